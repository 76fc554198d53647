//! What a view points out: the start of a new definition, a rank with its reference line, words at a point.
//!
//! Text goes to the first place where it touches neither a line nor other text; what finds none is handed back, to
//! be said below the chart.

use super::canvas::{Align, At};
use super::layout::SMALL_PX;
use super::room::{Block, LEADING_PX, Room};
use super::stage::Stage;
use crate::figures::{Callout, Line, Rank, RankEnd};
use crate::format;
use crate::svg::Ink;
use crate::units::{Language, Measure, Period, Periods};

/// Places text among the lines of a view.
pub(super) struct Callouts<'s> {
    stage: &'s Stage<'s>,
    room: Room<'s>,
    /// Texts that found no place, with what they are about.
    pub(super) unplaced: Vec<String>,
}

impl<'s> Callouts<'s> {
    /// `obstacles` are what text must not cross, asked for only where there is text.
    pub(super) fn new(stage: &'s Stage<'s>, obstacles: impl FnOnce() -> Vec<Vec<At>>) -> Self {
        let view = stage.scene.view;
        let has_text = !view.callouts.is_empty() || view.lines.iter().any(|line| !line.breaks.is_empty());
        let obstacles = if has_text { obstacles() } else { Vec::new() };
        Self { stage, room: Room::new(&stage.layout, obstacles), unplaced: Vec::new() }
    }

    /// Text over the zero line would look struck out.
    pub(super) fn keep_clear_of_zero(&mut self) {
        let Stage { axis, layout, canvas, .. } = self.stage;
        if axis.low() < 0.0 && axis.high() > 0.0 {
            let y = canvas.y_px(0.0);
            self.room.block([(layout.left, y), (layout.right, y)]);
        }
    }

    /// Reference lines, which go under the data.
    pub(super) fn draw_references(&mut self) {
        for callout in &self.stage.scene.view.callouts {
            let Some((line, at)) = self.point(callout) else { continue };
            if let Err(rank) = callout.text {
                let from = self.reference_start(line, &rank);
                self.stage.canvas.path(&[(from, at.1), at], Ink::Reference(line.slot));
                self.room.block([(from, at.1), at]);
            }
        }
    }

    /// Where definitions change, with the marks of their footnotes.
    pub(super) fn draw_breaks(&mut self) {
        let view = self.stage.scene.view;
        let breaks = view.lines.iter().flat_map(|line| line.breaks.iter().map(move |place| (line, *place)));
        for (number, (line, place)) in breaks.enumerate() {
            if self.stage.lines().any(|shown| shown.slot == line.slot) {
                self.draw_break(line, place, number);
            }
        }
    }

    /// Hands all texts back: bars leave them no room.
    pub(super) fn say_below(&mut self) {
        for callout in &self.stage.scene.view.callouts {
            let Some((line, _)) = self.point(callout) else { continue };
            let text = match &callout.text {
                Ok(text) => text.clone(),
                Err(rank) => {
                    rank_text(self.stage.scene.language, rank, self.stage.scene.view.measure, self.periods())
                        .0
                }
            };
            self.leave_out(line, self.periods().get(callout.at), &text);
        }
    }

    /// Ranks and the author's words, which go over the data.
    pub(super) fn draw(&mut self) {
        for callout in &self.stage.scene.view.callouts {
            let Some((line, at)) = self.point(callout) else { continue };
            let unplaced = match &callout.text {
                Ok(text) => {
                    self.stage.canvas.circle(at, 4.0, Ink::HollowDot(line.slot));
                    self.place_near(text, at)
                }
                Err(rank) => self.draw_rank(line, rank, at),
            };
            if let Err(text) = unplaced {
                self.leave_out(line, self.periods().get(callout.at), &text);
            }
        }
    }

    /// A text that is said below the chart needs to say what it is about.
    fn leave_out(&mut self, line: &Line, period: Option<Period>, text: &str) {
        let period = period.map(|p| format::period(self.stage.scene.language, p)).unwrap_or_default();
        self.unplaced.push(format!("{}, {period}: {text}", line.label));
    }

    fn periods(&self) -> &'s Periods {
        &self.stage.chart().periods
    }

    /// The line and the place of what is pointed out, if both are shown.
    fn point(&self, callout: &Callout) -> Option<(&'s Line, At)> {
        let line = self.stage.scene.view.lines.get(callout.line)?;
        let is_shown =
            self.stage.scene.places.contains(&callout.at) && self.stage.lines().any(|l| l.slot == line.slot);
        is_shown.then_some((line, self.stage.point(line, callout.at)?))
    }

    /// Where the value that was last higher stands, if it is shown.
    fn last_higher(&self, line: &Line, rank: &Rank) -> Option<At> {
        let RankEnd::LastHigher(period) = rank.end else { return None };
        let place = self.periods().place(period).filter(|place| self.stage.scene.places.contains(place))?;
        self.stage.point(line, place)
    }

    fn reference_start(&self, line: &Line, rank: &Rank) -> f64 {
        self.last_higher(line, rank).map_or(self.stage.layout.data_left, |at| at.0)
    }

    /// The text comes back where it found no place.
    fn draw_rank(&mut self, line: &Line, rank: &Rank, at: At) -> Result<(), String> {
        let from = self.reference_start(line, rank);
        if let Some(at) = self.last_higher(line, rank) {
            self.stage.canvas.circle(at, 4.0, Ink::HollowDot(line.slot));
        }
        let (long, short) =
            rank_text(self.stage.scene.language, rank, self.stage.scene.view.measure, self.periods());
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
        let Some(before) = place.checked_sub(1) else { return };
        let places = &self.stage.scene.places;
        if !(places.contains(&before) && places.contains(&place)) {
            return;
        }
        let (before_px, after_px) = (self.stage.x_px(before), self.stage.x_px(place));
        let near = [before, place].into_iter().filter_map(|place| line.figures.value(place));
        let ys: Vec<f64> = near.map(|value| self.stage.canvas.y_px(value)).collect();
        if ys.is_empty() {
            return;
        }
        let x = f64::midpoint(before_px, after_px);
        let reach = (self.stage.layout.bottom - self.stage.layout.top) / 8.0;
        let highest = ys.iter().copied().fold(f64::INFINITY, f64::min);
        let bottom = (ys.iter().copied().fold(0.0, f64::max) + reach).min(self.stage.layout.bottom);
        let words = format::words(self.stage.scene.language);
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
        self.draw_break_line((x, (highest - 40.0).max(self.stage.layout.top)), (x, bottom));
    }

    fn draw_break_line(&mut self, from: At, to: At) {
        self.stage.canvas.path(&[from, to], Ink::Break);
        self.room.block([from, to]);
    }

    fn put(&mut self, lines: &[String], at: At, block: Block) {
        self.room.take(at, block);
        for (row, line) in lines.iter().enumerate() {
            self.stage.canvas.text(
                line,
                (at.0, at.1 + LEADING_PX * row as f64),
                Align::Middle,
                Ink::NoteText,
            );
        }
    }
}

/// `fastest in 15 quarters: last higher in Q2 2022`, and the same without its second half.
fn rank_text(language: Language, rank: &Rank, measure: Measure, periods: &Periods) -> (String, String) {
    let words = format::words(language);
    let noun = format::periods_noun(language, periods.frequency());
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
