//! The way of the click id as a picture: four boxes across where all of them have room, else one below the other.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::model::brief::brief;
use crate::model::hidden::marked;
use crate::model::trace::{Break, Hop, Passage, Place, Trace};
use crate::text::trace_picture::capitalised;
use crate::words::Say;
use crate::words::wrap::{link_lines, sentence_lines, wide};

use super::pen::Pen;

/// The least and the most columns between two boxes.
const APART: (usize, usize) = (3, 7);

/// Between a parameter and its value.
const EQUALS: &str = " = ";

/// The route and what is to be said of it, each line beginning with a blank.
pub fn lines(pen: Pen<'_>, trace: &Trace, width: usize) -> Vec<Line<'static>> {
    let hops: Vec<Drawing> = trace.route.hops.iter().map(|hop| Drawing::of(pen, trace, hop)).collect();
    let mut lines = across(pen, &hops, width).unwrap_or_else(|| down(pen, &hops, width));
    lines.extend(told(pen, trace, width));
    lines
}

/// A hop in words, and how they look.
struct Drawing {
    sign: Span<'static>,
    name: Span<'static>,
    param: String,
    value: Span<'static>,
    /// From what the value comes, with the arrow before it.
    written: Option<[Span<'static>; 2]>,
    passage: Passage,
    /// The word for a hop that breaks.
    broken: String,
}

impl Drawing {
    fn of(pen: Pen<'_>, trace: &Trace, hop: &Hop) -> Self {
        let theme = pen.theme;
        let (sign, name, text) = match hop.passage {
            Passage::Whole => (Span::styled(theme.done(), theme.good()), theme.strong(), theme.plain()),
            Passage::Broken => (Span::styled(theme.broken(), theme.bad_mark()), theme.bad(), theme.plain()),
            Passage::Beyond => (Span::styled(theme.dot().trim(), theme.dim()), theme.dim(), theme.dim()),
        };
        let shown = |text: &str| pen.data(&brief(text));
        let value = match hop.value.as_deref() {
            None => Span::styled(pen.get("trace-route-nothing"), theme.dim()),
            Some("") => Span::styled(pen.get("trace-route-empty"), theme.dim()),
            Some(value) => Span::styled(shown(value), text),
        };
        let macro_style = if hop.passage == Passage::Beyond { theme.dim() } else { theme.macro_part() };
        let written = hop.written.as_deref();
        let written =
            written.map(|written| [Span::styled(format!("{} ", theme.arrow_left()), theme.dim()), Span::styled(shown(written), macro_style)]);
        let in_link = || if hop.place == Place::Link { pen.get("trace-route-in-link") } else { String::new() };
        Drawing {
            sign,
            name: Span::styled(place_name(pen, trace, hop.place), name),
            param: hop.param.as_deref().map_or_else(in_link, shown),
            value,
            written,
            passage: hop.passage,
            broken: pen.get("trace-route-broken"),
        }
    }

    fn written_width(&self) -> usize {
        self.written.iter().flatten().map(Span::width).sum()
    }

    /// The columns of the parameter and its value.
    fn held_width(&self) -> usize {
        let param = if self.param.is_empty() { 0 } else { wide(&self.param) + EQUALS.len() };
        param + self.value.width()
    }

    fn is_broken(&self) -> bool {
        self.passage == Passage::Broken
    }

    /// The columns between the sides of its box, a blank at both ends.
    fn inside(&self) -> usize {
        let broken = if self.is_broken() { wide(&self.broken) + 2 } else { 0 };
        let edges = (self.sign.width() + 1 + self.name.width()).max(broken) + 1;
        [edges, wide(&self.param), self.value.width(), self.written_width()].into_iter().max().unwrap_or_default() + 2
    }
}

fn place_name(pen: Pen<'_>, trace: &Trace, place: Place) -> String {
    match place {
        Place::Link => pen.get("trace-route-link"),
        Place::Partner => capitalised(&pen.say(&Say::new("trace-route-partner").with("partner", trace.partner.clone()))),
        Place::Postback => pen.get("trace-route-postback"),
        Place::Tracker if trace.tracker.is_empty() => pen.get("trace-route-tracker"),
        Place::Tracker => pen.data(&brief(&trace.tracker)),
    }
}

/// The boxes beside each other; `None` where they have no room.
fn across(pen: Pen<'_>, hops: &[Drawing], width: usize) -> Option<Vec<Line<'static>>> {
    let gaps = hops.len().checked_sub(1)?;
    let boxes: usize = hops.iter().map(|hop| hop.inside() + 2).sum();
    let apart = width.checked_sub(boxes)?.checked_div(gaps)?.min(APART.1);
    let has_written = hops.iter().any(|hop| hop.written.is_some());
    (apart >= APART.0).then(|| (0..if has_written { 5 } else { 4 }).map(|row| across_row(pen, hops, row, apart, has_written)).collect())
}

fn across_row(pen: Pen<'_>, hops: &[Drawing], row: usize, apart: usize, has_written: bool) -> Line<'static> {
    let [rule, head, nothing] = pen.theme.leads_across();
    let mut spans = vec![Span::raw(" ")];
    for (place, hop) in hops.iter().enumerate() {
        spans.extend(boxed(pen, hop, row, has_written));
        let is_last = place + 1 == hops.len();
        spans.push(match hop.passage {
            _ if is_last => Span::raw(""),
            _ if row != 2 => Span::raw(" ".repeat(apart)),
            Passage::Whole => Span::styled(format!(" {}{head}", rule.repeat(apart - 2)), pen.theme.plain()),
            Passage::Broken | Passage::Beyond => Span::styled(format!(" {} ", nothing.repeat(apart - 2)), pen.theme.dim()),
        });
    }
    Line::from(spans)
}

/// One line of a box.
fn boxed(pen: Pen<'_>, hop: &Drawing, row: usize, has_written: bool) -> Vec<Span<'static>> {
    let [upper_left, upper_right, lower_left, lower_right, side, down] = pen.theme.frame();
    let frame = if hop.is_broken() { pen.theme.bad_mark() } else { pen.theme.dim() };
    let edge = |text: String| Span::styled(text, frame);
    let inside = hop.inside();
    let line = |content: Vec<Span<'static>>| {
        let room = (inside - 1).saturating_sub(content.iter().map(Span::width).sum());
        let ends = [edge(format!("{}{down}", " ".repeat(room)))];
        [edge(format!("{down} "))].into_iter().chain(content).chain(ends).collect()
    };
    match row {
        0 => {
            let rest = side.repeat(inside.saturating_sub(3 + hop.sign.width() + hop.name.width()));
            let name = hop.name.clone();
            vec![edge(format!("{upper_left} ")), hop.sign.clone(), Span::raw(" "), name, edge(format!(" {rest}{upper_right}"))]
        }
        1 => line(vec![Span::styled(hop.param.clone(), param_style(pen, hop))]),
        2 => line(vec![hop.value.clone()]),
        3 if has_written => line(hop.written.iter().flatten().cloned().collect()),
        _ if hop.is_broken() => {
            let rest = side.repeat(inside.saturating_sub(2 + wide(&hop.broken)));
            vec![edge(format!("{lower_left} ")), Span::styled(hop.broken.clone(), pen.theme.bad()), edge(format!(" {rest}{lower_right}"))]
        }
        _ => vec![edge(format!("{lower_left}{}{lower_right}", side.repeat(inside)))],
    }
}

fn param_style(pen: Pen<'_>, hop: &Drawing) -> Style {
    if hop.passage == Passage::Beyond { pen.theme.dim() } else { pen.theme.plain() }
}

/// One place below the other: what each holds stands beside its name where all of them have room, else below it.
fn down(pen: Pen<'_>, hops: &[Drawing], width: usize) -> Vec<Line<'static>> {
    let names = hops.iter().map(|hop| hop.name.width() + 2).max().unwrap_or_default();
    let are_beside = hops.iter().all(|hop| 2 + names + hop.held_width() <= width);
    let column = if are_beside { names } else { 2 };
    let [leads, nothing] = pen.theme.leads_down();
    let mut lines = Vec::new();
    for (place, hop) in hops.iter().enumerate() {
        let mut held = held(pen, hop, width.saturating_sub(2 + column)).into_iter();
        let first = if are_beside { held.next().unwrap_or_default() } else { Vec::new() };
        lines.extend(head(hop, column, first, width));
        let gutter = match hop.passage {
            _ if place + 1 == hops.len() => Span::raw("   "),
            Passage::Whole => Span::raw(format!(" {leads} ")),
            Passage::Broken | Passage::Beyond => Span::styled(format!(" {nothing} "), pen.theme.dim()),
        };
        let below = |spans: Vec<Span<'static>>| [gutter.clone(), Span::raw(" ".repeat(column))].into_iter().chain(spans).collect();
        lines.extend(held.map(below));
    }
    lines
}

/// The sign and the name, and what stands beside it.
fn head(hop: &Drawing, column: usize, beside: Vec<Span<'static>>, width: usize) -> Vec<Line<'static>> {
    if beside.is_empty() {
        return signed(&hop.sign, &hop.name.content, hop.name.style, width);
    }
    let room = " ".repeat(column.saturating_sub(hop.name.width()));
    let head = [Span::raw(" "), hop.sign.clone(), Span::raw(" "), hop.name.clone(), Span::raw(room)];
    vec![head.into_iter().chain(beside).collect()]
}

/// The parameter with its value, what it comes from, the word for a break: together where they fit, else in lines of their own.
fn held(pen: Pen<'_>, hop: &Drawing, width: usize) -> Vec<Vec<Span<'static>>> {
    let param = |end: &str| Span::styled(format!("{}{end}", hop.param), param_style(pen, hop));
    let mut pieces: Vec<Vec<Span<'static>>> = Vec::new();
    if hop.held_width() <= width {
        let named = (!hop.param.is_empty()).then(|| param(EQUALS));
        pieces.push(named.into_iter().chain([hop.value.clone()]).collect());
    } else {
        pieces.extend((!hop.param.is_empty()).then(|| vec![param(EQUALS.trim_end())]));
        pieces.push(vec![hop.value.clone()]);
    }
    pieces.extend(hop.written.clone().map(Vec::from));
    pieces.extend(hop.is_broken().then(|| vec![Span::styled(hop.broken.clone(), pen.theme.bad())]));
    let mut lines: Vec<Vec<Span<'static>>> = Vec::new();
    for piece in pieces {
        let wide = |spans: &[Span<'static>]| spans.iter().map(Span::width).sum::<usize>();
        match lines.last_mut() {
            Some(last) if wide(last) + 2 + wide(&piece) <= width => last.extend([Span::raw("  ")].into_iter().chain(piece)),
            _ if wide(&piece) <= width => lines.push(piece),
            _ => lines.extend(broken_up(&piece, width)),
        }
    }
    lines
}

/// A piece that is longer than a line.
fn broken_up(piece: &[Span<'static>], width: usize) -> Vec<Vec<Span<'static>>> {
    let text: String = piece.iter().map(|span| span.content.as_ref()).collect();
    let style = piece.last().map(|span| span.style).unwrap_or_default();
    let line = |range: Range<usize>| vec![Span::styled(text.get(range).unwrap_or_default().to_owned(), style)];
    link_lines(&text, width).into_iter().map(line).collect()
}

/// That it comes back, or where it breaks and why.
fn told(pen: Pen<'_>, trace: &Trace, width: usize) -> Vec<Line<'static>> {
    let reach = trace.route.postbacks;
    let counted = |id: &'static str| pen.say(&Say::new(id).with("count", reach.attributed.to_string()).with("all", reach.all.to_string()));
    let Some(broken) = &trace.route.broken else {
        let sign = Span::styled(pen.theme.done(), pen.theme.good());
        return signed(&sign, &counted("trace-route-whole"), pen.theme.plain(), width);
    };
    let sign = Span::styled(pen.theme.broken(), pen.theme.bad_mark());
    let mut lines = signed(&sign, &pen.say(&where_broken(trace, broken)), pen.theme.bad(), width);
    lines.extend(signed(&Span::raw(" "), &capitalised(&pen.say(&broken.why)), pen.theme.plain(), width));
    if reach.attributed > 0 {
        lines.extend(signed(&Span::raw(" "), &counted("trace-route-others"), pen.theme.dim(), width));
    }
    lines
}

fn where_broken(trace: &Trace, broken: &Break) -> Say {
    let place = match broken.place {
        Place::Link => "link",
        Place::Partner => "partner",
        Place::Postback => "postback",
        Place::Tracker => "tracker",
    };
    let say = Say::new("trace-route-broken-at").with("place", place).with("name", broken.name.as_str()).with("partner", trace.partner.clone());
    say.with("named", if broken.name.is_empty() { "no" } else { "yes" }).with("tracker", trace.tracker.as_str())
}

/// A sentence with a sign before its first line.
fn signed(sign: &Span<'static>, text: &str, style: Style, width: usize) -> Vec<Line<'static>> {
    let head = |place: usize| if place == 0 { sign.clone() } else { Span::raw(" ") };
    let line = |(place, text): (usize, String)| Line::from(vec![Span::raw(" "), head(place), Span::raw(" "), Span::styled(marked(&text), style)]);
    sentence_lines(text, width.saturating_sub(2)).into_iter().enumerate().map(line).collect()
}
