//! What a link reports, as its event and its parameters tell.

use crate::model::label::{is_event_key, role_of_word};
use crate::model::paste::ReadPostback;
use crate::model::role::Role;
use crate::model::tracker::Tracker;

/// The role that the event has at the tracker, else the one that its word has among people, else the one that the parameters state.
pub fn of_link(read: &ReadPostback, tracker: &Tracker) -> Option<Role> {
    let of_tracker = tracker.role_of_event(&read.event).or_else(|| tracker.role_of_raw_event(&read.event));
    let of_event = match of_tracker {
        Some(Role::Registration) if has_amount(read, tracker) => paid_lead(read, tracker),
        known => known,
    };
    of_event.or_else(|| role_of_word(&read.event)).or_else(|| of_params(read, tracker))
}

fn has_amount(read: &ReadPostback, tracker: &Tracker) -> bool {
    !tracker.keys.amount.is_empty() && read.params.iter().any(|param| param.key == tracker.keys.amount)
}

/// A link with an amount is no registration, unless it says so itself: where the tracker has one word for both, it is a lead.
fn paid_lead(read: &ReadPostback, tracker: &Tracker) -> Option<Role> {
    let is_lead = tracker.events.get(&Role::Lead).is_some_and(|known| known.event == read.event);
    match role_of_word(&read.event) {
        Some(Role::Registration) => Some(Role::Registration),
        _ => is_lead.then_some(Role::Lead),
    }
}

/// A parameter that carries an event's word (`goal=dep`), or the sum of one role only (`tracker.commission`).
fn of_params(read: &ReadPostback, tracker: &Tracker) -> Option<Role> {
    let of_word = read.params.iter().filter(|param| is_event_key(&param.key)).find_map(|param| role_of_word(&param.value));
    let of_sum = || {
        let has_sum = |amount: &str| !amount.is_empty() && amount != tracker.keys.amount && read.params.iter().any(|param| param.key == amount);
        tracker.role_keys.iter().find_map(|(role, keys)| has_sum(&keys.amount).then_some(*role))
    };
    of_word.or_else(of_sum)
}
