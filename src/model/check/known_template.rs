//! What a role's postback should carry, for mends: from the partner's file, else from what the tracker offers to a custom one.

use super::case::Case;
use crate::model::integration::{Integration, Template};
use crate::model::profile::{Param, Postback};
use crate::model::role::Role;
use crate::model::template::{params_of, sum_of, usual_postback};
use crate::model::tracker::Tracker;

/// The parameters that a fresh postback of that role would have.
pub(super) fn params_of_role(case: &Case<'_>, tracker: &Tracker, role: Role) -> Vec<Param> {
    if let Some(template) = case.setup.integration.and_then(|known| known.template(role)) {
        return params_of(template, tracker);
    }
    if case.setup.integration.is_some() {
        return Vec::new();
    }
    let usual = tracker.usual.iter().find(|usual| usual.role == Some(role));
    usual.map(|usual| usual_postback(usual, tracker, case.style).params).unwrap_or_default()
}

/// The parameters that a postback lacks, as `AddParams` takes them. One that would read the click id is none.
pub(super) fn missing(case: &Case<'_>, postback: &Postback, wanted: impl IntoIterator<Item = (String, String)>) -> Vec<(String, String)> {
    wanted
        .into_iter()
        .filter(|(key, value)| !key.is_empty() && !value.is_empty() && case.value(postback, key).is_none())
        .filter(|(_, value)| case.setup.carries_constants() || !case.is_constant(value))
        .filter(|(key, value)| !case.is_locked_key(key) && !case.reads_click_id(value))
        .collect()
}

/// The sum and the currency that the partner gives for a role; a deposit of another kind stands in for one whose template has none.
pub(super) fn sum_and_currency(integration: &Integration, tracker: &Tracker, role: Role) -> Option<(String, Option<String>)> {
    let with_sum = |template: &&Template| sum_of(template, tracker).is_some();
    let is_deposit = |template: &&Template| template.role.is_some_and(Role::is_deposit);
    let own = integration.template(role).filter(with_sum);
    let template = own.or_else(|| role.is_deposit().then(|| integration.postbacks.iter().filter(is_deposit).find(with_sum)).flatten())?;
    let (sum, _) = sum_of(template, tracker)?;
    Some((sum.to_owned(), template.currency.clone()))
}

/// True when the partner offers a sum at all.
pub(super) fn offers_sums(integration: &Integration, tracker: &Tracker) -> bool {
    integration.postbacks.iter().any(|template| sum_of(template, tracker).is_some()) || integration.macros.iter().any(|known| known.unit.is_some())
}
