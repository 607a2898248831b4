//! A theme made ready: compiled templates, and every static file and asset under a name with its fingerprint.

use super::offline::WORKER;
use super::print::on_paper;
use super::{Output, compact, minify};
use crate::diagnostic::{Checked, Diagnostic, FilePath, Lines, Place, Position};
use crate::fingerprint::fingerprint;
use crate::handbook::Handbook;
use crate::inputs::Inputs;
use crate::msg;
use crate::nearest::hint_nearest;
use sha2::{Digest, Sha384};
use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;
use tera::{Kwargs, State, Tera};

/// Templates and the addresses of assets.
pub struct Theme {
    /// The compiled templates, made small.
    pub templates: Tera,
    /// The templates as they were written: mistakes are told by their lines.
    written: Tera,
    /// Asset name → path in the output: `style.css` → `assets/style.0123456789.css`.
    pub assets: Arc<BTreeMap<String, String>>,
    /// The assets themselves.
    pub files: Output,
    /// The service worker, small, still without the name of the release.
    pub worker: Option<String>,
    paths: BTreeMap<String, FilePath>,
}

/// Parts of texts, in which brochures look for tables: they stay as they are, like the texts around them.
const PARTS_OF_TEXTS: [&str; 2] = ["point.html", "fact_table.html"];

/// Every template that the program renders.
pub const TEMPLATES: [&str; 16] = [
    "home.html",
    "entry.html",
    "regions.html",
    "region.html",
    "acts.html",
    "search.html",
    "changes.html",
    "page.html",
    "languages.html",
    "not_found.html",
    "styleguide.html",
    "point.html",
    "fact_table.html",
    "brochures.html",
    "print/brochure.html",
    "print/leaflet.html",
];

/// Static files that only brochures need: a handbook without brochures does not publish them.
const FOR_PRINT: &str = "static/print/";

/// The scripts of this folder are one idea each, but one file for readers, `find.js`: it is asked for once and compresses better.
const FIND: &str = "find/";

impl Theme {
    /// Compiles a theme. No value where a template can't be read.
    pub fn new(inputs: &Inputs, handbook: &Handbook, integrity: bool) -> Checked<Option<Theme>> {
        let mut problems = Vec::new();
        let name = handbook.theme.as_str();
        let mut files = inputs.theme(name);
        if handbook.brochures.is_empty() {
            files.retain(|path, _| !path.starts_with(FOR_PRINT));
        }
        let (assets, output) = assets(inputs, &files).take(&mut problems);
        let assets = Arc::new(assets);
        let mut written = Tera::new();
        written.set_escape_fn(escape);
        let names = assets.clone();
        written.register_function("asset", move |arguments: Kwargs, _: &State| -> tera::TeraResult<String> {
            let path: &str = arguments.must_get("path")?;
            names.get(path).cloned().ok_or_else(|| {
                let near = crate::nearest::nearest(path, names.keys().map(String::as_str));
                tera::Error::message(format!(
                    "no asset `{path}`{}",
                    near.map(|near| format!(", the nearest is `{near}`")).unwrap_or_default()
                ))
            })
        });
        // What people type to reach an address; nothing where the words before it show it already.
        written.register_function("typed", |arguments: Kwargs, _: &State| -> tera::TeraResult<String> {
            let (address, words): (&str, &str) = (arguments.must_get("address")?, arguments.must_get("words")?);
            Ok(if on_paper::shows(words, address) { String::new() } else { on_paper::typed(address).to_owned() })
        });
        // The hashes that a browser compares, as an attribute: of one asset or, with spaces between, of several. Nothing unless asked for.
        let hashes = integrity.then(|| hashes(&assets, &output));
        written.register_function("integrity", move |arguments: Kwargs, _: &State| -> tera::TeraResult<String> {
            let (path, attribute): (&str, &str) = (arguments.must_get("path")?, arguments.must_get("attribute")?);
            let Some(hashes) = &hashes else { return Ok(String::new()) };
            let known = path
                .split(' ')
                .map(|path| hashes.get(path).map(String::as_str).ok_or_else(|| tera::Error::message(format!("no asset `{path}`"))));
            Ok(format!(" {attribute}=\"{}\"", known.collect::<tera::TeraResult<Vec<&str>>>()?.join(" ")))
        });
        let worker = files.get(&format!("static/{WORKER}")).and_then(|(file, bytes)| {
            let small = script(file, bytes).take(&mut problems);
            String::from_utf8(small).ok().filter(|small| !small.is_empty())
        });
        let mut sources = Vec::new();
        let mut paths = BTreeMap::new();
        for (path, (file, bytes)) in files.iter().filter_map(|(path, file)| path.strip_prefix("templates/").map(|name| (name, file))) {
            paths.insert(path.to_owned(), file.clone());
            sources.push((path.to_owned(), String::from_utf8_lossy(bytes).into_owned()));
        }
        for template in TEMPLATES.iter().filter(|template| !paths.contains_key(**template)) {
            let file = FilePath::from(format!("themes/{name}/templates/{template}"));
            problems.push(Diagnostic::error(Place::start_of(&file), msg!("missing-file")));
        }
        let mut theme = Theme { templates: written.clone(), written, assets, files: output, worker, paths };
        let mistakes = theme.compile(sources);
        let is_whole = mistakes.is_empty() && !problems.iter().any(|problem| problem.place.file.ends_with(".html"));
        problems.extend(mistakes);
        Checked { value: is_whole.then_some(theme), problems }
    }

