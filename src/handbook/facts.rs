//! Facts and currencies on the day of the build, and how they are written in each language.

use super::format::{self, DateView};
use super::{Handbook, Localized, Table};
use crate::base::date::Date;
use crate::base::decimal::Decimal;
use crate::base::language::{LanguageId, PerLanguage};
use crate::base::ui_strings::{Argument, UiStrings};
use crate::content::entry::{Bound, Length};
use crate::content::fact::split_fact_key;
use crate::markdown::typography::NO_BREAK_SPACE;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A text after a number: plural category → text. The category `other` is always there.
pub(crate) type PluralForms = PerLanguage<BTreeMap<String, String>>;

#[derive(Debug)]
pub(crate) struct Currency {
    /// The code where there is no symbol.
    pub symbol: String,
    /// Its name after a number.
    pub name: Option<PluralForms>,
    pub decimals: u8,
}

/// What the value of a fact is.
#[derive(Debug)]
pub(crate) enum FactUnit {
    Money(Arc<Currency>),
    Count(PluralForms),
    Number,
    Percent,
    CalendarDays,
    WorkingDays,
    Date,
    Text,
}

#[derive(Debug, Clone)]
pub(crate) enum FactValue {
    Number(Decimal),
    Date(Date),
    Text(Localized),
}

/// A fact on the day of the build.
#[derive(Debug)]
pub(crate) struct Fact {
    pub unit: FactUnit,
    pub name: Localized,
    /// The name in multiples of the value.
    pub short: Option<PluralForms>,
    /// The last day on which the value is valid; `None` without an end.
    pub to: Option<Date>,
    pub value: FactValue,
    /// Id, name and value of each part.
    pub parts: Vec<(String, Localized, Decimal)>,
    /// The headings of the table of parts: of the names and of the values.
    pub headings: Option<(Localized, Localized)>,
}

/// Writes facts in one language.
#[derive(Clone, Copy)]
pub(crate) struct FactFormat<'a> {
    handbook: &'a Handbook,
    words: &'a UiStrings,
    /// The language of the page.
    shown: LanguageId,
    /// The language in which facts are written: that of the page, or the one that it is derived from. The whole text is then converted,
    /// because the conversion of a word depends on its ending.
    language: LanguageId,
}

impl Handbook {
    /// Whether a text can name a fact, or a part of one (`courses.north`).
    pub(crate) fn has_fact(&self, key: &str) -> bool {
        let (id, part) = split_fact_key(key);
        self.facts.get(id).is_some_and(|fact| part.is_none_or(|part| fact.parts.iter().any(|(known, ..)| known == part)))
    }
}

