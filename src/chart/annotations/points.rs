//! Annotated points: a hollow dot with the author's text, or a rank with its reference line.

use super::placer::{Block, LabelPlacer, STRIDE_PX, in_two_lines};
use crate::chart::canvas::Canvas;
use crate::chart::layers::Layers;
use crate::chart::mapping::Point;
use crate::chart::plot::Plot;
use crate::chart::scene::Scene;
use crate::figures::{Callout, Line, PointText, Rank, RankEnd};
use crate::format;
use crate::svg::Ink;
use crate::units::{Language, Measure, Periods};

/// Radius of a hollow dot.
const DOT_PX: f64 = 4.0;

/// The annotated points of a plot that are visible.
pub(in crate::chart) struct Points<'p> {
    plot: &'p Plot<'p>,
    points: Vec<PointedOut<'p>>,
}

struct PointedOut<'p> {
    line: &'p Line,
    /// The index of its period.
    index: usize,
    at: Point,
    text: &'p PointText,
    /// Bars leave no room for words at a point, and the heights of layers can't be compared from point to point.
    has_room: bool,
}

impl<'p> Points<'p> {
    pub(in crate::chart) fn new(plot: &'p Plot<'p>) -> Self {
        let scene = plot.scene;
        let point = |callout: &'p Callout| {
            let Callout::Point { line, index, text } = callout else { return None };
            let line = scene.view.lines.get(*line)?;
            let is_shown = scene.range.contains(index) && plot.lines().any(|l| l.slot == line.slot);
            let at = plot.mapping.point(line, *index).filter(|_| is_shown)?;
            let is_rank = matches!(text, PointText::Rank(_));
            let has_room = !(scene.mark(line).has_bars() || line.mark.is_stacked() && is_rank);
            Some(PointedOut { line, index: *index, at, text, has_room })
        };
        Self { plot, points: scene.view.callouts.iter().filter_map(point).collect() }
    }

    /// Lines back from ranks, which go under the data.
    pub(in crate::chart) fn draw_references(&self, canvas: &Canvas, placer: &mut LabelPlacer) {
        for PointedOut { line, at, text, has_room, .. } in &self.points {
            if let (PointText::Rank(rank), true) = (text, has_room) {
                let reference = [(self.reference_start(line, rank), at.1), *at];
                canvas.path(&reference, Ink::Reference(line.slot));
                placer.block(reference);
            }
        }
    }

    /// The words of all points, which go over the data.
    pub(in crate::chart) fn draw_texts(&self, layers: &Layers<'_>, placer: &mut LabelPlacer) {
        for point in &self.points {
            let is_put = point.has_room
                && match point.text {
                    PointText::Words(words) => {
                        layers.points.circle(point.at, DOT_PX, Ink::HollowDot(point.line.slot));
                        put_near(words, point.at, layers.words, placer)
                    }
                    PointText::Rank(rank) => self.put_rank(point, rank, layers, placer),
                };
            if !is_put {
                placer.leave_out(self.with_subject(point));
            }
        }
    }

    /// Below the chart a text needs to say what it is about: `AWS, Q1 2026: a record`.
    fn with_subject(&self, PointedOut { line, index, text, .. }: &PointedOut<'_>) -> String {
        let periods = &self.plot.scene.chart.periods;
        let period = periods.get(*index).map(|period| format::period(self.plot.scene.language, period));
        let text = match text {
            PointText::Words(words) => words.clone(),
            PointText::Rank(rank) => self.rank_texts(rank).0,
        };
        format!("{}, {}: {text}", line.label, period.unwrap_or_default())
    }

    fn rank_texts(&self, rank: &Rank) -> (String, String) {
        let Scene { language, view, chart, .. } = self.plot.scene;
        rank_texts(*language, rank, view.measure, &chart.periods)
    }

    /// The point of the value that was last higher, if it is shown.
    fn last_higher(&self, line: &Line, rank: &Rank) -> Option<Point> {
        let RankEnd::LastHigher(period) = rank.end else { return None };
        let index = self.plot.scene.chart.periods.index(period)?;
        self.plot.mapping.point(line, index).filter(|_| self.plot.mapping.range.contains(&index))
    }

    fn reference_start(&self, line: &Line, rank: &Rank) -> f64 {
        self.last_higher(line, rank).map_or(self.plot.mapping.layout.data_left, |at| at.0)
    }

    /// Puts the words of a rank beside its reference line; false where there is no room.
    fn put_rank(
        &self,
        point: &PointedOut<'_>,
        rank: &Rank,
        layers: &Layers<'_>,
        placer: &mut LabelPlacer,
    ) -> bool {
        if let Some(at) = self.last_higher(point.line, rank) {
            layers.points.circle(at, DOT_PX, Ink::HollowDot(point.line.slot));
        }
        let (long, short) = self.rank_texts(rank);
        let two_lines = in_two_lines(&short);
        let texts = [vec![long], vec![short], two_lines];
        put_along(&texts, self.reference_start(point.line, rank), point.at, layers.words, placer)
    }
}

