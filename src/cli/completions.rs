//! `completions`: a script that teaches a shell our commands.

use clap_complete::Shell;

use super::outcome::{Exit, Outcome};
use super::output::Output;

/// Options of `completions`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The shell.
    #[arg(value_name = "SHELL", hide_possible_values = true)]
    pub shell: Shell,
}

/// Prints the script.
pub fn run(mut command: clap::Command, out: &mut Output, options: &Options) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut command, "clickwire", &mut script);
    out.verbatim(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Done)
}
