//! Phone numbers of Kazakhstan: the displayed form and the dialled number are derived from one value.

use crate::handbook::Phone;

/// Reads a phone number as the source writes it: `8(7212)34-70-42`, `87277442255`, `+7 7212 347042`. `None` if it cannot be
/// dialled: a number has eleven digits and starts with 7 or, for calls from inside the country, 8.
pub(crate) fn read(text: &str) -> Option<Phone> {
    let allowed = text.chars().all(|letter| letter.is_ascii_digit() || "+()- ".contains(letter));
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let national = digits.strip_prefix(['7', '8']).filter(|national| national.len() == 10 && allowed)?;
    Some(Phone { text: readable(text, national), dial: Some(format!("+7{national}")) })
}

/// The grouping of the source if it has one, otherwise `8 727 744 22 55`.
fn readable(text: &str, national: &str) -> String {
    let grouped = text.contains(['(', '-', ' ']);
    if grouped {
        return text.replace(")", ") ").replace("(", " (").replace("  ", " ").trim().to_owned();
    }
    format!("8 {} {} {} {}", &national[..3], &national[3..6], &national[6..8], &national[8..])
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn text_and_link_come_from_one_value() {
        let phone = read("8(7212)34-70-42").expect("a phone");
        assert_eq!((phone.text.as_str(), phone.dial.as_deref()), ("8 (7212) 34-70-42", Some("+77212347042")));
        let phone = read("87277442255").expect("a phone");
        assert_eq!((phone.text.as_str(), phone.dial.as_deref()), ("8 727 744 22 55", Some("+77277442255")));
    }

    #[test]
    fn invalid_numbers_are_refused() {
        for wrong in ["8728256258", "", "34-70-42", "8(7212)34-70-42a", "97277442255", "872774422551"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
