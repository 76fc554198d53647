//! Codes of problems, warnings and findings with their meanings. Codes are stable, wordings may change.

use super::super::warnings;
use super::namesakes;
use crate::claims::Verdict;
use crate::note::Code;

/// Findings about figures of the prose.
const FIGURES: [(&str, &str); 3] = [
    ("figure/differs", "The number in the prose is not the one that the data give."),
    (
        "figure/contradicts",
        "Direction, rank, sign, company or period in the prose are not what the data say.",
    ),
    ("figure/unresolved", "The figure in the prose resolves to no datum of the note, or to several."),
];

/// Every code with its meaning: problems, warnings, findings.
pub(super) fn rules() -> impl Iterator<Item = (&'static str, &'static str)> {
    Code::ALL
        .into_iter()
        .map(|code| (code.keyword(), meaning(code)))
        .chain(warnings::CODES)
        .chain([namesakes::CODE])
        .chain(FIGURES)
}

/// The code of a finding; `None` where nothing is wrong.
pub(super) fn code_of(verdict: &Verdict) -> Option<&'static str> {
    match verdict {
        Verdict::Agrees | Verdict::Stated => None,
        Verdict::Differs(_) => Some("figure/differs"),
        Verdict::Contradicts(_) => Some("figure/contradicts"),
        Verdict::Unresolved => Some("figure/unresolved"),
    }
}

fn meaning(code: Code) -> &'static str {
    match code {
        Code::Syntax => "The text is not JSON.",
        Code::Encoding => "The file is not UTF-8.",
        Code::Missing => "A field that has to be there is not.",
        Code::Unknown => "The object has no such field.",
        Code::Repeated => "The object has the field twice.",
        Code::Type => "The value is of another type, such as a text where a number has to be.",
        Code::Form => {
            "The text has not the form that it has to have, such as that of a unit, a period or an address."
        }
        Code::Text => "The text is empty, or holds characters that nobody sees.",
        Code::Limit => "There is more or less than the format allows.",
        Code::Conflict => "The value does not fit what other parts of the note say.",
        Code::Duplicate => "Two things have this id.",
        Code::Dangling => "Nothing of the note has this id.",
        Code::Reference => "The reference leads to no datum of the note.",
        Code::NotDrawable => "The view of a chart can’t be drawn.",
    }
}
