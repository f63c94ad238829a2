//! Rewriting a file that has several names (hard links), which a rename would part. A journal beside it, with the old and the new text,
//! lets the next start finish what a killed process began.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::names::journal_name;
use super::places::{folder_of, sync_folder_of};

/// Rewrites a file that says `before`, all its names kept. False when it says something else.
pub(super) fn rewrite(target: &Path, before: &str, text: &str) -> io::Result<bool> {
    let old = before.as_bytes();
    // Opened first: a file that may not be written gets no journal.
    let mut file = OpenOptions::new().write(true).open(target)?;
    let journal = folder_of(target).join(journal_name(target));
    if let Err(error) = write_journal(&journal, old, text.as_bytes()) {
        drop(fs::remove_file(&journal));
        return Err(error);
    }
    // After the slow work, right before the file changes.
    let now = fs::read(target);
    if !now.as_ref().is_ok_and(|now| now == old) {
        drop(fs::remove_file(&journal));
        return now.map(|_| false);
    }
    if let Err(error) = overwrite(&mut file, text.as_bytes(), old.len()) {
        if overwrite(&mut file, old, 0).is_ok() {
            drop(fs::remove_file(&journal));
        }
        return Err(error);
    }
    // A journal of what is done does no harm where it cannot be removed.
    drop(fs::remove_file(&journal));
    Ok(true)
}

/// Writes over a file of that length. Until a longer one is cut, line ends cover the rest of its old text: so it can be read at every moment.
fn overwrite(file: &mut File, bytes: &[u8], length: usize) -> io::Result<()> {
    use std::io::Seek;
    file.rewind()?;
    let cover = vec![b'\n'; length.saturating_sub(bytes.len())];
    file.write_all(&[bytes, &cover].concat())?;
    file.set_len(bytes.len() as u64)?;
    file.sync_all()
}

fn write_journal(journal: &Path, old: &[u8], new: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    // One that a killed process of our number left is in the way; it is over.
    drop(fs::remove_file(journal));
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(journal)?;
    file.write_all(format!("{} {}\n", old.len(), new.len()).as_bytes())?;
    file.write_all(old)?;
    file.write_all(new)?;
    file.sync_all()?;
    sync_folder_of(journal)
}

/// Finishes a rewrite that was cut off, if the file is as that left it, and clears the journal.
pub(super) fn finish(target: &Path, journal: &Path) {
    let Ok(texts) = fs::read(journal) else { return };
    if let (Some((old, new)), Ok(now)) = (read_journal(&texts), fs::read(target))
        && is_torn(&now, old, new)
    {
        let finished = OpenOptions::new().write(true).open(target).and_then(|mut file| overwrite(&mut file, new, now.len()));
        if finished.is_err() {
            return;
        }
    }
    drop(fs::remove_file(journal));
}

/// The old and the new text of a journal that was written to its end.
fn read_journal(journal: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = journal.iter().position(|&byte| byte == b'\n')?;
    let (old, new) = std::str::from_utf8(&journal[..end]).ok()?.split_once(' ')?;
    let (old, new): (usize, usize) = (old.parse().ok()?, new.parse().ok()?);
    let texts = &journal[end + 1..];
    (old.checked_add(new)? == texts.len()).then(|| texts.split_at(old))
}

/// True when the file begins as the new text and goes on as the old one or with the line ends over it, and is neither of them.
fn is_torn(now: &[u8], old: &[u8], new: &[u8]) -> bool {
    let written = now.iter().zip(new).take_while(|(one, other)| one == other).count();
    let rest = old.get(written.min(old.len())..).unwrap_or_default();
    let is_covered = written == new.len() && now[written..].iter().all(|&byte| byte == b'\n');
    now != old && now != new && (now[written..] == *rest || is_covered)
}

#[cfg(test)]
mod tests {
    use super::{finish, write_journal};
    use std::fs;

    #[test]
    fn a_rewrite_that_was_cut_off_anywhere_is_finished_and_nothing_else_is_touched() {
        let folder = tempfile::tempdir().unwrap();
        let (target, journal) = (folder.path().join("a.toml"), folder.path().join("journal"));
        for (old, new) in [("name = \"aaaa\"\n", "name = \"abc\"\n"), ("x = 1\n", "name = \"longer\"\n"), ("same\n", "same\nmore\n")] {
            for cut in 0..=new.len() {
                let torn = [&new.as_bytes()[..cut], old.as_bytes().get(cut..).unwrap_or_default()].concat();
                fs::write(&target, &torn).unwrap();
                write_journal(&journal, old.as_bytes(), new.as_bytes()).unwrap();
                finish(&target, &journal);
                let text = fs::read_to_string(&target).unwrap();
                assert!(text == new || text == old, "{text:?} after {cut} bytes");
                fs::write(&target, format!("{new}\n\n")).unwrap();
                write_journal(&journal, old.as_bytes(), new.as_bytes()).unwrap();
                finish(&target, &journal);
                assert_eq!(fs::read_to_string(&target).unwrap(), new);
                assert!(!journal.exists());
            }
        }
        fs::write(&target, "someone else's\n").unwrap();
        write_journal(&journal, b"old\n", b"new\n").unwrap();
        finish(&target, &journal);
        assert_eq!(fs::read_to_string(&target).unwrap(), "someone else's\n");
    }
}
