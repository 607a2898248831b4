//! Writes the text of Markdown events in another script, before [`super::writer`] makes HTML of them, and finds the words in them whose
//! conversion a person should decide.

use crate::base::diagnostic::Position;
use crate::script::Converter;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// A word whose conversion a person should decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RiskyWord {
    pub position: Position,
    pub word: String,
    /// A reason of the table, or one that the converter adds.
    pub reason: String,
}

/// The conversion of the texts of one file.
pub(crate) struct ScriptPass<'c> {
    pub converter: Converter<'c>,
    /// The risky words so far; `None` if they are not wanted.
    pub risks: Option<Vec<RiskyWord>>,
}

impl ScriptPass<'_> {
    /// Converts a text without markup, written at `position`.
    pub(crate) fn plain(&mut self, text: &str, position: Position) -> String {
        if let Some(risks) = &mut self.risks {
            let found = self.converter.risk_words(text);
            risks.extend(found.iter().map(|risk| RiskyWord { position, word: risk.word.to_owned(), reason: risk.reason.to_owned() }));
        }
        self.converter.convert(text)
    }

    /// Converts the texts of Markdown events. `at` gives the position of an offset in the parsed text.
    pub(super) fn events(&mut self, events: &mut [(Event<'_>, Range<usize>)], at: impl Fn(usize) -> Position) {
        if let Some(risks) = &mut self.risks {
            let found = risky_words(events, &self.converter).into_iter();
            risks.extend(found.map(|(offset, word, reason)| RiskyWord { position: at(offset), word, reason }));
        }
        convert(events, &self.converter);
    }
}

/// Converts every text of `events` except code, addresses of links, and what raw HTML marks as another language. A word that inline
/// markup cuts in two is converted as one word.
fn convert(events: &mut [(Event<'_>, Range<usize>)], converter: &Converter<'_>) {
    let mut run = Vec::new();
    let mut foreign = Foreign::default();
    for index in 0..events.len() {
        if let Event::Html(html) = &mut events[index].0 {
            *html = foreign.html(html, converter).into();
        }
        if !foreign.continues_run(&events[index].0, index, &mut run) {
            convert_run(events, &mut run, converter);
        }
    }
    convert_run(events, &mut run, converter);
}

/// The words of the texts that [`convert`] converts, outside of raw HTML blocks, whose conversion a person should decide: byte offset in
/// the parsed text, word and reason.
fn risky_words(events: &[(Event<'_>, Range<usize>)], converter: &Converter<'_>) -> Vec<(usize, String, String)> {
    let mut found = Vec::new();
    let mut run = Vec::new();
    let mut foreign = Foreign::default();
    for (index, (event, _)) in events.iter().enumerate() {
        if let Event::Html(html) = event {
            foreign.html(html, converter);
        }
        if !foreign.continues_run(event, index, &mut run) {
            risky_words_of_run(events, &mut run, converter, &mut found);
        }
    }
    risky_words_of_run(events, &mut run, converter, &mut found);
    found
}

fn risky_words_of_run(
    events: &[(Event<'_>, Range<usize>)],
    run: &mut Vec<usize>,
    converter: &Converter<'_>,
    found: &mut Vec<(usize, String, String)>,
) {
    let text: String = run.iter().map(|index| piece(&events[*index].0)).collect();
    for risk in converter.risk_words(&text) {
        let mut start = 0;
        let within = |index: &&usize| {
            let end = start + piece(&events[**index].0).len();
            let is_within = risk.offset < end;
            start = if is_within { start } else { end };
            is_within
        };
        let index = *run.iter().find(within).expect("the word is in one of the pieces");
        let offset = events[index].1.start + (risk.offset - start);
        found.push((offset, risk.word.to_owned(), risk.reason.to_owned()));
    }
    run.clear();
}

/// The text of an event in a run.
fn piece<'e>(event: &'e Event<'_>) -> &'e str {
    if let Event::Text(text) = event { text } else { "\n" }
}

/// Whether the text before and after an event can be one word.
fn continues_words(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link)
    )
}

/// Converts the texts at the indices of `run`, and empties it.
fn convert_run(events: &mut [(Event<'_>, Range<usize>)], run: &mut Vec<usize>, converter: &Converter<'_>) {
    let pieces: Vec<&str> = run.iter().map(|index| piece(&events[*index].0)).collect();
    let converted = converter.convert_pieces(&pieces);
    for (index, converted) in run.drain(..).zip(converted) {
        if let Event::Text(text) = &mut events[index].0 {
            *text = converted.into();
        }
    }
}

/// How many elements are open inside an element with `lang`, with that element.
#[derive(Debug, Default)]
struct Foreign {
    depth: usize,
}

impl Foreign {
    fn is_inside(&self) -> bool {
        self.depth > 0
    }

    /// Adds a text to the run. Returns whether the run may go on after the event.
    fn continues_run(&mut self, event: &Event<'_>, index: usize, run: &mut Vec<usize>) -> bool {
        match event {
            Event::Text(_) | Event::SoftBreak => {
                if !self.is_inside() {
                    run.push(index);
                }
                true
            }
            Event::InlineHtml(tag) => {
                let was_inside = self.is_inside();
                self.tag(tag);
                was_inside == self.is_inside()
            }
            event => continues_words(event),
        }
    }

    /// Counts a tag of raw HTML.
    fn tag(&mut self, tag: &str) {
        let name = tag.trim_start_matches(['<', '/']).split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
        let has_content = !tag.ends_with("/>") && !tag.starts_with("<!") && !["br", "hr", "img", "wbr"].contains(&name);
        if tag.starts_with("</") {
            self.depth = self.depth.saturating_sub(1);
        } else if has_content && (self.is_inside() || tag.contains(" lang=")) {
            self.depth += 1;
        }
    }

    /// Raw HTML with its text converted; tags and character references stay.
    fn html(&mut self, html: &str, converter: &Converter<'_>) -> String {
        let mut out = String::with_capacity(html.len());
        let mut rest = html;
        while let Some(first) = rest.chars().next() {
            let end = match first {
                '<' => rest.find('>').map_or(rest.len(), |at| at + 1),
                '&' => rest.find(';').map_or(1, |at| at + 1),
                _ => rest.find(['<', '&']).unwrap_or(rest.len()),
            };
            let (part, after) = rest.split_at(end);
            match first {
                '<' => {
                    self.tag(part);
                    out += part;
                }
                '&' => out += part,
                _ if self.is_inside() => out += part,
                _ => out += &converter.convert(part),
            }
            rest = after;
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::{Lexicon, built_in};
    use pulldown_cmark::{Options, Parser, html};

    fn converted(markdown: &str) -> String {
        let table = built_in("kk", "Arab").expect("the program has it");
        let lexicon = Lexicon::empty();
        let mut events: Vec<_> = Parser::new_ext(markdown, Options::ENABLE_TABLES).into_offset_iter().collect();
        convert(&mut events, &Converter::new(table, &lexicon));
        let mut out = String::new();
        html::push_html(&mut out, events.into_iter().map(|(event, _)| event));
        out.trim_end().to_owned()
    }

    #[test]
    fn markup_inside_a_word_does_not_cut_it() {
        assert_eq!(converted("**Ү**шін [сө](x.md)зі"), "<p><strong>ءۇ</strong>شىن <a href=\"x.md\">ءسو</a>زى</p>");
    }

    #[test]
    fn code_addresses_and_other_languages_stay() {
        assert_eq!(converted("`код` <https://x.kz/а>"), "<p><code>код</code> <a href=\"https://x.kz/%D0%B0\">https://x.kz/а</a></p>");
        assert_eq!(
            converted("сөз <span lang=\"ru\">слово <b>да</b>, нет</span>, сөз"),
            "<p>ءسوز <span lang=\"ru\">слово <b>да</b>, нет</span>، ءسوز</p>"
        );
        assert_eq!(converted("<div>бар&nbsp;\n<i lang=ru>да</i> бар</div>"), "<div>بار&nbsp;\n<i lang=ru>да</i> بار</div>");
    }

    #[test]
    fn cells_pictures_and_lines_are_converted() {
        assert!(converted("| сөз |\n|---|\n| ![үй](a.png) |").contains("alt=\"ءۇي\""));
        assert_eq!(converted("бір\nекі"), "<p>ءبىر\nەكى</p>");
    }
}
