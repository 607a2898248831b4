//! A theme made ready: compiled templates, and every static file and asset under a name with its fingerprint.

mod assets;
mod mistakes;

use super::offline::WORKER;
use super::print::on_paper;
use super::{Output, compact};
use crate::check::Options;
use crate::diagnostic::{Checked, Diagnostic, FilePath, Place};
use crate::handbook::Handbook;
use crate::inputs::Inputs;
use crate::msg;
use crate::parse::Parsed;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, OnceLock};
use tera::{Kwargs, State, Tera};

/// Templates and the addresses of assets.
pub struct Theme {
    /// The compiled templates, made small.
    pub templates: Tera,
    /// The functions of templates, and the templates as they were written: mistakes are told by their lines.
    bare: Tera,
    sources: Vec<(String, String)>,
    /// Both together, once a page had a mistake.
    written: OnceLock<Tera>,
    /// Asset name → path in the output: `style.css` → `assets/style.0123456789.css`.
    pub assets: Arc<BTreeMap<String, String>>,
    /// The assets themselves.
    pub files: Output,
    /// The service worker, small, still without the name of the release.
    pub worker: Option<String>,
    paths: BTreeMap<String, FilePath>,
}

/// What a handbook asks of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The theme's name.
    pub name: String,
    /// Whether there is something to print.
    pub has_brochures: bool,
    /// Whether pages name the hash of each style sheet and script.
    pub integrity: bool,
}

impl Wanted {
    /// What a checked handbook asks for.
    pub fn by(handbook: &Handbook, integrity: bool) -> Wanted {
        Wanted { name: handbook.theme.clone(), has_brochures: !handbook.brochures.is_empty(), integrity }
    }
}

/// A theme that was made ready while the content was still being checked.
pub struct EarlyTheme {
    wanted: Wanted,
    theme: Checked<Option<Theme>>,
}

impl EarlyTheme {
    /// The theme that the content names, as far as one can tell before it is checked.
    pub fn new(inputs: &Inputs, parsed: &Parsed, options: &Options) -> Option<EarlyTheme> {
        let file = parsed.handbook.value.as_ref()?;
        let has_brochures = parsed.brochures.value.as_ref().is_some_and(|file| !file.brochures.is_empty());
        let wanted = Wanted { name: file.theme.value.clone(), has_brochures, integrity: options.integrity };
        Some(EarlyTheme { theme: Theme::new(inputs, &wanted), wanted })
    }

