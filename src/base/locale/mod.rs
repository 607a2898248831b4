//! The conventions of a language: direction, digits, grouping, dates, months, percent and currencies. They come from a table that
//! `generate.mjs` writes from CLDR; a handbook may override each of them. The formatters of ICU4X would add about twenty crates; plural
//! rules come with Fluent.

mod amounts;
mod months;
mod scripts;

pub(crate) use scripts::{Direction, direction_of, script_of};

use crate::base::phone::Country;
use std::collections::BTreeMap;

/// The table, one line per language.
const TABLE: &str = include_str!("table.tsv");

/// The conventions of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Locale {
    pub direction: Direction,
    /// The digit zero.
    pub zero: char,
    /// Between groups of digits.
    pub group: String,
    /// Before the decimals.
    pub decimal: String,
    /// How many digits the last group has, and the others.
    pub sizes: (usize, usize),
    /// From how many digits on numbers are grouped.
    pub least: usize,
    /// `{number} %`.
    pub percent: String,
    /// `{number} {symbol}`.
    pub currency: String,
    /// `{day} {month} {year}`.
    pub date: String,
    /// The first day of a month in a date: `1`, `1er`.
    pub first_day: String,
    /// The names of the months in a date, January first.
    pub months: Vec<String>,
    /// The forms by which each month is recognised, January first.
    pub forms: Vec<Vec<String>>,
    /// The names of each day of the week in lower case, long and short, Monday first.
    pub weekdays: Vec<Vec<String>>,
    /// Whether names of months get endings.
    pub is_inflected: bool,
    /// Words for thousand, million and so on, in lower case.
    pub scales: Vec<String>,
    /// The country of the handbook, whose phone numbers are written without calling code.
    pub country: Option<Country>,
}

/// What a handbook overrides.
#[derive(Debug, Clone, Default)]
pub(crate) struct Overrides {
    pub zero: Option<char>,
    pub group: Option<String>,
    pub decimal: Option<String>,
    pub percent: Option<String>,
    pub currency: Option<String>,
    pub date: Option<String>,
    pub months: Option<Vec<String>>,
}

impl Locale {
    /// The conventions of a language with a tag such as `kk-Arab`, in a country if the handbook names one. `None` if the table does not
    /// have the language in this script.
    pub(crate) fn find(code: &str, country: Option<&str>) -> Option<Locale> {
        let wanted = script_of(code);
        let mut parts: Vec<&str> = code.split('-').collect();
        let mut candidates = vec![code.to_owned()];
        candidates.extend(country.map(|country| format!("{code}-{country}")));
        candidates.rotate_right(usize::from(country.is_some()));
        while parts.pop().is_some() && !parts.is_empty() {
            candidates.push(parts.join("-"));
        }
        let mut rows = candidates.iter().filter_map(|code| row(code));
        let row = rows.find(|row| wanted.is_none_or(|script| row[1].eq_ignore_ascii_case(script)))?;
        Some(Locale::from_row(&row))
    }

    /// The conventions of a language that the table does not have: digits without groups, dates as `2026-11-22`.
    pub(crate) fn unknown(code: &str) -> Locale {
        Locale {
            direction: direction_of(code).unwrap_or_default(),
            zero: '0',
            group: String::new(),
            decimal: ".".to_owned(),
            sizes: (3, 3),
            least: 4,
            percent: "{number}%".to_owned(),
            currency: "{number}\u{a0}{symbol}".to_owned(),
            date: "{year}-{month}-{day}".to_owned(),
            first_day: "1".to_owned(),
            months: (1..=12).map(|month| format!("{month:02}")).collect(),
            forms: vec![Vec::new(); 12],
            is_inflected: false,
            scales: Vec::new(),
            weekdays: vec![Vec::new(); 7],
            country: None,
        }
    }

