//! Every text that can be edited: one variant each, with its value in the profile.

use crate::model::profile::{ItemId, Param, Profile};
use crate::model::setup::Setup;

use super::row::RowId;

/// A text under the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The profile's name.
    ProfileName,
    /// The click parameter.
    ClickParam,
    /// The click macro.
    ClickMacro,
    /// A value of the tracker's endpoint, by its place.
    Placeholder(u16),
    /// A postback's name.
    PostbackName(ItemId),
    /// A postback's event.
    Event(ItemId),
    /// A postback's slot.
    Slot(ItemId),
    /// A parameter's key: postback, parameter.
    ParamKey(ItemId, ItemId),
    /// A parameter's value.
    ParamValue(ItemId, ItemId),
    /// A custom field's key.
    FieldKey(ItemId),
    /// A custom field's macro.
    FieldMacro(ItemId),
    /// A registration link's name.
    LinkName(ItemId),
    /// A registration link's base URL.
    BaseUrl(ItemId),
    /// The key of a registration link's parameter: link, parameter.
    LinkParamKey(ItemId, ItemId),
    /// Its value.
    LinkParamValue(ItemId, ItemId),
}

impl Field {
    /// The field that Enter edits on a row.
    pub fn of_row(row: RowId) -> Option<Field> {
        Some(match row {
            RowId::ProfileName => Field::ProfileName,
            RowId::ClickParam => Field::ClickParam,
            RowId::ClickMacro => Field::ClickMacro,
            RowId::Placeholder(place) => Field::Placeholder(place),
            RowId::Event(id) => Field::Event(id),
            RowId::Slot(id) => Field::Slot(id),
            RowId::Param(postback, param) => Field::ParamValue(postback, param),
            RowId::Field(id) => Field::FieldKey(id),
            RowId::Link(id) => Field::LinkName(id),
            RowId::BaseUrl(id) => Field::BaseUrl(id),
            RowId::LinkParam(link, param) => Field::LinkParamValue(link, param),
            _ => return None,
        })
    }

    /// The field that `e` edits on a row: the name or key, where the row has one besides its value.
    pub fn name_of_row(row: RowId) -> Option<Field> {
        match row {
            RowId::Postback(id) | RowId::SumPostback(id) => Some(Field::PostbackName(id)),
            RowId::SumLink(id) => Some(Field::LinkName(id)),
            RowId::Param(postback, param) => Some(Field::ParamKey(postback, param)),
            RowId::LinkParam(link, param) => Some(Field::LinkParamKey(link, param)),
            other => Field::of_row(other),
        }
    }

    /// The row on which it is edited.
    pub fn row(self) -> RowId {
        match self {
            Field::ProfileName => RowId::ProfileName,
            Field::ClickParam => RowId::ClickParam,
            Field::ClickMacro => RowId::ClickMacro,
            Field::Placeholder(place) => RowId::Placeholder(place),
            Field::PostbackName(id) => RowId::Postback(id),
            Field::Event(id) => RowId::Event(id),
            Field::Slot(id) => RowId::Slot(id),
            Field::ParamKey(postback, param) | Field::ParamValue(postback, param) => RowId::Param(postback, param),
            Field::FieldKey(id) | Field::FieldMacro(id) => RowId::Field(id),
            Field::LinkName(id) => RowId::Link(id),
            Field::BaseUrl(id) => RowId::BaseUrl(id),
            Field::LinkParamKey(link, param) | Field::LinkParamValue(link, param) => RowId::LinkParam(link, param),
        }
    }

    /// True for the second text of a row that has two.
    pub fn is_second(self) -> bool {
        matches!(self, Field::ParamValue(..) | Field::LinkParamValue(..) | Field::FieldMacro(_))
    }

    /// The other text of a row that has two.
    pub fn other_of_row(self) -> Option<Field> {
        Some(match self {
            Field::ParamKey(owner, param) => Field::ParamValue(owner, param),
            Field::ParamValue(owner, param) => Field::ParamKey(owner, param),
            Field::LinkParamKey(owner, param) => Field::LinkParamValue(owner, param),
            Field::LinkParamValue(owner, param) => Field::LinkParamKey(owner, param),
            Field::FieldKey(id) => Field::FieldMacro(id),
            Field::FieldMacro(id) => Field::FieldKey(id),
            _ => return None,
        })
    }

    /// True where a URL belongs.
    pub fn is_url(self) -> bool {
        matches!(self, Field::BaseUrl(_))
    }

