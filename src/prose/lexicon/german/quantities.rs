//! What series are about, in German.

use crate::prose::lexicon::concept::Concept;
use crate::prose::phrases::Table;

pub(super) const CONCEPTS: Table<Concept> = &[
    ("pro aktie", Concept::EarningsPerShare),
    ("aufträge|orders", Concept::Orders),
    ("neue aufträge|neuen aufträge|auftragseingänge", Concept::Orders),
    ("erlöste|erlösten|erlöst", Concept::Revenue),
    ("rendite|umsatzrendite|ebit rendite", Concept::OperatingMargin),
    ("investitionsausgaben|investitionsvolumen|capex|sachanlageinvestitionen", Concept::CapitalExpenditure),
    (
        "betriebsverlust|operativer verlust|operativen verlust|operativen gewinn|operative ergebnis",
        Concept::OperatingProfit,
    ),
    (
        "personal|personalbestand|personalstand|zahl der beschäftigten|zahl der mitarbeitenden|mitarbeiterzahl|kopfzahl",
        Concept::Headcount,
    ),
    ("auftragsbuch|auftragsbücher|auftragsüberhang", Concept::Backlog),
    ("ordereingang|bestelleingang|neuaufträge|bestellungen", Concept::Orders),
    ("auftragspolster", Concept::Backlog),
    ("auftragsplus|auftragswachstum", Concept::Orders),
    (
        "umsatzplus|umsatzwachstum|umsatzanstieg|umsatzzuwachs|umsatzrückgang|umsatzminus|setzte|setzten",
        Concept::Revenue,
    ),
    ("aktie|aktien|kurs", Concept::SharePrice),
    (
        "zahl der mitarbeiter|zahl der beschäftigten|mitarbeiterzahl|mitarbeiter|mitarbeitern|\
    mitarbeitende|beschäftigte|beschäftigten|belegschaft",
        Concept::Headcount,
    ),
    ("umsatz|umsatzes|umsätze|*umsatz|*umsatzes|erlöse|erlösen|umgesetzt|umsatzerlöse", Concept::Revenue),
    ("bruttogewinn", Concept::GrossProfit),
    (
        "betriebsergebnis|betriebsergebnisses|operatives ergebnis|operative ergebnis|\
    operativen ergebnisses|operativer gewinn|operative gewinn|betriebsgewinn|ebit",
        Concept::OperatingProfit,
    ),
    ("ebitda", Concept::Ebitda),
    ("ergebnis vor steuern|gewinn vor steuern", Concept::PretaxProfit),
    (
        "nettogewinn|konzernergebnis|jahresüberschuss|überschuss|nettoergebnis|konzerngewinn|\
    nettoverlust",
        Concept::NetProfit,
    ),
    ("ergebnis je aktie|gewinn je aktie|je aktie", Concept::EarningsPerShare),
    ("dividende", Concept::Dividend),
    ("investitionen|investiert*|sachinvestitionen", Concept::CapitalExpenditure),
    ("auftragsbestand|auftragsbestands", Concept::Backlog),
    ("auftragseingang|auftragseingangs|bestellungen", Concept::Orders),
    ("bruttomarge", Concept::GrossMargin),
    ("operative marge|operativen marge|ebit marge", Concept::OperatingMargin),
    ("ebitda marge", Concept::EbitdaMargin),
    ("nettomarge", Concept::NetMargin),
    ("marge", Concept::Margin),
    (
        "mittelzufluss|verbrennt|verbrannte|freier mittelzufluss|freie mittelzufluss|freier cashflow|\
    freie cashflow|cashflow",
        Concept::CashFlow,
    ),
    ("nettoverschuldung", Concept::Debt),
    ("verschuldung|verschuldungsgrad", Concept::Leverage),
    ("filialen", Concept::Stores),
    ("kunden", Concept::Customers),
    ("auslieferungen|absatz", Concept::Volume),
    ("bilanzsumme", Concept::Assets),
    ("kredite", Concept::Loans),
    ("einlagen", Concept::Deposits),
];
