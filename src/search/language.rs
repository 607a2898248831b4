//! The handbook's languages for elasticlunr-rs, which has no Kazakh and whose Russian pipeline drops all numbers.

use super::rules::Rules;
use super::stemmer::{Stemmer, stem};
use super::tokens::words;
use elasticlunr::pipeline::PipelineFn;
use elasticlunr::{Language, Pipeline};

/// Implements the elasticlunr-rs traits: tokenizer, then stemmer, then folding.
pub(crate) struct HandbookLanguage {
    code: String,
}

impl HandbookLanguage {
    /// `code` is a BCP 47 tag. A language without rules of its own is not stemmed.
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
        Pipeline { queue: vec![Box::new(StemFilter { code: self.code.clone(), stemmer }), Box::new(FoldFilter)] }
    }
}

struct StemFilter {
    code: String,
    stemmer: &'static Stemmer,
}

impl PipelineFn for StemFilter {
    fn name(&self) -> String {
        format!("stemmer-{}", self.code)
    }

    fn filter(&self, word: String) -> Option<String> {
        Some(stem(&word, &self.stemmer.native))
    }
}

struct FoldFilter;

impl PipelineFn for FoldFilter {
    fn name(&self) -> String {
        "one-alphabet".to_owned()
    }

    fn filter(&self, word: String) -> Option<String> {
        Some(Rules::get().folding.fold(&word)).filter(|key| !key.is_empty())
    }
}