    /// Compiles the templates: each by itself, so that every mistake is named, then all together, since one names others.
    fn compile(&mut self, sources: Vec<(String, String)>) -> Vec<Diagnostic> {
        let mut mistakes = Vec::new();
        for (name, source) in &sources {
            let mut alone = Tera::new();
            if let Err(error) = alone.add_raw_template(name, source)
                && let tera::ErrorKind::SyntaxError(_) = error.kind()
            {
                mistakes.push(self.problem(&error));
            }
        }
        if mistakes.is_empty()
            && let Err(error) = self.written.add_raw_templates(sources.clone())
        {
            let reports = self.reports(&error);
            mistakes.extend(if reports.is_empty() { vec![self.place_name(self.problem(&error), &error, &sources)] } else { reports });
        }
        if mistakes.is_empty() {
            let small = sources.into_iter().map(|(name, source)| match compact::template(&source) {
                Some(small) if !PARTS_OF_TEXTS.contains(&name.as_str()) => (name, small),
                _ => (name, source),
            });
            if self.templates.add_raw_templates(small.collect::<Vec<_>>()).is_err() {
                self.templates = self.written.clone();
            }
        }
        mistakes
    }

    /// A mistake that a small template made, as it stands in the template that was written.
    pub fn problem_of(&self, template: &str, context: &tera::Context, error: &tera::Error) -> Diagnostic {
        match self.written.render(template, context) {
            Err(error) => self.problem(&error),
            Ok(_) => self.problem(error),
        }
    }

    /// Names that templates use and nothing has. Tera tells all of them in one text: `error: words`, ` --> file:line:column`, the line.
    fn reports(&self, error: &tera::Error) -> Vec<Diagnostic> {
        let tera::ErrorKind::Msg(text) = error.kind() else { return Vec::new() };
        let read = |report: &str| {
            let (words, rest) = report.split_once('\n')?;
            let mut place = rest.trim_start().strip_prefix("--> ")?.lines().next()?.rsplitn(3, ':');
            let (column, line, file) = (place.next()?.parse().ok()?, place.next()?.parse().ok()?, self.paths.get(place.next()?)?);
            let place = Place::new(file, Position { line, column });
            Some(match words.strip_prefix("Unknown template `").and_then(|name| name.strip_suffix('`')) {
                Some(name) => Diagnostic::error(place, msg!("unknown-template", name = name))
                    .maybe_hint(hint_nearest(name, self.paths.keys().map(String::as_str))),
                None => Diagnostic::error(place, msg!("template", detail = words)),
            })
        };
        text.split("error: ").filter_map(read).collect()
    }

