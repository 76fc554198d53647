//! Errors planted in the news: which are named, and which wrong words are shown as verified.
//!
//! An error is named where a claim that was right before is wrong now, on the changed words or a figure that it concerns,
//! or, where the company, the period or the basis was changed, on any other figure of its sentence. Wrong words are shown
//! as verified where a claim of them agrees: on the changed words and, by what was changed,
//!
//! | kind | |
//! | --- | --- |
//! | digit, scale, unit/currency, sign | on the figure whose words were changed |
//! | range end | on that end, or both as one |
//! | bound | on the figure that it bounds |
//! | direction, raised/lowered, beat/miss | on a comparison in the changed words, and on a figure whose sign the verb gives; not on a level, which is what it was |
//! | period, company, basis | on the figures that it concerns |

use super::details::{Details, Miss};
use super::folder::{Entry, Line, News, Planted};
use super::news::{Links, came, is_amount, links};
use super::words::{claims, overlap};
use crate::labelled::Quality;
use research_widget::claims::Claim;
use std::ops::Range;

/// Plants each error by itself and counts.
pub(crate) fn measure(news: &News, with: Links, quality: &mut Quality, details: &mut Details) {
    let before = claims(&news.note, &news.lines, &links(&news.entries, with));
    for error in &news.errors {
        let text = Changed::new(news, error);
        let after = claims(&news.note, &text.lines, &links(&text.entries, with));
        let (wrong, verified) = text.found(error, &before[text.line], &after[text.line]);
        quality.errors += 1;
        quality.errors_named += usize::from(!wrong.is_empty());
        quality.verified += usize::from(!verified.is_empty());
        let words = &text.lines[text.line].words;
        let all = |claims: &[Claim]| {
            let near = |claim: &&Claim| overlap(&claim.span, &text.sentence);
            came(words, &claims.iter().filter(near).collect::<Vec<_>>())
        };
        let mut miss = |kind, came| {
            details.push(Miss {
                kind,
                id: format!("{} {}", news.number, error.kind),
                sentence: error.after.clone(),
                words: words[text.words.clone()].to_owned(),
                expected: error.say.clone(),
                came,
            });
        };
        if wrong.is_empty() {
            miss("error not named", all(&after[text.line]));
        }
        if !verified.is_empty() {
            miss("error shown as verified", came(words, &verified));
        }
    }
}

/// What names each error where every figure has its reference, `!` where nothing does.
pub(crate) fn lines(news: &News) -> String {
    let before = claims(&news.note, &news.lines, &links(&news.entries, Links::All));
    let line = |error: &Planted| {
        let text = Changed::new(news, error);
        let after = claims(&news.note, &text.lines, &links(&text.entries, Links::All));
        let (wrong, verified) = text.found(error, &before[text.line], &after[text.line]);
        let words = &text.lines[text.line].words;
        let mark = if wrong.is_empty() || !verified.is_empty() { '!' } else { ' ' };
        let shown = if verified.is_empty() {
            String::new()
        } else {
            format!(" | shown as verified: {}", came(words, &verified))
        };
        let changed = &words[text.words.clone()];
        format!("{mark} {} {} \"{changed}\" | {}{shown}\n", news.number, error.kind, came(words, &wrong))
    };
    news.errors.iter().map(line).collect()
}

/// A text with an error.
struct Changed {
    lines: Vec<Line>,
    entries: Vec<Entry>,
    /// The line of the error, and where in it the sentence and the changed words are.
    line: usize,
    sentence: Range<usize>,
    words: Range<usize>,
    change: Change,
}

/// What became of a part of a line.
struct Change {
    start: usize,
    old_end: usize,
    new_end: usize,
}

impl Change {
    /// Between what two sentences have in common.
    fn of(before: &str, after: &str, at: usize) -> Self {
        let same = |(a, b): &(char, char)| a == b;
        let length = |found: Vec<(char, char)>| found.iter().map(|(a, _)| a.len_utf8()).sum::<usize>();
        let first = length(before.chars().zip(after.chars()).take_while(same).collect());
        let (old, new) = (&before[first..], &after[first..]);
        let last = length(old.chars().rev().zip(new.chars().rev()).take_while(same).collect());
        Self { start: at + first, old_end: at + before.len() - last, new_end: at + after.len() - last }
    }

