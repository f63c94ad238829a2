//! The lists of profiles and integrations, and the help.

use clickwire::wizard::catalog_list::Tab;
use clickwire::words::Lang;

use super::super::support::{User, custom, one_win, tracker_link};

const TWO: &[(&str, &str)] = &[
    ("a", "version = 1\nname = \"Alpha\"\nintegration = \"1win\"\n# mine\n"),
    ("b", "version = 1\nname = \"Beta\"\n"),
    ("broken", "version = 1\nname = Broken\n"),
];

#[test]
fn pin_up_is_found_by_its_russian_name() {
    let mut user = User::new();
    user.filters("пинап");
    assert!(user.line().starts_with("Pin-Up"), "{}", user.screen());
}

/// The names of the first partners that are shown.
fn found(typed: &str) -> Vec<String> {
    let mut user = User::new();
    user.filters(typed);
    let list = &user.wizard.list;
    list.shown.iter().map(|place| user.wizard.catalog.integration(list.id(*place).unwrap()).unwrap().name.clone()).collect()
}

#[test]
fn a_partner_is_found_as_people_type_it_in_the_wrong_layout_and_by_a_pasted_link() {
    assert_eq!(found("1цшт")[0], "1win", "the Russian layout was on");
    assert_eq!(found("1win")[0], "1win");
    assert_eq!(found("gbyfg")[0], "Pin-Up", "the Latin layout was on");
    assert_eq!(found("https://go.broleads.com/offer/12?sub1=x")[0], "Broleads.com");
    assert_eq!(found("www.leadbit.com/x")[0], "Leadbit");
    assert!(found("https://nobody.example/").is_empty());
}

#[test]
fn peoples_words_for_events_and_kinds_of_offers_find_too() {
    let with_registration = found("рега");
    assert!(with_registration.contains(&"1win".to_owned()) && !with_registration.contains(&"Pin-Up".to_owned()), "{with_registration:?}");
    assert!(found("нутра").contains(&"Dr.Cash".to_owned()), "{:?}", found("нутра"));
    assert!(found("ПП").len() > 20);
    assert!(found("дейтинг").len() > 5);
}

#[test]
fn what_is_typed_is_looked_for_in_all_tabs_and_each_says_how_much_it_has() {
    let mut user = User::new();
    user.press("] ] ]").filters("1win");
    let list = &user.wizard.list;
    assert_eq!(list.tab, Tab::All);
    assert_eq!(list.tabs[0].1, list.shown.len());
    assert!(list.tabs.iter().all(|(tab, count)| *count > 0 || *tab == Tab::All), "a tab without a match is not shown");
}

#[test]
fn the_filter_can_be_left_and_cleared() {
    let mut user = User::new();
    let all = user.wizard.list.shown.len();
    user.filters("zzzz");
    assert!(user.screen().contains("Custom integration"), "custom is always there:\n{}", user.screen());
    user.press("esc");
    assert_eq!(user.wizard.list.shown.len(), all);
    user.filters("1win").press("tab esc");
    assert_eq!(user.wizard.list.shown.len(), all, "Esc takes the filter away");
}

#[test]
fn tabs_show_a_category_and_those_that_are_used() {
    let mut user = User::with(one_win());
    user.press("1 ]");
    assert!(user.screen().contains("1win") && !user.screen().contains("Mostbet"), "{}", user.screen());
    user.press("]");
    assert!(user.screen().contains("Mostbet") && !user.screen().contains("PocketOption"), "{}", user.screen());
    user.press("[ [ [");
    assert!(user.screen().contains("Custom integration"));
}

#[test]
fn profiles_are_listed_filtered_and_opened() {
    let mut user = User::with_files(TWO, Lang::En);
    let screen = user.screen();
    for seen in ["Alpha", "Beta", "broken.toml", "cannot be read", "+ new profile"] {
        assert!(screen.contains(seen), "{seen}:\n{screen}");
    }
    user.filters("bet");
    assert!(user.screen().contains("Beta") && !user.screen().contains("Alpha"), "{}", user.screen());
    user.press("enter");
    assert!(user.wizard.doc.is_none(), "Enter leaves the filter");
    user.press("enter");
    assert_eq!(user.profile().name, "Beta");
}

#[test]
fn a_file_that_cannot_be_read_says_why_and_is_left_alone() {
    let mut user = User::with_files(TWO, Lang::En);
    user.on("broken.toml").press("enter");
    assert!(user.wizard.doc.is_none());
    assert!(!user.notice().is_empty());
    assert_eq!(user.saved(), 0);
    user.press("e");
    assert!(user.wizard.doc.is_none());
    assert!(!user.notice().is_empty());
}

#[test]
fn a_profile_is_removed_at_once_and_brought_back() {
    let mut user = User::with_files(TWO, Lang::En);
    user.on("Beta").press("d");
    assert_eq!(user.files(), ["a", "broken"]);
    assert_eq!(user.notice(), "Beta is removed. u brings it back.");
    user.press("u");
    assert_eq!(user.files(), ["a", "b", "broken"]);
    user.on("Beta");
}

#[test]
fn the_last_profile_removed_can_still_be_brought_back() {
    let mut user = User::with(one_win());
    user.press("esc home d");
    assert!(user.files().is_empty());
    user.press("u");
    assert_eq!(user.files(), ["1win"], "{}\n{}", user.notice(), user.screen());
}

#[test]
fn a_profile_is_duplicated_and_renamed() {
    let mut user = User::with_files(TWO, Lang::En);
    user.on("Alpha").press("D enter esc").on("Alpha 2").press("e").retypes("Gamma");
    assert_eq!(user.profile().name, "Gamma");
    assert_eq!(user.on_disk().name, "Gamma");
}

