//! Limits of a note as a whole, so that the work it asks of a reader's browser is bounded and not only its bytes.

use super::decode::Cursor;
use super::prose::Prose;
use super::resolve::Index;
use super::resolve_references::paragraphs;
use super::series::Series;
use crate::units::{Frequency, Period};

/// Most characters of all paragraphs together: eighty printed pages.
pub const MAX_PROSE: usize = 200_000;
/// Most paragraphs.
pub const MAX_PARAGRAPHS: usize = 2_000;
/// Most references from the prose to data.
pub const MAX_REFERENCES: usize = 500;
/// Most values that all charts show in one view each: series times periods.
pub const MAX_CHART_VALUES: usize = 1_000_000;
/// Most figures of a table of scenarios: cases times assumptions.
pub const MAX_SCENARIO_VALUES: usize = 400;

impl Index<'_> {
    /// Reports each limit that the note goes beyond, once, at the value with which it does.
    pub(super) fn check_limits(&self, root: Cursor) {
        check_prose(root);
        self.check_charts(root);
        check_scenarios(root);
    }

    fn check_charts(&self, root: Cursor) {
        let mut values = 0;
        for chart in root.peek_list("charts") {
            let series = ["series", "right"].iter().flat_map(|list| chart.peek_list(list));
            let series: Vec<&Series> =
                series.filter_map(|id| id.peek_text()).filter_map(|id| self.series(id)).collect();
            values += series.len() * periods_of(chart, &series);
            if values > MAX_CHART_VALUES {
                let found = format!("{values} values in the charts up to this one");
                chart.found::<()>(found, &format!("at most {MAX_CHART_VALUES} in all charts of a note"));
                return;
            }
        }
    }
}

/// How many periods a chart of some series has, or at most has.
fn periods_of(chart: Cursor, series: &[&Series]) -> usize {
    let bound = |name| chart.peek(name).and_then(|f| f.peek_text()).and_then(Period::parse);
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
        Frequency::Year | Frequency::Quarter | Frequency::Month => calendar,
    }
}

fn check_prose(root: Cursor) {
    let (mut count, mut characters, mut references) = (0, 0, 0);
    for at in paragraphs(root) {
        let Some(text) = at.peek_text() else { continue };
        count += 1;
        characters += text.chars().count();
        references += if text.contains("](#") { Prose::from_text(text).references().len() } else { 0 };
        for (found, most, what) in [
            (count, MAX_PARAGRAPHS, "paragraphs"),
            (characters, MAX_PROSE, "characters of prose"),
            (references, MAX_REFERENCES, "references"),
        ] {
            if found > most {
                at.found::<()>(format!("{found} {what} up to here"), &format!("at most {most} in a note"));
                return;
            }
        }
    }
}

fn check_scenarios(root: Cursor) {
    let Some(table) = root.peek("scenarios") else { return };
    let (cases, assumptions) = (table.peek_list("cases").len(), table.peek_list("assumptions").len());
    if cases * assumptions > MAX_SCENARIO_VALUES {
        let found = format!("{cases} cases of {assumptions} assumptions");
        table.found::<()>(found, &format!("at most {MAX_SCENARIO_VALUES} figures"));
    }
}
