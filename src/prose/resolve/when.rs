//! Which quantity of a sentence each time that it names belongs to: a time has one owner, or is that of all that follows.

use super::cue::Cue;
use super::segment::{Segment, is_filler};
use super::time::Time;
use super::vocabulary::Tag;
use crate::claims::{Kind, Stated};
use crate::prose::find::Found;
use crate::prose::tokens::Tokens;
use std::ops::Range;

/// What a time is in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// That of a quantity, by its index.
    Of(usize),
    /// What the change of a quantity is measured against.
    Base(usize),
    /// What the changes of all that follows are measured against.
    GlobalBase,
    /// That of all that follows and has none of its own.
    Global,
    /// Of nothing that is stated: how far a rank reaches.
    None,
}

/// Most tokens between a quantity and the time behind it.
const BEHIND: usize = 7;
/// Most tokens from a quantity to the time that its change is measured against.
const BASE_BEHIND: usize = 8;
/// Most tokens between the time that a change is measured against and the word that says so.
const BASE_REACH: usize = 5;
/// Most tokens of the place and date that open a piece of news.
const DATELINE: usize = 8;
/// Words before what a change is measured against.
const BASES: [&str; 9] = ["on", "over", "since", "than", "zu", "seit", "gegenüber", "gegen", "als"];
/// Words that may stand between one of those and the time.
const LINKS: [&str; 6] = ["quarter", "quartal", "level", "figure", "those", "that"];

/// What each of the times of a sentence is.
pub(super) fn uses(
    (tokens, tags, times): (&Tokens<'_>, &[Tag], &[Time]),
    sentence: &Range<usize>,
    segments: &[Segment],
    found: &[Found],
    anchors: &[Range<usize>],
) -> Vec<Use> {
    let amounts =
        found.iter().enumerate().filter(|(_, one)| one.mention.stated != Stated::Direction).collect();
    let scene = Scene { tokens, tags, sentence, segments, found, anchors, amounts };
    times.iter().map(|time| scene.use_of(time)).collect()
}

/// A figure by its index among all that the sentence states.
type Figure<'s> = (usize, &'s Found);

/// A sentence with all that was found in it.
struct Scene<'s> {
    tokens: &'s Tokens<'s>,
    tags: &'s [Tag],
    sentence: &'s Range<usize>,
    segments: &'s [Segment],
    found: &'s [Found],
    /// The tokens of what names subjects.
    anchors: &'s [Range<usize>],
    /// All that is found but words without a number.
    amounts: Vec<Figure<'s>>,
}