    /// The text as the profile has it; empty where its element is gone.
    pub fn value(self, setup: Setup<'_>) -> String {
        let profile = setup.profile;
        match self {
            Field::ProfileName => profile.name.clone(),
            Field::ClickParam => profile.click.param.clone(),
            Field::ClickMacro => profile.click.macro_text.clone(),
            Field::Placeholder(place) => {
                placeholder_name(setup, place).and_then(|name| profile.tracker.values.get(name)).cloned().unwrap_or_default()
            }
            Field::PostbackName(id) => profile.postback(id).map(|postback| postback.name.clone()).unwrap_or_default(),
            Field::Event(id) => profile.postback(id).map(|postback| postback.event.clone()).unwrap_or_default(),
            Field::Slot(id) => profile.postback(id).map(|postback| postback.slot.clone()).unwrap_or_default(),
            Field::FieldKey(id) => profile.custom_field(id).map(|field| field.key.clone()).unwrap_or_default(),
            Field::FieldMacro(id) => profile.custom_field(id).map(|field| field.macro_text.clone()).unwrap_or_default(),
            Field::LinkName(id) => profile.registration_link(id).map(|link| link.name.clone()).unwrap_or_default(),
            Field::BaseUrl(id) => profile.registration_link(id).map(|link| link.base_url.clone()).unwrap_or_default(),
            Field::ParamKey(..) | Field::LinkParamKey(..) => self.param(profile).map(|param| param.key.clone()).unwrap_or_default(),
            Field::ParamValue(..) | Field::LinkParamValue(..) => self.param(profile).map(|param| param.value.clone()).unwrap_or_default(),
        }
    }

    fn param(self, profile: &Profile) -> Option<&Param> {
        match self {
            Field::ParamKey(owner, id) | Field::ParamValue(owner, id) => profile.postback(owner)?.params.iter().find(|param| param.id == id),
            Field::LinkParamKey(owner, id) | Field::LinkParamValue(owner, id) => {
                profile.registration_link(owner)?.params.iter().find(|param| param.id == id)
            }
            _ => None,
        }
    }

    /// Puts a text into the profile. `placeholder` is the name of the tracker's placeholder, for that field.
    pub fn set(self, profile: &mut Profile, placeholder: Option<&str>, text: &str) {
        let text = text.to_owned();
        match self {
            Field::ProfileName => profile.name = text,
            Field::ClickParam => profile.click.param = text,
            Field::ClickMacro => profile.click.macro_text = text,
            Field::Placeholder(_) => set_placeholder(profile, placeholder, text),
            Field::PostbackName(id) => profile.rename_postback(id, &text),
            Field::Event(id) => with(profile.postbacks.iter_mut().find(|postback| postback.id == id), |postback| postback.event = text),
            Field::Slot(id) => with(profile.postbacks.iter_mut().find(|postback| postback.id == id), |postback| postback.slot = text),
            Field::FieldKey(id) => with(profile.custom_fields.iter_mut().find(|field| field.id == id), |field| field.key = text),
            Field::FieldMacro(id) => with(profile.custom_fields.iter_mut().find(|field| field.id == id), |field| field.macro_text = text),
            Field::LinkName(id) => with(profile.registration_links.iter_mut().find(|link| link.id == id), |link| link.name = text),
            Field::BaseUrl(id) => with(profile.registration_links.iter_mut().find(|link| link.id == id), |link| link.base_url = text),
            Field::ParamKey(..) | Field::LinkParamKey(..) => with(self.param_mut(profile), |param| param.key = text),
            Field::ParamValue(..) | Field::LinkParamValue(..) => with(self.param_mut(profile), |param| param.value = text),
        }
    }

    fn param_mut(self, profile: &mut Profile) -> Option<&mut Param> {
        match self {
            Field::ParamKey(owner, id) | Field::ParamValue(owner, id) => {
                profile.postbacks.iter_mut().find(|postback| postback.id == owner)?.params.iter_mut().find(|param| param.id == id)
            }
            Field::LinkParamKey(owner, id) | Field::LinkParamValue(owner, id) => {
                profile.registration_links.iter_mut().find(|link| link.id == owner)?.params.iter_mut().find(|param| param.id == id)
            }
            _ => None,
        }
    }
}

/// The name of a placeholder of the tracker's endpoint, by its place.
pub fn placeholder_name(setup: Setup<'_>, place: u16) -> Option<&str> {
    setup.tracker?.placeholders.get(usize::from(place)).map(|placeholder| placeholder.name.as_str())
}

fn with<T>(element: Option<&mut T>, change: impl FnOnce(&mut T)) {
    if let Some(element) = element {
        change(element);
    }
}

fn set_placeholder(profile: &mut Profile, name: Option<&str>, text: String) {
    let Some(name) = name else { return };
    if text.is_empty() {
        profile.tracker.values.remove(name);
    } else {
        profile.tracker.values.insert(name.to_owned(), text);
    }
}
