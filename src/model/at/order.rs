//! Addresses in the order in which the profile's file has them.

use std::collections::HashMap;

use super::At;
use crate::model::profile::{ItemId, Param, Profile};

/// Where an address stands among all of a profile: the head sections first, then the elements. Addresses of one element are equal.
pub fn order_of(profile: &Profile) -> impl Fn(&At) -> (u8, usize) {
    let with_params = |id: ItemId, params: &[Param]| std::iter::once(id).chain(params.iter().map(|param| param.id)).collect::<Vec<_>>();
    let postbacks = profile.postbacks.iter().flat_map(|postback| with_params(postback.id, &postback.params));
    let fields = profile.custom_fields.iter().map(|field| field.id);
    let links = profile.registration_links.iter().flat_map(|link| with_params(link.id, &link.params));
    let order: HashMap<ItemId, usize> = postbacks.chain(fields).chain(links).zip(0..).collect();
    move |at| rank(at, &order)
}

fn rank(at: &At, order: &HashMap<ItemId, usize>) -> (u8, usize) {
    let element = match at {
        At::Profile => return (0, 0),
        At::Name => return (1, 0),
        At::Integration | At::MacroStyle => return (2, 0),
        At::Tracker | At::Placeholder(_) => return (3, 0),
        At::ClickParam => return (4, 0),
        At::ClickMacro => return (5, 0),
        At::Links => return (7, 0),
        At::Param(_, id) | At::ParamKey(_, id) | At::ParamValue(_, id) => Some(*id),
        other => other.owner(),
    };
    (6, element.and_then(|id| order.get(&id).copied()).unwrap_or(usize::MAX))
}
