//! x
pub mod engine;
pub mod hub;
mod problems;
