//! Where nobody stated an event or a role, none is made up.

use clickwire::model::catalog::Catalog;
use clickwire::model::trace::{Samples, trace};
use serde_json::Value;

use super::{findings, imported, links, names, roles, told};
use crate::person::Person;

/// Keitaro's postback on a domain of one's own.
fn keitaro(query: &str) -> String {
    format!("https://trk.example.com/ab12cd3/postback?{query}")
}

#[test]
fn a_link_without_an_event_is_built_again_without_one_on_every_tracker_that_needs_none() {
    // The postbacks as the trackers' own manuals show them at their shortest.
    let shown = [
        // doc.voluum.com/en/submitting_postback_url.html
        ("voluum", "https://yourteam.voluumtrk.com/postback?cid={sub1}&payout={payout}&txid={transactionid}"),
        // docs.keitaro.io/en/conversions/postback.html
        ("keitaro", "https://trk.example.com/ab12cd3/postback?subid={sub1}&payout={amount}"),
        // docs.binom.org/postback-url.php
        ("binom", "https://trk.example.com/click.php?cnv_id={sub1}&payout={payout}"),
        // help.redtrack.io, dynamic parameters: clickid
        ("redtrack", "https://abcde.rdtk.io/postback?clickid={sub1}&sum={payout}"),
        // help-center.peerclick.com/en/articles/10512589
        ("peerclick", "https://pstb.peerclick.com/postback?cid={sub1}&payout={payout}"),
    ];
    for (tracker, link) in shown {
        let made = imported(link);
        assert_eq!(made.profile.tracker.id, tracker);
        assert_eq!(links(&made), [link]);
        assert_eq!(made.profile.postbacks[0].event, "", "{link}");
        assert_eq!((names(&made), roles(&made)), (vec!["Postback 1"], vec![""]), "nobody stated a role: {link}");
        assert!(findings(&made.profile).iter().all(|one| one.code != "event-missing"), "{link}");
    }
}

#[test]
fn what_a_tracker_counts_a_link_without_an_event_as_is_said() {
    let keitaro = imported(&keitaro("subid={sub1}&payout={amount}"));
    assert_eq!(told(&keitaro), ["1: “Postback 1” has no event, and none was added: Keitaro counts it as sale."]);
    let peerclick = imported("https://pstb.peerclick.com/postback?cid={sub1}");
    assert_eq!(told(&peerclick), ["1: “Postback 1” has no event, and none was added: PeerClick books a conversion without a name."]);
}

#[test]
fn a_tracker_that_needs_an_event_gets_none_either_and_the_place_is_to_be_filled_in() {
    let key = "d7aea56c-080a-4afc-b624-fd36c3332acb";
    let made = imported(&format!("FTD: https://api.chatterfy.ai/api/postbacks/{key}/tracker-postback?clickid={{sub1}}&tracker.cost={{amount}}"));
    assert_eq!(links(&made), ["Missing([Event])"]);
    assert_eq!(roles(&made), ["first-deposit"]);
    let found = findings(&made.profile);
    let missing = found.iter().find(|one| one.code == "event-missing").unwrap();
    assert!(missing.to_fill);
}

#[test]
fn a_link_with_an_amount_is_no_registration() {
    // status=lead with a payout is what networks send for a lead that is paid on hold (docs.keitaro.io, statuses).
    let made = imported(&keitaro("subid={sub1}&status=lead&payout={amount}&currency=usd"));
    assert_eq!((names(&made), roles(&made)), (vec!["Lead"], vec!["lead"]));
    let without = imported(&keitaro("subid={sub1}&status=lead"));
    assert_eq!(roles(&without), ["registration"]);
}

#[test]
fn the_role_comes_from_the_label_and_failing_that_from_the_parameters() {
    let of = |text: &str| roles(&imported(text)).join(" ");
    assert_eq!(of("Withdrawal: https://yourteam.voluumtrk.com/postback?cid={sub1}&payout={payout}"), "withdrawal");
    // blog.mvpproject.io and docs.altercpa.top carry the event in `goal`.
    assert_eq!(of("https://yourteam.voluumtrk.com/postback?cid={sub1}&goal=dep"), "deposit");
    assert_eq!(of("https://yourteam.voluumtrk.com/postback?cid={sub1}&goal=redep"), "repeat-deposit");
    assert_eq!(of("https://yourteam.voluumtrk.com/postback?cid={sub1}&goal=7"), "");
    assert_eq!(of("https://yourteam.voluumtrk.com/postback?cid={sub1}&et=ftd"), "first-deposit");
    // The label is the user's word, the parameter the partner's.
    assert_eq!(of("Квала: https://yourteam.voluumtrk.com/postback?cid={sub1}&goal=approve"), "qualified");
    // SHOT 1: PocketOption's commission has a key of its own.
    let key = "d7aea56c-080a-4afc-b624-fd36c3332acb";
    let chatterfy = |query: &str| format!("https://api.chatterfy.ai/api/postbacks/{key}/tracker-postback?tracker.event=x&clickid={{sub1}}&{query}");
    assert_eq!(of(&chatterfy("tracker.commission={commission}")), "commission");
}

