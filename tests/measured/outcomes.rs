//! What becomes of each case and each figure of the news by their words alone, and of each planted error where figures have
//! references: golden files, so that
//! a change shows which moved; and what no accepted change may fall below.

use super::details::Details;
use super::news::{self, Links};
use super::sentences::{self, Kinds};
use super::{Only, measure_news, planted, seen_news, templates};
use crate::hash;
use crate::labelled::{Quality, Worlds, described, folder};
use crate::support::{assert_all, compare};
use research_widget::claims::Claim;

fn line(is_expected: bool, id: &str, text: &str, claims: &[&Claim], words: &str) -> String {
    let claims: String = claims.iter().map(|claim| format!(" | {}", described(text, claim))).collect();
    format!("{} {id} {words}{claims}\n", if is_expected { ' ' } else { '!' })
}

fn case_lines() -> String {
    let worlds = Worlds::read();
    let (mut quality, mut kinds) = (Quality::default(), Kinds::new());
    let of = |case: &sentences::Case| {
        let mut details = Details::new();
        let claims = sentences::measure(&worlds, case, &mut quality, &mut kinds, &mut details);
        let words = format!("{} ({})", case.text, case.kind);
        line(details.is_empty(), &case.id, &case.text, &claims.iter().collect::<Vec<_>>(), &words)
    };
    sentences::cases().iter().map(of).collect()
}

fn news_lines() -> String {
    let mut lines = String::new();
    for news in seen_news() {
        let mut details = Details::new();
        news::measure(&news, Links::None, &mut Quality::default(), &mut details);
        let claims = news.claims(&news.texts());
        for entry in &news.entries {
            let id = format!("{}#{}", news.number, entry.n);
            let text = &news.lines[entry.line].words;
            let claims = news::at(entry, &claims);
            lines += &line(!details.has(&id), &id, text, &claims, &entry.words);
        }
    }
    lines
}

#[test]
fn what_becomes_of_cases_and_news() {
    let compared = |name: &str, lines: &str| compare(&folder().join(name), lines);
    let errors: String = seen_news().iter().map(planted::lines).collect();
    assert_all([
        compared("cases.golden.txt", &case_lines()),
        compared("news.golden.txt", &news_lines()),
        compared("news-errors.golden.txt", &errors),
    ]);
}

/// What the news have to reach at least, whatever golden files say.
struct Floor {
    alarms: usize,
    named: usize,
    verified: usize,
}

#[test]
fn sums_of_news_with_and_without_references() {
    let mut sums = String::new();
    for (name, with, floor) in [
        ("words only", Links::None, Floor { alarms: 2, named: 59, verified: 0 }),
        ("with references", Links::All, Floor { alarms: 0, named: 106, verified: 0 }),
    ] {
        let quality = measure_news(&Only::all(), false, with, &mut Details::none());
        assert!(quality.alarms <= floor.alarms, "{name}: {} false alarms", quality.alarms);
        assert!(quality.errors_named >= floor.named, "{name}: {} errors named", quality.errors_named);
        assert!(quality.verified <= floor.verified, "{name}: {} shown as verified", quality.verified);
        sums += &format!("{}\n", quality.measured(&format!("news, {name}")));
    }
    assert_all([compare(&folder().join("news-sums.golden.txt"), &sums)]);
}

/// Every so many sentences of templates are taken here, all by `make claims`.
const EVERY: usize = 19;

#[test]
fn sentences_of_templates_are_never_wrongly_verified() {
    let worlds = Worlds::read();
    let (mut quality, mut kinds) = (Quality::default(), Kinds::new());
    let mut traps = Quality::default();
    for case in templates::all(&worlds).iter().step_by(EVERY) {
        let counts = if case.kind.ends_with(" trap") { &mut traps } else { &mut quality };
        sentences::measure(&worlds, case, counts, &mut kinds, &mut Details::none());
    }
    assert!(quality.sentences > 130 && traps.sentences > 25, "{quality:?} {traps:?}");
    assert!(quality.verified == 0, "{} wrong figures are shown as verified", quality.verified);
    assert!(quality.alarms == 0, "{} of {} right figures are called wrong", quality.alarms, quality.sound);
    assert!(quality.errors_named() > 0.84, "{:.3} of the errors are named", quality.errors_named());
    assert!(
        traps.false_alarms() < 0.04,
        "{:.3} of the figures without a datum are called wrong",
        traps.false_alarms()
    );
}

#[test]
fn results_of_held_back_news_are_known_by_their_hash_alone() {
    let mut all = String::new();
    for news in super::folder::News::all().iter().filter(|news| news.is_held_back) {
        let claims = news.claims(&news.texts());
        for (text, claims) in news.texts().iter().zip(&claims) {
            all += &line(true, &news.number, text, &claims.iter().collect::<Vec<_>>(), "");
        }
    }
    let mut sums = String::new();
    for (name, with) in [("words only", Links::None), ("with references", Links::All)] {
        let quality = measure_news(&Only::all(), true, with, &mut Details::none());
        sums += &format!("{}\n", quality.measured(&format!("news held back, {name}")));
    }
    sums += &format!("\nhash of all results: {:016x}\n", hash(&all));
    assert_all([compare(&folder().join("news-held-back.golden.txt"), &sums)]);
}
