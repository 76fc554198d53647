//! `new`: a note to begin with, one of the templates of Studio.

use super::report;
use clap::{Args, ValueEnum};
use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub(super) struct Arguments {
    /// What the note is to be.
    #[arg(value_enum, default_value_t = Template::Results)]
    template: Template,
    /// Write to a new file instead of standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// What notes begin with; their companies and figures are fictional.
#[derive(Clone, Copy, ValueEnum)]
enum Template {
    /// A company has reported: what came, what was expected, the outlook.
    Results,
    /// Before the results: consensus, guidance, and what would surprise.
    Preview,
    /// Two companies over time, in one chart.
    Comparison,
    /// A title and a paragraph.
    Minimal,
}

impl Template {
    fn text(self) -> &'static str {
        match self {
            Self::Results => include_str!("../../studio/templates/results.json"),
            Self::Preview => include_str!("../../studio/templates/preview.json"),
            Self::Comparison => include_str!("../../studio/templates/comparison.json"),
            Self::Minimal => include_str!("../../studio/templates/minimal.json"),
        }
    }
}

pub(super) fn run(arguments: &Arguments) -> ExitCode {
    let text = arguments.template.text();
    let (place, written) = match &arguments.out {
        Some(path) => (path.display().to_string(), create(path, text)),
        None => ("standard output".to_owned(), report::text(text)),
    };
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report::messages(&[format!("{place}: {error}")]);
            ExitCode::from(2)
        }
    }
}

/// Writes a file that was not there: somebody may have worked on one that is.
fn create(path: &PathBuf, text: &str) -> io::Result<()> {
    File::create_new(path)?.write_all(text.as_bytes())
}
