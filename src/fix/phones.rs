//! Phone numbers with dashes and spaces that word processors put in: `8 (727) 255–66–77` becomes `8 (727) 255-66-77`.

const DASHES: [char; 6] = ['\u{2010}', '\u{2011}', '\u{2012}', '–', '—', '−'];
const SPACES: [char; 5] = ['\u{a0}', '\u{2007}', '\u{2009}', '\u{202f}', '\u{2002}'];
/// Digits of a number of Kazakhstan or Russia, with its first 7 or 8.
const DIGITS: usize = 11;

/// The text with plain hyphens and spaces in its phone numbers.
pub(super) fn normalised(text: &str) -> String {
    if !text.contains(DASHES) && !text.contains(SPACES) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|letter: char| letter.is_ascii_digit() || letter == '+') {
        let is_inside_word = rest[..at].ends_with(char::is_alphanumeric);
        let run = &rest[at..];
        let run = &run[..run.find(|letter: char| !is_part(letter)).unwrap_or(run.len())];
        let run = run.trim_end_matches(|letter: char| !letter.is_ascii_digit());
        let length = run.len().max(1);
        out.push_str(&rest[..at]);
        match is_phone(run) && !is_inside_word {
            true => out.push_str(&run.replace(DASHES, "-").replace(SPACES, " ")),
            false => out.push_str(&rest[at..at + length]),
        }
        rest = &rest[at + length..];
    }
    out.push_str(rest);
    out
}

fn is_part(letter: char) -> bool {
    letter.is_ascii_digit() || "+()- ".contains(letter) || DASHES.contains(&letter) || SPACES.contains(&letter)
}

/// Whether a run of digits and signs is a phone number: it has the digits of one, and brackets, a plus or several dashes. «7 000 – 8 000 000»
/// has not.
fn is_phone(run: &str) -> bool {
    let digits: String = run.chars().filter(char::is_ascii_digit).collect();
    let dashes = run.chars().filter(|letter| *letter == '-' || DASHES.contains(letter)).count();
    digits.len() == DIGITS && digits.starts_with(['7', '8']) && (run.contains('(') || run.starts_with('+') || dashes >= 2)
}

#[cfg(test)]
mod tests {
    use super::normalised;

    #[test]
    fn only_phone_numbers_change() {
        assert_eq!(normalised("тел. 8 (727)\u{a0}255–66–77, +7–727–255–66–77."), "тел. 8 (727) 255-66-77, +7-727-255-66-77.");
        for text in
            ["7 000 – 8 000 000 теңге", "2026–2027 жж.", "№\u{a0}5 – бап", "2024\u{a0}жылғы 8 қаңтар", "8 (7172) 74-97-20 – қабылдау"]
        {
            assert_eq!(normalised(text), text);
        }
    }
}
