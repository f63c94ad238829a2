//! Keys as this program knows them, with one spelling each: `ctrl-z`, `alt-down`, `shift-tab`, `>`.

use std::fmt;

/// A key without its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// A character as it is typed: `>`, `A`, `й`.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab; with shift it is `shift-tab`.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, from 1.
    F(u8),
}

/// A key press. `shift` is set for named keys only; a shifted character is another character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// With Ctrl.
    pub ctrl: bool,
    /// With Alt.
    pub alt: bool,
    /// With Shift.
    pub shift: bool,
}

const NAMED: [(Code, &str); 15] = [
    (Code::Enter, "enter"),
    (Code::Esc, "esc"),
    (Code::Tab, "tab"),
    (Code::Backspace, "backspace"),
    (Code::Delete, "del"),
    (Code::Insert, "ins"),
    (Code::Up, "up"),
    (Code::Down, "down"),
    (Code::Left, "left"),
    (Code::Right, "right"),
    (Code::Home, "home"),
    (Code::End, "end"),
    (Code::PageUp, "pgup"),
    (Code::PageDown, "pgdn"),
    (Code::Char(' '), "space"),
];

impl Key {
    /// A key without modifiers.
    pub const fn plain(code: Code) -> Self {
        Key { code, ctrl: false, alt: false, shift: false }
    }

    /// A typed character.
    pub const fn char(character: char) -> Self {
        Key::plain(Code::Char(character))
    }

    /// The character that this key types into a text field; `None` for every other key.
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(character) if !self.ctrl && !self.alt => Some(character),
            _ => None,
        }
    }

    /// Reads a spelling; `None` for what is none.
    pub fn parse(spelling: &str) -> Option<Key> {
        let mut key = Key::plain(Code::Esc);
        let mut rest = spelling;
        loop {
            if let Some(tail) = rest.strip_prefix("ctrl-").filter(|tail| !tail.is_empty()) {
                (key.ctrl, rest) = (true, tail);
            } else if let Some(tail) = rest.strip_prefix("alt-").filter(|tail| !tail.is_empty()) {
                (key.alt, rest) = (true, tail);
            } else if let Some(tail) = rest.strip_prefix("shift-").filter(|tail| !tail.is_empty()) {
                (key.shift, rest) = (true, tail);
            } else {
                break;
            }
        }
        key.code = parse_code(rest)?;
        Some(key)
    }
}

fn parse_code(name: &str) -> Option<Code> {
    if let Some((code, _)) = NAMED.into_iter().find(|(_, known)| *known == name) {
        return Some(code);
    }
    let mut characters = name.chars();
    let first = characters.next()?;
    if characters.as_str().is_empty() {
        return Some(Code::Char(first));
    }
    let number = name.strip_prefix('f')?.parse().ok()?;
    (1..=24).contains(&number).then_some(Code::F(number))
}

impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "ctrl-"), (self.alt, "alt-"), (self.shift, "shift-")] {
            if held {
                out.write_str(name)?;
            }
        }
        if let Some((_, name)) = NAMED.into_iter().find(|(code, _)| *code == self.code) {
            return out.write_str(name);
        }
        match self.code {
            Code::Char(character) => write!(out, "{character}"),
            Code::F(number) => write!(out, "f{number}"),
            _ => Ok(()),
        }
    }
}