    /// A template that names one that is not there, or that leads back to itself: the place is where the name stands.
    fn place_name(&self, problem: Diagnostic, error: &tera::Error, sources: &[(String, String)]) -> Diagnostic {
        use tera::ErrorKind;
        let (file, named) = match error.kind() {
            ErrorKind::MissingParent { current, parent } => (Some(current), parent),
            ErrorKind::TemplateNotFound(name) => (None, name),
            ErrorKind::CircularExtend { tpl, inheritance_chain: chain } | ErrorKind::CircularInclude { tpl, include_chain: chain } => {
                // The last step of the way closes the circle.
                let last = chain.iter().rev().find(|name| *name != tpl).unwrap_or(tpl);
                let way = chain.iter().map(String::as_str).collect::<Vec<_>>().join(" → ");
                return self.at_name(Some(last), tpl, msg!("template-circle", way = way), sources).unwrap_or(problem);
            }
            _ => return problem,
        };
        let near = hint_nearest(named, self.paths.keys().map(String::as_str));
        let at_name = self.at_name(file, named, msg!("unknown-template", name = named), sources);
        at_name.map_or(problem, |problem| problem.maybe_hint(near))
    }

    /// A problem where a template, or the first that does, names another.
    fn at_name(
        &self,
        template: Option<&String>,
        named: &str,
        message: crate::message::Message,
        sources: &[(String, String)],
    ) -> Option<Diagnostic> {
        let quoted = [format!("\"{named}\""), format!("'{named}'"), format!("`{named}`")];
        let mut candidates = sources.iter().filter(|(name, _)| template.is_none_or(|template| template == name));
        let (name, source, offset) =
            candidates.find_map(|(name, source)| quoted.iter().find_map(|quoted| source.find(quoted)).map(|at| (name, source, at)))?;
        Some(Diagnostic::error(Place::new(self.paths.get(name)?, Lines::new(source).position(offset)), message))
    }

    /// A mistake of a template at its place.
    pub fn problem(&self, error: &tera::Error) -> Diagnostic {
        use tera::ErrorKind;
        let (template, position, detail) = match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let span = report.span();
                (
                    report.filename().to_owned(),
                    Position { line: span.start_line as u32, column: span.start_col as u32 + 1 },
                    report.message().to_owned(),
                )
            }
            ErrorKind::MissingParent { current, .. } => (current.clone(), Position::START, error.to_string()),
            ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
                (tpl.clone(), Position::START, error.to_string())
            }
            _ => (String::new(), Position::START, error.to_string()),
        };
        let file = self.paths.get(&template).cloned().unwrap_or_else(|| FilePath::from(format!("themes/default/templates/{template}")));
        Diagnostic::error(Place::new(&file, position), msg!("template", detail = detail))
    }
}

/// Asset name → the hash that a browser compares.
fn hashes(names: &BTreeMap<String, String>, output: &Output) -> BTreeMap<String, String> {
    let hash = |path: &String| format!("sha384-{}", data_encoding::BASE64.encode(&Sha384::digest(&output[path])));
    names.iter().map(|(name, path)| (name.clone(), hash(path))).collect()
}

/// Static files of the theme and assets of the handbook, minified, with their fingerprints.
fn assets(inputs: &Inputs, theme: &BTreeMap<String, (FilePath, &[u8])>) -> Checked<(BTreeMap<String, String>, Output)> {
    let mut sources: BTreeMap<String, (FilePath, &[u8])> = inputs.all_assets();
    for (path, file) in theme {
        if let Some(name) = path.strip_prefix("static/").filter(|name| *name != WORKER) {
            sources.insert(name.to_owned(), file.clone());
        }
    }
    // Licences stand beside the fonts for whoever copies them; readers need no link to them.
    let (styles, others): (Vec<_>, Vec<_>) = sources.iter().partition(|(name, _)| name.ends_with(".css"));
    let mut problems = Vec::new();
    let mut names = BTreeMap::new();
    let mut output = Output::new();
    let mut find = Vec::new();
    for (name, (file, bytes)) in others {
        let content = if name.ends_with(".js") { script(file, bytes).take(&mut problems) } else { bytes.to_vec() };
        if name.starts_with(FIND) {
            find.extend(content);
            find.push(b'\n');
        } else {
            add(&mut names, &mut output, name, content);
        }
    }
    add(&mut names, &mut output, "find.js", find);
    for (name, (file, bytes)) in styles {
        let content = style(file, bytes, &names).take(&mut problems);
        add(&mut names, &mut output, name, content);
    }
    Checked { value: (names, output), problems }
}

