//! End-to-end tests: the compiled program on small sites written in the test, and on the real handbook.

mod bad_input;
mod fuzz;
mod handbook;
mod languages;
mod laws;
mod mistakes;
mod preview;
mod site;
mod skeletons;
mod theme;
