//! One rule of a table: what to write for some letters, and beside which letters it holds.

use super::text::Letter;

/// One rule for some letters; the table looks them up by these letters.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    pub(super) to: String,
    pub(super) contexts: Vec<Context>,
}

/// A condition on the letters beside those of the rule.
#[derive(Debug, Clone)]
pub(super) struct Context {
    pub(super) side: Side,
    /// Whether one of the items must be there, or must not.
    pub(super) wanted: bool,
    pub(super) items: Vec<Item>,
}

/// The neighbour that a rule tests: `before: [а]` applies to a letter before an а.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    After,
}

/// What can be beside the letters.
#[derive(Debug, Clone)]
pub(super) enum Item {
    /// The edge of the word.
    Edge,
    /// One of these letters.
    Class(Vec<char>),
    /// Exactly these letters.
    Letters(Vec<char>),
}

impl Rule {
    /// Whether the rule applies to `word[from..to]`.
    pub(super) fn applies(&self, word: &[Letter], from: usize, to: usize) -> bool {
        self.contexts.iter().all(|context| context.items.iter().any(|item| item.holds(context.side, word, from, to)) == context.wanted)
    }
}

impl Item {
    fn holds(&self, side: Side, word: &[Letter], from: usize, to: usize) -> bool {
        let neighbours = if side == Side::Before { &word[to..] } else { &word[..from] };
        match self {
            Item::Edge => neighbours.is_empty(),
            Item::Class(class) => {
                let next = if side == Side::Before { neighbours.first() } else { neighbours.last() };
                next.is_some_and(|letter| class.contains(&letter.lower))
            }
            Item::Letters(letters) if letters.len() > neighbours.len() => false,
            Item::Letters(letters) => {
                let start = if side == Side::Before { 0 } else { neighbours.len() - letters.len() };
                letters.iter().zip(&neighbours[start..]).all(|(expected, found)| *expected == found.lower)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::text::letters;
    use super::*;

    #[test]
    fn items_look_at_their_side() {
        let word = letters("абв");
        let rule = |side, wanted, item| Rule { to: String::new(), contexts: vec![Context { side, wanted, items: vec![item] }] };
        for (rule, expected) in [
            (rule(Side::Before, true, Item::Class(vec!['в'])), true),
            (rule(Side::After, true, Item::Class(vec!['в'])), false),
            (rule(Side::After, true, Item::Letters(vec!['а'])), true),
            (rule(Side::After, true, Item::Letters(vec!['а', 'а'])), false),
            (rule(Side::Before, true, Item::Edge), false),
            (rule(Side::Before, false, Item::Edge), true),
        ] {
            assert_eq!(rule.applies(&word, 1, 2), expected, "{rule:?}");
        }
    }
}
