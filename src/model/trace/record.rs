//! The tracker's side: what it reads from the URL that the partner calls.

use super::super::tracker::Tracker;
use super::opened::{Opened, decoded};
use super::timeline::Firing;

/// What the tracker writes down for one call.
pub(super) struct Record {
    /// The event, its partner's word translated where the link says how.
    pub(super) event: Option<String>,
    /// The value under the click id's key.
    pub(super) click: Option<String>,
    /// The sum, as text.
    pub(super) amount: Option<String>,
    /// Its currency.
    pub(super) currency: Option<String>,
    /// The transaction.
    pub(super) transaction: Option<String>,
    /// Custom fields, without the tracker's prefix.
    pub(super) fields: Vec<(String, String)>,
    /// Keys that the tracker does nothing with.
    pub(super) ignored: Vec<String>,
}

/// Reads a call as it arrives.
pub(super) fn record(tracker: &Tracker, fired: &str, firing: &Firing<'_>) -> Record {
    let opened = Opened::on_the_wire(fired);
    let keys = &tracker.keys;
    let filled = |key: &str| opened.value(key).filter(|value| !key.is_empty() && !value.is_empty());
    let amount_key = tracker.amount_key(firing.role);
    Record {
        event: filled(&keys.event).map(|word| tracker.mapped(&word, |key| opened.value(key)).to_owned()),
        click: opened.value(&keys.click),
        amount: filled(amount_key).or_else(|| filled(&keys.amount)),
        currency: filled(&keys.currency),
        transaction: filled(&keys.transaction),
        fields: fields(tracker, &opened, amount_key),
        ignored: opened.pairs.iter().map(|(key, _)| decoded(key)).filter(|key| !tracker.stores(key)).collect(),
    }
}

fn fields(tracker: &Tracker, opened: &Opened, amount_key: &str) -> Vec<(String, String)> {
    let keys = &tracker.keys;
    let own = [&keys.event, &keys.click, &keys.amount, &keys.currency, &keys.transaction, amount_key];
    let is_own = |key: &str| own.contains(&key) || tracker.word_keys.iter().any(|(_, known)| known == key);
    let all = opened.pairs.iter().map(|(key, value)| (decoded(key), decoded(value))).filter(|(key, _)| !is_own(key));
    all.filter_map(|(key, value)| Some((key.strip_prefix(&keys.field_prefix)?.to_owned(), value))).collect()
}
