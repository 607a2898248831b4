//! A Markdown text from elsewhere: its title and answer, its headings, captions for its tables, and links between the imported files.

use super::front_matter;
use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Lines, Place};
use crate::edit::markdown::front_matter as matter_of;
use crate::edit::splice::{Splice, apply};
use crate::msg;
use crate::parse::is_slug;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};
use std::ops::Range;

/// The level of the first headings below the title.
const FIRST_LEVEL: u8 = 2;

/// The lowest level of Markdown.
const LAST_LEVEL: u8 = 6;

/// The longest first paragraph that can be the answer, in characters and in sentences.
const MAX_ANSWER: (usize, usize) = (400, 2);

/// A heading of the body.
pub(super) struct TextHeading {
    pub level: u8,
    /// Without markup.
    pub text: String,
    /// With markup.
    pub source: String,
    /// The anchor that the file gives.
    pub anchor: Option<String>,
    pub range: Range<usize>,
}

/// A text as an entry needs it.
pub(super) struct EntryText {
    pub title: String,
    /// `None` if the text does not start with a short paragraph.
    pub answer: Option<String>,
    pub aliases: Vec<String>,
    pub headings: Vec<TextHeading>,
    text: String,
    body: usize,
    /// All changes but those of headings.
    splices: Vec<Splice>,
}

impl EntryText {
    /// The body with an anchor for each heading.
    pub(super) fn body(&self, anchors: &[String]) -> String {
        let highest = self.headings.iter().map(|heading| heading.level).min().unwrap_or(FIRST_LEVEL);
        let headings = self.headings.iter().zip(anchors).map(|(heading, anchor)| {
            let marks = "#".repeat(usize::from((heading.level - highest + FIRST_LEVEL).min(LAST_LEVEL)));
            Splice::new(heading.range.clone(), format!("{marks} {} {{#{anchor}}}", heading.source))
        });
        let splices: Vec<Splice> = self.splices.iter().cloned().chain(headings).collect();
        let text = apply(&self.text, &splices).expect("blocks and links do not overlap");
        text[self.body..].to_owned()
    }
}

/// A block that is not part of another one, with the events inside it.
struct TopBlock<'a> {
    tag: &'a Tag<'a>,
    range: Range<usize>,
    inner: &'a [(Event<'a>, Range<usize>)],
}

/// Converts a text. `entry_of` gives the entry to which a relative link leads.
pub(super) fn convert(file: &FilePath, text: &str, entry_of: &dyn Fn(&str) -> Option<String>) -> Checked<EntryText> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let mut problems = Vec::new();
    let matter = matter_of(&text);
    let body = matter.as_ref().map_or(0, |matter| text[matter.end..].find('\n').map_or(text.len(), |at| matter.end + at + 1));
    let matter = matter.map(|range| front_matter::read(file, &text, range).take(&mut problems)).unwrap_or_default();
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS | Options::ENABLE_HEADING_ATTRIBUTES;
    let events: Vec<(Event<'_>, Range<usize>)> = Parser::new_ext(&text[body..], options)
        .into_offset_iter()
        .map(|(event, range)| (event, range.start + body..range.end + body))
        .collect();
    let blocks = blocks(&events);
    let links = links(&text, &events, entry_of);
    let lines = Lines::new(&text);
    let place = |offset: usize| Place::new(file, lines.position(offset));
    let title = title_block(&blocks);
    let title_text = title.map(|at| plain(blocks[at].inner));
    // A heading that is not the title of the front matter is part of the text: its words are not lost.
    let title = title.filter(|_| matter.title.is_none() || matter.title == title_text);
    let name = matter.title.or(title_text).filter(|title| !title.trim().is_empty()).unwrap_or_else(|| {
        problems.push(Diagnostic::warning(place(body), msg!("import-text-no-title")).hint(super::hint_write()));
        file.rsplit('/').next().and_then(|name| name.split('.').next()).unwrap_or_default().replace(['-', '_'], " ")
    });
    let first = title.map_or(0, |at| at + 1);
    let paragraph = blocks.get(first).filter(|block| matter.answer.is_none() && is_answer(block, &text));
    let answer = matter.answer.or_else(|| paragraph.map(|block| on_one_line(&text, block.range.clone(), &links)));
    if answer.is_none() {
        problems.push(Diagnostic::warning(place(body), msg!("import-text-no-answer")).hint(super::hint_write()));
    }
    let headings = headings(&blocks, title, &text, &links);
    let removed: Vec<Range<usize>> = title.map(|at| &blocks[at]).into_iter().chain(paragraph).map(|block| block.range.clone()).collect();
    let mut splices: Vec<Splice> = removed.iter().cloned().map(Splice::remove).collect();
    for (table, caption) in tables_without_captions(&blocks, &headings, &text, &name) {
        let line = text[..table].rfind('\n').map_or(0, |at| at + 1);
        splices.push(Splice::insert(line, format!("\n: {caption}\n\n")));
        problems.push(Diagnostic::warning(place(table), msg!("import-text-caption", text = caption)));
    }
    for SourceLink { splice, fragment } in links {
        if let Some(fragment) = fragment {
            problems.push(Diagnostic::warning(place(splice.range.start), msg!("import-text-fragment", fragment = fragment)));
        }
        let mut done = removed.iter().chain(headings.iter().map(|heading| &heading.range));
        if !done.any(|range| range.contains(&splice.range.start)) {
            splices.push(splice);
        }
    }
    let converted = EntryText { title: name, answer, aliases: matter.aliases, headings, body, splices, text: text.clone() };
    Checked { value: converted, problems }
}

