//! The tracker's book of one click: what it makes of an event that comes again, by its documented rules.

use super::super::tracker::{RepeatRule, Tracker};
use super::amount::Amount;
use super::record::Record;
use super::timeline::Moment;
use crate::words::Say;

/// One line of the book.
struct Entry {
    event: String,
    transaction: Option<String>,
    amount: Amount,
}

/// The book.
#[derive(Default)]
pub(super) struct Ledger {
    entries: Vec<Entry>,
}

/// What became of one event.
pub(super) struct Booked {
    /// True when its sum counts.
    pub(super) counts: bool,
    /// What is to be said of it.
    pub(super) remark: Option<Say>,
}

impl Ledger {
    /// Writes down an attributed event; `amount` is what counts as money.
    pub(super) fn book(&mut self, tracker: &Tracker, record: &Record, moment: Moment, amount: Amount) -> Booked {
        let event = record.event.clone().unwrap_or_else(|| tracker.absent_event.clone());
        let transaction = record.transaction.clone();
        let earlier = self.entries.iter().position(|known| known.event == event && known.transaction == transaction);
        let Some(earlier) = earlier else {
            self.entries.push(Entry { event, transaction, amount });
            return Booked { counts: true, remark: None };
        };
        let is_retry = moment == Moment::Retry;
        let rule = if transaction.is_some() { tracker.repeats.same_transaction } else { tracker.repeats.without_transaction };
        let counts = match rule {
            RepeatRule::Drops => false,
            RepeatRule::Overwrites => {
                self.entries[earlier].amount = amount;
                true
            }
            RepeatRule::Counts => true,
            // Nobody knows; a second deposit without an id most likely stands, a retry most likely not.
            RepeatRule::NotDocumented => !is_retry && transaction.is_none(),
        };
        if counts && rule != RepeatRule::Overwrites {
            self.entries.push(Entry { event, transaction: transaction.clone(), amount });
        }
        let id = match (transaction.is_some(), is_retry) {
            (true, true) => "trace-same-id-retry",
            (true, false) => "trace-same-id-event",
            (false, true) => "trace-no-id-retry",
            (false, false) => "trace-no-id-event",
        };
        let remark = Say::new(id).with("rule", word(rule)).with("tracker", tracker.name.as_str()).with("key", tracker.keys.transaction.as_str());
        Booked { counts, remark: Some(remark.with("value", transaction.unwrap_or_default())) }
    }

    /// The money that the book holds.
    pub(super) fn total(&self) -> Amount {
        self.entries.iter().fold(Amount::default(), |sum, entry| sum.plus(entry.amount))
    }
}

/// The variant of a message.
const fn word(rule: RepeatRule) -> &'static str {
    match rule {
        RepeatRule::NotDocumented => "unknown",
        RepeatRule::Drops => "drops",
        RepeatRule::Overwrites => "overwrites",
        RepeatRule::Counts => "counts",
    }
}
