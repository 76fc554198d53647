//! The companies of a note, its publisher and the sources of its figures.

use super::calendars::Calendars;
use super::decode::Cursor;
use super::identifiers::{Figi, Isin, Lei};
use super::keyword::keyword_enum;
use super::literals::{Link, YearEnd};
use super::logo::Logo;
use super::record::{Boolean, Name, Text, complete, record};
use super::shape::Literal;
use crate::units::{FiscalYear, Id, NamedAfter};

record! {
    /// A company that the note mentions.
    schema Company "Company" {
        "examples": [{ "id": "amazon", "name": "Amazon", "ticker": "AMZN", "exchange": "NASDAQ" }]
    }
    pub struct Company {
        /// Identifies the company within the note.
        pub id: Id = required "id" as Id;
        /// Name as printed.
        pub name: String = required "name" as Name { "examples": ["Amazon"] };
        /// Ticker symbol at the exchange.
        pub ticker: Option<String> = optional "ticker" as Name { "examples": ["AMZN"] };
        /// Stock exchange at which the company is listed.
        pub exchange: Option<String> = optional "exchange" as Name { "examples": ["NASDAQ"] };
        /// ISIN of its security; the check digit is verified.
        pub isin: Option<Isin> = optional "isin" as Isin;
        /// Legal Entity Identifier; the check digits are verified.
        pub lei: Option<Lei> = optional "lei" as Lei;
        /// Financial Instrument Global Identifier of its security; the check digit is verified.
        pub figi: Option<Figi> = optional "figi" as Figi;
        /// Role of the company in the note.
        pub role: Role = or(Role::Subject) "role" as Role { "default": "subject" };
        /// Fiscal year, if it is not the calendar year. Periods may then be written in it (`FY2026-Q3`), and are
        /// printed as the company calls them (Q3 FY26).
        pub fiscal_year: Option<FiscalYear> = optional "fiscalYear" as FiscalYear;
        /// Whether the company is fictional; the page then says so.
        pub fictional: bool = or(false) "fictional" as Boolean { "default": false };
    }
}

record! {
    /// The fiscal year of a company.
    schema FiscalYear "Fiscal year" { "examples": [{ "end": "03-31" }, { "end": "01", "weeks": true, "name": "start" }] }
    struct FiscalYearFields<'a> {
        /// Month or day on which the year ends; the day may vary by some days from year to year.
        end = required "end" as YearEnd;
        /// Whether it consists of 52 or 53 whole weeks.
        weeks = optional "weeks" as Boolean { "default": false };
        /// Calendar year that it is named after: the one in which it ends or begins.
        name = optional "name" as NamedAfter { "default": "end" };
    }
}

complete!(FiscalYear, FiscalYearFields);

impl FiscalYearFields<'_> {
    fn complete(self) -> Option<FiscalYear> {
        fiscal_year(self.end?, self.weeks, self.name)
    }
}

fn fiscal_year(end: YearEnd, weeks: Option<bool>, name: Option<NamedAfter>) -> Option<FiscalYear> {
    FiscalYear::ending(end.month, end.day, weeks == Some(true), name.unwrap_or(NamedAfter::End))
}

/// The fiscal years of the companies of a note, and which of them each series and fact uses; reports nothing.
pub(super) fn calendars(root: Cursor<'_>) -> Calendars {
    let mut companies = Vec::new();
    let mut first = None;
    for company in root.peek_list("companies") {
        let Some(id) = company.peek("id").and_then(Cursor::peek_text) else { continue };
        let Some(fiscal_year) = company.peek("fiscalYear").and_then(peek_fiscal_year) else { continue };
        let is_subject = company.peek("role").is_none_or(|role| role.peek_word() == Some(Role::Subject));
        first = first.or(Some(fiscal_year).filter(|_| is_subject));
        companies.push((id.to_owned(), fiscal_year));
    }
    let calendars = Calendars::new(companies, first);
    if calendars.is_empty() {
        return calendars;
    }
    let of = calendars.clone();
    let subjects =
        ["series", "facts"].into_iter().flat_map(|list| root.peek_list(list)).filter_map(|subject| {
            let company = subject.peek_company_or_default()?;
            Some((subject.peek("id")?.peek_text()?.to_owned(), of.of_company(company)))
        });
    calendars.with_subjects(subjects)
}

fn peek_fiscal_year(at: Cursor<'_>) -> Option<FiscalYear> {
    let weeks = at.peek("weeks").map(Cursor::is_true);
    fiscal_year(
        YearEnd::read(at.peek("end")?.peek_text()?)?,
        weeks,
        at.peek("name").and_then(Cursor::peek_word),
    )
}

keyword_enum! {
    /// Role of a company in a note.
    schema RoleWord "Role"
    pub enum Role {
        /// The note is about it; it is listed beside the title.
        Subject = "subject",
        /// The note only mentions it in the prose.
        Mentioned = "mentioned",
    }
}

record! {
    /// The publisher of the note.
    schema Publisher "Publisher" { "examples": [{ "name": "Example Research", "url": "https://example.com" }] }
    pub struct Publisher {
        /// Name as printed.
        pub name: String = required "name" as Name { "examples": ["Example Research"] };
        /// Address of its home page.
        pub url: Option<Link> = optional "url" as Link;
        /// Logo, printed beside or instead of the name.
        pub logo: Option<Logo> = optional "logo" as Logo;
    }
}

record! {
    /// A source of figures.
    schema Source "Source" {
        "examples": [
            { "id": "results", "title": "Amazon quarterly results releases", "url": "https://example.com/results" }
        ]
    }
    pub struct Source {
        /// Identifies the source within the note.
        pub id: Id = required "id" as Id;
        /// Title as printed.
        pub title: String = required "title" as Text { "examples": ["Amazon quarterly results releases"] };
        /// Address of the source.
        pub url: Option<Link> = optional "url" as Link;
    }
}
