//! The route of the click id, read off the trace: through what goes wrong, if anything does.

use super::super::tracker::Tracker;
use super::fired::Fired;
use super::outward::Outward;
use super::partner::Partner;
use super::route::{Break, Hop, Passage, Place, Reach, Route};
use crate::words::Say;

/// What a route is read off.
pub(super) struct Way<'a> {
    pub(super) tracker: &'a Tracker,
    pub(super) partner: &'a Partner<'a>,
    pub(super) outward: &'a Outward,
    pub(super) events: &'a [Fired],
    pub(super) click_id: &'a str,
}

impl Way<'_> {
    /// The route through the first postback that loses the click, else through the first of all: what is broken must be seen.
    pub(super) fn route(&self) -> Route {
        let fired = self.events.iter().find(|fired| !fired.attributed).or_else(|| self.events.first());
        let broken = self.broken(fired);
        let hops = [self.link(), self.kept(), self.postback(fired), self.received(fired)];
        let at = broken.as_ref().map(|broken| broken.place);
        Route { hops: hops.into_iter().map(|hop| self.passed(hop, at)).collect(), broken, postbacks: self.postbacks() }
    }

    fn broken(&self, fired: Option<&Fired>) -> Option<Break> {
        if fired.is_some_and(|fired| fired.attributed) {
            return None;
        }
        let at = |place: Place, name: &str, why: Say| Some(Break { place, name: name.to_owned(), why });
        if let Some(why) = &self.outward.astray {
            return at(Place::Link, &self.outward.name, why.clone());
        }
        if !self.is_kept() {
            let param = self.outward.carried.param.as_deref().unwrap_or(self.partner.click_param());
            return at(Place::Partner, "", Say::new("trace-route-not-kept").with("partner", self.partner.name()).with("param", param));
        }
        let Some(fired) = fired else { return at(Place::Postback, "", Say::new("trace-note-no-postbacks")) };
        at(fired.lost_at.unwrap_or(Place::Postback), &fired.name, fired.lost_because.clone()?)
    }

    fn is_kept(&self) -> bool {
        self.outward.kept.iter().any(|(_, value)| value == self.click_id)
    }

    /// What the break means for a hop. Behind it the click id is nowhere, whatever a call there would bring.
    fn passed(&self, hop: Hop, broken: Option<Place>) -> Hop {
        match broken {
            Some(at) if hop.place > at => Hop { value: hop.value.filter(|value| value != self.click_id), passage: Passage::Beyond, ..hop },
            Some(at) if hop.place == at => Hop { passage: Passage::Broken, ..hop },
            _ => hop,
        }
    }

    fn link(&self) -> Hop {
        let carried = &self.outward.carried;
        hop(Place::Link, carried.param.as_deref(), carried.value.as_deref(), carried.written.as_deref())
    }

    /// What the partner keeps: the click id wherever it is, else what the click parameter holds.
    fn kept(&self) -> Hop {
        let own = self.partner.click_param();
        let kept = || self.outward.kept.iter();
        let found = kept().find(|(_, value)| value == self.click_id).or_else(|| kept().find(|(param, _)| param == own));
        let (param, value) = found.map_or((own, None), |(param, value)| (param, Some(value.as_str())));
        hop(Place::Partner, Some(param), value, None)
    }

    fn postback(&self, fired: Option<&Fired>) -> Hop {
        let (sent, written) = fired.map(|fired| (fired.sent.as_deref(), fired.written.as_deref())).unwrap_or_default();
        hop(Place::Postback, Some(&self.tracker.keys.click), sent, written)
    }

    fn received(&self, fired: Option<&Fired>) -> Hop {
        hop(Place::Tracker, Some(&self.tracker.keys.click), fired.and_then(|fired| fired.click.as_deref()), None)
    }

    fn postbacks(&self) -> Reach {
        let mut all: Vec<_> = self.events.iter().map(|fired| fired.postback).collect();
        all.sort_unstable();
        all.dedup();
        let is_lost = |id: &_| self.events.iter().any(|fired| fired.postback == *id && !fired.attributed);
        Reach { attributed: all.iter().filter(|id| !is_lost(id)).count(), all: all.len() }
    }
}

/// A hop that the click id passes.
fn hop(place: Place, param: Option<&str>, value: Option<&str>, written: Option<&str>) -> Hop {
    let text = |text: Option<&str>| text.filter(|text| !text.is_empty()).map(str::to_owned);
    let written = text(written.filter(|written| value != Some(*written)));
    Hop { place, param: text(param), value: value.map(str::to_owned), written, passage: Passage::Whole }
}
