//! What single fields hold: text, prose, numbers, ids, periods, addresses, references.

use crate::note::{MAX_CHARACTERS, MAX_NAME, MAX_NUMBER};
use crate::units::{Language, Measure};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// The form of a literal, in words: no keyword of schemas, for in the end descriptions of fields close with it.
pub(super) const FORM: &str = "form";

/// Gives a type the schema of what it describes: `literal!(Id => json_schema!({ … }))`.
macro_rules! literal {
    ($($(#[$doc:meta])* $name:ident => $schema:expr;)*) => {$(
        $(#[$doc])*
        pub(super) struct $name;

        impl JsonSchema for $name {
            // Editors show what is referred to in place of what stands beside the reference.
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    )*};
}

const ID: &str = r"[a-z0-9-]+(\.[a-z0-9-]+)*";
// No look-ahead, for not every validator has it: the year 0 and 30 February are left to the reader.
const YEAR: &str = "[0-9]{4}";
const MONTH: &str = "(0[1-9]|1[0-2])";
const DAY: &str = "(0[1-9]|[12][0-9]|3[01])";
const MINUTE: &str = "([01][0-9]|2[0-3]):[0-5][0-9]";
/// Characters that show nothing or turn the text, as the inside of a class; those beyond U+FFFF are left to the reader.
const HIDDEN: &str = r"\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff";
/// White space beyond U+00A0, as the inside of a class.
const SPACES: &str = r"\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";

literal! {
    /// Plain words.
    Text => json_schema!({
        "title": "Text",
        FORM: "Plain text, without markup.",
        "type": "string",
        "pattern": r"\S",
        "maxLength": MAX_CHARACTERS
    });
    /// A name or label.
    Name => json_schema!({
        "title": "Name",
        FORM: "Plain text of a line, without markup.",
        "type": "string",
        "pattern": r"\S",
        "maxLength": MAX_NAME
    });
    /// Words with marks.
    Prose => json_schema!({
        "title": "Prose",
        FORM: PROSE,
        "type": "string",
        "pattern": r"\S",
        "maxLength": MAX_CHARACTERS,
        "examples": [
            "AWS revenue rose [28%](#aws.revenue@2026-Q1/yoy) to [$37.6B](#aws.revenue@2026-Q1).",
            "*Nobody* has confirmed that; **wait** for [the release](https://example.com/results)."
        ]
    });
    /// The name of a thing in the note.
    Id => json_schema!({
        "title": "Id",
        FORM: "Lower-case letters, digits and hyphens in parts joined by dots, at most 64 characters.",
        "type": "string",
        "pattern": format!("^{ID}$"),
        "maxLength": 64,
        "examples": ["amazon", "aws.operating-income"]
    });
    /// A stretch of the calendar.
    Period => json_schema!({
        "title": "Period",
        FORM: "A year `2026`, a quarter `2026-Q1`, a month `2026-03`, a day `2026-03-31` or a minute \
            `2026-03-31T14:30` (UTC).",
        "type": "string",
        "pattern": format!("^{}$", period()),
        "examples": ["2026", "2026-Q1", "2026-03", "2026-03-31", "2026-03-31T14:30"]
    });
    /// A day.
    Day => json_schema!({
        "title": "Day",
        FORM: "A day such as `2026-04-30`.",
        "type": "string",
        "pattern": format!("^{YEAR}-{MONTH}-{DAY}$"),
        "examples": ["2026-04-30"]
    });
    /// An absolute address.
    Link => json_schema!({
        "title": "Link",
        FORM: "An absolute address that begins with `https://`, `http://` or `mailto:`.",
        "type": "string",
        "pattern": link(),
        "examples": ["https://example.com/results", "mailto:desk@example.com"]
    });
    /// A language tag.
    LanguageTag => json_schema!({
        "title": "Language",
        FORM: "English or German as a BCP 47 tag, `en` or `de`, with a region or without.",
        "type": "string",
        "pattern": language(),
        "examples": ["en", "en-GB", "de-AT"]
    });
    /// What a figure points at.
    Reference => json_schema!({
        "title": "Reference",
        FORM: REFERENCE,
        "type": "string",
        "pattern": reference(),
        "examples": [
            "aws.revenue@2026-Q1",
            "aws.revenue@2026-Q1/yoy",
            "aws.revenue@2026-Q1/yoy/rank",
            "aws.revenue@2026-Q1/share-of:amazon.revenue",
            "aws.revenue@2026-Q1/index:2022-Q1",
            "aws.revenue@2025-Q3..2026-Q1",
            "customers"
        ]
    });
    /// A number.
    Number => json_schema!({
        "title": "Number",
        "type": "number",
        "minimum": -MAX_NUMBER,
        "maximum": MAX_NUMBER,
        "examples": [37.6, -4]
    });
    /// A number, or none.
    NumberOrNull => json_schema!({
        "title": "Number or gap",
        "type": ["number", "null"],
        "minimum": -MAX_NUMBER,
        "maximum": MAX_NUMBER,
        "examples": [37.6, null]
    });
    /// The version of the format.
    Version => json_schema!({ "title": "Version", "type": "number", "const": 1 });
}

const PROSE: &str = "Text with four marks: `*emphasis*`, `**strong emphasis**`, `[words](https://…)`, a link, \
    and `[words](#reference)`, a figure tied to its datum. `\\` takes the meaning from the mark that follows it.";

const REFERENCE: &str = "A reference is the id of a fact; or the id of a series, then `@` and a period or a span \
    (`2025-Q3..2026-Q1`), then, where it is not the value itself, a measure: `/yoy`, `/pop`, `/share`, \
    `/share-of:ID`, `/ttm`, `/index:PERIOD`; then `/rank` for the rank among earlier periods.";

fn period() -> String {
    format!("{YEAR}(-(Q[1-4]|{MONTH}(-{DAY}(T{MINUTE})?)?))?")
}

fn reference() -> String {
    let period = period();
    let bare = Measure::ALL.into_iter().filter(|measure| !matches!(measure, Measure::Level | Measure::Index));
    let bare: Vec<_> = bare.map(Measure::token).collect();
    let measure = format!("({}|share-of:{ID}|index:{period})", bare.join("|"));
    format!(r"^{ID}(@{period}(\.\.{period})?(/{measure})?(/rank)?)?$")
}

fn link() -> String {
    let scheme = format!("({}|{})", any_case("http") + "[sS]?://", any_case("mailto") + ":");
    let first = format!(r"([a-zA-Z0-9\[]|[^\u0000-\u00a0{SPACES}{HIDDEN}])");
    format!(r#"^{scheme}{first}[^\u0000-\u0020\u007f-\u00a0{SPACES}{HIDDEN}<>"\\]*$"#)
}

fn language() -> String {
    let tags: Vec<_> = Language::ALL.into_iter().map(|language| any_case(language.tag())).collect();
    format!("^({})(-[a-zA-Z0-9]{{1,8}})*$", tags.join("|"))
}

/// A pattern for a word in capitals or not.
fn any_case(word: &str) -> String {
    word.chars().map(|c| format!("[{c}{}]", c.to_ascii_uppercase())).collect()
}