impl Scene<'_> {
    fn use_of(&self, time: &Time) -> Use {
        if !self.sentence.contains(&time.tokens.start) || self.is_of_run(time) || self.is_of_event(time) {
            return Use::None;
        }
        let place = Place {
            scene: self,
            time,
            segment: self.segment(time.tokens.start),
            before: self.amounts.iter().rev().find(|(_, one)| one.tokens.end <= time.tokens.start).copied(),
            after: self.amounts.iter().find(|(_, one)| one.tokens.start >= time.tokens.end).copied(),
        };
        place.chosen().unwrap_or(Use::Global)
    }

    /// Whether a time is among the words of a rank: `highest since the first quarter of 2024`.
    fn is_of_run(&self, time: &Time) -> bool {
        let meets = |one: &Found| one.tokens.start < time.tokens.end && time.tokens.start < one.tokens.end;
        self.found.iter().any(|one| one.mention.stated.is_run() && meets(one))
    }

    /// Whether a month is that of the news, or of what was said: `OSLO, Feb 12 -`, `it forecast in August`.
    fn is_of_event(&self, time: &Time) -> bool {
        if time.months.iter().any(|(first, last)| first != last) {
            return false;
        }
        let (start, end) = (time.tokens.start, time.tokens.end);
        let is_dash = self.tokens.get(end).is_some_and(|token| token.is_dash() && token.is_spaced);
        let is_place = |token: &str| token.len() > 2 && token.chars().all(char::is_uppercase);
        let has_place = self.tokens.get(self.sentence.start).is_some_and(|token| is_place(token.text));
        let is_dateline = is_dash && has_place && end <= self.sentence.start + DATELINE;
        is_dateline || (start > 0 && self.is_word(start - 1, &["in", "im"]) && self.is_said_by(start))
    }

    /// Whether a verb of expectation stands before a month, with nothing but what was expected between them.
    fn is_said_by(&self, month: usize) -> bool {
        let says = |tag: &&Tag| matches!(tag.cue, Cue::Expect | Cue::Guide | Cue::Ours);
        let verb = self.tags.iter().rev().filter(says).find(|tag| tag.tokens.end < month);
        verb.is_some_and(|verb| {
            let between = verb.tokens.end..month;
            let is_between = |one: &Found| between.contains(&one.tokens.start) && one.tokens.end < month;
            self.segment(verb.tokens.start) == self.segment(month)
                && (between.len() == 1 || self.amounts.iter().any(|(_, one)| is_between(one)))
        })
    }

    /// The index of the clause of a token.
    fn segment(&self, at: usize) -> Option<usize> {
        self.segments.iter().position(|segment| segment.tokens.contains(&at))
    }

    fn is_word(&self, at: usize, words: &[&str]) -> bool {
        self.tokens.get(at).is_some_and(|token| words.iter().any(|word| token.is(word)))
    }

    fn are_fillers(&self, mut range: Range<usize>) -> bool {
        range.all(|at| is_filler(self.tokens, at))
    }

    /// Whether a tag is before what is compared with; `nach neun Monaten` compares nothing.
    fn is_from(&self, tag: &Tag) -> bool {
        matches!(tag.cue, Cue::From | Cue::Than | Cue::UpFrom | Cue::Beyond(_))
            && !self.is_word(tag.tokens.start, &["nach"])
    }

    /// Whether a token is part of what a change is measured against: `on the year`.
    fn is_in_base(&self, at: usize) -> bool {
        self.tags.iter().any(|tag| tag.tokens.contains(&at) && matches!(tag.cue, Cue::Base(_)))
    }

    fn compares(&self, range: &Range<usize>) -> bool {
        range.clone().any(|at| self.is_word(at, &BASES) && !self.is_in_base(at))
            || self.tags.iter().any(|tag| range.contains(&tag.tokens.start) && self.is_from(tag))
    }

    /// Whether a token begins something else than what the quantity before it is about.
    fn is_break(&self, at: usize) -> bool {
        let begins_other = |cue: Cue| {
            matches!(cue, Cue::Concept(_) | Cue::Company(_) | Cue::Against(_) | Cue::Revise(_) | Cue::Guide)
        };
        // `263,500 oz is needed between January and June`
        let is_of_before = self.is_word(at, &["needed"]);
        !is_of_before && self.tags.iter().any(|tag| tag.tokens.start == at && begins_other(tag.cue))
    }
}

/// A time between the figures of its sentence.
struct Place<'s> {
    scene: &'s Scene<'s>,
    time: &'s Time,
    /// The index of its clause.
    segment: Option<usize>,
    /// The figure before it.
    before: Option<Figure<'s>>,
    /// The figure after it.
    after: Option<Figure<'s>>,
}

