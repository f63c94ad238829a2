//! What a trace says where little differs: a link that loses the id in a way of its own, a macro of another style, money that two postbacks report.

use clickwire::model::catalog::Catalog;
use clickwire::model::macros::MacroStyle;
use clickwire::model::profile::{Click, Postback, Profile, param};
use clickwire::model::role::Role;
use clickwire::model::trace::{Passage, Place, Reach, Samples, Trace, trace};

use super::compare_meant::on;
use super::support::{custom, postback_url, with_partner};

const ID: &str = "67wgwWkaR0";

fn traced(catalog: &Catalog, profile: Profile) -> Trace {
    trace(&catalog.setup(&profile.numbered()), &Samples { click_id: Some(ID.into()), ..Samples::default() })
}

/// The trace of a custom profile with one registration link, this one.
fn of_link(base: &str, change: impl FnOnce(&mut Profile)) -> Trace {
    let mut profile = custom();
    profile.registration_links.truncate(1);
    profile.registration_links[0].base_url = base.into();
    change(&mut profile);
    traced(&Catalog::shipped(), profile)
}

fn of_acme(text: &str, change: impl FnOnce(&mut Profile)) -> Trace {
    let mut profile = custom();
    (profile.integration, profile.click.param) = (Some("acme".into()), "aff_click".into());
    change(&mut profile);
    traced(&with_partner(&format!("click_params = [\"aff_click\"]\n{text}")), profile)
}

/// Where the click id is lost, in what of that name, and why.
fn broken(trace: &Trace) -> Option<(Place, &str, &str)> {
    trace.route.broken.as_ref().map(|broken| (broken.place, broken.name.as_str(), broken.why.id))
}

#[test]
fn a_link_that_brings_the_click_id_nowhere_is_to_blame_and_named() {
    let none = |_: &mut Profile| {};
    assert_eq!(broken(&of_link("https://t.me/ExampleBot?start=CODE", none)), Some((Place::Link, "Main", "trace-route-telegram")));
    let back = of_link(&postback_url("tracker.event=sale"), none);
    assert_eq!(broken(&back), Some((Place::Link, "Main", "trace-lost-not-partner")));
    let overwritten = of_link("https://partner.example/go?ad={{tracker.clickid}}", |profile| {
        profile.registration_links[0].params = vec![param("ad", "x")];
    });
    assert_eq!(broken(&overwritten), Some((Place::Link, "Main", "trace-route-not-carried")));
}

#[test]
fn a_sound_route_counts_all_postbacks_and_shows_the_macro_where_it_stands_in_a_link() {
    let trace = of_link("https://partner.example/go", |_| {});
    assert_eq!(trace.route.postbacks, Reach { attributed: 3, all: 3 });
    let written: Vec<Option<&str>> = trace.route.hops.iter().map(|hop| hop.written.as_deref()).collect();
    assert_eq!(written, [Some("{{tracker.clickid}}"), None, Some("{sub1}"), None]);
    assert!(trace.route.hops.iter().all(|hop| hop.passage == Passage::Whole && hop.value.as_deref() == Some(ID)));
}

#[test]
fn a_postback_that_asks_for_another_parameter_breaks_the_route_there_and_what_lies_before_is_whole() {
    let trace = of_link("https://partner.example/go", |profile| profile.click.macro_text = "{sub2}".into());
    assert_eq!(trace.route.postbacks, Reach { attributed: 0, all: 3 });
    let passages: Vec<Passage> = trace.route.hops.iter().map(|hop| hop.passage).collect();
    assert_eq!(passages, [Passage::Whole, Passage::Whole, Passage::Broken, Passage::Beyond]);
}

#[test]
fn of_several_places_that_carry_the_click_id_the_click_parameter_is_followed_and_in_a_bots_link_its_start() {
    let carried_in = |base: &str| of_link(base, |_| {}).route.hops[0].param.clone();
    assert_eq!(carried_in("https://partner.example/go?ad={{tracker.clickid}}&sub1={{tracker.clickid}}").as_deref(), Some("sub1"));
    assert_eq!(carried_in("https://t.me/ExampleBot?ref={{tracker.clickid}}&start=a_{{tracker.clickid}}").as_deref(), Some("start"));
}

#[test]
fn of_several_links_one_that_brings_another_value_in_the_click_parameter_is_followed() {
    let trace = of_link("https://partner.example/go", |profile| {
        let mut bot = profile.registration_links[0].clone();
        bot.base_url = "https://t.me/ExampleBot?start=CODE".into();
        profile.registration_links.push(bot);
    });
    assert!(trace.registration_link.is_some_and(|link| link.starts_with("https://t.me/ExampleBot?start=CODE")));
}

#[test]
fn a_link_that_stays_with_a_redirector_is_shown_as_the_lead_opens_it() {
    let base = "https://l.facebook.com/l.php?u=https%3A%2F%2Fpartner.example%2Fgo";
    let trace = of_link(base, |_| {});
    assert_eq!(trace.registration_link, Some(format!("{base}&sub1={ID}")));
}

#[test]
fn each_macro_of_the_tracker_is_filled_with_its_own_and_what_is_none_stays() {
    let trace = of_link("https://partner.example/go?ad={{tracker.ad_name}}&x={{whatever}}", |_| {});
    assert_eq!(trace.registration_link, Some(format!("https://partner.example/go?ad=ad_name&x={{{{whatever}}}}&sub1={ID}")));
}

