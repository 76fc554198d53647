//! Companies that the note does not have, by how a sentence names them: `Novartis's net profit`, `At Pfizer, revenue`,
//! `der Umsatz von Krones`, `im dritten Quartal erzielte Krones einen Umsatz`.

use super::anchor::is_whole;
use super::cue::Cue;
use super::segment::is_filler;
use super::view::Reading;
use super::vocabulary::Tag;
use crate::claims::{Token, TokenKind, caseless};
use std::ops::Range;

/// Verbs whose subject is the company that a figure is of.
const EARNS: &str = "earned|reported|posted|generated|booked|recorded|achieved|registered|delivered|made|lost|sold|said|says|\
    earns|reports|posts|generates|beat|beats|topped|tops|missed|misses|exceeded|surpassed|raised|cut|lowered|lifted|guided|\
    expects|expected|forecasts|produced|shipped|paid|spent|narrowed|swung";
const EARNS_IN_GERMAN: &str = "erzielte|erzielt|meldete|meldet|verdiente|verdient|verbuchte|verbucht|erwirtschaftete|kam|steigerte|\
    steigert|verfehlte|verfehlt|übertraf|übertrifft|verzeichnete|verzeichnet|schrieb|schreibt|erreichte|erreicht|erlöste|lieferte|\
    verkaufte|erhielt|senkte|senkt|hob|hebt|erhöhte|erhöht|setzte|schaffte|hatte|hat|zahlt|zahlte|peilt|erwartet|rechnet|wuchs";
/// Such verbs where what they have comes right behind: `Pfizer had revenue of`.
const HAS: &str = "had|has|saw";
/// What may begin with a capital and earn or own something, but is the note's own company or nobody's: days own closes of markets.
const NOBODY: &str = "management|directors|executives|bosses|officials|investors|analysts|shareholders|results|earnings|shares|\
    stock|demand|costs|growth|vorstand|analysten|anleger|experten|investoren|aktionäre|händler|beobachter|monday|tuesday|wednesday|\
    thursday|friday|yesterday|today|montag|dienstag|mittwoch|donnerstag|freitag";
/// What follows such a verb in German behind its subject; before it, `der` or `die` would follow: `damit erzielte der Konzern`.
const OBJECTS: &str =
    "einen|den|im|in|mit|auf|für|nach|dank|trotz|wegen|zwischen|bei|zuletzt|rund|knapp|zwar|um|von";
/// Most words before the comma of an opening.
const OPENING: usize = 6;
/// Most words of a name, of what is said of it between commas, and between a name and what it owns.
const NAME: usize = 4;
const APPOSITION: usize = 8;
const OWNED: usize = 8;

/// Letters of words that are no genitives of names: `Aus`, `Als`.
const SHORT: usize = 4;

/// A sentence in which companies are looked for.
pub(super) struct UnknownCompanies<'t> {
    text: &'t Reading<'t>,
    sentence: &'t Range<usize>,
}

impl<'t> UnknownCompanies<'t> {
    pub(super) fn of(text: &'t Reading<'t>, sentence: &'t Range<usize>) -> Self {
        Self { text, sentence }
    }

    /// The company whose the words before a token are, with the rule that found it; `clause` is what the clause has before it.
    pub(super) fn before(&self, clause: Range<usize>, until: usize) -> Option<(&'static str, Range<usize>)> {
        if let Some(tag) =
            self.text.tags.iter().rfind(|tag| tag.cue == Cue::Stranger && is_within(&tag.tokens, &clause))
        {
            return Some(("company/unknown", tag.tokens.clone()));
        }
        let is_name = |at: &usize| self.is_name(*at);
        if let Some(name) = clause.into_iter().filter(is_name).find(|at| self.is_owner(*at, until)) {
            return Some(("company/unknown-name", name..name + 1));
        }
        let mut names = (self.sentence.start..until).filter(is_name);
        let name = names.find(|at| self.is_earner(*at) || self.is_place(*at))?;
        let is_known = |cue: Cue| matches!(cue, Cue::Company(_));
        let is_last =
            !self.text.tags.iter().any(|tag| is_known(tag.cue) && is_within(&tag.tokens, &(name..until)));
        is_last.then_some(("company/unknown-subject", name..name + 1))
    }

    /// The company that a figure which ends before a token is said to be at: `$1.3 billion at Broadcom`, `11% revenue growth at`.
    pub(super) fn behind(&self, end: usize) -> Option<(&'static str, Range<usize>)> {
        let named = self.text.anchors.iter().find(|anchor| anchor.tokens.start == end);
        let link = named.map_or(end, |anchor| anchor.tokens.end);
        let is_link = self.is(link, if self.text.is_german { "bei" } else { "at" });
        (is_link && self.sentence.contains(&(link + 1)) && self.is_name(link + 1))
            .then_some(("company/unknown-name", link + 1..link + 2))
    }

    /// Whether a word may be of a name: with a capital, of no phrase, name or time that is known, and no unit: `NOK 4.7bn`,
    /// `4,7 Millionen Euro`.
    fn is_name(&self, at: usize) -> bool {
        let is_long = |token: &&Token<'_>| token.kind == TokenKind::Word && token.text.chars().count() > 2;
        let Some(token) = self.text.tokens.get(at).filter(is_long) else { return false };
        let is_capital = token.text.starts_with(char::is_uppercase);
        let is_number = |at: usize| self.text.tokens.get(at).is_some_and(|one| one.kind == TokenKind::Number);
        let is_unit = is_number(at + 1) && token.text.chars().all(char::is_uppercase)
            || (at.saturating_sub(2)..at).any(is_number);
        is_capital && !is_unit && self.text.is_unknown(at) && !self.is(at, NOBODY)
    }

