//! All claims of a note: those that its author tied, and those that are found.

use super::beside::{Names, hold_against_words};
use super::cells::Cell as TableCell;
use super::checked::{CLAIM, Checked, MOST_IN_SENTENCE};
use super::explicit::explicit;
use super::find::{Found, Piece, pieces};
use super::legible::is_turned;
use super::lexicon::{index, lexicon};
use super::own_signs::OwnSigns;
use super::phrases::Index;
use super::resolve::{Explain, Naming, Resolver};
use super::resolved::{Explained, Resolved, Sentence};
use super::tie::{Context, Mentions};
use super::tokens::Tokens;
use crate::claims::{Claim, Claims, Text, texts};
use crate::figures::Histories;
use crate::note::{Note, Reference};
use std::cell::Cell;
use std::future::poll_fn;
use std::ops::Range;
use std::pin::pin;
use std::task::{Context as TaskContext, Poll, Waker};

/// Tokens: figures closer than this to the cut of a long sentence stay unresolved, since their unit may lie beyond it.
const CUT: usize = 8;
/// Steps after which nothing more of a note is read: at least 100 kB of prose full of figures in a note of one series,
/// less where series and facts are many and alike. One takes about 60 ns natively.
pub(super) const MOST_STEPS: usize = 10_000_000;
/// Most claims of a note.
const MOST_CLAIMS: usize = 4_000;

/// Every claim of a note with its verdict.
pub fn check(note: &Note) -> Claims {
    checked(note, MOST_STEPS).0
}

/// Like [`check()`], with the number of steps that it took: tests limit it instead of the time, for it is the same on
/// every machine.
#[doc(hidden)]
pub fn check_counted(note: &Note) -> (Claims, usize) {
    checked(note, MOST_STEPS)
}

/// Like [`check()`], with what spoke for the data of each claim and for the next best ones, in lines; none of a claim that
/// its author tied.
pub fn explain(note: &Note) -> Vec<Explained> {
    let endless = Cell::new(usize::MAX);
    let mut all = pin!(read_until(note, MOST_STEPS, &endless, Some(Explain::IN_LINES)));
    match all.as_mut().poll(&mut TaskContext::from_waker(Waker::noop())) {
        Poll::Ready((claims, _)) => claims,
        // It waits only where a limit is reached.
        Poll::Pending => Vec::new(),
    }
}

/// The claims, and how many steps they took.
fn checked(note: &Note, most_steps: usize) -> (Claims, usize) {
    let endless = Cell::new(usize::MAX);
    let mut all = pin!(check_until(note, most_steps, &endless));
    match all.as_mut().poll(&mut TaskContext::from_waker(Waker::noop())) {
        Poll::Ready(claims) => claims,
        // It waits only where a limit is reached.
        Poll::Pending => Default::default(),
    }
}

/// The claims, and the number of steps they took, as [`read_until`].
pub(super) async fn check_until(note: &Note, most_steps: usize, until: &Cell<usize>) -> (Claims, usize) {
    let (claims, steps) = read_until(note, most_steps, until, None).await;
    (Claims(claims.into_iter().map(|(claim, _)| claim).collect()), steps)
}

/// The claims with what speaks for them, if they are to be explained, and the number of steps they took. Waits before each
/// sentence until the limit `until` exceeds the steps so far; reads nothing more after `most_steps`.
async fn read_until(
    note: &Note,
    most_steps: usize,
    until: &Cell<usize>,
    explain: Option<Explain>,
) -> (Vec<Explained>, usize) {
    let words = lexicon(note.language);
    let index = index(words);
    let mut context = Context::new(note, words, &index);
    let histories = Histories::of(note);
    let resolver = Resolver::of(note, explain);
    let signs = OwnSigns::of(note);
    let names = Names::of(note);
    let mut claims = Vec::new();
    let limits = Limits { index: &index, histories: &histories, until, most_steps };
    for text in texts(note) {
        limits.wait().await;
        if limits.are_reached() || claims.len() >= MOST_CLAIMS {
            claims.extend(unread(&text, 0).map(|claim| (claim, Vec::new())));
            continue;
        }
        let cell = TableCell::at(note, text.location);
        let datum = cell.as_ref().and_then(|cell| cell.datum(&text));
        let links = datum.as_ref().map(|datum| (0..text.words.len(), datum));
        let text = Text { links: links.into_iter().chain(text.links).collect(), ..text };
        let tokens = Tokens::read(&text.words, &index);
        context.begin();
        let is_turned = is_turned(&text.words);
        let checked = Checked {
            histories: &histories,
            words,
            signs: &signs,
            names: &names,
            text: &text,
            tokens: &tokens,
            is_turned,
        };
        let mut found = claims_of(&checked, &resolver, &mut context, &limits).await;
        if let Some(cell) = &cell {
            found.iter_mut().for_each(|(claim, _)| cell.settle(claim, datum.is_some(), &text, &histories));
        }
        claims.extend(found);
    }
    (claims, limits.steps())
}

