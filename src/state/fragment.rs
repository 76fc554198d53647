//! The state as the fragment of an address, and back: a link to exactly what a reader sees.
//!
//! `rw1:amazon-q1-2026&growth=view:level,range:2023-Q1..2026-Q1,hide:azure.growth,pin:2024-Q1`: the version, the note,
//! then for each chart what differs from the note. What a reader does at the moment (cursor, brush, panel) and the
//! theme, which is their own, are left out.

use super::chart_state::{ChartState, MAX_PINS, Order, Span};
use crate::units::{Id, Measure, Period, Sorted};

/// Version of the form.
const PREFIX: &str = "rw1:";

impl super::State {
    /// The fragment, without its `#`, of the charts of a note.
    pub fn to_fragment(&self, note: &Id) -> String {
        let charts =
            self.charts.iter().map(|(id, chart)| (id, parts(chart))).filter(|(_, parts)| !parts.is_empty());
        let charts: String = charts.map(|(id, parts)| format!("&{id}={}", parts.join(","))).collect();
        format!("{PREFIX}{note}{charts}")
    }
}

/// The charts that a fragment describes; `None` where it is none of ours, or is about another note. Parts that can't
/// be read, and charts that the note no longer has, change nothing.
pub fn charts_from_fragment(fragment: &str, note: &Id) -> Option<Sorted<Id, ChartState>> {
    let mut charts = fragment.trim_start_matches('#').strip_prefix(PREFIX)?.split('&');
    if charts.next()? != note.to_string() {
        return None;
    }
    let read = |text: &str| {
        let (id, parts) = text.split_once('=')?;
        let mut chart = ChartState::default();
        for part in parts.split(',') {
            // A part of a later version, or one that was mangled on its way.
            let _ = read_part(part, &mut chart);
        }
        Some((Id::parse(id)?, chart))
    };
    let mut found = Sorted::new();
    for (id, chart) in charts.filter_map(read) {
        found.insert(id, chart);
    }
    Some(found)
}

fn parts(chart: &ChartState) -> Vec<String> {
    let mut parts = Vec::new();
    parts.extend(chart.view.map(|view| format!("view:{}", view.token())));
    parts.extend(
        chart
            .table
            .map(|order| format!("table:{}{}", order.column, if order.is_falling { "" } else { "-rising" })),
    );
    parts.extend(chart.span.map(|span| format!("range:{}..{}", span.from, span.to)));
    parts.extend(chart.hidden.iter().map(|id| format!("hide:{id}")));
    parts.extend(chart.focus.iter().map(|id| format!("focus:{id}")));
    parts.extend(chart.pins.iter().map(|pin| format!("pin:{pin}")));
    parts.extend(chart.is_log.map(|is_log| format!("scale:{}", if is_log { "log" } else { "linear" })));
    parts
}

fn read_part(part: &str, chart: &mut ChartState) -> Option<()> {
    let (key, value) = part.split_once(':')?;
    match key {
        "view" => chart.view = Some(Measure::parse(value)?),
        "table" => {
            let (column, is_falling) =
                value.strip_suffix("-rising").map_or((value, true), |column| (column, false));
            chart.table = Some(Order { column: column.parse().ok()?, is_falling });
        }
        "range" => {
            let (from, to) = value.split_once("..")?;
            let span = Span { from: Period::parse(from)?, to: Period::parse(to)? };
            chart.span =
                (span.from.frequency() == span.to.frequency() && span.from <= span.to).then_some(span);
        }
        "hide" => chart.hide(Id::parse(value)?),
        "focus" => chart.focus = Some(Id::parse(value)?),
        "pin" if chart.pins.len() < MAX_PINS => {
            chart.pins.push(Period::parse(value)?);
            chart.pins.sort_unstable();
        }
        "scale" => chart.is_log = Some(value == "log"),
        _ => {}
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::super::{Action, Change, Cursor, Panel, State, Theme, apply};
    use super::*;
    use std::rc::Rc;

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn period(text: &str) -> Period {
        Period::parse(text).unwrap()
    }

    fn note() -> Id {
        id("amazon-q1-2026")
    }

    #[test]
    fn what_is_chosen_goes_into_a_link_and_comes_back() {
        let changes = [
            Change::Show(Measure::Level),
            Change::Zoom(Some(Span { from: period("2023-Q1"), to: period("2026-Q1") })),
            Change::Toggle(id("azure.growth"), 3),
            Change::Focus(Some(id("aws.revenue"))),
            Change::Pin(period("2026-Q1")),
            Change::Pin(period("2024-Q1")),
            Change::Log(true),
            Change::Tabulate,
            Change::Sort(2),
        ];
        let in_chart = |state, change| apply(state, Action::In(id("growth"), change));
        let state = changes.into_iter().fold(Rc::<State>::default(), in_chart);
        let fragment = state.to_fragment(&note());
        assert_eq!(
            fragment,
            "rw1:amazon-q1-2026&growth=view:level,table:2,range:2023-Q1..2026-Q1,hide:azure.growth,\
             focus:aws.revenue,pin:2024-Q1,pin:2026-Q1,scale:log"
        );
        assert_eq!(charts_from_fragment(&format!("#{fragment}"), &note()), Some(state.charts.clone()));
    }

    #[test]
    fn what_is_of_the_moment_stays() {
        let cursor = Cursor { chart: id("growth"), period: period("2026-Q1"), series: None };
        let state = apply(Rc::default(), Action::Read(cursor));
        let state = apply(state, Action::Choose(Theme::Dark));
        let state = apply(state, Action::In(id("growth"), Change::Open(Panel::Help)));
        assert_eq!(state.to_fragment(&note()), "rw1:amazon-q1-2026");
    }

    #[test]
    fn other_fragments_are_left_alone_and_bad_parts_left_out() {
        for fragment in ["", "#section-2", "rw1:", "rw2:amazon-q1-2026", "rw1:other-note&growth=view:level"] {
            assert_eq!(charts_from_fragment(fragment, &note()), None, "{fragment}");
        }
        let mangled = "rw1:amazon-q1-2026&growth=view:nope,range:2026-Q1..2020-Q1,range:x,pin:2024,zzz,:,table:-1&&=&A=b";
        let charts = charts_from_fragment(mangled, &note()).unwrap();
        let found: Vec<_> = charts.iter().map(|(id, chart)| (id.as_str(), chart.view, chart.span)).collect();
        assert_eq!(found, [("growth", None, None)]);
    }
}
