//! Notes for tests: a small one that is valid, to which series, charts and other fields are added.
#![allow(dead_code, reason = "each suite uses a part of it")]

use research_widget::note::{Note, Problems, parse};
use serde_json::{Value, json};

/// A note as JSON, with a company `c`, a source `s` and a paragraph.
#[derive(Clone)]
pub(crate) struct NoteBuilder(Value);

/// The small note.
pub(crate) fn a_note() -> NoteBuilder {
    NoteBuilder(json!({
        "version": 1, "id": "x", "lang": "en", "title": "T", "summary": ["P."],
        "companies": [{ "id": "c", "name": "C" }], "sources": [{ "id": "s", "title": "S" }]
    }))
}

impl NoteBuilder {
    /// Sets fields of the note.
    pub(crate) fn with(mut self, fields: Value) -> Self {
        extend(&mut self.0, fields);
        self
    }

    /// Adds a series of that id, in dollars by quarters from 2025-Q1 but for what `fields` say.
    pub(crate) fn series(self, id: &str, fields: Value) -> Self {
        let mut series = json!({ "id": id, "name": id, "company": "c", "source": "s", "unit": "USD",
            "frequency": "quarter" });
        if fields.get("values").is_some() {
            series["start"] = json!("2025-Q1");
        }
        extend(&mut series, fields);
        self.push("series", series)
    }

    /// Adds a chart of these series, of levels but for what `fields` say.
    pub(crate) fn chart(self, series: &[&str], fields: Value) -> Self {
        let id = format!("k{}", self.0["charts"].as_array().map_or(0, Vec::len));
        let mut chart = json!({ "id": id, "title": "K", "series": series, "views": ["level"] });
        extend(&mut chart, fields);
        self.push("charts", chart)
    }

    fn push(mut self, list: &str, value: Value) -> Self {
        let list = &mut self.0[list];
        if list.is_null() {
            *list = json!([]);
        }
        list.as_array_mut().unwrap().push(value);
        self
    }

    pub(crate) fn json(&self) -> String {
        self.0.to_string()
    }

    /// The note, which has to be valid.
    #[track_caller]
    pub(crate) fn read(&self) -> Note {
        parse(&self.json()).unwrap_or_else(|problems| panic!("{problems}"))
    }

    /// Its problems, of which it has to have some.
    #[track_caller]
    pub(crate) fn problems(&self) -> Problems {
        parse(&self.json()).unwrap_err()
    }
}

fn extend(object: &mut Value, fields: Value) {
    let Value::Object(fields) = fields else { panic!("{fields} is no object") };
    object.as_object_mut().unwrap().extend(fields);
}