/// How far reading may go.
struct Limits<'l> {
    index: &'l Index,
    histories: &'l Histories<'l>,
    /// Up to how many steps for now.
    until: &'l Cell<usize>,
    /// After how many nothing more is read at all.
    most_steps: usize,
}

impl Limits<'_> {
    /// The steps so far: of reading, and back through the history of a series for ranks and streaks.
    fn steps(&self) -> usize {
        self.index.steps() + self.histories.visited()
    }

    /// Whether nothing more is read at all.
    fn are_reached(&self) -> bool {
        self.steps() > self.most_steps
    }

    /// Waits while it may not go on.
    async fn wait(&self) {
        let may_go_on = || self.steps() < self.until.get();
        poll_fn(|_| if may_go_on() { Poll::Ready(()) } else { Poll::Pending }).await;
    }
}

/// A placeholder claim for the unread rest of a text, from a byte on; its span is the first number there.
fn unread(text: &Text<'_>, from: usize) -> Option<Claim> {
    let rest = text.words.get(from..)?;
    let start = rest.find(|c: char| c.is_ascii_digit())?;
    let number = rest.get(start..)?;
    let len = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
    let span = from + start..from + start + len;
    Some(Claim::new(text.location, span.clone(), span, None))
}

/// What the pieces of a text state.
async fn found_in(checked: &Checked<'_>, pieces: &[Piece], limits: &Limits<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for piece in pieces {
        limits.wait().await;
        found.extend(checked.find(&piece.tokens));
    }
    found
}

/// The claims of figures with a reference, each with what speaks for it.
async fn tied_by_author(
    sentence: &Sentence<'_>,
    resolved: &Resolved,
    links: &[(Range<usize>, &Reference)],
    found: &[Found],
    limits: &Limits<'_>,
) -> Vec<Explained> {
    let checked = sentence.checked;
    let mut claims = Vec::new();
    for (span, reference) in links {
        limits.wait().await;
        checked.tokens.hits.count(CLAIM);
        let claim = explicit(checked, sentence, resolved, (span, reference), found);
        let own = checked.tokens_of(span);
        let because = resolved.of(&own).next().map(|(_, resolution)| resolution.because.clone());
        claims.push((claim, because.unwrap_or_default()));
    }
    claims
}

