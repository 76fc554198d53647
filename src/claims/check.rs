//! All claims of a note: those that its author tied, and those that are found.

use super::claim::{Claim, Claims, Verdict};
use super::find::{Found, Piece, find, pieces};
use super::legible::{is_legible, is_turned};
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
pub(super) const MOST_IN_SENTENCE: usize = 32;
/// How near to where a long sentence is cut a figure may be: its unit could stand behind.
const CUT: usize = 8;
/// Steps after which nothing more of a note is read: some 300 kB of prose full of figures. One takes about 20 ns natively.
const MOST_STEPS: usize = 15_000_000;
/// Most claims of a note, and the steps that each costs.
const MOST_CLAIMS: usize = 4_000;
const CLAIM: usize = 200;

/// Every claim of a note with its verdict.
pub fn check(note: &Note) -> Claims {
    checked(note, MOST_STEPS).0
}

/// The claims, and how many steps they took. After the most that are allowed nothing more is read.
fn checked(note: &Note, most_steps: usize) -> (Claims, usize) {
    let words = lexicon(note.language);
    let index = Index::new(words);
    let mut context = Context::new(note, words, &index);
    let mut claims = Vec::new();
    for text in texts(note) {
        let is_spent = || index.steps() > most_steps;
        if is_spent() || claims.len() >= MOST_CLAIMS {
            claims.extend(unread(&text, 0));
            continue;
        }
        let tokens = Tokens::read(&text.words, &index);
        context.begin();
        let is_turned = is_turned(&text.words);
        let checked = Checked { note, words, text: &text, tokens: &tokens, is_turned };
        claims.extend(checked.claims(&mut context, &is_spent));
    }
    (Claims(claims), index.steps())
}

/// What stands for the figures of a text from a byte on, which are not read: the first number.
fn unread(text: &Text, from: usize) -> Option<Claim> {
    let rest = text.words.get(from..)?;
    let start = rest.find(|c: char| c.is_ascii_digit())?;
    let number = rest.get(start..)?;
    let len = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
    let span = from + start..from + start + len;
    Some(Claim::new(text.place, span.clone(), span, None))
}

