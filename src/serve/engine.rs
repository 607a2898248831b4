//! The preview's engine: the pipeline with a cache that is kept between builds, and the files as they are on disk.

use crate::base::date::Date;
use crate::base::diagnostic::{Checked, Diagnostic, FilePath, sorted};
use crate::base::inputs::Inputs;
use crate::base::options::Options;
use crate::load::{ChangedFiles, WatchedInputs};
use crate::parse::{Parsed, SourceMarks};
use crate::pipeline::{Cache, Prepared, prepare};
use crate::render::PreparedSite;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The options that a reader of the preview chose. Each combination is a site of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(crate) struct View {
    /// The day for which the site is built; by default that of the command line, else the edition date.
    pub as_of: Option<Date>,
    /// Whether the source text replaces a missing translation.
    pub drafts: bool,
}

/// The result of a build.
pub(crate) struct BuildResult {
    /// The site. `None` if an error prevents it; differences between languages and mistakes inside texts do not.
    pub site: Option<PreparedSite>,
    /// Whether the site was made from the current files. Otherwise those with errors are as they were before.
    pub is_current: bool,
    /// Every problem in reading order.
    pub problems: Vec<Diagnostic>,
}

/// The largest handbook, in entries, for which the preview warns about search. In a larger one the warnings would delay every update;
/// `check` reports them.
const SEARCH_WARNINGS_UP_TO: usize = 500;

/// A handbook that is built again and again.
pub(crate) struct Engine {
    files: WatchedInputs,
    cache: Cache,
    options: Options,
    /// The files that changed since the last build without an error that prevents a site, as they were in that build.
    last_valid: ChangedFiles,
}

impl Engine {
    /// Reads and parses a handbook. With [`SourceMarks::Sources`] its texts name the source position of each block.
    pub(crate) fn new(root: &Path, options: Options, marks: SourceMarks) -> Engine {
        let options = Options { search_warnings_up_to: SEARCH_WARNINGS_UP_TO, render_differing_languages: true, ..options };
        let cache = Cache::new(marks);
        let mut engine = Engine { files: WatchedInputs::new(root), cache, options, last_valid: ChangedFiles::new() };
        let changed = engine.files.update_all();
        engine.cache.update(engine.files.inputs(), changed.keys());
        engine
    }

    /// Reads what changed on disk: at these paths, or (with none) anywhere. Returns the files that differ; problems of reading may
    /// differ even where no file does.
    pub(crate) fn update(&mut self, paths: Option<&[PathBuf]>) -> BTreeSet<FilePath> {
        let changed = match paths {
            Some(paths) => self.files.update(paths),
            None => self.files.update_all(),
        };
        self.cache.update(self.files.inputs(), changed.keys());
        let names = changed.keys().cloned().collect();
        for (path, before) in changed {
            self.last_valid.entry(path).or_insert(before);
        }
        names
    }

    /// Files and folders that could not be read.
    pub(crate) fn reading_problems(&self) -> &[Diagnostic] {
        self.files.problems()
    }

    /// The files of the handbook.
    pub(crate) fn inputs(&self) -> &Inputs {
        self.files.inputs()
    }

    /// Whether a path is a file of the handbook.
    pub(crate) fn has(&self, path: &str) -> bool {
        let inputs = self.files.inputs();
        [&inputs.content, &inputs.themes, &inputs.assets].iter().any(|files| files.contains_key(path))
    }

    /// The typed files of `content/`.
    pub(crate) fn parsed(&self) -> &Parsed {
        self.cache.parsed()
    }

    /// The options of a view.
    pub(crate) fn options(&self, view: View) -> Options {
        Options { as_of: view.as_of.or(self.options.as_of), drafts: view.drafts, ..self.options.clone() }
    }

    /// The problems of the content if some files had another text. The files and the site stay as they are.
    pub(crate) fn problems_with(&mut self, view: View, texts: &[(FilePath, String)]) -> Vec<Diagnostic> {
        let mut inputs = self.files.inputs().clone();
        for (path, text) in texts {
            inputs.content.insert(path.clone(), text.clone().into_bytes());
        }
        let changed = || texts.iter().map(|(path, _)| path);
        self.cache.update(&inputs, changed());
        let problems = self.cache.content_problems(&inputs, &self.options(view));
        self.cache.update(self.files.inputs(), changed());
        problems
    }

    /// Checks everything and prepares the site of a view. Pages are rendered on request. If errors prevent a site, the files with these
    /// errors are taken as they were in the last valid build, so that one file does not hold back the others.
    pub(crate) fn build(&mut self, view: View) -> BuildResult {
        let options = self.options(view);
        let BuildResult { site, is_current, problems } = run(&mut self.cache, self.files.inputs(), self.files.problems(), &options);
        if site.is_some() {
            self.last_valid.clear();
            return BuildResult { site, is_current, problems };
        }
        let wrong = problems.iter().filter(|problem| problem.blocks_rendering()).map(|problem| &problem.place.file);
        let earlier: ChangedFiles = wrong.filter_map(|file| Some((file.clone(), self.last_valid.get(file)?.clone()))).collect();
        let site = if earlier.is_empty() { None } else { self.site_with(&earlier, &options) };
        BuildResult { site, is_current: false, problems }
    }

    /// The site if some files were as they were before.
    fn site_with(&mut self, earlier: &ChangedFiles, options: &Options) -> Option<PreparedSite> {
        let mut inputs = self.files.inputs().clone();
        for (path, bytes) in earlier {
            let files = match path.split('/').next() {
                Some("content") => &mut inputs.content,
                Some("themes") => &mut inputs.themes,
                _ => &mut inputs.assets,
            };
            match bytes {
                Some(bytes) => files.insert(path.clone(), bytes.clone()),
                None => files.remove(path),
            };
        }
        self.cache.update(&inputs, earlier.keys());
        let result = run(&mut self.cache, &inputs, self.files.problems(), options);
        self.cache.update(self.files.inputs(), earlier.keys());
        result.site
    }
}

/// Runs the pipeline. The site is missing if an error prevents it.
fn run(cache: &mut Cache, inputs: &Inputs, reading: &[Diagnostic], options: &Options) -> BuildResult {
    let Checked { value, mut problems } = prepare(inputs, reading, options, cache);
    let Prepared { site, .. } = value;
    problems.extend(site.as_ref().map(|site| cache.check_templates(site)).unwrap_or_default());
    let site = site.filter(|_| !problems.iter().any(Diagnostic::blocks_rendering));
    BuildResult { is_current: site.is_some(), site, problems: sorted(problems) }
}