/// The claims of the text, each with what speaks for it.
async fn claims_of(
    checked: &Checked<'_>,
    resolver: &Resolver<'_>,
    context: &mut Context<'_>,
    limits: &Limits<'_>,
) -> Vec<Explained> {
    let pieces = pieces(checked.tokens, checked.words);
    let found = found_in(checked, &pieces, limits).await;
    let mut claims = Vec::new();
    let mut rest = (checked.text.links.as_slice(), found.as_slice());
    let mut read = resolver.read(checked.tokens);
    for piece in &pieces {
        limits.wait().await;
        if limits.are_reached() || claims.len() >= MOST_CLAIMS {
            claims.extend(
                unread(checked.text, checked.bytes(&piece.tokens).start).map(|claim| (claim, Vec::new())),
            );
            break;
        }
        let end = checked.bytes(&piece.tokens).end;
        let (links, next) = rest.0.split_at(rest.0.partition_point(|(span, _)| span.start < end));
        let own = rest.1.partition_point(|one| one.tokens.start < piece.tokens.end);
        let (own, later) = rest.1.split_at(own);
        rest = (next, later);
        context.read(checked.tokens, &piece.tokens);
        let all = own.iter().take(MOST_IN_SENTENCE).collect();
        let mentions = Mentions::new(checked.tokens, &piece.tokens, all, checked.words);
        let is_read = |one: &Found| !piece.cuts(&one.tokens, CUT) && !limits.are_reached();
        let (context, mentions) = (&*context, &mentions);
        let sentence = Sentence { checked, piece, found: own, context, mentions, is_read: &is_read };
        let resolved = sentence.resolve(resolver, &mut read, links);
        let first = claims.len();
        claims.extend(tied_by_author(&sentence, &resolved, links, &found, limits).await);
        claims.extend(sentence.claims(&resolved));
        let own_claims = claims.get_mut(first..).unwrap_or_default();
        hold_against_words(own_claims, (checked, &Naming::of(resolver, &read, &piece.tokens)), piece, own);
    }
    claims.sort_by_key(|(claim, _)| claim.span.start);
    claims
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::Verdict;
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

    /// Asserts that twice the text takes at most 2.2 times the steps, beyond those of the note without it.
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
            let count = 3_000 / words.len();
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
            &|count| note((60, 1, 0), &name, &[format!("x {}", "a ".repeat(count))]),
            1_000,
        );
        let prose = "Revenue of Unit 4 rose 28% to $128 billion, while alpha alpha was 5%. ";
        let paragraphs = |count| [vec!["x".to_owned()], vec![prose.repeat(2); count]].concat();
        assert_linear("companies", &|count| note((60, 100, 0), "A", &paragraphs(count)), 50);
    }

    #[test]
    fn names_of_many_series_are_weighed_in_linear_time() {
        let prose =
            "Unit 4 revenue rose 28% to $128 billion, and Unit 5 revenue 3% to $130 billion. ".repeat(4);
        let steps = |series| steps(&note((1, series, 0), "A", std::slice::from_ref(&prose)));
        let (single, double) = (steps(50), steps(100));
        assert!(double * 10 <= single * 25, "{single} steps, then {double}");
        assert!(double < 1_500_000, "{double}");
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
        assert!(unread.iter().all(|claim| claim.verdict == Verdict::Unresolved && !claim.is_shown()));
        assert_eq!(checked(&note, 200_000), (claims, steps));
        let (claims, _) = checked(&note, usize::MAX);
        assert_eq!(claims.iter().filter(|claim| claim.is_unread()).count(), 0);
        assert_eq!(claims.counts().all(), 4_000);
    }

    #[test]
    fn ordinary_notes_take_a_fraction_of_what_is_allowed() {
        for text in [
            include_str!("../../notes/amazon-q1-2026.json"),
            include_str!("../../notes/nordwerk-2026-03.json"),
        ] {
            let steps = steps(&parse(text).unwrap());
            assert!(steps < 150_000, "{steps}");
        }
        let words = "Revenue of Acme rose 28% to $37.6 billion in the first quarter of 2025. ";
        let long = note((1, 1, 0), "A", &vec![words.repeat(28); 10]);
        let steps = steps(&long);
        assert!(steps < MOST_STEPS / 5, "{steps}");
    }

    #[test]
    fn facts_by_the_hundred_are_paid_for() {
        let note = note((1, 1, 100), "A", &["alpha beta 5% gamma, ".repeat(400)]);
        let (_, steps) = checked(&note, 100_000);
        assert!(steps < 1_500_000, "{steps}");
    }

    #[test]
    fn of_a_sentence_so_many_figures_are_tied_and_references_all() {
        let text = format!("Revenue was {}$128 billion", "$128 billion and ".repeat(39));
        let claims = check(&note((1, 1, 0), "A", &[text]));
        let tied: Vec<bool> = claims.iter().map(|claim| claim.reference.is_some()).collect();
        assert_eq!(tied.len(), 40);
        assert!(tied.iter().skip(MOST_IN_SENTENCE).all(|is_resolved| !is_resolved), "{tied:?}");
        let link = |words: &str| format!("[{words}](#s0@2026-Q1)");
        let figures = [vec!["$128 billion"; 98], vec!["$129 billion", "$128 billion"]].concat();
        let links: Vec<String> = figures.into_iter().map(link).collect();
        let claims = check(&note((1, 1, 0), "A", &[format!("Revenue was {}.", links.join(", "))]));
        let wrong: Vec<usize> = (0..100).filter(|at| claims.get(*at).unwrap().verdict.is_wrong()).collect();
        assert_eq!(wrong, [98]);
        assert_eq!(claims.counts().recomputed, 99);
    }
}
