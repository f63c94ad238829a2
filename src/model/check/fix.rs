//! Mends: what a fix changes in a profile.

use super::mend::Nature;
use crate::model::at::At;
use crate::model::profile::{CustomField, ItemId, Param, Postback, Profile, param};
use crate::words::Say;

/// A mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does, in a few words.
    pub say: Say,
    /// What it changes.
    pub edits: Vec<Edit>,
}

/// One change of a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Writes a text.
    Write(At, String),
    /// Adds parameters, key and value, to a postback or registration link; one that is there without a value gets it.
    AddParams(ItemId, Vec<(String, String)>),
    /// Removes a parameter.
    RemoveParam(ItemId),
    /// Makes a registration link's parameter a custom field; where a field of that key is there already, only the parameter goes.
    MoveParamToFields(ItemId),
    /// Puts others in the place of a postback.
    ReplacePostback(ItemId, Vec<Postback>),
}

impl Fix {
    /// Writes one text.
    pub(super) fn write(at: At, text: impl Into<String>) -> Self {
        let text = text.into();
        Fix { say: Say::new("check-fix-write").with("value", text.clone()), edits: vec![Edit::Write(at, text)] }
    }

    /// Writes one text without its damage.
    pub(super) fn clean(at: At, text: &str) -> Self {
        Fix { say: Say::new("check-fix-clean").with("value", text), edits: vec![Edit::Write(at, text.to_owned())] }
    }

    /// Leaves a text empty, so that what is known of the partner holds.
    pub(super) fn unset(at: At) -> Self {
        Fix { say: Say::new("check-fix-unset"), edits: vec![Edit::Write(at, String::new())] }
    }

    /// Adds parameters to a postback.
    pub(super) fn add(owner: ItemId, params: Vec<(String, String)>) -> Option<Self> {
        let list = params.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join(" ");
        (!params.is_empty()).then(|| Fix { say: Say::new("check-fix-add").with("params", list), edits: vec![Edit::AddParams(owner, params)] })
    }

    /// Removes a parameter.
    pub(super) fn remove(id: ItemId, key: &str) -> Self {
        Fix { say: Say::new("check-fix-remove").with("key", key), edits: vec![Edit::RemoveParam(id)] }
    }
}

/// Applies a fix. What is new gets its numbers.
pub fn apply(fix: &Fix, profile: &mut Profile) {
    for edit in &fix.edits {
        match edit {
            Edit::Write(at, text) => at.write(profile, text),
            Edit::AddParams(owner, params) => add_params(profile, *owner, params),
            Edit::RemoveParam(id) => {
                remove_param(profile, *id);
            }
            Edit::MoveParamToFields(id) => move_to_fields(profile, *id),
            Edit::ReplacePostback(id, others) => replace_postback(profile, *id, others),
        }
    }
    profile.number_new();
}

/// Fields that the postback carried, its heirs carry.
fn replace_postback(profile: &mut Profile, id: ItemId, others: &[Postback]) {
    let Some(place) = profile.postbacks.iter().position(|postback| postback.id == id) else { return };
    let old = profile.postbacks.remove(place);
    for carried in profile.custom_fields.iter_mut().filter_map(|field| field.postbacks.as_mut()) {
        if let Some(at) = carried.iter().position(|name| *name == old.name) {
            carried.splice(at..=at, others.iter().map(|other| other.name.clone()));
        }
    }
    profile.postbacks.splice(place..place, others.iter().cloned());
}

fn add_params(profile: &mut Profile, owner: ItemId, new: &[(String, String)]) {
    let Some(params) = profile.params_mut(owner) else { return };
    for (key, value) in new {
        match params.iter_mut().rev().find(|known| known.key == *key) {
            Some(known) if known.value.is_empty() => known.value.clone_from(value),
            // Another fix was quicker.
            Some(_) => {}
            None => params.push(param(key, value)),
        }
    }
}

fn remove_param(profile: &mut Profile, id: ItemId) -> Option<Param> {
    let has_it = |params: &[Param]| params.iter().any(|param| param.id == id);
    let of_postback = profile.postbacks.find_mut(|postback| has_it(&postback.params)).map(|postback| &mut postback.params);
    let params = of_postback.or_else(|| profile.registration_links.find_mut(|link| has_it(&link.params)).map(|link| &mut link.params))?;
    let place = params.iter().position(|param| param.id == id)?;
    Some(params.remove(place))
}

fn move_to_fields(profile: &mut Profile, id: ItemId) {
    // A field may be damaged still.
    let sound = |text: &str| Nature::Word.mend(text).0;
    let fields: Vec<(String, String)> = profile.custom_fields.iter().map(|field| (sound(&field.key), sound(&field.macro_text))).collect();
    let owned = profile.registration_links.iter().flat_map(|link| &link.params).find(|param| param.id == id);
    let taken = owned.and_then(|param| fields.iter().find(|(key, _)| *key == param.key).map(|(_, text)| *text == param.value));
    // Beside a field of that key with another macro the parameter stays: neither is lost.
    if taken == Some(false) {
        return;
    }
    if let Some(removed) = remove_param(profile, id).filter(|_| taken.is_none()) {
        profile.custom_fields.push(CustomField { key: removed.key, macro_text: removed.value, ..CustomField::default() });
    }
}
