//! The trace follows one click out and back, and proves the links by reading them again.

use clickwire::model::catalog::{Catalog, UserFile};
use clickwire::model::check::{Others, Severity, check};
use clickwire::model::macros::MacroStyle;
use clickwire::model::profile::{CustomField, Postback, Profile, RegistrationLink, param};
use clickwire::model::template;
use clickwire::model::trace::{Moment, Samples, Trace, trace};
use clickwire::text::Words;
use clickwire::text::trace_json::trace_json;
use clickwire::text::trace_picture::picture;
use clickwire::words::Lang;
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

const KEY: &str = "d7aea56c-080a-4afc-b624-fd36c3332acb";
const BASE: &str = "https://1wgbch.top/casino/play/aviator?open=register";

fn link(base: &str) -> RegistrationLink {
    RegistrationLink { name: "Registration".into(), base_url: base.into(), ..RegistrationLink::default() }
}

fn on_tracker(tracker: &str) -> Profile {
    let mut profile = Profile { name: "1win Slots".into(), ..Profile::default() };
    tracker.clone_into(&mut profile.tracker.id);
    profile.tracker.values.insert("key".into(), KEY.into());
    profile.tracker.values.insert("domain".into(), "trk.example.com".into());
    for name in ["account", "token"] {
        profile.tracker.values.insert(name.into(), "a77".into());
    }
    profile
}

fn ready(catalog: &Catalog, id: &str, tracker: &str) -> Profile {
    let integration = catalog.integration(id).unwrap();
    let fresh = template::of_integration(integration, catalog.tracker(tracker).unwrap());
    let mut profile = Profile { integration: Some(id.to_owned()), ..on_tracker(tracker) };
    profile.click.param = integration.click_params.first().map(|known| known.param.clone()).unwrap_or_default();
    (profile.postbacks, profile.custom_fields) = (fresh.postbacks, fresh.custom_fields);
    profile.registration_links.push(link(BASE));
    profile.numbered()
}

fn custom(catalog: &Catalog, tracker: &str, style: MacroStyle, click_param: &str) -> Profile {
    let fresh = template::of_custom(catalog.tracker(tracker).unwrap(), style);
    let mut profile = Profile { macro_style: Some(style), ..on_tracker(tracker) };
    click_param.clone_into(&mut profile.click.param);
    profile.postbacks = fresh.postbacks;
    profile.registration_links.push(link("https://partner.test/go?lp=3"));
    profile.numbered()
}

fn traced(catalog: &Catalog, profile: &Profile) -> Trace {
    trace(&catalog.setup(profile), &Samples::default())
}

/// A tracker of the user's own with these rules for repeats.
fn with_rules(same: &str, without: &str) -> Catalog {
    let text = format!(
        "id = \"own\"\nname = \"Own\"\nendpoint = \"https://own.test/pb\"\n[keys]\nevent = \"e\"\nclick = \"c\"\namount = \"sum\"\ncurrency = \"cur\"\n\
         transaction = \"tid\"\n[links]\nclick_macro = \"{{click}}\"\n[events]\nregistration = {{ event = \"reg\" }}\nfirst-deposit = {{ event = \"dep\" }}\n\
         repeat-deposit = {{ event = \"dep\" }}\n[repeats]\nsame_transaction = \"{same}\"\nwithout_transaction = \"{without}\"\n"
    );
    Catalog::new(Vec::new(), vec![UserFile { path: "own.toml".into(), text: Ok(text) }])
}

fn deposits(tid: &str) -> Profile {
    let mut profile = on_tracker("own");
    profile.click.param = "sub1".into();
    profile.registration_links.push(link("https://partner.test/"));
    for name in ["First Deposit", "Recurring Deposit"] {
        let mut params = vec![param("sum", "{amount}"), param("cur", "usd")];
        params.extend((!tid.is_empty()).then(|| param("tid", tid)));
        let role = if name == "First Deposit" { "first-deposit" } else { "repeat-deposit" };
        let role = clickwire::model::role::Role::parse(role);
        profile.postbacks.push(Postback { name: name.into(), event: "dep".into(), role, params, ..Postback::default() });
    }
    profile.numbered()
}

