//! Typed indices into the lists of a handbook: an `EntryId` cannot be used where an `AreaId` is expected.

use std::marker::PhantomData;
use std::ops::{Deref, DerefMut, Index, IndexMut};

/// An index into an [`IndexVec`].
pub(crate) trait TypedId: Copy {
    fn from_index(index: usize) -> Self;
    fn index(self) -> usize;
}

macro_rules! ids {
    ($($name:ident)*) => {$(
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) struct $name(usize);

        impl TypedId for $name {
            fn from_index(index: usize) -> $name {
                $name(index)
            }
            fn index(self) -> usize {
                self.0
            }
        }
    )*};
}

ids! { TopicId EntryId PageId ActId ChannelId LinkId JourneyId ReaderPathId DirectoryId ServiceId AreaId BrochureId MovedId }

/// A list whose items are addressed by an id of their own type. Everything else that a slice offers works too.
#[derive(Debug)]
pub(crate) struct IndexVec<I, T> {
    items: Vec<T>,
    id: PhantomData<fn() -> I>,
}

impl<I: TypedId, T> IndexVec<I, T> {
    pub(crate) fn new(items: Vec<T>) -> IndexVec<I, T> {
        IndexVec { items, id: PhantomData }
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = I> + use<I, T> {
        (0..self.items.len()).map(I::from_index)
    }

    pub(crate) fn iter_with_ids(&self) -> impl Iterator<Item = (I, &T)> + Clone {
        self.items.iter().enumerate().map(|(index, item)| (I::from_index(index), item))
    }

    /// The id of the first item for which `matches` is true.
    pub(crate) fn find_id(&self, matches: impl FnMut(&T) -> bool) -> Option<I> {
        self.items.iter().position(matches).map(I::from_index)
    }

    /// The id after `id`, if there is one.
    pub(crate) fn next_id(&self, id: I) -> Option<I> {
        (id.index() + 1 < self.items.len()).then(|| I::from_index(id.index() + 1))
    }

    /// The id before `id`, unless it is the first.
    pub(crate) fn previous_id(&self, id: I) -> Option<I> {
        id.index().checked_sub(1).map(I::from_index)
    }
}

impl<I, T> Deref for IndexVec<I, T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<I, T> DerefMut for IndexVec<I, T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.items
    }
}

impl<I: TypedId, T> Index<I> for IndexVec<I, T> {
    type Output = T;
    fn index(&self, id: I) -> &T {
        &self.items[id.index()]
    }
}

impl<I: TypedId, T> IndexMut<I> for IndexVec<I, T> {
    fn index_mut(&mut self, id: I) -> &mut T {
        &mut self.items[id.index()]
    }
}

impl<'a, I, T> IntoIterator for &'a IndexVec<I, T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> std::slice::Iter<'a, T> {
        self.items.iter()
    }
}
