//! The table by which words become keys: `rules.json`, read here for the index and sent to the browser for questions.

use super::folding::Folding;
use super::letters::{LetterMap, LetterSet};
use super::stemmer::{Ending, Endings, Stemmer, stem};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The table as it is written.
pub(crate) const SOURCE: &str = include_str!("rules.json");

static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::new(serde_json::from_str(SOURCE).expect("our own table is JSON")));

#[derive(Deserialize)]
struct RulesFile {
    dropped: String,
    letters: BTreeMap<String, String>,
    after: Vec<(String, String)>,
    languages: BTreeMap<String, LanguageFile>,
}

#[derive(Deserialize)]
struct LanguageFile {
    least: usize,
    least_long: usize,
    vowels: String,
    back: String,
    front: String,
    any_harmony: Vec<String>,
    softened: BTreeMap<String, String>,
    falls_out: String,
    layers: Vec<Vec<(String, String)>>,
    questions: String,
    unindexed: String,
    own_letters: String,
}

/// The table, ready for use.
pub(crate) struct Rules {
    /// Characters that are taken out of a text before it is split into words.
    pub dropped: Vec<(char, char)>,
    pub folding: Folding,
    languages: FxHashMap<String, Stemmer>,
    plain: Stemmer,
}

impl Rules {
    /// The table of the program.
    pub(crate) fn get() -> &'static Rules {
        &RULES
    }

    /// How words of a language lose their endings; those of an unknown language lose none.
    pub(crate) fn stemmer(&self, code: &str) -> &Stemmer {
        self.languages.get(Rules::primary(code)).unwrap_or(&self.plain)
    }

    /// The language of a tag without its script and country.
    pub(crate) fn primary(code: &str) -> &str {
        code.split('-').next().unwrap_or(code)
    }

    fn new(file: RulesFile) -> Rules {
        let dropped = file.dropped.split(' ').map(|range| {
            let mut ends = range.split('-').filter_map(|end| end.chars().next());
            let from = ends.next().expect("a range has a start");
            (from, ends.next().unwrap_or(from))
        });
        let (mut letters, mut groups) = (LetterMap::default(), FxHashMap::default());
        for (to, all) in &file.letters {
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
            dropped: dropped.collect(),
            folding: Folding {
                letters,
                group_starts: groups.keys().filter_map(|group: &String| group.chars().next()).collect(),
                groups,
                replacements: file.after,
            },
            languages: FxHashMap::default(),
            plain: Stemmer::default(),
        };
        let languages = file.languages.iter().map(|(code, language)| (code.clone(), rules.language(language))).collect();
        rules.languages = languages;
        rules
    }

    fn language(&self, file: &LanguageFile) -> Stemmer {
        let native = endings(file, |text| text.to_owned(), true);
        let empty = file.questions.split(' ').chain(file.unindexed.split(' '));
        Stemmer {
            questions: file.questions.split(' ').map(|word| self.folding.fold(word)).collect(),
            empty: empty.flat_map(|word| [self.folding.fold(word), self.folding.fold(&stem(word, &native))]).collect(),
            own_letters: file.own_letters.chars().collect(),
            folded: endings(file, |text| self.folding.letters_of(text), false),
            native,
        }
    }
}

/// The endings of a language in an alphabet. Only in its own does the language's harmony of vowels hold.
fn endings(file: &LanguageFile, alphabet: impl Fn(&str) -> String, is_native: bool) -> Endings {
    let set = |text: &str| text.chars().flat_map(|letter| alphabet(&letter.to_string()).chars().collect::<Vec<_>>()).collect();
    let (back, front): (LetterSet, LetterSet) =
        if is_native { (set(&file.back), set(&file.front)) } else { (LetterSet::default(), LetterSet::default()) };
    let ending = |before: &str, ending: &str| Ending {
        letters: alphabet(ending).chars().collect(),
        before: set(before),
        vowel: ending
            .chars()
            .find(|letter| back.contains(*letter) || front.contains(*letter))
            .filter(|_| !file.any_harmony.iter().any(|free| free == ending)),
    };
    let layer = |groups: &Vec<(String, String)>| {
        let mut layer: Vec<Ending> =
            groups.iter().flat_map(|(before, endings)| endings.split(' ').map(|text| ending(before, text)).collect::<Vec<_>>()).collect();
        layer.retain(|ending| !ending.letters.is_empty()); // «ь» has no place in the alphabet of keys
        layer.sort_by_key(|ending| std::cmp::Reverse(ending.letters.len()));
        let mut by_last: FxHashMap<char, Vec<Ending>> = FxHashMap::default();
        for ending in layer {
            by_last.entry(ending.letters[ending.letters.len() - 1]).or_default().push(ending);
        }
        by_last
    };
    let one = |text: &String| alphabet(text).chars().next().expect("a letter");
    Endings {
        least: file.least,
        least_long: file.least_long,
        vowels: set(&file.vowels),
        softened: file.softened.iter().map(|(from, to)| (one(from), one(to))).collect(),
        falls_out: set(&file.falls_out),
        layers: file.layers.iter().map(layer).collect(),
        back,
        front,
    }
}
