//! The finding that `check` prints for one claim.

use crate::claims::{Claim, Verdict, text_at};
use crate::figures::{Evidence, Histories, Statement};
use crate::note::{Note, Reference};
use crate::prose::Explained;
use crate::texts;
use crate::units::Language;

/// Severity of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Severity {
    /// Nothing is wrong.
    None,
    /// An unresolved figure, or markup in a text.
    Warning,
    /// A figure that the data contradict, or a note that can't be read.
    Error,
}

impl Severity {
    pub(super) fn of(verdict: &Verdict, is_strict: bool) -> Self {
        match verdict {
            Verdict::Agrees | Verdict::Stated => Self::None,
            Verdict::Unresolved if !is_strict => Self::Warning,
            Verdict::Unresolved | Verdict::Differs(_) | Verdict::Contradicts(_) => Self::Error,
        }
    }

    pub(super) fn of_warning(is_strict: bool) -> Self {
        if is_strict { Self::Error } else { Self::Warning }
    }

    /// The `level` of a SARIF result.
    pub(super) fn keyword(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A claim in words. Findings are in English, figures in the language of the note.
pub(super) struct Finding<'f> {
    pub(super) note: &'f Note,
    pub(super) claim: &'f Claim,
    /// The text that contains it, without markup.
    text: String,
}

/// The datum that a claim resolves to, in words.
pub(super) struct DatumWords {
    pub(super) name: String,
    pub(super) value: String,
    pub(super) formula: Option<String>,
    pub(super) status: Option<String>,
    pub(super) source: Option<String>,
}

impl<'f> Finding<'f> {
    pub(super) fn new(note: &'f Note, claim: &'f Claim) -> Self {
        Self { note, claim, text: text_at(note, claim.location) }
    }

    pub(super) fn words(&self) -> &str {
        self.text.get(self.claim.span.clone()).unwrap_or_default()
    }

    /// The sentence, with markers around the words.
    pub(super) fn sentence(&self) -> String {
        let Claim { span, sentence, .. } = self.claim;
        let piece = |from: usize, to: usize| self.text.get(from..to).unwrap_or_default();
        let (start, end) = (sentence.start.min(span.start), sentence.end.max(span.end));
        format!("{}⟦{}⟧{}", piece(start, span.start), self.words(), piece(span.end, end))
    }

    /// `"$37.7B" differs: expected $37.6B`
    pub(super) fn message(&self) -> String {
        let words = self.words();
        let expected = |what| texts::expected_of(Language::English, self.claim, what);
        match &self.claim.verdict {
            Verdict::Agrees => format!("\"{words}\" agrees"),
            Verdict::Stated => format!("\"{words}\" is stated by the note alone"),
            Verdict::Differs(what) => format!("\"{words}\" differs: expected {}", expected(what)),
            Verdict::Contradicts(what) => {
                format!("\"{words}\" contradicts the data: expected {}", expected(what))
            }
            Verdict::Unresolved if self.claim.is_unread() => {
                format!("\"{words}\" and what follows is not checked: expected a note with less to check")
            }
            Verdict::Unresolved if self.claim.is_explicit => {
                format!("\"{words}\" is unresolved: expected words that state the figure of its reference")
            }
            Verdict::Unresolved if self.claim.candidates.is_empty() => {
                format!(
                    "\"{words}\" is unresolved: expected a reference, or words that name one datum of the note"
                )
            }
            Verdict::Unresolved => {
                let candidates: Vec<String> =
                    self.claim.candidates.iter().map(|one| self.candidate(one)).collect();
                format!(
                    "\"{words}\" could be {}: expected a reference to what it is",
                    candidates.join(" or ")
                )
            }
        }
    }

    /// A datum that the words may mean: `#aws.revenue@2026-Q1 ($37.6B)`.
    fn candidate(&self, reference: &Reference) -> String {
        let evidence = Evidence::of(self.note, reference);
        let value = evidence.map(|evidence| format!(" ({})", texts::datum_value(self.note, &evidence)));
        format!("#{reference}{}", value.unwrap_or_default())
    }

    /// The datum; `None` where the claim is unresolved.
    pub(super) fn datum(&self) -> Option<DatumWords> {
        let reference = self.claim.reference.as_ref()?;
        if let Some(statement) = Statement::of(self.note, reference) {
            return Some(DatumWords {
                name: texts::statement_name(self.note, &statement),
                value: texts::statement_value(self.note, &statement),
                formula: texts::statement_formula(self.note, &statement),
                status: None,
                source: texts::statement_source(self.note, &statement).map(str::to_owned),
            });
        }
        let evidence = Evidence::of(self.note, reference)?;
        let reasons = [
            texts::formula(self.note, &evidence),
            texts::run_reason(&Histories::of(self.note), self.claim, &evidence),
        ];
        let formula: Vec<String> = reasons.into_iter().flatten().collect();
        Some(DatumWords {
            name: texts::datum_name(self.note, &evidence),
            value: texts::datum_value(self.note, &evidence),
            formula: (!formula.is_empty()).then(|| formula.join("; ")),
            status: Some(texts::datum_statuses(self.note, &evidence)),
            source: Some(texts::datum_sources(self.note, &evidence)),
        })
    }
}

/// The reasons for the data of a claim, one a line; empty where there are none.
pub(super) fn because<'e>(explained: &'e [Explained], claim: &Claim) -> &'e [String] {
    let same = explained.iter().find(|(one, _)| one.location == claim.location && one.span == claim.span);
    same.map_or(&[], |(_, because)| because.as_slice())
}
