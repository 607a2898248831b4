//! Which items of a list stay when it becomes another list.

use super::value::ContentValue;

/// A step from the old list to the new one. Steps are in the order of the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ListStep {
    /// The old item becomes the new item, possibly without a change.
    Keep(usize, usize),
    Remove(usize),
    Insert(usize),
}

/// The number of pairs of items that are compared; in longer lists, items are paired in order.
const MAX_PAIRS: usize = 4_000_000;

/// The steps with the most unchanged items. Between unchanged items, old and new ones are paired in order: an item with a change is
/// not removed and added.
pub(super) fn steps(old: &[ContentValue], new: &[ContentValue]) -> Vec<ListStep> {
    let start = old.iter().zip(new).take_while(|(old, new)| old.is_same(new)).count();
    let rest = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(old, new)| old.is_same(new)).count();
    let mut steps: Vec<ListStep> = (0..start).map(|at| ListStep::Keep(at, at)).collect();
    let (mut next_old, mut next_new) = (start, start);
    let (old_rest, new_rest) = (&old[start..old.len() - end], &new[start..new.len() - end]);
    let anchors = if old_rest.len() * new_rest.len() <= MAX_PAIRS { common(old_rest, new_rest) } else { Vec::new() };
    for (old_at, new_at) in anchors.into_iter().map(|(one, two)| (one + start, two + start)).chain([(old.len() - end, new.len() - end)]) {
        let paired = (old_at - next_old).min(new_at - next_new);
        steps.extend((0..paired).map(|at| ListStep::Keep(next_old + at, next_new + at)));
        steps.extend((next_old + paired..old_at).map(ListStep::Remove));
        steps.extend((next_new + paired..new_at).map(ListStep::Insert));
        let is_anchor = old_at < old.len() - end;
        if is_anchor {
            steps.push(ListStep::Keep(old_at, new_at));
        }
        (next_old, next_new) = (old_at + 1, new_at + 1);
    }
    steps.extend((0..end).map(|at| ListStep::Keep(old.len() - end + at, new.len() - end + at)));
    steps
}

/// The longest common subsequence, as pairs of indices.
fn common(old: &[ContentValue], new: &[ContentValue]) -> Vec<(usize, usize)> {
    let mut lengths = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    for one in (0..old.len()).rev() {
        for two in (0..new.len()).rev() {
            lengths[one][two] =
                if old[one].is_same(&new[two]) { lengths[one + 1][two + 1] + 1 } else { lengths[one + 1][two].max(lengths[one][two + 1]) };
        }
    }
    let (mut one, mut two, mut pairs) = (0, 0, Vec::new());
    while one < old.len() && two < new.len() {
        if old[one].is_same(&new[two]) {
            pairs.push((one, two));
            (one, two) = (one + 1, two + 1);
        } else if lengths[one + 1][two] >= lengths[one][two + 1] {
            one += 1;
        } else {
            two += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps_of(old: &str, new: &str) -> Vec<ListStep> {
        let list = |text: &str| text.chars().map(|letter| ContentValue::Text(letter.into())).collect::<Vec<_>>();
        steps(&list(old), &list(new))
    }

    #[test]
    fn equal_items_stay() {
        use ListStep::{Insert, Keep, Remove};
        assert_eq!(steps_of("abc", "abc"), [Keep(0, 0), Keep(1, 1), Keep(2, 2)]);
        assert_eq!(steps_of("abc", "ac"), [Keep(0, 0), Remove(1), Keep(2, 1)]);
        assert_eq!(steps_of("ac", "abc"), [Keep(0, 0), Insert(1), Keep(1, 2)]);
        assert_eq!(steps_of("abc", "axc"), [Keep(0, 0), Keep(1, 1), Keep(2, 2)]);
        assert_eq!(steps_of("abcd", "bxd"), [Remove(0), Keep(1, 0), Keep(2, 1), Keep(3, 2)]);
        assert_eq!(steps_of("", "a"), [Insert(0)]);
        assert_eq!(steps_of("ab", "ba").iter().filter(|step| matches!(step, Keep(..))).count(), 1);
    }
}
