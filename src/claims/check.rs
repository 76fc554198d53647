//! All claims of a note: those that its author tied, and those that are found.

use super::claim::{Claim, Claims, Expected, Verdict};
use super::find::{Found, find, sentences};
use super::lexicon::{Lexicon, lexicon};
use super::mention::{Amount, Kind, Mention, Stated};
use super::texts::{Text, texts};
use super::tie::{Context, Tie};
use super::tokens::{TokenKind, Tokens};
use super::verdict::{Comparison, converted, of_fact};
use crate::figures::Evidence;
use crate::note::{Note, Reference};
use std::ops::Range;

/// Every claim of a note with its verdict.
pub fn check(note: &Note) -> Claims {
    let words = lexicon(note.language);
    let mut claims = Vec::new();
    let mut context = Context::new(note, words);
    for text in texts(note) {
        let tokens = Tokens::of(&text.words);
        context.begin();
        let checked =
            Checked { note, words, text: &text, tokens: &tokens, sentences: sentences(&tokens, words) };
        claims.extend(checked.claims(&mut context));
    }
    Claims(claims)
}

/// A text that is being checked.
struct Checked<'c> {
    note: &'c Note,
    words: &'static Lexicon,
    text: &'c Text<'c>,
    tokens: &'c Tokens<'c>,
    sentences: Vec<Range<usize>>,
}

