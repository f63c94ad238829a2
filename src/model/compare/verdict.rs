//! The one sentence that answers "why is it not counted".

use super::comparison::Reason;
use super::part::{DiffKind, PartDiff};
use crate::model::profile::Postback;
use crate::model::setup::Setup;
use crate::model::tracker::{Constant, Tracker};
use crate::words::Say;

/// Of a postback: the key and the click id decide whether it is attributed, the event what it counts as, the rest what is known of it.
pub fn of_postback(setup: &Setup<'_>, tracker: &Tracker, postback: &Postback, parts: &[PartDiff], taken_as: Option<&str>) -> (Say, Reason) {
    let about = |id: &'static str, part: &PartDiff| {
        let say = Say::new(id).with("key", part.key.as_str()).with("expected", part.expected.as_str()).with("received", part.received.as_str());
        let say = say.with("name", postback.name.as_str()).with("tracker", tracker.name.as_str());
        say.with("macro", tracker.links.click_macro.as_str()).with("as", tracker.absent_event.as_str())
    };
    if let Some((part, id)) = decisive(setup, tracker, postback, parts) {
        return (about(id, part), Reason::of(part));
    }
    if let Some(part) = first_difference(setup, tracker, postback, parts) {
        return (Say::new("compare-attributed-but").with("what", part.say()), Reason::of(part));
    }
    let of_key = |key: &str| parts.iter().find(|part| part.key == key).map(|part| part.received.clone());
    let (id, event) = match (of_key(&tracker.keys.event), taken_as) {
        (Some(event), Some(taken)) if taken != event => ("compare-right-mapped", event),
        (Some(event), _) => ("compare-right", event),
        (None, None) => ("compare-right-unnamed", String::new()),
        (None, Some(taken)) => ("compare-right-absent", taken.to_owned()),
    };
    let say = Say::new(id).with("name", postback.name.as_str()).with("tracker", tracker.name.as_str()).with("event", event);
    let say = say.with("as", taken_as.unwrap_or_default()).with("click", of_key(&tracker.keys.click).unwrap_or_default());
    (say, Reason::default())
}

/// The part that decides, and what is to be said of it: whose postback it is, then whose click, then what happened.
fn decisive<'p>(setup: &Setup<'_>, tracker: &Tracker, postback: &Postback, parts: &'p [PartDiff]) -> Option<(&'p PartDiff, &'static str)> {
    if let Some(part) = parts.iter().find(|part| part.kind == DiffKind::OtherKey) {
        return Some((part, "compare-other-key"));
    }
    let is_unnamed =
        |part: &&PartDiff| matches!(part.kind, DiffKind::Missing | DiffKind::Empty) && tracker.constant(&part.key).is_some_and(Constant::is_personal);
    if let Some(part) = parts.iter().find(is_unnamed) {
        return Some((part, "compare-key-missing"));
    }
    let of_key = |key: &str| parts.iter().find(|part| part.key == key && part.differs());
    if let Some(part) = of_key(&tracker.keys.click) {
        return Some((part, click_id(part, tracker)));
    }
    let part = of_key(&tracker.keys.event)?;
    let is_raw = part.received == setup.raw_event(postback);
    Some((part, if is_raw { "compare-event-raw" } else { event_id(part.kind, tracker) }))
}

fn click_id(part: &PartDiff, tracker: &Tracker) -> &'static str {
    if part.received == tracker.links.click_macro {
        return "compare-click-tracker-macro";
    }
    match part.kind {
        DiffKind::Missing => "compare-click-missing",
        DiffKind::Empty => "compare-click-empty",
        DiffKind::EncodedMacro => "compare-click-encoded",
        DiffKind::BareMacro => "compare-click-bare",
        DiffKind::OtherClick => "compare-click-other",
        DiffKind::LiteralMacro => "compare-click-literal",
        DiffKind::NoValue => "compare-click-no-value",
        DiffKind::WithBlank => "compare-click-blank",
        DiffKind::Doubled => "compare-click-doubled",
        DiffKind::GivenTwice => "compare-click-given-twice",
        DiffKind::EscapedKey => "compare-click-escaped",
        DiffKind::NotItsFormat => "compare-click-format",
        _ => "compare-click-differs",
    }
}

fn event_id(kind: DiffKind, tracker: &Tracker) -> &'static str {
    match kind {
        DiffKind::Missing | DiffKind::Empty if tracker.event_required => "compare-event-missing",
        DiffKind::Missing | DiffKind::Empty if tracker.absent_event.is_empty() => "compare-event-unnamed",
        DiffKind::Missing | DiffKind::Empty => "compare-event-absent",
        DiffKind::LiteralMacro | DiffKind::EncodedMacro | DiffKind::BareMacro => "compare-event-literal",
        DiffKind::NoValue => "compare-event-no-value",
        DiffKind::GivenTwice => "compare-event-given-twice",
        DiffKind::EscapedKey => "compare-event-escaped",
        DiffKind::OtherCase => "compare-event-case",
        _ => "compare-event-other",
    }
}

/// The difference that costs most: money, then its currency, then what is wrong or missing, and last what is too much.
fn first_difference<'a>(setup: &Setup<'_>, tracker: &Tracker, postback: &Postback, parts: &'a [PartDiff]) -> Option<&'a PartDiff> {
    let amount = tracker.amount_key(setup.role(postback));
    let weight = |part: &&PartDiff| match () {
        () if part.kind == DiffKind::Unexpected => 3,
        () if part.key == amount => 0,
        () if part.key == tracker.keys.currency => 1,
        () => 2,
    };
    parts.iter().filter(|part| part.differs()).min_by_key(weight)
}

/// Of a registration link: the click id decides.
pub fn of_registration(setup: &Setup<'_>, tracker: &Tracker, name: &str, parts: &[PartDiff]) -> (Say, Reason) {
    let click_macro = tracker.links.click_macro.as_str();
    let click = parts.iter().find(|part| part.expected.contains(click_macro));
    let say = |id: &'static str| {
        let say = Say::new(id).with("name", name).with("macro", click_macro).with("tracker", tracker.name.as_str());
        let (key, received) = click.map(|part| (part.key.clone(), part.received.clone())).unwrap_or_default();
        say.with("key", if key == "/" { setup.profile.click.param.clone() } else { key }).with("received", received)
    };
    let of_click = click.and_then(|part| {
        let id = match part.kind {
            DiffKind::LiteralMacro | DiffKind::EncodedMacro | DiffKind::BareMacro => "compare-link-literal",
            DiffKind::Empty => "compare-link-empty",
            DiffKind::Missing => "compare-link-missing",
            DiffKind::OtherClick => "compare-link-other-click",
            _ => return None,
        };
        Some((say(id), Reason::of(part)))
    });
    of_click.unwrap_or_else(|| match parts.iter().find(|part| part.differs()) {
        Some(part) => (say("compare-link-but").with("what", part.say()), Reason::of(part)),
        None => (say("compare-link-right"), Reason::default()),
    })
}
