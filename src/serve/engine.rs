//! Builds the site again after each change, and does not do again what did not change.
//!
//! Kept are the bytes of files, what each file was parsed to, which translations say the same as their source, the compiled
//! theme, and the pictures for shared links: each depends on nothing but what it was made of. The rest of the check runs over
//! the whole handbook every time; pages are made when somebody asks for them. The law that this gives what a fresh build gives is tested in `tests/suite/preview.rs`.

use crate::base::date::Date;
use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Severity, sorted};
use crate::base::inputs::Inputs;
use crate::base::options::Options;
use crate::check::{self, Memory};
use crate::handbook::Handbook;
use crate::load::WatchedInputs;
use crate::parse::{Marks, Parsed, Parsing};
use crate::render::lazy::{LazySite, Pictures, ReadyTheme};
use crate::search::Indexes;
use crate::site;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a reader of the preview chose: other choices are other sites.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(crate) struct View {
    /// The day for which the site is built; else that of the command line or the edition.
    pub as_of: Option<Date>,
    /// Whether the source text stands in where a language lacks one.
    pub drafts: bool,
}

/// What a build gave.
pub(crate) struct Build {
    /// The site; none where problems left no way to make it.
    pub site: Option<LazySite>,
    /// Every problem in reading order.
    pub problems: Vec<Diagnostic>,
}

/// Whether people find what they search for is told up to so many entries: beyond, it would take longer than an editor's patience,
/// and `check` tells it.
const MOST_SEARCHED: usize = 500;

/// Everything that is kept between builds.
pub(crate) struct Engine {
    files: WatchedInputs,
    parsing: Parsing,
    memory: Memory,
    options: Options,
    theme: Option<(Arc<ReadyTheme>, Vec<Diagnostic>)>,
    pictures: Option<Pictures>,
    /// How many kinds of pages the templates were tried on since they changed.
    tried: usize,
}

impl Engine {
    /// Reads and parses a handbook. With [`Marks::Sources`] its texts say where their blocks stand.
    pub(crate) fn new(root: &Path, options: Options, marks: Marks) -> Engine {
        let mut engine = Engine {
            files: WatchedInputs::new(root),
            parsing: Parsing::new(marks),
            memory: Memory::default(),
            options,
            theme: None,
            pictures: None,
            tried: 0,
        };
        let changed = engine.files.update_all();
        engine.note(&changed);
        engine
    }

    /// Reads what changed on disk: at these paths, or (with none) anywhere. Returns which files differ; problems of reading
    /// may differ even where no file does.
    pub(crate) fn update(&mut self, paths: Option<&[PathBuf]>) -> BTreeSet<FilePath> {
        let changed = match paths {
            Some(paths) => self.files.update(paths),
            None => self.files.update_all(),
        };
        self.note(&changed);
        changed
    }

    fn note(&mut self, changed: &BTreeSet<FilePath>) {
        self.parsing.update(self.files.inputs(), changed.iter().filter(|path| path.starts_with("content/")));
        if changed.iter().any(|path| !path.starts_with("content/")) {
            self.theme = None;
            self.pictures = None;
        }
    }

    /// Files and folders that could not be read.
    pub(crate) fn reading_problems(&self) -> &[Diagnostic] {
        self.files.problems()
    }

    /// The files.
    pub(crate) fn inputs(&self) -> &Inputs {
        self.files.inputs()
    }

    /// Whether a path is a file of the handbook.
    pub(crate) fn has(&self, path: &str) -> bool {
        let inputs = self.files.inputs();
        [&inputs.content, &inputs.themes, &inputs.assets].iter().any(|files| files.contains_key(path))
    }

    /// The typed files.
    pub(crate) fn parsed(&self) -> &Parsed {
        self.parsing.parsed()
    }

    /// The options of a view.
    pub(crate) fn options(&self, view: View) -> Options {
        Options { as_of: view.as_of.or(self.options.as_of), drafts: view.drafts, ..self.options.clone() }
    }

    /// Checks everything and makes the site of a view, without its pages.
    pub(crate) fn build(&mut self, view: View) -> Build {
        let mut problems = self.files.problems().to_vec();
        problems.extend(self.parsing.problems(self.files.inputs()));
        let options = self.options(view);
        let checked = check::check_again(self.parsing.parsed(), self.files.inputs(), &options, &self.memory).take(&mut problems);
        let has_errors = problems.iter().any(|problem| problem.severity == Severity::Error);
        let site = match checked {
            Some(checked) if !has_errors => self.site(checked, &options, &mut problems),
            _ => None,
        };
        Build { site, problems: sorted(problems) }
    }

    fn site(&mut self, checked: check::CheckedHandbook, options: &Options, problems: &mut Vec<Diagnostic>) -> Option<LazySite> {
        if checked.handbook.entries.len() <= MOST_SEARCHED {
            problems.extend(crate::search::warnings::warnings(&Indexes::new(&checked.handbook, &checked.words)));
        }
        let theme = self.theme(&checked.handbook, problems)?;
        let pictures = Pictures::new(&checked, self.files.inputs(), self.pictures.as_ref());
        self.pictures = Some(pictures.clone());
        let plan = site::lay_out(&checked.handbook, options.style_guide);
        let site = LazySite::new(checked, plan, theme, pictures);
        if self.tried != site.kinds() {
            let mistakes = site.mistakes_of_samples();
            self.tried = if mistakes.is_empty() { site.kinds() } else { 0 };
            problems.extend(mistakes);
        }
        problems.iter().all(|problem| problem.severity != Severity::Error).then_some(site)
    }

    /// The theme of a name, made ready once while nothing of it changes.
    fn theme(&mut self, handbook: &Handbook, problems: &mut Vec<Diagnostic>) -> Option<Arc<ReadyTheme>> {
        if self.theme.as_ref().is_none_or(|(theme, _)| !theme.is_for(handbook)) {
            self.tried = 0;
            self.pictures = None;
            let Checked { value, problems: found } = ReadyTheme::new(self.files.inputs(), handbook);
            self.theme = match value {
                Some(theme) => Some((Arc::new(theme), found)),
                None => {
                    problems.extend(found);
                    return None;
                }
            };
        }
        let (theme, found) = self.theme.as_ref().expect("made above");
        problems.extend(found.iter().cloned());
        Some(theme.clone())
    }
}
