//! Messages of the program: an id with values, formatted in English, Kazakh or Russian from `messages/*.ftl`.

use super::masking::masked;
use super::visible::visible;
use clap::ValueEnum;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use std::borrow::Cow;
use std::fmt;
use std::sync::{LazyLock, OnceLock};
use unic_langid::LanguageIdentifier;

/// A value in a message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum MessageValue {
    Text(String),
    /// Selects the plural form.
    Number(u64),
    /// Written between backticks; of a long list only the first ones.
    Names(Vec<String>),
}

impl From<&str> for MessageValue {
    fn from(text: &str) -> MessageValue {
        MessageValue::Text(text.to_owned())
    }
}
impl From<String> for MessageValue {
    fn from(text: String) -> MessageValue {
        MessageValue::Text(text)
    }
}
impl From<&String> for MessageValue {
    fn from(text: &String) -> MessageValue {
        MessageValue::Text(text.clone())
    }
}
impl<T: Into<String>> From<Vec<T>> for MessageValue {
    fn from(names: Vec<T>) -> MessageValue {
        MessageValue::Names(names.into_iter().map(Into::into).collect())
    }
}
impl From<usize> for MessageValue {
    fn from(number: usize) -> MessageValue {
        MessageValue::Number(number as u64)
    }
}
impl From<u64> for MessageValue {
    fn from(number: u64) -> MessageValue {
        MessageValue::Number(number)
    }
}

/// A message before it is formatted. Created with [`crate::msg!`], so that a test can find every id in use.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Message {
    /// The id in `messages/*.ftl`.
    pub id: &'static str,
    pub values: Vec<(&'static str, MessageValue)>,
}

/// Creates a `Message`: `msg!("unknown-topic", name = topic)`.
#[macro_export]
macro_rules! msg {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::base::message::Message { id: $id, values: vec![$((stringify!($name), $crate::base::message::MessageValue::from($value))),*] }
    };
}

/// The language of the program's messages. Unrelated to the languages of a handbook. `--help` shows the comments of the variants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum UiLanguage {
    /// English.
    #[value(name = "en")]
    English,
    /// Kazakh.
    #[value(name = "kk")]
    Kazakh,
    /// Russian.
    #[value(name = "ru")]
    Russian,
}

impl UiLanguage {
    /// All languages of messages, in the order of the variants.
    pub(crate) fn all() -> &'static [UiLanguage] {
        UiLanguage::value_variants()
    }

    pub(crate) fn tag(self) -> &'static str {
        match self {
            UiLanguage::English => "en",
            UiLanguage::Kazakh => "kk",
            UiLanguage::Russian => "ru",
        }
    }

    /// The messages as Fluent.
    fn source(self) -> &'static str {
        match self {
            UiLanguage::English => include_str!("messages/en.ftl"),
            UiLanguage::Kazakh => include_str!("messages/kk.ftl"),
            UiLanguage::Russian => include_str!("messages/ru.ftl"),
        }
    }

    /// The language for a locale such as `kk_KZ.UTF-8`; English for any other locale.
    pub(crate) fn of_locale(locale: &str) -> UiLanguage {
        let known = UiLanguage::all().iter().find(|language| locale.get(..2) == Some(language.tag()));
        known.copied().unwrap_or(UiLanguage::English)
    }
}

/// In the order of the languages; made on first use.
static BUNDLES: LazyLock<Vec<OnceLock<FluentBundle<FluentResource>>>> =
    LazyLock::new(|| UiLanguage::all().iter().map(|_| OnceLock::new()).collect());

fn bundle(ui_language: UiLanguage) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = ui_language.tag().parse().expect("our own language tags");
    let resource = FluentResource::try_new(ui_language.source().to_owned()).expect("our own messages are valid Fluent: a test reads them");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).expect("our own messages have each id once: a test reads them");
    bundle
}

