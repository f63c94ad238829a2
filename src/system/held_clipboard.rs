//! Copying into a clipboard that forgets: a holder is started for each text. The one before it ends by itself, since it loses the clipboard.

use std::io::{self, Read, Write};
use std::process::{Command, Stdio};
use std::thread;

use super::clipboard_holder::{ARGUMENT, LONGEST, TAKEN};
use super::clipboard_worker::{SystemClipboard, Way};
use crate::wizard::message::CopyOutcome;

/// The system's clipboard, by a holder; where none can be started, by this program for as long as it runs.
#[derive(Default)]
pub struct HeldClipboard(SystemClipboard);

impl Way for HeldClipboard {
    fn copy(&mut self, text: &str) -> Result<CopyOutcome, String> {
        match handed_to_a_holder(text).as_deref() {
            Ok(TAKEN) => Ok(CopyOutcome::Copied),
            Ok("") | Err(_) => self.0.copy(text),
            Ok(cause) => Err(cause.to_owned()),
        }
    }
}

/// Starts a holder, gives it the text and hears its answer. It keeps nothing of ours: no folder, no terminal, and no file that whoever started
/// this program left open for it.
fn handed_to_a_holder(text: &str) -> io::Result<String> {
    close_fds::set_fds_cloexec(3, &[]);
    let mut holder = Command::new(std::env::current_exe()?)
        .args([ARGUMENT, &LONGEST.as_secs().to_string()])
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let written = holder.stdin.take().map_or(Ok(()), |mut stdin| stdin.write_all(text.as_bytes()));
    let mut answer = String::new();
    let heard = holder.stdout.take().map_or(Ok(0), |mut stdout| stdout.read_to_string(&mut answer));
    // One that ends while this program runs must be waited for, or it stays in the list of processes.
    let _no_thread = thread::Builder::new().name("holder".into()).spawn(move || holder.wait());
    written.and(heard).map(|_| answer)
}
