//! What becomes of what is pasted.

use std::time::Instant;

use clickwire::words::Lang;

use super::super::support::{KEY, User, custom, one_win, postback_url, tracker_link};

const OTHER_KEY: &str = "d7aea56c-080a-4afc-b624-fd36c3332acb";

#[test]
fn a_postback_link_gives_its_key_and_offers_its_click_parameter() {
    let mut user = User::with(one_win());
    user.pastes(&tracker_link("sub4").replace(KEY, OTHER_KEY));
    assert_eq!(user.profile().tracker.values["key"], KEY, "a key that is there already is asked about");
    user.press("enter");
    assert_eq!(user.profile().tracker.values["key"], OTHER_KEY);
    assert!(user.screen().contains("Use sub4 as click parameter"), "{}", user.screen());
    user.press("enter");
    assert_eq!(user.profile().click.param, "sub4");
}

#[test]
fn the_offer_of_the_click_parameter_can_be_declined() {
    let mut user = User::with(one_win());
    user.pastes(&tracker_link("sub4")).press("down enter");
    assert_eq!(user.profile().click.param, "sub1");
}

#[test]
fn a_link_pasted_into_the_key_is_taken_for_its_key() {
    let mut user = User::with(one_win());
    user.press("2").on("Postback key").press("enter ctrl-u").pastes(&tracker_link("sub1").replace(KEY, OTHER_KEY)).press("enter");
    assert_eq!(user.profile().tracker.values["key"], OTHER_KEY);
}

#[test]
fn another_url_becomes_a_registration_link() {
    let mut user = User::with(one_win());
    user.press("3").pastes("https://1wgbch.top/other");
    assert_eq!(user.profile().registration_links.len(), 2);
    assert_eq!(user.profile().registration_links[1].base_url, "https://1wgbch.top/other");
    assert!(user.notice().contains("registration link"), "{}", user.notice());
    assert!(user.screen().contains("https://1wgbch.top/other?sub1={{tracker.clickid}}"), "it is shown:\n{}", user.screen());
}

#[test]
fn many_lines_make_one_registration_link_each_if_the_user_wants_that() {
    let lines = "https://a.example/1\nhttps://a.example/2\nhttps://a.example/3\n";
    let mut user = User::with(custom());
    user.press("5 end enter").pastes(lines);
    assert!(user.screen().contains("3 links were pasted"), "{}", user.screen());
    user.press("enter");
    let urls: Vec<&str> = user.profile().registration_links.iter().skip(2).map(|link| link.base_url.as_str()).collect();
    assert_eq!(urls, ["https://a.example/1", "https://a.example/2", "https://a.example/3"]);
    user.press("u");
    assert_eq!(user.profile().registration_links.len(), 2, "one paste is one undo");

    let mut user = User::with(custom());
    user.press("5 end enter").pastes(lines).press("down enter");
    assert_eq!(user.profile().registration_links.len(), 3);
    assert_eq!(user.profile().registration_links[2].base_url, "https://a.example/1");
}

#[test]
fn fifty_and_five_hundred_links_pasted_on_step_5_are_previewed_named_and_one_undo() {
    for count in [50, 500] {
        let url = |place| format!("https://a.example/promo/geo{place}/landing?utm_source=telegram&offer=summer");
        let lines = (0..count).map(url).collect::<Vec<_>>().join("\n");
        // On the row that adds a link, in a field that is being edited, and on the page.
        for keys in ["5 end", "5 end enter", "5"] {
            let mut user = User::with(custom());
            let before = user.profile().clone();
            user.press(keys).pastes(&lines);
            let screen = user.screen();
            assert!(screen.contains(&format!("{count} links were pasted")) && screen.contains("geo0: https://a.example/promo/geo0"), "{screen}");
            user.press("esc");
            assert_eq!(user.profile().clone().numbered(), before.clone().numbered(), "{keys}: Esc takes none");
            user.press("5 end").pastes(&lines).press("pgdn enter");
            assert!(user.wizard.editing.is_none() && user.wizard.overlay.is_none(), "{keys}");
            let made: Vec<_> = user.profile().registration_links.iter().skip(2).collect();
            assert_eq!(made.len(), count);
            assert!(!made.is_empty() && made.iter().enumerate().all(|(place, link)| link.name == format!("geo{place}")), "{keys}");
            user.press("u");
            assert_eq!(user.profile().clone().numbered(), before.numbered(), "{keys}: one undo");
        }
    }
}

