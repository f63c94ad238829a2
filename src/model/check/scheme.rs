//! How the partner's servers call.

use super::case::Case;
use super::finding::{Finding, Severity};
use super::fix::Fix;
use crate::model::at::At;
use crate::model::profile::SCHEME;
use crate::words::Say;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    findings.extend(plain_http(case));
    let (Some(integration), Some(tracker)) = (case.setup.integration, case.tracker()) else { return };
    let Some(scheme) = &integration.postback_scheme else { return };
    // Where https is asked for, http is a matter of care; where http is asked for, https is never called.
    if scheme == "http" && !case.profile().tracker.is_http() && tracker.endpoint.starts_with("https:") && !case.profile().postbacks.is_empty() {
        let say = Say::new("check-postback-scheme").with("partner", integration.name.as_str()).with("tracker", tracker.name.as_str());
        let http = tracker.marks.http.then(|| Fix::write(At::Placeholder(SCHEME.to_owned()), "http"));
        let finding = Finding::new("postback-scheme", Severity::Error, At::Integration, say.with("scheme", scheme.as_str()));
        findings.push(finding.offering(http));
    }
}

/// Postbacks that come over http, because somebody chose so or the tracker stands at an address.
fn plain_http(case: &Case<'_>) -> Option<Finding> {
    let calls_http = case.setup.integration.is_some_and(|known| known.postback_scheme.as_deref() == Some("http"));
    if calls_http || !case.profile().tracker.is_http() {
        return None;
    }
    let at = At::Placeholder(SCHEME.to_owned());
    let https = Fix { say: Say::new("check-fix-write").with("value", "https"), ..Fix::unset(at.clone()) };
    Some(Finding::new("postback-scheme", Severity::Warning, at, Say::new("check-postback-http")).showing("http").offering([https]))
}
