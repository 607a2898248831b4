//! The UI strings of each language of the handbook: Fluent files of the theme, with the plural rules of the language.

mod read;

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Lines, Place};
use crate::base::inputs::default_words;
use crate::base::language::{Language, LanguageId, Languages, PerLanguage};
use crate::base::locale::Locale;
use crate::msg;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;
use read::WordsReader;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// Writes a text of a language as the languages derived from it have it.
pub(crate) type Respelling = Arc<dyn Fn(&str) -> String + Send + Sync>;

pub(crate) struct LanguageWords {
    bundle: Arc<FluentBundle<FluentResource>>,
    /// Of a derived language: its source, whose bundle it has, and how it is written.
    respelling: Option<(LanguageId, Respelling)>,
    /// Strings without arguments, for templates.
    plain: BTreeMap<String, String>,
    locale: Arc<Locale>,
}

/// The category of a number, from the plural rules with which the strings are formatted.
const PLURAL: &str = "plural-category";
const PLURAL_SOURCE: &str =
    "plural-category = { $n ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }\n";

/// Arguments that the program passes although the words of the default theme's first language do not use them.
const MORE_ARGUMENTS: [(&str, &str); 1] = [("act_dated", "month_name")];

/// The UI strings of every language of the handbook. Every language has every key.
pub(crate) struct UiStrings(PerLanguage<LanguageWords>);

/// The value of an argument.
pub(crate) enum Argument<'a> {
    Text(&'a str),
    /// Selects the plural form.
    Number(u64),
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Argument::Text(text)
    }
}
impl<'a> From<&'a String> for Argument<'a> {
    fn from(text: &'a String) -> Self {
        Argument::Text(text)
    }
}
impl From<u64> for Argument<'_> {
    fn from(number: u64) -> Self {
        Argument::Number(number)
    }
}

impl UiStrings {
    /// Reads the UI strings of a theme in every language. A regional language has those of its language: `es-MX` reads `es.ftl`.
    ///
    /// A derived language has the strings of its source as `respelling` writes them.
    ///
    /// A missing file or string and an invalid line are errors. With `drafts`, a missing file or string is a warning, and the string of
    /// the fallback languages, of the source language, or the English one is shown instead.
    pub(crate) fn new(
        languages: &Languages,
        theme_name: &str,
        theme: &BTreeMap<String, (FilePath, &[u8])>,
        drafts: bool,
        respelling: impl Fn(&Language) -> Respelling,
    ) -> Checked<UiStrings> {
        let reader = WordsReader::new(languages, theme_name, theme, drafts);
        let words = languages.each_at_once(|language| language.derived_from.is_none().then(|| reader.read(language)));
        let mut words = words.into_values().flatten();
        let mut problems = Vec::new();
        let words = languages.each_written(
            |_| words.next().expect("one of each written language").take(&mut problems),
            |language, source: &LanguageWords| {
                let id = language.derived_from.expect("only derived languages are made from others");
                source.respelled(id, respelling(language))
            },
        );
        Checked { value: UiStrings(words), problems }
    }

    pub(crate) fn get(&self, language: LanguageId, key: &str) -> &str {
        self.0[language]
            .plain
            .get(key)
            .unwrap_or_else(|| panic!("the default theme has the word `{key}`: `UiStrings::new` compares every language with it"))
    }

    /// A word with its arguments, in the digits of the language.
    pub(crate) fn format(&self, language: LanguageId, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let text = self.pattern(language, key, arguments);
        let text = if self.0[language].locale.zero == '0' { text } else { self.0[language].locale.digits(&text) };
        self.respell(language, &text)
    }

    /// A word with its arguments, in which digits stay as they are written: phone numbers, bus lines.
    pub(crate) fn format_as_written(&self, language: LanguageId, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.respell(language, &self.pattern(language, key, arguments))
    }

