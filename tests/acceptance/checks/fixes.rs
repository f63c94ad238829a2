//! Whatever is wrong with a profile: checking never panics, and a mend takes its finding away without adding an error.

use clickwire::model::catalog::Catalog;
use clickwire::model::check::{Edit, Finding, Fix, Others, Severity, apply, check};
use clickwire::model::macros::MacroStyle;
use clickwire::model::profile::{CustomField, Param, Postback, Profile, RegistrationLink, param};
use clickwire::model::role::Role;
use clickwire::words::Say;
use proptest::prelude::*;
use proptest::sample::select;

use super::{KEY, custom, field, postback};

/// Texts that people really have in such places, sound and damaged.
fn text() -> impl Strategy<Value = String> {
    const TEXTS: [&str; 48] = [
        "",
        "sub1",
        "{sub1}",
        "{sub4}",
        "sub4",
        "{{sub1}}",
        "#sub1#",
        "%sub1%",
        "<sub1>",
        "[sub1]",
        "${sub1}",
        "##CLICK_ID##",
        "{amount}",
        "{{amount}}",
        "[amount]",
        "{Amount}",
        "{amuont}",
        "{user_id}",
        "{ user_id }",
        "%7Buser_id%7D",
        "{user\\_id}",
        "{usеr_id}",
        "{event_id}",
        "event_id",
        "{{tracker.clickid}}",
        "{tracker.clickid}",
        "{{chat.tracker.clickid}}",
        "tracker.clickid",
        "{{username}}",
        "{name}",
        "usd",
        "USDT",
        "dollar",
        " usd ",
        "REPLACE",
        "[ISO]",
        "XXX",
        "sale",
        "Sale",
        "resale",
        "registration",
        "registartion",
        "first_deposit_",
        "recurring_deposit_",
        "ftd",
        "{status}",
        "a&amp;b",
        "a\u{200b}b",
    ];
    prop_oneof![8 => select(TEXTS.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,12}", 1 => "[{}\\[\\]#%<>$a-zс&;\\\\ \t.]{0,16}"]
}

fn key() -> impl Strategy<Value = String> {
    const KEYS: [&str; 16] = [
        "tracker.cost",
        "tracker.currency",
        "tracker.tid",
        "tracker.event",
        "clickid",
        "cost",
        "currency",
        "tid",
        "event",
        "status",
        "sub1",
        "sub2",
        "fields.userid",
        "fields.сountry",
        " fields.a",
        "fields.a",
    ];
    prop_oneof![12 => select(KEYS.to_vec()).prop_map(str::to_owned), 1 => text()]
}

fn name() -> impl Strategy<Value = String> {
    select(vec!["Registration", "First Deposit", "Recurring Deposit", "Recurring Deposit ", "Deposit", "VIP", "", "a\u{7}b"]).prop_map(str::to_owned)
}

fn base_url() -> impl Strategy<Value = String> {
    let bases = vec![
        "",
        "https://a.example",
        "http://a.example/?x=1",
        "a.example/go",
        "https://a.example/?sub1=vasya",
        "https://a.example/?sub2={{tracker.clickid}}",
        "https://a.example/?sub2={tracker.clickid}",
        "https://a.example/{{tracker.clickid}",
        "https://t.me/bot?x=1#y",
        "https://t.me/bot?start=a{{tracker.clickid}}",
        "https://t.me/bot?start={tracker.clickid}",
        "https://bit.ly/x?a=1&amp;b=2",
        "https://a.example/?a=1¤cy=usd",
        "\"https://a.example\"",
        "https://a.example/?a={user_id}#/x",
        "https://a.example/?сlickid=1",
        "https://a.example/\n?x=1",
        "https://api.chatterfy.ai/api/postbacks/x/tracker-postback?clickid=1",
    ];
    prop_oneof![9 => select(bases).prop_map(str::to_owned), 1 => text()]
}

fn params() -> impl Strategy<Value = Vec<Param>> {
    proptest::collection::vec((key(), text()).prop_map(|(key, value)| param(&key, &value)), 0..4)
}

fn postbacks() -> impl Strategy<Value = Vec<Postback>> {
    let roles = vec![
        None,
        None,
        None,
        Some(Role::FirstDeposit),
        Some(Role::RepeatDeposit),
        Some(Role::Deposit),
        Some(Role::Withdrawal),
        Some(Role::Registration),
    ];
    let one = (name(), text(), select(roles), params()).prop_map(|(name, event, role, params)| Postback {
        name,
        event,
        role,
        params,
        ..Postback::default()
    });
    proptest::collection::vec(one, 0..4)
}

fn fields() -> impl Strategy<Value = Vec<CustomField>> {
    let names = proptest::option::of(proptest::collection::vec(name(), 0..3));
    let one = (key(), text(), names).prop_map(|(key, macro_text, postbacks)| CustomField { key, macro_text, postbacks, ..CustomField::default() });
    proptest::collection::vec(one, 0..3)
}

fn links() -> impl Strategy<Value = Vec<RegistrationLink>> {
    let one = (name(), base_url(), params()).prop_map(|(name, base_url, params)| RegistrationLink {
        name,
        base_url,
        params,
        ..RegistrationLink::default()
    });
    proptest::collection::vec(one, 0..3)
}

fn profile() -> impl Strategy<Value = Profile> {
    let integrations =
        vec![None, None, Some("1win"), Some("pocketoption-revshare-v2"), Some("mostbet"), Some("cake"), Some("rapidpace"), Some("nobody")];
    let trackers = vec!["", "", "", "keitaro", "voluum", "binom", "nothing"];
    let keys =
        vec![KEY.to_owned(), KEY.to_owned(), String::new(), format!("https://x/{KEY}/y"), format!("{KEY}\u{200b}"), "https://t.example/x".to_owned()];
    let head = (select(integrations), select(trackers), select(keys.clone()), select(keys), proptest::option::of(select(MacroStyle::ALL.to_vec())));
    let click_params = vec!["sub1", "sub1", "sub4", "click_id", "/subid", "ѕub1", " sub1", "", "event_id", "date", "REPLACE"];
    let click = (
        select(click_params).prop_map(str::to_owned),
        prop_oneof![2 => Just(String::new()), 1 => text().prop_filter("a constant that others have too", |text| text.trim() != "usd")],
    );
    (head, click, postbacks(), fields(), links()).prop_map(
        |((integration, tracker, key, domain, style), (param, macro_text), postbacks, custom_fields, links)| {
            let mut profile = Profile { name: "Mine".into(), integration: integration.map(str::to_owned), macro_style: style, ..Profile::default() };
            profile.tracker.id = tracker.into();
            profile.tracker.values = [("key".into(), key), ("domain".into(), domain)].into();
            (profile.click.param, profile.click.macro_text) = (param, macro_text);
            (profile.postbacks, profile.custom_fields, profile.registration_links) = (postbacks.into(), custom_fields.into(), links.into());
            profile.numbered()
        },
    )
}

fn errors(found: &[Finding]) -> usize {
    found.iter().filter(|one| one.severity == Severity::Error).count()
}

thread_local! {
    static CATALOG: Catalog = Catalog::shipped();
}

fn findings(profile: &Profile) -> Vec<Finding> {
    CATALOG.with(|catalog| check(&catalog.setup(profile), Others::default()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn a_mend_takes_its_finding_away_and_adds_no_error(profile in profile()) {
        let before = findings(&profile);
        for finding in before.iter().filter(|finding| finding.fix.is_some()) {
            let mut mended = profile.clone();
            apply(finding.fix.as_ref().unwrap(), &mut mended);
            let after = findings(&mended);
            let alike = |found: &[Finding]| {
                let is_alike = |one: &&Finding| (one.code, one.severity, &one.at, &one.offending) == (finding.code, finding.severity, &finding.at, &finding.offending);
                found.iter().filter(is_alike).count()
            };
            prop_assert!(alike(&after) < alike(&before), "not mended: {finding:#?}\n{mended:#?}");
            // What reads a wrong click macro is wrong for another reason once that is mended; but it is no further error.
            let gone = usize::from(finding.severity == Severity::Error);
            prop_assert!(errors(&after) + gone <= errors(&before), "{finding:#?}\n{before:#?}\n{after:#?}");
        }
    }

    #[test]
    fn all_mends_at_once_leave_nothing_that_is_certain_to_mend(profile in profile()) {
        let mut mended = profile;
        for _ in 0..4 {
            for finding in findings(&mended) {
                if let Some(fix) = &finding.fix {
                    apply(fix, &mut mended);
                }
            }
        }
        let left: Vec<Finding> = findings(&mended).into_iter().filter(|finding| finding.fix.is_some()).collect();
        prop_assert!(left.is_empty(), "{left:#?}");
    }
}

#[test]
fn the_postbacks_that_a_mend_puts_in_the_place_of_one_carry_its_fields_and_no_others() {
    let mut profile = custom();
    profile.custom_fields = [("of_first", 0), ("of_second", 1)]
        .map(|(key, at)| CustomField { postbacks: Some(vec![profile.postbacks[at].name.clone()]), ..field(key, "{sub2}") })
        .to_vec()
        .into();
    let profile = profile.numbered();
    let heirs = vec![postback("One", "one", &[]), postback("Other", "other", &[])];
    let fix = Fix { say: Say::new("check-fix-each-status"), edits: vec![Edit::ReplacePostback(profile.postbacks[0].id, heirs)] };
    let mut mended = profile.clone();
    apply(&fix, &mut mended);
    let carried: Vec<_> = mended.custom_fields.iter().map(|field| field.postbacks.clone().unwrap()).collect();
    assert_eq!(carried, [vec!["One".to_owned(), "Other".into()], vec![profile.postbacks[1].name.clone()]]);
    assert_eq!(mended.postbacks.len(), profile.postbacks.len() + 1);
    assert_eq!((mended.postbacks[0].name.as_str(), mended.postbacks[1].name.as_str()), ("One", "Other"));
}
