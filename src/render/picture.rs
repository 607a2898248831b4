//! The picture that messengers show next to a shared link: title and purpose of the handbook in the design of the site.
//!
//! 1200 × 630 pixels is the size that Open Graph readers expect. The fonts are in the folder `picture/` of the theme.

use ab_glyph::{Font, FontRef, Glyph, PxScale, ScaleFont, point};
use std::collections::BTreeMap;

/// In pixels.
pub(crate) const WIDTH: usize = 1200;
/// In pixels.
pub(crate) const HEIGHT: usize = 630;

/// The coloured band at the start edge.
const SPINE: usize = 64;
/// The line next to it.
const LINE: usize = 10;
const MARGIN: f32 = 150.0;
const TITLE_SIZE: f32 = 96.0;
const PURPOSE_SIZE: f32 = 46.0;

/// Shades between paper and ink in the palette. Enough for smooth letters; with the two other colours, a pixel takes four bits.
const SHADES: usize = 14;
/// Compression level of libdeflate (1 to 12). Higher levels save little.
const LEVEL: i32 = 6;
const PAPER: [u8; 3] = [0xff, 0xff, 0xff];
const INK: [u8; 3] = [0x0e, 0x25, 0x30];
const SKY: [u8; 3] = [0x00, 0xaf, 0xca];
const SUN: [u8; 3] = [0xff, 0xc6, 0x1a];

/// The file with the handbook's own picture for a language.
pub(crate) fn own_file(code: &str) -> String {
    format!("assets/share-{code}.png")
}

pub(crate) struct Fonts<'a> {
    bold: FontRef<'a>,
    regular: FontRef<'a>,
}

impl<'a> Fonts<'a> {
    /// The fonts among the files of a theme; none if the theme has removed them or a file is not a valid font.
    pub(crate) fn of_theme(files: &BTreeMap<String, (crate::base::diagnostic::FilePath, &'a [u8])>) -> Option<Fonts<'a>> {
        let font = |name: &str| FontRef::try_from_slice(files.get(&format!("picture/{name}"))?.1).ok();
        Some(Fonts { bold: font("golos-text-700.ttf")?, regular: font("golos-text-400.ttf")? })
    }
}

/// The picture as PNG. None if the fonts lack a letter: scripts that need shaping are not drawn at all rather than wrongly.
pub(crate) fn draw(fonts: &Fonts<'_>, title: &str, purpose: &str) -> Option<Vec<u8>> {
    let has_all = |font: &FontRef<'_>, text: &str| text.chars().all(|letter| letter.is_whitespace() || font.glyph_id(letter).0 != 0);
    if !has_all(&fonts.bold, title) || !has_all(&fonts.regular, purpose) {
        return None;
    }
    let mut pixels = vec![0_u8; WIDTH * HEIGHT];
    for row in pixels.chunks_mut(WIDTH) {
        row[..SPINE].fill(SHADES as u8);
        row[SPINE..SPINE + LINE].fill(SHADES as u8 + 1);
    }
    let below = write(&mut pixels, &fonts.bold, title, TITLE_SIZE, 150.0);
    write(&mut pixels, &fonts.regular, purpose, PURPOSE_SIZE, below + 40.0);
    encode(&pixels)
}

/// Draws lines of text from `top` down and returns the bottom of the last line.
fn write(pixels: &mut [u8], font: &FontRef<'_>, text: &str, size: f32, top: f32) -> f32 {
    let scale = PxScale::from(size);
    let scaled = font.as_scaled(scale);
    let line_height = size * 1.15;
    let mut baseline = top + scaled.ascent();
    let mut line = top;
    for words in wrap(font, text, scale) {
        let mut x = MARGIN;
        for letter in words.chars() {
            let id = font.glyph_id(letter);
            let glyph: Glyph = id.with_scale_and_position(scale, point(x, baseline));
            x += scaled.h_advance(id);
            if let Some(outline) = font.outline_glyph(glyph) {
                let bounds = outline.px_bounds();
                outline.draw(|dx, dy, coverage| {
                    let (x, y) = (bounds.min.x as usize + dx as usize, bounds.min.y as usize + dy as usize);
                    if x < WIDTH && y < HEIGHT {
                        let shade = (coverage * (SHADES - 1) as f32).round() as u8;
                        let pixel = &mut pixels[y * WIDTH + x];
                        *pixel = shade.max(*pixel);
                    }
                });
            }
        }
        baseline += line_height;
        line += line_height;
    }
    line
}

/// Wraps text to the width next to the band.
fn wrap(font: &FontRef<'_>, text: &str, scale: PxScale) -> Vec<String> {
    let scaled = font.as_scaled(scale);
    let width = |line: &str| line.chars().map(|letter| scaled.h_advance(font.glyph_id(letter))).sum::<f32>();
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut().expect("one line from the start");
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if line.is_empty() || width(&longer) <= WIDTH as f32 - MARGIN - 60.0 {
            *line = longer;
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

fn encode(pixels: &[u8]) -> Option<Vec<u8>> {
    let mix = |shade: usize, channel: usize| {
        let (paper, ink) = (usize::from(PAPER[channel]), usize::from(INK[channel]));
        ((paper * (SHADES - 1 - shade) + ink * shade) / (SHADES - 1)) as u8
    };
    let mut palette: Vec<u8> = (0..SHADES).flat_map(|shade| [0, 1, 2].map(|channel| mix(shade, channel))).collect();
    palette.extend(SKY);
    palette.extend(SUN);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, WIDTH as u32, HEIGHT as u32);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Four);
    encoder.set_palette(palette);
    encoder.write_header().ok()?.write_chunk(png::chunk::IDAT, &packed(pixels)?).ok()?;
    Some(bytes)
}

/// The rows in PNG form: each starts with its filter type (none). Compressing all rows together is several times faster than row by row.
fn packed(pixels: &[u8]) -> Option<Vec<u8>> {
    let mut rows = Vec::with_capacity(pixels.len() / 2 + HEIGHT);
    for row in pixels.chunks(WIDTH) {
        rows.push(0);
        rows.extend(row.chunks(2).map(|pair| pair[0] << 4 | pair[1]));
    }
    let mut compressor = libdeflater::Compressor::new(libdeflater::CompressionLvl::new(LEVEL).ok()?);
    let mut packed = vec![0; compressor.zlib_compress_bound(rows.len())];
    let length = compressor.zlib_compress(&rows, &mut packed).ok()?;
    packed.truncate(length);
    Some(packed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::inputs::Inputs;

    #[test]
    fn draws_kazakh_and_refuses_what_it_cannot_write() {
        let inputs = Inputs::default();
        let files = inputs.theme("default");
        let fonts = Fonts::of_theme(&files).expect("the default theme has its fonts");
        let picture = draw(&fonts, "Қандастар анықтамасы", "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі").expect("every letter is there");
        assert!(picture.starts_with(b"\x89PNG") && picture.len() < 40_000, "{} bytes", picture.len());
        assert_eq!(draw(&fonts, "قازاقشا", "a"), None);
    }
}
