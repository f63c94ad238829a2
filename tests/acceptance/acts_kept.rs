//! What an act leaves alone: parameters that are another's, ticks that were taken away, values that a replacement is not about.

use std::path::Path;

use clickwire::model::acts::{Act, Done, Ground, Kind, Many, Replacement};
use clickwire::model::at::At;
use clickwire::model::catalog::Catalog;
use clickwire::model::check::{Beside, Others, check};
use clickwire::model::profile::{Profile, param};

use super::support::{KEY, User, custom, postback_url};

const OTHER_KEY: &str = "d7aea56c-080a-4afc-b624-fd36c3332acb";

fn done(profile: &Profile, act: &Act) -> Done {
    let catalog = Catalog::shipped();
    act.perform(&Ground { catalog: &catalog, others: &[], in_use: false }, profile).unwrap()
}

#[test]
fn of_many_links_each_has_its_value_once_and_the_other_parameters_as_they_are() {
    let mut profile = custom();
    profile.registration_links[0].params = vec![param("sub2", "a"), param("sub3", "b")];
    let profile = profile.numbered();
    let link = &profile.registration_links[0];
    let values = vec![("br".to_owned(), "br".to_owned())];
    let many = Many { like: Some(link.id), base_url: link.base_url.clone(), param: "sub3".into(), values };
    let after = done(&profile, &Act::Many(many)).profile;
    let made = after.registration_links.iter().find(|link| link.name == "br").unwrap();
    let pairs: Vec<(&str, &str)> = made.params.iter().map(|one| (one.key.as_str(), one.value.as_str())).collect();
    assert_eq!(pairs, [("sub2", "a"), ("sub3", "br")]);
}

#[test]
fn a_field_that_the_user_took_out_of_every_postback_stays_out_when_its_macro_changes() {
    let mut profile = custom();
    profile.custom_fields[0].postbacks = Some(Vec::new());
    let write = |profile: &Profile| {
        let at = At::FieldMacro(profile.custom_fields[0].id);
        done(profile, &Act::Write(at, "player".into())).profile.custom_fields[0].clone()
    };
    let field = write(&profile);
    assert_eq!((field.macro_text.as_str(), field.postbacks.as_deref()), ("{player}", Some(&[][..])));
    profile.custom_fields[0].macro_text.clear();
    assert_eq!(write(&profile).postbacks.as_deref(), Some(&["Registration".to_owned()][..]), "a new one is proposed");
    profile.custom_fields[0].postbacks = Some(vec!["First Deposit".into()]);
    assert_eq!(write(&profile).postbacks.as_deref(), Some(&["First Deposit".to_owned()][..]), "and where it was ticked it stays");
}

#[test]
fn of_a_postback_link_that_is_pasted_on_the_key_the_key_is_taken() {
    let mut profile = custom();
    let paste =
        |profile: &Profile| done(profile, &Act::Paste(Some(At::Placeholder("key".into())), postback_url("clickid={sub1}").replace(KEY, OTHER_KEY)));
    let asked = paste(&profile).ask.unwrap();
    let words = clickwire::text::Words::new(clickwire::words::Lang::En);
    let body = asked.body.iter().map(|say| words.say(say)).collect::<String>();
    assert!(body.contains(OTHER_KEY) && !body.contains("https://"), "{body}");
    profile.tracker.values.clear();
    assert_eq!(paste(&profile).profile.tracker.values["key"], OTHER_KEY);
}

#[test]
fn a_hidden_character_in_the_trackers_name_is_mended_with_the_rest() {
    let mut profile = custom();
    profile.tracker.id = "chatterfy\u{200b}".into();
    let mut user = User::with(profile);
    user.press("F");
    assert_eq!(user.profile().tracker.id, "chatterfy", "{:?}", user.findings());
}

#[test]
fn of_a_tracker_that_is_not_known_the_domain_is_a_host_and_the_key_a_key_and_nothing_else_is_replaced() {
    let mut profile = custom();
    profile.tracker.id = "nobody".into();
    for (name, value) in [("domain", "old.example"), ("key", "k1"), ("note", "old.example"), ("token", "k1")] {
        profile.tracker.values.insert(name.into(), value.into());
    }
    let catalog = Catalog::shipped();
    let replaced = |kind: Kind, old: &str, new: &str| {
        let after = Replacement::new(kind, old, new).unwrap().perform(&catalog, &profile).unwrap().profile;
        let changed = after.tracker.values.iter().filter(|(name, value)| profile.tracker.values[name.as_str()] != **value);
        changed.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>()
    };
    assert_eq!(replaced(Kind::Host, "old.example", "new.example"), ["domain=new.example"]);
    assert_eq!(replaced(Kind::Key, "k1", "k2"), ["key=k2"]);
    assert_eq!(replaced(Kind::Host, "k1", "new.example"), [""; 0], "a key is no host");
    assert_eq!(replaced(Kind::Key, "old.example", "k2"), [""; 0], "and a domain no key");
}

#[test]
fn a_copy_named_after_a_computer_is_told_by_capital_letters_digits_and_lines_alone() {
    let of = |file: &str| {
        let (profile, original, copy) = (custom(), Path::new("offer.toml"), Path::new(file));
        let beside = Beside::of([(original, &profile), (copy, &profile)]);
        beside.copy_of(copy, Some(&profile.name))
    };
    assert_eq!(of("offer-ANNAS_PC-2.toml").as_deref(), Some("offer.toml"));
    assert_eq!(of("offer-Slots.toml"), None);
}

#[test]
fn what_is_said_of_the_profiles_name_stands_before_all_else() {
    let mut profile = custom();
    profile.name = "My\u{200b} offer".into();
    profile.tracker.id = "nobody".into();
    let catalog = Catalog::shipped();
    let places: Vec<At> = check(&catalog.setup(&profile), Others::default()).into_iter().map(|finding| finding.at).collect();
    assert_eq!(places, [At::Name, At::Tracker]);
}
