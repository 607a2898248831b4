//! The rules that turn words into keys: `rules.json` and, for further languages, `more_rules.json`. They are used here for the index and sent to
//! the browser for queries.

use super::char_set::{CharMap, CharSet};
use super::folding::Folding;
use super::stemmer::{Stemmer, Suffix, SuffixRules, stem};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::new(serde_json::from_value(table()).expect("our own table has this form")));

/// Both files in one table, as the browser gets it.
pub(crate) fn table() -> Value {
    let read = |text| serde_json::from_str::<Value>(text).expect("our own table is JSON");
    let (mut table, more) = (read(include_str!("rules.json")), read(include_str!("more_rules.json")));
    if let (Some(languages), Some(more)) = (table["languages"].as_object_mut(), more["languages"].as_object()) {
        languages.extend(more.clone());
    }
    table
}

#[derive(Deserialize)]
struct RulesFile {
    ignored: String,
    unspaced: String,
    letters: BTreeMap<String, String>,
    replacements: Vec<(String, String)>,
    languages: BTreeMap<String, StemmerFile>,
}

#[derive(Deserialize)]
struct StemmerFile {
    min_stem: usize,
    min_stem_long_suffix: usize,
    vowels: String,
    back: String,
    front: String,
    harmony_exempt: Vec<String>,
    voiced: BTreeMap<String, String>,
    fleeting_vowels: String,
    #[serde(default)]
    prefixes: String,
    #[serde(default)]
    inner_vowels: String,
    #[serde(default)]
    letters: BTreeMap<String, String>,
    suffix_layers: Vec<Vec<(String, String)>>,
    question_words: String,
    not_indexed: String,
    distinctive_letters: String,
}

pub(crate) struct Rules {
    /// Ranges of characters that are removed from a text before it is split into words.
    pub ignored: Vec<(char, char)>,
    /// Ranges of letters that are written without spaces between words.
    pub unspaced: Vec<(char, char)>,
    pub folding: Folding,
    languages: FxHashMap<String, Stemmer>,
    plain: Stemmer,
}

impl Rules {
    pub(crate) fn get() -> &'static Rules {
        &RULES
    }

    /// The stemmer of a language; an unknown language is not stemmed.
    pub(crate) fn stemmer(&self, code: &str) -> &Stemmer {
        self.languages.get(Rules::primary(code)).unwrap_or(&self.plain)
    }

    /// Whether there are rules for the word forms of a language.
    pub(crate) fn has(&self, code: &str) -> bool {
        self.languages.contains_key(Rules::primary(code))
    }

    /// The primary language of a BCP 47 tag, without script and region.
    pub(crate) fn primary(code: &str) -> &str {
        code.split('-').next().unwrap_or(code)
    }

    fn new(file: RulesFile) -> Rules {
        let (mut letters, mut groups) = (CharMap::default(), FxHashMap::default());
        for (to, all) in file.languages.values().map(|language| &language.letters).chain([&file.letters]).flatten() {
            for from in all.split(' ') {
                let mut chars = from.chars();
                match (chars.next(), chars.next()) {
                    (Some(letter), None) => letters.insert(letter, to),
                    _ => {
                        groups.insert(from.to_owned(), to.clone());
                    }
                }
            }
        }
        let mut rules = Rules {
            ignored: ranges(&file.ignored),
            unspaced: ranges(&file.unspaced),
            folding: Folding {
                letters,
                group_starts: groups.keys().filter_map(|group: &String| group.chars().next()).collect(),
                groups,
                replacements: file.replacements,
            },
            languages: FxHashMap::default(),
            plain: Stemmer::default(),
        };
        let languages = file.languages.iter().map(|(code, language)| (code.clone(), rules.language(language))).collect();
        rules.languages = languages;
        rules
    }

    fn language(&self, file: &StemmerFile) -> Stemmer {
        let native = suffix_rules(file, |text| text.to_owned(), true);
        let stop_words = file.question_words.split(' ').chain(file.not_indexed.split(' '));
        Stemmer {
            question_words: file.question_words.split(' ').map(|word| self.folding.fold(word)).collect(),
            stop_words: stop_words.flat_map(|word| [self.folding.fold(word), self.folding.fold(&stem(word, &native))]).collect(),
            distinctive_letters: file.distinctive_letters.chars().collect(),
            folded: suffix_rules(file, |text| self.folding.transliterate(text), false),
            native,
        }
    }
}

/// Ranges of characters, as `a-z é`.
fn ranges(text: &str) -> Vec<(char, char)> {
    let range = |range: &str| {
        let mut ends = range.split('-').filter_map(|end| end.chars().next());
        let from = ends.next().expect("a range has a start");
        (from, ends.next().unwrap_or(from))
    };
    text.split(' ').map(range).collect()
}

/// A language's suffixes, mapped by `alphabet`. Vowel harmony only applies to standard spelling (`is_native`).
fn suffix_rules(file: &StemmerFile, alphabet: impl Fn(&str) -> String, is_native: bool) -> SuffixRules {
    let set = |text: &str| text.chars().flat_map(|letter| alphabet(&letter.to_string()).chars().collect::<Vec<_>>()).collect();
    let (back, front): (CharSet, CharSet) =
        if is_native { (set(&file.back), set(&file.front)) } else { (CharSet::default(), CharSet::default()) };
    let suffix = |before: &str, suffix: &str| Suffix {
        letters: alphabet(suffix).chars().collect(),
        before: set(before),
        vowel: suffix
            .chars()
            .find(|letter| back.contains(*letter) || front.contains(*letter))
            .filter(|_| !file.harmony_exempt.iter().any(|exempt| exempt == suffix)),
    };
    let layer = |groups: &Vec<(String, String)>| {
        let mut layer: Vec<Suffix> = groups
            .iter()
            .flat_map(|(before, suffix_rules)| suffix_rules.split(' ').map(|text| suffix(before, text)).collect::<Vec<_>>())
            .collect();
        layer.retain(|suffix| !suffix.letters.is_empty()); // «ь» has no place in the alphabet of keys
        layer.sort_by_key(|suffix| std::cmp::Reverse(suffix.letters.len()));
        let mut by_last: FxHashMap<char, Vec<Suffix>> = FxHashMap::default();
        for suffix in layer {
            by_last.entry(suffix.letters[suffix.letters.len() - 1]).or_default().push(suffix);
        }
        by_last
    };
    let mut prefixes: Vec<Vec<char>> =
        if is_native { file.prefixes.split(' ').map(|prefix| prefix.chars().collect()).collect() } else { Vec::new() };
    prefixes.retain(|prefix| !prefix.is_empty());
    prefixes.sort_by_key(|prefix| std::cmp::Reverse(prefix.len()));
    let one = |text: &String| alphabet(text).chars().next().expect("a letter");
    SuffixRules {
        min_stem: file.min_stem,
        min_stem_long_suffix: file.min_stem_long_suffix,
        vowels: set(&file.vowels),
        voiced: file.voiced.iter().map(|(from, to)| (one(from), one(to))).collect(),
        fleeting_vowels: set(&file.fleeting_vowels),
        prefixes,
        inner_vowels: if is_native { set(&file.inner_vowels) } else { CharSet::default() },
        suffix_layers: file.suffix_layers.iter().map(layer).collect(),
        back,
        front,
    }
}
