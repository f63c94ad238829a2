//! A terminal's bytes as messages. Where the bytes were split on their way makes no difference, which crossterm's reader cannot promise: it takes an escape
//! sequence that two reads divide for `Esc` and letters, and letters are commands here.

use std::time::{Duration, Instant};

use super::escape::{Step, Tail, step};
use super::late_paste::rest_of_paste;
use crate::wizard::key::{Code, Key};
use crate::wizard::message::Message;

/// More of a paste than this is not kept; the wizard refuses far less.
pub const PASTE_KEPT: usize = 2 << 20;
const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";
const CTRL_C: u8 = 3;

/// How long an escape byte may stand alone until it is the Esc key, and anything begun may stay unfinished: a slow line brings an arrow in pieces.
pub const UNFINISHED: Duration = Duration::from_millis(100);
/// How long a paste may pause; a terminal that never ends it must not swallow the keys for ever.
pub const PAUSED_PASTE: Duration = Duration::from_secs(1);

/// What the bytes are at present.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Mode {
    /// Keys, the mouse, answers.
    #[default]
    Keys,
    /// Text, until the mark that ends a paste.
    Paste,
    /// The paste paused for so long that it was handed out, and its end is still to come. A single key is a key again; more than one in one go are not
    /// typed by anybody, so they are the rest of it.
    LatePaste,
    /// The rest of a sequence without measure.
    Overlong(Tail),
}

/// What comes behind what could be decoded.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Nothing,
    Paste,
    Rest(Tail),
}

/// What has arrived and is not yet a message.
#[derive(Debug, Default)]
pub struct Decoder {
    mode: Mode,
    pending: Vec<u8>,
    heard: Option<Instant>,
}

impl Decoder {
    /// Takes bytes as they arrive.
    pub fn feed(&mut self, bytes: &[u8], now: Instant, messages: &mut Vec<Message>) {
        let was_quiet = self.heard.replace(now).is_none_or(|heard| now.saturating_duration_since(heard) >= UNFINISHED);
        let is_single = match self.mode {
            Mode::Keys | Mode::Overlong(_) => false,
            Mode::Paste => was_quiet,
            Mode::LatePaste => self.pending.is_empty(),
        };
        if is_single && bytes.iter().all(|byte| *byte == CTRL_C) {
            return self.interrupt(bytes.len(), messages);
        }
        // What was searched for a mark is not searched again, but for the beginning of one.
        let mut searched = self.pending.len().saturating_sub(PASTE_ENDS.len() - 1);
        self.pending.extend_from_slice(bytes);
        while match self.mode {
            Mode::Keys => self.decode(messages),
            Mode::Paste => self.end_paste(searched, messages),
            Mode::LatePaste => self.end_late_paste(searched, messages),
            Mode::Overlong(tail) => self.end_overlong(tail),
        } {
            searched = 0;
        }
    }

    /// Someone wants out of a paste that does not end.
    fn interrupt(&mut self, times: usize, messages: &mut Vec<Message>) {
        self.give_up(messages);
        let key = Key { ctrl: true, ..Key::char('c') };
        messages.extend(std::iter::repeat_n(Message::Key(key), times));
    }

    /// Decodes what is no paste; true where something else begins.
    fn decode(&mut self, messages: &mut Vec<Message>) -> bool {
        let (done, next) = decoded(&self.pending, messages);
        self.pending.drain(..done);
        self.mode = match next {
            Next::Nothing => return false,
            Next::Paste => Mode::Paste,
            Next::Rest(tail) => {
                // The head is no part of what its end is looked for in.
                let head = self.pending.iter().take_while(|byte| **byte == 0x1b).count() + 1;
                self.pending.drain(..head.min(self.pending.len()));
                Mode::Overlong(tail)
            }
        };
        true
    }

    /// Drops the rest of a sequence without measure; true where it has ended.
    fn end_overlong(&mut self, tail: Tail) -> bool {
        let (length, ends) = tail.of(&self.pending);
        self.pending.drain(..length);
        if ends {
            self.mode = Mode::Keys;
        }
        ends
    }

