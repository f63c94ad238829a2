//! How links are copied, and for how long: the settings `clipboard` and `clipboard_holder`.

/// A way to copy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Preference {
    /// What suits the surroundings.
    #[default]
    Auto,
    /// The system's clipboard only.
    System,
    /// The terminal's clipboard only.
    Terminal,
    /// No clipboard: the link is printed, to be selected by mouse.
    Print,
}

impl Preference {
    /// All of them.
    pub const ALL: [Preference; 4] = [Preference::Auto, Preference::System, Preference::Terminal, Preference::Print];

    /// The setting's value.
    pub const fn word(self) -> &'static str {
        match self {
            Preference::Auto => "auto",
            Preference::System => "system",
            Preference::Terminal => "terminal",
            Preference::Print => "print",
        }
    }

    /// The message id of what it is called.
    pub const fn label(self) -> &'static str {
        match self {
            Preference::Auto => "setting-clipboard-auto",
            Preference::System => "setting-clipboard-system",
            Preference::Terminal => "setting-clipboard-terminal",
            Preference::Print => "setting-clipboard-print",
        }
    }

    /// Reads the setting's value.
    pub fn parse(word: &str) -> Option<Self> {
        Preference::ALL.into_iter().find(|known| known.word() == word)
    }

    /// The one that comes after this one when the user goes through them.
    #[must_use]
    pub fn next(self) -> Self {
        Preference::ALL.into_iter().cycle().skip_while(|known| *known != self).nth(1).unwrap_or_default()
    }
}

/// Whether what was copied outlives the program where the system keeps nothing itself: the setting `clipboard_holder`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Holder {
    /// A program of its own hands the text out until something else is copied.
    #[default]
    On,
    /// The text goes with the program.
    Off,
}

impl Holder {
    /// The setting's value.
    pub const fn is_on(self) -> bool {
        matches!(self, Holder::On)
    }

    /// What a value of the setting means.
    pub const fn of(is_on: bool) -> Self {
        if is_on { Holder::On } else { Holder::Off }
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        Holder::of(!self.is_on())
    }
}