impl Checked<'_> {
    fn claims(&self, context: &mut Context) -> Vec<Claim> {
        let found = find(self.tokens, self.words);
        let mut claims = Vec::new();
        for sentence in &self.sentences {
            context.read(self.tokens, sentence);
            let own: Vec<&Found> = found.iter().filter(|one| sentence.contains(&one.tokens.start)).collect();
            for (span, reference) in self.links_in(sentence) {
                claims.push(self.explicit(context, sentence, span.clone(), reference, &own));
            }
            for one in &own {
                let is_taken = self.text.links.iter().any(|(span, _)| overlap(span, &one.mention.span));
                if !is_taken {
                    claims.extend(self.automatic(context, sentence, one, &own));
                }
            }
        }
        claims.sort_by_key(|claim| claim.span.start);
        claims
    }

    fn links_in<'s>(
        &'s self,
        sentence: &Range<usize>,
    ) -> impl Iterator<Item = &'s (Range<usize>, &'s Reference)> {
        let bytes = self.bytes(sentence);
        self.text.links.iter().filter(move |(span, _)| bytes.contains(&span.start))
    }

    fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        self.tokens.span(tokens.start, tokens.end.saturating_sub(1))
    }

    fn claim(&self, sentence: &Range<usize>, span: Range<usize>, mention: Option<Mention>) -> Claim {
        Claim {
            place: self.text.place,
            span,
            sentence: self.bytes(sentence),
            mention,
            reference: None,
            is_explicit: false,
            candidates: Vec::new(),
            verdict: Verdict::Unbound,
        }
    }

    fn explicit(
        &self,
        context: &Context,
        sentence: &Range<usize>,
        span: Range<usize>,
        reference: &Reference,
        found: &[&Found],
    ) -> Claim {
        let within: Vec<&&Found> = found.iter().filter(|one| overlap(&span, &one.mention.span)).collect();
        let best = within.iter().find(|one| fits(self.note, reference, &one.mention)).or(within.first());
        let mention = best.map(|one| one.mention.clone()).or_else(|| self.bare_number(&span));
        let mut claim = self.claim(sentence, span.clone(), mention);
        claim.is_explicit = true;
        claim.reference = Some(reference.clone());
        claim.verdict = self.verdict(&claim, reference);
        if !claim.verdict.is_wrong()
            && let Some(mention) = &claim.mention
        {
            let last = self.token_at(span.end.saturating_sub(1)) + 1;
            let own =
                Found { mention: mention.clone(), tokens: self.token_at(span.start)..last, digits: None };
            let others = found.iter().copied().filter(|one| !overlap(&span, &one.mention.span));
            let mut all: Vec<&Found> = others.chain([&own]).collect();
            all.sort_by_key(|one| one.tokens.start);
            let other = context.other_subject(self.tokens, sentence, (&own, &all), reference);
            claim.verdict = other.map_or(claim.verdict, Verdict::Contradicts);
        }
        claim
    }

    /// A figure that its author did not tie: to what the nearest words name. Where those name nothing, or something
    /// that differs, the other words of the sentence may allow one reading that agrees: it is taken in the first case,
    /// and makes both mere candidates in the second.
    fn automatic(
        &self,
        context: &Context,
        sentence: &Range<usize>,
        one: &Found,
        all: &[&Found],
    ) -> Option<Claim> {
        let mut claim = self.claim(sentence, one.mention.span.clone(), Some(one.mention.clone()));
        let (nearest, is_sure) = match context.tie(self.tokens, sentence, one, all) {
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
        let verdict = nearest.as_ref().map(|reference| self.verdict(&claim, reference));
        let is_direction = one.mention.stated == Stated::Direction;
        if let (Some(verdict), Some(_)) = (&verdict, &nearest)
            && (!verdict.is_wrong() || (is_sure && is_direction))
        {
            claim.verdict = verdict.clone();
            claim.reference = nearest;
            return Some(claim);
        }
        let readings = context.readings(self.tokens, sentence, one, all);
        let mut agreeing =
            readings.into_iter().filter(|reading| self.verdict(&claim, reading) == Verdict::Agrees);
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

    fn verdict(&self, claim: &Claim, reference: &Reference) -> Verdict {
        let Some(mention) = &claim.mention else { return Verdict::Differs(Expected::Figure) };
        let words = self.text.words.get(claim.span.clone()).unwrap_or_default();
        if let Some(fact) = self.note.fact(&reference.subject) {
            return of_fact(self.note, fact, mention, words);
        }
        let Some(evidence) = Evidence::of(self.note, reference) else {
            return Verdict::Differs(Expected::Datum);
        };
        if reference.rank && !matches!(mention.stated, Stated::Rank { .. }) {
            return Verdict::Differs(Expected::Figure);
        }
        Comparison { note: self.note, evidence: &evidence, mention, words }.verdict()
    }

    fn token_at(&self, byte: usize) -> usize {
        self.tokens.all.partition_point(|token| token.end() <= byte)
    }

    /// The words of a reference may be a number without a unit, such as one of an index.
    fn bare_number(&self, span: &Range<usize>) -> Option<Mention> {
        let first = self.token_at(span.start);
        let at = (first..self.token_at(span.end))
            .find(|at| self.tokens.get(*at).is_some_and(|token| token.kind == TokenKind::Number))?;
        let number = super::find::number(self.tokens.get(at)?.text, self.words.decimal)?;
        let half = (0..number.decimals).fold(0.5, |half, _| half / 10.0);
        let is_negative =
            at > first && self.tokens.get(at - 1).is_some_and(|token| token.is_dash() || token.is_sign('('));
        let value = if is_negative { -number.value } else { number.value };
        let amount = Amount {
            kind: Kind::Count,
            low: value - half,
            high: value + half,
            printed: value,
            printed_to: None,
            is_change: false,
            is_signed: is_negative,
            is_per_share: false,
            is_loss: false,
            is_direct_loss: false,
        };
        Some(Mention { span: span.clone(), ..Mention::of(Stated::Amount(amount), None) })
    }
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Whether a mention states something of the kind that a reference leads to.
fn fits(note: &Note, reference: &Reference, mention: &Mention) -> bool {
    match &mention.stated {
        Stated::Rank { .. } => reference.rank,
        Stated::Streak(..) | Stated::Direction => !reference.rank,
        Stated::Amount(amount) => {
            let unit = match (note.fact(&reference.subject), Evidence::of(note, reference)) {
                (Some(fact), _) => Some((fact.unit, crate::units::Measure::Level)),
                (None, Some(evidence)) => Some((evidence.unit, evidence.measure)),
                (None, None) => None,
            };
            unit.is_some_and(|(unit, measure)| {
                !reference.rank && converted(1.0, unit, measure, amount.kind).is_some()
            })
        }
    }
}
