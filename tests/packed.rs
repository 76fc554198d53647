//! Claims that are handed on as values of JSON are the same claims, judged by the data of whoever receives them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

mod support;

use proptest::prelude::*;
use research_widget::claims::{Audience, Claim, Claims, PackedValue, pack, text_at, unpack};
use research_widget::content::{pack_claims, unpack_claims};
use research_widget::note::{Note, parse};
use research_widget::prose::check;
use std::path::PathBuf;
use std::rc::Rc;
use support::{files, news_folders, news_note};

/// Shipped, from company news, and those that show what the format can say.
fn all() -> Vec<PathBuf> {
    let news = news_folders().iter().map(|folder| news_note(folder)).collect();
    [files("notes", "json"), news, files("tests/notes/valid", "json")].concat()
}

fn read(path: &PathBuf) -> Note {
    parse(&std::fs::read_to_string(path).unwrap()).unwrap_or_else(|problems| panic!("{path:?}: {problems}"))
}

fn amazon() -> Rc<(Note, Vec<PackedValue>)> {
    thread_local!(static AMAZON: Rc<(Note, Vec<PackedValue>)> = {
        let note = read(&support::path("notes/amazon-q1-2026.json"));
        let packed = pack(&note, &check(&note), Audience::Author);
        Rc::new((note, packed))
    });
    AMAZON.with(Rc::clone)
}

fn shown(claims: &Claims) -> Vec<&Claim> {
    claims.iter().filter(|claim| claim.is_shown()).collect()
}

#[test]
fn authors_get_every_claim_as_it_is() {
    let (mut count, mut wrong) = (0, 0);
    for path in all() {
        let note = read(&path);
        let claims = check(&note);
        let unpacked = unpack(&note, pack(&note, &claims, Audience::Author).into_iter()).unwrap();
        for (one, other) in claims.iter().zip(unpacked.iter()) {
            assert_eq!(one, other, "{path:?}");
        }
        assert_eq!(claims, unpacked, "{path:?}");
        count += claims.counts().all();
        wrong += claims.counts().wrong;
    }
    assert!(count > 600 && wrong > 5, "{count} claims, {wrong} wrong");
}

#[test]
fn readers_get_what_is_shown_and_how_many_are_not() {
    for path in all() {
        let note = read(&path);
        let claims = check(&note);
        let packed = pack(&note, &claims, Audience::Readers);
        let unpacked = unpack(&note, packed.iter().cloned()).unwrap();
        let without_sentence = |claim: &Claim| Claim { sentence: 0..0, ..claim.clone() };
        let seen = |claims| shown(claims).into_iter().map(without_sentence).collect::<Vec<_>>();
        assert_eq!(seen(&claims), seen(&unpacked), "{path:?}");
        let (own, other) = (claims.counts(), unpacked.counts());
        assert_eq!(
            (own.recomputed, own.stated, own.wrong + own.unresolved, 0),
            (other.recomputed, other.stated, other.unresolved, other.wrong),
            "{path:?}"
        );
        let places = |claims: &Claims| {
            claims.iter().map(|claim| (claim.location, claim.span.clone())).collect::<Vec<_>>()
        };
        assert_eq!(places(&claims), places(&unpacked), "the numbers of claims are those of the page");
    }
}

#[test]
fn what_is_handed_on_is_judged_by_the_data() {
    let text = std::fs::read_to_string(support::path("notes/amazon-q1-2026.json")).unwrap();
    let amazon = amazon();
    let (note, packed) = &*amazon;
    let agreeing = shown(&check(note)).len();
    // The last quarter of AWS revenue.
    let changed = parse(&text.replacen("37.6", "47.6", 1)).unwrap();
    assert_ne!(note.fingerprint, changed.fingerprint);
    let judged = unpack(&changed, packed.iter().cloned()).unwrap();
    let wrong = judged.iter().filter(|claim| claim.verdict.is_wrong()).count();
    assert!(wrong >= 2, "{wrong} of {agreeing}");
    assert!(shown(&judged).len() + wrong <= agreeing);
}

#[test]
fn claims_of_another_note_or_version_are_not_taken() {
    let amazon = amazon();
    let (note, _) = &*amazon;
    let claims = check(note);
    let packed = pack_claims(note, &claims, Audience::Author);
    assert_eq!(unpack_claims(note, packed.iter().cloned()), Some(claims));
    let other = read(&support::path("notes/minimal.json"));
    assert_eq!(unpack_claims(&other, packed.iter().cloned()), None);
    assert_eq!(unpack_claims(note, packed.iter().skip(1).cloned()), None);
    assert_eq!(unpack_claims(note, std::iter::empty()), None);
}

proptest! {
    /// Whatever stands in the place of a value: no panic, and no span outside its text.
    #[test]
    fn no_value_leads_outside_its_text(at in 0_usize..100_000, number in prop_oneof![any::<f64>(), (0_u32..5_000).prop_map(f64::from)], is_text: bool, text in "[#a-z0-9@/.-]{0,12}", cut in 0_usize..3) {
        let amazon = amazon();
    let (note, packed) = &*amazon;
        let mut packed = packed.clone();
        let at = at % packed.len();
        packed[at] = if is_text { PackedValue::Text(text) } else { PackedValue::Number(number) };
        packed.truncate(packed.len() - cut);
        if let Some(claims) = unpack(note, packed.into_iter()) {
            let words = |claim: &Claim| text_at(note, claim.location).get(claim.span.clone()).map(str::len);
            prop_assert!(claims.iter().all(|claim| words(claim).is_some()));
        }
    }
}
