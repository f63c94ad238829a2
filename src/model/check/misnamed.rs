//! Parameter keys that only look like the tracker's: `currency` for `tracker.currency`, as old manuals have it.

use super::case::Case;
use super::finding::{Finding, Severity};
use super::fix::{Edit, Fix};
use super::transaction::is_player;
use crate::model::at::At;
use crate::model::profile::{Param, Postback};
use crate::model::role::Role;
use crate::model::tracker::Tracker;
use crate::words::Say;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(tracker) = case.tracker() else { return };
    for postback in case.postbacks() {
        let role = case.role(postback);
        for param in &postback.params {
            if let Some(right) = right_key(tracker, role, &param.key) {
                findings.push(misnamed(case, tracker, postback, param, right));
            }
        }
    }
}

/// The tracker's key whose tail a key is; `None` where the tracker has that very key for the role.
pub(super) fn right_key<'a>(tracker: &'a Tracker, role: Option<Role>, key: &str) -> Option<&'a str> {
    let own = role.and_then(|role| tracker.role_keys.get(&role));
    let keys = &tracker.keys;
    let is_its_own = own.is_some_and(|own| own.amount == key || own.state == key)
        || [&keys.event, &keys.click, &keys.amount, &keys.currency, &keys.transaction].into_iter().any(|known| known == key);
    if key.is_empty() || is_its_own {
        return None;
    }
    let of_role = own.iter().flat_map(|own| [own.amount.as_str(), own.state.as_str()]);
    let all = of_role.chain([keys.amount.as_str(), &keys.currency, &keys.transaction, &keys.event]);
    all.into_iter().find(|known| known.rsplit_once('.').is_some_and(|(_, tail)| tail == key))
}

fn misnamed(case: &Case<'_>, tracker: &Tracker, postback: &Postback, param: &Param, right: &str) -> Finding {
    let say = Say::new("check-param-misnamed").with("key", param.key.as_str()).with("right", right).with("tracker", tracker.name.as_str());
    let finding = Finding::new("param-misnamed", Severity::Warning, At::Param(postback.id, param.id), say).showing(param.key.as_str());
    let own = || postback.params.iter().find(|known| known.key == right).map(|known| known.value.clone());
    if let Some(there) = case.sent_anyway(postback, right).or_else(own) {
        let remove = Fix::remove(param.id, &param.key);
        // Of two values only the user knows which one is meant.
        return if param.value.is_empty() || param.value == there { finding.mended(remove) } else { finding.offering([remove]) };
    }
    // A transaction that would be wrong under its right name too is no mend.
    let is_sound = right != tracker.keys.transaction || !case.is_constant(&param.value) && !is_player(case, &param.value);
    finding.mended(is_sound.then(|| Fix {
        say: Say::new("check-fix-write").with("value", right),
        edits: vec![Edit::Write(At::ParamKey(postback.id, param.id), right.to_owned())],
    }))
}
