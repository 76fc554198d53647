//! Schemas of single values: text, prose, numbers, ids, periods, addresses, references.

use crate::note::{
    End, ExpectationKind, MAX_ANALYSTS, MAX_CHARACTERS, MAX_LEAST_DECIMALS, MAX_NAME, MAX_NUMBER,
};
use crate::units::{Language, Measure, Symbol};
use serde_json::{Value, json};

/// Key of a literal's form in words. Not a JSON Schema keyword: its value is appended to field descriptions, and the
/// key then removed.
pub(super) const FORM: &str = "form";

const ID: &str = r"[a-z0-9-]+(\.[a-z0-9-]+)*";
// No look-ahead, for not every validator has it: the year 0 and 30 February are left to the reader.
const YEAR: &str = "[0-9]{4}";
const PART: &str = "(9M|H[12]|Q[1-4])";
const MONTH: &str = "(0[1-9]|1[0-2])";
const DAY: &str = "(0[1-9]|[12][0-9]|3[01])";
const MINUTE: &str = "([01][0-9]|2[0-3]):[0-5][0-9]";
/// Characters that show nothing or turn the text, as the inside of a class; those beyond U+FFFF are left to the reader.
const HIDDEN: &str = r"\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff";
/// White space beyond U+00A0, as the inside of a class.
const SPACES: &str = r"\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";

/// The schema of a literal, by the name of its form; `None` where there is none of that name.
#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) fn literal(name: &str) -> Option<Value> {
    let schema = match name {
        "Text" => json!({
            "title": "Text",
            FORM: "Plain text, without markup.",
            "type": "string",
            "pattern": r"\S",
            "maxLength": MAX_CHARACTERS
        }),
        "Name" => json!({
            "title": "Name",
            FORM: "One line of plain text, without markup.",
            "type": "string",
            "pattern": r"\S",
            "maxLength": MAX_NAME
        }),
        "Prose" => json!({
            "title": "Prose",
            FORM: PROSE,
            "type": "string",
            "pattern": r"\S",
            "maxLength": MAX_CHARACTERS,
            "examples": [
                "AWS revenue rose [28%](#aws.revenue@2026-Q1/yoy) to [$37.6B](#aws.revenue@2026-Q1).",
                "*Nobody* has confirmed that; **wait** for [the release](https://example.com/results)."
            ]
        }),
        "Cell" => json!({
            "title": "Cell",
            FORM: "Prose, or nothing.",
            "type": "string",
            "pattern": r"^$|\S",
            "maxLength": MAX_CHARACTERS,
            "examples": ["", "[$37.6B](#aws.revenue@2026-Q1)"]
        }),
        "Id" => json!({
            "title": "Id",
            FORM: "Lower-case letters, digits and hyphens in parts joined by dots, at most 64 characters.",
            "type": "string",
            "pattern": format!("^{ID}$"),
            "maxLength": 64,
            "examples": ["amazon", "aws.operating-income"]
        }),
        "Period" => json!({
            "title": "Period",
            FORM: "A year `2026`, a half-year `2026-H1`, nine months `2026-9M`, a quarter `2026-Q1`, a month `2026-03`, \
                a day `2026-03-31` or a minute `2026-03-31T14:30` (UTC). For a company with a `fiscalYear` also `FY2026`, \
                `FY2026-H1`, `FY2026-9M`, `FY2026-Q1`.",
            "type": "string",
            "pattern": format!("^{}$", period()),
            "examples": ["2026", "2026-H1", "2026-Q1", "2026-03", "2026-03-31", "2026-03-31T14:30", "FY2026-Q1"]
        }),
        "YearEnd" => json!({
            "title": "End of a year",
            FORM: "A month `01` or a day `03-31`.",
            "type": "string",
            "pattern": format!("^{MONTH}(-{DAY})?$"),
            "examples": ["01", "03-31"]
        }),
        "Day" => json!({
            "title": "Day",
            FORM: "A day such as `2026-04-30`.",
            "type": "string",
            "pattern": format!("^{YEAR}-{MONTH}-{DAY}$"),
            "examples": ["2026-04-30"]
        }),
        "Moment" => json!({
            "title": "Day or minute",
            FORM: "A day such as `2026-04-30` or a minute such as `2026-04-30T06:30` (UTC).",
            "type": "string",
            "pattern": format!("^{YEAR}-{MONTH}-{DAY}(T{MINUTE})?$"),
            "examples": ["2026-04-30", "2026-04-30T06:30"]
        }),
        "Isin" => identifier("ISIN", "[A-Z]{2}[A-Z0-9]{9}[0-9]", "US0231351067"),
        "Lei" => identifier("LEI", "[A-Z0-9]{18}[0-9]{2}", "ZXTILKJKG63JELOEG630"),
        "Figi" => identifier("FIGI", "[B-DF-HJ-NP-TV-Z]{2}G[B-DF-HJ-NP-TV-Z0-9]{8}[0-9]", "BBG000BVPV84"),
        "PathData" => json!({
            "title": "Path",
            FORM: "Path data that begins with `M` or `m`.",
            "type": "string",
            "pattern": "^[Mm][MmZzLlHhVvCcSsQqTtAaEe0-9+., -]*$",
            "maxLength": MAX_CHARACTERS,
            "examples": ["M12 2 2 22h20z"]
        }),
        "ViewBox" => json!({
            "title": "View box",
            FORM: "Four numbers separated by spaces; width and height are positive.",
            "type": "string",
            "pattern": "^-?[0-9.]+ -?[0-9.]+ [0-9.]+ [0-9.]+$",
            "examples": ["0 0 24 24"]
        }),
        "IdOrNull" => json!({
            "title": "Id or none",
            FORM: "Lower-case letters, digits and hyphens in parts joined by dots, at most 64 characters, or `null`.",
            "type": ["string", "null"],
            "pattern": format!("^{ID}$"),
            "maxLength": 64,
            "examples": ["amazon", null]
        }),
        "Link" => json!({
            "title": "Link",
            FORM: "An absolute address that begins with `https://`, `http://` or `mailto:`.",
            "type": "string",
            "pattern": link(),
            "examples": ["https://example.com/results", "mailto:desk@example.com"]
        }),
        "LanguageTag" => json!({
            "title": "Language",
            FORM: "A BCP 47 tag for English or German: `en` or `de`, optionally with a region.",
            "type": "string",
            "pattern": language(),
            "examples": ["en", "en-GB", "de-AT"]
        }),
        "Reference" => json!({
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
                "aws.revenue@2026-Q2/guidance/mid",
                "aws.revenue@2026-Q1/yoy/change",
                "customers",
                "customers/consensus/surprise",
                "customers/guidance:spring/before/from"
            ]
        }),
        "Symbol" => json!({
            "title": "Symbol",
            "type": "string",
            "pattern": r"^\S(.*\S)?$",
            "maxLength": Symbol::MAX
        }),
        "Number" => json!({
            "title": "Number",
            "type": "number",
            "minimum": -MAX_NUMBER,
            "maximum": MAX_NUMBER,
            "examples": [37.6, -4]
        }),
        "NumberOrNull" => json!({
            "title": "Number or gap",
            "type": ["number", "null"],
            "minimum": -MAX_NUMBER,
            "maximum": MAX_NUMBER,
            "examples": [37.6, null]
        }),
        "Analysts" => {
            json!({ "title": "Analysts", "type": "integer", "minimum": 1, "maximum": MAX_ANALYSTS })
        }
        "Decimals" => {
            json!({ "title": "Decimals", "type": "integer", "minimum": 0, "maximum": MAX_LEAST_DECIMALS })
        }
        "Version" => json!({ "title": "Version", "type": "number", "const": 1 }),
        "Boolean" => json!({ "type": "boolean" }),
        // Each kind of annotation names its own.
        "KindTag" => json!({ "type": "string" }),
        _ => return None,
    };
    Some(schema)
}

