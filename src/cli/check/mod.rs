//! `check`: what is wrong with notes, and whether their words say what their data say.
//!
//! | file | what it does |
//! | --- | --- |
//! | `checked` | a file with its content, or its problems |
//! | `finding` | a claim in words |
//! | `rules` | the codes of problems, warnings and findings |
//! | `json` | all of it as JSON |
//! | `namesakes` | series and facts that nothing tells apart |
//! | `sarif` | findings for editors and continuous integration |
//! | `fix` | what is certain written into a note |

mod checked;
mod finding;
mod fix;
mod json;
mod namesakes;
mod rules;
mod sarif;

use self::checked::Checked;
use self::finding::{Finding, Severity, because};
use self::fix::fixed;
use super::house::House;
use super::input;
use super::report::{self, printable, printable_json};
use crate::claims::Claim;
use crate::content::Content;
use crate::prose::explain;
use clap::ValueEnum;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const FINDINGS: u8 = 1;
const UNREADABLE: u8 = 2;

/// What to check, and how to say what was found.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Notes; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How findings are printed: text, JSON (every figure with its verdict), or SARIF 2.1.0.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The same as `--format json`.
    #[arg(long, conflicts_with = "format")]
    json: bool,
    /// Make warnings errors: unresolved figures, markup in texts.
    #[arg(long)]
    strict: bool,
    /// List every figure, those that agree too.
    #[arg(long)]
    all: bool,
    /// Say of each figure listed why its words lead to its datum: the rules that speak for it and for the next best
    /// data, with their weights.
    #[arg(long)]
    explain: bool,
    /// Write into the notes what is certain: what mends problems and warnings, and the references of figures that their
    /// words alone resolve, and that agree. Nothing else is changed.
    #[arg(long)]
    fix: bool,
    /// Defaults of a house, a file of the form of a note's `defaults`; those of a note win.
    #[arg(long, value_name = "FILE")]
    defaults: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    Sarif,
}

/// Checks all files, whatever is wrong with the first ones; the worst decides the exit code.
pub(super) fn run(arguments: &Arguments) -> ExitCode {
    let house = match House::read(arguments.defaults.as_deref()) {
        Ok(house) => house,
        Err(lines) => {
            report::messages(&lines);
            return ExitCode::from(UNREADABLE);
        }
    };
    let mut is_unreadable =
        arguments.fix && arguments.files.iter().any(|path| input::is_standard_input(path));
    if is_unreadable {
        report::messages(&["stdin: --fix writes files: give the name of one"]);
    }
    let mut checked = Vec::new();
    for path in &arguments.files {
        match checked_file(path, arguments.fix, &house) {
            Ok(file) => checked.push(file),
            Err(error) => {
                is_unreadable = true;
                report::messages(&[format!("{}: {error}", input::name(path))]);
            }
        }
    }
    let text = match if arguments.json { Format::Json } else { arguments.format } {
        Format::Text => checked.iter().flat_map(|file| lines_of(file, arguments)).map(line).collect(),
        Format::Json => printable_json(&json::report(&checked, arguments.explain)),
        Format::Sarif => printable_json(&sarif::report(&checked, arguments.strict)),
    };
    let is_wrong = checked.iter().any(|file| severity(file, arguments.strict) == Severity::Error);
    match report::text(&text) {
        Ok(()) if !is_unreadable => ExitCode::from(if is_wrong { FINDINGS } else { 0 }),
        _ => ExitCode::from(UNREADABLE),
    }
}

/// Reads and checks a file. With `fixes`, first mends the file itself, and says how.
fn checked_file(path: &Path, fixes: bool, house: &House) -> std::io::Result<Checked> {
    let mut bytes = input::read(path)?;
    let name = input::name(path);
    if fixes
        && !input::is_standard_input(path)
        && let Some((with, lines)) = fixed(&bytes, house)
    {
        std::fs::write(path, &with)?;
        report::messages(&lines.iter().map(|line| format!("{name}: {line}")).collect::<Vec<_>>());
        bytes = with;
    }
    let text = input::text(&bytes);
    Ok(Checked::new(name, &house.applied_to_bytes(bytes), text))
}

fn severity(file: &Checked, is_strict: bool) -> Severity {
    let Ok(content) = &file.outcome else { return Severity::Error };
    if !file.problems.is_empty() {
        return Severity::Error;
    }
    let figures = content.claims.iter().map(|claim| Severity::of(&claim.verdict, is_strict));
    let warnings = file.warnings.iter().map(|_| Severity::of_warning(is_strict));
    figures.chain(warnings).max().unwrap_or(Severity::None)
}

fn line(text: String) -> String {
    printable(&text) + "\n"
}

/// The report of a file: a line per problem and warning; findings with their sentence and datum; counts of the figures.
fn lines_of(file: &Checked, arguments: &Arguments) -> Vec<String> {
    let name = &file.name;
    let level = Severity::of_warning(arguments.strict).keyword();
    let problems = file.problems.iter().map(|problem| format!("{name}: {problem}"));
    let more = file.more().map(|more| format!("{name}: {more}"));
    let warnings = file.warnings.iter().map(|warning| format!("{name}: {level}: {warning}"));
    let mut lines: Vec<String> = problems.chain(more).chain(warnings).collect();
    let Ok(Content { note, claims, .. }) = &file.outcome else { return lines };
    let severity = |claim: &Claim| Severity::of(&claim.verdict, arguments.strict);
    let listed = claims.iter().filter(|claim| arguments.all || severity(claim) != Severity::None);
    let explained = if arguments.explain { explain(note) } else { Vec::new() };
    for claim in listed {
        lines.extend(lines_of_finding(name, &Finding::new(note, claim), severity(claim)));
        lines.extend(because(&explained, claim).iter().map(|line| format!("    because {line}")));
    }
    let counts = claims.counts();
    if counts.all() > 0 {
        let figures = if counts.all() == 1 { "figure" } else { "figures" };
        lines.push(format!(
            "{}: {} {figures}: {} recomputed, {} stated by the note, {} wrong, {} unresolved",
            file.name,
            counts.all(),
            counts.recomputed,
            counts.stated,
            counts.wrong,
            counts.unresolved
        ));
    }
    lines
}

fn lines_of_finding(name: &str, finding: &Finding<'_>, severity: Severity) -> Vec<String> {
    let level = if severity == Severity::None { String::new() } else { format!("{}: ", severity.keyword()) };
    let claim = finding.claim;
    let mut lines = vec![
        format!("{name}: {level}{}: {}", claim.location, finding.message()),
        format!("    {}", finding.sentence()),
    ];
    if let (Some(datum), Some(reference)) = (finding.datum(), &claim.reference) {
        let status = datum.status.map(|status| format!(" ({status})")).unwrap_or_default();
        lines.push(format!("    #{reference}: {}: {}{status}", datum.name, datum.value));
        lines.extend(datum.formula.map(|formula| format!("    computed: {formula}")));
        lines.extend(datum.source.map(|source| format!("    source: {source}")));
    }
    lines
}
