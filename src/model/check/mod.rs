//! The checks: from a profile, with what is known of its partner and tracker, to findings (5-checks). Each is here because it happened to
//! someone.

mod assumed;
mod base_url;
mod beside;
mod case;
mod click;
mod click_macro;
mod damage;
mod delivery;
mod duplicate;
mod event;
mod finding;
mod fix;
mod half_macro;
mod key;
mod known;
mod known_template;
mod leftover;
mod link_macro;
mod lookalike;
mod malformed;
mod mend;
mod misnamed;
mod money;
mod partner_macro;
mod placed;
mod query;
mod scheme;
mod status;
mod stored;
mod telegram;
mod token;
mod tracker_macro;
mod transaction;

use std::path::Path;

use super::setup::Setup;
use crate::model::at::{At, order_of};
use crate::words::Say;
use case::Case;

pub use beside::{Beside, Others};
pub use finding::{Counts, Finding, PLACED_CHANGED, Severity, counts, link_findings, worst};
pub use fix::{Edit, Fix, apply};
pub use known::Known;

/// A family of checks.
type Family = fn(&Case<'_>, &mut Vec<Finding>);

/// What a family looks at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Looks {
    /// At each postback and link by itself, with what all share: it asks the case for those that are to be looked at.
    AtEach,
    /// At all together.
    AtAll,
}

/// Every family. A new check is a function of its family and a message in both languages. (The family of damage goes before them all.)
const FAMILIES: [(Looks, Family); 21] = [
    (Looks::AtAll, key::check),
    (Looks::AtAll, click::check),
    (Looks::AtEach, partner_macro::check),
    (Looks::AtAll, link_macro::assumed),
    (Looks::AtEach, link_macro::check),
    (Looks::AtEach, leftover::check),
    (Looks::AtEach, event::check),
    (Looks::AtAll, event::doubles),
    (Looks::AtAll, assumed::check),
    (Looks::AtAll, status::check),
    (Looks::AtAll, money::check),
    (Looks::AtAll, transaction::check),
    (Looks::AtAll, misnamed::check),
    (Looks::AtAll, stored::check),
    (Looks::AtEach, duplicate::keys),
    (Looks::AtAll, duplicate::fields_and_names),
    (Looks::AtEach, base_url::check),
    (Looks::AtAll, scheme::check),
    (Looks::AtAll, delivery::check),
    (Looks::AtAll, click_macro::check),
    (Looks::AtAll, placed::check),
];

/// Everything there is to say about a profile, in the profile's order. `others` are the user's other profiles; `Beside::check` knows them.
pub fn check(setup: &Setup<'_>, others: Others<'_>) -> Vec<Finding> {
    all(setup, others, None)
}

fn all(setup: &Setup<'_>, others: Others<'_>, known: Option<&mut Known>) -> Vec<Finding> {
    let mut findings = said(setup, others, known);
    drop_unsure_mends(setup, others, &mut findings);
    let order = order_of(setup.profile);
    findings.sort_by_cached_key(|finding| order(&finding.at));
    findings
}

impl Beside {
    /// Everything there is to say about the profile of a file; `None` where it has no file yet.
    pub fn check(&self, setup: &Setup<'_>, file: Option<&Path>) -> Vec<Finding> {
        self.all(setup, file, None)
    }

    /// The same of a profile of which something is known, and what is known of it from now on. What is known holds for one catalog.
    pub fn check_again(&self, setup: &Setup<'_>, file: Option<&Path>, known: &mut Known) -> Vec<Finding> {
        self.all(setup, file, Some(known))
    }

    fn all(&self, setup: &Setup<'_>, file: Option<&Path>, known: Option<&mut Known>) -> Vec<Finding> {
        let mut findings = all(setup, self.others(file), known);
        if let Some(original) = file.and_then(|file| self.copy_of(file, Some(&setup.profile.name))) {
            let say = Say::new("check-conflicted-copy").with("file", original);
            findings.insert(0, Finding::new("conflicted-copy", Severity::Warning, At::Profile, say));
        }
        findings
    }
}

fn said(setup: &Setup<'_>, others: Others<'_>, known: Option<&mut Known>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mended = damage::check(setup.profile, &mut findings);
    let case = Case::new(mended.as_ref().map_or(*setup, |mended| setup.with(mended)), others, known.as_deref());
    let mut of_each = Vec::new();
    for (number, (looks, family)) in FAMILIES.into_iter().enumerate() {
        let begin = findings.len();
        let known = known.as_deref().filter(|_| looks == Looks::AtEach);
        findings.extend(known.into_iter().flat_map(|known| known.said(number, &case.same)).cloned());
        family(&case, &mut findings);
        if known.is_some() {
            of_each.extend(findings[begin..].iter().map(|finding| (number, finding.clone())));
        }
    }
    if let Some(known) = known {
        *known = Known::of(case.profile(), case.roles, of_each);
    }
    findings
}

/// The click parameter and its macro hang together with everything: a mend there that would bring another error is not a certain one.
fn drop_unsure_mends(setup: &Setup<'_>, others: Others<'_>, findings: &mut [Finding]) {
    let is_of_click = |finding: &Finding| matches!(finding.at, At::ClickMacro | At::ClickParam) && finding.fix.is_some();
    let is_error = |finding: &&Finding| finding.severity == Severity::Error;
    let before: Vec<(&'static str, At)> = findings.iter().filter(is_error).map(|known| (known.code, known.at.clone())).collect();
    for finding in findings.iter_mut().filter(|finding| is_of_click(finding)) {
        let Some(fix) = &finding.fix else { continue };
        let mut mended = setup.profile.clone();
        apply(fix, &mut mended);
        let after = said(&setup.with(&mended), others, None);
        if after.iter().filter(is_error).any(|found| !before.contains(&(found.code, found.at.clone()))) {
            finding.fix = None;
        }
    }
}
