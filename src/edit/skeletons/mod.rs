//! `anyqtama new`: skeletons that build without errors, for an editor to fill in.

use crate::base::date::Date;
use crate::base::inputs::default_words_of;
use crate::base::locale::{Direction, direction_of, own_name};
use crate::base::message::Message;
use crate::base::phone::Country;
use crate::base::placeholders::{ELLIPSIS, TO_TRANSLATE, texts_in};
use crate::check::translations_of;
use crate::content::handbook::HandbookFile;
use crate::content::translation_lock::TranslationLock;
use crate::msg;
use crate::parse::{Parsed, is_slug};

/// The files of a skeleton: path below the root of the handbook → text.
pub(crate) type Skeleton = Vec<(String, String)>;

/// Why a skeleton cannot be made, with a hint.
pub(crate) type SkeletonError = (Message, Option<Message>);

/// A small handbook for an empty folder. Its translations have to be accepted once, as any others.
pub(crate) fn handbook(languages: &[String], country: Option<&str>, edition: Date) -> Result<Skeleton, SkeletonError> {
    for (at, code) in languages.iter().enumerate() {
        if code.parse::<unic_langid::LanguageIdentifier>().is_err() || !is_slug(&code.to_ascii_lowercase()) {
            return Err((msg!("invalid-language", code = code), Some(msg!("hint-language"))));
        }
        if languages[..at].contains(code) {
            return Err((msg!("duplicate-language", code = code), None));
        }
    }
    if let Some(country) = country.filter(|country| Country::new(country).is_none()) {
        return Err((msg!("unknown-country", code = country), Some(msg!("hint-country"))));
    }
    let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let mut skeleton = vec![
        ("content/handbook.yaml".to_owned(), handbook_file(languages, country, edition)),
        ("content/topics.yaml".to_owned(), topics_file(languages)),
        ("content/faq/first-question/entry.yaml".to_owned(), entry_file(1, "general", edition, edition.months_later(REVIEW_MONTHS))),
    ];
    skeleton.extend(languages.iter().map(|code| (format!("content/faq/first-question/{code}.md"), text_in(code, ""))));
    // A language without interface strings gets the English ones to translate.
    let is_known = |code: &&String| default_words_of(code).is_some();
    let missing = languages.iter().filter(|code| !is_known(code));
    skeleton.extend(missing.map(|code| (format!("themes/default/words/{code}.ftl"), words_to_translate())));
    skeleton.push(("public/.gitignore".to_owned(), crate::emit::ignore_text()));
    skeleton.push(file(".gitignore", "/build.json\n/.anyqtama/\n.*.anyqtama\n"));
    Ok(skeleton)
}

/// The English interface strings, with another first line.
fn words_to_translate() -> String {
    let english = default_words_of("en").unwrap_or_default();
    let (_, strings) = english.split_once('\n').expect("the first line says how far the translation is");
    format!("{TO_TRANSLATE}\n{strings}")
}

/// A text of the skeleton in each language: `{kk: "…", ru: "…"}`.
fn local<'l>(languages: impl IntoIterator<Item = &'l String>, key: &str) -> String {
    let text = |code: &String| format!("{code}: \"{}\"", texts_in(code)[key]);
    format!("{{{}}}", languages.into_iter().map(text).collect::<Vec<_>>().join(", "))
}

fn handbook_file(languages: &[String], country: Option<&str>, edition: Date) -> String {
    let line = |code: &String| {
        let (name, direction) = match own_name(code) {
            Some(name) => (name, String::new()),
            None => (code.as_str(), if direction_of(code) == Some(Direction::Rtl) { ", direction: rtl".to_owned() } else { String::new() }),
        };
        format!("  - {{code: {code}, name: \"{name}\"{direction}}}\n")
    };
    include_str!("handbook.yaml")
        .replace("TITLE", &local(languages, "title"))
        .replace("PURPOSE", &local(languages, "purpose"))
        .replace("LEAD", &local(languages, "lead"))
        .replace("PUBLISHER", &local(languages, "publisher"))
        .replace("NOTICE", &local(languages, "notice"))
        .replace("SOURCE", &local(languages, "source"))
        .replace("COUNTRY\n", &country.map(|country| format!("country: {country}\n")).unwrap_or_default())
        .replace("EDITION", &edition.to_string())
        .replace("LANGUAGES\n", &languages.iter().map(line).collect::<String>())
}

fn topics_file(languages: &[String]) -> String {
    include_str!("topics.yaml").replace("NAME", &local(languages, "topic")).replace("SCOPE", &local(languages, "scope"))
}

/// `entry.yaml`.
fn entry_file(number: u32, topic: &str, checked_on: Date, review_by: Date) -> String {
    include_str!("entry.yaml")
        .replace("NUMBER", &number.to_string())
        .replace("TOPIC", topic)
        .replace("CHECKED", &checked_on.to_string())
        .replace("REVIEW", &review_by.to_string())
}

/// An entry with the next free number, in every language of the handbook.
pub(crate) fn entry(parsed: &Parsed, slug: &str, topic: Option<&str>, today: Date) -> Result<Skeleton, SkeletonError> {
    ensure_free(slug, parsed.entries.contains_key(slug))?;
    let file = parsed.handbook.value.as_ref().ok_or_else(unusable)?;
    let topics: Vec<&str> = parsed.topics.value.iter().flat_map(|list| &list.topics).map(|topic| topic.id.as_str()).collect();
    let topic = match topic {
        Some(topic) if topics.contains(&topic) => topic,
        Some(topic) => {
            return Err((msg!("unknown-topic", name = topic), crate::base::nearest::hint_nearest(topic, topics)));
        }
        None => topics.first().copied().ok_or_else(unusable)?,
    };
    let numbers = parsed.entries.values().filter_map(|entry| entry.data.value.as_ref()).map(|data| *data.number);
    let number = numbers.max().unwrap_or(0).saturating_add(1);
    let folder = format!("content/faq/{slug}");
    let mut skeleton = vec![(format!("{folder}/entry.yaml"), entry_file(number, topic, today, review_day(parsed, today)))];
    // The number makes the title unique: two entries with the same title are a problem.
    let text = |code: &str| text_in(code, &format!(" {number}"));
    skeleton.extend(file.written_languages().map(|language| (format!("{folder}/{}.md", language.code.value), text(&language.code))));
    Ok(skeleton)
}

