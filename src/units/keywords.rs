//! The keywords of the note format for the variants of an enum.

/// Gives an enum its keywords, all in one table: `keywords!(Scale { One: "one", Thousand: "thousand" })`.
macro_rules! keywords {
    ($type:ident { $first:ident: $word:literal $(, $variant:ident: $other:literal)* $(,)? }) => {
        impl $type {
            /// Every variant.
            pub const ALL: [Self; [$word $(, $other)*].len()] = [Self::$first $(, Self::$variant)*];

            /// How a message lists the keywords.
            pub const ONE_OF: &'static str = concat!("one of: ", $word $(, ", ", $other)*);

            /// Its keyword in a note.
            pub fn keyword(self) -> &'static str {
                match self {
                    Self::$first => $word,
                    $(Self::$variant => $other,)*
                }
            }

            /// The variant of a keyword; `None` where there is none.
            pub fn parse(keyword: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|value| value.keyword() == keyword)
            }
        }
    };
}
pub(super) use keywords;
