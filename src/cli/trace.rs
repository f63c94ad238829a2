//! `trace`: one click out and back, offline.

use std::io::{self, IsTerminal};

use super::desk::Desk;
use super::lookup::one;
use super::options::Format;
use super::outcome::{Exit, Outcome};
use super::output::Output;
use crate::model::mask::Mask;
use crate::model::trace::{Amount, Samples, trace};
use crate::system::terminal;
use crate::text::trace_json::trace_json;
use crate::text::trace_picture::picture;
use crate::words::Say;

/// The width of the picture where no terminal gives one.
const WIDTH: usize = 80;

/// Options of `trace`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The profile.
    #[arg(id = "profile_name", value_name = "NAME")]
    pub name: String,
    /// The sum of each deposit.
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub amount: Option<String>,
    /// The currency that the lead pays in.
    #[arg(long, value_name = "C")]
    pub currency: Option<String>,
    /// The click id.
    #[arg(long, value_name = "X")]
    pub clickid: Option<String>,
    /// How the trace is written.
    #[arg(long, value_name = "text|json", default_value = "text", hide_possible_values = true, hide_default_value = true)]
    pub format: Format,
    /// The keys cut short, for a screenshot.
    #[arg(long)]
    pub mask: bool,
}

/// Prints the trace; an event that is lost is something to see to.
///
/// # Errors
/// When there is no such profile, the sum is no number, or the result cannot be written.
pub fn run(desk: &Desk, out: &mut Output, options: &Options) -> Outcome {
    let samples = samples(options)?;
    let named = one(desk, &options.name)?;
    let setup = desk.catalog().setup(&named.profile);
    let mut trace = trace(&setup, &samples);
    if options.mask {
        let mask = Mask::of([setup]);
        trace = mask.trace(&trace);
        desk.hide(out, mask);
    }
    match options.format {
        Format::Json => out.json(&trace_json(&trace, desk.english()))?,
        Format::Text => {
            let width = if io::stdout().is_terminal() { usize::from(terminal::size().width) } else { WIDTH };
            picture(&trace, &desk.words, width).iter().try_for_each(|line| out.line(line))?;
        }
    }
    Ok(if trace.is_whole() { Exit::Done } else { Exit::SeeTo })
}

fn samples(options: &Options) -> Result<Samples, Say> {
    let usual = Samples::default();
    let amount = options.amount.clone().unwrap_or(usual.amount);
    if Amount::parse(&amount).is_none() {
        return Err(Say::new("trace-amount-wrong").with("value", amount));
    }
    Ok(Samples { click_id: options.clickid.clone(), amount, currency: options.currency.clone().unwrap_or(usual.currency) })
}