    fn pattern(&self, language: LanguageId, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let bundle = &self.0[language].bundle;
        let pattern = bundle
            .get_message(key)
            .and_then(|message| message.value())
            .unwrap_or_else(|| panic!("the default theme has the word `{key}`: `UiStrings::new` compares every language with it"));
        let mut values = FluentArgs::new();
        for (name, argument) in arguments {
            values.set(
                *name,
                match argument {
                    Argument::Text(text) => FluentValue::from(*text),
                    Argument::Number(number) => FluentValue::from(*number),
                },
            );
        }
        bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }

    /// A text of the source of a derived language as that language has it; a written language keeps it.
    pub(crate) fn respell(&self, language: LanguageId, text: &str) -> String {
        self.0[language].respelling.as_ref().map_or_else(|| text.to_owned(), |(_, respelling)| respelling(text))
    }

    /// The language whose texts a language shows: itself, or the one that it is derived from.
    pub(crate) fn written_form(&self, language: LanguageId) -> LanguageId {
        self.0[language].respelling.as_ref().map_or(language, |(source, _)| *source)
    }

    /// The kinds of transport for which the theme has words: `bus` for `route_bus`.
    pub(crate) fn route_kinds(&self) -> Vec<String> {
        let words = self.0.iter().next().map(|words| &words.plain);
        let kinds = words.into_iter().flat_map(BTreeMap::keys).filter_map(|key| key.strip_prefix("route_"));
        kinds.filter(|kind| !kind.ends_with("_numbers")).map(str::to_owned).collect()
    }

    /// The words without arguments, for templates.
    pub(crate) fn plain(&self, language: LanguageId) -> &BTreeMap<String, String> {
        &self.0[language].plain
    }

    /// The conventions of a language.
    pub(crate) fn locale(&self, language: LanguageId) -> &Locale {
        &self.0[language].locale
    }

    /// The plural category of a number in a language: `one`, `few`, `other` …
    pub(crate) fn plural_category(&self, language: LanguageId, number: f64) -> String {
        let bundle = &self.0[language].bundle;
        let pattern = bundle.get_message(PLURAL).and_then(|message| message.value()).expect("every bundle has this message");
        let mut values = FluentArgs::new();
        values.set("n", FluentValue::from(number));
        bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }
}

impl LanguageWords {
    /// Later sources override strings of earlier ones. Invalid lines of the last source are reported at `path`.
    fn new(language: &Language, sources: &[&str], path: Option<&FilePath>, problems: &mut Vec<Diagnostic>) -> LanguageWords {
        let tag: LanguageIdentifier = language.code.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(FluentResource::try_new(PLURAL_SOURCE.to_owned()).expect("a valid source"));
        // The default theme overrides itself: the same source is not read twice.
        let needed = |(at, source): &(usize, &&str)| !sources[at + 1..].contains(source);
        for (at, source) in sources.iter().enumerate().filter(needed) {
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    if let Some(path) = path.filter(|_| at + 1 == sources.len()) {
                        let lines = Lines::new(source);
                        problems.extend(errors.iter().map(|error| {
                            Diagnostic::error(
                                Place::new(path, lines.position(error.pos.start)),
                                msg!("ui-strings-syntax", detail = error.kind.to_string()),
                            )
                        }));
                    }
                    resource
                }
            };
            bundle.add_resource_overriding(resource);
        }
        let keys: BTreeSet<String> = sources.iter().flat_map(|source| keys_of(source)).collect();
        let plain = keys.into_iter().filter_map(|key| plain_word(&bundle, &key).map(|word| (key, word))).collect();
        LanguageWords { bundle: Arc::new(bundle), respelling: None, plain, locale: language.locale.clone() }
    }
}

