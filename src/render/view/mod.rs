//! What templates may use: one struct a template, plus [`Frame`], the same for all. Texts are plain and escaped by Tera,
//! but for the fields that say «HTML». Every `href` without a scheme is a path from the site's root: write `{{ frame.root }}{{ link.href }}`.

mod entry;
mod frame;
mod lists;
mod print;
mod region;

pub(crate) use crate::handbook::format::DateView;
pub(crate) use entry::*;
pub(crate) use frame::*;
pub(crate) use lists::*;
pub(crate) use print::*;
pub(crate) use region::*;
