//! Step 6 as the checklist that one works from: what is ticked, how far one is, what comes next, and how long its links may be.

use crate::model::profile::ItemId;
use crate::model::tracker_half::ToDo;
use crate::words::Say;
use crate::words::wrap::{elided, link_lines, sentence_lines, wide};

use super::layout::{Area, LINK_INDENT};
use super::piece::Piece;
use super::pieces::{piece_text, pieces};
use super::row::RowId;
use super::state::Wizard;

/// A link of usual length; so many of them as fit on the page are shown whole.
const USUAL: usize = 150;

/// How a link of the checklist is shown.
pub enum LinkShown {
    /// Whole, over so many lines.
    Whole(usize),
    /// Its beginning and its end on so many lines at the most, for there is no room.
    Elided(usize),
}

impl Wizard {
    /// How a link of the checklist is shown on a page of that width.
    pub fn link_shown(&self, id: ItemId, link: &str, width: u16) -> LinkShown {
        let room = usize::from(width.saturating_sub(LINK_INDENT + 1));
        let areas = self.areas();
        let height = areas.as_ref().map_or(0, |areas| areas.body.height);
        // The pane shows the link under the cursor whole; so the rows stay where they are while the cursor goes over them.
        let is_beside = || areas.is_some_and(|areas| stands_in(areas.links, link));
        let is_whole = self.has_room_for_all(room, usize::from(height)) || self.focus().and_then(RowId::owner) == Some(id) && !is_beside();
        if !is_whole {
            return if wide(link) <= room { LinkShown::Whole(1) } else { LinkShown::Elided(1) };
        }
        // The row of the link itself stands above it, and perhaps a heading.
        let (most, whole) = (usize::from(height.saturating_sub(2)).max(1), link_lines(link, room).len());
        if whole <= most { LinkShown::Whole(whole) } else { LinkShown::Elided(most) }
    }

    /// How many lines a link of the checklist takes on a page of that width.
    pub(super) fn link_height(&self, id: ItemId, link: &str, width: u16) -> usize {
        match self.link_shown(id, link, width) {
            LinkShown::Whole(lines) => lines,
            LinkShown::Elided(1) => 1,
            LinkShown::Elided(most) => elided(link, usize::from(width.saturating_sub(LINK_INDENT + 1)), most).len(),
        }
    }

    /// True where the checklist has room for all links without a pane beside it.
    pub(super) fn shows_all_whole(&self) -> bool {
        let Some(areas) = self.areas_with(false) else { return false };
        self.has_room_for_all(usize::from(areas.row_width().saturating_sub(LINK_INDENT + 1)), usize::from(areas.body.height))
    }

    /// True where links of usual length, their rows and headings fit on the page. An estimate, so that a row costs the same however many there are.
    fn has_room_for_all(&self, room: usize, height: usize) -> bool {
        let count = self.setup().map_or(0, |setup| setup.profile.postbacks.len() + setup.profile.registration_links.len());
        count.saturating_mul(2 + USUAL / room.max(1)) + 3 <= height
    }

    /// All that is to be done in the tracker, as the profile stands.
    pub(super) fn all_to_do(&self) -> &[ToDo] {
        let setup = self.setup();
        let work_out = || setup.map_or_else(Vec::new, |setup| setup.tracker_half());
        self.doc.as_ref().map_or(&[], |doc| doc.findings.to_do(work_out))
    }

    /// What is to be done in the tracker.
    pub fn to_do(&self, place: u16) -> Option<&ToDo> {
        self.all_to_do().get(usize::from(place))
    }

    /// True where it is ticked; a tick belongs to what is said, and goes when that is another thing.
    pub fn is_ticked(&self, to_do: &ToDo) -> bool {
        self.doc.as_ref().is_some_and(|doc| doc.ticked.contains(to_do))
    }

