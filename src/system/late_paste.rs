//! What arrives after a paste that paused without its end: not a single key, but more in one go.

use crate::wizard::key::{Code, Key};
use crate::wizard::message::Message;

/// What was typed in one go is the rest of the paste, and nothing in it a command. Only movements act, as those of an arrow that is held down.
pub fn rest_of_paste(messages: Vec<Message>) -> Vec<Message> {
    if messages.iter().all(is_movement) {
        return messages;
    }
    let text: String = messages.iter().filter_map(character).collect();
    if text.is_empty() { Vec::new() } else { vec![Message::Paste(text)] }
}

fn is_movement(message: &Message) -> bool {
    let moves =
        |key: &Key| matches!(key.code, Code::Up | Code::Down | Code::Left | Code::Right | Code::PageUp | Code::PageDown | Code::Home | Code::End);
    match message {
        Message::Key(key) => moves(key) && !key.alt,
        Message::Scroll(_) => true,
        _ => false,
    }
}

fn character(message: &Message) -> Option<char> {
    let Message::Key(key) = message else { return None };
    match key.code {
        Code::Enter => Some('\n'),
        Code::Tab => Some('\t'),
        _ if *key == (Key { ctrl: true, ..Key::char('j') }) => Some('\n'),
        _ => key.typed(),
    }
}