    /// True where the paste is complete with what has arrived.
    fn end_paste(&mut self, searched: usize, messages: &mut Vec<Message>) -> bool {
        let Some(at) = found(&self.pending, PASTE_ENDS, searched) else {
            self.forget_excess();
            return false;
        };
        let text = self.take_until_mark(at);
        messages.push(paste(&text));
        self.mode = Mode::Keys;
        true
    }

    /// True where the paste ended after all, or another one begins.
    fn end_late_paste(&mut self, searched: usize, messages: &mut Vec<Message>) -> bool {
        let marks = [(PASTE_ENDS, Mode::Keys), (PASTE_BEGINS, Mode::Paste)];
        let first = marks.into_iter().filter_map(|(mark, next)| Some((found(&self.pending, mark, searched)?, next))).min_by_key(|(at, _)| *at);
        let Some((at, next)) = first else {
            self.forget_excess();
            return false;
        };
        let rest = self.take_until_mark(at);
        if !rest.is_empty() {
            messages.push(paste(&rest));
        }
        self.mode = next;
        true
    }

    fn take_until_mark(&mut self, at: usize) -> Vec<u8> {
        let behind = self.pending.split_off(at + PASTE_ENDS.len());
        let mut text = std::mem::replace(&mut self.pending, behind);
        text.truncate(at);
        text
    }

    /// Keeps the beginning of a paste without measure, and what may be the beginning of its end.
    fn forget_excess(&mut self) {
        let kept_end = self.pending.len().saturating_sub(PASTE_ENDS.len() - 1);
        if kept_end > PASTE_KEPT {
            self.pending.drain(PASTE_KEPT..kept_end);
        }
    }

    /// When `give_up` is due; `None` where nothing is unfinished.
    pub fn patience_ends(&self) -> Option<Instant> {
        let patience = match self.mode {
            Mode::Paste => PAUSED_PASTE,
            Mode::Keys | Mode::LatePaste if self.pending.is_empty() => return None,
            Mode::Keys | Mode::LatePaste | Mode::Overlong(_) => UNFINISHED,
        };
        self.heard.map(|heard| heard + patience)
    }

    /// Nothing more came: what is unfinished is taken for what it is by now.
    pub fn give_up(&mut self, messages: &mut Vec<Message>) {
        let bytes = std::mem::take(&mut self.pending);
        match self.mode {
            Mode::Keys => messages.extend(unfinished(&bytes)),
            Mode::Paste if bytes.is_empty() => {}
            Mode::Paste => messages.push(paste(&bytes)),
            Mode::Overlong(_) => {}
            Mode::LatePaste => {
                let mut keys = Vec::new();
                let (done, _) = decoded(&bytes, &mut keys);
                let is_single = done == 0 || matches!(step(&bytes), Step::Message(length, _) if length == bytes.len());
                messages.extend(if is_single { [keys, unfinished(&bytes)].concat() } else { rest_of_paste(keys) });
            }
        }
        self.mode = match self.mode {
            Mode::Paste => Mode::LatePaste,
            Mode::Overlong(_) => Mode::Keys,
            other => other,
        };
    }
}

/// Decodes up to where a paste begins or something is unfinished; says how far that is, and what begins there.
fn decoded(bytes: &[u8], messages: &mut Vec<Message>) -> (usize, Next) {
    let mut done = 0;
    loop {
        match step(&bytes[done..]) {
            Step::Wait => return (done, Next::Nothing),
            Step::Overlong(tail) => return (done, Next::Rest(tail)),
            Step::Skip(length) => done += length,
            Step::Message(length, message) => {
                done += length;
                messages.push(message);
            }
            Step::PasteBegins(length) => return (done + length, Next::Paste),
        }
    }
}

/// An escape byte that stayed alone was the Esc key, or Alt with a character; anything else unfinished is dropped.
fn unfinished(bytes: &[u8]) -> Vec<Message> {
    let keys = match bytes {
        [0x1b] => vec![Key::plain(Code::Esc)],
        [0x1b, 0x1b] => vec![Key::plain(Code::Esc); 2],
        [0x1b, byte] if byte.is_ascii() => vec![Key { alt: true, ..Key::char(char::from(*byte)) }],
        _ => Vec::new(),
    };
    keys.into_iter().map(Message::Key).collect()
}