impl Message {
    /// The formatted message.
    pub(crate) fn text(&self, ui_language: UiLanguage) -> String {
        let bundle = BUNDLES[ui_language as usize].get_or_init(|| bundle(ui_language));
        let pattern = bundle
            .get_message(self.id)
            .and_then(|message| message.value())
            .unwrap_or_else(|| panic!("message `{}` is in every language: a test compares them", self.id));
        let mut values = FluentArgs::new();
        for (name, value) in &self.values {
            values.set(
                *name,
                match value {
                    MessageValue::Text(text) => FluentValue::from(for_people(text)),
                    MessageValue::Number(number) => FluentValue::from(*number),
                    MessageValue::Names(names) => FluentValue::from(listed(names, ui_language)),
                },
            );
        }
        bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }
}

/// A list of up to this many names is complete: an author may have to choose one of them.
const MAX_NAMES: usize = 20;
/// The number of names that are left of a longer list.
const NAMES_OF_LONG_LIST: usize = 10;

fn listed(names: &[String], ui_language: UiLanguage) -> String {
    let count = if names.len() > MAX_NAMES { NAMES_OF_LONG_LIST } else { names.len() };
    let shown: Vec<String> = names.iter().take(count).map(|name| format!("`{}`", for_people(name))).collect();
    let shown = shown.join(", ");
    match names.len() - count {
        0 => shown,
        more => format!("{shown} {}", msg!("and-more", count = more).text(ui_language)),
    }
}

/// A longer text in a message is cut: an address may hold a whole picture.
const MAX_LENGTH: usize = 400;

/// A name or text from outside of the program, which must not control the terminal or show a password.
fn for_people(text: &str) -> Cow<'_, str> {
    let is_reversing = |letter: char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let is_harmless = |letter: char| !letter.is_control() && !is_reversing(letter) || matches!(letter, '\n' | '\t');
    let text = masked(text);
    let text = if text.chars().all(is_harmless) { text } else { Cow::Owned(visible(&text)) };
    let end = text.char_indices().nth(MAX_LENGTH).map(|(end, _)| end);
    match end {
        Some(end) => Cow::Owned(format!("{}…", &text[..end])),
        None => text,
    }
}

impl Message {
    /// The message with an ellipsis in place of each value.
    pub(crate) fn outline(id: &'static str, ui_language: UiLanguage) -> String {
        // Fluent writes `{$name}` for a value that it does not know.
        let text = Message { id, values: Vec::new() }.text(ui_language);
        let mut parts = text.split("{$");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| text + "…" + part.split_once('}').map_or(part, |(_, rest)| rest))
    }
}

/// How the ids of the strings start that the scripts of the preview use by key.
const INTERFACE_PREFIXES: [&str; 5] = ["choice-", "field-", "label-", "preview-", "severity-"];

/// The ids of these strings, without messages that have values: the program formats those.
static INTERFACE_IDS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let resource =
        fluent_syntax::parser::parse(UiLanguage::English.source()).expect("our own messages are valid Fluent: a test reads them");
    let ids = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    });
    // Fluent writes `{$name}` for a value that it does not know.
    let has_values = |id: &'static str| Message { id, values: Vec::new() }.text(UiLanguage::English).contains("{$");
    ids.filter(|id| INTERFACE_PREFIXES.iter().any(|prefix| id.starts_with(prefix))).filter(|id| !has_values(id)).collect()
});

/// The strings that the scripts of the preview use by key: id and text.
pub(crate) fn interface_strings(ui_language: UiLanguage) -> impl Iterator<Item = (&'static str, String)> {
    INTERFACE_IDS.iter().map(move |id| (*id, Message { id, values: Vec::new() }.text(ui_language)))
}

/// A message inside an `anyhow` error; the program prints it in the user's language.
#[derive(Debug, Clone)]
pub(crate) struct LocalizedError(pub Message);

impl fmt::Display for LocalizedError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0.text(UiLanguage::English))
    }
}

