//! Numbers as they are printed: in the country of the handbook with its national prefix, all others with `+`.

use super::plans::{CountryEntry, NumberFormat, of_code};

/// The printed form of a national number.
pub(super) fn text(entry: &'static CountryEntry, national: &str, home: Option<&CountryEntry>) -> String {
    let is_home = home.is_some_and(|home| home.country == entry.country);
    if is_home { in_country(entry, national) } else { international(entry, national) }
}

/// An example of a number of the country.
pub(super) fn example(entry: &'static CountryEntry, home: Option<&CountryEntry>) -> String {
    text(entry, &entry.plan().example, home)
}

/// The digits of the national form, with the prefix.
pub(super) fn national_digits(entry: &'static CountryEntry, national: &str) -> String {
    in_country(entry, national).chars().filter(char::is_ascii_digit).collect()
}

fn in_country(entry: &'static CountryEntry, national: &str) -> String {
    let prefix = &entry.plan().prefix;
    let Some(format) = format_of(entry, national) else { return format!("{prefix}{national}") };
    // The rule replaces the first group: `$1 $2` with `$NP ($FG)` becomes `8 ($1) $2`.
    let first = format.format.find('$').map_or("$1", |at| &format.format[at..at + 2]);
    let rule = format.rule.replace("$NP", prefix).replace("$FG", first);
    let template = if rule.is_empty() { format.format.clone() } else { format.format.replacen(first, &rule, 1) };
    format.pattern.fill(national, &template).expect("the format was chosen by its pattern")
}

fn international(entry: &'static CountryEntry, national: &str) -> String {
    let grouped = format_of(entry, national).and_then(|format| {
        let template = format.international.as_deref().filter(|template| *template != "NA").unwrap_or(&format.format);
        format.pattern.fill(national, template)
    });
    format!("+{} {}", entry.code, grouped.as_deref().unwrap_or(national))
}

