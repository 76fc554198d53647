//! Signs that several currencies share: in a note on Australia, `$12` is in Australian dollars.

use super::find::Found;
use super::tokens::Tokens;
use crate::claims::{Amount, Kind, Stated, caseless};
use crate::note::Note;
use crate::units::{Currency, Unit};
use std::ops::Range;

/// A sign, the words for hundredths that go with it, and the currencies that it may stand for, the usual one first.
struct Sign {
    texts: &'static [&'static str],
    currencies: &'static [&'static str],
}

const SIGNS: [Sign; 3] = [
    Sign {
        texts: &["$", "dollar", "dollars", "cent", "cents", "c", "¢"],
        currencies: &["USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "MXN"],
    },
    Sign { texts: &["¥"], currencies: &["JPY", "CNY"] },
    Sign { texts: &["kr", "kronor", "kroner", "crowns"], currencies: &["SEK", "NOK", "DKK", "ISK", "CZK"] },
];

/// The currency of a note that each sign stands for, where that is not the usual one.
pub(super) struct OwnSigns(Vec<(&'static Sign, Currency)>);

impl OwnSigns {
    pub(super) fn of(note: &Note) -> Self {
        let units =
            note.facts.iter().map(|fact| fact.unit).chain(note.series.iter().map(|series| series.unit));
        let mut currencies: Vec<Currency> = Vec::new();
        for unit in units {
            if let Unit::Money(currency, _) = unit
                && !currencies.contains(&currency)
            {
                currencies.push(currency);
            }
        }
        let own = |sign: &'static Sign| {
            let mut own = currencies.iter().filter(|one| sign.currencies.contains(&one.code()));
            // Of two, the sign may stand for either.
            let only = own.next().filter(|_| own.next().is_none())?;
            (sign.currencies.first() != Some(&only.code())).then_some((sign, *only))
        };
        Self(SIGNS.iter().filter_map(own).collect())
    }

    /// A figure in the currency that its sign stands for in the note; nothing else says which: `A$12`, `US cents`.
    pub(super) fn read(&self, tokens: &Tokens<'_>, mut found: Found) -> Found {
        let Stated::Amount(Amount { kind: Kind::Money(said), .. }) = found.mention.stated else {
            return found;
        };
        for (sign, own) in &self.0 {
            if !sign.currencies.contains(&said.code()) || !has_bare(tokens, found.tokens.clone(), sign.texts)
            {
                continue;
            }
            if let Stated::Amount(amount) = &mut found.mention.stated {
                amount.kind = Kind::Money(*own);
            }
        }
        found
    }
}

/// A figure in a currency that the sign of its words may stand for, and that its author says: in a note with several of
/// them, too.
pub(super) fn in_currency(tokens: &Tokens<'_>, mut found: Found, own: Currency) -> Found {
    if let Stated::Amount(amount) = &mut found.mention.stated.clone()
        && let Kind::Money(said) = amount.kind
    {
        let is_of = |sign: &&Sign| [said, own].iter().all(|one| sign.currencies.contains(&one.code()));
        if SIGNS.iter().find(is_of).is_some_and(|sign| has_bare(tokens, found.tokens.clone(), sign.texts)) {
            amount.kind = Kind::Money(own);
            found.mention.stated = Stated::Amount(*amount);
        }
    }
    found
}

/// Words and letters before a sign or name that say whose it is.
const WHOSE: [&str; 20] = [
    "us",
    "a",
    "au",
    "c",
    "ca",
    "s",
    "hk",
    "nz",
    "nt",
    "american",
    "australian",
    "canadian",
    "singapore",
    "kong",
    "zealand",
    "euro",
    "swedish",
    "norwegian",
    "danish",
    "czech",
];

/// Whether the words of a figure have one of some signs, and nothing before it that says whose: `A$12`, `US cents`.
fn has_bare(tokens: &Tokens<'_>, range: Range<usize>, texts: &[&str]) -> bool {
    let is_sign = |at: &usize| tokens.get(*at).is_some_and(|token| texts.iter().any(|text| token.is(text)));
    let says_whose = |at: usize| {
        let Some(before) = at.checked_sub(1).and_then(|before| tokens.get(before)) else { return false };
        let is_name = WHOSE.contains(&caseless(before.text).as_str());
        // `a $40 bond`
        let is_glued = tokens.get(at).is_some_and(|sign| !sign.is_spaced);
        is_name && (is_glued || before.text.len() > 1)
    };
    range.into_iter().find(is_sign).is_some_and(|at| !says_whose(at))
}

/// Whether words have a sign that two currencies have in common.
pub(super) fn is_shared(words: &str, one: Currency, other: Currency) -> bool {
    let tokens = Tokens::plain(words);
    SIGNS.iter().any(|sign| {
        let is_of_sign = |currency: Currency| sign.currencies.contains(&currency.code());
        is_of_sign(one) && is_of_sign(other) && has_bare(&tokens, 0..tokens.all.len(), sign.texts)
    })
}
