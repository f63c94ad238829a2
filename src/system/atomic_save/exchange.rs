//! The moment of a save: the new file takes the place of the old one, and what came out is looked at. Whoever wrote there after our last
//! look, without our lock, gets their text back.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use tempfile::NamedTempFile;

use super::place_taken::take_place;

/// Puts the new file, which says `text`, in the place of the one that says `before`. False when another text stands there; it stays.
pub(super) fn over(new: NamedTempFile, target: &Path, before: &str, text: &str) -> io::Result<bool> {
    if !says(target, before)? {
        return Ok(false);
    }
    match swap(new.path(), target) {
        Ok(true) => {
            let came_out = says(new.path(), before);
            if !matches!(came_out, Ok(true)) {
                give_back(new.path(), target, text.as_bytes().to_vec())?;
            }
            came_out
        }
        Ok(false) => {
            take_place(new, target)?;
            // Here nothing shows what came out; that ours is there is all that can be known.
            says(target, text)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Puts the new file where none is. False when there is one.
pub(super) fn anew(new: NamedTempFile, target: &Path) -> io::Result<bool> {
    match new.persist_noclobber(target) {
        Ok(_) => Ok(true),
        Err(error) if error.error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(error.error),
    }
}

/// So often others may write at the very moment of one save.
const TRIES: usize = 100;

/// Puts back what came out instead of what was expected. If what we had put there did not stand there any more, another one wrote meanwhile:
/// theirs is the latest, and is put back in turn.
fn give_back(out: &Path, target: &Path, ours: Vec<u8>) -> io::Result<()> {
    let mut put = ours;
    for _ in 0..TRIES {
        let given = fs::read(out)?;
        swap(out, target)?;
        if fs::read(out)? == put {
            return Ok(());
        }
        put = given;
    }
    Err(io::ErrorKind::ResourceBusy.into())
}

/// True when a file says exactly that; one that is not there says nothing.
fn says(file: &Path, text: &str) -> io::Result<bool> {
    match fs::read(file) {
        Ok(bytes) => Ok(bytes == text.as_bytes()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Exchanges two files in one step. False where the file system cannot.
#[cfg_attr(not(any(target_os = "linux", target_vendor = "apple")), expect(clippy::unnecessary_wraps, reason = "elsewhere the disk may refuse"))]
fn swap(one: &Path, other: &Path) -> io::Result<bool> {
    #[cfg(any(target_os = "linux", target_vendor = "apple"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
            Ok(()) => Ok(true),
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }
    #[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
    {
        let _ = (one, other);
        Ok(false)
    }
}
