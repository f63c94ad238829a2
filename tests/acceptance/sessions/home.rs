//! The profile list is home: all links are found and copied from it, and what a key does with a profile needs no opening.

use clickwire::model::profile_toml;
use clickwire::wizard::view::Page;
use clickwire::words::Lang;

use crate::support::{User, custom, one_win};

/// Someone with two profiles, on the list.
fn at_home() -> User {
    let (one, own) = (profile_toml::save(None, &one_win()), profile_toml::save(None, &custom()));
    User::with_files(&[("1win", &one), ("my-offer", &own)], Lang::En)
}

#[test]
fn a_link_of_any_profile_is_found_by_a_few_letters_and_copied_in_place() {
    for (typed, link) in [
        ("spare", "https://partner.example/other?sub1={{tracker.clickid}}"),
        ("partner.example/go", "https://partner.example/go?lp=3&sub1={{tracker.clickid}}"),
        ("aviator", "https://1wgbch.top/casino/play/aviator?open=register&sub1={{tracker.clickid}}"),
        ("ызфку", "https://partner.example/other?sub1={{tracker.clickid}}"),
    ] {
        let mut user = at_home();
        user.filters(typed);
        user.press("enter c");
        assert_eq!(user.clip(), link, "{typed}\n{}", user.screen());
        assert!(user.wizard.doc.is_none() && user.wizard.page == Page::Profiles, "the list stays");
        assert!(user.notice().contains("copied"), "{}", user.notice());
        assert!(user.line().contains("[x]") || user.line().contains("copied"), "it is ticked: {}", user.line());
        assert!(user.screen().contains(&format!("/ {typed}")) && user.screen().contains("Esc shows all"), "{}", user.screen());
    }
}

#[test]
fn what_is_found_stands_under_its_profile_and_the_rest_is_hidden() {
    let mut user = at_home();
    user.resize(100, 30).filters("repeat");
    let screen = user.screen();
    assert!(screen.contains("Recurring Deposit"), "{screen}");
    user.press("ctrl-u").types("my off recurr").press("enter");
    let screen = user.screen();
    assert!(screen.contains("My offer") && screen.contains("Recurring Deposit") && !screen.contains("1win"), "{screen}");
    user.press("esc");
    let screen = user.screen();
    assert!(screen.contains("1win") && !screen.contains("Recurring Deposit"), "{screen}");
}

#[test]
fn c_on_a_profile_opens_its_links_and_one_more_copies_the_first_that_was_not() {
    let mut user = at_home();
    user.on("My offer").press("c");
    assert!(user.copied().is_empty() && user.screen().contains("Spare"), "{}", user.screen());
    user.press("c");
    assert!(user.clip().contains("tracker.event=registration"), "{}", user.clip());
    user.press("esc").on("My offer").press("c c");
    assert!(user.clip().contains("tracker.event=sale"), "the next: {}", user.clip());
    user.press("esc");
    assert!(!user.screen().contains("Spare"), "{}", user.screen());
}

#[test]
fn enter_on_a_link_opens_its_profile_there() {
    let mut user = at_home();
    user.filters("spare").press("enter enter");
    assert_eq!(user.profile().name, "My offer");
    assert!(user.line().contains("Spare"), "{}", user.screen());
}

#[test]
fn n_copies_the_next_link_of_the_profile_under_the_cursor() {
    let mut user = at_home();
    user.on("My offer").press("n n");
    assert_eq!(user.copied().len(), 2);
    assert_ne!(user.copied()[0], user.copied()[1]);
    assert!(user.wizard.doc.is_none() && user.line().contains("My offer"), "{}", user.screen());
    user.press("v");
    assert!(user.printed.iter().any(|line| line.contains("Spare")), "{:?}", user.printed);
    user.press("C");
    assert!(user.clip().contains("Spare: https://"), "{}", user.clip());
}

#[test]
fn trace_findings_and_comparison_lie_over_the_list_and_leave_it_as_it_was() {
    for (keys, back) in [("t", "esc"), ("!", "esc"), ("=", "esc")] {
        let mut user = at_home();
        user.on("My offer");
        let before = user.screen();
        user.press(keys);
        assert!(user.wizard.overlay.is_some(), "{keys}\n{}", user.screen());
        user.press(back);
        assert_eq!(user.screen(), before, "{keys}");
        assert!(user.wizard.doc.is_none());
    }
}

#[test]
fn what_is_mended_in_the_findings_over_the_list_is_saved() {
    let mut profile = custom();
    profile.registration_links[0].base_url = "https://partner.example/&amp;x=1".to_owned();
    let text = profile_toml::save(None, &profile);
    let mut user = User::with_files(&[("my-offer", &text)], Lang::En);
    user.on("My offer").press("! F esc");
    assert!(user.wizard.doc.is_none());
    user.press("enter");
    assert!(!user.on_disk().registration_links[0].base_url.contains("&amp;"));
}

