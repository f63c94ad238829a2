//! What few received URLs show: a quote amid a cell, a sum under either key, a word that the link maps, an id that is none by the tracker's manual.

use clickwire::model::compare::{DiffKind, lines};

use super::compare_meant::{compared, kinds, on, received};
use super::support::postback_url;

#[test]
fn a_quote_amid_a_cell_is_a_sign_like_any_other() {
    let urls: Vec<Option<String>> = lines("id;what;url\n1;TV 55\" black;https://trk.example/go?x=1").into_iter().map(|line| line.url).collect();
    assert_eq!(urls, [Some("https://trk.example/go?x=1".to_owned())]);
}

#[test]
fn a_sum_must_be_one_under_the_usual_key_and_under_that_of_the_role() {
    let profile = on("chatterfy", &[("Commission", "commission", &[("tracker.commission", "{share}"), ("tracker.cost", "{sum}")])]);
    for (pairs, wrong) in [
        ("tracker.commission=5&tracker.cost=50", None),
        ("tracker.commission=5&tracker.cost=many", Some("tracker.cost")),
        ("tracker.commission=many&tracker.cost=50", Some("tracker.commission")),
    ] {
        let comparison = compared(&profile, &postback_url(&format!("tracker.event=commission&clickid=67wgwWkaR0&{pairs}")));
        assert_eq!(kinds(&comparison), wrong.map(|key| (key, DiffKind::NotANumber)).into_iter().collect::<Vec<_>>(), "{pairs}");
    }
}

#[test]
fn the_text_before_a_macro_begins_the_value_and_what_stands_between_two_may_be_anywhere_behind() {
    let profile = on("chatterfy", &[("First", "sale", &[("fields.mix", "a-{user_id}"), ("fields.pair", "{user_id}-{sum}")])]);
    let of = |mix: &str, pair: &str| {
        let comparison = compared(&profile, &postback_url(&format!("tracker.event=sale&clickid=67w&fields.mix={mix}&fields.pair={pair}")));
        kinds(&comparison).into_iter().map(|(key, _)| key.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(of("a-17", "17-50"), [""; 0]);
    assert_eq!(of("xa-17", "17-50"), ["fields.mix"]);
    assert_eq!(of("a-17", "17"), ["fields.pair"]);
}

#[test]
fn a_value_with_a_plus_is_the_same_as_a_plus_and_as_a_blank() {
    let profile = on("chatterfy", &[("First", "sale", &[("fields.note", "a+b")])]);
    let of = |note: &str| kinds(&compared(&profile, &postback_url(&format!("tracker.event=sale&clickid=67w&fields.note={note}")))).len();
    assert_eq!([of("a%2Bb"), of("a+b"), of("a%20b"), of("ab")], [0, 0, 0, 1]);
}

#[test]
fn what_a_status_is_taken_for_is_said_where_the_link_maps_it_and_nothing_that_arrives_for_it_is_no_word() {
    let profile = on("keitaro", &[("All", "{status}", &[("lead_status", "reg"), ("sale_status", "ftd")])]);
    let of = |status: &str| {
        let url = received(&profile, &format!("status={status}&subid=67w&lead_status=reg&sale_status=ftd"));
        let comparison = compared(&profile, &url);
        (comparison.verdict.id, comparison.taken_as)
    };
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(of("ftd"), ("compare-right-mapped", text("sale")));
    assert_eq!(of("sale"), ("compare-right", text("sale")));
    assert_eq!(of("null").0, "compare-event-no-value");
}

#[test]
fn an_id_that_the_trackers_manual_makes_otherwise_has_its_sentence() {
    let profile = on("bemob", &[("First", "sale", &[])]);
    let verdict = |click: &str| compared(&profile, &received(&profile, &format!("cid={click}&status=sale"))).verdict.id;
    assert_eq!(verdict("aB3dE5fG7hJ9kL1mN2pQ4r"), "compare-right");
    assert_eq!(verdict("aB3dE5fG7h"), "compare-click-format");
}

#[test]
fn what_is_missing_is_told_before_what_is_too_much_even_where_that_is_money() {
    let profile = on("chatterfy", &[("Recurring", "resale", &[("tracker.tid", "{event_id}")])]);
    for more in ["tracker.cost=5", "tracker.currency=usd"] {
        let comparison = compared(&profile, &postback_url(&format!("tracker.event=resale&clickid=67wgwWkaR0&{more}")));
        assert_eq!((comparison.verdict.id, comparison.cause.key.as_str()), ("compare-attributed-but", "tracker.tid"), "{more}");
    }
}