impl LanguageWords {
    /// Reports each string that is empty or uses an argument that the program does not pass, and replaces it by the default.
    fn checked(mut self, defaults: &LanguageWords, path: &FilePath, text: &str, problems: &mut Vec<Diagnostic>) -> LanguageWords {
        let lines = Lines::new(text);
        let own = values_of(text);
        for (key, allowed) in values_of(default_words()) {
            let Some((offset, used)) = own.get(&key).map(|word| (word.offset, &word.values)) else { continue };
            let place = || Place::new(path, lines.position(offset));
            let is_passed = |name: &&String| allowed.values.contains(*name) || MORE_ARGUMENTS.contains(&(key.as_str(), name.as_str()));
            if let Some(stranger) = used.iter().find(|name| !is_passed(name)) {
                problems.push(Diagnostic::error(place(), msg!("ui-string-unknown-argument", key = &key, value = stranger)));
            } else if defaults.plain.contains_key(&key) && !self.plain.contains_key(&key)
                || self.bundle.get_message(&key).is_none_or(|message| message.value().is_none())
            {
                problems.push(Diagnostic::error(place(), msg!("ui-string-without-text", key = &key)));
            }
        }
        for (key, word) in &defaults.plain {
            self.plain.entry(key.clone()).or_insert_with(|| word.clone());
        }
        self
    }

    /// The strings of a language derived from this one.
    fn respelled(&self, source: LanguageId, respelling: Respelling) -> LanguageWords {
        LanguageWords {
            bundle: self.bundle.clone(),
            plain: self.plain.iter().map(|(key, word)| (key.clone(), respelling(word))).collect(),
            locale: self.locale.clone(),
            respelling: Some((source, respelling)),
        }
    }
}

/// A string in a Fluent source.
#[derive(Default)]
struct Used {
    offset: usize,
    /// The arguments it uses: `$count`.
    values: BTreeSet<String>,
}

/// The syntax tree of a Fluent source. Invalid lines are entries of their own.
fn entries(source: &str) -> Vec<Entry<&str>> {
    parse(source).unwrap_or_else(|(resource, _)| resource).body
}

/// The strings of a Fluent source and the arguments that they use.
fn values_of(source: &str) -> BTreeMap<String, Used> {
    let mut strings = BTreeMap::new();
    for entry in entries(source) {
        let Entry::Message(message) = entry else { continue };
        let mut values = BTreeSet::new();
        message.value.iter().for_each(|pattern| arguments(pattern, &mut values));
        // The id is a slice of the source.
        let offset = message.id.name.as_ptr() as usize - source.as_ptr() as usize;
        strings.insert(message.id.name.to_owned(), Used { offset, values });
    }
    strings
}

/// Adds the arguments of a pattern, those of its plural forms included.
fn arguments(pattern: &Pattern<&str>, values: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            arguments_of_expression(expression, values);
        }
    }
}

fn arguments_of_expression(expression: &Expression<&str>, values: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => arguments_of_inline(inline, values),
        Expression::Select { selector, variants } => {
            arguments_of_inline(selector, values);
            variants.iter().for_each(|variant| arguments(&variant.value, values));
        }
    }
}

fn arguments_of_inline(inline: &InlineExpression<&str>, values: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            values.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| arguments_of_inline(argument, values));
        }
        InlineExpression::Placeable { expression } => arguments_of_expression(expression, values),
        _ => {}
    }
}

/// A string without arguments.
fn plain_word(bundle: &FluentBundle<FluentResource>, key: &str) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let word = bundle.format_pattern(pattern, None, &mut errors).into_owned();
    errors.is_empty().then_some(word)
}

/// The ids of a Fluent source.
fn keys_of(source: &str) -> BTreeSet<String> {
    values_of(source).into_keys().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_found_in_plural_forms_and_a_dollar_sign_is_text() {
        let source = "price = costs 5 $ a month\npages = { $count ->\n    [one] one page of { $name }\n   *[other] { $count } pages\n  }\n";
        let strings = values_of(source);
        assert!(strings["price"].values.is_empty());
        assert!(strings["pages"].values.iter().eq(["count", "name"]));
        assert_eq!(strings["pages"].offset, source.find("pages").expect("in the source"));
    }
}