fn found(bytes: &[u8], mark: &[u8], from: usize) -> Option<usize> {
    bytes[from..].windows(mark.len()).position(|window| window == mark).map(|at| from + at)
}

fn paste(bytes: &[u8]) -> Message {
    Message::Paste(String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace('\r', "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(chunks: &[&[u8]]) -> Vec<Message> {
        let (mut decoder, mut messages) = (Decoder::default(), Vec::new());
        for chunk in chunks {
            decoder.feed(chunk, Instant::now(), &mut messages);
        }
        decoder.give_up(&mut messages);
        messages
    }

    fn spelled(bytes: &[u8]) -> String {
        let spell = |message| match message {
            Message::Key(key) => key.to_string(),
            other => format!("{other:?}"),
        };
        decoded(&[bytes]).into_iter().map(spell).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn keys_are_read_as_terminals_send_them() {
        for (bytes, keys) in [
            ("\x1b[A\x1bOB\x1b[C\x1bOD", "up down right left"),
            ("\x1b[H\x1b[4~\x1b[5~\x1b[6~\x1b[3~", "home end pgup pgdn del"),
            ("\t\x1b[Z\r \x7f\x08", "tab shift-tab enter space backspace backspace"),
            ("\x03\x12\x1a\x00", "ctrl-c ctrl-r ctrl-z ctrl-space"),
            ("\x1b[1;3B\x1b\x1b[A\x1b[1;5C", "alt-down alt-up ctrl-right"),
            ("\x1bb\x1b\x7f", "alt-b alt-backspace"),
            ("\x1bOP\x1b[11~\x1b[[A\x1b[24~", "f1 f1 f1 f12"),
            ("йЮ>ñ漢", "й Ю > ñ 漢"),
            ("\x1b[1089;5u\x1b[27;5;99~\x1b[97;1:3u", "ctrl-с ctrl-c"),
            ("\x1b\x1bq", "esc alt-q"),
            ("\x1b", "esc"),
            ("\x1b[", "alt-["),
        ] {
            assert_eq!(spelled(bytes.as_bytes()), keys, "{bytes:?}");
        }
    }

    #[test]
    fn answers_of_the_terminal_and_rubbish_type_nothing() {
        for bytes in [
            "\x1b[?2026;2$y",
            "\x1b[12;40R",
            "\x1b]10;rgb:0000/0000/0000\x1b\\",
            "\x1bP>|XTerm(388)\x1b\\",
            "\x1b]0;x\x07",
            "\x1b[I\x1b[O",
            "\x1b[M!!!",
            "\x1b[999999999999999999999;1R",
            "\u{9b}\u{85}",
        ] {
            assert_eq!(spelled(bytes.as_bytes()), "", "{bytes:?}");
        }
        assert_eq!(spelled(b"\xff\xfe\x80a\xc3(b"), "a ( b");
    }

    #[test]
    fn the_mouse_clicks_and_scrolls() {
        assert_eq!(
            decoded(&[b"\x1b[<0;3;2M\x1b[<0;3;2m\x1b[<64;1;1M\x1b[<65;1;1M\x1b[<35;9;9M\x1b[<0;99999;99999M"]),
            [Message::Click { column: 2, row: 1 }, Message::Scroll(-1), Message::Scroll(1)]
        );
    }

    #[test]
    fn a_paste_is_one_message_whatever_is_in_it() {
        let pasted = decoded(&[b"a\x1b[200~q\r\nC\rx\x1b[A\x1b[20", b"1~b"]);
        assert_eq!(pasted, [Message::Key(Key::char('a')), Message::Paste("q\nC\nx\u{1b}[A".into()), Message::Key(Key::char('b'))]);
        assert_eq!(decoded(&[b"\x1b[200~never ended"]), [Message::Paste("never ended".into())]);
    }
}
