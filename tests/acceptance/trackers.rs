//! The trackers that are shipped: what each file says, and what follows from it.

use std::collections::BTreeSet;

use clickwire::model::catalog::Catalog;
use clickwire::model::check::{Finding, Others, Severity, check};
use clickwire::model::profile::{Profile, TrackerSettings};
use clickwire::model::template;
use clickwire::model::tracker::{Format, Sum, Tracker};
use clickwire::text::Words;
use clickwire::words::Lang;

use super::person::Person;
use super::support::User;

const KNOWN: [&str; 17] = [
    "altercpa-one",
    "altercpa-red",
    "bemob",
    "binom",
    "binom-2",
    "chatterfy",
    "clickflare",
    "cpv-lab",
    "funnelflux-pro",
    "keitaro",
    "maxconv",
    "mvp-project",
    "orbitra",
    "peerclick",
    "redtrack",
    "voluum",
    "xtracker",
];

/// A value that a placeholder takes.
fn value(format: Format) -> &'static str {
    match format {
        Format::Uuid => "d7aea56c-080a-4afc-b624-fd36c3332acb",
        Format::Host => "trk.example.com",
        Format::Token => "a77x",
    }
}

/// `new` with every placeholder set: the partner's own, or a custom one.
fn made(person: &Person, tracker: &Tracker, integration: Option<&str>) -> String {
    let name = format!("{} {}", tracker.id, integration.unwrap_or("own"));
    let sets: Vec<String> = tracker.placeholders.iter().map(|known| format!("{}={}", known.name, value(known.format))).collect();
    let mut args = vec!["new", &name, "--tracker", &tracker.id, "--click-param", "sub1", "--base-url", "https://partner.example/go"];
    args.extend(sets.iter().flat_map(|set| ["--set", set.as_str()]));
    args.extend(integration.iter().flat_map(|id| ["--integration", id]));
    person.done(&args);
    name
}

/// A custom profile as `new` makes it, in memory.
fn custom(catalog: &Catalog, id: &str) -> Profile {
    let tracker = catalog.tracker(id).unwrap();
    let fresh = template::of_partner(None, tracker, clickwire::model::macros::MacroStyle::Brace);
    let values = tracker.placeholders.iter().map(|known| (known.name.clone(), value(known.format).to_owned())).collect();
    let mut profile = Profile { name: "Mine".into(), postbacks: fresh.postbacks, ..Profile::default() };
    profile.tracker = TrackerSettings { id: id.into(), values };
    profile.click.param = "sub1".into();
    profile.numbered()
}

fn links(catalog: &Catalog, profile: &Profile) -> Vec<String> {
    let setup = catalog.setup(profile);
    profile.postbacks.iter().map(|postback| setup.postback_link(postback).unwrap().ready.to_string()).collect()
}

fn findings(catalog: &Catalog, profile: &Profile) -> Vec<Finding> {
    check(&catalog.setup(profile), Others::default())
}

#[test]
fn seventeen_trackers_are_known_and_each_fact_has_its_source() {
    let catalog = Catalog::shipped();
    let ids: BTreeSet<&str> = catalog.trackers().iter().map(|tracker| tracker.id.as_str()).collect();
    assert_eq!(ids, BTreeSet::from(KNOWN));
    for tracker in catalog.trackers() {
        let at = &tracker.id;
        assert!(!tracker.source.is_empty() && !tracker.repeats.source.is_empty() && !tracker.compares.source.is_empty(), "{at}: a source is missing");
        assert!(!tracker.links.click_macro.is_empty() && !tracker.links.place.is_empty(), "{at}: its links");
        assert!(tracker.placeholders.iter().all(|known| !known.place.text.is_empty()), "{at}: where a value is found");
        assert!(!tracker.trace.click_id.is_empty() && !tracker.trace.log.is_empty() && !tracker.trace.test.is_empty(), "{at}: the trace");
        assert!(tracker.marks.precedence > 0, "{at}: precedence");
        assert!(tracker.aliases.iter().any(|alias| !alias.is_ascii()), "{at}: no name in Russian letters");
    }
    let mut precedences: Vec<i64> = catalog.trackers().iter().map(|tracker| tracker.marks.precedence).collect();
    precedences.sort_unstable();
    precedences.dedup();
    assert_eq!(precedences.len(), KNOWN.len(), "of two that look alike one comes first");
}

