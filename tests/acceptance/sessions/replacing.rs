//! R on the list: a domain, a key or a click parameter is replaced in all profiles, seen before and taken back as one.

use clickwire::model::profile::{Click, Profile};
use clickwire::model::profile_toml;
use clickwire::words::Lang;

use crate::support::{KEY, User, custom};

const OTHER_KEY: &str = "d7aea56c-080a-4afc-b624-fd36c3332acb";

fn text(profile: &Profile) -> String {
    profile_toml::save(None, profile)
}

/// Someone with three profiles, of which two have the domain `partner.example`.
fn with_three(lang: Lang) -> User {
    let main = custom();
    let mut other = Profile { name: "Second offer".to_owned(), ..custom() };
    other.registration_links.truncate(1);
    let click = Click { param: "sub7".to_owned(), ..Click::default() };
    let mut third = Profile { name: "Third".to_owned(), click, ..custom() };
    third.tracker.values.insert("key".to_owned(), OTHER_KEY.to_owned());
    for link in &mut third.registration_links {
        "https://third.example/".clone_into(&mut link.base_url);
    }
    User::with_files(&[("my-offer", &text(&main)), ("second-offer", &text(&other)), ("third", &text(&third))], lang)
}

fn hosts(user: &User, stem: &str) -> Vec<String> {
    user.in_file(stem).registration_links.into_iter().map(|link| link.base_url).collect()
}

#[test]
fn a_domain_in_all_profiles_takes_four_keys_and_a_paste_and_one_u_takes_all_back() {
    let mut user = with_three(Lang::En);
    let before = (user.in_file("my-offer"), user.in_file("second-offer"), user.in_file("third"));
    user.on("My offer");
    let keys = user.keys;
    user.press("R tab").pastes("new.example").press("enter");
    let screen = user.screen();
    assert!(screen.contains("Put new.example in the place of partner.example in 2 profiles?"), "{screen}");
    for line in ["My offer: Main", "− https://partner.example/go?lp=3", "+ https://new.example/go?lp=3", "Second offer: Main"] {
        assert!(screen.contains(line), "no {line} on\n{screen}");
    }
    assert_eq!(user.in_file("my-offer"), before.0, "nothing is written before the answer");
    user.press("enter");
    assert_eq!(user.keys - keys, 4);
    assert_eq!(hosts(&user, "my-offer"), ["https://new.example/go?lp=3", "https://new.example/other"]);
    assert_eq!(hosts(&user, "second-offer"), ["https://new.example/go?lp=3"]);
    assert_eq!(user.in_file("third"), before.2);
    let screen = user.screen();
    assert!(
        screen.contains("2 profiles changed") && screen.contains("To be placed anew:") && screen.contains("My offer: Main, a registration link"),
        "{screen}"
    );
    user.press("c");
    assert!(
        user.clip().starts_with("To be placed anew:\nMy offer: Main, a registration link, wherever you handed it out: https://new.example/go"),
        "{}",
        user.clip()
    );
    user.press("enter u");
    assert!(user.notice().contains("2 profiles say again"), "{}", user.notice());
    assert_eq!((user.in_file("my-offer"), user.in_file("second-offer"), user.in_file("third")), before);
    user.press("ctrl-r esc");
    assert_eq!(hosts(&user, "second-offer"), ["https://new.example/go?lp=3"]);
    user.press("u");
    assert_eq!(user.in_file("my-offer"), before.0);
}

#[test]
fn what_is_meant_is_seen_while_it_is_typed_and_both_values_may_be_pasted_at_once() {
    let mut user = with_three(Lang::En);
    user.press("R");
    assert!(user.screen().contains("A domain, in 2 of 3 profiles."), "the domain of the row is proposed: {}", user.screen());
    user.types("sub7");
    assert!(user.screen().contains("A click parameter, in 1 of 3 profiles."), "what is typed stands in its place: {}", user.screen());
    user.press("ctrl-u");
    assert!(user.screen().contains("In all 3 profiles."), "{}", user.screen());
    user.types("nowhere.example").press("tab").types("x.example").press("enter");
    assert!(user.notice().contains("stands in none of the 3 profiles"), "{}", user.notice());
    user.press("esc R").pastes(&format!("{KEY} → {OTHER_KEY}"));
    assert!(user.screen().contains("A postback key, in 2 of 3 profiles."), "{}", user.screen());
    user.press("enter enter");
    assert_eq!(user.in_file("second-offer").tracker.values["key"], OTHER_KEY);
    let screen = user.resize(100, 30).screen();
    assert!(screen.contains("My offer: Registration") && screen.contains(OTHER_KEY), "{screen}");
}

#[test]
fn a_click_parameter_is_replaced_wherever_it_is_used() {
    let mut user = with_three(Lang::En);
    user.press("R").pastes("sub7\tsub9").press("enter enter");
    assert_eq!(user.in_file("third").click.param, "sub9");
    assert_eq!(user.in_file("my-offer").click.param, "sub1");
}

