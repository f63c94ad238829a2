//! Of several click macros in one message the one that fits the link wins, and an order's number is no click id.

use clickwire::model::check::Severity;

use super::{findings, imported, links, told};

fn keitaro(click: &str, more: &str) -> String {
    format!("https://trk.example.com/ab12cd3/postback?subid={click}{more}\n")
}

/// What is said about the click macro of an imported text: the severity, and the value.
fn number(text: &str) -> Option<(Severity, String)> {
    let found = findings(&imported(text).profile);
    found.into_iter().find(|one| one.code == "click-macro-number").map(|one| (one.severity, one.offending.unwrap_or_default()))
}

#[test]
fn the_macro_that_brings_the_links_parameter_back_wins_wherever_it_stands() {
    // docs.keitaro.io: {transaction_id} is the network's own number; 3.2: 1win has {event_id} and {user_id} beside sub1.
    for wrong in ["{transaction_id}", "{event_id}", "{user_id}", "{sub2}", "{click}", "{order_id}", "{aff_sub}"] {
        let link = "Link: https://go.example.com/?sub1={subid}\n";
        let (first, second) = (keitaro(wrong, "&status=lead"), keitaro("{sub1}", "&status=sale&payout={amount}&currency=usd"));
        for text in [format!("REG: {first}FTD: {second}{link}"), format!("{link}FTD: {second}REG: {first}")] {
            let made = imported(&text);
            assert!(!links(&made).is_empty() && links(&made).iter().all(|link| link.contains("subid={sub1}")), "{wrong}: {:?}", links(&made));
            assert_eq!(made.profile.click.param, "sub1");
            let said = told(&made).join("\n");
            assert!(said.contains(&format!("subid={wrong} here")) && said.contains("rewritten to {sub1}"), "{said}");
            assert_eq!(number(&text), None);
        }
    }
}

#[test]
fn without_a_link_the_one_that_can_be_a_click_id_wins() {
    let made = imported(&(keitaro("{transaction_id}", "&status=lead") + &keitaro("{sub4}", "&status=sale")));
    assert!(!links(&made).is_empty() && links(&made).iter().all(|link| link.contains("subid={sub4}")), "{:?}", links(&made));
}

#[test]
fn a_number_alone_is_kept_and_warned_about() {
    // facts 3.1 and 3.2: what partners call the numbers of orders, deposits, events and players.
    for macro_text in [
        "{transaction_id}",
        "{transactionid}",
        "{event_id}",
        "{user_id}",
        "{player_id}",
        "[order_id]",
        "{trader_id}",
        "##POSTBACK_ID##",
        "{conversion_id}",
        "{depositId}",
    ] {
        let text = keitaro(macro_text, "&status=sale");
        assert_eq!(links(&imported(&text)).len(), 1);
        assert!(links(&imported(&text))[0].contains(macro_text), "nothing is changed");
        assert_eq!(number(&text), Some((Severity::Warning, macro_text.to_owned())));
    }
    for macro_text in ["{sub1}", "{click_id}", "{clickid}", "{aff_sub}", "{subid}", "{externalid}", "{id}", "{cid}"] {
        assert_eq!(number(&keitaro(macro_text, "&status=sale")), None, "{macro_text}");
    }
}

#[test]
fn no_partner_of_the_catalog_is_warned_about_its_own_macro() {
    let catalog = clickwire::model::catalog::Catalog::shipped();
    for integration in catalog.integrations().into_iter().filter(|known| known.is_ready()) {
        for click in &integration.click_params {
            let mut profile = clickwire::model::profile::Profile { integration: Some(integration.id.clone()), ..Default::default() };
            profile.click.param.clone_from(&click.param);
            assert!(findings(&profile).iter().all(|one| one.code != "click-macro-number"), "{} {}", integration.id, click.param);
        }
    }
}

#[test]
fn another_trackers_macro_in_the_registration_link_is_left_and_named() {
    for (foreign, other) in [("{{tracker.clickid}}", "Chatterfy"), ("{{tracker.subid}}", "Chatterfy"), ("{clickId}", "BeMob"), ("{clickid}", "Binom")]
    {
        let link = format!("https://go.example.com/?sub1={{subid}}&sub5={foreign}");
        let made = imported(&(keitaro("{sub1}", "&status=sale") + &link));
        let setup = clickwire::model::catalog::Catalog::shipped();
        let built = setup.setup(&made.profile).final_url(&made.profile.registration_links[0]).unwrap().to_string();
        assert_eq!(built, link);
        let said = told(&made).join("\n");
        assert!(said.contains(&format!("2: sub5={foreign} is {other}'s macro")), "{said}");
    }
    assert!(!told(&imported(&(keitaro("{sub1}", "") + "https://go.example.com/?sub1={subid}"))).join("\n").contains("'s macro"));
}

#[test]
fn of_two_trackers_postbacks_those_are_kept_whose_click_id_the_link_carries() {
    let key = "d7aea56c-080a-4afc-b624-fd36c3332acb";
    let chatterfy = format!("https://api.chatterfy.ai/api/postbacks/{key}/tracker-postback?tracker.event=sale&clickid={{sub5}}\n");
    let both = chatterfy + &keitaro("{sub1}", "&status=sale");
    assert_eq!(imported(&both).profile.tracker.id, "chatterfy");
    assert_eq!(imported(&(both.clone() + "https://go.example.com/?sub1={subid}")).profile.tracker.id, "keitaro");
    let made = imported(&(both + "https://go.example.com/?sub1={subid}&sub5={{tracker.clickid}}"));
    assert_eq!(made.profile.tracker.id, "chatterfy");
    let said = told(&made).join("\n");
    assert!(said.contains("sub1={subid} is Keitaro's macro") && said.contains("is a postback link of Keitaro"), "{said}");
}
