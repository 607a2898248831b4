//! The data that templates use: one struct per template, and [`Frame`], which all pages share. Text is plain and escaped by Tera unless the
//! field says «HTML». Every `href` without a scheme is a path from the root of the site: write `{{ frame.root }}{{ link.href }}`.

mod directory;
mod entry;
mod frame;
mod lists;
mod open_points;
mod print;
mod start;
mod table;

pub(crate) use crate::handbook::format::DateView;
pub(crate) use directory::*;
pub(crate) use entry::*;
pub(crate) use frame::*;
pub(crate) use lists::*;
pub(crate) use open_points::*;
pub(crate) use print::*;
pub(crate) use start::*;
pub(crate) use table::*;
