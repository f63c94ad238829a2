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
    #[must_use]
    pub const fn new(colours: bool, ascii: bool) -> Self {
        Theme { colours, ascii }
    }

    fn coloured(self, colour: Color) -> Style {
        if self.colours { Style::new().fg(colour) } else { Style::new() }
    }

    /// Plain text.
    #[must_use]
    pub fn plain(self) -> Style {
        Style::new()
    }

    /// What may be passed over.
    #[must_use]
    pub fn dim(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// What carries the line.
    #[must_use]
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The row under the cursor.
    #[must_use]
    pub fn focus(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// A macro in a link.
    #[must_use]
    pub fn macro_part(self) -> Style {
        self.coloured(Color::Cyan).add_modifier(Modifier::BOLD)
    }

    /// A part of a link that was changed.
    #[must_use]
    pub fn changed(self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED)
    }

    /// All is well.
    #[must_use]
    pub fn good(self) -> Style {
        self.coloured(Color::Green)
    }

    /// Worth a look.
    #[must_use]
    pub fn warn(self) -> Style {
        self.coloured(Color::Yellow)
    }

    /// Wrong.
    #[must_use]
    pub fn bad(self) -> Style {
        self.coloured(Color::Red).add_modifier(Modifier::BOLD)
    }

    /// A text under the cursor.
    #[must_use]
    pub fn field(self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED)
    }

    /// A key in a hint.
    #[must_use]
    pub fn key(self) -> Style {
        self.coloured(Color::Cyan).add_modifier(Modifier::BOLD)
    }

    /// True when only ASCII may be drawn.
    #[must_use]
    pub const fn is_ascii(self) -> bool {
        self.ascii
    }

    /// What stands where a text was cut.
    #[must_use]
    pub const fn ellipsis(self) -> &'static str {
        if self.ascii { "~" } else { "…" }
    }

    /// A horizontal line.
    #[must_use]
    pub const fn rule(self) -> &'static str {
        if self.ascii { "-" } else { "─" }
    }

    /// What stands between two things of a line.
    #[must_use]
    pub const fn dot(self) -> &'static str {
        if self.ascii { " - " } else { " · " }
    }

    /// From here to there.
    #[must_use]
    pub const fn arrow_left(self) -> &'static str {
        if self.ascii { "<-" } else { "←" }
    }

    /// More above, more below.
    #[must_use]
    pub const fn more(self) -> (&'static str, &'static str) {
        if self.ascii { ("^", "v") } else { ("↑", "↓") }
    }

    /// A step that is done.
    #[must_use]
    pub const fn done(self) -> &'static str {
        if self.ascii { "+" } else { "✓" }
    }

    /// Between two steps.
    #[must_use]
    pub const fn step(self) -> &'static str {
        if self.ascii { ">" } else { "›" }
    }

    /// A box: upper left, upper right, lower left, lower right, across, down.
    #[must_use]
    pub const fn frame(self) -> [&'static str; 6] {
        if self.ascii { ["+", "+", "+", "+", "-", "|"] } else { ["┌", "┐", "└", "┘", "─", "│"] }
    }
}
