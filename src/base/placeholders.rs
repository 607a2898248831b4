//! The texts of skeletons, in each language that the program knows. Their authors replace them: a text that is still one of them must not
//! be published.

use aho_corasick::AhoCorasick;
use include_dir::{Dir, File, include_dir};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// A file for each language, `LANGUAGE.txt`, with one `key = text` per line.
static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/base/placeholder_texts");

/// Texts of `handbook.yaml` and `topics.yaml` that mean nothing until they are replaced. The others, such as the title «Handbook», may stay.
const IN_DATA: [&str; 4] = ["lead", "publisher", "source", "scope"];

/// The first line of English interface strings that a skeleton copies for a language which the program has none for.
pub(crate) const TO_TRANSLATE: &str = "# Interface strings in English. Translate them, then delete this line.";

/// The placeholder of a skeleton for a text that only the author knows.
pub(crate) const ELLIPSIS: &str = "…";

type SkeletonTexts = BTreeMap<&'static str, &'static str>;

static TEXTS: LazyLock<BTreeMap<&str, SkeletonTexts>> = LazyLock::new(|| {
    let texts = |file: &'static File<'_>| {
        let lines = file.contents_utf8()?.lines().filter_map(|line| line.split_once(" = "));
        Some((file.path().file_stem()?.to_str()?, lines.collect()))
    };
    FILES.files().filter_map(texts).collect()
});

static DATA: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| TEXTS.values().flat_map(|texts| IN_DATA.iter().map(|key| texts[key])).chain([ELLIPSIS]).collect());

/// The texts of skeletons in a language; English where the program has none in that language.
pub(crate) fn texts_in(code: &str) -> &'static SkeletonTexts {
    let language = code.split('-').next().unwrap_or_default();
    TEXTS.get(code).or_else(|| TEXTS.get(language)).unwrap_or_else(|| &TEXTS["en"])
}

/// Whether a text in a data file is still that of a skeleton.
pub(crate) fn is_placeholder(text: &str) -> bool {
    DATA.contains(text.trim())
}

/// The questions of skeletons, letters only.
static QUESTIONS: LazyLock<BTreeSet<String>> = LazyLock::new(|| TEXTS.values().map(|texts| letters_of(texts["question"])).collect());

/// Finds the sentences of skeletons: every text of a handbook is searched for all of them.
static SENTENCES: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let sentence = |text: &'static str| text.rsplit_once("** ").map_or(text, |(_, sentence)| sentence);
    let sentences = TEXTS.values().flat_map(|texts| ["answer", "step_1", "step_2"].map(|key| sentence(texts[key])));
    AhoCorasick::new(sentences).expect("the sentences of skeletons make a small automaton")
});

fn letters_of(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphabetic()).collect()
}

/// Whether a question is still that of a skeleton, with or without a number: «New question 63?».
pub(crate) fn is_placeholder_title(title: &str) -> bool {
    QUESTIONS.contains(&letters_of(title))
}

/// Whether a text contains a sentence of a skeleton.
pub(crate) fn has_placeholder_sentence(text: &str) -> bool {
    SENTENCES.is_match(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_text() {
        for (code, texts) in TEXTS.iter() {
            assert!(texts.keys().eq(TEXTS["en"].keys()), "{code}");
            assert!(is_placeholder_title(texts["question"]) && has_placeholder_sentence(texts["answer"]), "{code}");
        }
    }

    #[test]
    fn only_texts_of_skeletons() {
        for title in ["New question?", "New question 63?", "Жаңа сұрақ 2?", "¿Nueva pregunta 7?"] {
            assert!(is_placeholder_title(title), "{title}");
        }
        assert!(!is_placeholder_title("How do I ask a new question?"));
        assert!(is_placeholder(" … ") && is_placeholder("Название организации"));
        assert!(!is_placeholder("Справочник"));
        assert!(has_placeholder_sentence("1. First step. Write what the reader does."));
        assert!(!has_placeholder_sentence("Write a letter in one or two sentences."));
    }
}
