//! A tracker that maps the partner's words: each can be given another meaning on the postback's row, and in lines.

use clickwire::model::acts::{Act, Ground};
use clickwire::model::catalog::Catalog;
use clickwire::model::integration::Integration;
use clickwire::model::profile::{Profile, RegistrationLink};
use clickwire::model::profile_toml::{parse, says_the_same};
use clickwire::model::template::of_integration;
use clickwire::model::tracker::Tracker;
use clickwire::words::Lang;
use proptest::prelude::*;

use super::shipped;
use crate::person::Person;
use crate::plain::{heard, links};
use crate::support::User;

/// A profile of a partner on a tracker that maps words, with links that can be built.
pub fn of_partner(known: &Integration, tracker: &Tracker) -> Profile {
    let fresh = of_integration(known, tracker);
    let mut profile = Profile { name: known.name.clone(), integration: Some(known.id.clone()), ..Profile::default() };
    profile.tracker.id.clone_from(&tracker.id);
    profile.tracker.values.extend([("domain", "track.example"), ("key", "abc123")].map(|(key, value)| (key.to_owned(), value.to_owned())));
    profile.click.param.clone_from(&known.click_params[0].param);
    (profile.postbacks, profile.custom_fields) = (fresh.postbacks, fresh.custom_fields);
    profile.registration_links =
        vec![RegistrationLink { name: "Main".into(), base_url: "https://p.example".into(), ..RegistrationLink::default() }].into();
    profile.numbered()
}

pub fn on_keitaro(id: &str) -> Profile {
    let catalog = Catalog::shipped();
    of_partner(catalog.integration(id).unwrap(), catalog.tracker("keitaro").unwrap())
}

/// A profile of nobody's partner whose tracker maps words.
pub const OWN: &str = r#"version = 1
name = "Own"
[tracker]
id = "keitaro"
domain = "track.example"
key = "abc123"
[click]
param = "sub1"
[[postbacks]]
name = "All events"
event = "{status}"
params = [{ key = "lead_status", value = "reg" }, { key = "sale_status", value = "ftd,bl" }, { key = "payout", value = "{sum}" }]
[[registration_links]]
name = "Main"
base_url = "https://p.example"
"#;

/// The parameters of the first postback: `lead_status=reg sale_status=ftd,bl`.
fn params(profile: &Profile) -> String {
    profile.postbacks[0].params.iter().map(|param| format!("{}={}", param.key, param.value)).collect::<Vec<_>>().join(" ")
}

#[test]
fn each_word_stands_under_its_postback_and_enter_gives_it_another_meaning() {
    let mut user = User::with(on_keitaro("revenuelab"));
    let before = user.profile().clone();
    user.press("3 >");
    for line in ["hold → lead", "approve → sale", "declined → rejected"] {
        assert!(user.screen().contains(line), "{}", user.screen());
    }
    user.on("hold →").press("enter").on_answer("sale (sale_status)");
    assert!(user.screen().contains("What does Keitaro make of “hold”?"), "{}", user.screen());
    assert!(user.screen().contains("sale_status: approve → "), "what it changes stands beside it: {}", user.screen());
    user.press("enter");
    assert_eq!(params(user.profile()), "sale_status=approve,hold rejected_status=declined payout={sum} currency={currency}");
    assert!(user.line().contains("hold → sale"), "{}", user.line());
    assert!(user.notice().contains("hold → sale"), "{}", user.notice());
    assert!(user.link("All events").contains("&sale_status=approve,hold&rejected_status=declined"), "{}", user.link("All events"));
    assert!(says_the_same(&user.on_disk(), user.profile()));
    user.press("u");
    assert_eq!(*user.profile(), before, "one edit, one u");
}