#[test]
fn a_role_that_nobody_stated_stays_open_and_the_second_of_them_is_postback_2() {
    let one = "https://yourteam.voluumtrk.com/postback?cid={sub1}";
    let made = imported(&format!("{one}&payout={{payout}}\n{one}&payout={{sum}}&txid={{id}}"));
    assert_eq!((names(&made), roles(&made)), (vec!["Postback 1", "Postback 2"], vec!["", ""]));
}

#[test]
fn the_commands_give_null_and_the_file_keeps_no_event() {
    let person = Person::new();
    let pasted = person.writes("message.txt", &keitaro("subid={sub1}&payout={amount}&currency=usd"));
    person.runs(&["import", &pasted.to_string_lossy(), "--name", "K"]);
    let file = std::fs::read_to_string(person.profiles().join("k.toml")).unwrap();
    assert!(!file.contains("event"), "{file}");
    let shown: Value = serde_json::from_str(&person.done(&["links", "K", "--format", "json"]).out).unwrap();
    assert_eq!(shown["postbacks"][0]["event"], Value::Null);
    assert_eq!(shown["postbacks"][0]["url"], keitaro("subid={sub1}&payout={amount}&currency=usd"));
    assert_eq!(shown["postbacks"][0]["raw_url"], keitaro("subid={sub1}"));
    let right = person.runs(&["compare", "K", &keitaro("subid=2sn8g4k3hd1f&payout=50&currency=usd")]);
    assert!(right.out.contains("taken as sale"), "{}", right.out);
}

#[test]
fn a_partners_role_that_the_tracker_has_no_word_for_is_not_sent_without_one() {
    // Without an event Keitaro would book PocketOption's mail confirmation as a sale.
    let catalog = Catalog::shipped();
    let fresh =
        clickwire::model::template::of_integration(catalog.integration("pocketoption-revshare").unwrap(), catalog.tracker("keitaro").unwrap());
    assert!(!fresh.postbacks.is_empty());
    assert!(!fresh.postbacks.is_empty() && fresh.postbacks.iter().all(|postback| !postback.event.is_empty()), "{fresh:#?}");
}

#[test]
fn the_trace_follows_a_link_without_an_event_and_says_what_it_counts_as() {
    let catalog = Catalog::shipped();
    let text = format!("Sale postback: {}\nhttps://go.example.com/?sub1={{subid}}", keitaro("subid={sub1}&payout={amount}&currency=usd"));
    let made = imported(&text);
    let told = trace(&catalog.setup(&made.profile), &Samples::default());
    assert!(!told.events.is_empty() && told.events.iter().all(|fired| fired.event.is_none() && fired.attributed), "{told:#?}");
    let words = clickwire::text::Words::new(clickwire::words::Lang::En);
    assert!(words.say(&told.events[0].verdict).contains("counts it as sale"), "{}", words.say(&told.events[0].verdict));
}

#[test]
fn an_event_that_a_tracker_counts_by_default_still_needs_what_that_event_needs() {
    // Two links without an event are two sales to Keitaro: it cannot tell them apart.
    let made = imported(&format!(
        "FTD: {}\nRedep: {}",
        keitaro("subid={sub1}&payout={amount}&currency=usd"),
        keitaro("subid={sub1}&payout={sum}&currency=usd")
    ));
    assert!(findings(&made.profile).iter().any(|one| one.code == "transaction-missing"), "{:#?}", findings(&made.profile));
}

#[test]
fn another_name_brings_no_event_to_a_postback_that_has_none() {
    let mut user = crate::support::User::with(imported(&keitaro("subid={sub1}&payout={amount}")).profile);
    user.press("3 home e ctrl-u").types("Deposits").press("enter");
    let postback = &user.profile().postbacks[0];
    assert_eq!((postback.name.as_str(), postback.event.as_str()), ("Deposits", ""));
}
