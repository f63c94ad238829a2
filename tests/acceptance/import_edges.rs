//! What stands beside links in a pasted page: words that name a link and words that do not, hosts without a scheme, brackets that were escaped.

use clickwire::model::catalog::{Catalog, UserFile};
use clickwire::model::import::{Imported, LineKind, import, partners};
use clickwire::model::label::{repeats_event, role_of_bare_label, role_of_label};
use clickwire::model::paste::read_link::decode;
use clickwire::model::paste::{ReadPostback, clean_url};
use clickwire::model::profile::SCHEME;
use clickwire::model::role::Role;
use clickwire::model::url_rules::{BadUrl, check_url};
use clickwire::text::Words;
use clickwire::words::{Arg, Lang};

use super::own_tracker::HOUSEFLOW;
use super::support::postback_url;

fn imported(text: &str) -> Imported {
    import(text, "Pasted", &Catalog::shipped())
}

fn names(made: &Imported) -> Vec<&str> {
    made.profile.postbacks.iter().map(|postback| postback.name.as_str()).collect()
}

fn kinds(made: &Imported) -> Vec<(usize, LineKind)> {
    made.report.iter().map(|line| (line.line, line.kind)).collect()
}

#[test]
fn a_name_on_the_line_above_is_that_of_a_link_without_words_of_its_own() {
    let vip = postback_url("tracker.event=vip&clickid={sub1}");
    assert_eq!(names(&imported(&format!("VIP level:\n{vip}"))), ["VIP level"]);
    let with_words = imported(&format!("VIP level:\nthis is what they sent me yesterday {vip}"));
    assert_eq!(names(&with_words), ["Postback 1"]);
}

#[test]
fn a_host_in_ones_own_letters_with_a_hyphen_has_lost_its_scheme_and_an_address_of_mail_has_not() {
    let attention = |text: &str| kinds(&imported(text)).contains(&(1, LineKind::Attention));
    assert!(attention("мой-сайт.рф/go?a=1"));
    assert!(attention("сайт.рф/go?a=1"));
    assert!(!attention("я@сайт.рф/go?a=1"));
}

#[test]
fn what_has_an_empty_part_or_begins_with_a_hyphen_is_no_host() {
    assert_eq!(imported("a.example/go?x=1").profile.registration_links.len(), 1);
    for text in ["a..example/go?x=1", "-a.example/go?x=1", "x.-a.example/go?x=1"] {
        assert_eq!(imported(text).links, 0, "{text}: {:?}", imported(text).profile.registration_links);
    }
}

#[test]
fn an_escaped_bracket_does_not_end_the_name_of_a_link() {
    let made = imported("see [the \\] form](https://partner.test/go)");
    let links: Vec<(&str, &str)> = made.profile.registration_links.iter().map(|link| (link.name.as_str(), link.base_url.as_str())).collect();
    assert_eq!(links, [("the ] form", "https://partner.test/go")]);
}

#[test]
fn one_deposit_with_a_transaction_and_no_other_is_the_first() {
    let sale = postback_url("tracker.event=sale&clickid={sub1}&tracker.tid={event_id}");
    assert_eq!(names(&imported(&sale)), ["First Deposit"]);
    let both = format!("{sale}\n{}", postback_url("tracker.event=sale&clickid={sub1}"));
    assert_eq!(names(&imported(&both)), ["Recurring Deposit", "First Deposit"]);
}

#[test]
fn where_a_tracker_has_an_event_of_its_own_for_repeats_a_transaction_makes_no_repeat_of_a_first_deposit() {
    let sale = "https://trk.example/postback?cid={sub1}&et=sale&payout={amount}";
    let made = imported(&format!("{sale}&txid={{event_id}}\n{sale}"));
    assert_eq!(made.profile.tracker.id, "voluum");
    assert!(!kinds(&made).contains(&(1, LineKind::Attention)), "nothing is guessed: {:?}", made.report);
    let catalog = Catalog::shipped();
    let roles: Vec<Option<Role>> = made.profile.postbacks.iter().map(|postback| catalog.setup(&made.profile).role(postback)).collect();
    assert_eq!(roles, [Some(Role::FirstDeposit); 2]);
}

