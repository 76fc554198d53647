//! The widths at which a picture in a page takes other words and another height; `styles/picture.css` has the same.

/// The widths from one of these points to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breakpoint {
    /// Up to 520 px.
    Narrow,
    /// From there up to 760 px.
    Medium,
    /// All above.
    Wide,
}

impl Breakpoint {
    /// From narrow to wide.
    pub const ALL: [Self; 3] = [Self::Narrow, Self::Medium, Self::Wide];

    /// The one that a width in CSS pixels belongs to.
    pub fn of_width(width_px: f64) -> Self {
        let is_within = |point: &&Self| width_px >= point.least_px();
        Self::ALL.iter().rev().find(is_within).copied().unwrap_or(Self::Narrow)
    }

    /// Its least width in CSS pixels; what has room there has room up to the next. Narrower than the least of all is
    /// nothing that a note is read in.
    pub fn least_px(self) -> f64 {
        match self {
            Self::Narrow => 280.0,
            Self::Medium => 520.0,
            Self::Wide => 760.0,
        }
    }

    /// The height of a picture in CSS pixels.
    pub(super) fn height_px(self) -> f64 {
        match self {
            Self::Narrow => 270.0,
            Self::Medium => 310.0,
            Self::Wide => 340.0,
        }
    }

    /// The class of what shows at these widths alone.
    pub fn class(self) -> &'static str {
        match self {
            Self::Narrow => "at-narrow",
            Self::Medium => "at-medium",
            Self::Wide => "at-wide",
        }
    }
}
