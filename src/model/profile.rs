//! The profile: one saved set-up, as its file has it (3-files).

use std::collections::BTreeMap;

use super::macros::MacroStyle;
use super::placed::Placed;
use super::role::Role;
use super::shared::Shared;

/// Names one element of a profile for as long as it is open; never stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ItemId(pub u32);

/// One saved set-up: integration, click parameter, postbacks, custom fields and registration links. An empty text is the same as none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// The name that the user sees.
    pub name: String,
    /// The integration's id; `None` is custom.
    pub integration: Option<String>,
    /// The partner's macro style, of a custom integration.
    pub macro_style: Option<MacroStyle>,
    /// The tracker and what its endpoint needs.
    pub tracker: TrackerSettings,
    /// The click parameter.
    pub click: Click,
    /// One per event.
    pub postbacks: Shared<Postback>,
    /// The tracker's CRM fields that postbacks fill.
    pub custom_fields: Shared<CustomField>,
    /// The links that leads get.
    pub registration_links: Shared<RegistrationLink>,
    /// The number that was given last.
    pub next_id: u32,
}

/// The key of the scheme beside the placeholders' values.
pub const SCHEME: &str = "scheme";

/// `[tracker]` of a profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrackerSettings {
    /// The tracker's id; empty means the default tracker.
    pub id: String,
    /// One value per placeholder of the tracker: `key`, `domain`; and the scheme, where it is `http`.
    pub values: BTreeMap<String, String>,
}

impl TrackerSettings {
    /// The value of a placeholder; empty where there is none yet.
    pub fn value(&self, name: &str) -> &str {
        self.values.get(name).map(|value| value.trim()).unwrap_or_default()
    }

    /// True where postbacks come over http.
    pub fn is_http(&self) -> bool {
        self.value(SCHEME) == "http"
    }

    /// An endpoint in the scheme in which postbacks come.
    pub fn with_scheme(&self, endpoint: String) -> String {
        match endpoint.strip_prefix("https://").filter(|_| self.is_http()) {
            Some(rest) => format!("http://{rest}"),
            None => endpoint,
        }
    }
}

/// `[click]` of a profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Click {
    /// The partner's URL parameter that carries the click id; beginning with `/` it is a path segment.
    pub param: String,
    /// The macro that brings it back, where it is neither the integration's nor the parameter in the macro style.
    pub macro_text: String,
}

/// One configured postback.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Postback {
    /// Stable while the profile is open.
    pub id: ItemId,
    /// Its name.
    pub name: String,
    /// The tracker's word for what happened.
    pub event: String,
    /// What happened; `None` is derived from name or event.
    pub role: Option<Role>,
    /// The field of the partner's cabinet; empty is the integration's.
    pub slot: String,
    /// Its own parameters.
    pub params: Vec<Param>,
    /// What stands in the cabinet of it.
    pub placed: Option<Placed>,
}

/// One `key=value` of a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Param {
    /// Stable while the profile is open.
    pub id: ItemId,
    /// The key, unencoded.
    pub key: String,
    /// The value, unencoded: a constant, a macro, or both.
    pub value: String,
}

/// A CRM field of the tracker that postbacks fill from a macro.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustomField {
    /// Stable while the profile is open.
    pub id: ItemId,
    /// The parameter key: `fields.userid`.
    pub key: String,
    /// The partner's macro.
    pub macro_text: String,
    /// Names of the postbacks that carry it; `None` is every one.
    pub postbacks: Option<Vec<String>>,
}

impl CustomField {
    /// True when the postback of that name carries this field.
    pub fn applies_to(&self, postback: &str) -> bool {
        self.postbacks.as_ref().is_none_or(|names| names.iter().any(|name| name == postback))
    }
}

/// A link that a lead gets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegistrationLink {
    /// Stable while the profile is open.
    pub id: ItemId,
    /// The link's name, for the user only.
    pub name: String,
    /// The partner's link.
    pub base_url: String,
    /// Extra parameters.
    pub params: Vec<Param>,
    /// What was handed out of it.
    pub placed: Option<Placed>,
}

impl Postback {
    fn each_id(&mut self, give: &mut impl FnMut(&mut ItemId)) {
        give(&mut self.id);
        self.params.iter_mut().for_each(|param| give(&mut param.id));
    }
}

impl RegistrationLink {
    fn each_id(&mut self, give: &mut impl FnMut(&mut ItemId)) {
        give(&mut self.id);
        self.params.iter_mut().for_each(|param| give(&mut param.id));
    }
}

impl Profile {
    /// True for the name that it has, in whatever case: people take `1WIN` and `1win` for one, and so do file names.
    pub fn is_called(&self, name: &str) -> bool {
        self.name == name || self.name.to_lowercase() == name.to_lowercase()
    }

