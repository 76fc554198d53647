//! Every picture of the shipped notes, drawn natively or in a browser: both have to give the same bytes.

use research_widget::chart::{Breakpoint, Frame, Scene, Stretched, draw, stretch};
use research_widget::figures;
use research_widget::note;

/// Widths of the plot at page widths of 320, 768 and 1280 px.
pub(crate) const WIDTHS_PX: [f64; 3] = [288.0, 708.0, 980.0];

/// The note of each golden folder.
const NOTES: [(&str, &str); 2] = [
    ("amazon-q1-2026", include_str!("../../notes/amazon-q1-2026.json")),
    ("nordwerk-2026-03", include_str!("../../notes/nordwerk-2026-03.json")),
];

/// Name (`note/chart-view-width`) and SVG of each chart × view × width.
pub(crate) fn all() -> Vec<(String, String)> {
    let mut pictures = Vec::new();
    for (name, json) in NOTES {
        let note = note::parse(json).unwrap();
        for chart in figures::derive(&note.clone().into()).charts {
            for view in chart.views.iter() {
                for width_px in WIDTHS_PX {
                    let drawing =
                        draw(&Scene::whole(&chart, view, Frame::for_width(width_px), note.language));
                    let file = format!("{name}/{}-{}-{width_px}", chart.id, view.measure.keyword());
                    pictures.push((file, drawing.svg.to_svg()));
                }
            }
        }
    }
    pictures
}

/// The parts of each chart × view as a page has it, at every width.
pub(crate) fn stretched() -> Vec<(String, String)> {
    let mut pictures = Vec::new();
    for (name, json) in NOTES {
        let note = note::parse(json).unwrap();
        for chart in figures::derive(&note.clone().into()).charts {
            for view in chart.views.iter() {
                let scene = Scene::whole(&chart, view, Frame::for_width(980.0), note.language);
                let picture = stretch(&scene, &Breakpoint::ALL, 980.0);
                pictures.push((format!("{name}/{}-{}", chart.id, view.measure.keyword()), text(picture)));
            }
        }
    }
    pictures
}

fn text(picture: Stretched) -> String {
    let Stretched { grid, shapes, points, value_labels, period_labels, words, .. } = picture;
    let mut text = [grid, shapes, points].map(|part| part.to_svg()).concat();
    for axis in value_labels.into_iter().flatten() {
        text.push_str(&format!("{}beside {}\n", axis.labels.to_svg(), axis.widest));
    }
    for (breakpoints, labels) in period_labels {
        text.push_str(&format!("{breakpoints:?}\n{}", labels.to_svg()));
    }
    for words in words {
        text.push_str(&format!("{:?}\n{}", words.breakpoint, words.texts.to_svg()));
        let parts = words.hatches.into_iter().chain(words.ends);
        text.extend(parts.map(|part| part.to_svg()));
        text.push_str(&format!("beside {:?}, below {:?}\n", words.widest_end, words.unplaced));
    }
    text
}

/// One line for each picture: its name and the FNV-1a hash of its bytes.
pub(crate) fn hashes(pictures: &[(String, String)]) -> String {
    let fnv = |text: &str| {
        text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    };
    pictures.iter().map(|(name, svg)| format!("{name} {:016x}\n", fnv(svg))).collect()
}
