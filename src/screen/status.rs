//! The line under the rows: the last notice, else the most urgent finding of the row, else how things stand; and how many lines the sentences of a
//! page want.

use ratatui::style::Style;
use ratatui::text::Line;

use crate::model::check::{Counts, Finding};
use crate::text::Words;
use crate::wizard::Wizard;
use crate::wizard::layout::{Area, Told};
use crate::wizard::row::RowId;
use crate::wizard::step::Step;
use crate::wizard::view::Page;
use crate::words::Say;
use crate::words::wrap::{sentence_lines, wide};

use super::frame::Frame;
use super::intro::intro;
use super::pen::{Pen, write};
use super::rows::draw_row;
use super::sentence::{finding_style, paragraph, sentence_width, tone};
use super::theme::Theme;

/// How many lines the sentences of the page want, at the wizard's size.
pub fn told(wizard: &Wizard, words: &Words, theme: Theme) -> Told {
    let pen = Pen::new(wizard, words, theme);
    let width = sentence_width(wizard.size.0);
    let lines = |text: &str| u16::try_from(sentence_lines(text, width).len()).unwrap_or(u16::MAX);
    let status = said(pen).map_or(1, |(text, _)| lines(&text));
    let room = wizard.areas().map_or(0, |areas| areas.row_width());
    let height = |row: RowId| u16::try_from(draw_row(pen, row, room).lines.len()).unwrap_or(u16::MAX);
    let rows = wizard.sentences_in_sight().into_iter().map(|row| (row, height(row))).filter(|(_, lines)| *lines > 1).collect();
    Told { intro: lines(&intro(pen)), status: status.saturating_add(u16::from(ahead(pen).is_some())), rows }
}

/// Draws it.
pub fn draw(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area) {
    let ahead = ahead(pen).filter(|_| area.height > 1);
    let area = Area { height: area.height - u16::from(ahead.is_some()), ..area };
    if let Some((long, short)) = ahead {
        let below = Area { y: area.y + area.height, height: 1, ..area };
        let room = usize::from(area.width).saturating_sub(2);
        let text = Some(pen.say(&long)).filter(|text| wide(text) <= room).unwrap_or_else(|| pen.fit(&pen.say(&short), room));
        write(frame, below, 0, &Line::styled(format!(" {text}"), pen.theme.plain()));
    }
    if let Some((text, style)) = said(pen) {
        paragraph(frame, pen, area, &text, style);
    }
}

/// What comes next on the checklist, long and short.
fn ahead(pen: Pen<'_>) -> Option<(Say, Say)> {
    pen.wizard.look_ahead().filter(|_| pen.wizard.page == Page::Step(Step::Summary))
}

fn said(pen: Pen<'_>) -> Option<(String, Style)> {
    let wizard = pen.wizard;
    if let Some(notice) = &wizard.notice {
        return Some((pen.say(&notice.say), tone(pen, notice.tone)));
    }
    let is_home = wizard.page == Page::Profiles;
    if let Some(finding) = wizard.urgent_finding().filter(|_| !is_home) {
        return Some(found(pen, finding));
    }
    let Some(doc) = wizard.doc.as_ref().filter(|_| !is_home) else {
        // Who has profiles has been here before, on another machine or with another state folder.
        let is_first = wizard.options.first_start && wizard.profiles.as_ref().is_none_or(Vec::is_empty);
        return is_first.then(|| (pen.get("first-start"), pen.theme.dim()));
    };
    Some((standing(pen, &doc.found_counts()), pen.theme.dim()))
}

fn found(pen: Pen<'_>, finding: &Finding) -> (String, Style) {
    let (style, _) = finding_style(pen, finding);
    let fix = if finding.is_mendable() && !pen.wizard.is_editing() { format!("  {}", pen.get("press-f")) } else { String::new() };
    (format!("{}{fix}", pen.say(&finding.say)), style)
}

/// "2 to fill in · 1 warning · 3 of 4 copied"
fn standing(pen: Pen<'_>, counts: &Counts) -> String {
    let mut parts = Vec::new();
    for (id, count) in
        [("count-errors", counts.errors), ("count-warnings", counts.warnings), ("count-to-fill", counts.to_fill), ("count-notes", counts.notes)]
    {
        if count > 0 {
            parts.push(pen.say(&Say::new(id).with("count", count)));
        }
    }
    let (copied, all) = pen.wizard.copied_count();
    if copied > 0 {
        parts.push(pen.say(&Say::new("copied-of").with("copied", copied.to_string()).with("all", all.to_string())));
    }
    if counts.errors + counts.warnings + counts.to_fill + counts.notes > 0 {
        // While letters are typed "!" is one of them.
        let shows_all = pen.get("press-findings");
        let whole: usize = parts.iter().map(|part| wide(part) + wide(pen.theme.dot())).sum();
        let fits = whole + wide(&shows_all) <= sentence_width(pen.wizard.size.0);
        parts.extend((fits && !pen.wizard.is_editing()).then_some(shows_all));
    } else {
        parts.insert(0, pen.get("all-in-order"));
    }
    parts.join(pen.theme.dot())
}