#[test]
fn of_a_path_the_partner_keeps_its_last_part() {
    for base in ["https://partner.example/go/vip?ad={{tracker.clickid}}", "https://partner.example/go/vip/?ad={{tracker.clickid}}"] {
        let trace = of_link(base, |profile| profile.click.param = "/subid".into());
        assert_eq!(trace.stored, [("subid".to_owned(), "vip".to_owned())], "{base}");
    }
}

#[test]
fn a_macro_is_of_another_style_than_that_of_the_profile_whatever_style_this_is() {
    let reason = |style: MacroStyle, macro_text: &str| {
        let trace = of_link("https://partner.example/go", |profile| {
            profile.macro_style = Some(style);
            profile.click.macro_text = macro_text.into();
        });
        trace.events[0].lost_because.as_ref().map(|say| say.id)
    };
    assert_eq!(reason(MacroStyle::Bracket, "{sub1}"), Some("trace-lost-style"));
    assert_eq!(reason(MacroStyle::Brace, "[sub1]"), Some("trace-lost-style"));
    assert_eq!(reason(MacroStyle::Bracket, "[sub1]"), None);
}

#[test]
fn a_parameter_of_the_users_own_comes_back_in_the_macro_of_its_name_written_out_or_not() {
    for macro_text in ["", "{zz}"] {
        let trace = of_acme("verified = 2026-01-31\n[[macros]]\nname = \"sum\"\n", |profile| {
            profile.click = Click { param: "zz".into(), macro_text: macro_text.into() };
        });
        assert!(trace.is_whole(), "{macro_text}: {:?}", trace.route);
    }
}

#[test]
fn a_row_of_a_cabinets_table_with_a_macro_that_no_list_has_is_filled() {
    let trace = of_acme("delivery = \"table\"\n", |profile| profile.postbacks[0].params = vec![param("fields.x", "{whatever}")]);
    let url = trace.events[0].fired_url.as_deref().unwrap();
    assert!(url.contains("fields.x=sample"), "{url}");
}

#[test]
fn a_deposit_that_two_postbacks_report_is_paid_once() {
    let sent = |with_another: bool| {
        let trace = of_link("https://partner.example/go", |profile| {
            let another = Postback { name: "Deposit too".into(), event: "sale".into(), role: Some(Role::FirstDeposit), ..Postback::default() };
            profile.postbacks.extend(with_another.then_some(another));
        });
        trace.amount_sent
    };
    assert_eq!(sent(true), sent(false));
}

#[test]
fn money_that_the_tracker_drops_as_a_repeat_is_told() {
    let lost = |params: &[(&str, &str)]| {
        let mut profile = on("voluum", &[("Redep", "redep", params)]);
        profile.registration_links = custom().registration_links;
        profile.postbacks[0].role = Some(Role::RepeatDeposit);
        let trace = traced(&Catalog::shipped(), profile);
        assert!(trace.is_whole(), "{trace:?}");
        trace.money_lost.iter().map(|say| say.id).collect::<Vec<_>>()
    };
    assert_eq!(lost(&[("payout", "{sum}")]), ["trace-money-repeat"]);
    assert_eq!(lost(&[("payout", "{sum}"), ("txid", "{event_id}")]), [""; 0]);
}

#[test]
fn a_partners_page_that_is_called_almost_as_the_trackers_endpoint_is_no_postback() {
    let why = |base: &str| {
        let trace = of_link(base, |profile| profile.tracker = on("bemob", &[]).tracker);
        trace.route.broken.map(|broken| broken.why.id)
    };
    assert_eq!(why("https://partner.example/postback?status=dep"), Some("trace-lost-not-partner"));
    for base in ["https://partner.example/postbacks?status=dep", "https://partner.example/postback?lp=1"] {
        assert_ne!(why(base), Some("trace-lost-not-partner"), "{base}");
    }
}

#[test]
fn a_sum_that_comes_empty_is_none() {
    let amount = |value: &str| {
        let mut profile = on("voluum", &[("Dep", "dep", &[("payout", value)])]);
        profile.registration_links = custom().registration_links;
        traced(&Catalog::shipped(), profile).events[0].amount.clone()
    };
    assert_eq!((amount(""), amount("12").as_deref()), (None, Some("12")));
}

#[test]
fn a_click_parameter_that_comes_back_in_a_macro_of_its_own_does_not_come_back_in_that_of_its_name() {
    let value = |macro_text: &str| {
        let mut profile = custom();
        (profile.integration, profile.click.param) = (Some("acme".into()), "aff_click".into());
        profile.postbacks[0].params = vec![param("fields.x", macro_text)];
        let catalog =
            with_partner("verified = 2026-01-31\nclick_params = [{ param = \"aff_click\", macro = \"{ac}\" }]\n[[macros]]\nname = \"sum\"\n");
        let trace = traced(&catalog, profile);
        trace.events[0].fields.iter().find(|(key, _)| key == "x").map(|(_, value)| value.clone())
    };
    assert_eq!((value("{ac}").as_deref(), value("{aff_click}").as_deref()), (Some(ID), Some("{aff_click}")));
}

#[test]
fn a_click_parameter_with_a_sign_that_names_of_macros_seldom_have_comes_back_in_the_macro_of_its_name() {
    let trace = of_link("https://partner.example/go", |profile| profile.click.param = "aff~id".into());
    assert!(trace.is_whole(), "{:?} {:?}", trace.route, trace.events[0].fired_url);
}
