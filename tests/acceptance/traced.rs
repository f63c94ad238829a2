//! What a trace says in the smaller cases: of several links, of a link that goes astray, of macros whose names tell nothing, of what no list proves.

use clickwire::model::catalog::Catalog;
use clickwire::model::profile::{Postback, Profile, RegistrationLink, param};
use clickwire::model::trace::{Fired, Moment, Passage, Place, Samples, Trace, request, trace};
use clickwire::text::Words;
use clickwire::words::{Lang, Say};

use super::support::{KEY, custom, with_partner};

const ID: &str = "67wgwWkaR0";
const CLICK: &str = "click_params = [\"aff_click\"]\n";

fn traced(catalog: &Catalog, profile: &Profile) -> Trace {
    trace(&catalog.setup(profile), &Samples { click_id: Some(ID.into()), ..Samples::default() })
}

fn of_custom(change: impl FnOnce(&mut Profile)) -> Trace {
    let mut profile = custom();
    change(&mut profile);
    traced(&Catalog::shipped(), &profile.numbered())
}

fn ids(says: &[Say]) -> Vec<&str> {
    says.iter().map(|say| say.id).collect()
}

fn fired<'t>(trace: &'t Trace, name: &str) -> &'t Fired {
    trace.events.iter().find(|fired| fired.name == name).unwrap()
}

fn of_acme(text: &str, change: impl FnOnce(&mut Profile)) -> Trace {
    let mut profile = custom();
    (profile.integration, profile.click.param) = (Some("acme".into()), "aff_click".into());
    change(&mut profile);
    traced(&with_partner(&format!("{CLICK}{text}")), &profile.numbered())
}

#[test]
fn what_stands_on_no_manual_and_on_a_parameter_that_no_list_has_is_not_proven() {
    let of = |text: &str, click: &str| {
        let trace = of_acme(text, |profile| profile.click.param = click.into());
        let has = |id: &str| ids(&trace.unproven).contains(&id);
        (has("trace-unproven-second-hand"), has("trace-unproven-param"))
    };
    assert_eq!(of("verified = 2026-01-31\n", "aff_click"), (false, false));
    assert_eq!(of("grade = 1\n", "aff_click"), (false, false));
    assert_eq!(of("grade = 2\n", "aff_click"), (true, false));
    assert_eq!(of("verified = 2026-01-31\ngrade = 2\n", "other"), (false, true));
}

#[test]
fn an_id_amid_the_start_of_a_bot_is_at_a_place_that_only_the_partner_knows_and_one_that_is_all_of_it_is_not() {
    let of = |start: &str| {
        let trace = of_custom(|profile| profile.registration_links[0].base_url = format!("https://t.me/ExampleBot?start={start}"));
        ids(&trace.unproven).contains(&"trace-unproven-place")
    };
    assert!(of("r_{{tracker.clickid}}"));
    assert!(!of("{{tracker.clickid}}"));
}

#[test]
fn what_no_postback_reports_is_named() {
    let trace = of_custom(|profile| profile.postbacks.truncate(1));
    let told = ids(&trace.notes);
    assert!(told.contains(&"trace-note-no-first-deposit") && !told.contains(&"trace-note-no-registration"), "{told:?}");
}

#[test]
fn of_several_links_the_one_that_is_followed_is_named_by_its_name_or_its_url() {
    let words = Words::new(Lang::En);
    let note = |name: &str| {
        let trace = of_custom(|profile| profile.registration_links[0].name = name.into());
        words.say(trace.notes.iter().find(|note| note.id == "trace-note-links").unwrap())
    };
    assert!(note("Summer").contains("Summer"), "{}", note("Summer"));
    assert!(note("").contains("partner.example/go"), "{}", note(""));
}

