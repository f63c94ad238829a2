//! The checks: from a profile, with what is known of its partner and tracker, to findings (5-checks). Each is here because it happened to
//! someone.

mod assumed;
mod base;
mod base_url;
mod beside;
mod case;
mod click;
mod click_macro;
mod damage;
mod delivery;
mod doubles;
mod duplicate;
mod event;
mod families;
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
mod parts;
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
use std::rc::Rc;

use super::by_id::ById;
use super::open_profile::WorkedOut;
use super::profile::Profile;
use super::setup::Setup;
use crate::model::at::{At, order_of};
use crate::words::Say;
use families::{FAMILIES, Looks, case};

pub use beside::{Beside, Others};
pub use finding::{Counts, Finding, PLACED_CHANGED, Severity, counts, link_findings, worst};
pub use fix::{Edit, Fix, apply};
pub use known::Known;
pub use parts::known_in_parts;

/// Everything there is to say about a profile, in the profile's order. `others` are the user's other profiles; `Beside::check` knows them.
pub fn check(setup: &Setup<'_>, others: Others<'_>) -> Vec<Finding> {
    owned(all(setup, others, &mut Known::default()))
}

fn owned(findings: Vec<Rc<Finding>>) -> Vec<Finding> {
    findings.into_iter().map(Rc::unwrap_or_clone).collect()
}

fn all(setup: &Setup<'_>, others: Others<'_>, known: &mut Known) -> Vec<Rc<Finding>> {
    let mut findings = said(setup, others, known);
    drop_unsure_mends(setup, others, &mut findings);
    let order = order_of(setup.profile);
    findings.sort_by_cached_key(|finding| order(&finding.at));
    findings
}

impl Beside {
    /// Everything there is to say about the profile of a file; `None` where it has no file yet.
    pub fn check(&self, setup: &Setup<'_>, file: Option<&Path>) -> Vec<Finding> {
        owned(self.all(setup, file, &mut Known::default()))
    }

    /// The same of a profile of which something is known, and what is known of it from now on. What is known holds for one catalog.
    pub fn check_again(&self, setup: &Setup<'_>, file: Option<&Path>, known: &mut Known) -> Vec<Rc<Finding>> {
        self.all(setup, file, known)
    }

    fn all(&self, setup: &Setup<'_>, file: Option<&Path>, known: &mut Known) -> Vec<Rc<Finding>> {
        let mut findings = all(setup, self.others(file), known);
        if let Some(original) = file.and_then(|file| self.copy_of(file, Some(&setup.profile.name))) {
            let say = Say::new("check-conflicted-copy").with("file", original);
            findings.insert(0, Rc::new(Finding::new("conflicted-copy", Severity::Warning, At::Profile, say)));
        }
        findings
    }
}

fn said(setup: &Setup<'_>, others: Others<'_>, known: &mut Known) -> Vec<Rc<Finding>> {
    if !known.is_about(setup.profile) {
        *known = parts::ahead(setup, others);
    }
    let same = known.same_in(setup.profile);
    let (mended, damaged) = damage(setup.profile, known, &same);
    let (mut findings, mut of_families) = (damaged.clone(), vec![damaged]);
    let (setup, same) = mended.as_ref().map_or((*setup, same), |mended| (setup.with(mended), known.same_in(mended)));
    let worked_out = WorkedOut::default();
    let setup = setup.keeping(&worked_out);
    let mut case = case(setup, others, known, same);
    case.note(&findings);
    for (number, (looks, family)) in (1..).zip(FAMILIES) {
        let of_same = || known.said(number, &case.same).cloned();
        let mut of_family: Vec<Rc<Finding>> = if looks == Looks::AtEach { of_same().collect() } else { Vec::new() };
        if looks == Looks::BesideOthers {
            case.again = owners(of_same());
        }
        let mut found = Vec::new();
        family(&case, &mut found);
        case.again = None;
        of_family.extend(found.into_iter().map(Rc::new));
        case.note(&of_family);
        findings.extend(of_family.iter().cloned());
        of_families.push(if looks == Looks::AtAll { Vec::new() } else { of_family });
    }
    *known = Known::of(case.setup.profile.clone(), case.roles, case.numbers, of_families);
    findings
}

/// The profile without its damage, where it has any, and what there is to say of that.
fn damage(profile: &Profile, known: &Known, same: &ById<bool>) -> (Option<Profile>, Vec<Rc<Finding>>) {
    let mut found = Vec::new();
    let mended = damage::check(profile, same, &mut found);
    let of_same = known.said(0, same).cloned();
    (mended, of_same.chain(found.into_iter().map(Rc::new)).collect())
}

/// The elements that findings are about, where there are any.
fn owners(findings: impl Iterator<Item = Rc<Finding>>) -> Option<ById<bool>> {
    let mut owners = findings.filter_map(|finding| finding.at.owner()).map(|owner| (owner, true)).peekable();
    owners.peek().is_some().then(|| owners.collect())
}

/// The click parameter and its macro hang together with everything: a mend there that would bring another error is not a certain one.
fn drop_unsure_mends(setup: &Setup<'_>, others: Others<'_>, findings: &mut [Rc<Finding>]) {
    let is_of_click = |finding: &Rc<Finding>| matches!(finding.at, At::ClickMacro | At::ClickParam) && finding.fix.is_some();
    if !findings.iter().any(is_of_click) {
        return;
    }
    let is_error = |finding: &&Rc<Finding>| finding.severity == Severity::Error;
    let before: Vec<(&'static str, At)> = findings.iter().filter(is_error).map(|known| (known.code, known.at.clone())).collect();
    for finding in findings.iter_mut().filter(|finding| is_of_click(finding)) {
        let Some(fix) = &finding.fix else { continue };
        let mut mended = setup.profile.clone();
        apply(fix, &mut mended);
        let after = said(&setup.with(&mended), others, &mut Known::default());
        if after.iter().filter(is_error).any(|found| !before.contains(&(found.code, found.at.clone()))) {
            Rc::make_mut(finding).fix = None;
        }
    }
}