#[test]
fn where_a_tracker_has_one_word_for_a_registration_and_a_lead_the_sum_tells_them_apart() {
    let text = HOUSEFLOW.replace("event = \"signup\" }", "event = \"step1\" }\nlead = { event = \"step1\" }");
    let catalog = Catalog::new(Vec::new(), vec![UserFile { path: "houseflow.toml".into(), text: Ok(text) }]);
    let role = |query: &str| {
        let made = import(&format!("https://in.houseflow.example/777/cb?token=a1&goal=step1&hid={{sub1}}{query}"), "Pasted", &catalog);
        assert_eq!(made.profile.tracker.id, "houseflow");
        catalog.setup(&made.profile).role(&made.profile.postbacks[0])
    };
    assert_eq!(role(""), Some(Role::Registration));
    assert_eq!(role("&sum={amount}"), Some(Role::Lead));
}

#[test]
fn a_registration_that_is_paid_for_stays_one_where_its_word_says_so() {
    let text = HOUSEFLOW.replace("event = \"signup\" }", "event = \"registration\" }\nlead = { event = \"registration\" }");
    let catalog = Catalog::new(Vec::new(), vec![UserFile { path: "houseflow.toml".into(), text: Ok(text) }]);
    let made = import("https://in.houseflow.example/777/cb?token=a1&goal=registration&hid={sub1}&sum={amount}", "Pasted", &catalog);
    assert_eq!(catalog.setup(&made.profile).role(&made.profile.postbacks[0]), Some(Role::Registration));
}

#[test]
fn words_that_say_nothing_stand_around_a_label_without_changing_it() {
    for label in ["FTD", "FTD postback", "Postback for FTD", "постбек на первый деп", "the FTD link", "URL for your first deposit"]
    {
        assert_eq!(role_of_bare_label(label), Some(Role::FirstDeposit), "{label}");
        assert_eq!(role_of_label(label), Some(Role::FirstDeposit), "{label}");
    }
    assert!(repeats_event("Sale postback", "sale") && !repeats_event("First sale", "sale"));
    assert_eq!(role_of_bare_label("postback"), None);
}

#[test]
fn a_semicolon_behind_a_link_goes_unless_it_ends_an_entity() {
    let of = |text: &str| clean_url(text).text;
    assert_eq!(of("https://a.example/?a=1;"), "https://a.example/?a=1");
    assert_eq!(of("https://a.example/?a=1&;"), of("https://a.example/?a=1&"));
}

#[test]
fn what_would_be_a_hidden_character_is_not_decoded() {
    assert_eq!(decode("a%20b+c%3D"), "a b c=");
    for hidden in ["a%E2%80%AEb", "%00", "%E2%80%8B"] {
        assert_eq!(decode(hidden), hidden);
    }
    assert_eq!(decode("%FF"), "%FF");
}

#[test]
fn to_a_raw_event_nothing_is_offered_that_its_link_has_already() {
    let made = imported(&postback_url("tracker.event=first_deposit_&clickid={sub1}&tracker.cost={sum}"));
    let keys: Vec<&str> = made.offers[0].params.iter().map(|param| param.key.as_str()).collect();
    assert_eq!(keys, ["tracker.currency"]);
}

#[test]
fn a_url_says_what_is_wrong_with_it() {
    for (url, wrong) in [
        ("https://partner.example/go", None),
        ("http://user@partner.example:8080/go", None),
        ("ftp://partner.example", Some(BadUrl::Scheme)),
        ("partner.example/go", Some(BadUrl::Scheme)),
        ("https://", Some(BadUrl::Host)),
        ("https://?sub1=x", Some(BadUrl::Host)),
        ("https://user@/go", Some(BadUrl::Host)),
        ("https://user@:8080/go", Some(BadUrl::Host)),
        ("https://partner.example:808080/go", Some(BadUrl::Other)),
        ("https://partner.example/a b", Some(BadUrl::Blank)),
        ("https://partner.example\\go", Some(BadUrl::Backslash)),
    ] {
        assert_eq!(check_url(url).err(), wrong, "{url}");
    }
}

/// Base URLs of the registration links.
fn urls(made: &Imported) -> Vec<&str> {
    made.profile.registration_links.iter().map(|link| link.base_url.as_str()).collect()
}

