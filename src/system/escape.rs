//! One step of decoding: the first key, sequence or character of what a terminal sent.

use super::backdrop;
use crate::wizard::key::{Code, Key};
use crate::wizard::message::Message;

/// The longest sequence of parameters, and the longest answer of a terminal, that are taken for such.
const LONGEST_SEQUENCE: usize = 64;
const LONGEST_ANSWER: usize = 4096;

/// What stands first, and how many bytes it takes.
#[derive(Debug, PartialEq)]
pub enum Step {
    /// It is not complete yet.
    Wait,
    /// It means nothing here.
    Skip(usize),
    /// It is this.
    Message(usize, Message),
    /// A marked paste begins behind it.
    PasteBegins(usize),
    /// It is longer than anything that is sent in earnest, and its end is still to come.
    Overlong(Tail),
}

/// What an overlong sequence goes on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tail {
    /// Parameters.
    Parameters,
    /// The text of an answer.
    Answer,
}

impl Tail {
    /// How many of these bytes still belong to it, and whether it ends with them.
    pub fn of(self, bytes: &[u8]) -> (usize, bool) {
        let is_end = |byte: &&u8| match self {
            Tail::Parameters => !(0x20..=0x3f).contains(*byte),
            Tail::Answer => matches!(byte, 0x07 | 0x1b),
        };
        let Some(at) = bytes.iter().position(|byte| is_end(&byte)) else { return (bytes.len(), false) };
        let is_its_own = match self {
            Tail::Parameters => (0x40..=0x7e).contains(&bytes[at]),
            Tail::Answer => bytes[at] == 0x07,
        };
        (at + usize::from(is_its_own), true)
    }
}

/// Reads what stands first.
pub fn step(bytes: &[u8]) -> Step {
    let Some(first) = bytes.first() else { return Step::Wait };
    match first {
        0x1b => escape(bytes),
        b'\r' => key(1, Key::plain(Code::Enter)),
        b'\t' => key(1, Key::plain(Code::Tab)),
        // Terminals differ in which of the two Backspace sends.
        0x7f | 0x08 => key(1, Key::plain(Code::Backspace)),
        0 => key(1, Key { ctrl: true, ..Key::char(' ') }),
        1..=0x1a => key(1, Key { ctrl: true, ..Key::char(char::from(first + 0x60)) }),
        0x1c..=0x1f => key(1, Key { ctrl: true, ..Key::char(char::from(first + 0x40)) }),
        _ => character(bytes),
    }
}

fn key(length: usize, key: Key) -> Step {
    Step::Message(length, Message::Key(key))
}

fn character(bytes: &[u8]) -> Step {
    let length = match bytes[0] {
        0..=0x7f => 1,
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return Step::Skip(1),
    };
    let there = &bytes[..length.min(bytes.len())];
    match str::from_utf8(there) {
        Ok(text) => {
            text.chars().next().filter(|character| !character.is_control()).map_or(Step::Skip(length), |character| key(length, Key::char(character)))
        }
        Err(error) if error.error_len().is_none() => Step::Wait,
        Err(_) => Step::Skip(1),
    }
}

fn escape(bytes: &[u8]) -> Step {
    match bytes.get(1) {
        None => Step::Wait,
        Some(b'[') => control_sequence(bytes),
        Some(b'O') => match bytes.get(2) {
            None => Step::Wait,
            Some(last) => single_shift(*last).map_or_else(|| key(2, Key { alt: true, ..Key::char('O') }), |found| key(3, found)),
        },
        Some(b']' | b'P' | b'_' | b'^' | b'X') => answer(bytes),
        // Two escape bytes: Esc twice, or Alt with a key that is a sequence itself.
        Some(0x1b) => match bytes.get(2) {
            None => Step::Wait,
            Some(b'[' | b'O') => with_alt(step(&bytes[1..])),
            Some(_) => key(1, Key::plain(Code::Esc)),
        },
        Some(_) => with_alt(step(&bytes[1..])),
    }
}

fn with_alt(inner: Step) -> Step {
    match inner {
        Step::Wait => Step::Wait,
        Step::Skip(length) => Step::Skip(length + 1),
        Step::PasteBegins(length) => Step::PasteBegins(length + 1),
        Step::Overlong(tail) => Step::Overlong(tail),
        Step::Message(length, Message::Key(found)) => key(length + 1, Key { alt: true, ..found }),
        Step::Message(length, message) => Step::Message(length + 1, message),
    }
}

/// `ESC O x`: arrows and F1 to F4 in application mode, and the keypad.
fn single_shift(last: u8) -> Option<Key> {
    let code = match last {
        b'M' => Code::Enter,
        b'j'..=b'y' => Code::Char(char::from(last - 0x40)),
        _ => letter(last)?,
    };
    Some(Key::plain(code))
}

fn letter(last: u8) -> Option<Code> {
    Some(match last {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'H' => Code::Home,
        b'F' => Code::End,
        b'P' => Code::F(1),
        b'Q' => Code::F(2),
        b'R' => Code::F(3),
        b'S' => Code::F(4),
        _ => return None,
    })
}

/// An answer of the terminal. One to a question that somebody else asked is skipped whole.
fn answer(bytes: &[u8]) -> Step {
    let whole = |at: usize, length: usize| match backdrop::answer(&bytes[2..at]).filter(|_| bytes[1] == b']') {
        Some(backdrop) => Step::Message(length, Message::Backdrop(backdrop)),
        None => Step::Skip(length),
    };
    match bytes[2..].iter().take(LONGEST_ANSWER).position(|byte| matches!(byte, 0x07 | 0x1b)).map(|at| at + 2) {
        Some(at) if bytes[at] == 0x07 => whole(at, at + 1),
        Some(at) => match bytes.get(at + 1) {
            None => Step::Wait,
            Some(b'\\') => whole(at, at + 2),
            Some(_) => Step::Skip(at),
        },
        None if bytes.len() >= LONGEST_ANSWER + 2 => Step::Overlong(Tail::Answer),
        None => Step::Wait,
    }
}

