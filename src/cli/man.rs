//! `man`: a page of the manual, made of the same words as the help.

use super::outcome::{Exit, Outcome};
use super::output::Output;
use crate::text::Words;
use crate::words::Say;

/// Options of `man`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The command that the page is about.
    #[arg(id = "man_command", value_name = "COMMAND")]
    pub path: Vec<String>,
}

/// Headings that the maker of pages has in English only.
const HEADINGS: [(&str, &str); 5] = [
    ("NAME", "cli-man-name"),
    ("SYNOPSIS", "cli-man-synopsis"),
    ("DESCRIPTION", "cli-man-description"),
    ("EXTRA", "cli-man-extra"),
    ("VERSION", "cli-man-version"),
];

/// Prints the page of the program, or of a command.
pub fn run(words: &Words, command: &clap::Command, out: &mut Output, options: &Options) -> Outcome {
    let source = format!("clickwire {}", command.get_version().unwrap_or_default());
    let Some(command) = find(command, &options.path) else {
        return Err(Say::new("cli-wrong-unknown-command").with("name", options.path.join(" ")).into());
    };
    let mut page = Vec::new();
    // The day of the build would make two builds of one source differ.
    clap_mangen::Man::new(command.clone()).date("").source(source).manual("clickwire").render(&mut page)?;
    out.verbatim(&with_headings(&String::from_utf8_lossy(&page), words))?;
    Ok(Exit::Done)
}

fn find<'c>(command: &'c clap::Command, path: &[String]) -> Option<&'c clap::Command> {
    path.iter().try_fold(command, |command, name| command.find_subcommand(name))
}

fn with_headings(page: &str, words: &Words) -> String {
    let in_words = |line: &str| {
        let heading = line.strip_prefix(".SH ")?.trim_matches('"');
        let id = HEADINGS.iter().find(|(english, _)| *english == heading).map(|(_, id)| words.get(id));
        Some(format!(".SH \"{}\"\n", id.unwrap_or_else(|| heading.to_uppercase())))
    };
    page.lines().map(|line| in_words(line).unwrap_or_else(|| format!("{line}\n"))).collect()
}
