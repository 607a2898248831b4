//! The program: reads the command line, runs a command, exits. Only this file and `commands` print.

mod cli;
mod commands;
mod pdf_command;
mod progress;

use clap::Parser;
use std::process::ExitCode;

/// A build makes millions of small strings on all cores; the system's allocator is the largest single cost of it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::run(cli::Cli::parse())
}
