//! Items of lists whose sign or box has another meaning than the author wanted.

use super::{Finder, Located};
use crate::msg;
use pulldown_cmark::{Event, Tag, TagEnd};

/// A list whose end was not reached yet.
struct OpenChecklist {
    is_numbered: bool,
    /// The offset of the first item with a box, and of the first one without.
    with_box: Option<usize>,
    without_box: Option<usize>,
    has_box: bool,
}

impl Finder<'_> {
    pub(super) fn items(&mut self, events: &[Located<'_>]) {
        let mut open: Vec<OpenChecklist> = Vec::new();
        let mut last_number = None;
        for (at, (event, range)) in events.iter().enumerate() {
            match event {
                Event::Start(Tag::List(first)) => {
                    if let Some(first) = first.filter(|first| (2..=super::blocks::MAX_LIST_NUMBER).contains(first)) {
                        self.sentence_with_number(&events[at..], range.start, first, last_number);
                    }
                    let is_numbered = first.is_some();
                    last_number = first.map(|first| first + items_of(&events[at..]) as u64 - 1).or(last_number);
                    open.push(OpenChecklist { is_numbered, with_box: None, without_box: None, has_box: false });
                }
                Event::End(TagEnd::List(_)) => {
                    let Some(list) = open.pop() else { continue };
                    if let (Some(_), Some(without)) = (list.with_box, list.without_box) {
                        self.warn(without, msg!("checkbox-missing"), msg!("hint-checkbox-missing"));
                    }
                }
                Event::Start(Tag::Item) => {
                    let start = range.start + self.text[range.clone()].len() - self.text[range.clone()].trim_start().len();
                    self.sign_of(start);
                    if let Some(list) = open.last_mut() {
                        list.has_box = false;
                    }
                }
                Event::TaskListMarker(_) => {
                    let Some(list) = open.last_mut() else { continue };
                    (list.has_box, list.with_box) = (true, list.with_box.or(Some(range.start)));
                    if list.is_numbered {
                        self.warn(range.start, msg!("checkbox-form"), msg!("hint-checkbox-numbered"));
                    }
                }
                Event::End(TagEnd::Item) => {
                    if let Some(list) = open.last_mut().filter(|list| !list.has_box) {
                        let item = &self.text[range.clone()];
                        list.without_box = list.without_box.or(Some(range.start + item.len() - item.trim_start().len()));
                    }
                }
                _ => {}
            }
        }
    }

    /// `5) тармақшасына сәйкес`: a list of one item in small letters, whose number continues no other list.
    fn sentence_with_number(&mut self, list: &[Located<'_>], offset: usize, first: u64, last_number: Option<u64>) {
        let text = self.text[offset..].trim_start().trim_start_matches(|sign: char| sign.is_ascii_digit());
        let is_sentence = text[1..].trim_start().starts_with(char::is_lowercase);
        if is_sentence && items_of(list) == 1 && last_number != Some(first - 1) {
            self.warn(offset, msg!("list-from-year", number = first), msg!("hint-list-from-year", number = first));
        }
    }

    /// `+ 7 701 …` and `- 5 °C`: the sign of the number makes a list item.
    fn sign_of(&mut self, start: usize) {
        let line = self.text[start..].lines().next().unwrap_or_default();
        let Some(number) = line.get(1..).map(str::trim_start).filter(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()))
        else {
            return;
        };
        let unit = number.trim_start_matches(|letter: char| letter.is_ascii_digit() || ",.–- \u{a0}".contains(letter));
        let sign = &line[..1];
        if sign == "+" || matches!(sign, "-" | "*") && unit.starts_with(['°', '℃']) {
            self.warn(start, msg!("block-sign-lost", sign = sign), msg!("hint-block-sign-lost", sign = sign));
        }
    }
}

/// The number of items of the list that starts at the first event.
fn items_of(list: &[Located<'_>]) -> usize {
    let (mut depth, mut items) = (0, 0);
    for (event, _) in list {
        match event {
            Event::Start(Tag::List(_)) => depth += 1,
            Event::End(TagEnd::List(_)) => depth -= 1,
            Event::Start(Tag::Item) if depth == 1 => items += 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    items
}
