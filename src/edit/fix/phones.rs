//! Phone numbers with dashes and spaces that word processors put in: `8 (727) 255–66–77` becomes `8 (727) 255-66-77`.

use crate::base::phone::{self, Country};

const DASHES: [char; 6] = ['\u{2010}', '\u{2011}', '\u{2012}', '–', '—', '−'];
const SPACES: [char; 5] = ['\u{a0}', '\u{2007}', '\u{2009}', '\u{202f}', '\u{2002}'];

/// The text with plain hyphens and spaces in its phone numbers. `home` is the country of the handbook.
pub(super) fn normalised(text: &str, home: Option<Country>) -> String {
    if !text.contains(DASHES) && !text.contains(SPACES) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut end = 0;
    for range in phone::candidates(text) {
        let number = &text[range.clone()];
        if phone::read(number, home).is_ok_and(|number| number.is_known) {
            out.push_str(&text[end..range.start]);
            out.push_str(&number.replace(DASHES, "-").replace(SPACES, " "));
            end = range.end;
        }
    }
    out.push_str(&text[end..]);
    out
}

#[cfg(test)]
mod tests {
    use super::normalised;
    use crate::base::phone::Country;

    #[test]
    fn only_phone_numbers_change() {
        let home = Country::new("KZ");
        let text = "тел. 8 (727)\u{a0}255–66–77, +7–727–255–66–77, +90–312\u{a0}491–91–00.";
        assert_eq!(normalised(text, home), "тел. 8 (727) 255-66-77, +7-727-255-66-77, +90-312 491-91-00.");
        for text in [
            "7 000 – 8 000 000 теңге",
            "2026–2027 жж.",
            "№\u{a0}5 – бап",
            "2024\u{a0}жылғы 8 қаңтар",
            "8 (7172) 74-97-20 – қабылдау",
            "8 (1234)\u{a0}56–78–90",
        ] {
            assert_eq!(normalised(text, home), text);
        }
        assert_eq!(normalised("0312\u{a0}491–91–00", Country::new("TR")), "0312 491-91-00");
        assert_eq!(normalised("8 (727)\u{a0}255–66–77", None), "8 (727)\u{a0}255–66–77", "whose number it is, is not known");
    }
}
