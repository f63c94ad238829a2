//! A paste in a terminal that does not mark pastes: characters that arrive faster than anybody types.

use crate::model::tracker::Format;
use crate::wizard::key::{Code, Key};
use crate::wizard::message::Message;

/// From this many characters in one go on, nobody typed them.
const SHORTEST: usize = 8;

/// What stands at the head of the input that arrived in one go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Head {
    /// This many messages are keys, each for itself.
    Keys(usize),
    /// This many messages are one paste of this text.
    Paste(usize, String),
}

/// Tells pasted text from keys. While a field is edited, text in one go is a paste; elsewhere only a link or a tracker's key, for letters are commands
/// there: a key's would go to step 4, delete a row and edit the next.
pub fn head(messages: &[Message], editing: bool) -> Head {
    let mut text = String::new();
    let mut taken = 0;
    let mut lines_closed = 0;
    for message in messages {
        let Message::Key(key) = message else { break };
        match (key.typed(), is_line_break(*key)) {
            (Some(character), _) => text.push(character),
            (None, true) if taken > 0 => text.push('\n'),
            _ => break,
        }
        taken += 1;
        lines_closed = if text.ends_with('\n') { lines_closed + 1 } else { 0 };
    }
    let body = text.trim_end_matches('\n');
    let pasted = body.chars().nth(SHORTEST - 1).is_some() && (editing || body.contains("://") || Format::Uuid.accepts(body));
    if !pasted {
        return Head::Keys(taken.max(1));
    }
    // One line that is typed into a field may end with the Enter that commits it.
    let one_line = editing && !body.contains('\n');
    Head::Paste(if one_line { taken - lines_closed } else { taken }, body.to_owned())
}

/// Enter, or what a pasted line feed arrives as.
fn is_line_break(key: Key) -> bool {
    key == Key::plain(Code::Enter) || key == Key { ctrl: true, ..Key::char('j') }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<Message> {
        let key = |character| match character {
            '\r' => Key::plain(Code::Enter),
            '\n' => Key { ctrl: true, ..Key::char('j') },
            _ => Key::char(character),
        };
        text.chars().map(key).map(Message::Key).collect()
    }

    #[test]
    fn a_link_in_one_go_is_a_paste_everywhere() {
        for editing in [true, false] {
            let found = head(&keys("https://partner.example/go"), editing);
            assert_eq!(found, Head::Paste(26, "https://partner.example/go".into()), "editing: {editing}");
        }
    }

    #[test]
    fn a_trackers_key_in_one_go_is_a_paste_everywhere_and_no_commands() {
        let key = "48d0524a-3abb-4cd5-82b8-404fa1cb4f7e";
        assert_eq!(head(&keys(key), false), Head::Paste(36, key.into()));
        assert_eq!(head(&keys(&format!("{key}\r")), false), Head::Paste(37, key.into()));
    }

    #[test]
    fn letters_in_one_go_are_commands_while_nothing_is_edited() {
        assert_eq!(head(&keys(&"j".repeat(10_000)), false), Head::Keys(10_000));
        assert_eq!(head(&vec![Message::Key(Key::plain(Code::Down)); 10_000], false), Head::Keys(1));
    }

    #[test]
    fn a_few_letters_are_keys_in_a_field_too() {
        assert_eq!(head(&keys("sub1\r"), true), Head::Keys(5));
        assert_eq!(head(&keys("\rhttps://a.example"), true), Head::Keys(1));
    }

    #[test]
    fn the_enter_after_one_line_commits_the_field_and_lines_stay_together() {
        assert_eq!(head(&keys("First Deposit\r"), true), Head::Paste(13, "First Deposit".into()));
        assert_eq!(head(&keys("https://a.example\rhttps://b.example\r"), true), Head::Paste(36, "https://a.example\nhttps://b.example".into()));
        assert_eq!(head(&keys("https://a.example\n"), false), Head::Paste(18, "https://a.example".into()));
    }
}
