//! The target chooses the host: a page on wasm32, a command line natively.

// Elements call what the library exports.
#[cfg(target_arch = "wasm32")]
use research_widget as _;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    research_widget::cli::run()
}
