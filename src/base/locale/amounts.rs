//! Writes numbers, percentages, sums and dates.

use super::Locale;
use crate::base::date::Date;
use crate::base::decimal::Decimal;
use crate::base::digits::with_digits;

impl Locale {
    /// An integer with its groups: «1 250», «1,250», «١٬٢٥٠».
    pub(crate) fn number(&self, value: u64) -> String {
        self.grouped(&value.to_string())
    }

    /// A decimal number with `places` digits after the point.
    pub(crate) fn decimal(&self, value: Decimal, places: u8) -> String {
        let (whole, fraction) = value.rounded(places);
        let whole = self.grouped(&whole.to_string());
        if fraction.is_empty() { whole } else { format!("{whole}{}{}", self.decimal, self.digits(&fraction)) }
    }

    pub(crate) fn percent(&self, value: Decimal) -> String {
        self.percent.replace("{number}", &self.decimal(value, value.places()))
    }

    /// A number with the symbol of a currency.
    pub(crate) fn currency(&self, number: &str, symbol: &str) -> String {
        // A symbol of letters is not joined to digits: «USD 5», but «$5».
        let joined = self.currency.replace("{number}", number);
        let (before, after) = joined.split_once("{symbol}").expect("the pattern of a currency has a symbol");
        let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let space = |left: Option<char>, right: Option<char>| if is_letter(left) && is_letter(right) { "\u{a0}" } else { "" };
        let (start, end) = (space(before.chars().last(), symbol.chars().next()), space(symbol.chars().last(), after.chars().next()));
        format!("{before}{start}{symbol}{end}{after}")
    }

    /// The day of a date, in ASCII digits.
    pub(crate) fn day(&self, date: Date) -> String {
        if date.day() == 1 { self.first_day.clone() } else { date.day().to_string() }
    }

    pub(crate) fn date(&self, date: Date) -> String {
        let month = &self.months[date.month() as usize - 1];
        let text = self.date.replace("{day}", &self.day(date)).replace("{month}", month);
        self.digits(&text.replace("{year}", &date.year().to_string()))
    }

    /// A text with the digits of the language.
    pub(crate) fn digits(&self, text: &str) -> String {
        if self.zero == '0' { text.to_owned() } else { with_digits(text, self.zero) }
    }

    fn grouped(&self, digits: &str) -> String {
        let (last, others) = self.sizes;
        if digits.len() < self.least || digits.len() <= last {
            return self.digits(digits);
        }
        let mut grouped = String::with_capacity(digits.len() * 2);
        for (at, digit) in digits.chars().enumerate() {
            let left = digits.len() - at;
            if at > 0 && left >= last && (left - last).is_multiple_of(others) {
                grouped.push_str(&self.group);
            }
            grouped.push(digit);
        }
        self.digits(&grouped)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(code: &str) -> Locale {
        Locale::find(code, None).expect("in the table")
    }

    #[test]
    fn numbers_of_languages() {
        for (code, number) in
            [("kk", "7\u{a0}028\u{a0}125"), ("en", "7,028,125"), ("es", "7.028.125"), ("hi", "70,28,125"), ("fa", "۷٬۰۲۸٬۱۲۵")]
        {
            assert_eq!(locale(code).number(7_028_125), number, "{code}");
        }
        assert_eq!(locale("es").number(1250), "1250", "Spanish groups from five digits on");
        assert_eq!(locale("ru").number(264), "264");
        assert_eq!(locale("ru").decimal("4.5".parse().expect("a number"), 2), "4,50");
        assert_eq!(locale("ar-EG").decimal("1250.5".parse().expect("a number"), 2), "١٬٢٥٠٫٥٠");
    }

    #[test]
    fn sums_and_percentages() {
        assert_eq!(locale("en").currency("1,250.00", "$"), "$1,250.00");
        assert_eq!(locale("en").currency("5", "USD"), "USD\u{a0}5");
        assert_eq!(locale("kk").currency("86\u{a0}500", "₸"), "86\u{a0}500\u{a0}₸");
        assert_eq!(locale("ru").percent("7.5".parse().expect("a number")), "7,5\u{a0}%");
        assert_eq!(locale("tr").percent("50".parse().expect("a number")), "%50");
    }

    #[test]
    fn dates() {
        let day: Date = "2026-11-22".parse().expect("a day");
        for (code, text) in [
            ("kk", "2026\u{a0}ж. 22\u{a0}қараша"),
            ("ru", "22\u{a0}ноября 2026\u{a0}г."),
            ("en", "November\u{a0}22, 2026"),
            ("es", "22\u{a0}de noviembre de 2026"),
            ("zh", "2026年11月22日"),
            ("fa", "۲۲\u{a0}نوامبر ۲۰۲۶"),
        ] {
            assert_eq!(locale(code).date(day), text, "{code}");
        }
        let first: Date = "2026-12-01".parse().expect("a day");
        assert_eq!(
            (locale("fr").date(first), locale("nl").date(first)),
            ("1er\u{a0}décembre 2026".to_owned(), "1\u{a0}december 2026".to_owned())
        );
    }
}
