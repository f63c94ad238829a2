//! A page: title, steps, what it is for, rows, status, hints.

use ratatui::text::{Line, Span};

use crate::model::brief::brief;
use crate::model::hidden::marked;
use crate::text::Words;
use crate::wizard::Wizard;
use crate::wizard::doc::SaveState;
use crate::wizard::layout::{Area, LEAST};
use crate::wizard::view::Page;
use crate::words::Say;
use crate::words::wrap::sentence_lines;

use super::body::{self, Kept};
use super::columns::{self, Cell};
use super::editor;
use super::footer;
use super::frame::Frame;
use super::intro::intro;
use super::links_pane;
use super::overlays;
use super::pen::{Pen, recede, write};
use super::sentence::paragraph;
use super::status;
use super::stepper;
use super::theme::Theme;

/// Draws the whole screen; rows that stand still since the last frame are taken from there.
pub fn draw(frame: &mut Frame<'_>, wizard: &Wizard, words: &Words, theme: Theme, kept: &mut Kept) {
    let pen = Pen::new(wizard, words, theme);
    let Some(areas) = wizard.areas() else { return too_small(frame, pen) };
    write(frame, areas.title, 0, &title(pen, areas.title));
    if areas.stepper.height > 0 {
        write(frame, areas.stepper, 0, &stepper::line(pen, usize::from(areas.stepper.width)));
    }
    for rule in [areas.upper_rule, areas.lower_rule] {
        write(frame, rule, 0, &Line::styled(theme.rule().repeat(usize::from(rule.width)), theme.dim()));
    }
    paragraph(frame, pen, areas.intro, &intro(pen), theme.plain());
    if areas.tabs.height > 0 {
        write(frame, areas.tabs, 0, &footer::tabs(pen, usize::from(areas.tabs.width)));
        footer::tabs_cursor(frame, pen, areas.tabs);
    }
    let rows = body::draw(frame, pen, areas.body, areas.row_width(), kept);
    if areas.links.width > 0 {
        links_pane::draw(frame, pen, areas.links);
    }
    footer::detail(frame, pen, areas.detail);
    let below = if areas.detail.height > 0 { areas.detail } else { areas.lower_rule };
    rows.unseen.tell(frame, pen, Area { width: areas.body.width, ..below });
    status::draw(frame, pen, areas.status);
    write(frame, areas.footer, 0, &footer::hints(pen, usize::from(areas.footer.width)));
    if let Some(column) = rows.edited {
        editor::draw_offers(frame, pen, areas.body, column);
    }
    if let Some(area) = wizard.overlay_area() {
        // The keys that hold now do not: they are the box's own.
        recede(frame, pen, Area { x: 0, y: 0, width: areas.footer.x + areas.footer.width, height: areas.footer.y });
        overlays::draw(frame, pen, area);
    }
}

fn too_small(frame: &mut Frame<'_>, pen: Pen<'_>) {
    let size = frame.area();
    let say = Say::new("too-small").with("columns", LEAST.0.to_string()).with("rows", LEAST.1.to_string());
    let area = Area { x: 0, y: 0, width: size.width, height: size.height };
    for (row, line) in (0..size.height).zip(sentence_lines(&pen.say(&say), usize::from(size.width))) {
        write(frame, area, row, &Line::raw(line));
    }
}

fn title(pen: Pen<'_>, area: Area) -> Line<'static> {
    let theme = pen.theme;
    let dot = theme.dot();
    let lang = pen.words.lang().code().to_uppercase();
    let (name, ends) = match (&pen.wizard.doc, pen.setup) {
        (Some(doc), Some(setup)) if pen.wizard.page != Page::Profiles => {
            let tracker = setup.tracker.map_or_else(|| setup.profile.tracker.id.clone(), |tracker| tracker.name.clone());
            let saved = match &doc.saved {
                SaveState::Saved if doc.untouched.is_some() => Span::styled(pen.get("title-untouched"), theme.dim()),
                SaveState::Saved => Span::styled(pen.get("all-saved"), theme.dim()),
                SaveState::NotSaved(_) => Span::styled(pen.get("not-saved"), theme.bad()),
            };
            let end = |told: &str| vec![saved.clone(), Span::styled(format!("{told}{dot}{lang} "), theme.dim())];
            (marked(&brief(&doc.profile.name)), vec![end(&format!("{dot}{}", marked(&tracker))), end("")])
        }
        _ => {
            let what = if pen.wizard.page == Page::Profiles { "title-profiles" } else { "title-new" };
            ("clickwire".to_owned(), vec![vec![Span::styled(format!("{}{dot}{lang} ", pen.get(what)), theme.dim())]])
        }
    };
    columns::row(pen, vec![Span::raw(" ")], &[Cell::new(name, theme.strong(), 0, 1)], ends, usize::from(area.width))
}
