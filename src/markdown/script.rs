//! Writes the text of Markdown events in another script, before [`super::writer`] makes HTML of them.

use crate::script::Converter;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// Converts every text of `events` except code, addresses of links, and what raw HTML marks as another language. A word that inline
/// markup cuts in two is converted as one word.
pub(super) fn convert(events: &mut [(Event<'_>, Range<usize>)], converter: &Converter<'_>) {
    let mut run = Vec::new();
    let mut foreign = Foreign::default();
    for index in 0..events.len() {
        match &mut events[index].0 {
            Event::Text(_) | Event::SoftBreak if foreign.is_inside() => {}
            Event::Text(_) | Event::SoftBreak => run.push(index),
            Event::InlineHtml(tag) => {
                let was_inside = foreign.is_inside();
                foreign.tag(tag);
                if was_inside != foreign.is_inside() {
                    convert_run(events, &mut run, converter);
                }
            }
            Event::Html(html) => *html = foreign.html(html, converter).into(),
            event if continues_words(event) => {}
            _ => convert_run(events, &mut run, converter),
        }
    }
    convert_run(events, &mut run, converter);
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
    let pieces = run.iter().map(|index| if let Event::Text(text) = &events[*index].0 { text.as_ref() } else { "\n" });
    let converted = converter.convert_pieces(&pieces.collect::<Vec<_>>());
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
        convert(&mut events, &Converter::new(&table, &lexicon));
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
