//! What a manager needs to set everything up in the cabinet: which link goes into which slot, what is entered in the tracker, and the test that
//! proves it. As data; `text/sheet` puts it into words.

use super::in_cabinet::InCabinet;
use super::integration::Delivery;
use super::mask::Mask;
use super::placed::Entered;
use super::profile::ItemId;
use super::setup::Setup;
use super::trace::live_test;
use super::tracker_half::ToDo;
use crate::words::{Phrase, Say};

/// The instruction for a manager.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The profile's name.
    pub profile: String,
    /// The partner's name; `None` for a custom one.
    pub partner: Option<String>,
    /// The tracker's name.
    pub tracker: String,
    /// True where a link carries a key that works.
    pub has_key: bool,
    /// What to beware of in the partner's cabinet.
    pub notes: Phrase,
    /// The postbacks, in the cabinet's order.
    pub postbacks: Vec<Step>,
    /// The registration links.
    pub links: Vec<Step>,
    /// What is to be entered or switched on in the tracker.
    pub in_tracker: Vec<ToDo>,
    /// The test with a real click, after what it costs.
    pub live_test: Vec<Say>,
}

/// One link and where it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The link's name.
    pub name: String,
    /// The field of the cabinet.
    pub slot: Option<Phrase>,
    /// What is entered there, or why it is not finished.
    pub enter: Result<Entered, Say>,
    /// True where the rows are names to switch on, not a table to fill in.
    pub appends: bool,
    /// What to know of it.
    pub remarks: Vec<Say>,
}

/// The instruction for a profile.
pub fn sheet(setup: &Setup<'_>) -> Sheet {
    let profile = setup.profile;
    let nothing = Phrase::default;
    let postbacks: Vec<Step> = setup
        .in_cabinet_order()
        .into_iter()
        .map(|postback| {
            let remarks = changed(setup, postback.id).into_iter().chain(setup.say_assumed(postback, "assumed")).collect();
            Step { slot: setup.slot(postback), remarks, ..step(setup, postback.id, &postback.name) }
        })
        .collect();
    let links = profile.registration_links.iter().map(|link| Step { remarks: changed(setup, link.id), ..step(setup, link.id, &link.name) }).collect();
    Sheet {
        profile: profile.name.clone(),
        partner: setup.partner_name().map(str::to_owned),
        tracker: setup.tracker.map_or_else(|| profile.tracker.id.clone(), |tracker| tracker.name.clone()),
        has_key: !Mask::of([*setup]).is_empty() && postbacks.iter().any(|step| step.enter.is_ok()),
        notes: setup.integration.map_or_else(nothing, |known| known.notes.clone()),
        postbacks,
        links,
        in_tracker: setup.tracker_half(),
        live_test: setup.tracker.map(|tracker| live_test(setup, tracker)).unwrap_or_default(),
    }
}

fn step(setup: &Setup<'_>, id: ItemId, name: &str) -> Step {
    let enter = match setup.entered(id) {
        Some(entered) => entered.map_err(|unbuilt| unbuilt.say()),
        None => Err(Say::new("sheet-no-link")),
    };
    Step { name: name.to_owned(), slot: None, enter, appends: setup.delivery() == Delivery::Appends, remarks: Vec::new() }
}

/// That another link stands in the cabinet, since when.
fn changed(setup: &Setup<'_>, id: ItemId) -> Vec<Say> {
    let Some(InCabinet::Changed(placed, _)) = setup.in_cabinet(id) else { return Vec::new() };
    vec![Say::new("sheet-replace").with("link", placed.what.line())]
}