    /// Whether a name owns what is at a token, or what is named before that: `’s 1.74%`, `’s net profit`, `Bayers Umsatz`.
    fn is_owner(&self, at: usize, until: usize) -> bool {
        let sign = |at: usize| self.text.tokens.get(at);
        let is_possessive = sign(at + 1).is_some_and(|sign| sign.is_sign('\'') || sign.is_sign('’'));
        if !is_possessive {
            return self.text.is_german && self.is_genitive(at);
        }
        let mut next = at + 2 + usize::from(sign(at + 2).is_some_and(|token| token.is("s")));
        while next < until && is_filler(self.text.tokens, next) {
            next += 1;
        }
        let is_of_it =
            |at: usize| sign(at).is_some_and(|token| token.kind == TokenKind::Word || token.is_dash());
        let end =
            (next..until.min(next + OWNED)).find(|at| !is_of_it(*at)).unwrap_or(until.min(next + OWNED));
        let is_owned = |tokens: &Range<usize>| (next..end).contains(&tokens.start) && tokens.end <= until;
        let is_quantity = |tag: &Tag| matches!(tag.cue, Cue::Concept(_)) && is_owned(&tag.tokens);
        next == until
            || self.text.anchors.iter().any(|anchor| is_owned(&anchor.tokens))
            || self.text.tags.iter().any(is_quantity)
    }

    /// `Bayers Umsatz`, `Novartis-Umsatz`: German names have no apostrophe.
    fn is_genitive(&self, at: usize) -> bool {
        let Some(token) = self.text.tokens.get(at) else { return false };
        let is_named = |at: usize| self.text.anchors.iter().any(|anchor| anchor.tokens.start == at);
        let is_joined = self.text.tokens.get(at + 1).is_some_and(|sign| sign.is_dash() && !sign.is_spaced);
        let is_compound = is_joined && is_named(at + 2) && !is_whole(&caseless(token.text));
        let is_long = token.text.ends_with('s') && token.text.chars().count() > SHORT;
        is_compound || at == self.sentence.start && is_long && is_named(at + 1)
    }

    /// Whether the sentence is about what a name earned: `Novartis earned`, `Eli Lilly reported`, `Pfizer, the drugmaker, had`.
    fn is_earner(&self, at: usize) -> bool {
        // `Samsung and Broadcom`
        let is_of_names = |at: &usize| self.is_name(*at) || self.is(*at, "and|und") && self.is_name(at + 1);
        let mut end = (at..at + NAME).take_while(is_of_names).last().unwrap_or(at) + 1;
        if self.text.is_german {
            return self.is_german_earner(at, end);
        }
        if self.is(end, ",") {
            end = (end + 1..end + APPOSITION).find(|at| self.is(*at, ",")).map_or(end, |comma| comma + 1);
        }
        let is_named = |at: usize| self.text.anchors.iter().any(|anchor| anchor.tokens.start == at);
        let is_earning = self.is(end, EARNS) || self.is(end, HAS) && is_named(end + 1);
        // `Having spent $1.12 billion`
        let is_participle = self.text.tokens.get(at).is_some_and(|token| token.text.ends_with("ing"));
        !is_participle && is_earning && (at == self.sentence.start || self.is_behind_opening(at))
    }

    /// `On Tuesday, Broadcom`, `In the third quarter, Broadcom`: only a time, or little else, is before it.
    fn is_behind_opening(&self, at: usize) -> bool {
        let opening = self.sentence.start..at.saturating_sub(1);
        let is_named = || self.text.anchors.iter().any(|anchor| is_within(&anchor.tokens, &opening));
        self.is(opening.end, ",") && (1..=OPENING).contains(&opening.len()) && !is_named()
    }

    /// `Krones erzielte einen`, `Der Maschinenbauer Krones erzielte`, `im dritten Quartal erzielte Krones einen`.
    fn is_german_earner(&self, at: usize, end: usize) -> bool {
        let is_verb = |at: usize| self.is(at, EARNS_IN_GERMAN);
        let Some(before) = at.checked_sub(1).filter(|_| at > self.sentence.start) else {
            let is_named = self.text.anchors.iter().any(|anchor| anchor.tokens.start == end + 1);
            return is_verb(end) && (self.is(end + 1, OBJECTS) || is_named);
        };
        let is_noun = || self.text.is_capital(before) && before > self.sentence.start && self.is_name(before);
        is_verb(end) && is_noun() || is_verb(before) && self.is(end, "einen|den|im|mit|auf")
    }

    /// Whether a quantity, or the sentence, is said to be at a name: `revenue at Pfizer`, `At Pfizer, revenue`, `bei Krones lag`.
    fn is_place(&self, at: usize) -> bool {
        let Some(link) = at.checked_sub(1).filter(|link| *link >= self.sentence.start) else { return false };
        // In a headline of capitals they tell no names.
        let is_link =
            |words: &[&str]| self.text.tokens.get(link).is_some_and(|token| words.contains(&token.text));
        if link == self.sentence.start {
            return if self.text.is_german {
                is_link(&["Bei", "Für"])
            } else {
                is_link(&["At", "For"]) && self.is(at + 1, ",")
            };
        }
        let is_named =
            self.text.anchors.iter().any(|anchor| anchor.tokens.end == link && !anchor.subjects.is_empty());
        is_named && is_link(if self.text.is_german { &["von", "bei"] } else { &["at", "of"] })
    }

    /// Whether a word is one of some.
    fn is(&self, at: usize, words: &str) -> bool {
        let own = self.text.tokens.get(at).map(|token| caseless(token.text)).unwrap_or_default();
        words.split('|').any(|word| word == own)
    }
}

fn is_within(tokens: &Range<usize>, range: &Range<usize>) -> bool {
    range.start <= tokens.start && tokens.end <= range.end
}
