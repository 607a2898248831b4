//! The command reference names every command, option and value.

use super::Cli;
use clap::CommandFactory;

/// The text of `docs/commands.md` about a command: its section, and the rows of the common options that name it.
fn documentation(manual: &str, command: &str) -> String {
    let sections = manual
        .split("\n## ")
        .filter(|section| section.lines().next().is_some_and(|heading| heading.split_whitespace().any(|word| word == command)));
    let common = manual.split("\n## Common options").nth(1).and_then(|rest| rest.split("\n## ").next()).expect("the common options");
    let applies =
        |row: &&str| row.ends_with("| all |") || row.rsplit('|').nth(1).is_some_and(|cell| cell.contains(&format!("`{command}`")));
    sections.chain(common.lines().filter(applies)).collect::<Vec<_>>().join("\n")
}

/// The options of a command and of its subcommands that the text about it lacks.
fn missing(command: &clap::Command, text: &str) -> Vec<String> {
    let own = command.get_arguments().filter(|option| !option.is_hide_set()).filter_map(|option| option.get_long());
    let own = own.filter(|name| !text.contains(&format!("`--{name}`")) && !text.contains(&format!("`--{name} ")));
    let own = own.filter(|name| !text.contains(&format!("[--{name} ")) && !text.contains(&format!(" --{name} ")));
    let own = own.map(|name| format!("{} --{name}", command.get_name()));
    own.chain(command.get_subcommands().flat_map(|inner| missing(inner, text))).collect()
}

#[test]
fn the_command_reference_has_every_command_and_option() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/commands.md");
    let manual = std::fs::read_to_string(path).expect("the command reference");
    let cli = Cli::command();
    let commands = cli.get_subcommands().filter(|command| command.get_name() != "help");
    let missing: Vec<String> = commands
        .flat_map(|command| match manual.contains(&format!("\nanyqtama {} ", command.get_name())) {
            true => missing(command, &documentation(&manual, command.get_name())),
            false => vec![command.get_name().to_owned()],
        })
        .collect();
    assert!(missing.is_empty(), "docs/commands.md lacks {missing:?}");
}
