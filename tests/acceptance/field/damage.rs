//! What chats, mails, browsers and cabinets did to a link is undone, and each change is said with its line.

use super::{imported, links, told};
use crate::person::Person;

const KEY: &str = "d7aea56c-080a-4afc-b624-fd36c3332acb";

fn chatterfy(query: &str) -> String {
    format!("https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback?tracker.event=sale&clickid={{sub1}}{query}")
}

const KEITARO: &str = "https://trk.example.com/ab12cd3/postback?status=sale&subid={sub1}&payout={sum}&currency=usd";

/// What is pasted becomes the link that was meant, and a change of line 1 is said.
fn becomes(pasted: &str, meant: &str) {
    let made = imported(pasted);
    assert_eq!(links(&made), [meant], "{pasted}");
    let said = told(&made);
    assert!(said.iter().any(|line| line.starts_with("1: cleaned: ")), "{pasted}: {said:?}");
}

/// What is pasted is a registration link, whole, and the change is said.
fn leads_to(pasted: &str, meant: &str) {
    let made = imported(pasted);
    let bases: Vec<&str> = made.profile.registration_links.iter().map(|link| link.base_url.as_str()).collect();
    assert_eq!(bases, [meant], "{pasted}");
    let said = told(&made);
    assert!(said.iter().any(|line| line.starts_with("1: cleaned: ")), "{pasted}: {said:?}");
}

#[test]
fn what_a_browser_took_for_a_smaller_or_greater_sign_is_a_parameter_again() {
    // openbazaar#1876, element-web#32756: &lt and &gt need no semicolon.
    becomes(&chatterfy("<v={ltv}&tracker.cost={amount}"), &chatterfy("&ltv={ltv}&tracker.cost={amount}"));
    becomes(&chatterfy(">m_id={g}"), &chatterfy("&gtm_id={g}"));
    becomes(&chatterfy("&lt;v={ltv}"), &chatterfy("&ltv={ltv}"));
    becomes(&chatterfy("<_rate={r}>_x={y}"), &chatterfy("&lt_rate={r}&gt_x={y}"));
    // A tag of HTML ends a link all the same.
    assert_eq!(links(&imported(&format!("<td>{}</td>", chatterfy("")))), [chatterfy("")]);
    assert_eq!(links(&imported(&format!("{}<br>then", chatterfy("")))), [chatterfy("")]);
}

#[test]
fn numeric_entities_are_signs_again_with_their_ampersand_or_without() {
    // WordPress writes & as #038; (codex, wptexturize and esc_url).
    for sign in ["&#038;", "#038;", "&#38;", "#38;", "&#x26;", "#x26;", "&amp;amp;", "&amp;#038;", "&amp;"] {
        becomes(&KEITARO.replace('&', sign), KEITARO);
    }
    // A fragment is none.
    assert_eq!(imported("https://go.example.com/?a=1#038").profile.registration_links[0].base_url, "https://go.example.com/?a=1#038");
}

#[test]
fn a_link_that_was_encoded_as_a_whole_is_decoded_once_and_so_are_macros_that_were_encoded_twice() {
    // help-center.affise.com: a postback pasted through an address bar.
    becomes("https%3A%2F%2Ftrk.example.com%2Fab12cd3%2Fpostback%3Fstatus%3Dsale%26subid%3D%7Bsub1%7D%26payout%3D%7Bsum%7D%26currency%3Dusd", KEITARO);
    becomes(
        "https%253A%252F%252Ftrk.example.com%252Fab12cd3%252Fpostback%253Fstatus%253Dsale%2526subid%253D%257Bsub1%257D%2526payout%253D%257Bsum%257D%2526currency%253Dusd",
        KEITARO,
    );
    // trackingaudit.online: encoded twice, and by a third program once more.
    for (open, close) in [("%7B", "%7D"), ("%257B", "%257D"), ("%25257B", "%25257D"), ("%257b", "%257d")] {
        becomes(&KEITARO.replace('{', open).replace('}', close), KEITARO);
    }
    // A value that is encoded for a reason stays.
    let kept = "https://go.example.com/?back=https%3A%2F%2Fx.example.com%2F%3Fa%3D1";
    assert_eq!(imported(kept).profile.registration_links[0].base_url, kept);
}

#[test]
fn a_quoted_mail_loses_its_marks_and_a_wrapped_link_is_whole_again() {
    for mark in ["> ", ">", ">> ", "> > "] {
        let mail =
            format!("{mark}FTD:\n{mark}https://trk.example.com/ab12cd3/postback?status=sale&subid={{sub1}}\n{mark}&payout={{sum}}&currency=usd");
        let made = imported(&mail);
        assert_eq!(links(&made), [KEITARO], "{mail}");
        assert!(told(&made).iter().any(|line| line.starts_with("2: cleaned: 1 line break")), "{:?}", told(&made));
    }
}

