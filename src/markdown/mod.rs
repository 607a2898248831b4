//! Texts of entries and pages: Markdown with values and links to things of the handbook.
//!
//! A text is parsed once, before anything else is known, into HTML with holes ([`Piece`]). What a hole shows depends on
//! the page and the language and is filled in by `render`. In order: [`values`] takes `{{ … }}` out, pulldown-cmark reads
//! the rest, [`writer`] makes our HTML of its events, [`clean`] guards raw HTML, [`shape`] notes what languages must share.

pub(crate) mod clean;
mod holes;
pub(crate) mod letters;
pub(crate) mod links;
pub(crate) mod shape;
pub(crate) mod typography;
pub(crate) mod values;
mod writer;

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Lines, Place, Position};
use crate::msg;
use links::Target;
use pulldown_cmark::{Options, Parser};
use shape::Section;
use values::{Value, take_values};

/// The attribute by which a block says where it stands in its file.
pub(crate) const SOURCE: &str = "data-source";

/// A parsed text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Document {
    /// HTML with holes, in order.
    pub pieces: Vec<Piece>,
    /// The headings, in order.
    pub headings: Vec<Heading>,
    /// Links, in the order of [`Piece::LinkStart`].
    pub links: Vec<(Target, Position)>,
    /// Pictures, in the order of [`Piece::Picture`].
    pub pictures: Vec<Picture>,
    /// Values, in the order of [`Piece::Value`].
    pub values: Vec<(Value, Position)>,
    /// What other languages must share, by section.
    pub sections: Vec<Section>,
    /// The letters of its words.
    pub letters: letters::Count,
    /// Whether a mistake, already reported, left parts out or made headings doubtful: other languages can't be compared then.
    pub is_partial: bool,
}

/// A part of a text's HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Ready HTML.
    Html(String),
    /// The start tag of a link: index in [`Document::links`].
    LinkStart(usize),
    /// The end tag of a link.
    LinkEnd,
    /// A value: index in [`Document::values`].
    Value(usize),
    /// A picture: index in [`Document::pictures`].
    Picture(usize),
}

/// A heading inside a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heading {
    /// 2 to 6: the page's title is the only heading of level 1.
    pub level: u8,
    /// The anchor, the same in every language.
    pub id: String,
    /// The words.
    pub text: String,
    /// Where it stands.
    pub position: Position,
}

/// A picture in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    /// The file below `assets/`.
    pub file: String,
    /// What it shows, for those who can't see it.
    pub alt: String,
    /// Where it stands.
    pub position: Position,
}

/// What is parsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The body of a file.
    Body {
        /// Whether its blocks say where they stand.
        sources: bool,
    },
    /// A sentence of its front matter.
    Sentence,
}

/// Parses the body of a file.
///
/// In: the file, its whole text and the byte offset at which the body starts (after the front matter).
pub(crate) fn parse(file: &FilePath, text: &str, body: usize) -> Checked<Document> {
    parse_marked(file, text, body, false)
}

/// The same; with `sources`, blocks say where they stand in the file.
pub(crate) fn parse_marked(file: &FilePath, text: &str, body: usize, sources: bool) -> Checked<Document> {
    let lines = Lines::new(text);
    parse_with(file, &text[body..], Part::Body { sources }, |offset| lines.position(body + offset))
}

/// Parses a sentence out of the front matter. Every problem is reported at `position`, the start of the value.
pub(crate) fn parse_sentence(file: &FilePath, text: &str, position: Position) -> Checked<Document> {
    let mut checked = parse_with(file, text, Part::Sentence, |_| position);
    if let Some(Piece::Html(first)) = checked.value.pieces.first_mut() {
        *first = first.strip_prefix("<p>").unwrap_or(first).to_owned();
    }
    if let Some(Piece::Html(last)) = checked.value.pieces.last_mut() {
        *last = last.trim_end().strip_suffix("</p>").unwrap_or(last).to_owned();
    }
    let blocks = checked
        .value
        .pieces
        .iter()
        .any(|piece| matches!(piece, Piece::Html(html) if html.contains('<') && ["<p>", "<ul", "<ol", "<table", "<h", "<blockquote", "<pre"].iter().any(|tag| html.contains(tag))));
    if blocks || !checked.value.headings.is_empty() {
        checked.problems.push(Diagnostic::error(Place::new(file, position), msg!("answer-not-a-sentence")));
    }
    checked
}

