//! How a trace ends: what it cannot prove, and the live test that can.

use super::super::brief::brief;
use super::super::grade::Grade;
use super::super::setup::Setup;
use super::super::tracker::Tracker;
use super::fired::Fired;
use super::outward::Outward;
use super::partner::{Partner, partner_name};
use crate::words::{Phrase, Say};

/// What no offline trace can know.
pub(super) fn unproven(setup: &Setup<'_>, partner: &Partner<'_>, outward: &Outward) -> Vec<Say> {
    let say = |id: &'static str| Say::new(id).with("partner", partner_name(setup));
    let mut unproven = vec![say("trace-unproven-cabinet")];
    match setup.integration {
        None => unproven.push(say("trace-unproven-custom")),
        Some(known) if known.verified.is_none() && known.grade != Some(Grade::Manual) => unproven.push(say("trace-unproven-second-hand")),
        Some(_) => {}
    }
    if partner.param_is_guess() {
        unproven.push(say("trace-unproven-param").with("param", partner.click_param()));
    }
    if outward.is_placed {
        unproven.push(say("trace-unproven-place"));
    }
    unproven.extend(delays(setup));
    unproven.extend(setup.profile.postbacks.iter().filter_map(|postback| setup.say_assumed(postback, "trace-unproven-assumed")));
    if let Some(tracker) = setup.tracker.filter(|tracker| !tracker.events_where.is_empty()) {
        unproven.push(Say::new("trace-unproven-events").with("tracker", tracker.name.as_str()).with("where", tracker.events_where.clone()));
    }
    unproven
}

/// When the partner's events come, by its own file: of all, and of single ones.
fn delays(setup: &Setup<'_>) -> Vec<Say> {
    let of_partner = setup.integration.map(|known| known.delay.clone()).filter(|delay| !delay.is_empty());
    let of_partner = of_partner.map(|delay| Say::new("trace-unproven-delay").with("partner", partner_name(setup)).with("delay", delay));
    let of_postback = setup.profile.postbacks.iter().filter_map(|postback| {
        let delay = setup.template(postback).map(|template| template.delay.clone()).filter(|delay| !delay.is_empty())?;
        Some(Say::new("trace-unproven-delay-of").with("name", postback.name.as_str()).with("delay", delay))
    });
    of_partner.into_iter().chain(of_postback).collect()
}

/// What happens to the lead that no postback reports.
pub(super) fn unreported(events: &[Fired]) -> Vec<Say> {
    use super::timeline::Moment::{FirstDeposit, Other, Registration, RepeatDeposit};
    if events.is_empty() {
        return vec![Say::new("trace-note-no-postbacks")];
    }
    // A postback of its own kind may be the partner's word for any of them.
    if events.iter().any(|fired| fired.moment == Other) {
        return Vec::new();
    }
    let missing = [
        (Registration, "trace-note-no-registration"),
        (FirstDeposit, "trace-note-no-first-deposit"),
        (RepeatDeposit(1), "trace-note-no-repeat-deposit"),
    ];
    missing.into_iter().filter(|(moment, _)| events.iter().all(|fired| fired.moment != *moment)).map(|(_, id)| Say::new(id)).collect()
}

/// What the tracker does nothing with, once for each postback.
pub(super) fn ignored(events: &[Fired], tracker: &Tracker) -> Vec<Say> {
    let mut notes: Vec<Say> = Vec::new();
    for fired in events.iter().filter(|fired| !fired.ignored.is_empty()) {
        let say = Say::new("trace-note-ignored").with("name", fired.name.as_str()).with("tracker", tracker.name.as_str());
        let say = say.with("keys", fired.ignored.join(", "));
        if !notes.contains(&say) {
            notes.push(say);
        }
    }
    notes
}

/// The test with a real click.
pub fn live_test(setup: &Setup<'_>, tracker: &Tracker) -> Vec<Say> {
    let step = |phrase: &Phrase, otherwise: &'static str| {
        if phrase.is_empty() { Say::new(otherwise) } else { Say::new("trace-live-step").with("text", phrase.clone()) }
    };
    vec![
        Say::new("trace-live-ask"),
        step(&tracker.trace.test, "trace-live-open"),
        step(&tracker.trace.log, "trace-live-log"),
        Say::new("trace-live-compare").with("profile", brief(&setup.profile.name)),
    ]
}
