//! End-to-end tests: they run the compiled program on small sites written by the test, and on the real handbook.

mod bad_input;
mod dependencies;
mod directories;
mod disk_image;
mod disks;
mod fix;
mod fuzz;
mod handbook;
mod interrupted;
mod languages;
mod laws;
mod mistakes;
mod power_cut;
mod preview;
mod print;
mod publish;
mod reading;
mod scripts;
mod search;
mod second_handbook;
mod site;
mod skeletons;
mod slips_elsewhere;
mod structure;
mod theme;
mod words;
