//! Normalises the characters of a file: encoding, line ends, composed letters (NFC), phone numbers.

use super::{FixedFile, phones};
use crate::base::diagnostic::FilePath;
use crate::base::inputs::BYTE_ORDER_MARK;
use crate::base::phone::Country;
use crate::msg;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The normalised file; `None` if its encoding is unknown or it has an unresolved merge conflict, which is not touched.
pub(super) fn normalised(file: &FilePath, bytes: &[u8], home: Option<Country>) -> Option<FixedFile> {
    let mut notes = Vec::new();
    let text = match std::str::from_utf8(bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes)) {
        Ok(text) => {
            if bytes.starts_with(BYTE_ORDER_MARK) {
                notes.push(msg!("fix-byte-order-mark"));
            }
            text.to_owned()
        }
        Err(_) => {
            notes.push(msg!("fix-utf-16"));
            utf_16(bytes)?
        }
    };
    if text.lines().any(|line| line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ")) {
        return None;
    }
    let mut before = text;
    if before.contains('\r') {
        before = before.replace("\r\n", "\n").replace('\r', "\n");
        notes.push(msg!("fix-line-ends"));
    }
    let composed = if is_nfc(&before) { before.clone() } else { before.nfc().collect() };
    let mut after = phones::normalised(&composed, home);
    if !after.is_empty() && !after.ends_with('\n') {
        after.push('\n');
    }
    Some(FixedFile { file: file.clone(), before, after, notes })
}

/// A text in UTF-16 with a byte order mark, as Windows editors write it.
pub(crate) fn utf_16(bytes: &[u8]) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let unit: fn([u8; 2]) -> u16 = match pairs.first()? {
        [0xFF, 0xFE] => u16::from_le_bytes,
        [0xFE, 0xFF] => u16::from_be_bytes,
        _ => return None,
    };
    let units: Vec<u16> = pairs[1..].iter().map(|pair| unit(*pair)).collect();
    rest.is_empty().then(|| String::from_utf16(&units).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::normalised;

    fn after(bytes: &[u8]) -> Option<String> {
        normalised(&"content/topics.yaml".into(), bytes, None).map(|file| file.after)
    }

    #[test]
    fn encodings_line_ends_and_composed_letters() {
        assert_eq!(after("\u{feff}a: б\r\nc: д".as_bytes()).as_deref(), Some("a: б\nc: д\n"));
        assert_eq!(after("и\u{306}од\n".as_bytes()).as_deref(), Some("йод\n"));
        let utf_16: Vec<u8> = "\u{feff}Қор\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(after(&utf_16).as_deref(), Some("Қор\n"));
        assert_eq!(after(b"\xCF\xF0\xE8"), None, "which single-byte encoding it is, only the author knows");
        assert_eq!(after(b"a\n<<<<<<< HEAD\n"), None);
        assert_eq!(after(b""), Some(String::new()));
    }
}
