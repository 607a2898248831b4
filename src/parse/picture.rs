//! Pictures: whether a file is the picture that its name says, and its size.

use super::markdown_file::text_of;
use super::{picture_details, svg};
use crate::base::diagnostic::{Diagnostic, FilePath, Place};
use crate::msg;
use imagesize::{ImageType, blob_size, image_type};

/// In pixels; of a drawing, in the units of its own coordinates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PictureSize {
    pub width: u32,
    pub height: u32,
}

impl PictureSize {
    fn megapixels(self) -> u64 {
        u64::from(self.width) * u64::from(self.height) / 1_000_000
    }
}

/// Browsers need four bytes for each pixel: a small file of one colour can take the memory of a phone.
const MAX_MEGAPIXELS: u64 = 50;

/// The formats of pictures, by the ends of file names.
const FORMATS: [(&str, &str); 6] = [("png", "PNG"), ("jpg", "JPEG"), ("jpeg", "JPEG"), ("gif", "GIF"), ("webp", "WebP"), ("avif", "AVIF")];

/// The format that a file name has; `None` if it is not the name of a raster picture.
fn named_format(file: &str) -> Option<&'static str> {
    let (_, ending) = file.rsplit_once('.')?;
    FORMATS.iter().find(|(known, _)| known.eq_ignore_ascii_case(ending)).map(|(_, format)| *format)
}

fn format_of(bytes: &[u8]) -> Option<&'static str> {
    match image_type(bytes).ok()? {
        ImageType::Png => Some("PNG"),
        ImageType::Jpeg => Some("JPEG"),
        ImageType::Gif => Some("GIF"),
        ImageType::Webp => Some("WebP"),
        ImageType::Heif(_) => Some("AVIF"),
        _ => None,
    }
}

/// Reports a file with the name of a picture that is not one, or a picture of another format.
pub(super) fn check(file: &FilePath, bytes: &[u8]) -> Option<Diagnostic> {
    let named = named_format(file)?;
    let place = Place::start_of(file);
    match format_of(bytes) {
        _ if bytes.is_empty() => Some(Diagnostic::error(place, msg!("picture-empty")).hint(msg!("hint-picture-invalid"))),
        Some(found) if found != named => {
            Some(Diagnostic::error(place, msg!("picture-mislabelled", found = found, named = named)).hint(msg!("hint-picture-mislabelled")))
        }
        Some(_) => match raster_size(bytes) {
            Some(size) => check_details(place, bytes, size.megapixels()),
            None => Some(invalid(place, named)),
        },
        None => Some(invalid(place, named)),
    }
}

fn invalid(place: Place, named: &'static str) -> Diagnostic {
    Diagnostic::error(place, msg!("picture-invalid", named = named)).hint(msg!("hint-picture-invalid"))
}

fn check_details(place: Place, bytes: &[u8], megapixels: u64) -> Option<Diagnostic> {
    if megapixels > MAX_MEGAPIXELS {
        Some(Diagnostic::error(place, msg!("picture-too-large", megapixels = megapixels)).hint(msg!("hint-picture-too-large")))
    } else if !picture_details::is_complete(bytes) {
        Some(Diagnostic::error(place, msg!("picture-cut")).hint(msg!("hint-picture-invalid")))
    } else if picture_details::is_animated(bytes) {
        Some(Diagnostic::warning(place, msg!("picture-animated")).hint(msg!("hint-picture-animated")))
    } else {
        None
    }
}

/// The size of a raster picture as browsers show it.
pub(crate) fn raster_size(bytes: &[u8]) -> Option<PictureSize> {
    let size = blob_size(bytes).ok()?;
    let (width, height) = (u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?);
    let (width, height) = if picture_details::is_turned(bytes) { (height, width) } else { (width, height) };
    (width > 0 && height > 0).then_some(PictureSize { width, height })
}

/// How a camera was held: the value of the Exif tag, 1 if it is unknown.
pub(crate) fn orientation(bytes: &[u8]) -> u16 {
    picture_details::orientation(bytes).unwrap_or(1)
}

/// The size of a picture of either kind.
pub(crate) fn size(file: &FilePath, bytes: &[u8]) -> Option<PictureSize> {
    match file.to_lowercase().ends_with(".svg") {
        true => svg::size(text_of(file, bytes).ok()?).map(|(width, height)| PictureSize { width, height }),
        false => raster_size(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The start of a PNG file with a size.
    fn png(width: u32, height: u32) -> Vec<u8> {
        [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &width.to_be_bytes(), &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat()
    }

    #[test]
    fn sizes_are_read_from_the_start_of_a_file() {
        let is = |file: &str, bytes: &[u8]| size(&file.into(), bytes).map(|size| (size.width, size.height));
        assert_eq!(is("a.png", &png(800, 600)), Some((800, 600)));
        assert_eq!(is("a.gif", b"GIF89a\x20\x03\x58\x02\0\0\0"), Some((800, 600)));
        let jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 2, 88, 3, 32, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        assert_eq!(is("a.jpg", &jpeg), Some((800, 600)));
        assert_eq!(is("a.svg", b"<svg viewBox='0 0 30.4 20'/>"), Some((30, 20)));
        assert_eq!(is("a.svg", b"<?xml version='1.0'?><svg width=\"16px\" height=\"9\"/>"), Some((16, 9)));
        assert_eq!(is("a.svg", b"<svg width='100%' height='100%'/>"), None);
    }

    #[test]
    fn files_that_are_no_pictures_or_other_ones_are_refused() {
        let found = |file: &str, bytes: &[u8]| check(&file.into(), bytes).map(|problem| problem.message.id);
        assert_eq!(found("assets/a.png", b""), Some("picture-empty"));
        assert_eq!(found("assets/a.PNG", b"<html>not found"), Some("picture-invalid"));
        assert_eq!(found("assets/a.png", b"GIF89a\x20\x03\x58\x02\0\0\0"), Some("picture-mislabelled"));
        assert_eq!(found("assets/a.png", &png(0, 600)), Some("picture-invalid"));
        assert_eq!(found("assets/a.png", &png(u32::MAX, u32::MAX)), Some("picture-too-large"));
        assert_eq!(found("assets/a.png", &png(10_000, 5_200)), Some("picture-too-large"));
        assert_eq!(found("assets/a.png", &png(10_000, 5_000)), Some("picture-cut"));
        assert_eq!(found("assets/a.png", &png(8, 6)[..18]), Some("picture-invalid"));
        assert_eq!(found("assets/a.png", &png(8, 6)), Some("picture-cut"));
        assert_eq!(found("assets/a.png", &[png(8, 6), b"\0\0\0\0IEND\xae\x42\x60\x82".to_vec()].concat()), None);
        assert_eq!(found("assets/form.pdf", b""), None);
    }
}
