//! The families of checks.

use super::beside::Others;
use super::case::Case;
use super::doubles::Numbers;
use super::finding::Finding;
use super::known::Known;
use super::{
    assumed, base_url, click, click_macro, delivery, duplicate, event, key, leftover, link_macro, misnamed, money, partner_macro, placed, scheme,
    status, stored, transaction,
};
use crate::model::by_id::ById;
use crate::model::setup::Setup;

/// A family of checks.
pub(super) type Family = fn(&Case<'_>, &mut Vec<Finding>);

/// What a family looks at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Looks {
    /// At each postback and link by itself, with what all share: it asks the case for those that are to be looked at.
    AtEach,
    /// The same, but what it says of a postback may name others; where it says nothing, they change nothing.
    BesideOthers,
    /// At all together.
    AtAll,
}

/// Every family. A new check is a function of its family and a message in both languages. (The family of damage goes before them all.)
pub(super) const FAMILIES: [(Looks, Family); 26] = [
    (Looks::AtAll, key::check),
    (Looks::AtAll, click::check),
    (Looks::AtEach, click::values),
    (Looks::AtEach, partner_macro::check),
    (Looks::AtAll, link_macro::assumed),
    (Looks::AtEach, link_macro::check),
    (Looks::AtEach, leftover::check),
    (Looks::AtEach, event::check),
    (Looks::AtAll, event::doubles),
    (Looks::AtEach, assumed::check),
    (Looks::BesideOthers, status::check),
    (Looks::BesideOthers, money::check),
    (Looks::AtAll, money::fields),
    (Looks::AtEach, transaction::check),
    (Looks::AtAll, transaction::fields),
    (Looks::AtAll, transaction::twice),
    (Looks::AtEach, misnamed::check),
    (Looks::BesideOthers, stored::check),
    (Looks::AtEach, duplicate::keys),
    (Looks::AtAll, duplicate::fields_and_names),
    (Looks::AtEach, base_url::check),
    (Looks::AtAll, scheme::check),
    (Looks::AtEach, delivery::check),
    (Looks::AtAll, delivery::untold),
    (Looks::AtAll, click_macro::check),
    (Looks::AtEach, placed::check),
];

/// The case of a profile, of which the `same` elements are known.
pub(super) fn case<'a>(setup: Setup<'a>, others: Others<'a>, known: &Known, same: ById<bool>) -> Case<'a> {
    let mut case = Case::new(setup, others, known, same);
    let known_of = |id| case.same.get(id).then(|| known.numbers());
    case.numbers = Numbers::of(case.profile(), known_of, |postback| event::number(&case, postback));
    case
}
