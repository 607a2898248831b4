//! The size of a spreadsheet when it is unpacked: a small archive can hold gigabytes of one letter.

/// The most bytes that a spreadsheet may have when it is unpacked: far more than 100,000 places.
const MAX_UNPACKED: u64 = 256 << 20;

/// Signature and length of the record at the end of an archive, which says where its directory is.
const END: (&[u8], usize) = (b"PK\x05\x06", 22);
/// Signature and length of an entry of the directory, without its name, extra fields and comment.
const ENTRY: (&[u8], usize) = (b"PK\x01\x02", 46);
/// The longest comment of an archive.
const MAX_COMMENT: usize = 0xFFFF;

/// Whether the directory of an archive says that its files are small enough. False if it has no directory.
pub(super) fn is_small(bytes: &[u8]) -> bool {
    unpacked(bytes).is_some_and(|size| size <= MAX_UNPACKED)
}

/// The sum of the sizes in the directory of an archive.
fn unpacked(bytes: &[u8]) -> Option<u64> {
    let from = bytes.len().saturating_sub(END.1 + MAX_COMMENT);
    let end = from + bytes[from..].windows(END.0.len()).rposition(|part| part == END.0)?;
    let number = |at: usize, length: usize| {
        let part = bytes.get(at..at.checked_add(length)?)?;
        Some(part.iter().rev().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte)))
    };
    let mut at = usize::try_from(number(end + 16, 4)?).ok()?;
    let mut size = 0_u64;
    for _ in 0..number(end + 10, 2)? {
        if bytes.get(at..)?.get(..ENTRY.0.len())? != ENTRY.0 {
            return None;
        }
        // An archive with files of more than 4 GB has the largest number here.
        size += number(at + 24, 4)?;
        let lengths = [28, 30, 32].map(|offset| number(at + offset, 2));
        at += ENTRY.1 + usize::try_from(lengths.into_iter().sum::<Option<u64>>()?).ok()?;
    }
    Some(size)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_xlsxwriter::Workbook;

    #[test]
    fn sizes_are_those_of_the_unpacked_files() {
        let mut workbook = Workbook::new();
        let worksheet = workbook.add_worksheet();
        for row in 0..100 {
            worksheet.write_string(row, 0, "a".repeat(30_000 + row as usize)).expect("written");
        }
        let bytes = workbook.save_to_buffer().expect("written");
        let size = unpacked(&bytes).expect("an archive");
        assert!(bytes.len() < 300_000 && size > 3_000_000 && is_small(&bytes), "{} bytes hold {size}", bytes.len());
        // The size of the first file in the directory.
        let at = bytes.windows(4).position(|part| part == ENTRY.0).expect("there") + 24;
        let mut bomb = bytes.clone();
        bomb[at..at + 4].copy_from_slice(&u32::MAX.to_le_bytes());
        assert!(!is_small(&bomb));
        assert!(!is_small(b"no archive") && !is_small(&bytes[..bytes.len() - 30]) && !is_small(b""));
    }
}
