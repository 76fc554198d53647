//! The notes that are part of the page.

use crate::ui::Content;
use std::rc::Rc;
use yew::AttrValue;

/// Id and JSON of each note; the first is shown where the address asks for none.
const NOTES: [(&str, &str); 3] = [
    ("amazon-q1-2026", include_str!("../../notes/amazon-q1-2026.json")),
    ("nordwerk-2026-03", include_str!("../../notes/nordwerk-2026-03.json")),
    ("minimal", include_str!("../../notes/minimal.json")),
];

/// The note of an id, or the problems that stand in its place.
pub(super) fn content(id: Option<&str>) -> Result<Rc<Content>, Rc<[AttrValue]>> {
    let found = match id {
        None => NOTES.first(),
        Some(id) => NOTES.iter().find(|(known, _)| *known == id),
    };
    let Some((_, json)) = found else {
        let known: Vec<&str> = NOTES.iter().map(|(id, _)| *id).collect();
        let id = id.unwrap_or_default();
        let problem =
            format!("?note: found \"{id}\", which names no note; expected one of: {}", known.join(", "));
        return Err(Rc::from([AttrValue::from(problem)]));
    };
    let read = Content::from_json(json).map(Rc::new);
    read.map_err(|problems| problems.iter().map(|p| AttrValue::from(p.to_string())).collect())
}

/// Id and title of each note that can be read.
pub(super) fn titles() -> Vec<(AttrValue, AttrValue)> {
    let title = |(id, json): &(&'static str, &str)| {
        let note = crate::note::parse(json).ok()?;
        Some((AttrValue::from(*id), AttrValue::from(note.title)))
    };
    NOTES.iter().filter_map(title).collect()
}
