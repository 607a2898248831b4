//! What templates may use: one struct a template, plus [`Frame`], the same for all. Texts are plain and escaped by Tera,
//! but for the fields that say «HTML». Every `href` without a scheme is a path from the site's root: write `{{ frame.root }}{{ link.href }}`.

mod entry;
mod frame;
mod lists;
mod print;
mod region;

pub use entry::*;
pub use frame::*;
pub use lists::*;
pub use print::*;
pub use region::*;
