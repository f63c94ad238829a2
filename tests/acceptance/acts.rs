//! What an act leaves: elements with numbers of their own, texts where they belong, and what was made by hand as it was.

use clickwire::model::acts::{Act, Done, Gives, Ground, Many, as_typed, begin_custom, edit_said, free_params, has_content, name_like, read};
use clickwire::model::at::At;
use clickwire::model::catalog::Catalog;
use clickwire::model::macros::MacroStyle;
use clickwire::model::paste::{Pasted, recognise};
use clickwire::model::profile::{ItemId, Param, Profile, RegistrationLink, param};
use clickwire::model::role::Role;

use super::support::{KEY, custom, one_win, postback_url};

const OTHER_KEY: &str = "d7aea56c-080a-4afc-b624-fd36c3332acb";

fn done(profile: &Profile, act: &Act) -> Done {
    let catalog = Catalog::shipped();
    act.perform(&Ground { catalog: &catalog, others: &[], in_use: false }, profile).unwrap()
}

/// A custom profile whose links and postbacks have parameters.
fn rich() -> Profile {
    let mut profile = custom();
    for link in &mut profile.registration_links {
        link.params = vec![param("sub2", "a"), param("sub3", "b")];
    }
    profile.numbered()
}

/// Every number that an element of the profile has.
fn numbers(profile: &Profile) -> Vec<ItemId> {
    let of_params = |params: &[Param]| params.iter().map(|param| param.id).collect::<Vec<_>>();
    let postbacks = profile.postbacks.iter().flat_map(|one| [vec![one.id], of_params(&one.params)].concat());
    let links = profile.registration_links.iter().flat_map(|one| [vec![one.id], of_params(&one.params)].concat());
    postbacks.chain(links).chain(profile.custom_fields.iter().map(|field| field.id)).collect()
}

fn link_names(profile: &Profile) -> Vec<&str> {
    profile.registration_links.iter().map(|link| link.name.as_str()).collect()
}

#[test]
fn every_element_that_an_act_makes_has_a_number_of_its_own() {
    let profile = rich();
    let (postback, link) = (&profile.postbacks[1], &profile.registration_links[1]);
    let many = Many {
        like: Some(link.id),
        base_url: link.base_url.clone(),
        param: "sub2".into(),
        values: vec![("br".into(), "br".into()), ("mx".into(), "mx".into())],
    };
    let taken = RegistrationLink { name: "Taken".into(), ..link.clone() };
    for act in [
        Act::Duplicate(At::Postback(postback.id)),
        Act::Duplicate(At::Link(link.id)),
        Act::Duplicate(At::Param(link.id, link.params[0].id)),
        Act::Duplicate(At::CustomField(profile.custom_fields[0].id)),
        Act::Many(many),
        Act::TakeRead(None, vec![taken]),
        Act::AddEvents(vec![Role::FirstDeposit], None),
    ] {
        let after = done(&profile, &act).profile;
        let (mut all, before) = (numbers(&after), numbers(&profile));
        assert!(all.len() > before.len() && before.iter().all(|known| all.contains(known)), "{act:?}");
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count, "{act:?}");
    }
}

#[test]
fn a_copy_is_like_the_element_under_the_cursor_stands_behind_it_and_gets_the_cursor() {
    let profile = rich();
    let spare = profile.registration_links[1].clone();
    let copied = done(&profile, &Act::Duplicate(At::Link(spare.id)));
    assert_eq!(link_names(&copied.profile), ["Main", "Spare", "Spare 2"]);
    let copy = &copied.profile.registration_links[2];
    assert_eq!((copy.base_url.as_str(), copied.at), (spare.base_url.as_str(), Some(At::Link(copy.id))));
}

#[test]
fn an_event_that_is_added_once_more_gets_a_name_that_is_free() {
    let after = done(&custom(), &Act::AddEvents(vec![Role::FirstDeposit], None)).profile;
    let names: Vec<&str> = after.postbacks.iter().map(|postback| postback.name.as_str()).collect();
    assert_eq!(names, ["Registration", "First Deposit", "Recurring Deposit", "First Deposit 2"]);
}

