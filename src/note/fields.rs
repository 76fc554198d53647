//! Reads the fields of an object by name; fields that are never asked for are reported as unknown.

use super::code::Code;
use super::decode::Cursor;
use super::json::quoted;
use super::problem::Kind;
use super::shape::{Literal, Shape};

/// A form of values of the format: its reader and its shape in the schema.
pub(super) trait Form {
    /// The type that a value is read into.
    type Value<'a>;

    /// Shape of the value in the schema.
    const SHAPE: Shape;

    /// Reads a value; `None` if it can't be read, which is then reported.
    fn read(at: Cursor<'_>) -> Option<Self::Value<'_>>;
}

/// The fields of one object; [`Fields::finish`] reports those that nobody asked for.
pub(super) struct Fields<'a> {
    at: Cursor<'a>,
    known: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// The fields of a value that has to be an object.
    pub(super) fn of(at: Cursor<'a>) -> Option<Self> {
        if at.is_object() {
            Some(Self { at: at.of_its_company(), known: Vec::new() })
        } else {
            at.report_mismatch(Code::Type, "an object")
        }
    }

    /// The field with this name; `None` if it is missing.
    pub(super) fn optional(&mut self, name: &'static str) -> Option<Cursor<'a>> {
        self.known.push(name);
        self.at.peek(name)
    }

    /// The field with this name; a missing one is reported.
    pub(super) fn required(&mut self, name: &'static str) -> Option<Cursor<'a>> {
        self.optional(name).or_else(|| self.at.missing(name))
    }

    /// The value of an optional field. Not inlined, because there are a hundred fields of a dozen forms.
    #[inline(never)]
    pub(super) fn read_optional<F: Form>(&mut self, name: &'static str) -> Option<F::Value<'a>> {
        self.optional(name).and_then(F::read)
    }

    /// The value of a required field; a missing one is reported.
    #[inline(never)]
    pub(super) fn read_required<F: Form>(&mut self, name: &'static str) -> Option<F::Value<'a>> {
        self.required(name).and_then(F::read)
    }

    /// The word in the field of that name, else in that of the note's defaults. Where neither is there, a field that is
    /// required is reported.
    pub(super) fn read_inherited<T: Literal>(&mut self, name: &'static str, is_required: bool) -> Option<T> {
        match (self.optional(name), self.at.default_of(name)) {
            (Some(at), _) => at.word(),
            // A default that can't be read is reported where it is declared.
            (None, Some(at)) => at.peek_text().and_then(T::read),
            (None, None) if is_required => self.at.missing(name),
            (None, None) => None,
        }
    }

    /// Reports unknown and repeated fields. Those whose names begin with `x-` are for the programs of authors.
    pub(super) fn finish(self) {
        for (ordinal, (key, value)) in self.at.peek_fields().enumerate() {
            let kind = if !self.known.contains(&key) {
                if key.starts_with("x-") {
                    continue;
                }
                if value.count_if_full() {
                    continue;
                }
                let nearest = nearest(key, &mut self.known.iter().copied());
                Kind::Unknown { field: quoted(key).trim_matches('"').to_owned(), nearest }
            } else if self.at.peek_fields().take(ordinal).any(|(earlier, _)| earlier == key) {
                Kind::Repeated { field: key.to_owned() }
            } else {
                continue;
            };
            value.report(kind);
        }
    }
}

/// The candidate that a misspelt word most resembles; `None` where none is close.
pub fn nearest(word: &str, candidates: &mut dyn Iterator<Item = &str>) -> Option<String> {
    if word.len() > 64 {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    // So many letters more or less are so much distance.
    let is_as_long = |candidate: &&str| candidate.len().abs_diff(lower.len()) <= candidate.len() / 3;
    candidates
        .filter(is_as_long)
        .map(|candidate| (strsim::osa_distance(&lower, &candidate.to_ascii_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= candidate.chars().count() / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}
