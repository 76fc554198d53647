//! How much of a note is shown.

/// How much of a note is shown; hosts name it by its token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Variant {
    /// All of it.
    #[default]
    Full,
    /// Title, key figures and call to action.
    Card,
    /// The charts alone.
    Charts,
    /// Title and sentiment.
    Gauge,
}

impl Variant {
    /// Every variant.
    pub const ALL: [Self; 4] = [Self::Full, Self::Card, Self::Charts, Self::Gauge];

    /// Its name in attributes, and its class: `card`.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Card => "card",
            Self::Charts => "charts",
            Self::Gauge => "gauge",
        }
    }

    /// The variant of a token.
    pub fn from_keyword(keyword: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|variant| variant.keyword() == keyword)
    }
}
