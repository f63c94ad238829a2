//! The table of keys: no key twice, none forgotten, and what is shown of it fits.

use std::collections::BTreeSet;
use std::fs;

use clickwire::text::Words;
use clickwire::wizard::Wizard;
use clickwire::wizard::act_help::{HINTS, help_lines};
use clickwire::wizard::bindings::{Action, BINDINGS, Context, lookup};
use clickwire::wizard::help_groups::{GROUPS, told};
use clickwire::wizard::key::{Code, Key};
use clickwire::wizard::keyboard::latin;
use clickwire::words::Lang;
use unicode_width::UnicodeWidthStr;

use super::support::{User, custom, one_win};

#[test]
fn no_key_means_two_things_in_a_context() {
    let mut seen = BTreeSet::new();
    for binding in BINDINGS {
        for key in binding.keys {
            assert!(seen.insert((format!("{:?}", binding.context), *key)), "{key} is there twice");
        }
    }
}

#[test]
fn every_action_has_a_key() {
    let source = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/wizard/bindings.rs")).unwrap();
    let listed = source.split("pub enum Action {").nth(1).unwrap().split('}').next().unwrap();
    let actions: Vec<&str> = listed.split(',').map(|name| name.trim().split('(').next().unwrap()).filter(|name| !name.is_empty()).collect();
    assert!(actions.len() > 40);
    let bound: BTreeSet<String> = BINDINGS.iter().map(|binding| format!("{:?}", binding.action)).collect();
    for action in actions {
        assert!(bound.iter().any(|known| known.split('(').next() == Some(action)), "{action} has no key");
    }
}

#[test]
fn every_key_reads_back_as_it_is_spelled_and_finds_its_binding() {
    for binding in BINDINGS {
        for spelling in binding.keys {
            let key = Key::parse(spelling).unwrap_or_else(|| panic!("{spelling} is no key"));
            assert_eq!(key.to_string(), *spelling);
            assert_eq!(lookup(binding.context, key).map(|found| found.action), Some(binding.action), "{spelling}");
        }
    }
    for spelling in ["", "ctrl-", "hyper-x", "f0", "f25", "fx", "xy"] {
        assert_eq!(Key::parse(spelling), None, "{spelling}");
    }
}

/// What a Russian layout types on the keys of the number row and beside them, which is no letter.
const NOT_ON_RUSSIAN: [&str; 3] = ["/", "?", "="];

#[test]
fn every_letter_of_the_table_has_its_key_on_a_russian_layout() {
    let cyrillic: Vec<Key> = ('А'..='я').chain(['ё', 'Ё']).map(Key::char).collect();
    for binding in BINDINGS.iter().filter(|binding| !binding.context.types()) {
        for spelling in binding.keys {
            let key = Key::parse(spelling).unwrap();
            let Code::Char(letter) = key.code else { continue };
            if letter.is_alphabetic() || "[]<>".contains(letter) {
                let reached = cyrillic.iter().any(|typed| latin(Key { ctrl: key.ctrl, alt: key.alt, ..*typed }) == key);
                assert!(reached, "{spelling} is on no key of a Russian layout");
            }
        }
    }
    // `.` filters and `,` helps, for that is what `/` and `?` type there; = is typed by its own key.
    let action = |spelling: &str| lookup(Context::Browse, Key::parse(spelling).unwrap()).map(|binding| binding.action);
    assert_eq!((action("."), action(",")), (Some(Action::Filter), Some(Action::Help)));
    assert_eq!(NOT_ON_RUSSIAN.map(action), [Some(Action::Filter), Some(Action::Help), Some(Action::Compare)]);
}

#[test]
fn every_binding_has_its_words_in_both_languages() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for binding in BINDINGS {
            for id in [binding.label, binding.help] {
                assert_ne!(words.get(id), id, "{}", lang.code());
            }
            let label = words.get(binding.label);
            assert!(label.width() <= 20, "{}: {label} is no label", lang.code());
        }
    }
}

