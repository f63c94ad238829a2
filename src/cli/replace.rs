//! `replace`: another host, key or click parameter in all profiles, or in those that are named; all or nothing.

use std::path::PathBuf;

use super::desk::Desk;
use super::lookup::file_of;
use super::outcome::{Exit, Failure, Outcome};
use super::output::Output;
use crate::model::acts::{Kind, Replaced, Replacement};
use crate::model::hidden::marked;
use crate::model::profile::Profile;
use crate::system::profile_store::{ProfileStore, shown, unreadable};
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

/// One file in which something is replaced.
struct Job {
    file: PathBuf,
    before: Profile,
    replaced: Replaced,
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
    let Some(jobs) = jobs(desk, &mut store, &replacement, &files)? else { return Ok(Exit::Wrong) };
    if jobs.is_empty() {
        desk.tell(&Say::new("cli-replace-nothing").with("old", marked(old)).with("count", files.len()));
        return Ok(Exit::Done);
    }
    if options.dry_run {
        desk.tell(&Say::new("cli-replace-dry"));
    } else {
        write(desk, &mut store, &jobs)?;
        desk.tell(&Say::new("cli-replace-done").with("count", jobs.len()));
    }
    print(desk, out, &jobs)?;
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

/// What is to be written; `None` where a file cannot be read, each of which is told: then nothing is written at all.
fn jobs(desk: &Desk, store: &mut ProfileStore, replacement: &Replacement, files: &[PathBuf]) -> Result<Option<Vec<Job>>, Say> {
    let mut jobs = Vec::new();
    let mut all_read = true;
    for file in files {
        match store.open(file) {
            Ok(before) => {
                let replaced = replacement.perform(desk.catalog(), &before)?;
                jobs.extend((!replaced.lines.is_empty()).then(|| Job { file: file.clone(), before, replaced }));
            }
            Err(error) => {
                desk.tell(&unreadable(file, &error));
                all_read = false;
            }
        }
    }
    if !all_read {
        desk.tell(&Say::new("cli-replace-unchanged"));
    }
    Ok(all_read.then_some(jobs))
}

/// Writes all files; where one cannot be, those before it get their old text back.
fn write(desk: &Desk, store: &mut ProfileStore, jobs: &[Job]) -> Result<(), Failure> {
    jobs.iter().try_for_each(|job| store.look(&job.file))?;
    for (place, job) in jobs.iter().enumerate() {
        let Err(error) = store.save(Some(&job.file), &job.replaced.profile, false) else { continue };
        let mut left = Vec::new();
        for written in jobs[..place].iter().rev() {
            match store.save(Some(&written.file), &written.before, false) {
                Ok(file) => desk.tell(&Say::new("cli-replace-put-back").with("path", shown(&file))),
                Err(error) => {
                    desk.tell(&error.say());
                    left.push(shown(&written.file));
                }
            }
        }
        desk.tell(&if left.is_empty() { Say::new("cli-replace-unchanged") } else { Say::new("cli-replace-half").with("files", left.join(", ")) });
        return Err(error.into());
    }
    Ok(())
}

fn print(desk: &Desk, out: &mut Output, jobs: &[Job]) -> std::io::Result<()> {
    for job in jobs {
        for line in &job.replaced.lines {
            let say = Say::new("cli-replace-line").with("profile", marked(&job.before.name)).with("line", line.clone());
            out.line(&desk.words.say(&say))?;
        }
    }
    let anew: Vec<&Say> = jobs.iter().flat_map(|job| &job.replaced.anew).collect();
    if !anew.is_empty() {
        out.line("")?;
        out.line(&desk.words.get("cli-replace-anew"))?;
    }
    anew.into_iter().try_for_each(|say| out.line(&format!("  {}", desk.words.say(say))))
}
