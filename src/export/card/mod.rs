//! The card that stands for a note where somebody shares its address: a front page in small.
//!
//! | file | what it sets |
//! | --- | --- |
//! | `head` | kicker, rule, title |
//! | `numbers` | the column of key figures |
//! | `exhibit` | beside it: a chart, else the sentiment and the first words |
//! | `area` | the measures of the card and its areas |
//! | `lettering` | lines of text in their boxes |
//! | `alt` | the card in words |

mod alt;
mod area;
mod exhibit;
mod head;
mod lettering;
mod numbers;

pub use alt::card_alt;
pub use area::CARD_PX;
pub use exhibit::gauge_scale;

use crate::figures::Figures;
use crate::note::Note;
use crate::svg::{Node, px};
use area::{Area, BOTTOM_PX, GUTTER_PX, NUMBERS_PX, line};
use lettering::Setting;

/// The card of a note as a picture of [`CARD_PX`], in the classes of `styles/card.css` and `styles/chart.css`.
pub fn card(note: &Note, figures: &Figures) -> Node {
    let mut setting = Setting::default();
    let top = head::set_kicker(&mut setting, note);
    let has_numbers = numbers::shown(note.language, figures).next().is_some();
    if exhibit::is_plain(note, figures) && !has_numbers {
        set_words(&mut setting, note, top);
    } else {
        let mut area = Area::text(head::set_title(&mut setting, note, &head::SIZES, top));
        if has_numbers {
            area = set_numbers(&mut setting, note, figures, area);
        }
        exhibit::set(&mut setting, note, figures, area);
    }
    svg(setting.into_nodes(), note)
}

/// Sets the key figures and a hairline beside them; answers with what is left of an area.
fn set_numbers(setting: &mut Setting, note: &Note, figures: &Figures, area: Area) -> Area {
    let column = Area { width: NUMBERS_PX, ..area };
    numbers::set(setting, note.language, figures, column);
    let x = column.right() + GUTTER_PX / 2.0;
    setting.put(line("hairline", (x, area.top), (x, area.bottom())));
    Area { left: column.right() + GUTTER_PX, width: area.width - NUMBERS_PX - GUTTER_PX, ..area }
}

/// Title and first words, a little above the middle of what is left of the card.
fn set_words(setting: &mut Setting, note: &Note, top: f64) {
    let mut words = Setting::default();
    let below = head::set_title(&mut words, note, &head::LARGE_SIZES, top);
    let bottom = exhibit::set_prose(&mut words, note, &exhibit::LARGE_SIZES, Area::text(below));
    let down = (BOTTOM_PX - bottom).max(0.0) * 0.4;
    let group = Node::new("g").with("transform", format!("translate(0 {})", px(down)));
    setting.put(words.into_nodes().into_iter().fold(group, Node::with_child));
}

fn svg(nodes: Vec<Node>, note: &Note) -> Node {
    let size = (px(CARD_PX.0), px(CARD_PX.1));
    let svg = Node::new("svg").with("xmlns", "http://www.w3.org/2000/svg");
    let svg =
        svg.with("class", "research-note card").with("data-theme", "light").with("lang", note.lang.clone());
    let svg = svg.with("width", size.0.clone()).with("height", size.1.clone());
    let svg = svg.with("viewBox", format!("0 0 {} {}", size.0, size.1));
    let svg = svg.with_child(Node::new("title").with_text(note.title.clone()));
    let paper = Node::new("rect").with("class", "sheet").with("width", size.0).with("height", size.1);
    nodes.into_iter().fold(svg.with_child(paper), Node::with_child)
}
