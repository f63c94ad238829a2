//! The way out: which registration link the click takes, how the tracker fills it, what the partner keeps of it.

use super::super::macros::MacroStyle;
use super::super::profile::RegistrationLink;
use super::super::setup::Setup;
use super::super::tracker::Tracker;
use super::carried::{Carried, carried};
use super::lost::unbuilt_say;
use super::macro_finder::{Piece, bare, is_macro, pieces};
use super::opened::{Opened, decoded, encoded};
use super::partner::{Partner, is_telegram, start_of};
use crate::model::paste::wrapped::unwrapped;
use crate::words::Say;

/// The way out of one click.
#[derive(Default)]
pub(super) struct Outward {
    /// The link's name.
    pub(super) name: String,
    /// Where in the link the click id goes out.
    pub(super) carried: Carried,
    /// Why the link does not bring it to the partner.
    pub(super) astray: Option<Say>,
    /// The link as the lead opens it.
    pub(super) opened: Option<String>,
    /// What the partner keeps.
    pub(super) kept: Vec<(String, String)>,
    /// True when the link leads back to the tracker instead of the partner.
    pub(super) is_postback: bool,
    /// True when the id travels at a place that only the partner knows: in the path, as the bare query, inside a bot's `start`.
    pub(super) is_placed: bool,
    /// What is to be said.
    pub(super) notes: Vec<Say>,
}

/// Follows the click through every registration link and keeps the one that loses it, else the first: one bad link is what must be seen.
pub(super) fn outward(setup: &Setup<'_>, tracker: &Tracker, partner: &Partner<'_>, click_id: &str) -> Outward {
    let links = &setup.profile.registration_links;
    let mut ways: Vec<(&RegistrationLink, Outward)> = Vec::new();
    let mut unbuilt = Vec::new();
    for link in links {
        match setup.final_url(link) {
            Ok(url) => ways.push((link, way(&url.to_string(), tracker, partner, click_id))),
            Err(why) => unbuilt.push((why, link)),
        }
    }
    let others = ways.len().saturating_sub(1);
    let carries = |way: &Outward| !way.is_postback && way.kept.iter().any(|(param, value)| param == partner.click_param() && value == click_id);
    let chosen = ways.iter().position(|(_, way)| !carries(way)).unwrap_or(0);
    let mut outward = match (ways.len(), links.is_empty()) {
        (0, true) => Outward { notes: vec![Say::new("trace-note-no-link")], astray: Some(Say::new("trace-lost-no-link")), ..Outward::default() },
        (0, false) => Outward { astray: unbuilt.first().map(|(why, _)| unbuilt_say(why)), ..Outward::default() },
        _ => {
            let (link, mut way) = ways.swap_remove(chosen);
            way.name.clone_from(&link.name);
            if others > 0 {
                way.notes.push(Say::new("trace-note-links").with("link", label(link)).with("count", others));
            }
            way
        }
    };
    outward.notes.extend(setup.unreadable().map(|bad| Say::new("check-file-unreadable").with("file", bad.say())));
    outward.notes.extend(unbuilt.iter().map(|(_, link)| Say::new("trace-note-link-unbuilt").with("link", label(link))));
    outward
}

fn label(link: &RegistrationLink) -> &str {
    if link.name.is_empty() { link.base_url.trim() } else { &link.name }
}

/// One link, followed.
fn way(link: &str, tracker: &Tracker, partner: &Partner<'_>, click_id: &str) -> Outward {
    let opened = filled(link, tracker, click_id);
    // What is put into a redirector's link stays with the redirector, and a host called `https` is nobody's.
    let astray = if unwrapped(link).is_some() {
        Some("trace-note-wrapped")
    } else {
        link.split_once("://")
            .is_some_and(|(_, rest)| ["http:", "https:"].iter().any(|head| rest.starts_with(head)))
            .then_some("trace-note-two-schemes")
    };
    let on_the_wire = Opened::on_the_wire(&opened);
    let carried = carried(&Opened::on_the_wire(link), &on_the_wire, tracker, partner.click_param(), click_id);
    if let Some(note) = astray.map(Say::new) {
        return Outward { opened: Some(opened), carried, astray: Some(note.clone()), notes: vec![note], ..Outward::default() };
    }
    let is_placed = is_placed(&Opened::on_the_wire(link), &tracker.links.click_macro);
    let kept = partner.kept(&on_the_wire, is_placed.then_some(click_id));
    let is_postback = is_postback(&on_the_wire, tracker);
    let say = |id: &'static str| Some(Say::new(id).with("partner", partner.name()).with("tracker", tracker.name.as_str()));
    let astray = match kept.iter().any(|(_, value)| value == click_id) {
        _ if is_postback => say("trace-lost-not-partner"),
        false if is_telegram(&on_the_wire) && carries_in_start(&on_the_wire, click_id) => say("trace-route-telegram-start"),
        false if is_telegram(&on_the_wire) => say("trace-route-telegram"),
        false if carried.written.is_none() => say("trace-route-not-carried"),
        _ => None,
    };
    Outward { kept, carried, astray, is_postback, is_placed, opened: Some(opened), ..Outward::default() }
}

/// True for a click macro in the path, as a bare piece of the query, or amid Telegram's `start`.
fn is_placed(link: &Opened, click_macro: &str) -> bool {
    if is_telegram(link) {
        return start_of(link).is_some_and(|(value, _)| value != click_macro && value.contains(click_macro));
    }
    let is_bare = |(key, value): &(String, String)| value.is_empty() && key.contains(click_macro);
    link.head.contains(click_macro) || link.pairs.iter().any(is_bare)
}

/// True where the id stands in Telegram's `start`.
fn carries_in_start(opened: &Opened, click_id: &str) -> bool {
    start_of(opened).is_some_and(|(value, _)| decoded(value).contains(click_id))
}

/// The link as the tracker hands it to the lead: its own macros filled, everything else as it is.
fn filled(link: &str, tracker: &Tracker, click_id: &str) -> String {
    let click_macro = &tracker.links.click_macro;
    let style = MacroStyle::ALL.into_iter().find(|style| is_macro(click_macro, *style)).unwrap_or_default();
    let texts: Vec<String> = tracker.links.macros.iter().map(|(text, _)| text.clone()).chain([click_macro.clone()]).collect();
    let value = |text: &str| {
        let name = bare(text, style);
        match text {
            _ if text == click_macro => encoded(click_id),
            _ if tracker.fills(text) => encoded(name.rsplit('.').next().unwrap_or(name)),
            _ => text.to_owned(),
        }
    };
    let filled = pieces(link, style, &texts).into_iter().map(|piece| match piece {
        Piece::Text(text) => text.to_owned(),
        Piece::Macro(text) => value(text),
    });
    filled.collect()
}

/// True for a link to the tracker's own endpoint: a postback link pasted as the partner's.
fn is_postback(opened: &Opened, tracker: &Tracker) -> bool {
    let mut rest = opened.head.as_str();
    let fixed = pieces(&tracker.endpoint, MacroStyle::Brace, &[]);
    let in_order = fixed.iter().all(|piece| match piece {
        Piece::Text(text) => rest.find(text).is_some_and(|at| {
            rest = &rest[at + text.len()..];
            true
        }),
        Piece::Macro(_) => true,
    });
    // A click parameter in the path has put the id behind it.
    let ends = rest.is_empty() || rest.starts_with('/');
    let telling = if tracker.has_event() { &tracker.keys.event } else { &tracker.keys.click };
    in_order && ends && opened.value(telling).is_some()
}
