//! Events that no source lists for the partner: no fault, but nobody knows yet that its cabinet has them.

use super::case::Case;
use super::finding::{Finding, Severity};
use crate::model::at::At;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for postback in case.postbacks() {
        let said = case.setup.say_assumed(postback, "check-event-assumed");
        findings.extend(said.map(|say| Finding::new("event-assumed", Severity::Note, At::Postback(postback.id), say)));
    }
}