#[test]
fn urls_go_into_the_link_that_waits_for_one_and_what_the_user_called_it_stays() {
    let mut profile = custom();
    for (link, name) in profile.registration_links.iter_mut().zip(["Registration", "My ad"]) {
        (link.base_url, link.name) = (String::new(), name.into());
    }
    let second = profile.registration_links[1].id;
    let urls = ["https://a.example/br".to_owned(), "https://a.example/mx".to_owned()];
    let of = |after: &Profile| after.registration_links.iter().map(|link| format!("{} {}", link.name, link.base_url)).collect::<Vec<_>>();
    let into_second = done(&profile, &Act::TakeUrls(Some(second), urls.to_vec())).profile;
    assert_eq!(of(&into_second), ["mx https://a.example/mx", "My ad https://a.example/br"]);
    let one = done(&profile, &Act::TakeUrls(None, urls[..1].to_vec())).profile;
    assert_eq!(of(&one)[0], "Registration https://a.example/br");
    let pasted = done(&custom(), &Act::Paste(None, urls[0].clone())).profile;
    assert_eq!(link_names(&pasted), ["Main", "Spare", "Registration"]);
}

#[test]
fn lines_of_words_on_a_base_url_are_asked_about_and_none_is_lost() {
    let profile = custom();
    let at = At::BaseUrl(profile.registration_links[0].id);
    let asked = done(&profile, &Act::Paste(Some(at), "one\ntwo".into()));
    assert_eq!(asked.profile, profile);
    assert!(asked.ask.is_some_and(|ask| ask.answers.len() == 2));
}

#[test]
fn a_domain_is_taken_without_scheme_and_path_and_another_value_as_it_is() {
    let mut profile = custom();
    profile.tracker.id = "keitaro".into();
    let write = |name: &str, text: &str| {
        done(&profile, &Act::Write(At::Placeholder(name.into()), text.into())).profile.tracker.values.get(name).cloned().unwrap_or_default()
    };
    assert_eq!(write("domain", "https://trk.example/"), "trk.example");
    assert_eq!(write("domain", "trk.example/admin"), "trk.example");
    assert_eq!(write("key", "a/b"), "a/b");
}

#[test]
fn while_a_link_is_typed_into_the_key_its_links_have_the_key_alone() {
    let catalog = Catalog::shipped();
    let typed = |tracker: &str, name: &str, text: &str| {
        let mut profile = custom();
        profile.tracker.id = tracker.into();
        as_typed(&catalog, &mut profile, &At::Placeholder(name.into()), text);
        profile.tracker.values[name].clone()
    };
    assert_eq!(typed("chatterfy", "key", &postback_url("clickid={sub1}").replace(KEY, OTHER_KEY)), OTHER_KEY);
    assert_eq!(typed("chatterfy", "key", "48d0"), "48d0");
    assert_eq!(typed("keitaro", "domain", "https://trk.example/x"), "trk.example");
    assert_eq!(typed("keitaro", "domain", "trk.example/"), "trk.example/", "a slash may be the beginning of more");
}

#[test]
fn braces_around_a_click_parameter_tell_the_style_of_a_custom_partner_only() {
    let typed = |profile: &Profile| {
        let after = done(profile, &Act::Write(At::ClickParam, "[sub4]".into())).profile;
        (after.click.param, after.macro_style)
    };
    assert_eq!(typed(&custom()), ("sub4".into(), Some(MacroStyle::Bracket)));
    assert_eq!(typed(&one_win()), ("sub4".into(), None));
}

#[test]
fn the_style_goes_with_the_partner_that_has_it_and_stays_where_custom_rows_keep_their_macros() {
    let style = |profile: &Profile, partner: Option<&str>| done(profile, &Act::Partner(partner.map(str::to_owned))).profile.macro_style;
    let bracket = Profile { macro_style: Some(MacroStyle::Bracket), ..custom() };
    assert_eq!(style(&bracket, Some("1win")), None);
    assert_eq!(style(&one_win(), None), None);
    let hash = done(&custom(), &Act::Partner(Some("aff-ltd".into()))).profile;
    assert_eq!(style(&hash, None), Some(MacroStyle::DoubleHash));
    assert_eq!(style(&bracket, None), Some(MacroStyle::Bracket));
}

#[test]
fn of_numbered_parameters_those_are_offered_that_the_link_does_not_have_and_without_a_number_none() {
    let catalog = Catalog::shipped();
    let profile = rich();
    let free = free_params(catalog.setup(&profile), Some(&profile.registration_links[0]));
    assert_eq!(free[..2], ["sub4", "sub5"]);
    let mut bare = rich();
    bare.click.param = "aff".into();
    assert_eq!(free_params(catalog.setup(&bare), None), [""; 0]);
}

