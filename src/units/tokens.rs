//! The words that notes have for the variants of an enum.

/// Gives an enum its words, in one place: `tokens!(Scale { One: "one", Thousand: "thousand" })`.
macro_rules! tokens {
    ($type:ident { $first:ident: $word:literal $(, $variant:ident: $other:literal)* $(,)? }) => {
        impl $type {
            /// Every variant.
            pub const ALL: [Self; [$word $(, $other)*].len()] = [Self::$first $(, Self::$variant)*];

            /// How a message lists the words.
            pub const ONE_OF: &'static str = concat!("one of: ", $word $(, ", ", $other)*);

            /// The word for it in a note.
            pub fn token(self) -> &'static str {
                match self {
                    Self::$first => $word,
                    $(Self::$variant => $other,)*
                }
            }

            /// What a word stands for; `None` where it is none of them.
            pub fn parse(token: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|value| value.token() == token)
            }
        }
    };
}
pub(super) use tokens;
