//! The summary line of a run, and the list of open points.

use crate::base::diagnostic::{Diagnostic, Severity};
use crate::base::language::LanguageId;
use crate::base::message::{Message, UiLanguage};
use crate::content::channel::ChannelKind;
use crate::emit::EmitSummary;
use crate::handbook::{Channel, Handbook};
use crate::msg;
use serde_json::{Value, json};
use std::fmt::Write;
use std::time::Duration;

/// The number of errors and of warnings.
pub(crate) fn problems(problems: &[Diagnostic]) -> (usize, usize) {
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    (errors, problems.len() - errors)
}

/// The number of entries, languages, areas, places, acts, facts and open points.
pub(crate) fn content(handbook: &Handbook) -> Message {
    let places: usize = handbook.areas.iter().map(|area| area.places.len()).sum();
    msg!(
        "summary-content",
        entries = handbook.entries.len(),
        languages = handbook.languages.count(),
        areas = handbook.areas.len(),
        places = places,
        acts = handbook.acts.len(),
        facts = handbook.facts.len(),
        open = handbook.open_points.len()
    )
}

pub(crate) fn written(pages: usize, emitted: &EmitSummary, took: Duration) -> Message {
    msg!(
        "summary-written",
        pages = pages,
        files = emitted.written + emitted.unchanged,
        written = emitted.written,
        removed = emitted.removed,
        size = kilobytes(emitted.bytes),
        seconds = crate::base::units::seconds(took)
    )
}

/// A size in kB of 1,000 bytes, with one digit after the point.
fn kilobytes(bytes: u64) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

/// Every open point with its place, its question, and the words of the source. In the language of messages if the handbook has it,
/// else in the source language of the handbook.
pub(crate) fn open_points(handbook: &Handbook, ui_language: UiLanguage) -> String {
    let language = language_of(handbook, ui_language);
    let mut text = String::new();
    for point in &handbook.open_points {
        let position = point.place.position;
        let seen = if point.has_note { msg!("point-public") } else { msg!("point-internal") };
        writeln!(text, "{}:{}:{}: {} ({})", point.place.file, position.line, position.column, point.id, seen.text(ui_language))
            .expect("writing to a string can't fail");
        writeln!(text, "  {}", point.question[language]).expect("writing to a string can't fail");
        if let Some(source) = &point.source {
            writeln!(text, "  «{source}»").expect("writing to a string can't fail");
        }
    }
    text
}

/// Every portal and office for which a phone, or a way to reach it at all, is missing.
pub(crate) fn missing_contacts(handbook: &Handbook, ui_language: UiLanguage) -> String {
    let language = language_of(handbook, ui_language);
    let mut text = String::new();
    for (channel, missing) in without_contact(handbook) {
        let position = channel.place.position;
        let name = &channel.name[language];
        let message = match missing {
            MissingContact::Phone => msg!("contact-no-phone", name = name),
            MissingContact::Everything => msg!("contact-nothing", name = name),
        };
        writeln!(text, "{}:{}:{}: {}", channel.place.file, position.line, position.column, message.text(ui_language))
            .expect("writing to a string can't fail");
    }
    text
}

/// The same as JSON.
pub(crate) fn missing_contacts_json(handbook: &Handbook) -> Value {
    without_contact(handbook)
        .map(|(channel, missing)| json!({ "id": channel.id, "phone": false, "address_or_link": missing == MissingContact::Phone }))
        .collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum MissingContact {
    Phone,
    Everything,
}

/// People reach a portal by its link, an office by its address.
fn without_contact(handbook: &Handbook) -> impl Iterator<Item = (&Channel, MissingContact)> {
    handbook.channels.iter().filter(|channel| channel.phones.is_empty()).map(|channel| {
        let is_reachable = match channel.kind {
            ChannelKind::Office => channel.address.is_some(),
            ChannelKind::Portal | ChannelKind::App | ChannelKind::Website => channel.link.is_some(),
        };
        (channel, if is_reachable { MissingContact::Phone } else { MissingContact::Everything })
    })
}

/// Every open point as JSON.
pub(crate) fn open_points_json(handbook: &Handbook) -> Value {
    let point = |point: &crate::handbook::OpenPoint| {
        let questions: serde_json::Map<String, Value> =
            handbook.languages.written().map(|language| (language.code.clone(), json!(point.question[language.id]))).collect();
        json!({ "file": &*point.place.file, "line": point.place.position.line, "column": point.place.position.column, "id": point.id, "source": point.source, "question": questions, "shown_to_readers": point.has_note })
    };
    handbook.open_points.iter().map(point).collect()
}

fn language_of(handbook: &Handbook, ui_language: UiLanguage) -> LanguageId {
    handbook.languages.find(ui_language.tag()).map_or(LanguageId::SOURCE, |language| language.id)
}
