//! A user pastes a URL from the tracker's log and is told in one sentence why it is not counted.

use clickwire::model::catalog::Catalog;
use clickwire::model::compare::{Comparison, DiffKind, compare};
use clickwire::model::profile::{CustomField, Postback, Profile, RegistrationLink, param};
use clickwire::text::Words;
use clickwire::words::Lang;
use proptest::prelude::*;

const KEY: &str = "48d0524a-3abb-4cd5-82b8-404fa1cb4f7e";
const OTHER_KEY: &str = "6d1f4e36-b910-4fa1-98f0-11a2df93f054";

fn log(query: &str) -> String {
    format!("https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback?{query}")
}

fn profile() -> Profile {
    let mut profile = Profile { name: "1win".into(), integration: Some("1win".into()), ..Profile::default() };
    profile.tracker.values.insert("key".into(), KEY.into());
    profile.click.param = "sub4".into();
    profile.postbacks = vec![
        Postback { name: "Registration".into(), event: "registration".into(), ..Postback::default() },
        Postback {
            name: "First Deposit".into(),
            event: "sale".into(),
            params: vec![param("tracker.cost", "{amount}"), param("tracker.currency", "usd"), param("fields.mix", "a {user_id}-b")],
            ..Postback::default()
        },
        Postback {
            name: "Recurring Deposit".into(),
            event: "resale".into(),
            params: vec![param("tracker.tid", "{event_id}")],
            ..Postback::default()
        },
    ]
    .into();
    profile.custom_fields = vec![CustomField {
        key: "fields.country".into(),
        macro_text: "{country}".into(),
        postbacks: Some(vec!["Registration".into()]),
        ..CustomField::default()
    }]
    .into();
    profile.registration_links = vec![
        RegistrationLink { name: "Main".into(), base_url: "https://1w.test/play?open=register".into(), ..RegistrationLink::default() },
        RegistrationLink {
            name: "Ads".into(),
            base_url: "https://1w.test/ads".into(),
            params: vec![param("ad", "{{tracker.ad_name}}")],
            ..RegistrationLink::default()
        },
    ]
    .into();
    profile.numbered()
}

fn compared(url: &str) -> (Comparison, String) {
    let (catalog, profile) = (Catalog::shipped(), profile());
    let comparison = compare(&catalog.setup(&profile), url);
    let words = Words::new(Lang::En).say(&comparison.verdict);
    (comparison, words)
}

/// The name of the link that a URL was compared with.
fn compared_with(comparison: &Comparison) -> String {
    let (profile, id) = (profile(), comparison.item.unwrap());
    profile.postback(id).map(|postback| postback.name.clone()).or_else(|| profile.registration_link(id).map(|link| link.name.clone())).unwrap()
}

/// Key and kind of every part that differs.
fn differences(comparison: &Comparison) -> Vec<(&str, DiffKind)> {
    comparison.parts.iter().filter(|part| part.differs()).map(|part| (part.key.as_str(), part.kind)).collect()
}

const FILLED: &str = "tracker.event=sale&clickid=67wgwWkaR0&tracker.cost=50&tracker.currency=usd&fields.mix=a%2017-b";

#[test]
fn a_right_postback_is_called_right_and_where_to_look_next_is_said() {
    for url in
        [log(FILLED), format!(" \"{}\" ", log(FILLED)), log(FILLED).replace("a%2017", "a+17"), log(FILLED).replace("https://api.chatterfy.ai", "")]
    {
        let (comparison, verdict) = compared(&url);
        assert_eq!(compared_with(&comparison), "First Deposit");
        assert!(!comparison.differs, "{:?}", comparison.parts);
        assert!(verdict.starts_with("Nothing is wrong with this URL: it is “First Deposit” with event sale and click id 67wgwWkaR0"), "{verdict}");
    }
    // In whatever order the partner sends it.
    let (comparison, _) = compared(&log("clickid=67wgwWkaR0&tracker.tid=8801&tracker.event=resale"));
    assert_eq!((compared_with(&comparison).as_str(), comparison.differs), ("Recurring Deposit", false));
}

