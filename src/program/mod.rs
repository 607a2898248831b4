//! The program: reads the command line and runs a command. Only this folder prints and exits.

mod accept;
mod allocator;
mod build;
mod check;
mod cli;
mod fix;
mod new;
mod pdf;
mod places;
mod progress;
mod publish;
mod run;
mod schema;
mod serve;
mod signals;
mod terminal;
mod texts;
mod theme;

use clap::Parser;
use cli::{Command, ImportWhat};
use std::process::ExitCode;

/// Runs the program with the arguments of the process.
pub(crate) fn main() -> ExitCode {
    match cli::Cli::parse().command {
        Command::Build(arguments) => build::build(&arguments),
        Command::Check(arguments) => check::check(&arguments),
        Command::Pdf(arguments) => pdf::pdf(&arguments),
        Command::Serve(arguments) => serve::serve(&arguments),
        Command::Accept(arguments) => accept::accept(&arguments),
        Command::Fix(arguments) => fix::fix(&arguments),
        Command::New(arguments) => new::new(&arguments),
        Command::Import(arguments) => match &arguments.what {
            ImportWhat::Places(arguments) => places::import(arguments),
            ImportWhat::Texts(arguments) => texts::import(arguments),
        },
        Command::Export(arguments) => places::export(&arguments),
        Command::Publish(arguments) => publish::publish(&arguments),
        Command::Schema(arguments) => schema::schema(&arguments),
        Command::Theme(arguments) => theme::theme(&arguments),
    }
}
