//! More about a picture than its size: whether the file is complete, whether it is animated, and how the camera was held.

const PNG: &[u8] = b"\x89PNG";
const JPEG: &[u8] = b"\xff\xd8";

/// Whether the end of the file is there. Copies and uploads are sometimes cut off.
pub(super) fn is_complete(bytes: &[u8]) -> bool {
    match bytes {
        _ if bytes.starts_with(PNG) => contains(bytes, b"IEND"),
        _ if bytes.starts_with(JPEG) => contains(bytes, b"\xff\xd9"),
        [b'R', b'I', b'F', b'F', a, b, c, d, ..] => u32::from_le_bytes([*a, *b, *c, *d]) as usize <= bytes.len() - 8,
        _ => true,
    }
}

/// Whether a picture has several frames.
pub(super) fn is_animated(bytes: &[u8]) -> bool {
    const ANIMATION: u8 = 0x02;
    match bytes {
        _ if bytes.starts_with(b"GIF8") => contains(bytes, b"NETSCAPE2.0") || contains(bytes, b"ANIMEXTS1.0"),
        _ if bytes.starts_with(PNG) => contains(bytes.get(..64).unwrap_or(bytes), b"acTL"),
        _ if bytes.starts_with(b"RIFF") => {
            bytes.get(12..16) == Some(b"VP8X".as_slice()) && bytes.get(20).is_some_and(|flags| flags & ANIMATION != 0)
        }
        _ => false,
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).rev().any(|window| window == part)
}

/// Whether the camera was held upright, so that browsers turn the picture by a quarter.
pub(super) fn is_turned(bytes: &[u8]) -> bool {
    orientation(bytes).is_some_and(|orientation| orientation >= 5)
}

/// The tag `Orientation` of the Exif part of a JPEG file, from 1 to 8.
pub(super) fn orientation(bytes: &[u8]) -> Option<u16> {
    const APP1: u8 = 0xe1;
    const START_OF_SCAN: u8 = 0xda;
    let mut at = bytes.starts_with(JPEG).then_some(JPEG.len())?;
    loop {
        let [0xff, kind, high, low] = *bytes.get(at..at + 4)? else { return None };
        let length = usize::from(u16::from_be_bytes([high, low]));
        let segment = bytes.get(at + 4..at + 2 + length)?;
        match kind {
            APP1 if segment.starts_with(b"Exif\0\0") => {
                return tiff_orientation(&segment[6..]).filter(|orientation| (1..=8).contains(orientation));
            }
            START_OF_SCAN => return None,
            _ => at += 2 + length,
        }
    }
}

fn tiff_orientation(tiff: &[u8]) -> Option<u16> {
    const ORIENTATION: u16 = 0x0112;
    let is_little = tiff.starts_with(b"II");
    let short = |at: usize| {
        let pair: [u8; 2] = tiff.get(at..at + 2)?.try_into().ok()?;
        Some(if is_little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let long = |at: usize| {
        let four: [u8; 4] = tiff.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(if is_little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) }).ok()
    };
    let directory = long(4)?;
    let entries = usize::from(short(directory)?);
    (0..entries).map(|entry| directory + 2 + 12 * entry).find(|at| short(*at) == Some(ORIENTATION)).and_then(|at| short(at + 8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cut_and_moving_pictures() {
        assert!(!is_complete(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR") && is_complete(b"\x89PNG....IEND...."));
        assert!(!is_complete(b"\xff\xd8\xff\xe0..") && is_complete(b"\xff\xd8\xff\xe0..\xff\xd9"));
        assert!(!is_complete(b"RIFF\x64\0\0\0WEBP") && is_complete(b"RIFF\x04\0\0\0WEBP"));
        assert!(is_animated(b"GIF89a....!\xff\x0bNETSCAPE2.0") && !is_animated(b"GIF89a...."));
        assert!(is_animated(b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0"));
    }

    #[test]
    fn the_orientation_of_a_camera() {
        let jpeg = |value: u8| {
            let tiff = [b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".as_slice(), &[value, 0, 0, 0]].concat();
            let length = (2 + 6 + tiff.len()) as u8;
            [b"\xff\xd8\xff\xe1\0".as_slice(), &[length], b"Exif\0\0", &tiff, b"\xff\xda\0\x02"].concat()
        };
        assert!(is_turned(&jpeg(6)) && is_turned(&jpeg(8)) && !is_turned(&jpeg(1)) && !is_turned(&jpeg(3)));
        assert!(!is_turned(b"\xff\xd8\xff\xe1\xff\xff"));
    }
}
