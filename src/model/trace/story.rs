//! The story itself: out through the registration link, back through each postback, into the tracker's book.

use super::super::setup::Setup;
use super::super::tracker::Tracker;
use super::super::unbuilt::Unbuilt;
use super::amount::Amount;
use super::closing;
use super::fired::{Fired, Trace};
use super::ledger::Ledger;
use super::lost::{ClickValue, Sides, unbuilt_say, why};
use super::money::{Fate, Money, is_money};
use super::opened::{Opened, decoded};
use super::outward::{Outward, outward};
use super::partner::{Keys, Partner};
use super::record::{Record, record};
use super::route::{Place, Reach};
use super::samples::{Event, Samples};
use super::timeline::{Firing, Moment, firings};
use super::way::Way;
use crate::words::Say;

/// What a click is called where neither user nor tracker gives a sample.
const CLICK_ID: &str = "a1b2c3d4e5";

/// Follows one click through a profile.
pub fn trace(setup: &Setup<'_>, samples: &Samples) -> Trace {
    let nobody = Tracker::default();
    let tracker = setup.tracker.unwrap_or(&nobody);
    let click_id = click_id(tracker, samples);
    let partner = Partner::of(*setup);
    let outward = outward(setup, tracker, &partner, &click_id);
    let told = Teller { setup, tracker, partner: &partner, outward: &outward, samples, click_id: &click_id }.tell();
    let mut notes = outward.notes.clone();
    notes.extend(closing::unreported(&told.events));
    notes.extend(foreign_currency(&told.events, samples));
    notes.extend(closing::ignored(&told.events, tracker));
    notes.extend(setup.profile.postbacks.iter().find_map(|postback| setup.say_repeats_need(postback)));
    let (amount_sent, money_lost) = told.money.close();
    Trace {
        profile: setup.profile.name.clone(),
        partner: partner.name(),
        tracker: tracker.name.clone(),
        click_key: tracker.keys.click.clone(),
        transaction_key: tracker.keys.transaction.clone(),
        reach: reach(&told.events),
        route: Way { tracker, partner: &partner, outward: &outward, events: &told.events, click_id: &click_id }.route(),
        events: told.events,
        amount_arrives: told.ledger.total(),
        amount_sent,
        currency: samples.currency.clone(),
        money_lost,
        notes,
        unproven: closing::unproven(setup, &partner, &outward),
        live_test: closing::live_test(setup, tracker),
        registration_link: outward.opened,
        stored: outward.kept,
        click_id,
    }
}

fn click_id(tracker: &Tracker, samples: &Samples) -> String {
    let known = [samples.click_id.as_deref(), Some(tracker.trace.click_id.as_str())];
    known.into_iter().flatten().find(|id| !id.is_empty()).unwrap_or(CLICK_ID).to_owned()
}

fn reach(events: &[Fired]) -> Reach {
    let counted = || events.iter().filter(|fired| fired.moment != Moment::Retry);
    Reach { attributed: counted().filter(|fired| fired.attributed).count(), all: counted().count() }
}

/// Postbacks whose link names another currency than the one that is paid in.
fn foreign_currency(events: &[Fired], samples: &Samples) -> Vec<Say> {
    let mut notes: Vec<Say> = Vec::new();
    for fired in events.iter().filter(|fired| fired.amount.is_some()) {
        let Some(said) = fired.currency.as_deref().filter(|said| !said.eq_ignore_ascii_case(&samples.currency)) else { continue };
        let note = Say::new("trace-note-currency").with("name", fired.name.as_str()).with("said", said).with("paid", samples.currency.as_str());
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    notes
}

/// What is known before the first event.
pub(super) struct Teller<'a> {
    pub(super) setup: &'a Setup<'a>,
    pub(super) tracker: &'a Tracker,
    pub(super) partner: &'a Partner<'a>,
    pub(super) outward: &'a Outward,
    pub(super) samples: &'a Samples,
    pub(super) click_id: &'a str,
}

/// What is known after the last.
#[derive(Default)]
struct Story {
    events: Vec<Fired>,
    ledger: Ledger,
    money: Money,
}

