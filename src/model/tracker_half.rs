//! The tracker's half of a set-up: what is to be entered and switched on there. It is put together of what the tracker's file says, and nothing
//! is added that no source says.

use std::collections::HashSet;

use super::setup::Setup;
use super::tracker::{Placeholder, Tracker};
use crate::words::{Phrase, Say};

/// One thing to do in the tracker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToDo {
    /// What it is about; `None` where the text says it.
    pub head: Option<Say>,
    /// What the tracker's file says of it; empty where it was said just before.
    pub text: Phrase,
}

impl Setup<'_> {
    /// What is to be done in the tracker, in the order in which it is done there.
    pub fn tracker_half(&self) -> Vec<ToDo> {
        let Some(tracker) = self.tracker else { return Vec::new() };
        let mut all = self.fields_to_make(tracker);
        all.extend(self.events_to_make(tracker));
        let has_repeats = self.profile.postbacks.iter().any(|postback| self.say_repeats_need(postback).is_some());
        all.extend(has_repeats.then(|| of("todo-repeats", tracker.repeats.needs.clone())));
        let has_links = !self.profile.registration_links.is_empty() && !tracker.links.place.is_empty();
        all.extend(has_links.then(|| of("todo-links", tracker.links.place.clone())));
        let is_custom = self.profile.integration.is_none();
        all.extend(tracker.checklist.iter().map(|told| ToDo { head: None, text: told.of(is_custom).map(|text| self.filled_in(tracker, text)) }));
        all
    }

    /// Where a value that the tracker needs is found there.
    pub fn where_found(&self, placeholder: &Placeholder) -> Phrase {
        let partner = self.partner_name().unwrap_or(&self.profile.name);
        placeholder.place.of(self.profile.integration.is_none()).map(|text| text.replace("{partner}", partner))
    }

    /// The custom fields that the postbacks carry, each key once.
    fn fields_to_make(&self, tracker: &Tracker) -> Vec<ToDo> {
        if tracker.fields_where.is_empty() || tracker.keys.field_prefix.is_empty() {
            return Vec::new();
        }
        let own = self.profile.postbacks.iter().flat_map(|postback| &postback.params).map(|param| param.key.as_str());
        let fields = self.profile.custom_fields.iter().map(|field| field.key.as_str());
        let keys = each_once(fields.chain(own).filter(|key| key.starts_with(&tracker.keys.field_prefix)));
        let head = |key: &str| Some(Say::new("todo-field").with("key", key));
        let text = |place: usize| if place == 0 { tracker.fields_where.clone() } else { Phrase::default() };
        keys.into_iter().enumerate().map(|(place, key)| ToDo { head: head(key), text: text(place) }).collect()
    }

    /// The events that are sent, where the tracker has to be told of them.
    fn events_to_make(&self, tracker: &Tracker) -> Option<ToDo> {
        let events = each_once(self.profile.postbacks.iter().map(|postback| self.sent_event(postback)).filter(|event| !event.is_empty()));
        let head = Say::new("todo-events").with("events", events.join(", "));
        (!events.is_empty() && !tracker.events_where.is_empty()).then(|| ToDo { head: Some(head), text: tracker.events_where.clone() })
    }

    /// `{partner}` is the partner, `{click}` the pair that the offer's link gets: `sub1={subid}`.
    fn filled_in(&self, tracker: &Tracker, text: &str) -> String {
        let param = self.profile.click.param.strip_prefix('/').unwrap_or(&self.profile.click.param);
        let pair = format!("{param}={}", tracker.links.click_macro);
        text.replace("{partner}", self.partner_name().unwrap_or(&self.profile.name)).replace("{click}", &pair)
    }
}

/// What is there, each once, in its order.
fn each_once<'t>(all: impl Iterator<Item = &'t str>) -> Vec<&'t str> {
    let mut seen = HashSet::new();
    all.filter(|one| seen.insert(*one)).collect()
}

fn of(head: &'static str, text: Phrase) -> ToDo {
    ToDo { head: Some(Say::new(head)), text }
}
