//! The steps: where one is, and what is done.

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::wizard::step::Step;
use crate::wizard::view::Page;

use super::pen::Pen;

/// The line of steps: full names where there is room, then short ones, then numbers with the name of the present step.
pub fn line(pen: Pen<'_>, width: usize) -> Line<'static> {
    let separator = format!(" {} ", pen.theme.step());
    let full = spans(pen, |step| pen.get(step.label()), &separator, " ");
    if wide(&full) <= width {
        return Line::from(full);
    }
    let short = spans(pen, |step| pen.get(step.short_label()), &separator, "");
    if wide(&short) <= width {
        return Line::from(short);
    }
    let tight = spans(pen, |step| pen.get(step.short_label()), "  ", "");
    if wide(&tight) <= width {
        return Line::from(tight);
    }
    let now = pen.wizard.page;
    let numbers = spans(pen, |step| if now == Page::Step(step) { pen.get(step.short_label()) } else { String::new() }, " ", "");
    Line::from(pen.cut_spans(numbers, width))
}

fn wide(spans: &[Span<'_>]) -> usize {
    spans.iter().map(|span| span.content.width()).sum()
}

fn spans(pen: Pen<'_>, name: impl Fn(Step) -> String, separator: &str, before_mark: &str) -> Vec<Span<'static>> {
    let mut spans = vec![Span::raw(" ")];
    for step in Step::ALL {
        if step != Step::Integration {
            spans.push(Span::styled(separator.to_owned(), pen.theme.dim()));
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
        spans.push(Span::styled(text.trim_end().to_owned(), style));
        match pen.wizard.step_state(step) {
            StepState::Done => spans.push(Span::styled(format!("{before_mark}{}", pen.theme.done()), pen.theme.good())),
            StepState::Wrong => spans.push(Span::styled(format!("{before_mark}!"), pen.theme.bad_mark())),
            StepState::Open => {}
        }
    }
    spans
}

pub use crate::wizard::findings::StepState;
