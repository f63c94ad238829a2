//! A user pastes links, or a whole page of them, and gets a profile that says the same.

use clickwire::model::acts::{Ground, attach};
use clickwire::model::catalog::Catalog;
use clickwire::model::import::{Imported, LineKind, import, partners};
use clickwire::model::macros::MacroStyle;
use clickwire::model::profile::{CustomField, Param, Postback, Profile, RegistrationLink, param};
use clickwire::model::role::Role;
use clickwire::model::setup::Setup;
use clickwire::text::Words;
use clickwire::words::Lang;
use proptest::prelude::*;

const KEY: &str = "48d0524a-3abb-4cd5-82b8-404fa1cb4f7e";
const OTHER_KEY: &str = "6d1f4e36-b910-4fa1-98f0-11a2df93f054";

fn link(query: &str) -> String {
    format!("https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback?{query}")
}

fn imported(text: &str) -> Imported {
    import(text, "Pasted", &Catalog::shipped())
}

/// The ready links of the profile's postbacks, then its final URLs.
fn links(profile: &Profile, catalog: &Catalog) -> Vec<String> {
    let setup = catalog.setup(profile);
    let postbacks = profile.postbacks.iter().map(|postback| setup.postback_link(postback).unwrap().ready.to_string());
    let finals = profile.registration_links.iter().map(|link| setup.final_url(link).unwrap().to_string());
    postbacks.chain(finals).collect()
}

fn built(made: &Imported) -> Vec<String> {
    links(&made.profile, &Catalog::shipped())
}

fn names(made: &Imported) -> Vec<&str> {
    made.profile.postbacks.iter().map(|postback| postback.name.as_str()).collect()
}

/// What the user has to look at.
fn told(made: &Imported) -> Vec<(usize, String)> {
    let words = Words::new(Lang::En);
    made.report
        .iter()
        .filter(|line| matches!(line.kind, LineKind::Attention | LineKind::Repeat))
        .map(|line| (line.line, words.say(&line.say)))
        .collect()
}

#[test]
fn the_seeds_whole_page_becomes_the_three_postbacks_and_the_registration_link_that_it_teaches() {
    let made = imported(include_str!("../seed.md"));
    let profile = &made.profile;
    assert_eq!(names(&made), ["Registration", "First Deposit", "Recurring Deposit"]);
    assert_eq!(profile.tracker.values["key"], KEY);
    assert_eq!((profile.click.param.as_str(), profile.click.macro_text.as_str()), ("sub1", ""));
    assert_eq!(profile.macro_style, Some(MacroStyle::Brace));
    assert_eq!(
        built(&made),
        [
            link("tracker.event=registration&clickid={sub1}"),
            link("tracker.event=sale&clickid={sub1}&tracker.cost={amount}&tracker.currency=usd"),
            link("tracker.event=resale&clickid={sub1}&tracker.tid={event_id}"),
            "https://api.chatterfy.ai?sub4={{tracker.clickid}}&fields.userid={user_id}".to_owned(),
        ]
    );
    // The raw links of the page are those of the finished postbacks.
    let catalog = Catalog::shipped();
    let raw = |index: usize| catalog.setup(profile).raw_link(&profile.postbacks[index]).unwrap().to_string();
    assert_eq!(raw(1), link("tracker.event=first_deposit_&clickid={sub1}"));
    assert_eq!(raw(2), link("tracker.event=recurring_deposit_&clickid={sub1}"));
    let told = told(&made);
    assert_eq!(told.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [54, 80, 109, 132, 161], "{told:#?}");
    assert!(told[0].1.contains("clickid=sub1 has lost its brackets"), "{}", told[0].1);
    assert!(made.report.iter().filter(|line| line.kind == LineKind::NoLink).count() > 40);
    assert_eq!(made.links, 4);
    assert!(made.offers.is_empty());
}

