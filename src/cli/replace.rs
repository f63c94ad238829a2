//! `replace`: another host, key or click parameter in all profiles, or in those that are named; all or nothing.

use std::path::PathBuf;

use super::desk::Desk;
use super::lookup::file_of;
use super::outcome::{Exit, Failure, Outcome};
use super::output::Output;
use crate::model::acts::{Exchange, Kind, Replacement, anew_lines, changed_lines};
use crate::model::hidden::marked;
use crate::model::profile::Profile;
use crate::system::profile_store::{ProfileStore, unreadable};
use crate::words::Say;

/// Options of `replace`.
#[derive(clap::Args, Debug)]
#[command(group = clap::ArgGroup::new("replaced").required(true).args(["replaced_host", "replaced_key", "replaced_param"]))]
pub struct Options {
    /// A host.
    #[arg(id = "replaced_host", long = "host", num_args = 2, value_names = ["OLD", "NEW"])]
    pub host: Option<Vec<String>>,
    /// A postback key.
    #[arg(id = "replaced_key", long = "key", num_args = 2, value_names = ["OLD", "NEW"])]
    pub key: Option<Vec<String>>,
    /// A click parameter.
    #[arg(id = "replaced_param", long = "param", num_args = 2, value_names = ["OLD", "NEW"])]
    pub param: Option<Vec<String>>,
    /// The profiles; none named, all of them.
    #[arg(id = "replaced_names", value_name = "NAME")]
    pub names: Vec<String>,
    /// Writes nothing.
    #[arg(long)]
    pub dry_run: bool,
}

/// Replaces, and prints each line that changes and what is to be placed anew. Where one file cannot be written, none is changed.
///
/// # Errors
/// When a value or name is none, or a profile cannot be read or written.
pub fn run(desk: &Desk, out: &mut Output, options: &Options) -> Outcome {
    let given = [(Kind::Host, &options.host), (Kind::Key, &options.key), (Kind::Param, &options.param)];
    let given = given.iter().find_map(|(kind, values)| Some((*kind, values.as_deref()?)));
    let Some((kind, [old, new])) = given else { return Err(Say::new("replace-old-empty").into()) };
    let replacement = Replacement::new(kind, old, new)?;
    let files = files(desk, &options.names)?;
    let mut store = desk.store();
    let Some(profiles) = read(desk, &mut store, &files) else { return Ok(Exit::Wrong) };
    let all = replacement.everywhere(desk.catalog(), profiles.iter().map(|(file, profile)| (file.as_path(), profile)))?;
    if all.is_empty() {
        desk.tell(&Say::new("replace-nothing").with("old", marked(old)).with("count", files.len()));
        return Ok(Exit::Done);
    }
    if options.dry_run {
        desk.tell(&Say::new("cli-replace-dry"));
    } else {
        write(desk, &mut store, &all)?;
        desk.tell(&Say::new("replace-done").with("count", all.len()));
    }
    print(desk, out, &all)?;
    Ok(desk.after(&mut store))
}

/// The files asked for, each once.
fn files(desk: &Desk, names: &[String]) -> Result<Vec<PathBuf>, Failure> {
    if names.is_empty() {
        return Ok(desk.profiles()?.into_iter().map(|listed| listed.file).collect());
    }
    let mut files = Vec::with_capacity(names.len());
    for name in names {
        let file = file_of(desk, name)?;
        if !files.contains(&file) {
            files.push(file);
        }
    }
    Ok(files)
}

/// The profiles in the files; `None` where one cannot be read, each of which is told: then nothing is written at all.
fn read(desk: &Desk, store: &mut ProfileStore, files: &[PathBuf]) -> Option<Vec<(PathBuf, Profile)>> {
    let mut profiles = Vec::with_capacity(files.len());
    for file in files {
        match store.open(file) {
            Ok(profile) => profiles.push((file.clone(), profile)),
            Err(error) => desk.tell(&unreadable(file, &error)),
        }
    }
    if profiles.len() < files.len() {
        desk.tell(&Say::new("replace-unchanged"));
        return None;
    }
    Some(profiles)
}

fn write(desk: &Desk, store: &mut ProfileStore, all: &[Exchange]) -> Result<(), Failure> {
    store.exchange(all).map_err(|not_all| {
        not_all.say_rest().iter().for_each(|say| desk.tell(say));
        not_all.error.into()
    })
}

fn print(desk: &Desk, out: &mut Output, all: &[Exchange]) -> std::io::Result<()> {
    changed_lines(all).iter().try_for_each(|say| out.line(&desk.words.say(say)))?;
    let mut anew = anew_lines(all).into_iter();
    if let Some(heading) = anew.next() {
        out.line("")?;
        out.line(&desk.words.say(&heading))?;
    }
    anew.try_for_each(|say| out.line(&format!("  {}", desk.words.say(&say))))
}
