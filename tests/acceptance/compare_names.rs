//! What arrived is called by its right name where two names are near: short ids, parameters' names, paths that are one macro, events nobody filled.

use clickwire::model::compare::DiffKind;
use clickwire::model::profile::{Profile, RegistrationLink};

use super::compare_meant::{compared, on};
use super::support::postback_url;

fn first_deposit() -> Profile {
    on("chatterfy", &[("First", "sale", &[])])
}

#[test]
fn a_long_click_id_that_stands_there_twice_is_doubled_and_a_short_one_that_repeats_itself_is_not() {
    let of = |click: &str| {
        let comparison = compared(&first_deposit(), &postback_url(&format!("tracker.event=sale&clickid={click}")));
        comparison.parts.iter().any(|part| part.key == "clickid" && part.kind == DiffKind::Doubled)
    };
    assert!(of("67wgw67wgw67wgw"));
    assert!(!of("7777"));
    assert!(!of("abab"));
}

#[test]
fn the_click_parameters_name_is_no_click_id_whatever_macro_brings_the_id_back() {
    let mut profile = first_deposit();
    profile.click.macro_text = "{cid}".into();
    assert_eq!(compared(&profile, &postback_url("tracker.event=sale&clickid=sub1")).verdict.id, "compare-click-bare");
}

#[test]
fn an_event_that_is_still_a_macro_was_filled_by_nobody() {
    let profile = on("chatterfy", &[("By status", "{status}", &[])]);
    for event in ["{status}", "%7Bstatus%7D", "status"] {
        let comparison = compared(&profile, &postback_url(&format!("tracker.event={event}&clickid=67wgwWkaR0")));
        assert_eq!(comparison.verdict.id, "compare-event-literal", "{event}");
    }
}

#[test]
fn a_click_id_that_is_the_whole_path_and_is_not_there_is_empty_and_no_other_address() {
    let mut profile = on("chatterfy", &[]);
    profile.click.param = "/clickid".into();
    let link = |base: &str| RegistrationLink { name: "Main".into(), base_url: base.into(), ..RegistrationLink::default() };
    let of = |base: &str, url: &str| {
        let mut profile = profile.clone();
        profile.registration_links = vec![link(base)].into();
        compared(&profile.numbered(), url).verdict.id
    };
    assert_eq!(of("https://partner.example", "https://partner.example/"), "compare-link-empty");
    assert_eq!(of("https://partner.example/go", "https://partner.example/"), "compare-link-but");
}
