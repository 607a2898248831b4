//! Checks `publish:` in `handbook.yaml`: names are unique, locations are valid and contain no credentials.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, FilePath};
use crate::content::publish_target::TargetFile;
use crate::publish::target::PublishTarget;
use std::path::Path;

impl Checker<'_> {
    pub(super) fn targets(&mut self, file: &FilePath, targets: &[TargetFile]) {
        self.unique(file, targets.iter().map(|target| &target.name));
        for target in targets {
            if let Err((message, hint)) = PublishTarget::from_file(target, Path::new("")) {
                self.problems.push(Diagnostic::error(target.to.place(file), message).maybe_hint(hint));
            }
        }
    }
}