/// Every integration that can be chosen, on every tracker, untouched.
fn every_ready(catalog: &Catalog) -> Vec<Profile> {
    let ids: Vec<&str> = catalog.integrations().iter().filter(|known| known.is_ready()).map(|known| known.id.as_str()).collect();
    catalog.trackers().iter().flat_map(|tracker| ids.iter().map(|id| ready(catalog, id, &tracker.id))).collect()
}

#[test]
fn the_worked_example_comes_out_as_it_stands_in_the_contract() {
    let catalog = Catalog::shipped();
    let mut profile = ready(&catalog, "1win", "chatterfy");
    profile.click.param = "sub4".into();
    let trace = traced(&catalog, &profile);
    assert_eq!(trace.registration_link.as_deref(), Some("https://1wgbch.top/casino/play/aviator?open=register&sub4=67wgwWkaR0"));
    assert_eq!(trace.stored, [("sub4".to_owned(), "67wgwWkaR0".to_owned())]);
    let fired = trace.events[1].fired_url.as_deref().unwrap();
    assert!(fired.ends_with("tracker.event=sale&clickid=67wgwWkaR0&tracker.cost=50&tracker.currency=usd"), "{fired}");
    assert_eq!((trace.amount_arrives.to_string().as_str(), trace.amount_sent.to_string().as_str()), ("50", "150"));
    insta::assert_snapshot!(picture(&trace, &Words::new(Lang::En), 80).join("\n"));
}

#[test]
fn the_picture_in_russian_and_narrow() {
    let catalog = Catalog::shipped();
    let trace = traced(&catalog, &ready(&catalog, "pocketoption-revshare-v2", "chatterfy"));
    insta::assert_snapshot!(picture(&trace, &Words::new(Lang::Ru), 80).join("\n"));
    let mut lost = custom(&catalog, "chatterfy", MacroStyle::Brace, "sub1");
    lost.click.macro_text = "{sub4}".into();
    insta::assert_snapshot!(picture(&traced(&catalog, &lost), &Words::new(Lang::Ru), 40).join("\n"));
}

#[test]
fn every_ready_integration_brings_its_click_back_on_every_tracker() {
    let catalog = Catalog::shipped();
    for profile in every_ready(&catalog) {
        let setup = catalog.setup(&profile);
        let trace = trace(&setup, &Samples::default());
        let http_only = setup.integration.is_some_and(|known| known.postback_scheme.as_deref() == Some("http"));
        assert!(!trace.events.is_empty());
        let is_sent = profile.postbacks.iter().all(|postback| setup.undeliverable(postback).is_empty());
        if !is_sent {
            continue;
        }
        assert_eq!(trace.is_whole(), !http_only, "{:?} on {}: {trace:#?}", profile.integration, trace.tracker);
    }
}

#[test]
fn the_picture_fits_every_width_in_both_languages() {
    let catalog = Catalog::shipped();
    let words = [Words::new(Lang::En), Words::new(Lang::Ru)];
    for profile in every_ready(&catalog).iter().step_by(5) {
        let trace = traced(&catalog, profile);
        for (words, width) in words.iter().flat_map(|words| [20, 40, 63, 64, 80, 120].map(|width| (words, width))) {
            for line in picture(&trace, words, width) {
                assert!(line.width() <= width, "{width}: {line}");
                assert!(!line.contains("trace-"), "{line}");
            }
        }
    }
}

#[test]
fn the_json_has_the_documented_keys() {
    let catalog = Catalog::shipped();
    let trace = traced(&catalog, &ready(&catalog, "1win", "chatterfy"));
    let json = trace_json(&trace, &Words::new(Lang::En));
    let keys = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(keys(&json), "amount_arrives amount_sent click_id events registration_link stored");
    assert_eq!(keys(&json["events"][0]), "amount attributed currency event fields fired_url name transaction verdict");
    assert_eq!((json["amount_arrives"].as_i64(), json["amount_sent"].as_i64()), (Some(50), Some(150)));
    assert_eq!(json["events"][0]["fields"]["1winid"], "1004217");
    assert_eq!(json["events"][2]["transaction"], "8801");
    assert_eq!(json["events"][1]["amount"], 50);
    assert_eq!(json["stored"]["sub1"], "67wgwWkaR0");
}

