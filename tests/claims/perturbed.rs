//! Words without figures, put before, behind, beside or into a sentence, and marks that look otherwise, change nothing of
//! what its figures say.
//!
//! `perturbed.golden.txt` has the sentences where they do: their number may only fall.

use super::labelled::{Worlds, described, folder, sentences};
use super::measured;
use super::perturbations::{NAMES, perturbed, straight};
use super::support::{assert_all, compare};
use research_widget::claims::Claim;

/// Every so many labelled sentences one is taken.
const EVERY: usize = 6;
/// Most perturbed sentences that read otherwise. Lower it when the rules get better.
const MOST: usize = 5;
/// The same of paragraphs of company news.
const MOST_NEWS: usize = 2;

/// What is said of the figures, whatever marks are in it.
fn all(text: &str, claims: &[Claim]) -> String {
    straight(&claims.iter().map(|claim| described(text, claim)).collect::<Vec<_>>().join(" | "))
}

fn otherwise(id: &str, what: &str, text: &str, was: &str, now: &str) -> String {
    format!("{id} {what}: {text}\n    was {was}\n    now {now}\n")
}

/// The perturbed sentences that read otherwise, and the number of all.
fn labelled_changed() -> (Vec<String>, usize) {
    let worlds = Worlds::read();
    let (mut count, mut changed) = (0, Vec::new());
    for sentence in sentences("seen").iter().step_by(EVERY) {
        let claims = worlds.claims(&sentence.world, &sentence.text);
        let expected = all(&sentence.text, &claims);
        for (what, text) in perturbed(worlds.note(&sentence.world), &sentence.text, &claims) {
            count += 1;
            let found = all(&text, &worlds.claims(&sentence.world, &text));
            if found != expected {
                changed.push(otherwise(&sentence.id, what, &text, &expected, &found));
            }
        }
    }
    (changed, count)
}

/// The same of the paragraphs of company news; of each note all paragraphs are perturbed at once.
fn news_changed() -> (Vec<String>, usize) {
    let (mut count, mut changed) = (0, Vec::new());
    for news in measured::seen_news() {
        let claims = news.claims(&news.texts());
        let expected: Vec<String> =
            news.texts().iter().zip(&claims).map(|(text, claims)| all(text, claims)).collect();
        let others = news.texts().into_iter().zip(&claims);
        let others: Vec<_> = others.map(|(text, claims)| perturbed(&news.note, &text, claims)).collect();
        for what in NAMES {
            let mut texts = news.texts();
            let of_kind = |texts: &Vec<(&str, String)>| {
                texts.iter().find(|(name, _)| *name == what).map(|(_, text)| text.clone())
            };
            let other: Vec<Option<String>> = others.iter().map(of_kind).collect();
            for (text, other) in texts.iter_mut().zip(&other) {
                if let Some(other) = other {
                    text.clone_from(other);
                }
            }
            let found = news.claims(&texts);
            for (line, text) in texts.iter().enumerate().filter(|(line, _)| other[*line].is_some()) {
                count += 1;
                let now = all(text, &found[line]);
                if now != expected[line] {
                    let id = format!("news {}", news.number);
                    changed.push(otherwise(&id, what, text, &expected[line], &now));
                }
            }
        }
    }
    (changed, count)
}

#[test]
fn words_without_figures_change_no_verdict() {
    let ((labelled, count), (news, paragraphs)) = (labelled_changed(), news_changed());
    println!("{} of {count} perturbed sentences read otherwise", labelled.len());
    println!("{} of {paragraphs} perturbed paragraphs read otherwise", news.len());
    assert!(count > 1_500 && paragraphs > 350, "{count} sentences, {paragraphs} paragraphs");
    let golden = labelled.concat() + &news.concat();
    assert_all([compare(&folder().join("perturbed.golden.txt"), &golden)]);
    assert!(labelled.len() <= MOST, "{} of {count} read otherwise, at most {MOST}", labelled.len());
    assert!(news.len() <= MOST_NEWS, "{} of {paragraphs} read otherwise, at most {MOST_NEWS}", news.len());
}
