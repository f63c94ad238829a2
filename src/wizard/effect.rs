//! What the wizard wants done. Effects are data; their outcome comes back as a `Message`.

use std::path::PathBuf;
use std::rc::Rc;

use crate::model::acts::Exchange;
use crate::model::backdrop::{Backdrop, Colours};
use crate::model::clipboard::{Holder, Preference};
use crate::model::mask::Mask;
use crate::model::own_integration::Draft;
use crate::model::profile::{ItemId, Profile};
use crate::model::sheet::Sheet;
use crate::toml_file::read::Side;
use crate::words::{Lang, Say};

use super::bindings::Action;
use super::deeds::Way;
use super::doc::DocId;
use super::piece::Piece;

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
        /// The document that it is of. If another program changed its file, nothing is copied, and the answer is `Message::Outdated`.
        of: Option<DocId>,
    },
    /// Put an instruction for a manager into the clipboard, in the user's words; answered by `Message::Copied`.
    CopySheet {
        /// The instruction.
        sheet: Box<Sheet>,
        /// The document that it is of, as in `Copy`.
        of: Option<DocId>,
    },
    /// Put what was told of a deed into the clipboard, a line each, in the user's words; answered by `Message::Copied`.
    CopySays(Vec<Say>),
    /// Leave the alternate screen, print these lines, and come back at any key.
    Print {
        /// The lines.
        lines: Vec<String>,
        /// The document that they are of, as in `Copy`.
        of: Option<DocId>,
        /// The keys in them, which one key hides for a screenshot.
        mask: Mask,
    },
    /// Tell which day it is, for the link of this element that was placed; answered by `Message::Today`.
    Today(DocId, ItemId),
    /// Read the earlier states of a document's file; answered by `Message::Earlier`.
    History(DocId),
    /// Look whether a document's file still says what it said here; where it does not, answered by `Message::Outdated`.
    Look(DocId),
    /// Save a document, in its file or in a new one; answered by `Message::Saved` or `Message::NotSaved`.
    Save {
        /// The document.
        doc: DocId,
        /// Its profile.
        profile: Rc<Profile>,
        /// True overwrites what another program changed.
        force: bool,
    },
    /// See whether edits can be saved, before the first one is made, and whether an earlier end left some unsaved; answered by
    /// `Message::Trouble` where they cannot, and by `Message::Rescued`.
    LookAround,
    /// Read what stands in the profile's file now, and what stood there when it was opened; answered by `Message::Versions`.
    ReadVersions {
        /// The document.
        doc: DocId,
        /// Its profile as it is here.
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
    /// Read a profile as this document, whatever was still to be saved of it; answered by `Message::Opened`.
    Open {
        /// The document that it becomes.
        doc: DocId,
        /// Its file.
        file: PathBuf,
        /// What is done then.
        opening: Opening,
    },
    /// Read all profiles; answered by `Message::Profiles`.
    List,
    /// Put a profile file aside; answered by `Message::Profiles` and `Message::Removed`, or `Message::NotDone`.
    Remove {
        /// The file.
        file: PathBuf,
        /// By whom.
        way: Way,
    },
    /// Bring a removed profile back; answered by `Message::Profiles` and `Message::Restored`, or `Message::NotDone`.
    Restore {
        /// What it was put aside as.
        trash: PathBuf,
        /// By whom.
        way: Way,
    },
    /// Save what each profile becomes, all or none; answered by `Message::Profiles` and `Message::Replaced`, or `Message::NotDone`.
    Exchange {
        /// The profiles.
        all: Vec<Exchange>,
        /// By whom.
        way: Way,
    },
    /// Save a new document into a copy of this file, whose comments it keeps; answered by `Message::Saved` or `Message::NotSaved`.
    MakeLike {
        /// The document.
        doc: DocId,
        /// The file that it is like.
        like: PathBuf,
        /// Its profile.
        profile: Rc<Profile>,
    },
    /// Bring rescued edits back as this document; answered by `Message::BroughtBack`.
    BringBack {
        /// The document.
        doc: DocId,
        /// The file that they are kept in.
        place: PathBuf,
    },
    /// Keep rescued edits where they are not offered again; answered by `Message::Notice`.
    PutAside(PathBuf),
    /// Remember where a document was left.
    LeftAt {
        /// The document.
        doc: DocId,
        /// Where.
        at: LeftAt,
    },
    /// Tell the sentences of the help in this language; answered by `Message::HelpTexts`.
    HelpTexts(Lang),
    /// Put what the findings say into this language; answered by `Message::FindingTexts`.
    FindingTexts(Lang, Vec<Say>),
    /// Turn the mouse on or off.
    Mouse(bool),
    /// Copy this way from now on.
    Clipboard(Preference),
    /// Let what is copied from now on outlive the program, or not.
    Holder(Holder),
    /// Remember what the terminal answered, for the next start.
    Backdrop(Backdrop),
    /// Keep settings.
    Remember(Setting),
    /// Write an integration of the user's own, where its file still says what was shown; answered by `Message::IntegrationSaved`.
    SaveIntegration(Box<Draft>),
}

/// What is done with a profile once it is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Opening {
    /// It is shown at the step where it was left.
    #[default]
    AsLeft,
    /// Its name is edited.
    AtName,
    /// The summary is shown, with the cursor on the link at this place.
    AtLink(u16),
    /// It is lent to the list for one deed.
    For(ForRow),
}

/// What the list wants done with the profile under its cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForRow {
    /// Copy the link at this place.
    Copy(u16),
    /// What a key does in an open profile.
    Act(Action),
}

/// Where a profile was left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftAt {
    /// The step, from 1; 0 where that is not known.
    pub step: usize,
    /// What the cursor stood on, as the file has it: `postbacks[1]`; empty where that is nothing of the profile.
    pub row: String,
}

/// A setting that the user changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The language.
    Lang(Lang),
    /// The mouse.
    Mouse(bool),
    /// ASCII only.
    Ascii(bool),
    /// How to copy.
    Clipboard(Preference),
    /// Whether a copy outlives the program.
    Holder(Holder),
    /// Which colours.
    Colours(Colours),
}

/// What is being copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyTicket {
    /// One link, or one side of a row of a table.
    Link(DocId, Piece),
    /// All links of a document.
    All(DocId),
    /// An instruction for a manager.
    Sheet,
    /// Other text.
    Text,
}
