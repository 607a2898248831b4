//! The table by which words become keys: `rules.json`, read here for the index and sent to the browser for questions.

use super::letters::{LetterMap, LetterSet};
use rustc_hash::{FxHashMap, FxHashSet};
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
    /// One letter → its letters in the alphabet of keys.
    pub letters: LetterMap,
    /// Two and three letters → their letters in the alphabet of keys.
    pub groups: FxHashMap<String, String>,
    /// The first letters of the groups.
    pub group_starts: LetterSet,
    /// What tidies a key, in order.
    pub after: Vec<(String, String)>,
    languages: FxHashMap<String, Stemmer>,
    plain: Stemmer,
}

/// How a language's words lose their endings.
#[derive(Default)]
pub(crate) struct Stemmer {
    /// For words as they are written.
    pub native: Endings,
    /// For words in the alphabet of keys.
    pub folded: Endings,
    /// Words that only make a question of other words, in the alphabet of keys.
    pub questions: FxHashSet<String>,
    /// Letters of which one tells that a word is in this language.
    pub own_letters: FxHashSet<char>,
    /// Keys of words that say nothing in a running text: of those, and of some that would hide another word.
    pub empty: FxHashSet<String>,
}

/// Endings in layers, and when one may be taken off.
#[derive(Default)]
pub(crate) struct Endings {
    /// So many letters must be left.
    pub least: usize,
    /// So many where the ending has three or more letters.
    pub least_long: usize,
    /// The vowels: one must be left.
    pub vowels: LetterSet,
    /// Vowels that go with back vowels only.
    pub back: LetterSet,
    /// Vowels that go with front vowels only.
    pub front: LetterSet,
    /// What a consonant becomes when an ending that starts with a vowel is taken off.
    pub softened: FxHashMap<char, char>,
    /// A vowel that falls out between the last two consonants.
    pub falls_out: LetterSet,
    /// The layers from the end of a word to its stem; in each, by their last letter, the longest endings first.
    pub layers: Vec<FxHashMap<char, Vec<Ending>>>,
}

/// An ending.
pub(crate) struct Ending {
    /// Its letters.
    pub letters: Vec<char>,
    /// The letters of which one must stand before it; none for any.
    pub before: LetterSet,
    /// Its vowel, where that must go with those of the word.
    pub vowel: Option<char>,
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
            letters,
            group_starts: groups.keys().filter_map(|group: &String| group.chars().next()).collect(),
            groups,
            after: file.after,
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
            questions: file.questions.split(' ').map(|word| self.fold(word)).collect(),
            empty: empty.flat_map(|word| [self.fold(word), self.fold(&super::keys::stem(word, &native))]).collect(),
            own_letters: file.own_letters.chars().collect(),
            folded: endings(file, |text| self.letters_of(text), false),
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