#[test]
fn a_raw_event_stays_as_pasted_and_its_finish_is_offered() {
    let made = imported(&link("tracker.event=first_deposit_&clickid={sub1}"));
    let catalog = Catalog::shipped();
    let postback = &made.profile.postbacks[0];
    assert_eq!((postback.name.as_str(), postback.event.as_str()), ("First Deposit", "first_deposit_"));
    assert_eq!(catalog.setup(&made.profile).role(postback), Some(Role::FirstDeposit));
    let offer = &made.offers[0];
    assert_eq!((offer.postback, offer.event.as_str()), (postback.id, "sale"));
    assert_eq!(
        Words::new(Lang::En).say(&offer.say),
        "“First Deposit”: first_deposit_ is the unfinished event; the finished one is sale with tracker.cost={amount}&tracker.currency=usd."
    );
}

#[test]
fn what_can_be_mended_is_counted_and_where_there_is_nothing_nothing_is_said() {
    let made = imported(&link("tracker.event=sale&clickid={sub1}"));
    let ids = |fixable| made.say_all(fixable).iter().map(|say| say.id).collect::<Vec<_>>();
    assert!(!ids(0).contains(&"import-fixable"));
    assert!(ids(1).contains(&"import-fixable") && ids(2).contains(&"import-fixable"));
}

#[test]
fn a_raw_link_beside_its_finished_one_is_no_postback_of_its_own() {
    let finished = link("tracker.event=sale&clickid={sub1}&tracker.cost={amount}");
    let made = imported(&format!("{}\n{finished}", link("tracker.event=first_deposit_&clickid={sub1}")));
    assert_eq!(made.profile.postbacks.iter().map(|postback| postback.event.as_str()).collect::<Vec<_>>(), ["sale"]);
    assert!(made.report.iter().any(|line| line.say.id == "import-raw-of" && line.line == 1));
}

#[test]
fn a_second_registration_link_that_carries_the_id_elsewhere_is_pointed_out_and_the_same_again_is_not() {
    let postback = link("tracker.event=registration&clickid={sub1}");
    let elsewhere = |second: &str| {
        let made = imported(&format!(
            "{postback}\nhttps://a.example/go?sub1={{{{tracker.clickid}}}}\nhttps://a.example/two?{second}={{{{tracker.clickid}}}}"
        ));
        made.report.iter().any(|line| line.say.id == "import-click-elsewhere")
    };
    assert!(elsewhere("sub2") && !elsewhere("sub1"));
}

#[test]
fn a_name_before_a_link_names_it_and_else_its_role_does() {
    let text = format!(
        "Регистрация: {}\n**Первый деп**:\n{}\n2) VIP level: {}\nА вот какая-то длинная фраза, которая ничего не называет, но кончается двоеточием: {}\n{}\n\
         see [the form](https://partner.test/go), [https://partner.test/b](https://x.test)",
        link("tracker.event=registration&clickid={sub1}"),
        link("tracker.event=sale&clickid={sub1}"),
        link("tracker.event=vip&clickid={sub1}"),
        link("tracker.event=resale&clickid={sub1}"),
        link("tracker.event=other&clickid={sub1}"),
    );
    let made = imported(&text);
    assert_eq!(names(&made), ["Регистрация", "Первый деп", "VIP level", "Recurring Deposit", "Postback 5"]);
    let links: Vec<(&str, &str)> = made.profile.registration_links.iter().map(|link| (link.name.as_str(), link.base_url.as_str())).collect();
    assert_eq!(links, [("the form", "https://partner.test/go"), ("Registration", "https://partner.test/b")]);
    assert_eq!(told(&made), []);
}

#[test]
fn what_contradicts_is_told_with_its_line_and_the_first_is_kept() {
    let sale = link("tracker.event=sale&clickid={sub1}&tracker.cost={amount}");
    let text = format!(
        "{sale}\nhello there\n{sale}\n{}\n{}\nhttps://trk.site.test/abc123/postback?subid={{sub1}}&status=sale\npartner.test/go?a=1\nhttps://[oops\n{}",
        link("tracker.event=resale&clickid={sub2}").replace(KEY, OTHER_KEY),
        link("tracker.event=registration&clickid=sub1"),
        link("tracker.event=a&x=1&x=2"),
    );
    let made = imported(&text);
    assert_eq!(made.profile.tracker.values["key"], KEY);
    assert_eq!(made.profile.click.param, "sub1");
    let told = told(&made);
    let said = |line: usize, part: &str| told.iter().any(|(number, say)| *number == line && say.contains(part));
    assert!(said(3, "as in line 1"), "{told:#?}");
    assert!(said(4, OTHER_KEY) && said(4, "clickid={sub2} here, {sub1} in the other"));
    assert!(said(5, "has lost its brackets"));
    assert!(said(6, "Keitaro"));
    assert!(made.report.iter().any(|line| line.line == 7 && line.kind == LineKind::Change), "https:// was put before it");
    assert!(said(8, "cannot be a link"));
    assert!(said(9, "no clickid") && said(9, "x stands here twice"));
    assert_eq!(made.report.iter().filter(|line| line.kind == LineKind::NoLink).map(|line| line.line).collect::<Vec<_>>(), [2]);
    assert_eq!(made.links, 5);
}

