//! What a terminal sends is understood however it arrives: in pieces, late, without its end, or as rubbish.

use std::time::{Duration, Instant};

use clickwire::system::decoder::{Decoder, PASTE_KEPT};
use clickwire::wizard::key::Key;
use clickwire::wizard::message::Message;
use proptest::prelude::*;

/// A terminal on a line that brings each piece after a time of its own, and what was understood.
struct Line {
    decoder: Decoder,
    now: Instant,
    understood: Vec<Message>,
}

impl Line {
    fn new() -> Self {
        Line { decoder: Decoder::default(), now: Instant::now(), understood: Vec::new() }
    }

    /// Nothing comes for so long.
    fn silent(mut self, millis: u64) -> Self {
        let until = self.now + Duration::from_millis(millis);
        while let Some(due) = self.decoder.patience_ends().filter(|due| *due <= until) {
            self.decoder.give_up(&mut self.understood);
            self.now = self.now.max(due);
        }
        self.now = until;
        self
    }

    fn brings(mut self, bytes: impl AsRef<[u8]>) -> Self {
        self.decoder.feed(bytes.as_ref(), self.now, &mut self.understood);
        self
    }

    /// The same bytes, each for itself and later than the one before.
    fn dribbles(self, bytes: impl AsRef<[u8]>, millis: u64) -> Self {
        bytes.as_ref().iter().fold(self, |line, byte| line.silent(millis).brings([*byte]))
    }

    fn spelled(&self) -> String {
        let spell = |message: &Message| match message {
            Message::Key(key) => key.to_string(),
            Message::Paste(text) => format!("{text:?}"),
            other => format!("{other:?}"),
        };
        self.understood.iter().map(spell).collect::<Vec<_>>().join(" ")
    }

    fn keys(&self) -> Vec<&Key> {
        self.understood.iter().filter_map(|message| if let Message::Key(key) = message { Some(key) } else { None }).collect()
    }
}

#[test]
fn an_arrow_in_pieces_is_an_arrow_and_an_escape_alone_is_a_key_after_a_tenth_of_a_second() {
    for millis in [0, 30, 60, 99] {
        assert_eq!(Line::new().dribbles("\x1b[A\x1bOB\x1b[1;5C\x1b[3~й", millis).spelled(), "up down ctrl-right del й", "{millis} ms");
        assert_eq!(Line::new().brings("\x1b").silent(millis).brings("[A").spelled(), "up", "{millis} ms");
        assert_eq!(Line::new().brings("\x1b").silent(millis).spelled(), "", "{millis} ms");
    }
    assert_eq!(Line::new().brings("\x1b").silent(100).spelled(), "esc");
}

#[test]
fn nothing_wakes_an_idle_program() {
    for finished in ["", "\x1b[A", "q", "\x1b[200~text\x1b[201~"] {
        assert_eq!(Line::new().brings(finished).silent(0).decoder.patience_ends(), None, "{finished:?}");
    }
    let late = Line::new().brings("\x1b[200~never ended").silent(1000);
    assert_eq!(late.decoder.patience_ends(), None);
    assert_eq!(late.brings("q").silent(100).decoder.patience_ends(), None);
}

#[test]
fn a_paste_that_never_ends_is_text_after_a_second_and_single_keys_are_keys_again() {
    let late = || Line::new().brings("\x1b[200~q never").silent(999).brings(" ended").silent(1000);
    assert_eq!(late().spelled(), "\"q never ended\"");
    assert_eq!(late().brings("q").silent(100).brings("\x1b[A").silent(100).brings("й").silent(100).spelled(), "\"q never ended\" q up й");
    assert_eq!(late().brings("\x1b").silent(100).brings("\r").silent(300).spelled(), "\"q never ended\" esc enter");
    assert_eq!(Line::new().brings("\x1b[200~").silent(1000).brings("q").silent(100).spelled(), "q", "an empty one is no text");
}

#[test]
fn of_a_paste_that_never_ends_nothing_is_a_command_however_late_it_comes() {
    let late = || Line::new().brings("\x1b[200~first").silent(5000);
    assert_eq!(late().brings("dd\rq\t").silent(100).spelled(), "\"first\" \"dd\\nq\\t\"");
    assert_eq!(late().dribbles("dd q", 90).silent(4000).brings("dq").silent(100).spelled(), "\"first\" \"dd q\" \"dq\"");
    assert_eq!(late().brings("\u{3}d\u{4}\x1b[3~q\x1bx").silent(100).spelled(), "\"first\" \"dq\"");
    assert_eq!(late().brings(b"\xff\xfeq\x80").silent(100).spelled(), "\"first\" \"q\"", "one letter among rubbish is no key");
    assert_eq!(late().brings("\x1b[B\x1b[B\x1b[B").silent(100).spelled(), "\"first\" down down down", "an arrow held down");
}

