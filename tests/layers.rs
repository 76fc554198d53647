//! The layer table as law: which layer may import which, and which outside crates it may name.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

#[path = "support/imports.rs"]
mod imports;

use imports::{Circle, Modules};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Layer, the layers that it may import, the outside crates that it may name (`std` apart); in the order of the tables
/// in src/lib.rs and ARCHITECTURE.md.
const LAYERS: [(&str, &[&str], &[&str]); 16] = [
    ("units", &[], &["time"]),
    ("note", &["units"], &["serde", "serde_json", "strsim"]),
    ("figures", &["note", "units"], &["libm"]),
    ("format", &["units"], &[]),
    ("claims", &["figures", "format", "note", "units"], &[]),
    ("prose", &["claims", "figures", "format", "note", "units"], &[]),
    ("content", &["claims", "figures", "note", "prose", "units"], &[]),
    ("state", &["units"], &[]),
    ("svg", &[], &["plotters_backend"]),
    ("chart", &["figures", "format", "svg", "units"], &["libm", "plotters"]),
    ("texts", &["claims", "figures", "format", "note", "units"], &[]),
    ("export", &["chart", "figures", "format", "note", "svg", "texts", "units"], &[]),
    (
        "ui",
        &[
            "chart", "claims", "content", "export", "figures", "format", "note", "state", "svg", "texts",
            "units",
        ],
        &["web_sys", "yew"],
    ),
    (
        "embed",
        &["claims", "content", "export", "figures", "format", "note", "prose", "state", "svg", "ui", "units"],
        &["gloo", "js_sys", "serde_wasm_bindgen", "wasm_bindgen", "wasm_bindgen_futures", "web_sys", "yew"],
    ),
    (
        "cli",
        &[
            "chart", "claims", "content", "export", "figures", "format", "note", "prose", "svg", "texts",
            "ui", "units",
        ],
        &["clap", "jsonc_parser", "percent_encoding", "resvg", "schemars", "serde_json", "tokio", "yew"],
    ),
    ("main", &["cli", "embed"], &[]),
];

/// Crates that could be named in a path.
const CRATES: [&str; 20] = [
    "clap",
    "gloo",
    "js_sys",
    "jsonc_parser",
    "libm",
    "percent_encoding",
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

/// Lines of a file of `src/**/*.rs`, comments and tests included, that are better not exceeded.
const SOFT_LIMIT: usize = 300;
/// Lines that such a file has at most.
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
                // Two programs, of one kind.
                let layer = if layer == "prose_main" { "main".to_owned() } else { layer };
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

/// Which layers there are, what starts the program, and which crates each target needs; nothing else depends on it.
#[test]
fn the_target_is_asked_for_by_library_program_and_manifest_only() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let of_root = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path());
    let of_root = of_root.filter(|path| path.extension().is_some_and(|e| e == "toml" || e == "rs"));
    let files = sources().into_iter().map(|source| source.path).chain(of_root);
    let asks = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).unwrap();
        ["target_arch", "target_family", "target_os"].iter().any(|word| text.contains(word))
    };
    let asking: BTreeSet<PathBuf> =
        files.filter(asks).map(|path| path.strip_prefix(root).unwrap().to_owned()).collect();
    assert_eq!(asking, ["Cargo.toml", "src/lib.rs", "src/main.rs"].map(PathBuf::from).into());
}

