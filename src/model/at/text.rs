//! The text at an address: read, written, and all of them in order.

use super::At;
use crate::model::profile::{CustomField, ItemId, Param, Postback, Profile, RegistrationLink};

impl At {
    /// The text there; `None` where the profile has no such text.
    pub fn read<'a>(&self, profile: &'a Profile) -> Option<&'a str> {
        let postback = |id: &ItemId, text: fn(&'a Postback) -> &'a str| profile.postback(*id).map(text);
        let field = |id: &ItemId, text: fn(&'a CustomField) -> &'a str| profile.custom_field(*id).map(text);
        let link = |id: &ItemId, text: fn(&'a RegistrationLink) -> &'a str| profile.registration_link(*id).map(text);
        match self {
            At::Name => Some(&profile.name),
            At::Integration => profile.integration.as_deref(),
            At::Tracker => Some(&profile.tracker.id),
            At::Placeholder(name) => profile.tracker.values.get(name).map(String::as_str),
            At::ClickParam => Some(&profile.click.param),
            At::ClickMacro => Some(&profile.click.macro_text),
            At::PostbackName(id) => postback(id, |known| &known.name),
            At::Event(id) => postback(id, |known| &known.event),
            At::Slot(id) => postback(id, |known| &known.slot),
            At::NewWord(id) => postback(id, |_| ""),
            At::FieldKey(id) => field(id, |known| &known.key),
            At::FieldMacro(id) => field(id, |known| &known.macro_text),
            At::FieldPostback(id, index) => profile.custom_field(*id)?.postbacks.as_ref()?.get(*index).map(String::as_str),
            At::LinkName(id) => link(id, |known| &known.name),
            At::BaseUrl(id) => link(id, |known| &known.base_url),
            At::ParamKey(owner, id) => param(profile, *owner, *id).map(|known| known.key.as_str()),
            At::ParamValue(owner, id) => param(profile, *owner, *id).map(|known| known.value.as_str()),
            At::Profile
            | At::MacroStyle
            | At::Postback(_)
            | At::CustomField(_)
            | At::FieldPostbacks(_)
            | At::Placed(_)
            | At::Links
            | At::Link(_)
            | At::Param(..) => None,
        }
    }

    /// Writes a text, exactly as it is; an address that the profile does not have is passed over. An empty value of a placeholder is none.
    pub fn write(&self, profile: &mut Profile, text: &str) {
        match self {
            At::Placeholder(name) if text.is_empty() => drop(profile.tracker.values.remove(name)),
            At::Placeholder(name) => drop(profile.tracker.values.insert(name.clone(), text.to_owned())),
            _ => {
                if let Some(place) = self.place(profile) {
                    text.clone_into(place);
                }
            }
        }
    }

    fn place<'a>(&self, profile: &'a mut Profile) -> Option<&'a mut String> {
        match self {
            At::Name => Some(&mut profile.name),
            At::Integration => profile.integration.as_mut(),
            At::Tracker => Some(&mut profile.tracker.id),
            At::ClickParam => Some(&mut profile.click.param),
            At::ClickMacro => Some(&mut profile.click.macro_text),
            At::PostbackName(id) => profile.postback_mut(*id).map(|known| &mut known.name),
            At::Event(id) => profile.postback_mut(*id).map(|known| &mut known.event),
            At::Slot(id) => profile.postback_mut(*id).map(|known| &mut known.slot),
            At::FieldKey(id) => profile.custom_field_mut(*id).map(|known| &mut known.key),
            At::FieldMacro(id) => profile.custom_field_mut(*id).map(|known| &mut known.macro_text),
            At::FieldPostback(id, index) => profile.custom_field_mut(*id)?.postbacks.as_mut()?.get_mut(*index),
            At::LinkName(id) => profile.registration_link_mut(*id).map(|known| &mut known.name),
            At::BaseUrl(id) => profile.registration_link_mut(*id).map(|known| &mut known.base_url),
            At::ParamKey(owner, id) => param_mut(profile, *owner, *id).map(|known| &mut known.key),
            At::ParamValue(owner, id) => param_mut(profile, *owner, *id).map(|known| &mut known.value),
            _ => None,
        }
    }
}

fn param(profile: &Profile, owner: ItemId, id: ItemId) -> Option<&Param> {
    profile.params(owner)?.iter().find(|known| known.id == id)
}

fn param_mut(profile: &mut Profile, owner: ItemId, id: ItemId) -> Option<&mut Param> {
    profile.params_mut(owner)?.iter_mut().find(|known| known.id == id)
}

/// Every text of a profile that is not empty, with its address, in the profile's order.
pub fn texts(profile: &Profile) -> impl Iterator<Item = (At, &str)> {
    texts_but(profile, |_| false)
}

/// The same without those of the postbacks and registration links of which this is true.
pub fn texts_but(profile: &Profile, is_left_out: impl Fn(ItemId) -> bool + Copy) -> impl Iterator<Item = (At, &str)> {
    let of_profile = [
        (At::Name, profile.name.as_str()),
        (At::Integration, profile.integration.as_deref().unwrap_or_default()),
        (At::Tracker, &profile.tracker.id),
    ];
    let of_tracker = profile.tracker.values.iter().map(|(name, value)| (At::Placeholder(name.clone()), value.as_str()));
    let of_click = [(At::ClickParam, profile.click.param.as_str()), (At::ClickMacro, &profile.click.macro_text)];
    let all = of_profile.into_iter().chain(of_tracker).chain(of_click);
    let all = all.chain(profile.postbacks.iter().filter(move |postback| !is_left_out(postback.id)).flat_map(|postback| {
        let id = postback.id;
        let own = [(At::PostbackName(id), postback.name.as_str()), (At::Event(id), &postback.event), (At::Slot(id), &postback.slot)];
        own.into_iter().chain(param_texts(id, &postback.params))
    }));
    let all = all.chain(profile.custom_fields.iter().flat_map(|field| {
        let own = [(At::FieldKey(field.id), field.key.as_str()), (At::FieldMacro(field.id), &field.macro_text)];
        let names = field.postbacks.iter().flatten().zip(0..).map(|(name, index)| (At::FieldPostback(field.id, index), name.as_str()));
        own.into_iter().chain(names)
    }));
    let all = all.chain(profile.registration_links.iter().filter(move |link| !is_left_out(link.id)).flat_map(|link| {
        let own = [(At::LinkName(link.id), link.name.as_str()), (At::BaseUrl(link.id), &link.base_url)];
        own.into_iter().chain(param_texts(link.id, &link.params))
    }));
    all.filter(|(_, text)| !text.is_empty())
}

fn param_texts(owner: ItemId, params: &[Param]) -> impl Iterator<Item = (At, &str)> {
    params
        .iter()
        .flat_map(move |param| [(At::ParamKey(owner, param.id), param.key.as_str()), (At::ParamValue(owner, param.id), param.value.as_str())])
}
