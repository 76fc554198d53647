//! The state as the fragment of an address, and back: a link to exactly what a reader sees.
//!
//! `rw1:amazon-q1-2026&growth=view:level,range:2023-Q1..2026-Q1,hide:azure.growth,pin:2024-Q1`: the version, the note,
//! then for each chart what differs from the note. Momentary state (cursor, brush, panel) and the theme,
//! which is a preference of each reader, are left out.

use super::chart_state::{ChartState, MAX_PINS, Order, Span};
use super::reducer::State;
use crate::units::{Id, Measure, Period, Sorted};

/// Version of the form.
const PREFIX: &str = "rw1:";
/// Longest fragment that is read, in bytes: many times what a reader can choose.
const MAX_BYTES: usize = 8192;

impl State {
    /// The fragment, without its `#`, of the charts of a note.
    pub fn to_fragment(&self, note: &Id) -> String {
        let charts =
            self.charts.iter().map(|(id, chart)| (id, parts(chart))).filter(|(_, parts)| !parts.is_empty());
        let charts: String = charts.map(|(id, parts)| format!("&{id}={}", parts.join(","))).collect();
        format!("{PREFIX}{note}{charts}")
    }
}

/// The charts that a fragment describes; `None` where it is none of ours, is about another note, or is longer than any
/// that a widget makes. Parts that can't be read change nothing, nor do charts and series that the note does not have,
/// as `has` says of a chart and perhaps a series of it. Programs that pass links on may have percent-encoded it, or
/// written `&` as HTML does.
pub fn charts_from_fragment(
    fragment: &str,
    note: &Id,
    has: &dyn Fn(&Id, Option<&Id>) -> bool,
) -> Option<Sorted<Id, ChartState>> {
    if fragment.len() > MAX_BYTES {
        return None;
    }
    let fragment = decoded(fragment);
    let mut charts = fragment.trim_start_matches('#').strip_prefix(PREFIX)?.split('&');
    if charts.next()? != note.as_str() {
        return None;
    }
    let read = |text: &str| {
        let (id, parts) = text.split_once('=')?;
        let (id, mut chart) = (Id::parse(id)?, ChartState::default());
        for part in parts.split(',') {
            // A part of a later version, or one that was mangled on its way.
            let _ = read_part(part, &mut chart);
        }
        chart.hidden.retain(|series| has(&id, Some(series)));
        chart.focus = chart.focus.filter(|series| has(&id, Some(series)));
        has(&id, None).then_some((id, chart))
    };
    let mut found = Sorted::new();
    for (id, chart) in charts.filter_map(read) {
        found.insert(id, chart);
    }
    Some(found)
}

/// Decodes percent-encoded ASCII and `&amp;`, for fragments that another program has encoded.
fn decoded(fragment: &str) -> String {
    let mut pieces = fragment.split('%');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let code = piece.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok()).filter(u8::is_ascii);
        match (code, piece.get(2..)) {
            (Some(code), Some(rest)) => text.extend([char::from(code).encode_utf8(&mut [0]), rest]),
            _ => text.extend(["%", piece]),
        }
    }
    text.replace("&amp;", "&")
}