#[test]
fn what_is_pasted_twice_counts_once_and_a_link_that_was_named_keeps_its_name() {
    let mut user = User::with(custom());
    user.press("5 end").pastes("https://a.example/br\nhttps://a.example/br\nhttps://a.example/Main\n").press("enter");
    let names: Vec<&str> = user.profile().registration_links.iter().map(|link| link.name.as_str()).collect();
    assert_eq!(names, ["Main", "Spare", "br", "Main 2"]);
}

#[test]
fn a_megabyte_is_refused_in_no_time_and_nothing_changes() {
    let megabyte = "https://a.example/?x=1&amp;".repeat(40_000);
    for (keys, into) in [("3", "a page"), ("5 down enter", "a field"), ("1 /", "the filter"), ("?", "the help"), ("=", "the comparison")] {
        let mut user = User::with(custom());
        user.press(keys);
        let before = user.profile().clone();
        let began = Instant::now();
        user.pastes(&megabyte);
        assert!(began.elapsed().as_millis() < 200, "{into}: {:?}", began.elapsed());
        assert!(user.notice().contains("too much"), "{into}: {}", user.notice());
        assert_eq!(*user.profile(), before, "{into}");
    }
}

#[test]
fn a_damaged_link_is_mended_and_the_user_is_told() {
    let mut user = User::with(custom());
    user.press("5").on("partner.example/other").pastes(" «https://partner.example/new?a=1&amp;b=\\{x\\}» \n");
    assert_eq!(user.profile().registration_links[1].base_url, "https://partner.example/new?a=1&b={x}");
    assert!(!user.notice().is_empty(), "what was mended is said");
    let mut user = User::with(one_win());
    user.pastes(&format!("<{}>", postback_url("tracker.event=first\\_deposit\\_\\&clickid=\\{sub1\\}").replace(KEY, OTHER_KEY)));
    user.press("enter");
    assert_eq!(user.profile().tracker.values["key"], OTHER_KEY);
}

#[test]
fn control_characters_are_taken_out_and_it_is_said() {
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press("e ctrl-u").pastes("FD\u{1b}[31m\u{7}").press("enter");
    let name = &user.profile().postbacks[1].name;
    assert!(!name.chars().any(char::is_control), "{name:?}");

    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press("e ctrl-u").pastes("FD\u{7}");
    assert!(!user.notice().is_empty(), "it is said");
}

#[test]
fn a_paste_into_a_field_is_one_edit_and_one_undo() {
    let mut user = User::with(custom());
    user.press("5").on("partner.example/other").pastes("https://partner.example/new");
    assert_eq!(user.profile().registration_links[1].base_url, "https://partner.example/new");
    user.press("u");
    assert_eq!(user.profile().registration_links[1].base_url, "https://partner.example/other");
}

#[test]
fn what_is_neither_link_nor_key_is_not_taken_and_the_user_is_told() {
    let mut user = User::with(one_win());
    let before = user.profile().clone();
    user.press("3").pastes("hello there");
    assert_eq!(*user.profile(), before);
    assert!(user.notice().contains("neither a link nor a key"), "{}", user.notice());
}

#[test]
fn a_link_of_another_tracker_is_not_taken_for_ours() {
    let mut user = User::with(one_win());
    let before = user.profile().clone();
    user.press("3").pastes("https://tracker.example/cf/cv?click_id={sub1}&event_type=sale&payout={amount}");
    assert_eq!(user.profile().tracker, before.tracker, "{}", user.notice());
}

#[test]
fn a_paste_in_the_list_of_profiles_makes_a_profile() {
    let mut user = User::with(one_win());
    user.press("esc").pastes(&format!("Registration: {}\nhttps://partner.example/go", tracker_link("sub2")));
    assert!(user.screen().contains("Read 1 postback and 1 registration link"), "{}", user.screen());
    user.press("enter");
    assert_eq!(user.profile().click.param, "sub2");
    assert_eq!(user.files().len(), 2);
}

/// Names of every kind, and the keys that lead to them.
const NAMES: [(&str, &str); 5] =
    [("1", "Profile name"), ("3", "First Deposit"), ("5", "Link name"), ("2", "Click parameter"), ("4", "fields.userid")];

