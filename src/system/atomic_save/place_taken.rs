//! A new file takes the place of an old one. Windows refuses that as long as another program has the old one open for itself.

use std::io;
use std::path::Path;

use tempfile::NamedTempFile;

const SHARING_VIOLATION: i32 = 32;

/// True when another program has a file open for itself, as only Windows lets it.
pub fn is_held(cause: &io::Error) -> bool {
    const LOCK_VIOLATION: i32 = 33;
    cfg!(windows) && matches!(cause.raw_os_error(), Some(SHARING_VIOLATION | LOCK_VIOLATION))
}

#[cfg(not(windows))]
pub(super) fn take_place(new: NamedTempFile, target: &Path) -> io::Result<()> {
    new.persist(target).map(drop).map_err(|refused| refused.error)
}

/// Those who look through every new file, as against viruses or for a search, have it open for a moment only: they are waited for.
/// `rename` can take the place of a file that others only read; the crate's own way cannot.
#[cfg(windows)]
pub(super) fn take_place(new: NamedTempFile, target: &Path) -> io::Result<()> {
    use std::time::Duration;
    const TRIES: u64 = 8;
    let new = new.into_temp_path();
    for number in 1..TRIES {
        match std::fs::rename(&new, target).map_err(|refusal| cause(refusal, target)) {
            Err(held) if is_held(&held) => std::thread::sleep(Duration::from_millis(5 * number)),
            done => return done,
        }
    }
    std::fs::rename(&new, target).map_err(|refusal| cause(refusal, target))
}

/// What is open elsewhere is called a lack of permission, as what is really forbidden is. Who has the right to remove the file has the permission.
#[cfg(windows)]
fn cause(refusal: io::Error, target: &Path) -> io::Error {
    use std::os::windows::fs::OpenOptionsExt;
    const DELETE: u32 = 0x1_0000;
    if refusal.kind() != io::ErrorKind::PermissionDenied {
        return refusal;
    }
    match std::fs::OpenOptions::new().access_mode(DELETE).open(target) {
        Ok(_) => io::Error::from_raw_os_error(SHARING_VIOLATION),
        Err(held) if is_held(&held) => held,
        Err(_) => refusal,
    }
}
