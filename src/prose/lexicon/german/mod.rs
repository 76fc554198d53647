//! German.

mod movements;
mod quantities;

use super::small;
use super::types::{Basis, Lexicon, PeriodNames, UnitWord};
use crate::claims::Direction::{Down, Up};
use crate::prose::phrases::Phrases;
use crate::units::{Frequency, Qualifier};

pub(super) static GERMAN: Lexicon = Lexicon {
    decimal: ',',
    past_ending: "",
    scales: &[
        ("tausend|tsd", 1e3),
        ("million|millionen|mio|mill", 1e6),
        ("milliarde|milliarden|mrd", 1e9),
        ("billion|billionen|bio", 1e12),
    ],
    currencies: &[
        ("€|euro", ("EUR", 1.0)),
        ("$|us $|dollar|us dollar", ("USD", 1.0)),
        ("£|pfund", ("GBP", 1.0)),
        ("¥|yen", ("JPY", 1.0)),
        ("cent|¢", ("EUR", 0.01)),
        ("us cent", ("USD", 0.01)),
        ("pence", ("GBP", 0.01)),
        ("franken|schweizer franken|fr|sfr", ("CHF", 1.0)),
        ("schwedische kronen|schwedischen kronen", ("SEK", 1.0)),
        ("norwegische kronen|norwegischen kronen", ("NOK", 1.0)),
        ("dänische kronen|dänischen kronen", ("DKK", 1.0)),
        ("rupien", ("INR", 1.0)),
    ],
    units: &[
        ("%|prozent", UnitWord::Percent),
        ("prozentpunkte|prozentpunkten|prozentpunkt|punkte|punkten|pp|% punkte", UnitWord::Points),
        ("basispunkte|basispunkten|bp", UnitWord::BasisPoints),
        ("fache|fachen|faches|fach|mal so|×", UnitWord::Multiple),
    ],
    bounds_before: &[
        ("übertraf|überstieg|übertrifft|mehr als|über|gut|>", Qualifier::MoreThan),
        ("mindestens|wenigstens|nicht weniger als|≥", Qualifier::AtLeast),
        ("rund|etwa|ungefähr|circa|ca .|zirka|~", Qualifier::About),
        ("knapp|fast|nahezu|beinahe|weniger als|unter|<", Qualifier::LessThan),
        ("bis zu|höchstens|maximal|nicht mehr als|≤", Qualifier::AtMost),
    ],
    near: Phrases("gut|knapp|fast|nahezu|beinahe"),
    bounds_after: &[("oder mehr|plus|+", Qualifier::AtLeast)],
    multiples: &[
        ("verdoppelt|verdoppelte|verdoppelten|doppelt so", 2.0),
        ("verdreifacht|verdreifachte|verdreifachten", 3.0),
        ("vervierfacht|vervierfachte", 4.0),
        ("halbiert|halbierte|halbierten", 0.5),
    ],
    directions: movements::DIRECTIONS,
    separable: &[
        (Phrases("weitete|weiteten|weitet"), Phrases("aus"), Up),
        (Phrases("stockte|stockten"), Phrases("auf"), Up),
        (Phrases("büßte|büßten|büßt"), Phrases("ein"), Down),
        (Phrases("schoss|schossen"), Phrases("hoch"), Up),
        (Phrases("baute|bauten"), Phrases("aus"), Up),
        (Phrases("baute|bauten"), Phrases("ab"), Down),
        (Phrases("fuhr|fuhren"), Phrases("zurück"), Down),
        (Phrases("fiel|fielen"), Phrases("zurück"), Down),
        (Phrases("legte|legten|legt|nahm|nahmen|nimmt"), Phrases("zu"), Up),
        (Phrases("nahm|nahmen|nimmt"), Phrases("ab"), Down),
        (Phrases("ging|gingen|geht"), Phrases("zurück"), Down),
        (Phrases("brach|brachen|bricht"), Phrases("ein"), Down),
        (Phrases("zog|zogen|zieht"), Phrases("an"), Up),
        (Phrases("gab|gaben"), Phrases("nach"), Down),
    ],
    by: Phrases("um"),
    to: Phrases("auf|bei|betrug|betrugen|beträgt|erreichte|lag bei|liegt bei"),
    of: Phrases("von|um"),
    from: Phrases("nach|gegenüber|verglichen mit|im vergleich zu|im vergleich zum|als|gemessen am"),
    between: Phrases("zwischen"),
    range: Phrases("bis"),
    and: Phrases("und"),
    per_share: Phrases("je aktie|pro aktie"),
    per_time: Phrases("im jahr|pro jahr|jährlich|im quartal|pro quartal|im monat|pro monat"),
    superlatives: &[
        (
            "höchste*|stärkste*|größte*|schnellste*|beste*|kräftigste*|so hoch aus wie|so stark aus wie|so stark wie|so kräftig wie|\
        so schnell wie|so hoch wie|so viel wie",
            false,
        ),
        (
            "niedrigste*|schwächste*|kleinste*|geringste*|schlechteste*|tiefste*|langsamste*|\
        so niedrig aus wie|so schwach aus wie|so niedrig wie|so schwach wie|so wenig wie",
            true,
        ),
    ],
    records: &[
        (
            "höher als je zuvor|höher als in jedem anderen monat zuvor|höher als in jedem anderen quartal zuvor|so hoch wie nie zuvor|so hoch wie nie|so viel wie nie zuvor|so viel wie nie|mehr als je zuvor",
            false,
        ),
        (
            "niedriger als je zuvor|so wenige wie nie zuvor|so wenige wie nie|so niedrig wie nie zuvor|so niedrig wie nie|weniger als je zuvor",
            true,
        ),
        (
            "neuen spitzenwert|neuer spitzenwert|spitzenwert|bestwert|neuen bestwert|höchstwert|neuen höchstwert|höchstmarke|bisherigen höhepunkt|bisherigen rekord",
            false,
        ),
        ("historisches hoch|historischen höchststand|historischen hoch", false),
        ("historisches tief|historischen tief|historischen tiefstand|historisches rekordtief", true),
        ("rekord*|allzeithoch|höchststand|rekordhoch", false),
        ("bisherigen tiefpunkt|bisheriger tiefpunkt|tiefstwert|rekordtief|tiefststand", true),
    ],
    reach_in: Phrases("seit|in|in den letzten|in den vergangenen|seit mindestens|seit mehr als"),
    such: &[],
    within_period: Phrases("im quartal|im monat"),
    after_run: Phrases("nach|beendete|beendet"),
    each_of_last: Phrases("in jedem der letzten|in jedem der vergangenen|in allen der letzten"),
    since: Phrases("seit"),
    not_since: Phrases("nicht mehr"),
    unbroken: Phrases(
        "von quartal zu quartal|von monat zu monat|quartal für quartal|monat für monat|jeweilig*|ununterbrochen|ohne unterbrechung|durchgehend",
    ),
    history: Phrases("geschichte|firmengeschichte|unternehmensgeschichte"),
    denials: Phrases("nicht|kein|keine|keinen|statt"),
    instead: Phrases("sondern"),
    growth_of: Phrases(
        "umsatzplus|umsatzwachstum|umsatzanstieg|umsatzzuwachs|umsatzrückgang|umsatzminus|auftragsplus|auftragswachstum",
    ),
    wholes: Phrases("gesamt|konzern|gruppen"),
    branches: Phrases("geschäft|bereich|sparte|geschäfts"),
    for_time: Phrases("seit"),
    now: Phrases("nunmehr|später|zuletzt|jetzt|inzwischen|aktuell|nun|mittlerweile"),
    ended: Phrases("ende"),
    highs: &[("hoch", false), ("tief", true)],
    this_year: Phrases("dieses jahres|des laufenden jahres"),
    small: small::GERMAN,
    in_prospect: Phrases(
        "in aussicht|erreichbar|erwartet worden|erwartet wird|erwartet werden|angepeilt|geplant",
    ),
    ever: Phrases(
        "in jedem anderen monat zuvor|in jedem anderen quartal zuvor|in jedem monat zuvor|in jedem quartal zuvor|je zuvor|seit beginn der erhebung|seit beginn der statistik|seit beginn der zeitreihe|der zeitreihe|der statistik|nie zuvor|seit beginn der aufzeichnungen|wie nie|nie|aller zeiten|der firmengeschichte|der unternehmensgeschichte|überhaupt",
    ),
    cardinals: &[
        ("zwei", 2),
        ("drei", 3),
        ("vier", 4),
        ("fünf", 5),
        ("sechs", 6),
        ("sieben", 7),
        ("acht", 8),
        ("neun", 9),
        ("zehn", 10),
        ("elf", 11),
        ("zwölf", 12),
    ],
    ordinals: &[
        ("zweite*", 2),
        ("dritte*", 3),
        ("vierte*", 4),
        ("fünfte*", 5),
        ("sechste*", 6),
        ("siebte*|siebente*", 7),
        ("achte*", 8),
        ("neunte*", 9),
        ("zehnte*", 10),
        ("elfte*", 11),
        ("zwölfte*", 12),
    ],
    periods: &[
        ("quartal|quartale|quartalen|quartals", Frequency::Quarter),
        ("monat|monate|monaten|monats", Frequency::Month),
        ("jahr|jahre|jahren|jahres", Frequency::Year),
    ],
    consecutive: Phrases("aufeinanderfolgende*"),
    in_a_row: Phrases("am stück|in folge|hintereinander|nacheinander|in serie"),
    things: Phrases(
        "köpfe|mitarbeiter|mitarbeitende|mitarbeitern|beschäftigte|beschäftigten|menschen|stellen|\
        arbeitsplätze|filialen|läden|kunden|nutzer|mitglieder|fahrzeuge|autos|flugzeuge|wohnungen|\
        standorte|aktien|anlagen|maschinen|einheiten|tonnen|passagiere|werke",
    ),
    outlook: Phrases(
        "gerechnet|kursziel|konsens|in aussicht|erwartet|erwarten|prognostizier*|peilt|dürfte|dürften|soll|\
        sollen|will|wollen|plant|planen|rechnet|rechnen|analysten|könnte|könnten|strebt|angestrebt*",
    ),
    actuals: Phrases("tatsächlich|geworden|gemeldet|wurden es|sind es"),
    to_come: Phrases("sollen|soll|will"),
    full_year: Phrases("gesamtjahr|im gesamten jahr|das ganze jahr"),
    benchmarks: Phrases(
        "konsens*|analystenschätzung*|schätzung*|marktschätzung*|erwartungen|prognose|prognosen|ausblick|ziel|ziele|schätzung|schätzungen|konsens",
    ),
    clauses: Phrases("während|aber|doch|obwohl|weil|nachdem|wobei|trotz"),
    abbreviations: Phrases(
        "Mio|Mill|Mrd|Bio|Tsd|Fr|Sfr|i|V|rd|vgl|ca|bzw|Nr|Dr|z|B|u|a|d|h|inkl|exkl|Jan|Feb|Aug|Sept|Okt|Nov|Dez|St",
    ),
    months: &[
        ("januar|jänner", 1),
        ("februar", 2),
        ("märz", 3),
        ("april", 4),
        ("mai", 5),
        ("juni", 6),
        ("juli", 7),
        ("august", 8),
        ("september", 9),
        ("oktober", 10),
        ("november", 11),
        ("dezember", 12),
    ],
    period_names: PeriodNames {
        quarter: Phrases("quartal|quartals"),
        ordinals: &[("erste*", 1), ("zweite*", 2), ("dritte*", 3), ("vierte*", 4)],
        last_year: Phrases("des vorjahres|des letzten jahres|im vorjahr"),
        three_months: Phrases("ersten drei monaten|ersten drei monate"),
        last: Phrases("schlussquartal|schlussquartals"),
        year_end: Phrases("jahresultimo|jahresende|jahreswechsel"),
        mid_year: Phrases("mitte"),
        of: Phrases("des jahres|des geschäftsjahres"),
    },
    bases: &[
        (
            "auf jahressicht|binnen eines jahres|innerhalb eines jahres|binnen jahresfrist|\
        im jahresvergleich|jahresvergleich",
            Basis::YearEarlier,
        ),
        (
            "von quartal zu quartal|von monat zu monat|binnen eines monats|innerhalb eines monats|binnen eines quartals|innerhalb eines quartals|im quartalsvergleich|im monatsvergleich|sequenziell",
            Basis::PeriodBefore,
        ),
    ],
    moments: &[
        ("ein jahr früher|jahr früher|vorjahreswert*", Basis::YearEarlier),
        (
            "seit dem jahreswechsel|seit jahreswechsel|seit jahresende|in den drei monaten davor|drei monaten davor|quartal davor|in den drei monaten zuvor|drei monaten zuvor|vor drei monaten|drei monate davor|im quartal davor|im quartal zuvor",
            Basis::PeriodBefore,
        ),
        (
            "zwölf monate zuvor|ein jahr davor|im jahr davor|im jahr zuvor|vor zwölf monaten",
            Basis::YearEarlier,
        ),
        ("vorjahr*|vor einem jahr|ein jahr zuvor|ein jahr davor|vor jahresfrist", Basis::YearEarlier),
        ("vorquartal*|vormonat*|drei monate zuvor|ein quartal zuvor|einen monat zuvor", Basis::PeriodBefore),
    ],
    share_of: Phrases("des|der|vom|am"),
    share_verbs: Phrases("trug|steuerte|machte|entspricht|entsprach|anteil von"),
    paces: Phrases("schnellste*|tempo|so stark wie|so kräftig wie|so schnell wie|so schwach wie"),
    from_to: &[(Phrases("von"), Phrases("auf"))],
    compared_nouns: Phrases("nach"),
    compared: Phrases("nach|gegenüber|verglichen mit|im vergleich zu"),
    trailing: Phrases(
        "sicht von zwölf monaten|über vier quartale|auf jahressicht kamen|vergangenen zwölf monaten|zurückliegenden zwölf monaten|zwölfmonatssicht|vier quartale|zwölf monate|zwölf monaten bis|über zwölf monate|\
        auf zwölf monate|in zwölf monaten|letzten zwölf monaten|vergangenen zwölf monaten|\
        letzten vier quartalen",
    ),
    concepts: quantities::CONCEPTS,
    growth: Phrases("wachstum|wachstumsrate"),
    fillers: Phrases(
        "der|die|das|des|dem|den|ein|eine|von|und|in|im|für|zum|zur|gesamt|konzern|am|je|pro|freier|\
        operatives|angekündigter",
    ),
    strangers: Phrases("wettbewerber*|konkurrent*|branche|markt"),
    variants: Phrases("organisch*|bereinigt*|währungsbereinigt*|vergleichbar*"),
    pronouns: Phrases("er|sie|es|der wert|die zahl|das unternehmen|der konzern"),
    earlier_value: Phrases("dessen|des vorjahr*|des werts|so"),
    as_much: Phrases("so viel|so hoch"),
    losses_of: Phrases("verlust von|fehlbetrag von"),
    parts_of: Phrases("anteil des|anteil der"),
    beyond: Phrases("über|unter"),
    on_base: Phrases("zum|zu"),
    segments: Phrases("inland|inländisch*|ausland|ausländisch*|digital*|segment"),
    respectively: Phrases("beziehungsweise|jeweils|bzw"),
    equivalents: &[
        Phrases("online|internet|digital"),
        Phrases("rückkauf|aktienrückkauf"),
        Phrases("rückstellung|rückgestellt|zurückgestellt"),
    ],
    its: Phrases("sein*|ihr|ihre|ihren|ihrem|deren|dessen"),
    over_the_last: Phrases(
        "in den letzten|in den vergangenen|über die letzten|über die vergangenen|\
        in den zurückliegenden",
    ),
    losses: Phrases(
        "minus|verbrennt|verbrannte|verlust|verluste|jahresverlust|halbjahresverlust|quartalsverlust|nettoverlust|konzernverlust|betriebsverlust|fehlbetrag|jahresfehlbetrag|rote zahlen|roten zahlen|abfluss|negativ|flossen",
    ),
};
