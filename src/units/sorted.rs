//! A map in a sorted array.

use std::borrow::Borrow;

/// Values by their keys, in ascending order of keys: for few of them, or many that are inserted in that order.
#[derive(Clone, Debug, PartialEq)]
pub struct Sorted<K, V>(Vec<(K, V)>);

impl<K, V> Default for Sorted<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> Sorted<K, V> {
    /// An empty map.
    pub fn new() -> Self {
        Self::default()
    }

    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let index = self.index(key).ok()?;
        self.0.get(index).map(|(_, value)| value)
    }

    /// Sets the value of a key; returns the previous one.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        let index = self.index(&key);
        match (index, index.ok().and_then(|index| self.0.get_mut(index))) {
            (_, Some((_, known))) => Some(std::mem::replace(known, value)),
            (Ok(index) | Err(index), None) => {
                self.0.insert(index, (key, value));
                None
            }
        }
    }

    /// Removes a key; returns its value.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let index = self.index(key).ok()?;
        Some(self.0.remove(index).1)
    }

    /// Keeps the entries whose value `keep` accepts.
    pub fn retain(&mut self, keep: impl Fn(&V) -> bool) {
        self.0.retain(|(_, value)| keep(value));
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no key.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All keys with their values, in ascending order.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The keys from one on, with their values.
    pub fn starting_at(&self, first: K) -> impl Iterator<Item = (&K, &V)> {
        self.iter().skip(self.0.partition_point(|(key, _)| *key < first))
    }

    /// The index of a key, or the one at which it would be inserted.
    fn index<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        match self.0.last() {
            Some((last, _)) if last.borrow() < key => Err(self.0.len()),
            _ => self.0.binary_search_by(|(known, _)| known.borrow().cmp(key)),
        }
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for Sorted<K, V> {
    fn from(entries: [(K, V); N]) -> Self {
        let mut sorted = Self::new();
        for (key, value) in entries {
            sorted.insert(key, value);
        }
        sorted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_by_key() {
        let mut sorted = Sorted::from([(7, 'b'), (3, 'a'), (9, 'c')]);
        assert_eq!((sorted.insert(7, 'B'), sorted.insert(8, 'd')), (Some('b'), None));
        let found = [3, 4, 7, 9, 10].map(|key| sorted.get(&key).copied());
        assert_eq!(found, [Some('a'), None, Some('B'), Some('c'), None]);
        assert_eq!(sorted.starting_at(4).collect::<Vec<_>>(), [(&7, &'B'), (&8, &'d'), (&9, &'c')]);
        assert_eq!((sorted.remove(&8), sorted.remove(&8), sorted.len()), (Some('d'), None, 3));
        sorted.retain(|value| *value == 'c');
        assert_eq!(sorted.iter().collect::<Vec<_>>(), [(&9, &'c')]);
    }
}
