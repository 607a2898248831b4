//! Random numbers for the tests of changes: the same in every run.

/// A generator (xorshift), with its seed. The seed is not 0.
pub(crate) struct Random(pub u64);

impl Random {
    /// A number below the limit, or 0.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    pub(crate) fn one_of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}