#[test]
fn a_link_pasted_on_a_name_becomes_a_registration_link_and_the_name_stays() {
    for (step, name) in NAMES {
        for edit in ["", "e", "e ctrl-u"] {
            let mut user = User::with(custom());
            let before = user.profile().clone();
            user.press(step).on(name).press(edit).pastes("https://partner.example/third");
            let after = user.profile();
            assert_eq!((&after.name, &after.click, &after.postbacks), (&before.name, &before.click, &before.postbacks), "{name} {edit}");
            assert_eq!((&after.custom_fields, after.registration_links[0].name.as_str()), (&before.custom_fields, "Main"), "{name} {edit}");
            assert_eq!(after.registration_links[2].base_url, "https://partner.example/third", "{name} {edit}");
            assert!(user.notice().contains("registration link") && user.wizard.editing.is_none(), "{name} {edit}: {}", user.notice());
            assert_eq!(user.files(), ["my-offer"], "{name} {edit}: no file is called after a link");
            user.press("u");
            assert_eq!(user.profile().clone().numbered(), before.numbered(), "{name} {edit}, then u");
        }
    }
}

#[test]
fn a_link_pasted_while_something_new_is_named_leaves_no_nameless_thing_behind() {
    for keys in ["3 a", "4 a", "5 home down down a"] {
        let mut user = User::with(custom());
        let before = user.profile().clone();
        user.press(keys).pastes("https://partner.example/third").press("enter");
        let after = user.profile();
        assert_eq!((after.postbacks.len(), after.custom_fields.len()), (before.postbacks.len(), before.custom_fields.len()), "{keys}");
        assert!(after.registration_links.iter().any(|link| link.base_url == "https://partner.example/third"), "{keys}: {}", user.screen());
    }
}

#[test]
fn a_postback_link_or_key_pasted_on_a_name_is_taken_for_the_key() {
    for pasted in [tracker_link("sub1").replace(KEY, OTHER_KEY), OTHER_KEY.to_owned()] {
        let mut without_key = custom();
        without_key.tracker.values.clear();
        let mut user = User::with(without_key);
        user.press("1").on("Profile name").pastes(&pasted);
        assert_eq!((user.profile().name.as_str(), user.profile().tracker.values["key"].as_str()), ("My offer", OTHER_KEY));
        assert!(user.notice().contains("no text for this field"), "{}", user.notice());
    }
}

#[test]
fn another_key_is_asked_about_wherever_it_is_pasted_and_esc_leaves_all_as_it_was() {
    for (step, on) in [("1", "Profile name"), ("2", "Postback key"), ("3", "First Deposit"), ("6", "Main")] {
        for pasted in [tracker_link("sub1").replace(KEY, OTHER_KEY), OTHER_KEY.to_owned()] {
            let mut user = User::with(custom());
            let before = user.profile().clone();
            user.press(step).on(on).pastes(&pasted);
            let screen = user.screen();
            assert!(
                screen.contains(&format!("{} → {}", &KEY[..8], &OTHER_KEY[..8])) || (screen.contains(KEY) && screen.contains(OTHER_KEY)),
                "{screen}"
            );
            assert_eq!(*user.profile(), before, "{on}: nothing happens before the answer");
            user.press("esc");
            assert_eq!(*user.profile(), before, "{on}, esc");
            user.pastes(&pasted).press("enter");
            assert_eq!(user.profile().tracker.values["key"], OTHER_KEY, "{on}, enter");
            user.press("u");
            assert_eq!(user.profile().clone().numbered(), before.clone().numbered(), "{on}, u");
            user.pastes(&pasted).press("down enter");
            assert_eq!(user.profile().tracker.values["key"], KEY, "{on}, kept");
        }
    }
}

#[test]
fn the_same_key_again_is_not_asked_about() {
    let mut user = User::with(custom());
    user.press("3").pastes(&tracker_link("sub1"));
    assert!(user.wizard.overlay.is_none(), "{}", user.screen());
}

#[test]
fn the_first_link_of_the_tracker_gives_key_and_click_parameter_wherever_it_is_pasted() {
    let mut user = User::new();
    user.press("enter").types("My offer").press("enter").pastes(&tracker_link("sub7"));
    assert_eq!((user.profile().click.param.as_str(), user.profile().tracker.values["key"].as_str()), ("sub7", KEY));
}

#[test]
fn a_message_of_links_pasted_on_a_page_makes_a_registration_link_of_each() {
    let mut user = User::with(custom());
    user.press("3").pastes("https://a.example/1\nhttps://a.example/2").press("enter");
    assert_eq!(user.profile().registration_links.len(), 4);
    user.press("u");
    assert_eq!(user.profile().registration_links.len(), 2, "one paste is one undo");
}

