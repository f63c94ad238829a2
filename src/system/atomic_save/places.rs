//! Where a file is: its folder, and what a chain of links ends in.

use std::fs;
#[cfg(unix)]
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

/// The file that a chain of symbolic links ends in, whether it is there or not.
///
/// # Errors
/// When the chain has no end.
pub fn follow(file: &Path) -> io::Result<PathBuf> {
    const LONGEST_CHAIN: usize = 40;
    let mut target = file.to_path_buf();
    for _ in 0..LONGEST_CHAIN {
        match fs::read_link(&target) {
            Ok(next) => target = folder_of(&target).join(next),
            Err(_) => return Ok(target),
        }
    }
    Err(io::Error::other("too many symbolic links"))
}

/// The folder that a file is in.
pub fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes a change of names last through a power cut.
pub fn sync_folder_of(file: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        let synced = File::open(folder_of(file))?.sync_all();
        // Some network file systems flush no folders; there is nothing more to be done there.
        let cannot = |error: &io::Error| matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported);
        if synced.as_ref().is_err_and(cannot) { Ok(()) } else { synced }
    }
    #[cfg(not(unix))]
    {
        let _ = file;
        Ok(())
    }
}
