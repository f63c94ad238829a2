//! What a cabinet's way of sending can carry. One that puts pairs of its own behind a URL without a query sends macros only: no event of the
//! tracker's, and no constant.

use super::at::At;
use super::integration::{Delivery, Integration, Template, Transaction};
use super::profile::Postback;
use super::role::Role;
use super::setup::Setup;
use super::tracker::Tracker;
use crate::words::{Arg, Say};

/// True for a value that the partner's cabinet can send.
pub fn carries(known: &Integration, value: &str) -> bool {
    known.carries_constants() || has_macro(known, value)
}

fn has_macro(known: &Integration, value: &str) -> bool {
    !known.macro_style.find(value).is_empty() || known.macros.iter().any(|known| value.contains(&known.text))
}

/// False where the event cannot be sent and the tracker would take it for another one.
pub fn counts_right(known: &Integration, tracker: &Tracker, template: &Template) -> bool {
    let is_told = known.carries_constants() || tracker.event_required || template.status.is_some();
    let has_transaction = matches!(template.transaction, Transaction::Macro(_)) && !tracker.keys.transaction.is_empty();
    is_told || is_absent_event(tracker, template.role, has_transaction)
}

/// True where what the tracker takes a call without an event for is right for a role.
fn is_absent_event(tracker: &Tracker, role: Option<Role>, has_transaction: bool) -> bool {
    let Some(role) = role else { return tracker.absent_event.is_empty() };
    if tracker.absent_event.is_empty() {
        return true;
    }
    let is_it = |role: Role| tracker.events.get(&role).is_some_and(|known| known.event == tracker.absent_event);
    // A further deposit may come as the first one's event, told apart by its transaction.
    let as_further = role.is_deposit() && has_transaction && tracker.repeats.first_event_with_transaction && is_it(Role::FirstDeposit);
    is_it(role) || as_further
}

impl Setup<'_> {
    /// What of a postback the partner's cabinet cannot send, where it stands, and why.
    pub fn undeliverable(&self, postback: &Postback) -> Vec<(At, Say)> {
        let (Some(known), Some(tracker)) = (self.integration, self.tracker) else { return Vec::new() };
        if known.delivery != Delivery::Appends {
            return Vec::new();
        }
        let say = |id: &'static str| Say::new(id).with("partner", known.name.as_str()).with("tracker", tracker.name.as_str());
        let mut all = Vec::new();
        if !known.carries_constants() {
            all.extend(self.event_lost(known, tracker, postback, &say).map(|say| (At::Event(postback.id), say)));
            all.extend(tracker.constants.iter().map(|constant| (At::Postback(postback.id), with_key(say("delivery-key"), &constant.key))));
            let lost = postback.params.iter().filter(|param| !param.value.is_empty() && !has_macro(known, &param.value));
            all.extend(lost.map(|param| {
                let say = with_key(say("delivery-constant"), &param.key).with("value", param.value.as_str());
                (At::ParamValue(postback.id, param.id), say)
            }));
        }
        if known.appends.fixed {
            all.extend(
                self.names_lost(known, tracker, postback)
                    .map(|(key, name)| (At::Postback(postback.id), with_key(say("delivery-name"), &key).with("name", name))),
            );
        }
        all
    }

    /// Why the tracker does not learn what happened, or takes it for something else.
    fn event_lost(&self, known: &Integration, tracker: &Tracker, postback: &Postback, say: &impl Fn(&'static str) -> Say) -> Option<Say> {
        if !postback.event.is_empty() {
            let is_lost = !has_macro(known, &postback.event);
            return is_lost.then(|| with_key(say("delivery-event"), &tracker.keys.event).with("event", postback.event.as_str()));
        }
        let has_transaction = postback.params.iter().any(|param| param.key == tracker.keys.transaction && !param.value.is_empty());
        let is_right = tracker.event_required || is_absent_event(tracker, self.role(postback), has_transaction);
        let say = || with_key(say("delivery-absent"), &tracker.keys.event).with("name", postback.name.as_str());
        (!is_right).then(|| say().with("event", tracker.absent_event.as_str()))
    }

    /// Keys of the tracker for which the cabinet has a name of its own: key and name.
    fn names_lost<'k>(&self, known: &'k Integration, tracker: &Tracker, postback: &Postback) -> impl Iterator<Item = (String, &'k str)> {
        let params = self.link_params(tracker, postback);
        params.into_iter().filter_map(|param| {
            let pairs = || known.appends.pairs.iter().filter(|(_, text)| *text == param.value);
            let other = pairs().next().filter(|_| pairs().all(|(name, _)| *name != param.key))?;
            Some((param.key, other.0.as_str()))
        })
    }
}

fn with_key(say: Say, key: &str) -> Say {
    say.with("key", Arg::from(key))
}
