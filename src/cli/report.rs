//! Standard output and standard error.

use std::io::{self, Write};

/// Writes a text to standard output.
///
/// # Errors
/// Standard output is closed.
pub(super) fn text(text: &str) -> io::Result<()> {
    io::stdout().write_all(text.as_bytes())
}

/// Writes lines to standard error.
pub(super) fn problems(lines: &[impl AsRef<str>]) {
    for line in lines {
        // Nothing is left to report to where even standard error is closed.
        let _ = writeln!(io::stderr(), "{}", line.as_ref());
    }
}
