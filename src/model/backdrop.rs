//! Whether letters stand on dark or on light: as it was chosen, as the surroundings say, as the terminal answered.

/// What lies behind the letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backdrop {
    /// Light letters on dark.
    Dark,
    /// Dark letters on light.
    Light,
}

impl Backdrop {
    /// Reads `dark` or `light`.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "dark" => Some(Backdrop::Dark),
            "light" => Some(Backdrop::Light),
            _ => None,
        }
    }

    /// The word for it, as settings have it.
    pub const fn word(self) -> &'static str {
        match self {
            Backdrop::Dark => "dark",
            Backdrop::Light => "light",
        }
    }

    /// Of a colour: by its brightness (ITU-R BT.709), each part from 0 to 1.
    pub fn of_colour(red: f32, green: f32, blue: f32) -> Self {
        if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5 { Backdrop::Light } else { Backdrop::Dark }
    }

    /// Of `COLORFGBG`, as rxvt and Konsole set it: the last of its parts is the background's number (`15;0`, `0;default;15`).
    pub fn of_colorfgbg(value: &str) -> Option<Self> {
        match value.rsplit(';').next()?.parse().ok()? {
            0..=6 | 8 => Some(Backdrop::Dark),
            7 | 9..=15_u8 => Some(Backdrop::Light),
            _ => None,
        }
    }
}

/// Which colours were asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colours {
    /// Those that fit what is known of the terminal.
    #[default]
    Auto,
    /// Those for this backdrop, whatever the terminal says.
    On(Backdrop),
}

impl Colours {
    /// Reads `auto`, `light` or `dark`.
    pub fn parse(word: &str) -> Option<Self> {
        if word == "auto" { Some(Colours::Auto) } else { Backdrop::parse(word).map(Colours::On) }
    }

    /// The one that comes after this one when the user goes through them.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Colours::Auto => Colours::On(Backdrop::Dark),
            Colours::On(Backdrop::Dark) => Colours::On(Backdrop::Light),
            Colours::On(Backdrop::Light) => Colours::Auto,
        }
    }

    /// The word for it, as settings have it.
    pub const fn word(self) -> &'static str {
        match self {
            Colours::Auto => "auto",
            Colours::On(backdrop) => backdrop.word(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Backdrop;

    #[test]
    fn the_last_number_of_colorfgbg_is_the_background() {
        for (value, backdrop) in [
            ("15;0", Some(Backdrop::Dark)),
            ("0;default;15", Some(Backdrop::Light)),
            ("0;7", Some(Backdrop::Light)),
            ("7;8", Some(Backdrop::Dark)),
            ("default;default", None),
            ("0;200", None),
            ("", None),
        ] {
            assert_eq!(Backdrop::of_colorfgbg(value), backdrop, "{value}");
        }
    }

    #[test]
    fn a_colour_is_light_where_it_is_bright() {
        assert_eq!(Backdrop::of_colour(1.0, 1.0, 0.9), Backdrop::Light);
        assert_eq!(Backdrop::of_colour(0.0, 0.17, 0.21), Backdrop::Dark);
    }
}
