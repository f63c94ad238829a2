//! The subcommands: arguments in, exit status out. Results go to stdout, everything else to stderr.

pub mod adding;
pub mod arguments;
mod bare;
pub mod check;
pub mod check_text;
pub mod columns;
pub mod compare;
pub mod completions;
pub mod desk;
pub mod difference_lines;
pub mod duplicate;
pub mod given_text;
pub mod history;
pub mod import;
pub mod integration_list;
mod integration_summary;
pub mod integrations;
pub mod language;
pub mod link_table;
pub mod links;
pub mod lookup;
pub mod man;
mod meant;
pub mod new;
pub mod new_tracker;
pub mod open;
pub mod options;
pub mod outcome;
pub mod output;
pub mod path;
pub mod plain;
pub mod profiles;
pub mod remove;
pub mod rename;
pub mod replace;
pub mod send;
pub mod sheet;
pub mod trace;
pub mod tracker_list;
pub mod trackers;
pub mod usage;
pub mod validation;

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches};

use arguments::{Arguments, Command};
use desk::{Desk, tell};
use outcome::{Exit, Failure, Outcome};
use output::Output;

#[cfg(all(unix, not(target_os = "macos")))]
use crate::system::clipboard_holder;
use crate::system::paths::Paths;
use crate::system::profile_store::{clear_beside_profiles, clear_histories};
use crate::system::settings::Settings;
use crate::text::Words;
use crate::words::Say;

/// Runs a command line and gives the exit status.
pub fn run(args: impl IntoIterator<Item = OsString>) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    // Nothing is read for it: no settings, no words.
    #[cfg(all(unix, not(target_os = "macos")))]
    if let Some(longest) = clipboard_holder::asked_for(&args) {
        clipboard_holder::hold(longest);
        return 0;
    }
    let (settings, ignored) = Settings::load(Paths::find(None).settings.as_deref());
    let words = Words::new(language::choose(&args, settings.lang));
    if let Some(say) = ignored {
        tell(&words, &say);
    }
    let parsed = bare::read(&args).map_or_else(|| parsed(&args, &words), Ok);
    let ended = match parsed {
        Ok(arguments) => begin(words, settings, &arguments),
        Err(error) => asked_or_wrong(&words, &error, &args),
    };
    ended.code()
}

/// The words of the help are only put in where they are read: a wrong or a helpless command line is read once more with them.
fn parsed(args: &[OsString], words: &Words) -> Result<Arguments, clap::Error> {
    let plain = Arguments::command().try_get_matches_from(args);
    plain.or_else(|_| arguments::command(words).try_get_matches_from(args)).and_then(|matches| Arguments::from_arg_matches(&matches))
}

/// `--help` and `--version` come as errors too.
fn asked_or_wrong(words: &Words, error: &clap::Error, args: &[OsString]) -> Exit {
    if !matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let meant = if error.kind() == ErrorKind::UnknownArgument { meant::command(args) } else { None };
        for say in usage::complaint(error, meant) {
            tell(words, &say);
        }
        return Exit::Wrong;
    }
    let mut out = Output::new(options::Color::Never);
    let printed = out.text(&error.to_string()).and_then(|()| out.flush());
    ended(words, printed.map(|()| Exit::Done).map_err(Failure::from))
}