/// Places of every kind, with the keys that lead there.
const ANYWHERE: [(&str, &str); 13] = [
    ("3", "a page"),
    ("6", "the summary"),
    ("5 home enter", "a link's name in edit"),
    ("1 home up e", "the profile's name in edit"),
    ("3 home e", "a postback's name in edit"),
    ("4 home e", "a field's key in edit"),
    ("2 home enter", "the click parameter or the key in edit"),
    ("3 !", "the findings"),
    ("3 T", "the trackers"),
    ("3 t", "the trace"),
    ("3 S", "the instruction"),
    ("3 ?", "the help"),
    ("W", "the name of an integration"),
];

#[test]
fn a_partners_link_in_a_sentence_becomes_a_registration_link_wherever_it_is_pasted() {
    for lang in Lang::ALL {
        for (keys, place) in ANYWHERE {
            let mut user = User::with_in(&custom(), lang);
            let before = user.profile().clone();
            user.press(keys).pastes("вот ссылка: https://partner.example/third?a=1, проверь!");
            let after = user.profile();
            assert_eq!(after.registration_links.last().unwrap().base_url, "https://partner.example/third?a=1", "{place}\n{}", user.screen());
            assert_eq!((&after.name, &after.postbacks, &after.custom_fields), (&before.name, &before.postbacks, &before.custom_fields), "{place}");
            assert_eq!((&after.tracker, &after.click), (&before.tracker, &before.click), "{place}");
            assert!(!user.notice().is_empty() && user.wizard.editing.is_none() && user.wizard.overlay.is_none(), "{place}: {}", user.notice());
            user.press("u");
            assert_eq!(user.profile().clone().numbered(), before.clone().numbered(), "{place}: one u");
        }
    }
}

#[test]
fn a_postback_link_in_a_sentence_gives_key_and_parameter_wherever_it_is_pasted() {
    let pasted = format!("Твой постбэк {} держи", tracker_link("sub7").replace(KEY, OTHER_KEY));
    for (keys, place) in ANYWHERE {
        let mut user = User::with(custom());
        let before = user.profile().clone();
        user.press(keys).pastes(&pasted);
        if user.wizard.editing.is_some() {
            assert!(!user.screen().contains("Твой") && !user.screen().contains("держи"), "{place}\n{}", user.screen());
            user.press("enter");
        } else {
            assert!(user.screen().contains(&OTHER_KEY[..8]) && user.profile().tracker == before.tracker, "{place}: it is asked\n{}", user.screen());
            user.press("enter");
        }
        user.press("enter");
        assert_eq!((user.profile().tracker.values["key"].as_str(), user.profile().click.param.as_str()), (OTHER_KEY, "sub7"), "{place}");
        user.press("u");
        assert_eq!(user.profile().clone().numbered(), before.clone().numbered(), "{place}: one u takes key and parameter back");
    }
}

#[test]
fn a_message_with_postbacks_opens_the_list_and_goes_into_the_profile_or_becomes_another_one() {
    let mut without_key = custom();
    without_key.tracker.values.clear();
    let message = format!("Привет!\nПостбэк: {}\nЛинк BR: https://partner.example/br\nЛинк MX: https://partner.example/mx", tracker_link("sub1"));
    for (keys, place) in ANYWHERE {
        let mut user = User::with(without_key.clone());
        let before = user.profile().clone();
        user.press(keys).pastes(&message);
        assert!(user.screen().contains("Into “My offer”") && *user.profile() == before, "{place}\n{}", user.screen());
        user.press("enter");
        let after = user.profile();
        assert_eq!(after.tracker.values["key"], KEY, "{place}");
        let names: Vec<&str> = after.registration_links.iter().skip(2).map(|link| link.name.as_str()).collect();
        assert_eq!(names, ["Линк BR", "Линк MX"], "{place}");
        assert_eq!(after.postbacks, before.postbacks, "{place}");
        user.press("u");
        assert_eq!(user.profile().clone().numbered(), before.clone().numbered(), "{place}: one u");
        user.pastes(&message).press("down enter");
        assert_eq!((user.profile().name.as_str(), user.files().len()), ("Import", 2), "{place}: a profile of its own");
    }
}

#[test]
fn several_partners_links_in_sentences_are_shown_before_each_becomes_one() {
    for (keys, place) in ANYWHERE {
        let mut user = User::with(custom());
        let before = user.profile().clone();
        user.press(keys).pastes("для бразилии https://partner.example/br а для мексики https://partner.example/mx.");
        assert!(user.screen().contains("2 links were pasted") && *user.profile() == before, "{place}\n{}", user.screen());
        user.press("enter u");
        assert_eq!(user.profile().clone().numbered(), before.clone().numbered(), "{place}: one u");
    }
}

