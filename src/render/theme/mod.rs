//! A compiled theme: templates, and every static file and asset under a name with its fingerprint.

mod assets;
mod functions;
mod mistakes;

use super::compact;
use super::offline::WORKER;
use super::print::print_links;
use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Place};
use crate::base::html::escape_to;
use crate::base::inputs::Inputs;
use crate::base::language::Direction;
use crate::base::locale::direction_of as script_direction;
use crate::base::options::Options;
use crate::base::output::Output;
use crate::content::handbook::LanguageFile;
use crate::msg;
use crate::parse::Parsed;
use crate::script::{ScriptTable, built_in};
use functions::{AssetNames, Late};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::io;
use std::sync::OnceLock;
use tera::Tera;

pub(crate) struct Theme {
    /// Compiled from minified sources.
    pub templates: Tera,
    /// A Tera instance with functions only, and the original sources: mistakes are reported by their lines.
    bare: Tera,
    sources: Vec<(String, String)>,
    /// The original templates, compiled when a page shows the first mistake.
    written: OnceLock<Tera>,
    names: Late,
    /// The assets.
    pub files: Output,
    /// The minified service worker, with a placeholder for the release.
    pub worker: Option<String>,
    paths: BTreeMap<String, FilePath>,
}

/// What a compiled theme depends on besides the files of themes and assets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ThemeKey {
    pub name: String,
    /// Style sheets for print are published only with a handbook that has brochures.
    pub has_brochures: bool,
    /// Files for right-to-left pages are published only with a handbook that has such a language.
    pub has_rtl: bool,
    /// Whether pages name the hash of each style sheet and script.
    pub integrity: bool,
}

impl ThemeKey {
    /// None where `handbook.yaml` could not be parsed.
    pub(crate) fn of(parsed: &Parsed, options: &Options) -> Option<ThemeKey> {
        let file = parsed.handbook.value.as_ref()?;
        let has_brochures = parsed.brochures.value.as_ref().is_some_and(|file| !file.brochures.is_empty());
        let has_rtl = file.languages.iter().any(|language| direction_of(language) == Direction::Rtl);
        Some(ThemeKey { name: file.theme.value.clone(), has_brochures, has_rtl, integrity: options.integrity })
    }
}

/// The direction of a language; a derived one has that of its script.
fn direction_of(language: &LanguageFile) -> Direction {
    let table = language.derived_from.as_ref().zip(language.script.as_ref()).and_then(|(source, script)| built_in(source, script));
    let written = || language.direction.as_ref().map(|direction| direction.value);
    table.map_or_else(|| script_direction(&language.code).or_else(written).unwrap_or_default(), ScriptTable::direction)
}

/// Parts of texts, in which brochures look for tables. They are not minified, like the texts around them.
const PARTS_OF_TEXTS: [&str; 4] = ["point.html", "fact_table.html", "table.html", "calculator.html"];

pub(crate) const TEMPLATES: [&str; 22] = [
    "home.html",
    "topic.html",
    "entry.html",
    "directory.html",
    "area.html",
    "path.html",
    "contacts.html",
    "acts.html",
    "search.html",
    "changes.html",
    "page.html",
    "languages.html",
    "moved.html",
    "not_found.html",
    "styleguide.html",
    "point.html",
    "fact_table.html",
    "table.html",
    "calculator.html",
    "brochures.html",
    "print/brochure.html",
    "print/leaflet.html",
];

/// Static files for brochures. A handbook without brochures does not publish them.
const FOR_PRINT: &str = "static/print/";
/// Static files for right-to-left pages. A handbook without such a language does not publish them.
const FOR_RTL: &str = "static/rtl/";