#[test]
fn a_finding_over_the_list_leads_into_its_profile() {
    let mut profile = custom();
    profile.registration_links[0].base_url = "https://partner.example/&amp;x=1".to_owned();
    let text = profile_toml::save(None, &profile);
    let mut user = User::with_files(&[("my-offer", &text)], Lang::En);
    user.on("My offer").press("! enter");
    assert_eq!(user.profile().name, "My offer");
    assert_ne!(user.wizard.page, Page::Profiles);
    user.press("esc");
    assert!(user.line().contains("My offer"), "{}", user.screen());
}

#[test]
fn a_link_that_another_program_changed_meanwhile_is_not_copied_as_it_was() {
    let mut user = at_home();
    user.filters("spare").press("enter");
    let mut theirs = custom();
    theirs.registration_links[1].base_url = "https://partner.example/new".to_owned();
    user.outside_writes("my-offer", &profile_toml::save(None, &theirs)).press("c");
    assert!(user.copied().is_empty() && user.notice().contains("changed"), "{}", user.notice());
}

#[test]
fn ctrl_c_on_a_profile_quits_and_on_its_link_copies() {
    let mut user = at_home();
    user.on("My offer").press("ctrl-c");
    assert!(user.quit);
    let mut user = at_home();
    user.filters("spare").press("enter ctrl-c");
    assert!(!user.quit && user.clip().contains("other"));
}

#[test]
fn enter_opens_a_profile_where_it_was_left_whatever_was_done_from_the_list() {
    let mut user = at_home();
    user.on("My offer").press("enter 4 esc").press("t esc n enter");
    assert!(user.screen().contains("fields.userid"), "{}", user.screen());
}

#[test]
fn a_thousand_profiles_are_searched_by_what_stands_there_and_links_are_built_only_where_they_are_seen() {
    let text = profile_toml::save(None, &custom());
    let files: Vec<(String, String)> = (0..1000).map(|at| (format!("p{at}"), text.replace("My offer", &format!("Offer {at}")))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(stem, text)| (stem.as_str(), text.as_str())).collect();
    let mut user = User::with_files(&files, Lang::En);
    let began = std::time::Instant::now();
    user.filters("spare").press("enter down down c");
    assert!(user.clip().contains("other"), "{}", user.clip());
    // Debug builds are some twenty times slower than what is shipped; this only finds what is slower by far.
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
}

#[test]
fn enter_opens_a_profile_where_it_was_left_also_after_the_program_ended() {
    for (keys, row, seen) in [
        ("3", "Recurring", "Recurring Deposit"),
        ("5", "Spare", "Spare"),
        ("2", "Postback key", "Postback key"),
        ("4", "fields.userid", "fields.userid"),
        ("6", "First Deposit", "First Deposit"),
    ] {
        let mut user = User::with(custom());
        user.press(keys).on(row);
        let mut again = user.restarts();
        again.press("home enter");
        assert!(again.line().contains(seen), "{keys}: {}\n{}", again.line(), again.screen());
        let mut after_power_went = again.loses_power();
        after_power_went.press("home enter");
        assert!(after_power_went.line().contains(seen), "{keys}: only opened, it is left there still: {}", after_power_went.line());
    }
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press(">").on("+ parameter").press("esc");
    user.press(">").on("clickid");
    assert!(user.restarts().press("home enter").line().contains("First Deposit"), "a row that nobody typed belongs to its postback");
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press(">").on("tracker.currency").press("esc esc");
    let mut again = user.restarts();
    assert!(again.press("home enter").line().contains("First Deposit"), "what is closed now stands for what was inside of it: {}", again.line());
}

#[test]
fn the_first_time_hint_is_only_for_who_has_no_profiles_yet() {
    let mut user = User::new();
    user.wizard.options.first_start = true;
    assert!(user.screen().contains("First time here?"), "{}", user.screen());
    let mut user = User::with(custom());
    user.wizard.options.first_start = true;
    user.press("esc");
    assert!(user.wizard.page == Page::Profiles && !user.screen().contains("First time here?"), "{}", user.screen());
}

#[test]
fn the_footer_of_the_instruction_names_the_key_that_copies_it() {
    for (lang, hint) in [(Lang::En, "c copy all"), (Lang::Ru, "c копировать всё")] {
        for (columns, rows) in [(100, 30), (80, 24), (40, 12)] {
            let mut user = User::with_in(&custom(), lang);
            let screen = user.resize(columns, rows).press("S").screen();
            assert!(screen.lines().last().unwrap().contains(hint), "{screen}");
        }
        let mut user = User::with_in(&custom(), lang);
        assert!(!user.press("t").screen().lines().last().unwrap().contains(hint), "a trace is not copied: {}", user.screen());
    }
}

#[test]
fn for_a_custom_partner_step_2_names_the_path_of_a_custom_integration() {
    for (lang, path, other) in
        [(Lang::En, "Integrations → custom integration", "→ My offer →"), (Lang::Ru, "Интеграции → кастомная интеграция", "→ My offer →")]
    {
        let mut user = User::with_in(&custom(), lang);
        let screen = user.resize(140, 40).press("2").screen();
        assert!(screen.contains(path) && !screen.contains(other), "{screen}");
        let mut user = User::with_in(&one_win(), lang);
        assert!(user.resize(140, 40).press("2").screen().contains("→ 1win →"), "{}", user.screen());
    }
}
