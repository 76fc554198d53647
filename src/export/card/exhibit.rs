//! The exhibit beside the key figures: the first chart of the note, else its results, else the sentiment and the first
//! words.

use super::area::{Area, GUTTER_PX};
use super::lettering::{Face, Setting, Try};
use crate::chart::{Frame, GaugeScale, Scene, draw, expected, expected_height_px, gauge};
use crate::export::expected_rows::expected_rows;
use crate::export::picture::legend;
use crate::figures::{ChartFigures, Figures, View};
use crate::format;
use crate::note::{Note, Score, ScoreScale, Sentiment};
use crate::svg::{Child, Node, px};
use crate::texts;
use crate::units::{Language, to_usize};

/// Magnification of drawings on the card: their text is sized for reading on the page.
const SCALE: f64 = 1.45;
/// Empty edge of a drawing in its own pixels.
const INSET_PX: f64 = 2.0;

const HEADING: Face = Face { class: "heading", is_bold: true };
const HEADING_SIZES: [Try; 3] = [(26.0, 1), (23.0, 1), (21.0, 2)];
const SMALL: Face = Face { class: "small", is_bold: false };
const SUBTITLE_SIZES: [Try; 2] = [(19.0, 1), (17.0, 1)];
const SOURCE_SIZES: [Try; 2] = [(16.0, 1), (15.0, 1)];
const PROSE_LEADING: f64 = 1.4;
/// Sizes of the first words beside other things, and alone.
const SIZES: [f64; 3] = [34.0, 30.0, 27.0];
pub(super) const LARGE_SIZES: [f64; 3] = [44.0, 38.0, 32.0];
const PROSE: Face = Face { class: "prose", is_bold: false };
const LABEL: Face = Face { class: "value", is_bold: true };
const LABEL_SIZES: [Try; 3] = [(28.0, 1), (24.0, 1), (20.0, 2)];
const LEADING: f64 = 1.3;

/// Magnifications of the picture of results, the first of which that has room is taken.
const EXPECTED_SCALES: [f64; 4] = [SCALE, 1.35, 1.25, 1.15];
const DIAL_PX: (f64, f64) = (260.0, 146.0);
/// Width of the sentiment beside words.
const GAUGE_PX: f64 = 340.0;

/// Whether there is only text to show.
pub(super) fn is_plain(note: &Note, figures: &Figures) -> bool {
    first_view(figures).is_none() && scored(note).is_none() && expected_rows(note).is_empty()
}

fn scored(note: &Note) -> Option<Score<'_>> {
    note.sentiment.as_ref().and_then(Sentiment::overall)
}

pub(super) fn first_view(figures: &Figures) -> Option<(&ChartFigures, &View)> {
    figures.charts.iter().find_map(|chart| Some((chart, chart.views.first()?)))
}

pub(super) fn set(setting: &mut Setting, note: &Note, figures: &Figures, area: Area) {
    if let Some((chart, view)) = first_view(figures) {
        set_chart(setting, note, (chart, view), area);
    } else if !expected_rows(note).is_empty() {
        set_expected(setting, note, area);
    } else if let Some(score) = scored(note) {
        set_prose(setting, note, &SIZES, Area { width: area.width - GAUGE_PX - GUTTER_PX, ..area });
        let dial = Area { left: area.right() - GAUGE_PX, width: GAUGE_PX, ..area };
        set_sentiment(setting, note, &score, dial);
    } else {
        set_prose(setting, note, &SIZES, area);
    }
}

/// Title and subtitle of the chart, the drawing, and where its figures come from.
fn set_chart(setting: &mut Setting, note: &Note, (chart, view): (&ChartFigures, &View), area: Area) {
    let title = HEADING.fitted(&chart.title, area.width, &HEADING_SIZES);
    let mut top = setting.lines(&title, HEADING, LEADING, (area.left, area.top));
    let subtitle = SMALL.fitted(&texts::subtitle(note, chart, view), area.width, &SUBTITLE_SIZES);
    top = setting.lines(&subtitle, SMALL, LEADING, (area.left, top)) + 6.0;
    let sources = texts::sources(note, view.lines.iter());
    let source = format::messages(note.language).chart_messages.source(&sources);
    let source = SMALL.fitted(&source, area.width, &SOURCE_SIZES);
    let source_top = area.bottom() - source.font_px * LEADING;
    setting.lines(&source, SMALL, LEADING, (area.left, source_top));
    let frame =
        Frame { width_px: area.width / SCALE + 2.0 * INSET_PX, height_px: (source_top - 4.0 - top) / SCALE };
    let scene = Scene::whole(chart, view, frame, note.language);
    top = set_legend(setting, note, &scene, Area { top, ..area });
    let frame = Frame { height_px: (source_top - 4.0 - top) / SCALE, ..frame };
    let drawing = without_marks(draw(&Scene { frame, ..scene }).svg, note.language);
    setting.put(scaled(drawing.children, (area.left - INSET_PX * SCALE, top), SCALE));
}

/// Heading of the results and as much of their picture as has room.
fn set_expected(setting: &mut Setting, note: &Note, area: Area) {
    let mut top = area.top;
    if let Some(table) = texts::results_table(note) {
        let title = HEADING.fitted(&table.title, area.width, &HEADING_SIZES);
        top = setting.lines(&title, HEADING, LEADING, (area.left, top));
        let caption = SMALL.fitted(&table.caption, area.width, &SUBTITLE_SIZES);
        top = setting.lines(&caption, SMALL, LEADING, (area.left, top)) + 14.0;
    }
    let mut rows = expected_rows(note);
    loop {
        let fits =
            |scale: &&f64| expected_height_px(&rows, area.width / **scale) * **scale <= area.bottom() - top;
        let scale = EXPECTED_SCALES.iter().find(fits).copied();
        match scale.or((rows.len() < 2).then_some(SCALE)) {
            Some(scale) => {
                let drawn = expected(&rows, area.width / scale).children;
                return setting.put(scaled(drawn, (area.left, top), scale));
            }
            // The first and the last, which is the outlook, say most.
            None => drop(rows.remove(rows.len() / 2)),
        }
    }
}