#[test]
fn fields_that_several_links_carry_become_custom_fields_and_the_links_stay_the_same() {
    let pasted = [
        link("tracker.event=registration&clickid={sub1}&fields.userid={user_id}&fields.country={country}"),
        link("tracker.event=sale&clickid={sub1}&tracker.cost={amount}&fields.userid={user_id}&fields.note=vip"),
        link("tracker.event=resale&clickid={sub1}&fields.userid={user_id}&fields.country={country}&fields.last={amount}"),
        link("tracker.event=vip&clickid={sub1}&fields.country={country}&fields.userid={user_id}"),
    ];
    let made = imported(&pasted.join("\n"));
    assert_eq!(built(&made), pasted);
    let fields: Vec<(&str, usize)> =
        made.profile.custom_fields.iter().map(|field| (field.key.as_str(), field.postbacks.as_ref().map_or(0, Vec::len))).collect();
    assert_eq!(fields, [("fields.userid", 3), ("fields.country", 2), ("fields.last", 1)]);
}

#[test]
fn a_registration_link_shows_the_click_parameter_and_is_taken_apart() {
    let pasted = [
        link("tracker.event=sale&clickid=##CLICK_ID##&tracker.cost=##SUM##"),
        "https://partner.test/go?lp=3&click_id={{tracker.clickid}}&utm=a%20b#top".to_owned(),
        "https://partner.test/x?click_id={{tracker.clickid}}&&odd".to_owned(),
    ];
    let made = imported(&pasted.join("\n"));
    let click = &made.profile.click;
    assert_eq!((click.param.as_str(), click.macro_text.as_str()), ("click_id", "##CLICK_ID##"));
    assert_eq!(made.profile.macro_style, Some(MacroStyle::DoubleHash));
    let first = &made.profile.registration_links[0];
    assert_eq!(first.base_url, "https://partner.test/go?lp=3#top");
    assert_eq!(first.params.iter().map(|param| (param.key.as_str(), param.value.as_str())).collect::<Vec<_>>(), [("utm", "a b")]);
    assert_eq!(built(&made), pasted);
}

#[test]
fn links_are_found_in_html_json_tables_and_broken_lines() {
    let sale = link("tracker.event=sale&clickid={sub1}");
    let escaped = sale.replace('&', "&amp;");
    for text in [
        format!("<a href=\"{escaped}\">the link</a>"),
        format!("&lt;a href=&quot;{escaped}&quot;&gt;"),
        format!("{{\"url\": \"{}\"}}", sale.replace('/', "\\/")),
        format!("| Sale | {sale} |"),
        format!("Take **{sale}**, please"),
        format!("({sale}). That is it."),
        format!("`{sale}`; «{sale}»"),
        format!("<{sale}>"),
        sale.replace('?', "?\n").replace('&', "\r\n  &"),
        sale.replace('&', "\\&").replace('{', "\\{"),
        sale.replace('{', "%7B").replace('}', "%7D"),
        format!(
            "[{}](https://wrong.test)[{}](https://wrong.test)",
            &sale[..sale.find("tracker.event").unwrap()],
            &sale[sale.find("tracker.event").unwrap()..]
        ),
    ] {
        assert_eq!(built(&imported(&text)), [sale.as_str()], "{text}");
    }
    for style in [MacroStyle::Angle, MacroStyle::Bracket, MacroStyle::Percent] {
        let link = link(&format!("tracker.event=sale&clickid={}&a={}", style.wrap("sub1"), style.wrap("b_c")));
        let html = format!("<p>{}</p>", link.replace('<', "&lt;").replace('>', "&gt;"));
        for text in [format!("see ({link}), and [so]"), html] {
            assert_eq!(built(&imported(&text)), [link.as_str()], "{text}");
        }
    }
}

