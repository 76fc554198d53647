//! The layer table as law: which layer may import which, and which outside crates it may name.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Layer, the layers that it may import, the outside crates that it may name (`std` apart).
const LAYERS: [(&str, &[&str], &[&str]); 14] = [
    ("units", &[], &["time"]),
    ("note", &["units"], &["serde", "serde_json", "strsim"]),
    ("figures", &["note", "units"], &["libm"]),
    ("claims", &["figures", "format", "note", "units"], &[]),
    ("format", &["units"], &[]),
    ("state", &["units"], &[]),
    ("svg", &[], &["plotters_backend"]),
    ("chart", &["figures", "format", "svg", "units"], &["libm", "plotters"]),
    ("texts", &["claims", "figures", "format", "note", "units"], &[]),
    ("export", &["chart", "figures", "format", "note", "svg", "texts", "units"], &[]),
    (
        "ui",
        &["chart", "claims", "export", "figures", "format", "note", "state", "svg", "texts", "units"],
        &["web_sys", "yew"],
    ),
    (
        "embed",
        &["export", "figures", "format", "note", "state", "svg", "ui", "units"],
        &["gloo", "js_sys", "serde_wasm_bindgen", "wasm_bindgen", "wasm_bindgen_futures", "web_sys", "yew"],
    ),
    (
        "cli",
        &["chart", "claims", "export", "figures", "format", "note", "svg", "texts", "ui", "units"],
        &["clap", "jsonc_parser", "resvg", "schemars", "serde_json", "tokio", "yew"],
    ),
    ("main", &["cli", "embed"], &[]),
];

/// Crates that could be named in a path.
const CRATES: [&str; 19] = [
    "clap",
    "gloo",
    "js_sys",
    "jsonc_parser",
    "libm",
    "plotters",
    "plotters_backend",
    "resvg",
    "schemars",
    "serde",
    "serde_json",
    "serde_wasm_bindgen",
    "strsim",
    "time",
    "tokio",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
    "yew",
];

const SOFT_LIMIT: usize = 250;
const HARD_LIMIT: usize = 400;

struct Source {
    path: PathBuf,
    layer: String,
    text: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let first = path.strip_prefix(&root).unwrap().components().next().unwrap();
                let layer = first.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned();
                let text = std::fs::read_to_string(&path).unwrap();
                found.push(Source { path, layer, text });
            }
        }
    }
    assert!(found.len() > 40, "the sources were not found");
    found
}

/// A file's code without comments, strings left in.
fn code(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The words that follow `prefix` in a text, such as the layers after `crate::`.
fn words_after<'t>(text: &'t str, prefix: &str) -> BTreeSet<&'t str> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.split(prefix).skip(1).map(|rest| rest.split(|c| !is_word(c)).next().unwrap_or_default()).collect()
}

/// The crates that a text names at the start of a path.
fn crates_named(text: &str) -> BTreeSet<&'static str> {
    let names = |name: &&str| {
        text.match_indices(&format!("{name}::"))
            .any(|(at, _)| !text[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_' || c == ':'))
    };
    CRATES.into_iter().filter(names).collect()
}

#[test]
fn imports_run_one_way() {
    let mut offences = Vec::new();
    for source in sources() {
        if source.layer == "lib" {
            continue;
        }
        let Some((_, layers, crates)) = LAYERS.iter().find(|(name, ..)| *name == source.layer) else {
            offences.push(format!("{}: belongs to no layer of the table", source.path.display()));
            continue;
        };
        let code = code(&source.text);
        for layer in words_after(&code, "crate::").union(&words_after(&code, "research_widget::")) {
            let is_layer = LAYERS.iter().any(|(name, ..)| name == layer);
            if is_layer && *layer != source.layer && !layers.contains(layer) {
                offences.push(format!("{}: {} imports {layer}", source.path.display(), source.layer));
            }
        }
        for name in crates_named(&code).into_iter().filter(|name| !crates.contains(name)) {
            offences.push(format!("{}: {} names the crate {name}", source.path.display(), source.layer));
        }
    }
    assert!(offences.is_empty(), "{}", offences.join("\n"));
}

#[test]
fn the_target_is_asked_for_in_three_places_only() {
    let asks = |s: &&Source| s.text.contains("target_arch");
    let files: BTreeSet<String> = sources().iter().filter(asks).map(|s| s.layer.clone()).collect();
    assert_eq!(files, BTreeSet::from(["lib".to_owned(), "main".to_owned()]));
}

#[test]
fn files_touch_only_what_their_layer_may() {
    for source in sources().iter().filter(|s| s.layer != "cli") {
        for word in ["std::fs", "std::time", "std::thread", "std::env", "SystemTime", "HashMap<"] {
            assert!(!code(&source.text).contains(word), "{}: uses {word}", source.path.display());
        }
    }
}

#[test]
fn every_file_says_what_lives_in_it_and_is_short() {
    for source in sources() {
        assert!(source.text.starts_with("//!"), "{}: has no //! comment at its top", source.path.display());
        let lines = source.text.lines().count();
        assert!(lines <= HARD_LIMIT, "{}: {lines} lines, at most {HARD_LIMIT}", source.path.display());
        if lines > SOFT_LIMIT {
            println!("{}: {lines} lines, better under {SOFT_LIMIT}", source.path.display());
        }
    }
}
