//! The interface's own words. Another language is another table, and the compiler asks for every field.

use super::checking::Checking;
use super::english::ENGLISH;
use super::explore::Explore;
use super::german::GERMAN;
use super::telling::Telling;
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
    /// The figures as a table, as a button.
    pub view_table: &'static str,
    /// First column of that table.
    pub period: &'static str,
    /// `The first {n} of {all} rows.`
    pub first_rows: &'static str,
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
    pub per_frequency: [&'static str; 5],
    /// Units in a subtitle.
    pub unit_percent: &'static str,
    /// Percentage points.
    pub unit_points: &'static str,
    /// Basis points.
    pub unit_basis_points: &'static str,
    /// `right: {unit}`, of a second axis.
    pub unit_right: &'static str,
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
    /// A ratio of figures of very different sizes.
    pub why_not_meaningful: &'static str,
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
    /// What a reader can do with a chart.
    pub explore: Explore,
    /// What is said about figures in the prose.
    pub checking: Checking,
    /// Words around checked figures.
    pub telling: Telling,
    /// Heading in place of a note that fails.
    pub problems_title: &'static str,
    /// What to do about it.
    pub problems_advice: &'static str,
    /// How many more there are than are listed.
    pub more_problems: &'static str,
}

/// The table of a language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &ENGLISH,
        Language::German | Language::SwissGerman => &GERMAN,
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
