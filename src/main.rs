//! The target chooses the host: a page on wasm32, a command line natively.

#[cfg(target_arch = "wasm32")]
fn main() {
    research_widget::embed::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    research_widget::cli::run()
}
