//! Checks the files of `assets/root/`, which are published unchanged at the root of the site: proofs of ownership for search engines,
//! `.well-known/security.txt`.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, Place};
use crate::base::inputs::{Inputs, ROOT_FILES};
use crate::msg;

/// The folder that RFC 8615 reserves for files of programs.
const WELL_KNOWN: &str = ".well-known/";
/// Files at the root that the program writes itself, besides the parts of a large site map: `sitemap-1.xml`.
const OWN_FILES: [&str; 6] = ["404.html", "index.html", "offline.json", "robots.txt", "sitemap.xml", "sw.js"];

impl Checker<'_> {
    pub(super) fn root_files(&mut self, inputs: &Inputs) {
        for path in inputs.assets.keys() {
            let name = &path["assets/".len()..];
            let problem = match name.strip_prefix(ROOT_FILES) {
                Some(name) if !is_allowed(name) => Diagnostic::error(Place::start_of(path), msg!("root-file", file = name)),
                Some(name) if is_own(name) => {
                    self.error(Place::start_of(path), msg!("root-file-exists", file = name));
                    continue;
                }
                None if name.starts_with(WELL_KNOWN) => Diagnostic::error(Place::start_of(path), msg!("root-file", file = name)),
                _ => continue,
            };
            self.problems.push(problem.hint(msg!("hint-root-file")));
        }
    }
}

/// Whether the program writes a file of this name itself. Some servers ignore case.
fn is_own(name: &str) -> bool {
    let name = name.to_lowercase();
    OWN_FILES.contains(&name.as_str()) || name.starts_with("sitemap-")
}

/// Whether a file may be at the root: `NAME.ending`, which is not the name of any folder there, or a file below `.well-known/`. Its address
/// needs no escaping.
fn is_allowed(name: &str) -> bool {
    let is_plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    match name.strip_prefix(WELL_KNOWN) {
        Some(rest) => rest.split('/').all(is_plain),
        None => is_plain(name) && name.contains('.'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_at_the_root() {
        for name in ["google123.html", "BingSiteAuth.xml", ".well-known/security.txt", ".well-known/acme/a_b"] {
            assert!(is_allowed(name), "{name}");
        }
        for name in ["kk/index.html", "kk", "құжат.txt", "a b.txt", "assets/a.css", ".well-known/a b", ""] {
            assert!(!is_allowed(name), "{name}");
        }
        assert!(is_own("Robots.txt") && is_own("sitemap-1.xml") && !is_own("google123.html"));
    }
}