fn add(names: &mut BTreeMap<String, String>, output: &mut Output, name: &str, content: Vec<u8>) {
    let file = name.rsplit('/').next().unwrap_or(name);
    let (stem, extension) = file.rsplit_once('.').unwrap_or((file, "bin"));
    let path = format!("assets/{}.{}.{}", safe(stem), fingerprint(&content), safe(extension));
    names.insert(name.to_owned(), path.clone());
    output.insert(path, Arc::from(content));
}

/// A part of a file's name that needs no escaping in an address: other letters become hyphens, the fingerprint tells files apart.
fn safe(name: &str) -> String {
    name.chars().map(|letter| if letter.is_ascii_alphanumeric() || "-_.".contains(letter) { letter } else { '-' }).collect()
}

fn script(file: &FilePath, bytes: &[u8]) -> Checked<Vec<u8>> {
    let source = String::from_utf8_lossy(bytes);
    match minify::script(&source) {
        Ok(small) => Checked::clean(small.into_bytes()),
        Err((offset, detail)) => {
            let place = Place::new(file, Lines::new(&source).position(offset));
            Checked { value: Vec::new(), problems: vec![Diagnostic::error(place, msg!("script", detail = detail))] }
        }
    }
}

/// A style sheet whose `url(…)` name files beside it: they become their fingerprinted names.
fn style(file: &FilePath, bytes: &[u8], names: &BTreeMap<String, String>) -> Checked<Vec<u8>> {
    let source = String::from_utf8_lossy(bytes);
    let small = match minify::style(&source) {
        Ok(small) => small,
        Err((position, detail)) => {
            return Checked {
                value: Vec::new(),
                problems: vec![Diagnostic::error(Place::new(file, position), msg!("style", detail = detail))],
            };
        }
    };
    let mut text = small.text;
    let mut problems = Vec::new();
    for url in small.urls {
        let inside = ["data:", "#"].iter().any(|start| url.address.starts_with(start));
        match names.get(&url.address) {
            Some(path) => text = text.replace(&url.placeholder, path.trim_start_matches("assets/")),
            None if inside => text = text.replace(&url.placeholder, &url.address),
            None => {
                let hint = hint_nearest(&url.address, names.keys().map(String::as_str));
                problems
                    .push(Diagnostic::error(Place::new(file, url.position), msg!("unknown-asset", file = &url.address)).maybe_hint(hint));
            }
        }
    }
    Checked { value: text.into_bytes(), problems }
}

/// Escapes what templates print for HTML, also inside attributes with either quote. Tera's own hands over byte by byte: on ten thousand
/// pages a fifteenth of all work.
fn escape(text: &str, out: &mut dyn io::Write) -> io::Result<()> {
    let mut rest = text.as_bytes();
    let name = |byte: u8| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        _ => None,
    };
    while let Some((at, name)) = rest.iter().enumerate().find_map(|(at, byte)| Some((at, name(*byte)?))) {
        out.write_all(&rest[..at])?;
        out.write_all(name.as_bytes())?;
        rest = &rest[at + 1..];
    }
    out.write_all(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scripts_that_find_are_one_file() {
        let inputs = Inputs::default();
        let (names, output) = assets(&inputs, &inputs.theme("default")).value;
        let found: Vec<&String> = names.keys().filter(|name| name.starts_with("find")).collect();
        assert_eq!(found, ["find.js"]);
        let script = String::from_utf8_lossy(&output[&names["find.js"]]);
        for part in ["Find", "Index", "Keys", "Meaning", "Nearest", "Sentence"] {
            assert!(script.contains(&format!("self.anyqtama{part}=")), "{part}");
        }
        assert!(minify::script(&script).is_ok(), "one after another they are still a script");
    }
}