#[test]
fn a_new_profile_of_the_same_partner_gets_a_name_of_its_own() {
    let mut user = User::with(one_win());
    user.press("esc a").filters("1win").press("enter");
    assert_eq!(user.profile().name, "1win 2");
    user.pastes(&tracker_link("sub1")).press("enter");
    assert_eq!(user.files(), ["1win", "1win-2"]);
}

#[test]
fn a_new_profile_begun_by_mistake_leads_back_to_the_list() {
    let mut user = User::with(one_win());
    user.press("esc a esc");
    assert!(user.screen().contains("+ new profile"), "{}", user.screen());
    assert_eq!(user.files().len(), 1);
}

#[test]
fn the_help_tells_what_can_be_done_here_and_does_it() {
    let mut user = User::with(custom());
    user.press("6 home ?");
    assert!(user.wizard.shows_help());
    user.types("all links").press("enter");
    assert!(user.wizard.overlay.is_none());
    assert_eq!(user.clip().lines().count(), 5);
    user.press("f1").press("f1");
    assert!(!user.wizard.shows_help());
    user.press("?").press("?");
    assert!(!user.wizard.shows_help());
}

#[test]
fn the_help_filters_in_the_language_of_the_user() {
    let mut user = User::with_in(&custom(), Lang::Ru);
    user.press("6 home ?").types("все ссылки").press("enter");
    assert_eq!(user.clip().lines().count(), 5);
}

#[test]
fn the_language_changes_at_once() {
    let mut user = User::with(custom());
    user.press("L");
    assert!(user.screen().contains("Постбеки") && user.notice() == "Русский", "{}", user.screen());
    user.press("L");
    assert!(user.screen().contains("Postbacks"), "{}", user.screen());
}

#[test]
fn what_git_and_shared_drives_leave_of_two_peoples_edits_is_named_in_the_list() {
    let files = [
        ("a", "name = \"a\"\n"),
        ("a (Anna's conflicted copy)", "name = \"a\"\n"),
        ("m", "<<<<<<< HEAD\nname = \"m\"\n=======\nname = \"n\"\n>>>>>>> them\n"),
    ];
    let screen = User::with_files(&files, Lang::En).screen();
    assert!(screen.contains("conflicted copy of a.toml") && screen.contains("git conflict:1:1"), "{screen}");
    let screen = User::with_files(&files, Lang::Ru).screen();
    assert!(screen.contains("конфликтующая копия a.toml") && screen.contains("конфликт git:1:1"), "{screen}");
}

#[test]
fn the_list_counts_what_the_commands_count_one_key_for_two_partners_too() {
    let text = |name: &str, partner: &str| {
        format!(
            "version = 1\nname = \"{name}\"\n{partner}[tracker]\nid = \"chatterfy\"\nkey = \"48d0524a-3abb-4cd5-82b8-404fa1cb4f7e\"\n[click]\nparam = \"sub1\"\n[[postbacks]]\nname = \"Registration\"\nevent = \"registration\"\n[[registration_links]]\nname = \"Main\"\nbase_url = \"https://partner.example/go\"\n"
        )
    };
    let (one, two, three) = (text("One", "integration = \"1win\"\n"), text("Two", ""), text("Two", ""));
    let user = User::with_files(&[("one", &one), ("two", &two), ("two (1)", &three)], Lang::En);
    let person = super::super::person::Person::new();
    for (stem, text) in [("one", &one), ("two", &two), ("two (1)", &three)] {
        person.has_profile(stem, text);
    }
    let told = person.json(&["profiles", "--format", "json"]);
    let checked = person.json(&["check", "--all", "--format", "json"]);
    for listed in told.as_array().unwrap() {
        let file = std::path::PathBuf::from(listed["file"].as_str().unwrap());
        let here = user.wizard.profiles.iter().flatten().find(|here| here.file.file_name() == file.file_name()).unwrap();
        let counts = here.counted().unwrap();
        assert_eq!(listed["warnings"], counts.warnings, "{file:?}");
        assert!(counts.warnings >= 1, "{file:?}: the key is another partner's too");
    }
    let sum: u64 = told.as_array().unwrap().iter().map(|listed| listed["warnings"].as_u64().unwrap()).sum();
    let warnings = checked.as_array().unwrap().iter().filter(|finding| finding["severity"] == "warning").count();
    assert_eq!(sum, warnings as u64, "{checked}");
    assert!(user.screen().contains("1 warning"), "{}", user.screen());
}

#[test]
fn a_frame_counts_nothing_what_is_in_sight_was_counted_before_it_is_drawn() {
    let files: Vec<(String, String)> =
        (0..60).map(|number| (format!("p{number:02}"), format!("version = 1\nname = \"Profile {number:02}\"\n"))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(stem, text)| (stem.as_str(), text.as_str())).collect();
    let mut user = User::with_files(&files, Lang::En);
    let counted = |user: &User| user.wizard.profiles.iter().flatten().filter(|listed| listed.counted().is_some()).count();
    assert!((1..60).contains(&counted(&user)), "only what is in sight: {}", counted(&user));
    for walk in ["", "pgdn", "end", "home", "down", "/ 4", "backspace 5", "esc"] {
        user.press(walk);
        let before = counted(&user);
        let screen = user.screen();
        assert_eq!(counted(&user), before, "{walk}: a frame counted");
        for listed in user.wizard.profiles.iter().flatten() {
            let name = &listed.profile.as_ref().unwrap().name;
            assert!(!screen.contains(name.as_str()) || listed.counted().is_some(), "{walk}: {name} is in sight and was not counted");
        }
    }
    assert!(counted(&user) > 30, "{}", counted(&user));
}