#[test]
fn brackets_around_a_link_end_it_and_those_inside_are_its_own() {
    for (text, url) in [
        ("(https://a.example/go?x=1)-old", "https://a.example/go?x=1"),
        ("[https://a.example/go?x=1]-old", "https://a.example/go?x=1"),
        ("(https://a.example/p(1)/go?x=1)-old", "https://a.example/p(1)/go?x=1"),
        ("[https://a.example/p[1]/go?x=1]-old", "https://a.example/p[1]/go?x=1"),
    ] {
        assert_eq!(urls(&imported(text)), [url], "{text}");
    }
}

#[test]
fn a_scheme_begins_no_link_in_the_midst_of_a_word_and_other_schemes_begin_none() {
    for text in ["xhttps://a.example/go?x=1", "sftp://a.example/go?x=1", "tcp4://a.example/go?x=1"] {
        assert_eq!(imported(text).links, 0, "{text}: {:?}", imported(text).profile.registration_links);
    }
}

#[test]
fn a_host_without_a_scheme_is_a_link_where_something_follows_and_it_ends_as_hosts_do() {
    assert_eq!(urls(&imported("a.example/go")), ["https://a.example/go"]);
    for text in ["a.example/", "a.b1/go?x=1", "a.b/go?x=1", "pay.php?x=1", "readme.MD?x=1"] {
        assert_eq!(imported(text).links, 0, "{text}: {:?}", imported(text).profile.registration_links);
    }
}

#[test]
fn a_picture_gives_its_link_no_name_and_a_link_in_markdown_does() {
    let name = |text: &str| imported(text).profile.registration_links[0].name.clone();
    assert_eq!(name("[Summer sale](https://a.example/go?x=1)"), "Summer sale");
    assert_ne!(name("![Summer sale](https://a.example/go?x=1)"), "Summer sale");
    assert_ne!(name("(Summer sale)(https://a.example/go?x=1)"), "Summer sale");
}

#[test]
fn a_label_beside_a_link_names_it_whatever_signs_stand_around() {
    let rest = "tracker.event=vip&clickid={sub1}";
    for (before, name) in [
        ("- Redep → ", "Redep"),
        ("| FTD | ", "FTD"),
        ("→ First deposit (FTD) ", "First deposit (FTD)"),
        ("** First deposit ** – ", "First deposit"),
        ("«VIP level»: ", "«VIP level»"),
    ] {
        assert_eq!(names(&imported(&format!("{before}{}", postback_url(rest)))), [name], "{before}");
    }
}

#[test]
fn a_line_above_that_named_a_link_is_told_once_and_not_as_words_beside_links() {
    let (one, other) = (postback_url("tracker.event=vip&clickid={sub1}"), postback_url("tracker.event=top&clickid={sub1}"));
    let made = imported(&format!("VIP level:\n{one} {other}"));
    assert_eq!(names(&made), ["VIP level", "Postback 2"]);
    assert!(made.report.iter().all(|line| line.line != 1), "{:?}", made.report);
}

#[test]
fn a_link_that_cannot_be_one_is_told_with_the_reason_in_words() {
    let words = Words::new(Lang::En);
    for (text, why) in [("https://", "no host"), ("https://a.example:99999999/go?x=1", "address is not valid")] {
        let told: Vec<String> = imported(&format!("see {text}")).report.iter().map(|line| words.say(&line.say)).collect();
        assert!(told.iter().any(|line| line.contains(why) && line.contains("It was left out")), "{text}: {told:?}");
    }
}

#[test]
fn a_field_of_a_lone_postback_is_its_own_and_that_of_all_postbacks_is_everyones() {
    let field = "fields.userid={user_id}";
    let lone = imported(&postback_url(&format!("tracker.event=sale&clickid={{sub1}}&{field}")));
    assert!(lone.profile.custom_fields[0].postbacks.is_some());
    let two = ["registration", "sale"].map(|event| postback_url(&format!("tracker.event={event}&clickid={{sub1}}&{field}")));
    let all = imported(&two.join("\n"));
    assert_eq!(all.profile.custom_fields.len(), 1);
    assert_eq!(all.profile.custom_fields[0].postbacks, None);
}

