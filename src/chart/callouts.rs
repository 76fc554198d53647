//! What a view points out: the start of a new definition, a rank with its reference line, words at a point.
//!
//! Text goes to the first place where it touches neither a line nor other text; what finds none is handed back, to
//! be said below the chart.

use super::bars::{BarLabel, Bars};
use super::canvas::{Align, At};
use super::layout::LABEL_PX;
use super::lines::Trace;
use super::room::{Block, LEADING_PX, Room};
use super::scene::Scene;
use super::stacks;
use super::stage::Stage;
use crate::figures::{Callout, Line, Rank, RankEnd};
use crate::format;
use crate::svg::{Ink, bold_width_px};
use crate::units::{Language, Measure, Period, Periods};

/// Places text among the lines of a view.
pub(super) struct Callouts<'s> {
    pub(super) stage: &'s Stage<'s>,
    pub(super) room: Room<'s>,
    /// Texts that found no place, with what they are about.
    pub(super) unplaced: Vec<String>,
}

impl<'s> Callouts<'s> {
    pub(super) fn new(stage: &'s Stage<'s>, bars: &Bars) -> Self {
        let view = stage.scene.view;
        let has_text = !view.callouts.is_empty() || view.lines.iter().any(|line| !line.breaks.is_empty());
        // What text must not cross is asked for only where there is text.
        let obstacles = if has_text { obstacles(stage, bars) } else { Vec::new() };
        Self { stage, room: Room::new(&stage.layout, obstacles), unplaced: Vec::new() }
    }

    /// Lines back from ranks, which go under the data.
    pub(super) fn draw_references(&mut self) {
        for (line, _, at, text) in self.points() {
            if let (Err(rank), true) = (text, self.has_room(line, text)) {
                let from = self.reference_start(line, rank);
                self.stage.canvas.path(&[(from, at.1), at], Ink::Reference(line.slot));
                self.room.block([(from, at.1), at]);
            }
        }
    }

    /// The name above a bar, and above a level just there; other words keep clear of it.
    pub(super) fn draw_label(&mut self, label: &BarLabel) {
        let BarLabel { text, right, slot, .. } = label;
        let covers = |baseline: f64, y: &f64| (baseline - LABEL_PX..baseline + 5.0).contains(y);
        let levels = self.level_ys();
        let is_struck = levels.iter().copied().filter(|y| covers(label.baseline, y)).reduce(f64::min);
        let baseline = is_struck.map_or(label.baseline, |y| y - 7.0);
        self.stage.canvas.text(text, (*right, baseline), Align::End, Ink::Label(*slot));
        let half_px = bold_width_px(text, LABEL_PX) / 2.0;
        self.room.take((right - half_px, baseline), Block { half_px, depth_px: 0.0 });
    }

    /// All words, which go over the data: first those at a point, which have the fewest places to go to.
    pub(super) fn draw_texts(&mut self) {
        for (line, place, at, text) in self.points() {
            let unplaced = match text {
                _ if !self.has_room(line, text) => Err(self.words(text)),
                Ok(text) => {
                    self.stage.canvas.circle(at, 4.0, Ink::HollowDot(line.slot));
                    self.place_near(text, at)
                }
                Err(rank) => self.draw_rank(line, rank, at),
            };
            if let Err(text) = unplaced {
                self.leave_out(line, self.periods().get(place), &text);
            }
        }
        self.name_levels();
        self.name_ranges();
    }

    /// Bars leave no room for words at a point, and the heights of layers can't be compared from point to point.
    fn has_room(&self, line: &Line, text: &Result<String, Rank>) -> bool {
        let mark = self.stage.scene.mark(line);
        !(mark.has_bars() || mark.is_stacked() && text.is_err())
    }

    fn words(&self, text: &Result<String, Rank>) -> String {
        let Scene { language, view, .. } = self.stage.scene;
        text.clone().unwrap_or_else(|rank| rank_text(*language, &rank, view.measure, self.periods()).0)
    }

    /// A text that is said below the chart needs to say what it is about.
    fn leave_out(&mut self, line: &Line, period: Option<Period>, text: &str) {
        let period = period.map(|p| format::period(self.stage.scene.language, p)).unwrap_or_default();
        self.unplaced.push(format!("{}, {period}: {text}", line.label));
    }

    pub(super) fn periods(&self) -> &'s Periods {
        &self.stage.chart().periods
    }

    /// The points that are pointed out, where they are shown: line, place, pixels, text.
    fn points(&self) -> Vec<(&'s Line, usize, At, &'s Result<String, Rank>)> {
        let view = self.stage.scene.view;
        let point = |callout: &'s Callout| {
            let Callout::Point { line, at, text } = callout else { return None };
            let line = view.lines.get(*line)?;
            Some((line, *at, self.shown_point(line, *at)?, text))
        };
        view.callouts.iter().filter_map(point).collect()
    }

    /// Where a line's value stands, if both the line and the period are shown.
    pub(super) fn shown_point(&self, line: &Line, place: usize) -> Option<At> {
        let is_shown =
            self.stage.scene.places.contains(&place) && self.stage.lines().any(|l| l.slot == line.slot);
        is_shown.then(|| self.stage.point(line, place)).flatten()
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

    pub(super) fn put(&mut self, lines: &[String], at: At, block: Block) {
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

/// Lines, edges of bars and areas, and a zero line across the plot, over which text would look struck out.
fn obstacles(stage: &Stage, bars: &Bars) -> Vec<Vec<At>> {
    let Stage { layout, axes, .. } = stage;
    let is_line = |line: &&Line| !stage.scene.mark(line).has_bars() && !line.mark.is_stacked();
    let mut found: Vec<Vec<At>> =
        stage.lines().filter(is_line).flat_map(|line| Trace::new(stage, line).stretches).collect();
    found.extend(bars.outlines());
    found.extend(stacks::outlines(stage));
    if axes.grid().crosses_zero() {
        found.push(vec![(layout.left, stage.zero_px()), (layout.right, stage.zero_px())]);
    }
    found
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
pub(super) fn in_two_lines(text: &str) -> Vec<String> {
    let spaces = text.match_indices(' ').map(|(at, _)| at);
    let middle = spaces.min_by_key(|at| at.abs_diff(text.len() / 2));
    match middle.and_then(|at| text.split_at_checked(at)) {
        Some((first, second)) => vec![first.to_owned(), second.trim_start().to_owned()],
        None => vec![text.to_owned()],
    }
}