    /// A number for a new element, never given twice in one sitting.
    pub fn fresh_id(&mut self) -> ItemId {
        self.next_id += 1;
        ItemId(self.next_id)
    }

    /// The same profile with its elements numbered in their order, as a freshly read file has them.
    #[must_use]
    pub fn numbered(mut self) -> Self {
        self.next_id = 0;
        let mut next = 0;
        self.each_id(|id| {
            next += 1;
            *id = ItemId(next);
        });
        self.next_id = next;
        self
    }

    /// The same with the numbers of another state that has the same elements.
    #[must_use]
    pub fn numbered_as(mut self, other: &Profile) -> Self {
        let mut ids = Vec::new();
        other.clone().each_id(|id| ids.push(*id));
        let mut ids = ids.into_iter();
        self.each_id(|id| *id = ids.next().unwrap_or_default());
        self.next_id = other.next_id;
        self.number_new();
        self
    }

    /// Gives a number to every element that has none yet.
    pub fn number_new(&mut self) {
        let mut next = self.next_id;
        let is_new = |id: ItemId, params: &[Param]| id == ItemId::default() || params.iter().any(|param| param.id == ItemId::default());
        let mut give = |id: &mut ItemId| {
            if *id == ItemId::default() {
                next += 1;
                *id = ItemId(next);
            }
        };
        // What has its numbers stays shared with what it was copied from.
        self.postbacks.change(|one| is_new(one.id, &one.params), |one| one.each_id(&mut give));
        self.custom_fields.change(|one| is_new(one.id, &[]), |one| give(&mut one.id));
        self.registration_links.change(|one| is_new(one.id, &one.params), |one| one.each_id(&mut give));
        self.next_id = next;
    }

    /// True when all but the number that was given last is the same.
    pub fn has_the_elements_of(&self, other: &Profile) -> bool {
        self.has_the_head_of(other) && self.postbacks == other.postbacks && self.registration_links == other.registration_links
    }

    /// True when all is the same that more than one postback or link can be about: everything but these themselves.
    pub fn has_the_head_of(&self, other: &Profile) -> bool {
        let Profile { name, integration, macro_style, tracker, click, custom_fields, postbacks: _, registration_links: _, next_id: _ } = other;
        let has_partner = self.integration == *integration && self.macro_style == *macro_style && self.tracker == *tracker;
        self.name == *name && has_partner && self.click == *click && self.custom_fields == *custom_fields
    }

    fn each_id(&mut self, mut give: impl FnMut(&mut ItemId)) {
        self.postbacks.iter_mut().for_each(|postback| postback.each_id(&mut give));
        self.custom_fields.iter_mut().for_each(|field| give(&mut field.id));
        self.registration_links.iter_mut().for_each(|link| link.each_id(&mut give));
    }

    /// The postback of that number.
    pub fn postback(&self, id: ItemId) -> Option<&Postback> {
        self.postbacks.iter().find(|postback| postback.id == id)
    }

    /// The postback of that number, to be changed.
    pub fn postback_mut(&mut self, id: ItemId) -> Option<&mut Postback> {
        self.postbacks.find_mut(|postback| postback.id == id)
    }

    /// The registration link of that number.
    pub fn registration_link(&self, id: ItemId) -> Option<&RegistrationLink> {
        self.registration_links.iter().find(|link| link.id == id)
    }

    /// The registration link of that number, to be changed.
    pub fn registration_link_mut(&mut self, id: ItemId) -> Option<&mut RegistrationLink> {
        self.registration_links.find_mut(|link| link.id == id)
    }

    /// The custom field of that number.
    pub fn custom_field(&self, id: ItemId) -> Option<&CustomField> {
        self.custom_fields.iter().find(|field| field.id == id)
    }

    /// The custom field of that number, to be changed.
    pub fn custom_field_mut(&mut self, id: ItemId) -> Option<&mut CustomField> {
        self.custom_fields.find_mut(|field| field.id == id)
    }

    /// The parameters of a postback or registration link.
    pub fn params(&self, owner: ItemId) -> Option<&[Param]> {
        let of_postback = self.postback(owner).map(|postback| &postback.params);
        of_postback.or_else(|| self.registration_link(owner).map(|link| &link.params)).map(Vec::as_slice)
    }

    /// The parameters of a postback or registration link, to be changed.
    pub fn params_mut(&mut self, owner: ItemId) -> Option<&mut Vec<Param>> {
        let of_postback = self.postbacks.find_mut(|postback| postback.id == owner).map(|postback| &mut postback.params);
        of_postback.or_else(|| self.registration_links.find_mut(|link| link.id == owner).map(|link| &mut link.params))
    }
}

/// A parameter without a number yet.
pub fn param(key: &str, value: &str) -> Param {
    Param { id: ItemId::default(), key: key.to_owned(), value: value.to_owned() }
}
