//! What is imported from the links of a profile is that profile: of every tracker, in every macro style, whatever damage the message has taken.

use clickwire::model::at::At;
use clickwire::model::catalog::Catalog;
use clickwire::model::check::apply;
use clickwire::model::import::{LineKind, import};
use clickwire::model::macros::MacroStyle;
use clickwire::model::profile::{Param, Postback, Profile, RegistrationLink, param};
use clickwire::model::tracker::Format;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;
use proptest::sample::select;

const TRACKERS: [&str; 7] = ["chatterfy", "keitaro", "voluum", "binom", "bemob", "redtrack", "peerclick"];
const BASE: &str = "https://go.example.com/offer?lp=3&currency=x";

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// A line of a message after what chats, mails, browsers and people did to its link; `None` where that cannot befall such a link.
fn line(name: &str, link: &str, how: usize, style: MacroStyle) -> Option<String> {
    // In a link with `#` or `<` as macros' signs, those signs say nothing else.
    let is_plain = !style.is_encoded();
    let text = match how {
        0 => link.replace('&', "&amp;"),
        1 => link.replace('&', "&amp;amp;"),
        2 => link.replace('&', "&#038;"),
        3 if is_plain => link.replace('&', "#038;"),
        4 => link.replace("&currency", "¤cy"),
        5 if link.is_ascii() => encoded(link),
        6 if is_plain => link.replace('{', "%7B").replace('}', "%7D"),
        7 if is_plain => link.replace('{', "%257B").replace('}', "%257D"),
        8 => format!("«{link}»"),
        9 => format!("\"{link}\""),
        10 if is_plain => format!("({link})."),
        11 if is_plain => format!("{link},"),
        12 => link.replacen("://", "://\u{200b}", 1),
        13 if is_plain => link.replace('_', "\\_").replace('&', "\\&"),
        14 if is_plain => link.replacen('&', "\n&", 1),
        15 => return Some(format!("> {name}: {link}")),
        16 if is_plain => return Some(format!("> {name}:\n> {}", link.replacen('&', "\n> &", 1))),
        17 => link.replacen("https://", "", 1),
        18 => return Some(format!("{name}:\n{link}")),
        19 => format!("`{link}`"),
        _ => return None,
    };
    Some(format!("{name}: {text}"))
}

const WAYS: usize = 24;

/// What is wrong with a registration link for certain; a mend of its own takes it away.
fn malformed(link: &str, how: usize) -> String {
    match how {
        0 => format!("https://vk.com/away.php?to={}", encoded(link)),
        1 => format!("https://l.facebook.com/l.php?u={}&h=AT0", encoded(link)),
        2 => link.replacen('?', "??", 1),
        3 => link.replacen("https://", "https://https://", 1),
        4 => link.replacen('?', "&", 1),
        _ => link.to_owned(),
    }
}

#[derive(Clone, Debug)]
struct Told {
    profile: Profile,
    ways: Vec<usize>,
    malformed: usize,
}

