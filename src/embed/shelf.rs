//! The notes that are part of the page.

use crate::note;
use crate::ui::Content;
use std::rc::Rc;
use yew::AttrValue;

/// Id and JSON of each note; the first is shown where the address asks for none.
const NOTES: [(&str, &str); 3] = [
    ("amazon-q1-2026", include_str!("../../notes/amazon-q1-2026.json")),
    ("nordwerk-2026-03", include_str!("../../notes/nordwerk-2026-03.json")),
    ("minimal", include_str!("../../notes/minimal.json")),
];

/// The notes of the page, each read once.
pub(super) struct Shelf {
    /// The note asked for, or the problems that stand in its place.
    pub(super) content: Result<Rc<Content>, Rc<[AttrValue]>>,
    /// Id and title of each note that can be read.
    pub(super) titles: Vec<(AttrValue, AttrValue)>,
}

/// Reads all notes and takes out the one of that id, or the first.
pub(super) fn open(asked: Option<&str>) -> Shelf {
    let mut shelf = Shelf { content: Err(Rc::from([unknown(asked)])), titles: Vec::new() };
    for (place, (id, json)) in NOTES.into_iter().enumerate() {
        let is_asked = asked.map_or(place == 0, |asked| asked == id);
        match note::parse(json) {
            Ok(note) => {
                shelf.titles.push((AttrValue::from(id), AttrValue::from(note.title.clone())));
                if is_asked {
                    shelf.content = Ok(Rc::new(Content::new(note)));
                }
            }
            Err(problems) if is_asked => {
                shelf.content = Err(problems.iter().map(|p| AttrValue::from(p.to_string())).collect());
            }
            Err(_) => {}
        }
    }
    shelf
}

fn unknown(asked: Option<&str>) -> AttrValue {
    let known = NOTES.map(|(id, _)| id).join(", ");
    let asked = asked.unwrap_or_default();
    AttrValue::from(format!("?note: found \"{asked}\", which names no note; expected one of: {known}"))
}
