//! Every picture of the shipped notes, drawn natively or in a browser: both have to give the same bytes.

use research_widget::chart::{Frame, Scene, draw};
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
                    let file = format!("{name}/{}-{}-{width_px}", chart.id, view.measure.token());
                    pictures.push((file, drawing.svg.to_svg()));
                }
            }
        }
    }
    pictures
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
