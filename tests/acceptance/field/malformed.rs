//! Links whose parts stand in the wrong places, links that a redirector wrapped, and links into Telegram.

use clickwire::model::check::{Finding, Severity, apply};

use super::vectors::with_base;
use super::{findings, imported, links, told};

/// The finding of a code on a base URL, what its certain mend makes of it, and what its choices would.
fn said(tracker: &str, base: &str, code: &str) -> Option<(Severity, Option<String>, Vec<String>)> {
    let profile = with_base(tracker, base);
    let finding: Finding = findings(&profile).into_iter().find(|one| one.code == code)?;
    let made = |fix: &clickwire::model::check::Fix| {
        let mut mended = profile.clone();
        apply(fix, &mut mended);
        mended.registration_links[0].base_url.clone()
    };
    Some((finding.severity, finding.fix.as_ref().map(made), finding.choices.iter().map(made).collect()))
}

fn mended(tracker: &str, base: &str, code: &str) -> String {
    let (severity, fix, choices) = said(tracker, base, code).unwrap_or_else(|| panic!("{base}: no {code}"));
    assert_eq!((severity, choices.len()), (Severity::Error, 0), "{base}");
    fix.unwrap_or_else(|| panic!("{base}: no mend"))
}

fn chosen(tracker: &str, base: &str, code: &str) -> (Severity, Vec<String>) {
    let (severity, fix, choices) = said(tracker, base, code).unwrap_or_else(|| panic!("{base}: no {code}"));
    assert_eq!(fix, None, "{base}: not certain");
    (severity, choices)
}

#[test]
fn an_ampersand_before_the_first_question_mark_becomes_the_query() {
    for (base, right) in [
        ("https://go.example.com/offer&sub2=x", "https://go.example.com/offer?sub2=x"),
        ("https://go.example.com/offer&sub2=x&sub3=y?a=1", "https://go.example.com/offer?sub2=x&sub3=y&a=1"),
        ("https://go.example.com/offer&sub1={clickid}?a=1", "https://go.example.com/offer?a=1"),
        ("https://go.example.com/offer&sub1={clickid}", "https://go.example.com/offer"),
        ("https://go.example.com/offer&sub1=vasya?a=1#x", "https://go.example.com/offer?sub1=vasya&a=1#x"),
    ] {
        assert_eq!(mended("voluum", base, "base-url-query"), right);
        assert_eq!(said("voluum", right, "base-url-query"), None, "{right}");
    }
    // `&` is at home in a path too.
    for whole in ["https://go.example.com/rock&roll/x?a=1", "https://go.example.com/a?b=c&d=e", "https://go.example.com/a&b=c/d"] {
        assert_eq!(said("voluum", whole, "base-url-query"), None, "{whole}");
    }
}

#[test]
fn a_doubled_question_mark_is_one_and_a_second_one_is_a_choice() {
    assert_eq!(mended("chatterfy", "https://go.example.com/offer??a=1", "base-url-query"), "https://go.example.com/offer?a=1");
    assert_eq!(mended("chatterfy", "https://go.example.com/offer???a=1&b=2#f", "base-url-query"), "https://go.example.com/offer?a=1&b=2#f");
    let second = chosen("chatterfy", "https://go.example.com/offer?a=1?b=2", "base-url-query");
    assert_eq!(second, (Severity::Warning, vec!["https://go.example.com/offer?a=1&b=2".to_owned()]));
    assert_eq!(said("chatterfy", "https://go.example.com/r?to=https://x.example.com/?a=1", "base-url-query"), None, "a link as a value");
}

#[test]
fn a_query_that_was_encoded_into_the_path_is_offered_as_one() {
    let offered = |base: &str| chosen("chatterfy", base, "base-url-query");
    assert_eq!(offered("https://go.example.com/offer%3Fa%3D1%26b%3D2"), (Severity::Warning, vec!["https://go.example.com/offer?a=1&b=2".to_owned()]));
    assert_eq!(offered("https://go.example.com/offer%3fa=1?c=3").1, ["https://go.example.com/offer?a=1&c=3"]);
    assert_eq!(said("chatterfy", "https://go.example.com/what%3F", "base-url-query"), None, "a question mark in a title");
}