    /// The lines that the tracker's file says of it.
    pub fn to_do_lines(&self, to_do: &ToDo, width: u16) -> Vec<String> {
        let text = to_do.text.get(self.options.lang);
        if text.is_empty() { Vec::new() } else { sentence_lines(text, usize::from(width.saturating_sub(LINK_INDENT + 1))) }
    }

    /// Ticks what is to be done in the tracker, or takes the tick away.
    pub(super) fn tick_to_do(&mut self, place: u16) {
        let Some(to_do) = self.to_do(place).cloned() else { return };
        let is_ticked = self.is_ticked(&to_do);
        let Some(doc) = &mut self.doc else { return };
        if is_ticked {
            doc.ticked.retain(|known| *known != to_do);
        } else {
            doc.ticked.push(to_do);
        }
    }

    /// The next piece that was not copied yet, from the cursor on and round.
    pub(super) fn next_piece(&self, all: &[Piece], from: Option<Piece>) -> Option<Piece> {
        let setup = self.setup()?;
        let here = from.and_then(|from| all.iter().position(|piece| *piece == from)).unwrap_or(0);
        // Where one was just given out, the next one follows it, whatever became of it since: keys may come faster than a clipboard.
        let is_passed = from.is_some() && self.doc.as_ref().is_some_and(|doc| doc.given_out == from);
        let start = (here + usize::from(is_passed)).min(all.len());
        let is_next = |piece: &&Piece| !self.is_carried(**piece) && matches!(piece_text(setup, **piece), Some(Ok(_)));
        all[start..].iter().chain(&all[..start]).find(is_next).copied()
    }

    /// How far one is and what comes next: "copied 2 of 7: First deposit → next: Repeat deposit"; `None` before anything was copied.
    pub fn look_ahead(&self) -> Option<(Say, Say)> {
        let last = self.doc.as_ref()?.last_copied.filter(|last| self.is_carried(*last))?;
        let all = pieces(self.setup()?);
        let (copied, count) = self.copied_count();
        let say = |id: &'static str| {
            let say = Say::new(id).with("copied", copied.to_string()).with("all", count.to_string());
            say.with("what", self.piece_name(last))
        };
        let Some(next) = self.next_piece(&all, Some(last)) else { return Some((say("copied-ahead-none"), say("copied-ahead-none"))) };
        // What goes into the same place needs no second name of it.
        let beside = side_text(self, next).filter(|_| next.owner() == last.owner());
        let name = beside.unwrap_or_else(|| self.piece_name(next));
        Some((say("copied-ahead").with("next", name.clone()), say("copied-ahead-short").with("next", name)))
    }

    /// A piece as the cabinet calls it: by its slot where one is known.
    fn piece_name(&self, piece: Piece) -> Say {
        let Some(setup) = self.setup() else { return Say::new("text").with("text", "") };
        let id = piece.owner();
        let slot = setup.postback(id).and_then(|postback| setup.slot(postback));
        let name = setup.profile.name_of(id).unwrap_or_default();
        let owner = match (slot, setup.postback(id).is_some()) {
            (Some(slot), _) => Say::new("phrase").with("text", slot),
            (None, true) => Say::new("text").with("text", name),
            (None, false) => Say::new("registration-link-named").with("name", name),
        };
        match side_text(self, piece) {
            Some(text) => Say::new("piece-of").with("owner", owner).with("text", text),
            None => owner,
        }
    }
}

/// True where the pane has room for the whole link below its name, and perhaps a heading.
fn stands_in(pane: Area, link: &str) -> bool {
    pane.width > 4 && link_lines(link, usize::from(pane.width - 4)).len() + 2 <= usize::from(pane.height)
}

/// A side of a row as it is.
fn side_text(wizard: &Wizard, piece: Piece) -> Option<Say> {
    let text = piece_text(wizard.setup()?, piece)?.ok()?;
    (!matches!(piece, Piece::Link(_))).then(|| Say::new("text").with("text", text))
}
