//! Recognises the names of months in running text.

use super::Locale;

/// From this length on, the common beginning of a name's forms identifies a month in a language with endings: `январ`.
const MIN_STEM: usize = 4;

impl Locale {
    /// The month (1 to 12) that a word next to a number names. Where names of months have a capital letter, a word without one names
    /// no month: «17 may register».
    pub(crate) fn month_of(&self, word: &str) -> Option<u8> {
        if self.has_capital_months() && !starts_with_capital(word) {
            return None;
        }
        let word = word.to_lowercase();
        let is_form = |forms: &Vec<String>| forms.iter().any(|form| *form == word || form.to_lowercase() == word);
        // One name may begin another, as Czech «červen» does «červenec»: whole words first.
        let month = self
            .forms
            .iter()
            .position(is_form)
            .or_else(|| self.stems().iter().position(|stem| stem.is_some_and(|stem| word.starts_with(stem))))?;
        Some(month as u8 + 1)
    }

    /// Whether names of months have a capital letter within a sentence.
    pub(crate) fn has_capital_months(&self) -> bool {
        self.months.iter().all(|name| starts_with_capital(name))
    }

    /// The beginning that identifies each month in a language with endings.
    pub(crate) fn stems(&self) -> Vec<Option<&str>> {
        self.forms.iter().map(|forms| stem(forms).filter(|_| self.is_inflected)).collect()
    }

    /// What follows the number of a month where months are numbers: `月`.
    pub(crate) fn month_suffix(&self) -> Option<&str> {
        let is_numbered = self.months.first().is_some_and(|name| name == "1");
        let after = self.date.split_once("{month}")?.1;
        Some(after.split('{').next().unwrap_or_default()).filter(|suffix| is_numbered && !suffix.is_empty())
    }

    /// Whether the month comes before the day: «11/22/2026».
    pub(crate) fn is_month_first(&self) -> bool {
        self.date.starts_with("{month}")
    }

    /// Whether a full stop follows the day in a date: «22. November».
    pub(crate) fn has_ordinal_stop(&self) -> bool {
        self.date.contains("{day}.")
    }
}

fn starts_with_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// The common beginning of all forms, if it is long enough.
fn stem(forms: &[String]) -> Option<&str> {
    let (first, others) = forms.split_first()?;
    let common = |form: &String| {
        first.char_indices().zip(form.chars()).take_while(|((_, a), b)| a == b).last().map_or(0, |((at, a), _)| at + a.len_utf8())
    };
    let length = others.iter().map(common).min().unwrap_or(first.len());
    Some(&first[..length]).filter(|stem| stem.chars().count() >= MIN_STEM)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(code: &str, word: &str) -> Option<u8> {
        Locale::find(code, None).expect("in the table").month_of(word)
    }

    #[test]
    fn months_with_endings() {
        for word in ["қаңтар", "қаңтардағы", "Қаңтарға"] {
            assert_eq!(month("kk", word), Some(1), "{word}");
        }
        for word in ["января", "январе", "Январь"] {
            assert_eq!(month("ru", word), Some(1), "{word}");
        }
        for word in ["мая", "май", "мае"] {
            assert_eq!(month("ru", word), Some(5), "{word}");
        }
        for (code, word, number) in [
            ("uz", "mayda", 5),
            ("uz", "noyabrdan", 11),
            ("ky", "январда", 1),
            ("ky", "июнга", 6),
            ("lv", "janvārī", 1),
            ("sr", "маја", 5),
            ("sr", "новембра", 11),
            ("sr-Latn", "decembra", 12),
            ("sl", "marca", 3),
            ("he", "בנובמבר", 11),
            ("tr", "Ocakta", 1),
            ("mr", "नोव्हेंबरला", 11),
        ] {
            assert_eq!(month(code, word), Some(number), "{word}");
        }
        for (code, word) in [("kk", "там"), ("kk", "қар"), ("ru", "майор"), ("ru", "маляр"), ("uz", "maydon"), ("sr", "мајстор")]
        {
            assert_eq!(month(code, word), None, "{word}");
        }
        assert_eq!((month("cs", "červen"), month("cs", "července")), (Some(6), Some(7)));
    }

    #[test]
    fn a_lower_case_word_is_no_month_where_months_have_capitals() {
        assert_eq!(month("en", "may"), None);
        assert_eq!(month("en", "May"), Some(5));
        assert_eq!(month("en", "Sept").or(month("en", "Sep")), Some(9));
        assert_eq!(month("en", "Augusta"), None, "a town");
        assert_eq!(month("es", "mayo"), Some(5));
        assert_eq!(month("ar", "مايو"), Some(5));
        assert_eq!(month("de", "Mai"), Some(5));
    }

    #[test]
    fn months_that_are_numbers() {
        assert_eq!(Locale::find("zh", None).expect("in the table").month_suffix(), Some("月"));
        assert_eq!(Locale::find("en", None).expect("in the table").month_suffix(), None);
        assert!(Locale::find("de", None).expect("in the table").has_ordinal_stop());
        assert!(!Locale::find("en", None).expect("in the table").has_ordinal_stop());
    }
}