#[test]
fn a_link_in_a_sentence_stays_in_the_field_that_is_for_it() {
    let mut user = User::with(custom());
    user.press("5").on("partner.example/other").press("enter ctrl-u").pastes("держи: https://partner.example/new?x=2 :)");
    assert!(user.notice().contains("out of the text"), "{}", user.notice());
    user.press("enter");
    assert_eq!(user.profile().registration_links[1].base_url, "https://partner.example/new?x=2");
    // A postback is no link for leads.
    let mut user = User::with(custom());
    user.press("5").on("partner.example/other").press("enter ctrl-u").pastes(&tracker_link("sub1"));
    assert_eq!(user.profile().registration_links[1].base_url, "https://partner.example/other");
    assert!(user.wizard.editing.is_none() && user.notice().contains("key"), "{}", user.notice());
    // A partner's link is no key.
    let mut user = User::with(custom());
    user.press("2").on("48d0524a").press("enter ctrl-u").pastes("https://partner.example/new");
    assert_eq!((user.profile().tracker.values["key"].as_str(), user.profile().registration_links.len()), (KEY, 3));
}

#[test]
fn a_link_pasted_into_a_filter_is_looked_for_and_else_taken_where_it_belongs() {
    let mut user = User::with(custom());
    user.press("5 /").pastes("где https://partner.example/other ?");
    assert!(user.wizard.filtering && user.screen().contains("Spare") && !user.screen().contains("Main"), "{}", user.screen());
    let mut user = User::with(custom());
    user.press("5 /").pastes("https://elsewhere.example/x");
    assert_eq!(user.profile().registration_links.len(), 3, "{}", user.screen());
    assert!(!user.wizard.filtering && !user.notice().is_empty());
    let mut user = User::with(custom());
    user.press("esc /").pastes("https://elsewhere.example/x");
    assert!(user.screen().contains("Read 0 postbacks and 1 registration link"), "{}", user.screen());
    user.press("esc");
    assert_eq!(user.files(), ["my-offer"]);
}

#[test]
fn a_received_url_is_taken_out_of_its_sentence_and_the_verdict_stands_until_esc() {
    let right = postback_url("tracker.event=sale&clickid=67wgwWkaR0&tracker.cost=50&tracker.currency=usd");
    for lang in Lang::ALL {
        for (columns, rows) in [(100, 30), (80, 24), (40, 12)] {
            let mut user = User::with_in(&custom(), lang);
            user.resize(columns, rows).press("=").pastes(&format!("нам пришло {right} и всё"));
            let is_right = |user: &User| user.screen().contains(if lang == Lang::En { "Nothing is wrong" } else { "всё в порядке" });
            assert!(is_right(&user), "{}", user.screen());
            user.press("enter");
            assert!(is_right(&user), "Enter closes nothing: {}", user.screen());
            user.pastes(&right.replace("sale", "sales"));
            assert!(user.screen().contains("sales"), "the next one is compared at once: {}", user.screen());
            user.press("esc");
            assert!(user.wizard.overlay.is_none());
        }
    }
}

#[test]
fn the_verdict_follows_a_received_url_while_it_is_typed() {
    let mut user = User::with(custom());
    user.press("=").types(&postback_url("tracker.event=sale&clickid=67wgwWkaR0&tracker.cost=50&tracker.currency=usd"));
    assert!(user.screen().contains("Nothing is wrong with this URL"), "{}", user.screen());
    user.resize(40, 12);
    assert!(user.screen().contains("Nothing is wrong"), "there is room for it: {}", user.screen());
    user.resize(80, 24).press("backspace");
    assert!(!user.screen().contains("Nothing is wrong with this URL"), "{}", user.screen());
}

#[test]
fn what_only_looks_like_a_link_is_no_link_and_nothing_goes_round() {
    for odd in ["http://#%%=h=k", "see http://#%%=h=k there", "https://", "a https:// b", "https://[oops and https://"] {
        for keys in ["3", "2 on", "5 home down enter", "1 home up e", "3 ?", "=", "/"] {
            let mut user = User::with(custom());
            user.press(&keys.replace(" on", " down enter")).pastes(odd);
            assert!(user.screen().len() > 10, "{keys}: {odd}");
        }
    }
}
