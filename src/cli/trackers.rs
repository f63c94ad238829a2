//! `trackers`: those that are known, one of their files as TOML, the validation of a file, and a file put among the user's own.

use std::path::PathBuf;

use clap::Subcommand;

use super::desk::Desk;
use super::new_tracker::find_tracker;
use super::options::Format;
use super::outcome::{Exit, Outcome};
use super::output::Output;
use super::{adding, tracker_list, validation};
use crate::model::catalog::About;

/// Options of `trackers`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// What to do with the trackers; the list, where nothing is said.
    #[command(subcommand)]
    pub what: Option<What>,
    /// How the list is written.
    #[command(flatten)]
    pub list: ListOptions,
}

/// What can be done with the trackers.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Lists them.
    List(ListOptions),
    /// Prints the file of one.
    Show {
        /// The tracker.
        #[arg(id = "tracker_id", value_name = "ID")]
        id: String,
    },
    /// Validates files.
    Check {
        /// The file; every one of the user's own, where none is named.
        #[arg(id = "tracker_file", value_name = "FILE")]
        file: Option<PathBuf>,
    },
    /// Puts a file among the user's own.
    Add(adding::Options),
}

/// Options of the list.
#[derive(clap::Args, Clone, Debug)]
pub struct ListOptions {
    /// How the list is written.
    #[arg(long, value_name = "text|json", hide_possible_values = true)]
    pub format: Option<Format>,
}

/// Does what is asked for.
///
/// # Errors
/// When there is no such tracker or file, or the result cannot be written.
pub fn run(desk: &Desk, out: &mut Output, options: &Options) -> Outcome {
    match &options.what {
        None => tracker_list::run(desk, out, options.list.format.unwrap_or_default()),
        Some(What::List(list)) => tracker_list::run(desk, out, list.format.or(options.list.format).unwrap_or_default()),
        Some(What::Show { id }) => show(desk, out, id),
        Some(What::Check { file }) => validation::run(desk, out, About::Tracker, file.as_deref()),
        Some(What::Add(options)) => adding::run(desk, out, About::Tracker, options),
    }
}

fn show(desk: &Desk, out: &mut Output, id: &str) -> Outcome {
    let known = find_tracker(desk, "trackers show", id)?;
    let text = desk.catalog().tracker_text(&known.id).unwrap_or_default().to_owned();
    out.verbatim(&text)?;
    Ok(Exit::Done)
}
