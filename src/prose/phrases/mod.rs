//! Phrases in tables, and where they stand in a text.

/// A struct whose phrases can all be listed. Fields without phrases go into the `without { }` block.
macro_rules! listed {
    (
        $(#[$doc:meta])*
        $visible:vis struct $name:ident {
            $($(#[$field_doc:meta])* $field_visible:vis $field:ident: $kind:ty,)*
        }
        without { $($(#[$other_doc:meta])* $other_visible:vis $other:ident: $other_kind:ty,)* }
    ) => {
        $(#[$doc])*
        $visible struct $name {
            $($(#[$other_doc])* $other_visible $other: $other_kind,)*
            $($(#[$field_doc])* $field_visible $field: $kind,)*
        }

        impl $crate::prose::phrases::Listed for $name {
            fn list(&self, into: &mut $crate::prose::phrases::Index) {
                $($crate::prose::phrases::Listed::list(&self.$field, into);)*
            }
        }
    };
}

mod index;
mod table;

#[cfg(test)]
pub(super) use index::LETTERS;
pub(super) use index::{Hits, Index, Listed};
pub(super) use table::{Phrases, Table, key_of};