#[test]
fn a_late_end_of_a_paste_is_swallowed_and_a_new_paste_is_a_paste() {
    let late = || Line::new().brings("\x1b[200~first").silent(2000);
    assert_eq!(late().brings("\x1b[201~").brings("dd").spelled(), "\"first\" d d");
    assert_eq!(late().brings("q\x1b[201~dd").spelled(), "\"first\" \"q\" d d");
    assert_eq!(late().dribbles("rest\x1b[201~q", 99).spelled(), "\"first\" \"rest\" q");
    assert_eq!(late().brings("q").silent(100).brings("\x1b[200~sec\x1b[A").brings("ond\x1b[201~q").spelled(), "\"first\" q \"sec\\u{1b}[Aond\" q");
    assert_eq!(Line::new().brings("\x1b[201~q").spelled(), "q", "one without a beginning means nothing");
}

#[test]
fn ctrl_c_leads_out_of_a_paste_that_does_not_end_at_once() {
    let waiting = || Line::new().brings("\x1b[200~text");
    assert_eq!(waiting().silent(100).brings("\u{3}").spelled(), "\"text\" ctrl-c");
    assert_eq!(waiting().silent(1000).brings("\u{3}").brings("\u{3}").silent(10).brings("\u{3}").spelled(), "\"text\" ctrl-c ctrl-c ctrl-c");
    assert_eq!(waiting().brings("\u{3}more\x1b[201~").spelled(), "\"text\\u{3}more\"", "but not as a part of one");
}

#[test]
fn of_a_paste_without_measure_a_measured_part_is_kept() {
    for pause in [0, 2000] {
        let mut line = Line::new().brings("\x1b[200~").silent(pause);
        for _ in 0..400 {
            line = line.brings([b'x'; 8 * 1024]);
        }
        let line = line.brings("\x1b[201~q");
        assert!(matches!(&line.understood[0], Message::Paste(text) if text.len() >= PASTE_KEPT && text.len() < PASTE_KEPT + 16));
        assert_eq!(line.understood[1..], [Message::Key(Key::char('q'))]);
    }
}

/// What terminals and people send, whole and broken.
fn parts() -> impl Strategy<Value = Vec<u8>> {
    let part = prop::sample::select(vec![
        "\x1b[B",
        "\x1b[1;3A",
        "\x1bOP",
        "й",
        "漢",
        "q",
        "\x1b[200~",
        "\x1b[201~",
        "\x1b]0;t\x07",
        "\x1b[<0;1;1M",
        "\x1b",
        "[",
        "\x1bx",
        "\r",
        "\x1b[",
        "\x1bO",
    ]);
    prop::collection::vec(part, 0..30).prop_map(|parts| parts.concat().into_bytes())
}

/// The bytes in pieces, each with the time before it.
fn in_pieces(bytes: &[u8], cuts: &[(prop::sample::Index, u64)]) -> Line {
    let mut cuts: Vec<(usize, u64)> = cuts.iter().map(|(cut, millis)| (cut.index(bytes.len() + 1), *millis)).collect();
    cuts.sort_unstable();
    let mut line = Line::new();
    let mut from = 0;
    for (at, millis) in cuts {
        line = line.brings(&bytes[from..at]).silent(millis);
        from = at;
    }
    line.brings(&bytes[from..])
}

fn cuts(longest: u64) -> impl Strategy<Value = Vec<(prop::sample::Index, u64)>> {
    prop::collection::vec((any::<prop::sample::Index>(), 0..=longest), 0..8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn where_the_bytes_are_split_makes_no_difference_on_a_line_that_is_not_too_slow(bytes in parts(), cuts in cuts(99)) {
        prop_assert_eq!(in_pieces(&bytes, &cuts).silent(2000).understood, Line::new().brings(&bytes).silent(2000).understood);
    }

    #[test]
    fn any_bytes_at_any_time_are_survived_and_the_next_key_is_heard(bytes in prop::collection::vec(any::<u8>(), 0..300), cuts in cuts(3000)) {
        for bytes in [bytes.clone(), [b"\x1b[200~".to_vec(), bytes].concat()] {
            let line = in_pieces(&bytes, &cuts).silent(1200).brings("q").silent(100);
            prop_assert_eq!(line.understood.last(), Some(&Message::Key(Key::char('q'))));
        }
    }

    #[test]
    fn no_letter_of_a_paste_is_a_command_whatever_is_missing_of_its_end(
        text in "[ -~\r\n\t]{2,60}",
        ended in 0..=6_usize,
        pause in 0..3000_u64,
        cut in any::<prop::sample::Index>(),
    ) {
        let bytes = [b"\x1b[200~", text.as_bytes(), &b"\x1b[201~"[..ended]].concat();
        // A letter that comes alone after a second cannot be told from a key.
        let at = 6 + cut.index(text.len() - 1);
        prop_assume!(bytes.len() - at >= 2);
        let line = Line::new().brings(&bytes[..at]).silent(pause).brings(&bytes[at..]).silent(1200);
        prop_assert_eq!(line.keys(), Vec::<&Key>::new());
    }
}
