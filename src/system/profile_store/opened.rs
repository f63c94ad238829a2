//! What is remembered of an open profile: its text, and the texts it had before.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

use crate::model::profile::Profile;
use crate::model::profile_toml::{self, says_the_same};
use crate::system::text_file;

/// So many earlier texts are kept …
const PAST_TEXTS: usize = 50;
/// … and so many bytes of them. A single one is never longer, so the last one is kept in any case.
const PAST_BYTES: usize = 4 << 20;
const _: () = assert!(text_file::LIMIT <= PAST_BYTES as u64, "what is read and written is no longer than that");

/// An open profile.
pub struct Opened {
    /// What its file said when it was last read or written.
    pub text: Arc<String>,
    /// The profile of that text.
    pub profile: Profile,
    /// A text that was on its way to the disk when the disk failed: it may be there or not.
    pub attempted: Option<Arc<String>>,
    past: VecDeque<Past>,
}

/// What a profile is to be saved as.
pub struct ToWrite {
    /// The text.
    pub text: Arc<String>,
    /// The name that the file had when it said that; `None` where it never did.
    pub file_then: Option<PathBuf>,
}

/// An earlier state of a file. Its profile shares what did not change with the later ones.
struct Past {
    profile: Profile,
    text: Arc<String>,
    file: PathBuf,
}

impl Opened {
    /// A file as it was just read.
    pub fn new(text: String, profile: Profile) -> Self {
        Opened { text: Arc::new(text), profile, attempted: None, past: VecDeque::new() }
    }

    /// True when the disk says what we left there.
    pub fn is_ours(&self, on_disk: &str) -> bool {
        *self.text == *on_disk || self.attempted.as_ref().is_some_and(|attempted| **attempted == *on_disk)
    }

    /// Another program's text is the one to write into from now on. The earlier ones know nothing of it: writing them would undo its work.
    pub fn take_over(&mut self, text: String, profile: Profile) {
        *self = Opened::new(text, profile);
    }

    /// The text for a profile: the very text that said it before (so undo restores the file byte for byte), else this one with its changes.
    pub fn to_write(&self, profile: &Profile) -> ToWrite {
        match self.past.iter().rev().find(|past| says_the_same(&past.profile, profile)) {
            Some(past) => ToWrite { text: Arc::clone(&past.text), file_then: Some(past.file.clone()) },
            None => ToWrite { text: Arc::new(profile_toml::save_over(&self.text, &self.profile, profile)), file_then: None },
        }
    }

    /// The text that a profile would be saved as here, whatever stands on disk.
    pub fn text_here(&self, profile: &Profile) -> Arc<String> {
        self.to_write(profile).text
    }

    /// The profile is on disk as this text now.
    pub fn written(&mut self, written: ToWrite, profile: &Profile, file_before: PathBuf) {
        let text = std::mem::replace(&mut self.text, written.text);
        let before = std::mem::replace(&mut self.profile, profile.clone());
        self.past.push_back(Past { profile: before, text, file: file_before });
        self.attempted = None;
        let mut bytes: usize = self.past.iter().map(|past| past.text.len()).sum();
        while self.past.len() > PAST_TEXTS || bytes > PAST_BYTES {
            bytes -= self.past.pop_front().map_or(0, |past| past.text.len());
        }
    }
}
