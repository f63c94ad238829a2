//! D on the list: a new offer like this one. Name and base URL in one box, what is a buyer's or a creative's own can be cleared, and it opens at
//! its summary.

use clickwire::model::day::Day;
use clickwire::model::placed::{Entered, Placed};
use clickwire::model::profile::{Profile, param};
use clickwire::model::profile_toml;
use clickwire::wizard::step::Step;
use clickwire::wizard::view::Page;
use clickwire::words::Lang;

use crate::support::{User, custom};

const URL: &str = "https://partner.example/casino/mx?lp=3";

/// A profile whose link stands in a cabinet and has a buyer and a creative in it.
fn brazil() -> Profile {
    let mut profile = Profile { name: "My offer BR".to_owned(), ..custom() };
    profile.registration_links.truncate(1);
    let link = &mut profile.registration_links[0];
    "https://partner.example/casino/br?lp=3".clone_into(&mut link.base_url);
    link.params = vec![param("sub2", "vasya"), param("creative", "video7"), param("sub3", "{{tracker.x}}")];
    let on = Day { year: 2026, month: 11, day: 20 };
    link.placed = Some(Placed { what: Entered { link: "https://partner.example/casino/br".to_owned(), rows: Vec::new() }, on });
    profile.postbacks[0].params.push(param("buyer", "vasya"));
    profile
}

fn at_home(lang: Lang) -> User {
    let text = format!("# mine\n{}", profile_toml::save(None, &brazil()));
    User::with_files(&[("my-offer-br", &text)], lang)
}

#[test]
fn a_new_country_of_a_known_offer_takes_two_keys_and_a_paste() {
    for pasted in [format!("My offer MX\n{URL}"), format!("{URL}\nMy offer MX"), format!("My offer MX {URL}"), URL.to_owned()] {
        let mut user = at_home(Lang::En);
        let keys = user.keys;
        user.press("D").pastes(&pasted).press("enter");
        assert_eq!(user.keys - keys, 2);
        let (made, from) = (user.profile(), brazil());
        assert_eq!(made.name, "My offer MX", "{pasted}: the country of the URL stands in the name too");
        assert_eq!(user.wizard.page, Page::Step(Step::Summary));
        assert!(user.saved() == 1 && user.in_file_text("my-offer-mx").starts_with("# mine\n"), "its comments are kept");
        assert_eq!((&made.tracker, &made.click), (&from.tracker, &from.click));
        assert_eq!(made.custom_fields.len(), from.custom_fields.len());
        let links: Vec<(&str, &str)> = made.registration_links.iter().map(|link| (link.name.as_str(), link.base_url.as_str())).collect();
        assert_eq!(links, [("Main", URL)]);
        assert!(made.registration_links[0].placed.is_none(), "it stands in no cabinet");
        assert!(user.copied().is_empty() && user.wizard.copied_count().0 == 0);
        assert_eq!(user.files(), ["my-offer-br", "my-offer-mx"]);
        assert!(profile_toml::says_the_same(&user.in_file("my-offer-mx"), made));
    }
}

#[test]
fn what_looks_like_a_buyers_or_a_creatives_own_is_shown_and_can_be_cleared_or_changed() {
    let mut user = at_home(Lang::En);
    user.resize(100, 30).press("D").pastes(&format!("MX {URL}&utm_source=fb"));
    let screen = user.screen();
    for line in ["sub2, a buyer’s or a creative’s own", "vasya", "creative, a buyer’s", "video7", "buyer, a buyer’s", "utm_source, a buyer’s"]
    {
        assert!(screen.contains(line), "no {line} on\n{screen}");
    }
    assert!(!screen.contains("tracker.x"), "a macro is nobody's own: {screen}");
    // Cleared, another one, as it is, cleared.
    user.press("tab tab backspace tab").types("video8").press("tab ctrl-u tab enter");
    let made = user.profile();
    let params: Vec<(&str, &str)> = made.registration_links[0].params.iter().map(|param| (param.key.as_str(), param.value.as_str())).collect();
    assert_eq!(params, [("creative", "video8"), ("sub3", "{{tracker.x}}")]);
    assert_eq!(made.registration_links[0].base_url, format!("{URL}"), "{}", user.screen());
    assert!(made.postbacks[0].params.iter().any(|param| param.value == "vasya"), "the postback's stays");
}

