//! crossterm's events as messages, for Windows, whose console gives no bytes to decode.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};

use crate::wizard::key::{Code, Key};
use crate::wizard::message::Message;

/// The message of an event; `None` for what means nothing here, releases above all.
pub fn message(event: Event) -> Option<Message> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => pressed(key).map(Message::Key),
        Event::Paste(text) => Some(Message::Paste(text.replace("\r\n", "\n").replace('\r', "\n"))),
        Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => Some(Message::Click { column: mouse.column, row: mouse.row }),
            MouseEventKind::ScrollUp => Some(Message::Scroll(-1)),
            MouseEventKind::ScrollDown => Some(Message::Scroll(1)),
            _ => None,
        },
        Event::Resize(columns, rows) => Some(Message::Resize { columns, rows }),
        Event::Key(_) | Event::FocusGained | Event::FocusLost => None,
    }
}

fn pressed(event: KeyEvent) -> Option<Key> {
    let held = |modifier| event.modifiers.contains(modifier);
    let (mut ctrl, mut alt) = (held(KeyModifiers::CONTROL), held(KeyModifiers::ALT));
    let mut shift = held(KeyModifiers::SHIFT);
    let code = match event.code {
        KeyCode::Char(character) => {
            // A shifted character is another character; AltGr, which Windows reports as Ctrl and Alt, made it one already.
            shift = false;
            if ctrl && alt && !character.is_ascii_alphanumeric() {
                (ctrl, alt) = (false, false);
            }
            Code::Char(if ctrl { lower(character) } else { character })
        }
        KeyCode::BackTab => {
            shift = true;
            Code::Tab
        }
        KeyCode::Tab => Code::Tab,
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(number) => Code::F(number),
        _ => return None,
    };
    Some(Key { code, ctrl, alt, shift })
}

/// Ctrl knows no case: Caps Lock must not take Ctrl-C away.
fn lower(character: char) -> char {
    character.to_lowercase().next().unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(code: KeyCode, modifiers: KeyModifiers) -> String {
        match message(Event::Key(KeyEvent::new(code, modifiers))) {
            Some(Message::Key(key)) => key.to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn shift_is_part_of_a_character_and_told_of_a_named_key() {
        assert_eq!(spelled(KeyCode::Char('>'), KeyModifiers::SHIFT), ">");
        assert_eq!(spelled(KeyCode::Char('Ю'), KeyModifiers::SHIFT), "Ю");
        assert_eq!(spelled(KeyCode::BackTab, KeyModifiers::SHIFT), "shift-tab");
        assert_eq!(spelled(KeyCode::BackTab, KeyModifiers::NONE), "shift-tab");
    }

    #[test]
    fn ctrl_stays_with_whatever_letter_the_layout_gives() {
        assert_eq!(spelled(KeyCode::Char('с'), KeyModifiers::CONTROL), "ctrl-с");
        assert_eq!(spelled(KeyCode::Char('C'), KeyModifiers::CONTROL), "ctrl-c");
        assert_eq!(spelled(KeyCode::Char('{'), KeyModifiers::CONTROL | KeyModifiers::ALT), "{");
    }

    #[test]
    fn only_presses_act() {
        let release = KeyEvent::new_with_kind(KeyCode::Char('q'), KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(message(Event::Key(release)), None);
    }
}
