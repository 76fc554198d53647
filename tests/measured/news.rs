//! The news as they were written: which of their figures and comparisons are found, resolved and judged.

use super::datum::datum;
use super::details::{Details, Miss};
use super::folder::{Entry, News};
use super::words::{claims, overlap};
use crate::labelled::{Quality, described};
use research_widget::claims::{Claim, Stated};
use research_widget::note::Reference;
use std::ops::Range;

/// Whether figures have the references that an author would write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Links {
    None,
    All,
}

/// The links of a text, each of a line and a part of its words. The title has none.
pub(crate) fn links(entries: &[Entry], links: Links) -> Vec<(usize, Range<usize>, &Reference)> {
    let is_linked = |entry: &&Entry| links == Links::All && entry.line > 0;
    let linked = entries.iter().filter(is_linked);
    linked.filter_map(|entry| Some((entry.line, entry.span.clone(), entry.link.as_ref()?))).collect()
}

/// Every claim on the words of an entry.
pub(crate) fn at<'c>(entry: &Entry, claims: &'c [Vec<Claim>]) -> Vec<&'c Claim> {
    claims[entry.line].iter().filter(|claim| overlap(&claim.span, &entry.span)).collect()
}

/// The claims that are a figure's or a comparison's.
pub(crate) fn of_entry<'c>(entry: &Entry, claims: &'c [Vec<Claim>]) -> Vec<&'c Claim> {
    let all = at(entry, claims);
    let is_of_kind = |claim: &&&Claim| match claim.mention.as_ref().map(|mention| &mention.stated) {
        Some(Stated::Amount(_)) => !entry.is_comparison,
        Some(Stated::Direction) => entry.is_comparison,
        Some(_) => true,
        None => false,
    };
    let amounts: Vec<&Claim> = all.iter().filter(|claim| is_amount(claim)).copied().collect();
    if !entry.is_comparison && !amounts.is_empty() {
        return amounts;
    }
    all.iter().filter(is_of_kind).copied().collect()
}

pub(crate) fn is_amount(claim: &Claim) -> bool {
    claim.mention.as_ref().is_some_and(|mention| mention.amount().is_some())
}

/// Counts what becomes of the text as it was written, into `quality`, and each miss into `details`.
pub(crate) fn measure(news: &News, with: Links, quality: &mut Quality, details: &mut Details) {
    let claims = claims(&news.note, &news.lines, &links(&news.entries, with));
    let mut run = Run { news, claims: &claims, quality, details };
    run.quality.sentences += claims.iter().map(|line| sentences(line)).sum::<usize>();
    for entry in &news.entries {
        run.take_alarm(entry);
        if entry.is_comparison { run.take_comparison(entry) } else { run.take_figure(entry) }
    }
    run.take_others();
}

fn sentences(claims: &[Claim]) -> usize {
    let mut starts: Vec<usize> = claims.iter().map(|claim| claim.sentence.start).collect();
    starts.dedup();
    starts.len()
}

struct Run<'r> {
    news: &'r News,
    claims: &'r [Vec<Claim>],
    quality: &'r mut Quality,
    details: &'r mut Details,
}

impl<'r> Run<'r> {
    fn at(&self, entry: &Entry) -> Vec<&'r Claim> {
        at(entry, self.claims)
    }

    fn miss(&mut self, kind: &'static str, entry: &Entry, expected: String, claims: &[&Claim]) {
        let words = &self.news.lines[entry.line].words;
        self.details.push(Miss {
            kind,
            id: format!("{}#{}", self.news.number, entry.n),
            sentence: entry.sentence.clone(),
            words: entry.words.clone(),
            expected,
            came: came(words, claims),
        });
    }

    fn take_alarm(&mut self, entry: &Entry) {
        let wrong: Vec<&Claim> =
            self.at(entry).into_iter().filter(|claim| claim.verdict.is_wrong()).collect();
        self.quality.sound += 1;
        if !wrong.is_empty() {
            self.quality.alarms += 1;
            let expected = if entry.is_known { "agrees" } else { "unresolved" };
            self.miss("false alarm", entry, format!("{expected} {}", wanted(entry)), &wrong);
        }
    }

    fn take_figure(&mut self, entry: &Entry) {
        let claims = of_entry(entry, self.claims);
        let has_datum = entry.link.is_some();
        self.quality.labelled += 1;
        self.quality.to_tie += usize::from(has_datum);
        if claims.is_empty() {
            return self.miss("not found", entry, wanted(entry), &self.at(entry));
        }
        self.quality.right += 1;
        self.quality.found += 1;
        let references: Vec<&Reference> =
            claims.iter().filter_map(|claim| claim.reference.as_ref()).collect();
        if references.is_empty() {
            if has_datum {
                self.miss("unresolved", entry, wanted(entry), &claims);
            }
            return;
        }
        self.quality.tied += 1;
        let is_accepted =
            |reference: &&Reference| entry.accepted.contains(&datum(&self.news.note, reference));
        if !references.iter().all(is_accepted) {
            return self.miss("resolved wrong", entry, wanted(entry), &claims);
        }
        self.quality.tied_right += 1;
        self.quality.to_tie += usize::from(!has_datum);
        if entry.is_known && !claims.iter().any(|claim| claim.is_shown() || claim.verdict.is_wrong()) {
            self.miss("resolved but not judged", entry, wanted(entry), &claims);
        }
    }

    fn take_comparison(&mut self, entry: &Entry) {
        let claims = of_entry(entry, self.claims);
        if !entry.is_known {
            if claims.iter().any(|claim| claim.is_shown()) {
                self.miss("marked though nothing is known", entry, "unresolved".to_owned(), &claims);
            }
            return;
        }
        self.quality.comparisons += 1;
        if claims.iter().any(|claim| claim.is_shown()) {
            self.quality.judged += 1;
        } else {
            let expected = format!("{}: {}", entry.transform, entry.of.join(", "));
            self.miss("comparison not judged", entry, expected, &self.at(entry));
        }
    }

    /// Claims that are of no figure or comparison.
    fn take_others(&mut self) {
        for (line, claims) in self.claims.iter().enumerate() {
            let entries = || self.news.entries.iter().filter(|entry| entry.line == line);
            let is_other = |claim: &&Claim| !entries().any(|entry| overlap(&claim.span, &entry.span));
            let others: Vec<&Claim> = claims.iter().filter(is_other).collect();
            for claim in others {
                let words = &self.news.lines[line].words;
                let miss = |kind| Miss {
                    kind,
                    id: format!("{}#-", self.news.number),
                    sentence: words[claim.sentence.clone()].to_owned(),
                    words: words[claim.span.clone()].to_owned(),
                    expected: "nothing".to_owned(),
                    came: came(words, &[claim]),
                };
                if is_amount(claim) {
                    self.quality.found += 1;
                    self.quality.tied += usize::from(claim.reference.is_some());
                    self.details.push(miss("no figure"));
                }
                if claim.verdict.is_wrong() {
                    self.quality.alarms += 1;
                    self.details.push(miss("false alarm"));
                }
            }
        }
    }
}

/// What an entry is of, as it would be written.
pub(crate) fn wanted(entry: &Entry) -> String {
    match &entry.link {
        Some(link) => format!("{link} ({:?})", entry.computed),
        None => {
            format!("no reference for {} of {} ({:?})", entry.transform, entry.of.join(", "), entry.computed)
        }
    }
}

pub(crate) fn came(words: &str, claims: &[&Claim]) -> String {
    if claims.is_empty() {
        return "nothing".to_owned();
    }
    claims.iter().map(|claim| described(words, claim)).collect::<Vec<_>>().join(" | ")
}
