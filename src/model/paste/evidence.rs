//! Which tracker a postback link belongs to, as its host, its path, the keys it has and the keys it lacks tell.

use super::read_link::{ReadPostback, has_own_host, is_certain};
use crate::model::catalog::Catalog;
use crate::model::tracker::Tracker;
use crate::model::url_rules::host_of;

/// By so much precedence one tracker is so much likelier than another that looks alike, that the other is not worth a word.
const FAR_LIKELIER: i64 = 50;

/// The tracker that links belong to, and how sure that is.
#[derive(Clone, Debug)]
pub struct Evidence<'a> {
    /// The tracker.
    pub tracker: &'a Tracker,
    /// True where nothing but the form of the links speaks for it, and something else may speak against.
    pub is_guess: bool,
    /// Another tracker that they fit just as well.
    pub other: Option<&'a Tracker>,
}

/// What speaks for a tracker, the weightiest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Weight {
    /// Its own host.
    host: bool,
    /// Links that fit at all.
    links: usize,
    /// Links with its key for the event.
    events: usize,
    /// True for the tracker that is asked about.
    is_own: bool,
    /// True where other links of the message carry its click macro out.
    is_carried: bool,
    /// Parameters that it knows.
    known: usize,
}

struct Candidate<'a> {
    tracker: &'a Tracker,
    weight: Weight,
    /// Parameters that it does not know.
    unknown: usize,
}

impl Candidate<'_> {
    /// The order of candidates: what it does not know counts against it.
    fn rank(&self) -> (Weight, std::cmp::Reverse<usize>) {
        (self.weight, std::cmp::Reverse(self.unknown))
    }
}

/// Weighs the (clean) links of one host; `None` where they are no tracker's. A tracker with a host of its own is recognised by that host only.
pub fn weigh<'a>(links: &[&str], catalog: &'a Catalog, own: Option<&Tracker>) -> Option<Evidence<'a>> {
    weigh_beside(links, &[], catalog, own)
}

/// The same where other links stand beside them.
pub fn weigh_beside<'a>(links: &[&str], beside: &[String], catalog: &'a Catalog, own: Option<&Tracker>) -> Option<Evidence<'a>> {
    let mut candidates: Vec<Candidate<'a>> = catalog.trackers().into_iter().filter_map(|tracker| candidate(links, tracker, own)).collect();
    for candidate in &mut candidates {
        candidate.weight.is_carried = beside.iter().any(|link| candidate.tracker.is_carried_in(link));
    }
    // Of equals the one with the higher precedence, and of those the first.
    candidates.sort_by(|first, second| second.rank().cmp(&first.rank()).then(second.tracker.marks.precedence.cmp(&first.tracker.marks.precedence)));
    let best = candidates.first()?;
    let is_as_likely = |next: &&Candidate<'_>| best.tracker.marks.precedence - next.tracker.marks.precedence < FAR_LIKELIER;
    let other = candidates.get(1).filter(|next| next.rank() == best.rank() && !best.weight.host).filter(is_as_likely).map(|next| next.tracker);
    let is_odd = best.unknown > 0 && best.weight.events == 0;
    let is_guess = !best.weight.host && !best.weight.is_own && (other.is_some() || is_odd);
    Some(Evidence { tracker: best.tracker, is_guess, other })
}

fn candidate<'a>(links: &[&str], tracker: &'a Tracker, own: Option<&Tracker>) -> Option<Candidate<'a>> {
    let mut candidate =
        Candidate { tracker, weight: Weight { is_own: own.is_some_and(|own| own.id == tracker.id), ..Weight::default() }, unknown: 0 };
    for link in links {
        let Some(read) = ReadPostback::of(link, tracker).filter(|read| is_certain(read, tracker)) else { continue };
        let known = read.params.iter().filter(|param| tracker.names_key(&param.key)).count();
        candidate.unknown += read.params.len() - known;
        candidate.weight.known += known;
        candidate.weight.links += 1;
        candidate.weight.events += usize::from(!read.event.is_empty());
        candidate.weight.host |= has_own_host(tracker) || host_of(link).is_some_and(|host| tracker.marks.has_host(host));
    }
    (candidate.weight.links > 0).then_some(candidate)
}
