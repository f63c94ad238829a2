//! The command line: commands and options. Their words are put in at run time, so that the help speaks the chosen language.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{ArgAction, Args, CommandFactory, Parser, Subcommand};

use super::options::{Color, UiOptions};
use super::{
    check, compare, completions, history, import, integrations, links, man, new, open, profiles, remove, rename, replace, send, sheet, trace,
    trackers,
};
use crate::text::Words;
use crate::words::Lang;

/// What was typed behind `clickwire`.
#[derive(Debug, Default, Parser)]
#[command(name = "clickwire", version = build(option_env!("CLICKWIRE_COMMIT")), disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
pub struct Arguments {
    /// The subcommand; it wins over a profile of the same name.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The profile to open.
    #[arg(id = "open_name", value_name = "NAME")]
    pub name: Option<String>,
    /// Options that every command takes.
    #[command(flatten)]
    pub everywhere: Everywhere,
    /// Options of the terminal UI.
    #[command(flatten)]
    pub ui: UiOptions,
    /// Prints the version.
    #[arg(long, short = 'V', action = ArgAction::Version)]
    version: Option<bool>,
}

/// The version and, where whoever built it named it, the commit that it was built from. git is not asked: a crate has none.
pub fn build(commit: Option<&str>) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let commit = commit.map(str::trim).filter(|commit| !commit.is_empty());
    commit.map_or_else(|| version.to_owned(), |commit| format!("{version} ({})", commit.get(..12).unwrap_or(commit)))
}

/// Options that every command takes, before or behind its name.
#[derive(Args, Clone, Debug, Default)]
pub struct Everywhere {
    /// The folder of the profiles.
    #[arg(long, global = true, value_name = "DIR")]
    pub profiles_dir: Option<PathBuf>,
    /// The language.
    #[arg(long, global = true, value_name = Lang::codes("|"), value_parser = PossibleValuesParser::new(Lang::ALL.map(Lang::code)), hide_possible_values = true)]
    pub lang: Option<String>,
    /// When to colour.
    #[arg(long, global = true, value_name = "auto|always|never", hide_possible_values = true)]
    pub color: Option<Color>,
    /// Prints the help.
    #[arg(long, short, global = true, action = ArgAction::Help)]
    help: Option<bool>,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// All links of profiles.
    Links(links::Options),
    /// The profiles.
    Profiles(profiles::Options),
    /// The catalog.
    Integrations(integrations::Options),
    /// The trackers.
    Trackers(trackers::Options),
    /// Makes a profile.
    New(new::Options),
    /// The checks.
    Check(check::Options),
    /// Makes a profile from pasted links.
    Import(import::Options),
    /// A received URL against a profile.
    Compare(compare::Options),
    /// Renames a profile.
    Rename(rename::Options),
    /// Copies a profile.
    Duplicate(rename::Options),
    /// One value for another in all profiles.
    Replace(replace::Options),
    /// Removes a profile.
    Remove(remove::Options),
    /// One click out and back.
    Trace(trace::Options),
    /// Earlier states of a profile.
    History(history::Options),
    /// One of them back.
    Restore(history::RestoreOptions),
    /// The instruction for a manager.
    Sheet(sheet::Options),
    /// One postback as a request.
    Send(send::Options),
    /// The folders.
    Path,
    /// A completion script.
    Completions(completions::Options),
    /// A page of the manual.
    Man(man::Options),
    /// Opens a profile in the terminal UI.
    Open(open::OpenOptions),
    /// The help.
    Help(HelpOptions),
}

impl Command {
    /// True where the printed result only names what was done.
    pub fn changes_profiles(&self) -> bool {
        let adds = match self {
            Command::Integrations(options) => matches!(options.what, Some(integrations::What::Add(_))),
            Command::Trackers(options) => matches!(options.what, Some(trackers::What::Add(_))),
            _ => false,
        };
        let changes = matches!(self, Command::New(_) | Command::Import(_) | Command::Rename(_) | Command::Duplicate(_) | Command::Remove(_));
        adds || changes || matches!(self, Command::Replace(_) | Command::Restore(_))
    }
}

/// Options of `help`.
#[derive(Args, Debug)]
pub struct HelpOptions {
    /// The command that is asked about.
    #[arg(id = "help_command", value_name = "COMMAND")]
    pub path: Vec<String>,
}

/// The command line in a language.
pub fn command(words: &Words) -> clap::Command {
    let mut command = in_words(Arguments::command(), words, "").after_help(words.get("cli-after-help"));
    command.build();
    with_usage(command, words)
}

/// The id of a command's description: `cli-about`, `cli-about-integrations-show`.
pub fn about_id(path: &str) -> String {
    format!("cli-about{path}")
}

/// The id of an argument's description: `cli-arg-click-param`.
pub fn arg_id(arg: &clap::Arg) -> String {
    format!("cli-arg-{}", arg.get_id().as_str().replace('_', "-"))
}

fn in_words(command: clap::Command, words: &Words, path: &str) -> clap::Command {
    let template = format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}", words.get("cli-usage"));
    command
        .about(words.get(&about_id(path)))
        .help_template(template)
        .subcommand_help_heading(words.get("cli-heading-commands"))
        .mut_args(|arg| {
            let heading = words.get(heading_id(&arg));
            let help = words.get(&arg_id(&arg));
            arg.help(help).help_heading(heading)
        })
        .mut_subcommands(|sub| {
            let path = format!("{path}-{}", sub.get_name());
            in_words(sub, words, &path)
        })
}

/// The heading under which an argument stands in the help.
fn heading_id(arg: &clap::Arg) -> &'static str {
    const OF_THE_UI: [&str; 5] = ["mouse", "ascii", "theme", "plain", "clipboard"];
    if arg.is_positional() {
        "cli-heading-arguments"
    } else if OF_THE_UI.contains(&arg.get_id().as_str()) {
        "cli-heading-ui"
    } else if arg.is_global_set() || arg.get_id() == "version" {
        "cli-heading-everywhere"
    } else {
        "cli-heading-options"
    }
}

/// clap's usage line has English words in it, and does not say that a name and a command do not go together.
fn with_usage(mut command: clap::Command, words: &Words) -> clap::Command {
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim();
    let usage = usage.replace("[NAME] [COMMAND]", &words.get("cli-usage-name-or-command"));
    let usage = usage.replace("[OPTIONS]", &words.get("cli-usage-options")).replace("[COMMAND]", &words.get("cli-usage-command"));
    let lines: Vec<&str> = usage.lines().map(str::trim).collect();
    command.override_usage(lines.join("\n       ")).mut_subcommands(|sub| with_usage(sub, words))
}
