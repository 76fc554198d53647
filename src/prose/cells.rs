//! Cells of a table in prose: what the headers of their row and column name, if they name one datum and nothing else.
//!
//! A header is no sentence: a word that is not understood may make it anything (`vs. cons.`, `ex-cat`, `prior`). So a row is
//! read only where its header is the name of a figure, a column where it is one of a few words or the name of a period as the
//! note prints it, a cell where it has an amount and no other word, and a table only where nothing beside these may say more.

use super::joined::open;
use crate::claims::{Claim, Target, Text, TextLocation, Verdict, caseless};
use crate::figures::Histories;
use crate::format::{period, period_with_year};
use crate::note::{
    Block, BlockPart, Expectation, ExpectationKind, ExpectedPart, Fact, Note, Part, Prose, Reference, Role,
    Series, Table, Transform,
};
use crate::units::{Frequency, Id, Measure, Period};

/// Columns without a period.
const YEAR_EARLIER: [&str; 5] = ["a year earlier", "year earlier", "year ago", "vorjahr", "ein jahr zuvor"];
const CONSENSUS: [&str; 6] = ["consensus", "consensus estimate", "cons.", "cons", "konsens", "kons."];
const GROWTH: [&str; 8] = [
    "change on a year earlier",
    "change on year",
    "year on year",
    "yoy",
    "y/y",
    "veränderung zum vorjahr",
    "ggü. vorjahr",
    "zum vorjahr",
];

/// What may stand beside the digits of a cell, with codes and symbols.
const UNITS: &str = "million billion trillion thousand crore lakh m mn bn b k tn trn mio mrd mill tsd euro euros dollars \
    franken pounds cents cent p c pence percent prozent percentage points punkte prozentpunkte pp bps x";

/// Most facts, and most series, of one name.
const MOST_OF_ONE_NAME: usize = 6;

/// A cell of a table, with its headers in small letters.
pub(super) struct Cell<'n> {
    note: &'n Note,
    table: &'n Table,
    /// The heading of its section, and the block before the table.
    before: String,
    /// Its row and its column.
    at: (usize, usize),
    row: String,
    column: String,
    columns: Vec<String>,
}

impl<'n> Cell<'n> {
    /// The cell at a location; `None` of other texts, and of the headers of rows.
    pub(super) fn at(note: &'n Note, location: TextLocation) -> Option<Self> {
        let (heading, blocks, index, part) = match location {
            TextLocation::Summary(index, part) => ("", &note.summary, index, part),
            TextLocation::Body(at, index, part) => {
                let section = note.sections.get(at)?;
                (section.heading.as_str(), &section.body, index, part)
            }
            _ => return None,
        };
        let (Block::Table(table), BlockPart::Cell(line, place)) = (blocks.get(index)?, part) else {
            return None;
        };
        let row = words(table.rows.get(line)?.first().filter(|_| place > 0)?);
        let columns: Vec<String> = table.header.iter().map(words).collect();
        let column = columns.get(place)?.clone();
        let block = index.checked_sub(1).and_then(|index| blocks.get(index)).map(Block::plain);
        let before = format!("{heading}\n{}", block.unwrap_or_default());
        Some(Self { note, table, before, at: (line, place), row, column, columns })
    }

    /// The datum that its headers name, where it states an amount and its author set no reference.
    pub(super) fn datum(&self, text: &Text<'_>) -> Option<Reference> {
        if !text.links.is_empty() || !is_one_amount(&text.words) || self.may_say_more() {
            return None;
        }
        let facts =
            named(&self.note.facts, |fact| self.is_of_note(&fact.company) && self.is_row(&fact.name))?;
        let series = named(&self.note.series, |series| {
            self.is_of_note(&series.companies) && self.is_row(&series.name)
        })?;
        let of_facts = facts.iter().filter_map(|fact| self.part_of(fact));
        let mut found = of_facts.chain(series.iter().filter_map(|series| self.point_of(series)));
        found.next().filter(|_| found.next().is_none())
    }

    /// Whether something beside its headers may say what it is: a caption, the corner, a heading within the table, a word in
    /// another cell of its row, another company above the table, or a paragraph that leads to it.
    fn may_say_more(&self) -> bool {
        let (line, place) = self.at;
        let has_digit = |prose: &Prose| prose.plain().contains(|c: char| c.is_ascii_digit());
        let is_word = |prose: &Prose| !has_digit(prose) && prose.plain().contains(char::is_alphabetic);
        let is_heading = |row: &Vec<Prose>| !row.iter().skip(1).any(has_digit);
        let has_corner = self.columns.first().is_some_and(|corner| !corner.is_empty());
        let own = self.table.rows.get(line).into_iter().flatten().enumerate();
        let mut others = own.filter(|(at, _)| *at > 0 && *at != place).map(|(_, prose)| prose);
        let mut subjects = self.note.companies.iter().filter(|company| company.role == Role::Subject);
        let is_of_others = subjects.nth(1).is_some()
            || self.note.companies.iter().any(|company| {
                let name = company.name.split(' ').next().filter(|name| name.len() > 2);
                company.role != Role::Subject && name.is_some_and(|name| self.before.contains(name))
            });
        has_corner
            || self.table.caption.is_some()
            || self.table.rows.iter().take(line).any(is_heading)
            || others.any(is_word)
            || is_of_others
            || self.before.trim_end().ends_with(':')
    }