#[test]
fn the_samples_are_the_users_own_where_he_gives_them() {
    let catalog = Catalog::shipped();
    let profile = ready(&catalog, "1win", "chatterfy");
    let samples = Samples { click_id: Some("my id&1".into()), amount: "49.99".into(), currency: "EUR".into() };
    let trace = trace(&catalog.setup(&profile), &samples);
    assert!(trace.is_whole());
    assert!(trace.registration_link.unwrap().ends_with("sub1=my%20id%261"));
    assert_eq!(trace.amount_sent.to_string(), "149.97");
    assert!(trace.notes.iter().any(|note| note.id == "trace-note-currency"), "the link says usd");
}

#[test]
fn repeats_are_judged_by_the_trackers_own_rules() {
    for (same, arrives, remark) in
        [("drops", "150", "drops"), ("overwrites", "150", "overwrites"), ("counts", "200", "counts"), ("not documented", "150", "unknown")]
    {
        let catalog = with_rules(same, "drops");
        let trace = traced(&catalog, &deposits("{event_id}"));
        let retry = trace.events.iter().find(|fired| fired.moment == Moment::Retry).unwrap();
        assert_eq!((trace.amount_arrives.to_string().as_str(), retry.remarks.len()), (arrives, 1), "{same}");
        assert!(format!("{:?}", retry.remarks).contains(&format!("\"{remark}\"")), "{:?}", retry.remarks);
    }
}

#[test]
fn deposits_without_an_id_or_with_the_players_id_overwrite_double_or_vanish() {
    for (rule, arrives) in [("drops", "50"), ("overwrites", "50"), ("counts", "200"), ("not documented", "150")] {
        assert_eq!(traced(&with_rules("drops", rule), &deposits("")).amount_arrives.to_string(), arrives, "{rule}");
    }
    for id in ["{user_id}", "constant"] {
        assert_eq!(traced(&with_rules("drops", "counts"), &deposits(id)).amount_arrives.to_string(), "50", "{id}");
    }
}

#[test]
fn a_deposit_that_two_postbacks_report_is_pointed_out() {
    let catalog = Catalog::shipped();
    let mut profile = ready(&catalog, "1win", "chatterfy");
    let role = clickwire::model::role::Role::parse("deposit");
    profile.postbacks.push(Postback { name: "Deposit".into(), event: "resale".into(), role, ..Postback::default() });
    let trace = traced(&catalog, &profile.numbered());
    let first = trace.events.iter().filter(|fired| fired.moment == Moment::FirstDeposit).nth(1).unwrap();
    assert!(first.remarks.iter().any(|remark| remark.id == "trace-deposit-twice"));
}

#[test]
fn a_status_macro_fires_once_for_each_of_the_partners_words() {
    let catalog = Catalog::shipped();
    let profile = ready(&catalog, "22bet", "keitaro");
    let events: Vec<_> = traced(&catalog, &profile).events.into_iter().map(|fired| (fired.fired_url.unwrap(), fired.event)).collect();
    assert_eq!(events.iter().filter(|(url, _)| url.contains("status=ftd&")).count(), 1, "{events:?}");
    assert!(events.iter().any(|(url, event)| url.contains("status=reg&") && event.as_deref() == Some("lead")), "{events:?}");
    let on_chatterfy = traced(&catalog, &ready(&catalog, "22bet", "chatterfy"));
    assert!(on_chatterfy.events.iter().any(|fired| fired.remarks.iter().any(|remark| remark.id == "trace-event-word")));
}

#[test]
fn an_unfinished_event_name_arrives_as_it_is_and_is_pointed_out() {
    let catalog = Catalog::shipped();
    let mut profile = ready(&catalog, "1win", "chatterfy");
    profile.postbacks[1].event = "first_deposit_".into();
    let trace = traced(&catalog, &profile);
    assert!(trace.events[1].attributed && trace.events[1].remarks[0].id == "trace-event-raw");
}

#[test]
fn an_empty_profile_says_what_is_missing() {
    let catalog = Catalog::shipped();
    let trace = traced(&catalog, &Profile::default());
    assert_eq!((trace.events.len(), trace.registration_link.clone(), trace.is_whole()), (0, None, true));
    assert!(!picture(&trace, &Words::new(Lang::Ru), 80).is_empty());
    let ids: Vec<&str> = trace.notes.iter().map(|note| note.id).collect();
    assert_eq!(ids, ["trace-note-no-link", "trace-note-no-postbacks"]);
}

