//! Single figures: facts without history, and the key figures under the title.

use super::decode::Cursor;
use super::literals::words;
use super::reference::Reference;
use super::series::read_unit;
use crate::units::{Frequency, Id, Period, Qualifier, Unit};

/// A figure that the note states without history.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Names it within the note.
    pub id: Id,
    /// As printed.
    pub name: String,
    /// Whose it is.
    pub company: Option<Id>,
    /// In `unit`; ratios as fractions.
    pub value: f64,
    /// What the value counts.
    pub unit: Unit,
    /// How the value bounds the truth; `None` where it is the truth.
    pub qualifier: Option<Qualifier>,
    /// The length of time that the value is for.
    pub per: Option<Per>,
    /// When.
    pub period: Option<Period>,
    /// Where it comes from.
    pub source: Option<Id>,
    /// What else has to be said.
    pub note: Option<String>,
}

/// The length of time that an amount is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// A year.
    Year,
    /// A quarter.
    Quarter,
    /// A month.
    Month,
}

impl Per {
    /// The frequency of amounts for that length of time.
    pub fn frequency(self) -> Frequency {
        match self {
            Self::Year => Frequency::Year,
            Self::Quarter => Frequency::Quarter,
            Self::Month => Frequency::Month,
        }
    }
}

words!(Per { Year: "year", Quarter: "quarter", Month: "month" });

impl Fact {
    pub(super) fn read(at: Cursor) -> Option<Self> {
        let mut fields = at.object()?;
        let id = fields.word("id");
        let name = fields.name("name");
        let company = fields.optional_word("company");
        let value = fields.number("value");
        let unit = read_unit(&mut fields);
        let qualifier = fields.optional_word("qualifier");
        let per = fields.optional_word("per");
        let period = fields.optional_word("period");
        let source = fields.optional_word("source");
        let note = fields.optional_text("note");
        fields.finish();
        let unit = unit?;
        let value = unit.from_typed(value?);
        Some(Self { id: id?, name: name?, company, value, unit, qualifier, per, period, source, note })
    }
}

/// A figure of the strip under the title.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyFigure {
    /// What it is.
    pub label: String,
    /// The figure.
    pub figure: Reference,
    /// A second figure in small type.
    pub beside: Option<Reference>,
    /// Words after it.
    pub remark: Option<String>,
}

impl KeyFigure {
    pub(super) fn read(at: Cursor) -> Option<Self> {
        let mut fields = at.object()?;
        let label = fields.name("label");
        let figure = fields.word("figure");
        let beside = fields.optional_word("beside");
        let remark = fields.optional_name("remark");
        fields.finish();
        Some(Self { label: label?, figure: figure?, beside, remark })
    }
}
