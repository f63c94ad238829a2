//! Links that stand in the cabinet and are others since.

use super::case::Case;
use super::finding::{Finding, PLACED_CHANGED, Severity};
use crate::model::at::At;
use crate::model::in_cabinet::InCabinet;
use crate::words::Say;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let postbacks = case.postbacks().map(|postback| (postback.id, At::Postback(postback.id), &postback.name));
    let links = case.links().map(|link| (link.id, At::Link(link.id), &link.name));
    for (id, at, name) in postbacks.chain(links) {
        if let Some(InCabinet::Changed(placed, now)) = case.setup.in_cabinet(id) {
            let say = Say::new("check-placed-changed").with("name", name.as_str()).with("day", placed.on.say());
            findings.push(Finding::new(PLACED_CHANGED, Severity::Warning, at, say.with("before", placed.what.line()).with("now", now.line())));
        }
    }
}
