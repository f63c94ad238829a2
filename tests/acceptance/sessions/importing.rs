//! Pasted links are shown with the ways to take them, and nothing is taken before Enter.

use clickwire::words::Lang;

use super::super::support::{User, custom, postback_url};

const SIZES: [(u16, u16); 3] = [(100, 30), (80, 24), (40, 12)];

/// A manager's message: two of 1win's three events, and a link for leads.
fn message(first_line: &str, link: &str) -> String {
    format!(
        "{first_line}\nRegistration: {}\nFD: {}\n{link}",
        postback_url("tracker.event=registration&clickid={sub1}"),
        postback_url("tracker.event=sale&clickid={sub1}&tracker.cost={amount}")
    )
}

fn links(user: &User) -> Vec<String> {
    ["Registration", "FD"].map(|name| user.link(name)).to_vec()
}

#[test]
fn a_partner_named_in_the_words_or_by_its_host_is_a_choice_that_keeps_the_pasted_rows() {
    let (words, host) = ("Ссылки 1вин, держи", "https://1wgbch.top/casino?open=register&sub1={{tracker.clickid}}");
    for (first, link) in [(words, "https://partner.example/go"), ("hello", host)] {
        for lang in Lang::ALL {
            for (columns, rows) in SIZES {
                let mut user = User::with_files(&[], lang);
                user.resize(columns, rows).pastes(&message(first, link));
                let looks = if lang == Lang::En { "Looks like 1win" } else { "Похоже на 1win" };
                assert!(user.screen().contains(looks), "{}", user.screen());
                assert!(user.files().is_empty() && user.wizard.doc.is_none(), "nothing is taken yet");
                user.press("enter");
                assert_eq!((user.profile().integration.as_deref(), user.profile().name.as_str()), (Some("1win"), "1win"));
                assert_eq!(user.postbacks(), ["Registration", "FD"], "what the partner has besides is not forced");
                assert_eq!(links(&user)[0], postback_url("tracker.event=registration&clickid={sub1}"));
                assert_eq!(user.files(), ["1win"]);
                assert!(
                    rows < 24 || user.screen().contains("First deposit") || user.screen().contains("Первый деп"),
                    "the slots are its own\n{}",
                    user.screen()
                );
            }
        }
    }
}

#[test]
fn what_the_partner_has_besides_is_offered_and_custom_stays_custom() {
    let mut user = User::new();
    user.pastes(&message("1win", "https://partner.example/go"));
    assert!(user.screen().contains("its other postbacks added: Recurring Deposit"), "{}", user.screen());
    user.press("down enter");
    assert_eq!(user.postbacks(), ["Registration", "FD", "Recurring Deposit"]);
    assert_eq!(user.profile().integration.as_deref(), Some("1win"));

    let mut user = User::new();
    user.pastes(&message("1win", "https://partner.example/go")).press("down down enter");
    assert_eq!((user.profile().integration.as_deref(), user.profile().name.as_str(), user.postbacks().len()), (None, "Import", 2));
}

#[test]
fn the_name_stands_there_beforehand_and_e_gives_another_one() {
    for (columns, rows) in SIZES {
        let mut user = User::new();
        user.resize(columns, rows).pastes(&message("1win", "https://partner.example/go"));
        assert!(user.screen().contains("Profile name  1win"), "{}", user.screen());
        user.press("down down");
        assert!(user.screen().contains("Profile name  Import"), "it follows the way: {}", user.screen());
        user.press("e").retypes("Slots BR");
        assert!(user.screen().contains("Profile name  Slots BR") && user.files().is_empty(), "{}", user.screen());
        user.press("up e x esc");
        assert!(user.screen().contains("Profile name  Slots BR"), "Esc gives the edit up, and no more: {}", user.screen());
        user.press("enter");
        assert_eq!(user.files(), ["slots-br"]);
    }
}

#[test]
fn a_name_that_is_taken_or_empty_is_refused_while_it_is_edited() {
    let mut user = User::with(custom());
    user.press("esc").pastes(&message("hi", "https://partner.example/go")).press("e").retypes("My offer");
    assert!(user.notice().contains("My offer") && user.wizard.is_editing(), "{}", user.notice());
    user.retypes("MY OFFER");
    assert!(user.notice().contains("MY OFFER") && user.wizard.is_editing(), "{}", user.notice());
    user.press("ctrl-u enter");
    assert!(!user.notice().is_empty() && user.wizard.is_editing());
    user.press("esc enter");
    assert_eq!(user.profile().name, "Import");
    user.press("esc")
        .pastes(&message("1win", "https://partner.example/go"))
        .press("enter esc")
        .pastes(&message("1win", "https://b.example/go"))
        .press("enter");
    assert_eq!(user.profile().name, "1win 2", "a name that another profile has gets a number");
}

#[test]
fn esc_takes_nothing_wherever_the_report_lies() {
    let text = message("1win", "https://partner.example/go");
    let mut user = User::new();
    user.pastes(&text).press("esc");
    assert!(user.files().is_empty() && user.wizard.overlay.is_none() && user.wizard.doc.is_none());
    for keys in ["3", "5", "esc"] {
        let mut user = User::with(custom());
        let before = user.profile().clone();
        user.press(keys).press("i").pastes(&text).press("down esc");
        assert_eq!(user.files(), ["my-offer"], "{keys}");
        if user.wizard.doc.is_some() {
            assert_eq!(*user.profile(), before, "{keys}");
        }
    }
}

#[test]
fn where_only_macros_fit_the_partner_is_a_choice_but_not_the_likely_one() {
    let mut user = User::new();
    user.pastes(&format!(
        "{}\n{}",
        postback_url("tracker.event=registration&clickid={sub1}&fields.id={user_id}&fields.hash={hash_id}"),
        postback_url("tracker.event=resale&clickid={sub1}&tracker.tid={event_id}")
    ));
    assert!(user.screen().contains("Looks like 1win: no other partner has the macros"), "{}", user.screen());
    user.press("enter");
    assert_eq!(user.profile().integration, None);
}

#[test]
fn two_partners_in_one_message_are_both_offered() {
    let mut user = User::new();
    user.pastes(&message("1win or Pin-Up, whichever", "https://partner.example/go"));
    let screen = user.screen();
    assert!(screen.contains("Looks like 1win") && screen.contains("Looks like Pin-Up"), "{screen}");
}

#[test]
fn what_the_body_names_is_what_the_footer_offers() {
    let mut user = User::new();
    user.press("i");
    let footer = |user: &User| user.screen().lines().last().unwrap_or_default().to_owned();
    assert!(user.screen().contains("before Enter") && footer(&user).contains("Esc") && !footer(&user).contains("Enter"), "{}", user.screen());
    user.pastes("only words");
    assert!(user.notice().contains("No link") && user.wizard.overlay.is_some(), "the next paste may have one");
    user.pastes(&message("1win", "https://partner.example/go"));
    for (columns, rows) in SIZES {
        user.resize(columns, rows);
        assert!(footer(&user).contains("Enter import") && footer(&user).contains("Esc cancel"), "{}", user.screen());
    }
    assert!(!user.screen().contains("Enter goes on"));
}

#[test]
fn a_message_pasted_again_is_read_in_the_place_of_the_first() {
    let mut user = User::new();
    user.press("i").pastes("https://one.example/go").pastes("https://two.example/go").press("enter");
    let urls: Vec<&str> = user.profile().registration_links.iter().map(|link| link.base_url.as_str()).collect();
    assert_eq!(urls, ["https://two.example/go"]);
    assert_eq!(user.files().len(), 1);
}