#[test]
fn two_schemes_are_one_and_what_is_no_link_of_the_web_asks_for_one() {
    let invalid = "base-url-invalid";
    assert_eq!(mended("chatterfy", "https://https://go.example.com/?a=1", invalid), "https://go.example.com/?a=1");
    assert_eq!(mended("chatterfy", "HTTPS://https://go.example.com/?a=1", invalid), "https://go.example.com/?a=1");
    assert_eq!(chosen("chatterfy", "https://http://go.example.com/", invalid), (Severity::Error, vec!["http://go.example.com/".to_owned()]));
    assert_eq!(chosen("chatterfy", "https//go.example.com/?a=1", invalid), (Severity::Error, vec!["https://go.example.com/?a=1".to_owned()]));
    assert_eq!(chosen("chatterfy", "https:/go.example.com/?a=1", invalid).1, ["https://go.example.com/?a=1"]);
    assert_eq!(chosen("chatterfy", "tg://resolve?domain=ExampleBot&start=x", invalid).1, ["https://t.me/ExampleBot?start=x"]);
    assert_eq!(chosen("chatterfy", "tg://join?invite=AbC", invalid), (Severity::Error, vec![]));
    assert_eq!(chosen("chatterfy", "https://go.example.com:port/", invalid), (Severity::Error, vec![]));
    assert_eq!(chosen("chatterfy", "https://go.example.com:99999/", invalid), (Severity::Error, vec![]));
    assert_eq!(
        chosen("chatterfy", "https://user:pass@go.example.com/?a=1", invalid),
        (Severity::Warning, vec!["https://go.example.com/?a=1".to_owned()])
    );
    assert_eq!(said("chatterfy", "https://go.example.com:8443/?mail=a@b.example", invalid), None);
}

#[test]
fn a_redirectors_wrapping_is_taken_off() {
    let inside = "https://go.example.com/offer?open=register";
    let encoded = "https%3A%2F%2Fgo.example.com%2Foffer%3Fopen%3Dregister";
    // Where each stands in public code and documents is said in assets/wrappers.txt.
    for wrapped in [
        format!("https://l.facebook.com/l.php?u={encoded}&h=AT0abc"),
        format!("https://lm.facebook.com/l.php?u={encoded}"),
        format!("https://l.instagram.com/?u={encoded}&e=AT1"),
        format!("https://l.threads.com/?u={encoded}"),
        format!("https://l.wl.co/l?u={encoded}"),
        format!("https://vk.com/away.php?to={encoded}&cc_key="),
        format!("https://m.vk.com/away.php?to={encoded}"),
        format!("https://www.google.com/url?q={encoded}&sa=D"),
        format!("https://www.google.com/url?sa=t&url={encoded}"),
        format!("https://www.youtube.com/redirect?event=video_description&redir_token=QUFF&q={encoded}"),
        format!("https://eur04.safelinks.protection.outlook.com/?url={encoded}&data=05%7C01"),
        format!("https://slack-redir.net/link?url={encoded}&v=3"),
        format!("https://www.linkedin.com/safety/go?url={encoded}&trk=flagship-messaging"),
        format!("https://www.linkedin.com/redir/redirect?url={encoded}"),
        format!("https://t.me/iv?url={encoded}&rhash=77ed0696a538f4"),
        format!("https://duckduckgo.com/l/?uddg={encoded}&rut=abc"),
        format!("https://out.reddit.com/?url={encoded}"),
        format!("https://www.tiktok.com/link/v2?aid=1988&scene=bio_url&target={encoded}"),
        format!("https://l.facebook.com/l.php?u=https%3A%2F%2Fvk.com%2Faway.php%3Fto%3D{}", encoded.replace('%', "%25")),
    ] {
        assert_eq!(mended("chatterfy", &wrapped, "base-url-wrapped"), inside, "{wrapped}");
    }
    for whole in [
        inside,
        "https://www.google.com/search?q=https://x.example",
        "https://notl.facebook.com.example/l.php?u=https%3A%2F%2Fx.example",
        "https://vk.com/away.php?to=nothing",
    ] {
        assert_eq!(said("chatterfy", whole, "base-url-wrapped"), None, "{whole}");
    }
}

#[test]
fn a_wrapped_postback_is_read_as_what_is_inside() {
    let inside = "https://trk.example.com/ab12cd3/postback?status=sale&subid={sub1}";
    let wrapped = "https://vk.com/away.php?to=https%3A%2F%2Ftrk.example.com%2Fab12cd3%2Fpostback%3Fstatus%3Dsale%26subid%3D%7Bsub1%7D";
    let made = imported(&format!("FTD: {wrapped}"));
    assert_eq!(links(&made), [inside]);
    assert!(told(&made).iter().any(|line| line.contains("taken out of vk.com's wrapping")), "{:?}", told(&made));
}

const TELEGRAM: &str = "base-url-telegram";

