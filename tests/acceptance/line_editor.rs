//! The line under the cursor, against a naive list of graphemes.

use clickwire::wizard::key::{Code, Key};
use clickwire::wizard::line_editor::LineEditor;
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

/// The naive line: graphemes, and how many of them stand before the cursor.
#[derive(Clone, Debug, Default)]
struct Naive {
    graphemes: Vec<String>,
    cursor: usize,
    killed: String,
}

impl Naive {
    fn text(&self) -> String {
        self.graphemes.concat()
    }

    fn bytes_before(&self) -> usize {
        self.graphemes[..self.cursor].iter().map(String::len).sum()
    }

    /// Text put together anew, with the cursor at the first boundary from that byte on, or the last one up to it.
    fn put_together(&mut self, text: &str, byte: usize, forward: bool) {
        self.graphemes = text.graphemes(true).map(str::to_owned).collect();
        let ends: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        self.cursor = if forward { ends.iter().position(|at| *at >= byte) } else { ends.iter().rposition(|at| *at <= byte) }.unwrap_or(0);
    }

    fn insert(&mut self, new: &str) {
        let (at, text) = (self.bytes_before(), self.text());
        self.put_together(&format!("{}{new}{}", &text[..at], &text[at..]), at + new.len(), true);
    }

    fn remove(&mut self, from: usize, to: usize, keep: bool) {
        let removed = self.graphemes[from..to].concat();
        let text = format!("{}{}", self.graphemes[..from].concat(), self.graphemes[to..].concat());
        self.put_together(&text, self.graphemes[..from].iter().map(String::len).sum(), false);
        if keep && !removed.is_empty() {
            self.killed = removed;
        }
    }

    fn press(&mut self, spelling: &str) {
        let last = self.graphemes.len();
        match spelling {
            "left" | "ctrl-b" => self.cursor = self.cursor.saturating_sub(1),
            "right" | "ctrl-f" => self.cursor = (self.cursor + 1).min(last),
            "home" | "ctrl-a" => self.cursor = 0,
            "end" | "ctrl-e" => self.cursor = last,
            "backspace" | "ctrl-h" if self.cursor > 0 => self.remove(self.cursor - 1, self.cursor, false),
            "del" | "ctrl-d" if self.cursor < last => self.remove(self.cursor, self.cursor + 1, false),
            "ctrl-u" => self.remove(0, self.cursor, true),
            "ctrl-k" => self.remove(self.cursor, last, true),
            "ctrl-y" => self.insert(&self.killed.clone()),
            _ => {}
        }
    }
}

const PLAIN_KEYS: [&str; 15] =
    ["left", "ctrl-b", "right", "ctrl-f", "home", "ctrl-a", "end", "ctrl-e", "backspace", "ctrl-h", "del", "ctrl-d", "ctrl-u", "ctrl-k", "ctrl-y"];

/// Letters of all sorts: combining marks, flags and families join with what stands beside them.
const PIECES: [&str; 16] =
    ["a", "Z", "7", "_", " ", "{", "}}", "я", "й", "\u{301}", "日", "한", "\u{200d}", "👩", "🇷", "e\u{301}x.y {{tracker.clickid}}"];

#[derive(Clone, Debug)]
enum Deed {
    Key(usize),
    Type(usize),
    Paste(usize),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed =
        prop_oneof![(0..PLAIN_KEYS.len()).prop_map(Deed::Key), (0..PIECES.len()).prop_map(Deed::Type), (0..PIECES.len()).prop_map(Deed::Paste),];
    prop::collection::vec(deed, 0..60)
}

fn is_boundary(line: &LineEditor) -> bool {
    line.cursor() == line.text().len() || line.text().grapheme_indices(true).any(|(at, _)| at == line.cursor())
}

fn key(spelling: &str) -> Key {
    Key::parse(spelling).unwrap()
}

fn written(deeds: &[Deed]) -> LineEditor {
    let mut line = LineEditor::default();
    for deed in deeds {
        match deed {
            Deed::Key(place) => assert!(line.press(key(PLAIN_KEYS[*place]))),
            Deed::Type(place) => PIECES[*place].chars().for_each(|letter| assert!(line.press(Key::char(letter)))),
            Deed::Paste(place) => line.insert(PIECES[*place]),
        }
    }
    line
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn it_does_what_a_list_of_graphemes_does(deeds in deeds()) {
        let (mut line, mut naive) = (LineEditor::default(), Naive::default());
        for deed in &deeds {
            match deed {
                Deed::Key(place) => {
                    line.press(key(PLAIN_KEYS[*place]));
                    naive.press(PLAIN_KEYS[*place]);
                }
                Deed::Type(place) => for letter in PIECES[*place].chars() {
                    line.press(Key::char(letter));
                    naive.insert(&letter.to_string());
                },
                Deed::Paste(place) => {
                    line.insert(PIECES[*place]);
                    naive.insert(PIECES[*place]);
                }
            }
            prop_assert_eq!(line.text(), naive.text(), "after {:?}", deed);
            prop_assert_eq!(line.cursor(), naive.bytes_before(), "after {:?} in {:?}", deed, line.text());
        }
    }

    #[test]
    fn words_are_jumped_over_and_cut_alike(deeds in deeds(), byte in 0usize..80) {
        let mut line = written(&deeds);
        line.set_cursor(byte);
        prop_assert!(is_boundary(&line));
        for (jump, cut, back) in [("alt-b", "ctrl-w", true), ("alt-f", "alt-d", false)] {
            let (mut jumped, mut cutting) = (line.clone(), line.clone());
            jumped.press(key(jump));
            cutting.press(key(cut));
            prop_assert!(is_boundary(&jumped) && is_boundary(&cutting), "{jump} {:?} {}", jumped.text(), jumped.cursor());
            prop_assert_eq!(jumped.text(), line.text());
            let (from, to) = if back { (jumped.cursor(), line.cursor()) } else { (line.cursor(), jumped.cursor()) };
            prop_assert!(from <= to);
            let text = line.text();
            prop_assert_eq!(cutting.text(), format!("{}{}", &text[..from], &text[to..]));
            // What was cut comes back with ctrl-y, but where what stood around it has become one grapheme.
            let moved = from < to && cutting.cursor() == from;
            cutting.press(key("ctrl-y"));
            prop_assert!(!moved || cutting.text() == text, "{:?} is not {:?}", cutting.text(), text);
        }
    }

    #[test]
    fn keys_that_mean_nothing_here_are_given_back(deeds in deeds()) {
        let line = written(&deeds);
        for code in [Code::Enter, Code::Esc, Code::Tab, Code::Up, Code::Down, Code::PageUp, Code::PageDown, Code::F(1)] {
            let mut pressed = line.clone();
            prop_assert!(!pressed.press(Key::plain(code)));
            prop_assert_eq!(&pressed, &line);
        }
    }
}

#[test]
fn words_are_what_people_take_for_words() {
    let mut line = LineEditor::new("tracker.cost={amount} and more");
    line.press(key("ctrl-w"));
    line.press(key("ctrl-w"));
    assert_eq!(line.text(), "tracker.cost={amount} ");
    line.press(key("ctrl-w"));
    assert_eq!(line.text(), "tracker.cost={");
}
