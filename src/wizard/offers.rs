//! What the picker offers for a text.

use crate::model::offers::{self, Offer};
use crate::model::setup::Setup;

use super::field::Field;

/// The offers for a text, and whether one replaces the whole text.
pub fn offers(setup: Setup<'_>, field: Field) -> (Vec<Offer>, bool) {
    match field {
        Field::ClickParam => (offers::click_params(setup), true),
        Field::Event(_) => (offers::events(setup), true),
        Field::Slot(_) => (offers::slots(setup), true),
        Field::ParamKey(..) => (offers::param_keys(setup), true),
        Field::ParamValue(owner, param) => (offers::values(setup, &Field::ParamKey(owner, param).value(setup)), false),
        Field::FieldKey(_) => (offers::field_keys(setup), true),
        Field::FieldMacro(_) => (offers::macros(setup), true),
        Field::LinkParamValue(..) => (offers::link_macros(setup), false),
        Field::ProfileName
        | Field::ClickMacro
        | Field::Placeholder(_)
        | Field::PostbackName(_)
        | Field::LinkName(_)
        | Field::BaseUrl(_)
        | Field::LinkParamKey(..) => (Vec::new(), true),
    }
}