/// `ESC [ … x`.
fn control_sequence(bytes: &[u8]) -> Step {
    match (bytes.get(2), bytes.get(3)) {
        (Some(b'['), None) => return Step::Wait,
        (Some(b'['), Some(last @ b'A'..=b'E')) => return key(4, Key::plain(Code::F(last - b'A' + 1))),
        (Some(b'M'), _) => return if bytes.len() < 6 { Step::Wait } else { Step::Skip(6) },
        _ => {}
    }
    let Some(length) = bytes[2..].iter().take(LONGEST_SEQUENCE).position(|byte| !(0x20..=0x3f).contains(byte)) else {
        return if bytes.len() >= LONGEST_SEQUENCE + 2 { Step::Overlong(Tail::Parameters) } else { Step::Wait };
    };
    let (parameters, last) = (&bytes[2..2 + length], bytes[2 + length]);
    let total = length + 3;
    if !(0x40..=0x7e).contains(&last) {
        return Step::Skip(total - 1);
    }
    if (parameters, last) == (b"200", b'~') {
        return Step::PasteBegins(total);
    }
    let message = match parameters.split_first() {
        Some((b'<', rest)) => mouse(rest, last),
        _ => sequence_key(parameters, last).map(Message::Key),
    };
    message.map_or(Step::Skip(total), |message| Step::Message(total, message))
}

/// Numbers between `;`, each with its parts between `:`; `None` where one is no number.
fn numbers(parameters: &[u8]) -> Option<Vec<Vec<u32>>> {
    let number = |text: &str| if text.is_empty() { Some(0) } else { text.parse().ok() };
    str::from_utf8(parameters).ok()?.split(';').map(|part| part.split(':').map(number).collect()).collect()
}

/// How a sequence says that its key was let go.
const RELEASED: u32 = 3;

fn sequence_key(parameters: &[u8], last: u8) -> Option<Key> {
    let numbers = numbers(parameters)?;
    let part = |parameter: usize, part: usize| numbers.get(parameter).and_then(|parts| parts.get(part)).copied().unwrap_or(0);
    if part(1, 1) == RELEASED {
        return None;
    }
    let held = part(1, 0).saturating_sub(1);
    let (shift, alt, ctrl) = (held & 1 != 0, held & 2 != 0, held & 4 != 0);
    let code = match last {
        // A cursor report ends like F3 does.
        b'R' => return None,
        b'Z' => return Some(Key { shift: true, ..Key::plain(Code::Tab) }),
        b'~' if part(0, 0) == 27 => coded(part(2, 0), shift, ctrl)?,
        b'~' => numbered(part(0, 0))?,
        b'u' => coded(if shift && part(0, 1) != 0 { part(0, 1) } else { part(0, 0) }, shift, ctrl)?,
        _ => letter(last)?,
    };
    Some(Key { code, ctrl, alt, shift: shift && !matches!(code, Code::Char(_)) })
}

fn numbered(number: u32) -> Option<Code> {
    Some(match number {
        1 | 7 => Code::Home,
        2 => Code::Insert,
        3 => Code::Delete,
        4 | 8 => Code::End,
        5 => Code::PageUp,
        6 => Code::PageDown,
        11..=15 => Code::F(u8::try_from(number - 10).ok()?),
        17..=21 => Code::F(u8::try_from(number - 11).ok()?),
        23..=26 => Code::F(u8::try_from(number - 12).ok()?),
        28 | 29 => Code::F(u8::try_from(number - 13).ok()?),
        31..=34 => Code::F(u8::try_from(number - 14).ok()?),
        _ => return None,
    })
}

/// A key that is sent as its character's number, as terminals do that were told to by somebody else.
fn coded(number: u32, shift: bool, ctrl: bool) -> Option<Code> {
    /// Where terminals number the keys that have no character.
    const FUNCTIONAL: std::ops::RangeInclusive<u32> = 0xe000..=0xf8ff;
    if FUNCTIONAL.contains(&number) {
        return None;
    }
    Some(match number {
        9 => Code::Tab,
        13 => Code::Enter,
        27 => Code::Esc,
        8 | 127 => Code::Backspace,
        _ => {
            let character = char::from_u32(number).filter(|character| !character.is_control())?;
            let shifted = if shift && !ctrl { character.to_uppercase().next() } else { character.to_lowercase().next().filter(|_| ctrl) };
            Code::Char(shifted.unwrap_or(character))
        }
    })
}

/// `ESC [ < button ; column ; row M`, or `m` for a release.
fn mouse(parameters: &[u8], last: u8) -> Option<Message> {
    let numbers = numbers(parameters)?;
    let [button, column, row] = numbers.iter().filter_map(|parts| parts.first().copied()).collect::<Vec<_>>().try_into().ok()?;
    let cell = |number: u32| u16::try_from(number.saturating_sub(1)).ok();
    match (button, last) {
        (0, b'M') => Some(Message::Click { column: cell(column)?, row: cell(row)? }),
        (64, b'M') => Some(Message::Scroll(-1)),
        (65, b'M') => Some(Message::Scroll(1)),
        _ => None,
    }
}
