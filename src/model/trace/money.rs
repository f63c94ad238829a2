//! The money of one click: what the lead pays, what the tracker writes down, and why that is less.

use super::super::role::Role;
use super::amount::Amount;
use super::fired::Fired;
use super::samples::Samples;
use super::timeline::{Firing, Moment};
use crate::words::Say;

/// Money on its way.
#[derive(Default)]
pub(super) struct Money {
    moments: Vec<Moment>,
    sent: Amount,
    lost: Vec<(String, Say)>,
}

/// What became of an event's sum.
#[derive(Clone, Copy)]
pub(super) struct Fate {
    /// It is written down.
    pub(super) counts: bool,
    /// It arrives under an event that pays.
    pub(super) has_event: bool,
}

/// True for an event whose sum is the lead's money.
pub(super) fn is_money(firing: &Firing<'_>) -> bool {
    firing.moment.is_deposit() || firing.role == Some(Role::Conversion)
}

impl Money {
    /// Counts what the lead pays, once for every moment that any postback reports.
    pub(super) fn pay(&mut self, firing: &Firing<'_>, samples: &Samples) {
        let is_new = firing.moment == Moment::Other || !self.moments.contains(&firing.moment);
        if is_money(firing) && firing.moment != Moment::Retry && is_new {
            self.moments.push(firing.moment);
            self.sent = self.sent.plus(Amount::parse(&samples.amount).unwrap_or_default());
        }
    }

    /// Notes why an event's money is not written down; the first reason of a postback is enough.
    pub(super) fn lose(&mut self, fired: &Fired, fate: Fate, amount_key: &str) {
        let say = |id: &'static str| Say::new(id).with("name", fired.name.as_str());
        let reason = if !fired.attributed {
            say("trace-money-lost")
        } else if let Some(amount) = &fired.amount {
            if Amount::parse(amount).is_none() {
                say("trace-money-unreadable").with("text", amount.as_str())
            } else if !fate.has_event {
                say("trace-money-no-event").with("event", fired.event.as_deref().unwrap_or_default())
            } else if fate.counts {
                return;
            } else {
                say("trace-money-repeat")
            }
        } else {
            say("trace-money-none").with("key", amount_key)
        };
        if fired.moment != Moment::Retry && self.lost.iter().all(|(name, _)| *name != fired.name) {
            self.lost.push((fired.name.clone(), reason));
        }
    }

    /// What the lead pays, and why some of it is not written down.
    pub(super) fn close(self) -> (Amount, Vec<Say>) {
        (self.sent, self.lost.into_iter().map(|(_, say)| say).collect())
    }
}