#[test]
fn every_key_of_a_page_stands_in_one_group_and_the_first_ten_make_a_set_up() {
    for binding in BINDINGS.iter().filter(|binding| binding.context == Context::Browse) {
        let groups = GROUPS.iter().filter(|group| group.actions.contains(&binding.action)).count();
        assert_eq!(groups, 1, "{:?}: name it in one group of `help_groups`", binding.action);
    }
    assert_eq!(
        (GROUPS[0].actions.len(), told(Context::Browse).len()),
        (10, BINDINGS.iter().filter(|known| known.context == Context::Browse).count())
    );
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let mut user = User::with_in(&one_win(), lang);
        let screen = user.press("3 home J ?").screen();
        let place = |text: &str| screen.find(text).unwrap_or_else(|| panic!("no {text} on\n{screen}"));
        assert!(place(&words.get("help-title")) < place(&words.get("help-group-first")), "{screen}");
        for action in GROUPS[0].actions {
            let told = told(Context::Browse).into_iter().find(|binding| binding.action == *action).unwrap();
            assert!(screen.contains(&words.get(told.help)), "{action:?} is not seen at once\n{screen}");
        }
        user.types("/").types(&words.get("help-redo"));
        assert!(!user.screen().contains(&words.get("help-group-edit")), "what was looked for stands alone\n{}", user.screen());
    }
}

/// A user on every page, everything open, in a language.
fn everywhere(lang: Lang) -> Vec<User> {
    let mut users = Vec::new();
    for profile in [custom(), one_win()] {
        for step in ["1", "2", "3", "4", "5", "6"] {
            let mut user = User::with_in(&profile, lang);
            user.press(step);
            if step == "3" || step == "4" {
                let ids = user.wizard.doc.as_ref().unwrap().profile.clone();
                let open = &mut user.wizard.doc.as_mut().unwrap().open;
                open.extend(ids.postbacks.iter().map(|known| known.id).chain(ids.custom_fields.iter().map(|known| known.id)));
            }
            users.push(user);
        }
    }
    let mut list = User::with_in(&one_win(), lang);
    list.press("esc");
    users.push(list);
    users
}

/// Shows the page at each of its rows, or the first forty.
fn at_each_row(user: &mut User, mut look: impl FnMut(&mut User)) {
    user.press("home up up");
    for _ in 0..40 {
        look(user);
        let before = user.wizard.focus();
        if user.press("down").wizard.focus() == before {
            return;
        }
    }
}

fn has_all_hints(user: &User, words: &Words) {
    let hints = user.wizard.hints();
    let screen = user.screen();
    let footer = screen.lines().last().unwrap();
    assert!(hints.len() <= HINTS, "{hints:?}");
    assert!(!hints.is_empty(), "nothing is said below\n{screen}");
    for hint in hints {
        assert!(footer.contains(&words.get(hint.label)), "{} is cut off: {footer}", words.get(hint.label));
    }
}

#[test]
fn the_footer_has_at_most_six_hints_and_all_of_them_fit_80_columns() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for mut user in everywhere(lang) {
            at_each_row(&mut user, |user| has_all_hints(user, &words));
            for over in ["?", "!", "T", "t", "=", "i", "/"] {
                user.press(over);
                has_all_hints(&user, &words);
                user.press("esc esc");
            }
        }
        let mut user = User::with_in(&custom(), lang);
        for field in ["2 home enter", "3 home e", "4 home enter", "5 home enter"] {
            user.press(field);
            has_all_hints(&user, &words);
            user.press("esc");
        }
    }
}

#[test]
fn what_the_footer_and_the_help_name_can_be_done() {
    for mut user in everywhere(Lang::En) {
        at_each_row(&mut user, |user| {
            let named = |wizard: &Wizard| wizard.hints().into_iter().map(|hint| hint.key).collect::<Vec<_>>();
            for key in named(&user.wizard) {
                let binding = lookup(Context::Browse, Key::parse(key).unwrap()).unwrap();
                assert!(user.wizard.can(binding.action), "{key} is hinted at, but cannot be done");
            }
            for binding in help_lines(&user.wizard, Context::Browse) {
                assert!(user.wizard.can(binding.action));
            }
        });
    }
}

#[test]
fn the_sentences_of_the_help_fit_80_columns() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for mut user in everywhere(lang) {
            user.press("?");
            for binding in help_lines(&user.wizard, Context::Browse) {
                let sentence = words.get(binding.help);
                assert!(sentence.width() <= 80 - 19, "{}: {sentence}", lang.code());
            }
        }
    }
}

