//! One postback as the partner would call it for a click that is given: what `send` prints and sends.

use super::super::profile::ItemId;
use super::super::setup::Setup;
use super::super::tracker::Tracker;
use super::fired::Fired;
use super::outward::Outward;
use super::partner::Partner;
use super::samples::Samples;
use super::story::Teller;
use super::timeline::{Firing, firings};
use crate::words::Say;

/// A request, not sent yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The postback.
    pub postback: ItemId,
    /// Its name.
    pub name: String,
    /// What is called, with GET.
    pub url: String,
    /// Why the click will not be found by it: the request is the link as it is, faults included.
    pub lost_because: Option<Say>,
}

/// One call that could be meant.
struct Candidate<'a> {
    firing: Firing<'a>,
    fired: Fired,
    /// The event as the profile has it, which may be a macro.
    event: String,
}

impl Candidate<'_> {
    /// What it is called by: its event, its name where it has none.
    fn called(self) -> String {
        if self.event.is_empty() { self.fired.name } else { self.event }
    }
}

/// A way of naming a call.
type Way = fn(&Candidate<'_>, &str) -> bool;

/// The first way that fits any call decides.
const WAYS: [Way; 4] = [
    |call, wanted| call.fired.event.as_deref() == Some(wanted) || call.event == wanted,
    |call, wanted| call.firing.word.as_deref() == Some(wanted),
    |call, wanted| call.firing.postback.name.trim() == wanted.trim(),
    |call, wanted| call.firing.role.is_some_and(|role| role.word() == wanted),
];

/// The request of the postback that is called for by its event, the partner's word, its name or its role.
///
/// # Errors
/// When no postback, or more than one, is meant, or its link cannot be built.
pub fn request(setup: &Setup<'_>, wanted: &str, click_id: &str, samples: &Samples) -> Result<Request, Say> {
    if let Some(bad) = setup.unreadable() {
        return Err(Say::new("check-file-unreadable").with("file", bad.say()));
    }
    let nobody = Tracker::default();
    let partner = Partner::of(*setup);
    let kept = vec![(partner.click_param().to_owned(), click_id.to_owned())];
    let outward = Outward { opened: Some(String::new()), kept, ..Outward::default() };
    let teller = Teller { setup, tracker: setup.tracker.unwrap_or(&nobody), partner: &partner, outward: &outward, samples, click_id };
    let candidates: Vec<Candidate<'_>> = firings(setup)
        .into_iter()
        .map(|firing| Candidate { fired: teller.alone(&firing), event: setup.counts_as(firing.postback).to_owned(), firing })
        .collect();
    let Fired { postback, name, fired_url, lost_because, .. } = chosen(candidates, wanted)?.fired;
    match fired_url {
        Some(url) => Ok(Request { postback, name, url, lost_because }),
        None => Err(Say::new("send-no-link").with("name", name).with("why", lost_because.unwrap_or(Say::new("trace-lost")))),
    }
}

/// The call that is meant, if it is of one postback only.
fn chosen<'a>(candidates: Vec<Candidate<'a>>, wanted: &str) -> Result<Candidate<'a>, Say> {
    let way = WAYS.into_iter().find(|way| candidates.iter().any(|call| way(call, wanted)));
    let Some(way) = way else {
        return Err(Say::new("send-unknown").with("wanted", wanted).with("choices", listed(candidates.into_iter().map(Candidate::called))));
    };
    let mut fitting: Vec<Candidate<'a>> = candidates.into_iter().filter(|call| way(call, wanted)).collect();
    let first = fitting.swap_remove(0);
    if fitting.iter().all(|call| std::ptr::eq(call.firing.postback, first.firing.postback)) {
        return Ok(first);
    }
    fitting.insert(0, first);
    Err(Say::new("send-several").with("wanted", wanted).with("names", listed(fitting.into_iter().map(|call| call.fired.name))))
}

/// Words in a row, each once.
fn listed(words: impl Iterator<Item = String>) -> String {
    let mut known: Vec<String> = Vec::new();
    for word in words {
        if !known.contains(&word) {
            known.push(word);
        }
    }
    known.join(", ")
}
