//! Addresses in the order in which the profile's file has them.

use super::At;
use crate::model::by_id::ById;
use crate::model::profile::{Param, Profile};

/// Where an address stands among all of a profile: the head sections first, then the elements. Addresses of one element are equal.
pub fn order_of(profile: &Profile) -> impl Fn(&At) -> (u8, usize, usize) {
    let mut order = ById::with_room(profile.next_id);
    let postbacks = profile.postbacks.iter().map(|postback| (postback.id, postback.params.as_slice()));
    let fields = profile.custom_fields.iter().map(|field| (field.id, [].as_slice()));
    let links = profile.registration_links.iter().map(|link| (link.id, link.params.as_slice()));
    for (place, (id, params)) in postbacks.chain(fields).chain(links).enumerate() {
        order.set(id, Some((place, params)));
    }
    move |at| rank(at, &order)
}

fn rank(at: &At, order: &ById<Option<(usize, &[Param])>>) -> (u8, usize, usize) {
    let head = match at {
        At::Profile | At::Name => 0,
        At::Integration | At::MacroStyle => 1,
        At::Tracker | At::Placeholder(_) => 2,
        At::ClickParam => 3,
        At::ClickMacro => 4,
        At::Links => 6,
        _ => 5,
    };
    let Some((place, params)) = at.owner().map(|owner| order.get(owner).unwrap_or((usize::MAX, &[]))) else { return (head, 0, 0) };
    match at {
        At::Param(_, id) | At::ParamKey(_, id) | At::ParamValue(_, id) => {
            (head, place, params.iter().position(|param| param.id == *id).map_or(usize::MAX, |place| place + 1))
        }
        _ => (head, place, 0),
    }
}
