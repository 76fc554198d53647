//! Notes as the command line names them: files, and `-` for standard input.

use std::io::{self, Read};
use std::path::Path;

/// Whether a name stands for standard input.
pub(super) fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// How messages name a file.
pub(super) fn name(path: &Path) -> String {
    if is_standard_input(path) { "stdin".to_owned() } else { path.display().to_string() }
}

/// Reads the bytes of a file, or of standard input.
///
/// # Errors
/// It can't be read.
pub(super) fn read(path: &Path) -> io::Result<Vec<u8>> {
    if !is_standard_input(path) {
        return std::fs::read(path);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The text of a file, without its byte order mark; what is not UTF-8 is replaced.
pub(super) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes)).into_owned()
}

/// The byte order mark that some editors and spreadsheets put before a text, in UTF-8.
pub(super) const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
