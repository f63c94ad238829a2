//! Which link a received URL is compared with, and what of several differences decides: the user hears of the one that explains the loss.

use clickwire::model::catalog::Catalog;
use clickwire::model::compare::{Comparison, DiffKind, compare, compare_all, is_log, lines, say_summary};
use clickwire::model::macros::MacroStyle;
use clickwire::model::profile::{Param, Postback, Profile, param};

use super::support::{KEY, postback_url};

/// Name, event and parameters of a postback.
pub type Given<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)]);

pub fn on(tracker: &str, postbacks: &[Given<'_>]) -> Profile {
    let mut profile = Profile { name: "Mine".into(), ..Profile::default() };
    profile.tracker.id = tracker.into();
    for (name, value) in [("key", KEY), ("domain", "trk.example"), ("token", "a1b2c3"), ("account", "777")] {
        profile.tracker.values.insert(name.into(), value.into());
    }
    profile.click.param = "sub1".into();
    let params = |all: &[(&str, &str)]| -> Vec<Param> { all.iter().map(|(key, value)| param(key, value)).collect() };
    let postback =
        |(name, event, all): &Given<'_>| Postback { name: (*name).into(), event: (*event).into(), params: params(all), ..Postback::default() };
    profile.postbacks = postbacks.iter().map(postback).collect();
    profile.numbered()
}

pub fn compared(profile: &Profile, url: &str) -> Comparison {
    compare(&Catalog::shipped().setup(profile), url)
}

/// The name of the postback that a received query is compared with.
fn meant(profile: &Profile, query: &str) -> String {
    let item = compared(profile, &received(profile, query)).item.unwrap();
    profile.postback(item).unwrap().name.clone()
}

/// The profile's own URL with that query behind it.
pub fn received(profile: &Profile, query: &str) -> String {
    let catalog = Catalog::shipped();
    let own = catalog.setup(profile).postback_link(&profile.postbacks[0]).unwrap().ready.to_string();
    format!("{}?{query}", own.split_once('?').unwrap().0)
}

pub fn kinds(comparison: &Comparison) -> Vec<(&str, DiffKind)> {
    comparison.parts.iter().filter(|part| part.differs()).map(|part| (part.key.as_str(), part.kind)).collect()
}

#[test]
fn of_postbacks_that_are_alike_the_one_that_differs_least_is_meant() {
    let twins = [
        ("In dollars", "sale", &[("tracker.cost", "{amount}"), ("tracker.currency", "usd")][..]),
        ("In euros", "sale", &[("tracker.cost", "{amount}"), ("tracker.currency", "eur")][..]),
    ];
    let profile = on("chatterfy", &twins);
    assert_eq!(meant(&profile, "tracker.event=sale&clickid=67w&tracker.cost=5&tracker.currency=eur"), "In euros");
    assert_eq!(meant(&profile, "tracker.event=sale&clickid=67w&tracker.cost=5&tracker.currency=usd"), "In dollars");
    // A key that is too much counts as one that is missing does.
    let profile = on("chatterfy", &[("Bare", "sale", &[]), ("With its number", "sale", &[("tracker.tid", "{event_id}")])]);
    assert_eq!(meant(&profile, "tracker.event=sale&clickid=67w&tracker.tid={event_id}"), "With its number");
    assert_eq!(meant(&profile, "tracker.event=sale&clickid=67w"), "Bare");
}

#[test]
fn the_event_says_which_postback_is_meant_in_whatever_letters_and_before_a_macro_that_could_be_any() {
    // Orbitra takes a status in any case of letters.
    let profile = on("orbitra", &[("By status", "{status}", &[]), ("First deposit", "sale", &[])]);
    assert_eq!(meant(&profile, "subid=67w&status=SALE"), "First deposit");
    assert_eq!(meant(&profile, "subid=67w&status=rejected"), "By status");
    // Of Chatterfy it is not documented: the event is the same word all the same.
    let rich = [("tracker.cost", "{amount}"), ("tracker.currency", "usd")];
    let profile = on("chatterfy", &[("Registration", "registration", &[]), ("First deposit", "sale", &rich)]);
    let comparison = compared(&profile, &postback_url("tracker.event=SALE&clickid=67w"));
    assert_eq!(profile.postback(comparison.item.unwrap()).unwrap().name, "First deposit");
    assert!(kinds(&comparison).contains(&("tracker.event", DiffKind::OtherCase)), "{comparison:?}");
}

#[test]
fn of_a_value_with_text_around_its_macro_both_ends_must_be_there_and_one_text_is_not_both() {
    let profile = on("chatterfy", &[("First", "sale", &[("fields.mix", "aa{user_id}aa")])]);
    let of = |mix: &str| {
        kinds(&compared(&profile, &postback_url(&format!("tracker.event=sale&clickid=67w&fields.mix={mix}")))).pop().map(|(_, kind)| kind)
    };
    assert_eq!(of("aa17aa"), None);
    assert_eq!(of("aaaa"), None);
    assert_eq!(of("aa"), Some(DiffKind::ConstantDiffers));
    assert_eq!(of("aa17"), Some(DiffKind::ConstantDiffers));
}

#[test]
fn a_constant_that_says_who_the_user_is_differs_as_another_account() {
    let profile = on("xtracker", &[("First", "dep", &[])]);
    let own = compared(&profile, &received(&profile, "token=zzz"));
    assert!(kinds(&own).contains(&("token", DiffKind::OtherKey)), "{own:?}");
    assert_eq!(own.cause.key, "token");
    assert!(!own.counted);
}

#[test]
fn what_becomes_of_a_postback_without_its_event_is_said_as_the_tracker_takes_it() {
    for (tracker, id) in [("chatterfy", "compare-event-missing"), ("keitaro", "compare-event-absent"), ("voluum", "compare-event-unnamed")] {
        let profile = on(tracker, &[("First", "sale", &[])]);
        let catalog = Catalog::shipped();
        let setup = catalog.setup(&profile);
        let keys = &setup.tracker.unwrap().keys;
        let comparison = compared(&profile, &received(&profile, &format!("{}=67w", keys.click)));
        assert_eq!(comparison.verdict.id, id, "{tracker}: {comparison:?}");
    }
}

#[test]
fn the_currency_comes_before_what_costs_no_money_wherever_it_stands() {
    let rich = [("fields.mix", "x{user_id}"), ("tracker.cost", "{amount}"), ("tracker.currency", "usd")];
    let profile = on("chatterfy", &[("First", "sale", &rich)]);
    let comparison = compared(&profile, &postback_url("tracker.event=sale&clickid=67w&fields.mix=17&tracker.cost=5&tracker.currency=eur"));
    assert_eq!(comparison.cause.key, "tracker.currency");
}

#[test]
fn every_outcome_has_a_code_of_its_own_and_a_log_counts_by_it() {
    let profile = on("chatterfy", &[("First", "sale", &[])]);
    let catalog = Catalog::shipped();
    let setup = catalog.setup(&profile);
    let own = setup.postback_link(&profile.postbacks[0]).unwrap().ready.to_string();
    let all = [own.as_str(), "https://other.example/a?b=c", "no link at all"];
    let codes: Vec<&str> = all.iter().map(|url| compared(&profile, url).cause.code).collect();
    assert!(codes.iter().all(|code| !code.is_empty()) && codes[0] == "own-link" && codes[1] != codes[2], "{codes:?}");
    let log = format!("{own}\n{}\n{own}\n", all[1]);
    let summary = say_summary(&compare_all(lines(&log), |url| compare(&setup, url)));
    assert_eq!(summary.iter().filter(|say| say.id == "compare-log-cause").count(), 2, "{summary:#?}");
}

#[test]
fn a_log_has_several_urls_and_words_beside_one_make_none() {
    let (url, path) = ("https://a.example/p?x=1", "/postback?clickid=67w");
    for text in
        [format!("{url}\n{url}\n"), format!("{path}\n{path}\n"), format!("GET {path} 200\nGET {path} 200\n"), format!("date;url\n1;{url}\n2;{url}\n")]
    {
        assert!(is_log(&text), "{text}");
    }
    for text in
        [String::new(), "two\nlines of words".into(), url.into(), path.into(), format!("what is this?\n{url}\n"), format!("{path}\nand words\n")]
    {
        assert!(!is_log(&text), "{text}");
    }
}

#[test]
fn of_a_table_each_row_gives_the_url_of_its_column_with_quotes_and_commas_undone() {
    let url = "https://a.example/p?x=1&sum=50,00";
    let urls = |text: &str| -> Vec<Option<String>> { lines(text).into_iter().map(|line| line.url).collect() };
    for table in [
        format!("date;url;status\n1;{url};200\n2;\"{url}\";200\n"),
        format!("date,url,status\n\"1,2\",\"{url}\",200\n\"say \"\"hi\"\", twice\",\"{url}\",200\n"),
        format!("date\turl\n1\t{url}\n2\t{url}\n"),
    ] {
        assert_eq!(urls(&table), [Some(url.to_owned()), Some(url.to_owned())], "{table}");
    }
    assert_eq!(urls(&format!("1;{url};200\n")), [Some(url.to_owned())]);
}

#[test]
fn a_fixed_sum_is_the_same_however_many_digits_it_is_written_with_and_another_sum_is_not() {
    let profile = on("chatterfy", &[("Paid", "sale", &[("tracker.cost", "10"), ("tracker.currency", "usd")])]);
    let told = |cost: &str| {
        kinds_of(&compared(&profile, &received(&profile, &format!("tracker.event=sale&clickid=67w&tracker.cost={cost}&tracker.currency=usd"))))
    };
    assert_eq!(told("10"), [""; 0]);
    assert_eq!(told("10.00"), [""; 0]);
    assert_eq!(told("1.00"), ["tracker.cost"]);
    assert_eq!(told("ten"), ["tracker.cost"]);
}

/// The keys that differ, but for the click id, whose value is another with each click.
fn kinds_of(comparison: &Comparison) -> Vec<String> {
    kinds(comparison).into_iter().filter(|(key, _)| *key != "clickid").map(|(key, _)| key.to_owned()).collect()
}

#[test]
fn a_fixed_value_between_percent_signs_is_no_macro_that_any_value_would_fit() {
    let mut profile = on("chatterfy", &[("Paid", "sale", &[("promo", "%summer%")])]);
    let told =
        |profile: &Profile, promo: &str| kinds_of(&compared(profile, &received(profile, &format!("tracker.event=sale&clickid=67w&promo={promo}"))));
    assert_eq!(told(&profile, "%25summer%25"), [""; 0]);
    assert_eq!(told(&profile, "winter"), ["promo"]);
    // Of a partner that writes its macros so it is one.
    profile.macro_style = Some(MacroStyle::Percent);
    assert_eq!(told(&profile, "winter"), [""; 0]);
}

#[test]
fn a_postback_is_meant_by_its_raw_event_and_by_a_macro_that_could_be_any_though_more_differs() {
    let rich = [("tracker.cost", "{amount}"), ("tracker.currency", "usd")];
    let profile = on("chatterfy", &[("Registration", "registration", &[]), ("First deposit", "sale", &rich)]);
    assert_eq!(meant(&profile, "tracker.event=first_deposit_&clickid=67w"), "First deposit");
    let profile = on("chatterfy", &[("Registration", "registration", &[]), ("By status", "{status}", &rich)]);
    assert_eq!(meant(&profile, "tracker.event=rejected&clickid=67w"), "By status");
    assert_eq!(meant(&profile, "tracker.event=registration&clickid=67w"), "Registration");
    // What is missing counts, also in a postback that stands first.
    let profile = on("chatterfy", &[("With its number", "sale", &[("tracker.tid", "{event_id}")]), ("Bare", "sale", &[])]);
    assert_eq!(meant(&profile, "tracker.event=sale&clickid=67w"), "Bare");
}
