//! Another partner and another tracker for a profile: what was made by hand stays, what the old one gave becomes what the new one gives, and what
//! has no place there is named.

use clickwire::model::acts::{Act, Done, Ground};
use clickwire::model::catalog::{Catalog, UserFile};
use clickwire::model::profile::{CustomField, Param, Postback, Profile, param};
use clickwire::model::role::Role;
use clickwire::model::template;

use super::support::KEY;

const HEAD: &str = "category = \"igaming\"\nstatus = \"ready\"\nsource = \"its manual\"\nclick_params = [\"sub1\"]\n";

/// Two partners that name the same events and fields, each with macros of its own.
fn partners() -> Vec<UserFile> {
    let file = |id: &str, text: String| UserFile { path: format!("{id}.toml"), text: Ok(format!("id = \"{id}\"\nname = \"{id}\"\n{HEAD}{text}")) };
    let text = |sum: &str, more: &str| {
        format!(
            r#"
[[macros]]
name = "{sum}"
means = {{ en = "deposit amount", ru = "сумма" }}
[[macros]]
name = "player"
means = {{ en = "player id", ru = "ID игрока" }}
[[macros]]
name = "land"
means = {{ en = "country", ru = "страна" }}
[[postbacks]]
name = "Registration"
role = "registration"
fields = [{{ key = "player", macro = "{{player}}" }}, {{ key = "land", macro = "{{land}}" }}{more}]
[[postbacks]]
name = "First Deposit"
role = "first-deposit"
amount = "{{{sum}}}"
currency = "usd"
"#
        )
    };
    vec![file("old", text("oldsum", "")), file("new", text("newsum", ", { key = \"more\", macro = \"{newsum}\" }"))]
}

fn catalog() -> Catalog {
    Catalog::new(partners(), Vec::new())
}

fn done(profile: &Profile, act: &Act) -> Done {
    let catalog = catalog();
    act.perform(&Ground { catalog: &catalog, others: &[], in_use: false }, profile).unwrap()
}

/// A profile of the first partner, as it begins.
fn begun() -> Profile {
    let (catalog, mut profile) = (catalog(), Profile { name: "Mine".into(), integration: Some("old".into()), ..Profile::default() });
    let fresh = template::of_integration(catalog.integration("old").unwrap(), catalog.tracker("chatterfy").unwrap());
    profile.tracker.id = "chatterfy".into();
    profile.tracker.values.insert("key".into(), KEY.into());
    profile.click.param = "sub1".into();
    (profile.postbacks, profile.custom_fields) = (fresh.postbacks, fresh.custom_fields);
    profile.numbered()
}

fn pairs(params: &[Param]) -> Vec<String> {
    params.iter().map(|one| format!("{}={}", one.key, one.value)).collect()
}

fn fields(profile: &Profile) -> Vec<String> {
    profile.custom_fields.iter().map(|field| format!("{}={}", field.key, field.macro_text)).collect()
}

fn of<'p>(profile: &'p Profile, name: &str) -> &'p Postback {
    profile.postbacks.iter().find(|postback| postback.name == name).unwrap()
}

#[test]
fn another_partner_brings_its_own_macros_for_what_came_from_the_old_one() {
    let before = begun();
    assert_eq!(fields(&before), ["fields.player={player}", "fields.land={land}"]);
    assert_eq!(pairs(&of(&before, "First Deposit").params), ["tracker.cost={oldsum}", "tracker.currency=usd"]);
    let after = done(&before, &Act::Partner(Some("new".into()))).profile;
    assert_eq!(pairs(&of(&after, "First Deposit").params), ["tracker.cost={newsum}", "tracker.currency=usd"]);
    assert_eq!(fields(&after), ["fields.player={player}", "fields.land={land}", "fields.more={newsum}"]);
    let id = |profile: &Profile, place: usize| of(profile, "First Deposit").params[place].id;
    assert_eq!((id(&before, 0), id(&before, 1)), (id(&after, 0), id(&after, 1)), "the cursor stays on the row that it is on");
}

#[test]
fn what_was_edited_or_removed_by_hand_neither_changes_nor_comes_back_nor_comes_twice() {
    let mut before = begun();
    let deposit = before.postbacks.iter_mut().find(|postback| postback.name == "First Deposit").unwrap();
    deposit.params = vec![param("tracker.cost", "5")];
    before.custom_fields.retain(|field| field.key != "fields.land");
    before.custom_fields.first_mut().unwrap().macro_text = "{mine}".into();
    let after = done(&before.numbered(), &Act::Partner(Some("new".into()))).profile;
    assert_eq!(pairs(&of(&after, "First Deposit").params), ["tracker.cost=5"]);
    assert_eq!(fields(&after), ["fields.player={mine}", "fields.more={newsum}"]);
}

