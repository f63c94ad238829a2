//! Why an event does not find its click: the reason, with what arrives instead.

use super::super::unbuilt::{Missing, Unbuilt};
use super::macro_finder::{bare, is_any_macro, is_macro};
use super::opened::decoded;
use super::partner::Partner;
use crate::words::{Arg, Say};

/// What became of the click id's value on its way.
pub(super) struct ClickValue<'a> {
    /// As the finished link has it.
    pub(super) raw: &'a str,
    /// As the partner sends it.
    pub(super) sent: &'a str,
    /// As the tracker reads it; `None` where the key does not arrive.
    pub(super) received: Option<&'a str>,
}

/// Names of the two sides, for the messages.
pub(super) struct Sides<'a> {
    pub(super) partner: Arg,
    pub(super) tracker: &'a str,
    pub(super) click_key: &'a str,
    pub(super) click_macro: &'a str,
}

/// The reason why a value is not the click's id.
pub(super) fn why(value: &ClickValue<'_>, partner: &Partner<'_>, sides: &Sides<'_>) -> Say {
    let say = |id: &'static str| Say::new(id).with("partner", sides.partner.clone()).with("tracker", sides.tracker);
    let Some(received) = value.received else { return say("trace-lost-missing").with("key", sides.click_key) };
    let plain = decoded(value.raw);
    let (style, is_sent_raw) = (partner.style(), value.sent == value.raw);
    if is_sent_raw && value.raw.contains(sides.click_macro) {
        return say("trace-lost-direction").with("macro", sides.click_macro);
    }
    if is_macro(&plain, style) && plain != value.raw {
        return say("trace-lost-encoded").with("text", value.raw);
    }
    if is_any_macro(&plain) && !is_macro(&plain, style) {
        return say("trace-lost-style").with("macro", plain.as_str()).with("style", style.to_string());
    }
    if is_sent_raw && is_macro(&plain, style) {
        return say("trace-lost-literal").with("macro", plain.as_str());
    }
    if received.is_empty() && is_macro(&plain, style) {
        return say("trace-lost-not-kept").with("macro", plain.as_str()).with("param", bare(&plain, style));
    }
    if received.is_empty() {
        return say("trace-lost-empty").with("key", sides.click_key);
    }
    if is_sent_raw && partner.keeps(received) {
        return say("trace-lost-bare").with("text", received);
    }
    say("trace-lost-other").with("text", received)
}

/// Why there is no link yet.
pub(super) fn unbuilt_say(unbuilt: &Unbuilt) -> Say {
    let label = |missing: &Missing| match missing {
        Missing::Placeholder(known) => Arg::from(known.label.clone()),
        Missing::ClickParam => Arg::from(Say::new("trace-missing-click-param")),
        Missing::Event => Arg::from(Say::new("trace-missing-event")),
        Missing::BaseUrl => Arg::from(Say::new("trace-missing-base-url")),
    };
    match unbuilt {
        Unbuilt::Missing(missing) => {
            let all = missing.iter().map(label).reduce(|first, second| Say::new("trace-list").with("first", first).with("second", second).into());
            Say::new("trace-lost-unfinished").with("missing", all.unwrap_or_else(|| Arg::from("")))
        }
        Unbuilt::Problem(problem) => Say::new("trace-lost-unbuilt").with("code", problem.code()),
    }
}
