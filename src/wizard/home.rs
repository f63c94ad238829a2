//! The list of profiles is home: what is done with the profile under the cursor without leaving the list. The profile is read, lent for the one
//! deed, and given back when nothing of it lies over the list any more.

use crate::model::profile::Profile;
use crate::model::profile_toml::says_the_same;
use crate::words::Say;

use super::bindings::Action;
use super::effect::{Effect, ForRow, Opening};
use super::home_list::Lent;
use super::links::all_links;
use super::message::Listed;
use super::piece::Piece;
use super::row::RowId;
use super::state::{Tone, Wizard};
use super::step::Step;
use super::view::Page;

/// What a key does with the profile under the cursor. What else has a place here needs no more than its line.
const OF_ROW: [Action; 6] = [Action::CopyNext, Action::CopyAll, Action::Print, Action::Findings, Action::Trace, Action::Compare];

impl Wizard {
    /// The profile of the row under the cursor of the list, where it can be read.
    pub(super) fn row_profile(&self) -> Option<(u64, &Listed, &Profile)> {
        let (RowId::Profile(id) | RowId::Found(id, _)) = self.focus().filter(|_| self.page == Page::Profiles)? else { return None };
        let listed = self.listed(id)?;
        Some((id, listed, listed.profile.as_ref().ok()?))
    }

    /// True where the action can be done with the profile under the cursor of the list.
    pub(super) fn can_on_list(&self, action: Action) -> bool {
        if self.doc.is_some() || self.row_profile().is_none() {
            return false;
        }
        match action {
            Action::Copy => true,
            Action::Open => !self.shows_links(),
            Action::Close => self.shows_links(),
            action => OF_ROW.contains(&action),
        }
    }

    pub(super) fn act_on_list(&mut self, action: Action, effects: &mut Vec<Effect>) {
        match (action, self.focus()) {
            (Action::Close, _) => drop(self.hide_links()),
            (Action::Copy, Some(RowId::Found(_, place))) => self.lend(ForRow::Copy(place), effects),
            (Action::Copy | Action::Open, _) if !self.show_links() => self.tell(Tone::Plain, Say::new("copy-no-links")),
            (Action::Copy, Some(RowId::Profile(id))) => {
                let count = self.listed(id).and_then(|listed| Some(listed.profile.as_ref().ok()?.link_count())).unwrap_or(0);
                let first = (0..count).find(|place| !self.is_listed_copied(id, *place)).unwrap_or(0);
                self.focus_on(RowId::Found(id, first));
            }
            (Action::Open, _) => {}
            (action, _) => self.lend(ForRow::Act(action), effects),
        }
    }

    fn lend(&mut self, wanted: ForRow, effects: &mut Vec<Effect>) {
        let Some(file) = self.row_profile().map(|(_, listed, _)| listed.file.clone()) else { return };
        self.lent = Some(Lent { view: self.view(), page: Page::Step(Step::Summary) });
        self.open_place(&file, Opening::For(wanted), effects);
    }

    /// The profile is here: what was asked for is done with it.
    pub(super) fn do_for_row(&mut self, wanted: ForRow, effects: &mut Vec<Effect>) {
        let Some(lent) = &mut self.lent else { return };
        if self.page != Page::Profiles {
            lent.page = self.page;
        }
        let view = lent.view;
        self.page = Page::Profiles;
        self.views.insert(self.page, view);
        match wanted {
            ForRow::Act(action) => self.act(action, effects),
            ForRow::Copy(place) => self.copy_listed(place, effects),
        }
    }

    /// What is copied is what the row showed.
    fn copy_listed(&mut self, place: u16, effects: &mut Vec<Effect>) {
        let is_shown = self.row_profile().zip(self.doc.as_ref()).is_some_and(|((_, _, shown), doc)| says_the_same(shown, &doc.profile));
        let id = self.setup().and_then(|setup| all_links(setup).get(usize::from(place)).map(|named| named.id));
        if let Some(id) = id.filter(|_| is_shown) {
            self.copy_piece(Piece::Link(id), effects);
        } else {
            self.tell(Tone::Bad, Say::new("list-row-changed"));
            effects.push(Effect::List);
        }
    }

    /// Gives a lent profile back once nothing of it lies over the list. Where the user went into it, it is open.
    pub(super) fn give_back(&mut self) {
        if self.doc.is_none() || self.overlay.is_some() || self.editing.is_some() {
            return;
        }
        let Some(lent) = self.lent.take().filter(|_| self.page == Page::Profiles) else { return };
        let view = self.view();
        self.page = lent.page;
        self.leave();
        self.page = Page::Profiles;
        self.views.insert(self.page, view);
    }
}
