//! `publish:` in `handbook.yaml`: each place has a name of its own, can be read, and holds no password.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, FilePath};
use crate::content::publish::TargetFile;
use crate::publish::target::Target;
use std::path::Path;

impl Checker<'_> {
    /// Reports places that can't be used.
    pub(super) fn targets(&mut self, file: &FilePath, targets: &[TargetFile]) {
        self.unique(file, targets.iter().map(|target| &target.name));
        for target in targets {
            if let Err((message, hint)) = Target::of_file(target, Path::new("")) {
                self.problems.push(Diagnostic::error(target.to.place(file), message).maybe_hint(hint));
            }
        }
    }
}