#[test]
fn a_campaign_code_in_start_is_never_thrown_away() {
    for (tracker, base, offered) in [
        ("chatterfy", "https://t.me/ExampleBot?start=CODE42", Some("https://t.me/ExampleBot?start=CODE42-{{tracker.clickid}}")),
        ("keitaro", "https://t.me/ExampleBot?start=CODE42", Some("https://t.me/ExampleBot?start=CODE42-{subid}")),
        // The cabinet's own rule stands there already, with the macro of somebody else's manual.
        ("keitaro", "https://t.me/ExampleBot?start=CODE42-{clickid}", Some("https://t.me/ExampleBot?start=CODE42-{subid}")),
        ("chatterfy", "https://t.me/ExampleBot/app?startapp=CODE42", Some("https://t.me/ExampleBot/app?startapp=CODE42-{{tracker.clickid}}")),
        ("chatterfy", "https://t.me/ExampleBot?startgroup=CODE42", Some("https://t.me/ExampleBot?startgroup=CODE42-{{tracker.clickid}}")),
        ("chatterfy", "https://t.me/ExampleBot?start=CODE42&sub1=x", Some("https://t.me/ExampleBot?start=CODE42-{{tracker.clickid}}&sub1=x")),
        // core.telegram.org/api/links: A-Z a-z 0-9 _ - only, 64 of them.
        ("chatterfy", "https://t.me/ExampleBot?start=CODE.42", None),
        ("chatterfy", &format!("https://t.me/ExampleBot?start={}", "a".repeat(60)), None),
        (
            "chatterfy",
            &format!("https://t.me/ExampleBot/app?startapp={}", "a".repeat(60)),
            Some(&format!("https://t.me/ExampleBot/app?startapp={}-{{{{tracker.clickid}}}}", "a".repeat(60))),
        ),
        ("chatterfy", &format!("https://t.me/ExampleBot/app?startapp={}", "a".repeat(510)), None),
    ] {
        let (severity, choices) = chosen(tracker, base, TELEGRAM);
        assert_eq!((severity, choices), (Severity::Error, offered.map(str::to_owned).into_iter().collect()), "{base}");
    }
}

#[test]
fn the_message_shows_the_code_and_speaks_of_startapp_where_that_is_it() {
    let words = clickwire::text::Words::new(clickwire::words::Lang::En);
    let message = |base: &str| {
        let found = findings(&with_base("chatterfy", base));
        words.say(&found.iter().find(|one| one.code == TELEGRAM).unwrap().say)
    };
    assert!(message("https://t.me/ExampleBot?start=CODE42").contains("CODE42"));
    assert!(message("https://t.me/ExampleBot/app?startapp=CODE42").contains("nothing but startapp"));
    assert!(message("https://t.me/ExampleBot/app").contains("startapp={{tracker.clickid}}"));
    assert!(message(&format!("https://t.me/B_bot/app?startapp={}{{{{tracker.clickid}}}}", "a".repeat(510))).contains("at most 512"));
}

#[test]
fn an_invite_a_share_a_post_or_a_channel_asks_for_the_bots_link() {
    for base in [
        "https://t.me/+AbCdEf123456",
        "https://t.me/joinchat/AbCdEf",
        "https://t.me/example_channel",
        "https://t.me/example_channel/42",
        "https://t.me/s/example_channel",
        "https://t.me/c/123456/7",
        "https://t.me/share/url?url=t.me/ExampleBot?start=123",
        "https://t.me/addstickers/Cats",
        "https://t.me/proxy?server=x",
        "https://telegram.me/+AbCdEf",
        "https://t.me/",
    ] {
        assert_eq!(chosen("keitaro", base, TELEGRAM), (Severity::Error, vec![]), "{base}");
    }
}

#[test]
fn an_empty_start_is_filled_for_certain() {
    for (base, right) in [
        ("https://t.me/ExampleBot", "https://t.me/ExampleBot?start={subid}"),
        ("https://t.me/ExampleBot?start=", "https://t.me/ExampleBot?start={subid}"),
        ("https://t.me/ExampleBot/app", "https://t.me/ExampleBot/app?startapp={subid}"),
        ("https://ExampleBot.t.me/", "https://ExampleBot.t.me/?start={subid}"),
        ("https://t.me/ExampleBot?startapp=", "https://t.me/ExampleBot?startapp={subid}"),
    ] {
        assert_eq!(mended("keitaro", base, TELEGRAM), right);
    }
}

#[test]
fn a_choice_is_no_fix_for_programs_and_all_certain_fixes_leave_it_alone() {
    let person = crate::person::Person::new();
    person.has_profile("t", "name = \"T\"\n[tracker]\nkey = \"d7aea56c-080a-4afc-b624-fd36c3332acb\"\n[click]\nparam = \"sub1\"\n[[registration_links]]\nname = \"R\"\nbase_url = \"https://t.me/ExampleBot?start=CODE42\"\n");
    let found = person.json(&["check", "T", "--format", "json"]);
    let telegram = found.as_array().unwrap().iter().find(|one| one["code"] == TELEGRAM).unwrap();
    assert_eq!(telegram["fix"], false);
    assert!(person.runs(&["check", "T"]).out.contains("start=CODE42-{{tracker.clickid}}"), "the choice is shown");
}
