//! End-to-end tests: the compiled program on small sites written in the test, and on the real handbook.

mod bad_input;
mod dependencies;
mod fuzz;
mod handbook;
mod interrupted;
mod languages;
mod laws;
mod mistakes;
mod preview;
mod print;
mod publish;
mod search;
mod site;
mod skeletons;
mod theme;
