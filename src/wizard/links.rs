//! The links of the open profile: one function for those that are drawn and those that are copied.

use std::rc::Rc;

use crate::model::day::Day;
use crate::model::hidden::marked;
use crate::model::in_cabinet::InCabinet;
use crate::model::link::Link;
use crate::model::placed::TableRow;
use crate::model::postback_link::PostbackLink;
use crate::model::profile::{ItemId, Postback};
use crate::model::setup::Setup;
use crate::model::template::sum_of;
use crate::model::tracker::Sum;
use crate::model::unbuilt::Unbuilt;
use crate::words::Say;

use super::row::RowId;
use super::state::Wizard;

/// One link of the profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamedLink<'a> {
    /// Its element.
    pub id: ItemId,
    /// Its name.
    pub name: &'a str,
}

/// All links in the order of the summary: postbacks, then registration links.
pub fn all_links(setup: Setup<'_>) -> Vec<NamedLink<'_>> {
    let postbacks = setup.in_cabinet_order().into_iter().map(|postback| NamedLink { id: postback.id, name: &postback.name });
    let links = setup.profile.registration_links.iter().map(|link| NamedLink { id: link.id, name: &link.name });
    postbacks.chain(links).collect()
}

/// The finished link of a postback or registration link; `None` where there is no such element.
pub fn link_of(setup: Setup<'_>, id: ItemId) -> Option<Result<Rc<Link>, Unbuilt>> {
    if let Some(postback) = setup.postback(id) {
        return Some(setup.postback_link(postback).map(|link| Rc::clone(&link.ready)));
    }
    setup.registration_link(id).map(|link| setup.final_url(link))
}

/// A postback's links.
pub fn postback_link_of(setup: Setup<'_>, id: ItemId) -> Option<Result<Rc<PostbackLink>, Unbuilt>> {
    setup.postback(id).map(|postback| setup.postback_link(postback))
}

/// The finished text that a row of a link shows.
pub fn link_text(wizard: &Wizard, row: RowId) -> Option<String> {
    let setup = wizard.setup()?;
    if let RowId::FullLink(id) = row {
        return postback_link_of(setup, id)?.ok()?.table.as_ref().map(|(full, _)| full.to_string());
    }
    link_of(setup, row.owner()?)?.ok().map(|link| link.text())
}

/// What stands in the cabinet of a link that is another one since.
pub struct Then {
    /// Since when.
    pub on: Day,
    /// The link as it was placed, hidden characters marked.
    pub link: String,
    /// The rows that were entered, where they are others now.
    pub rows: Vec<TableRow>,
    /// The link as it is now.
    pub now: String,
}

/// What stands in the cabinet of an element whose link is another one since; `None` for every other.
pub fn placed_link(wizard: &Wizard, id: ItemId) -> Option<Then> {
    let InCabinet::Changed(placed, now) = wizard.in_cabinet(id)? else { return None };
    let rows = if placed.what.rows == now.rows { Vec::new() } else { placed.what.rows.clone() };
    Some(Then { on: placed.on, link: marked(&placed.what.link), rows, now: now.link })
}

/// What to know of a postback: the partner's words that arrive as events, a payout where a deposit is wanted, what repeat deposits need.
pub fn remarks(setup: Setup<'_>, postback: &Postback) -> Vec<Say> {
    let words = setup.say_status_words(postback);
    if !words.is_empty() {
        return std::iter::once(Say::new("words-arrive")).chain(words).chain(sum_remark(setup, postback)).collect();
    }
    let assumed = setup.say_assumed(postback, "assumed");
    assumed.into_iter().chain(sum_remark(setup, postback)).chain(setup.say_repeats_need(postback)).collect()
}

fn sum_remark(setup: Setup<'_>, postback: &Postback) -> Option<Say> {
    let (template, tracker) = (setup.template(postback)?, setup.tracker?);
    let (text, sum) = sum_of(template, tracker).filter(|(_, sum)| *sum != tracker.wants)?;
    let is_sent = postback.params.iter().any(|param| param.value == text);
    let id = if sum == Sum::Payout { "payout-not-deposit" } else { "deposit-not-payout" };
    is_sent.then(|| Say::new(id).with("macro", text))
}