#[test]
fn of_several_links_the_one_that_loses_the_click_is_shown() {
    let catalog = Catalog::shipped();
    let mut profile = ready(&catalog, "1win", "chatterfy");
    profile.registration_links.push(link("https://t.me/some_bot"));
    profile.registration_links.push(link("not a link"));
    let trace = traced(&catalog, &profile.numbered());
    assert!(trace.registration_link.as_deref().unwrap().starts_with("https://t.me/"));
    assert!(!trace.events.is_empty() && trace.events.iter().all(|fired| !fired.attributed));
    let ids: Vec<&str> = trace.notes.iter().map(|note| note.id).collect();
    assert_eq!(ids, ["trace-note-links", "trace-note-link-unbuilt"]);
}

#[test]
fn the_trace_shares_no_code_with_the_builder() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/model/trace");
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for forbidden in [
            "link::{",
            "link::Link",
            "link::encode",
            "percent_encoding",
            "url::",
            "url_rules",
            "MacroStyle::Brace.find",
            ".wrap(",
            ".name_in(",
            ".delimiters(",
        ] {
            let uses = text.lines().filter(|line| !line.trim_start().starts_with("//")).any(|line| line.contains(forbidden));
            assert!(!uses, "{forbidden}");
        }
    }
}

/// What a partner's parameter, host, path and values may look like.
fn random_profile() -> impl Strategy<Value = Profile> {
    let style = prop::sample::select(MacroStyle::ALL.to_vec());
    let param_name = prop::sample::select(vec!["sub1", "sub_id4", "click_id", "subId1", "subids.1", "call-id", "cid", "/subid", "da1"]);
    let base = prop::sample::select(vec![
        "https://partner.test",
        "https://partner.test/",
        "http://partner.test/go?x=1&y",
        "https://partner.test/go/?click_id=&sub1={old}&lp=3#/reg?sub1=no",
        "https://казино.test/путь?имя=значение&",
        "https://{domain}/{{tracker.clickid}}/go?lp=2",
        "https://t.me/some_bot?start={{tracker.clickid}}",
    ]);
    let values = prop::collection::vec(("[a-z]{1,6}", "[a-z0-9 а-я#%&+=<>]{0,8}", any::<bool>()), 0..4);
    (style, param_name, base, values, any::<bool>()).prop_map(|(style, click_param, base, values, own_macro)| {
        let catalog = Catalog::shipped();
        let mut profile = custom(&catalog, "chatterfy", style, click_param);
        profile.registration_links[0].base_url = base.into();
        if own_macro && !click_param.ends_with(|last: char| last.is_ascii_digit()) {
            profile.click.macro_text = style.wrap("url.CID");
        }
        for (index, (key, text, is_macro)) in values.into_iter().enumerate() {
            let value = if is_macro { format!("{text}{}", style.wrap("user_id")) } else { text };
            profile.custom_fields.push(CustomField { key: format!("fields.{key}"), macro_text: value.clone(), ..CustomField::default() });
            profile.registration_links[0].params.push(param(&format!("u{index}{key}"), &value));
        }
        profile.numbered()
    })
}

