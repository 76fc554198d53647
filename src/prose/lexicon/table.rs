//! Tables of phrases, and how all of a language's are listed for the index.

use crate::claims::Direction;
use crate::prose::phrases::{Index, key_of};

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

        impl $crate::prose::lexicon::Listed for $name {
            fn list(&self, into: &mut $crate::prose::phrases::Index) {
                $($crate::prose::lexicon::Listed::list(&self.$field, into);)*
            }
        }
    };
}

/// Phrases with what they mean, those of one meaning with `|` between.
pub(in crate::prose) type Table<T> = &'static [(&'static str, T)];

/// Phrases with `|` between.
#[derive(Clone, Copy, Debug)]
pub(in crate::prose) struct Phrases(pub(in crate::prose) &'static str);

impl Phrases {
    pub(in crate::prose) fn iter(self) -> Each<'static> {
        Each::of(self.0)
    }
}

impl IntoIterator for Phrases {
    type Item = &'static str;
    type IntoIter = Each<'static>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// One phrase after the other. They are short, and there are thousands: byte by byte is faster than `split`.
pub(in crate::prose) struct Each<'p> {
    rest: Option<&'p str>,
}

impl<'p> Each<'p> {
    pub(in crate::prose) fn of(phrases: &'p str) -> Self {
        Self { rest: Some(phrases) }
    }
}

impl<'p> Iterator for Each<'p> {
    type Item = &'p str;

    fn next(&mut self) -> Option<&'p str> {
        let phrases = self.rest.take()?;
        let Some(end) = phrases.bytes().position(|byte| byte == b'|') else { return Some(phrases) };
        self.rest = phrases.get(end + 1..);
        phrases.get(..end)
    }
}

/// What has phrases that are looked up.
pub(in crate::prose) trait Listed {
    /// Adds them to the index.
    fn list(&self, into: &mut Index);
}

impl Listed for Phrases {
    fn list(&self, into: &mut Index) {
        into.add(self.key(), None, self.0);
    }
}

impl<T> Listed for &'static [(&'static str, T)] {
    fn list(&self, into: &mut Index) {
        for (row, (phrases, _)) in self.iter().enumerate() {
            into.add(key_of(self), Some(row), phrases);
        }
    }
}

impl Listed for &'static [Phrases] {
    fn list(&self, into: &mut Index) {
        self.iter().for_each(|phrases| phrases.list(into));
    }
}

impl Listed for &'static [(Phrases, Phrases, Direction)] {
    fn list(&self, into: &mut Index) {
        for (verbs, particle, _) in *self {
            verbs.list(into);
            particle.list(into);
        }
    }
}

impl Listed for &'static [(Phrases, Phrases)] {
    fn list(&self, into: &mut Index) {
        for (from, to) in *self {
            from.list(into);
            to.list(into);
        }
    }
}