#[test]
fn a_field_that_comes_with_a_partner_is_carried_by_its_postbacks_and_not_by_ones_own() {
    let mut before = begun();
    before.custom_fields.clear();
    before.postbacks =
        vec![Postback { name: "Registration".into(), event: "registration".into(), role: Some(Role::Registration), ..Postback::default() }].into();
    let after = done(&before.numbered(), &Act::Partner(Some("new".into()))).profile;
    let carried: Vec<&str> = after.custom_fields.iter().flat_map(|field| field.postbacks.iter().flatten()).map(String::as_str).collect();
    assert!(!carried.contains(&"Registration"), "{:?}", after.custom_fields);
}

#[test]
fn an_event_that_is_added_carries_the_fields_that_are_there_and_brings_those_whose_macro_is_another() {
    let mut before = begun();
    before.custom_fields[1].macro_text = "{mine}".into();
    let after = done(&before, &Act::AddEvents(vec![Role::Registration], None)).profile;
    assert_eq!(fields(&after), ["fields.player={player}", "fields.land={mine}", "fields.land={land}"]);
    let carried = |place: usize| after.custom_fields[place].postbacks.clone().unwrap();
    assert_eq!(carried(0), ["Registration", "Registration 2"]);
    assert_eq!((carried(1), carried(2)), (vec!["Registration".to_owned()], vec!["Registration 2".to_owned()]));
}

/// A custom profile on Chatterfy with something of each kind that a tracker has a key for.
fn on_chatterfy() -> Profile {
    let postback = |name: &str, event: &str, params: &[(&str, &str)]| Postback {
        name: name.into(),
        event: event.into(),
        params: params.iter().map(|(key, value)| param(key, value)).collect(),
        ..Postback::default()
    };
    let mut profile = Profile { name: "Mine".into(), ..Profile::default() };
    profile.tracker.id = "chatterfy".into();
    profile.tracker.values.insert("key".into(), KEY.into());
    profile.click.param = "sub1".into();
    profile.postbacks = vec![
        postback("Signed up", "registration", &[("promo", "x")]),
        postback("Paid first", "sale", &[("tracker.cost", "7"), ("tracker.currency", "eur"), ("tracker.tid", "{n}"), ("fields.vip", "{v}")]),
        postback("Share", "commission", &[("tracker.commission", "{c}")]),
        postback("Out", "withdrawal", &[("cost", "{w}"), ("withdraw.status", "{s}")]),
        postback("Own event", "level_up", &[]),
    ]
    .into();
    let field = |key: &str, text: &str| CustomField { key: key.into(), macro_text: text.into(), ..CustomField::default() };
    profile.custom_fields = vec![field("fields.user", "{user}"), field("own", "{own}")].into();
    profile.numbered()
}

#[test]
fn on_another_tracker_each_key_is_its_counterpart_and_what_has_none_is_named() {
    let to = done(&on_chatterfy(), &Act::Tracker("keitaro".into()));
    let after = &to.profile;
    assert_eq!(of(after, "Signed up").event, "lead");
    assert_eq!(pairs(&of(after, "Signed up").params), ["promo=x"], "a key that is nobody's stays");
    assert_eq!(of(after, "Paid first").event, "sale");
    assert_eq!(pairs(&of(after, "Paid first").params), ["payout=7", "currency=eur", "tid={n}"]);
    assert_eq!(pairs(&of(after, "Share").params), ["payout={c}"]);
    assert_eq!(pairs(&of(after, "Out").params), ["payout={w}"]);
    assert_eq!(of(after, "Own event").event, "level_up", "a word of one's own stays one's own");
    assert_eq!(fields(after), ["own={own}"]);
    let lost = clickwire::text::Words::new(clickwire::words::Lang::En).say(&to.told[0]);
    for key in ["commission", "fields.user", "fields.vip", "withdraw.status", "withdrawal"] {
        assert!(lost.contains(key), "{key}: {lost}");
    }
    assert!(!lost.contains("level_up") && !lost.contains("promo") && !lost.contains("own,"), "{lost}");
}

#[test]
fn and_back_again_the_events_and_keys_are_the_first_trackers() {
    let there = done(&on_chatterfy(), &Act::Tracker("voluum".into())).profile;
    assert_eq!(pairs(&of(&there, "Paid first").params)[..3], ["payout=7", "currency=eur", "txid={n}"]);
    let back = done(&there, &Act::Tracker("chatterfy".into()));
    assert_eq!(pairs(&of(&back.profile, "Paid first").params)[..3], ["tracker.cost=7", "tracker.currency=eur", "tracker.tid={n}"]);
    assert_eq!(of(&back.profile, "Paid first").event, "sale");
    assert_eq!(of(&back.profile, "Signed up").event, "registration");
    assert_eq!(back.told[0].id, "tracker-changed", "{:?}", back.told);
}

#[test]
fn two_keys_that_become_one_leave_the_later_value() {
    let mut profile = on_chatterfy();
    profile.postbacks[3].params = vec![param("cost", "{w}"), param("tracker.cost", "{t}")];
    let after = done(&profile.numbered(), &Act::Tracker("keitaro".into())).profile;
    assert_eq!(pairs(&of(&after, "Out").params), ["payout={t}"]);
}