fn begin(words: Words, settings: Settings, arguments: &Arguments) -> Exit {
    let mut out = Output::new(arguments.everywhere.color.unwrap_or(settings.color.into()));
    if let Err(say) = language::from_environment() {
        return ended(&words, Err(say.into()));
    }
    let desk = Desk::new(words, settings, Paths::find(arguments.everywhere.profiles_dir.as_deref()));
    let outcome = perform(&desk, &mut out, arguments).and_then(|exit| match exit {
        // Nothing was printed, and the terminal may be gone.
        Exit::Status(_) => Ok(exit),
        _ => Ok(out.flush().map(|()| exit)?),
    });
    clear_beside_profiles(&desk.paths);
    // Every command that gives out a link would look through all histories; those who write or list profiles look often enough.
    if arguments.command.as_ref().is_some_and(|command| command.changes_profiles() || matches!(command, Command::Profiles(_))) {
        clear_histories(&desk.paths);
    }
    match (outcome, &arguments.command) {
        // The deed is done: nobody is to do it again.
        (Err(Failure::Unwritten(error)), Some(command)) if command.changes_profiles() => {
            desk.tell(&Say::new("cli-unprinted").with("cause", error.to_string()));
            Exit::SeeTo
        }
        (outcome, _) => ended(&desk.words, outcome),
    }
}

fn perform(desk: &Desk, out: &mut Output, arguments: &Arguments) -> Outcome {
    if let (Some(name), Some(_)) = (&arguments.name, &arguments.command) {
        return Err(Say::new("cli-wrong-name-and-command").with("name", name.as_str()).into());
    }
    match &arguments.command {
        None => {
            let opened = open::run(desk, out, arguments.name.as_deref(), &arguments.ui);
            if let (Err(_), Some(name)) = (&opened, &arguments.name) {
                meant::profile_or_command(desk, name)?;
            }
            opened
        }
        Some(Command::Open(options)) => open::run(desk, out, Some(&options.name), &options.ui.or(&arguments.ui)),
        Some(Command::Links(options)) => links::run(desk, out, options),
        Some(Command::Profiles(options)) => profiles::run(desk, out, options),
        Some(Command::Integrations(options)) => integrations::run(desk, out, options),
        Some(Command::Trackers(options)) => trackers::run(desk, out, options),
        Some(Command::New(options)) => new::run(desk, out, options),
        Some(Command::Check(options)) => check::run(desk, out, options),
        Some(Command::Import(options)) => import::run(desk, out, options),
        Some(Command::Compare(options)) => compare::run(desk, out, options),
        Some(Command::Rename(options)) => rename::run(desk, out, options),
        Some(Command::Duplicate(options)) => duplicate::run(desk, out, options),
        Some(Command::Replace(options)) => replace::run(desk, out, options),
        Some(Command::Remove(options)) => remove::run(desk, options),
        Some(Command::Trace(options)) => trace::run(desk, out, options),
        Some(Command::History(options)) => history::run(desk, out, options),
        Some(Command::Restore(options)) => history::restore(desk, out, options),
        Some(Command::Sheet(options)) => sheet::run(desk, out, options),
        Some(Command::Send(options)) => send::run(desk, out, options),
        Some(Command::Path) => path::run(desk, out),
        Some(Command::Completions(options)) => completions::run(arguments::command(&desk.words), out, options),
        Some(Command::Man(options)) => man::run(&desk.words, &arguments::command(&desk.words), out, options),
        Some(Command::Help(options)) => help(desk, out, options),
    }
}

fn help(desk: &Desk, out: &mut Output, options: &arguments::HelpOptions) -> Outcome {
    let mut command = arguments::command(&desk.words);
    for name in &options.path {
        let Some(sub) = command.find_subcommand(name) else { return Err(Say::new("cli-wrong-unknown-command").with("name", name.as_str()).into()) };
        command = sub.clone();
    }
    out.text(&command.render_help().to_string())?;
    Ok(Exit::Done)
}

/// The exit status of an outcome, after what is to be said about it.
fn ended(words: &Words, outcome: Outcome) -> Exit {
    match outcome {
        Ok(exit) => exit,
        Err(Failure::Unread(_)) => Exit::Done,
        Err(Failure::Unwritten(error)) => {
            tell(words, &Say::new("cli-unwritten").with("cause", error.to_string()));
            Exit::Wrong
        }
        Err(Failure::Refused(say)) => {
            tell(words, &say);
            Exit::Wrong
        }
    }
}
