//! Named inks. A drawing says what a thing is; `styles/chart.css` says which colour that has.
//!
//! plotters hands a backend nothing but a colour, so each ink has one reserved colour as its key.

/// Most series that a chart can tell apart.
pub const MAX_SLOTS: u8 = 8;

/// What a thing in a picture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Grid line.
    Grid,
    /// The line at zero.
    Zero,
    /// Tick of an axis.
    Tick,
    /// Number or period of an axis.
    AxisText,
    /// Words inside the plot.
    NoteText,
    /// Reference line of a callout, in its series' colour.
    Reference(u8),
    /// Where a definition changes.
    Break,
    /// Paper-coloured line under a series, so that crossings read.
    Halo,
    /// Line of a series; `true` where it is emphasised.
    Line(u8, bool),
    /// Outline of a line whose points stand closer than pixels.
    Dense(u8),
    /// Point of a series.
    Dot(u8),
    /// Point of a series whose figure is implied or estimated, or which a callout refers back to.
    HollowDot(u8),
    /// Bar of a series.
    Bar(u8),
    /// Outline of a bar whose figure is implied or estimated.
    DerivedBar(u8),
    /// Hatching of such a bar.
    Hatch(u8),
    /// Direct label of a series.
    Label(u8),
    /// Area or part of a bar that stands on others, with a seam around it.
    Layer(u8),
    /// What a line encloses with zero.
    Tint(u8),
    /// Number of an axis that belongs to one series.
    SeriesAxisText(u8),
    /// A stretch of periods that is pointed out.
    Range,
    /// A level that values are held against.
    Level,
    /// Paper-coloured line under it, so that it shows on bars and areas.
    LevelHalo,
    /// Point that the prose speaks of.
    Told,
}

impl Ink {
    /// The reserved colour that stands for the ink in drawing calls.
    pub fn key(self) -> (u8, u8, u8) {
        match self {
            Self::Grid => (1, 0, 0),
            Self::Zero => (2, 0, 0),
            Self::Tick => (3, 0, 0),
            Self::AxisText => (4, 0, 0),
            Self::NoteText => (5, 0, 0),
            Self::Break => (6, 0, 0),
            Self::Halo => (7, 0, 0),
            Self::Reference(slot) => (8, slot, 0),
            Self::Line(slot, strong) => (9, slot, u8::from(strong)),
            Self::Dot(slot) => (10, slot, 0),
            Self::HollowDot(slot) => (11, slot, 0),
            Self::Bar(slot) => (12, slot, 0),
            Self::DerivedBar(slot) => (13, slot, 0),
            Self::Hatch(slot) => (14, slot, 0),
            Self::Label(slot) => (15, slot, 0),
            Self::Dense(slot) => (22, slot, 0),
            Self::Layer(slot) => (16, slot, 0),
            Self::Tint(slot) => (17, slot, 0),
            Self::SeriesAxisText(slot) => (18, slot, 0),
            Self::Range => (19, 0, 0),
            Self::Level => (20, 0, 0),
            Self::LevelHalo => (21, 0, 0),
            Self::Told => (23, 0, 0),
        }
    }

    /// The ink of a reserved colour.
    pub(super) fn from_key(key: (u8, u8, u8)) -> Option<Self> {
        Some(match key {
            (1, 0, 0) => Self::Grid,
            (2, 0, 0) => Self::Zero,
            (3, 0, 0) => Self::Tick,
            (4, 0, 0) => Self::AxisText,
            (5, 0, 0) => Self::NoteText,
            (6, 0, 0) => Self::Break,
            (7, 0, 0) => Self::Halo,
            (8, slot, 0) => Self::Reference(slot),
            (9, slot, strong) => Self::Line(slot, strong == 1),
            (10, slot, 0) => Self::Dot(slot),
            (11, slot, 0) => Self::HollowDot(slot),
            (12, slot, 0) => Self::Bar(slot),
            (13, slot, 0) => Self::DerivedBar(slot),
            (14, slot, 0) => Self::Hatch(slot),
            (15, slot, 0) => Self::Label(slot),
            (22, slot, 0) => Self::Dense(slot),
            (16, slot, 0) => Self::Layer(slot),
            (17, slot, 0) => Self::Tint(slot),
            (18, slot, 0) => Self::SeriesAxisText(slot),
            (19, 0, 0) => Self::Range,
            (20, 0, 0) => Self::Level,
            (21, 0, 0) => Self::LevelHalo,
            (23, 0, 0) => Self::Told,
            _ => return None,
        })
    }

    /// The classes that `styles/chart.css` gives colours to: `line s1 strong`.
    pub fn class(self) -> String {
        match self {
            Self::Grid => "grid".to_owned(),
            Self::Zero => "zero".to_owned(),
            Self::Tick => "tick".to_owned(),
            Self::AxisText => "axis".to_owned(),
            Self::NoteText => "remark".to_owned(),
            Self::Break => "break".to_owned(),
            Self::Halo => "halo".to_owned(),
            Self::Reference(slot) => with_slot("ref", slot),
            Self::Line(slot, false) => with_slot("line", slot),
            Self::Line(slot, true) => with_slot("line strong", slot),
            Self::Dense(slot) => with_slot("line dense", slot),
            Self::Dot(slot) => with_slot("dot", slot),
            Self::HollowDot(slot) => with_slot("dot hollow", slot),
            Self::Bar(slot) => with_slot("bar", slot),
            Self::DerivedBar(slot) => with_slot("bar derived", slot),
            Self::Hatch(slot) => with_slot("hatch", slot),
            Self::Label(slot) => with_slot("label", slot),
            Self::Layer(slot) => with_slot("layer", slot),
            Self::Tint(slot) => with_slot("tint", slot),
            Self::SeriesAxisText(slot) => with_slot("axis own", slot),
            Self::Range => "range".to_owned(),
            Self::Level => "level".to_owned(),
            Self::LevelHalo => "level under".to_owned(),
            Self::Told => "told".to_owned(),
        }
    }
}

/// Slots are counted from 1 in class names.
fn with_slot(class: &str, slot: u8) -> String {
    format!("{class} s{}", slot % MAX_SLOTS + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_leads_back_to_its_ink() {
        let plain = [
            Ink::Grid,
            Ink::Zero,
            Ink::Tick,
            Ink::AxisText,
            Ink::NoteText,
            Ink::Break,
            Ink::Halo,
            Ink::Range,
            Ink::Level,
            Ink::LevelHalo,
            Ink::Told,
        ];
        let slotted = (0..MAX_SLOTS).flat_map(|s| {
            [
                Ink::Reference(s),
                Ink::Line(s, false),
                Ink::Line(s, true),
                Ink::Dot(s),
                Ink::HollowDot(s),
                Ink::Bar(s),
                Ink::DerivedBar(s),
                Ink::Hatch(s),
                Ink::Label(s),
                Ink::Dense(s),
                Ink::Layer(s),
                Ink::Tint(s),
                Ink::SeriesAxisText(s),
            ]
        });
        for ink in plain.into_iter().chain(slotted) {
            assert_eq!(Ink::from_key(ink.key()), Some(ink));
        }
        assert_eq!(Ink::from_key((0, 0, 0)), None);
    }
}
