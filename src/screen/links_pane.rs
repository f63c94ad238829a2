//! The pane at the right: the profile's ready links, on every step.

use ratatui::text::{Line, Span};

use crate::model::setup::Setup;
use crate::wizard::layout::Area;
use crate::wizard::links::{NamedLink, link_of};
use crate::wizard::row::RowId;
use crate::wizard::step::Step;

use crate::words::wrap::{link_lines, sentence_lines, wide};

use super::frame::Frame;
use super::link_lines::wrapped;
use super::pen::{Pen, write};

/// Draws the links from the one under the cursor on, as many as there is room for.
pub fn draw(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area) {
    let Some(setup) = pen.setup else { return };
    let focused = pen.wizard.focus().and_then(RowId::owner);
    let (links, place) = pen.wizard.links_beside(focused);
    let first = page_start(pen, &links, place, area);
    let mut row = 0;
    let page = &links[first..];
    for (place, link) in page.iter().enumerate() {
        if row >= area.height {
            break;
        }
        if begins_links(setup, page, place) {
            line(frame, pen, area, &mut row, Line::styled(pen.get(Step::Links.label()), pen.theme.dim()));
        }
        let style = if focused == Some(link.id) { pen.theme.strong() } else { pen.theme.plain() };
        let copied = if pen.wizard.is_copied(link.id) { format!("  {}", pen.get("mark-copied")) } else { String::new() };
        let room = usize::from(area.width).saturating_sub(3 + wide(&copied));
        let head = vec![Span::styled(pen.fit(link.name, room), style), Span::styled(copied, pen.theme.good())];
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

/// The link that the page with this one begins with. Pages are turned: a list that moved with every key would be drawn anew with every key.
fn page_start(pen: Pen<'_>, links: &[NamedLink<'_>], place: usize, area: Area) -> usize {
    let page = fitting(pen, links, area).max(1);
    let start = place - place % page;
    // Longer links than those of the first page may leave no room for this one.
    let is_seen = start == 0 || links.get(start..=place).is_some_and(|links| fitting(pen, links, area) == links.len());
    if is_seen { start } else { place }
}

/// True where the registration links begin: a postback may have the same name.
fn begins_links(setup: Setup<'_>, links: &[NamedLink<'_>], place: usize) -> bool {
    let is_postback = |link: &NamedLink<'_>| setup.profile.postback(link.id).is_some();
    links.get(place).is_some_and(|link| !is_postback(link)) && place.checked_sub(1).and_then(|before| links.get(before)).is_none_or(is_postback)
}

/// How many of the links fit, from the first one on.
fn fitting(pen: Pen<'_>, links: &[NamedLink<'_>], area: Area) -> usize {
    let Some(setup) = pen.setup else { return 0 };
    let mut room = usize::from(area.height);
    let fits = |(place, link): &(usize, &NamedLink<'_>)| {
        let text = link_of(setup, link.id).and_then(Result::ok).map(|link| link.text()).unwrap_or_default();
        // Its name and a blank line stand around it; behind the last one no blank is needed.
        let tall = 1 + usize::from(begins_links(setup, links, *place)) + link_lines(&text, usize::from(area.width.saturating_sub(4))).len();
        let fits = tall <= room;
        room = room.saturating_sub(tall + 1);
        fits
    };
    links.iter().enumerate().take_while(fits).count()
}

fn line(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area, row: &mut u16, text: Line<'static>) {
    let down = if pen.theme.is_ascii() { "| " } else { "│ " };
    write(frame, area, *row, &Line::from([vec![Span::styled(down, pen.theme.dim())], text.spans].concat()).style(text.style));
    *row += 1;
}