    fn from_row(row: &[&str]) -> Locale {
        let list = |text: &str| text.split('|').filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<String>>();
        let number = |text: &str| text.parse().expect("`generate.mjs` writes numbers in this column");
        let (last, others) = row[6].split_once('|').expect("`generate.mjs` writes two sizes");
        Locale {
            direction: if row[2] == "rtl" { Direction::Rtl } else { Direction::Ltr },
            zero: row[3].chars().next().expect("`generate.mjs` writes a digit"),
            group: row[4].to_owned(),
            decimal: row[5].to_owned(),
            sizes: (number(last), number(others)),
            least: number(row[7]),
            percent: row[8].to_owned(),
            currency: row[9].to_owned(),
            date: row[10].to_owned(),
            first_day: row[17].to_owned(),
            months: list(row[11]),
            forms: row[12].split('|').map(|forms| forms.split(' ').map(str::to_owned).collect()).collect(),
            is_inflected: row[13] == "yes",
            scales: list(row[14]),
            weekdays: row[16].split('|').map(|names| names.split('_').map(str::to_owned).collect()).collect(),
            country: None,
        }
    }

    /// The conventions with those of a handbook in their place.
    pub(crate) fn with(mut self, own: &Overrides) -> Locale {
        let replace = |field: &mut String, own: &Option<String>| {
            if let Some(own) = own {
                field.clone_from(own);
            }
        };
        replace(&mut self.group, &own.group);
        replace(&mut self.decimal, &own.decimal);
        replace(&mut self.percent, &own.percent);
        replace(&mut self.currency, &own.currency);
        replace(&mut self.date, &own.date);
        self.zero = own.zero.unwrap_or(self.zero);
        if let Some(months) = &own.months {
            self.forms = months.iter().map(|name| vec![name.clone()]).collect();
            self.months.clone_from(months);
        }
        self
    }
}

/// The line of a language.
fn row(code: &str) -> Option<Vec<&'static str>> {
    let line = TABLE.lines().find(|line| line.split('\t').next().is_some_and(|known| known.eq_ignore_ascii_case(code)))?;
    Some(line.split('\t').collect())
}

/// The name of a language in that language.
pub(crate) fn own_name(code: &str) -> Option<&'static str> {
    row(code).map(|row| row[15])
}

/// The languages of the table, with the script of each.
pub(super) fn scripts() -> BTreeMap<&'static str, &'static str> {
    TABLE.lines().skip(1).filter_map(|line| line.split('\t').next().zip(line.split('\t').nth(1))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_complete() {
        assert!(TABLE.lines().count() > 100);
        for line in TABLE.lines().skip(1) {
            let row: Vec<&str> = line.split('\t').collect();
            assert_eq!(row.len(), 18, "{line}");
            let locale = Locale::find(row[0], None).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((locale.months.len(), locale.forms.len(), locale.weekdays.len()), (12, 12, 7), "{line}");
            for part in ["{day}", "{month}", "{year}"] {
                assert!(locale.date.contains(part), "{line}");
            }
            assert!(locale.percent.contains("{number}") && locale.currency.contains("{number}") && locale.currency.contains("{symbol}"));
        }
    }

    #[test]
    fn regions_and_scripts() {
        let zero = |code: &str, country| Locale::find(code, country).map(|locale| (locale.zero, locale.group));
        assert_eq!(zero("ar", None), Some(('0', ",".to_owned())));
        assert_eq!(zero("ar", Some("EG")), Some(('٠', "٬".to_owned())));
        assert_eq!(zero("de-CH", None), Some(('0', "'".to_owned())));
        assert_eq!(zero("kk-KZ", None), zero("kk", None));
        assert_eq!(Locale::find("kk-Latn", None).map(|locale| locale.months[10].clone()).as_deref(), Some("qaraşa"));
        assert_eq!(Locale::find("en-Arab", None), None, "English in Arabic script has no row");
        assert_eq!(Locale::find("xx", None), None);
    }
}
