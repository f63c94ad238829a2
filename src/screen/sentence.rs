//! Sentences: over the lines of an area, in a tone, about a partner with or without a name.

use ratatui::style::Style;
use ratatui::text::Line;

use crate::model::check::{Finding, Severity};
use crate::model::setup::Setup;
use crate::wizard::layout::Area;
use crate::wizard::state::Tone;
use crate::words::wrap::sentence_lines;

use super::frame::Frame;
use super::pen::{Pen, write};

/// Columns of a sentence on a line that wide.
pub fn sentence_width(width: u16) -> usize {
    usize::from(width.saturating_sub(2))
}

/// Writes a sentence over the lines of an area, indented by one.
pub fn paragraph(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area, text: &str, style: Style) {
    let lines = sentence_lines(text, sentence_width(area.width));
    let is_cut = lines.len() > usize::from(area.height);
    for (row, line) in (0..area.height).zip(lines) {
        let mark = if is_cut && row + 1 == area.height { pen.theme.ellipsis() } else { "" };
        write(frame, area, row, &Line::styled(format!(" {line}{mark}"), style));
    }
}

/// The style of a notice.
pub fn tone(pen: Pen<'_>, tone: Tone) -> Style {
    match tone {
        Tone::Good => pen.theme.good(),
        Tone::Plain => pen.theme.plain(),
        Tone::Bad => pen.theme.bad(),
    }
}

/// The style of a finding, and the word that says how bad it is.
pub fn finding_style(pen: Pen<'_>, finding: &Finding) -> (Style, &'static str) {
    match (finding.to_fill, finding.severity) {
        (true, _) => (pen.theme.dim(), "word-to-fill"),
        (_, Severity::Error) => (pen.theme.bad(), "word-error"),
        (_, Severity::Warning) => (pen.theme.warn(), "word-warning"),
        (_, Severity::Note) => (pen.theme.plain(), "word-note"),
    }
}

/// `yes` where the partner has no name: the words then say "the partner".
pub fn custom(setup: Setup<'_>) -> &'static str {
    if setup.partner_name().is_some() { "no" } else { "yes" }
}