#[test]
fn a_new_offer_keeps_the_name_where_its_url_has_no_word_in_the_place_of_the_old_one() {
    let catalog = Catalog::shipped();
    let mut profile = Profile { name: "Acme BR".into(), ..custom() };
    profile.registration_links[0].base_url = "https://a.example/br".into();
    let ground = Ground { catalog: &catalog, others: &[&profile], in_use: false };
    assert_eq!(name_like(&ground, &profile, &["https://a.example/mx".into()]), "Acme MX");
    assert_eq!(name_like(&ground, &profile, &["https://a.example/".into()]), "Acme BR 2");
}

#[test]
fn what_was_read_of_a_text_is_told_also_where_no_link_came_of_it_and_goes_into_an_open_profile_with_its_click_parameter() {
    let catalog = Catalog::shipped();
    let ground = Ground { catalog: &catalog, others: &[], in_use: false };
    assert!(!read(&ground, "what they sent: https://", None).made.report.is_empty());
    let mut open = custom();
    open.click.param.clear();
    open.tracker.values.clear();
    let text = format!("{}\nhttps://a.example/one?x=1", postback_url("tracker.event=sale&clickid={sub7}"));
    let into = read(&ground, &text, Some(&open)).ways.into_iter().find_map(|way| if let Gives::Into(act) = way.gives { Some(act) } else { None });
    let taken = done(&open, &into.unwrap());
    assert_eq!((taken.profile.click.param.as_str(), taken.profile.tracker.values["key"].as_str()), ("sub7", KEY));
    assert_eq!(taken.told.len(), 1);
    let words = clickwire::text::Words::new(clickwire::words::Lang::En).say(&taken.told[0]);
    assert!(words.contains("sub7"), "{words}");
    let links = [open.registration_links[0].clone()];
    let told = |act: Act| done(&open, &act).told.into_iter().map(|say| say.id).collect::<Vec<_>>();
    assert_eq!(told(Act::TakeRead(None, links.to_vec())), ["paste-links-taken"]);
    assert_eq!(told(Act::TakeRead(None, Vec::new())), [""; 0]);
}

#[test]
fn a_key_of_another_profile_is_known_for_one_wherever_it_is_pasted() {
    let catalog = Catalog::shipped();
    assert!(matches!(recognise(OTHER_KEY, &catalog, None), Pasted::Key { .. }));
    let mut open = custom();
    open.tracker.values.clear();
    assert_eq!(done(&open, &Act::Paste(None, OTHER_KEY.into())).profile.tracker.values["key"], OTHER_KEY);
}

#[test]
fn a_new_profile_has_a_link_with_a_name_and_nothing_in_it_that_another_partner_would_change() {
    let catalog = Catalog::shipped();
    let ground = Ground { catalog: &catalog, others: &[], in_use: false };
    let mut begun = begin_custom(&ground, "Mine").unwrap();
    assert_eq!(link_names(&begun), ["Registration"]);
    assert!(!has_content(&catalog, &begun));
    begun.postbacks.pop();
    assert!(has_content(&catalog, &begun));
}

#[test]
fn of_an_edit_the_element_that_came_or_went_is_told_first_and_what_moved_inside_one_by_its_name() {
    let catalog = Catalog::shipped();
    let words = clickwire::text::Words::new(clickwire::words::Lang::En);
    let said = |before: &Profile, after: &Profile| words.say(&edit_said(&catalog, before, after).unwrap().what);
    let before = rich();
    let mut after = done(
        &before,
        &Act::TakeRead(None, vec![RegistrationLink { name: "Came".into(), base_url: "https://a.example/".into(), ..RegistrationLink::default() }]),
    )
    .profile;
    after.tracker.values.insert("key".into(), OTHER_KEY.into());
    assert_eq!(said(&before, &after), "registration link Came added and 1 more (step 5)");
    let mut swapped = before.clone();
    swapped.registration_links[1].params.swap(0, 1);
    assert_eq!(said(&before, &swapped), "Spare: sub2=a moved (step 5)");
    let mut param = before.clone();
    param.click.param = "sub9".into();
    assert_eq!(said(&before, &param), "Click parameter: sub1 → sub9 (step 2)");
}

#[test]
fn a_link_among_words_is_taken_out_of_them_with_its_scheme_or_without() {
    for text in ["go to partner.example/new?x=1", "link:https://partner.example/new?x=1"] {
        let after = done(&custom(), &Act::Paste(None, text.into())).profile;
        assert_eq!(after.registration_links[2].base_url, "https://partner.example/new?x=1", "{text}");
    }
}
