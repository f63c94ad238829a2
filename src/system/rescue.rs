//! Edits that could not be saved before the program ended: kept in the state folder as files of their own, until a later start brings them back.
//!
//! `rescued/1win.toml` is the profile with its edits, whole; `rescued/1win.origin` says which file it belongs to and what that file said.

use std::fs;
use std::path::{Path, PathBuf};

use super::atomic_save::{self, Access, WriteError};
use super::lock_file::{Asked, ENDING, LockFile};
use super::paths::Paths;
use super::profile_store::{ProfileStore, StoreError, candidates, shown};
use super::text_file;
use crate::model::profile::Profile;
use crate::model::profile_toml;
use crate::model::slug::file_slug;
use crate::toml_file::read;
use crate::toml_file::splice::{Item, Tree, fresh};
use crate::wizard::message::Rescued;
use crate::words::Say;

const FOLDER: &str = "rescued";
const ORIGIN: &str = "origin";
/// What the user does not want back is kept under another ending, and never spoken of again.
const ASIDE: &str = "toml.aside";

/// Where rescued edits belong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Their profile's file; `None` for a profile that never got one.
    pub file: Option<PathBuf>,
    /// What the file said when the edits began.
    pub base: String,
}

/// Keeps edits, over those that were kept at `before`; gives the file they are in, and whether a later start finds them there.
///
/// # Errors
/// When neither the state folder nor the folder for temporary files takes them.
pub fn keep(paths: &Paths, before: Option<&Path>, name: &str, text: &str, origin: &Origin) -> Result<(PathBuf, bool), WriteError> {
    if let Some(folder) = paths.state.as_ref().map(|state| state.join(FOLDER))
        && let Ok(kept) = keep_in(&folder, before, name, text, origin)
    {
        return Ok((kept, true));
    }
    let folder = std::env::temp_dir().join(format!("clickwire-{FOLDER}"));
    keep_in(&folder, None, name, text, origin).map(|kept| (kept, false))
}

fn keep_in(folder: &Path, before: Option<&Path>, name: &str, text: &str, origin: &Origin) -> Result<PathBuf, WriteError> {
    atomic_save::make_folder(folder, Access::Private)?;
    let place = match before {
        Some(place) => {
            atomic_save::replace_soon(place, text, Access::Private)?;
            place.to_path_buf()
        }
        None => write_free(folder, name, text)?,
    };
    atomic_save::replace_soon(&place.with_extension(ORIGIN), &origin.text(), Access::Private)?;
    Ok(place)
}

/// Writes under the first free name.
fn write_free(folder: &Path, name: &str, text: &str) -> Result<PathBuf, WriteError> {
    let mut taken = Err(WriteError::Disk { path: folder.to_path_buf(), cause: std::io::ErrorKind::AlreadyExists.into() });
    for place in candidates(folder, &file_slug(name)) {
        match atomic_save::write_new(&place, text, Access::Private) {
            Err(error) if error.is_taken() => taken = Err(error),
            Err(error) => return Err(error),
            Ok(_) => return Ok(place),
        }
    }
    taken
}

/// All that was kept and can be read, but for what belongs to a program that still runs. Clears what a killed process left there.
pub fn all(paths: &Paths) -> Vec<Rescued> {
    let Some(folder) = paths.state.as_ref().map(|state| state.join(FOLDER)) else { return Vec::new() };
    atomic_save::clear_leftovers(&folder);
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut found: Vec<Rescued> = files
        .filter(|file| file.extension().is_some_and(|ending| ending == "toml") && !is_held(file))
        .filter_map(|place| {
            let (profile, origin) = read(&place)?;
            Some(Rescued { name: profile.name, file: origin.file, place })
        })
        .collect();
    found.sort_by(|one, other| one.place.cmp(&other.place));
    found
}

/// Edits that are back: a document of the file that they belong to, which begins from what that said then.
pub struct Brought {
    /// The file; `None` for a profile that never got one.
    pub file: Option<PathBuf>,
    /// The profile with the edits.
    pub profile: Profile,
    /// What the file said before them.
    pub before: Option<Profile>,
}

/// Brings edits back; `None` where they cannot be read any more. What another program wrote meanwhile is noticed when they are saved.
pub fn bring_back(store: &mut ProfileStore, place: &Path) -> Option<Brought> {
    let (profile, origin) = read(place)?;
    let before = Some(&origin.base).filter(|base| !base.is_empty()).and_then(|base| profile_toml::parse(base).ok());
    if let Some(file) = &origin.file {
        store.take_up(file, origin.base.clone(), before.clone().unwrap_or_default());
        drop(store.lock(file));
    }
    Some(Brought { file: origin.file, profile, before })
}

/// Edits that are kept while their profile is open: no other start offers them meanwhile.
pub struct Held {
    /// The file that they are in.
    pub place: PathBuf,
    lock: Option<LockFile>,
}

