//! `anyqtama` turns a folder of questions, answers and clinic addresses into a handbook.
//!
//! ```text
//! content/ themes/ assets/                                                        public/
//!    │ load        parse          check          lay_out         render              │ emit
//!    ▼                                                                               ▼
//! Inputs ──────▶ Parsed ──────▶ Handbook ──────▶ Site ──────▶ Output (path → bytes) ──▶ disk
//! ```
//!
//! Each arrow takes a value and returns the next, with every problem it found. Only `load` reads a handbook from disk, only
//! `emit` writes, only `main` prints. The modules stand in the order in which a build passes through them.

mod base;

mod load;

mod content;
mod markdown;
mod parse;
mod yaml;

mod check;
mod handbook;

mod render;
mod search;
mod site;

mod emit;
mod pdf;
mod publish;
mod serve;

mod accept;
mod report;
mod schema;
mod skeletons;

mod program;

/// Runs the program with the arguments of the process; returns its exit code.
pub fn main() -> std::process::ExitCode {
    program::main()
}

use base::diagnostic::{Checked, Diagnostic, sorted};
use base::inputs::Inputs;
use base::options::Options;
use check::CheckedHandbook;
use handbook::Handbook;
use render::{EarlyTheme, Rendered, Scope};
use site::Site;

/// What a build made; a part is missing where problems left no way to make it.
pub(crate) struct Built {
    /// The checked handbook.
    pub handbook: Option<Handbook>,
    /// Its pages.
    pub site: Option<Site>,
    /// The finished site; none with [`Scope::Samples`].
    pub rendered: Option<Rendered>,
}

/// From inputs (and the problems of loading them) to the finished site, with all problems in reading order. Writes nothing.
/// After an error in the content nothing is rendered: references may dangle.
pub(crate) fn build(inputs: &Inputs, loading: Vec<Diagnostic>, options: &Options, scope: Scope) -> Checked<Built> {
    finish(read(inputs, loading, options), inputs, options, scope)
}

/// What the content says, and the theme that was made ready beside it.
pub(crate) struct Content {
    /// The checked handbook.
    pub checked: Option<CheckedHandbook>,
    theme: Option<EarlyTheme>,
}

/// The first half of [`build`]: everything that needs the content of files. `loading` are the problems of loading them.
pub(crate) fn read(inputs: &Inputs, loading: Vec<Diagnostic>, options: &Options) -> Checked<Content> {
    let check = |parsed: parse::Parsed| {
        // Checks run one after the other; the theme takes about as long.
        let theme = || EarlyTheme::new(inputs, &parsed, options);
        let (mut checked, theme) = rayon::join(|| check::check(&parsed, inputs, options), theme);
        // Nobody else holds the texts from here on.
        parsed.drop_at_once();
        if let Some(checked) = &mut checked.value {
            check::forget_shapes(&mut checked.handbook);
        }
        checked.map(|checked| Content { checked, theme })
    };
    Checked { value: (), problems: loading }.then(|()| parse::parse(inputs)).then(check)
}

/// The second half of [`build`]: from the checked handbook to its pages. Of the inputs only themes and assets are needed.
pub(crate) fn finish(content: Checked<Content>, inputs: &Inputs, options: &Options, scope: Scope) -> Checked<Built> {
    let scope = (!content.has_errors()).then_some(scope);
    let built = content.then(|content| render(content, inputs, options, scope));
    Checked { value: built.value, problems: sorted(built.problems) }
}

fn render(content: Content, inputs: &Inputs, options: &Options, scope: Option<Scope>) -> Checked<Built> {
    let Content { checked: Some(mut checked), theme } = content else {
        return Checked::clean(Built { handbook: None, site: None, rendered: None });
    };
    let (Some(scope), Some(theme)) = (scope, theme) else {
        return Checked::clean(Built { handbook: Some(checked.handbook), site: None, rendered: None });
    };
    let site = site::lay_out(&checked.handbook, options.style_guide);
    let indexes = search::Indexes::new(&checked.handbook, &checked.words);
    // Before there are pages: what the warnings take is free again then.
    let mut problems = search::warnings::warnings(&indexes);
    let theme = theme.of(&checked.handbook, inputs, options).take(&mut problems);
    let rendered = match theme {
        Some(theme) => {
            let before = render::before_pages(&checked, &site, &theme, inputs, &indexes, scope, options).take(&mut problems);
            drop(indexes);
            render::render(&mut checked, &site, theme, inputs, before, scope).take(&mut problems)
        }
        None => None,
    };
    Checked { value: Built { handbook: Some(checked.handbook), site: Some(site), rendered }, problems }
}