    fn is_row(&self, name: &str) -> bool {
        caseless(name) == self.row
    }

    /// Whether a figure is of the company that the note is about, or of none.
    fn is_of_note<'i>(&self, companies: impl IntoIterator<Item = &'i Id>) -> bool {
        let own = self.note.companies.iter().find(|company| company.role == Role::Subject);
        companies.into_iter().all(|company| own.is_some_and(|own| own.id == *company))
    }

    /// What its column is of a fact. Columns without a period are of the one that another column names.
    fn part_of(&self, fact: &Fact) -> Option<Reference> {
        let own = fact.period.as_ref().and_then(|own| own.period)?;
        let is = |period: Option<Period>| period.is_some_and(|period| self.is_period(period, &self.column));
        let is_one_of = |names: &[&str]| names.contains(&self.column.as_str()) && self.is_beside(own);
        // An expectation may be of another period.
        let is_own = |one: &Expectation| one.period.as_ref().is_none_or(|of| of.period == Some(own));
        let of_consensus = |one: &&Expectation| one.kind == ExpectationKind::Consensus;
        let has_consensus = || {
            let mut all = fact.expectations.iter().filter(of_consensus);
            all.next().is_some_and(is_own) && all.next().is_none()
        };
        let transform = if is(Some(own)) && fact.value.is_some() {
            Transform::Of(Measure::Level)
        } else if fact.year_earlier.is_some() && (is(own.year_earlier()) || is_one_of(&YEAR_EARLIER)) {
            Transform::Part(Part::YearEarlier)
        } else if fact.period_before.is_some() && is(own.plus(-1)) {
            Transform::Part(Part::PeriodBefore)
        } else if is_one_of(&CONSENSUS) && has_consensus() {
            Transform::Part(Part::Expected(ExpectationKind::Consensus, None, ExpectedPart::Value(None)))
        } else if is_one_of(&GROWTH) && (fact.year_earlier.is_some() || fact.growth.is_some()) {
            Transform::Of(Measure::YearOverYear)
        } else {
            return None;
        };
        Some(Reference { subject: fact.id.clone(), span: None, transform, rank: false })
    }

    /// Whether the columns between that of a period and this one say what is compared with it.
    fn is_beside(&self, own: Period) -> bool {
        let before = self.columns.get(..self.at.1).unwrap_or_default();
        let Some(from) = before.iter().rposition(|column| self.is_period(own, column)) else { return false };
        let compared = [own.year_earlier(), own.plus(-1)];
        let is_known = |column: &String| {
            [&YEAR_EARLIER[..], &CONSENSUS, &GROWTH].iter().any(|words| words.contains(&column.as_str()))
                || compared.iter().flatten().any(|period| self.is_period(*period, column))
        };
        before.iter().skip(from + 1).all(is_known)
    }

    /// The point of a series that its column names; of days and minutes, which may be very many, none.
    fn point_of(&self, series: &Series) -> Option<Reference> {
        if matches!(series.frequency, Frequency::Day | Frequency::Minute) {
            return None;
        }
        // Its year is that of the header, or beside it where years are fiscal ones.
        let digits =
            self.column.as_bytes().last_chunk::<2>().and_then(|digits| std::str::from_utf8(digits).ok());
        let year: i32 = digits?.parse().ok()?;
        let is_near = |own: &Period| (own.year() - year + 1).rem_euclid(100) <= 2;
        let mut periods = series.points.periods().iter().filter(is_near);
        let period = periods.find(|period| self.is_period(*period, &self.column))?;
        let (subject, transform) = (series.id.clone(), Transform::Of(Measure::Level));
        Some(Reference { subject, span: Some((period, period)), transform, rank: false })
    }

    /// Whether a header names a period, as the note prints it or, of calendar years, as `3Q25`.
    fn is_period(&self, own: Period, header: &str) -> bool {
        let is = |name: &str| {
            let solid = |text: &str| text.split_whitespace().collect::<String>();
            solid(&caseless(name)) == solid(header)
        };
        let short = |letter: char| {
            let (part, year) = (own.part(), own.year());
            is(&format!("{part}{letter}{:02}", year.rem_euclid(100))) || is(&format!("{part}{letter} {year}"))
        };
        let is_short = || match own.frequency() {
            Frequency::Quarter => own.fiscal().is_none() && short('Q'),
            Frequency::HalfYear => own.fiscal().is_none() && short('H'),
            _ => false,
        };
        let language = self.note.language;
        is(&period(language, own)) || is(&period_with_year(language, own)) || is_short()
    }

    /// Settles a claim of the cell, which was made as if its author had tied it if the headers name its datum. Without that
    /// and without a reference it is open, for no sentence says what it is.
    pub(super) fn settle(&self, claim: &mut Claim, is_named: bool, text: &Text<'_>, of: &Histories<'_>) {
        if is_named && is_bare(claim, text, of) {
            claim.is_explicit = false;
        } else if is_named {
            *claim = open(claim.clone(), Vec::new());
            claim.is_explicit = false;
        } else if !claim.is_explicit {
            *claim = open(claim.clone(), Vec::new());
        } else if claim.verdict.is_right() && self.names_another(claim, text, of) {
            claim.verdict = Verdict::Unresolved;
        }
    }

    /// Whether a header names another datum than that to which the author tied a figure.
    fn names_another(&self, claim: &Claim, text: &Text<'_>, histories: &Histories<'_>) -> bool {
        let Some(reference) = &claim.reference else { return false };
        let (fact, series) = (self.note.fact(&reference.subject), self.note.series(&reference.subject));
        let of_column = fact.and_then(|fact| self.part_of(fact));
        let of_column = of_column.or_else(|| series.and_then(|series| self.point_of(series)));
        let words = text.words.get(claim.span.clone()).unwrap_or_default();
        let is_as_good = |datum: &Reference| {
            let verdict =
                claim.mention.as_ref().map(|mention| Target::of(histories, datum).verdict(mention, words));
            datum == reference || verdict.is_none_or(|verdict| verdict.is_right())
        };
        let name = fact.map(|fact| &fact.name).or(series.map(|series| &series.name));
        let label = series.map(|series| &series.label);
        let is_own = name.into_iter().chain(label).any(|name| self.is_row(name));
        let names = self.note.facts.iter().map(|fact| &fact.name);
        let mut names = names.chain(self.note.series.iter().flat_map(|series| [&series.name, &series.label]));
        let is_of_other_row = !is_own && names.any(|name| self.is_row(name));
        let is_of_other_column = of_column.is_some_and(|datum| !is_as_good(&datum));
        is_of_other_row || is_of_other_column || self.is_of_other_company(fact, series)
    }

    /// Whether a header is the name of another company.
    fn is_of_other_company(&self, fact: Option<&Fact>, series: Option<&Series>) -> bool {
        let own = fact.and_then(|fact| fact.company.as_ref());
        let is_own =
            |company: &Id| own == Some(company) || series.is_some_and(|series| series.is_of(company));
        let is_named = |name: &str| {
            let name = caseless(name);
            [&self.row, &self.column]
                .iter()
                .any(|header| header.len() > 3 && name.starts_with(header.as_str()))
        };
        let mut named = self.note.companies.iter().filter(|company| is_named(&company.name)).peekable();
        named.peek().is_some() && !named.any(|company| is_own(&company.id))
    }
}

