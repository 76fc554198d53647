//! Candidates for a rejected value; the caller tries which of them the reader accepts.

use super::super::source::Source;
use super::candidate::{Candidate, candidate};
use super::format::{has_title, takes_booleans, takes_numbers, words};
use super::periods::periods;
use super::references;
use super::spelling::{near, pieces, slug};
use super::synonyms::{normal, of_value};
use super::units::units;
use crate::note::{Code, Problem};
use jsonc_parser::ast::Value as Found;
use serde_json::{Value, json};

/// Language tags that are suggested.
const LANGUAGES: [&str; 5] = ["en", "en-US", "en-GB", "de", "de-DE"];

/// Candidates for the value of a problem, the likeliest first; `None` if the text has no such value.
pub(super) fn candidates(
    source: &Source<'_>,
    problem: &Problem,
    schemas: &[&Value],
) -> Option<Vec<Candidate>> {
    let path = problem.path();
    Some(match source.exact(path)? {
        Found::StringLit(text) if has_title(schemas, "Prose") => {
            references::in_prose(&text.value, problem, has_fiscal_year(source))
        }
        Found::StringLit(text) => {
            let text = text.value.as_ref();
            match problem.code() {
                Code::Dangling => named(source, text),
                Code::Conflict => coarser(text),
                _ => texts(source, text, schemas),
            }
        }
        Found::NumberLit(number) if problem.code() == Code::Type => {
            let text = candidate(number.value, true);
            let quoted = Candidate { shown: format!("{}, in quotation marks", text.shown), ..text };
            keywords(number.value, schemas, &words(schemas)).into_iter().chain([quoted]).collect()
        }
        value if problem.code() == Code::Type => {
            let value: Value =
                serde_json::from_str(source.text().get(super::super::source::bytes(value))?).ok()?;
            rewrapped(value)
        }
        _ => Vec::new(),
    })
}

fn texts(source: &Source<'_>, text: &str, schemas: &[&Value]) -> Vec<Candidate> {
    let words = words(schemas);
    let mut found: Vec<Candidate> = Vec::new();
    if is_unit(&words) {
        found.extend(units(text, &words));
    }
    let is_told = !found.is_empty();
    found.extend(words.iter().filter(|word| normal(word) == normal(text)).map(|word| candidate(*word, true)));
    if takes_numbers(schemas) {
        match range(text).or_else(|| bound(text)) {
            Some(interval) => found.push(interval),
            None => found.extend(number(text)),
        }
    }
    found.extend(keywords(text, schemas, &words));
    found.extend(minute(text).map(|minute| candidate(minute, true)));
    let is_fiscal = has_fiscal_year(source);
    let periods = periods(text, is_fiscal).into_iter();
    found.extend(periods.map(|(period, is_certain)| candidate(period, is_certain)));
    if !is_told {
        found.extend(keywords_within(text, &words));
    }
    found.extend(references::alone(text, is_fiscal).map(|reference| candidate(reference, true)));
    found.extend(named(source, text));
    found.extend(address(text));
    found.extend(near(text, &words).map(|word| candidate(word, false)));
    found.push(candidate(Value::from(vec![text]), true));
    found.extend(slug(text).map(|id| candidate(id, false)));
    // An object with the text as its name.
    for field in ["name", "label", "title"] {
        let object = json!({ field: text });
        found.push(candidate(object.clone(), false));
        found.push(candidate(Value::from(vec![object]), false));
    }
    found
}

/// The allowed keywords of which the text is a synonym.
fn keywords(text: &str, schemas: &[&Value], words: &[&str]) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (word, is_certain) in of_value(text) {
        match word {
            "true" | "false" if takes_booleans(schemas) => {
                found.push(candidate(word == "true", is_certain));
            }
            // The schema has a pattern for languages.
            _ if words.contains(&word) || (words.is_empty() && LANGUAGES.contains(&word)) => {
                found.push(candidate(word, is_certain))
            }
            _ => {}
        }
    }
    found
}

/// The allowed keywords of which a piece of the text is a synonym: `Mio. €`, `percent of sales`.
fn keywords_within(text: &str, words: &[&str]) -> Vec<Candidate> {
    let mut found = Vec::new();
    for piece in pieces(text).into_iter().filter(|piece| piece.len() < text.len()) {
        found.extend(words.iter().filter(|word| **word == piece).map(|word| candidate(*word, false)));
        let meant = of_value(piece).into_iter().filter(|(word, _)| words.contains(word));
        found.extend(meant.map(|(word, _)| candidate(word, false)));
    }
    found
}

/// Whether the allowed keywords are those of units.
fn is_unit(words: &[&str]) -> bool {
    ["USD", "percent"].iter().all(|unit| words.contains(unit))
}

