//! Words that name another who expects it than the datum has: a house for the consensus, analysts for a company's guidance, or
//! what was expected before for what is now.

use super::figure::Figure;
use super::words::List;
use crate::note::{ExpectationKind, ExpectedPart, Part, Transform};

/// What may stand before a name in capitals.
const ARTICLES: [&str; 6] = ["The", "Die", "Das", "Der", "Bankhaus", "Privatbank"];
/// Between a name and its verb.
const HAVE: [&str; 7] = ["has", "had", "hat", "hatte", "now", "also", "nun"];

pub(super) fn is_other(figure: &Figure<'_>) -> bool {
    is_of_other_house(figure) || is_of_other_kind(figure)
}

/// `analysts expect` what a company guides to, `management guides to` the consensus; `now` of what was expected before.
fn is_of_other_kind(figure: &Figure<'_>) -> bool {
    let Transform::Part(Part::Expected(kind, _, part)) = &figure.reference.transform else { return false };
    let has = |list| figure.clause.has_before(list);
    let is_value = matches!(part, ExpectedPart::Value(_));
    match kind {
        _ if matches!(part, ExpectedPart::Before(_)) => {
            let is_from = figure.clause.is_compared() || figure.clause.is_shared;
            has(List::Now) && !figure.clause.has(List::Formerly) && !is_from
        }
        ExpectationKind::Guidance => {
            is_value && has(List::Consensus) && !has(List::Guidance) && !figure.clause.is_shared
        }
        ExpectationKind::Consensus => {
            is_value && has(List::Guidance) && !figure.clause.has(List::Consensus) && !figure.clause.is_shared
        }
        _ => false,
    }
}

/// `Brinmore expects` what the consensus is, or another house.
fn is_of_other_house(figure: &Figure<'_>) -> bool {
    let Transform::Part(Part::Expected(kind, _, ExpectedPart::Value(_) | ExpectedPart::Upside)) =
        &figure.reference.transform
    else {
        return false;
    };
    let statement = figure.statement();
    let by = statement.as_ref().and_then(|one| one.expectation).and_then(|one| one.by.as_deref());
    let is_consensus = *kind == ExpectationKind::Consensus && !figure.clause.has(List::Consensus);
    let houses = who_expect(figure);
    match by {
        Some(by) => !houses.is_empty() && !houses.iter().any(|house| is_word_of(by, house)),
        None => is_consensus && !houses.is_empty(),
    }
}

/// The names right before a verb of expecting: `Brinmore expects`, `Brinmore's analysts expect`.
fn who_expect<'f>(figure: &'f Figure<'_>) -> Vec<&'f str> {
    let (clause, tokens) = (figure.clause, figure.checked.tokens);
    let is_name = |text: &&str| text.starts_with(char::is_uppercase) && text.len() > 2;
    let before = |at: usize| {
        let mut at = at.checked_sub(1)?;
        if tokens.get(at).is_some_and(|token| token.is("analysts") || token.is("analysten")) {
            at = at.checked_sub(1)?;
        }
        while tokens.get(at).is_some_and(|token| HAVE.iter().any(|have| token.is(have))) {
            at = at.checked_sub(1)?;
        }
        // `Brinmore's`
        let is_genitive = tokens.get(at).is_some_and(|token| token.is("s"));
        let last = if is_genitive { at.checked_sub(2)? } else { at };
        // The first word of the name: `Bellwether Partners`.
        let words =
            (clause.before.start..last + 1).rev().map_while(|at| tokens.get(at)).map(|token| token.text);
        words.take_while(is_name).filter(|word| !ARTICLES.contains(word)).last()
    };
    let verbs = clause.before.clone().filter(|at| clause.words.is(*at, List::Expects));
    let of_others = [
        "Analysts",
        "Analysten",
        "Management",
        "Vorstand",
        "Konzern",
        "Unternehmen",
        "Markt",
        "Shares",
        "Aktie",
    ];
    let names = verbs.filter_map(before).filter(|name| !of_others.contains(name));
    names.collect()
}

fn is_word_of(name: &str, word: &str) -> bool {
    name.split([' ', ',', '.']).any(|own| own == word)
}
