//! No key is silent: what means nothing on a page says so.

use std::fmt::Write as _;

use clickwire::wizard::bindings::{Action, lookup};
use clickwire::wizard::key::{Code, Key};
use clickwire::wizard::keyboard::latin;
use clickwire::words::Lang;

use super::super::support::{User, custom, one_win};

/// Every key of a keyboard: alone, the named ones with Shift, all with Ctrl and with Alt. Where letters are typed one stands for all.
fn keyboard(in_text: bool) -> Vec<Key> {
    let named = [
        Code::Enter,
        Code::Esc,
        Code::Tab,
        Code::Backspace,
        Code::Delete,
        Code::Insert,
        Code::Up,
        Code::Down,
        Code::Left,
        Code::Right,
        Code::Home,
        Code::End,
        Code::PageUp,
        Code::PageDown,
    ];
    let functions = || named.into_iter().chain((1..=12).map(Code::F)).map(Key::plain);
    let letters = ('a'..='z').map(Key::char);
    let typed: Vec<Key> = if in_text { vec![Key::char('x'), Key::char('ы')] } else { (' '..='~').map(Key::char).collect() };
    let held: Vec<Key> = functions().chain(letters).flat_map(|key| [Key { ctrl: true, ..key }, Key { alt: true, ..key }]).collect();
    let shifted = functions().map(|key| Key { shift: true, ..key });
    functions().chain(shifted).chain(typed).chain(held).collect()
}

/// Where one comes by these keys.
const PLACES: [&str; 24] = [
    "",
    "esc",
    "1",
    "2",
    "3",
    "3 home >",
    "3 home > down down",
    "4",
    "4 home >",
    "5",
    "6",
    "6 end",
    "!",
    "T",
    "t",
    "=",
    "W",
    "S",
    "U",
    "s",
    "i",
    "?",
    "2 home enter",
    "1 /",
];

/// At the end of a list, a text or a line the cursor stands still without a word.
fn stands_still(user: &User, key: Key) -> bool {
    let context = user.wizard.context();
    let moves = |action: Action| {
        let of_list = matches!(action, Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::First | Action::Last);
        of_list || matches!(action, Action::OfferUp | Action::OfferDown)
    };
    let bound = lookup(context, key).or_else(|| lookup(context, latin(key)));
    let in_line = user.wizard.is_editing() && (key.typed() == Some(' ') || key.typed().is_none() && bound.is_none());
    bound.is_some_and(|binding| moves(binding.action)) || in_line
}

/// What a key may change, but for what is seen and told.
fn state(user: &User) -> impl PartialEq + use<> {
    let wizard = &user.wizard;
    let of_wizard = (wizard.page, format!("{:?}", wizard.focus()), wizard.context(), wizard.editing.is_some());
    (of_wizard, user.copied().len(), user.others.len(), user.saved(), user.quit, user.printed.clone())
}

fn seen(user: &mut User) -> String {
    user.wizard.notice = None;
    user.screen()
}

#[test]
fn every_key_on_every_page_does_something_or_says_that_it_does_nothing() {
    let mut silent = String::new();
    for (profile, lang) in [(custom(), Lang::En), (one_win(), Lang::Ru)] {
        let mut user = User::with_in(&profile, lang);
        for place in PLACES {
            user = user.again(Some(&profile), lang);
            user.press(place);
            let (begun, begun_as) = (seen(&mut user), state(&user));
            for key in keyboard(user.wizard.context().types()) {
                let may_stand = stands_still(&user, key);
                user.press_key(key);
                let is_told = !user.notice().is_empty();
                let is_same = state(&user) == begun_as && (is_told || seen(&mut user) == begun);
                if is_same && !is_told && !may_stand {
                    let _ = writeln!(silent, "{place:?}, then {key}");
                }
                if !is_same {
                    user = user.again(Some(&profile), lang);
                    user.press(place);
                }
            }
        }
    }
    assert!(silent.is_empty(), "{silent}");
}
