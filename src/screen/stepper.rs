//! The steps: where one is, and what is done.

use ratatui::text::{Line, Span};

use crate::wizard::step::Step;
use crate::wizard::view::Page;

use super::pen::Pen;
use super::targets::{self, Piece};

/// The line of steps.
pub fn line(pen: Pen<'_>, width: usize) -> Line<'static> {
    Line::from(pen.cut_spans(targets::spans(pieces(pen, width)), width))
}

/// Its pieces: full names where there is room, then short ones, then numbers with the name of the present step.
pub fn pieces(pen: Pen<'_>, width: usize) -> Vec<Piece<Step>> {
    let separator = format!(" {} ", pen.theme.step());
    let short = |step: Step| pen.get(step.short_label());
    let full = named(pen, |step| pen.get(step.label()), &separator, " ");
    if targets::wide(&full) <= width {
        return full;
    }
    for (between, before_mark) in [(separator.as_str(), " "), (&separator, ""), ("  ", "")] {
        let pieces = named(pen, short, between, before_mark);
        if targets::wide(&pieces) <= width {
            return pieces;
        }
    }
    let now = pen.wizard.page;
    named(pen, |step| if now == Page::Step(step) { short(step) } else { String::new() }, " ", "")
}

fn named(pen: Pen<'_>, name: impl Fn(Step) -> String, separator: &str, before_mark: &str) -> Vec<Piece<Step>> {
    let mut pieces = vec![(Span::raw(" "), None)];
    for step in Step::ALL {
        if step != Step::Integration {
            pieces.push((Span::styled(separator.to_owned(), pen.theme.dim()), None));
        }
        let is_now = pen.wizard.page == Page::Step(step);
        let style = if is_now {
            pen.theme.strong().patch(pen.theme.changed())
        } else if pen.wizard.doc.is_none() {
            pen.theme.dim()
        } else {
            pen.theme.plain()
        };
        let text = format!("{} {}", step.number(), name(step));
        pieces.push((Span::styled(text.trim_end().to_owned(), style), Some(step)));
        let mark = match pen.wizard.step_state(step) {
            StepState::Done => Some(Span::styled(format!("{before_mark}{}", pen.theme.done()), pen.theme.good())),
            StepState::Wrong => Some(Span::styled(format!("{before_mark}!"), pen.theme.bad_mark())),
            StepState::Open => None,
        };
        pieces.extend(mark.map(|mark| (mark, Some(step))));
    }
    pieces
}

pub use crate::wizard::findings::StepState;
