//! Reads JSON into types, noting every misfit instead of stopping at the first.
//!
//! A [`Cursor`] is a value; each way to read it answers `None` after it has reported why. An object's fields are
//! read in `fields`. Reports hold the indices of values; `report` finds their paths at the end.

use super::bounds::{MAX_CHARACTERS, MAX_ENTRIES, MAX_NAME, MAX_NUMBER};
use super::calendars::Naming;
use super::characters::misplaced;
use super::code::Code;
use super::column::Column;
use super::diagnostics::{Diagnostics, Paragraph};
use super::json::{Document, Json, quoted};
use super::problem::Kind;
use super::reference::Reference;
use super::shape::Literal;
use crate::units::FiscalYear;

/// A JSON value, and where to report what is wrong with it.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    document: &'a Document,
    index: usize,
    diagnostics: &'a Diagnostics,
    /// Fiscal year by which fiscal periods are read here.
    fiscal_year: Option<FiscalYear>,
    /// Whether calendar periods are also named by it.
    is_of_company: bool,
}

impl<'a> Cursor<'a> {
    /// The root of a document.
    pub(super) fn new(document: &'a Document, diagnostics: &'a Diagnostics) -> Self {
        let fiscal_year = diagnostics.calendars.default_year();
        Self { document, index: 0, diagnostics, fiscal_year, is_of_company: true }
    }