fn parse_with(file: &FilePath, source: &str, part: Part, position: impl Fn(usize) -> Position) -> Checked<Document> {
    let taken = take_values(source);
    let at = |offset: usize| position(taken.map.source_offset(offset));
    let mut problems: Vec<Diagnostic> = taken
        .mistakes
        .iter()
        .map(|mistake| {
            Diagnostic::error(Place::new(file, position(mistake.offset)), mistake.message.clone()).maybe_hint(mistake.hint.clone())
        })
        .collect();
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS | Options::ENABLE_HEADING_ATTRIBUTES;
    let events = Parser::new_ext(&taken.text, options).into_offset_iter().collect();
    let mut document = writer::write(file, events, &taken.values, part, &at, &mut problems);
    document.values = taken.values.iter().map(|(value, offset)| (value.clone(), position(*offset))).collect();
    document.is_partial |= taken.is_refused;
    let unread: Vec<Position> = taken.mistakes.iter().map(|mistake| position(mistake.offset)).collect();
    shape::add_values(&mut document, &unread);
    Checked { value: document, problems }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::base::message::Speech;

    /// The HTML of a body, holes shown as `⟦…⟧`.
    pub(crate) fn html_of(text: &str) -> String {
        let document = parse(&"a.md".into(), text, 0).value;
        let show = |piece: &Piece| match piece {
            Piece::Html(html) => html.clone(),
            Piece::LinkStart(index) => format!("⟦{:?}⟧", document.links[*index].0),
            Piece::LinkEnd => "⟦/⟧".to_owned(),
            Piece::Value(index) => format!("⟦{:?}⟧", document.values[*index].0),
            Piece::Picture(index) => format!("⟦{}|{}⟧", document.pictures[*index].file, document.pictures[*index].alt),
        };
        document.pieces.iter().map(show).collect()
    }

    /// `line:column message` for every problem of a body.
    pub(crate) fn problems_of(text: &str) -> Vec<String> {
        let checked = parse(&"a.md".into(), text, 0);
        checked
            .problems
            .iter()
            .map(|problem| {
                format!("{}:{} {}", problem.place.position.line, problem.place.position.column, problem.message.say(Speech::English))
            })
            .collect()
    }

    #[test]
    fn tables_have_captions_scopes_and_no_inline_style() {
        let html = html_of(": Сомалар\n\n| Кім | Теңге |\n|---|--:|\n| 1 адам | {{ tenge(20) }} |\n");
        assert_eq!(
            html.replace('\n', ""),
            "<table><caption>Сомалар</caption><thead><tr><th scope=\"col\">Кім</th><th scope=\"col\" class=\"num\">Теңге</th></tr></thead>\
             <tbody><tr><th scope=\"row\">1\u{a0}адам</th><td class=\"num\">⟦Tenge { count: 20 }⟧</td></tr></tbody></table>"
                .replace("             ", "")
        );
        assert_eq!(problems_of("| a | b |\n|---|---|\n| 1 | 2 |\n"), ["1:1 this table has no caption"]);
        assert_eq!(problems_of(": lonely\n\ntext\n").len(), 1);
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
    }

    #[test]
    fn links_name_things_of_the_handbook() {
        assert!(html_of("[квота](entry:quota#steps)").contains("⟦Entry { slug: \"quota\", anchor: Some(\"steps\") }⟧квота⟦/⟧"));
        assert_eq!(problems_of("бір [квота](qouta)"), ["1:5 `qouta` is not a valid link"]);
        assert_eq!(problems_of("[a](javascript:alert(1))").len(), 1);
        assert_eq!(problems_of("[a](data:text/html,x)").len(), 1);
        assert_eq!(problems_of("[](entry:quota)").len(), 1);
    }

    #[test]
    fn values_keep_their_place() {
        let found = problems_of("Сома {{ mci(70) }} және {{ mic(3) }}\n");
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("1:25 "), "{}", found[0]);
        let after = problems_of("{{ mci(70) }} {{ fact(\"quota.total\") }} [x](y)");
        assert!(after[0].starts_with("1:41 "), "{}", after[0]);
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
    fn amounts_in_tenge_are_never_typed() {
        assert_eq!(problems_of("Сома 302 750 теңге.").len(), 1);
        assert_eq!(problems_of("Сумма 302 750 ₸.").len(), 1);
        assert_eq!(problems_of("Сома {{ tenge(70) }}, 70 АЕК.").len(), 0);
    }

    #[test]
    fn pictures_need_words() {
        assert!(html_of("![Мөр](seal.png)").contains("⟦seal.png|Мөр⟧"));
        assert_eq!(problems_of("![](seal.png)").len(), 1);
    }
}
