//! Replacements of parts of a text.

use std::ops::Range;

/// The replacement of a byte range; an insertion if the range is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Splice {
    pub range: Range<usize>,
    pub text: String,
}

impl Splice {
    pub(crate) fn new(range: Range<usize>, text: impl Into<String>) -> Splice {
        Splice { range, text: text.into() }
    }

    pub(crate) fn insert(at: usize, text: impl Into<String>) -> Splice {
        Splice::new(at..at, text)
    }

    pub(crate) fn remove(range: Range<usize>) -> Splice {
        Splice::new(range, "")
    }
}

/// The text with all replacements; `None` if two of them overlap or one is not at a character boundary. Insertions at the same place
/// keep their order.
pub(crate) fn apply(text: &str, splices: &[Splice]) -> Option<String> {
    let mut ordered: Vec<&Splice> = splices.iter().collect();
    ordered.sort_by_key(|splice| (splice.range.start, splice.range.end));
    let mut out = String::with_capacity(text.len() + splices.iter().map(|splice| splice.text.len()).sum::<usize>());
    let mut done = 0;
    for Splice { range, text: new } in ordered {
        out.push_str(text.get(done..range.start)?);
        text.get(range.clone())?;
        out.push_str(new);
        done = range.end;
    }
    out.push_str(text.get(done..)?);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replacements_do_not_overlap() {
        let splices = [Splice::insert(1, "x"), Splice::remove(2..3), Splice::insert(1, "y"), Splice::new(3..4, "z")];
        assert_eq!(apply("abcde", &splices).as_deref(), Some("axybze"));
        assert_eq!(apply("abc", &[Splice::remove(0..2), Splice::remove(1..3)]), None);
        assert_eq!(apply("қа", &[Splice::remove(1..2)]), None);
    }
}