fn told() -> impl Strategy<Value = Told> {
    let postback = (any::<prop::sample::Index>(), any::<bool>(), prop::collection::vec((0..4_usize, any::<prop::sample::Index>()), 0..4));
    (
        select(TRACKERS.to_vec()),
        select(MacroStyle::ALL.to_vec()),
        any::<bool>(),
        select(vec!["sub1", "sub4", "click_id", "aff_sub", "s2"]),
        prop::collection::vec(postback, 1..4),
        prop::collection::vec(0..WAYS, 5),
        0..12_usize,
    )
        .prop_map(|(tracker, style, is_own_host, click, postbacks, ways, malformed)| {
            let known = super::shipped().tracker(tracker).unwrap();
            let mut profile = Profile { name: "Pasted".into(), macro_style: Some(style), ..Profile::default() };
            profile.tracker.id = tracker.into();
            let own = known.marks.hosts.first().map(|host| format!("team.{host}")).filter(|_| is_own_host);
            for placeholder in &known.placeholders {
                let value = match placeholder.format {
                    Format::Uuid => "48d0524a-3abb-4cd5-82b8-404fa1cb4f7e",
                    Format::Host => own.as_deref().unwrap_or("trk.example.com"),
                    Format::Token => "ab12cd3",
                };
                profile.tracker.values.insert(placeholder.name.clone(), value.into());
            }
            profile.click.param = click.into();
            let words: Vec<&str> = known.events.values().map(|event| event.event.as_str()).collect();
            for (name, (word, is_absent, params)) in ["Alpha", "Beta", "Gamma"].iter().zip(&postbacks) {
                let event = if *is_absent && !known.event_required { "" } else { words[word.index(words.len())] };
                let mut own: Vec<Param> = Vec::new();
                for (which, value) in params {
                    let (key, values) = match which {
                        0 => (known.keys.amount.as_str(), [style.wrap("amount"), style.wrap("sum_usd")]),
                        1 => (known.keys.currency.as_str(), ["usd".into(), style.wrap("cur")]),
                        2 => (known.keys.transaction.as_str(), [style.wrap("tx_id"), style.wrap("event_id")]),
                        _ => ("note", ["a1".into(), style.wrap("country")]),
                    };
                    if !key.is_empty() && own.iter().all(|other| other.key != key) {
                        own.push(param(key, &values[value.index(2)]));
                    }
                }
                profile.postbacks.push(Postback { name: (*name).into(), event: event.into(), params: own, ..Postback::default() });
            }
            let mut seen: Vec<(String, Vec<Param>)> = Vec::new();
            profile.postbacks.retain(|postback| {
                let this = (postback.event.clone(), postback.params.clone());
                let is_new = !seen.contains(&this);
                seen.push(this);
                is_new
            });
            profile.registration_links = vec![RegistrationLink { name: "Main".into(), base_url: BASE.into(), ..RegistrationLink::default() }].into();
            Told { profile: profile.numbered(), ways, malformed }
        })
}

/// The ready postback links, then the finished registration links.
fn links(catalog: &Catalog, profile: &Profile) -> Vec<String> {
    let setup = catalog.setup(profile);
    let postbacks =
        profile.postbacks.iter().map(|postback| setup.postback_link(postback).map_or_else(|why| format!("{why:?}"), |link| link.ready.to_string()));
    let finals = profile.registration_links.iter().map(|link| setup.final_url(link).map_or_else(|why| format!("{why:?}"), |url| url.to_string()));
    postbacks.chain(finals).collect()
}

/// The certain mends of registration links, as `F` applies them.
fn with_links_mended(mut profile: Profile) -> Profile {
    for _ in 0..4 {
        for finding in super::findings(&profile).into_iter().filter(|finding| matches!(finding.at, At::BaseUrl(_))) {
            if let Some(fix) = finding.fix {
                apply(&fix, &mut profile);
            }
        }
    }
    profile
}

proptest! {
    #![proptest_config(ProptestConfig { cases: super::cases(700), ..ProptestConfig::default() })]

    #[test]
    fn what_is_imported_from_the_links_of_a_profile_is_that_profile(Told { profile, ways, malformed: how } in told()) {
        let catalog = super::shipped();
        let style = profile.macro_style.unwrap_or_default();
        let built = links(catalog, &profile);
        let names = profile.postbacks.iter().map(|postback| postback.name.as_str()).chain(["Main"]);
        let last = built.len() - 1;
        let text: Vec<String> = names.zip(built.iter().enumerate()).zip(&ways).map(|((name, (at, link)), way)| {
            if at == last && how < 5 {
                return format!("{name}: {}", malformed(link, how));
            }
            line(name, link, *way, style).unwrap_or_else(|| format!("{name}: {link}"))
        }).collect();
        let text = text.join("\n");
        let made = import(&text, "Pasted", catalog);
        let again = with_links_mended(made.profile.clone());
        prop_assert_eq!(links(catalog, &again), built, "{}\n{:#?}\n{:#?}", text, again, made.report);
        for (is, was) in again.postbacks.iter().zip(&profile.postbacks) {
            prop_assert_eq!((&is.name, &is.event), (&was.name, &was.event), "{}", text);
        }
        prop_assert_eq!(&again.click.param, &profile.click.param, "{}", text);
        let is_guess = super::told(&made).iter().any(|said| said.contains("That is a guess"));
        prop_assert!(again.tracker.id == profile.tracker.id || is_guess, "{}: {}", text, again.tracker.id);
        let lost: Vec<_> = made.report.iter().filter(|line| line.kind == LineKind::NoLink).collect();
        prop_assert!(lost.is_empty(), "{}\n{:?}", text, lost);
    }
}
