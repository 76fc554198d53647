//! `check`: what is wrong with notes, and whether their words say what their data say.
//!
//! | file | what it does |
//! | --- | --- |
//! | `finding` | a claim in words |
//! | `source` | where values and words stand in the JSON text |
//! | `sarif` | findings for editors and continuous integration |
//! | `fix` | references written into a note |

mod finding;
mod fix;
mod sarif;
mod source;

use self::finding::{Finding, Severity};
use self::fix::{Added, fixed};
use super::drawn::{Undrawn, undrawn};
use super::report::{self, printable, printable_json};
use crate::claims::{Claim, Claims, check};
use crate::figures::derive;
use crate::note::{Note, Problems, parse_bytes};
use clap::ValueEnum;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;

const FINDINGS: u8 = 1;
const UNREADABLE: u8 = 2;

/// What to check, and how to say what was found.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Notes.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How findings are printed: text, JSON (every figure with its verdict), or SARIF 2.1.0.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The same as `--format json`.
    #[arg(long, conflicts_with = "format")]
    json: bool,
    /// Make figures that are tied to nothing errors.
    #[arg(long)]
    strict: bool,
    /// List every figure, those that agree too.
    #[arg(long)]
    all: bool,
    /// Write the references of figures that are tied by their words alone, and agree, into the notes. Nothing else is
    /// changed.
    #[arg(long)]
    fix: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    Sarif,
}

/// A file that was checked.
struct Checked {
    name: String,
    text: String,
    outcome: Result<(Rc<Note>, Claims), Problems>,
    undrawn: Vec<Undrawn>,
}

/// Checks all files, whatever is wrong with the first ones; the worst decides the exit code.
pub(super) fn run(arguments: &Arguments) -> ExitCode {
    let mut is_unreadable = false;
    let mut checked = Vec::new();
    for path in &arguments.files {
        match read(path, arguments.fix) {
            Ok(file) => checked.push(file),
            Err(error) => {
                is_unreadable = true;
                report::problems(&[format!("{}: {error}", path.display())]);
            }
        }
    }
    let text = match if arguments.json { Format::Json } else { arguments.format } {
        Format::Text => checked.iter().flat_map(|file| lines_of(file, arguments)).map(line).collect(),
        Format::Json => {
            printable_json(&format!("{:#}\n", json!(checked.iter().map(json_of).collect::<Vec<_>>())))
        }
        Format::Sarif => printable_json(&sarif::report(&checked, arguments.strict)),
    };
    let is_wrong = checked.iter().any(|file| severity(file, arguments.strict) == Severity::Error);
    match report::text(&text) {
        Ok(()) if !is_unreadable => ExitCode::from(if is_wrong { FINDINGS } else { 0 }),
        _ => ExitCode::from(UNREADABLE),
    }
}

fn read(path: &Path, fixes: bool) -> std::io::Result<Checked> {
    let bytes = std::fs::read(path)?;
    let name = path.display().to_string();
    let check_all = |bytes: &[u8]| {
        parse_bytes(bytes).map(|note| {
            let claims = check(&note);
            (Rc::new(note), claims)
        })
    };
    let mut outcome = check_all(&bytes);
    let mut text = String::from_utf8_lossy(&bytes).into_owned();
    if let (true, Ok((_, claims))) = (fixes, &outcome) {
        let (with, added) = fixed(&text, claims);
        if !added.is_empty() {
            std::fs::write(path, &with)?;
            report::problems(&added.iter().map(|added| said(&name, added)).collect::<Vec<_>>());
            outcome = check_all(with.as_bytes());
            text = with;
        }
    }
    let undrawn = outcome.as_ref().map(|(note, _)| undrawn(note, &derive(note))).unwrap_or_default();
    Ok(Checked { name, text, outcome, undrawn })
}

fn said(name: &str, added: &Added) -> String {
    format!("{name}: {}: [{}](#{})", added.path, added.words, added.reference)
}

fn severity(file: &Checked, is_strict: bool) -> Severity {
    match &file.outcome {
        Err(_) => Severity::Error,
        Ok(_) if !file.undrawn.is_empty() => Severity::Error,
        Ok((_, claims)) => {
            claims.iter().map(|claim| Severity::of(&claim.verdict, is_strict)).max().unwrap_or(Severity::None)
        }
    }
}

fn line(text: String) -> String {
    printable(&text) + "\n"
}

/// Each problem on a line; each finding on a line, then its sentence and its datum; the figures counted.
fn lines_of(file: &Checked, arguments: &Arguments) -> Vec<String> {
    let (note, claims) = match &file.outcome {
        Err(problems) => return problems.lines().map(|line| format!("{}: {line}", file.name)).collect(),
        Ok(checked) => checked,
    };
    let severity = |claim: &Claim| Severity::of(&claim.verdict, arguments.strict);
    let listed = claims.iter().filter(|claim| arguments.all || severity(claim) != Severity::None);
    let findings =
        listed.flat_map(|claim| lines_of_finding(&file.name, &Finding::new(note, claim), severity(claim)));
    let undrawn = file.undrawn.iter().map(|problem| format!("{}: {problem}", file.name));
    let mut lines: Vec<String> = undrawn.chain(findings).collect();
    let counts = claims.counts();
    if counts.all() > 0 {
        lines.push(format!(
            "{}: {} figures: {} recomputed, {} stated by the note, {} wrong, {} tied to nothing",
            file.name,
            counts.all(),
            counts.recomputed,
            counts.stated,
            counts.wrong,
            counts.unbound
        ));
    }
    lines
}

fn lines_of_finding(name: &str, finding: &Finding, severity: Severity) -> Vec<String> {
    let level = if severity == Severity::None { String::new() } else { format!("{}: ", severity.token()) };
    let claim = finding.claim;
    let mut lines = vec![
        format!("{name}: {level}{}: {}", claim.place, finding.message()),
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

fn json_of(file: &Checked) -> Value {
    let problems = file.outcome.as_ref().err();
    let problems: Vec<Value> = problems
        .into_iter()
        .flat_map(Problems::iter)
        .map(|p| json!({ "path": p.path(), "found": p.found(), "expected": p.expected() }))
        .chain(file.undrawn.iter().map(
            |Undrawn { path }| json!({ "path": path, "found": Undrawn::FOUND, "expected": Undrawn::EXPECTED }),
        ))
        .collect();
    let figures: Vec<Value> = match &file.outcome {
        Ok((note, claims)) => claims.iter().map(|claim| figure(&Finding::new(note, claim))).collect(),
        Err(_) => Vec::new(),
    };
    json!({ "file": file.name, "problems": problems, "figures": figures })
}

fn figure(finding: &Finding) -> Value {
    let claim = finding.claim;
    let datum = finding.datum().map(|datum| {
        json!({
            "name": datum.name,
            "value": datum.value,
            "formula": datum.formula,
            "status": datum.status,
            "source": datum.source,
        })
    });
    json!({
        "path": claim.place.to_string(),
        "words": finding.words(),
        "sentence": finding.sentence(),
        "verdict": claim.verdict.token(),
        "message": finding.message(),
        "reference": claim.reference.as_ref().map(ToString::to_string),
        "isExplicit": claim.is_explicit,
        "candidates": claim.candidates.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "datum": datum,
    })
}
