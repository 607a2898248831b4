//! Runs of a sign of emphasis in a text. Escaped characters and code spans are stepped over.

/// What matters for emphasis with one sign.
pub(super) enum Part {
    Run(SignRun),
    /// Emphasis ends with its paragraph.
    ParagraphEnd,
}

/// Equal signs in a row.
pub(super) struct SignRun {
    pub start: usize,
    pub end: usize,
    /// The characters around the run; a space at the start and at the end of the text.
    pub before: char,
    pub after: char,
}

impl SignRun {
    /// All signs of emphasis are one byte long.
    pub(super) fn length(&self) -> usize {
        self.end - self.start
    }
}

/// The runs of `sign` and the ends of paragraphs, in order.
pub(super) fn parts(text: &str, sign: char) -> impl Iterator<Item = Part> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + text[at..].find([sign, '`', '\\', '\n'])?;
            let rest = &text[start..];
            let found = rest.as_bytes()[0];
            let length = rest.bytes().take_while(|byte| *byte == found).count();
            at = start + length;
            match found {
                b'\\' => at = start + 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
                b'`' => at += text[at..].find(&rest[..length]).map_or(0, |end| end + length),
                b'\n' if length > 1 || text[at..].trim_start_matches([' ', '\t', '\r']).starts_with('\n') => {
                    return Some(Part::ParagraphEnd);
                }
                b'\n' => {}
                _ => {
                    let before = text[..start].chars().next_back().unwrap_or(' ');
                    let after = text[at..].chars().next().unwrap_or(' ');
                    return Some(Part::Run(SignRun { start, end: at, before, after }));
                }
            }
        }
    })
}