/// One defect that no conversion survives.
type Plant = (&'static str, fn(&mut Profile));

const PLANTS: [Plant; 14] = [
    ("no registration link", |profile| profile.registration_links.clear()),
    ("the macro lost its brackets", |profile| profile.click.macro_text = profile.click.param.trim_start_matches('/').into()),
    ("encoded brackets", |profile| profile.click.macro_text = format!("%7B{}%7D", profile.click.param)),
    ("another style", |profile| {
        let other = if profile.macro_style == Some(MacroStyle::Bracket) { MacroStyle::Brace } else { MacroStyle::Bracket };
        profile.click.macro_text = other.wrap("cid");
    }),
    ("the tracker's own macro", |profile| profile.click.macro_text = "{{tracker.clickid}}".into()),
    ("another of the numbered parameters", |profile| {
        profile.click.param = "sub1".into();
        profile.click.macro_text = profile.macro_style.unwrap().wrap("sub4");
    }),
    ("the id in another parameter", |profile| {
        profile.click = clickwire::model::profile::Click { param: "zone".into(), macro_text: String::new() };
        profile.registration_links[0].base_url = "https://partner.test/go?other={{tracker.clickid}}".into();
    }),
    ("a Cyrillic letter in the parameter", |profile| profile.click.param = "сid".into()),
    ("no key", |profile| profile.tracker.values.clear()),
    ("a control character", |profile| profile.postbacks.iter_mut().for_each(|postback| postback.event = "a\u{1b}b".into())),
    ("a base URL that is none", |profile| profile.registration_links[0].base_url = "partner.test".into()),
    ("a postback link as base URL", |profile| {
        profile.registration_links[0].base_url =
            format!("https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback?tracker.event=sale&clickid={{sub1}}");
    }),
    ("Telegram without start", |profile| profile.registration_links[0].base_url = "https://t.me/some_bot?sub1=x".into()),
    ("a name that the manual left open", |profile| {
        profile.click = clickwire::model::profile::Click { param: "REPLACE".into(), macro_text: String::new() };
    }),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_sound_profile_traces_as_attributed(profile in random_profile()) {
        let catalog = Catalog::shipped();
        let trace = traced(&catalog, &profile);
        prop_assert!(trace.is_whole(), "{trace:#?}");
        prop_assert!(trace.route.broken.is_none(), "{:#?}", trace.route);
        prop_assert!(trace.route.hops.iter().all(|hop| hop.value.as_ref().is_some_and(|value| value.contains(&trace.click_id))), "{:#?}", trace.route);
        prop_assert_eq!(trace.amount_arrives.to_string(), "50");
        for line in picture(&trace, &Words::new(Lang::En), 80) {
            prop_assert!(line.width() <= 80);
        }
    }

    #[test]
    fn every_planted_defect_traces_as_lost(profile in random_profile()) {
        let catalog = Catalog::shipped();
        for (name, plant) in PLANTS {
            let mut profile = profile.clone();
            plant(&mut profile);
            let trace = traced(&catalog, &profile);
            prop_assert!(trace.events.iter().all(|fired| !fired.attributed && fired.lost_because.is_some()), "{name}: {trace:#?}");
            prop_assert_eq!(trace.reach.attributed, 0);
            prop_assert!(trace.route.broken.is_some(), "{name}: {:#?}", trace.route);
        }
    }
}

/// Profiles sound and not: words and texts that people really put into these fields.
fn wild_profile() -> impl Strategy<Value = Profile> {
    let partner = prop::option::of(prop::sample::select(vec![
        "1win",
        "pocketoption-revshare-v2",
        "parimatch",
        "22bet",
        "cosmolot",
        "affise",
        "cake",
        "everflow",
    ]));
    let tracker = prop::sample::select(vec!["chatterfy", "keitaro", "voluum", "binom"]);
    let style = prop::sample::select(MacroStyle::ALL.to_vec());
    let click_param = prop::sample::select(vec![
        "sub1",
        "sub4",
        "click_id",
        "CLICK_ID",
        "/subid",
        "event_id",
        "transaction_id",
        "cid",
        "clickid",
        "subid",
        "s2",
        "aff_sub",
        "сub1",
        "REPLACE",
        "user_id",
        "amount",
        "start",
        "",
        "sub 1",
        "sub1=",
        "{sub1}",
    ]);
    let own_macro = prop::sample::select(vec![
        "",
        "",
        "",
        "{sub4}",
        "{country}",
        "x{sub1}",
        "{Sub1}",
        "#s2#",
        "{{tracker.clickid}}",
        "{sub1}",
        "[sub1]",
        "sub1",
        "url.cid",
    ]);
    let base = prop::sample::select(vec![
        "https://partner.test",
        "https://partner.test/go?sub1=old&x=1#frag",
        "https://partner.test/go?x={{tracker.clickid}}",
        "https://partner.test/go?x={subid}&click_id={clickid}",
        "https://partner.test/{{tracker.clickid}}/go",
        "https://partner.test/{subid}/go",
        "https://t.me/bot?start={{tracker.clickid}}",
        "https://t.me/bot?start=ref_{{tracker.clickid}}",
        "https://t.me/bot",
        "https://t.me/bot?start={subid}",
        "https://api.chatterfy.ai/api/postbacks/d7aea56c-080a-4afc-b624-fd36c3332acb/tracker-postback?tracker.event=sale&clickid={sub1}",
        "https://bit.ly/abc",
        "http://partner.test/?a=1&amp;b=2",
        "partner.test",
        "https://partner.test/#/{{tracker.clickid}}",
        "https://partner.test/?{{tracker.clickid}}",
        "https://partner.test/?sub1={{tracker.clickid}}&sub4={{tracker.clickid}}",
        "https://partner.test/?sub1={tracker.clickid}",
    ]);
    let extra = prop::option::of((
        prop::sample::select(vec!["sub1", "sub4", "click_id", "u", "start"]),
        prop::sample::select(vec!["x", "{{tracker.clickid}}", "{sub1}", ""]),
    ));
    (partner, tracker, style, click_param, own_macro, base, extra, prop::option::of(Just("clickid"))).prop_map(
        |(partner, tracker, style, click_param, own_macro, base, extra, own)| {
            let catalog = Catalog::shipped();
            let mut profile = match partner {
                Some(id) => ready(&catalog, id, tracker),
                None => custom(&catalog, tracker, style, click_param),
            };
            if partner.is_none() || click_param != "sub4" {
                click_param.clone_into(&mut profile.click.param);
            }
            match own_macro {
                "url.cid" if partner.is_some() => {}
                "url.cid" => profile.click.macro_text = style.wrap(own_macro),
                // A macro that a custom partner calls quite otherwise only the user can know.
                _ if partner.is_none() && (style != MacroStyle::Brace || click_param != "sub1") => {}
                _ => own_macro.clone_into(&mut profile.click.macro_text),
            }
            // What Telegram hands on under another macro only its bot knows.
            let base = if own_macro.is_empty() { base } else { base.strip_prefix("https://t.me/").map_or(base, |_| "https://partner.test") };
            base.clone_into(&mut profile.registration_links[0].base_url);
            profile.registration_links[0].params.extend(extra.map(|(key, value)| param(key, value)));
            profile.postbacks[0].params.extend(own.map(|key| param(key, "x")));
            profile.numbered()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { max_global_rejects: 1_000_000, ..ProptestConfig::with_cases(40) })]

    #[test]
    fn a_profile_without_errors_traces_as_attributed(profile in wild_profile()) {
        let catalog = Catalog::shipped();
        let setup = catalog.setup(&profile);
        let errors: Vec<_> = check(&setup, Others::default()).into_iter().filter(|one| one.severity == Severity::Error).collect();
        prop_assume!(errors.is_empty());
        let trace = trace(&setup, &Samples::default());
        prop_assert!(trace.is_whole(), "{:?}\n{:?}\n{:?}\n{:#?}", profile.integration, profile.click, profile.registration_links, trace.events[0]);
    }
}

#[test]
fn a_verified_partners_list_is_taken_at_its_word() {
    let catalog = Catalog::shipped();
    let reason = |plant: fn(&mut Profile)| {
        let mut profile = ready(&catalog, "1win", "chatterfy");
        plant(&mut profile);
        traced(&catalog, &profile).events[0].lost_because.clone().map(|say| say.id)
    };
    assert_eq!(reason(|profile| profile.click.param = "sub7".into()), None, "a parameter that was typed is kept");
    assert_eq!(reason(|profile| profile.click.macro_text = "{sub5}".into()), Some("trace-lost-not-kept"));
    assert_eq!(reason(|profile| profile.click.macro_text = "{Sub1}".into()), Some("trace-lost-literal"));
    assert_eq!(reason(|profile| profile.click.macro_text = "sub1".into()), Some("trace-lost-bare"));
    assert_eq!(reason(|profile| profile.click.macro_text = "%7Bsub1%7D".into()), Some("trace-lost-encoded"));
    assert_eq!(reason(|profile| profile.click.macro_text = "[sub1]".into()), Some("trace-lost-style"));
    assert_eq!(reason(|profile| profile.click.macro_text = "{{tracker.clickid}}".into()), Some("trace-lost-direction"));
    assert_eq!(reason(|profile| profile.click.param = "event_id".into()), Some("trace-lost-other"), "the partner fills it itself");
    assert_eq!(reason(|profile| profile.registration_links.clear()), Some("trace-lost-no-link"));
}
