//! The partner's link as the user has it.

use clickwire::model::catalog::Catalog;
use clickwire::model::profile::{Profile, param};

use super::{KEY, custom, found, has_not, mends_to, ready};

const AT: &str = "registration_links[0].base_url";

fn with_base(base: &str) -> Profile {
    let mut profile = custom();
    profile.registration_links[0].base_url = base.into();
    profile
}

/// Each base URL has exactly this finding.
fn all_have(expected: &str, bases: &[&str]) {
    for base in bases {
        assert_eq!(found(&with_base(base)), [format!("{expected} {AT}")], "{base}");
    }
}

fn none_has(code: &str, bases: &[&str]) {
    for base in bases {
        let found = found(&with_base(base));
        assert!(found.iter().all(|one| !one.contains(&format!(" {code} "))), "{base}: {found:?}");
    }
}

#[test]
fn what_is_no_link_is_an_error() {
    all_have(
        "error base-url-invalid",
        &["ftp://a.example", "https://", "https://a.example/a b", "https://a.example\\x", "hello", "https://a.example:x/"],
    );
    let bare = with_base("partner.example/go");
    assert_eq!(found(&bare), [format!("error base-url-invalid {AT}")]);
    mends_to(&bare, |profile| profile.registration_links[0].base_url = "https://partner.example/go".into());
    none_has(
        "base-url-invalid",
        &["HTTPS://a.example", "https://{domain}/go", " https://a.example ", "https://пример.рф/?a=1#x", "https://a.example?a={{username}}"],
    );
}

#[test]
fn http_and_fragments_and_shorteners_are_told() {
    all_have("warning base-url-http", &["http://a.example", "HTTP://a.example/?x=1"]);
    all_have("note base-url-fragment", &["https://a.example/#/reg?x=1", "https://a.example/?x=1#"]);
    all_have("warning base-url-shortener", &["https://bit.ly/3xyz", "https://www.clck.ru/abc"]);
    none_has("base-url-http", &["https://a.example/?to=http://b.example"]);
    none_has("base-url-fragment", &["https://a.example/?x=%23"]);
    none_has("base-url-shortener", &["https://bit.ly.example/3xyz", "https://orbit.lyon.example"]);
}

#[test]
fn a_postback_link_is_not_the_partners_link() {
    let own = format!("https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback");
    all_have("error base-url-is-postback", &[&own, &format!("{own}?tracker.event=sale&clickid={{sub1}}")]);
    none_has("base-url-is-postback", &["https://api.chatterfy.ai", "https://api.chatterfy.ai/api/postbacks"]);
}

#[test]
fn the_click_id_in_another_parameter_is_lost() {
    all_have("error click-macro-elsewhere", &["https://a.example/?sub2={{tracker.clickid}}"]);
    all_have("note click-macro-elsewhere", &["https://a.example/{{tracker.clickid}}/go"]);
    none_has(
        "click-macro-elsewhere",
        &[
            "https://a.example/?sub1={{tracker.clickid}}",
            "https://a.example/?sub1=&sub2={{tracker.clickid}}",
            "https://t.me/bot?start={{tracker.clickid}}",
            "https://a.example/?sub2={{tracker.ad_name}}",
        ],
    );
    has_not(custom, "click-macro-elsewhere", |profile| {
        profile.click.param = "/subid".into();
        profile.registration_links[0].base_url = "https://a.example/{{tracker.clickid}}".into();
    });
}

#[test]
fn the_click_parameter_of_the_base_is_replaced() {
    all_have("note base-url-click-param", &["https://a.example/?sub1=", "https://a.example/?sub1={clickid}", "https://a.example/?x=1&sub1"]);
    all_have("warning click-param-reused", &["https://a.example/?sub1=vasya"]);
    none_has("base-url-click-param", &["https://a.example/?sub1={{tracker.clickid}}", "https://a.example/?Sub1=", "https://a.example/?sub10=x"]);
    none_has("click-param-reused", &["https://a.example/?sub2=vasya"]);
}

#[test]
fn telegram_passes_on_only_start() {
    let bot = with_base("https://t.me/casino_bot?x=1#y");
    assert!(found(&bot).contains(&format!("error base-url-telegram {AT}")));
    for (base, right) in [
        ("https://t.me/casino_bot", "https://t.me/casino_bot?start={{tracker.clickid}}"),
        ("https://t.me/casino_bot?start", "https://t.me/casino_bot?start={{tracker.clickid}}"),
        ("https://telegram.me/bot?a=1", "https://telegram.me/bot?a=1&start={{tracker.clickid}}"),
    ] {
        let profile = with_base(base);
        assert_eq!(found(&profile), [format!("error base-url-telegram {AT}")], "{base}");
        let mut mended = profile.clone();
        clickwire::model::check::apply(&super::findings(&profile)[0].fix.clone().unwrap(), &mut mended);
        assert_eq!(mended.registration_links[0].base_url, right);
        assert_eq!(found(&mended), Vec::<String>::new(), "{right}");
    }
    all_have(
        "error base-url-telegram",
        &["https://t.me/bot?start=a.b{{tracker.clickid}}", &format!("https://t.me/bot?start={{{{tracker.clickid}}}}{}", "a".repeat(60))],
    );
    none_has(
        "base-url-telegram",
        &["https://t.me/bot?start=ref_{{tracker.clickid}}", "https://t.me/bot/app?startapp={{tracker.clickid}}", "https://not-t.me/bot"],
    );
    has_not(custom, "base-url-telegram", |profile| {
        profile.registration_links[0].base_url = "https://t.me/bot".into();
        profile.registration_links[0].params.push(param("start", "{{tracker.clickid}}"));
    });
    has_not(custom, "base-url-telegram", |profile| {
        profile.click.param = "start".into();
        profile.registration_links[0].base_url = "https://t.me/bot".into();
    });
}

#[test]
fn a_value_that_the_partner_cuts_off_is_told_where_its_limit_is_known() {
    let long = "x".repeat(101);
    let with_value = |id: &str, value: &str| {
        let mut profile = ready(&Catalog::shipped(), id);
        profile.registration_links[0].params.push(param("s5", value));
        found(&profile.numbered())
    };
    let is_told = |found: Vec<String>| found.contains(&"warning value-too-long registration_links[0].params[0]".to_owned());
    assert!(is_told(with_value("cake", &long)));
    assert!(!is_told(with_value("cake", &long[1..])));
    assert!(!is_told(with_value("1win", &long)));
}

#[test]
fn a_partner_that_calls_http_only_never_reaches_the_tracker() {
    let catalog = Catalog::shipped();
    assert_eq!(found(&ready(&catalog, "myaffiliates"))[0], "error postback-scheme integration");
    assert!(found(&ready(&catalog, "affise")).iter().all(|one| !one.contains("postback-scheme")));
}
