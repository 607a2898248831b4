//! The browser that prints brochures: started by [`browser`], controlled by [`devtools`].

pub(crate) mod browser;
pub(crate) mod devtools;