    /// The theme of the checked handbook. No value where it can't be used.
    pub fn of(self, handbook: &Handbook, inputs: &Inputs, options: &Options) -> Checked<Option<Theme>> {
        let wanted = Wanted::by(handbook, options.integrity);
        if self.wanted == wanted { self.theme } else { Theme::new(inputs, &wanted) }
    }
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

impl Theme {
    /// Compiles a theme. No value where a template can't be read.
    pub fn new(inputs: &Inputs, wanted: &Wanted) -> Checked<Option<Theme>> {
        let mut problems = Vec::new();
        let name = wanted.name.as_str();
        let mut files = inputs.theme(name);
        if !wanted.has_brochures {
            files.retain(|path, _| !path.starts_with(FOR_PRINT));
        }
        let templates: Vec<(&str, &FilePath, &[u8])> =
            files.iter().filter_map(|(path, (file, bytes))| Some((path.strip_prefix("templates/")?, file, *bytes))).collect();
        let (assets, templates) =
            rayon::join(|| assets::assets(inputs, &files), || templates.into_par_iter().map(template).collect::<Vec<_>>());
        let (assets, output) = assets.take(&mut problems);
        let assets = Arc::new(assets);
        let mut bare = Tera::new();
        bare.set_escape_fn(escape);
        let names = assets.clone();
        bare.register_function("asset", move |arguments: Kwargs, _: &State| -> tera::TeraResult<String> {
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
        bare.register_function("typed", |arguments: Kwargs, _: &State| -> tera::TeraResult<String> {
            let (address, words): (&str, &str) = (arguments.must_get("address")?, arguments.must_get("words")?);
            Ok(if on_paper::shows(words, address) { String::new() } else { on_paper::typed(address).to_owned() })
        });
        // The hashes that a browser compares, as an attribute: of one asset or, with spaces between, of several. Nothing unless asked for.
        let hashes = wanted.integrity.then(|| assets::hashes(&assets, &output));
        bare.register_function("integrity", move |arguments: Kwargs, _: &State| -> tera::TeraResult<String> {
            let (path, attribute): (&str, &str) = (arguments.must_get("path")?, arguments.must_get("attribute")?);
            let Some(hashes) = &hashes else { return Ok(String::new()) };
            let known = path
                .split(' ')
                .map(|path| hashes.get(path).map(String::as_str).ok_or_else(|| tera::Error::message(format!("no asset `{path}`"))));
            Ok(format!(" {attribute}=\"{}\"", known.collect::<tera::TeraResult<Vec<&str>>>()?.join(" ")))
        });
        let worker = files.get(&format!("static/{WORKER}")).and_then(|(file, bytes)| {
            let small = assets::script(file, bytes).take(&mut problems);
            String::from_utf8(small).ok().filter(|small| !small.is_empty())
        });
        let paths: BTreeMap<String, FilePath> = templates.iter().map(|template| (template.name.clone(), template.file.clone())).collect();
        for template in TEMPLATES.iter().filter(|template| !paths.contains_key(**template)) {
            let file = FilePath::from(format!("themes/{name}/templates/{template}"));
            problems.push(Diagnostic::error(Place::start_of(&file), msg!("missing-file")));
        }
        let mut theme =
            Theme { templates: bare.clone(), bare, sources: Vec::new(), written: OnceLock::new(), assets, files: output, worker, paths };
        let mistakes = theme.compile(templates);
        let is_whole = mistakes.is_empty() && !problems.iter().any(|problem| problem.place.file.ends_with(".html"));
        problems.extend(mistakes);
        Checked { value: is_whole.then_some(theme), problems }
    }

    /// Compiles the templates, made small. Where that fails, the mistakes of the templates as they were written.
    fn compile(&mut self, templates: Vec<Template>) -> Vec<Diagnostic> {
        let (sources, small): (Vec<_>, Vec<_>) =
            templates.into_iter().map(|template| ((template.name.clone(), template.source), (template.name, template.small))).unzip();
        self.sources = sources;
        if self.templates.add_raw_templates(small).is_ok() {
            return Vec::new();
        }
        // Each by itself, so that every mistake is named, then all together, since one names others.
        let mut mistakes = Vec::new();
        for (name, source) in &self.sources {
            let mut alone = Tera::new();
            if let Err(error) = alone.add_raw_template(name, source)
                && let tera::ErrorKind::SyntaxError(_) = error.kind()
            {
                mistakes.push(self.problem(&error));
            }
        }
        let mut written = self.bare.clone();
        if mistakes.is_empty()
            && let Err(error) = written.add_raw_templates(self.sources.clone())
        {
            let reports = self.reports(&error);
            mistakes.extend(if reports.is_empty() { vec![self.place_name(self.problem(&error), &error, &self.sources)] } else { reports });
        }
        self.templates = written;
        mistakes
    }
}

/// A template as it was written, and small.
struct Template {
    name: String,
    file: FilePath,
    source: String,
    small: String,
}

fn template((name, file, bytes): (&str, &FilePath, &[u8])) -> Template {
    let source = String::from_utf8_lossy(bytes).into_owned();
    let small = compact::template(&source).filter(|_| !PARTS_OF_TEXTS.contains(&name)).unwrap_or_else(|| source.clone());
    Template { name: name.to_owned(), file: file.clone(), source, small }
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