#[test]
fn every_tracker_gets_links_from_new_and_no_error() {
    let person = Person::new();
    let catalog = Catalog::shipped();
    for tracker in catalog.trackers() {
        for integration in [None, Some("1win"), Some("pocketoption-revshare-v2")] {
            let name = made(&person, tracker, integration);
            let links = person.json(&["links", &name, "--format", "json"]);
            let all = links["postbacks"].as_array().unwrap().iter().chain(links["registration_links"].as_array().unwrap());
            for link in all {
                assert!(link["url"].as_str().is_some_and(|url| url.starts_with("https://")), "{name}: {link}");
            }
            let found = person.json(&["check", &name, "--format", "json"]);
            let errors: Vec<&serde_json::Value> = found.as_array().unwrap().iter().filter(|one| one["severity"] == "error").collect();
            assert_eq!(errors, Vec::<&serde_json::Value>::new(), "{name}");
        }
    }
}

#[test]
fn each_trackers_links_are_made_as_its_own_manual_has_them() {
    let catalog = Catalog::shipped();
    for (id, wanted) in [
        // docs.binom.org, settings-main-v2: /click without .php
        ("binom-2", "https://trk.example.com/click?cnv_status=sale&cnv_id={sub1}&payout={amount}&cnv_currency=usd"),
        ("binom", "https://trk.example.com/click.php?cnv_status=sale&cnv_id={sub1}&payout={amount}&cnv_currency=usd"),
        // help.mvpproject.io, postback API: goal, sum, ow; no currency
        ("mvp-project", "https://thedinator.com/api/v1/api_send_postback/?ow=a77x&goal=dep&clickid={sub1}&sum={amount}"),
        // blog.xtracker.cc, API reference
        ("xtracker", "https://xtracker.cc/e?token=a77x&event=deposit&uid={sub1}&value={amount}&currency=usd"),
        // altercpa.one/en/postback.html, altercpa.red/en/api.html
        ("altercpa-one", "https://www.altercpa.one/api/track/postback.json?id=a77x&status=approve&click={sub1}&price={amount}&currency=usd"),
        ("altercpa-red", "https://www.altercpa.red/api/tracker/postback.json?id=a77x&status=approve&click={sub1}&price={amount}&currency=usd"),
        // Orbitra, Guide-postbacks
        ("orbitra", "https://trk.example.com/a77x/postback?status=deposit&subid={sub1}&payout={amount}&currency=usd"),
        // help.clickflare.io, parameters in postback URLs: no currency
        ("clickflare", "https://trk.example.com/cf/cv?ct=sale&click_id={sub1}&payout={amount}"),
        // maxconv.com/docs/conv-tracking/params
        ("maxconv", "https://trk.example.com/conv?event=sale&clid={sub1}&payout={amount}&currency=usd"),
        // help.funnelflux.pro, tracking conversions
        ("funnelflux-pro", "https://trk.example.com/pb/?hit={sub1}&rev={amount}"),
        // doc.cpvlab.pro, add revenue
        ("cpv-lab", "https://trk.example.com/adclick?subid={sub1}&revenue={amount}"),
    ] {
        let profile = custom(&catalog, id);
        assert_eq!(links(&catalog, &profile)[1], wanted, "{id}");
    }
}

