//! The filter of a list: what is typed into it, and what leaving it does.

use crate::model::profile::ItemId;
use crate::words::Say;

use super::bindings::Action;
use super::catalog_list::Tab;
use super::effect::Effect;
use super::key::{Code, Key};
use super::overlay::Overlay;
use super::row::RowId;
use super::state::{Tone, Wizard};
use super::step::Step;
use super::steps::rows;
use super::view::Page;

impl Wizard {
    /// What is typed to filter the list of the page.
    pub fn page_filter(&self) -> &str {
        match self.page {
            Page::Profiles => &self.profile_filter,
            Page::Step(Step::Integration) => &self.list.filter,
            page @ Page::Step(_) => self.filters.get(&page).map_or("", String::as_str),
        }
    }

    /// True while the page's filter is typed or holds.
    pub fn is_page_filtered(&self) -> bool {
        !self.page_filter().is_empty() || self.filtering && !self.filters_findings()
    }

    /// True where it is the list of findings that a filter holds for.
    pub fn filters_findings(&self) -> bool {
        matches!(self.overlay, Some(Overlay::Findings(_)))
    }

    /// True where a partner is looked for: Enter chooses one, and "custom" is always found.
    pub(super) fn filters_partners(&self) -> bool {
        self.page == Page::Step(Step::Integration) && !self.filters_findings()
    }

    /// What is typed to filter the list in front.
    pub(super) fn filter_text(&self) -> &str {
        if self.filters_findings() { &self.finding_filter } else { self.page_filter() }
    }

    fn filter_mut(&mut self) -> &mut String {
        match self.page {
            _ if self.filters_findings() => &mut self.finding_filter,
            Page::Profiles => &mut self.profile_filter,
            Page::Step(Step::Integration) => &mut self.list.filter,
            page @ Page::Step(_) => self.filters.entry(page).or_default(),
        }
    }

    /// What the steps show: the elements for which this is true. They are found by what they were before a text began to be typed.
    pub(super) fn passing(&self) -> impl Fn(ItemId) -> bool {
        let typed = self.page_filter().trim();
        let doc = self.doc.as_ref().filter(|_| !typed.is_empty());
        let found = doc.map(|doc| self.catalog.setup_open(&doc.profile).found(typed));
        // What is edited, or under the cursor, does not go away under the user's hands.
        let held = if self.filtering { None } else { self.focus().and_then(|row| row.owner().or(row.field())) };
        move |id| found.as_ref().is_none_or(|found| Some(id) == held || found.get(id))
    }

    /// `/`: another filter begins, whatever stood there. What is looked for in the catalog is looked for in all tabs.
    pub(super) fn start_filter(&mut self, effects: &mut Vec<Effect>) {
        self.filtering = true;
        self.list.tab = if self.page == Page::Step(Step::Integration) { Tab::All } else { self.list.tab.clone() };
        if self.filters_findings() {
            self.ask_for_finding_texts(effects);
        }
        self.type_filter(String::clear);
    }

    /// Takes a filter away; false where there was none.
    pub(super) fn drop_filter(&mut self) -> bool {
        let was_there = !self.filter_text().is_empty();
        self.filtering = false;
        if was_there {
            let focus = self.focus();
            self.type_filter(String::clear);
            if let Some(focus) = focus.filter(|row| rows(self).contains(row)) {
                self.focus_on(focus);
            }
        }
        was_there
    }

    /// Typing into the filter of a list: the cursor goes to the first match.
    pub(super) fn type_filter(&mut self, change: impl FnOnce(&mut String)) {
        change(self.filter_mut());
        if self.filters_findings() {
            self.overlay = Some(Overlay::Findings(0));
            return;
        }
        if self.page == Page::Step(Step::Integration) {
            self.refresh_list();
        }
        if self.page == Page::Profiles {
            self.links_of = None;
            self.find_links();
        }
        if let Some(first) = self.first_match() {
            self.focus_on(first);
        }
    }

    /// The first row that is looked for; `None` where nothing is found.
    fn first_match(&self) -> Option<RowId> {
        if self.page == Page::Profiles {
            return self.first_found();
        }
        let is_match = |row: &RowId| match self.page {
            Page::Profiles => false,
            Page::Step(Step::Integration) => matches!(row, RowId::Integration(_)),
            Page::Step(_) => row.takes_focus() && (row.owner().is_some() || row.field().is_some()),
        };
        rows(self).into_iter().find(is_match)
    }

    pub(super) fn finds_nothing(&self) -> bool {
        if self.filters_findings() { self.sorted_findings().is_empty() } else { self.first_match().is_none() }
    }

    /// A key that the table does not have is typed into the filter; false where it means nothing.
    pub(super) fn type_into_filter(&mut self, key: Key) -> bool {
        match (key.code, key.typed()) {
            (Code::Backspace, _) => self.type_filter(|filter| filter.truncate(filter.char_indices().next_back().map_or(0, |(at, _)| at))),
            (Code::Char('u' | 'w'), _) if key.ctrl => self.type_filter(String::clear),
            (_, Some(letter)) => self.type_filter(|filter| filter.push(letter)),
            _ => return false,
        }
        true
    }

    pub(super) fn act_on_filter(&mut self, action: Action, by: Option<isize>, effects: &mut Vec<Effect>) {
        match action {
            Action::GiveUp => {
                self.drop_filter();
            }
            Action::Enter if self.filters_partners() => {
                self.filtering = false;
                self.enter(effects);
            }
            Action::Enter | Action::Down | Action::KeepFilter => self.leave_filter(),
            moving if self.filters_findings() => self.act_on_findings(moving, by, effects),
            moving => self.act(moving, effects),
        }
    }

    /// The list as it is filtered, with the cursor on what was found. Where nothing was, one goes on typing.
    fn leave_filter(&mut self) {
        if self.filter_text().trim().is_empty() {
            self.drop_filter();
            return;
        }
        if self.finds_nothing() && !self.filters_partners() {
            return self.tell(Tone::Plain, Say::new("filter-nothing"));
        }
        self.filtering = false;
    }
}