    fn json(self) -> &'a Json {
        self.document.get(self.index)
    }

    /// Reports a problem at this value.
    pub(super) fn report(self, kind: Kind) {
        self.diagnostics.reports.borrow_mut().add(self.index, kind);
    }

    /// Reports a field that this object has to have.
    pub(super) fn missing<T>(self, field: &'static str) -> Option<T> {
        self.report(Kind::Missing { field });
        None
    }

    /// Reports an id that is none of `known` ones; where it was reported before, it is counted there.
    pub(super) fn unknown_id(
        self,
        what: &'static str,
        id: &str,
        known: usize,
        nearest: impl FnOnce() -> Option<String>,
    ) {
        let is_counted = self.diagnostics.reports.borrow_mut().count_unknown_id(self.index, what, id);
        if !is_counted && !self.count_if_full() {
            let is_allowed = self.diagnostics.reports.borrow_mut().count_lookup(known, id);
            let nearest = if is_allowed { nearest() } else { None };
            self.report(Kind::Dangling { what, id: id.to_owned(), nearest, others: 0 });
        }
    }

    /// Counts a text within this value that is to be an id and is none, where it was reported before; returns whether it was.
    pub(super) fn count_malformed_id(self, id: &str) -> bool {
        self.diagnostics.reports.borrow_mut().count_malformed_id(self.index, id)
    }

    /// Reports that this value, good as it is, does not fit what other parts of the note say.
    pub(super) fn report_conflict<T>(self, expected: &str) -> Option<T> {
        self.report_mismatch(Code::Conflict, expected)
    }

    /// The same, with what was found in words of their own.
    pub(super) fn report_conflict_as<T>(self, found: String, expected: &str) -> Option<T> {
        self.report_mismatch_as(Code::Conflict, found, expected)
    }

    /// Reports that this value is not what was expected; the code says in which way.
    pub(super) fn report_mismatch<T>(self, code: Code, expected: &str) -> Option<T> {
        self.add_described_mismatch(code, expected);
        None
    }

    /// The same, with what was found in words of their own.
    pub(super) fn report_mismatch_as<T>(self, code: Code, found: String, expected: &str) -> Option<T> {
        self.add_mismatch(code, found, expected);
        None
    }

    // Not inlined, for there are many callers.
    #[inline(never)]
    fn add_described_mismatch(self, code: Code, expected: &str) {
        if !self.count_if_full() {
            self.add_mismatch(code, self.json().description(), expected);
        }
    }

    /// Counts a report that is left out because enough are kept, and so needs no words; returns whether it was.
    pub(super) fn count_if_full(self) -> bool {
        self.diagnostics.reports.borrow_mut().count_if_full()
    }

    #[inline(never)]
    fn add_mismatch(self, code: Code, found: String, expected: &str) {
        self.report(Kind::Unexpected { code, found, expected: expected.to_owned() });
    }

    pub(super) fn is_null(self) -> bool {
        matches!(self.json(), Json::Null)
    }

    pub(super) fn is_empty_list(self) -> bool {
        matches!(self.json(), Json::List(0, _))
    }

    /// A text that is not empty, without leading or trailing space, of at most [`MAX_CHARACTERS`].
    pub(super) fn text(self) -> Option<String> {
        self.text_within(MAX_CHARACTERS)
    }

    /// A name or label: a text of at most [`MAX_NAME`] characters.
    pub(super) fn name(self) -> Option<String> {
        self.text_within(MAX_NAME)
    }

    fn text_within(self, most: usize) -> Option<String> {
        let Json::Text(text) = self.json() else { return self.report_mismatch(Code::Type, "a text") };
        let length = text.chars().count();
        if text.trim().is_empty() {
            self.report_mismatch(Code::Text, "a text that is not empty")
        } else if length > most {
            self.report_mismatch_as(
                Code::Limit,
                format!("a text of {length} characters"),
                &format!("at most {most}"),
            )
        } else if let Some(c) = misplaced(text) {
            let found = format!("the character U+{:04X} in {}", u32::from(c), quoted(text));
            let expected = "text without characters that are invisible or change its direction";
            self.report_mismatch_as(Code::Text, found, expected)
        } else {
            Some(text.trim().to_owned())
        }
    }

    /// A finite number of at most [`MAX_NUMBER`].
    pub(super) fn number(self) -> Option<f64> {
        match self.json() {
            Json::Number(number) if !number.is_finite() => {
                self.report_mismatch(Code::Limit, "a finite number")
            }
            Json::Number(number) if number.abs() > MAX_NUMBER => {
                self.report_mismatch_as(Code::Limit, format!("{number:e}"), "a number from -1e15 to 1e15")
            }
            Json::Number(number) => Some(*number),
            _ => self.report_mismatch(Code::Type, "a number"),
        }
    }

    /// A number, or `null` for "there is none".
    pub(super) fn number_or_null(self) -> Option<Option<f64>> {
        match self.json() {
            Json::Null => Some(None),
            Json::Number(_) => self.number().map(Some),
            Json::Object(..) => {
                self.report_mismatch(Code::Type, "a number or null; a range is a fact, or an expectation")
            }
            _ => self.report_mismatch(Code::Type, "a number or null"),
        }
    }

    pub(super) fn boolean(self) -> Option<bool> {
        let Json::Boolean(value) = self.json() else {
            return self.report_mismatch(Code::Type, "true or false");
        };
        Some(*value)
    }

    /// A literal; a value that is none is reported.
    pub(super) fn word<T: Literal>(self) -> Option<T> {
        if let Some(value) = self.peek_word() {
            return Some(value);
        }
        let Some(text) = self.peek_text() else { return self.report_mismatch(Code::Type, T::EXPECTED) };
        match T::malformed_id(text) {
            Some(id) if self.count_malformed_id(id) => {}
            Some(id) if T::IS_ID => {
                let kind = Kind::Malformed { id: id.to_owned(), expected: T::EXPECTED, others: 0 };
                self.report(kind);
            }
            _ => self.add_described_mismatch(Code::Form, T::expected(text)),
        }
        None
    }

    /// A literal; `None` for other values, without a report.
    pub(super) fn peek_word<T: Literal>(self) -> Option<T> {
        T::read_by(self.peek_text()?, self.naming())
    }

    /// The fiscal years by which periods are read here.
    pub(super) fn naming(self) -> Naming<'a> {
        Naming {
            calendars: &self.diagnostics.calendars,
            own: self.fiscal_year,
            is_of_company: self.is_of_company,
        }
    }

    /// The fiscal year by which calendar periods are named here.
    pub(super) fn fiscal_year(self) -> Option<FiscalYear> {
        self.fiscal_year.filter(|_| self.is_of_company)
    }

    /// This object; if it has a company, its periods are named by that company's fiscal year.
    pub(super) fn of_its_company(self) -> Self {
        if self.diagnostics.calendars.is_empty() {
            return self;
        }
        let Some(company) = self.peek_company() else { return self };
        Self { fiscal_year: self.diagnostics.calendars.of_company(company), is_of_company: true, ..self }
    }

    /// This object, whose periods are named by the fiscal year of its company, or of that of the note's defaults; by
    /// the calendar if it has none.
    pub(super) fn of_a_company(self) -> Self {
        if self.diagnostics.calendars.is_empty() {
            return self;
        }
        match self.peek_company_or_default() {
            Some(company) => Self {
                fiscal_year: self.diagnostics.calendars.of_company(company),
                is_of_company: true,
                ..self
            },
            None => Self { is_of_company: false, ..self },
        }
    }

    /// The id of the company to which a series or fact belongs, by itself or by the note's defaults; unreported.
    pub(super) fn peek_company_or_default(self) -> Option<&'a str> {
        match self.peek("company").or_else(|| self.peek("companies")) {
            Some(_) => self.peek_company(),
            None => self.default_of("company")?.peek_text(),
        }
    }

    /// The id of the company, or of the first of several, to which this object belongs; unreported.
    pub(super) fn peek_company(self) -> Option<&'a str> {
        let one = self.peek("company");
        one.or_else(|| self.peek("companies")?.entries(1).next())?.peek_text()
    }

    /// The column of that name, each of which one series may take.
    pub(super) fn column(self) -> Option<Column> {
        let name = self.text()?;
        let column = self.diagnostics.columns.borrow_mut().remove(&name);
        column.or_else(|| self.report_conflict("the name of a column that the page hands over, once"))
    }

    /// The entries of a list of at most `max`.
    pub(super) fn list(self, max: usize) -> Option<impl ExactSizeIterator<Item = Self>> {
        let Json::List(count, _) = *self.json() else { return self.report_mismatch(Code::Type, "a list") };
        if count > max {
            let found = format!("a list of {count} entries");
            return self.report_mismatch_as(Code::Limit, found, &format!("at most {max}"));
        }
        Some(self.entries(max))
    }

    /// A list read entry by entry; entries that can't be read are reported and left out.
    pub(super) fn each<T>(self, read: impl FnMut(Self) -> Option<T>) -> Vec<T> {
        self.each_of(MAX_ENTRIES, read)
    }

    /// Like [`Self::each`], for a list of at most `max` entries.
    pub(super) fn each_of<T>(self, max: usize, mut read: impl FnMut(Self) -> Option<T>) -> Vec<T> {
        let mut found = Vec::new();
        let Some(entries) = self.list(max) else { return found };
        for entry in entries {
            if let Some(value) = read(entry) {
                found.push(value);
            }
        }
        found
    }

    /// The value of a field that has been read before; reports nothing.
    pub(super) fn peek(self, name: &str) -> Option<Self> {
        self.peek_fields().find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    /// The value of a field of the note's defaults, without reports.
    pub(super) fn default_of(self, name: &str) -> Option<Self> {
        self.at(0).peek("defaults")?.peek(name)
    }

    /// The fields of an object with their names, unreported; none of anything else.
    pub(super) fn peek_fields(self) -> impl Iterator<Item = (&'a str, Self)> {
        self.document.fields(self.index).map(move |(name, index)| (name, self.at(index)))
    }

    /// Keeps the size and references of a paragraph, which are checked once the note is read.
    pub(super) fn add_paragraph(self, text: &str, references: &[&Reference]) {
        self.diagnostics.add_paragraph(self.index, text, references);
    }

    /// The paragraphs that were read, each with its size.
    pub(super) fn paragraphs(self) -> impl Iterator<Item = (Self, Paragraph)> {
        let paragraphs = self.diagnostics.paragraphs.take();
        paragraphs.into_iter().map(move |paragraph| (self.at(paragraph.index), paragraph))
    }

    /// The references that were read in paragraphs, each with its paragraph.
    pub(super) fn references(self) -> impl Iterator<Item = (Self, Reference)> {
        let references = self.diagnostics.references.take();
        references.into_iter().map(move |(index, reference)| (self.at(index), reference))
    }

    /// Another value of the same document.
    fn at(self, index: usize) -> Self {
        Self { index, ..self }
    }

    /// The first entries of the list in a field, unreported.
    pub(super) fn peek_list(self, name: &str) -> impl ExactSizeIterator<Item = Self> + use<'a> {
        self.peek(name).unwrap_or(self).entries(MAX_ENTRIES)
    }

    /// The first entries of this list, unreported; none of anything else.
    fn entries(self, most: usize) -> impl ExactSizeIterator<Item = Self> + use<'a> {
        self.document.items(self.index).take(most).map(move |index| self.at(index))
    }

    /// Whether this value is `true`, unreported.
    pub(super) fn is_true(self) -> bool {
        matches!(self.json(), Json::Boolean(true))
    }

    /// The text of a value, unreported.
    pub(super) fn peek_text(self) -> Option<&'a str> {
        if let Json::Text(text) = self.json() { Some(text) } else { None }
    }

    pub(super) fn is_object(self) -> bool {
        matches!(self.json(), Json::Object(..))
    }
}
