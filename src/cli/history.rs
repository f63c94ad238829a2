//! `history` and `restore`: earlier states of a profile, and one of them back.

use serde::Serialize;

use super::columns::Columns;
use super::desk::Desk;
use super::lookup::{Named, file_of, having, one, proper};
use super::options::Format;
use super::outcome::{Exit, Failure, Outcome};
use super::output::Output;
use crate::model::earlier::{Earlier, states};
use crate::system::profile_store::{shown, unreadable};
use crate::system::text_file;
use crate::words::Say;

/// Options of `history`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The profile.
    #[arg(id = "profile_name", value_name = "NAME")]
    pub name: String,
    /// How the history is written.
    #[arg(long, value_name = "text|json", default_value = "text", hide_possible_values = true, hide_default_value = true)]
    pub format: Format,
}

/// Options of `restore`.
#[derive(clap::Args, Debug)]
pub struct RestoreOptions {
    /// The profile.
    #[arg(id = "profile_name", value_name = "NAME")]
    pub name: String,
    /// The number of the state, as `history` has it.
    #[arg(id = "state_number", value_name = "N")]
    pub number: usize,
}

/// A state for programs.
#[derive(Serialize)]
struct Entry<'a> {
    number: usize,
    at: &'a str,
    changes: Vec<String>,
}

/// Prints the earlier states, newest first, each with when it was changed and what was changed then.
///
/// # Errors
/// When there is no such profile, or the result cannot be written.
pub fn run(desk: &Desk, out: &mut Output, options: &Options) -> Outcome {
    let named = one(desk, &options.name)?;
    let all = earlier(desk, &named)?;
    if options.format == Format::Json {
        let in_english = |one: &Earlier| one.changes.iter().map(|say| desk.in_english(say)).collect();
        let entries: Vec<Entry<'_>> = (1..).zip(&all).map(|(number, one)| Entry { number, at: &one.until.utc, changes: in_english(one) }).collect();
        out.json(&entries)?;
        return Ok(Exit::Done);
    }
    if all.is_empty() {
        desk.tell(&Say::new("history-none").with("name", named.profile.name.as_str()));
    }
    let mut columns = Columns::new(Default::default());
    for (number, one) in (1_usize..).zip(&all) {
        columns.push([number.to_string(), format!("{} {}", one.until.day, one.until.time), desk.words.say(&one.say_changes())]);
    }
    columns.print(out)?;
    Ok(Exit::Done)
}

/// Brings a state back, as an edit: what is there now is a state of the history then.
///
/// # Errors
/// When there is no such profile or state, or the disk refuses.
pub fn restore(desk: &Desk, out: &mut Output, options: &RestoreOptions) -> Outcome {
    let file = file_of(desk, &options.name)?;
    let mut store = desk.store();
    let profile = store.open(&file).map_err(|error| unreadable(&file, &error))?;
    let named = Named { file, profile };
    let all = earlier(desk, &named)?;
    let Some(wanted) = options.number.checked_sub(1).and_then(|place| all.get(place)) else {
        let say = Say::new("history-no-state").with("number", options.number.to_string()).with("name", named.profile.name.as_str());
        return Err(Failure::from(say.with("count", all.len())));
    };
    let mut profile = wanted.profile.clone();
    // A name that another profile has by now stays that one's.
    if proper(&profile.name).is_err() || having(desk, &profile.name, Some(&named.file))?.is_some() {
        profile.name.clone_from(&named.profile.name);
    }
    let file = store.save(Some(&named.file), &profile, false)?;
    let say = Say::new("history-restored").with("name", profile.name.as_str()).with("when", wanted.until.say());
    out.line(&desk.words.say(&say.with("file", shown(&file))))?;
    Ok(desk.after(&mut store))
}

fn earlier(desk: &Desk, named: &Named) -> Result<Vec<Earlier>, Failure> {
    let now = text_file::read(&named.file).map_err(|error| unreadable(&named.file, &error.into()))?.text;
    Ok(states(desk.catalog(), desk.store().earlier(&named.file)?, &named.profile, &now))
}
