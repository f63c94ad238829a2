//! The one sentence that answers "why is it not counted".

use super::part::{DiffKind, PartDiff};
use crate::model::profile::Postback;
use crate::model::setup::Setup;
use crate::model::tracker::{Constant, Tracker};
use crate::words::Say;

/// Of a postback: the key and the click id decide whether it is attributed, the event what it counts as, the rest what is known of it.
pub fn of_postback(setup: &Setup<'_>, tracker: &Tracker, postback: &Postback, parts: &[PartDiff]) -> Say {
    let of_key = |key: &str| parts.iter().find(|part| part.key == key && part.kind != DiffKind::OtherKey);
    let about = |id: &'static str, part: &PartDiff| {
        let say = Say::new(id).with("key", part.key.as_str()).with("expected", part.expected.as_str()).with("received", part.received.as_str());
        say.with("name", postback.name.as_str()).with("tracker", tracker.name.as_str()).with("macro", tracker.links.click_macro.as_str())
    };
    if let Some(part) = parts.iter().find(|part| part.kind == DiffKind::OtherKey) {
        return about("compare-other-key", part);
    }
    let is_unnamed =
        |part: &&PartDiff| matches!(part.kind, DiffKind::Missing | DiffKind::Empty) && tracker.constant(&part.key).is_some_and(Constant::is_personal);
    if let Some(part) = parts.iter().find(is_unnamed) {
        return about("compare-key-missing", part);
    }
    let click = of_key(&tracker.keys.click);
    if let Some(part) = click.filter(|part| part.differs()) {
        return about(click_id(part, tracker), part);
    }
    let event = of_key(&tracker.keys.event);
    if let Some(part) = event.filter(|part| part.differs()) {
        let is_raw = part.received == setup.raw_event(postback);
        let id = if is_raw { "compare-event-raw" } else { event_id(part.kind, tracker) };
        return about(id, part).with("as", tracker.absent_event.as_str());
    }
    if let Some(part) = first_difference(setup, tracker, postback, parts) {
        return Say::new("compare-attributed-but").with("what", part.say());
    }
    let text = |part: Option<&PartDiff>| part.map(|part| part.received.clone()).unwrap_or_default();
    let (id, event) = match (event, setup.counts_as(postback)) {
        (Some(_), _) => ("compare-right", text(event)),
        (None, "") => ("compare-right-unnamed", String::new()),
        (None, taken) => ("compare-right-absent", taken.to_owned()),
    };
    let say = Say::new(id).with("name", postback.name.as_str()).with("tracker", tracker.name.as_str());
    say.with("event", event).with("click", text(click))
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
        _ => "compare-click-differs",
    }
}

fn event_id(kind: DiffKind, tracker: &Tracker) -> &'static str {
    match kind {
        DiffKind::Missing | DiffKind::Empty if tracker.event_required => "compare-event-missing",
        DiffKind::Missing | DiffKind::Empty if tracker.absent_event.is_empty() => "compare-event-unnamed",
        DiffKind::Missing | DiffKind::Empty => "compare-event-absent",
        DiffKind::LiteralMacro | DiffKind::EncodedMacro | DiffKind::BareMacro => "compare-event-literal",
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
pub fn of_registration(setup: &Setup<'_>, tracker: &Tracker, name: &str, parts: &[PartDiff]) -> Say {
    let click_macro = tracker.links.click_macro.as_str();
    let click = parts.iter().find(|part| part.expected.contains(click_macro));
    let say = |id: &'static str| {
        let say = Say::new(id).with("name", name).with("macro", click_macro).with("tracker", tracker.name.as_str());
        let (key, received) = click.map(|part| (part.key.clone(), part.received.clone())).unwrap_or_default();
        say.with("key", if key == "/" { setup.profile.click.param.clone() } else { key }).with("received", received)
    };
    let other = parts.iter().find(|part| part.differs());
    match (click.map(|part| part.kind), other) {
        (Some(DiffKind::LiteralMacro | DiffKind::EncodedMacro | DiffKind::BareMacro), _) => say("compare-link-literal"),
        (Some(DiffKind::Empty), _) => say("compare-link-empty"),
        (Some(DiffKind::Missing), _) => say("compare-link-missing"),
        (Some(DiffKind::OtherClick), _) => say("compare-link-other-click"),
        (_, Some(part)) => say("compare-link-but").with("what", part.say()),
        (_, None) => say("compare-link-right"),
    }
}
