//! Conversions measured on pairs of words and sentences (see `fixtures/pairs/README.md`), without a lexicon.

use super::super::{Converter, Lexicon, ScriptTable};
use super::{arab, latn};

/// Rows in all, strictly right, leniently right.
#[derive(Debug, Default)]
struct Score {
    all: usize,
    strict: usize,
    lenient: usize,
}

/// Both strings of a comparison as the pairs define it.
fn normal(text: &str) -> String {
    let ignored = |letter: &char| matches!(letter, '\u{200c}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2066}'..='\u{2069}');
    let same = |letter: char| match letter {
        '\u{674}' => '\u{621}',
        '\u{6a9}' => '\u{643}',
        '\u{a0}' => ' ',
        other => other,
    };
    text.chars().filter(|letter| !ignored(letter)).map(same).collect()
}

/// The score of the rows whose last column begins with `kind`.
fn score(table: &ScriptTable, rows: &str, kind: &str) -> Score {
    let lexicon = Lexicon::empty();
    let mut score = Score::default();
    for row in rows.lines().skip(1) {
        let [_, text, reference, other, tag] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("five columns in {row}") };
        if !tag.starts_with(kind) {
            continue;
        }
        let converted = normal(&Converter::new(table, &lexicon).convert(text));
        let strict = converted == normal(reference);
        score.all += 1;
        score.strict += usize::from(strict);
        score.lenient += usize::from(strict || other.split('|').any(|other| normal(other) == converted));
    }
    assert!(score.all > 0, "no rows of {kind}");
    score
}

#[test]
fn words_in_arabic_letters() {
    let score = score(&arab(), include_str!("../fixtures/pairs/kk-Cyrl_kk-Arab.words.tsv"), "");
    assert!(score.lenient * 100 >= score.all * 99 && score.strict * 100 >= score.all * 88, "{score:?}");
}

#[test]
fn sentences_in_arabic_letters() {
    let score = score(&arab(), include_str!("../fixtures/pairs/kk-Cyrl_kk-Arab.sentences.tsv"), "");
    assert_eq!(score.lenient, score.all, "{score:?}");
}

#[test]
fn words_and_sentences_in_latin_letters() {
    let words = include_str!("../fixtures/pairs/kk-Cyrl_kk-Latn.words.tsv");
    let core = score(&latn(), words, "core");
    assert_eq!(core.strict, core.all, "{core:?}");
    let loans = score(&latn(), words, "loan");
    assert!(loans.lenient * 100 >= loans.all * 98, "{loans:?}");
    let sentences = score(&latn(), include_str!("../fixtures/pairs/kk-Cyrl_kk-Latn.sentences.tsv"), "");
    assert_eq!(sentences.lenient, sentences.all, "{sentences:?}");
}

/// Acronyms, capitals, numerals, codes, units, quotation marks, hyphens and whole sentences, written out by the letter tables and rules.
#[test]
fn samples_in_both_scripts() {
    let lexicon = Lexicon::empty();
    let (arab, latn) = (arab(), latn());
    let rows = include_str!("../fixtures/pairs/kk-Cyrl.samples.tsv").lines().skip(1);
    for row in rows {
        let [text, arabic, latin] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns in {row}") };
        for (table, expected) in [(&arab, arabic), (&latn, latin)] {
            assert_eq!(normal(&Converter::new(table, &lexicon).convert(text)), normal(expected), "{text}");
        }
    }
}
