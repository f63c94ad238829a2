//! What is one's own when partner or tracker change: rows with a value of one's own, links of one's own, keys that nobody has.

use clickwire::model::acts::{Act, Done, Ground, begin_custom};
use clickwire::model::catalog::{Catalog, UserFile};
use clickwire::model::profile::{Param, Postback, Profile, param};
use clickwire::model::role::Role;

use super::support::custom;

/// A partner with one postback under a name that nobody else has, and one whose three postbacks share a field.
fn catalog() -> Catalog {
    let partner = |id: &str, more: &str| {
        let head = "category = \"igaming\"\nstatus = \"ready\"\nsource = \"its manual\"\nclick_params = [\"sub1\"]\n";
        UserFile { path: format!("{id}.toml"), text: Ok(format!("id = \"{id}\"\nname = \"{id}\"\n{head}{more}")) }
    };
    let carried = "fields = [{ key = \"player\", macro = \"{player}\" }]\n";
    let three = format!(
        "[[postbacks]]\nname = \"Registration\"\nrole = \"registration\"\n{carried}[[postbacks]]\nname = \"First Deposit\"\nrole = \"first-deposit\"\n{carried}\
         [[postbacks]]\nname = \"Refused\"\nrole = \"rejected\"\n"
    );
    let one = "[[postbacks]]\nname = \"Great day\"\nrole = \"first-deposit\"\namount = \"{sum}\"\ncurrency = \"usd\"\n";
    Catalog::new(vec![partner("one", one), partner("three", &three)], Vec::new())
}

fn done(profile: &Profile, act: &Act) -> Done {
    let catalog = catalog();
    act.perform(&Ground { catalog: &catalog, others: &[], in_use: false }, profile).unwrap()
}

/// The profile with another partner.
fn with_partner(profile: &Profile, id: &str) -> Profile {
    done(profile, &Act::Partner(Some(id.into()))).profile
}

fn names(profile: &Profile) -> Vec<&str> {
    profile.postbacks.iter().map(|postback| postback.name.as_str()).collect()
}

/// A custom profile as it begins.
fn begun() -> Profile {
    let catalog = catalog();
    begin_custom(&Ground { catalog: &catalog, others: &[], in_use: false }, "Mine").unwrap()
}

#[test]
fn rows_that_a_custom_profile_began_with_make_room_for_those_of_a_partner() {
    assert_eq!(names(&begun()), ["Registration", "First Deposit", "Recurring Deposit"]);
    assert_eq!(names(&with_partner(&begun(), "one")), ["Great day"]);
}

#[test]
fn a_row_with_one_value_of_ones_own_stays_whatever_the_next_partner_has() {
    let mut edited = with_partner(&begun(), "one");
    edited.postbacks[0].params[1].value = "eur".into();
    assert_eq!(names(&with_partner(&edited, "three")), ["Great day", "Registration", "First Deposit", "Refused"]);
    let mut more = with_partner(&begun(), "one");
    more.postbacks[0].params.push(param("tracker.tid", "{mine}"));
    assert_eq!(names(&with_partner(&more.numbered(), "three"))[0], "Great day");
}

#[test]
fn a_field_that_a_partner_has_in_several_postbacks_does_not_come_into_a_link_of_ones_own_under_the_name_of_one_of_them() {
    let own = Postback { name: "Registration".into(), event: "registration".into(), role: Some(Role::Registration), ..Postback::default() };
    let before = Profile { postbacks: vec![own].into(), custom_fields: Vec::new().into(), ..custom() };
    let after = with_partner(&before.numbered(), "three");
    assert_eq!(names(&after), ["Registration", "First Deposit", "Refused"]);
    assert_eq!(after.custom_fields[0].postbacks.as_deref(), Some(&["First Deposit".to_owned()][..]));
}

#[test]
fn on_another_tracker_the_keys_that_mapped_words_are_lost_and_those_that_are_nobodys_are_kept() {
    let mut profile = custom();
    profile.tracker.id = "keitaro".into();
    profile.postbacks[0].params = vec![param("lead_status", "reg"), param("promo", "x")];
    let switched = done(&profile.numbered(), &Act::Tracker("chatterfy".into()));
    let pairs = |params: &[Param]| params.iter().map(|one| format!("{}={}", one.key, one.value)).collect::<Vec<_>>();
    assert_eq!(pairs(&switched.profile.postbacks[0].params), ["promo=x"]);
    let told = clickwire::text::Words::new(clickwire::words::Lang::En).say(&switched.told[0]);
    assert!(told.contains("lead_status") && !told.contains("promo"), "{told}");
}
