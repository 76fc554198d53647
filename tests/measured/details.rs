//! Misses, one a line, for who writes rules: `target/claims/*.txt`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

/// A figure that came out otherwise than expected.
pub(crate) struct Miss {
    pub(crate) kind: &'static str,
    pub(crate) id: String,
    pub(crate) sentence: String,
    pub(crate) words: String,
    pub(crate) expected: String,
    pub(crate) came: String,
}

/// The misses of a corpus; of held-back ones nothing is kept.
pub(crate) struct Details {
    is_kept: bool,
    misses: Vec<Miss>,
}

impl Details {
    pub(crate) fn new() -> Self {
        Self { is_kept: true, misses: Vec::new() }
    }

    /// Keeps nothing.
    pub(crate) fn none() -> Self {
        Self { is_kept: false, misses: Vec::new() }
    }

    pub(crate) fn push(&mut self, miss: Miss) {
        if self.is_kept {
            self.misses.push(miss);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.misses.is_empty()
    }

    pub(crate) fn has(&self, id: &str) -> bool {
        self.misses.iter().any(|miss| miss.id == id)
    }

    /// The misses by kind, the most frequent first.
    pub(crate) fn text(&self) -> String {
        let mut kinds: BTreeMap<&str, Vec<&Miss>> = BTreeMap::new();
        for miss in &self.misses {
            kinds.entry(miss.kind).or_default().push(miss);
        }
        let mut kinds: Vec<_> = kinds.into_iter().collect();
        kinds.sort_by_key(|(_, misses)| std::cmp::Reverse(misses.len()));
        let mut text = String::new();
        for (kind, misses) in &kinds {
            writeln!(text, "{kind}: {}", misses.len()).unwrap();
        }
        for (kind, misses) in kinds {
            writeln!(text, "\n=== {kind}: {}", misses.len()).unwrap();
            for Miss { id, sentence, words, expected, came, .. } in misses {
                writeln!(text, "{id} | {sentence} | \"{words}\" | expected {expected} | came {came}")
                    .unwrap();
            }
        }
        text
    }

    /// Writes them into `target/claims/NAME.txt`.
    pub(crate) fn write(&self, name: &str) {
        self.write_with(name, "");
    }

    /// The same, below a list.
    pub(crate) fn write_with(&self, name: &str, list: &str) {
        let folder: PathBuf = crate::support::path("target/claims");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{name}.txt")), format!("{list}{}", self.text())).unwrap();
    }
}