impl Theme {
    /// Compiles a theme. No value if a template can't be compiled.
    pub(crate) fn new(inputs: &Inputs, key: &ThemeKey) -> Checked<Option<Theme>> {
        let mut problems = Vec::new();
        let name = key.name.as_str();
        let mut files = inputs.theme(name);
        if !key.has_brochures {
            files.retain(|path, _| !path.starts_with(FOR_PRINT));
        }
        if !key.has_rtl {
            files.retain(|path, _| !path.starts_with(FOR_RTL));
        }
        let templates: Vec<(&str, &FilePath, &[u8])> =
            files.iter().filter_map(|(path, (file, bytes))| Some((path.strip_prefix("templates/")?, file, *bytes))).collect();
        let names = Late::default();
        let ((assets, worker), (mut theme, mistakes)) =
            rayon::join(|| rayon::join(|| assets::assets(inputs, &files), || worker(&files)), || Theme::compiled(templates, &names));
        problems.extend(theme.missing(name));
        let (paths, output) = assets.take(&mut problems);
        let hashes = key.integrity.then(|| assets::hashes(&paths, &output));
        let _ = names.set(AssetNames { paths, hashes });
        theme.files = output;
        theme.worker = worker.take(&mut problems);
        let is_whole = mistakes.is_empty() && !problems.iter().any(|problem| problem.place.file.ends_with(".html"));
        problems.extend(mistakes);
        Checked { value: is_whole.then_some(theme), problems }
    }

    /// Asset name → path in the output: `style.css` → `assets/style.0123456789.css`.
    pub(crate) fn assets(&self) -> &BTreeMap<String, String> {
        &functions::known(&self.names).paths
    }

    /// An error for each required template that the theme lacks.
    fn missing(&self, name: &str) -> Vec<Diagnostic> {
        let file = |template| FilePath::from(format!("themes/{name}/templates/{template}"));
        let missing = TEMPLATES.iter().filter(|template| !self.paths.contains_key(**template));
        missing.map(|template| Diagnostic::error(Place::start_of(&file(template)), msg!("missing-file"))).collect()
    }

    /// A theme without assets, and the mistakes of its templates.
    fn compiled(templates: Vec<(&str, &FilePath, &[u8])>, names: &Late) -> (Theme, Vec<Diagnostic>) {
        let templates: Vec<Template> = templates.into_par_iter().map(template).collect();
        let mut bare = Tera::new();
        bare.set_escape_fn(escape);
        functions::register(&mut bare, names);
        let mut theme = Theme {
            templates: bare.clone(),
            bare,
            sources: Vec::new(),
            written: OnceLock::new(),
            names: names.clone(),
            files: Output::new(),
            worker: None,
            paths: templates.iter().map(|template| (template.name.clone(), template.file.clone())).collect(),
        };
        let mistakes = theme.compile(templates);
        (theme, mistakes)
    }

    /// Compiles the minified templates. If that fails, returns the mistakes of the original templates.
    fn compile(&mut self, templates: Vec<Template>) -> Vec<Diagnostic> {
        let (sources, small): (Vec<_>, Vec<_>) =
            templates.into_iter().map(|template| ((template.name.clone(), template.source), (template.name, template.small))).unzip();
        self.sources = sources;
        if self.templates.add_raw_templates(small).is_ok() {
            return Vec::new();
        }
        // Each template alone, so that every syntax error is reported; then all together, since templates refer to each other.
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

/// The minified service worker; none if the theme has none.
fn worker(files: &BTreeMap<String, (FilePath, &[u8])>) -> Checked<Option<String>> {
    let Some((file, bytes)) = files.get(&format!("static/{WORKER}")) else { return Checked::clean(None) };
    assets::script(file, bytes).map(|small| String::from_utf8(small).ok().filter(|small| !small.is_empty()))
}

/// A template: original and minified source.
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

/// Escapes template values. Tera's own function writes byte by byte, which takes a fifteenth of the time for 10,000 pages.
fn escape(text: &str, out: &mut dyn io::Write) -> io::Result<()> {
    escape_to(text, |part| out.write_all(part.as_bytes()))
}
