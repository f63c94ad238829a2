//! Rewriting a file that has several names (hard links), which a rename would part. A journal beside it, with the old and the new text,
//! lets the next start finish what a killed process began.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::names::{head, journal_name};
use super::places::{folder_of, sync_folder_of};

/// Rewrites a file that says `before`, all its names kept. False when it says something else.
pub(super) fn rewrite(target: &Path, before: &str, text: &str) -> io::Result<bool> {
    let old = before.as_bytes();
    // Opened first: a file that may not be written gets no journal.
    let mut file = OpenOptions::new().write(true).open(target)?;
    let journal = folder_of(target).join(journal_name(target));
    if let Err(error) = write_journal(&journal, target, old, text.as_bytes()) {
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

/// Behind both texts stands the file's own name, where that of the journal has not all of it.
fn write_journal(journal: &Path, target: &Path, old: &[u8], new: &[u8]) -> io::Result<()> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let own = if name.len() > head(target).len() { name.as_bytes() } else { b"" };
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
    file.write_all(own)?;
    file.sync_all()?;
    sync_folder_of(journal)
}

/// Finishes a rewrite that was cut off, if the file (called `name`, as the journal's name has it, or as the journal itself says) is as that left
/// it, and clears the journal.
pub(super) fn finish(journal: &Path, name: &str) {
    let Ok(texts) = fs::read(journal) else { return };
    let Some((old, new, own)) = read_journal(&texts) else { return drop(fs::remove_file(journal)) };
    let target = folder_of(journal).join(own.unwrap_or(name));
    if let Ok(now) = fs::read(&target)
        && is_torn(&now, old, new)
    {
        let finished = OpenOptions::new().write(true).open(&target).and_then(|mut file| overwrite(&mut file, new, now.len()));
        if finished.is_err() {
            return;
        }
    }
    drop(fs::remove_file(journal));
}

/// The old and the new text of a journal that was written to its end, and the name behind them.
fn read_journal(journal: &[u8]) -> Option<(&[u8], &[u8], Option<&str>)> {
    let end = journal.iter().position(|&byte| byte == b'\n')?;
    let (old, new) = std::str::from_utf8(&journal[..end]).ok()?.split_once(' ')?;
    let (old, rest) = journal[end + 1..].split_at_checked(old.parse().ok()?)?;
    let (new, own) = rest.split_at_checked(new.parse().ok()?)?;
    // Only a file of this folder is meant.
    let own = std::str::from_utf8(own).ok().filter(|own| Path::new(own).file_name().is_some_and(|name| name == *own));
    Some((old, new, own))
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
    use super::{finish, journal_name, write_journal};
    use std::fs;

    #[test]
    fn a_rewrite_that_was_cut_off_anywhere_is_finished_and_nothing_else_is_touched() {
        let folder = tempfile::tempdir().unwrap();
        let (target, journal) = (folder.path().join("a.toml"), folder.path().join("journal"));
        let write = |old: &str, new: &str| write_journal(&journal, &target, old.as_bytes(), new.as_bytes()).unwrap();
        for (old, new) in [("name = \"aaaa\"\n", "name = \"abc\"\n"), ("x = 1\n", "name = \"longer\"\n"), ("same\n", "same\nmore\n")] {
            for cut in 0..=new.len() {
                let torn = [&new.as_bytes()[..cut], old.as_bytes().get(cut..).unwrap_or_default()].concat();
                fs::write(&target, &torn).unwrap();
                write(old, new);
                finish(&journal, "a.toml");
                let text = fs::read_to_string(&target).unwrap();
                assert!(text == new || text == old, "{text:?} after {cut} bytes");
                fs::write(&target, format!("{new}\n\n")).unwrap();
                write(old, new);
                finish(&journal, "a.toml");
                assert_eq!(fs::read_to_string(&target).unwrap(), new);
                assert!(!journal.exists());
            }
        }
        fs::write(&target, "someone else's\n").unwrap();
        write("old\n", "new\n");
        finish(&journal, "a.toml");
        assert_eq!(fs::read_to_string(&target).unwrap(), "someone else's\n");
    }

    #[test]
    fn of_a_file_whose_name_is_too_long_for_a_journals_the_right_one_is_finished() {
        let folder = tempfile::tempdir().unwrap();
        let names = ["a", "b"].map(|end| format!("{}{end}.toml", "ж".repeat(120)));
        let [one, other] = names.clone().map(|name| folder.path().join(name));
        for file in [&one, &other] {
            fs::write(file, "nold\n").unwrap();
        }
        let journal = folder.path().join(journal_name(&other));
        write_journal(&journal, &other, b"xold\n", b"new!\n").unwrap();
        finish(&journal, "what the journal is called after");
        assert_eq!([&one, &other].map(|file| fs::read_to_string(file).unwrap()), ["nold\n", "new!\n"]);
        assert!(!journal.exists());
    }
}