#[test]
fn macros_alone_tell_the_one_partner_that_has_them_or_the_platform_of_all_that_have() {
    const HEAD: &str = "category = \"igaming\"\nstatus = \"ready\"\nsource = \"made up\"\n";
    let partner = |id: &str, more: &str| UserFile { path: format!("{id}.toml"), text: Ok(format!("id = \"{id}\"\nname = \"{id}\"\n{HEAD}{more}")) };
    let own = "click_params = [\"sub1\"]\nmacro_style = \"{x}\"\n";
    let macros = |names: [&str; 2]| names.map(|name| format!("[[macros]]\nname = \"{name}\"\n")).concat();
    let catalog = Catalog::new(
        vec![
            partner("zplatform", &format!("{own}{}", macros(["zz_one", "zz_two"]))),
            partner("zshop", &format!("extends = \"zplatform\"\n{}", macros(["zz_own", "zz_more"]))),
            partner("zother", &format!("{own}{}", macros(["zz_both", "zz_shared"]))),
            partner("zthird", &format!("{own}{}", macros(["zz_both", "zz_shared"]))),
        ],
        Vec::new(),
    );
    let looks = |macros: &str| -> Vec<String> {
        let text = postback_url(&format!("tracker.event=sale&clickid={{sub1}}&{macros}"));
        partners(&text, &import(&text, "x", &catalog).profile, &catalog).into_iter().map(|known| known.id).collect()
    };
    assert_eq!(looks("fields.a={zz_one}&fields.b={zz_own}"), ["zshop"]);
    assert_eq!(looks("fields.a={zz_one}&fields.b={zz_two}"), ["zplatform"]);
    assert_eq!(looks("fields.a={zz_both}&fields.b={zz_shared}"), [""; 0], "two that have nothing to do with each other");
}

#[test]
fn each_line_is_told_once_and_what_wants_attention_first() {
    let made = imported(&format!("hello there\n{}\n{}", postback_url("tracker.event=sale&clickid={sub1}"), postback_url("clickid={sub1}")));
    let said = made.say_all(0);
    let lines: Vec<&Arg> = said.iter().flat_map(|say| &say.args).filter(|(name, _)| *name == "line").map(|(_, line)| line).collect();
    assert_eq!(lines, [&Arg::from("3"), &Arg::from("1")], "{:?}", made.report);
}

#[test]
fn http_stays_where_every_postback_comes_by_it() {
    let postback = |scheme: &str, event: &str| format!("{scheme}://mine.bemobtrk.com/postback?cid={{sub1}}&status={event}&payout={{sum}}");
    let is_http = |first: &str, second: &str| {
        let made = imported(&format!("{}\n{}", postback(first, "reg"), postback(second, "dep")));
        assert_eq!((made.profile.tracker.id.as_str(), made.profile.postbacks.len()), ("bemob", 2));
        made.profile.tracker.is_http()
    };
    assert_eq!((is_http("http", "http"), is_http("http", "https"), is_http("https", "https")), (true, false, false));
}

#[test]
fn http_is_read_where_a_link_has_it_and_its_tracker_takes_it() {
    let catalog = Catalog::shipped();
    let is_http = |tracker: &str, link: &str| {
        let read = ReadPostback::of(link, catalog.tracker(tracker).unwrap()).unwrap();
        read.values.get(SCHEME).map(String::as_str) == Some("http")
    };
    let of_chatterfy = postback_url("tracker.event=sale&clickid={sub1}");
    assert!(is_http("bemob", "http://trk.example/postback?cid={sub1}"));
    assert!(!is_http("bemob", "https://trk.example/postback?cid={sub1}"));
    assert!(!is_http("chatterfy", &of_chatterfy) && !is_http("chatterfy", &of_chatterfy.replace("https:", "http:")));
}

#[test]
fn a_dash_behind_the_colon_of_a_name_is_none_of_it() {
    let vip = postback_url("tracker.event=vip&clickid={sub1}");
    for between in [": - ", ":  ", ": | (", ":— "] {
        assert_eq!(names(&imported(&format!("VIP level{between}{vip}"))), ["VIP level"], "{between:?}");
    }
}
