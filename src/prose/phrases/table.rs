//! Tables of phrases, and by what they are known.

/// A table of phrases: its address, and how many rows or bytes it has.
pub(in crate::prose) type Key = (usize, usize);

/// Phrases with what they mean, those of one meaning with `|` between.
pub(in crate::prose) type Table<T> = &'static [(&'static str, T)];

/// Phrases with `|` between.
#[derive(Clone, Copy, Debug)]
pub(in crate::prose) struct Phrases(pub(in crate::prose) &'static str);

impl Phrases {
    pub(in crate::prose) fn iter(self) -> Each<'static> {
        Each::of(self.0)
    }

    /// By which it is known in the index.
    pub(in crate::prose) fn key(self) -> Key {
        key_of(self.0.as_bytes())
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

/// By which a table is known in the index.
pub(in crate::prose) fn key_of<T>(table: &[T]) -> Key {
    (table.as_ptr().addr(), table.len())
}
