//! One URL with a status macro: what each of the partner's words becomes at the tracker.

use super::integration::Template;
use super::macros::MacroStyle;
use super::profile::Postback;
use super::role::Role;
use super::setup::Setup;
use super::tracker::Tracker;
use crate::words::Say;

/// One word of the partner's, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusWord {
    /// The word.
    pub word: String,
    /// What the partner means by it.
    pub role: Role,
    /// The event that it arrives as.
    pub event: String,
    /// True for an event of the tracker's own.
    pub is_known: bool,
    /// The macro of the sum that it brings; empty where it brings none.
    pub amount: String,
}

impl StatusWord {
    /// True where the partner pays for it.
    pub const fn is_paid(&self) -> bool {
        self.role.is_deposit() || matches!(self.role, Role::Conversion | Role::Commission)
    }

    /// True for one that pays nothing, and yet brings a sum under an event of its own, which the tracker may add up.
    pub fn brings_too_much(&self) -> bool {
        !self.is_paid() && !self.is_known && !self.amount.is_empty()
    }
}

impl Tracker {
    /// True for an event that stands for money earned; one that takes any word is told elsewhere what each is worth.
    pub fn pays(&self, event: &str) -> bool {
        const PAID: [Role; 4] = [Role::FirstDeposit, Role::RepeatDeposit, Role::Deposit, Role::Conversion];
        self.takes_any_event() || PAID.iter().filter_map(|role| self.events.get(role)).any(|known| known.event == event)
    }
}

impl<'a> Setup<'a> {
    /// The template whose macro says which event fires, where the postback's event is that macro.
    pub fn status_template(&self, postback: &Postback) -> Option<&'a Template> {
        let templates = &self.integration?.postbacks;
        templates.iter().find(|template| template.status.as_deref() == Some(&postback.event) && !template.words.is_empty())
    }

    /// The partner's words behind a postback's status macro, and what each becomes; none where the event is no such macro.
    pub fn status_words(&self, postback: &Postback) -> Vec<StatusWord> {
        let (Some(template), Some(tracker)) = (self.status_template(postback), self.tracker) else { return Vec::new() };
        let params = self.link_params(tracker, postback);
        let value_of = |key: &str| params.iter().find(|param| param.key == key).map(|param| param.value.clone());
        let amount = value_of(tracker.amount_key(None)).filter(|text| MacroStyle::recognise(text).is_some()).unwrap_or_default();
        let words = template.words.iter().flat_map(|(role, words)| words.iter().map(move |word| (*role, word)));
        words
            .map(|(role, word)| {
                let event = tracker.mapped(word, value_of).to_owned();
                StatusWord { word: word.clone(), role, is_known: tracker.knows_event(&event), event, amount: amount.clone() }
            })
            .collect()
    }

    /// What each word becomes; nothing where the tracker maps them, or there are none.
    pub fn say_status_words(&self, postback: &Postback) -> Vec<Say> {
        if self.tracker.is_none_or(|tracker| !tracker.word_keys.is_empty()) {
            return Vec::new();
        }
        let say = |one: StatusWord| {
            let id = match (one.is_known, one.brings_too_much()) {
                (true, _) => "status-word-event",
                (false, true) => "status-word-own-amount",
                (false, false) => "status-word-own",
            };
            Say::new(id).with("word", one.word).with("event", one.event).with("amount", one.amount)
        };
        self.status_words(postback).into_iter().map(say).collect()
    }
}
