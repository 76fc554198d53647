//! All claims of a note: those that its author tied, and those that are found.

use super::claim::{Claim, Claims, Verdict};
use super::find::{Found, Piece, find, pieces};
use super::legible::is_legible;
use super::lexicon::{Lexicon, lexicon};
use super::mention::{Mention, Stated};
use super::phrases::Index;
use super::target::Target;
use super::texts::{Text, texts};
use super::tie::{Context, Mentions, Tie};
use super::tokens::Tokens;
use crate::note::{Note, Reference};
use std::ops::Range;

/// Most figures of a sentence that are tied: of one with more, nothing says what its words belong to.
const MOST_IN_SENTENCE: usize = 32;
/// How near to where a long sentence is cut a figure may be: its unit could stand behind.
const CUT: usize = 8;
/// Steps after which nothing more of a note is read, of some nanoseconds each.
const MOST_STEPS: usize = 40_000_000;
/// Most claims of a note, and the steps that each costs.
const MOST_CLAIMS: usize = 4_000;
const CLAIM: usize = 200;

/// Every claim of a note with its verdict.
pub fn check(note: &Note) -> Claims {
    checked(note).0
}

/// The claims, and how many steps they took.
fn checked(note: &Note) -> (Claims, usize) {
    let words = lexicon(note.language);
    let index = Index::new(words);
    let mut context = Context::new(note, words, &index);
    let mut claims = Vec::new();
    for text in texts(note) {
        let is_spent = || index.steps() > MOST_STEPS;
        if is_spent() || claims.len() >= MOST_CLAIMS {
            claims.extend(unread(&text, 0));
            continue;
        }
        let tokens = Tokens::read(&text.words, &index);
        context.begin();
        let checked = Checked { note, words, text: &text, tokens: &tokens };
        claims.extend(checked.claims(&mut context, &is_spent));
    }
    (Claims(claims), index.steps())
}

/// What stands for the figures of a text from a byte on, which are not read.
fn unread(text: &Text, from: usize) -> Option<Claim> {
    let rest = text.words.get(from..).filter(|rest| rest.bytes().any(|byte| byte.is_ascii_digit()))?;
    let span = from..from + rest.len();
    Some(Claim::new(text.place, span.clone(), span, None))
}

/// A text that is being checked.
pub(super) struct Checked<'c> {
    pub(super) note: &'c Note,
    pub(super) words: &'static Lexicon,
    pub(super) text: &'c Text<'c>,
    pub(super) tokens: &'c Tokens<'c>,
}

