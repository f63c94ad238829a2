//! `F` does no harm: whatever damage a profile has taken, all certain mends together take no value out of the partner's link, and the trace after
//! them is never worse than before.

use clickwire::model::catalog::Catalog;
use clickwire::model::check::{Others, apply, check};
use clickwire::model::macros::MacroStyle;
use clickwire::model::profile::{Param, Profile, RegistrationLink, param};
use clickwire::model::template::of_partner;
use clickwire::model::trace::{Samples, Trace, trace};
use clickwire::model::tracker::Format;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;
use proptest::sample::select;

const TRACKERS: [&str; 7] = ["chatterfy", "keitaro", "voluum", "binom", "bemob", "redtrack", "peerclick"];

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// What happens to a link between the partner's cabinet and the profile's file, or was wrong in it from the start.
fn damaged(link: &str, how: usize) -> String {
    let tail = |link: &str| link.split_once("://").map_or(link, |(_, tail)| tail).to_owned();
    match how {
        0 => link.replace('&', "&amp;"),
        1 => link.replace('&', "#038;"),
        2 => link.replace('&', "&#x26;"),
        3 => link.replace("&currency", "¤cy").replace("&reg", "®").replace("&section", "§ion").replace("&ltv", "<v").replace("&gtm", ">m"),
        4 => encoded(link),
        5 => format!("https://l.facebook.com/l.php?u={}&h=AT0", encoded(link)),
        6 => format!("https://vk.com/away.php?to={}", encoded(link)),
        7 => format!("https://eur01.safelinks.protection.outlook.com/?url={}&data=05", encoded(link)),
        8 => link.replacen('?', "??", 1),
        9 => link.replacen('?', "&", 1),
        10 => link.rfind('&').map_or_else(|| link.to_owned(), |at| format!("{}?{}", &link[..at], &link[at + 1..])),
        11 => link.replacen('?', "%3F", 1),
        12 => format!("https://{link}"),
        13 => format!("http://{link}"),
        14 => link.replacen("https", "http", 1),
        15 => link.replacen("://", "//", 1),
        16 => tail(link),
        17 => format!("«{link}»"),
        18 => format!("<{link}>"),
        19 => format!(" {link} "),
        20 => link.replacen('&', "\n&", 1),
        21 => link.replacen('/', "/\u{200b}", 3),
        22 => link.replace('_', "\\_").replace('&', "\\&"),
        23 => format!("{link}&sub1=vasya77"),
        24 => format!("{link}&sub9={{tracker.clickid}}"),
        25 => format!("{link}&сurrency2=usd77"),
        26 => link.replacen("https://", "https://user77:pass@", 1),
        _ => link.to_owned(),
    }
}

const WAYS: usize = 28;

/// A partner's link, and the values in it that nobody may take out.
fn partner_link() -> impl Strategy<Value = (String, Vec<String>)> {
    const KEYS: [&str; 10] = ["open", "lp", "sub2", "currency", "reg", "section", "ltv", "gtm_id", "utm_source", "a"];
    let heads = vec!["https://go.example.com/offer", "https://go.example.com", "https://t.me/ExampleBot", "https://t.me/ExampleBot/app"];
    let pairs = prop::collection::vec((select(KEYS.to_vec()), "v[a-z]{3}[0-9]{2}"), 0..5);
    (select(heads), pairs, prop::option::of("c[a-z]{3}[0-9]{2}"), prop::option::of("f[a-z]{3}")).prop_map(|(head, pairs, code, fragment)| {
        let is_telegram = head.contains("t.me");
        let mut query: Vec<(String, String)> = Vec::new();
        for (key, value) in pairs {
            if query.iter().all(|(known, _)| known != key) {
                query.push((key.to_owned(), value));
            }
        }
        query.extend(code.filter(|_| is_telegram).map(|code| ("start".to_owned(), code)));
        let values = query.iter().map(|(_, value)| value.clone()).chain(fragment.clone()).collect();
        let query = query.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("&");
        let query = if query.is_empty() { query } else { format!("?{query}") };
        let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
        (format!("{head}{query}{fragment}"), values)
    })
}

/// Wrong things that people write into postbacks.
fn spoil(profile: &mut Profile, (which, how): (usize, usize)) {
    let click = profile.click.param.clone();
    let count = profile.postbacks.len().max(1);
    let Some(postback) = profile.postbacks.get_mut(which % count) else { return };
    let spoilt = |text: &str| match how {
        0 => text.replace('{', "%7B").replace('}', "%7D"),
        1 => text.replace('{', "[").replace('}', "]"),
        2 => text.replace('{', "{ ").replace('}', " }"),
        3 => text.replace('a', "а"),
        4 => text.replace('_', "\\_"),
        5 => format!("{text}\u{200b}"),
        6 => text.to_uppercase(),
        7 => text.trim_matches(['{', '}']).to_owned(),
        _ => text.to_owned(),
    };
    for own in &mut postback.params {
        own.value = spoilt(&own.value);
    }
    match how {
        8 => postback.event = spoilt(&format!("{}_", postback.event)),
        9 => postback.event = "first_deposit_".into(),
        10 => postback.event = postback.event.to_uppercase(),
        11 => postback.params.push(param("currency", "eur")),
        12 => postback.params.push(param("clickid", &click)),
        13 => postback.params.push(param("tracker.event", "other")),
        14 => postback.params.extend(postback.params.clone()),
        15 => postback.params.clear(),
        16 => profile.click.macro_text = click,
        17 => profile.click.macro_text = "{{tracker.clickid}}".into(),
        18 => postback.event.clear(),
        _ => {}
    }
}