#[test]
fn every_way_to_lose_the_click_id_has_its_sentence() {
    for (click, kind, sentence) in [
        ("&clickid={sub4}", DiffKind::LiteralMacro, "the text {sub4} arrived"),
        ("&clickid=%7Bsub4%7D", DiffKind::EncodedMacro, "the encoded macro {sub4} arrived"),
        ("&clickid=sub4", DiffKind::BareMacro, "the word sub4 arrived"),
        ("&clickid=sub1", DiffKind::BareMacro, "the word sub1 arrived"),
        ("&clickid={sub1}", DiffKind::OtherClick, "asks for {sub1}, but the click id travels in {sub4}"),
        ("&clickid={{tracker.clickid}}", DiffKind::LiteralMacro, "sent {{tracker.clickid}} back"),
        ("&clickid=", DiffKind::Empty, "arrived empty"),
        ("&clickid=67wgwWkaR067wgwWkaR0", DiffKind::Doubled, "arrived twice over"),
        ("&clickid=67wgw,67wgw,67wgw", DiffKind::Doubled, "arrived twice over"),
        ("&clickid=67w&clickid=67w", DiffKind::GivenTwice, "stands more than once"),
        ("&amp;clickid=67w", DiffKind::EscapedKey, "really arrived with &amp;"),
        ("", DiffKind::Missing, "has no clickid"),
    ] {
        let (comparison, verdict) = compared(&log(&FILLED.replace("&clickid=67wgwWkaR0", click)));
        assert_eq!(differences(&comparison), [("clickid", kind)], "{click}");
        assert!(verdict.contains(sentence), "{click}: {verdict}");
    }
}

#[test]
fn the_name_of_a_neighbouring_parameter_is_no_click_id_where_the_partner_is_ones_own_either() {
    let (catalog, mut profile) = (Catalog::shipped(), profile());
    profile.integration = None;
    let kind = |click: &str| {
        let comparison = compare(&catalog.setup(&profile), &log(&FILLED.replace("67wgwWkaR0", click)));
        differences(&comparison).first().map(|(_, kind)| *kind)
    };
    assert_eq!(kind("sub4"), Some(DiffKind::BareMacro));
    assert_eq!(kind("sub1"), Some(DiffKind::BareMacro));
    assert_eq!(kind("67wgwWkaR0"), None);
}

#[test]
fn an_event_that_arrives_twice_or_behind_a_html_ampersand_has_its_sentence() {
    let verdict = |query: &str| compared(&log(query)).0.verdict.id;
    let rest = "clickid=67w&tracker.cost=5&tracker.currency=usd&fields.mix=a%201-b";
    assert_eq!(verdict(&format!("tracker.event=sale&tracker.event=resale&{rest}")), "compare-event-given-twice");
    assert_eq!(verdict(&format!("{rest}&amp;tracker.event=sale")), "compare-event-escaped");
}

#[test]
fn the_worst_difference_comes_first() {
    for (query, expected, sentence) in [
        (
            "tracker.event=sale&clickid=67w",
            vec![("tracker.cost", DiffKind::Missing), ("tracker.currency", DiffKind::Missing), ("fields.mix", DiffKind::Missing)],
            "It is attributed, but tracker.cost is missing",
        ),
        (
            "tracker.event=first_deposit_&clickid=67w&tracker.cost=5&tracker.currency=usd&fields.mix=a 1-b",
            vec![("tracker.event", DiffKind::OtherEvent)],
            "The raw link is in the partner's cabinet",
        ),
        (
            "tracker.event=ftd&clickid=67w&tracker.cost=5&tracker.currency=usd&fields.mix=a 1-b",
            vec![("tracker.event", DiffKind::OtherEvent)],
            "The event ftd arrived",
        ),
        ("clickid=67w&tracker.cost=5&tracker.currency=usd&fields.mix=a 1-b", vec![("tracker.event", DiffKind::Missing)], "The event did not arrive"),
        (
            "tracker.event=resale&clickid=67w&tracker.tid={event_id}&x=1",
            vec![("tracker.tid", DiffKind::LiteralMacro), ("x", DiffKind::Unexpected)],
            "tracker.tid arrived as the text {event_id}",
        ),
        (
            "tracker.event=sale&clickid=67w&tracker.cost=&tracker.currency=eur&fields.mix=b",
            vec![("tracker.cost", DiffKind::Empty), ("tracker.currency", DiffKind::ConstantDiffers), ("fields.mix", DiffKind::ConstantDiffers)],
            "tracker.cost is empty",
        ),
        ("tracker.event=registration&clickid=67w&fields.country=BR&utm=1", vec![("utm", DiffKind::Unexpected)], "utm=1 is not in the profile"),
    ] {
        let (comparison, verdict) = compared(&log(&query.replace(' ', "%20")));
        assert_eq!(differences(&comparison), expected, "{query}");
        assert!(verdict.contains(sentence), "{query}: {verdict}");
    }
    let (comparison, verdict) = compared(&log("tracker.event=sale&clickid=").replace(KEY, OTHER_KEY));
    assert_eq!(differences(&comparison)[0], ("key", DiffKind::OtherKey));
    assert!(verdict.contains("another key"), "{verdict}");
}

