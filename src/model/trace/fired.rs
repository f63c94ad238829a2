//! What a trace tells: the click, and each call with what the tracker makes of it.

use super::amount::Amount;
use super::route::{Place, Reach, Route};
use super::timeline::Moment;
use crate::model::profile::ItemId;
use crate::words::{Arg, Say};

/// The story of one click.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// The profile's name.
    pub profile: String,
    /// The partner's name, or the message that stands for it.
    pub partner: Arg,
    /// The tracker's name.
    pub tracker: String,
    /// The tracker's key of the click id.
    pub click_key: String,
    /// The tracker's key of a transaction.
    pub transaction_key: String,
    /// The click id.
    pub click_id: String,
    /// The registration link as the lead opens it; `None` while none can be built.
    pub registration_link: Option<String>,
    /// What the partner keeps of it: click parameters with their values.
    pub stored: Vec<(String, String)>,
    /// The way of the click id, place by place.
    pub route: Route,
    /// What the partner sends and the tracker receives, in order.
    pub events: Vec<Fired>,
    /// How many of the events reach the lead.
    pub reach: Reach,
    /// The money that the tracker writes down.
    pub amount_arrives: Amount,
    /// The money that the lead pays.
    pub amount_sent: Amount,
    /// The currency of the samples.
    pub currency: String,
    /// Why not all of the money arrives.
    pub money_lost: Vec<Say>,
    /// What else is to be known.
    pub notes: Vec<Say>,
    /// What a trace cannot prove.
    pub unproven: Vec<Say>,
    /// The test to do with a real click, step by step.
    pub live_test: Vec<Say>,
}

/// One call of the partner, and what the tracker makes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fired {
    /// The postback.
    pub postback: ItemId,
    /// Its name.
    pub name: String,
    /// What happens to the lead.
    pub moment: Moment,
    /// The URL that the partner calls; `None` where the link cannot be built.
    pub fired_url: Option<String>,
    /// The event, as the tracker records it.
    pub event: Option<String>,
    /// How the click id's value is written in the finished link.
    pub written: Option<String>,
    /// The same as the partner sends it.
    pub sent: Option<String>,
    /// The value that arrives as the click id.
    pub click: Option<String>,
    /// True when it is the click's own id.
    pub attributed: bool,
    /// Where it gets lost, if it is not.
    pub lost_at: Option<Place>,
    /// Why.
    pub lost_because: Option<Say>,
    /// The sum, as it arrives.
    pub amount: Option<String>,
    /// Its currency.
    pub currency: Option<String>,
    /// The transaction.
    pub transaction: Option<String>,
    /// Custom fields.
    pub fields: Vec<(String, String)>,
    /// Keys that the tracker does nothing with.
    pub ignored: Vec<String>,
    /// What else is to be said: repeats, names that the tracker does not know.
    pub remarks: Vec<Say>,
    /// Attributed or lost, with the reason or the remarks.
    pub verdict: Say,
}

impl Trace {
    /// True when every event finds its click.
    pub fn is_whole(&self) -> bool {
        self.events.iter().all(|fired| fired.attributed)
    }
}
