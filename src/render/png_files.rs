//! Compresses PNG files again, without loss: the pixels, their filters and all other parts of the file stay.

/// Compression level of libdeflate (1 to 12).
const LEVEL: i32 = 12;
/// More pixel data is left as it is: it would take seconds.
const MAX_DATA: usize = 64_000_000;
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// Length and name before the data of a part, and a checksum behind it.
const AROUND: usize = 12;

/// The file with better compression; none if that saves nothing, or for files of an unusual form.
pub(super) fn recompressed(bytes: &[u8]) -> Option<Vec<u8>> {
    let (mut before, mut data, mut after) = (SIGNATURE.to_vec(), Vec::new(), Vec::new());
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    while let Some(length) = rest.first_chunk::<4>() {
        let length = u32::from_be_bytes(*length) as usize;
        let part = rest.get(..length.checked_add(AROUND)?)?;
        match &part[4..8] {
            b"acTL" => return None,
            b"IDAT" => data.extend_from_slice(&part[8..8 + length]),
            _ if data.is_empty() => before.extend_from_slice(part),
            _ => after.extend_from_slice(part),
        }
        rest = &rest[part.len()..];
    }
    let mut pixels = vec![0; data_length(bytes).filter(|length| *length <= MAX_DATA)?];
    let length = libdeflater::Decompressor::new().zlib_decompress(&data, &mut pixels).ok()?;
    let mut compressor = libdeflater::Compressor::new(libdeflater::CompressionLvl::new(LEVEL).ok()?);
    let mut smaller = b"IDAT".to_vec();
    smaller.resize(4 + compressor.zlib_compress_bound(length), 0);
    let packed = compressor.zlib_compress(&pixels[..length], &mut smaller[4..]).ok()?;
    smaller.truncate(4 + packed);
    let file = [
        before,
        u32::try_from(packed).ok()?.to_be_bytes().to_vec(),
        smaller.clone(),
        libdeflater::crc32(&smaller).to_be_bytes().to_vec(),
        after,
    ]
    .concat();
    (length == pixels.len() && file.len() < bytes.len()).then_some(file)
}

/// The length of the pixel data, with the byte for the filter of each row; none for an interlaced file.
fn data_length(bytes: &[u8]) -> Option<usize> {
    let header = bytes.get(16..29)?;
    let number = |at: usize| Some(u32::from_be_bytes(header.get(at..at + 4)?.try_into().ok()?) as usize);
    let samples = match header[9] {
        2 => 3,
        4 => 2,
        6 => 4,
        _ => 1,
    };
    let bits = number(0)?.checked_mul(usize::from(header[8]) * samples)?;
    (header[12] == 0).then(|| (bits.div_ceil(8) + 1).checked_mul(number(4)?)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use png::{ColorType, Compression, Encoder};

    fn file(compression: Compression) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, 100, 50);
        encoder.set_color(ColorType::Rgba);
        encoder.set_compression(compression);
        encoder.add_text_chunk("Title".to_owned(), "Seal".to_owned()).expect("a text");
        let pixels: Vec<u8> = (0..100 * 50 * 4_u32).map(|at| (at % 7 * (at / 400)) as u8).collect();
        encoder.write_header().expect("written").write_image_data(&pixels).expect("written");
        bytes
    }

    fn pixels(bytes: &[u8]) -> Vec<u8> {
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("a PNG file");
        let mut pixels = vec![0; reader.output_buffer_size().expect("small")];
        reader.next_frame(&mut pixels).expect("valid");
        pixels
    }

    #[test]
    fn pixels_and_all_other_parts_stay() {
        let before = file(Compression::Fast);
        let after = recompressed(&before).expect("smaller");
        assert!(after.len() < before.len(), "{} {}", after.len(), before.len());
        assert_eq!(pixels(&after), pixels(&before));
        assert!(after.windows(9).any(|part| part == b"Title\0Sea"));
        assert_eq!(recompressed(&after), None, "a second time saves nothing");
    }

    #[test]
    fn broken_files_are_left_alone() {
        let good = file(Compression::NoCompression);
        for end in 0..good.len() {
            let cut = recompressed(&good[..end]);
            assert!(cut.is_none() || end >= good.len() - AROUND, "{end}");
        }
        for at in 8..good.len() {
            let mut bad = good.clone();
            bad[at] ^= 0xff;
            recompressed(&bad);
        }
    }
}
