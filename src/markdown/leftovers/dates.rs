//! Dates that no calendar has: `31.02.2026`, `2026-13-45`.

use super::Finder;
use super::lines::Line;
use crate::base::date::Date;
use crate::msg;

impl Finder<'_> {
    pub(super) fn dates(&mut self, line: &Line<'_>) {
        let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | '-');
        let mut at = 0;
        while let Some(start) = line.text[at..].find(|letter: char| letter.is_ascii_digit()).map(|found| at + found) {
            let length = line.text[start..].find(|letter| !is_part(letter)).unwrap_or(line.text.len() - start);
            let text = line.text[start..start + length].trim_end_matches(['.', '-']);
            at = start + length;
            let before = &line.text[..start];
            let is_number = before.trim_end().ends_with('№');
            let is_alone = !is_number && !before.ends_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '/'));
            if is_alone && is_impossible(text) {
                self.warn(line.offset + start, msg!("date-impossible", text = text), msg!("hint-date-impossible"));
            }
        }
    }
}

/// Whether a text has the form of a date in a year of this or the last century, but is none.
fn is_impossible(text: &str) -> bool {
    let is_year = |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    let is_short = |part: &str| (1..=2).contains(&part.len()) && !part.is_empty();
    let parts: Vec<&str> = text.split(['.', '-']).collect();
    let [first, month, last] = parts.as_slice() else { return false };
    let (year, day) = match (text.contains('.'), text.contains('-')) {
        (true, false) if is_year(last) && is_short(first) => (last, first),
        (false, true) if is_year(first) && last.len() == 2 => (first, last),
        _ => return false,
    };
    month.len() == 2 && format!("{year}-{month}-{day:0>2}").parse::<Date>().is_err()
}

#[cfg(test)]
mod tests {
    use crate::markdown::tests::{assert_only_problem, problems_of};

    #[test]
    fn dates_that_do_not_exist() {
        for (text, place) in
            [("Құжаттарды 31.02.2026 дейін", "1:12 "), ("45.01.2026.", "1:1 "), ("(2026-13-45)", "1:2 "), ("29.02.2026", "1:1 ")]
        {
            assert_only_problem(text, place);
        }
        for text in ["28.02.2026, 29.02.2028, 1.01.2026", "2026-12-31", "№ 31.02.2026", "2025-2026-27", "1.13.26", "192.168.2026"] {
            assert_eq!(problems_of(text), Vec::<String>::new(), "{text}");
        }
    }
}
