//! The texts of entries and pages: Markdown with values (`{{ … }}`) and links to other parts of the handbook.
//!
//! A text is parsed once, without knowing other files, into HTML with placeholders ([`HtmlPiece`]); `render` fills them in for a page
//! and a language. The steps: [`values`] extracts `{{ … }}`, pulldown-cmark parses the rest, [`writer`] turns its events into HTML,
//! [`sanitize`] cleans raw HTML, and [`comparable`] records what all languages must share.

pub(crate) mod alphabets;
pub(crate) mod amounts;
mod autolinks;
mod blanks;
pub(crate) mod comparable;
mod dates;
mod emphasis;
mod footnotes;
mod leftovers;
pub(crate) mod links;
mod numbers;
mod placeholders;
pub(crate) mod plain;
mod reported;
pub(crate) mod sanitize;
mod script;
mod sign_runs;
pub(crate) mod typography;
pub(crate) mod values;
mod writer;

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Lines, Place, Position, ProblemKind};
use crate::msg;
use comparable::Section;
use links::LinkTarget;
use pulldown_cmark::{Event, Options, Parser};
pub(crate) use script::{RiskyWord, ScriptPass};
use std::ops::Range;
use values::{TextValue, extract_values};
pub(crate) use writer::meant_address;

/// The attribute with the source position of a block, for the preview.
pub(crate) const SOURCE_ATTRIBUTE: &str = "data-source";

/// An event of the parser with its range in the parsed text.
type Located<'e> = (Event<'e>, Range<usize>);

/// A parsed text.
#[derive(Debug, Clone, Default)]
pub(crate) struct MarkdownDocument {
    pub pieces: Vec<HtmlPiece>,
    pub headings: Vec<Heading>,
    /// In the order of [`HtmlPiece::LinkStart`].
    pub links: Vec<(LinkTarget, Position)>,
    /// In the order of [`HtmlPiece::Picture`].
    pub pictures: Vec<Picture>,
    /// In the order of [`HtmlPiece::Value`].
    pub values: Vec<(TextValue, Position)>,
    /// What every language must share, by section.
    pub sections: Vec<Section>,
    pub letters: alphabets::LetterCount,
    /// Numbers with a word or a symbol beside them, which may be amounts.
    pub amounts: Vec<(amounts::TypedAmount, Position)>,
    /// Whether an error, which has been reported, removed parts or made headings unreliable. Such a text can't be compared with others.
    pub is_partial: bool,
    /// Whether a line was reported that should be a heading. It explains a difference of the headings.
    pub has_lost_heading: bool,
}

/// A part of the HTML of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum HtmlPiece {
    /// Finished HTML.
    Html(String),
    /// The start tag of a link: index in [`MarkdownDocument::links`].
    LinkStart(usize),
    /// The end tag of a link.
    LinkEnd,
    /// A value: index in [`MarkdownDocument::values`].
    Value(usize),
    /// A picture: index in [`MarkdownDocument::pictures`].
    Picture(usize),
    /// An interface string, in the language of the page.
    UiString(&'static str),
}

/// A heading inside a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heading {
    /// 2 to 6; the title of the page is its only heading of level 1.
    pub level: u8,
    /// The anchor, the same in every language.
    pub id: String,
    pub text: String,
    pub position: Position,
}

/// A picture in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    /// The file below `assets/`.
    pub file: String,
    /// A description for people who can't see the picture.
    pub alt: String,
    pub position: Position,
}

/// Which part of a file is parsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TextRole {
    Body {
        /// Whether blocks get a [`SOURCE_ATTRIBUTE`].
        sources: bool,
    },
    /// A sentence in the front matter.
    Sentence,
}

/// Parses the body of a file. `text` is the whole file and `body` the byte offset after the front matter.
pub(crate) fn parse(file: &FilePath, text: &str, body: usize) -> Checked<MarkdownDocument> {
    parse_marked(file, text, body, false, None)
}

