//! `prerender`: a note as a page, or as the snippet for one, made by the components that the browser uses.
//!
//! | file | what it makes |
//! | --- | --- |
//! | `static_note` | the note as HTML |
//! | `snippet` | the element around it, for any page |
//! | `pasted` | texts in it that Markdown and templates leave as they are |
//! | `words` | the note without its look |
//! | `page` | a page around that |
//! | `assets` | where the files of the element are, and what they have to be |

mod assets;
mod page;
mod pasted;
mod snippet;
mod static_note;
mod words;

use super::addresses::{Address, Addresses};
use super::house::House;
use super::markup::escaped;
use super::{advice, card, drawn, input, meta, oembed, report};
use crate::claims::{Audience, PackedValue};
use crate::content::{Content, Variant};
use crate::note;
use crate::units::{Frequency, Period};
use assets::Assets;
use clap::Args;
use serde_json::Value;
use snippet::Snippet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;

/// What `prerender` is asked for.
#[derive(Args)]
pub(super) struct Arguments {
    /// The note; `-` is standard input.
    #[arg(value_name = "FILE")]
    note: PathBuf,
    /// Write to a file instead of standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write the snippet to paste into a page, instead of a whole page.
    #[arg(long)]
    fragment: bool,
    /// Write the words of the note as plain text, for mail and feeds.
    #[arg(long, conflicts_with_all = ["fragment", "meta"])]
    text: bool,
    /// Defaults of a house, a file of the form of a note's `defaults`; those of the note win. The note inside the page
    /// has them as its own.
    #[arg(long, value_name = "FILE", conflicts_with = "src")]
    defaults: Option<PathBuf>,
    /// How much of the note: full, card, charts or gauge.
    #[arg(long, default_value = "full", value_parser = variant)]
    variant: Variant,
    /// Load what makes the note interactive at once, not when a reader reaches for it.
    #[arg(long)]
    eager: bool,
    /// Where the files of dist/embed are, as an address that may be relative to the page.
    #[arg(long, value_name = "ADDRESS", default_value = "embed/")]
    embed: String,
    /// manifest.json of dist/embed: names files by their content, and their integrity.
    #[arg(long, value_name = "FILE")]
    manifest: Option<PathBuf>,
    /// Address of the note, which may be relative to the page. Readers then get the note that is there, and the one
    /// inside until that has come and where it can't be loaded: what is pasted once is corrected there.
    #[arg(long, value_name = "ADDRESS")]
    src: Option<String>,
    /// Put the stylesheet into the page instead of linking to it: a round trip less before the first paint, and nothing
    /// that the page around could wait for. With --fragment and --manifest that is so in any case. Where a policy
    /// forbids it, add the stylesheet's integrity of the manifest to style-src.
    #[arg(long, requires = "manifest")]
    inline_style: bool,
    /// Link to the stylesheet from a fragment, for policies that take no style within a page.
    #[arg(long, conflicts_with = "inline_style")]
    linked_style: bool,
    /// Nonce of the page's policy, for the tags of script and style. A nonce is for one answer of a server: give a
    /// placeholder that the server fills in.
    #[arg(long, value_name = "VALUE")]
    nonce: Option<String>,
    /// Say in the head of the page what the note is: description, Open Graph, JSON-LD. With --fragment, these tags
    /// come before the snippet, to be pasted into a head.
    #[arg(long)]
    meta: bool,
    /// With --meta: the day of the last change, where it is not that of publication.
    #[arg(long, value_name = "YYYY-MM-DD", requires = "meta", value_parser = day)]
    modified: Option<Period>,
    /// Write the picture for where the page is shared, 1200 × 630 pixels, as PNG.
    #[arg(long, value_name = "FILE")]
    card: Option<PathBuf>,
    /// Write the oEmbed answer for the note, as JSON; needs --note-url and --frame-url.
    #[arg(long, value_name = "FILE")]
    oembed: Option<PathBuf>,
    #[command(flatten)]
    urls: Urls,
}

impl Arguments {
    fn assets(&self) -> Result<Assets, String> {
        let is_inline = self.inline_style || (self.fragment && !self.linked_style);
        Assets::new(&self.embed, self.manifest.as_deref(), is_inline, self.nonce.as_deref())
    }
}

/// Where all of it will be, as whole addresses; what is not given is not said.
#[derive(Args)]
struct Urls {
    /// Address of the page.
    #[arg(long, value_name = "URL")]
    page_url: Option<String>,
    /// Address of the note as JSON.
    #[arg(long, value_name = "URL")]
    note_url: Option<String>,
    /// Address of the picture.
    #[arg(long, value_name = "URL")]
    card_url: Option<String>,
    /// Address of embed.html.
    #[arg(long, value_name = "URL")]
    frame_url: Option<String>,
    /// Address of the oEmbed answer.
    #[arg(long, value_name = "URL")]
    oembed_url: Option<String>,
    /// Address of the publisher's site.
    #[arg(long, value_name = "URL")]
    provider_url: Option<String>,
}

impl Urls {
    fn read(&self) -> Result<Addresses, Vec<String>> {
        let mut wrong = Vec::new();
        let mut read = |what: &str, text: &Option<String>| {
            let address = text.as_ref().map(|text| Address::parse(what, text)).transpose();
            address.unwrap_or_else(|bad| {
                wrong.push(bad.to_string());
                None
            })
        };
        let addresses = Addresses {
            page: read("--page-url", &self.page_url),
            note: read("--note-url", &self.note_url),
            card: read("--card-url", &self.card_url),
            embed: read("--frame-url", &self.frame_url),
            oembed: read("--oembed-url", &self.oembed_url),
            provider: read("--provider-url", &self.provider_url),
        };
        if wrong.is_empty() { Ok(addresses) } else { Err(wrong) }
    }
}