/// A link to another entry.
struct SourceLink {
    splice: Splice,
    /// The part of the other text to which it leads, which gets another anchor.
    fragment: Option<String>,
}

fn links(text: &str, events: &[(Event<'_>, Range<usize>)], entry_of: &dyn Fn(&str) -> Option<String>) -> Vec<SourceLink> {
    let link = |(event, range): &(Event<'_>, Range<usize>)| {
        let Event::Start(Tag::Link { dest_url, .. }) = event else { return None };
        let (path, fragment) = dest_url.split_once('#').map_or((&**dest_url, None), |(path, fragment)| (path, Some(fragment)));
        let entry = entry_of(path)?;
        let start = range.start + text[range.clone()].rfind(&**dest_url)?;
        Some(SourceLink {
            splice: Splice::new(start..start + dest_url.len(), format!("entry:{entry}")),
            fragment: fragment.map(str::to_owned),
        })
    };
    events.iter().filter_map(link).collect()
}

/// A part of the text on one line, with the new links.
fn on_one_line(text: &str, range: Range<usize>, links: &[SourceLink]) -> String {
    let inside = links.iter().map(|link| &link.splice).filter(|splice| range.contains(&splice.range.start));
    let inside = inside.map(|splice| Splice::new(splice.range.start - range.start..splice.range.end - range.start, splice.text.as_str()));
    let changed = apply(&text[range.clone()], &inside.collect::<Vec<_>>()).expect("links do not overlap");
    changed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The start of each table without a caption, and the words of the heading above it.
fn tables_without_captions(blocks: &[TopBlock<'_>], headings: &[TextHeading], text: &str, title: &str) -> Vec<(usize, String)> {
    let has_caption = |at: usize| at > 0 && text[blocks[at - 1].range.clone()].starts_with(": ");
    let tables = blocks.iter().enumerate().filter(|(at, block)| matches!(block.tag, Tag::Table(_)) && !has_caption(*at));
    let with_caption = tables.map(|(_, block)| {
        let heading = headings.iter().rev().find(|heading| heading.range.start < block.range.start);
        (block.range.start, heading.map_or(title, |heading| &heading.text).to_owned())
    });
    with_caption.collect()
}

fn blocks<'a>(events: &'a [(Event<'a>, Range<usize>)]) -> Vec<TopBlock<'a>> {
    let mut blocks = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(_) => open.push(at),
            Event::End(_) => {
                let start = open.pop().expect("every end has a start");
                if let ((Event::Start(tag), range), true) = (&events[start], open.is_empty()) {
                    blocks.push(TopBlock { tag, range: range.clone(), inner: &events[start + 1..at] });
                }
            }
            _ => {}
        }
    }
    blocks
}

/// The heading that is the title: one of the first level that begins the text or is the only one.
fn title_block(blocks: &[TopBlock<'_>]) -> Option<usize> {
    let mut of_first_level = (0..blocks.len()).filter(|at| level_of(&blocks[*at]) == Some(1));
    let at = of_first_level.next()?;
    (at == 0 || of_first_level.next().is_none()).then_some(at)
}

fn level_of(block: &TopBlock<'_>) -> Option<u8> {
    let Tag::Heading { level, .. } = block.tag else { return None };
    Some(match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    })
}

/// The words without markup.
fn plain(events: &[(Event<'_>, Range<usize>)]) -> String {
    let words = events.iter().filter_map(|(event, _)| match event {
        Event::Text(text) | Event::Code(text) => Some(&**text),
        Event::SoftBreak | Event::HardBreak => Some(" "),
        _ => None,
    });
    words.collect::<String>().trim().to_owned()
}

/// Whether a block is a paragraph of one or two sentences that introduces nothing.
fn is_answer(block: &TopBlock<'_>, text: &str) -> bool {
    let is_text = |(event, _): &(Event<'_>, Range<usize>)| !matches!(event, Event::Start(Tag::Image { .. }) | Event::HardBreak);
    let words = text[block.range.clone()].trim();
    let ends = words.char_indices().filter(|(_, letter)| matches!(letter, '.' | '!' | '?' | '؟' | '。' | '।'));
    let sentences = ends.filter(|(at, letter)| words[at + letter.len_utf8()..].chars().next().is_none_or(char::is_whitespace)).count();
    matches!(block.tag, Tag::Paragraph)
        && block.inner.iter().all(is_text)
        && words.chars().count() <= MAX_ANSWER.0
        && sentences <= MAX_ANSWER.1
        && !words.starts_with(": ")
        && !words.ends_with([':', '：'])
}

fn headings(blocks: &[TopBlock<'_>], title: Option<usize>, text: &str, links: &[SourceLink]) -> Vec<TextHeading> {
    let of_body = blocks.iter().enumerate().filter(|(at, _)| Some(*at) != title);
    let heading = |(_, block): (usize, &TopBlock<'_>)| {
        let level = level_of(block)?;
        let Tag::Heading { id, .. } = block.tag else { return None };
        let range = block.inner.first()?.1.start..block.inner.last()?.1.end;
        let source = on_one_line(text, range, links);
        let anchor = id.as_ref().map(ToString::to_string).filter(|id| is_slug(id));
        let end = block.range.start + text[block.range.clone()].trim_end().len();
        Some(TextHeading { level, text: plain(block.inner), source, anchor, range: block.range.start..end })
    };
    of_body.filter_map(heading).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn converted(text: &str) -> (EntryText, Vec<&'static str>) {
        let entry_of = |link: &str| link.strip_suffix(".md").map(str::to_owned);
        let found = convert(&FilePath::from("lost-card.md"), text, &entry_of);
        let told = found.problems.iter().map(|problem| problem.message.id).collect();
        (found.value, told)
    }

    fn body(text: &str) -> String {
        let (text, _) = converted(text);
        let anchors: Vec<String> = (1..=text.headings.len()).map(|at| format!("h{at}")).collect();
        text.body(&anchors)
    }

    #[test]
    fn the_title_and_the_answer_leave_the_body() {
        let (text, told) = converted("# Lost *card*\r\n\r\nGo to the [**office**](b.md).\r\nIt is free.\r\n\r\nMore.\r\n");
        assert_eq!((text.title.as_str(), text.answer.as_deref()), ("Lost card", Some("Go to the [**office**](entry:b). It is free.")));
        assert_eq!((text.body(&[]).trim(), told), ("More.", Vec::new()));
        let (text, told) = converted("One. Two. Three.\n");
        assert_eq!((text.title.as_str(), text.answer.as_deref()), ("lost card", None));
        assert_eq!(told, ["import-text-no-title", "import-text-no-answer"]);
        let (text, _) = converted("---\ntitle: Card\ndescription: Go.\ntags: [a]\n---\n# Lost\n\nA.\n");
        assert_eq!((text.title.as_str(), text.answer.as_deref()), ("Card", Some("Go.")));
        assert_eq!(text.body(&["lost".to_owned()]).trim(), "## Lost {#lost}\n\nA.");
    }

    #[test]
    fn headings_start_at_the_second_level() {
        assert_eq!(body("# A\n\nB.\n\nPapers\n------\n\nC\n\n#### D ##\n"), "\n\n## Papers {#h1}\n\nC\n\n#### D {#h2}\n");
        assert_eq!(body("# A\n\n1\n\n# B {#b}\n\n## C\n").matches('#').count(), 2 + 1 + 3 + 1);
        assert_eq!(converted("## A {#own}\n").0.headings[0].anchor.as_deref(), Some("own"));
    }

    #[test]
    fn tables_get_captions_and_links_lead_to_entries() {
        let text = "# A\n\nB.\n\n## Fees\n\n| a | b |\n|---|---|\n| [x](other.md#y) | 1 |\n\n: Own\n\n| a |\n|---|\n";
        let (found, told) = converted(text);
        assert_eq!(told, ["import-text-caption", "import-text-fragment"]);
        let made = found.body(&["fees".to_owned()]);
        assert!(made.contains("\n: Fees\n\n| a | b |") && made.contains("[x](entry:other) |"), "{made}");
        assert_eq!(made.matches(": Own").count(), 1);
        assert!(body("A.\n\n[b](https://a.example/b.md) [c](c.pdf)").contains("[c](c.pdf)"));
    }
}
