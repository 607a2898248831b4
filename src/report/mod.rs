//! Reports about a handbook, for people and for programs: problems and their explanations, counts, open points, the editors' board.

pub(crate) mod board;
pub(crate) mod explain;
pub(crate) mod problems;
pub(crate) mod summary;