#[test]
fn what_the_filter_hides_is_left_alone() {
    let mut user = with_three(Lang::En);
    user.filters("second").press("enter R");
    assert!(user.screen().contains("A domain, in 1 of 1 profiles."), "{}", user.screen());
    user.press("tab").types("new.example").press("enter enter");
    assert_eq!(hosts(&user, "second-offer"), ["https://new.example/go?lp=3"]);
    assert_eq!(hosts(&user, "my-offer")[0], "https://partner.example/go?lp=3");
}

#[test]
fn what_is_no_value_is_said_and_the_form_stays_and_esc_makes_nothing() {
    let mut user = with_three(Lang::En);
    let before = user.in_file("my-offer");
    user.on("My offer").press("R enter").types("new example").press("enter");
    assert!(user.notice().contains("is not a host"), "{}", user.notice());
    user.press("ctrl-u").types("partner.example").press("enter");
    assert!(user.notice().contains("nothing would change"), "{}", user.notice());
    user.press("esc");
    assert!(user.wizard.overlay.is_none());
    user.press("R tab").types("new.example").press("enter esc");
    assert!(user.screen().contains(">new.example"), "one level back is the form: {}", user.screen());
    user.press("esc");
    assert_eq!(user.in_file("my-offer"), before);
    assert_eq!(user.press("u").notice(), "There is nothing to undo.");
}

#[test]
fn a_profile_that_cannot_be_read_is_named_and_stops_everything_until_the_filter_leaves_it_out() {
    let mut user = with_three(Lang::En);
    user.outside_writes("bad", "name = \n").press("3").send(clickwire::wizard::message::Message::Shown);
    user.on("Third").press("enter esc");
    user.on("My offer").press("R tab").types("new.example").press("enter");
    assert!(user.notice().contains("bad.toml") && user.notice().contains("cannot be read"), "{}", user.notice());
    user.press("esc").filters("offer").press("enter R tab").types("new.example").press("enter enter");
    assert_eq!(hosts(&user, "my-offer")[0], "https://new.example/go?lp=3");
}

#[test]
fn where_another_program_was_faster_nothing_is_replaced() {
    let mut user = with_three(Lang::En);
    user.on("My offer").press("R tab").types("new.example").press("enter");
    let mut theirs = user.in_file("second-offer");
    theirs.registration_links[0].base_url = "https://partner.example/theirs".to_owned();
    user.outside_writes("second-offer", &text(&theirs)).press("enter");
    assert!(user.notice().contains("nothing was replaced"), "{}", user.notice());
    assert_eq!(hosts(&user, "my-offer")[0], "https://partner.example/go?lp=3");
    assert_eq!(user.press("u").notice(), "There is nothing to undo.");
}

#[test]
fn a_profile_that_was_open_before_keeps_its_undo_and_its_ticks() {
    let mut user = with_three(Lang::En);
    user.on("My offer").press("enter 6 c 3").on("First Deposit").press("e").retypes("FD").press("esc");
    user.on("My offer").press("R tab").types("new.example").press("enter enter enter");
    user.on("My offer").press("enter");
    assert_eq!(user.profile().registration_links[0].base_url, "https://new.example/go?lp=3");
    assert_eq!(user.wizard.copied_count().0, 1, "the postback that was copied is the same");
    user.press("u");
    assert_eq!(user.profile().registration_links[0].base_url, "https://partner.example/go?lp=3", "here it is an edit like any other");
    user.press("u");
    assert!(user.postbacks().contains(&"First Deposit"), "{:?}", user.postbacks());
    user.press("esc u");
    assert!(user.notice().contains("nothing was replaced"), "what says something else since is not taken back: {}", user.notice());
}

#[test]
fn all_of_it_fits_the_smallest_terminal_in_both_languages() {
    for lang in Lang::ALL {
        for size in [(100, 30), (80, 24), (40, 12)] {
            let mut user = with_three(lang);
            user.resize(size.0, size.1).on("My offer").press("R");
            assert!(user.screen().contains("partner.example"), "{}", user.screen());
            user.press("tab").types("new.example");
            assert!(user.screen().contains(">new.example"), "{}", user.screen());
            user.press("enter");
            let screen = user.screen();
            assert!(screen.contains("− https://") || size.1 == 12, "{screen}");
            user.press("enter");
            assert!(hosts(&user, "my-offer")[0].contains("new.example"), "{}", user.screen());
            user.press("end");
            let screen = user.screen();
            assert!(screen.contains("Second offer"), "{screen}");
        }
    }
}

#[test]
fn in_a_thousand_profiles_each_letter_is_answered_at_once() {
    let sample = text(&custom());
    let files: Vec<(String, String)> = (0..1000).map(|at| (format!("p{at}"), sample.replace("My offer", &format!("Offer {at}")))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(stem, text)| (stem.as_str(), text.as_str())).collect();
    let mut user = User::with_files(&files, Lang::En);
    user.press("R ctrl-u");
    let began = std::time::Instant::now();
    user.types("partner.example");
    // Debug builds are some twenty times slower than what is shipped; this only finds what is slower by far.
    assert!(began.elapsed().as_secs() < 15, "{:?}", began.elapsed());
    assert!(user.screen().contains("A domain, in 1000 of 1000 profiles."), "{}", user.screen());
    user.press("tab").types("new.example").press("enter enter");
    assert!(hosts(&user, "p999")[0].starts_with("https://new.example/"), "{}", user.screen());
}
