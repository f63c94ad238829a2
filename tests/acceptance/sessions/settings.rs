//! The settings on a page of their own: changed where they stand, at work at once, and kept.

use clickwire::model::backdrop::{Backdrop, Colours};
use clickwire::model::clipboard::{Holder, Preference};
use clickwire::wizard::effect::{Effect, Setting};
use clickwire::wizard::message::Message;
use clickwire::words::Lang;

use super::super::support::{User, one_win};

#[test]
fn each_setting_is_changed_by_enter_or_space_and_works_at_once() {
    let mut user = User::with(one_win());
    user.press("s enter");
    assert!(user.screen().contains("Язык") && user.notice() == "Русский", "{}", user.screen());
    user.press("enter down space");
    assert!(user.wizard.options.mouse && user.screen().contains("on"), "{}", user.screen());
    user.press("down enter");
    assert!(user.screen().is_ascii(), "{}", user.screen());
    user.press("space");
    assert!(user.screen().contains('┌'), "{}", user.screen());
    user.press("down enter enter enter");
    assert!(user.screen().contains("none: links are printed"), "{}", user.screen());
    let wanted = [
        Effect::Remember(Setting::Lang(Lang::Ru)),
        Effect::Remember(Setting::Lang(Lang::En)),
        Effect::Mouse(true),
        Effect::Remember(Setting::Mouse(true)),
        Effect::Remember(Setting::Ascii(true)),
        Effect::Remember(Setting::Ascii(false)),
        Effect::Clipboard(Preference::System),
        Effect::Remember(Setting::Clipboard(Preference::System)),
        Effect::Clipboard(Preference::Terminal),
        Effect::Remember(Setting::Clipboard(Preference::Terminal)),
        Effect::Clipboard(Preference::Print),
        Effect::Remember(Setting::Clipboard(Preference::Print)),
    ];
    assert_eq!(user.others, wanted);
}

#[test]
fn the_page_opens_anywhere_closes_with_its_own_key_and_fits_every_window() {
    for lang in Lang::ALL {
        for keys in ["1", "3", "6", "esc esc esc"] {
            let mut user = User::with_in(&one_win(), lang);
            user.wizard.options.holder = Some(Holder::On);
            let page = user.press(keys).wizard.page;
            for (columns, rows) in [(100, 30), (80, 24), (40, 12)] {
                user.resize(columns, rows).press("ы end");
                let screen = user.screen();
                assert!(screen.contains("ASCII") && screen.lines().all(|line| line.chars().count() <= usize::from(columns)), "{screen}");
                user.press("s");
                assert!(user.wizard.overlay.is_none() && user.wizard.page == page);
            }
        }
    }
}

#[test]
fn colours_follow_the_terminals_answer_until_others_are_chosen() {
    let mut user = User::with(one_win());
    user.send(Message::Backdrop(Backdrop::Light));
    assert_eq!((user.wizard.options.behind(), user.others.as_slice()), (Some(Backdrop::Light), [Effect::Backdrop(Backdrop::Light)].as_slice()));
    user.press("s end enter");
    assert_eq!(user.wizard.options.behind(), Some(Backdrop::Dark));
    user.send(Message::Backdrop(Backdrop::Light)).press("enter");
    assert_eq!(user.wizard.options.behind(), Some(Backdrop::Light));
    user.press("enter");
    assert!(user.screen().contains("what suits the terminal"), "{}", user.screen());
    let kept = [Colours::On(Backdrop::Dark), Colours::On(Backdrop::Light), Colours::Auto].map(|colours| Effect::Remember(Setting::Colours(colours)));
    assert_eq!(user.others[1..], kept);
}

#[test]
fn whether_a_copy_outlives_the_program_is_asked_only_where_it_can() {
    let mut user = User::with(one_win());
    assert!(!user.press("s").screen().contains("after quitting"), "{}", user.screen());
    user.wizard.options.holder = Some(Holder::On);
    user.press("down down down down space");
    assert!(user.screen().contains("after quitting  off") && user.notice() == "What is copied goes when clickwire ends.", "{}", user.screen());
    user.press("space");
    assert_eq!(user.notice(), "What is copied stays after quitting.");
    let turned = [Holder::Off, Holder::On].map(|holder| [Effect::Holder(holder), Effect::Remember(Setting::Holder(holder))]);
    assert_eq!(user.others, turned.concat());
}