#[test]
fn a_word_goes_out_of_every_list_or_into_one_that_was_not_there() {
    let mut user = User::with(on_keitaro("revenuelab"));
    user.press("3 >").on("declined →").press("enter").on_answer("not mapped").press("enter");
    assert_eq!(params(user.profile()), "sale_status=approve lead_status=hold payout={sum} currency={currency}");
    assert!(user.line().contains("declined → not mapped"), "{}", user.screen());
    user.press("enter home").on_answer("ignored (ignore_status)").press("enter");
    assert_eq!(params(user.profile()), "sale_status=approve lead_status=hold ignore_status=declined payout={sum} currency={currency}");
    assert!(user.line().contains("declined → ignored"), "{}", user.screen());
    user.press("enter esc");
    assert!(user.line().contains("declined → ignored"), "Esc changes nothing: {}", user.screen());
}

#[test]
fn what_the_word_is_now_is_chosen_first_and_taking_it_is_no_edit() {
    let mut user = User::with(on_keitaro("revenuelab"));
    let saved = user.saved();
    user.press("3 >").on("approve →").press("enter enter");
    assert_eq!(user.saved(), saved);
    user.press("u");
    assert!(user.notice().contains("nothing to undo") || user.notice().contains("Nothing"), "{}", user.notice());
}

#[test]
fn a_custom_profile_has_the_words_of_its_lists_and_another_word_can_be_added() {
    let mut user = User::with(parse(OWN).unwrap());
    user.press("3 >");
    assert!(user.screen().contains("ftd → sale") && user.screen().contains("bl → sale"), "{}", user.screen());
    user.on("another word").press("enter").types("trash").press("enter").on_answer("ignored").press("enter");
    assert_eq!(params(user.profile()), "lead_status=reg sale_status=ftd,bl ignore_status=trash payout={sum}");
    assert!(user.line().contains("trash → ignored"), "{}", user.screen());
    user.on("bl →").press("enter home").on_answer("lead (").press("enter");
    assert_eq!(params(user.profile()), "lead_status=reg,bl sale_status=ftd ignore_status=trash payout={sum}");
    assert!(user.line().contains("bl → lead"), "the cursor follows the word: {}", user.screen());
    user.press("u u");
    assert!(says_the_same(user.profile(), &parse(OWN).unwrap()));
    user.on("another word").press("enter").types("a,b").press("enter");
    assert!(user.notice().contains("One word at a time"), "{}", user.screen());
    user.press("esc").on("another word").press("enter enter");
    assert!(says_the_same(user.profile(), &parse(OWN).unwrap()), "an empty word is none");
}

#[test]
fn where_the_tracker_maps_nothing_the_list_is_only_read() {
    let mut profile = on_keitaro("adcombo");
    profile.tracker.id = "chatterfy".into();
    let mut user = User::with(profile);
    user.press("3 >");
    assert!(user.screen().contains("confirmed → own event “confirmed”") && !user.screen().contains("another word"), "{}", user.screen());
    let mut user = User::with(parse(&OWN.replace("{status}", "sale")).unwrap());
    user.press("3 >");
    assert!(!user.screen().contains("another word"), "an event that is no macro brings no words: {}", user.screen());
}

#[test]
fn in_lines_the_words_are_read_out_and_changed_by_their_numbers() {
    let person = Person::new();
    person.has_profile("own", OWN);
    let out = heard(&person, &["--plain", "own"], &["words", "2", "lead (lead_status)", "undo", "words", "4", "trash", "4", "help"]);
    for line in ["2. ftd → sale", "What does Keitaro make of “ftd”?", "sale_status: ftd,bl → bl", "ftd → lead."] {
        assert!(out.contains(line), "no {line} in {out}");
    }
    assert!(out.lines().any(|line| line.starts_with("words: ")), "{out}");
    assert!(links(&person, "own")[0].contains("&lead_status=reg&sale_status=ftd,bl&ignore_status=trash&"), "{:?}", links(&person, "own"));
    let out = heard(&person, &["--plain", "own", "--lang", "ru"], &["слова", "3", "2", "помощь"]);
    assert!(out.contains("3. bl → sale") && out.contains("Чем Keitaro считает «bl»?"), "{out}");
    assert!(out.lines().any(|line| line.starts_with("слова: ")), "{out}");
    person.has_profile("fixed", &OWN.replace("{status}", "sale").replace("Own", "Fixed"));
    assert!(heard(&person, &["--plain", "fixed"], &["words"]).contains("No postback here has a status macro"));
}

