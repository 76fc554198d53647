//! Words right before the name of a figure that make it a kind of it: `ticket revenue`, `physical occupancy`,
//! `Auslandsumsatz`. A word that is not known here may do so, too.

use super::figure::Figure;
use super::words::List;
use crate::claims::{Token, TokenKind, caseless};
use crate::prose::resolve::{Naming, Word};
use crate::prose::when::when;
use crate::units::Language;
use std::ops::Range;

/// Most tokens behind a figure in which its name may follow.
const BEHIND: usize = 6;
/// Most words before a name that are looked at.
const BEFORE: usize = 3;

pub(super) fn is_other(figure: &Figure<'_>, naming: &Naming<'_>) -> bool {
    if naming.is_unknown_named_last(&figure.clause.before) {
        return true;
    }
    let Some(name) = name(figure, naming) else { return false };
    match figure.note.language {
        Language::English | Language::IndianEnglish => {
            is_kind_before(figure, naming, &name)
                || is_kind_behind(figure, naming, &name)
                || is_part_behind(figure, naming, &name)
        }
        Language::German | Language::SwissGerman => {
            let (id, first) = (&figure.reference.subject, name.start);
            let is_kind = first.checked_sub(1).is_some_and(|at| naming.word(id, at) == Word::Kind);
            is_kind || name.len() == 1 && naming.is_of_other_kind(id, first)
        }
    }
}

/// Where the name of the figure is: the nearest before it, else the first right behind it.
fn name(figure: &Figure<'_>, naming: &Naming<'_>) -> Option<Range<usize>> {
    let own = &figure.clause.own;
    let names: Vec<Range<usize>> = naming.names(&figure.reference.subject).collect();
    let before = names.iter().rfind(|name| name.end <= own.start);
    let behind = || names.iter().find(|name| name.start >= own.end && name.start <= own.end + BEHIND);
    before.or_else(behind).cloned()
}

/// Whether a word before a name makes a kind of it, or is not known.
fn is_kind_before(figure: &Figure<'_>, naming: &Naming<'_>, name: &Range<usize>) -> bool {
    let start = name.start.saturating_sub(BEFORE).max(figure.sentence.start);
    for at in (start..name.start).rev() {
        let Some(token) = figure.token(at) else { return false };
        if token.is_dash() && !token.is_spaced {
            continue;
        }
        let is_end = token.kind != TokenKind::Word || figure.is_in(at, List::EndsName);
        if is_end || figure.clause.own.contains(&at) {
            return false;
        }
        if is_plain(figure, at) || is_time(figure, at) {
            continue;
        }
        match naming.word(&figure.reference.subject, at) {
            Word::Own => {}
            Word::Kind if figure.is_in(at, List::Reported) && !figure.is_named(List::Adjusted) => {}
            Word::Kind => return true,
            Word::Other => return false,
            Word::Unknown => return !is_verb_or_adverb(figure, at),
        }
    }
    false
}

/// `royalty expense` of royalties.
fn is_kind_behind(figure: &Figure<'_>, naming: &Naming<'_>, name: &Range<usize>) -> bool {
    figure.is_in(name.end, List::Heads) && naming.word(&figure.reference.subject, name.end) != Word::Own
}

/// `revenue from copper`, `response rate among smokers`: whether a part of it is named behind a name.
fn is_part_behind(figure: &Figure<'_>, naming: &Naming<'_>, name: &Range<usize>) -> bool {
    let at = name.end + if figure.is_in(name.end + 1, List::Articles) { 2 } else { 1 };
    let is_name_of_money =
        || figure.token(at).is_some_and(|token| token.text.starts_with(char::is_uppercase));
    let is_operations = || figure.token(at).is_some_and(|token| token.is("operations"));
    figure.is_in(name.end, List::OfPart)
        && is_unknown(figure, naming, at)
        && !is_name_of_money()
        && !is_operations()
}

/// Whether a word is not known, and is no verb and no time.
fn is_unknown(figure: &Figure<'_>, naming: &Naming<'_>, at: usize) -> bool {
    let is_word = figure.token(at).is_some_and(|token| token.kind == TokenKind::Word);
    let is_within = figure.sentence.contains(&at) && !figure.clause.own.contains(&at);
    let is_free = !is_plain(figure, at)
        && !figure.is_in(at, List::EndsName)
        && !is_verb_or_adverb(figure, at)
        && !is_time(figure, at);
    is_word && is_within && is_free && naming.word(&figure.reference.subject, at) == Word::Unknown
}

/// Whether a word makes no kind of what follows: `record`, `fastest`, `E-`.
fn is_plain(figure: &Figure<'_>, at: usize) -> bool {
    let is_plain = |text: &str| text.chars().count() == 1 || text.ends_with("est");
    figure.is_in(at, List::Plain) || figure.token(at).is_some_and(|token| is_plain(token.text))
}

/// Whether a time begins there, or a word has a number: `Q4`, `FY27`, `March`.
fn is_time(figure: &Figure<'_>, at: usize) -> bool {
    let has_digit = figure.token(at).is_some_and(|token| token.text.contains(|c: char| c.is_ascii_digit()));
    has_digit || when(figure.checked.tokens, at, figure.checked.words).is_some()
}

fn is_verb_or_adverb(figure: &Figure<'_>, at: usize) -> bool {
    let is_form = |token: &Token<'_>| {
        let word = caseless(token.text);
        ["ly", "ed", "ing"].iter().any(|ending| word.ends_with(ending))
    };
    figure.is_in(at, List::Verbs) || figure.token(at).is_some_and(is_form) && !figure.is_in(at, List::Kinds)
}
