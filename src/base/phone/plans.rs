//! The numbering plans of all countries, from `numbering_plans.tsv`. A plan is parsed, and its patterns are compiled, when first used.

use regex::{Captures, Regex, RegexBuilder};
use serde::Deserialize;
use std::sync::{LazyLock, OnceLock};

/// The numbering plan of a country, or of a calling code that belongs to no country.
#[derive(Debug, Deserialize)]
pub(super) struct NumberingPlan {
    /// All numbers, without calling code and national prefix.
    pub general: Whole,
    /// Numbers in ranges that are in use.
    pub valid: Whole,
    /// Numbers of digits that are possible.
    pub lengths: Vec<usize>,
    /// Numbers of digits that are possible without the area code.
    #[serde(default)]
    pub local: Vec<usize>,
    /// A number of this country, without calling code.
    pub example: String,
    /// Whether the plan is the main one of its calling code: its formats apply to all countries with that code.
    #[serde(default)]
    pub main: bool,
    /// How numbers of this country start, where several countries share a calling code.
    leading: Option<Start>,
    /// What is dialled before a calling code: `00`.
    pub exit: Option<Start>,
    /// What is dialled before a national number: `0`.
    #[serde(default)]
    pub prefix: String,
    /// What people write before a national number: prefix, carrier.
    pub strip: Option<Start>,
    /// What replaces the text that `strip` matches.
    #[serde(default)]
    pub transform: String,
    /// Short and emergency numbers.
    pub short: Option<Whole>,
    #[serde(default)]
    pub formats: Vec<NumberFormat>,
}

/// How the digits of some numbers of a plan are grouped.
#[derive(Debug, Deserialize)]
pub(super) struct NumberFormat {
    pub pattern: Whole,
    pub format: String,
    /// How numbers in this format start.
    pub leading: Option<Start>,
    /// Format with a calling code, where it differs; `NA` if the numbers cannot be called from abroad.
    pub international: Option<String>,
    /// How the first group is written with the national prefix: `$NP ($FG)`.
    #[serde(default)]
    pub rule: String,
}

impl NumberingPlan {
    /// Whether the number is in a range that is in use.
    pub(super) fn has(&self, national: &str) -> bool {
        self.general.matches(national) && self.valid.matches(national)
    }

    /// Whether numbers that start like this one belong to the country.
    pub(super) fn leads(&self, national: &str) -> bool {
        self.leading.as_ref().is_some_and(|leading| leading.length(national).is_some())
    }
}

/// A regular expression that is compiled when first used.
#[derive(Debug)]
struct LazyRegex {
    text: String,
    compiled: OnceLock<Regex>,
}

impl LazyRegex {
    fn new(text: String) -> LazyRegex {
        LazyRegex { text, compiled: OnceLock::new() }
    }

    fn get(&self) -> &Regex {
        let compile = || RegexBuilder::new(&self.text).unicode(false).build();
        self.compiled.get_or_init(|| compile().expect("the patterns of the numbering plans are valid"))
    }
}

/// A pattern for whole numbers.
#[derive(Debug, Deserialize)]
#[serde(from = "String")]
pub(super) struct Whole(LazyRegex);

impl From<String> for Whole {
    fn from(text: String) -> Whole {
        Whole(LazyRegex::new(format!("^(?:{text})$")))
    }
}

impl Whole {
    pub(super) fn matches(&self, number: &str) -> bool {
        self.0.get().is_match(number)
    }

    /// Fills the groups of the pattern into a template such as `$1 $2-$3`. `None` if the number does not match.
    pub(super) fn fill(&self, number: &str, template: &str) -> Option<String> {
        self.0.get().captures(number).map(|groups| expand(&groups, template))
    }
}

/// A pattern for the start of numbers.
#[derive(Debug, Deserialize)]
#[serde(from = "String")]
pub(super) struct Start(LazyRegex);

impl From<String> for Start {
    fn from(text: String) -> Start {
        Start(LazyRegex::new(format!("^(?:{text})")))
    }
}

impl Start {
    /// How many digits match.
    pub(super) fn length(&self, number: &str) -> Option<usize> {
        self.0.get().find(number).map(|found| found.end())
    }

    /// The number without the start, or with the start replaced by a template, if all groups of the pattern match.
    pub(super) fn replace(&self, number: &str, template: &str) -> Option<String> {
        let groups = self.0.get().captures(number)?;
        let rest = &number[groups.get(0)?.end()..];
        let is_complete = groups.len() > 1 && groups.get(groups.len() - 1).is_some();
        let start = if template.is_empty() || !is_complete { String::new() } else { expand(&groups, template) };
        Some(start + rest)
    }
}

/// Replaces `$1` … `$9`. The syntax of the regex crate would read `$12` as group 12.
fn expand(groups: &Captures<'_>, template: &str) -> String {
    let mut filled = String::new();
    let mut letters = template.chars();
    while let Some(letter) = letters.next() {
        let group = (letter == '$').then(|| letters.clone().next().and_then(|digit| digit.to_digit(10))).flatten();
        match group {
            Some(group) => {
                letters.next();
                filled.push_str(groups.get(group as usize).map_or("", |group| group.as_str()));
            }
            None => filled.push(letter),
        }
    }
    filled
}

/// A line of the table.
pub(super) struct CountryEntry {
    /// `7`.
    pub code: &'static str,
    /// `KZ`; `001` for a calling code that belongs to no country.
    pub country: &'static str,
    json: &'static str,
    parsed: OnceLock<NumberingPlan>,
}

impl CountryEntry {
    pub(super) fn plan(&self) -> &NumberingPlan {
        self.parsed.get_or_init(|| serde_json::from_str(self.json).expect("the table of numbering plans is valid"))
    }
}

static TABLE: LazyLock<Vec<CountryEntry>> = LazyLock::new(|| {
    let mut table = Vec::new();
    for line in include_str!("numbering_plans.tsv").lines() {
        let mut columns = line.split('\t');
        if let (Some(code), Some(country), Some(json)) = (columns.next(), columns.next(), columns.next()) {
            table.push(CountryEntry { code, country, json, parsed: OnceLock::new() });
        }
    }
    table
});

/// The entry of a country.
pub(super) fn of_country(country: &str) -> Option<&'static CountryEntry> {
    TABLE.iter().find(|entry| entry.country == country && entry.country != "001")
}

/// The entries of a calling code, the main one first.
pub(super) fn of_code(code: &str) -> Vec<&'static CountryEntry> {
    let mut found: Vec<&CountryEntry> = TABLE.iter().filter(|entry| entry.code == code).collect();
    if found.len() > 1 {
        found.sort_by_key(|entry| !entry.plan().main);
    }
    found
}
