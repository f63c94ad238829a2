//! How the partner's servers call.

use super::case::Case;
use super::finding::{Finding, Severity};
use crate::model::at::At;
use crate::words::Say;

/// The partner calls one scheme only, and the tracker's endpoint has the other.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let (Some(integration), Some(tracker)) = (case.setup.integration, case.tracker()) else { return };
    let Some(scheme) = &integration.postback_scheme else { return };
    let calls = tracker.endpoint.split("://").next().unwrap_or_default();
    // Where https is asked for, http is a matter of care; where http is asked for, https is never called.
    if scheme == "http" && !calls.eq_ignore_ascii_case(scheme) && !case.profile().postbacks.is_empty() {
        let say = Say::new("check-postback-scheme").with("partner", integration.name.as_str()).with("tracker", tracker.name.as_str());
        findings.push(Finding::new("postback-scheme", Severity::Error, At::Integration, say.with("scheme", scheme.as_str())));
    }
}
