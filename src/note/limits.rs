//! Limits of a note as a whole, so that the work it asks of a reader's browser is bounded and not only its bytes.

use super::bounds::MAX_REFERENCES;
use super::code::Code;
use super::declared::Index;
use super::decode::Cursor;
use super::series::Series;
use crate::units::{Frequency, Period};

/// Maximum number of characters of all paragraphs together: forty printed pages.
pub const MAX_PROSE: usize = 100_000;
/// Maximum number of paragraphs.
pub const MAX_PARAGRAPHS: usize = 1_000;
/// Maximum number of values that all charts show in one view each: series times periods.
pub const MAX_CHART_VALUES: usize = 1_000_000;
/// Maximum number of figures of a table of scenarios: cases times assumptions.
pub const MAX_SCENARIO_VALUES: usize = 400;

/// Reports each limit that the note goes beyond, once, at the value with which it does.
pub(super) fn check_limits(index: &Index<'_>, root: Cursor<'_>) {
    check_prose(root);
    check_charts(index, root);
    check_scenarios(root);
}

fn check_charts(index: &Index<'_>, root: Cursor<'_>) {
    let mut values = 0;
    for chart in root.peek_list("charts") {
        let series = ["series", "right"].iter().flat_map(|list| chart.peek_list(list));
        let series: Vec<&Series> =
            series.filter_map(|id| id.peek_text()).filter_map(|id| index.series(id)).collect();
        values += series.len() * periods_of(chart, &series);
        if values > MAX_CHART_VALUES {
            let found = format!("{values} values in the charts up to this one");
            chart.report_mismatch_as::<()>(
                Code::Limit,
                found,
                &format!("at most {MAX_CHART_VALUES} in all charts of a note"),
            );
            return;
        }
    }
}

/// How many periods a chart of some series has, or at most has.
fn periods_of(chart: Cursor<'_>, series: &[&Series]) -> usize {
    let bound = |name| chart.peek(name).and_then(|f| f.peek_word::<Period>());
    let all = || series.iter().map(|series| series.points.periods());
    let first = all().filter_map(|periods| periods.first()).min();
    let last = all().filter_map(|periods| periods.last()).max();
    let (Some(first), Some(last)) = (first.max(bound("from")), last.into_iter().chain(bound("to")).min())
    else {
        return 0;
    };
    let calendar = usize::try_from(last.ordinal() - first.ordinal() + 1).unwrap_or_default();
    match first.frequency() {
        Frequency::Day | Frequency::Minute => calendar.min(all().map(|periods| periods.len()).sum()),
        _ => calendar,
    }
}

fn check_prose(root: Cursor<'_>) {
    let (mut count, mut characters, mut references) = (0, 0, 0);
    for (at, paragraph) in root.paragraphs() {
        count += 1;
        characters += paragraph.characters;
        references += paragraph.references;
        for (found, most, what) in [
            (count, MAX_PARAGRAPHS, "paragraphs"),
            (characters, MAX_PROSE, "characters of prose"),
            (references, MAX_REFERENCES, "references"),
        ] {
            if found > most {
                at.report_mismatch_as::<()>(
                    Code::Limit,
                    format!("{found} {what} up to here"),
                    &format!("at most {most} in a note"),
                );
                return;
            }
        }
    }
}

fn check_scenarios(root: Cursor<'_>) {
    let Some(table) = root.peek("scenarios") else { return };
    let (cases, assumptions) = (table.peek_list("cases").len(), table.peek_list("assumptions").len());
    if cases * assumptions > MAX_SCENARIO_VALUES {
        let found = format!("{cases} cases of {assumptions} assumptions");
        table.report_mismatch_as::<()>(Code::Limit, found, &format!("at most {MAX_SCENARIO_VALUES} figures"));
    }
}
