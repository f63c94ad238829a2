//! Which link a received URL is compared with, and what of several differences decides: the user hears of the one that explains the loss.

use clickwire::model::catalog::{Catalog, UserFile};
use clickwire::model::compare::{Comparison, DiffKind, compare, compare_all, is_log, lines, say_summary, url_in_words};
use clickwire::model::macros::MacroStyle;
use clickwire::model::profile::{Param, Postback, Profile, RegistrationLink, param};
use clickwire::model::severity::Severity;

use super::own_tracker::HOUSEFLOW;
use super::support::{KEY, postback_url};

/// Name, event and parameters of a postback.
type Given<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)]);

fn on(tracker: &str, postbacks: &[Given<'_>]) -> Profile {
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

fn compared(profile: &Profile, url: &str) -> Comparison {
    compare(&Catalog::shipped().setup(profile), url)
}

/// The name of the postback that a received query is compared with.
fn meant(profile: &Profile, query: &str) -> String {
    let item = compared(profile, &received(profile, query)).item.unwrap();
    profile.postback(item).unwrap().name.clone()
}

/// The profile's own URL with that query behind it.
fn received(profile: &Profile, query: &str) -> String {
    let catalog = Catalog::shipped();
    let own = catalog.setup(profile).postback_link(&profile.postbacks[0]).unwrap().ready.to_string();
    format!("{}?{query}", own.split_once('?').unwrap().0)
}

fn kinds(comparison: &Comparison) -> Vec<(&str, DiffKind)> {
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

#[test]
fn what_came_for_a_value_is_told_apart_empty_encoded_and_the_macro_itself() {
    let profile = on("chatterfy", &[("First", "sale", &[("promo", "summer"), ("fields.mix", "a {user_id}-b"), ("fields.id", "{user_id}")])]);
    let right = [("promo", "summer"), ("fields.mix", "a%2017-b"), ("fields.id", "17")];
    let of = |key: &str, value: &str| {
        let pairs: Vec<String> = right.iter().map(|(known, own)| format!("{known}={}", if *known == key { value } else { own })).collect();
        let comparison = compared(&profile, &postback_url(&format!("tracker.event=sale&clickid=67w&{}", pairs.join("&"))));
        kinds(&comparison).first().map(|(_, kind)| *kind)
    };
    assert_eq!(of("promo", ""), Some(DiffKind::Empty));
    assert_eq!(of("fields.mix", "a%20%7Buser_id%7D-b"), Some(DiffKind::EncodedMacro));
    assert_eq!(of("fields.id", "%7Bother%7D"), Some(DiffKind::EncodedMacro));
    assert_eq!(of("fields.id", "%257Bother%257D"), Some(DiffKind::EncodedMacro));
    assert_eq!(of("fields.id", "{other}"), Some(DiffKind::LiteralMacro));
    assert_eq!(of("fields.id", "null"), None, "a field may be filled with any word");
}

#[test]
fn a_transaction_that_is_a_fixed_word_differs_as_another_one_and_is_not_called_no_value() {
    let profile = on("chatterfy", &[("First", "sale", &[("tracker.tid", "fixed")])]);
    let of = |tid: &str| {
        kinds(&compared(&profile, &postback_url(&format!("tracker.event=sale&clickid=67w&tracker.tid={tid}")))).pop().map(|(_, kind)| kind)
    };
    assert_eq!(of("other"), Some(DiffKind::ConstantDiffers));
    assert_eq!(of("fixed"), None);
}

#[test]
fn beside_a_key_behind_a_html_ampersand_what_is_too_much_is_still_told() {
    let profile = on("chatterfy", &[("First", "sale", &[])]);
    let comparison = compared(&profile, &postback_url("tracker.event=sale&amp;clickid=67w&x=1"));
    assert_eq!(kinds(&comparison), [("clickid", DiffKind::EscapedKey), ("x", DiffKind::Unexpected)]);
}

#[test]
fn an_event_in_other_letters_is_a_warning_with_a_sentence_of_its_own_and_so_is_a_blank_in_the_click_id() {
    let profile = on("chatterfy", &[("First", "sale", &[])]);
    let comparison = compared(&profile, &postback_url("tracker.event=Sale&clickid=67w"));
    let event = comparison.parts.iter().find(|part| part.key == "tracker.event").unwrap();
    assert_eq!((event.severity(), comparison.verdict.id), (Some(Severity::Warning), "compare-event-case"));
    assert_eq!(compared(&profile, &postback_url("tracker.event=sale&clickid=67w%20gw")).verdict.id, "compare-click-blank");
}

#[test]
fn a_path_alone_is_a_postback_on_ones_own_domain_however_short_that_is() {
    let mut profile = on("keitaro", &[("First", "sale", &[])]);
    profile.tracker.values.insert("domain".into(), "t.io".into());
    let own = received(&profile, "subid=67w&status=sale");
    let path = own.strip_prefix("https://t.io").unwrap();
    assert_eq!(compared(&profile, path), compared(&profile, &own));
    assert!(compared(&profile, path).item.is_some());
}

#[test]
fn a_constant_that_is_the_same_for_everyone_differs_as_a_value_and_not_as_another_account() {
    let text = HOUSEFLOW.replace("/cb?token={token}\"", "/cb\"\nparams = [\"token={token}\", { key = \"src\", value = \"cw\" }]");
    let catalog = Catalog::new(Vec::new(), vec![UserFile { path: "houseflow.toml".into(), text: Ok(text) }]);
    let profile = on("houseflow", &[("First", "dep", &[])]);
    let of = |query: &str| {
        let comparison = compare(&catalog.setup(&profile), &format!("https://in.houseflow.example/777/cb?goal=dep&hid=67w&{query}"));
        kinds(&comparison).pop().map(|(key, kind)| (key.to_owned(), kind))
    };
    assert_eq!(of("token=a1b2c3&src=cw"), None);
    assert_eq!(of("token=a1b2c3&src=other"), Some(("src".to_owned(), DiffKind::ConstantDiffers)));
    assert_eq!(of("token=zzz&src=cw"), Some(("token".to_owned(), DiffKind::OtherKey)));
}

#[test]
fn of_a_registration_link_the_click_id_is_told_apart_from_what_else_is_missing() {
    let mut profile = on("chatterfy", &[]);
    let link = RegistrationLink { name: "Main".into(), base_url: "https://1w.test/play?open=register".into(), ..RegistrationLink::default() };
    profile.registration_links = vec![link].into();
    let profile = profile.numbered();
    let of = |url: &str| {
        let comparison = compared(&profile, url);
        let told: Vec<(String, DiffKind)> = kinds(&comparison).into_iter().map(|(key, kind)| (key.to_owned(), kind)).collect();
        (comparison.verdict.id, told)
    };
    let told = |all: &[(&str, DiffKind)]| all.iter().map(|(key, kind)| ((*key).to_owned(), *kind)).collect::<Vec<_>>();
    let other = told(&[("open", DiffKind::Missing), ("sub1", DiffKind::OtherClick), ("sub4", DiffKind::Unexpected)]);
    assert_eq!(of("https://1w.test/play?sub4=67w"), ("compare-link-other-click", other));
    assert_eq!(of("https://1w.test/play?open=register&sub1="), ("compare-link-empty", told(&[("sub1", DiffKind::Empty)])));
    assert_eq!(of("https://1w.test?open=register&sub1=67w"), ("compare-link-but", told(&[("/", DiffKind::OtherAddress)])));
}

#[test]
fn the_one_url_among_words_is_taken_out_of_them_and_one_that_is_all_there_is_is_not() {
    let url = "https://a.example/p?x=1";
    for text in [format!("look: {url}"), format!("{url}\nis what came"), format!("what is this?\n{url}\n")] {
        assert_eq!(url_in_words(&text).as_deref(), Some(url), "{text}");
    }
    for text in [url.to_owned(), format!(" \"{url}\"\n"), format!("{url} and {url}\n{url}"), "no link".to_owned()] {
        assert_eq!(url_in_words(&text), None, "{text}");
    }
}