#[test]
fn files_touch_only_what_their_layer_may() {
    for source in sources().iter().filter(|s| !["cli", "main"].contains(&s.layer.as_str())) {
        for word in ["std::fs", "std::thread", "std::env", "Instant", "SystemTime", "HashMap<"] {
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

fn modules(sources: &[Source]) -> Modules {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = sources.iter().filter(|source| source.layer != "main");
    Modules::parse(files.map(|source| (source.path.strip_prefix(&root).unwrap(), source.text.as_str())))
}

#[test]
fn no_files_of_a_layer_use_each_other_in_a_circle() {
    let sources = sources();
    let modules = modules(&sources);
    let circles: Vec<_> = LAYERS.iter().flat_map(|(layer, ..)| modules.circles(layer)).collect();
    let describe = |circle: &Circle<'_>| {
        let ties: Vec<&str> = circle.ties.iter().map(String::as_str).collect();
        format!("{:?} use each other:\n  {}", circle.files, ties.join("\n  "))
    };
    let offences: Vec<String> = circles.iter().map(describe).collect();
    assert!(offences.is_empty(), "{}", offences.join("\n"));
}

#[test]
fn a_circle_is_found_through_re_exports_macros_and_paths() {
    let files = [
        ("a/mod.rs", "mod left; mod right; mod leaf; pub use right::Right;"),
        ("a/left.rs", "use super::Right; pub struct Left(Right);"),
        ("a/right.rs", "pub struct Right; fn f() { html! { <super::left::Left /> } }"),
        ("a/leaf.rs", "#[cfg(test)] mod tests { use crate::a::left::Left; }"),
        ("b/mod.rs", "mod low; pub struct High; fn f() { low::g() }"),
        ("b/low.rs", "pub(super) fn g() { super::High; }"),
        ("c/mod.rs", "mod only; pub use only::Only;"),
        ("c/only.rs", "pub struct Only; use super::Only as Same;"),
    ];
    let modules = Modules::parse(files.iter().map(|(path, text)| (Path::new(path), *text)));
    let found = |layer| modules.circles(layer).into_iter().map(|c| (c.files, c.ties)).collect::<Vec<_>>();
    let ties = |ties: [&str; 2]| BTreeSet::from(ties.map(str::to_owned));
    let a = ties(["a/left.rs uses of a/right.rs: Right", "a/right.rs uses of a/left.rs: Left"]);
    assert_eq!(found("a"), [(vec!["a/left.rs", "a/right.rs"], a)]);
    let b = ties(["b/low.rs uses of b/mod.rs: High", "b/mod.rs uses of b/low.rs: g"]);
    assert_eq!(found("b"), [(vec!["b/low.rs", "b/mod.rs"], b)]);
    assert_eq!(found("c"), []);
}

#[test]
fn the_methods_of_a_private_type_stand_in_one_file() {
    let files = [
        ("a/one.rs", "pub(super) struct Private; pub struct Public; impl Private {}"),
        (
            "a/two.rs",
            "use super::one::{Private, Public}; impl Private {} impl Public {} impl Clone for Private {}",
        ),
    ];
    let example = Modules::parse(files.iter().map(|(path, text)| (Path::new(path), *text)));
    let expected = BTreeSet::from([("a/one.rs::Private".to_owned(), "a/two.rs".to_owned())]);
    assert_eq!(example.spread_impls(), expected);

    assert_eq!(modules(&sources()).spread_impls(), BTreeSet::new());
}

/// The layers that a document lists in its table, the one whose head is `| layer | …`.
fn layers_listed(document: &str) -> Vec<&str> {
    let rows = document.lines().map(|line| line.trim_start_matches("//! "));
    let rows = rows.skip_while(|row| !row.starts_with("| layer |")).take_while(|row| row.starts_with('|'));
    let cells = rows.skip(2).filter_map(|row| row.split('|').nth(1));
    let is_layer = |word: &&str| LAYERS.iter().any(|(layer, ..)| layer == word);
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    cells.map(|cell| cell.split(|c| !is_word(c)).find(is_layer).unwrap_or(cell)).collect()
}

#[test]
fn documents_list_the_layers_in_this_order() {
    let layers: Vec<&str> =
        LAYERS.iter().map(|(layer, ..)| *layer).filter(|layer| *layer != "main").collect();
    let read = |file: &str| std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file));
    assert_eq!(layers_listed(&read("src/lib.rs").unwrap()), layers, "src/lib.rs");
    let documents = ["README.md", "ARCHITECTURE.md"].map(|file| (file, read(file).unwrap_or_default()));
    for (file, text) in &documents {
        let listed = layers_listed(text);
        assert!(listed.is_empty() || listed == layers, "{file} lists {listed:?}; expected {layers:?}");
    }
    assert!(
        documents.iter().any(|(_, text)| !layers_listed(text).is_empty()),
        "no document lists the layers"
    );
}
