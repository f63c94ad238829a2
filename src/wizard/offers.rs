//! What the picker offers for a text.

use crate::model::at::At;
use crate::model::offers::{self, Offer};
use crate::model::setup::Setup;

/// The offers for a text, and whether one replaces the whole text.
pub fn offers(setup: Setup<'_>, at: &At) -> (Vec<Offer>, bool) {
    let of_postback = |owner| setup.profile.postback(owner).is_some();
    match at {
        At::ClickParam => (offers::click_params(setup), true),
        At::Event(_) => (offers::events(setup), true),
        At::Slot(_) => (offers::slots(setup), true),
        At::ParamKey(owner, _) if of_postback(*owner) => (offers::param_keys(setup), true),
        At::ParamValue(owner, id) if of_postback(*owner) => {
            (offers::values(setup, At::ParamKey(*owner, *id).read(setup.profile).unwrap_or_default()), false)
        }
        At::ParamValue(..) => (offers::link_macros(setup), false),
        At::FieldKey(_) => (offers::field_keys(setup), true),
        At::FieldMacro(_) => (offers::macros(setup), true),
        _ => (Vec::new(), true),
    }
}
