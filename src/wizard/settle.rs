//! After every message: the focus stands on a row that exists, and the least scrolling that shows it.

use std::borrow::Cow;

use super::layout::{self, Area, Areas, LINK_INDENT, Parts, Told};
use super::links::{link_text, placed_link};
use super::row::RowId;
use super::state::Wizard;
use super::step::Step;
use super::steps::rows;
use super::view::{Page, View};
use crate::words::wrap::{link_lines, sentence_lines};

impl Wizard {
    /// Where things stand on the page; `None` where the terminal is too small.
    pub fn areas(&self) -> Option<Areas> {
        self.areas_with(self.size.0 >= layout::WIDE && self.has_links_beside())
    }

    /// The same with or without a pane of links.
    pub(super) fn areas_with(&self, links: bool) -> Option<Areas> {
        let is_list = self.page == Page::Profiles || self.page == Page::Step(Step::Integration);
        let parts = Parts {
            stepper: self.page != Page::Profiles,
            list: is_list,
            tabs: u16::from(is_list || self.is_page_filtered()),
            links: links && !is_list,
            told: &self.told,
        };
        layout::areas(self.size, parts)
    }

    /// Asks how many lines the sentences of the page want, until that is settled: taller rows may bring others into sight.
    pub fn measure(&mut self, told: impl Fn(&Wizard) -> Told) {
        for _ in 0..4 {
            let told = told(self);
            if told == self.told {
                break;
            }
            self.told = told;
            self.settle();
            self.count_in_sight();
        }
    }

    /// Where what lies over the page stands; a notice keeps its lines below it, but for a question, which stands in the middle.
    pub fn overlay_area(&self) -> Option<Area> {
        let areas = self.areas().filter(|_| self.overlay.is_some())?;
        let is_question = matches!(self.overlay, Some(super::overlay::Overlay::Choose(_)));
        let end = if self.notice.is_some() && !is_question { areas.status.y } else { areas.footer.y };
        Some(Area { x: 0, y: areas.title.height, width: areas.title.width, height: end - areas.title.height })
    }

    /// How many lines a row takes.
    pub fn height(&self, row: RowId, width: u16) -> usize {
        let room = usize::from(width.saturating_sub(LINK_INDENT + 1));
        match row {
            RowId::FinalUrl(_) => link_text(self, row).map_or_else(|| self.told_height(row), |text| 1 + link_lines(&text, room).len()),
            RowId::PostbackLink(_) | RowId::FullLink(_) => {
                link_text(self, row).map_or_else(|| self.told_height(row), |text| link_lines(&text, room).len())
            }
            RowId::SumUrl(id) => link_text(self, row).map_or_else(|| self.told_height(row), |text| self.link_height(id, &text, width)),
            RowId::Remark(..) | RowId::Changed(_) | RowId::RawLink(_) => self.told_height(row),
            RowId::ToDo(place) => self.to_do(place).map_or(0, |todo| usize::from(todo.head.is_some()) + self.to_do_lines(todo, width).len()),
            RowId::PlacedThen(id) => placed_link(self, id).map_or(0, |then| 1 + link_lines(&then.link, room).len() + then.rows.len()),
            RowId::IntegrationNotes => self.notes().map_or(0, |notes| sentence_lines(notes, usize::from(width.saturating_sub(3))).len()),
            RowId::PlaceholderWhere(place) => {
                sentence_lines(&self.placeholder_where(place), usize::from(width.saturating_sub(LINK_INDENT + 1))).len()
            }
            _ => 1,
        }
    }

    /// The height of a row that is a sentence, as it was told last; one line where it was not seen yet.
    fn told_height(&self, row: RowId) -> usize {
        self.told.rows.iter().find(|(told, _)| *told == row).map_or(1, |(_, lines)| usize::from(*lines))
    }

    /// Rows in sight whose height only words can tell.
    pub fn sentences_in_sight(&self) -> Vec<RowId> {
        let Some(areas) = self.areas() else { return Vec::new() };
        let is_sentence = |row: &RowId| match row {
            RowId::Remark(..) | RowId::Changed(_) | RowId::RawLink(_) => true,
            RowId::FinalUrl(_) | RowId::PostbackLink(_) | RowId::SumUrl(_) => link_text(self, *row).is_none(),
            _ => false,
        };
        let view = self.view();
        let all = self.rows();
        // What belongs to the cursor's row is about to be in sight.
        let end = (view.top + usize::from(areas.body.height)).max(view.place + 12).min(all.len());
        all[view.top.min(end)..end].iter().copied().filter(is_sentence).collect()
    }