/// A text that is being checked.
pub(super) struct Checked<'c> {
    pub(super) note: &'c Note,
    pub(super) words: &'static Lexicon,
    pub(super) text: &'c Text<'c>,
    pub(super) tokens: &'c Tokens<'c>,
    /// Whether characters move its figures about.
    is_turned: bool,
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

    /// Whether what stands at some bytes reads as it was read.
    pub(super) fn is_legible(&self, span: &Range<usize>) -> bool {
        !self.is_turned && is_legible(&self.text.words, span)
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
        if is_tied && self.is_legible(&one.mention.span) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::parse;

    /// A note with so many companies, series and facts, and a summary of some paragraphs.
    fn note((companies, series, facts): (usize, usize, usize), name: &str, paragraphs: &[String]) -> Note {
        let list = |count: usize, entry: &dyn Fn(usize) -> String| {
            (0..count).map(entry).collect::<Vec<_>>().join(",")
        };
        let company = |at: usize| format!(r#"{{"id":"c{at}","name":"{name}z{at}"}}"#);
        let one = |at: usize| {
            format!(
                r#"{{"id":"s{at}","name":"{}","company":"c{}","unit":"USD","scale":"billion",
                "frequency":"quarter","start":"2025-Q1","values":[100,110,120,130,128],"source":"s"}}"#,
                if at == 0 { "Revenue".to_owned() } else { format!("Unit {at} revenue") },
                at % companies
            )
        };
        let fact = |at: usize| {
            let name = "alpha ".repeat(20);
            format!(r#"{{"id":"f{at}","name":"{name}z{at}","value":5,"unit":"percent","source":"s"}}"#)
        };
        let text = format!(
            r#"{{"version":1,"id":"n","lang":"en","title":"N","period":"2026-Q1","summary":[{}],
            "companies":[{}],"sources":[{{"id":"s","title":"S"}}],"series":[{}],"facts":[{}]}}"#,
            paragraphs.iter().map(|text| format!("\"{text}\"")).collect::<Vec<_>>().join(","),
            list(companies, &company),
            list(series, &one),
            list(facts, &fact)
        );
        parse(&text).unwrap()
    }

    fn steps(note: &Note) -> usize {
        checked(note, usize::MAX).1
    }

    /// That twice the text takes at most 2.2 times the steps, beyond those of the note without it.
    fn assert_linear(what: &str, of: &dyn Fn(usize) -> Note, count: usize) {
        let [none, single, double] = [0, count, count * 2].map(|count| steps(&of(count)));
        let (single, double) = (single - none, double - none);
        println!("{what:?}: {single}, {double}");
        assert!(double * 10 <= single * 22, "{what:?}: {single} steps, then {double}");
    }

    #[test]
    fn a_paragraph_without_an_end_is_read_in_linear_time() {
        for words in [
            "5% ",
            "$1 ",
            "doubled ",
            "a record ",
            "million ",
            "and ",
            "quarter ",
            "from ",
            "Q1 2025 ",
            "word ",
            "revenue ",
            "in the first ",
            "not since 2022 ",
            "for 3 quarters ",
            "five consecutive quarters ",
            "(",
            "1,000 ",
            "up ",
            "rose 5% ",
            "compared with 5% ",
            "rose, ",
            "5% (4%) ",
            "Unit 4 ",
            "so high since 2022 ",
            "revenue of $5 in 2025, ",
            "... ",
            "alpha 5% ",
            "z1 ",
            "5%! ",
            "[5%](#s0@2026-Q1/yoy) ",
        ] {
            let count = 4_900 / words.len();
            assert_linear(
                words,
                &|count| note((3, 6, 3), "a ", &[format!("x {}", words.repeat(count))]),
                count,
            );
        }
    }

    #[test]
    fn long_names_are_looked_up_in_linear_time() {
        let name = "a ".repeat(95);
        assert_linear(
            "names",
            &|count| note((200, 1, 0), &name, &[format!("x {}", "a ".repeat(count))]),
            1_000,
        );
        let prose = "Revenue of Unit 4 rose 28% to $128 billion, while alpha alpha was 5%. ";
        let paragraphs = |count| [vec!["x".to_owned()], vec![prose.repeat(2); count]].concat();
        assert_linear("companies", &|count| note((200, 200, 0), "A", &paragraphs(count)), 50);
    }

    #[test]
    fn a_note_with_more_than_is_checked_says_so() {
        let paragraph = "Revenue rose 28% to $128 billion. ".repeat(20);
        let note = note((1, 1, 0), "A", &vec![paragraph; 100]);
        let (claims, steps) = checked(&note, 200_000);
        assert!(steps < 260_000, "{steps}");
        let read = claims.iter().filter(|claim| !claim.is_unread()).count();
        let unread: Vec<&Claim> = claims.iter().filter(|claim| claim.is_unread()).collect();
        assert!(read > 100 && unread.len() > 50, "{read} read, {} not", unread.len());
        assert!(unread.iter().all(|claim| claim.verdict == Verdict::Unbound && !claim.is_shown()));
        assert_eq!(checked(&note, 200_000), (claims, steps));
        let (claims, _) = checked(&note, usize::MAX);
        assert_eq!(claims.iter().filter(|claim| claim.is_unread()).count(), 0);
        assert_eq!(claims.counts().all(), 4_000);
    }

    #[test]
    fn facts_by_the_hundred_are_paid_for() {
        let note = note((1, 1, 200), "A", &["alpha beta 5% gamma, ".repeat(400)]);
        let (_, steps) = checked(&note, 100_000);
        assert!(steps < 1_500_000, "{steps}");
    }

    #[test]
    fn of_a_sentence_so_many_figures_are_tied_and_references_all() {
        let text = format!("Revenue was {}$128 billion", "$128 billion and ".repeat(39));
        let claims = check(&note((1, 1, 0), "A", &[text]));
        let tied: Vec<bool> = claims.iter().map(|claim| claim.reference.is_some()).collect();
        assert_eq!(tied.len(), 40);
        assert!(tied.iter().skip(MOST_IN_SENTENCE).all(|is_tied| !is_tied), "{tied:?}");
        let link = |words: &str| format!("[{words}](#s0@2026-Q1)");
        let figures = [vec!["$128 billion"; 98], vec!["$129 billion", "$128 billion"]].concat();
        let links: Vec<String> = figures.into_iter().map(link).collect();
        let claims = check(&note((1, 1, 0), "A", &[format!("Revenue was {}.", links.join(", "))]));
        let wrong: Vec<usize> = (0..100).filter(|at| claims.get(*at).unwrap().verdict.is_wrong()).collect();
        assert_eq!(wrong, [98]);
        assert_eq!(claims.counts().recomputed, 99);
    }
}