impl Place<'_> {
    fn chosen(&self) -> Option<Use> {
        let is_compared = self.follows_comparison() || self.ends_comparison();
        if self.is_premodifier() && !is_compared && !self.is_bracketed() {
            return None;
        }
        let is_base = is_compared || (self.is_of_multiple() && self.time.has_year);
        let base = if is_base && !self.is_next() { self.base() } else { None };
        base.or_else(|| self.owner())
    }

    fn start(&self) -> usize {
        self.time.tokens.start
    }

    fn own_segment(&self) -> Option<&Segment> {
        self.scene.segments.get(self.segment?)
    }

    fn is_bracketed(&self) -> bool {
        self.own_segment().is_some_and(|segment| segment.is_bracketed)
    }

    /// Whether it opens the sentence.
    fn opens(&self) -> bool {
        self.segment == Some(0) && self.before.is_none()
    }

    /// Whether the digits of a figure are in its clause.
    fn has_digits(&self, one: &Found) -> bool {
        self.scene.segment(one.tokens.start.max(one.digits.unwrap_or(0))) == self.segment
    }

    /// Whether a figure begins in its clause.
    fn has_start(&self, one: &Found) -> bool {
        self.scene.segment(one.tokens.start) == self.segment
    }

    /// `than in the September quarter`, `compared with the first quarter`, `on December`
    fn follows_comparison(&self) -> bool {
        let scene = self.scene;
        let first = scene.sentence.start.max(self.start().saturating_sub(BASE_REACH));
        for at in (first..self.start()).rev() {
            if scene.amounts.iter().any(|(_, one)| one.tokens.contains(&at)) || scene.is_in_base(at) {
                return false;
            }
            let mut ending = scene.tags.iter().filter(|tag| tag.tokens.end == at + 1);
            if ending.any(|tag| scene.is_from(tag)) || scene.is_word(at, &BASES) {
                return true;
            }
            if !is_filler(scene.tokens, at) && !scene.is_word(at, &LINKS) {
                return false;
            }
        }
        false
    }

    /// Whether a rate before it in its clause is compared with it.
    fn ends_comparison(&self) -> bool {
        let own_start = self.own_segment().map_or(self.scene.sentence.start, |segment| segment.tokens.start);
        let since = self.before.map_or(own_start, |(_, one)| one.tokens.end.max(own_start));
        self.before.is_some_and(|(_, one)| self.has_digits(one) && is_rate(one))
            && self.start() - since <= BASE_BEHIND
            && self.scene.compares(&(since..self.start()))
    }

    /// Whether the figure after it follows at once.
    fn is_next(&self) -> bool {
        let scene = self.scene;
        let is_small = |at: usize| is_filler(scene.tokens, at) || scene.is_word(at, &[":", "auf", "to"]);
        self.after.is_some_and(|(_, one)| {
            self.has_digits(one) && (self.time.tokens.end..one.tokens.start).all(is_small)
        })
    }

    /// `full-year operating income`: the time of what follows.
    fn is_premodifier(&self) -> bool {
        let end = self.time.tokens.end;
        let next = end + usize::from(self.scene.tokens.get(end).is_some_and(|token| token.is_dash()));
        let is_after_word = |start: usize| start == next + 1 && !is_filler(self.scene.tokens, next);
        self.scene.anchors.iter().any(|anchor| anchor.start == next || is_after_word(anchor.start))
    }

    /// Whether the figure before it in its clause says how many times as much.
    fn is_of_multiple(&self) -> bool {
        let is_multiple =
            |one: &Found| one.mention.amount().is_some_and(|amount| amount.kind == Kind::Multiple);
        self.before.is_some_and(|(_, one)| is_multiple(one) && self.has_start(one))
    }

    /// The change that is measured against it.
    fn base(&self) -> Option<Use> {
        let is_change =
            |one: &Found| one.mention.amount().is_some_and(|amount| amount.is_change) || is_rate(one);
        let near = |figure: Option<Figure<'_>>| {
            figure.filter(|(_, one)| is_change(one) && self.has_start(one)).map(|(index, _)| Use::Base(index))
        };
        let sooner = self.before.filter(|(_, one)| is_change(one)).map(|(index, _)| Use::Base(index));
        near(self.before)
            .or_else(|| self.opens().then_some(Use::GlobalBase))
            .or_else(|| near(self.after))
            .or(sooner)
    }

    /// The quantity that it is the time of.
    fn owner(&self) -> Option<Use> {
        // `(2024: 3,927)`
        if let Some((index, _)) = self.after.filter(|(_, one)| self.is_bracketed_with(one)) {
            return Some(Use::Of(index));
        }
        let scene = self.scene;
        let behind =
            self.before.filter(|(_, one)| self.has_digits(one) && self.start() - one.tokens.end <= BEHIND);
        if let Some((index, _)) = self.after.filter(|_| self.is_next())
            && (self.begins_segment() || self.is_joined() || behind.is_none())
        {
            return (!self.opens()).then_some(Use::Of(index));
        }
        let is_close = |one: &Found| {
            (one.tokens.end..self.start()).all(|at| is_filler(scene.tokens, at) || !scene.is_break(at))
        };
        behind.filter(|(_, one)| is_close(one)).map(|(index, _)| Use::Of(index))
    }

    /// Whether a figure after it stands in the same brackets.
    fn is_bracketed_with(&self, one: &Found) -> bool {
        let (Some(own), Some(other)) = (self.segment, self.scene.segment(one.tokens.start)) else {
            return false;
        };
        let is_bracketed =
            |at: usize| self.scene.segments.get(at).is_some_and(|segment| segment.is_bracketed);
        own <= other && (own..=other).all(is_bracketed)
    }

    /// `im Februar 102,8 Mio. Euro`
    fn begins_segment(&self) -> bool {
        let scene = self.scene;
        let is_small = |at: usize| is_filler(scene.tokens, at) || scene.is_word(at, &["und", "and"]);
        self.own_segment().is_some_and(|segment| (segment.tokens.start..self.start()).all(is_small))
    }

    /// `und im März 115,4 Mio. Euro`
    fn is_joined(&self) -> bool {
        let is_and = |at: usize| self.scene.is_word(at, &["und", "and", "sowie"]);
        let joins = |at: usize| is_and(at) && self.scene.are_fillers(at + 1..self.start());
        (1..4).any(|back| self.start().checked_sub(back).is_some_and(joins))
    }
}

fn is_rate(one: &Found) -> bool {
    one.mention.amount().is_some_and(|amount| {
        matches!(amount.kind, Kind::Percent | Kind::Points | Kind::BasisPoints | Kind::Multiple)
    })
}
