//! One step of the way from one value of a YAML text to another: the first difference, as a replacement of bytes. The caller repeats it
//! until nothing differs, so that no step depends on ranges that another one has moved.

use super::emit::{self, EmitContext};
use super::lists::{ListStep, steps};
use super::spans::{Form, ListItem, MapEntry, SpanNode};
use super::splice::Splice;
use super::value::ContentValue;
use std::ops::Range;

/// The replacement for the first difference between `old`, which is written at `node`, and `new`. `None` if they are equal.
pub(super) fn step(text: &str, node: &SpanNode, old: &ContentValue, new: &ContentValue) -> Option<Splice> {
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let around = NodeContext { start: node.range.start, indent: 0, is_flow: false, is_root: true };
    YamlEditor { text, line_end }.change(node, old, new, around)
}

/// What is written around a value.
#[derive(Debug, Clone, Copy)]
struct NodeContext {
    /// The offset after the colon or dash.
    start: usize,
    /// The column of the key or dash.
    indent: usize,
    is_flow: bool,
    is_root: bool,
}

struct YamlEditor<'a> {
    text: &'a str,
    line_end: &'a str,
}

impl YamlEditor<'_> {
    fn change(&self, node: &SpanNode, old: &ContentValue, new: &ContentValue, around: NodeContext) -> Option<Splice> {
        match (&node.form, old, new) {
            _ if old.is_same(new) => None,
            (Form::Map { is_flow, entries }, ContentValue::Map(old), ContentValue::Map(new)) if keeps_some(old, new) => {
                self.change_map(*is_flow, entries, old, new)
            }
            (Form::List { is_flow, items }, ContentValue::List(old), ContentValue::List(new)) if !new.is_empty() && !old.is_empty() => {
                self.change_list(*is_flow, items, old, new)
            }
            _ => Some(self.replace(node, old, new, around)),
        }
    }

    fn place(&self, indent: usize, is_flow: bool) -> EmitContext<'_> {
        EmitContext { indent, is_flow, line_end: self.line_end }
    }

    fn replace(&self, node: &SpanNode, old: &ContentValue, new: &ContentValue, around: NodeContext) -> Splice {
        let NodeContext { start, indent, is_flow, is_root } = around;
        if let (Form::Scalar(style), ContentValue::Text(new), false) = (&node.form, new, node.range.is_empty()) {
            let written = match (style, old) {
                (Some(style), ContentValue::Text(_)) => emit::restyled(new, *style, self.place(indent, is_flow)),
                // A number that becomes a text needs quotes, unless it is a name.
                _ => emit::flow(&ContentValue::Text(new.clone())),
            };
            return Splice::new(node.range.clone(), written);
        }
        let written = if is_root { format!(" {}", emit::flow(new)) } else { emit::after_key(new, self.place(indent, is_flow)) };
        let becomes_line = !written.starts_with(self.line_end);
        let is_block = matches!(node.form, Form::List { is_flow: false, .. } | Form::Map { is_flow: false, .. });
        let gap = &self.text[start..node.range.start];
        if node.range.is_empty() {
            Splice::insert(start, written)
        } else if becomes_line && (is_root || !is_block) {
            Splice::new(node.range.clone(), &written[1..])
        } else if !gap.contains('#') {
            Splice::new(start..node.range.end, written)
        } else if becomes_line {
            // The comments between the key and the block stay.
            Splice::new(start..node.range.end, format!("{written}{}", gap.trim_end()))
        } else {
            Splice::new(start + gap.trim_end().len()..node.range.end, written)
        }
    }

    fn change_map(
        &self,
        is_flow: bool,
        entries: &[MapEntry],
        old: &[(String, ContentValue)],
        new: &[(String, ContentValue)],
    ) -> Option<Splice> {
        let indent = self.column(entries[0].start);
        let value =
            |values: &'_ [(String, ContentValue)], key: &str| values.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone());
        let parts: Vec<Range<usize>> = entries.iter().map(|entry| entry.start..entry.node.range.end.max(entry.colon)).collect();
        for (at, MapEntry { key, colon, node, .. }) in entries.iter().enumerate() {
            let (Some(old), Some(new)) = (value(old, key), value(new, key)) else {
                return Some(self.remove(&parts, at, is_flow));
            };
            let around = NodeContext { start: *colon, indent, is_flow, is_root: false };
            if let Some(splice) = self.change(node, &old, &new, around) {
                return Some(splice);
            }
        }
        let (key, value) = new.iter().find(|(key, _)| !entries.iter().any(|entry| entry.key == *key))?;
        Some(self.insert_after(parts.last()?.end, &emit::entry(key, value, self.place(indent, is_flow)), indent, is_flow))
    }

    fn change_list(&self, is_flow: bool, items: &[ListItem], old: &[ContentValue], new: &[ContentValue]) -> Option<Splice> {
        let indent = self.column(items[0].start);
        let parts: Vec<Range<usize>> = items.iter().map(|item| item.start..item.node.range.end.max(item.start + 1)).collect();
        let mut last: Option<usize> = None;
        for step in steps(old, new) {
            match step {
                ListStep::Keep(at, now) => {
                    let start = if is_flow { items[at].start } else { items[at].start + 1 };
                    let around = NodeContext { start, indent, is_flow, is_root: false };
                    if let Some(splice) = self.change_item(&items[at].node, &old[at], &new[now], around) {
                        return Some(splice);
                    }
                    last = Some(at);
                }
                ListStep::Remove(at) => return Some(self.remove(&parts, at, is_flow)),
                ListStep::Insert(now) => {
                    let value = &new[now];
                    let written = if is_flow { emit::flow(value) } else { emit::item(value, self.place(indent, is_flow)) };
                    let Some(last) = last else {
                        let after = if is_flow { ", ".to_owned() } else { self.next_line(indent) };
                        return Some(Splice::insert(parts[0].start, format!("{written}{after}")));
                    };
                    return Some(self.insert_after(parts[last].end, &written, indent, is_flow));
                }
            }
        }
        None
    }

    /// A changed item. One that becomes a block of another kind is written anew, from its dash on.
    fn change_item(&self, node: &SpanNode, old: &ContentValue, new: &ContentValue, around: NodeContext) -> Option<Splice> {
        let splice = self.change(node, old, new, around)?;
        let is_whole = splice.range.start == around.start && splice.text.starts_with(self.line_end);
        if !is_whole || around.is_flow {
            return Some(splice);
        }
        let item = emit::item(new, self.place(around.indent, false));
        Some(Splice::new(splice.range, item.strip_prefix('-').unwrap_or(&item)))
    }

    fn next_line(&self, indent: usize) -> String {
        format!("{}{}", self.line_end, " ".repeat(indent))
    }

    /// Inserts a part after one that ends at `end`.
    fn insert_after(&self, end: usize, written: &str, indent: usize, is_flow: bool) -> Splice {
        if is_flow {
            return Splice::insert(end, format!(", {written}"));
        }
        Splice::insert(self.end_of_line(end), format!("{}{written}", self.next_line(indent)))
    }

    /// Removes one of several parts.
    fn remove(&self, parts: &[Range<usize>], at: usize, is_flow: bool) -> Splice {
        let Range { start, end } = parts[at];
        if is_flow {
            return Splice::remove(self.flow_range(parts, at));
        }
        let line_start = self.text[..start].rfind('\n').map_or(0, |line| line + 1);
        let is_first_of_line = self.text[line_start..start].trim_matches([' ', '\t', '\u{feff}']).is_empty();
        let line_end = self.end_of_line(end);
        let next_line = self.text[line_end..].find('\n').map_or(self.text.len(), |at| line_end + at + 1);
        if is_first_of_line {
            let bom = self.text[line_start..start].len() - self.text[line_start..start].trim_start_matches('\u{feff}').len();
            return Splice::remove(line_start + bom..next_line);
        }
        // The part follows a dash: the next one moves up to it. Comments before the next one stay in their lines.
        let rest = &self.text[next_line..];
        let indent = rest.len() - rest.trim_start_matches(' ').len();
        let is_next = parts.get(at + 1).is_some_and(|next| next.start == next_line + indent);
        Splice::remove(start..if is_next { next_line + indent } else { line_end })
    }

    /// The range of a part inside brackets, with the comma after it or, for the last one, before it.
    fn flow_range(&self, parts: &[Range<usize>], at: usize) -> Range<usize> {
        let Range { start, end } = parts[at];
        let rest = &self.text[end..];
        let comma = rest.len() - rest.trim_start().len();
        if at + 1 < parts.len() && rest[comma..].starts_with(',') {
            let after = &rest[comma + 1..];
            return start..end + comma + 1 + (after.len() - after.trim_start_matches(' ').len());
        }
        match at.checked_sub(1).map(|before| parts[before].end) {
            Some(before) if !self.text[before..start].contains('#') => before..end,
            _ => start..end,
        }
    }

    /// The column of an offset, in characters from 0.
    fn column(&self, offset: usize) -> usize {
        let start = self.text[..offset].rfind('\n').map_or(0, |line| line + 1);
        self.text[start..offset].trim_start_matches('\u{feff}').chars().count()
    }

    /// The end of the line of an offset, before its line end.
    fn end_of_line(&self, offset: usize) -> usize {
        let end = self.text[offset..].find('\n').map_or(self.text.len(), |at| offset + at);
        if end > offset && self.text[..end].ends_with('\r') { end - 1 } else { end }
    }
}

/// Whether a key stays.
fn keeps_some(old: &[(String, ContentValue)], new: &[(String, ContentValue)]) -> bool {
    old.iter().any(|(key, _)| new.iter().any(|(name, _)| name == key))
}
