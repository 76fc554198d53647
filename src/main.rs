//! The target chooses the host: a page on wasm32-unknown-unknown, else a command line.

// Elements call what the library exports.
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
use research_widget as _;

#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
fn main() {}

#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
fn main() -> std::process::ExitCode {
    #[cfg(target_os = "wasi")]
    enter_working_directory();
    research_widget::cli::run()
}

/// WebAssembly begins at the root of the files that it is given; `npm/cli.js` says where it was called.
#[cfg(target_os = "wasi")]
fn enter_working_directory() {
    if let Some(folder) = std::env::var_os("PWD") {
        // Without such a folder, paths are relative to the root.
        let _ = std::env::set_current_dir(folder);
    }
}