#[test]
fn every_partner_s_words_are_listed_and_mapped_there_and_back_the_profile_is_the_same() {
    let ground = Ground { catalog: shipped(), others: &[], in_use: false };
    let mut words = 0;
    for tracker in shipped().trackers().into_iter().filter(|tracker| !tracker.word_keys.is_empty()) {
        let keys: Vec<Option<String>> = tracker.word_map().into_iter().map(|known| Some(known.key)).chain([None]).collect();
        for known in shipped().integrations().into_iter().filter(|known| known.is_ready()) {
            let profile = of_partner(known, tracker);
            let setup = shipped().setup(&profile);
            for postback in &profile.postbacks {
                for word in setup.mapped_words(postback) {
                    words += 1;
                    let act = |key: Option<String>| Act::MapWord { postback: postback.id, word: word.word.clone(), key };
                    for key in &keys {
                        let there = act(key.clone()).perform(&ground, &profile).unwrap().profile;
                        let back = act(word.by.as_ref().map(|by| by.key.clone())).perform(&ground, &there).unwrap().profile;
                        assert!(says_the_same(&back, &profile), "{} of {} on {} by {key:?}", word.word, known.id, tracker.id);
                    }
                }
            }
        }
    }
    assert!(words > 200, "{words} words");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: super::cases(300), ..ProptestConfig::default() })]

    #[test]
    fn a_word_is_in_the_list_that_was_chosen_and_all_others_stay_where_they_were(
        lists in prop::collection::vec(prop::collection::vec("[a-f]{1,2}", 0..4), 4),
        steps in prop::collection::vec(("[a-h]{1,2}", 0usize..5), 1..6),
    ) {
        let keys = ["lead_status", "sale_status", "rejected_status", "ignore_status"];
        let mut profile = parse(OWN).unwrap();
        profile.postbacks[0].params.retain(|param| param.key == "payout");
        for (key, list) in keys.iter().zip(&lists).filter(|(_, list)| !list.is_empty()) {
            profile.postbacks[0].params.push(clickwire::model::profile::param(key, &list.join(",")));
        }
        let mut profile = profile.numbered();
        let ground = Ground { catalog: shipped(), others: &[], in_use: false };
        let id = profile.postbacks[0].id;
        let read = |profile: &Profile| -> Vec<(String, Option<String>)> {
            let words = shipped().setup(profile).mapped_words(&profile.postbacks[0]);
            let mut words: Vec<_> = words.into_iter().map(|word| (word.word, word.by.map(|by| by.key))).collect();
            words.sort();
            words
        };
        for (word, place) in steps {
            let key = keys.get(place).map(|key| (*key).to_owned());
            let mut wanted = read(&profile);
            wanted.retain(|(known, _)| *known != word);
            wanted.extend(key.clone().map(|key| (word.clone(), Some(key))));
            wanted.sort();
            profile = Act::MapWord { postback: id, word, key }.perform(&ground, &profile).unwrap().profile;
            prop_assert_eq!(read(&profile), wanted);
            prop_assert!(profile.postbacks[0].params.iter().all(|param| !param.value.is_empty()));
            prop_assert!(profile.postbacks[0].params.iter().any(|param| param.key == "payout"));
        }
    }
}

#[test]
fn the_words_are_told_in_russian_too() {
    let mut user = User::with_in(&on_keitaro("revenuelab"), Lang::Ru);
    user.press("3 >").on("hold →").press("enter");
    assert!(user.screen().contains("Чем Keitaro считает «hold»?") && user.screen().contains("не задавать"), "{}", user.screen());
}
