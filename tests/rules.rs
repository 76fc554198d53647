//! The rules by which words beside a figure tell what it stands for: `docs/rules.md` lists all, each with a sentence to which it
//! applies. `UPDATE_GOLDEN=1` writes that document.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

mod support;

use research_widget::claims::{Claim, Verdict, text_at};
use research_widget::note::{Note, parse};
use research_widget::prose::explain;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use support::{HELD_BACK, assert_all, compare, files, news_folders, news_note, path};

/// The groups of rules, by what the names of theirs begin with.
const GROUPS: [(&str, &str); 7] = [
    ("named", "Which figure of the note is named"),
    ("subject", "Which it is by its unit, and by what else it is"),
    ("time", "When it was"),
    ("company", "Whose it is"),
    ("role", "Whether it is a level, a change, a share, an earlier figure or an expectation"),
    ("maybe", "That it may be of something that the note does not have"),
    ("doubt", "That it is nothing that the note has"),
];
/// Rules without an example: they speak against readings that then fall behind the three that are explained.
const NOT_SHOWN: [&str; 6] = [
    "doubt/over-years",
    "doubt/superseded",
    "doubt/years-ago",
    "maybe/part-of-amount",
    "role/surprise-no-growth",
    "time/before-that-of-figure",
];

/// The rules of `rules.tsv`, and what each says.
fn described() -> BTreeMap<String, String> {
    let table = std::fs::read_to_string(path("src/prose/resolve/rules/rules.tsv")).unwrap();
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    let pairs = lines.map(|line| line.split_once('\t').unwrap_or_else(|| panic!("no tab: {line}")));
    pairs.map(|(rule, says)| (rule.to_owned(), says.to_owned())).collect()
}

/// The names of rules in the sources of a folder and those below.
fn named_in(folder: &Path) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            names.extend(named_in(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = std::fs::read_to_string(&path).unwrap();
            names.extend(source.split('"').filter(|text| is_name(text)).map(str::to_owned));
        }
    }
    names
}

fn is_name(text: &str) -> bool {
    // One that ends in a hyphen is the beginning of several.
    let is_word = |word: &str| {
        !word.is_empty() && !word.ends_with('-') && word.chars().all(|c| c.is_ascii_lowercase() || c == '-')
    };
    let group = text.split_once('/').filter(|(_, rule)| is_word(rule)).map(|(group, _)| group);
    GROUPS.iter().any(|(known, _)| Some(*known) == group)
}

/// A sentence to which a rule applies.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Example {
    /// Whether the rule weighs another reading than the likeliest.
    is_of_another: bool,
    is_open: bool,
    length: usize,
    /// How much it counts for the reading, with its sign.
    weight: String,
    /// With the figure in bold.
    sentence: String,
    /// The words that the rule applies to.
    words: String,
}

/// The notes whose sentences are examples: the open news, and others with one sentence each that is true of them.
fn notes() -> Vec<Note> {
    let folders = news_folders();
    let open = folders.iter().filter(|folder| {
        let name = folder.file_name().unwrap().to_string_lossy();
        !HELD_BACK.iter().any(|number| name.starts_with(number))
    });
    let mut notes: Vec<Note> =
        open.map(|folder| parse(&bare(&news_note(folder)).to_string()).unwrap()).collect();
    let mut add = |note: &Value, sentence: &str| {
        let mut note = note.clone();
        note["summary"] = json!([without_references(sentence).replace(['{', '}'], "")]);
        notes.push(parse(&note.to_string()).unwrap());
    };
    for file in files("tests/sentences", "json") {
        let (note, sentences) = (bare(&file), std::fs::read_to_string(file.with_extension("tsv")).unwrap());
        sentences.lines().filter_map(|line| line.strip_prefix("true\t")).for_each(|one| add(&note, one));
    }
    for (list, field) in [("seen", "world"), ("adversarial", "note")] {
        let list = std::fs::read_to_string(path(&format!("tests/claims/{list}.jsonl"))).unwrap();
        for sentence in list.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()) {
            let name = sentence[field].as_str().unwrap();
            let file =
                if field == "note" { name.to_owned() } else { format!("tests/claims/worlds/{name}.json") };
            if sentence["isTrue"] != json!(false)
                && !HELD_BACK.iter().any(|held| file.contains(&format!("news/{held}")))
            {
                add(&bare(&path(&file)), sentence["text"].as_str().unwrap());
            }
        }
    }
    notes
}