#[test]
fn a_key_beside_registration_links_is_taken_and_nothing_at_all_gives_an_empty_profile() {
    let made = imported(&format!("Ключ: {KEY}\nhttps://partner.test/?sub4={{{{tracker.clickid}}}}"));
    assert_eq!(made.profile.tracker.values["key"], KEY);
    assert_eq!(made.profile.click.param, "sub4");
    assert_eq!(made.report, []);
    let nothing = imported("hello\n\n---\n");
    assert_eq!((nothing.links, nothing.report.len()), (0, 1));
    assert_eq!(imported("").links, 0);
}

#[test]
fn the_one_event_that_stands_for_first_and_repeat_deposits_is_told_apart_by_its_transaction() {
    let made =
        imported(&format!("{}\n{}", link("tracker.event=sale&clickid={sub1}"), link("tracker.event=sale&clickid={sub1}&tracker.tid={event_id}")));
    assert_eq!(names(&made), ["First Deposit", "Recurring Deposit"]);
    let keitaro = "https://trk.site.test/abc123/postback?status={status}&subid={sub1}&payout={sum}";
    let made = imported(keitaro);
    assert_eq!((made.profile.tracker.id.as_str(), names(&made)), ("keitaro", vec!["Postback 1"]));
    assert_eq!(built(&made), [keitaro]);
}

/// A profile as a careful user would make it.
fn profiles() -> impl Strategy<Value = Profile> {
    let style = prop::sample::select(MacroStyle::ALL.to_vec());
    let value = (0..3_usize, "[a-z][a-z0-9_]{0,7}", "[a-zA-Zа-я0-9 %/.:-]{0,8}[a-zа-я0-9]");
    let key = "[a-z]{1,3}(\\.[a-z]{1,5})?";
    let postback = ("[A-Za-zА-я0-9 ]{0,10}[a-z]", "[a-z]{2,8}", prop::collection::vec((key, value.clone()), 0..4));
    let field = ("[a-z]{1,6}", "[a-z][a-z_]{0,6}", prop::collection::vec(any::<bool>(), 5));
    let link = (
        "[A-Za-z]{1,8}",
        "(/[a-z0-9]{1,4}){0,2}/?",
        "(\\?[a-z]{1,3}=[a-z0-9%а-я]{0,3}(&[a-z]{1,3}=?){0,2})?",
        "(#[a-z/]{1,4})?",
        prop::collection::vec((key, value), 0..3),
    );
    let own_macro = prop::option::of("[A-Z]{2,5}");
    let parts = (
        style,
        "[a-z]{2,4}[0-9]",
        own_macro,
        prop::collection::vec(postback, 1..5),
        prop::collection::vec(field, 0..4),
        prop::collection::vec(link, 0..4),
    );
    parts.prop_map(|(style, click, own_macro, postbacks, fields, links)| {
        let text = |(kind, name, text): &(usize, String, String)| match kind {
            0 => style.wrap(name),
            1 => format!("{}-{}", style.wrap(name), text),
            _ => text.clone(),
        };
        // Where macros are written with percent signs, another one is nobody's guess (2-links).
        let text = |value: &(usize, String, String)| {
            if style == MacroStyle::Percent { text(&(value.0, value.1.clone(), value.2.replace('%', "_"))) } else { text(value) }
        };
        let params = |all: &[(String, (usize, String, String))]| -> Vec<Param> {
            distinct(all.iter().map(|(key, value)| param(key, &text(value))), |param| param.key.clone())
        };
        let mut profile = Profile { macro_style: Some(style), ..Profile::default() };
        profile.tracker.values.insert("key".into(), KEY.into());
        profile.click.param = click;
        // Where no link shows the parameter, a macro of another name would be taken for it.
        profile.click.macro_text = own_macro.filter(|_| !links.is_empty()).map(|name| style.wrap(&name)).unwrap_or_default();
        let made = postbacks.iter().map(|(name, event, own)| Postback {
            name: name.trim().into(),
            event: event.clone(),
            params: params(own),
            ..Postback::default()
        });
        profile.postbacks = distinct(distinct(made, |postback| postback.name.clone()).into_iter(), |postback| postback.event.clone()).into();
        let made = fields.iter().map(|(key, text, carried)| CustomField {
            key: format!("fields.{key}"),
            macro_text: style.wrap(text),
            postbacks: Some(
                profile.postbacks.iter().zip(carried).filter(|(_, carried)| **carried).map(|(postback, _)| postback.name.clone()).collect(),
            ),
            ..CustomField::default()
        });
        profile.custom_fields = distinct(made, |field| field.key.clone()).into();
        let made = links.iter().map(|(name, path, query, fragment, own)| RegistrationLink {
            name: name.clone(),
            base_url: format!("https://partner.test{path}{query}{fragment}"),
            // In these links a partner's macro is text.
            params: distinct(own.iter().map(|(key, (_, _, value))| param(key, value)), |param| param.key.clone()),
            ..RegistrationLink::default()
        });
        profile.registration_links = distinct(made, |link| link.name.clone()).into();
        profile.numbered()
    })
}

