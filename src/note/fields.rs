//! The fields of an object, asked for by name; those that nobody asked for are refused.

use super::decode::{Cursor, Literal, MAX_ENTRIES};
use super::json::quoted;
use super::problem::Kind;

/// The fields of one object; [`Fields::finish`] reports those that nobody asked for.
pub(super) struct Fields<'a> {
    at: Cursor<'a>,
    known: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(at: Cursor<'a>) -> Self {
        Self { at, known: Vec::new() }
    }

    /// The field of that name, if there is one.
    pub(super) fn optional(&mut self, name: &'static str) -> Option<Cursor<'a>> {
        self.known.push(name);
        self.at.peek(name)
    }

    /// The field of that name; reported where it is missing.
    pub(super) fn required(&mut self, name: &'static str) -> Option<Cursor<'a>> {
        let found = self.optional(name);
        if found.is_none() {
            self.at.report(Kind::Missing { field: name });
        }
        found
    }

    /// The text that has to be in a field.
    pub(super) fn text(&mut self, name: &'static str) -> Option<String> {
        self.required(name)?.text()
    }

    /// The name or label that has to be in a field.
    pub(super) fn name(&mut self, name: &'static str) -> Option<String> {
        self.required(name)?.name()
    }

    /// The name or label that may be in a field.
    pub(super) fn optional_name(&mut self, name: &'static str) -> Option<String> {
        self.optional(name)?.name()
    }

    /// The text that may be in a field.
    pub(super) fn optional_text(&mut self, name: &'static str) -> Option<String> {
        self.optional(name)?.text()
    }

    /// The word that has to be in a field.
    pub(super) fn word<T: Literal>(&mut self, name: &'static str) -> Option<T> {
        self.required(name)?.word()
    }

    /// The word that may be in a field.
    pub(super) fn optional_word<T: Literal>(&mut self, name: &'static str) -> Option<T> {
        self.optional(name)?.word()
    }

    /// The number that has to be in a field.
    pub(super) fn number(&mut self, name: &'static str) -> Option<f64> {
        self.required(name)?.number()
    }

    /// The list that may be in a field, read entry by entry; entries that can't be read are left out.
    pub(super) fn each<T>(
        &mut self,
        name: &'static str,
        read: impl FnMut(Cursor<'a>) -> Option<T>,
    ) -> Vec<T> {
        self.optional(name).map(|list| list.each(read)).unwrap_or_default()
    }

    /// Reports unknown and repeated fields.
    pub(super) fn finish(self) {
        let fields = self.at.peek_fields();
        if fields.len() > MAX_ENTRIES {
            let found = format!("an object of {} fields", fields.len());
            self.at.found::<()>(found, "only fields of the note format, each once");
            return;
        }
        for (ordinal, (key, json)) in fields.iter().enumerate() {
            let kind = if !self.known.contains(&key.as_str()) {
                if self.at.is_enough() {
                    continue;
                }
                let nearest = nearest(key, &mut self.known.iter().copied());
                Kind::Unknown { field: quoted(key).trim_matches('"').to_owned(), nearest }
            } else if fields.iter().take(ordinal).any(|(earlier, _)| earlier == key) {
                Kind::Repeated { field: key.clone() }
            } else {
                continue;
            };
            self.at.at(json).report(kind);
        }
    }
}

/// The candidate that a misspelt word most resembles; `None` where none is close.
pub(super) fn nearest(word: &str, candidates: &mut dyn Iterator<Item = &str>) -> Option<String> {
    if word.len() > 64 {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    candidates
        .map(|candidate| (strsim::osa_distance(&lower, &candidate.to_ascii_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= candidate.chars().count() / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}
