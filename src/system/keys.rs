//! crossterm's events as messages, for Windows, whose console gives no bytes to decode.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};

use crate::wizard::key::{Code, Key};
use crate::wizard::message::Message;

/// The keyboard of a console.
#[derive(Debug, Default)]
pub struct Keyboard {
    /// The characters whose keys are down.
    down: Vec<char>,
}

impl Keyboard {
    /// The message of an event; `None` for what means nothing here, releases above all.
    pub fn message(&mut self, event: Event) -> Option<Message> {
        match event {
            Event::FocusGained => self.down.clear(),
            Event::Key(KeyEvent { code: KeyCode::Char(character), kind: KeyEventKind::Release, .. }) => {
                return self.is_without_a_key(character).then_some(Message::Key(Key::char(character)));
            }
            Event::Key(KeyEvent { code: KeyCode::Char(character), .. }) if !self.down.contains(&character) => self.down.push(character),
            _ => {}
        }
        message(event)
    }

    /// What no key of the layout has (`№` or `—` on an English one) the console pastes as Alt and a number: it comes with the release of Alt, and
    /// with no press. A letter or an ASCII sign comes so as well when its key was pressed in another window, and is not meant for us.
    fn is_without_a_key(&mut self, character: char) -> bool {
        if let Some(at) = self.down.iter().position(|down| *down == character) {
            self.down.remove(at);
            return false;
        }
        // With a key down it is that one's, which gives another character since Shift changed.
        self.down.pop().is_none() && !character.is_ascii() && !character.is_alphanumeric()
    }
}

fn message(event: Event) -> Option<Message> {
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
    }

    #[test]
    fn what_altgr_makes_is_typed_on_german_polish_and_french_keyboards() {
        for character in "{}[]@\\|~€µ²³ąćęłńóśźżĄĆĘŁŃÓŚŹŻ#`^¤".chars() {
            let altgr = KeyModifiers::CONTROL | KeyModifiers::ALT;
            for modifiers in [altgr, altgr | KeyModifiers::SHIFT] {
                assert_eq!(spelled(KeyCode::Char(character), modifiers), character.to_string());
            }
        }
    }

    #[test]
    fn a_character_that_no_key_has_is_typed_once() {
        let mut keyboard = Keyboard::default();
        let mut typed = |character, kind| {
            let event = KeyEvent::new_with_kind(KeyCode::Char(character), KeyModifiers::NONE, kind);
            keyboard.message(Event::Key(event)).map(|message| matches!(message, Message::Key(key) if key == Key::char(character)))
        };
        let (press, release) = (KeyEventKind::Press, KeyEventKind::Release);
        assert_eq!((typed('a', press), typed('a', release)), (Some(true), None));
        assert_eq!(typed('№', release), Some(true), "pasted as Alt and a number");
        assert_eq!((typed('№', press), typed('№', release)), (Some(true), None), "a Russian keyboard has a key for it");
        assert_eq!((typed('3', press), typed('№', release)), (Some(true), None), "Shift went down in between");
        assert_eq!(typed('q', release), None, "pressed in another window");
        assert_eq!(typed('—', release), Some(true));
    }

    #[test]
    fn only_presses_act() {
        let release = KeyEvent::new_with_kind(KeyCode::Char('q'), KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(message(Event::Key(release)), None);
    }
}
