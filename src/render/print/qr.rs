//! QR codes as SVG: one path of horizontal strokes, so that they stay small and print sharp.

use fast_qr::{ECL, QRBuilder};

/// White around a code, in modules: readers need it.
const QUIET: usize = 2;

/// The SVG of a QR code for an address; none for an address longer than a code can hold.
pub(crate) fn svg(address: &str) -> Option<String> {
    let code = QRBuilder::new(address).ecl(ECL::M).build().ok()?;
    let size = code.size + 2 * QUIET;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\"><path stroke=\"#000\" d=\""
    );
    // Twenty thousand strokes: numbers are made once.
    let numbers: Vec<String> = (0..=size).map(|number| number.to_string()).collect();
    for y in 0..code.size {
        let row = &code[y][..code.size];
        let mut x = 0;
        while x < row.len() {
            let dark = row[x..].iter().take_while(|module| module.value()).count();
            if dark > 0 {
                svg.extend(["M", &numbers[x + QUIET], " ", &numbers[y + QUIET], ".5h", &numbers[dark]]);
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

    /// The dark modules of an SVG: its strokes, taken apart.
    fn modules(svg: &str) -> std::collections::BTreeSet<(usize, usize)> {
        let path = svg.split("d=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a path");
        let strokes = path.split('M').skip(1).flat_map(|stroke| {
            let mut numbers = stroke.split([' ', 'h']).map(|number| number.trim_end_matches(".5").parse::<usize>().expect("a number"));
            let mut next = || numbers.next().expect("three numbers");
            let (x, y, length) = (next(), next(), next());
            (x..x + length).map(move |x| (x - QUIET, y - QUIET))
        });
        strokes.collect()
    }

    #[test]
    fn the_strokes_are_the_modules_of_the_code() {
        let address = "https://anyqtama.example/kk/faq/iin/";
        let dark = modules(&svg(address).expect("short enough"));
        let code = QRBuilder::new(address).ecl(ECL::M).build().expect("short enough");
        for y in 0..code.size {
            for x in 0..code.size {
                assert_eq!(dark.contains(&(x, y)), code[y][x].value(), "{x} {y}");
            }
        }
    }

    /// Another program than the one that wrote the code reads the address.
    #[test]
    fn a_code_leads_to_its_address() {
        for address in
            ["https://anyqtama.example/kk/", "https://anyqtama.example/ru/addresses/north-kazakhstan/", "https://a.example/сұрақ/1/"]
        {
            let dark = modules(&svg(address).expect("short enough"));
            let scale = 4;
            let size = (dark.iter().map(|(x, _)| x).max().expect("a code is not empty") + 1 + 2 * QUIET) * scale;
            let shade = |x: usize, y: usize| {
                if dark.contains(&((x / scale).wrapping_sub(QUIET), (y / scale).wrapping_sub(QUIET))) { 0 } else { 255 }
            };
            let mut photo = rqrr::PreparedImage::prepare_from_greyscale(size, size, shade);
            let found: Vec<String> = photo.detect_grids().iter().map(|grid| grid.decode().expect("whole").1).collect();
            assert_eq!(found, [address]);
        }
    }

    #[test]
    fn an_endless_address_has_no_code() {
        assert!(svg(&"a".repeat(5000)).is_none());
    }
}
