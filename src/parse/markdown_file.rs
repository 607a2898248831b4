//! Decodes text files, and splits Markdown files into front matter and body.

use super::characters;
use super::{ParsedText, SourceMarks};
use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Lines, Place, Position};
use crate::base::fingerprint::fingerprint;
use crate::base::inputs::BYTE_ORDER_MARK;
use crate::base::placeholders::{has_placeholder_sentence, is_placeholder_title};
use crate::content::entry::FrontMatter;
use crate::markdown::comparable::{ParityToken, tokens_of};
use crate::markdown::{self, ScriptPass};
use crate::msg;
use crate::yaml::{self, At, scalar::LocatedText};
use std::borrow::Cow;

/// Decodes a file as UTF-8 and removes the byte order mark.
pub(crate) fn text_of<'a>(path: &FilePath, bytes: &'a [u8]) -> Result<&'a str, Box<Diagnostic>> {
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let good = std::str::from_utf8(&bytes[..error.valid_up_to()]).expect("valid up to here");
        Box::new(Diagnostic::error(Place::new(path, Lines::new(good).position(good.len())), msg!("not-utf8")).hint(msg!("hint-not-utf8")))
    })
}

/// A text in another script. `bytes` is a file that has been parsed before, so its problems have been reported.
pub(crate) fn convert_text(path: &FilePath, bytes: &[u8], marks: SourceMarks, script: &mut ScriptPass<'_>) -> Option<ParsedText> {
    parse_text(path, text_of(path, bytes), marks, Some(script)).value
}

/// Parses the front matter and the body of a Markdown file; with `script`, its texts are converted.
pub(crate) fn parse_text(
    path: &FilePath,
    text: Result<&str, Box<Diagnostic>>,
    marks: SourceMarks,
    mut script: Option<&mut ScriptPass<'_>>,
) -> Checked<Option<ParsedText>> {
    let split = text.and_then(|text| split(path, text).map(|(matter, body)| (text, matter, body)));
    let (text, matter, body) = match split {
        Ok(parts) => parts,
        Err(problem) => return Checked { value: None, problems: vec![*problem] },
    };
    let mut problems = characters::check(path, text, 0..matter);
    let front: Option<FrontMatter> = yaml::read(path, &text[..matter]).take(&mut problems);
    let sources = marks == SourceMarks::Sources;
    let body_document = markdown::parse_marked(path, text, body, sources, script.as_deref_mut()).take(&mut problems);
    let Some(mut front) = front else {
        return Checked { value: None, problems };
    };
    if front.title.trim().is_empty() {
        problems.push(Diagnostic::error(front.title.place(path), msg!("empty-title")));
    }
    if front.answer.trim().is_empty() {
        problems.push(Diagnostic::error(front.answer.place(path), msg!("empty-answer")));
    }
    let in_title = |offset| LocatedText::new(text, front.title.position, &front.title).position(offset);
    problems.extend(markdown::alphabets::mixed(path, &front.title, in_title));
    problems.extend(markdown::plain::problem(path, &front.title, in_title));
    let located = LocatedText::new(text, front.answer.position, front.answer.trim_start());
    let sentence = front.answer.trim();
    let mut answer = markdown::parse_sentence(path, sentence, |offset| located.position(offset), script.as_deref_mut()).take(&mut problems);
    answer.is_partial |= front.answer.trim().is_empty();
    let fingerprint = fingerprint([front.title.trim(), front.answer.trim(), text[body..].trim()].map(with_unix_line_ends).join("\n---\n"));
    let is_skeleton =
        is_placeholder_title(&front.title) || has_placeholder_sentence(&front.answer) || has_placeholder_sentence(&text[body..]);
    let title_tokens = title_tokens(text, &front.title);
    if let Some(script) = script {
        front.title.value = script.plain(&front.title, front.title.position);
        front.aliases.iter_mut().for_each(|alias| alias.value = script.converter.convert(alias));
    }
    Checked {
        value: Some(ParsedText {
            file: path.clone(),
            title: front.title,
            title_tokens,
            aliases: front.aliases,
            same_except: front.same_except,
            answer,
            body: body_document,
            fingerprint,
            is_skeleton,
        }),
        problems,
    }
}

/// The byte offsets at which the front matter ends and the body starts, or why there is no front matter.
fn split(path: &FilePath, text: &str) -> Result<(usize, usize), Box<Diagnostic>> {
    if text.trim().is_empty() {
        return Err(Box::new(Diagnostic::error(Place::start_of(path), msg!("yaml-empty")).hint(msg!("hint-front-matter"))));
    }
    let is_empty = |matter: &str| matter.trim_matches(|letter: char| letter.is_whitespace() || letter == '-').is_empty();
    front_matter(text).filter(|(end, _)| !is_empty(&text[..*end])).ok_or_else(|| {
        Box::new(match unclosed_front_matter(text) {
            Some(line) => {
                let place = Place::new(path, Position { line, column: 1 });
                Diagnostic::error(place, msg!("front-matter-open")).hint(msg!("hint-front-matter-open"))
            }
            None => Diagnostic::error(Place::start_of(path), msg!("no-front-matter")).hint(msg!("hint-front-matter")),
        })
    })
}

/// What all languages of a title must share, with positions in the file.
fn title_tokens(text: &str, title: &At<String>) -> Vec<(ParityToken, Position)> {
    let tokens = tokens_of(title);
    if tokens.is_empty() {
        return Vec::new();
    }
    let located = LocatedText::new(text, title.position, title);
    tokens.into_iter().map(|(token, offset)| (token, located.position(offset))).collect()
}

/// Normalizes Windows line ends, so that they do not change the fingerprint.
fn with_unix_line_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) }
}

/// The line before which `---` is missing: the first one that is not a part of the front matter.
fn unclosed_front_matter(text: &str) -> Option<u32> {
    let mut lines = text.lines();
    if lines.next()?.trim_end() != "---" || lines.clone().any(|line| line.trim_end() == "---") {
        return None;
    }
    let is_matter = |line: &str| {
        let key = line.split_once(':').map_or("", |(key, _)| key);
        line.starts_with([' ', '\t', '#']) || !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
    };
    let length = lines.take_while(|line| is_matter(line)).count();
    (length > 0).then_some(length as u32 + 2)
}

/// The byte offsets at which the front matter ends and the body starts.
fn front_matter(text: &str) -> Option<(usize, usize)> {
    let first = text.find('\n')?;
    if text[..first].trim_end() != "---" {
        return None;
    }
    let mut start = first + 1;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((start, start + line.len()));
        }
        start += line.len();
    }
    None
}
