//! Template mistakes at their places in the original templates.

use super::Theme;
use crate::base::diagnostic::{Diagnostic, FilePath, Lines, Place, Position};
use crate::base::nearest::hint_nearest;
use crate::msg;

impl Theme {
    /// Converts a mistake in a minified template into the same mistake in the original.
    pub(crate) fn problem_of(&self, template: &str, context: &tera::Context, error: &tera::Error) -> Diagnostic {
        let written = self.written.get_or_init(|| {
            let mut written = self.bare.clone();
            // If the original does not compile, the mistake of the minified template is reported.
            let _ = written.add_raw_templates(self.sources.clone());
            written
        });
        match written.render(template, context) {
            Err(error) if !matches!(error.kind(), tera::ErrorKind::TemplateNotFound(_)) => self.problem(&error),
            _ => self.problem(error),
        }
    }

    /// Unknown names in templates. Tera reports all of them in one text: `error: words`, ` --> file:line:column`, the line.
    pub(super) fn reports(&self, error: &tera::Error) -> Vec<Diagnostic> {
        let tera::ErrorKind::Msg(text) = error.kind() else { return Vec::new() };
        let read = |report: &str| {
            let (words, rest) = report.split_once('\n')?;
            let mut place = rest.trim_start().strip_prefix("--> ")?.lines().next()?.rsplitn(3, ':');
            let (column, line, file) = (place.next()?.parse().ok()?, place.next()?.parse().ok()?, self.paths.get(place.next()?)?);
            let place = Place::new(file, Position { line, column });
            Some(match words.strip_prefix("Unknown template `").and_then(|name| name.strip_suffix('`')) {
                Some(name) => Diagnostic::error(place, msg!("unknown-template", name = name))
                    .maybe_hint(hint_nearest(name, self.paths.keys().map(String::as_str))),
                None => Diagnostic::error(place, msg!("invalid-template", detail = words)),
            })
        };
        text.split("error: ").filter_map(read).collect()
    }

    /// A template that extends or includes an unknown template, or itself: the place is that of the name.
    pub(super) fn place_name(&self, problem: Diagnostic, error: &tera::Error, sources: &[(String, String)]) -> Diagnostic {
        use tera::ErrorKind;
        let (file, named) = match error.kind() {
            ErrorKind::MissingParent { current, parent } => (Some(current), parent),
            ErrorKind::TemplateNotFound(name) => (None, name),
            ErrorKind::CircularExtend { tpl, inheritance_chain: chain } | ErrorKind::CircularInclude { tpl, include_chain: chain } => {
                // The last step closes the cycle.
                let last = chain.iter().rev().find(|name| *name != tpl).unwrap_or(tpl);
                let way = chain.iter().map(String::as_str).collect::<Vec<_>>().join(" → ");
                return self.at_name(Some(last), tpl, msg!("template-cycle", way = way), sources).unwrap_or(problem);
            }
            _ => return problem,
        };
        let near = hint_nearest(named, self.paths.keys().map(String::as_str));
        let at_name = self.at_name(file, named, msg!("unknown-template", name = named), sources);
        at_name.map_or(problem, |problem| problem.maybe_hint(near))
    }

    /// A problem at the place where a template names another.
    fn at_name(
        &self,
        template: Option<&String>,
        named: &str,
        message: crate::base::message::Message,
        sources: &[(String, String)],
    ) -> Option<Diagnostic> {
        let quoted = [format!("\"{named}\""), format!("'{named}'"), format!("`{named}`")];
        let mut candidates = sources.iter().filter(|(name, _)| template.is_none_or(|template| template == name));
        let (name, source, offset) =
            candidates.find_map(|(name, source)| quoted.iter().find_map(|quoted| source.find(quoted)).map(|at| (name, source, at)))?;
        Some(Diagnostic::error(Place::new(self.paths.get(name)?, Lines::new(source).position(offset)), message))
    }

    /// A template mistake at its place.
    pub(super) fn problem(&self, error: &tera::Error) -> Diagnostic {
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
        Diagnostic::error(Place::new(&file, position), msg!("invalid-template", detail = detail))
    }
}
