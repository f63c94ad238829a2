//! What is drawn can be read: every role, on the palettes that people's terminals have, with bold as those terminals draw it.

use clickwire::model::backdrop::Backdrop;
use clickwire::screen::theme::{Role, Theme};
use ratatui::style::{Color, Modifier, Style};

/// WCAG 2.2, 1.4.3: text. A mark that is no word needs less (1.4.11), and so does what may be passed over.
const TEXT: f64 = 4.5;
const MARK: f64 = 3.0;

type Rgb = [f64; 3];

struct Palette {
    name: String,
    backdrop: Backdrop,
    text: Rgb,
    ground: Rgb,
    is_bold_bright: bool,
    faint: f64,
    colours: Vec<Rgb>,
}

fn rgb(hex: &str) -> Rgb {
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0)
}

fn palettes() -> Vec<Palette> {
    let file: toml::Table = include_str!("../palettes.toml").parse().unwrap();
    let read = |value: &toml::Value| {
        let text = |key: &str| value[key].as_str().unwrap().to_owned();
        assert!(!text("source").is_empty());
        Palette {
            name: text("name"),
            backdrop: Backdrop::parse(&text("backdrop")).unwrap(),
            text: rgb(&text("text")),
            ground: rgb(&text("ground")),
            is_bold_bright: text("bold") == "bright",
            faint: value["faint"].as_float().unwrap(),
            colours: text("colours").split(' ').map(rgb).collect(),
        }
    };
    let palettes: Vec<Palette> = file["palette"].as_array().unwrap().iter().map(read).collect();
    assert_eq!(palettes.len(), 12);
    palettes
}

fn brightness(colour: Rgb) -> f64 {
    let [red, green, blue] = colour.map(|part| if part <= 0.03928 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// WCAG's contrast, from 1 to 21.
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (brightness(one), brightness(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// A colour's number among the sixteen.
fn number(colour: Color) -> usize {
    const NUMBERS: [Color; 16] = [
        Color::Black,
        Color::Red,
        Color::Green,
        Color::Yellow,
        Color::Blue,
        Color::Magenta,
        Color::Cyan,
        Color::Gray,
        Color::DarkGray,
        Color::LightRed,
        Color::LightGreen,
        Color::LightYellow,
        Color::LightBlue,
        Color::LightMagenta,
        Color::LightCyan,
        Color::White,
    ];
    NUMBERS.iter().position(|known| *known == colour).unwrap()
}

impl Palette {
    fn colour(&self, colour: Color, is_bold: bool) -> Rgb {
        let number = number(colour);
        self.colours[if is_bold && self.is_bold_bright && number < 8 { number + 8 } else { number }]
    }

    /// How clearly a style is seen here.
    fn shows(&self, style: Style) -> f64 {
        let is_bold = style.add_modifier.contains(Modifier::BOLD);
        let mut letters = match style.fg {
            None | Some(Color::Reset) => self.text,
            Some(colour) => self.colour(colour, is_bold),
        };
        if style.add_modifier.contains(Modifier::DIM) {
            letters = letters.map(|part| part * self.faint);
        }
        let ground = match style.bg {
            None | Some(Color::Reset) => self.ground,
            Some(colour) => self.colour(colour, false),
        };
        contrast(letters, ground)
    }

    /// No palette is asked for more than it gives its own text.
    fn asked(&self, role: Role) -> f64 {
        let own = contrast(self.text, self.ground);
        match role {
            Role::Muted if own < 5.0 => own / 2.0,
            Role::Muted | Role::BadMark => MARK,
            _ => TEXT.min(own),
        }
    }
}

#[test]
fn every_role_can_be_read_on_every_palette_whose_backdrop_is_known() {
    for palette in palettes() {
        let theme = Theme::new(true, false).before(Some(palette.backdrop));
        for role in Role::ALL {
            let shown = palette.shows(theme.style(role));
            assert!(shown >= palette.asked(role), "{role:?} on {}: {shown:.2}", palette.name);
        }
    }
}

#[test]
fn the_colours_that_real_screenshots_are_held_to_are_those_of_the_roles() {
    let inks: toml::Table = include_str!("../inks.toml").parse().unwrap();
    for backdrop in [Backdrop::Dark, Backdrop::Light] {
        let theme = Theme::new(true, false).before(Some(backdrop));
        let ink = |role: Role| {
            let style = theme.style(role);
            let bold = if style.add_modifier.contains(Modifier::BOLD) { " bold" } else { "" };
            let faint = || style.add_modifier.contains(Modifier::DIM).then(|| "faint".to_owned());
            Some((format!("{role:?}"), style.fg.map(|colour| format!("{}{bold}", number(colour))).or_else(faint)?.into()))
        };
        let of_roles: toml::Table = Role::ALL.into_iter().filter_map(ink).collect();
        assert_eq!(inks[backdrop.word()].as_table(), Some(&of_roles), "{backdrop:?}: tests/inks.toml");
    }
}

#[test]
fn where_the_backdrop_is_not_known_everything_can_be_read_on_all_of_them() {
    for palette in palettes() {
        for theme in [Theme::new(true, false), Theme::new(false, false).before(Some(palette.backdrop))] {
            for role in Role::ALL {
                let style = theme.style(role);
                assert_eq!((style.fg, style.bg), (None, None), "{role:?} has a colour");
                assert!(palette.shows(style) >= palette.asked(role), "{role:?} on {}", palette.name);
            }
        }
    }
}

#[test]
fn the_row_under_the_cursor_has_one_look_whatever_stands_in_it() {
    for backdrop in [None, Some(Backdrop::Dark), Some(Backdrop::Light)] {
        let theme = Theme::new(true, false).before(backdrop);
        for role in Role::ALL {
            let style = theme.selected(theme.style(role));
            assert_eq!((style.fg, style.bg), (Some(Color::Reset), Some(Color::Reset)), "{role:?}");
            let looks = Modifier::REVERSED | Modifier::BOLD | Modifier::UNDERLINED;
            assert!(looks.contains(style.add_modifier) && style.add_modifier.contains(Modifier::REVERSED), "{role:?}: {style:?}");
        }
    }
}

#[test]
fn without_colours_what_must_be_told_apart_still_is() {
    let theme = Theme::new(false, false);
    let plain = theme.style(Role::Text);
    for role in [Role::Muted, Role::Strong, Role::Selected, Role::Macro, Role::Key, Role::Changed, Role::Field, Role::Bad] {
        assert_ne!(theme.style(role), plain, "{role:?}");
    }
}