/// A note without its references.
fn bare(file: &Path) -> Value {
    serde_json::from_str(&without_references(&std::fs::read_to_string(file).unwrap())).unwrap()
}

/// `[37](#a)` is `37`.
fn without_references(text: &str) -> String {
    let mut parts = text.split("](#");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let open = plain.rfind('[').unwrap();
        plain.remove(open);
        plain += part.split_once(')').unwrap().1;
    }
    plain
}

/// The best example of each rule.
fn examples() -> BTreeMap<String, Example> {
    let mut best: BTreeMap<String, Example> = BTreeMap::new();
    for note in notes() {
        for (claim, readings) in explain(&note) {
            for (at, reading) in readings.iter().enumerate() {
                let (_, parts) = reading.split_once(": ").unwrap();
                for part in parts.split(", ").filter(|part| part.starts_with(['+', '-'])) {
                    let (weight, rule, words) = parts_of(part);
                    let example = example(&note, &claim, at > 0, (weight, words));
                    let known = best.entry(rule.to_owned()).or_insert_with(|| example.clone());
                    if example < *known {
                        *known = example;
                    }
                }
            }
        }
    }
    best
}

/// The weight, the rule and the words of `+7 role/movement ‘rose’`.
fn parts_of(part: &str) -> (&str, &str, &str) {
    let (weight, part) = part.split_once(' ').unwrap();
    let (rule, words) = part.split_once(' ').unwrap_or((part, ""));
    (weight, rule, words.trim_matches(['‘', '’']))
}

fn example(note: &Note, claim: &Claim, is_of_another: bool, (weight, words): (&str, &str)) -> Example {
    let text = text_at(note, claim.location);
    let (figure, sentence) = (&claim.span, &claim.sentence);
    let [before, own, after] =
        [sentence.start..figure.start, figure.clone(), figure.end..sentence.end].map(|part| &text[part]);
    let sentence = format!("{before}**{own}**{after}").replace('|', "\\|").trim().to_owned();
    Example {
        is_of_another,
        is_open: !matches!(claim.verdict, Verdict::Agrees | Verdict::Stated),
        length: sentence.chars().count(),
        weight: weight.replace('-', "−"),
        sentence,
        words: words.to_owned(),
    }
}

fn document(described: &BTreeMap<String, String>, examples: &BTreeMap<String, Example>) -> String {
    let mut text = "# Rules\n\n\
        The words beside a figure without a reference tell which datum of the note it stands for. Each rule looks for one kind of them,\n\
        and counts for some readings or against them. The reading for which most counts is taken where it is clearly ahead\n\
        ([checking.md](checking.md)). `research-widget check --explain` prints the rules that decided, by these names; a report of a\n\
        false alarm can name one.\n\n\
        Of each rule there is a sentence to which it applies, with the figure in bold, the words that it looks at, and what it counts\n\
        there for the likeliest reading, or, in brackets, for one of the next two. The sentences are invented, like the companies.\n\
        `UPDATE_GOLDEN=1 cargo test --test rules` writes this page.\n"
        .to_owned();
    for (group, about) in GROUPS {
        writeln!(text, "\n## {about}\n\n| rule | what it says | counts | words | sentence |\n| --- | --- | --- | --- | --- |")
            .unwrap();
        for (rule, says) in described.iter().filter(|(rule, _)| rule.split('/').next() == Some(group)) {
            let Some(Example { weight, words, sentence, is_of_another, .. }) = examples.get(rule) else {
                writeln!(text, "| `{rule}` | {says} | – | | |").unwrap();
                continue;
            };
            let weight = if *is_of_another { format!("({weight})") } else { weight.clone() };
            writeln!(text, "| `{rule}` | {says} | {weight} | {} | {sentence} |", words.replace('|', "\\|"))
                .unwrap();
        }
    }
    text
}

#[test]
fn each_rule_is_listed_and_shown() {
    let (described, examples) = (described(), examples());
    let names: BTreeSet<String> = described.keys().cloned().collect();
    assert_eq!(named_in(&path("src/prose")), names, "in the sources on the left, in rules.tsv on the right");
    let without: Vec<&String> = names.iter().filter(|name| !examples.contains_key(*name)).collect();
    assert_eq!(without, NOT_SHOWN);
    let unknown: Vec<&String> = examples.keys().filter(|rule| !names.contains(*rule)).collect();
    assert_eq!(unknown, [""; 0], "not in the sources");
    assert_all([compare(&path("docs/rules.md"), &document(&described, &examples))]);
}
