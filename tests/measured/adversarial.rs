//! Sentences that somebody wrote to break the check, about notes that it knows, true and with one error each: what is called
//! wrong of the true ones, and which of the others have nothing but right figures.

use crate::labelled::{described, folder};
use crate::support::{assert_all, compare, path};
use research_widget::claims::{Claim, TextLocation};
use research_widget::note::{BlockPart, parse_bytes};
use research_widget::prose::check;
use serde_json::Value;

/// True sentences of which a figure is called wrong, and wrong ones that look right: no change may have more.
const MOST: (usize, usize) = (14, 31);

/// A line for each sentence that is misjudged.
fn misjudged(line: &str) -> Option<(bool, String)> {
    let sentence: Value = serde_json::from_str(line).unwrap();
    let text = |name: &str| sentence[name].as_str().unwrap_or_default().to_owned();
    let mut note: Value = serde_json::from_slice(&std::fs::read(path(&text("note"))).unwrap()).unwrap();
    note["summary"] = Value::from(vec![text("text")]);
    let note = parse_bytes(&serde_json::to_vec(&note).unwrap()).unwrap();
    let claims = check(&note);
    let location = TextLocation::Summary(0, BlockPart::Paragraph);
    let words = research_widget::claims::text_at(&note, location);
    let claims: Vec<&Claim> = claims.of(location).map(|(_, claim)| claim).collect();
    let is_true = sentence["isTrue"].as_bool().unwrap();
    let has_wrong = claims.iter().any(|claim| claim.verdict.is_wrong());
    let is_shown = claims.iter().any(|claim| claim.is_shown());
    let is_misjudged = if is_true { has_wrong } else { is_shown && !has_wrong };
    let of = |claim: &&Claim| claim.verdict.is_wrong() == is_true && (is_true || claim.is_shown());
    let figures: String =
        claims.into_iter().filter(of).map(|claim| format!(" | {}", described(&words, claim))).collect();
    let what = if is_true { "called wrong" } else { "shown as right" };
    is_misjudged.then(|| (is_true, format!("{} {what}: {}{figures}\n", text("id"), text("text"))))
}

#[test]
fn sentences_written_to_break_the_check() {
    let sentences = std::fs::read_to_string(folder().join("adversarial.jsonl")).unwrap();
    let misjudged: Vec<(bool, String)> = sentences.lines().filter_map(misjudged).collect();
    let called_wrong = misjudged.iter().filter(|(is_true, _)| *is_true).count();
    let shown = misjudged.len() - called_wrong;
    let lines: String = misjudged.into_iter().map(|(_, line)| line).collect();
    assert_all([compare(&folder().join("adversarial.golden.txt"), &lines)]);
    assert!(called_wrong <= MOST.0, "{called_wrong} true sentences have a figure that is called wrong");
    assert!(shown <= MOST.1, "{shown} wrong sentences look right");
}
