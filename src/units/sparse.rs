//! What few of many places have.

/// Values at some places of a long row, in rising order of places.
#[derive(Clone, Debug, PartialEq)]
pub struct Sparse<T>(Vec<(usize, T)>);

impl<T> Default for Sparse<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy> Sparse<T> {
    /// The value at a place.
    pub fn get(&self, place: usize) -> Option<T> {
        let index = self.index(place).ok()?;
        self.0.get(index).map(|(_, value)| *value)
    }

    /// Sets the value at a place; returns whether there was one.
    pub fn set(&mut self, place: usize, value: T) -> bool {
        let index = self.index(place);
        match index {
            Ok(index) => self.0.iter_mut().skip(index).take(1).for_each(|entry| entry.1 = value),
            Err(index) => self.0.insert(index, (place, value)),
        }
        index.is_ok()
    }

    /// Keeps only some values.
    pub fn retain(&mut self, keep: impl Fn(T) -> bool) {
        self.0.retain(|(_, value)| keep(*value));
    }

    /// How many places have a value.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no place has a value.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The places from `start` on that have a value.
    pub fn from(&self, start: usize) -> impl Iterator<Item = (usize, T)> {
        let index = self.0.partition_point(|(place, _)| *place < start);
        self.0.iter().skip(index).copied()
    }

    fn index(&self, place: usize) -> Result<usize, usize> {
        // What is read in rising order goes to the end.
        match self.0.last() {
            Some((last, _)) if *last < place => Err(self.0.len()),
            _ => self.0.binary_search_by_key(&place, |(place, _)| *place),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_by_place() {
        let mut sparse = Sparse::default();
        for (place, value) in [(7, 'b'), (3, 'a'), (9, 'c')] {
            assert!(!sparse.set(place, value));
        }
        assert!(sparse.set(7, 'B'));
        assert_eq!(
            [3, 4, 7, 9, 10].map(|place| sparse.get(place)),
            [Some('a'), None, Some('B'), Some('c'), None]
        );
        assert_eq!(sparse.from(4).collect::<Vec<_>>(), [(7, 'B'), (9, 'c')]);
        sparse.retain(|value| value == 'c');
        assert_eq!((sparse.len(), sparse.is_empty()), (1, false));
    }
}
