//! Pixels of PNG and JPEG files: read, made fewer, turned upright, written. The same bytes always give the same bytes.

use png::Transformations;
use std::io::Cursor;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// Larger pictures are not read: their pixels would need more than 200 MB.
const MAX_PIXELS: usize = 50_000_000;
/// Of JPEG, from 1 to 100. Photos look the same as with a higher one on the screen of a phone.
const QUALITY: u8 = 80;

/// A picture in memory, and what its format keeps besides the pixels.
pub(super) struct Raster {
    pub width: usize,
    pub height: usize,
    /// Row by row, with `channels` bytes for each pixel.
    pixels: Vec<u8>,
    channels: usize,
    format: Format,
}

#[derive(Clone)]
enum Format {
    /// With the colour profile and gamma.
    Png(Box<png::Info<'static>>),
    /// With the colour profile.
    Jpeg(Option<Vec<u8>>),
}

impl Raster {
    /// Reads a PNG or JPEG file. None of other formats, of pictures that are too large and of colours that are not for screens.
    pub(super) fn read(bytes: &[u8]) -> Option<Raster> {
        match bytes {
            [0x89, b'P', b'N', b'G', ..] => Raster::of_png(bytes),
            [0xff, 0xd8, ..] => Raster::of_jpeg(bytes),
            _ => None,
        }
    }

