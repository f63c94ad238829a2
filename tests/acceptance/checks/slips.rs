//! A slip is mended only where the mend is certain: each of these is one condition away from a mend that would be wrong, or from none where one is due.

use clickwire::model::check::{Others, known_in_parts};

use super::*;

fn in_field(of: fn() -> Profile, text: &str) -> Option<String> {
    let profile = changed(of, |profile| profile.custom_fields = vec![field("fields.x", text)].into());
    mended(&Catalog::shipped(), &profile, "macro-style").map(|after| after.custom_fields[0].macro_text.clone())
}

#[test]
fn a_click_macro_without_a_letter_is_no_macro_in_brackets_either() {
    let of = |text: &str| {
        let profile = changed(custom, |profile| profile.click.macro_text = text.into());
        mended(&Catalog::shipped(), &profile, "click-macro-bare").map(|after| after.click.macro_text)
    };
    assert_eq!(of("cid1").as_deref(), Some("{cid1}"));
    assert_eq!(of("123"), None);
}

#[test]
fn a_partners_macro_in_a_link_moves_to_the_fields_only_as_a_whole_and_only_from_a_field() {
    let of = |key: &str, value: &str| {
        let profile = changed(custom, |profile| profile.registration_links[0].params = vec![param(key, value)]);
        mended(&Catalog::shipped(), &profile, "macro-in-link").is_some()
    };
    assert!(of("fields.x", "{amount}"));
    assert!(!of("x", "{amount}"));
    assert!(!of("fields.x", "about {amount}"));
}

#[test]
fn half_a_macro_is_mended_where_the_partner_has_it_and_it_does_not_bring_the_click_id() {
    assert_eq!(in_field(clean, "{amount").as_deref(), Some("{amount}"));
    assert_eq!(in_field(clean, "{no_such"), None);
    assert_eq!(in_field(custom, "{no_such").as_deref(), Some("{no_such}"));
    assert_eq!(in_field(custom, "{sub1"), None);
}

#[test]
fn the_trackers_macro_under_the_click_ids_own_key_goes_and_under_another_key_only_the_user_knows() {
    let of = |key: &str| {
        let profile = changed(custom, |profile| profile.postbacks[0].params = vec![param(key, "{{tracker.clickid}}")]);
        mended(&Catalog::shipped(), &profile, "macro-direction").map(|after| after.postbacks[0].params.len())
    };
    assert_eq!(of("clickid"), Some(0));
    assert_eq!(of("fields.x"), None);
}

#[test]
fn a_word_of_two_alphabets_behind_a_sign_that_opens_no_macro_is_the_users_own_text() {
    let of = |value: &str| {
        let profile = changed(custom, |profile| profile.postbacks[0].params = vec![param("fields.x", value)]);
        findings(&profile).iter().any(|one| one.code == "lookalike")
    };
    // The о is Cyrillic.
    assert!(of("-50%оff%"));
    assert!(!of("-50%оff"));
    assert!(!of("{}оff"));
}

#[test]
fn what_is_damaged_is_looked_at_mended_in_a_profile_of_many_parts_too() {
    let profile = changed(clean, |profile| {
        profile.postbacks[0].event = "registr\u{200b}ation".into();
        profile.postbacks[1].params.push(param("tracker.tid", "{trans&amp;action}"));
        profile.registration_links[0].base_url = "https://partner.example/go?a=1&amp;sub1=\u{200b}{{tracker.clickid}}".into();
    });
    let catalog = Catalog::shipped();
    let all = findings(&profile);
    assert!(all.iter().any(|one| one.code == "hidden-character") && all.iter().all(|one| one.code != "event-unknown"), "{all:#?}");
    for parts in 1..4 {
        let mut known = known_in_parts(&catalog.setup(&profile), Others::default(), parts);
        let said = clickwire::model::check::Beside::default().check_again(&catalog.setup(&profile), None, &mut known);
        assert_eq!(said.into_iter().map(std::rc::Rc::unwrap_or_clone).collect::<Vec<_>>(), all, "in {parts} parts");
    }
}
