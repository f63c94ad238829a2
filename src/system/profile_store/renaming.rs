//! A profile's new name is two changes, of its text and of its file's name. A note that lies beside the file in between lets the next start
//! finish what a killed process began.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::names;
use super::turn::Turn;
use crate::model::profile_toml;
use crate::model::slug::file_slug;
use crate::system::atomic_save::{self, Access, Written};
use crate::system::text_file;

const NOTE: &str = ".rename-";

/// A file that is to get the name of its profile.
pub struct Renaming {
    file: PathBuf,
    /// The name that is wanted, and the slug of those that do as well.
    wanted: Option<PathBuf>,
    slug: String,
    note: Note,
}

/// The note; gone when dropped.
struct Note(PathBuf);

impl Note {
    /// Leaves it for the next start.
    fn leave(mut self) {
        self.0.clear();
    }
}

impl Drop for Note {
    fn drop(&mut self) {
        if !self.0.as_os_str().is_empty() {
            drop(fs::remove_file(&self.0));
        }
    }
}

impl Renaming {
    /// Notes that a file is to be called after its profile's new name, or as it was called when it said this before; `None` where it is so
    /// already.
    ///
    /// # Errors
    /// When the note cannot be written.
    pub fn begin(_: &Turn, file: &Path, name: &str, file_then: Option<PathBuf>, access: Access) -> Result<Option<Self>, atomic_save::WriteError> {
        let slug = file_slug(name);
        if file_then.as_deref() == Some(file) || (file_then.is_none() && names::is_called_after(file, &slug)) {
            return Ok(None);
        }
        let note = atomic_save::folder_of(file).join(format!(".{}{NOTE}{}", atomic_save::head(file), atomic_save::mark()));
        // One that a killed process of our number left is in the way.
        drop(fs::remove_file(&note));
        let then = file_then.as_deref().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
        // That the name's flush fails shows when the text is flushed.
        let _ = atomic_save::write_new(&note, &format!("{}\n{then}\n{name}", file.file_name().unwrap_or_default().to_string_lossy()), access)?;
        Ok(Some(Renaming { file: file.to_path_buf(), wanted: file_then, slug, note: Note(note) }))
    }

    /// Renames the file, never over another one.
    ///
    /// # Errors
    /// When the disk refuses; the next start tries again.
    pub fn perform(self) -> io::Result<(PathBuf, Written)> {
        let folder = atomic_save::folder_of(&self.file);
        for new in self.wanted.iter().cloned().chain(names::candidates(folder, &self.slug)) {
            match atomic_save::rename_new(&self.file, &new) {
                Ok(()) => return Ok((new.clone(), Written::in_folder_of(&new))),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => {
                    self.note.leave();
                    return Err(error);
                }
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }
}

/// True when a hidden file is the note of a renaming whose process is gone.
pub fn is_left(folder: &Path, hidden: &str) -> bool {
    hidden.rsplit_once(NOTE).is_some_and(|(_, writer)| atomic_save::is_over(&folder.join(hidden), writer))
}

/// Finishes a renaming that was cut off, if the text was changed already, and clears the note.
pub fn finish(_: &Turn, folder: &Path, hidden: &str) {
    let note = Note(folder.join(hidden));
    let Some((file, wanted, name)) = text_file::read(&note.0).ok().and_then(|read| parts(folder, &read.text)) else { return };
    let says_so = text_file::read(&file).ok().and_then(|read| profile_toml::parse(&read.text).ok()).is_some_and(|profile| profile.name == name);
    let slug = file_slug(&name);
    if says_so && wanted.as_ref() != Some(&file) && (wanted.is_some() || !names::is_called_after(&file, &slug)) {
        drop(Renaming { file, wanted, slug, note }.perform());
    }
}

/// The file, the name that is wanted for it, and the profile's name.
fn parts(folder: &Path, note: &str) -> Option<(PathBuf, Option<PathBuf>, String)> {
    let mut lines = note.splitn(3, '\n');
    let (file, wanted, name) = (lines.next()?, lines.next()?, lines.next()?);
    let is_name = |text: &str| !text.is_empty() && Path::new(text).file_name().is_some_and(|name| name == text);
    is_name(file).then(|| (folder.join(file), Some(wanted).filter(|wanted| is_name(wanted)).map(|wanted| folder.join(wanted)), name.to_owned()))
}
