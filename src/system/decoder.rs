//! A terminal's bytes as messages. Where the bytes were split on their way makes no difference, which crossterm's reader cannot promise: it takes an escape
//! sequence that two reads divide for `Esc` and letters, and letters are commands here.

use std::time::Duration;

use super::escape::{Step, step};
use crate::wizard::key::{Code, Key};
use crate::wizard::message::Message;

/// More of a paste than this is not kept; the wizard refuses far less.
pub const PASTE_KEPT: usize = 2 << 20;
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// How long an escape byte may stand alone until it is the Esc key.
const LONE_ESCAPE: Duration = Duration::from_millis(25);
/// How long a begun sequence or character may stay unfinished.
const UNFINISHED: Duration = Duration::from_millis(100);
/// How long a paste may pause; a terminal that never ends it must not swallow the keys for ever.
const PAUSED_PASTE: Duration = Duration::from_secs(3);

/// What has arrived and is not yet a message.
#[derive(Debug, Default)]
pub struct Decoder {
    pending: Vec<u8>,
    paste: Option<Vec<u8>>,
}

impl Decoder {
    /// Takes bytes as they arrive.
    pub fn feed(&mut self, bytes: &[u8], messages: &mut Vec<Message>) {
        self.pending.extend_from_slice(bytes);
        while self.paste.is_none() || self.end_paste(messages) {
            if !self.decode(messages) {
                return;
            }
        }
    }

    /// Decodes what is no paste; true where a paste begins.
    fn decode(&mut self, messages: &mut Vec<Message>) -> bool {
        let mut done = 0;
        let begins = loop {
            match step(&self.pending[done..]) {
                Step::Wait => break false,
                Step::Skip(length) => done += length,
                Step::Message(length, message) => {
                    done += length;
                    messages.push(message);
                }
                Step::PasteBegins(length) => {
                    done += length;
                    break true;
                }
            }
        };
        self.pending.drain(..done);
        if begins {
            self.paste = Some(Vec::new());
        }
        begins
    }

    /// Moves what has arrived into the paste; true where the paste is complete with it.
    fn end_paste(&mut self, messages: &mut Vec<Message>) -> bool {
        let Some(paste) = &mut self.paste else { return true };
        let searched = paste.len().saturating_sub(PASTE_ENDS.len() - 1);
        paste.append(&mut self.pending);
        let Some(at) = paste[searched..].windows(PASTE_ENDS.len()).position(|window| window == PASTE_ENDS) else {
            // What may be the beginning of the end stays.
            let kept_end = paste.len().saturating_sub(PASTE_ENDS.len() - 1);
            if kept_end > PASTE_KEPT {
                paste.drain(PASTE_KEPT..kept_end);
            }
            return false;
        };
        self.pending = paste.split_off(searched + at + PASTE_ENDS.len());
        paste.truncate(searched + at);
        self.hand_out_paste(messages);
        true
    }

    fn hand_out_paste(&mut self, messages: &mut Vec<Message>) {
        if let Some(paste) = self.paste.take() {
            let text = String::from_utf8_lossy(&paste);
            messages.push(Message::Paste(text.replace("\r\n", "\n").replace('\r', "\n")));
        }
    }

    /// How long to wait for more before `give_up`; `None` where nothing is unfinished.
    #[must_use]
    pub fn patience(&self) -> Option<Duration> {
        match (&self.paste, self.pending.len()) {
            (Some(_), _) => Some(PAUSED_PASTE),
            (None, 0) => None,
            (None, 1..=2) => Some(LONE_ESCAPE),
            (None, _) => Some(UNFINISHED),
        }
    }

    /// Nothing more came: an escape byte was the Esc key, or Alt with a character; anything else unfinished is dropped.
    pub fn give_up(&mut self, messages: &mut Vec<Message>) {
        self.hand_out_paste(messages);
        let key = match self.pending.as_slice() {
            [0x1b] => Some(Key::plain(Code::Esc)),
            [0x1b, 0x1b] => {
                messages.push(Message::Key(Key::plain(Code::Esc)));
                Some(Key::plain(Code::Esc))
            }
            [0x1b, byte] if byte.is_ascii() => Some(Key { alt: true, ..Key::char(char::from(*byte)) }),
            _ => None,
        };
        messages.extend(key.map(Message::Key));
        self.pending.clear();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decoded(chunks: &[&[u8]]) -> Vec<Message> {
        let (mut decoder, mut messages) = (Decoder::default(), Vec::new());
        for chunk in chunks {
            decoder.feed(chunk, &mut messages);
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
            "\x1b]11;rgb:0000/0000/0000\x1b\\",
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

    #[test]
    fn of_a_paste_without_measure_a_measured_part_is_kept() {
        let (mut decoder, mut messages) = (Decoder::default(), Vec::new());
        decoder.feed(b"\x1b[200~", &mut messages);
        for _ in 0..400 {
            decoder.feed(&[b'x'; 8 * 1024], &mut messages);
        }
        decoder.feed(b"\x1b[201~q", &mut messages);
        assert!(matches!(&messages[0], Message::Paste(text) if text.len() >= PASTE_KEPT && text.len() < PASTE_KEPT + 16));
        assert_eq!(messages[1..], [Message::Key(Key::char('q'))]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn where_the_bytes_are_split_makes_no_difference(
            parts in prop::collection::vec(prop::sample::select(vec![
                "\x1b[B", "\x1b[1;3A", "\x1bOP", "й", "漢", "q", "\x1b[200~", "\x1b[201~", "\x1b]0;t\x07", "\x1b[<0;1;1M", "\x1b", "[", "\x1bx", "\r", "\x1b[", "\x1bO",
            ]), 0..30),
            cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..8),
        ) {
            let bytes = parts.concat().into_bytes();
            let mut at: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).chain([0, bytes.len()]).collect();
            at.sort_unstable();
            let chunks: Vec<&[u8]> = at.windows(2).map(|cut| &bytes[cut[0]..cut[1]]).collect();
            prop_assert_eq!(decoded(&chunks), decoded(&[&bytes]));
        }

        #[test]
        fn any_bytes_are_survived_and_the_next_key_is_heard(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let (mut decoder, mut messages) = (Decoder::default(), Vec::new());
            decoder.feed(&bytes, &mut messages);
            decoder.give_up(&mut messages);
            decoder.feed(b"q", &mut messages);
            prop_assert_eq!(messages.last(), Some(&Message::Key(Key::char('q'))));
        }
    }
}