/// The same. With `sources`, blocks get a [`SOURCE_ATTRIBUTE`]; with `script`, the text is converted.
pub(crate) fn parse_marked(
    file: &FilePath,
    text: &str,
    body: usize,
    sources: bool,
    script: Option<&mut ScriptPass<'_>>,
) -> Checked<MarkdownDocument> {
    let lines = Lines::new(text);
    parse_with(file, &text[body..], TextRole::Body { sources }, |offset| lines.position(body + offset), script)
}

/// Parses a sentence from the front matter. `position` converts an offset in it to a position in the file.
pub(crate) fn parse_sentence(
    file: &FilePath,
    text: &str,
    position: impl Fn(usize) -> Position,
    script: Option<&mut ScriptPass<'_>>,
) -> Checked<MarkdownDocument> {
    let mut checked = parse_with(file, text, TextRole::Sentence, &position, script);
    if let Some(HtmlPiece::Html(first)) = checked.value.pieces.first_mut() {
        *first = first.strip_prefix("<p>").unwrap_or(first).to_owned();
    }
    if let Some(HtmlPiece::Html(last)) = checked.value.pieces.last_mut() {
        *last = last.trim_end().strip_suffix("</p>").unwrap_or(last).to_owned();
    }
    let blocks = checked
        .value
        .pieces
        .iter()
        .any(|piece| matches!(piece, HtmlPiece::Html(html) if html.contains('<') && ["<p>", "<ul", "<ol", "<table", "<h", "<blockquote", "<pre"].iter().any(|tag| html.contains(tag))));
    if blocks || !checked.value.headings.is_empty() {
        checked.problems.retain(|problem| !["heading-", "list-"].iter().any(|start| problem.message.id.starts_with(start)));
        let problem = Diagnostic::error(Place::new(file, position(0)), msg!("answer-not-a-paragraph"));
        checked.problems.push(problem.hint(msg!("hint-answer-not-a-paragraph")));
    }
    for problem in checked.problems.iter_mut().filter(|problem| problem.message.id == "footnote-missing") {
        problem.hint = Some(msg!("hint-answer-footnote"));
    }
    checked
}

/// A broken table within so many lines after a caption is the one to which the caption belongs.
const MAX_CAPTION_LINES: u32 = 4;

fn line_of(problem: &Diagnostic) -> u32 {
    problem.place.position.line
}

/// Removes problems that follow from another one of the same text.
fn remove_consequences(problems: &mut Vec<Diagnostic>) {
    // The caption belongs to lines that were reported as no table.
    let broken_tables: Vec<u32> = problems.iter().filter(|problem| problem.message.id == "table-not-table").map(line_of).collect();
    let has_broken_table = |line: u32| broken_tables.iter().any(|table| (1..=MAX_CAPTION_LINES).contains(&table.saturating_sub(line)));
    problems.retain(|problem| problem.message.id != "caption-without-table" || !has_broken_table(line_of(problem)));
    // All lines behind an open fence are code, also those with a value that needs a paragraph.
    if let Some(fence) = problems.iter().find(|problem| problem.message.id == "code-fence-open").map(line_of) {
        problems.retain(|problem| problem.message.id != "placeholder-not-alone" || line_of(problem) < fence);
    }
}