impl Checked<'_> {
    fn claims(&self, context: &mut Context, is_spent: &dyn Fn() -> bool) -> Vec<Claim> {
        let pieces = pieces(self.tokens, self.words);
        let found: Vec<Found> =
            pieces.iter().flat_map(|piece| find(self.tokens, &piece.tokens, self.words)).collect();
        let mut claims = Vec::new();
        let mut rest = (self.text.links.as_slice(), found.as_slice());
        for piece in &pieces {
            if is_spent() || claims.len() >= MOST_CLAIMS {
                claims.extend(unread(self.text, self.bytes(&piece.tokens).start));
                break;
            }
            let end = self.bytes(&piece.tokens).end;
            let (links, next) = rest.0.split_at(rest.0.partition_point(|(span, _)| span.start < end));
            let own = rest.1.partition_point(|one| one.tokens.start < piece.tokens.end);
            let (own, later) = rest.1.split_at(own);
            rest = (next, later);
            context.read(self.tokens, &piece.tokens);
            let all = own.iter().take(MOST_IN_SENTENCE).collect();
            let mentions = context.mentions(self.tokens, &piece.tokens, all);
            for (span, reference) in links {
                self.tokens.hits.count(CLAIM);
                claims.push(self.explicit(context, piece, &mentions, (span, reference), &found));
            }
            for (place, one) in own.iter().enumerate().filter(|(_, one)| !self.is_taken(one)) {
                self.tokens.hits.count(CLAIM);
                let is_tied = place < MOST_IN_SENTENCE && !piece.cuts(&one.tokens, CUT) && !is_spent();
                claims.extend(self.found(context, piece, &mentions, (one, is_tied)));
            }
        }
        claims.sort_by_key(|claim| claim.span.start);
        claims
    }

    /// Whether a mention is within the words of a reference.
    fn is_taken(&self, one: &Found) -> bool {
        let before = self.text.links.partition_point(|(span, _)| span.start < one.mention.span.end);
        let links = self.text.links.get(..before).unwrap_or_default();
        links.last().is_some_and(|(span, _)| overlap(span, &one.mention.span))
    }

    pub(super) fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        self.tokens.span(tokens.start, tokens.end.saturating_sub(1))
    }

    pub(super) fn claim(
        &self,
        sentence: &Range<usize>,
        span: Range<usize>,
        mention: Option<Mention>,
    ) -> Claim {
        Claim::new(self.text.place, span, self.bytes(sentence), mention)
    }

    /// A figure that its author did not tie. What does not read as it was read is tied to nothing.
    fn found(
        &self,
        context: &Context,
        piece: &Piece,
        mentions: &Mentions,
        (one, is_tied): (&Found, bool),
    ) -> Option<Claim> {
        let claim = self.claim(&piece.tokens, one.mention.span.clone(), Some(one.mention.clone()));
        if is_tied && is_legible(&self.text.words, &one.mention.span) {
            return self.automatic(context, mentions, claim, one);
        }
        (one.mention.stated != Stated::Direction).then_some(claim)
    }

    /// A figure that its author did not tie: to what the nearest words name. Where those name nothing, or something
    /// that differs, the other words of the sentence may allow one reading that agrees: it is taken in the first case,
    /// and makes both mere candidates in the second.
    fn automatic(
        &self,
        context: &Context,
        mentions: &Mentions,
        mut claim: Claim,
        one: &Found,
    ) -> Option<Claim> {
        let (nearest, is_sure) = match context.tie(mentions, one) {
            Tie::One(reference) => (Some(reference), true),
            Tie::Likely(reference) => (Some(reference), false),
            // Whatever rises and falls without a number and without a series is no figure.
            Tie::None | Tie::Several(_) if one.mention.stated == Stated::Direction => return None,
            Tie::None => (None, false),
            Tie::Several(candidates) => {
                claim.candidates = candidates;
                (None, false)
            }
        };
        let verdict = nearest.as_ref().map(|reference| self.verdict_of(&claim, reference));
        let is_direction = one.mention.stated == Stated::Direction;
        if let (Some(verdict), Some(_)) = (&verdict, &nearest)
            && (!verdict.is_wrong() || (is_sure && is_direction))
        {
            claim.verdict = verdict.clone();
            claim.reference = nearest;
            return Some(claim);
        }
        let readings = context.readings(mentions, one);
        let mut agreeing =
            readings.into_iter().filter(|reading| self.verdict_of(&claim, reading) == Verdict::Agrees);
        let only = agreeing.next().filter(|_| agreeing.next().is_none());
        match (nearest, only) {
            (Some(nearest), Some(only)) => claim.candidates = vec![nearest, only],
            (Some(nearest), None) if is_sure => {
                claim.verdict = verdict.unwrap_or(Verdict::Unbound);
                claim.reference = Some(nearest);
            }
            (Some(nearest), None) => claim.candidates = vec![nearest],
            (None, Some(only)) => {
                claim.verdict = Verdict::Agrees;
                claim.candidates = Vec::new();
                claim.reference = Some(only);
            }
            (None, None) => {}
        }
        Some(claim)
    }

    fn verdict_of(&self, claim: &Claim, reference: &Reference) -> Verdict {
        let words = self.text.words.get(claim.span.clone()).unwrap_or_default();
        let target = Target::of(self.note, reference);
        claim.mention.as_ref().map_or(Verdict::Unbound, |mention| target.verdict(self.tokens, mention, words))
    }
}

pub(super) fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}