#[test]
fn several_urls_make_several_links_named_by_what_differs() {
    let mut user = at_home(Lang::En);
    user.press("D").pastes("Latam\nhttps://partner.example/casino/mx\nhttps://partner.example/casino/cl\nhttps://partner.example/casino/pe");
    assert!(user.screen().contains("3 links: mx, cl, pe"), "{}", user.screen());
    user.press("enter");
    let names: Vec<&str> = user.profile().registration_links.iter().map(|link| link.name.as_str()).collect();
    assert_eq!((user.profile().name.as_str(), names), ("Latam", vec!["mx", "cl", "pe"]));
    assert!(
        !user.profile().registration_links.is_empty() && user.profile().registration_links.iter().all(|link| link.params.len() == 3),
        "each tagged like the first"
    );
}

#[test]
fn esc_makes_nothing_and_u_takes_it_back_at_once_or_from_the_list() {
    let mut user = at_home(Lang::En);
    user.press("D").pastes(&format!("MX {URL}")).press("esc");
    assert_eq!((user.files(), user.wizard.page), (vec!["my-offer-br".to_owned()], Page::Profiles));
    assert_eq!(user.press("u").notice(), "There is nothing to undo.");
    user.press("D").pastes(&format!("MX {URL}")).press("enter u");
    assert_eq!((user.files(), user.wizard.page), (vec!["my-offer-br".to_owned()], Page::Profiles));
    user.press("ctrl-r");
    assert_eq!(user.files(), ["mx", "my-offer-br"]);
    user.press("u");
    assert_eq!(user.files(), ["my-offer-br"]);
    user.press("D").pastes(&format!("MX {URL}")).press("enter esc u");
    assert_eq!(user.files(), ["my-offer-br"]);
    user.press("D").pastes(&format!("MX {URL}")).press("enter 5 home enter").retypes("https://partner.example/other").press("u u");
    assert_eq!(user.files(), ["my-offer-br"], "first the edit, then the whole");
}

#[test]
fn with_nothing_typed_it_is_a_copy_with_the_next_free_name() {
    let mut user = at_home(Lang::En);
    user.press("D enter");
    assert_eq!(user.profile().name, "My offer BR 2");
    assert_eq!(user.profile().registration_links[0].base_url, brazil().registration_links[0].base_url);
    user.press("esc").on("My offer BR").press("D").types("my offer br").press("enter");
    assert!(user.notice().contains("is called “my offer br” already"), "{}", user.notice());
    user.press("tab").types("no link").press("enter shift-tab ctrl-u").types("Other").press("enter");
    assert!(user.notice().contains("“no” is not a link"), "{}", user.notice());
    user.press("tab ctrl-u").types("partner.example/x").press("enter");
    assert_eq!(user.profile().registration_links[0].base_url, "https://partner.example/x", "{}", user.screen());
}

#[test]
fn on_a_link_that_was_found_it_is_the_same() {
    let mut user = at_home(Lang::En);
    user.filters("main").press("enter D").pastes(&format!("MX {URL}")).press("enter");
    assert_eq!(user.profile().name, "MX");
}

#[test]
fn where_the_disk_refuses_it_is_said_and_u_does_not_pretend() {
    let mut user = at_home(Lang::En);
    user.disk_refuses = Some(clickwire::wizard::message::NotSaved {
        say: clickwire::words::Say::new("text").with("text", "no room"),
        changed_outside: false,
        try_again: false,
    });
    user.press("D").pastes(&format!("MX {URL}")).press("enter");
    assert!(user.notice().contains("no room"), "{}", user.notice());
    assert_eq!(user.press("u").notice(), "There is nothing to undo.");
}

#[test]
fn it_fits_the_smallest_terminal_in_both_languages() {
    for lang in Lang::ALL {
        for size in [(100, 30), (80, 24), (40, 12)] {
            let mut user = at_home(lang);
            user.resize(size.0, size.1).press("D");
            assert!(user.screen().contains(">My offer BR 2"), "{}", user.screen());
            user.pastes(&format!("MX {URL}")).press("tab tab");
            assert!(user.screen().contains(">vasya"), "{}", user.screen());
            user.press("tab");
            assert!(user.screen().contains(">video7"), "{}", user.screen());
            user.press("enter");
            assert_eq!(user.profile().name, "MX");
            assert!(user.screen().contains("MX"), "{}", user.screen());
        }
    }
}