impl<'a> FactFormat<'a> {
    pub(crate) fn new(handbook: &'a Handbook, words: &'a UiStrings, language: LanguageId) -> FactFormat<'a> {
        FactFormat { handbook, words, shown: language, language: words.written_form(language) }
    }

    fn show(&self, text: &str) -> String {
        self.words.respell(self.shown, text)
    }

    fn of(&self, id: &str) -> &Fact {
        self.handbook.facts.get(id).expect("`check` reports a text that names an unknown fact")
    }

    /// The value that `fact("places.north")` names, with its unit.
    pub(crate) fn fact(&self, key: &str) -> String {
        let (id, part) = split_fact_key(key);
        let fact = self.of(id);
        match part.and_then(|part| fact.parts.iter().find(|(id, ..)| id == part)) {
            Some((.., value)) => self.show(&self.quantity(fact, *value)),
            None => self.value(fact),
        }
    }

    /// The value of a fact with its unit.
    pub(crate) fn value(&self, fact: &Fact) -> String {
        self.show(&self.written_value(fact))
    }

    fn written_value(&self, fact: &Fact) -> String {
        match &fact.value {
            FactValue::Number(number) => self.quantity(fact, *number),
            FactValue::Date(date) => self.date(*date).text,
            FactValue::Text(text) => text[self.language].clone(),
        }
    }

    /// A multiple of a fact with its value: «3 card fees ($13.50, 2026)». `ending` is the grammatical ending of the short name.
    pub(crate) fn times(&self, id: &str, count: Decimal, ending: &str) -> String {
        let fact = self.of(id);
        let unit = self.short(fact, count);
        let (count_text, amount) = (self.number(count, count.places()), self.product(fact, count, true));
        // U+2060 (word joiner): the line must not break at the hyphen of the ending.
        let ending = ending.replace('-', "-\u{2060}");
        let year = self.handbook.as_of.year().to_string();
        let mut arguments = vec![
            ("count", Argument::Text(&count_text)),
            ("unit", Argument::Text(unit)),
            ("ending", Argument::Text(&ending)),
            ("amount", Argument::Text(&amount)),
        ];
        if fact.to.is_none() {
            return self.show(&self.words.format(self.language, "value_times", &arguments));
        }
        arguments.push(("year", Argument::Text(&year)));
        self.show(&self.words.format(self.language, "value_times_year", &arguments))
    }

    /// Only the value of a multiple: «$13.50».
    pub(crate) fn amount(&self, id: &str, count: Decimal) -> String {
        self.show(&self.product(self.of(id), count, false))
    }

    /// The heading of the values in the table of parts.
    pub(crate) fn values_heading(&self, fact: &Fact) -> String {
        match &fact.headings {
            Some((_, values)) => values[self.shown].clone(),
            None => self.words.get(self.shown, "fact_table_value").to_owned(),
        }
    }

    /// The heading of the names in the table of parts.
    pub(crate) fn parts_heading(&self, fact: &Fact) -> String {
        match &fact.headings {
            Some((parts, _)) => parts[self.shown].clone(),
            None => self.words.get(self.shown, "fact_table_part").to_owned(),
        }
    }

    /// Items in one line, with the separator of the page's language.
    pub(crate) fn list(&self, items: impl Iterator<Item = String>) -> String {
        items.collect::<Vec<_>>().join(self.words.get(self.shown, "list_separator"))
    }

    /// A value in a table, where the heading names the unit.
    pub(crate) fn bare(&self, fact: &Fact, number: Decimal) -> String {
        match &fact.unit {
            FactUnit::Money(currency) => self.number(number, currency.decimals),
            FactUnit::Percent => self.quantity(fact, number),
            _ => self.number(number, number.places()),
        }
    }

    /// The sum of the parts.
    pub(crate) fn total(&self, fact: &Fact) -> String {
        self.bare(fact, fact.parts.iter().fold(Decimal::default(), |sum, (.., value)| sum.plus(*value)))
    }

    /// A number of a table as readers see it: the amount, and the number from which it was computed.
    pub(crate) fn table_amount(&self, table: &Table, count: u64) -> (String, Option<String>) {
        let count = Decimal::from(count);
        let number = self.number(count, 0);
        let Some(id) = &table.fact else { return (self.show(&number), None) };
        let arguments = [("number", Argument::Text(&number)), ("unit", Argument::Text(self.short(self.of(id), count)))];
        (self.amount(id, count), Some(self.show(&self.words.format(self.language, "table_number", &arguments))))
    }

    /// «1 fee = $4.50».
    pub(crate) fn table_unit(&self, table: &Table) -> Option<String> {
        let fact = self.of(table.fact.as_ref()?);
        let value = self.written_value(fact);
        let arguments = [("unit", Argument::Text(self.short(fact, Decimal::from(1)))), ("value", Argument::Text(&value))];
        Some(self.show(&self.words.format(self.language, "table_unit", &arguments)))
    }

    /// The lowest and the highest amount of a table: «$4.50 – $90».
    pub(crate) fn table_range(&self, table: &Table) -> String {
        let Some((lowest, highest)) = table.range() else { return String::new() };
        let (from, to) = (self.table_amount(table, lowest).0, self.table_amount(table, highest).0);
        if lowest == highest {
            return to;
        }
        self.words.format(self.shown, "table_range", &[("from", Argument::Text(&from)), ("to", Argument::Text(&to))])
    }

    fn short<'f>(&self, fact: &'f Fact, count: Decimal) -> &'f str {
        fact.short.as_ref().map_or("", |short| self.form(short, count))
    }

    fn product(&self, fact: &Fact, count: Decimal, is_in_words: bool) -> String {
        let FactValue::Number(value) = fact.value else { return self.written_value(fact) };
        let product = value.times(count);
        match &fact.unit {
            FactUnit::Money(currency) if is_in_words && currency.name.is_some() => {
                let name = currency.name.as_ref().expect("there is one");
                self.counted(product, currency.decimals, name)
            }
            _ => self.quantity(fact, product),
        }
    }

    fn quantity(&self, fact: &Fact, value: Decimal) -> String {
        let days = value.rounded(0).0 as u32;
        let term = |length| format::limit(self.words, self.language, length, Bound::Exactly);
        match &fact.unit {
            FactUnit::Money(currency) => {
                self.words.locale(self.language).currency(&self.number(value, currency.decimals), &currency.symbol)
            }
            FactUnit::Count(name) => self.counted(value, value.places(), name),
            FactUnit::Percent => self.words.locale(self.language).percent(value),
            FactUnit::CalendarDays => term(Length::CalendarDays(days)),
            FactUnit::WorkingDays => term(Length::WorkingDays(days)),
            FactUnit::Number | FactUnit::Date | FactUnit::Text => self.number(value, value.places()),
        }
    }

    fn counted(&self, value: Decimal, places: u8, forms: &PluralForms) -> String {
        format!("{}{NO_BREAK_SPACE}{}", self.number(value, places), self.form(forms, value))
    }

    /// The form of a name after a number.
    fn form<'f>(&self, forms: &'f PluralForms, value: Decimal) -> &'f str {
        let category = self.words.plural_category(self.language, value.approximate());
        let forms = &forms[self.language];
        forms.get(&category).or_else(|| forms.get("other")).map_or("", String::as_str)
    }

    fn number(&self, value: Decimal, places: u8) -> String {
        self.words.locale(self.language).decimal(value, places)
    }

    fn date(&self, date: Date) -> DateView {
        format::date(self.words, self.language, date)
    }
}
