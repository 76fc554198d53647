//! Labels of bars: name and value above the last bar or, if there are few, value and change at each.

use super::bars::{BarLabel, Bars};
use crate::chart::canvas::Align;
use crate::chart::plot::Plot;
use crate::chart::type_sizes::{LABEL_PX, SMALL_PX};
use crate::figures::{Line, compare};
use crate::format::{self, Precision};
use crate::svg::{Ink, bold_width_px, text_width_px};
use crate::units::{Measure, Number, Unit};

/// Distances from a bar to the nearest baseline above and below it, and between the lines of a label.
const ABOVE_PX: f64 = 8.0;
const BELOW_PX: f64 = 16.0;
const LEADING_PX: f64 = 16.0;
/// Minimum distance between the labels of two bars.
const APART_PX: f64 = 6.0;

/// The words of all bars that have any.
pub(in crate::chart) fn bar_labels(bars: &Bars<'_>) -> Vec<BarLabel> {
    let scene = bars.plot().scene;
    let each = bars.lines().iter().flat_map(|line| scene.range.clone().map(move |index| (*line, index)));
    let each = each.filter(|_| scene.labels_bars());
    let words: Vec<BarLabel> = each.flat_map(|(line, index)| words_of(bars, line, index)).collect();
    // Where there is room for none, the last one is told.
    if words.is_empty() { bars.last_label().into_iter().collect() } else { words }
}

/// The value of a bar and its change on the one before; what has no room is left out.
fn words_of(bars: &Bars<'_>, line: &Line, index: usize) -> Vec<BarLabel> {
    let Plot { scene, mapping, .. } = bars.plot();
    let Some(Ok(datum)) = line.figures.get(index) else { return Vec::new() };
    let value = datum.value;
    let x = bars.middle_px(line, index);
    let fits = |width_px: f64| width_px + APART_PX <= room_px(bars, (x, index), width_px);
    let show = if scene.view.measure.is_change() { format::value_with_sign } else { format::value };
    let said =
        [Precision::Full, Precision::Short].map(|digits| show(scene.language, datum, line.unit, digits));
    let said = said.into_iter().find(|text| fits(bold_width_px(text, LABEL_PX)));
    let change = change(bars, line, index).filter(|text| fits(text_width_px(text, SMALL_PX)));
    let end = mapping.y_px(line, value);
    let at = |row: usize| {
        let out = LEADING_PX * row as f64;
        if value < 0.0 { end + BELOW_PX + out } else { end - ABOVE_PX - out }
    };
    // The value is nearest to its bar.
    let words = [(said, Ink::Label(line.slot), LABEL_PX), (change, Ink::ChangeText, SMALL_PX)];
    let words = words.into_iter().filter_map(|(text, ink, size_px)| Some((text?, ink, size_px)));
    words
        .enumerate()
        .map(|(row, (text, ink, size_px))| {
            let half_px = bold_width_px(&text, size_px) / 2.0;
            let (align, x) = anchor(bars, x, half_px);
            BarLabel { text, align, x, half_px, baseline: at(row), ink }
        })
        .collect()
}

/// `+3.4%` on the period before, of rates in points; none in views that are changes themselves.
fn change(bars: &Bars<'_>, line: &Line, index: usize) -> Option<String> {
    let scene = bars.plot().scene;
    let before = index.checked_sub(1).filter(|before| scene.range.contains(before))?;
    let measure = scene.view.measure;
    if measure.is_change() || measure == Measure::Index || line.breaks.contains(&index) {
        return None;
    }
    let at = |index| Some((scene.chart.periods.get(index)?, line.figures.get(index)?));
    let found = compare(at(before)?, at(index)?, line.unit);
    let (change, unit) = match line.unit.of_difference() {
        Some(unit) => (found.change?, unit),
        None => (found.relative?, Unit::Ratio),
    };
    let digits = if unit == Unit::BasisPoints { Precision::Full } else { Precision::Fixed(1) };
    Some(format::value_with_sign(scene.language, Number::computed(change), unit, digits))
}

/// Where words stand over a bar whose middle is at `x`: in its middle, or from its outer edge inwards where they would
/// stand out of the data.
fn anchor(bars: &Bars<'_>, x: f64, half_px: f64) -> (Align, f64) {
    let Plot { mapping, .. } = bars.plot();
    let half_bar_px = mapping.bars.width_px / 2.0;
    if x - half_px < mapping.layout.data_left {
        (Align::Start, x - half_bar_px)
    } else if x + half_px > mapping.layout.data_right {
        (Align::End, x + half_bar_px)
    } else {
        (Align::Middle, x)
    }
}

/// Width for words of a bar: that of its period, or more where the periods beside it have no bars.
fn room_px(bars: &Bars<'_>, (x, index): (f64, usize), width_px: f64) -> f64 {
    let mapping = &bars.plot().mapping;
    let own_px = match bars.lines().len() {
        0 | 1 => mapping.x().unit_px(),
        count => mapping.bars.width_px.max(mapping.x().unit_px() / count as f64 * 0.9),
    };
    let to_next_px = own_px * periods_apart(bars, index) as f64;
    match anchor(bars, x, width_px / 2.0) {
        (Align::Middle, _) => to_next_px,
        _ => own_px.max((to_next_px + mapping.bars.width_px) / 2.0),
    }
}

/// How many periods the nearest one with a bar is away.
fn periods_apart(bars: &Bars<'_>, index: usize) -> usize {
    let range = &bars.plot().scene.range;
    let has_bar = |other: &usize| bars.lines().iter().any(|line| line.figures.value(*other).is_some());
    let others = range.clone().filter(|other| *other != index).filter(has_bar);
    others.map(|other| other.abs_diff(index)).min().unwrap_or(range.len())
}