/// The schema of an identifier; that its check digits fit is left to the reader.
fn identifier(title: &str, pattern: &str, example: &str) -> Value {
    json!({ "title": title, "type": "string", "pattern": format!("^{pattern}$"), "examples": [example] })
}

const PROSE: &str = "Text with four kinds of markup: `*emphasis*`, `**strong emphasis**`, `[words](https://…)` for a link, \
    and `[words](#reference)` for a figure tied to its datum. `\\` escapes the markup character that follows it.";

const REFERENCE: &str = "A reference is the id of a fact; or the id of a series, then `@` and a period or a span \
    (`2025-Q3..2026-Q1`), then, where it is not the value itself, a measure: `/yoy`, `/pop`, `/share`, \
    `/share-of:ID`, `/ttm`, `/index:PERIOD`; then `/rank` for the rank among earlier periods. A fact has parts, too: \
    `/yoy`, `/pop`, `/year-earlier`, `/period-before`, of a range `/from`, `/to`, `/mid`; facts and single periods of \
    series `/yoy/change`, `/pop/change`, and `/consensus`, `/guidance`, `/forecast`, `/target` (with `:ID` where there \
    are several), of which parts are `/from`, `/to`, `/mid`, `/before`, `/surprise`, `/surprise/change`, `/upside`, \
    `/growth`.";

fn period() -> String {
    format!("(FY{YEAR}(-{PART})?|{YEAR}(-({PART}|{MONTH}(-{DAY}(T{MINUTE})?)?))?)")
}

fn reference() -> String {
    let period = period();
    let bare = Measure::ALL.into_iter().filter(|measure| !matches!(measure, Measure::Level | Measure::Index));
    let bare: Vec<_> = bare.map(Measure::keyword).collect();
    let measure = format!("({}|share-of:{ID}|index:{period})", bare.join("|"));
    let growths = Measure::ALL.into_iter().filter(|measure| measure.is_change()).map(Measure::keyword);
    let growth = format!("({})", growths.collect::<Vec<_>>().join("|"));
    let end = format!("({})", End::ALL.map(End::keyword).join("|"));
    let kind = format!("({})", ExpectationKind::ALL.map(ExpectationKind::keyword).join("|"));
    let expected = format!("{kind}(:{ID})?(/({end}|before(/{end})?|surprise(/change)?|upside|growth))?");
    let part = format!("({growth}/change|year-earlier|period-before|{end}|{expected})");
    format!(r"^{ID}((/{growth})?|@{period}(\.\.{period})?(/{measure})?(/rank)?|(@{period})?/{part})$")
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
