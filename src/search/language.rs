//! Our languages for elasticlunr-rs: its own Russian drops every number, and it knows no Kazakh.

use super::rules::Rules;
use super::stemmer::{Stemmer, stem};
use super::tokens::words;
use elasticlunr::pipeline::PipelineFn;
use elasticlunr::{Language, Pipeline};

/// A language of the handbook as elasticlunr-rs asks for it: words, then endings off, then one alphabet.
pub(crate) struct HandbookLanguage {
    code: String,
}

impl HandbookLanguage {
    /// The language with a tag. One without rules of its own keeps its words as they are.
    pub(crate) fn new(code: &str) -> HandbookLanguage {
        HandbookLanguage { code: code.to_owned() }
    }
}

impl Language for HandbookLanguage {
    fn name(&self) -> String {
        format!("Handbook-{}", self.code)
    }

    fn code(&self) -> String {
        self.code.clone()
    }

    fn tokenize(&self, text: &str) -> Vec<String> {
        words(text)
    }

    fn make_pipeline(&self) -> Pipeline {
        let stemmer = Rules::get().stemmer(&self.code);
        Pipeline { queue: vec![Box::new(Endings { code: self.code.clone(), stemmer }), Box::new(OneAlphabet)] }
    }
}

/// Takes the endings off.
struct Endings {
    code: String,
    stemmer: &'static Stemmer,
}

impl PipelineFn for Endings {
    fn name(&self) -> String {
        format!("stemmer-{}", self.code)
    }

    fn filter(&self, word: String) -> Option<String> {
        Some(stem(&word, &self.stemmer.native))
    }
}

/// Brings the letters to one alphabet.
struct OneAlphabet;

impl PipelineFn for OneAlphabet {
    fn name(&self) -> String {
        "one-alphabet".to_owned()
    }

    fn filter(&self, word: String) -> Option<String> {
        Some(Rules::get().folding.fold(&word)).filter(|key| !key.is_empty())
    }
}
