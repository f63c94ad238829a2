//! `sheet`: the instruction for a manager, which link goes into which slot.

use clap::ValueEnum;
use clap::builder::Resettable;

use super::desk::Desk;
use super::lookup::one;
use super::outcome::{Exit, Outcome};
use super::output::Output;
use crate::model::mask::Mask;
use crate::model::sheet::sheet;
use crate::text::sheet::{Look, lines};

/// Options of `sheet`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The profile.
    #[arg(id = "profile_name", value_name = "NAME")]
    pub name: String,
    /// How it is written.
    #[arg(id = "sheet_format", long = "format", value_name = "markdown|text", default_value = "text")]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub format: SheetFormat,
    /// The keys cut short, for a screenshot.
    #[arg(long)]
    pub mask: bool,
}

/// How an instruction is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SheetFormat {
    /// For a document.
    #[value(help = Resettable::Reset)]
    Markdown,
    /// For a chat.
    #[value(help = Resettable::Reset)]
    Text,
}

/// Prints the instruction.
///
/// # Errors
/// When there is no such profile, or the result cannot be written.
pub fn run(desk: &Desk, out: &mut Output, options: &Options) -> Outcome {
    let named = one(desk, &options.name)?;
    let setup = desk.catalog().setup(&named.profile);
    let look = match options.format {
        SheetFormat::Markdown => Look::Markdown,
        SheetFormat::Text => Look::Text,
    };
    let mut sheet = sheet(&setup);
    if options.mask {
        desk.hide(out, Mask::of([setup]));
        sheet.has_key = false;
    }
    lines(&sheet, &desk.words, look).iter().try_for_each(|line| out.line(line))?;
    Ok(Exit::Done)
}
