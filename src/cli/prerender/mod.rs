//! `prerender`: a note as a page, or as the snippet for one, made by the components that the browser uses.
//!
//! | file | what it makes |
//! | --- | --- |
//! | `still` | the note as HTML |
//! | `snippet` | the element around it, for any page |
//! | `page` | a page around that |
//! | `assets` | where the files of the element are, and what they have to be |

mod assets;
mod page;
mod snippet;
mod still;

use super::report;
use crate::note;
use crate::ui::{Content, Variant};
use assets::Assets;
use clap::Args;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;

/// What `prerender` is asked for.
#[derive(Args)]
pub(super) struct Arguments {
    /// The note.
    #[arg(value_name = "FILE")]
    note: PathBuf,
    /// Write to a file instead of standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write the snippet to paste into a page, instead of a whole page.
    #[arg(long)]
    fragment: bool,
    /// How much of the note: full, card, charts or gauge.
    #[arg(long, default_value = "full", value_parser = variant)]
    variant: Variant,
    /// Load what makes the note interactive at once, not when the reader comes near it.
    #[arg(long)]
    eager: bool,
    /// Where the files of dist/embed are, as an address that may be relative to the page.
    #[arg(long, value_name = "ADDRESS", default_value = "embed/")]
    embed: String,
    /// manifest.json of dist/embed: names files by their content, and their integrity.
    #[arg(long, value_name = "FILE")]
    manifest: Option<PathBuf>,
}

fn variant(token: &str) -> Result<Variant, String> {
    let known = Variant::ALL.map(Variant::token).join(", ");
    Variant::from_token(token).ok_or_else(|| format!("expected one of: {known}"))
}

/// Writes what is asked for. Exit 0: written; 1: problems of the note; 2: a file that can't be read or written.
pub(super) fn run(arguments: &Arguments) -> ExitCode {
    match write(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err((code, lines)) => {
            report::problems(&lines);
            code
        }
    }
}

type Failure = (ExitCode, Vec<String>);

fn write(arguments: &Arguments) -> Result<(), Failure> {
    let bytes = std::fs::read(&arguments.note).map_err(|error| file_failure(&arguments.note, &error))?;
    let note = note::parse_bytes(&bytes).map_err(|problems| {
        let lines = problems.iter().map(|problem| format!("{}: {problem}", arguments.note.display()));
        (ExitCode::FAILURE, lines.collect())
    })?;
    let assets = Assets::new(&arguments.embed, arguments.manifest.as_deref()).map_err(failure)?;
    let content = Rc::new(Content::new(note));
    let still = still::still_note(&content, arguments.variant).map_err(failure)?;
    let json = String::from_utf8_lossy(&bytes);
    let element =
        snippet::Snippet { variant: arguments.variant, is_eager: arguments.eager, still, json: &json };
    let text = match arguments.fragment {
        true => element.html(&assets),
        false => page::page(&content.note, &element, &assets),
    };
    match &arguments.out {
        Some(file) => std::fs::write(file, text).map_err(|error| file_failure(file, &error)),
        None => report::text(&text).map_err(failure),
    }
}

fn failure(line: impl ToString) -> Failure {
    (ExitCode::from(2), vec![line.to_string()])
}

fn file_failure(file: &Path, error: &std::io::Error) -> Failure {
    failure(format!("{}: {error}", file.display()))
}