fn distinct<T>(all: impl Iterator<Item = T>, key: impl Fn(&T) -> String) -> Vec<T> {
    let mut seen = std::collections::HashSet::new();
    all.filter(|one| seen.insert(key(one))).collect()
}

#[test]
fn a_path_that_sounds_like_a_postback_is_none_where_the_trackers_own_click_macro_goes_out() {
    let catalog = Catalog::shipped();
    for (path, fragment) in [("s2s", ""), ("postback/lp", ""), ("cb", "#a"), ("postback", "#/"), ("cb", "#")] {
        let link = format!("https://partner.test/{path}?aa0={{{{tracker.clickid}}}}{fragment}");
        let made = import(&link, "again", &catalog);
        assert_eq!(links(&made.profile, &catalog), [link], "{:?}", told(&made));
    }
}

#[test]
fn the_links_of_a_profile_imported_again_build_the_same_links() {
    let catalog = Catalog::shipped();
    let any_way = (profiles(), 0..3_usize, any::<bool>());
    proptest!(ProptestConfig { cases: 300, ..ProptestConfig::default() }, |((profile, way, entities) in any_way)| {
        let built = links(&profile, &catalog);
        let names = profile.postbacks.iter().map(|postback| &postback.name).chain(profile.registration_links.iter().map(|link| &link.name));
        let shown = |link: &String| if entities { link.replace('&', "&amp;") } else { link.clone() };
        let lines: Vec<String> = names.zip(&built).map(|(name, link)| match way {
            0 => format!("{name}: {}", shown(link)),
            1 => format!("{name}:\n{}", shown(link)),
            _ => shown(link),
        }).collect();
        let made = import(&lines.join("\n"), "again", &catalog);
        let distinct_links = distinct(built.iter().cloned(), Clone::clone);
        prop_assert_eq!(links(&made.profile, &catalog), distinct_links.clone(), "{}\n{:?}", lines.join("\n"), made.profile);
        if way < 2 && distinct_links.len() == built.len() {
            let before: Vec<&String> = profile.postbacks.iter().map(|postback| &postback.name).collect();
            prop_assert_eq!(made.profile.postbacks.iter().map(|postback| &postback.name).collect::<Vec<_>>(), before);
        }
        prop_assert_eq!(told(&made).into_iter().filter(|(_, say)| !say.contains("counts once")).collect::<Vec<_>>(), vec![]);
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn no_text_at_all_makes_import_stumble(pieces in prop::collection::vec(prop::sample::select(vec![
        "https://", "http:\\/\\/", "api.chatterfy.ai/api/postbacks/", KEY, "/tracker-postback", "?", "tracker.event=", "first_deposit_", "&", "clickid=", "{sub1}", "sub1", "[", "]", "(", ")",
        "<", ">", "\\", "\n", " ", ":", "&lt;", "&quot;", "я", "#", "##", "%7B", "**", "!", ".", "{{tracker.clickid}}", "fields.a=",
    ]), 0..30)) {
        let made = imported(&pieces.concat());
        prop_assert_eq!(made.links, made.profile.postbacks.len() + made.profile.registration_links.len());
    }
}

#[test]
fn a_large_hostile_text_is_gone_through_in_no_time() {
    let sale = link("tracker.event=sale&clickid={sub1}&fields.a={a}&x=");
    for piece in [
        "https://a.test/?\n&",
        "[",
        "(https://",
        "[a](",
        "https://a.test/%n\n",
        &format!("{sale}%n&fields.b={{b}}\n"),
        "Name:\n",
        "https://a.test/?sub1={{tracker.clickid}}&b=%n ",
    ] {
        let count = 80_000 / piece.len();
        let text: String = (0..count).map(|number| piece.replace("%n", &number.to_string())).collect();
        let begun = std::time::Instant::now();
        let _ = imported(&text);
        // Minutes where each piece costs what stands before it; seconds on a busy machine under Wine.
        assert!(begun.elapsed().as_secs() < 20, "{piece}: {:?}", begun.elapsed());
    }
}

#[test]
fn a_partner_is_recognised_by_host_by_name_and_by_macros_and_by_no_word_that_may_be_anything() {
    let catalog = Catalog::shipped();
    let looks =
        |text: &str| -> Vec<String> { partners(text, &import(text, "x", &catalog).profile, &catalog).into_iter().map(|known| known.id).collect() };
    let row = link("tracker.event=sale&clickid={sub1}");
    assert_eq!(looks("https://1wgbch.top/casino?sub1={{tracker.clickid}}"), ["1win"]);
    assert_eq!(looks("https://www.m.1wlbtp.life/x"), ["1win"]);
    assert_eq!(looks("https://1wgbchx.top/casino"), Vec::<String>::new(), "another form is another host");
    assert_eq!(looks("https://evil1wgbch.top.example/casino"), Vec::<String>::new());
    for text in ["1win: ", "для 1ВИН ", "[1win](https://x.example/go) ", "#1win\n", "**1win**\n"] {
        assert_eq!(looks(&format!("{text}{row}")), ["1win"], "{text}");
    }
    for text in ["", "11win ", "the ctr is high, kma ", "hello there "] {
        assert_eq!(looks(&format!("{text}{row}")), Vec::<String>::new(), "{text}");
    }
    assert_eq!(looks(&link("tracker.event=sale&clickid={sub1}&fields.a={hash_name}&fields.b={event_id}")), ["1win"]);
    assert_eq!(looks(&link("tracker.event=sale&clickid={sub1}&fields.a={hash_name}")), ["1win"], "two macros are enough");
    assert_eq!(looks(&link("tracker.event=sale&clickid={hash_name}")), Vec::<String>::new(), "one is not");
    assert_eq!(looks(&format!("pocketoption revshare\n{row}"))[0], "pocketoption-revshare");
}

/// Whoever attaches a partner keeps every link as it was pasted.
#[test]
fn no_link_changes_whatever_partner_is_attached() {
    let catalog = Catalog::shipped();
    let text = [
        link("tracker.event=registration&clickid={sub1}&fields.userid={user_id}"),
        link("tracker.event=sale&clickid={sub1}&tracker.cost={amount}&tracker.currency=usd"),
        "https://partner.example/go?lp=3&sub1={{tracker.clickid}}&x=1".to_owned(),
    ];
    let made = imported(&text.join("\n"));
    let ground = Ground { catalog: &catalog, others: &[], in_use: false };
    let ready: Vec<&str> = catalog.integrations().into_iter().filter(|known| known.is_ready()).map(|known| known.id.as_str()).collect();
    assert!(ready.len() > 100);
    for id in ready {
        let after = attach(&ground, &made.profile, id).unwrap().profile;
        let setup = catalog.setup(&after);
        // A cabinet that appends its pairs itself gets the same ones.
        let sent = |setup: &Setup<'_>| -> Vec<_> {
            setup.profile.postbacks.iter().map(|postback| setup.postback_link(postback).unwrap().params.clone()).collect()
        };
        assert_eq!(sent(&setup), sent(&catalog.setup(&made.profile)), "{id}");
        assert_eq!(setup.final_url(&after.registration_links[0]).unwrap().to_string(), text[2], "{id}");
        assert_eq!(after.postbacks, made.profile.postbacks, "{id}");
    }
}
