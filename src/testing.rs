//! What the tests in `tests/` need of the library. Values that cross this boundary are plain strings, bytes and maps, so that everything
//! else can stay private. Not for other uses.

use crate::base::date::Date;
use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Position, Severity, sorted};
use crate::base::inputs::Inputs;
use crate::base::options::Options;
use crate::base::phone;
use crate::check::{CheckCache, check};
use crate::load;
use crate::markdown::{self, HtmlPiece};
use crate::parse::{SourceMarks, parse};
use crate::pipeline::{Cache, prepare};
use crate::report::explain;
pub use crate::report::explain::{EXAMPLE_HANDBOOK, SMALL_GIF};
use crate::search::keys::{folded_key, key};
use crate::search::rules::Rules;
use crate::search::tokens;
use crate::serve::engine::{Engine, View};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Path → text.
pub type SourceTexts = BTreeMap<String, String>;
/// Path → bytes of a site.
pub type SiteFiles = BTreeMap<String, Arc<[u8]>>;

fn inputs(texts: &SourceTexts) -> Inputs {
    let files = texts.iter().map(|(path, text)| (FilePath::from(path.as_str()), text.clone().into_bytes()));
    // A skeleton also has files for git, which are not loaded.
    let loaded = files.filter(|(path, _)| path.starts_with("assets/") || path.starts_with("content/"));
    let (assets, content) = loaded.partition(|(path, _)| path.starts_with("assets/"));
    Inputs { content, assets, ..Inputs::default() }
}

/// The files that `anyqtama new handbook --edition 2026-01-01` writes.
pub fn skeleton() -> SourceTexts {
    explain::skeleton()
}

/// Parses content and, where that succeeds, checks it. Returns line and column of each error.
pub fn errors(content: &SourceTexts) -> Vec<(u32, u32)> {
    let inputs = inputs(content);
    let mut problems = Vec::new();
    let parsed = parse(&inputs).take(&mut problems);
    if problems.is_empty() {
        check(&parsed, &inputs, &Options::default(), &CheckCache::new(SourceMarks::None)).take(&mut problems);
    }
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
    errors.map(|problem| (problem.place.position.line, problem.place.position.column)).collect()
}

/// The HTML of a Markdown text without its values and links, and the debug form of each link's target.
pub fn html_and_links(text: &str) -> (String, Vec<String>) {
    let document = markdown::parse(&FilePath::from("content/a.md"), text, 0).value;
    let html =
        document.pieces.iter().filter_map(|piece| if let HtmlPiece::Html(html) = piece { Some(html.as_str()) } else { None }).collect();
    (html, document.links.iter().map(|(target, _)| format!("{target:?}")).collect())
}

/// The number of values in a Markdown text and the number of problems. The text is read as a whole text and as a short answer.
pub fn values_and_problems(text: &str) -> (usize, usize) {
    let file = FilePath::from("content/a.md");
    markdown::parse_sentence(&file, text, |_| Position::default(), None);
    let document = markdown::parse(&file, text, 0);
    (document.value.values.len(), document.problems.len())
}

/// Whether a short answer or a text has an error, seen without the rest of a handbook.
pub fn has_text_errors(answer: &str, body: &str) -> bool {
    let file = FilePath::from("content/faq/a/kk.md");
    let answer = markdown::parse_sentence(&file, answer.trim(), |_| Position::default(), None).problems;
    let body = markdown::parse(&file, body, 0).problems;
    answer.iter().chain(&body).any(|problem| problem.severity == Severity::Error)
}

/// The HTML of a text with its links and pictures as plain tags, and the ids of its errors.
pub fn html_and_errors(text: &str) -> (String, Vec<&'static str>) {
    let parsed = markdown::parse(&FilePath::from("content/faq/a/kk.md"), text, 0);
    let html = parsed.value.pieces.iter().map(|piece| match piece {
        HtmlPiece::Html(html) => html.as_str(),
        HtmlPiece::LinkStart(_) => "<a>",
        HtmlPiece::LinkEnd => "</a>",
        HtmlPiece::Picture(_) => "<img>",
        HtmlPiece::Value(_) | HtmlPiece::UiString(_) => "",
    });
    let html = html.collect();
    let errors = parsed.problems.iter().filter(|problem| problem.severity == Severity::Error);
    (html, errors.map(|problem| problem.message.id).collect())
}

