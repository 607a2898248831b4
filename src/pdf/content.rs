//! The drawing of a page, as bytes: finds what no tag holds (lines, backgrounds, running heads, page numbers) and marks it as
//! decoration. [`Pen`] writes it, shorter than it was.

use super::dots;
use super::faces::Faces;
use super::pen::Pen;
use std::borrow::Cow;

/// The drawing of a page with these fonts, everything untagged marked as decoration, written short.
pub(crate) fn tidy(drawing: &[u8], faces: &Faces) -> Vec<u8> {
    let mut out = Vec::with_capacity(drawing.len() / 2);
    let mut state = State::default();
    let mut pen = Pen::new(faces);
    for operator in dots::joined(operators(drawing)) {
        let (before, after) = state.step(operator.name);
        if before {
            pen.write(b"/Artifact BMC", b"BMC", &mut out);
        }
        pen.write(&operator.bytes, operator.name, &mut out);
        if after {
            pen.write(b"EMC", b"EMC", &mut out);
        }
    }
    pen.end(&mut out);
    out
}

/// Where in the drawing we are.
#[derive(Default)]
struct State {
    /// How many marked parts are open.
    depth: usize,
    /// Whether a part is open that we mark ourselves.
    ours: bool,
}

impl State {
    /// Whether a decoration starts before an operator, and whether one ends after it.
    fn step(&mut self, operator: &[u8]) -> (bool, bool) {
        match operator {
            b"BDC" | b"BMC" => self.depth += 1,
            b"EMC" => self.depth = self.depth.saturating_sub(1),
            _ if self.depth > 0 => {}
            // A text object, or a path from its first point to its paint. Clipping paths end with `n` and draw nothing: harmless.
            b"BT" | b"m" | b"re" | b"BI" if !self.ours => {
                self.ours = true;
                return (true, false);
            }
            b"ET" | b"f" | b"F" | b"f*" | b"S" | b"s" | b"B" | b"B*" | b"b" | b"b*" | b"n" | b"EI" if self.ours => {
                self.ours = false;
                return (false, true);
            }
            b"Do" | b"sh" if !self.ours => return (true, true),
            _ => {}
        }
        (false, false)
    }
}

/// An operator of a drawing.
#[derive(Debug, Clone)]
pub(crate) struct Operator<'a> {
    /// Its operands and its name, as they are written.
    pub bytes: Cow<'a, [u8]>,
    /// Its name.
    pub name: &'a [u8],
}

/// The operators of a drawing in their order.
pub(crate) fn operators(drawing: &[u8]) -> Vec<Operator<'_>> {
    let mut found = Vec::new();
    let mut start = None;
    let mut at = 0;
    while at < drawing.len() {
        let from = at;
        match drawing[at] {
            byte if is_space(byte) => {
                at += 1;
                continue;
            }
            b'%' => {
                at = drawing[at..].iter().position(|byte| matches!(byte, b'\n' | b'\r')).map_or(drawing.len(), |end| at + end);
                continue;
            }
            b'(' => at = after_string(drawing, at),
            b'<' if drawing.get(at + 1) == Some(&b'<') => at += 2,
            b'<' => at = drawing[at..].iter().position(|byte| *byte == b'>').map_or(drawing.len(), |end| at + end + 1),
            b'>' => at += if drawing.get(at + 1) == Some(&b'>') { 2 } else { 1 },
            b'[' | b']' | b'{' | b'}' => at += 1,
            b'/' => at = after_word(drawing, at + 1),
            _ => {
                at = after_word(drawing, at).max(from + 1);
                let word = &drawing[from..at];
                if is_operator(word) {
                    if word == b"ID" {
                        at = after_inline_image(drawing, at);
                        found.push(Operator { bytes: drawing[start.unwrap_or(from)..at].into(), name: b"EI" });
                    } else {
                        found.push(Operator { bytes: drawing[start.unwrap_or(from)..at].into(), name: word });
                    }
                    start = None;
                    continue;
                }
            }
        }
        start = start.or(Some(from));
    }
    found
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | 0 | 12)
}

fn is_operator(word: &[u8]) -> bool {
    let starts_so = word.first().is_some_and(|first| first.is_ascii_alphabetic() || matches!(first, b'\'' | b'"'));
    starts_so && !matches!(word, b"true" | b"false" | b"null")
}

fn after_word(drawing: &[u8], from: usize) -> usize {
    let ends = |byte: &u8| is_space(*byte) || matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%');
    drawing[from..].iter().position(ends).map_or(drawing.len(), |end| from + end)
}

/// After a string in brackets, which may hold brackets and escapes.
fn after_string(drawing: &[u8], from: usize) -> usize {
    let mut depth = 0_usize;
    let mut at = from;
    while at < drawing.len() {
        match drawing[at] {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            break;
        }
    }
    at.min(drawing.len())
}

/// After the `EI` that ends the bytes of a picture inside the drawing.
fn after_inline_image(drawing: &[u8], from: usize) -> usize {
    let ends = |at: &usize| {
        is_space(drawing[*at]) && drawing[at + 1..].starts_with(b"EI") && drawing.get(at + 3).is_none_or(|byte| is_space(*byte))
    };
    (from..drawing.len()).find(ends).map_or(drawing.len(), |at| at + 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(drawing: &str) -> String {
        String::from_utf8(tidy(drawing.as_bytes(), &Faces::default())).expect("ASCII in, ASCII out").trim_end().replace('\n', " ")
    }

    #[test]
    fn what_no_tag_holds_is_decoration() {
        assert_eq!(marked("1 0 0 RG 0 0 m 10 0 l S"), "1 0 0 RG /Artifact BMC 0 0 m 10 0 l S EMC");
        assert_eq!(marked("BT /F1 9 Tf (7) Tj ET"), "/Artifact BMC BT /F1 9 Tf (7) Tj ET EMC");
        assert_eq!(marked("/X1 Do"), "/Artifact BMC /X1 Do EMC");
    }

    #[test]
    fn what_a_tag_holds_stays_as_it_is() {
        for drawing in ["/P <</MCID 0>>BDC BT (a\\)b ET) Tj ET 0 0 1 1 re f EMC", "q 1 0 0 1 0.240000 3.999 cm Q"] {
            assert_eq!(marked(drawing), drawing);
        }
    }

    #[test]
    fn any_bytes_are_read_to_their_end() {
        let drawings = ["BT", "EMC EMC f", "(((", "<</A", "BI /W 1 ID \u{1}EI x EI Q", "0 0 m BT 1 l ET S"];
        for drawing in drawings {
            let tidied = tidy(drawing.as_bytes(), &Faces::default());
            assert_eq!(operators(&tidied).is_empty(), operators(drawing.as_bytes()).is_empty(), "{drawing}");
        }
    }
}
