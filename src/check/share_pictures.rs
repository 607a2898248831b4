//! Checks the handbook's own pictures for shared links.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, FilePath, Place};
use crate::base::inputs::Inputs;
use crate::msg;
use crate::parse::picture;
use crate::render::picture::{HEIGHT, WIDTH, own_file};

impl Checker<'_> {
    pub(super) fn share_pictures(&mut self, inputs: &Inputs) {
        for language in self.languages.iter() {
            let file = FilePath::from(own_file(&language.code));
            let size = inputs.assets.get(&file).and_then(|bytes| picture::size(&file, bytes));
            if let Some(size) = size.filter(|size| (size.width as usize, size.height as usize) != (WIDTH, HEIGHT)) {
                let message =
                    msg!("share-picture-size", wanted = format!("{WIDTH} × {HEIGHT}"), found = format!("{} × {}", size.width, size.height));
                self.problems.push(Diagnostic::error(Place::start_of(&file), message));
            }
        }
    }
}
