//! A research note that anyone can embed and check.
//!
//! One JSON file becomes a widget that renders in the reader's browser. Data flows one way:
//!
//! | layer | in → out |
//! | --- | --- |
//! | [`units`] | literal → value |
//! | [`note`] | JSON → [`note::Note`] or [`note::Problems`] |
//! | [`figures`] | note → every number that the author did not type |
//! | [`mod@format`] | value → text |
//! | [`claims`] | figure of the prose × datum → whether they agree |
//! | [`prose`] | note → claims: each figure of its prose, resolved to its datum |
//! | [`content`] | note → note, figures and claims together |
//! | [`state`] | what the reader has chosen |
//! | [`svg`] | drawing calls → a tree of nodes |
//! | [`chart`] | figures × frame → drawing |
//! | [`texts`] | reasons and views → sentences |
//! | [`export`] | figures and scenes → files: CSV, SVG, card |
//! | [`ui`] | props → HTML and callbacks |
//! | `embed` | page ↔ widget (in a browser only) |
//! | `cli` | files ↔ exit code (native, and under Node.js) |
//!
//! `tests/layers.rs` enforces who may import whom.
//!
//! The documented interface is [`note`], [`figures`], [`content`], [`claims`] and [`prose`], with the types of
//! [`units`]. The other layers are public for the crate's own binaries, tests and benchmarks, and are hidden from the
//! documentation.

// Beside the lints of Cargo.toml, which hold in tests, too.
#![cfg_attr(not(test), deny(clippy::string_slice))]

#[doc(hidden)]
pub mod chart;
pub mod claims;
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
#[doc(hidden)]
pub mod cli;
pub mod content;
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
#[doc(hidden)]
pub mod embed;
#[doc(hidden)]
pub mod export;
pub mod figures;
#[doc(hidden)]
pub mod format;
pub mod note;
pub mod prose;
#[doc(hidden)]
pub mod state;
#[doc(hidden)]
pub mod svg;
#[doc(hidden)]
pub mod texts;
#[doc(hidden)]
pub mod ui;
pub mod units;
