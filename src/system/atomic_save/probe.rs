//! Whether a folder takes files at all, found out without leaving one there.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use super::{Access, temporary};

/// As much as a profile may need.
const SIZE: usize = 16 << 10;

/// Tries to write into a folder.
///
/// # Errors
/// When it takes no files, or has no room for one.
pub fn can_be_written(folder: &Path) -> io::Result<()> {
    match nameless(folder)? {
        Some(file) => fill(file),
        None => temporary(&folder.join("clickwire"), &" ".repeat(SIZE), Access::Private).map(drop),
    }
}

/// A file without a name, which is gone whatever happens; `None` where the file system has no such files.
#[cfg_attr(not(target_os = "linux"), expect(clippy::unnecessary_wraps, reason = "elsewhere the disk may refuse"))]
fn nameless(folder: &Path) -> io::Result<Option<File>> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{Mode, OFlags, open};
        use rustix::io::Errno;
        match open(folder, OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC, Mode::RUSR | Mode::WUSR) {
            Ok(file) => Ok(Some(File::from(file))),
            Err(Errno::OPNOTSUPP | Errno::ISDIR | Errno::NOENT | Errno::INVAL) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = folder;
        Ok(None)
    }
}

fn fill(mut file: File) -> io::Result<()> {
    file.write_all(&[b' '; SIZE])?;
    #[cfg(target_os = "linux")]
    if rustix::fs::fstatvfs(&file).is_ok_and(|disk| disk.f_blocks > 0 && disk.f_bavail == 0) {
        // Some take what they have no room for, and say so only when it is flushed.
        file.sync_all()?;
    }
    Ok(())
}
