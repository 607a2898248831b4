//! Finds every key that a text begins with, in one pass over its letters.

use std::collections::BTreeMap;

/// Values under keys of letters.
#[derive(Debug, Clone)]
pub(super) struct Trie<T> {
    nodes: Vec<TrieNode<T>>,
}

#[derive(Debug, Clone)]
struct TrieNode<T> {
    next: BTreeMap<char, usize>,
    value: T,
}

impl<T: Default> Trie<T> {
    /// A trie with no keys.
    pub(super) fn new() -> Trie<T> {
        Trie { nodes: vec![TrieNode { next: BTreeMap::new(), value: T::default() }] }
    }

    /// The value under a key, which is added if it is missing.
    pub(super) fn entry(&mut self, key: impl IntoIterator<Item = char>) -> &mut T {
        let mut at = 0;
        for letter in key {
            at = match self.nodes[at].next.get(&letter) {
                Some(&next) => next,
                None => {
                    let next = self.nodes.len();
                    self.nodes.push(TrieNode { next: BTreeMap::new(), value: T::default() });
                    self.nodes[at].next.insert(letter, next);
                    next
                }
            };
        }
        &mut self.nodes[at].value
    }

    /// The value of each non-empty prefix of `letters` with its length, the shortest first. A prefix that only leads to longer
    /// keys has the default value.
    pub(super) fn prefixes(&self, letters: impl Iterator<Item = char>) -> impl Iterator<Item = (usize, &T)> {
        let mut at = 0;
        letters
            .map_while(move |letter| {
                at = *self.nodes[at].next.get(&letter)?;
                Some(&self.nodes[at].value)
            })
            .enumerate()
            .map(|(index, value)| (index + 1, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_prefix_shortest_first() {
        let mut trie: Trie<Option<u8>> = Trie::new();
        *trie.entry("a".chars()) = Some(1);
        *trie.entry("abc".chars()) = Some(2);
        let found: Vec<_> = trie.prefixes("abcd".chars()).collect();
        assert_eq!(found, [(1, &Some(1)), (2, &None), (3, &Some(2))]);
        assert_eq!(trie.prefixes("b".chars()).count(), 0);
    }
}