/// Whether a company of the note has a fiscal year of its own.
fn has_fiscal_year(source: &Source<'_>) -> bool {
    let companies = source.exact("$.companies").and_then(Found::as_array);
    let mut companies = companies.into_iter().flat_map(|list| &list.elements).filter_map(Found::as_object);
    companies.any(|company| company.get("fiscalYear").is_some())
}

/// A number that was written in quotation marks.
fn number(text: &str) -> Vec<Candidate> {
    let text = text.trim();
    let read = |text: &str| match serde_json::from_str::<Value>(text) {
        Ok(value) if value.is_number() => Some(value),
        _ => None,
    };
    let certain = |value: Value| {
        let shown = format!("{value} without quotation marks");
        Candidate { shown, ..candidate(value, true) }
    };
    if let Some(value) = read(text) {
        return vec![certain(value)];
    }
    if ["", "-", "–", "—", "n/a", "na", "n.a.", "null", "none", "nan", "tbd", "k.a."]
        .contains(&text.to_lowercase().as_str())
    {
        return vec![candidate(Value::Null, false)];
    }
    if !is_one_number(text) {
        return Vec::new();
    }
    // A sign, a unit or separators of thousands in it; a bracket is a loss.
    let is_loss = text.starts_with('(') && text.ends_with(')');
    let digits: String = text.chars().filter(|c| c.is_ascii_digit() || ".,-−'’".contains(*c)).collect();
    let digits = digits.replace('−', "-").replace(['\'', '’'], "").trim_end_matches(['.', ',']).to_owned();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let readings = match (digits.rfind(','), digits.rfind('.')) {
        (Some(comma), Some(point)) if comma > point => vec![digits.replace('.', "").replace(',', ".")],
        // To one 1,284 is more than a thousand, to another a little more than one.
        (Some(comma), None) if digits.matches(',').count() == 1 => {
            let (grouped, decimal) = (digits.replace(',', ""), digits.replace(',', "."));
            if digits.len() - comma == 4 { vec![grouped, decimal] } else { vec![decimal] }
        }
        _ => vec![digits.replace(',', "")],
    };
    let mut found: Vec<Value> =
        readings.iter().filter(|_| letters <= 3).filter_map(|text| read(text)).collect();
    if is_loss {
        found = found.iter().filter_map(|value| read(&format!("-{value}"))).collect();
    }
    found.into_iter().map(|value| Candidate { is_certain: false, ..certain(value) }).collect()
}

/// Whether only separators stand between the digits of a text.
fn is_one_number(text: &str) -> bool {
    let first = text.find(|c: char| c.is_ascii_digit());
    let last = text.rfind(|c: char| c.is_ascii_digit());
    let inner = first.zip(last).and_then(|(first, last)| text.get(first..=last)).unwrap_or_default();
    inner.chars().all(|c| c.is_ascii_digit() || ".,'’ \u{a0}\u{202f}".contains(c))
}

/// `4.1-4.3`, `4.1 to 4.3`
fn range(text: &str) -> Option<Candidate> {
    let (from, to) = [" to ", "–", "—", " bis ", " - ", "-", "..", "…"]
        .iter()
        .filter_map(|sign| text.split_once(sign))
        .find(|(from, _)| !from.trim().is_empty())?;
    let end = |text: &str| number(text).into_iter().next().filter(|end| end.value.is_number());
    Some(candidate(json!({ "from": end(from)?.value, "to": end(to)?.value }), false))
}

/// The minute of a time with seconds, in UTC: `2026-04-30T09:30:00Z`.
fn minute(text: &str) -> Option<&str> {
    let (minute, seconds) = text.split_at_checked("2026-04-30T09:30".len())?;
    let is_utc = ["Z", "+00:00"].iter().any(|zone| seconds.ends_with(zone));
    (is_utc && minute.as_bytes().get(10) == Some(&b'T')).then_some(minute)
}

/// `>5`, `at least 5`
fn bound(text: &str) -> Option<Candidate> {
    const BOUNDS: [(&str, &str); 13] = [
        ("≥", "atLeast"),
        (">=", "atLeast"),
        ("at least", "atLeast"),
        (">", "moreThan"),
        ("more than", "moreThan"),
        ("over", "moreThan"),
        ("≤", "atMost"),
        ("<=", "atMost"),
        ("up to", "atMost"),
        ("<", "lessThan"),
        ("less than", "lessThan"),
        ("~", "about"),
        ("about", "about"),
    ];
    let text = text.trim().to_lowercase();
    let (rest, field) = BOUNDS.iter().find_map(|(sign, field)| Some((text.strip_prefix(sign)?, field)))?;
    let value = number(rest).into_iter().next()?.value;
    value.is_number().then(|| candidate(json!({ *field: value }), false))
}