    /// Where the user finds a value of the tracker's endpoint.
    pub fn placeholder_where(&self, place: u16) -> String {
        let Some(setup) = self.setup() else { return String::new() };
        let known = setup.tracker.and_then(|tracker| tracker.placeholders.get(usize::from(place)));
        known.map(|known| setup.where_found(known).get(self.options.lang).to_owned()).unwrap_or_default()
    }

    /// What to beware of in the partner's cabinet.
    pub fn notes(&self) -> Option<&str> {
        Some(self.setup()?.integration?.notes.get(self.options.lang))
    }

    pub(super) fn settle(&mut self) {
        let settled = self.settled.take().filter(|(page, _)| self.has_only_stepped && *page == self.page);
        let rows = settled.map_or_else(|| rows(self), |(_, rows)| rows);
        // Whatever the monkey does.
        debug_assert_eq!(rows, super::steps::rows(self));
        self.settle_among(&rows);
        // Which rows a filter lets pass may depend on where the cursor stands.
        self.settled = self.page_filter().is_empty().then_some((self.page, rows));
    }

    fn settle_among(&mut self, rows: &[RowId]) {
        let mut view = self.view();
        let Some(place) = view.place_among(rows).or_else(|| nearest(rows, view.place)) else {
            self.views.insert(self.page, View::default());
            return;
        };
        view.focus = Some(rows[place]);
        view.place = place;
        // The height of some rows depends on the focus.
        self.views.insert(self.page, view);
        if let Some(areas) = self.areas() {
            view = self.scrolled(rows, view, areas.row_width(), usize::from(areas.body.height));
            self.views.insert(self.page, view);
        }
    }

    /// How often anything happened but steps of the cursor, which change nothing in a row but who has the cursor.
    pub const fn changes(&self) -> u64 {
        self.changes
    }

    /// The rows of the page, as they were settled.
    pub fn rows(&self) -> Cow<'_, [RowId]> {
        let settled = self.settled.as_ref().filter(|(page, _)| *page == self.page).map(|(_, rows)| rows);
        debug_assert!(settled.is_none_or(|settled| *settled == rows(self)));
        settled.map_or_else(|| Cow::Owned(rows(self)), Cow::from)
    }

    /// Moves the top by the least that shows the focus with what belongs to it.
    fn scrolled(&self, rows: &[RowId], mut view: View, width: u16, height: usize) -> View {
        let (first, last) = extent(rows, view.place);
        if first < view.top || (first == view.top && view.skip > 0) {
            return View { top: first, skip: 0, ..view };
        }
        view.top = view.top.min(rows.len().saturating_sub(1));
        let mut used = 0;
        for row in &rows[view.top..=last] {
            used += self.height(*row, width);
            if used > height + view.skip {
                return self.bottom_up(rows, view, (first, last), (width, height));
            }
        }
        self.filled(rows, view, width, height)
    }

    /// The top that has the last row of the focus at the bottom, but its first row in sight.
    fn bottom_up(&self, rows: &[RowId], view: View, (first, last): (usize, usize), (width, height): (u16, usize)) -> View {
        let mut used = 0;
        let mut top = last;
        for place in (0..=last).rev() {
            used += self.height(rows[place], width);
            if used > height {
                break;
            }
            top = place;
        }
        View { top: top.min(first.max(view.place.min(first))), skip: 0, ..view }
    }

    /// No empty lines at the end while there are rows above.
    fn filled(&self, rows: &[RowId], view: View, width: u16, height: usize) -> View {
        let mut below = 0;
        for row in &rows[view.top..] {
            below += self.height(*row, width);
            if below >= height {
                return view;
            }
        }
        let mut top = view.top;
        while top > 0 && below + self.height(rows[top - 1], width) <= height {
            top -= 1;
            below += self.height(rows[top], width);
        }
        View { top, skip: 0, ..view }
    }
}

/// The row that stands where the lost one stood, else the one before.
fn nearest(rows: &[RowId], place: usize) -> Option<usize> {
    let behind = (place.min(rows.len())..rows.len()).find(|at| rows[*at].takes_focus());
    behind.or_else(|| (0..place.min(rows.len())).rev().find(|at| rows[*at].takes_focus()))
}

/// The focused row with what belongs to it: headings before it, and texts behind it.
fn extent(rows: &[RowId], place: usize) -> (usize, usize) {
    let mut first = place;
    while first > 0 && matches!(rows[first - 1], RowId::Heading(_) | RowId::Blank) && (first == 1 || !rows[first - 1].takes_focus()) {
        first -= 1;
        if matches!(rows[first], RowId::Blank) {
            first += 1;
            break;
        }
    }
    let behind = rows[place + 1..].iter().take_while(|row| !row.takes_focus() && !matches!(row, RowId::Blank | RowId::Heading(_)));
    (first, place + behind.count())
}
