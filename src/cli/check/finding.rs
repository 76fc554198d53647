//! What `check` says about one claim.

use crate::claims::{Claim, Verdict, words_at};
use crate::figures::Evidence;
use crate::note::{Note, Reference};
use crate::texts;
use crate::units::Language;

/// How bad something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Severity {
    /// As it should be.
    None,
    /// A figure that is tied to nothing.
    Warning,
    /// A figure that the data contradict, or a note that can't be read.
    Error,
}

impl Severity {
    pub(super) fn of(verdict: &Verdict, is_strict: bool) -> Self {
        match verdict {
            Verdict::Agrees | Verdict::Stated => Self::None,
            Verdict::Unbound if !is_strict => Self::Warning,
            Verdict::Unbound | Verdict::Differs(_) | Verdict::Contradicts(_) => Self::Error,
        }
    }

    /// As SARIF has it.
    pub(super) fn token(self) -> &'static str {
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
    /// The text that it stands in, without marks.
    text: String,
}

/// The datum that a claim is tied to, in words.
pub(super) struct DatumWords {
    pub(super) name: String,
    pub(super) value: String,
    pub(super) formula: Option<String>,
    pub(super) status: Option<String>,
    pub(super) source: Option<String>,
}

impl<'f> Finding<'f> {
    pub(super) fn new(note: &'f Note, claim: &'f Claim) -> Self {
        Self { note, claim, text: words_at(note, claim.place) }
    }

    pub(super) fn words(&self) -> &str {
        self.text.get(self.claim.span.clone()).unwrap_or_default()
    }

    /// The sentence with the words between two marks.
    pub(super) fn sentence(&self) -> String {
        let Claim { span, sentence, .. } = self.claim;
        let piece = |from: usize, to: usize| self.text.get(from..to).unwrap_or_default();
        let (start, end) = (sentence.start.min(span.start), sentence.end.max(span.end));
        format!("{}⟦{}⟧{}", piece(start, span.start), self.words(), piece(span.end, end))
    }

    /// `"$37.7B" differs: expected $37.6B`
    pub(super) fn message(&self) -> String {
        let words = self.words();
        let expected = |expected| texts::expected(Language::English, expected);
        match &self.claim.verdict {
            Verdict::Agrees => format!("\"{words}\" agrees"),
            Verdict::Stated => format!("\"{words}\" is stated by the note alone"),
            Verdict::Differs(what) => format!("\"{words}\" differs: expected {}", expected(what)),
            Verdict::Contradicts(what) => {
                format!("\"{words}\" contradicts the data: expected {}", expected(what))
            }
            Verdict::Unbound if self.claim.is_unread() => {
                format!("\"{words}\" and what follows is not checked: expected a note with less to check")
            }
            Verdict::Unbound if self.claim.candidates.is_empty() => {
                format!(
                    "\"{words}\" is tied to nothing: expected a reference, or words that name one datum of the note"
                )
            }
            Verdict::Unbound => {
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

    /// The datum; `None` where the claim is tied to nothing.
    pub(super) fn datum(&self) -> Option<DatumWords> {
        let reference = self.claim.reference.as_ref()?;
        if let Some(fact) = self.note.fact(&reference.subject) {
            let source = fact.source.as_ref().and_then(|id| self.note.source(id));
            return Some(DatumWords {
                name: fact.name.clone(),
                value: texts::fact_value(self.note.language, fact),
                formula: None,
                status: None,
                source: source.map(|source| source.title.clone()),
            });
        }
        let evidence = Evidence::of(self.note, reference)?;
        let reasons =
            [texts::formula(self.note, &evidence), texts::run_reason(self.note, self.claim, &evidence)];
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
