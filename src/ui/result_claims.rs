//! The figures of the table of results as claims, so that they have cards: numbered after the claims of the prose.

use crate::claims::{Claim, TextLocation, Verdict};
use crate::content::Content;
use crate::figures::{Evidence, Statement};
use crate::note::{Note, Reference};
use crate::texts::results_table;

/// Numbers the figures of the table, in its order.
pub(super) struct ResultClaims<'c> {
    note: &'c Note,
    next: usize,
}

impl<'c> ResultClaims<'c> {
    pub(super) fn of(content: &'c Content) -> Self {
        Self { note: &content.note, next: content.claims.iter().count() }
    }

    /// The number of a figure with a card. Must be asked for each reference of the table once, in its order.
    pub(super) fn number_of(&mut self, reference: &Reference) -> Option<usize> {
        is_computed(self.note, reference)?;
        self.next += 1;
        Some(self.next - 1)
    }
}

/// The claim of that number, of the prose or of the table.
pub(super) fn claim(content: &Content, number: usize) -> Option<Claim> {
    if let Some(claim) = content.claims.get(number) {
        return Some(claim.clone()).filter(Claim::is_shown);
    }
    let table = results_table(&content.note)?;
    let mut claims = ResultClaims::of(content);
    let lines = table.parts.iter().flat_map(|part| part.groups.iter().flat_map(|(_, lines)| lines));
    let mut references = lines.flat_map(|line| &line.cells).filter_map(|cell| cell.reference.as_ref());
    let reference = references.find(|reference| claims.number_of(reference) == Some(number))?;
    let is_computed = is_computed(&content.note, reference)?;
    Some(Claim {
        location: TextLocation::Title,
        span: 0..0,
        sentence: 0..0,
        mention: None,
        reference: Some(reference.clone()),
        is_explicit: true,
        candidates: Vec::new(),
        verdict: if is_computed { Verdict::Agrees } else { Verdict::Stated },
    })
}

/// Whether the figure of a reference is computed, or of a series, rather than typed in a fact; `None` if it resolves to
/// no figure.
fn is_computed(note: &Note, reference: &Reference) -> Option<bool> {
    match Statement::of(note, reference) {
        Some(statement) => statement.amount.as_ref().ok().map(|_| statement.is_computed()),
        None => Evidence::of(note, reference)?.last()?.1.ok().map(|_| true),
    }
}