/// The months between two comparisons with the source, if no entry says when the next one is.
const REVIEW_MONTHS: u32 = 6;

/// The day by which content that is new today must be compared with its source: that of the entries whose turn is next.
fn review_day(parsed: &Parsed, today: Date) -> Date {
    let days = parsed.entries.values().filter_map(|folder| folder.data.value.as_ref()).map(|data| *data.review_by);
    days.filter(|day| *day > today).min().unwrap_or_else(|| today.months_later(REVIEW_MONTHS))
}

/// A directory with one service, to which areas are added.
pub(crate) fn directory(parsed: &Parsed, name: &str, today: Date) -> Result<Skeleton, SkeletonError> {
    ensure_free(name, parsed.directories.contains_key(name))?;
    let file = parsed.handbook.value.as_ref().ok_or_else(unusable)?;
    let name_text = same_text(file, ELLIPSIS);
    let review_by = review_day(parsed, today);
    let text = format!(
        "name: {name_text}\ntitle: {name_text}\nchecked_on: {today}\nreview_by: {review_by}\nservices:\n  - id: service\n    name: {}\n",
        same_text(file, ELLIPSIS)
    );
    Ok(vec![(format!("content/directories/{name}/directory.yaml"), text)])
}

/// An area of a directory with a place for every service: `offices/north`. Its name is still to be written, all other values are `not_given`.
pub(crate) fn area(parsed: &Parsed, name: &str, today: Date) -> Result<Skeleton, SkeletonError> {
    let (directory, slug) = name.split_once('/').ok_or_else(|| (msg!("area-without-directory", name = name), None))?;
    let found = parsed.directories.get(directory).ok_or_else(|| {
        (
            msg!("unknown-directory", name = directory),
            crate::base::nearest::hint_nearest(directory, parsed.directories.keys().map(String::as_str)),
        )
    })?;
    for part in slug.split('/') {
        ensure_free(part, false)?;
    }
    let slugs = found.area_slugs();
    ensure_free(slug.rsplit('/').next().unwrap_or(slug), slugs.iter().any(|known| known == slug))?;
    let parent = slug.rsplit_once('/').map(|(parent, _)| parent);
    if let Some(parent) = parent.filter(|parent| !slugs.iter().any(|known| known == parent)) {
        return Err((msg!("area-without-parent", parent = parent), None));
    }
    let file = parsed.handbook.value.as_ref().ok_or_else(unusable)?;
    let data = found.data.value.as_ref().ok_or_else(unusable)?;
    let siblings = found.areas.iter().filter(|(known, _)| known.rsplit_once('/').map(|(above, _)| above) == parent);
    let number = siblings.filter_map(|(_, area)| area.value.as_ref()).map(|area| *area.number).max().unwrap_or(0).saturating_add(1);
    let review_by = review_day(parsed, today);
    let mut text = format!("number: {number}\nname: {}\nchecked_on: {today}\nreview_by: {review_by}\nplaces:\n", same_text(file, ELLIPSIS));
    for service in data.services.iter().filter(|service| !service.apart) {
        text.push_str(&format!("  - services: [{}]\n    addresses: not_given\n", service.id.value));
        for field in &data.required {
            text.push_str(&format!("    {}: not_given\n", field.key()));
        }
    }
    Ok(vec![(format!("content/directories/{directory}/{slug}.yaml"), text)])
}

/// The same text in every language of the handbook, as YAML.
fn same_text(file: &HandbookFile, text: &str) -> String {
    let texts: Vec<String> = file.written_languages().map(|language| format!("{}: \"{text}\"", language.code.value)).collect();
    format!("{{{}}}", texts.join(", "))
}

/// The lock with the translations of a new skeleton accepted: they match their source text.
pub(crate) fn accepted(parsed: &Parsed, folder: &str) -> TranslationLock {
    let mut lock = parsed.lock.clone();
    let source = parsed.source_code();
    for (name, texts) in translations_of(parsed).filter(|(name, _)| *name == folder) {
        if let Some(Some(original)) = texts.get(source) {
            texts.keys().filter(|language| **language != source).for_each(|language| lock.accept(name, language, &original.fingerprint));
        }
    }
    lock
}

fn ensure_free(slug: &str, taken: bool) -> Result<(), SkeletonError> {
    if !is_slug(slug) {
        return Err((msg!("invalid-slug", slug = slug), Some(msg!("hint-slug"))));
    }
    if taken {
        return Err((msg!("name-exists", name = slug), None));
    }
    Ok(())
}

fn unusable() -> SkeletonError {
    (msg!("handbook-invalid"), Some(msg!("hint-run-check")))
}

/// The text of a new entry in a language, with a number before the mark of its question.
fn text_in(code: &str, number: &str) -> String {
    let texts = texts_in(code);
    let question = texts["question"].trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let mark = &texts["question"][question.len()..];
    format!(
        "---\ntitle: {question}{number}{mark}\nanswer: {}\n---\n{}\n\n## {} {{#steps}}\n\n1. {}\n2. {}\n",
        texts["answer"], texts["body"], texts["heading"], texts["step_1"], texts["step_2"]
    )
}
