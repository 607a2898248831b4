//! Splits the content stream of a page into its operators, and decodes their strings (ISO 32000-1, 7.3.4 and 7.8.2).

/// An operator with its operands.
pub(crate) struct Operator<'a> {
    /// Operands and name as written.
    pub bytes: &'a [u8],
    pub name: &'a [u8],
}

/// The operators of a content stream, in order.
pub(crate) fn operators(content: &[u8]) -> Vec<Operator<'_>> {
    let mut found = Vec::new();
    let mut start = None;
    let mut at = 0;
    while at < content.len() {
        let from = at;
        match content[at] {
            byte if is_space(byte) => {
                at += 1;
                continue;
            }
            b'%' => {
                at = content[at..].iter().position(|byte| matches!(byte, b'\n' | b'\r')).map_or(content.len(), |end| at + end);
                continue;
            }
            b'(' => at = after_string(content, at),
            b'<' if content.get(at + 1) == Some(&b'<') => at += 2,
            b'<' => at = content[at..].iter().position(|byte| *byte == b'>').map_or(content.len(), |end| at + end + 1),
            b'>' => at += if content.get(at + 1) == Some(&b'>') { 2 } else { 1 },
            b'[' | b']' | b'{' | b'}' => at += 1,
            b'/' => at = after_word(content, at + 1),
            _ => {
                at = after_word(content, at).max(from + 1);
                let word = &content[from..at];
                if is_operator(word) {
                    if word == b"ID" {
                        at = after_inline_image(content, at);
                        found.push(Operator { bytes: &content[start.unwrap_or(from)..at], name: b"EI" });
                    } else {
                        found.push(Operator { bytes: &content[start.unwrap_or(from)..at], name: word });
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
    let starts_like_one = word.first().is_some_and(|first| first.is_ascii_alphabetic() || matches!(first, b'\'' | b'"'));
    starts_like_one && !matches!(word, b"true" | b"false" | b"null")
}

fn after_word(content: &[u8], from: usize) -> usize {
    let ends = |byte: &u8| is_space(*byte) || matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%');
    content[from..].iter().position(ends).map_or(content.len(), |end| from + end)
}

/// The end of a literal string, which may contain escapes and balanced parentheses.
fn after_string(content: &[u8], from: usize) -> usize {
    let mut depth = 0_usize;
    let mut at = from;
    while at < content.len() {
        match content[at] {
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
    at.min(content.len())
}

/// The end of the `EI` that closes an inline image.
fn after_inline_image(content: &[u8], from: usize) -> usize {
    let ends = |at: &usize| {
        is_space(content[*at]) && content[at + 1..].starts_with(b"EI") && content.get(at + 3).is_none_or(|byte| is_space(*byte))
    };
    (from..content.len()).find(ends).map_or(content.len(), |at| at + 3)
}

/// The strings among the operands of an operator.
pub(crate) fn strings(operands: &[u8]) -> Vec<Vec<u8>> {
    let mut strings = Vec::new();
    let mut at = 0;
    while at < operands.len() {
        match operands[at] {
            b'<' => {
                let end = operands[at..].iter().position(|byte| *byte == b'>').map_or(operands.len(), |end| at + end);
                strings.push(hexadecimal(&operands[at + 1..end]));
                at = end + 1;
            }
            b'(' => {
                let end = after_string(operands, at);
                strings.push(literal(&operands[at + 1..end.max(at + 2) - 1]));
                at = end;
            }
            _ => at += 1,
        }
    }
    strings
}

/// The numbers among the operands of an operator.
pub(crate) fn numbers(operands: &[u8]) -> Vec<f32> {
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < operands.len() {
        match operands[at] {
            b'(' => at = after_string(operands, at),
            b'<' => at = operands[at..].iter().position(|byte| *byte == b'>').map_or(operands.len(), |end| at + end + 1),
            b'/' => at = after_word(operands, at + 1),
            _ => {
                let end = after_word(operands, at).max(at + 1);
                numbers.extend(std::str::from_utf8(&operands[at..end]).ok().and_then(|word| word.parse::<f32>().ok()));
                at = end;
            }
        }
    }
    numbers
}

fn hexadecimal(digits: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = digits.iter().filter_map(|digit| char::from(*digit).to_digit(16)).map(|digit| digit as u8).collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect()
}

/// A literal string without its escapes.
fn literal(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = bytes;
    while let Some((byte, more)) = rest.split_first() {
        rest = more;
        if *byte != b'\\' {
            out.push(*byte);
            continue;
        }
        let octal = rest.iter().take(3).take_while(|digit| (b'0'..=b'7').contains(digit)).count();
        if octal > 0 {
            out.push(rest[..octal].iter().fold(0_u8, |value, digit| value.wrapping_mul(8).wrapping_add(digit - b'0')));
            rest = &rest[octal..];
        } else if let Some((escaped, more)) = rest.split_first() {
            rest = more;
            match escaped {
                b'n' => out.push(b'\n'),
                b'r' => out.push(b'\r'),
                b't' => out.push(b'\t'),
                b'b' => out.push(8),
                b'f' => out.push(12),
                b'\n' => {}
                other => out.push(*other),
            }
        }
    }
    out
}
