//! Colours and marks: the 16 of the terminal, its own default colours, bold, dim, underlined and reversed. Nothing is told by colour alone.

use ratatui::style::{Color, Modifier, Style};

/// How things look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    colours: bool,
    ascii: bool,
}

impl Theme {
    /// With or without colours, and with ASCII marks only.
    pub const fn new(colours: bool, ascii: bool) -> Self {
        Theme { colours, ascii }
    }

    fn coloured(self, colour: Color) -> Style {
        if self.colours { Style::new().fg(colour) } else { Style::new() }
    }

    /// Plain text.
    pub fn plain(self) -> Style {
        Style::new()
    }

    /// What may be passed over.
    pub fn dim(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// What carries the line.
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The row under the cursor.
    pub fn focus(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// A macro in a link.
    pub fn macro_part(self) -> Style {
        self.coloured(Color::Cyan).add_modifier(Modifier::BOLD)
    }

    /// A part of a link that was changed.
    pub fn changed(self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED)
    }

    /// All is well.
    pub fn good(self) -> Style {
        self.coloured(Color::Green)
    }

    /// Worth a look.
    pub fn warn(self) -> Style {
        self.coloured(Color::Yellow)
    }

    /// Wrong.
    pub fn bad(self) -> Style {
        self.coloured(Color::Red).add_modifier(Modifier::BOLD)
    }

    /// A text under the cursor.
    pub fn field(self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED)
    }

    /// A key in a hint.
    pub fn key(self) -> Style {
        self.coloured(Color::Cyan).add_modifier(Modifier::BOLD)
    }

    /// True when only ASCII may be drawn.
    pub const fn is_ascii(self) -> bool {
        self.ascii
    }

    /// What stands where a text was cut.
    pub const fn ellipsis(self) -> &'static str {
        if self.ascii { "~" } else { "…" }
    }

    /// A horizontal line.
    pub const fn rule(self) -> &'static str {
        if self.ascii { "-" } else { "─" }
    }

    /// What stands between two things of a line.
    pub const fn dot(self) -> &'static str {
        if self.ascii { " - " } else { " · " }
    }

    /// From here to there.
    pub const fn arrow_left(self) -> &'static str {
        if self.ascii { "<-" } else { "←" }
    }

    /// More above, more below.
    pub const fn more(self) -> (&'static str, &'static str) {
        if self.ascii { ("^", "v") } else { ("↑", "↓") }
    }

    /// A step that is done.
    pub const fn done(self) -> &'static str {
        if self.ascii { "+" } else { "✓" }
    }

    /// Between two steps.
    pub const fn step(self) -> &'static str {
        if self.ascii { ">" } else { "›" }
    }

    /// A box: upper left, upper right, lower left, lower right, across, down.
    pub const fn frame(self) -> [&'static str; 6] {
        if self.ascii { ["+", "+", "+", "+", "-", "|"] } else { ["┌", "┐", "└", "┘", "─", "│"] }
    }
}
