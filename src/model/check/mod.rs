//! The checks: from a profile, with what is known of its partner and tracker, to findings (5-checks). Each is here because it happened to
//! someone.

mod case;
mod finding;
mod fix;
mod key;
mod place;
mod spot;

use super::profile::Profile;
use super::setup::Setup;
use case::Case;

pub use finding::{Counts, Finding, Severity, counts, link_findings, worst};
pub use fix::{Edit, Fix, apply};
pub use place::Place;
pub use spot::Spot;

/// A family of checks.
type Family = fn(&Case<'_>, &mut Vec<Finding>);

/// Every family. A new check is a function of its family and a message in both languages.
const FAMILIES: [Family; 1] = [key::check];

/// Everything there is to say about a profile, in the profile's order. `others` are the user's other profiles.
#[must_use]
pub fn check(setup: &Setup<'_>, others: &[&Profile]) -> Vec<Finding> {
    let case = Case::new(*setup, others);
    let mut findings = Vec::new();
    for family in FAMILIES {
        family(&case, &mut findings);
    }
    spot::sort(setup.profile, &mut findings);
    findings
}
