//! The way of the click id as a picture: each place with its parameter and value, and the one where it breaks told by a sign and a word.

use std::fmt::Write as _;

use clickwire::model::mask::Mask;
use clickwire::model::profile::Profile;
use clickwire::model::trace::{Passage, Place, Route};
use clickwire::wizard::overlay::Overlay;
use clickwire::words::Lang;

use super::support::{KEY, User, custom, one_win};

const SIZES: [(u16, u16); 4] = [(100, 30), (80, 24), (40, 12), (140, 42)];

/// Someone who looks at the trace of a profile after something was done to it.
fn tracing(lang: Lang, profile: Profile, done: impl FnOnce(&mut Profile)) -> User {
    looking(User::new(), lang, profile, done)
}

/// The same person as before: reading the catalog takes its time.
fn looking(user: User, lang: Lang, mut profile: Profile, done: impl FnOnce(&mut Profile)) -> User {
    done(&mut profile);
    let mut user = user.again(Some(&profile), lang);
    user.press("t");
    user
}

fn route(user: &User) -> &Route {
    match &user.wizard.overlay {
        Some(Overlay::Trace(page)) => &page.trace.route,
        _ => panic!("no trace:\n{}", user.screen()),
    }
}

/// What goes wrong, by the place where the click id is lost.
type Broken = (Place, &'static str, fn(&mut Profile));

/// A picture: its name, and what was done before.
type Scene = (&'static str, fn(&mut Profile));

const BROKEN: [Broken; 12] = [
    (Place::Link, "no link yet", |profile| profile.registration_links.clear()),
    (Place::Link, "not a link", |profile| {
        profile.registration_links.truncate(1);
        profile.registration_links[0].base_url = "partner.example".into();
    }),
    (Place::Link, "no click parameter", |profile| profile.click.param.clear()),
    (Place::Link, "a redirector", |profile| {
        profile.registration_links[0].base_url = "https://l.facebook.com/l.php?u=https%3A%2F%2Fpartner.example%2Fgo".into();
    }),
    (Place::Link, "Telegram without start", |profile| profile.registration_links[0].base_url = "https://t.me/some_bot?lp=1".into()),
    (Place::Partner, "a parameter with a Cyrillic letter", |profile| profile.click.param = "сid".into()),
    (Place::Postback, "another macro of the family", |profile| profile.click.macro_text = "{sub4}".into()),
    (Place::Postback, "a macro without brackets", |profile| profile.click.macro_text = "sub1".into()),
    (Place::Postback, "the tracker's own macro", |profile| profile.click.macro_text = "{{tracker.clickid}}".into()),
    (Place::Postback, "no key", |profile| profile.tracker.values.clear()),
    (Place::Postback, "no postback", |profile| profile.postbacks.clear()),
    (Place::Tracker, "an event that comes empty", |profile| profile.postbacks[1].event = "{sub9}".into()),
];

fn passages(route: &Route) -> Vec<Passage> {
    route.hops.iter().map(|hop| hop.passage).collect()
}

#[test]
fn a_whole_route_shows_the_click_id_at_each_of_its_four_places() {
    for lang in Lang::ALL {
        let user = tracing(lang, one_win(), |_| {});
        let route = route(&user);
        assert_eq!(route.broken, None);
        let places: Vec<Place> = route.hops.iter().map(|hop| hop.place).collect();
        assert_eq!(places, [Place::Link, Place::Partner, Place::Postback, Place::Tracker]);
        assert!(!route.hops.is_empty() && route.hops.iter().all(|hop| hop.value.as_deref() == Some("67wgwWkaR0") && hop.passage == Passage::Whole));
        let params: Vec<&str> = route.hops.iter().filter_map(|hop| hop.param.as_deref()).collect();
        assert_eq!(params, ["sub1", "sub1", "clickid", "clickid"]);
        let written: Vec<&str> = route.hops.iter().filter_map(|hop| hop.written.as_deref()).collect();
        assert_eq!(written, ["{{tracker.clickid}}", "{sub1}"]);
        assert_eq!((route.postbacks.attributed, route.postbacks.all), (3, 3));
        assert!(!user.screen().contains('✗'));
    }
}

#[test]
fn where_the_click_id_is_lost_is_found_marked_and_named() {
    let mut user = User::new();
    for (place, what, broken) in BROKEN {
        for (lang, word) in [(Lang::En, "broken here"), (Lang::Ru, "обрыв")] {
            user = looking(user, lang, custom(), broken);
            let broken = route(&user).broken.clone().unwrap_or_else(|| panic!("{what} breaks nothing"));
            assert_eq!(broken.place, place, "{what}: {broken:?}");
            let passed = passages(route(&user));
            let at = passed.iter().position(|passage| *passage == Passage::Broken).unwrap();
            assert!(passed[..at].iter().all(|passage| *passage == Passage::Whole), "{what}: {passed:?}");
            assert!(passed[at + 1..].iter().all(|passage| *passage == Passage::Beyond), "{what}: {passed:?}");
            let beyond = route(&user).hops[at + 1..].iter().any(|hop| hop.value.as_deref() == Some("67wgwWkaR0"));
            assert!(!beyond, "{what}: the click id is not behind the break");
            for (columns, rows) in [(100, 60), (40, 60)] {
                let screen = user.resize(columns, rows).screen();
                let marked = screen.matches('✗').count();
                assert_eq!((marked, screen.matches(word).count()), (2, 1), "{what} at {columns}:\n{screen}");
            }
        }
    }
}

#[test]
fn the_click_id_goes_out_by_whatever_place_of_the_link_it_stands_in() {
    let at = |base: &str| {
        let user = tracing(Lang::En, custom(), |profile| profile.registration_links[0].base_url = base.into());
        let hop = route(&user).hops[0].clone();
        (hop.param, hop.value, hop.written)
    };
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(at("https://t.me/bot?start=r_{{tracker.clickid}}"), (text("start"), text("r_67wgwWkaR0"), text("r_{{tracker.clickid}}")));
    assert_eq!(at("https://partner.example/go#frag"), (text("sub1"), text("67wgwWkaR0"), text("{{tracker.clickid}}")));
    // Where it stands more than once, the click parameter's counts, and of a bot's link what the bot is started with.
    let twice = "https://partner.example/go?ad={{tracker.clickid}}&sub1=x";
    assert_eq!(at(twice), (text("sub1"), text("67wgwWkaR0"), text("{{tracker.clickid}}")));
    let of_bot = "https://t.me/bot?x={{tracker.clickid}}&start=r_{{tracker.clickid}}";
    assert_eq!(at(of_bot), (text("start"), text("r_67wgwWkaR0"), text("r_{{tracker.clickid}}")));
    let user = tracing(Lang::En, custom(), |profile| {
        profile.click.param = "/sub1".into();
        profile.registration_links.truncate(1);
    });
    let hop = &route(&user).hops[0];
    assert_eq!((hop.param.clone(), hop.value.clone(), hop.passage), (None, text("67wgwWkaR0"), Passage::Whole));
    assert!(user.screen().contains("in the link itself"), "{}", user.screen());
}

#[test]
fn telegram_passes_on_nothing_but_a_start_that_fits() {
    let why = |base: &str| {
        let user = tracing(Lang::En, custom(), |profile| profile.registration_links[0].base_url = base.into());
        route(&user).broken.clone().map(|broken| (broken.place, broken.why.id))
    };
    assert_eq!(why("https://t.me/bot?start={{tracker.clickid}}"), None);
    assert_eq!(why("https://t.me/bot?lp=1"), Some((Place::Link, "trace-route-telegram")));
    assert_eq!(why("https://t.me/bot?start=промо_{{tracker.clickid}}"), Some((Place::Link, "trace-route-telegram-start")));
}

#[test]
fn of_several_postbacks_the_one_that_loses_the_click_is_shown_and_how_many_do_not() {
    let user = tracing(Lang::En, custom(), |profile| profile.postbacks[1].event = "{sub9}".into());
    assert_eq!(route(&user).broken.as_ref().map(|broken| broken.name.as_str()), Some("First Deposit"));
    assert_eq!((route(&user).postbacks.attributed, route(&user).postbacks.all), (2, 3));
    assert!(user.screen().contains("With other postbacks it comes back (2 of 3)"), "{}", user.screen());
}

#[test]
fn a_partner_that_calls_http_only_calls_nothing_that_is_https() {
    let user = tracing(Lang::En, custom(), |profile| {
        profile.integration = Some("myaffiliates".into());
        profile.click.param = "clickid".into();
    });
    let broken = route(&user).broken.clone().unwrap();
    assert_eq!((broken.place, broken.why.id), (Place::Postback, "trace-lost-scheme"));
    assert_eq!(route(&user).hops[3].value, None, "nothing was sent, so nothing arrives");
}

#[test]
fn a_key_that_is_hidden_is_hidden_on_the_route_too() {
    let user = tracing(Lang::En, custom(), |profile| profile.click.macro_text = KEY.into());
    let mask = Mask::of(user.wizard.setup());
    let Some(Overlay::Trace(page)) = &user.wizard.overlay else { panic!("no trace") };
    assert!(format!("{:?}", page.trace.route).contains(KEY));
    let hidden = format!("{:?}", mask.trace(&page.trace).route);
    assert!(!hidden.contains(KEY) && hidden.contains("48d0524a-…"), "{hidden}");
}

#[test]
fn the_route_reads_well_at_every_size_in_both_languages() {
    let scenes: [Scene; 5] = [
        ("whole", |_| {}),
        ("broken_at_the_link", |profile| profile.registration_links[0].base_url = "https://t.me/some_bot?lp=1".into()),
        ("broken_at_the_partner", |profile| profile.click.param = "сid".into()),
        ("broken_at_the_postback", |profile| profile.click.macro_text = "{sub4}".into()),
        ("broken_at_the_tracker", |profile| profile.postbacks[1].event = "{sub9}".into()),
    ];
    for lang in Lang::ALL {
        for (name, done) in scenes {
            let mut user = tracing(lang, custom(), done);
            let mut seen = String::new();
            for (columns, rows) in SIZES {
                user.resize(columns, rows);
                let _ = writeln!(seen, "== {columns}×{rows}\n{}", user.screen());
            }
            insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
                insta::assert_snapshot!(format!("route_{}_{name}", lang.code()), seen);
            });
        }
    }
}

#[test]
fn no_value_is_too_long_for_the_picture_and_no_mark_is_a_colour_alone() {
    let mut user = User::new();
    for lang in Lang::ALL {
        for (_, what, broken) in BROKEN {
            user = looking(user, lang, custom(), |profile| {
                broken(profile);
                if !profile.click.param.is_empty() {
                    profile.click.param.push_str("_и_очень_длинное_название_параметра_клика");
                }
            });
            for columns in [40, 60, 80, 100, 140] {
                for (colours, ascii) in [(true, false), (false, false), (false, true)] {
                    user.looks(colours, ascii).resize(columns, 60);
                    let screen = user.screen();
                    let lines: Vec<&str> = screen.lines().collect();
                    assert!(lines.iter().all(|line| unicode_width::UnicodeWidthStr::width(*line) <= usize::from(columns)), "{what}:\n{screen}");
                    let sign = if ascii { " x " } else { "✗ " };
                    assert!(screen.matches(sign).count() >= 2, "{what} at {columns}: the break has no sign\n{screen}");
                }
            }
        }
    }
}