/// A drawing whose changes of definition have no marks of footnotes, for which a card has no room.
fn without_marks(mut drawing: Node, language: Language) -> Node {
    let marks: Vec<char> = (0..=9).flat_map(|n| format::footnote_mark(n).chars()).collect();
    let known = format::messages(language).new_definition;
    for child in &mut drawing.children {
        if let Child::Node(Node { children, .. }) = child
            && let [Child::Text(text)] = children.as_mut_slice()
            && let Some(plain) = known.iter().find(|plain| **plain == text.trim_end_matches(&*marks))
        {
            *text = (*plain).to_owned();
        }
    }
    drawing
}

/// Names beside samples, in one row from which those that have no room are left out; answers with its lower edge.
fn set_legend(setting: &mut Setting, note: &Note, scene: &Scene<'_>, area: Area) -> f64 {
    const FONT_PX: f64 = 18.0;
    const SAMPLE_PX: f64 = crate::chart::SWATCH_PX * SCALE;
    let mut left = area.left;
    for (sample, name) in legend(note, scene) {
        let width_px = SAMPLE_PX + 8.0 + SMALL.width_px(&name, FONT_PX);
        if left + width_px > area.right() {
            break;
        }
        let sample = sample.into_iter().map(Child::Node).collect();
        setting.put(scaled(sample, (left, area.top), SCALE));
        setting.line(&name, SMALL, FONT_PX, (left + SAMPLE_PX + 8.0, area.top + SAMPLE_PX - 3.0));
        left += width_px + 22.0;
    }
    if left > area.left { area.top + SAMPLE_PX + 4.0 } else { area.top }
}

/// The first words of the note in as many lines as have room; answers with the lower edge.
pub(super) fn set_prose(setting: &mut Setting, note: &Note, sizes: &[f64], area: Area) -> f64 {
    let most = |font_px: f64| to_usize(area.height / (font_px * PROSE_LEADING));
    let sizes: Vec<Try> = sizes.iter().map(|font_px| (*font_px, most(*font_px))).collect();
    let prose = PROSE.fitted(&texts::lead(note), area.width, &sizes);
    setting.lines(&prose, PROSE, PROSE_LEADING, (area.left, area.top))
}

/// Dial, label and day below each other.
fn set_sentiment(setting: &mut Setting, note: &Note, score: &Score<'_>, area: Area) {
    let scale = area.width / DIAL_PX.0;
    let dial = gauge(note.language, &gauge_scale(score.scale, Some(score.value)));
    let arcs = dial.children.into_iter().map(|child| match child {
        Child::Node(node) => Child::Node(with_true_dashes(node)),
        text @ Child::Text(_) => text,
    });
    setting.put(scaled(arcs.collect(), (area.left, area.top), scale));
    let middle = area.left + area.width / 2.0;
    let top = area.top + DIAL_PX.1 * scale + 6.0;
    let label = LABEL.fitted(score.label, area.width, &LABEL_SIZES);
    let top = setting.centred(&label, LABEL, LEADING, (middle, top));
    let day = format::messages(note.language).as_of(&format::period(note.language, score.as_of));
    let day = SMALL.fitted(&day, area.width, &SUBTITLE_SIZES);
    setting.centred(&day, SMALL, LEADING, (middle, top));
}

/// The dial of a score on a note's scale.
pub fn gauge_scale(scale: &ScoreScale, score: Option<f64>) -> GaugeScale {
    let index = |score| {
        let (_, band) = scale.band(score)?;
        scale.bands.iter().position(|b| b == band).map(|index| (score, index))
    };
    GaugeScale {
        min: scale.min,
        max: scale.max,
        band_ends: scale.bands.iter().map(|b| b.to).collect(),
        score: score.and_then(index),
    }
}

/// An arc of the dial whose dashes are in pixels: not every program that makes pictures knows `pathLength`. Arcs of a
/// dial are half circles.
fn with_true_dashes(mut arc: Node) -> Node {
    let said = |name| arc.attributes.iter().find(|(n, _)| *n == name).map(|(_, value)| value.as_str());
    let radius = said("d").and_then(|d| d.split_once('A')?.1.split_once(',')?.0.parse::<f64>().ok());
    let declared = said("pathLength").and_then(|length| length.parse::<f64>().ok());
    let (Some(radius), Some(declared)) = (radius, declared) else { return arc };
    let factor = std::f64::consts::PI * radius / declared;
    arc.attributes.retain(|(name, _)| *name != "pathLength");
    for (_, value) in arc.attributes.iter_mut().filter(|(name, _)| *name == "stroke-dasharray") {
        let lengths = value.split(' ').filter_map(|length| length.parse::<f64>().ok());
        *value = lengths.map(|length| px(length * factor)).collect::<Vec<_>>().join(" ");
    }
    arc
}

fn scaled(children: Vec<Child>, (left, top): (f64, f64), scale: f64) -> Node {
    let transform = format!("translate({} {}) scale({})", px(left), px(top), px(scale));
    Node { children, ..Node::new("g").with("transform", transform) }
}