/// The format for a number. Countries that share a calling code use the formats of the main one.
fn format_of(entry: &'static CountryEntry, national: &str) -> Option<&'static NumberFormat> {
    let main = of_code(entry.code).first().copied().unwrap_or(entry);
    let fits = |format: &&NumberFormat| {
        format.leading.as_ref().is_none_or(|leading| leading.length(national).is_some()) && format.pattern.matches(national)
    };
    main.plan().formats.iter().find(fits)
}

#[cfg(test)]
mod tests {
    use crate::base::phone::{Country, PhoneError, read};

    fn shown(text: &str, country: &str) -> (String, String) {
        let number = read(text, Country::new(country)).unwrap_or_else(|error| panic!("{text}: {error:?}"));
        (number.text, number.dial)
    }

    #[test]
    fn national_and_international_forms() {
        for (country, text, printed, dial) in [
            ("KZ", "8(7212)34-70-42", "8 (7212) 34 70 42", "+77212347042"),
            ("KZ", "+7 7212 347042", "8 (7212) 34 70 42", "+77212347042"),
            ("KZ", "7212347042", "8 (7212) 34 70 42", "+77212347042"),
            ("KZ", "77212347042", "8 (7212) 34 70 42", "+77212347042"),
            ("KZ", "87277442255", "8 (72774) 4 22 55", "+77277442255"),
            ("KZ", "8 701 123 45 67", "8 (701) 123 4567", "+77011234567"),
            ("KZ", "8 800 080 77 77", "8 (800) 080-77-77", "+78000807777"),
            ("KZ", "+1 937 544 2633", "+1 937-544-2633", "+19375442633"),
            ("KZ", "8 10 49 30 901820", "+49 30 901820", "+4930901820"),
            ("KZ", "8 (495) 123-45-67", "+7 495 123-45-67", "+74951234567"),
            ("US", "(937) 544-2633", "(937) 544-2633", "+19375442633"),
            ("US", "1-866-687-8683", "(866) 687-8683", "+18666878683"),
            ("US", "011 44 20 7946 0000", "+44 20 7946 0000", "+442079460000"),
            ("CA", "1-866-687-8683", "(866) 687-8683", "+18666878683"),
            ("GB", "+44 (0)20 7946 0000", "020 7946 0000", "+442079460000"),
            ("DE", "030/901820", "030 901820", "+4930901820"),
            ("FR", "01 23 45 67 89", "01 23 45 67 89", "+33123456789"),
            ("IT", "06 6982", "+39 06 6982", "+39066982"),
            ("US", "(416) 234-5678", "+1 416-234-5678", "+14162345678"),
            ("AR", "011 15-2345-6789", "011 15-2345-6789", "+5491123456789"),
            ("BR", "(11) 2345-6789", "(11) 2345-6789", "+551123456789"),
            ("CN", "010-12345678", "010 1234 5678", "+861012345678"),
            ("EG", "٠٢ ٢٧٩٥ ٥٠٠٠", "02 27955000", "+20227955000"),
        ] {
            assert_eq!(shown(text, country), (printed.to_owned(), dial.to_owned()), "{country} {text}");
        }
    }

    #[test]
    fn short_numbers_belong_to_a_country() {
        for (country, number) in [("US", "711"), ("US", "911"), ("KZ", "112"), ("KZ", "103"), ("DE", "115"), ("GB", "999")] {
            assert_eq!(shown(number, country), (number.to_owned(), number.to_owned()));
        }
        assert!(read("711", None).is_err());
    }

    #[test]
    fn extensions_are_dialled_after_the_number() {
        let number = read("1-866-687-8683 ext. 5", Country::new("US")).expect("a number");
        assert_eq!(
            (number.text.as_str(), number.extension.as_deref(), number.dial.as_str()),
            ("(866) 687-8683", Some("5"), "+18666878683;ext=5")
        );
    }

    #[test]
    fn wrong_numbers_are_told_apart() {
        let error = |text, country: &str| read(text, Country::new(country)).expect_err(text);
        assert_eq!(error("8728256258", "KZ"), PhoneError::Length("8 (71234) 5 67 89".to_owned()));
        assert_eq!(error("8(7999)34-70-42", "KZ"), PhoneError::UnknownRange("8 (71234) 5 67 89".to_owned()));
        assert_eq!(error("34-70-42", "KZ"), PhoneError::NoAreaCode("8 (71234) 5 67 89".to_owned()));
        assert_eq!(error("8(7212)34-70-4", "KZ"), PhoneError::Length("8 (71234) 5 67 89".to_owned()));
        assert_eq!(error("8(7212)34-70-42-1", "KZ"), PhoneError::Length("8 (71234) 5 67 89".to_owned()));
        assert_eq!(error("+1 937 544 263", "KZ"), PhoneError::Length("+1 201-555-0123".to_owned()));
        assert_eq!(error("+999 123 456", "KZ"), PhoneError::UnknownCode);
        assert_eq!(error("8(7212)34-70-4O", "KZ"), PhoneError::Characters);
        assert_eq!(read("(937) 544-2633", None), Err(PhoneError::NoCountry));
    }

    #[test]
    fn a_number_outside_the_known_ranges_is_noticed() {
        assert!(!read("+7 7999 34-70-42", Country::new("KZ")).expect("possible").is_known);
        assert!(read("+7 7212 34-70-42", Country::new("KZ")).expect("possible").is_known);
    }

    #[test]
    fn digits_as_people_type_them() {
        let number = read("8 (7212) 41-69-34", Country::new("KZ")).expect("a number");
        assert_eq!(number.spellings, ["7212416934", "87212416934", "16934", "416934", "2416934", "12416934"]);
    }

    /// Every plan can be parsed, its patterns compile, and its example is a number of that country.
    #[test]
    fn the_example_of_every_country_is_a_number() {
        let table = include_str!("numbering_plans.tsv").lines();
        let mut wrong = Vec::new();
        for (code, country) in
            table.filter_map(|line| line.split_once('\t')).map(|(code, rest)| (code, &rest[..rest.find('\t').unwrap_or(0)]))
        {
            let Some(home) = Country::new(country) else { continue };
            let plan = crate::base::phone::plans::of_country(country).expect("in the table").plan();
            let dial = format!("+{code}{}", plan.example);
            let foreign = read(&dial, None);
            let local = foreign.clone().and_then(|number| read(&number.dial, Some(home)));
            let again = local.clone().and_then(|number| read(&number.text, Some(home)));
            let fits =
                [&foreign, &local, &again].iter().all(|read| read.as_ref().is_ok_and(|number| number.is_known && number.dial == dial));
            if !fits {
                wrong.push(format!("{country} {dial}: {foreign:?} {local:?} {again:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