fn profile() -> impl Strategy<Value = (Profile, Vec<String>)> {
    let partners = select(vec![None, None, None, Some("1win"), Some("mostbet"), Some("pin-up"), Some("adcombo")]);
    let ways = prop::collection::vec(0..WAYS, 0..3);
    let spoils = prop::collection::vec((0..4_usize, 0..20_usize), 0..3);
    let own = prop::collection::vec((select(vec!["sub1", "sub3", "fields.userid", "utm"]), select(vec!["w77", "{user_id}", "{{username}}"])), 0..2);
    (select(TRACKERS.to_vec()), partners, partner_link(), ways, spoils, own).prop_map(|(tracker, partner, (link, values), mut ways, spoils, own)| {
        let catalog = super::shipped();
        let known = catalog.tracker(tracker).unwrap();
        let integration = partner.and_then(|id| catalog.integration(id));
        let mut profile = Profile { name: "Mine".into(), integration: partner.map(str::to_owned), ..Profile::default() };
        profile.tracker.id = tracker.into();
        for placeholder in &known.placeholders {
            let value = match placeholder.format {
                Format::Uuid => "48d0524a-3abb-4cd5-82b8-404fa1cb4f7e",
                Format::Host => "trk.example.com",
                Format::Token => "ab12cd3",
            };
            profile.tracker.values.insert(placeholder.name.clone(), value.into());
        }
        profile.click.param = integration.and_then(|known| known.click_params.first()).map_or("sub1".into(), |known| known.param.clone());
        let fresh = of_partner(integration, known, MacroStyle::Brace);
        (profile.postbacks, profile.custom_fields) = (fresh.postbacks, fresh.custom_fields);
        // A redirector wraps what it is given; what is wrong with its own link is another matter.
        ways.sort_by_key(|how| (5..=7).contains(how));
        let base_url = ways.iter().fold(link, |link, how| damaged(&link, *how));
        let params: Vec<Param> = own.iter().map(|(key, value)| param(key, value)).collect();
        profile.registration_links = vec![RegistrationLink { name: "Main".into(), base_url, params, ..RegistrationLink::default() }].into();
        for one in spoils {
            spoil(&mut profile, one);
        }
        (profile.numbered(), values)
    })
}

/// All certain mends, again and again, as `F` applies them.
fn mended(catalog: &Catalog, mut profile: Profile) -> Profile {
    for _ in 0..6 {
        let fixes: Vec<_> = check(&catalog.setup(&profile), Others::default()).into_iter().filter_map(|finding| finding.fix).collect();
        if fixes.is_empty() {
            break;
        }
        for fix in &fixes {
            apply(fix, &mut profile);
        }
    }
    profile
}

fn traced(catalog: &Catalog, profile: &Profile) -> Trace {
    trace(&catalog.setup(profile), &Samples::default())
}

fn toml(profile: &Profile) -> String {
    clickwire::model::profile_toml::save(None, profile)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: super::cases(700), ..ProptestConfig::default() })]

    #[test]
    fn all_certain_mends_take_no_value_away_and_make_no_trace_worse((profile, values) in profile()) {
        let catalog = super::shipped();
        let after = mended(catalog, profile.clone());
        let base = &after.registration_links[0].base_url;
        for value in &values {
            prop_assert!(base.contains(value.as_str()), "{value} is gone\n before {}\n  after {base}", profile.registration_links[0].base_url);
        }
        // A value beside the base stays too, in the link or as a custom field.
        for own in &profile.registration_links[0].params {
            let stays = after.registration_links[0].params.iter().any(|param| param.value == own.value)
                || after.custom_fields.iter().any(|field| field.macro_text == own.value);
            prop_assert!(stays, "{}={} is gone: {}", own.key, own.value, toml(&after));
        }
        let (first, last) = (traced(catalog, &profile), traced(catalog, &after));
        prop_assert!(last.reach.attributed >= first.reach.attributed, "{}\n{}", toml(&profile), toml(&after));
        prop_assert!(last.amount_arrives >= first.amount_arrives.min(first.amount_sent), "{} {}\n{}\n{}", first.amount_arrives, last.amount_arrives, toml(&profile), toml(&after));
    }
}
