//! The cause of a syntax error in a line.

use crate::base::message::Message;

/// What is wrong in a line, and where.
pub(super) struct Cause {
    pub column: u32,
    pub message: Message,
    pub hint: Message,
}

/// `byte` is an offset in `line`.
pub(super) fn cause(line: &str, byte: usize, message: Message, hint: Message) -> Option<Cause> {
    Some(Cause { column: line[..byte].chars().count() as u32 + 1, message, hint })
}
