//! The content stream of a page: marks untagged content (lines, backgrounds, running heads, page numbers) as artifacts, so that screen
//! readers skip it, and shortens numbers.

use crate::pdf::operators::{Operator, operators};

/// Operators whose numbers are coordinates or font sizes. Scaling matrices (`cm`) keep their precision.
const ROUNDED: [&[u8]; 10] = [b"Td", b"Tm", b"Tf", b"m", b"l", b"c", b"v", b"y", b"re", b"w"];

/// The content with artifacts marked and numbers shortened.
pub(crate) fn optimised(content: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(content.len());
    let mut state = ArtifactState::default();
    for operator in operators(content) {
        match state.next(&operator) {
            ArtifactChange::None => {}
            ArtifactChange::Start => out.extend(b"/Artifact BMC\n"),
            ArtifactChange::End => out.extend(b"EMC\n"),
        }
        push_rounded(&operator, &mut out);
    }
    if state.in_artifact {
        out.extend(b"EMC\n");
    }
    out
}

/// Writes an operator. Coordinates are rounded to hundredths of a CSS pixel (0.003 mm): Chromium writes the advance of every letter with
/// seven digits, which deflate cannot compress.
fn push_rounded(operator: &Operator, out: &mut Vec<u8>) {
    match std::str::from_utf8(operator.bytes) {
        Ok(text) if ROUNDED.contains(&operator.name) => {
            let words: Vec<String> = text.split_ascii_whitespace().map(rounded).collect();
            out.extend(words.join(" ").bytes());
        }
        _ => out.extend(operator.bytes),
    }
    out.push(b'\n');
}

/// A number with at most two decimals. Other words stay as they are.
fn rounded(word: &str) -> String {
    match word.parse::<f64>() {
        Ok(number) if word.contains('.') => ((number * 100.0).round() / 100.0 + 0.0).to_string(),
        _ => word.to_owned(),
    }
}

/// Marked content that is open at the current operator.
#[derive(Default)]
struct ArtifactState {
    /// The browser's marked content, from the outside to the inside: whether it is a tag or an artifact. The rest, such as `ReversedChars`, only
    /// says how to read its text.
    open: Vec<bool>,
    /// Whether an artifact of ours is open. It includes all untagged operators up to the next change of the graphics state stack or the next
    /// tagged content.
    in_artifact: bool,
}

/// What to write before an operator.
enum ArtifactChange {
    None,
    Start,
    End,
}

impl ArtifactState {
    fn next(&mut self, operator: &Operator) -> ArtifactChange {
        let was_in_artifact = self.in_artifact;
        match operator.name {
            b"BDC" | b"BMC" => {
                let is_tag = !says_how_to_read(operator);
                self.open.push(is_tag);
                if !is_tag {
                    return ArtifactChange::None;
                }
            }
            b"EMC" => {
                if self.open.pop() == Some(false) {
                    return ArtifactChange::None;
                }
            }
            b"q" | b"Q" => {}
            b"BT" | b"m" | b"re" | b"EI" | b"Do" | b"sh" if !self.open.contains(&true) && !was_in_artifact => {
                self.in_artifact = true;
                return ArtifactChange::Start;
            }
            _ => return ArtifactChange::None,
        }
        self.in_artifact = false;
        if was_in_artifact { ArtifactChange::End } else { ArtifactChange::None }
    }
}

/// Whether marked content has no number: it says how to read its text and is neither a tag nor an artifact.
fn says_how_to_read(operator: &Operator) -> bool {
    let has_number = operator.bytes.windows(5).any(|part| part == b"/MCID");
    !has_number && [&b"/ReversedChars"[..], b"/Span"].iter().any(|name| operator.bytes.starts_with(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(content: &str) -> String {
        String::from_utf8(optimised(content.as_bytes())).expect("ASCII in, ASCII out").trim_end().replace('\n', " ")
    }

    #[test]
    fn untagged_content_becomes_artifacts() {
        assert_eq!(marked("1 0 0 RG 0 0 m 10 0 l S"), "1 0 0 RG /Artifact BMC 0 0 m 10 0 l S EMC");
        assert_eq!(marked("q 0 0 1 1 re f 2 0 1 1 re f Q"), "q /Artifact BMC 0 0 1 1 re f 2 0 1 1 re f EMC Q");
        assert_eq!(marked("0 0 1 1 re f /P BMC 1 w EMC"), "/Artifact BMC 0 0 1 1 re f EMC /P BMC 1 w EMC");
        assert_eq!(marked("BT /F1 9 Tf (7) Tj ET"), "/Artifact BMC BT /F1 9 Tf (7) Tj ET EMC");
        assert_eq!(marked("/X1 Do"), "/Artifact BMC /X1 Do EMC");
        let reversed = "BT /ReversedChars BMC /F1 9 Tf (7) Tj /Span <</ActualText (8)>> BDC (9) Tj EMC EMC ET";
        assert_eq!(marked(reversed), format!("/Artifact BMC {reversed} EMC"));
        let tagged = format!("/P <</MCID 0>>BDC {reversed} EMC");
        assert_eq!(marked(&tagged), tagged);
    }

    #[test]
    fn tagged_content_does_not_change() {
        for content in ["/P <</MCID 0>>BDC BT (a\\)b ET) Tj ET 0 0 1 1 re f EMC", "q 1 0 0 1 0.240000 3.999 cm Q"] {
            assert_eq!(marked(content), content);
        }
    }

    #[test]
    fn coordinates_are_rounded_and_matrices_are_not() {
        let content = "/P <</MCID 0>>BDC .23999999 0 0 -.23999999 0 594.95996 cm BT /F6 10.6599998 Tf 1 0 0 -1 52.90625 49 Tm 7.2035522 -.001 Td (1.234 5.678) Tj ET EMC";
        let expected = "/P <</MCID 0>>BDC .23999999 0 0 -.23999999 0 594.95996 cm BT /F6 10.66 Tf 1 0 0 -1 52.91 49 Tm 7.2 0 Td (1.234 5.678) Tj ET EMC";
        assert_eq!(marked(content), expected);
    }

    #[test]
    fn malformed_content_loses_no_operators() {
        let contents = ["BT", "EMC EMC f", "(((", "<</A", "BI /W 1 ID \u{1}EI x EI Q", "0 0 m BT 1 l ET S"];
        for content in contents {
            let optimised = optimised(content.as_bytes());
            assert_eq!(operators(&optimised).is_empty(), operators(content.as_bytes()).is_empty(), "{content}");
        }
    }
}
