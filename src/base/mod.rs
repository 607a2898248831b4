//! Values that every room shares. Nothing here depends on another room.

pub(crate) mod address;
pub(crate) mod build_manifest;
pub(crate) mod clock;
pub(crate) mod date;
pub(crate) mod decimal;
pub(crate) mod diagnostic;
pub(crate) mod digits;
pub(crate) mod fingerprint;
pub(crate) mod html;
pub(crate) mod inputs;
pub(crate) mod language;
pub(crate) mod locale;
pub(crate) mod masking;
pub(crate) mod message;
pub(crate) mod nearest;
pub(crate) mod opening_hours;
pub(crate) mod options;
pub(crate) mod output;
pub(crate) mod pdf_store;
pub(crate) mod phone;
pub(crate) mod placeholders;
pub(crate) mod ui_strings;
pub(crate) mod units;
pub(crate) mod unspaced;
pub(crate) mod upload_order;
pub(crate) mod visible;
