//! An address as the profile's file has it.

use super::At;
use crate::model::profile::{ItemId, Param, Profile};

impl At {
    /// The address as the profile's file has it: `postbacks[1].params[0]`, `tracker.key`; empty for the profile as a whole.
    pub fn path(&self, profile: &Profile) -> String {
        let postback = |id: &ItemId| indexed("postbacks", profile.postbacks.iter().position(|known| known.id == *id));
        let field = |id: &ItemId| indexed("custom_fields", profile.custom_fields.iter().position(|known| known.id == *id));
        let link = |id: &ItemId| indexed("registration_links", profile.registration_links.iter().position(|known| known.id == *id));
        match self {
            At::Profile => String::new(),
            At::Name => "name".to_owned(),
            At::Integration => "integration".to_owned(),
            At::MacroStyle => "macro_style".to_owned(),
            At::Tracker => "tracker.id".to_owned(),
            At::Placeholder(name) => format!("tracker.{name}"),
            At::ClickParam => "click.param".to_owned(),
            At::ClickMacro => "click.macro".to_owned(),
            At::Postback(id) => postback(id),
            At::PostbackName(id) => format!("{}.name", postback(id)),
            At::Event(id) => format!("{}.event", postback(id)),
            At::Slot(id) => format!("{}.slot", postback(id)),
            At::NewWord(id) => format!("{}.params", postback(id)),
            At::CustomField(id) => field(id),
            At::FieldKey(id) => format!("{}.key", field(id)),
            At::FieldMacro(id) => format!("{}.macro", field(id)),
            At::FieldPostbacks(id) => format!("{}.postbacks", field(id)),
            At::FieldPostback(id, index) => format!("{}.postbacks[{index}]", field(id)),
            At::Links => "registration_links".to_owned(),
            At::Link(id) => link(id),
            At::LinkName(id) => format!("{}.name", link(id)),
            At::BaseUrl(id) => format!("{}.base_url", link(id)),
            At::Param(owner, id) => param(profile, *owner, *id),
            At::Placed(id) => format!("{}.placed", element(profile, *id).path(profile)),
            At::ParamKey(owner, id) => format!("{}.key", param(profile, *owner, *id)),
            At::ParamValue(owner, id) => format!("{}.value", param(profile, *owner, *id)),
        }
    }
}

fn param(profile: &Profile, owner: ItemId, id: ItemId) -> String {
    let place = |params: &[Param]| params.iter().position(|known| known.id == id);
    format!("{}.{}", element(profile, owner).path(profile), indexed("params", profile.params(owner).and_then(place)))
}

fn element(profile: &Profile, owner: ItemId) -> At {
    if profile.postback(owner).is_some() { At::Postback(owner) } else { At::Link(owner) }
}

fn indexed(list: &str, index: Option<usize>) -> String {
    index.map_or_else(|| list.to_owned(), |index| format!("{list}[{index}]"))
}
