//! Text and pictures.

use super::events::{end_of_picture, plain_text, text_after, text_before};
use super::{Picture, Writer, raw_html};
use crate::base::diagnostic::Position;
use crate::markdown::comparable::{ParityToken, tokens_of};
use crate::markdown::placeholders::value_index;
use crate::markdown::typography;
use crate::markdown::{alphabets, placeholders};
use crate::msg;
use pulldown_cmark::{CowStr, Event};
use std::borrow::Cow;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// Formats of pictures that browsers do not show.
const NOT_SHOWN: [&str; 6] = ["heic", "heif", "tif", "tiff", "bmp", "psd"];
const PICTURES: [&str; 6] = ["png", "jpg", "jpeg", "gif", "webp", "svg"];

/// The ending of a file name, if it is one of `endings`.
fn ending_in(name: &str, endings: &[&'static str]) -> Option<&'static str> {
    let (_, ending) = name.rsplit_once('.')?;
    endings.iter().find(|known| known.eq_ignore_ascii_case(ending)).copied()
}

impl<'e> Writer<'_, 'e> {
    pub(super) fn picture(&mut self, events: &[(Event<'e>, Range<usize>)], index: usize, address: &str, position: Position) -> usize {
        let end = end_of_picture(events, index);
        let alt = plain_text(&events[index + 1..end]);
        if alt.trim().is_empty() {
            self.error(position, msg!("picture-without-alt-text", file = address), Some(msg!("hint-alt-text")));
        }
        if let Some(format) = ending_in(address, &NOT_SHOWN) {
            self.error(position, msg!("picture-format", format = format.to_uppercase()), Some(msg!("hint-picture-format")));
        }
        if ending_in(alt.trim(), &PICTURES).or(ending_in(alt.trim(), &NOT_SHOWN)).is_some() {
            self.warn(position, msg!("picture-alt-file-name", text = alt.trim()), msg!("hint-alt-text"));
        }
        for (event, range) in &events[index + 1..end] {
            if raw_html::is_lost_in_description(event) {
                self.error((self.at)(range.start), msg!("markup-in-description"), Some(msg!("hint-markup-in-description")));
            }
        }
        self.check_letters(&alt, |_| position);
        self.record(ParityToken::Picture, position);
        let placeholder = placeholders::picture(self.document.pictures.len());
        // Names of files are in composed letters too.
        let file = if address.is_ascii() { address.to_owned() } else { address.nfc().collect() };
        self.document.pictures.push(Picture { file, alt, position });
        self.html(placeholder.to_string());
        end + 1
    }

    pub(super) fn text(&mut self, events: &[(Event<'e>, Range<usize>)], index: usize, text: &CowStr<'e>, offset: usize) {
        if text.contains(placeholders::EMPHASIS_GUARD) {
            // A guard is the first or the last character of a text.
            let offset =
                if text.starts_with(placeholders::EMPHASIS_GUARD) { offset + placeholders::EMPHASIS_GUARD.len_utf8() } else { offset };
            let text = CowStr::from(text.replace(placeholders::EMPHASIS_GUARD, ""));
            return self.text(events, index, &text, offset);
        }
        self.block.push(text, offset);
        let at = self.at;
        self.check_letters(text, |inside| at(offset + inside));
        for (inside, letter) in placeholders::candidates(text) {
            if value_index(letter).and_then(|value| self.values.get(value)).is_some_and(|(value, _)| value.is_block()) {
                self.error((self.at)(offset + inside), msg!("placeholder-not-alone"), None);
            }
        }
        for (token, inside) in tokens_of(text) {
            let position = (self.at)(offset + inside);
            self.record(token, position);
        }
        // What readers copy from an address must be the address.
        if self.is_verbatim {
            return self.out.push(Event::Text(text.clone()));
        }
        self.out.push(Event::Text(match typography::between(text_before(events, index), text, text_after(events, index)) {
            Cow::Owned(bound) => bound.into(),
            Cow::Borrowed(_) => text.clone(),
        }));
    }

    /// Reports words that mix alphabets, and counts letters to detect the wrong language.
    fn check_letters(&mut self, text: &str, position: impl Fn(usize) -> Position) {
        self.document.letters.add(text);
        self.problems.extend(alphabets::mixed(self.file, text, position));
    }
}
