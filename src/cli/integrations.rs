//! `integrations`: the catalog, one of its files as TOML, and the validation of a file.

use std::path::PathBuf;

use clap::Subcommand;

use super::desk::Desk;
use super::options::Format;
use super::outcome::{Exit, Outcome};
use super::output::Output;
use super::{adding, integration_list, integration_summary, validation};
use crate::model::catalog::About;
use crate::model::integration::Integration;
use crate::model::nearest::nearest;
use crate::words::Say;

/// Options of `integrations`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// What to do with the catalog; the list, where nothing is said.
    #[command(subcommand)]
    pub what: Option<What>,
    /// How the list is written.
    #[command(flatten)]
    pub list: ListOptions,
}

/// What can be done with the catalog.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Lists it.
    List(ListOptions),
    /// Prints a file of it.
    Show {
        /// The integration.
        #[arg(id = "integration_id", value_name = "ID")]
        id: String,
    },
    /// Validates files.
    Check {
        /// The file; every one of the user's own, where none is named.
        #[arg(id = "integration_file", value_name = "FILE")]
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
    /// The counts instead of the list.
    #[arg(long)]
    pub summary: bool,
}

/// Does what is asked for.
///
/// # Errors
/// When there is no such integration or file, or the result cannot be written.
pub fn run(desk: &Desk, out: &mut Output, options: &Options) -> Outcome {
    match &options.what {
        None => list(desk, out, &options.list, options.list.format),
        Some(What::List(wanted)) => list(desk, out, wanted, wanted.format.or(options.list.format)),
        Some(What::Show { id }) => show(desk, out, id),
        Some(What::Check { file }) => validation::run(desk, out, About::Integration, file.as_deref()),
        Some(What::Add(options)) => adding::run(desk, out, About::Integration, options),
    }
}

fn list(desk: &Desk, out: &mut Output, wanted: &ListOptions, format: Option<Format>) -> Outcome {
    let run = if wanted.summary { integration_summary::run } else { integration_list::run };
    run(desk, out, format.unwrap_or_default())
}

fn show(desk: &Desk, out: &mut Output, id: &str) -> Outcome {
    let Some(text) = desk.catalog().integration_text(id).map(str::to_owned) else { return Err(unknown(desk, id).into()) };
    out.verbatim(&text)?;
    Ok(Exit::Done)
}

/// The integration of that id.
///
/// # Errors
/// When there is none; which one may be meant.
pub fn find<'d>(desk: &'d Desk, id: &str) -> Result<&'d Integration, Say> {
    desk.catalog().integration(id).ok_or_else(|| unknown(desk, id))
}

/// Says that there is no such integration and which one may be meant, or why its file cannot be read.
fn unknown(desk: &Desk, id: &str) -> Say {
    if let Some(bad) = desk.catalog().unreadable(About::Integration, id) {
        return bad.say();
    }
    let all = desk.catalog().integrations();
    let wanted = id.to_lowercase();
    let by_name = all.iter().find(|known| [&known.name].into_iter().chain(&known.aliases).any(|name| name.to_lowercase() == wanted));
    let near = by_name.map(|known| known.id.as_str()).or_else(|| nearest(&wanted, all.iter().map(|known| known.id.as_str())));
    match near {
        Some(near) => Say::new("cli-integration-unknown-near").with("id", id).with("near", near),
        None => Say::new("cli-integration-unknown").with("id", id),
    }
}
