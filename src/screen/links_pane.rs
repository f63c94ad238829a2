//! The pane at the right: the profile's ready links, on every step.

use ratatui::Frame;
use ratatui::text::{Line, Span};

use crate::wizard::layout::Area;
use crate::wizard::links::{all_links, link_of};
use crate::wizard::row::RowId;

use crate::words::wrap::sentence_lines;

use super::link_lines::wrapped;
use super::pen::{Pen, write};

/// Draws the links from the one under the cursor on, as many as there is room for.
pub fn draw(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area) {
    let Some(setup) = pen.setup else { return };
    let links = all_links(setup);
    let focused = pen.wizard.focus().and_then(RowId::owner);
    let first = focused.and_then(|id| links.iter().position(|link| link.id == id)).unwrap_or(0);
    // What fits is shown from the top; only a link further down moves the list.
    let first = if heights(pen, &links[..first], area) + 4 > usize::from(area.height) { first } else { 0 };
    let mut row = 0;
    for link in &links[first..] {
        if row >= area.height {
            break;
        }
        let style = if focused == Some(link.id) { pen.theme.strong() } else { pen.theme.plain() };
        let copied = if pen.wizard.is_copied(link.id) { format!("  {}", pen.get("mark-copied")) } else { String::new() };
        let head = vec![Span::styled(pen.fit(link.name, usize::from(area.width).saturating_sub(18)), style), Span::styled(copied, pen.theme.good())];
        line(frame, pen, area, &mut row, Line::from(head));
        match link_of(setup, link.id) {
            Some(Ok(finished)) => {
                for text in wrapped(pen, &finished, &[], usize::from(area.width) + 3) {
                    let spans: Vec<Span<'static>> = text.spans.into_iter().skip(1).collect();
                    line(frame, pen, area, &mut row, Line::from([vec![Span::raw(" ")], spans].concat()));
                }
            }
            Some(Err(why)) => {
                for text in sentence_lines(&pen.say(&why.say_with_step()), usize::from(area.width).saturating_sub(4)) {
                    line(frame, pen, area, &mut row, Line::styled(format!(" {text}"), pen.theme.dim()));
                }
            }
            None => {}
        }
        line(frame, pen, area, &mut row, Line::raw(""));
    }
    while row < area.height {
        line(frame, pen, area, &mut row, Line::raw(""));
    }
}

/// An upper bound is enough to know that everything fits; beyond the area nothing is measured.
fn heights(pen: Pen<'_>, links: &[crate::wizard::links::NamedLink<'_>], area: Area) -> usize {
    let Some(setup) = pen.setup else { return 0 };
    let mut sum = 0;
    for link in links {
        let text = link_of(setup, link.id).and_then(Result::ok).map(|link| link.to_string()).unwrap_or_default();
        sum += 2 + crate::words::wrap::link_lines(&text, usize::from(area.width.saturating_sub(4))).len();
        if sum > usize::from(area.height) {
            break;
        }
    }
    sum
}

fn line(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area, row: &mut u16, text: Line<'static>) {
    let down = if pen.theme.is_ascii() { "| " } else { "│ " };
    write(frame, area, *row, &Line::from([vec![Span::styled(down, pen.theme.dim())], text.spans].concat()).style(text.style));
    *row += 1;
}