impl Held {
    /// Those in this file.
    pub fn of(place: PathBuf) -> Self {
        let lock = match LockFile::ask(&lock_of(&place)) {
            Ok(Asked::Mine(lock)) => Some(lock),
            _ => None,
        };
        Held { place, lock }
    }

    /// They are saved where they belong, or given up: what was kept goes.
    pub fn forget(self) {
        // The folder goes with the last of what is in it.
        drop(self.lock);
        forget(&self.place);
    }
}

fn lock_of(place: &Path) -> PathBuf {
    place.with_file_name(format!(".{}{ENDING}", place.file_name().unwrap_or_default().to_string_lossy()))
}

fn is_held(place: &Path) -> bool {
    matches!(LockFile::ask(&lock_of(place)), Ok(Asked::Others))
}

/// What became of edits that could not be saved.
pub struct Kept {
    /// Where they are, and how they come back; or why they are nowhere.
    pub say: Say,
    /// True where they are somewhere.
    pub is_kept: bool,
}

/// Keeps the edits of a profile that cannot be saved because of `why`, over those that were kept at `before`.
pub fn of_profile(paths: &Paths, store: &ProfileStore, before: Option<&Path>, file: Option<&Path>, profile: &Profile, why: &Say) -> Kept {
    let (text, origin) = text_of(store, file, profile);
    let say = |id| Say::new(id).with("why", why.clone()).with("name", profile.name.as_str());
    match keep(paths, before, &profile.name, &text, &origin) {
        Ok((place, true)) => Kept { say: say("rescued-kept").with("path", shown(&place)), is_kept: true },
        Ok((place, false)) => {
            let wanted = file.or(store.folder()).map(shown).unwrap_or_default();
            Kept { say: say("rescued-kept-elsewhere").with("path", shown(&place)).with("wanted", wanted), is_kept: true }
        }
        Err(error) => Kept { say: say("rescued-nowhere").with("cause", StoreError::from(error).say()), is_kept: false },
    }
}

/// The same before anything is left, where a signal would leave no time for it: gives the place, if the state folder takes them.
pub fn at_once(paths: &Paths, store: &ProfileStore, before: Option<&Path>, file: Option<&Path>, profile: &Profile) -> Option<PathBuf> {
    let (text, origin) = text_of(store, file, profile);
    keep_in(&paths.state.as_ref()?.join(FOLDER), before, &profile.name, &text, &origin).ok()
}

/// The text that a save would have written, and where it belongs.
fn text_of(store: &ProfileStore, file: Option<&Path>, profile: &Profile) -> (String, Origin) {
    let texts = file.and_then(|file| store.texts(file, profile));
    let (base, text) = texts.unwrap_or_else(|| (String::new(), profile_toml::save(None, profile)));
    (text, Origin { file: file.map(Path::to_path_buf), base })
}

/// That edits cannot be read any more.
pub fn say_unreadable(place: &Path) -> Say {
    Say::new("rescued-unreadable").with("path", shown(place))
}

/// That edits lie there and are not offered again.
pub fn say_aside(place: &Path) -> Say {
    Say::new("rescued-aside").with("path", shown(place))
}

/// What was kept in a file, and where it belongs.
pub fn read(place: &Path) -> Option<(Profile, Origin)> {
    let profile = profile_toml::parse(&text_file::read(place).ok()?.text).ok()?;
    let origin = text_file::read(&place.with_extension(ORIGIN)).ok().and_then(|read| Origin::parse(&read.text)).unwrap_or_default();
    Some((profile, origin))
}

fn forget(place: &Path) {
    drop(fs::remove_file(place));
    drop(fs::remove_file(place.with_extension(ORIGIN)));
    drop(place.parent().map(fs::remove_dir));
}

/// It is not wanted: it is not offered again. Gives the file it is in now.
pub fn put_aside(place: &Path) -> PathBuf {
    let mut number = 1;
    loop {
        let aside = place.with_extension(if number == 1 { ASIDE.to_owned() } else { format!("{ASIDE}-{number}") });
        match atomic_save::rename_new(place, &aside) {
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => number += 1,
            Ok(()) => {
                drop(fs::remove_file(place.with_extension(ORIGIN)));
                return aside;
            }
            Err(_) => return place.to_path_buf(),
        }
    }
}

impl Origin {
    fn parse(text: &str) -> Option<Self> {
        let parsed = read::read(text, |file| Ok(Origin { file: file.text("file")?.map(PathBuf::from), base: file.text_or_empty("base")? }));
        parsed.ok()
    }

    fn text(&self) -> String {
        let file = self.file.as_ref().map(|file| Item::Text(file.to_string_lossy().into_owned().into()));
        let tree = file.into_iter().fold(Tree::new(), |tree, file| tree.with("file", file));
        fresh(&tree.with("base", Item::Text(self.base.as_str().into())), "\n")
    }
}
