//! The pipeline: from the inputs to a site that is ready to be rendered, with every problem on the way.
//!
//! There is one pipeline for all commands. `build`, `check`, `pdf` and `publish` run it with an empty [`Cache`]; `serve` keeps its cache
//! between runs. The law that a kept cache gives the same site as an empty one is tested in `tests/suite/preview/law.rs`.

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Severity, sorted};
use crate::base::inputs::Inputs;
use crate::base::options::Options;
use crate::check::{CheckCache, check};
use crate::handbook::CheckedHandbook;
use crate::parse::{IncrementalParser, Parsed, SourceMarks};
use crate::render::{Pictures, PreparedSite, SizedPictures, Theme, ThemeKey};
use crate::search::{Indexes, warnings::warnings};
use crate::site;
use std::sync::Arc;

/// Results that stay valid as long as the inputs that they were made from do not change.
pub(crate) struct Cache {
    parsing: IncrementalParser,
    checking: CheckCache,
    theme: Option<CachedTheme>,
    pictures: Option<Pictures>,
    /// Compared with the files themselves.
    sized_pictures: SizedPictures,
    /// The number of page kinds for which the templates of the theme were found without mistakes.
    checked_kinds: usize,
}

struct CachedTheme {
    key: ThemeKey,
    theme: Arc<Theme>,
    /// The problems found while the theme was compiled, reported again by every run.
    problems: Vec<Diagnostic>,
}

impl Cache {
    /// A cache that has seen no file yet.
    pub(crate) fn new(marks: SourceMarks) -> Cache {
        Cache {
            parsing: IncrementalParser::new(marks),
            checking: CheckCache::new(marks),
            theme: None,
            pictures: None,
            sized_pictures: SizedPictures::default(),
            checked_kinds: 0,
        }
    }

    /// A cache for a single run.
    pub(crate) fn of(inputs: &Inputs) -> Cache {
        let mut cache = Cache::new(SourceMarks::None);
        cache.parsing.update(inputs, inputs.content.keys().chain(&inputs.refused));
        cache
    }

    /// Forgets what depends on changed files, and parses those of `content/`. Must be called before the next [`prepare`] for every file
    /// that was added, changed or removed.
    pub(crate) fn update<'a>(&mut self, inputs: &Inputs, changed: impl Iterator<Item = &'a FilePath> + Clone) {
        self.parsing.update(inputs, changed.clone().filter(|path| path.starts_with("content/")));
        if changed.into_iter().any(|path| !path.starts_with("content/")) {
            self.theme = None;
            self.pictures = None;
        }
    }

    /// The problems of the content: what [`prepare`] reports without the theme, the search index and the pages.
    pub(crate) fn content_problems(&self, inputs: &Inputs, options: &Options) -> Vec<Diagnostic> {
        let mut problems = self.parsing.problems(inputs);
        problems.extend(check(self.parsing.parsed(), inputs, options, &self.checking).problems);
        sorted(problems)
    }

    /// The typed files of `content/`.
    pub(crate) fn parsed(&self) -> &Parsed {
        self.parsing.parsed()
    }

    /// Checks the templates of a site's theme with one page of each kind, unless that was done since the theme changed.
    pub(crate) fn check_templates(&mut self, site: &PreparedSite) -> Vec<Diagnostic> {
        if self.checked_kinds == site.kinds() {
            return Vec::new();
        }
        let mistakes = site.check_templates();
        self.checked_kinds = if mistakes.is_empty() { site.kinds() } else { 0 };
        mistakes
    }
}

/// What a run of the pipeline made; a part is missing where errors left no way to make it.
#[derive(Default)]
pub(crate) struct Prepared {
    pub content: Option<Arc<CheckedHandbook>>,
    pub site: Option<PreparedSite>,
}

/// Runs the pipeline up to the site, of which no page is rendered yet. `loading` are the problems of loading the inputs.
/// With an error in the content there is no site, since references may be unresolved.
pub(crate) fn prepare(inputs: &Inputs, loading: &[Diagnostic], options: &Options, cache: &mut Cache) -> Checked<Prepared> {
    let mut problems = loading.to_vec();
    problems.extend(cache.parsing.problems(inputs));
    let Cache { parsing, checking, theme, .. } = cache;
    let parsed = parsing.parsed();
    let key = ThemeKey::of(parsed, options);
    // Neither needs the other, and they take about the same time.
    let (checked, compiled) = rayon::join(
        || check(parsed, inputs, options, checking),
        || key.filter(|key| theme.as_ref().is_none_or(|theme| theme.key != *key)).map(|key| (Theme::new(inputs, &key), key)),
    );
    if let Some((theme, key)) = compiled {
        cache.keep_theme(theme, key, &mut problems);
    }
    let Some(content) = checked.take(&mut problems).map(Arc::new) else {
        return Checked { value: Prepared::default(), problems: sorted(problems) };
    };
    let site = site(&content, inputs, options, cache, &mut problems);
    Checked { value: Prepared { content: Some(content), site }, problems: sorted(problems) }
}

impl Cache {
    fn keep_theme(&mut self, theme: Checked<Option<Theme>>, key: ThemeKey, problems: &mut Vec<Diagnostic>) {
        self.checked_kinds = 0;
        self.pictures = None;
        self.theme = None;
        match theme.value {
            Some(compiled) => self.theme = Some(CachedTheme { key, theme: Arc::new(compiled), problems: theme.problems }),
            None => problems.extend(theme.problems),
        }
    }
}

/// The site of content without errors that prevent it.
fn site(
    content: &Arc<CheckedHandbook>,
    inputs: &Inputs,
    options: &Options,
    cache: &mut Cache,
    problems: &mut Vec<Diagnostic>,
) -> Option<PreparedSite> {
    let blocks = |problem: &Diagnostic| match options.render_differing_languages {
        true => problem.blocks_rendering(),
        false => problem.severity == Severity::Error,
    };
    if problems.iter().any(blocks) {
        return None;
    }
    let indexes = Indexes::new(content.clone());
    if content.handbook.entries.len() <= options.search_warnings_up_to {
        problems.extend(warnings(&indexes));
    }
    let CachedTheme { theme, problems: found, .. } = cache.theme.as_ref()?;
    problems.extend(found.iter().cloned());
    let pictures = Pictures::new(content, inputs, cache.pictures.as_ref());
    cache.pictures = Some(pictures.clone());
    cache.sized_pictures = SizedPictures::new(&content.handbook, inputs, &cache.sized_pictures);
    let plan = site::lay_out(&content.handbook, options.style_guide);
    Some(PreparedSite::new(content.clone(), plan, theme.clone(), pictures, cache.sized_pictures.clone(), indexes))
}
