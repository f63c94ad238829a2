//! What can lie over a page: the help, the findings, a choice.

use std::path::PathBuf;

use crate::model::acts::{Act, Exchange, Gives, Kind, Read, Way};
use crate::model::compare::{Compared, Comparison};
use crate::model::earlier::Earlier;
use crate::model::line_difference::DiffLine;
use crate::model::own_integration::Draft;
use crate::model::sheet::Sheet;
use crate::model::trace::Trace;
use crate::toml_file::read::Side;
use crate::words::Say;

use super::bindings::Context;
use super::doc::DocId;
use super::form::Form;
use super::line_editor::LineEditor;

/// What lies over the page.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// All that can be done here.
    Help(HelpList),
    /// All findings; the place of the chosen one.
    Findings(usize),
    /// A question with a few answers.
    Choose(Choose),
    /// Waits for pasted links, then shows what became of them.
    Import(Box<ImportPage>),
    /// A received URL against the profile.
    Compare(Box<ComparePage>),
    /// One click, out and back.
    Trace(Box<TracePage>),
    /// The instruction for a manager.
    Sheet(Box<SheetPage>),
    /// What differs between texts.
    Difference(DifferencePage),
    /// The settings; the place of the chosen one.
    Settings(usize),
    /// A few lines that are asked for.
    Form(Box<Form>),
    /// What came of a deed.
    Report(ReportPage),
}

impl Overlay {
    /// True when letters are typed into it.
    pub fn takes_text(&self) -> bool {
        match self {
            Overlay::Help(_) | Overlay::Form(_) => true,
            Overlay::Compare(page) => page.comparison.is_none(),
            Overlay::Import(page) => page.naming.is_some(),
            _ => false,
        }
    }

    /// True for a page that is only read.
    pub const fn is_read(&self) -> bool {
        match self {
            Overlay::Compare(page) => page.comparison.is_some(),
            Overlay::Import(_) | Overlay::Trace(_) | Overlay::Sheet(_) | Overlay::Difference(_) | Overlay::Report(_) => true,
            Overlay::Help(_) | Overlay::Findings(_) | Overlay::Choose(_) | Overlay::Settings(_) | Overlay::Form(_) => false,
        }
    }

    /// The first line that is seen of a page that is only read.
    pub fn top(&self) -> usize {
        match self {
            Overlay::Import(page) => page.top,
            Overlay::Compare(page) => page.top,
            Overlay::Trace(page) => page.top,
            Overlay::Sheet(page) => page.top,
            Overlay::Difference(page) => page.top,
            Overlay::Report(page) => page.top,
            _ => 0,
        }
    }

    /// The same, to be moved; `None` where nothing is read.
    pub(super) fn top_mut(&mut self) -> Option<&mut usize> {
        match self {
            Overlay::Import(page) => Some(&mut page.top),
            Overlay::Compare(page) => Some(&mut page.top),
            Overlay::Trace(page) => Some(&mut page.top),
            Overlay::Sheet(page) => Some(&mut page.top),
            Overlay::Difference(page) => Some(&mut page.top),
            Overlay::Report(page) => Some(&mut page.top),
            _ => None,
        }
    }
}

/// The help: filterable, and Enter runs a line.
#[derive(Clone, Debug, Default)]
pub struct HelpList {
    /// What is typed to filter it.
    pub line: LineEditor,
    /// The chosen line among those shown.
    pub chosen: usize,
    /// Whose keys it tells.
    pub context: Context,
    /// What lies below it, and comes back behind it.
    pub behind: Option<Box<Overlay>>,
}

/// A question with a few answers.
#[derive(Clone, Debug)]
pub struct Choose {
    /// The question.
    pub title: Say,
    /// What is worth knowing before answering.
    pub body: Vec<Say>,
    /// What the first answer makes, a line each.
    pub preview: Vec<Say>,
    /// The first line of it that is seen.
    pub top: usize,
    /// The answers.
    pub answers: Vec<(Say, Answer)>,
    /// What each answer would change, a line each; empty where nothing is to be shown.
    pub beside: Vec<Vec<Say>>,
    /// The chosen one.
    pub chosen: usize,
    /// True where the answer goes on with an edit: one undo takes both back.
    pub joins: bool,
    /// The form that it came from, and that comes back.
    pub behind: Option<Box<Form>>,
}

impl Default for Choose {
    fn default() -> Self {
        Choose {
            title: Say::new("text"),
            body: Vec::new(),
            preview: Vec::new(),
            top: 0,
            answers: Vec::new(),
            beside: Vec::new(),
            chosen: 0,
            joins: false,
            behind: None,
        }
    }
}