#[test]
fn a_host_without_its_scheme_that_stands_alone_gets_one() {
    // docs.altercpa.top and chats leave it out.
    becomes("Постбек: trk.example.com/ab12cd3/postback?status=sale&subid={sub1}&payout={sum}&currency=usd", KEITARO);
    leads_to("t.me/ExampleBot?start=CODE42", "https://t.me/ExampleBot?start=CODE42");
    leads_to("наша ссылка go.example.com/?ref=7, ставьте", "https://go.example.com/?ref=7");
    leads_to("Link: go.example.com/offer", "https://go.example.com/offer");
    for prose in ["see example.com/faq for more", "write to me@example.com", "и/или", "postback.php?clickid={x}", "версия 1.2/3", "example.com"]
    {
        assert_eq!(imported(prose).links, 0, "{prose}");
    }
}

#[test]
fn quotes_of_any_language_and_the_signs_of_a_sentence_are_no_part_of_a_link() {
    for (before, behind) in [
        ("„", "“"),
        ("«", "»"),
        ("“", "”"),
        ("‚", "‘"),
        ("‹", "›"),
        ("'", "'"),
        ("\"", "\""),
        ("`", "`"),
        ("(", ")"),
        ("", "."),
        ("", ","),
        ("(см. ", ")."),
    ] {
        assert_eq!(links(&imported(&format!("{before}{KEITARO}{behind}"))), [KEITARO], "{before}{behind}");
    }
    // What belongs to it stays.
    assert_eq!(imported("https://go.example.com/a_(b)").profile.registration_links[0].base_url, "https://go.example.com/a_(b)");
}

#[test]
fn new_takes_a_base_url_without_the_signs_of_a_sentence_and_says_so() {
    let person = Person::new();
    for (number, given) in ["https://go.example.com/offer.", "https://go.example.com/offer,", "https://go.example.com/offer)"].iter().enumerate() {
        let name = format!("N{number}");
        let made = person.done(&["new", &name, "--key", KEY, "--click-param", "sub1", "--base-url", given]);
        assert!(made.err.contains("was left out"), "{}", made.err);
        let links = person.json(&["links", &name, "--format", "json"]);
        assert_eq!(links["registration_links"][0]["base_url"], "https://go.example.com/offer");
    }
}

#[test]
fn what_of_a_line_is_left_out_is_said_with_its_number() {
    use clickwire::model::import::LineKind;
    let made = imported(&format!("hello\nставьте в кабинет {KEITARO} до завтра"));
    let left: Vec<(usize, String)> =
        made.report.iter().filter(|line| line.kind == LineKind::NoLink).map(|line| (line.line, format!("{:?}", line.say))).collect();
    assert_eq!(left.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 2, 2]);
    assert!(left[1].1.contains("ставьте в кабинет") && left[2].1.contains("до завтра"), "{left:?}");
}

#[test]
fn http_is_kept_where_the_host_is_an_address_or_the_tracker_takes_it_and_else_becomes_https() {
    let warned = |text: &str| {
        let found = super::findings(&imported(text).profile);
        found.into_iter().find(|one| one.code == "postback-scheme").map(|one| (one.fix.is_none(), one.choices.len()))
    };
    // pastebin.com/j1NRkc8A: a Keitaro at an address.
    let at_address = "http://5.187.4.23/e89bcbe/postback?status=sale&subid={subacc4}&payout={revenue}";
    assert_eq!(links(&imported(at_address)), [at_address]);
    assert_eq!(warned(at_address), Some((true, 1)), "turning it into https is a choice");
    // docs.bemob.com writes http.
    let bemob = "http://xxxxx.bemobtrcks.com/postback?status=sale&cid={sub1}&payout={payout}";
    assert_eq!(links(&imported(bemob)), [bemob]);
    assert!(told(&imported(bemob)).iter().any(|line| line == "1: http:// was kept, as it stood there."));
    let keitaro = KEITARO.replace("https", "http");
    assert_eq!(links(&imported(&keitaro)), [KEITARO]);
    assert_eq!(warned(&keitaro), None);
    assert!(told(&imported(&keitaro)).iter().any(|line| line.contains("http:// became https://")), "{:?}", told(&imported(&keitaro)));
    // A partner's link never changes but by choice.
    assert_eq!(imported("http://go.example.com/?a=1").profile.registration_links[0].base_url, "http://go.example.com/?a=1");
}

#[test]
fn a_file_keeps_http_and_the_choice_takes_it_away() {
    let person = Person::new();
    let at_address = "http://5.187.4.23/e89bcbe/postback?status=sale&subid={subacc4}";
    let pasted = person.writes("m.txt", at_address);
    person.done(&["import", &pasted.to_string_lossy(), "--name", "H"]);
    assert!(std::fs::read_to_string(person.profiles().join("h.toml")).unwrap().contains("scheme = \"http\""));
    assert_eq!(person.json(&["links", "H", "--format", "json"])["postbacks"][0]["url"], at_address);
}
