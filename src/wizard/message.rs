//! What can happen to the wizard: input, and the outcome of an effect.

use std::path::PathBuf;
use std::time::SystemTime;

use super::deeds::Way;
use super::doc::DocId;
use super::effect::{CopyTicket, LeftAt, Opening};
use super::key::Key;
pub use super::listed::{Listed, beside};
use super::step::Step;
use crate::model::acts::Exchange;
use crate::model::backdrop::Backdrop;
use crate::model::catalog::UserFile;
use crate::model::day::Day;
use crate::model::earlier::EarlierText;
use crate::model::profile::{ItemId, Profile};
use crate::toml_file::read::FileError;
use crate::words::Say;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted, in one piece.
    Paste(String),
    /// The left mouse button was pressed at a cell.
    Click {
        /// Cells from the left, from 0.
        column: u16,
        /// Cells from the top, from 0.
        row: u16,
    },
    /// A step was clicked.
    ClickStep(Step),
    /// A tab of the list of partners was clicked, by its place.
    ClickTab(usize),
    /// The wheel was turned by so many notches; positive is down.
    Scroll(i16),
    /// The terminal has this size now.
    Resize {
        /// Cells across.
        columns: u16,
        /// Cells down.
        rows: u16,
    },
    /// A document was saved, and its file is this one now.
    Saved {
        /// The document.
        doc: DocId,
        /// Its file.
        file: PathBuf,
    },
    /// A document could not be saved.
    NotSaved {
        /// The document.
        doc: DocId,
        /// Why.
        why: NotSaved,
    },
    /// The earlier texts of a document's file, newest first, and what it says now.
    Earlier {
        /// The document.
        doc: DocId,
        /// The texts.
        texts: Vec<EarlierText>,
        /// The text that it has now.
        now: String,
    },
    /// Which day it is, for a link that was placed.
    Today {
        /// The document.
        doc: DocId,
        /// The postback or registration link.
        id: ItemId,
        /// Today.
        day: Day,
    },
    /// Before something was given out of the open profile, its file was found changed by another program.
    Outdated(Say),
    /// The texts of the open profile, to see their difference.
    Versions(Versions),
    /// A profile file was read.
    Opened(Opened),
    /// Edits that could not be saved before an earlier end.
    Rescued(Vec<Rescued>),
    /// Such edits are here again, and are to be saved.
    BroughtBack {
        /// The document that they become.
        doc: DocId,
        /// The file that they belong to; `None` for a profile that never got one.
        file: Option<PathBuf>,
        /// The profile with them.
        profile: Box<Profile>,
        /// The profile before them, where it is known.
        before: Option<Box<Profile>>,
    },
    /// The profiles on disk, newest first.
    Profiles {
        /// One each.
        listed: Vec<Listed>,
        /// The time at which they were read.
        now: SystemTime,
    },
    /// A profile was put aside.
    Removed {
        /// Its name.
        name: String,
        /// Where its file lay.
        file: PathBuf,
        /// Where it lies now.
        trash: PathBuf,
        /// How it came to it.
        way: Way,
    },
    /// A profile was brought back.
    Restored {
        /// Its name.
        name: String,
        /// Where its file lies now.
        file: PathBuf,
        /// Where it lay.
        trash: PathBuf,
        /// How it came to it.
        way: Way,
    },
    /// Profiles got other values.
    Replaced {
        /// What each was and is.
        all: Vec<Exchange>,
        /// How they came to it.
        way: Way,
    },
    /// A profile was not put aside, brought back or given other values.
    NotDone {
        /// Cause, path and mend.
        say: Say,
        /// How it came to it.
        way: Way,
    },
    /// How copying went.
    Copied {
        /// What was copied.
        ticket: CopyTicket,
        /// By which way, or why not.
        outcome: CopyOutcome,
    },
    /// An integration of the user's own was written, or was not.
    IntegrationSaved(IntegrationSaved),
    /// The sentences of the help, by message id, in the present language.
    HelpTexts(std::collections::HashMap<&'static str, String>),
    /// What the findings say, in the present language.
    FindingTexts(Vec<(Say, String)>),
    /// The page that is being read cannot scroll further than to this first line, at this size and in these words.
    PageEnd(usize),
    /// The first frame is on the screen: there is time for what it did not show.
    Shown,
    /// The terminal said what lies behind its letters.
    Backdrop(Backdrop),
    /// The program is about to end: a valid text being typed is kept.
    Ending,
    /// Something is wrong, and it is not an effect that failed.
    Trouble(Say),
    /// Something to tell, such as the outcome of another effect.
    Notice(Say),
}

/// A profile that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The document that it becomes.
    pub doc: DocId,
    /// Its file.
    pub file: PathBuf,
    /// The profile, or why it cannot be opened.
    pub profile: Result<Box<Profile>, FileError>,
    /// Where it was left.
    pub left: LeftAt,
    /// True when the file says what was last read or written here.
    pub as_left: bool,
    /// What is done with it.
    pub opening: Opening,
}

/// What became of an integration of the user's own.
#[derive(Clone, Debug, PartialEq)]
pub struct IntegrationSaved {
    /// Its file as it is now; `None` where it cannot be read.
    pub there: Option<UserFile>,
    /// That it is written; else why not.
    pub outcome: Result<Say, Say>,
}

/// Why a document is not on disk.
#[derive(Clone, Debug, PartialEq)]
pub struct NotSaved {
    /// Cause, path and mend.
    pub say: Say,
    /// True when another program changed the file: reload it, or keep mine.
    pub changed_outside: bool,
    /// True when another program is saving just now: it is tried again without being asked for.
    pub try_again: bool,
}

/// A profile that two have changed, as texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions {
    /// Whose is whose.
    pub title: Say,
    /// What both began from.
    pub base: String,
    /// As it is here.
    pub mine: String,
    /// As another program left it; empty where it removed the file.
    pub theirs: String,
}

/// Edits that could not be saved before an earlier end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rescued {
    /// The profile's name.
    pub name: String,
    /// The file that they belong to; `None` for a profile that never got one.
    pub file: Option<PathBuf>,
    /// The file that they are kept in.
    pub place: PathBuf,
}

impl Rescued {
    /// Which file they belong to.
    pub fn say_where(&self) -> Say {
        match &self.file {
            Some(file) => Say::new("rescued-belongs").with("path", file.display().to_string()),
            None => Say::new("rescued-new"),
        }
    }
}

/// How copying went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyOutcome {
    /// It is in the system's clipboard.
    Copied,
    /// It was sent to the terminal, which does not answer.
    SentToTerminal,
    /// It was printed, to be selected by mouse.
    Printed,
    /// No way worked; the message says why.
    Failed(Say),
}
