//! Where a text stands: in which order, on which step, beside which other text of its row, and whether it is for people.

use clickwire::model::acts::{Act, Ground, cleaned};
use clickwire::model::at::{At, order_of};
use clickwire::model::catalog::Catalog;
use clickwire::model::check::{self, Others};
use clickwire::model::profile::{Profile, param};
use clickwire::model::profile_toml::save;
use clickwire::wizard::findings::StepState;
use clickwire::wizard::step::Step;

use super::person::Person;
use super::support::{KEY, User, custom};

/// A custom profile whose first postback has two parameters.
fn rich() -> Profile {
    let mut profile = custom();
    profile.postbacks[0].params = vec![param("a", "1"), param("b", "2")];
    profile.numbered()
}

#[test]
fn addresses_come_in_the_order_of_the_profile_s_file() {
    let profile = rich();
    let (postback, other) = (&profile.postbacks[0], &profile.postbacks[1]);
    let params = postback.params.iter().map(|param| At::ParamValue(postback.id, param.id));
    let mut all = vec![At::Name, At::Integration, At::Tracker, At::ClickParam, At::ClickMacro, At::Event(postback.id)];
    all.extend(params);
    all.extend([At::Postback(other.id), At::FieldKey(profile.custom_fields[0].id), At::Link(profile.registration_links[0].id), At::Links]);
    let order = order_of(&profile);
    for pair in all.windows(2) {
        assert!(order(&pair[0]) < order(&pair[1]), "{pair:?}");
    }
    assert_eq!(order(&At::MacroStyle), order(&At::Integration));
}

#[test]
fn a_check_goes_through_a_profile_from_top_to_bottom() {
    let person = Person::new();
    person.has_profile(
        "a",
        "version = 1\nname = \"a\\u200B\"\nintegration = \"gone\\u200B\"\n[tracker]\nid = \"chatterfy\"\nkey = \"no key\"\n[click]\nparam = \"su\\u200Bb\"\nmacro = \"{su\\u200Bb}\"\n[[postbacks]]\nname = \"R\\u200B\"\nevent = \"sa\\u200Ble\"\n",
    );
    let findings = person.json(&["check", "a\u{200b}", "--format", "json"]);
    let mut places: Vec<&str> = findings.as_array().unwrap().iter().map(|finding| finding["where"].as_str().unwrap()).collect();
    places.dedup_by_key(|place| place.split('.').next().unwrap());
    let heads: Vec<&str> = places.iter().map(|place| place.split(['.', '[']).next().unwrap()).collect();
    assert_eq!(heads, ["name", "integration", "tracker", "click", "postbacks", "registration_links"], "{findings}");
}

#[test]
fn the_step_on_which_something_is_to_be_done_says_so_and_no_other() {
    let mut profile = custom();
    profile.tracker.values.clear();
    profile.custom_fields[0].macro_text = "{user\u{200b}id}".into();
    profile.registration_links[0].base_url = "https://a b.example".into();
    let user = User::with(profile);
    let states = [Step::Integration, Step::Click, Step::Postbacks, Step::Fields, Step::Links].map(|step| user.wizard.step_state(step));
    assert_eq!(states, [StepState::Done, StepState::Open, StepState::Done, StepState::Wrong, StepState::Wrong], "{:?}", user.findings());
}

#[test]
fn tab_goes_from_a_key_to_its_value_and_shift_tab_back_to_the_key_of_the_same_row() {
    let mut user = User::with(rich());
    let at = |user: &User| user.wizard.editing.as_ref().map(|editing| editing.at.clone());
    let field = user.profile().custom_fields[0].id;
    user.press("4").on("fields.userid").press("enter");
    assert_eq!(at(&user), Some(At::FieldKey(field)));
    assert_eq!(at(user.press("tab")), Some(At::FieldMacro(field)));
    assert_eq!(at(user.press("shift-tab")), Some(At::FieldKey(field)));
    user.press("esc");
    let postback = user.profile().postbacks[0].clone();
    let [first, second] = [0, 1].map(|place| postback.params[place].id);
    user.press("3").on("Registration").press(">").on("a ").press("enter");
    assert_eq!(at(&user), Some(At::ParamValue(postback.id, first)));
    assert_eq!(at(user.press("tab")), Some(At::ParamKey(postback.id, second)), "from above one comes to the key");
    assert_eq!(at(user.press("tab")), Some(At::ParamValue(postback.id, second)));
    assert_eq!(at(user.press("shift-tab")), Some(At::ParamKey(postback.id, second)));
    assert_eq!(at(user.press("shift-tab")), Some(At::ParamValue(postback.id, first)));
    assert_eq!(at(user.press("shift-tab")), Some(At::ParamKey(postback.id, first)));
}

#[test]
fn a_family_stays_one_in_a_name_and_never_gets_into_a_link() {
    let family = "👨\u{200d}👩 x";
    let profile = rich();
    let postback = profile.postbacks[0].clone();
    for at in [At::Name, At::PostbackName(postback.id), At::Slot(postback.id), At::LinkName(profile.registration_links[0].id)] {
        assert_eq!(cleaned(&at, family).0, family, "{at:?}");
    }
    for at in [At::Event(postback.id), At::ParamValue(postback.id, postback.params[0].id), At::FieldKey(profile.custom_fields[0].id)] {
        assert!(!cleaned(&at, family).0.contains('\u{200d}'), "{at:?}");
    }
}

#[test]
fn a_hidden_character_in_the_partner_s_id_is_mended_and_the_partner_is_known_again() {
    let catalog = Catalog::shipped();
    let hurt = Profile { integration: Some("1w\u{200b}in".into()), ..custom() }.numbered();
    let ground = Ground { catalog: &catalog, others: &[], in_use: false };
    let fixes = |profile: &Profile| {
        let found = check::check(&catalog.setup(profile), Others::default());
        found.into_iter().filter(|finding| finding.at == At::Integration).filter_map(|finding| finding.fix).collect::<Vec<_>>()
    };
    let mended = Act::Mend(fixes(&hurt)).perform(&ground, &hurt).unwrap().profile;
    assert_eq!(mended.integration.as_deref(), Some("1win"));
    assert!(fixes(&mended).is_empty());
}

#[test]
fn a_key_that_is_emptied_is_none_at_all() {
    let catalog = Catalog::shipped();
    let ground = Ground { catalog: &catalog, others: &[], in_use: false };
    let at = At::Placeholder("key".into());
    let emptied = Act::Write(at.clone(), String::new()).perform(&ground, &custom()).unwrap().profile;
    assert_eq!((emptied.tracker.values.get("key"), at.read(&emptied)), (None, None));
    assert!(!save(None, &emptied).contains("\nkey = \"\""), "{}", save(None, &emptied));
    let again = Act::Write(at.clone(), KEY.into()).perform(&ground, &emptied).unwrap().profile;
    assert_eq!(at.read(&again), Some(KEY));
}
