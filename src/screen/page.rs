//! A page: title, steps, what it is for, rows, status, hints.

use ratatui::Frame;
use ratatui::text::{Line, Span};

use crate::model::brief::brief;
use crate::model::hidden::marked;
use crate::text::Words;
use crate::wizard::Wizard;
use crate::wizard::doc::SaveState;
use crate::wizard::layout::{Area, LEAST};
use crate::wizard::step::Step;
use crate::wizard::steps::rows;
use crate::wizard::view::Page;
use crate::words::Say;
use crate::words::wrap::sentence_lines;

use super::drawn::Drawn;
use super::editor;
use super::footer;
use super::links_pane;
use super::overlays;
use super::pen::{Pen, recede, select, write};
use super::rows::draw_row;
use super::sentence::{custom, paragraph};
use super::stepper;
use super::theme::Theme;

/// Draws the whole screen.
pub fn draw(frame: &mut Frame<'_>, wizard: &Wizard, words: &Words, theme: Theme) {
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
    draw_rows(frame, pen, areas.body);
    if areas.links.width > 0 {
        links_pane::draw(frame, pen, areas.links);
    }
    footer::detail(frame, pen, areas.detail);
    footer::status(frame, pen, areas.status);
    write(frame, areas.footer, 0, &footer::hints(pen, usize::from(areas.footer.width)));
    editor::draw_offers(frame, pen, areas.body);
    if let Some(area) = wizard.overlay_area() {
        recede(frame, pen);
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
    let (name, state) = match (&pen.wizard.doc, pen.setup) {
        (Some(doc), Some(setup)) if pen.wizard.page != Page::Profiles => {
            let tracker = setup.tracker.map_or_else(|| setup.profile.tracker.id.clone(), |tracker| tracker.name.clone());
            let saved = match &doc.saved {
                SaveState::Saved if doc.untouched.is_some() => Span::styled(pen.get("title-untouched"), theme.dim()),
                SaveState::Saved => Span::styled(pen.get("all-saved"), theme.dim()),
                SaveState::NotSaved(_) => Span::styled(pen.get("not-saved"), theme.bad()),
            };
            (marked(&brief(&doc.profile.name)), vec![saved, Span::styled(format!("{dot}{}{dot}{lang} ", marked(&tracker)), theme.dim())])
        }
        _ => {
            let what = if pen.wizard.page == Page::Profiles { "title-profiles" } else { "title-new" };
            ("clickwire".to_owned(), vec![Span::styled(format!("{}{dot}{lang} ", pen.get(what)), theme.dim())])
        }
    };
    pen.split(vec![Span::raw(" "), Span::styled(name, theme.strong())], state, usize::from(area.width))
}

/// One line that says what the page is for, and where in the two cabinets its values come from or go to.
fn intro(pen: Pen<'_>) -> String {
    let Some(setup) = pen.setup.filter(|_| pen.wizard.page != Page::Profiles) else {
        return pen.get(if pen.wizard.page == Page::Profiles { "intro-profiles" } else { "intro-integration" });
    };
    let Page::Step(step) = pen.wizard.page else { return String::new() };
    let tracker = setup.tracker.map(|tracker| tracker.name.clone()).unwrap_or_default();
    let id = match step {
        Step::Integration if pen.wizard.is_naming() => "intro-name",
        Step::Integration => "intro-integration",
        Step::Click => "intro-click",
        Step::Postbacks => "intro-postbacks",
        Step::Fields if setup.tracker.is_some_and(|tracker| tracker.keys.field_prefix.is_empty()) => "intro-fields-none",
        Step::Fields => "intro-fields",
        Step::Links => "intro-links",
        Step::Summary => "intro-summary",
    };
    let place = setup.tracker.map(|tracker| match step {
        Step::Fields => tracker.fields_where.clone(),
        _ => tracker.links.place.clone(),
    });
    pen.say(
        &Say::new(id)
            .with("custom", custom(setup))
            .with("partner", setup.partner_name().unwrap_or_default())
            .with("tracker", tracker)
            .with("place", place.unwrap_or_default()),
    )
}

fn draw_rows(frame: &mut Frame<'_>, pen: Pen<'_>, body: Area) {
    let view = pen.wizard.view();
    let all = rows(pen.wizard);
    let (mut y, mut skip) = (0, view.skip);
    let mut is_cut = false;
    for (place, row) in all.iter().enumerate().skip(view.top) {
        if y >= body.height {
            is_cut |= all[place..].iter().any(|row| row.takes_focus());
            break;
        }
        let Drawn { lines, cursor } = draw_row(pen, *row, body.width);
        for (number, line) in lines.iter().enumerate().skip(std::mem::take(&mut skip)) {
            if y >= body.height {
                is_cut = true;
                break;
            }
            write(frame, body, y, line);
            if view.focus == Some(*row) && number == 0 {
                if let Some(column) = cursor {
                    super::pen::cursor(frame, body, column, y);
                } else {
                    select(frame, pen, body, y);
                }
            }
            y += 1;
        }
    }
    super::pen::more(frame, pen, body, view.top > 0 || view.skip > 0, is_cut);
}