    fn moved(&self, at: usize) -> usize {
        at - self.old_end + self.new_end
    }

    /// Where words of the old line are in the new one.
    fn place(&self, span: &Range<usize>, line: &str, words: &str) -> Range<usize> {
        let changed = self.start..self.new_end;
        if span.start >= self.start && span.end <= self.old_end {
            // Moved with what stands around them.
            let found = line[changed.clone()].find(words).map(|at| changed.start + at);
            return found.map_or(changed, |at| at..at + words.len());
        }
        let start =
            if span.start >= self.old_end { self.moved(span.start) } else { span.start.min(self.start) };
        let end = if span.end <= self.start { span.end } else { self.moved(span.end.max(self.old_end)) };
        start..end
    }
}

impl Changed {
    fn new(news: &News, error: &Planted) -> Self {
        let is_in = |line: &Line| line.words.contains(&error.before);
        let line = news.lines.iter().position(is_in).unwrap();
        let old = &news.lines[line].words;
        let at = old.find(&error.before).unwrap();
        let change = Change::of(&error.before, &error.after, at);
        let mut lines = news.lines.clone();
        lines[line].words = old.replacen(&error.before, &error.after, 1);
        let new = &lines[line].words;
        let mut entries = news.entries.clone();
        for entry in entries.iter_mut().filter(|entry| entry.line == line) {
            entry.span = change.place(&entry.span, new, &entry.words);
        }
        let region = change.start..change.new_end.max(change.start + 1);
        let places = new.match_indices(&error.changed).map(|(at, words)| at..at + words.len());
        let words =
            places.into_iter().find(|place| overlap(place, &region)).unwrap_or(change.start..change.new_end);
        Self { sentence: at..at + error.after.len(), lines, entries, line, words, change }
    }

    /// The claims that name the error, and those that show what is wrong as verified.
    fn found<'c>(
        &self,
        error: &Planted,
        before: &[Claim],
        after: &'c [Claim],
    ) -> (Vec<&'c Claim>, Vec<&'c Claim>) {
        let is_governing = ["period", "company", "basis"].contains(&error.kind.as_str());
        let is_verb = ["direction", "raised/lowered", "beat/miss"].contains(&error.kind.as_str());
        let is_concerned =
            |entry: &&Entry| error.concerned.contains(&entry.n) || error.bounded == Some(entry.n);
        let concerned: Vec<&Entry> = self.entries.iter().filter(is_concerned).collect();
        let is_of = |claim: &Claim, entry: &Entry| overlap(&claim.span, &entry.span);
        let is_on_words = |claim: &Claim| overlap(&claim.span, &self.words);
        // What was called wrong before is no answer to the error.
        let was_wrong = |claim: &Claim| {
            let mut old = before.iter().filter(|old| old.verdict.is_wrong());
            old.any(|old| {
                overlap(&self.change.place(&old.span, &self.lines[self.line].words, ""), &claim.span)
            })
        };
        let names = |claim: &&Claim| {
            claim.verdict.is_wrong()
                && !was_wrong(claim)
                && (is_on_words(claim)
                    || concerned.iter().any(|entry| is_of(claim, entry))
                    || is_governing && overlap(&claim.span, &self.sentence))
        };
        let is_altered = |claim: &Claim, entry: &Entry| match error.kind.as_str() {
            _ if is_governing => true,
            _ if is_verb => entry.has_direction && is_amount(claim),
            "bound" => error.bounded == Some(entry.n),
            "range end" => false,
            _ => overlap(&entry.span, &self.words) && is_amount(claim),
        };
        let verifies = |claim: &&Claim| {
            claim.is_shown()
                && (is_on_words(claim) && !(is_verb && is_amount(claim))
                    || concerned.iter().any(|entry| is_of(claim, entry) && is_altered(claim, entry)))
        };
        (after.iter().filter(names).collect(), after.iter().filter(verifies).collect())
    }
}