impl Choose {
    /// What the chosen answer would change.
    pub fn changes(&self) -> &[Say] {
        self.beside.get(self.chosen).map(Vec::as_slice).unwrap_or_default()
    }
}

/// What an answer does.
#[derive(Clone, Debug)]
pub enum Answer {
    /// Nothing.
    Leave,
    /// Nothing but words.
    Tell(Say),
    /// A custom integration under this name.
    CustomNamed(String),
    /// An act.
    Act(Box<Act>),
    /// Read the profile again, as another program left it.
    Reload,
    /// Bring an earlier state back.
    Restore(Box<Earlier>),
    /// Overwrite what another program changed.
    KeepMine,
    /// Bring rescued edits back.
    BringBack(PathBuf),
    /// Keep them where they are not offered again.
    PutAside(PathBuf),
    /// Decide about them at another start.
    AnotherTime,
    /// Show the lines of both, and what both began from.
    SeeDifference,
    /// Show the sides of a file that git could not merge.
    SeeSides(PathBuf),
    /// Take one of them.
    TakeSide(PathBuf, Side),
    /// Save what each profile becomes.
    Replace(Vec<Exchange>),
    /// The value that is to be replaced is this.
    ReplaceAs(Kind, Box<Form>),
    /// Write an integration of the user's own.
    SaveIntegration(Box<Draft>),
}

/// Importing: what was read, the ways to take it, and which lines were not.
#[derive(Clone, Debug, Default)]
pub struct ImportPage {
    /// What was read, and the ways; none until something was pasted.
    pub read: Read,
    /// The chosen way.
    pub chosen: usize,
    /// The name of the new profile; it follows the way until it is typed.
    pub name: LineEditor,
    /// True once the user gave it a name.
    pub is_named: bool,
    /// The name as it was, while it is edited.
    pub naming: Option<String>,
    /// What there is to say of the pasted text.
    pub report: Vec<Say>,
    /// True where links were pasted over an open profile: they may go into it.
    pub is_for_open: bool,
    /// The first line that is seen.
    pub top: usize,
}

impl ImportPage {
    /// True once something was read.
    pub fn has_read(&self) -> bool {
        !self.read.ways.is_empty()
    }

    /// The chosen way.
    pub fn way(&self) -> Option<&Way> {
        self.read.ways.get(self.chosen)
    }

    /// True where the chosen way makes a new profile.
    pub fn makes_profile(&self) -> bool {
        matches!(self.way(), Some(Way { gives: Gives::New(_), .. }))
    }
}

/// Comparing: the URL, then the differences.
#[derive(Clone, Debug, Default)]
pub struct ComparePage {
    /// The URL as it is typed or pasted.
    pub line: LineEditor,
    /// What would come of it as it is typed so far, where it is a URL.
    pub meanwhile: Option<Compare>,
    /// What came of it.
    pub comparison: Option<Compare>,
    /// The first line that is seen.
    pub top: usize,
}

/// What came of a comparison.
#[derive(Clone, Debug)]
pub enum Compare {
    /// Of one URL.
    One(Box<Comparison>),
    /// Of the lines of a log.
    Log(Vec<Compared>),
}

/// What came of a deed, to be read.
#[derive(Clone, Debug)]
pub struct ReportPage {
    /// Of which.
    pub title: Say,
    /// What there is to say.
    pub says: Vec<Say>,
    /// What of it is copied.
    pub copied: Vec<Say>,
    /// The first line that is seen.
    pub top: usize,
}

/// The instruction for a manager.
#[derive(Clone, Debug)]
pub struct SheetPage {
    /// The instruction.
    pub sheet: Sheet,
    /// The document that it is of, where one is open.
    pub of: Option<DocId>,
    /// The first line that is seen.
    pub top: usize,
}

/// What differs between texts, by lines.
#[derive(Clone, Debug)]
pub struct DifferencePage {
    /// What is compared.
    pub title: Say,
    /// The lines; none where only their ends differ.
    pub lines: Vec<DiffLine>,
    /// The first line that is seen.
    pub top: usize,
    /// The question that comes back when the page is left.
    pub behind: Option<Choose>,
}

/// The trace, and the samples it was made with.
#[derive(Clone, Debug)]
pub struct TracePage {
    /// The trace.
    pub trace: Trace,
    /// The first line that is seen.
    pub top: usize,
}