impl std::error::Error for LocalizedError {}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    /// Message id → names of its values.
    fn ids(source: &str) -> BTreeMap<String, Vec<String>> {
        let mut ids = BTreeMap::new();
        let mut current = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some((id, _)) = line.split_once(" =").filter(|_| line.starts_with(|first: char| first.is_ascii_lowercase())) {
                current = id.to_owned();
                ids.insert(current.clone(), Vec::new());
            }
            for part in line.split('$').skip(1) {
                let name: String = part.chars().take_while(|letter| letter.is_ascii_lowercase() || *letter == '_').collect();
                let names: &mut Vec<String> = ids.get_mut(&current).expect("a value is part of a message");
                if !names.contains(&name) {
                    names.push(name);
                    names.sort();
                }
            }
        }
        ids
    }

    fn sources(folder: &Path, into: &mut String) {
        for entry in std::fs::read_dir(folder).expect("our own sources") {
            let path = entry.expect("our own sources").path();
            if path.is_dir() {
                sources(&path, into);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                into.push_str(&std::fs::read_to_string(path).expect("our own sources"));
            }
        }
    }

    /// The ids in `msg!(…)` of all sources.
    fn used_in_program() -> BTreeSet<String> {
        let mut code = String::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
        let ids = code.split("msg!(").skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next());
        ids.filter(|id| id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'))
            .map(str::to_owned)
            .collect()
    }

    /// The ids that no `msg!(…)` names.
    pub(crate) fn unused_in_program() -> Vec<String> {
        let used = used_in_program();
        ids(UiLanguage::English.source()).into_keys().filter(|id| !used.contains(id)).collect()
    }

    #[test]
    fn every_language_has_every_message_with_the_same_values() {
        let english = ids(UiLanguage::English.source());
        for language in UiLanguage::all() {
            assert_eq!(english, ids(language.source()), "{language:?}");
        }
    }

    #[test]
    fn every_message_in_the_code_has_a_text_and_every_text_is_used() {
        let known = ids(UiLanguage::English.source());
        for id in &used_in_program() {
            assert!(known.contains_key(id), "no text for `{id}`");
        }
        // `serve/ui/strings.rs` tests whether scripts use them.
        for id in unused_in_program() {
            assert!(INTERFACE_IDS.contains(&id.as_str()), "`{id}` is unused");
        }
    }

    #[test]
    fn the_documentation_names_every_language() {
        for file in ["README.md", "docs/commands.md", "docs/writing.md"] {
            let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("the documentation");
            for tag in UiLanguage::all().iter().map(|language| language.tag()) {
                assert!(text.contains(&format!("`{tag}`")) || text.contains(&format!(" {tag}`")), "{file} lacks `{tag}`");
            }
        }
    }

    #[test]
    fn plurals_follow_the_language() {
        let said = |count: usize| msg!("summary-problems", errors = count, warnings = 0usize).text(UiLanguage::Russian);
        assert!(said(1).contains("1 ошибка"), "{}", said(1));
        assert!(said(3).contains("3 ошибки"), "{}", said(3));
        assert!(said(5).contains("5 ошибок"), "{}", said(5));
    }

    #[test]
    fn an_outline_has_no_values() {
        assert_eq!(Message::outline("unknown-topic", UiLanguage::English), "unknown topic `…`");
        assert!(!Message::outline("summary-problems", UiLanguage::Russian).contains(['{', '$']));
    }

    #[test]
    fn long_lists_of_names_are_cut() {
        let hint = |count: usize, language: UiLanguage| {
            msg!("hint-valid-names", names = (1..=count).map(|name| name.to_string()).collect::<Vec<_>>()).text(language)
        };
        assert_eq!(hint(2, UiLanguage::English), "use one of `1`, `2`");
        assert!(hint(20, UiLanguage::English).ends_with("`19`, `20`"));
        assert!(hint(21, UiLanguage::English).ends_with("`9`, `10` and 11 more"));
        assert!(hint(21, UiLanguage::Kazakh).ends_with("`9`, `10` және тағы 11"));
        assert!(hint(21, UiLanguage::Russian).ends_with("`9`, `10` и ещё 11"));
    }

    #[test]
    fn long_texts_are_cut() {
        let text = msg!("unknown-link", link = "а".repeat(100_000)).text(UiLanguage::English);
        assert!(text.contains("аа…`") && text.chars().count() < 450, "{text}");
    }

    #[test]
    fn locale_decides_the_language() {
        assert_eq!(UiLanguage::of_locale("kk_KZ.UTF-8"), UiLanguage::Kazakh);
        assert_eq!(UiLanguage::of_locale("ru"), UiLanguage::Russian);
        assert_eq!(UiLanguage::of_locale("C"), UiLanguage::English);
        assert_eq!(UiLanguage::of_locale(""), UiLanguage::English);
    }
}
