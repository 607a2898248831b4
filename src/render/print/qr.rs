//! QR codes as SVG: one path of horizontal strokes, so that they stay small and print sharp.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// White around a code, in modules: readers need it.
const QUIET: i32 = 2;

/// The SVG of a QR code for an address; none for an address longer than a code can hold.
pub fn svg(address: &str) -> Option<String> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let size = code.size() + 2 * QUIET;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\"><path stroke=\"#000\" d=\""
    );
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let dark = (x..code.size()).take_while(|column| code.get_module(*column, y)).count() as i32;
            if dark > 0 {
                write!(svg, "M{} {}.5h{dark}", x + QUIET, y + QUIET).expect("writing to a string can't fail");
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

    /// The strokes of a code put back into modules: they are those of the code itself.
    #[test]
    fn the_strokes_are_the_modules_of_the_code() {
        let address = "https://anyqtama.example/kk/faq/iin/";
        let svg = svg(address).expect("short enough");
        let code = QrCode::encode_text(address, QrCodeEcc::Medium).expect("short enough");
        let mut dark = std::collections::BTreeSet::new();
        let path = svg.split("d=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a path");
        for stroke in path.split('M').skip(1) {
            let mut numbers = stroke.split([' ', 'h']).map(|number| number.trim_end_matches(".5").parse::<i32>().expect("a number"));
            let mut next = || numbers.next().expect("three numbers");
            let (x, y, length) = (next(), next(), next());
            dark.extend((x..x + length).map(|x| (x - QUIET, y - QUIET)));
        }
        for y in 0..code.size() {
            for x in 0..code.size() {
                assert_eq!(dark.contains(&(x, y)), code.get_module(x, y), "{x} {y}");
            }
        }
    }

    #[test]
    fn an_endless_address_has_no_code() {
        assert!(svg(&"a".repeat(5000)).is_none());
    }
}
