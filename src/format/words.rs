//! The interface's own words. Another language is another table, and the compiler asks for every field.

use crate::units::Language;

/// Every word and sentence that the widget itself says. `{}` is filled by [`fill`].
#[derive(Debug)]
pub struct Words {
    /// Kicker.
    pub research_note: &'static str,
    /// Beside a company that is invented.
    pub fictional: &'static str,
    /// Headings.
    pub key_figures: &'static str,
    /// Heading of the sentiment.
    pub sentiment: &'static str,
    /// Heading of the summary.
    pub summary: &'static str,
    /// Heading of the sections.
    pub analysis: &'static str,
    /// Heading of the sources.
    pub sources: &'static str,
    /// Heading of the disclosures.
    pub disclosure: &'static str,
    /// First column of the scenarios.
    pub scenario: &'static str,
    /// Instead of a score.
    pub not_scored: &'static str,
    /// `{score} of {min} to {max}, {label}`
    pub score_sentence: &'static str,
    /// `as of {day}`
    pub as_of: &'static str,
    /// After an amount for a length of time.
    pub per_year: &'static str,
    /// After an amount for a quarter.
    pub per_quarter: &'static str,
    /// After an amount for a month.
    pub per_month: &'static str,
    /// Views.
    pub view_level: &'static str,
    /// Growth on a year earlier, as a button.
    pub view_growth_on_year: &'static str,
    /// Growth on the period before, as a button.
    pub view_growth_on_period: &'static str,
    /// Share, as a button.
    pub view_share: &'static str,
    /// Trailing year, as a button.
    pub view_trailing_year: &'static str,
    /// Index, as a button.
    pub view_index: &'static str,
    /// Measures in a subtitle, each after the quantity.
    pub measure_growth_on_year: &'static str,
    /// Change on the period before.
    pub measure_growth_on_period: &'static str,
    /// `share of {whole}`
    pub measure_share: &'static str,
    /// Sum over the last year.
    pub measure_trailing_year: &'static str,
    /// `index, {base} = 100`
    pub measure_index: &'static str,
    /// Level of each frequency.
    pub per_frequency: [&'static str; 4],
    /// Units in a subtitle.
    pub unit_percent: &'static str,
    /// Percentage points.
    pub unit_points: &'static str,
    /// Basis points.
    pub unit_basis_points: &'static str,
    /// `{currency} {scale}`
    pub scales: [&'static str; 5],
    /// `fastest in {n} {quarters}`, of growth.
    pub rank_fastest: &'static str,
    /// `highest in {n} {quarters}`, of anything else.
    pub rank_highest: &'static str,
    /// `: last higher in {period}`
    pub rank_last_higher: &'static str,
    /// `at least {n}`, where the history ends.
    pub rank_at_least: &'static str,
    /// Beside the line where a definition changes, long and short.
    pub new_definition: [&'static str; 2],
    /// `{series}: no confirmed figure for {periods}`
    pub footnote_gap: &'static str,
    /// `{series} is not shown: {reason}`
    pub footnote_absent: &'static str,
    /// `Hatched: {statuses}`
    pub footnote_derived: &'static str,
    /// `Sources: {sources}`
    pub footnote_sources: &'static str,
    /// Statuses, in the order of `Status::ALL`.
    pub statuses: [&'static str; 4],
    /// Reasons for a gap.
    pub why_gap: &'static str,
    /// The series does not reach the period.
    pub why_outside: &'static str,
    /// `{period}` has no figure.
    pub why_no_prior: &'static str,
    /// `{period}` is zero or negative.
    pub why_base: &'static str,
    /// `{period}` begins a new definition.
    pub why_break: &'static str,
    /// `{period}` is missing in the sum.
    pub why_incomplete: &'static str,
    /// Stocks, rates and days.
    pub why_not_summable: &'static str,
    /// Nothing to divide by.
    pub why_no_denominator: &'static str,
    /// Only growth is published.
    pub why_only_growth: &'static str,
    /// 29 February.
    pub why_no_such_day: &'static str,
    /// `{title}. Use the arrow keys to read single periods.`
    pub readout_label: &'static str,
    /// Label of the view buttons.
    pub views_label: &'static str,
    /// Theme switch.
    pub theme: &'static str,
    /// Follows the system.
    pub theme_auto: &'static str,
    /// Light.
    pub theme_light: &'static str,
    /// Dark.
    pub theme_dark: &'static str,
    /// Label of the menu of notes.
    pub notes: &'static str,
    /// Scenario texts: `stays at {value}`
    pub stays_at: &'static str,
    /// `unchanged`
    pub unchanged: &'static str,
    /// `{points} points a {quarter}`
    pub points_each: &'static str,
    /// `{percent} a {quarter}`
    pub rate_each: &'static str,
    /// `{percent} on a year earlier`
    pub rate_on_year: &'static str,
    /// Heading in place of a note that fails.
    pub problems_title: &'static str,
    /// What to do about it.
    pub problems_advice: &'static str,
}

/// The table of a language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
    }
}

/// Puts values into the places `{}` of a sentence, in order.
pub fn fill(sentence: &str, values: &[&str]) -> String {
    let mut values = values.iter();
    let mut pieces = sentence.split("{}");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        text.push_str(values.next().unwrap_or(&""));
        text.push_str(piece);
    }
    text
}

static ENGLISH: Words = Words {
    research_note: "Research note",
    fictional: "fictional company",
    key_figures: "Key figures",
    sentiment: "Sentiment",
    summary: "Summary",
    analysis: "Analysis",
    sources: "Sources",
    disclosure: "Disclosure",
    scenario: "Scenario",
    not_scored: "not scored",
    score_sentence: "{} of {} to {}, {}",
    as_of: "As of {}",
    per_year: "a year",
    per_quarter: "a quarter",
    per_month: "a month",
    view_level: "Level",
    view_growth_on_year: "Growth",
    view_growth_on_period: "On prior",
    view_share: "Share",
    view_trailing_year: "12 months",
    view_index: "Index",
    measure_growth_on_year: "change on a year earlier",
    measure_growth_on_period: "change on the period before",
    measure_share: "share of {}",
    measure_trailing_year: "sum of the last twelve months",
    measure_index: "index, {} = 100",
    per_frequency: ["a year", "a quarter", "a month", "a day"],
    unit_percent: "percent",
    unit_points: "percentage points",
    unit_basis_points: "basis points",
    scales: ["", "thousand", "million", "billion", "trillion"],
    rank_fastest: "fastest in {} {}",
    rank_highest: "highest in {} {}",
    rank_last_higher: ": last higher in {}",
    rank_at_least: "at least {}",
    new_definition: ["new definition", "new"],
    footnote_gap: "? {}: no confirmed figure for {}.",
    footnote_absent: "{} is not shown: {}.",
    footnote_derived: "Hatched: {}.",
    footnote_sources: "Sources: {}.",
    statuses: ["reported", "single source", "implied", "estimate"],
    why_gap: "no confirmed figure",
    why_outside: "no figure",
    why_no_prior: "no figure for {} to compare with",
    why_base: "{} is zero or negative",
    why_break: "new definition from {}",
    why_incomplete: "no figure for {} in the sum",
    why_not_summable: "can’t be summed",
    why_no_denominator: "nothing to divide by",
    why_only_growth: "only its growth is published",
    why_no_such_day: "no such day a year earlier",
    readout_label: "{}: read period by period with the arrow keys",
    views_label: "Shown as",
    theme: "Colours",
    theme_auto: "Auto",
    theme_light: "Light",
    theme_dark: "Dark",
    notes: "Notes",
    stays_at: "stays at {}",
    unchanged: "unchanged",
    points_each: "{} points {}",
    rate_each: "{} {}",
    rate_on_year: "{} on a year earlier",
    problems_title: "This note can’t be shown",
    problems_advice: "Its data has to be corrected first:",
};

static GERMAN: Words = Words {
    research_note: "Analyse",
    fictional: "fiktives Unternehmen",
    key_figures: "Kennzahlen",
    sentiment: "Stimmung",
    summary: "Überblick",
    analysis: "Einschätzung",
    sources: "Quellen",
    disclosure: "Hinweise",
    scenario: "Szenario",
    not_scored: "nicht bewertet",
    score_sentence: "{} auf einer Skala von {} bis {}, {}",
    as_of: "Stand {}",
    per_year: "im Jahr",
    per_quarter: "im Quartal",
    per_month: "im Monat",
    view_level: "Wert",
    view_growth_on_year: "Wachstum",
    view_growth_on_period: "Vorperiode",
    view_share: "Anteil",
    view_trailing_year: "12 Monate",
    view_index: "Index",
    measure_growth_on_year: "Veränderung zum Vorjahr",
    measure_growth_on_period: "Veränderung zur Vorperiode",
    measure_share: "Anteil an {}",
    measure_trailing_year: "Summe der letzten zwölf Monate",
    measure_index: "Index, {} = 100",
    per_frequency: ["im Jahr", "im Quartal", "im Monat", "am Tag"],
    unit_percent: "Prozent",
    unit_points: "Prozentpunkte",
    unit_basis_points: "Basispunkte",
    scales: ["", "Tausend", "Millionen", "Milliarden", "Billionen"],
    rank_fastest: "höchstes Wachstum seit {} {}",
    rank_highest: "höchster Wert seit {} {}",
    rank_last_higher: ": zuletzt höher {}",
    rank_at_least: "mindestens {}",
    new_definition: ["neue Abgrenzung", "neu"],
    footnote_gap: "? {}: keine bestätigte Zahl für {}.",
    footnote_absent: "{} fehlt hier: {}.",
    footnote_derived: "Schraffiert: {}.",
    footnote_sources: "Quellen: {}.",
    statuses: ["berichtet", "nur eine Quelle", "abgeleitet", "geschätzt"],
    why_gap: "keine bestätigte Zahl",
    why_outside: "keine Zahl",
    why_no_prior: "keine Zahl für {} zum Vergleich",
    why_base: "{} ist null oder negativ",
    why_break: "neue Abgrenzung ab {}",
    why_incomplete: "in der Summe fehlt {}",
    why_not_summable: "nicht summierbar",
    why_no_denominator: "keine Bezugsgröße",
    why_only_growth: "veröffentlicht wird nur das Wachstum",
    why_no_such_day: "diesen Tag gab es im Vorjahr nicht",
    readout_label: "{}: mit den Pfeiltasten Periode für Periode lesen",
    views_label: "Darstellung",
    theme: "Farben",
    theme_auto: "Auto",
    theme_light: "Hell",
    theme_dark: "Dunkel",
    notes: "Analysen",
    stays_at: "bleibt bei {}",
    unchanged: "unverändert",
    points_each: "{} Punkte {}",
    rate_each: "{} {}",
    rate_on_year: "{} zum Vorjahr",
    problems_title: "Diese Analyse kann nicht gezeigt werden",
    problems_advice: "Zuerst müssen ihre Daten berichtigt werden:",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_take_their_places_in_order() {
        assert_eq!(fill("{} of {}", &["1", "2"]), "1 of 2");
        assert_eq!(fill("{} of {}", &["1"]), "1 of ");
        assert_eq!(fill("none", &["1"]), "none");
    }
}