fn parse_with(
    file: &FilePath,
    source: &str,
    role: TextRole,
    position: impl Fn(usize) -> Position,
    script: Option<&mut ScriptPass<'_>>,
) -> Checked<MarkdownDocument> {
    let source = &*plain::without_blank_signs(source);
    let mut extracted = extract_values(source);
    emphasis::insert_guards(&mut extracted);
    let at = |offset: usize| position(extracted.map.source_offset(offset));
    let mut problems: Vec<Diagnostic> = extracted
        .errors
        .iter()
        .map(|error| {
            let problem = Diagnostic::error(Place::new(file, position(error.offset)), error.message.clone());
            // A refused text is empty.
            let kind = if extracted.is_refused { ProblemKind::Other } else { ProblemKind::TextMistake };
            problem.kind(kind).maybe_hint(error.hint.clone())
        })
        .collect();
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    let mut parser = Parser::new_ext(&extracted.text, options).into_offset_iter();
    let events: Vec<_> = parser.by_ref().collect();
    let definitions = leftovers::definitions(&parser);
    let leftovers = leftovers::check(&extracted.text, &events, &definitions);
    problems.extend(leftovers.iter().filter(|leftover| !leftover.is_consequence).map(|leftover| {
        let place = Place::new(file, at(leftover.offset));
        let problem = Diagnostic::error(place, leftover.message.clone()).kind(ProblemKind::TextMistake);
        Diagnostic { severity: leftover.severity, ..problem.hint(leftover.hint.clone()) }
    }));
    let mut events = autolinks::insert(&extracted.text, events);
    if let Some(script) = script {
        script.events(&mut events, at);
    }
    let mut document = writer::write(file, &extracted.text, events, &extracted.values, role, &at, &mut problems);
    remove_consequences(&mut problems);
    document.values = extracted.values.iter().map(|(value, offset)| (value.clone(), position(*offset))).collect();
    document.is_partial |= extracted.is_refused;
    let unread: Vec<Position> = extracted.errors.iter().map(|error| position(error.offset)).collect();
    reported::mark(&mut document, &leftovers, at);
    comparable::add_values(&mut document, &unread);
    Checked { value: document, problems }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The HTML of a body, with placeholders shown as `⟦…⟧`.
    pub(crate) fn html_of(text: &str) -> String {
        let document = parse(&"a.md".into(), text, 0).value;
        let show = |piece: &HtmlPiece| match piece {
            HtmlPiece::Html(html) => html.clone(),
            HtmlPiece::LinkStart(index) => format!("⟦{:?}⟧", document.links[*index].0),
            HtmlPiece::LinkEnd => "⟦/⟧".to_owned(),
            HtmlPiece::Value(index) => format!("⟦{:?}⟧", document.values[*index].0),
            HtmlPiece::UiString(key) => format!("⟦{key}⟧"),
            HtmlPiece::Picture(index) => format!("⟦{}|{}⟧", document.pictures[*index].file, document.pictures[*index].alt),
        };
        document.pieces.iter().map(show).collect()
    }

    /// `line:column message` for each problem of a body.
    pub(crate) fn problems_of(text: &str) -> Vec<String> {
        parse(&"a.md".into(), text, 0).problems.iter().map(Diagnostic::summary).collect()
    }

    /// Fails unless a body has one problem, at this place (`line:column `).
    pub(crate) fn assert_only_problem(text: &str, place: &str) {
        let found = problems_of(text);
        assert!(found.len() == 1 && found[0].starts_with(place), "{text}: {found:?}");
    }

    #[test]
    fn tables_have_captions_scopes_and_no_inline_style() {
        let html = html_of(": Сомалар\n\n| Кім | Теңге |\n|---|--:|\n| 1 адам | {{ fact(\"fee\") }} |\n");
        assert_eq!(
            html.replace('\n', ""),
            "<table><caption>Сомалар</caption><thead><tr><th scope=\"col\">Кім</th><th scope=\"col\" class=\"num\">Теңге</th></tr></thead>\
             <tbody><tr><th scope=\"row\">1\u{a0}адам</th><td class=\"num\">⟦Fact { key: \"fee\" }⟧</td></tr></tbody></table>"
                .replace("             ", "")
        );
        assert_eq!(problems_of("| a | b |\n|---|---|\n| 1 | 2 |\n"), ["1:1 this table has no caption"]);
        assert_eq!(problems_of(": lonely\n\ntext\n").len(), 1);
    }

    #[test]
    fn code_blocks_can_have_the_focus_because_they_scroll() {
        assert_eq!(html_of("```sh\na < b\n```\n"), "<pre tabindex=\"0\"><code class=\"language-sh\">a &lt; b\n</code></pre>\n");
        let cleaned = html_of("<span>а</span>\n\n    x & y\n");
        assert!(cleaned.ends_with("<pre tabindex=\"0\"><code>x &amp; y\n</code></pre>\n"), "{cleaned}");
    }

    #[test]
    fn headings_need_an_anchor_and_start_at_two() {
        assert!(html_of("## Қадамдар {#steps}\n").contains("<h2 id=\"steps\">Қадамдар</h2>"));
        assert_eq!(problems_of("## Қадамдар\n").len(), 1);
        assert_eq!(problems_of("# Тақырып {#a}\n").len(), 1);
        assert_eq!(problems_of("## A {#a}\n\n## B {#a}\n").len(), 1);
        assert_eq!(problems_of("## A {#a}\n\n#### B {#b}\n").len(), 1);
    }

    #[test]
    fn steps_and_checklists_get_their_classes() {
        assert!(html_of("1. Бір\n2. Екі\n").contains("<ol class=\"steps\">"));
        let ticks = html_of("- [ ] паспорт\n- [ ] сурет\n");
        assert!(ticks.contains("<ul class=\"ticks\">") && !ticks.contains("<input"), "{ticks}");
        assert!(html_of("- бір\n").contains("<ul>"));
        assert!(html_of("1) Бір\n2) Екі\n").contains("<ol>") && html_of("3) Үш\n").contains("<ol start=\"3\">"));
        assert_eq!(
            html_of("1. а\n2. б\n5. в\n6. г\n").replace('\n', ""),
            "<ol class=\"steps\"><li>а</li><li>б</li><li value=\"5\">в</li><li>г</li></ol>",
            "numbers that jump are kept"
        );
        assert!(!html_of("1. а\n1. б\n1. в\n").contains("value"), "equal numbers mean automatic numbering");
    }

    #[test]
    fn links_to_parts_of_the_handbook() {
        assert!(html_of("[квота](entry:quota#steps)").contains("⟦Entry { slug: \"quota\", anchor: Some(\"steps\") }⟧квота⟦/⟧"));
        assert_eq!(problems_of("бір [квота](qouta)"), ["1:5 `qouta` is not a valid link"]);
        assert_eq!(problems_of("[a](javascript:alert(1))").len(), 1);
        assert_eq!(problems_of("[a](data:text/html,x)").len(), 1);
        assert_eq!(problems_of("[](entry:quota)").len(), 1);
    }

    #[test]
    fn values_keep_their_positions() {
        let found = problems_of("Сома {{ fact(\"fee\") }} және {{ fcat(3) }}\n");
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("1:29 "), "{}", found[0]);
        let after = problems_of("{{ times(\"fee\", 70) }} {{ fact(\"quota.total\") }} [x](y)");
        assert!(after[0].starts_with("1:50 "), "{}", after[0]);
    }

    #[test]
    fn raw_html_is_cleaned_and_reported() {
        assert!(html_of("бір <span lang=\"ru\">два</span>").contains("<span lang=\"ru\">два</span>"));
        for bad in [
            "<script>alert(1)</script>",
            "a <img src=x onerror=alert(1)>",
            "<div style=\"color:red\">a</div>",
            "a <a href=\"javascript:x\">b</a>",
            "<iframe src=//x></iframe>",
        ] {
            assert!(!problems_of(bad).is_empty(), "{bad}");
            let html = html_of(bad);
            assert!(!html.contains("script") && !html.contains("onerror") && !html.contains("style") && !html.contains("iframe"), "{html}");
        }
    }

    #[test]
    fn pictures_need_a_description() {
        assert!(html_of("![Мөр](seal.png)").contains("⟦seal.png|Мөр⟧"));
        assert_eq!(problems_of("![](seal.png)").len(), 1);
    }

    #[test]
    fn callouts_have_the_word_for_their_kind() {
        assert_eq!(
            html_of("> [!WARNING]\n> Мерзім өтті.\n").replace('\n', ""),
            "<div class=\"callout warning\" role=\"note\"><p class=\"label\">⟦callout_warning⟧</p><p>Мерзім өтті.</p></div>"
        );
        assert_eq!(problems_of("> [!INFO]\n> сөз\n").len(), 1, "there is no such kind");
        assert_eq!(html_of("> сөз\n").replace('\n', ""), "<blockquote><p>сөз</p></blockquote>");
    }
}