/// Ids of companies, sources, series and facts with this id, name, label, ticker or title.
fn named(source: &Source<'_>, text: &str) -> Vec<Candidate> {
    let lists = ["companies", "sources", "series", "facts"];
    let entries = lists.iter().filter_map(|list| source.exact(&format!("$.{list}"))?.as_array());
    let mut found: Vec<Candidate> = Vec::new();
    for entry in entries.flat_map(|list| &list.elements).filter_map(Found::as_object) {
        let is_named = |field: &str| {
            let name = entry.get(field).and_then(|field| field.value.as_string_lit());
            name.is_some_and(|name| normal(&name.value) == normal(text))
        };
        let id = entry.get("id").and_then(|field| field.value.as_string_lit());
        if let Some(id) =
            id.filter(|_| ["id", "name", "label", "ticker", "title"].iter().any(|field| is_named(field)))
        {
            found.push(candidate(id.value.as_ref(), false));
        }
    }
    found
}

/// The longer periods that contain a month or a day.
fn coarser(text: &str) -> Vec<Candidate> {
    let mut parts = text.split('-');
    let (Some(year), Some(month)) = (parts.next(), parts.next()) else { return Vec::new() };
    let Ok(number) = month.parse::<u8>() else { return Vec::new() };
    let quarter = format!("{year}-Q{}", number.div_ceil(3));
    let half = format!("{year}-H{}", number.div_ceil(6));
    [format!("{year}-{month}"), quarter, half, year.to_owned()]
        .into_iter()
        .map(|period| candidate(period, false))
        .collect()
}

fn address(text: &str) -> Option<Candidate> {
    let is_one = text.contains('.') && !text.contains(char::is_whitespace) && !text.contains("://");
    let scheme = if text.contains('@') { "mailto:" } else { "https://" };
    is_one.then(|| candidate(format!("{scheme}{}", text.trim_start_matches('/')), false))
}

/// The value in another structure: an entry for a list of one, a range for a list of two numbers, a list of points for
/// an object of dated values, a list of one for a single value.
fn rewrapped(value: Value) -> Vec<Candidate> {
    match value {
        Value::Array(entries) => match entries.as_slice() {
            [one] => vec![candidate(one.clone(), false)],
            [from, to] if from.is_number() && to.is_number() => {
                vec![candidate(json!({ "from": from, "to": to }), false)]
            }
            _ => Vec::new(),
        },
        Value::Object(fields)
            if !fields.is_empty() && fields.values().all(|value| value.is_number() || value.is_null()) =>
        {
            let point = |(period, value): (&String, &Value)| json!({ "period": period, "value": value });
            vec![candidate(fields.iter().map(point).collect::<Value>(), false)]
        }
        Value::Object(fields) => {
            let shown = "a list: [{ … }]".to_owned();
            vec![Candidate { shown, ..candidate(Value::from(vec![Value::Object(fields)]), true) }]
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_out_of_texts() {
        let read = |text: &str| -> Vec<(String, bool)> {
            number(text).into_iter().map(|one| (one.value.to_string(), one.is_certain)).collect()
        };
        let only = |value: &str, is_certain| vec![(value.to_owned(), is_certain)];
        assert_eq!(read("5.13"), only("5.13", true));
        assert_eq!(read(" -4 "), only("-4", true));
        assert_eq!(read("5,13"), only("5.13", false));
        assert_eq!(read("1,284"), [("1284".to_owned(), false), ("1.284".to_owned(), false)]);
        assert_eq!(read("1,284.5"), only("1284.5", false));
        assert_eq!(read("1.284,5"), only("1284.5", false));
        assert_eq!(read("1,284,500"), only("1284500", false));
        assert_eq!(read("5.13%"), only("5.13", false));
        assert_eq!(read("$37.6bn"), only("37.6", false));
        assert_eq!(read("(12)"), only("-12", false));
        assert_eq!(read("n/a"), only("null", false));
        for text in ["about five", "1e400", "5‒6", "5-6"] {
            assert_eq!(read(text), [], "{text}");
        }
    }

    #[test]
    fn times_in_utc_have_their_minute() {
        assert_eq!(minute("2026-04-30T09:30:00Z"), Some("2026-04-30T09:30"));
        assert_eq!(minute("2026-04-30T09:30Z"), Some("2026-04-30T09:30"));
        assert_eq!(minute("2026-04-30T09:30:00+02:00"), None);
        assert_eq!(minute("2026-04-30"), None);
    }
}
