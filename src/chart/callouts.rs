//! What a view points out: the start of a new definition, a rank with its reference line, words at a point.
//!
//! Text goes to the first place where it touches neither a line nor other text; what finds none is handed back, to
//! be said below the chart.

use super::canvas::{Align, At, Canvas};
use super::layout::{Layout, SMALL_PX};
use super::room::{Block, LEADING_PX, Room};
use super::value_axis::ValueAxis;
use crate::figures::{Callout, Line, Rank, RankEnd, View};
use crate::format;
use crate::svg::Ink;
use crate::units::{Language, Measure, Period};

/// Places text among the lines of a view.
pub(super) struct Callouts<'v> {
    canvas: &'v Canvas,
    layout: &'v Layout,
    view: &'v View,
    x_px: &'v [f64],
    language: Language,
    room: Room<'v>,
    /// Texts that found no place, with what they are about.
    pub(super) unplaced: Vec<String>,
}

impl<'v> Callouts<'v> {
    pub(super) fn new(
        canvas: &'v Canvas,
        layout: &'v Layout,
        view: &'v View,
        x_px: &'v [f64],
        language: Language,
        obstacles: Vec<Vec<At>>,
    ) -> Self {
        Self {
            canvas,
            layout,
            view,
            x_px,
            language,
            room: Room::new(layout, obstacles),
            unplaced: Vec::new(),
        }
    }

    /// Text over the zero line would look struck out.
    pub(super) fn keep_clear_of_zero(&mut self, axis: &ValueAxis) {
        if axis.low() < 0.0 && axis.high() > 0.0 {
            let y = self.canvas.y_px(0.0);
            self.room.block([(self.layout.left, y), (self.layout.right, y)]);
        }
    }

    /// Reference lines, which go under the data.
    pub(super) fn draw_references(&mut self, periods: &[Period]) {
        for callout in &self.view.callouts {
            let Some((line, at)) = self.point(callout) else { continue };
            if let Err(rank) = callout.text {
                let from = self.reference_start(line, &rank, periods);
                self.canvas.path(&[(from, at.1), at], Ink::Reference(line.slot));
                self.room.block([(from, at.1), at]);
            }
        }
    }

    /// Where definitions change, with the marks of their footnotes.
    pub(super) fn draw_breaks(&mut self) {
        let breaks =
            self.view.lines.iter().flat_map(|line| line.breaks.iter().map(move |place| (line, *place)));
        for (number, (line, place)) in breaks.enumerate() {
            self.draw_break(line, place, number);
        }
    }

    /// Hands all texts back: bars leave them no room.
    pub(super) fn say_below(&mut self, periods: &[Period]) {
        for callout in &self.view.callouts {
            let Some((line, _)) = self.point(callout) else { continue };
            let text = match &callout.text {
                Ok(text) => text.clone(),
                Err(rank) => rank_text(self.language, rank, self.view.measure, periods).0,
            };
            self.leave_out(line, periods.get(callout.at), &text);
        }
    }

    /// Ranks and the author's words, which go over the data.
    pub(super) fn draw(&mut self, periods: &[Period]) {
        for callout in &self.view.callouts {
            let Some((line, at)) = self.point(callout) else { continue };
            let unplaced = match &callout.text {
                Ok(text) => {
                    self.canvas.circle(at, 4.0, Ink::HollowDot(line.slot));
                    self.place_near(text, at)
                }
                Err(rank) => self.draw_rank(line, rank, at, periods),
            };
            if let Err(text) = unplaced {
                self.leave_out(line, periods.get(callout.at), &text);
            }
        }
    }

    /// A text that is said below the chart needs to say what it is about.
    fn leave_out(&mut self, line: &Line, period: Option<&Period>, text: &str) {
        let period = period.map(|p| format::period(self.language, *p)).unwrap_or_default();
        self.unplaced.push(format!("{}, {period}: {text}", line.label));
    }

    fn point(&self, callout: &Callout) -> Option<(&'v Line, At)> {
        let line = self.view.lines.get(callout.line)?;
        let datum = line.figures.get(callout.at)?.as_ref().ok()?;
        Some((line, (*self.x_px.get(callout.at)?, self.canvas.y_px(datum.value))))
    }

    fn reference_start(&self, line: &Line, rank: &Rank, periods: &[Period]) -> f64 {
        let RankEnd::LastHigher(period) = rank.end else { return self.layout.data_left };
        let place = periods
            .iter()
            .position(|p| *p == period)
            .filter(|p| line.figures.get(*p).is_some_and(Result::is_ok));
        place.and_then(|p| self.x_px.get(p)).copied().unwrap_or(self.layout.data_left)
    }

    /// The text comes back where it found no place.
    fn draw_rank(&mut self, line: &Line, rank: &Rank, at: At, periods: &[Period]) -> Result<(), String> {
        let from = self.reference_start(line, rank, periods);
        if let RankEnd::LastHigher(period) = rank.end
            && let Some(place) = periods.iter().position(|p| *p == period)
            && let (Some(Ok(datum)), Some(x)) = (line.figures.get(place), self.x_px.get(place))
        {
            self.canvas.circle((*x, self.canvas.y_px(datum.value)), 4.0, Ink::HollowDot(line.slot));
        }
        let (long, short) = rank_text(self.language, rank, self.view.measure, periods);
        let halves = in_two_lines(&short);
        let is_placed = self.place_along(&[vec![long.clone()], vec![short], halves], from, at);
        if is_placed { Ok(()) } else { Err(long) }
    }