#[test]
fn a_link_that_goes_astray_is_shown_with_what_it_carries_and_why() {
    for (base, why) in [
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fpartner.example%2Fgo", "trace-note-wrapped"),
        ("https://https://partner.example/go", "trace-note-two-schemes"),
    ] {
        let trace = of_custom(|profile| profile.registration_links[0].base_url = base.into());
        assert!(ids(&trace.notes).contains(&why), "{base}: {:?}", trace.notes);
        assert_eq!(trace.route.broken.as_ref().map(|broken| broken.why.id), Some(why), "{base}");
        let hop = &trace.route.hops[0];
        assert_eq!((hop.param.as_deref(), hop.value.as_deref(), hop.passage), (Some("sub1"), Some(ID), Passage::Broken), "{base}");
        assert!(trace.route.hops[1..].iter().all(|hop| hop.passage == Passage::Beyond), "{base}");
    }
    let own = of_custom(|profile| {
        profile.registration_links[0].base_url = format!("https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback?tracker.event=sale");
    });
    assert_eq!(own.route.broken.map(|broken| (broken.place, broken.why.id)), Some((Place::Link, "trace-lost-not-partner")));
}

#[test]
fn a_macro_whose_name_tells_nothing_is_filled_by_the_key_that_it_stands_under_or_by_what_the_partner_uses_it_for() {
    let trace = of_custom(|profile| {
        profile.postbacks[1].params = vec![param("tracker.cost", "{qa}"), param("tracker.currency", "{qb}"), param("tracker.tid", "{qc}")];
    });
    let first = fired(&trace, "First Deposit");
    assert_eq!((first.amount.as_deref(), first.currency.as_deref()), (Some("50"), Some("USD")));
    let of_both = of_custom(|profile| {
        for postback in &mut profile.postbacks {
            postback.params = vec![param("tracker.tid", "{qc}")];
        }
    });
    let of = |name: &str| fired(&of_both, name).transaction.clone().unwrap();
    assert!(of("First Deposit").bytes().all(|byte| byte.is_ascii_digit()), "{}", of("First Deposit"));
    assert_ne!(of("First Deposit"), of("Recurring Deposit"));
    for key in ["amount", "payout"] {
        let text = format!("[[macros]]\nname = \"zq\"\n[[postbacks]]\nname = \"First Deposit\"\nrole = \"first-deposit\"\n{key} = \"{{zq}}\"\n");
        let trace = of_acme(&text, |profile| profile.postbacks[1].params = vec![param("fields.x", "{zq}")]);
        assert_eq!(fired(&trace, "First Deposit").fields, [("x".to_owned(), "50".to_owned())], "{key}");
    }
}

#[test]
fn a_partner_without_a_list_of_macros_may_fill_any_and_one_with_a_verified_list_fills_no_other() {
    let is_filled = |macros: &str| {
        let trace =
            of_acme(&format!("verified = 2026-01-31\n{macros}"), |profile| profile.postbacks[0].params = vec![param("fields.x", "{whatever}")]);
        !fired(&trace, "Registration").fired_url.as_ref().unwrap().contains("{whatever}")
    };
    assert!(is_filled(""));
    assert!(!is_filled("[[macros]]\nname = \"sum\"\n"));
}

#[test]
fn of_a_call_the_tracker_keeps_as_fields_what_is_no_key_of_its_own_and_reads_escapes_in_either_case() {
    let trace = of_custom(|profile| profile.postbacks[0].params = vec![param("fields.x", "a%2fb"), param("fields.y", "%C3%a9")]);
    let pairs = [("x", "a/b"), ("y", "é")].map(|(key, value)| (key.to_owned(), value.to_owned()));
    assert_eq!(fired(&trace, "Registration").fields[..2], pairs);
    let on_keitaro = of_custom(|profile| {
        profile.tracker.id = "keitaro".into();
        profile.tracker.values.insert("domain".into(), "trk.example".into());
        profile.custom_fields.clear();
        let params = vec![param("payout", "{amount}"), param("lead_status", "reg"), param("sub_id_5", "five")];
        profile.postbacks = vec![Postback { name: "Deposit".into(), event: "sale".into(), params, ..Postback::default() }].into();
    });
    assert_eq!(on_keitaro.events[0].fields, [("sub_id_5".to_owned(), "five".to_owned())]);
}