/// Puts the first of `texts` that has room below or above a horizontal line from `from` to `to`; false where none has.
fn put_along(texts: &[Vec<String>], from: f64, to: Point, canvas: &Canvas, placer: &mut LabelPlacer) -> bool {
    let middle = f64::midpoint(from, to.0);
    for text in texts {
        let block = Block::of(text);
        let rows = [16.0, -7.0 - block.depth_px, 30.0, -21.0 - block.depth_px, 44.0].map(|dy| to.1 + dy);
        let furthest = ((to.0 - from) / 2.0 - block.half_px).max(0.0);
        let shifts = (0..40).map(|n| f64::from(n) * STRIDE_PX).take_while(|shift| *shift <= furthest);
        let xs = shifts.flat_map(|shift| [middle - shift, middle + shift]);
        let positions = xs.flat_map(|x| rows.map(|y| (x, y)));
        if let Some(at) = placer.first_free(positions, block) {
            placer.put(canvas, text, at, block);
            return true;
        }
    }
    false
}

/// Puts a text, in one line or two, around a point; false where there is no room.
fn put_near(text: &str, at: Point, canvas: &Canvas, placer: &mut LabelPlacer) -> bool {
    for lines in [vec![text.to_owned()], in_two_lines(text)] {
        let block = Block::of(&lines);
        let xs = [0.0, -1.0, 1.0, -1.2, 1.2, -2.0, 2.0]
            .map(|shift| placer.within(at.0 + shift * block.half_px, block));
        let ys = [-10.0, 20.0, -26.0, 36.0, -42.0, 52.0, -60.0, 70.0].map(|dy| at.1 + dy);
        let positions = ys.into_iter().flat_map(|y| xs.map(|x| (x, y)));
        if let Some(at) = placer.first_free(positions, block) {
            placer.put(canvas, &lines, at, block);
            return true;
        }
    }
    false
}

/// `fastest in 15 quarters: last higher in Q2 2022`, and the same without its second half.
fn rank_texts(language: Language, rank: &Rank, measure: Measure, periods: &Periods) -> (String, String) {
    let messages = format::messages(language);
    let noun = format::periods_noun(language, periods.frequency(), rank.periods);
    let count = rank.periods.to_string();
    let is_bound = !matches!(rank.end, RankEnd::LastHigher(_));
    let count = if is_bound { messages.rank_at_least(&count) } else { count };
    let short = if measure.is_change() {
        messages.rank_fastest(&count, noun)
    } else {
        messages.rank_highest(&count, noun)
    };
    let long = match rank.end {
        RankEnd::LastHigher(period) => {
            short.clone() + &messages.rank_last_higher(&format::period(language, period))
        }
        RankEnd::Unknown(_) | RankEnd::FirstKnown => short.clone(),
    };
    (long, short)
}
