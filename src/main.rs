//! The program: reads the command line, runs a command, exits. Only this file and `commands` print.

mod cli;
mod commands;
mod memory;
mod pdf_command;
mod progress;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    memory::start_with_small_pages();
    cli::run(cli::Cli::parse())
}