#[test]
fn the_profiles_own_link_is_known_for_what_it_is() {
    let (catalog, profile) = (Catalog::shipped(), profile());
    let setup = catalog.setup(&profile);
    let own = setup.postback_link(&profile.postbacks[0]).unwrap().ready.to_string();
    let (comparison, verdict) = compared(&own);
    assert!(verdict.contains("the link of “Registration” itself"), "{verdict}");
    assert!(comparison.differs);
}

#[test]
fn a_registration_link_as_the_lead_opened_it_is_compared_with_the_registration_links() {
    for (url, name, expected, sentence) in [
        ("https://1w.test/play?open=register&sub4=67w", "Main", vec![], "as it should be"),
        ("https://1w.test/ads?sub4=67w&ad=Summer#x", "Ads", vec![], "as it should be"),
        ("https://1w.test/play?open=register&sub4={{tracker.clickid}}", "Main", vec![("sub4", DiffKind::LiteralMacro)], "did not fill it in"),
        ("https://1w.test/play?open=register&sub4=%7B%7Btracker.clickid%7D%7D", "Main", vec![("sub4", DiffKind::EncodedMacro)], "did not fill it in"),
        ("https://1w.test/play?open=register&sub4=", "Main", vec![("sub4", DiffKind::Empty)], "sub4 is empty"),
        ("https://1w.test/play?open=register", "Main", vec![("sub4", DiffKind::Missing)], "sub4 is not in the URL"),
        (
            "https://1w.test/play?open=register&sub1=67w",
            "Main",
            vec![("sub4", DiffKind::OtherClick), ("sub1", DiffKind::Unexpected)],
            "goes out in another parameter: sub1=67w",
        ),
        ("https://1w.test/play/vip?open=register&sub4=67w", "Main", vec![("/", DiffKind::OtherAddress)], "but the address is 1w.test/play/vip"),
    ] {
        let (comparison, verdict) = compared(url);
        assert_eq!(compared_with(&comparison), name);
        assert_eq!(differences(&comparison), expected, "{url}");
        assert!(verdict.contains(sentence), "{url}: {verdict}");
    }
}

#[test]
fn what_is_like_nothing_in_the_profile_is_called_so() {
    for (url, sentence) in [("hello", "not a URL"), ("https://elsewhere.test/?a=1", "neither a postback"), ("", "not a URL")] {
        let (comparison, verdict) = compared(url);
        assert!(comparison.differs && comparison.item.is_none());
        assert!(verdict.contains(sentence), "{verdict}");
    }
    let catalog = Catalog::shipped();
    let empty = Profile::default();
    assert_eq!(compare(&catalog.setup(&empty), &log(FILLED)).verdict.id, "compare-no-postback");
    let lost = Profile { tracker: clickwire::model::profile::TrackerSettings { id: "gone".into(), ..Default::default() }, ..Profile::default() };
    assert_eq!(compare(&catalog.setup(&lost), &log(FILLED)).verdict.id, "compare-tracker-unknown");
}

#[test]
fn a_click_id_in_the_path_is_compared_too() {
    let catalog = Catalog::shipped();
    let mut profile = profile();
    profile.integration = None;
    profile.click.param = "/subid".into();
    let verdict = |url: &str| compare(&catalog.setup(&profile), url).verdict.id;
    assert_eq!(verdict("https://1w.test/play/67w?open=register"), "compare-link-right");
    assert_eq!(verdict("https://1w.test/play/{{tracker.clickid}}?open=register"), "compare-link-literal");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_pasted_both_languages_have_words_for_it(pieces in prop::collection::vec(prop::sample::select(vec![
        "https://api.chatterfy.ai/api/postbacks/", KEY, "/tracker-postback?", "https://1w.test/play?", "tracker.event=", "sale", "&", "clickid=", "{sub4}", "sub4", "=", "%7B", "%", "#", "67w", "\n", "\u{202e}", "я",
    ]), 0..14)) {
        let (comparison, english) = compared(&pieces.concat());
        prop_assert!(!english.starts_with("compare-") && english.contains(' '));
        let russian = Words::new(Lang::Ru);
        prop_assert!(russian.say(&comparison.verdict).contains(' '));
        for part in &comparison.parts {
            prop_assert!(!russian.say(&part.say()).starts_with("compare-"));
            prop_assert!(!part.received.contains('\u{202e}'), "an invisible mark went through");
        }
    }
}
