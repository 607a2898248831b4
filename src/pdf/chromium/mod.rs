//! The browser that prints brochures: [`browser`] finds, starts and stops it, [`profile`] is its temporary folder, [`devtools`] controls it
//! over a pair of pipes (Unix) or a socket on the loopback interface (Windows).

pub(crate) mod browser;
pub(crate) mod devtools;
#[cfg(unix)]
mod pipe;
mod profile;
#[cfg(any(windows, test))]
mod socket;

#[cfg(unix)]
use pipe as transport;
#[cfg(windows)]
use socket as transport;