impl Teller<'_> {
    fn tell(&self) -> Story {
        let mut story = Story::default();
        for (number, firing) in (0..).zip(firings(self.setup)) {
            let fired = self.fire(&firing, number, &mut story.ledger, &mut story.money, &story.events);
            story.events.push(fired);
        }
        story
    }

    /// One call as if it were the only one.
    pub(super) fn alone(&self, firing: &Firing<'_>) -> Fired {
        self.fire(firing, 0, &mut Ledger::default(), &mut Money::default(), &[])
    }

    /// One call, and what the tracker makes of it.
    fn fire(&self, firing: &Firing<'_>, number: u32, ledger: &mut Ledger, money: &mut Money, earlier: &[Fired]) -> Fired {
        let call = self.call(firing, number);
        let fired_url = call.as_ref().ok().map(|call| call.url.clone());
        let record = fired_url.as_ref().map(|url| record(self.tracker, url, firing));
        let lost = match (&call, &record) {
            (Ok(call), Some(record)) => self.lost(call, record),
            (Err(unbuilt), _) => Some((Place::Postback, unbuilt_say(unbuilt))),
            (Ok(_), None) => None,
        };
        let (lost_at, lost_because) = lost.unzip();
        let mut fired = Fired {
            postback: firing.postback.id,
            name: firing.postback.name.clone(),
            moment: firing.moment,
            fired_url,
            event: record.as_ref().and_then(|record| record.event.clone()),
            written: call.as_ref().ok().map(|call| call.raw.clone()),
            sent: call.as_ref().ok().map(|call| decoded(&call.sent)),
            click: record.as_ref().and_then(|record| record.click.clone()),
            attributed: lost_because.is_none(),
            amount: record.as_ref().and_then(|record| record.amount.clone()),
            currency: record.as_ref().and_then(|record| record.currency.clone()),
            transaction: record.as_ref().and_then(|record| record.transaction.clone()),
            fields: record.as_ref().map(|record| record.fields.clone()).unwrap_or_default(),
            ignored: record.as_ref().map(|record| record.ignored.clone()).unwrap_or_default(),
            remarks: Vec::new(),
            verdict: Say::new("trace-verdict-attributed"),
            lost_at,
            lost_because,
        };
        money.pay(firing, self.samples);
        let pays = self.pays(&fired, firing);
        let mut counts = false;
        if let Some(record) = record.filter(|_| fired.attributed) {
            let amount = fired.amount.as_deref().and_then(Amount::parse).filter(|_| is_money(firing) && pays).unwrap_or_default();
            let booked = ledger.book(self.tracker, &record, firing.moment, amount);
            counts = booked.counts;
            fired.remarks.extend(self.event_remark(&fired, firing));
            fired.remarks.extend(twice(&fired, earlier));
            fired.remarks.extend(booked.remark);
        }
        if is_money(firing) {
            money.lose(&fired, Fate { counts, has_event: pays }, self.tracker.amount_key(firing.role));
        }
        fired.verdict = verdict(&fired);
        fired
    }

    /// True where what arrives is an event that pays: a word that nobody maps arrives as an event of that name.
    fn pays(&self, fired: &Fired, firing: &Firing<'_>) -> bool {
        firing.word.is_none() || fired.event.as_deref().is_none_or(|event| self.tracker.pays(event))
    }

    /// The URL that the partner calls, made from the finished link's text alone.
    fn call(&self, firing: &Firing<'_>, number: u32) -> Result<Call, Unbuilt> {
        let link = self.setup.postback_link(firing.postback)?;
        let keys =
            Keys { amount: self.tracker.amount_key(firing.role), currency: &self.tracker.keys.currency, transaction: &self.tracker.keys.transaction };
        let transaction = firing.moment.transaction() + if firing.moment == Moment::Other { number } else { 0 };
        let event = Event { samples: self.samples, transaction, word: firing.word.as_deref() };
        let kept = &self.outward.kept;
        let mut opened = self.partner.fill(&Opened::template(&link.ready.to_string()), &keys, kept, &event);
        let mut raw = Opened::template(&link.ready.to_string());
        if let Some((full, rows)) = &link.table {
            raw = Opened::template(&full.to_string());
            opened.pairs.extend(rows.iter().map(|row| self.partner.row(&row.key, &row.macro_name, &keys, kept, &event)));
        }
        let click = |link: &Opened| link.raw_value(&self.tracker.keys.click).unwrap_or_default().to_owned();
        Ok(Call { url: opened.join(), raw: click(&raw), sent: click(&opened) })
    }

    /// Where and why the tracker does not find the click; `None` where it does.
    fn lost(&self, call: &Call, record: &Record) -> Option<(Place, Say)> {
        let sides = Sides {
            partner: self.partner.name(),
            tracker: &self.tracker.name,
            click_key: &self.tracker.keys.click,
            click_macro: &self.tracker.links.click_macro,
        };
        let say = |place: Place, id: &'static str| Some((place, Say::new(id).with("partner", sides.partner.clone()).with("tracker", sides.tracker)));
        let calls_http_only = self.setup.integration.is_some_and(|known| known.postback_scheme.as_deref() == Some("http"));
        if self.outward.opened.is_none() {
            return say(Place::Link, "trace-lost-no-link");
        }
        if self.outward.is_postback {
            return say(Place::Link, "trace-lost-not-partner");
        }
        if calls_http_only && call.url.starts_with("https:") {
            return say(Place::Postback, "trace-lost-scheme");
        }
        if record.click.as_deref() == Some(self.click_id) {
            // What the cabinet cannot send does not arrive, whatever the link says.
            let lacks_event = self.tracker.event_required && record.event.is_none();
            let none = |(place, say): (Place, Say)| (place, say.with("key", self.tracker.keys.event.as_str()));
            return if lacks_event { say(Place::Tracker, "trace-event-none").map(none) } else { None };
        }
        let value = ClickValue { raw: &call.raw, sent: &call.sent, received: record.click.as_deref() };
        Some((Place::Postback, why(&value, self.partner, &sides)))
    }

    /// What the tracker makes of a call without an event.
    fn absent_remark(&self, say: impl Fn(&'static str) -> Say) -> Say {
        match self.tracker.absent_event.as_str() {
            "" => say("trace-event-unnamed"),
            event => say("trace-event-absent").with("event", event),
        }
    }

    /// What the tracker will make of the event's name.
    fn event_remark(&self, fired: &Fired, firing: &Firing<'_>) -> Option<Say> {
        let say = |id: &'static str| Say::new(id).with("tracker", self.tracker.name.as_str());
        let Some(event) = fired.event.as_deref() else { return Some(self.absent_remark(say)) };
        if let Some(role) = self.tracker.role_of_raw_event(event).filter(|_| !self.tracker.knows_event(event)) {
            let finished = self.tracker.events.get(&role).map(|known| known.event.clone()).unwrap_or_default();
            return Some(say("trace-event-raw").with("event", event).with("finished", finished));
        }
        let is_word = firing.word.is_some() && !self.tracker.knows_event(event);
        let brings = fired.amount.as_deref().filter(|_| !is_money(firing));
        is_word.then(|| match brings {
            Some(amount) => say("trace-event-word-amount").with("event", event).with("amount", amount),
            None => say("trace-event-word").with("event", event),
        })
    }
}

/// A postback as it is called.
struct Call {
    url: String,
    /// The click id's value in the finished link.
    raw: String,
    /// The same as sent.
    sent: String,
}

/// The same deposit reported by another postback already.
fn twice(fired: &Fired, earlier: &[Fired]) -> Option<Say> {
    let is_same = |known: &&Fired| known.moment == fired.moment && known.moment.is_deposit() && known.name != fired.name && known.attributed;
    earlier.iter().find(is_same).map(|known| Say::new("trace-deposit-twice").with("other", known.name.as_str()))
}

fn verdict(fired: &Fired) -> Say {
    if let Some(why) = &fired.lost_because {
        return Say::new("trace-verdict-lost").with("why", why.clone());
    }
    let all = fired.remarks.iter().cloned().reduce(|first, second| Say::new("trace-two").with("first", first).with("second", second));
    all.map_or_else(|| Say::new("trace-verdict-attributed"), |note| Say::new("trace-verdict-but").with("note", note))
}