#[test]
fn what_is_sent_is_the_sum_that_the_tracker_wants() {
    let catalog = Catalog::shipped();
    let of_deposits: Vec<&str> =
        catalog.trackers().into_iter().filter(|tracker| tracker.wants == Sum::Deposit).map(|tracker| tracker.id.as_str()).collect();
    assert_eq!(of_deposits, ["chatterfy", "mvp-project", "xtracker"]);
}

#[test]
fn a_tracker_without_events_says_that_it_cannot_tell_postbacks_apart() {
    let catalog = Catalog::shipped();
    for id in ["funnelflux-pro", "cpv-lab"] {
        let profile = custom(&catalog, id);
        assert!(!profile.postbacks.is_empty() && profile.postbacks.iter().all(|postback| postback.event.is_empty()), "{id}");
        let said: Vec<String> = findings(&catalog, &profile)
            .iter()
            .filter(|one| one.code == "event-duplicate" && one.severity == Severity::Warning)
            .map(|one| Words::new(Lang::En).say(&one.say))
            .collect();
        assert_eq!(said.len(), 2, "{id}: {said:?}");
        let name = &catalog.tracker(id).unwrap().name;
        assert!(said[0].starts_with(&format!("{name} has no parameter for the event")) && said[0].contains("First Deposit"), "{said:?}");
    }
    // One URL for all events is no better.
    let person = Person::new();
    let name = made(&person, catalog.tracker("funnelflux-pro").unwrap(), Some("mostbet"));
    let found = person.json(&["check", &name, "--format", "json"]);
    assert!(found.as_array().unwrap().iter().any(|one| one["code"] == "event-duplicate" && one["severity"] == "warning"), "{found:#}");
    let links = person.json(&["links", &name, "--format", "json"]);
    let postbacks = links["postbacks"].as_array().unwrap();
    assert!(!postbacks.is_empty() && postbacks.iter().all(|one| one["event"].is_null()), "{links:#}");
}

#[test]
fn the_event_comes_and_goes_with_the_tracker() {
    let mut user = User::with(super::support::one_win());
    let before = user.profile().clone();
    user.press("T").on_answer("FunnelFlux Pro").press("enter");
    assert_eq!(user.profile().tracker.id, "funnelflux-pro");
    assert!(
        !user.profile().postbacks.is_empty() && user.profile().postbacks.iter().all(|postback| postback.event.is_empty()),
        "{:?}",
        user.profile().postbacks
    );
    user.press("3").on("First Deposit").press(">");
    assert!(!user.screen().contains("tracker.event"), "no row for what is not sent\n{}", user.screen());
    user.press("T home").on_answer("Chatterfy").press("enter");
    let events = |profile: &Profile| profile.postbacks.iter().map(|postback| postback.event.clone()).collect::<Vec<_>>();
    assert_eq!(events(user.profile()), events(&before));
}

#[test]
fn a_tracker_with_a_closed_list_of_events_refuses_others() {
    let catalog = Catalog::shipped();
    let mut profile = custom(&catalog, "xtracker");
    profile.postbacks[0].event = "emailconf".into();
    let found = findings(&catalog, &profile);
    let finding = found.iter().find(|one| one.code == "event-unknown").unwrap();
    let said = Words::new(Lang::En).say(&finding.say);
    assert!(said.contains("contact, deposit, registration, subscribed"), "{said}");
    assert_eq!(finding.severity, Severity::Warning);
}

#[test]
fn a_click_macro_that_no_source_names_is_said_to_be_assumed() {
    let person = Person::new();
    let catalog = Catalog::shipped();
    for tracker in catalog.trackers() {
        let name = made(&person, tracker, Some("1win"));
        let found = person.json(&["check", &name, "--format", "json"]);
        let is_said = found.as_array().unwrap().iter().any(|one| one["message"].as_str().unwrap().contains("is assumed"));
        assert_eq!(is_said, ["mvp-project", "xtracker", "maxconv"].contains(&tracker.id.as_str()), "{name}: {found:#}");
    }
}
