//! The size of a spreadsheet when it is unpacked: a small archive can hold gigabytes of one letter.

/// The most bytes that a spreadsheet may have when it is unpacked: far more than 100,000 places.
const MAX_UNPACKED: u64 = 256 << 20;

/// Signature and length of the record at the end of an archive, which says where its directory is.
const END: (&[u8], usize) = (b"PK\x05\x06", 22);
/// Signature and length of the record before it in archives of more than 4 GB.
const LARGE: (&[u8], usize) = (b"PK\x06\x07", 20);
/// Signature and length of an entry of the directory, without its name, extra fields and comment.
const ENTRY: (&[u8], usize) = (b"PK\x01\x02", 46);
/// The longest comment of an archive.
const MAX_COMMENT: usize = 0xFFFF;

/// Length of the header of a file, without its name and extra fields.
const HEADER_LENGTH: usize = 30;
/// The ways in which the files of a spreadsheet are stored.
const STORED: usize = 0;
const DEFLATED: usize = 8;

/// Whether the files of an archive are small enough, and as large as its directory says. False if it has no directory.
pub(super) fn is_small(bytes: &[u8]) -> bool {
    let Some(files) = files(bytes) else { return false };
    let size = files.iter().map(|file| file.size as u64).sum::<u64>();
    size <= MAX_UNPACKED && files.iter().all(PackedFile::is_honest)
}

/// A file as the directory of an archive describes it.
struct PackedFile<'a> {
    method: usize,
    packed: &'a [u8],
    /// Of the unpacked file.
    size: usize,
}

impl PackedFile<'_> {
    /// Whether it is unpacked to the size that the directory names: a reader would unpack it to the end, however long that is.
    fn is_honest(&self) -> bool {
        match self.method {
            STORED => self.packed.len() == self.size,
            DEFLATED => {
                let unpacked = libdeflater::Decompressor::new().deflate_decompress(self.packed, &mut vec![0; self.size]);
                unpacked.is_ok_and(|size| size == self.size)
            }
            _ => false,
        }
    }
}

/// The files in the directory of an archive. A file of more than 4 GB has the largest number in place of its size.
fn files(bytes: &[u8]) -> Option<Vec<PackedFile<'_>>> {
    let from = bytes.len().saturating_sub(END.1 + MAX_COMMENT);
    let end = from + bytes[from..].windows(END.0.len()).rposition(|part| part == END.0)?;
    // A reader would use another directory, that of archives of more than 4 GB.
    if end >= LARGE.1 && bytes[end - LARGE.1..].starts_with(LARGE.0) {
        return None;
    }
    let number = |at: usize, length: usize| {
        let part = bytes.get(at..at.checked_add(length)?)?;
        Some(part.iter().rev().fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte)))
    };
    let mut at = number(end + 16, 4)?;
    let mut files = Vec::new();
    for _ in 0..number(end + 10, 2)? {
        if bytes.get(at..)?.get(..ENTRY.0.len())? != ENTRY.0 {
            return None;
        }
        let header = number(at + 42, 4)?;
        let start = header + HEADER_LENGTH + number(header + 26, 2)? + number(header + 28, 2)?;
        let packed = bytes.get(start..start.checked_add(number(at + 20, 4)?)?)?;
        files.push(PackedFile { method: number(at + 10, 2)?, packed, size: number(at + 24, 4)? });
        at += ENTRY.1 + number(at + 28, 2)? + number(at + 30, 2)? + number(at + 32, 2)?;
    }
    Some(files)
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
        let size: usize = files(&bytes).expect("an archive").iter().map(|file| file.size).sum();
        assert!(bytes.len() < 300_000 && size > 3_000_000 && is_small(&bytes), "{} bytes hold {size}", bytes.len());
        // The size of the first file in the directory.
        let at = bytes.windows(4).position(|part| part == ENTRY.0).expect("there") + 24;
        let mut bomb = bytes.clone();
        bomb[at..at + 4].copy_from_slice(&u32::MAX.to_le_bytes());
        assert!(!is_small(&bomb));
        // A directory that lies.
        bomb[at..at + 4].copy_from_slice(&9_u32.to_le_bytes());
        assert!(!is_small(&bomb));
        let end = bytes.len() - END.1;
        let large = [&bytes[..end], b"PK\x06\x07", &[0; 16], &bytes[end..]].concat();
        assert!(!is_small(&large));
        assert!(!is_small(b"no archive") && !is_small(&bytes[..bytes.len() - 30]) && !is_small(b""));
    }
}