    fn of_png(bytes: &[u8]) -> Option<Raster> {
        let mut decoder = png::Decoder::new(Cursor::new(bytes));
        decoder.set_ignore_text_chunk(true);
        decoder.set_transformations(Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().ok()?;
        let size = reader.output_buffer_size().filter(|size| *size <= 4 * MAX_PIXELS)?;
        let mut pixels = vec![0; size];
        let frame = reader.next_frame(&mut pixels).ok()?;
        pixels.truncate(frame.buffer_size());
        let mut info = reader.info().clone();
        (info.color_type, info.bit_depth) = (frame.color_type, frame.bit_depth);
        (info.interlaced, info.palette, info.trns, info.sbit, info.bkgd) = (false, None, None, None, None);
        let (width, height, channels) = (frame.width as usize, frame.height as usize, frame.color_type.samples());
        Some(Raster { width, height, pixels, channels, format: Format::Png(Box::new(info)) })
    }

    fn of_jpeg(bytes: &[u8]) -> Option<Raster> {
        let mut decoder = JpegDecoder::new(ZCursor::new(bytes));
        decoder.decode_headers().ok()?;
        let (width, height) = decoder.dimensions().filter(|(width, height)| width * height <= MAX_PIXELS)?;
        let (colours, channels) = match decoder.input_colorspace()? {
            ColorSpace::Luma => (ColorSpace::Luma, 1),
            ColorSpace::YCbCr | ColorSpace::RGB => (ColorSpace::RGB, 3),
            _ => return None,
        };
        decoder.set_options(DecoderOptions::default().jpeg_set_out_colorspace(colours));
        let pixels = decoder.decode().ok()?;
        Some(Raster { width, height, pixels, channels, format: Format::Jpeg(decoder.icc_profile()) })
    }

    /// The picture with fewer pixels: each has the average colour of those that it covers.
    pub(super) fn scaled(self, width: usize, height: usize) -> Raster {
        let has_alpha = self.channels.is_multiple_of(2);
        let mut pixels = self.pixels;
        if has_alpha {
            // Transparent pixels have no colour that others could take on.
            each_colour(&mut pixels, self.channels, |colour, alpha| (colour * alpha + 127) / 255);
        }
        let pixels = shrunk(&pixels, self.width, width, self.channels);
        // The rows of a picture are shrunk like the pixels of a row.
        let mut pixels = shrunk(&pixels, self.height, height, width * self.channels);
        if has_alpha {
            each_colour(&mut pixels, self.channels, |colour, alpha| (colour * 255 + alpha / 2).checked_div(alpha).unwrap_or(0));
        }
        Raster { width, height, pixels, ..self }
    }

    /// The picture as browsers show it. `orientation` is the value of the Exif tag.
    pub(super) fn upright(&self, orientation: u16) -> Raster {
        let (w, h) = (self.width, self.height);
        let (width, height) = if orientation >= 5 { (h, w) } else { (w, h) };
        let mut pixels = Vec::with_capacity(self.pixels.len());
        for y in 0..height {
            for x in 0..width {
                let (column, row) = match orientation {
                    2 => (w - 1 - x, y),
                    3 => (w - 1 - x, h - 1 - y),
                    4 => (x, h - 1 - y),
                    5 => (y, x),
                    6 => (y, h - 1 - x),
                    7 => (w - 1 - y, h - 1 - x),
                    8 => (w - 1 - y, x),
                    _ => (x, y),
                };
                let start = (row * w + column) * self.channels;
                pixels.extend_from_slice(&self.pixels[start..start + self.channels]);
            }
        }
        Raster { width, height, pixels, channels: self.channels, format: self.format.clone() }
    }

    /// The bytes of a file in the format that was read.
    pub(super) fn encoded(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        match &self.format {
            Format::Png(info) => {
                let (width, height) = (u32::try_from(self.width).ok()?, u32::try_from(self.height).ok()?);
                let mut info = (**info).clone();
                (info.width, info.height) = (width, height);
                let mut encoder = png::Encoder::with_info(&mut bytes, info).ok()?;
                encoder.set_filter(png::Filter::Adaptive);
                encoder.write_header().ok()?.write_image_data(&self.pixels).ok()?;
            }
            Format::Jpeg(profile) => {
                let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, QUALITY);
                encoder.set_progressive(true);
                if let Some(profile) = profile {
                    encoder.add_icc_profile(profile).ok()?;
                }
                let colours = if self.channels == 1 { jpeg_encoder::ColorType::Luma } else { jpeg_encoder::ColorType::Rgb };
                encoder.encode(&self.pixels, u16::try_from(self.width).ok()?, u16::try_from(self.height).ok()?, colours).ok()?;
            }
        }
        Some(bytes)
    }
}

/// Lines of `from` pixels become lines of `to` pixels.
fn shrunk(pixels: &[u8], from: usize, to: usize, channels: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(pixels.len() / from * to);
    let mut sums = vec![0_usize; channels];
    for line in pixels.chunks_exact(from * channels) {
        // A pixel of the old line is `to` units long, one of the new line is `from` units long.
        for start in (0..to).map(|pixel| pixel * from) {
            let end = start + from;
            sums.fill(from / 2);
            for old in start / to..end.div_ceil(to) {
                let covered = end.min((old + 1) * to) - start.max(old * to);
                for (sum, value) in sums.iter_mut().zip(&line[old * channels..]) {
                    *sum += covered * usize::from(*value);
                }
            }
            out.extend(sums.iter().map(|sum| (sum / from) as u8));
        }
    }
    out
}

/// Changes all colours but not the last channel, which is alpha.
fn each_colour(pixels: &mut [u8], channels: usize, change: impl Fn(u32, u32) -> u32) {
    for pixel in pixels.chunks_exact_mut(channels) {
        let (alpha, colours) = pixel.split_last_mut().expect("a pixel has channels");
        colours.iter_mut().for_each(|colour| *colour = change(u32::from(*colour), u32::from(*alpha)).min(255) as u8);
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    fn raster(width: usize, pixels: &[u8], channels: usize) -> Raster {
        let height = pixels.len() / channels / width;
        Raster { width, height, pixels: pixels.to_vec(), channels, format: Format::Jpeg(None) }
    }

    #[test]
    fn a_pixel_is_the_average_of_those_it_covers() {
        assert_eq!(raster(4, &[0, 10, 20, 40, 4, 14, 24, 44], 1).scaled(2, 1).pixels, [7, 32]);
        // Half of the second pixel belongs to each of the new ones.
        assert_eq!(raster(3, &[0, 90, 180], 1).scaled(2, 1).pixels, [30, 150]);
        // The colour of transparent pixels is not mixed in.
        assert_eq!(raster(2, &[200, 255, 0, 0], 2).scaled(1, 1).pixels, [199, 128]);
    }

    #[test]
    fn pictures_of_a_camera_that_was_turned() {
        // 1 2 3
        // 4 5 6
        let turned = |orientation| {
            let raster = raster(3, &[1, 2, 3, 4, 5, 6], 1).upright(orientation);
            (raster.width, raster.pixels)
        };
        assert_eq!(turned(1), (3, vec![1, 2, 3, 4, 5, 6]));
        assert_eq!(turned(2), (3, vec![3, 2, 1, 6, 5, 4]));
        assert_eq!(turned(3), (3, vec![6, 5, 4, 3, 2, 1]));
        assert_eq!(turned(4), (3, vec![4, 5, 6, 1, 2, 3]));
        assert_eq!(turned(5), (2, vec![1, 4, 2, 5, 3, 6]));
        assert_eq!(turned(6), (2, vec![4, 1, 5, 2, 6, 3]));
        assert_eq!(turned(7), (2, vec![6, 3, 5, 2, 4, 1]));
        assert_eq!(turned(8), (2, vec![3, 6, 2, 5, 1, 4]));
    }

    #[test]
    fn what_is_no_picture_for_screens_is_not_read() {
        for bytes in [b"".as_slice(), b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xd9", b"\xff\xd8\xff\xe0\0\x10"] {
            assert!(Raster::read(bytes).is_none(), "{bytes:?}");
        }
    }

    /// A photo of a slope of colours, with noise that does not compress.
    pub(in crate::render) fn photo(width: usize, height: usize, is_jpeg: bool) -> Vec<u8> {
        let mut seed = 1_u32;
        let mut noise = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 27) as u8
        };
        let pixels = (0..width * height).flat_map(|at| {
            let (x, y) = (at % width * 200 / width, at / width * 200 / height);
            [x as u8 + noise(), y as u8 + noise(), noise()]
        });
        let mut info = png::Info::with_size(width as u32, height as u32);
        (info.color_type, info.bit_depth) = (png::ColorType::Rgb, png::BitDepth::Eight);
        let format = if is_jpeg { Format::Jpeg(None) } else { Format::Png(Box::new(info)) };
        Raster { width, height, pixels: pixels.collect(), channels: 3, format }.encoded().expect("a valid picture")
    }

    #[test]
    fn both_formats_are_read_and_written() {
        for is_jpeg in [false, true] {
            let small = Raster::read(&photo(60, 40, is_jpeg)).expect("valid").scaled(30, 20);
            let again = Raster::read(&small.encoded().expect("written")).expect("valid");
            assert_eq!((again.width, again.height, again.channels), (30, 20, 3));
            let differs = small.pixels.iter().zip(&again.pixels).map(|(one, other)| one.abs_diff(*other)).max();
            assert!(differs <= Some(if is_jpeg { 40 } else { 0 }), "{differs:?}");
        }
    }
}
