//! What the wizard wants done. Effects are data; their outcome comes back as a `Message`.

use std::path::PathBuf;

use crate::model::profile::{ItemId, Profile};
use crate::toml_file::read::Side;
use crate::words::Lang;

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// End the program; everything is saved.
    Quit,
    /// Put text into the clipboard; answered by `Message::Copied`.
    Copy {
        /// Exactly what is copied.
        text: String,
        /// What it is, for the answer.
        ticket: CopyTicket,
        /// The file of the profile that it is of. If another program changed it, nothing is copied, and the answer is `Message::Outdated`.
        of: Option<PathBuf>,
    },
    /// Leave the alternate screen, print these lines, and come back at any key.
    Print {
        /// The lines.
        lines: Vec<String>,
        /// The file of the profile that they are of, as in `Copy`.
        of: Option<PathBuf>,
    },
    /// Look whether a profile's file still says what it said here; where it does not, answered by `Message::Outdated`.
    Look(PathBuf),
    /// Save the profile; answered by `Message::Saved` or `Message::NotSaved`.
    Save {
        /// Its file; `None` makes a new one.
        file: Option<PathBuf>,
        /// The profile.
        profile: Box<Profile>,
        /// True overwrites what another program changed.
        force: bool,
    },
    /// See whether edits can be saved, before the first one is made; where they cannot, answered by `Message::Trouble`.
    LookAround,
    /// Read what stands in the profile's file now, and what stood there when it was opened; answered by `Message::Versions`.
    ReadVersions {
        /// The file.
        file: PathBuf,
        /// The profile as it is here.
        profile: Box<Profile>,
    },
    /// Read the sides of a file that git could not merge; answered by `Message::Versions`.
    ReadSides(PathBuf),
    /// Take one side of it; answered by `Message::Profiles`.
    TakeSide {
        /// The file.
        file: PathBuf,
        /// The side.
        side: Side,
    },
    /// Read a profile; answered by `Message::Opened`.
    Open(PathBuf),
    /// Read all profiles; answered by `Message::Profiles`.
    List,
    /// Put a profile file aside; answered by `Message::Removed` and `Message::Profiles`.
    Remove(PathBuf),
    /// Bring a removed profile back; answered by `Message::Profiles`.
    Restore(PathBuf),
    /// Copy a profile under another name; answered by `Message::Profiles`.
    Duplicate(PathBuf),
    /// Remember where a profile was left.
    LeftAt {
        /// Its file.
        file: PathBuf,
        /// The step, from 1.
        step: usize,
    },
    /// Tell the sentences of the help in this language; answered by `Message::HelpTexts`.
    HelpTexts(Lang),
    /// Turn the mouse on or off.
    Mouse(bool),
    /// Keep settings.
    Remember(Setting),
    /// Write an integration of the user's own; answered by `Message::Notice`.
    SaveIntegration {
        /// Its id, which names the file.
        id: String,
        /// The file's text.
        text: String,
    },
}

/// A setting that the user changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The language.
    Lang(Lang),
    /// The mouse.
    Mouse(bool),
}

/// What is being copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyTicket {
    /// One postback's or registration link's link.
    Link(ItemId),
    /// All links.
    All,
    /// Other text.
    Text,
}