    /// Puts the first of `texts` that finds a place below or above a horizontal line from `from` to `to`, if one does.
    fn place_along(&mut self, texts: &[Vec<String>], from: f64, to: At) -> bool {
        let middle = f64::midpoint(from, to.0);
        for text in texts {
            let block = Block::of(text);
            let rows = [16.0, -7.0 - block.depth_px, 30.0, -21.0 - block.depth_px, 44.0].map(|dy| to.1 + dy);
            let reach = ((to.0 - from) / 2.0 - block.half_px).max(0.0);
            let shifts = (0..40).map(|n| f64::from(n) * 8.0).take_while(|shift| *shift <= reach);
            for x in shifts.flat_map(|shift| [middle - shift, middle + shift]) {
                if let Some(y) = rows.into_iter().find(|y| self.room.is_free((x, *y), block)) {
                    self.put(text, (x, y), block);
                    return true;
                }
            }
        }
        false
    }

    /// Puts a text around a point; it comes back where it found no place.
    fn place_near(&mut self, text: &str, at: At) -> Result<(), String> {
        for lines in [vec![text.to_owned()], in_two_lines(text)] {
            let block = Block::of(&lines);
            for dy in [-10.0, 20.0, -26.0, 36.0, -42.0, 52.0, -60.0, 70.0] {
                for shift in [0.0, -1.0, 1.0, -1.2, 1.2, -2.0, 2.0] {
                    let spot = (self.room.within(at.0 + shift * block.half_px, block), at.1 + dy);
                    if self.room.is_free(spot, block) {
                        self.put(&lines, spot, block);
                        return Ok(());
                    }
                }
            }
        }
        Err(text.to_owned())
    }

    /// A dashed line between the last point of the old definition and the first of the new one.
    fn draw_break(&mut self, line: &Line, place: usize, number: usize) {
        let (Some(before), Some(after)) =
            (place.checked_sub(1).and_then(|p| self.x_px.get(p)), self.x_px.get(place))
        else {
            return;
        };
        let near = [place.checked_sub(1), Some(place)]
            .into_iter()
            .flatten()
            .filter_map(|p| line.figures.get(p)?.ok());
        let ys: Vec<f64> = near.map(|d| self.canvas.y_px(d.value)).collect();
        if ys.is_empty() {
            return;
        }
        let x = f64::midpoint(*before, *after);
        let reach = (self.layout.bottom - self.layout.top) / 8.0;
        let highest = ys.iter().copied().fold(f64::INFINITY, f64::min);
        let bottom = (ys.iter().copied().fold(0.0, f64::max) + reach).min(self.layout.bottom);
        let words = format::words(self.language);
        let texts = words.new_definition.map(|text| format!("{text}{}", format::footnote_mark(number)));
        let rows: Vec<f64> =
            (0..12).map(|n| highest - 28.0 - 8.0 * f64::from(n)).filter(|y| *y > SMALL_PX).collect();
        for text in texts {
            let lines = [text];
            let block = Block::of(&lines);
            let center = self.room.within(x, block);
            if let Some(y) = rows.iter().find(|y| self.room.is_free((center, **y), block)) {
                self.draw_break_line((x, y + 5.0), (x, bottom));
                return self.put(&lines, (center, *y), block);
            }
        }
        self.draw_break_line((x, (highest - 40.0).max(self.layout.top)), (x, bottom));
    }

    fn draw_break_line(&mut self, from: At, to: At) {
        self.canvas.path(&[from, to], Ink::Break);
        self.room.block([from, to]);
    }

    fn put(&mut self, lines: &[String], at: At, block: Block) {
        self.room.take(at, block);
        for (row, line) in lines.iter().enumerate() {
            self.canvas.text(line, (at.0, at.1 + LEADING_PX * row as f64), Align::Middle, Ink::NoteText);
        }
    }
}

/// `fastest in 15 quarters: last higher in Q2 2022`, and the same without its second half.
fn rank_text(language: Language, rank: &Rank, measure: Measure, periods: &[Period]) -> (String, String) {
    let words = format::words(language);
    let frequency = periods.first().map(|p| p.frequency());
    let noun = frequency.map_or("", |f| format::periods_noun(language, f));
    let count = rank.periods.to_string();
    let sentence = if measure.is_change() { words.rank_fastest } else { words.rank_highest };
    let is_bound = !matches!(rank.end, RankEnd::LastHigher(_));
    let count = if is_bound { format::fill(words.rank_at_least, &[&count]) } else { count };
    let short = format::fill(sentence, &[&count, noun]);
    let long = match rank.end {
        RankEnd::LastHigher(period) => {
            short.clone() + &format::fill(words.rank_last_higher, &[&format::period(language, period)])
        }
        RankEnd::Unknown(_) | RankEnd::FirstKnown => short.clone(),
    };
    (long, short)
}

/// A text broken at the space nearest to its middle.
fn in_two_lines(text: &str) -> Vec<String> {
    let spaces = text.match_indices(' ').map(|(at, _)| at);
    let middle = spaces.min_by_key(|at| at.abs_diff(text.len() / 2));
    match middle.and_then(|at| text.split_at_checked(at)) {
        Some((first, second)) => vec![first.to_owned(), second.trim_start().to_owned()],
        None => vec![text.to_owned()],
    }
}