fn variant(keyword: &str) -> Result<Variant, String> {
    let known = Variant::ALL.map(Variant::keyword).join(", ");
    Variant::from_keyword(keyword).ok_or_else(|| format!("expected one of: {known}"))
}

fn day(text: &str) -> Result<Period, String> {
    let day = Period::parse(text).filter(|period| period.frequency() == Frequency::Day);
    day.ok_or_else(|| "expected a day such as 2026-04-30".to_owned())
}

/// Writes what is asked for. Exit 0: written; 1: problems of the note; 2: a file that can't be read or written.
pub(super) fn run(arguments: &Arguments) -> ExitCode {
    match write(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err((code, lines)) => {
            report::messages(&lines);
            code
        }
    }
}

type Failure = (ExitCode, Vec<String>);

fn write(arguments: &Arguments) -> Result<(), Failure> {
    let house = House::read(arguments.defaults.as_deref()).map_err(|lines| (ExitCode::from(2), lines))?;
    let bytes = input::read(&arguments.note).map_err(|error| file_failure(&arguments.note, &error))?;
    let bytes = house.applied_to_bytes(bytes);
    let json = input::text(&bytes);
    let of_note = |problems: Vec<String>| {
        let name = input::name(&arguments.note);
        (ExitCode::FAILURE, problems.iter().map(|problem| format!("{name}: {problem}")).collect())
    };
    let note = note::parse_bytes(&bytes).map_err(|problems| {
        let messages = advice::advised(&json, problems.iter()).into_iter().map(|problem| problem.to_string());
        let more = problems.lines().skip(problems.iter().count());
        of_note(messages.chain(more).collect())
    })?;
    let addresses = arguments.urls.read().map_err(|lines| (ExitCode::from(2), lines))?;
    let assets = arguments.assets().map_err(failure)?;
    let content = Rc::new(Content::derive_for(note, None, arguments.variant));
    let views_not_drawable = drawn::views_not_drawable(&content.note, &content.figures);
    if !views_not_drawable.is_empty() {
        return Err(of_note(views_not_drawable.iter().map(ToString::to_string).collect()));
    }
    write_beside(arguments, &content, &addresses)?;
    let text = if arguments.text {
        words::text(&content, &addresses)
    } else {
        html(arguments, &content, &addresses, &json, &assets)?
    };
    match &arguments.out {
        Some(file) => write_file(file, text.as_bytes()),
        None => report::text(&text).map_err(failure),
    }
}

/// The page or the snippet. `json`: the text of the note.
fn html(
    arguments: &Arguments,
    content: &Rc<Content>,
    addresses: &Addresses,
    json: &str,
    assets: &Assets,
) -> Result<String, Failure> {
    let Arguments { variant, eager, fragment, ref src, .. } = *arguments;
    let element = Snippet {
        variant,
        is_eager: eager,
        src: src.as_deref(),
        static_note: static_note::static_note(content, variant).map_err(failure)?,
        json,
        claims: (variant == Variant::Full).then(|| claims_json(content)),
        words: if fragment { words::brief(content, addresses) } else { words::article(content) },
    };
    let head = arguments
        .meta
        .then(|| meta::tags(content, addresses, arguments.modified) + &oembed::link(content, addresses));
    if fragment {
        return Ok(head.unwrap_or_default() + &element.html(assets));
    }
    let title = || format!("<title>{}</title>\n", escaped(&content.note.title));
    Ok(page::page(&content.note, &head.unwrap_or_else(title), &element, assets))
}

/// The packed claims of the prose as a JSON array, which a reader's browser only has to judge.
fn claims_json(content: &Content) -> String {
    let value = |value| match value {
        PackedValue::Number(number) => short(number),
        PackedValue::Text(text) => Value::from(text).to_string(),
    };
    let values: Vec<String> = content.packed_claims(Audience::Readers).into_iter().map(value).collect();
    format!("[{}]", values.join(","))
}

/// A number as JSON, its zeros at the end as a power of ten: `3755e7`.
fn short(number: f64) -> String {
    let digits = number.to_string();
    let kept = digits.trim_end_matches('0');
    let zeros = digits.len() - kept.len();
    if zeros > 3 && !digits.contains('.') { format!("{kept}e{zeros}") } else { digits }
}

/// Writes the files that accompany a page.
fn write_beside(arguments: &Arguments, content: &Content, addresses: &Addresses) -> Result<(), Failure> {
    if let Some(file) = &arguments.oembed {
        let answer = oembed::document(content, addresses, arguments.variant).map_err(failure)?;
        write_file(file, answer.as_bytes())?;
    }
    if let Some(file) = &arguments.card {
        write_file(file, &card::png(content).map_err(failure)?)?;
    }
    Ok(())
}

fn write_file(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    std::fs::write(file, bytes).map_err(|error| file_failure(file, &error))
}

fn failure(line: impl ToString) -> Failure {
    (ExitCode::from(2), vec![line.to_string()])
}

fn file_failure(file: &Path, error: &std::io::Error) -> Failure {
    failure(format!("{}: {error}", file.display()))
}