fn parts(chart: &ChartState) -> Vec<String> {
    let mut parts = Vec::new();
    parts.extend(chart.view.map(|view| format!("view:{}", view.keyword())));
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
            chart.pins.dedup();
        }
        "scale" => chart.is_log = Some(value == "log"),
        _ => {}
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::super::{Action, Change, Cursor, Panel, Theme, apply};
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

    /// The charts that a fragment sets in a note with one chart of three series.
    fn read(fragment: &str) -> Option<Sorted<Id, ChartState>> {
        let series = ["aws.revenue", "azure.growth", "amazon.revenue"];
        charts_from_fragment(fragment, &note(), &|chart, of| {
            chart.as_str() == "growth" && of.is_none_or(|of| series.contains(&of.as_str()))
        })
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
            Change::ToggleTable,
            Change::Sort(2),
        ];
        let in_chart = |state, change| apply(state, Action::ChangeChart(id("growth"), change));
        let state = changes.into_iter().fold(Rc::<State>::default(), in_chart);
        let fragment = state.to_fragment(&note());
        assert_eq!(
            fragment,
            "rw1:amazon-q1-2026&growth=view:level,table:2,range:2023-Q1..2026-Q1,hide:azure.growth,\
             focus:aws.revenue,pin:2024-Q1,pin:2026-Q1,scale:log"
        );
        assert_eq!(read(&format!("#{fragment}")), Some(state.charts.clone()));
    }

    #[test]
    fn what_is_of_the_moment_stays() {
        let cursor = Cursor { chart: id("growth"), period: period("2026-Q1"), series: None };
        let state = apply(Rc::default(), Action::Read(cursor));
        let state = apply(state, Action::SetTheme(Theme::Dark));
        let state = apply(state, Action::ChangeChart(id("growth"), Change::Open(Panel::Help)));
        assert_eq!(state.to_fragment(&note()), "rw1:amazon-q1-2026");
    }

    #[test]
    fn other_fragments_are_left_alone_and_bad_parts_left_out() {
        for fragment in ["", "#section-2", "rw1:", "rw2:amazon-q1-2026", "rw1:other-note&growth=view:level"] {
            assert_eq!(read(fragment), None, "{fragment}");
        }
        let mangled = "rw1:amazon-q1-2026&growth=view:nope,range:2026-Q1..2020-Q1,range:x,pin:2024,zzz,:,table:-1&&=&A=b";
        let charts = read(mangled).unwrap();
        let found: Vec<_> = charts.iter().map(|(id, chart)| (id.as_str(), chart.view, chart.span)).collect();
        assert_eq!(found, [("growth", None, None)]);
    }

    #[test]
    fn links_survive_programs_that_encode_them() {
        let link = "#rw1:amazon-q1-2026&growth=view:level,range:2023-Q1..2026-Q1,hide:azure.growth";
        let charts = read(link).unwrap();
        assert_eq!(charts.get(&id("growth")).unwrap().hidden, [id("azure.growth")]);
        for encoded in [
            link.replace(':', "%3A").replace('&', "%26").replace('=', "%3D").replace(',', "%2C"),
            link.replace(':', "%3a").replace(',', "%2c"),
            link.replace('&', "&amp;"),
            link.replace('&', "%26amp%3B"),
        ] {
            assert_eq!(read(&encoded), Some(charts.clone()), "{encoded}");
        }
        for odd in ["%", "%3", "%3Ä", "%zz", "%C3%A4", "%%3A"] {
            assert_eq!(read(&format!("{link},{odd}")), Some(charts.clone()), "{odd}");
        }
    }

    #[test]
    fn charts_and_series_that_the_note_does_not_have_are_left_out() {
        let charts = read("rw1:amazon-q1-2026&growth=hide:nope,hide:azure.growth,focus:nope&nope=view:level");
        let growth = ChartState { hidden: vec![id("azure.growth")], ..ChartState::default() };
        assert_eq!(charts.unwrap().iter().collect::<Vec<_>>(), [(&id("growth"), &growth)]);
    }

    #[test]
    fn pins_are_two_and_different() {
        let charts =
            read("rw1:amazon-q1-2026&growth=pin:2024-Q1,pin:2024-Q1,pin:2023-Q1,pin:2022-Q1").unwrap();
        assert_eq!(charts.get(&id("growth")).unwrap().pins, [period("2023-Q1"), period("2024-Q1")]);
    }

    #[test]
    fn what_is_longer_than_any_link_of_ours_is_left_alone() {
        let long = |parts| format!("rw1:amazon-q1-2026&growth=view:level{}", ",pin:2024-Q1".repeat(parts));
        assert!(read(&long(600)).is_some());
        assert_eq!(read(&long(700)), None);
    }
}
