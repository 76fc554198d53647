//! `keyword_enum!`: declares an enum of the note format with its keywords and their meanings.

/// Declares an enum. Comments on variants are the descriptions of their keywords in the JSON Schema, so they are
/// written for authors of notes.
macro_rules! keyword_enum {
    (
        $(#[doc = $doc:literal])+
        schema $schema:ident $title:literal
        pub enum $name:ident {
            $(#[doc = $first_meaning:literal])+
            $first:ident = $first_keyword:literal,
            $($(#[doc = $meaning:literal])+ $variant:ident = $keyword:literal,)*
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $(#[doc = $first_meaning])+
            $first,
            $($(#[doc = $meaning])+ $variant,)*
        }

        impl $name {
            /// Every variant.
            pub const ALL: [Self; [$first_keyword $(, $keyword)*].len()] = [Self::$first $(, Self::$variant)*];

            /// The keyword for it in a note.
            pub fn keyword(self) -> &'static str {
                match self {
                    Self::$first => $first_keyword,
                    $(Self::$variant => $keyword,)*
                }
            }
        }

        impl crate::note::shape::Literal for $name {
            const EXPECTED: &str = concat!("one of: ", $first_keyword $(, ", ", $keyword)*);
            const SHAPE: crate::note::shape::Shape =
                crate::note::shape::Shape::Keywords(&crate::note::shape::KeywordsShape {
                    name: stringify!($schema),
                    title: $title,
                    keywords: &[
                        ($first_keyword, &[$($first_meaning),+]),
                        $(($keyword, &[$($meaning),+]),)*
                    ],
                });

            fn read(text: &str) -> Option<Self> {
                let index = crate::note::keyword::position_of(text, &[$first_keyword $(, $keyword)*])?;
                Self::ALL.get(index).copied()
            }
        }
    };
}
pub(super) use keyword_enum;

/// The index of a keyword among others.
pub(super) fn position_of(text: &str, keywords: &[&str]) -> Option<usize> {
    keywords.iter().position(|keyword| *keyword == text)
}
