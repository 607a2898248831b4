//! QR codes as SVG: a single path of horizontal strokes keeps the files small and prints sharply.

use fast_qr::{ECL, QRBuilder};

/// Width of the white border that scanners require, in modules.
const QUIET_ZONE: usize = 2;

/// The QR code of a URL. `None` if the URL is too long for a QR code.
pub(crate) fn svg(url: &str) -> Option<String> {
    let code = QRBuilder::new(url).ecl(ECL::M).build().ok()?;
    let size = code.size + 2 * QUIET_ZONE;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\"><path stroke=\"#000\" d=\""
    );
    // A handbook has some 20,000 strokes: format each number once.
    let numbers: Vec<String> = (0..=size).map(|number| number.to_string()).collect();
    for y in 0..code.size {
        let row = &code[y][..code.size];
        let mut x = 0;
        while x < row.len() {
            let dark = row[x..].iter().take_while(|module| module.value()).count();
            if dark > 0 {
                svg.extend(["M", &numbers[x + QUIET_ZONE], " ", &numbers[y + QUIET_ZONE], ".5h", &numbers[dark]]);
            }
            x += dark + 1;
        }
    }
    svg.push_str("\"/></svg>");
    Some(svg)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dark modules of an SVG, read from its strokes.
    fn modules(svg: &str) -> std::collections::BTreeSet<(usize, usize)> {
        let path = svg.split("d=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a path");
        let strokes = path.split('M').skip(1).flat_map(|stroke| {
            let mut numbers = stroke.split([' ', 'h']).map(|number| number.trim_end_matches(".5").parse::<usize>().expect("a number"));
            let mut next = || numbers.next().expect("three numbers");
            let (x, y, length) = (next(), next(), next());
            (x..x + length).map(move |x| (x - QUIET_ZONE, y - QUIET_ZONE))
        });
        strokes.collect()
    }

    #[test]
    fn strokes_match_the_modules_of_the_code() {
        let url = "https://anyqtama.example/kk/faq/iin/";
        let dark = modules(&svg(url).expect("short enough"));
        let code = QRBuilder::new(url).ecl(ECL::M).build().expect("short enough");
        for y in 0..code.size {
            for x in 0..code.size {
                assert_eq!(dark.contains(&(x, y)), code[y][x].value(), "{x} {y}");
            }
        }
    }

    /// Decoded by an independent library.
    #[test]
    fn codes_decode_to_their_url() {
        for url in ["https://anyqtama.example/kk/", "https://anyqtama.example/ru/addresses/north-kazakhstan/", "https://a.example/сұрақ/1/"]
        {
            let dark = modules(&svg(url).expect("short enough"));
            let scale = 4;
            let size = (dark.iter().map(|(x, _)| x).max().expect("a code is not empty") + 1 + 2 * QUIET_ZONE) * scale;
            let shade = |x: usize, y: usize| {
                if dark.contains(&((x / scale).wrapping_sub(QUIET_ZONE), (y / scale).wrapping_sub(QUIET_ZONE))) { 0 } else { 255 }
            };
            let mut photo = rqrr::PreparedImage::prepare_from_greyscale(size, size, shade);
            let found: Vec<String> = photo.detect_grids().iter().map(|grid| grid.decode().expect("whole").1).collect();
            assert_eq!(found, [url]);
        }
    }

    #[test]
    fn too_long_urls_have_no_code() {
        assert!(svg(&"a".repeat(5000)).is_none());
    }
}