/// A partner with one URL for all events, whose word for some of them no main moment has.
const STATUSES: &str = r#"
[[macros]]
name = "status"
[[postbacks]]
name = "All"
status = "{status}"
words = { registration = ["reg"], first-deposit = ["ftd"], rejected = ["trash"] }
"#;

fn all_events(profile: &mut Profile) {
    profile.custom_fields.clear();
    profile.postbacks = vec![Postback { name: "All".into(), event: "{status}".into(), ..Postback::default() }].into();
}

#[test]
fn a_word_that_no_usual_moment_has_comes_too_and_then_nothing_is_called_missing() {
    let trace = of_acme(STATUSES, all_events);
    let other = trace.events.iter().find(|fired| fired.moment == Moment::Other).unwrap();
    assert_eq!(other.event.as_deref(), Some("trash"));
    assert!(ids(&trace.notes).iter().all(|id| !id.starts_with("trace-note-no-")), "{:?}", trace.notes);
    let is_strange = |trace: &Trace, event: &str| {
        let fired = trace.events.iter().find(|fired| fired.event.as_deref() == Some(event)).unwrap();
        ids(&fired.remarks).contains(&"trace-event-word")
    };
    let known = of_acme(&STATUSES.replace("\"ftd\"", "\"sale\""), all_events);
    assert!(is_strange(&known, "trash") && !is_strange(&known, "sale"));
}

#[test]
fn a_sum_beside_a_word_for_which_nothing_is_paid_is_told_and_one_that_is_paid_is_not() {
    let trace = of_acme(STATUSES, |profile| {
        all_events(profile);
        profile.postbacks[0].params = vec![param("tracker.cost", "{amount}"), param("tracker.currency", "usd")];
    });
    let told = |event: &str| {
        let fired = trace.events.iter().find(|fired| fired.event.as_deref() == Some(event)).unwrap();
        let of_words = fired.remarks.iter().filter(|remark| remark.id.starts_with("trace-event-word"));
        of_words.map(|remark| remark.id).collect::<Vec<_>>()
    };
    assert_eq!((told("reg"), told("ftd")), (vec!["trace-event-word-amount"], vec!["trace-event-word"]));
}

#[test]
fn a_postback_is_sent_by_what_the_profile_calls_its_event_or_by_what_arrives() {
    let catalog = with_partner(&format!("{CLICK}{STATUSES}"));
    let mut profile = custom();
    (profile.integration, profile.click.param) = (Some("acme".into()), "aff_click".into());
    all_events(&mut profile);
    let profile = profile.numbered();
    let url = |wanted: &str| request(&catalog.setup(&profile), wanted, ID, &Samples::default()).map(|request| request.url);
    assert!(url("ftd").is_ok_and(|url| url.contains("tracker.event=ftd")), "{:?}", url("ftd"));
    assert!(url("trash").is_ok_and(|url| url.contains("tracker.event=trash")));
    assert!(url("{status}").is_ok_and(|url| url.contains("tracker.event=reg")), "the first of them");
    assert!(url("no such").is_err());
}

#[test]
fn at_the_partner_stands_the_click_id_wherever_it_was_kept_else_what_the_click_parameter_holds() {
    let of = |base: &str| {
        let trace = of_custom(|profile| {
            profile.registration_links = vec![RegistrationLink { name: "L".into(), base_url: base.into(), ..RegistrationLink::default() }].into();
        });
        let hop = trace.route.hops[1].clone();
        (hop.param, hop.value)
    };
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(of("https://partner.example/go?sub2=x"), (text("sub1"), text(ID)));
    assert_eq!(of("https://partner.example/go?sub2={{tracker.clickid}}"), (text("sub2"), text(ID)));
    assert_eq!(of("https://t.me/ExampleBot?start=CODE"), (text("sub1"), text("CODE")));
}