/// Severity and code of each problem of some content: `error yaml-tab`.
pub fn problem_codes(content: &SourceTexts) -> Vec<String> {
    let problems = finish(&inputs(content), &[], &Options::default()).problems;
    let severity = |severity| if severity == Severity::Error { "error" } else { "warning" };
    problems.iter().map(|problem| format!("{} {}", severity(problem.severity), problem.message.id)).collect()
}

/// Builds the site of some content; none where there are errors.
pub fn build(content: &SourceTexts) -> Option<SiteFiles> {
    finish(&inputs(content), &[], &Options::default()).value
}

fn finish(inputs: &Inputs, loading: &[Diagnostic], options: &Options) -> Checked<Option<SiteFiles>> {
    let Checked { value, mut problems } = prepare(inputs, loading, options, &mut Cache::of(inputs));
    let rendered = value.site.map(|site| site.render_all(&inputs.stored_pdfs).take(&mut problems).output);
    let has_errors = problems.iter().any(|problem| problem.severity == Severity::Error);
    Checked { value: rendered.filter(|_| !has_errors), problems: sorted(problems) }
}

/// Parses a date and prints it again; none for what is not a date.
pub fn date(text: &str) -> Option<String> {
    text.parse::<Date>().ok().map(|date| date.to_string())
}

/// What a phone dials for a number in a handbook of a country; none for what is not a number.
pub fn dialled(text: &str, country: &str) -> Option<String> {
    phone::read(text, phone::Country::new(country)).ok().map(|number| number.dial)
}

/// The words of a text as search sees them.
pub fn search_words(text: &str) -> Vec<String> {
    tokens::words(text)
}

/// The search keys of a word: Kazakh key and folded key, Russian key and folded key, and the word with its letters folded.
pub fn search_keys(word: &str) -> [String; 5] {
    let rules = Rules::get();
    let [kazakh, russian] = ["kk", "ru"].map(|code| rules.stemmer(code));
    [key(word, kazakh), folded_key(word, kazakh), key(word, russian), folded_key(word, russian), rules.folding.fold(word)]
}

/// Problems in their debug form, and the files of a site.
pub type Result = (Vec<String>, SiteFiles);

fn result(problems: Vec<Diagnostic>, site: SiteFiles) -> Result {
    (problems.iter().map(|problem| format!("{problem:?}")).collect(), site)
}

/// Builds the handbook of a folder from nothing.
pub fn fresh_build(root: &Path, drafts: bool) -> Result {
    let loaded = load::load(root).expect("a folder with content");
    let built = finish(&loaded.value, &loaded.problems, &Options { drafts, render_differing_languages: true, ..Options::default() });
    result(built.problems, built.value.unwrap_or_default())
}

/// The preview without its server.
pub struct TestPreview(Engine);

impl TestPreview {
    /// Reads the handbook of a folder.
    pub fn new(root: &Path) -> TestPreview {
        TestPreview(Engine::new(root, Options::default(), SourceMarks::None))
    }

    /// Reads changed files and folders again.
    pub fn update(&mut self, changed: &[PathBuf]) {
        self.0.update(Some(changed));
    }

    /// Builds, and renders every file. No files where there are errors.
    pub fn build(&mut self, drafts: bool) -> Result {
        let built = self.0.build(View { as_of: None, drafts });
        let mut problems = built.problems;
        let mut output = SiteFiles::new();
        for (site, path) in built.site.iter().flat_map(|site| site.all_paths().into_iter().map(move |path| (site, path))) {
            let file = site.file(&path);
            problems.extend(file.problems);
            output.extend(file.value.map(|bytes| (path, bytes)));
        }
        if problems.iter().any(|problem| problem.severity == Severity::Error) {
            output.clear();
        }
        result(sorted(problems), output)
    }
}
