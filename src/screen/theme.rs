//! How things look, by their role: the 16 colours of the terminal, its own default colours, bold, dim, underlined and reversed. Nothing is told by
//! colour alone.
//!
//! Only colours that can be read stand here (`tests/acceptance/contrast.rs`, over the palettes of the usual terminals): on dark that is cyan and
//! green, on light it is magenta; red and yellow are too faint on one palette or another for words, so that they colour marks only. Where it is
//! not known what lies behind the letters, there are none.

use ratatui::style::{Color, Modifier, Style};

use crate::model::backdrop::Backdrop;

/// How things look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// What lies behind the letters; `None` where that is not known, or no colours are wanted.
    backdrop: Option<Backdrop>,
    colours: bool,
    ascii: bool,
}

/// What a thing is to whoever reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Words.
    Text,
    /// What may be passed over.
    Muted,
    /// What carries the line.
    Strong,
    /// The row under the cursor.
    Selected,
    /// A macro in a link.
    Macro,
    /// A key in a hint.
    Key,
    /// A part of a link that was changed; where one is.
    Changed,
    /// A text under the cursor.
    Field,
    /// All is well.
    Good,
    /// Worth a look.
    Warn,
    /// Wrong.
    Bad,
    /// The mark of what is wrong: no word.
    BadMark,
}

impl Role {
    /// All of them.
    pub const ALL: [Role; 12] = [
        Role::Text,
        Role::Muted,
        Role::Strong,
        Role::Selected,
        Role::Macro,
        Role::Key,
        Role::Changed,
        Role::Field,
        Role::Good,
        Role::Warn,
        Role::Bad,
        Role::BadMark,
    ];

    /// What tells it apart without any colour.
    const fn weight(self) -> Modifier {
        match self {
            Role::Text | Role::Good | Role::Warn => Modifier::empty(),
            Role::Muted => Modifier::DIM,
            Role::Strong | Role::Macro | Role::Key | Role::Bad | Role::BadMark => Modifier::BOLD,
            Role::Selected => Modifier::REVERSED,
            Role::Changed | Role::Field => Modifier::UNDERLINED,
        }
    }

    /// Its colour on a backdrop.
    const fn colour(self, backdrop: Backdrop) -> Option<Color> {
        match (self, backdrop) {
            (Role::Macro | Role::Key, Backdrop::Dark) => Some(Color::Cyan),
            (Role::Macro | Role::Key, Backdrop::Light) => Some(Color::Magenta),
            (Role::Good, Backdrop::Dark) => Some(Color::Green),
            (Role::BadMark, Backdrop::Dark) => Some(Color::LightRed),
            (Role::BadMark, Backdrop::Light) => Some(Color::Red),
            _ => None,
        }
    }
}

impl Theme {
    /// With or without colours, and with ASCII marks only.
    pub const fn new(colours: bool, ascii: bool) -> Self {
        Theme { backdrop: None, colours, ascii }
    }

    /// The same with ASCII marks only, or with all.
    #[must_use]
    pub const fn with_ascii(self, ascii: bool) -> Self {
        Theme { ascii, ..self }
    }

    /// The same before another backdrop.
    #[must_use]
    pub const fn before(self, backdrop: Option<Backdrop>) -> Self {
        Theme { backdrop, ..self }
    }

    /// The style of a role.
    pub fn style(self, role: Role) -> Style {
        let coloured = self.backdrop.filter(|_| self.colours).and_then(|backdrop| role.colour(backdrop));
        let style = coloured.map_or(Style::new(), |colour| Style::new().fg(colour));
        // Many terminals draw bold as bright, and nothing bright can be read on white.
        let is_light = self.backdrop == Some(Backdrop::Light) && coloured.is_some();
        style.add_modifier(if is_light { role.weight().difference(Modifier::BOLD) } else { role.weight() })
    }

    /// Plain text.
    pub fn plain(self) -> Style {
        self.style(Role::Text)
    }

    /// What may be passed over.
    pub fn dim(self) -> Style {
        self.style(Role::Muted)
    }

    /// What carries the line.
    pub fn strong(self) -> Style {
        self.style(Role::Strong)
    }

    /// A macro in a link.
    pub fn macro_part(self) -> Style {
        self.style(Role::Macro)
    }

    /// A part of a link that was changed.
    pub fn changed(self) -> Style {
        self.style(Role::Changed)
    }

    /// All is well.
    pub fn good(self) -> Style {
        self.style(Role::Good)
    }

    /// Worth a look.
    pub fn warn(self) -> Style {
        self.style(Role::Warn)
    }

    /// Wrong.
    pub fn bad(self) -> Style {
        self.style(Role::Bad)
    }

    /// The mark of what is wrong.
    pub fn bad_mark(self) -> Style {
        self.style(Role::BadMark)
    }

    /// A text under the cursor.
    pub fn field(self) -> Style {
        self.style(Role::Field)
    }

    /// A key in a hint.
    pub fn key(self) -> Style {
        self.style(Role::Key)
    }

    /// A cell of the row under the cursor, which has one look from edge to edge: of what stands there only weight and line stay.
    pub fn selected(self, cell: Style) -> Style {
        let kept = cell.add_modifier & (Modifier::BOLD | Modifier::UNDERLINED);
        Style::reset().add_modifier(kept).patch(self.style(Role::Selected))
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

    /// Where something goes on no further.
    pub const fn broken(self) -> &'static str {
        if self.ascii { "x" } else { "✗" }
    }

    /// What leads to the next thing, across: its line, its head, and the line where nothing comes any more.
    pub const fn leads_across(self) -> [&'static str; 3] {
        if self.ascii { ["-", ">", "."] } else { ["─", "→", "╌"] }
    }

    /// The same down: its line, and the line where nothing comes any more.
    pub const fn leads_down(self) -> [&'static str; 2] {
        if self.ascii { ["|", ":"] } else { ["│", "╎"] }
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