/// Each context over a page, and a text, a filter and the help: how one comes there.
const CONTEXTS: [(&str, Context); 10] = [
    ("3", Context::Browse),
    ("2 home enter", Context::Edit),
    ("1 /", Context::Filter),
    ("!", Context::Findings),
    ("T", Context::Choice),
    ("t", Context::Reading),
    ("=", Context::Line),
    ("W", Context::Fields),
    ("s", Context::Settings),
    ("?", Context::Help),
];

#[test]
fn in_every_context_the_help_tells_its_keys_and_nothing_else_and_goes_back_there() {
    for (keys, context) in CONTEXTS {
        let mut user = User::with(custom());
        user.press("5 home").retypes("https://partner.example/go&sub1=x").press(keys);
        assert_eq!(user.wizard.context(), context, "{keys}");
        if context == Context::Help {
            continue;
        }
        user.press("f1");
        assert_eq!(user.wizard.context(), Context::Help, "{keys}");
        let Some(clickwire::wizard::overlay::Overlay::Help(help)) = &user.wizard.overlay else { panic!("no help") };
        let shown = user.wizard.shown_help(help);
        assert!(!shown.is_empty() && shown.iter().all(|binding| binding.context == context), "{keys}: {shown:?}");
        let screen = user.screen();
        let first = Words::new(Lang::En).get(shown[0].help);
        assert!(screen.contains(&first), "{keys}: {first} is not on\n{screen}");
        user.press("esc");
        assert_eq!(user.wizard.context(), context, "{keys}: back where it was");
    }
}

#[test]
fn a_line_of_the_help_over_something_is_done_there() {
    let mut user = User::with(custom());
    user.press("5 home").on("partner.example/other").press("enter").retypes("https://partner.example/&amp;x=1").press("! ?");
    user.types("mend everything").press("enter");
    assert_eq!(user.wizard.context(), Context::Findings);
    assert!(user.findings().iter().all(|said| !said.contains("&amp;")), "{:?}", user.findings());
}

#[test]
fn every_key_of_every_context_does_something_or_says_why_not() {
    for (keys, context) in CONTEXTS {
        for binding in BINDINGS.iter().filter(|binding| binding.context == context) {
            let mut user = User::with(custom());
            user.press(keys);
            let before = (user.screen(), format!("{:?}", user.wizard.focus()), user.copied().len());
            user.press(binding.keys[0]);
            let after = (user.screen(), format!("{:?}", user.wizard.focus()), user.copied().len());
            let moves = matches!(
                binding.action,
                Action::Up
                    | Action::Down
                    | Action::PageUp
                    | Action::PageDown
                    | Action::First
                    | Action::Last
                    | Action::Step(3)
                    | Action::OfferUp
                    | Action::OfferDown
            );
            assert!(
                moves || before != after || user.quit || !user.notice().is_empty() || !user.printed.is_empty() || !user.others.is_empty(),
                "{keys}, then {}: nothing",
                binding.keys[0]
            );
        }
    }
}

#[test]
fn no_hint_names_what_cannot_be_done_now() {
    let mut user = User::with_files(&[("beta", "version = 1\nname = \"Beta\"\n")], Lang::En);
    user.on("Beta").press("enter !");
    let hinted = |user: &User, key: &str| user.wizard.hints().iter().any(|hint| hint.key == key);
    assert!(!hinted(&user, "f") && !hinted(&user, "F"), "nothing can be mended: {:?}", user.wizard.hints());
    assert_eq!(user.press("f").notice(), Words::new(Lang::En).get("fix-nothing"));
    user.press("esc i");
    assert!(!hinted(&user, "down"), "a page that fits does not scroll: {:?}", user.wizard.hints());
    user.press("esc t").resize(80, 12);
    assert!(hinted(&user, "down"), "{:?}", user.wizard.hints());
    user.resize(200, 60);
    assert!(!hinted(&user, "down"), "{:?}", user.wizard.hints());
}

#[test]
fn commands_over_a_page_work_on_a_russian_layout_too() {
    let mut user = User::with(one_win());
    user.press("! ,");
    assert_eq!(user.wizard.context(), Context::Help);
    user.press("esc о л й");
    assert_eq!(user.wizard.context(), Context::Browse, "й is q");
    user.press("T о о enter");
    assert_ne!(user.profile().tracker.id, "chatterfy", "о is j");
}
