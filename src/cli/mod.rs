//! The only code that touches files: checks notes and makes their pages with the very functions that the browser uses.
//!
//! [`run`] is the entry point. What needs no file is public, such as the schema and the tags of a page:
//!
//! ```
//! use research_widget::cli::{addresses::Addresses, meta, schema};
//! use research_widget::content::Content;
//!
//! assert!(schema::text()?.contains("https://json-schema.org/draft/2020-12/schema"));
//! let content = Content::read(std::fs::read("notes/amazon-q1-2026.json")?).unwrap();
//! let tags = meta::tags(&content, &Addresses::default(), None);
//! assert!(tags.starts_with("<title>Amazon turns AI spending into growth faster than Microsoft</title>"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod addresses;
mod advice;
pub mod card;
mod check;
mod drawn;
mod house;
mod html_in_text;
mod input;
mod json_ld;
mod ld_node;
mod markup;
mod message;
pub mod meta;
mod new;
pub mod oembed;
mod prerender;
mod report;
pub mod schema;
mod series_ld;
mod source;
mod stylesheet;
mod warnings;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Research notes that anyone can embed and check.
#[derive(Parser)]
#[command(name = "research-widget", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print every problem of the notes, and every figure of their prose that their data do not confirm. Exit 0: none;
    /// 1: problems, or figures that differ; 2: wrong usage or unreadable file.
    Check(check::Arguments),
    /// Print a note to begin with. Exit 0: printed or written; 2: wrong usage, or a file that is there or can't be written.
    New(new::Arguments),
    /// Write a note as a page, or as the snippet for one. Exit 0: written; 1: problems; 2: wrong usage or a file that
    /// can't be read or written.
    Prerender(Box<prerender::Arguments>),
    /// Print the JSON Schema of the note format (draft 2020-12), for editors and programs. Exit 0: printed; 2: wrong
    /// usage or closed output.
    Schema,
}

/// Runs the command line and answers with its exit code.
pub fn run() -> ExitCode {
    match Arguments::parse().command {
        Command::Check(arguments) => check::run(&arguments),
        Command::New(arguments) => new::run(&arguments),
        Command::Prerender(arguments) => prerender::run(&arguments),
        Command::Schema => schema::run(),
    }
}