/// All that are so named; `None` where they are too many to be told apart.
fn named<T>(all: &[T], is: impl Fn(&&T) -> bool) -> Option<Vec<&T>> {
    let found: Vec<&T> = all.iter().filter(is).collect();
    (found.len() <= MOST_OF_ONE_NAME).then_some(found)
}

/// The words of a header in small letters.
fn words(header: &Prose) -> String {
    caseless(header.plain().replace('\u{a0}', " ").trim())
}

/// Whether the amount of a cell is all that it says: `$312.4M`, but neither `$312.4M a month` nor `up to $312.4M`.
fn is_bare(claim: &Claim, text: &Text<'_>, histories: &Histories<'_>) -> bool {
    let (Some(mention), Some(reference)) = (&claim.mention, &claim.reference) else { return false };
    let symbol = Target::of(histories, reference).symbol().map(|(symbol, _)| symbol.to_string());
    let words = symbol.map_or_else(|| text.words.clone(), |symbol| text.words.replace(&symbol, " "));
    let is_unit = |word: &str| {
        let is_code = word.len() <= 3 && word.chars().all(char::is_uppercase);
        let small = caseless(word);
        word.is_empty() || is_code || UNITS.split(' ').any(|unit| unit == small)
    };
    // `(` is a sign or another amount, `¹` a footnote.
    let is_other = |c: char| c == '(' || c.is_numeric() && !c.is_ascii_digit();
    let is_plain = mention.qualifier.is_none() && mention.direction.is_none() && !words.contains(is_other);
    is_plain && words.split(|c: char| !c.is_alphabetic()).all(is_unit)
}

/// Whether a cell states one number, and more than its digits: whose unit is somewhere else may mean another.
fn is_one_amount(words: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    let is_within = |c: char| is_digit(c) || matches!(c, '.' | ',' | '\u{a0}' | '\u{202f}' | '’' | '\'');
    let numbers = words.split(|c| !is_within(c)).filter(|part| part.contains(is_digit)).count();
    let is_sign = |c: char| matches!(c, '(' | ')' | '+' | '-' | '−' | '–' | ' ' | '*');
    numbers == 1 && words.chars().any(|c| !is_within(c) && !is_sign(c))
}
