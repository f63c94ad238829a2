//! The texts of a profile that a check looks at and a fix writes.

use super::spot::Spot;
use crate::model::profile::{ItemId, Param, Profile};

/// One text of a profile.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The profile's name.
    Name,
    /// The integration's id.
    Integration,
    /// The tracker's id.
    TrackerId,
    /// The value of a placeholder of the tracker's endpoint.
    Tracker(String),
    /// The click parameter.
    ClickParam,
    /// The click macro.
    ClickMacro,
    /// A postback's name.
    PostbackName(ItemId),
    /// A postback's event.
    Event(ItemId),
    /// A postback's slot.
    Slot(ItemId),
    /// The key of a parameter.
    ParamKey(ItemId),
    /// The value of a parameter.
    ParamValue(ItemId),
    /// The key of a custom field.
    FieldKey(ItemId),
    /// The macro of a custom field.
    FieldMacro(ItemId),
    /// One of the postbacks that a custom field names.
    FieldPostback(ItemId, usize),
    /// A registration link's name.
    LinkName(ItemId),
    /// A registration link's base URL.
    BaseUrl(ItemId),
}

impl Place {
    /// Writes the text; a place that the profile does not have is passed over.
    pub(super) fn write(&self, profile: &mut Profile, text: &str) {
        if let Some(place) = self.find(profile) {
            text.clone_into(place);
        }
    }

    fn find<'a>(&self, profile: &'a mut Profile) -> Option<&'a mut String> {
        let postback = |profile: &'a mut Profile, id: &ItemId| profile.postbacks.iter_mut().find(|postback| postback.id == *id);
        let field = |profile: &'a mut Profile, id: &ItemId| profile.custom_fields.iter_mut().find(|field| field.id == *id);
        let link = |profile: &'a mut Profile, id: &ItemId| profile.registration_links.iter_mut().find(|link| link.id == *id);
        match self {
            Place::Name => Some(&mut profile.name),
            Place::Integration => profile.integration.as_mut(),
            Place::TrackerId => Some(&mut profile.tracker.id),
            Place::Tracker(name) => Some(profile.tracker.values.entry(name.clone()).or_default()),
            Place::ClickParam => Some(&mut profile.click.param),
            Place::ClickMacro => Some(&mut profile.click.macro_text),
            Place::PostbackName(id) => postback(profile, id).map(|postback| &mut postback.name),
            Place::Event(id) => postback(profile, id).map(|postback| &mut postback.event),
            Place::Slot(id) => postback(profile, id).map(|postback| &mut postback.slot),
            Place::ParamKey(id) => param(profile, *id).map(|param| &mut param.key),
            Place::ParamValue(id) => param(profile, *id).map(|param| &mut param.value),
            Place::FieldKey(id) => field(profile, id).map(|field| &mut field.key),
            Place::FieldMacro(id) => field(profile, id).map(|field| &mut field.macro_text),
            Place::FieldPostback(id, index) => field(profile, id)?.postbacks.as_mut()?.get_mut(*index),
            Place::LinkName(id) => link(profile, id).map(|link| &mut link.name),
            Place::BaseUrl(id) => link(profile, id).map(|link| &mut link.base_url),
        }
    }
}

fn param(profile: &mut Profile, id: ItemId) -> Option<&mut Param> {
    let of_postbacks = profile.postbacks.iter_mut().flat_map(|postback| &mut postback.params);
    let of_links = profile.registration_links.iter_mut().flat_map(|link| &mut link.params);
    of_postbacks.chain(of_links).find(|param| param.id == id)
}

/// One text with its place and the spot that a finding about it points at.
pub(super) struct Text<'a> {
    /// The place.
    pub place: Place,
    /// Where a finding points.
    pub spot: Spot,
    /// The text as the profile has it.
    pub raw: &'a str,
}

/// Every text of a profile that is not empty, in the profile's order.
pub(super) fn texts(profile: &Profile) -> Vec<Text<'_>> {
    let mut all = vec![
        Text { place: Place::Name, spot: Spot::Name, raw: &profile.name },
        Text { place: Place::Integration, spot: Spot::Integration, raw: profile.integration.as_deref().unwrap_or_default() },
        Text { place: Place::TrackerId, spot: Spot::Tracker("id".to_owned()), raw: &profile.tracker.id },
    ];
    for (name, value) in &profile.tracker.values {
        all.push(Text { place: Place::Tracker(name.clone()), spot: Spot::Tracker(name.clone()), raw: value });
    }
    all.push(Text { place: Place::ClickParam, spot: Spot::ClickParam, raw: &profile.click.param });
    all.push(Text { place: Place::ClickMacro, spot: Spot::ClickMacro, raw: &profile.click.macro_text });
    for postback in &profile.postbacks {
        let (id, spot) = (postback.id, Spot::Postback(postback.id));
        all.push(Text { place: Place::PostbackName(id), spot: spot.clone(), raw: &postback.name });
        all.push(Text { place: Place::Event(id), spot: Spot::Event(id), raw: &postback.event });
        all.push(Text { place: Place::Slot(id), spot, raw: &postback.slot });
        all.extend(postback.params.iter().flat_map(|param| param_texts(param, Spot::PostbackParam(id, param.id))));
    }
    for field in &profile.custom_fields {
        let (id, spot) = (field.id, Spot::CustomField(field.id));
        all.push(Text { place: Place::FieldKey(id), spot: spot.clone(), raw: &field.key });
        all.push(Text { place: Place::FieldMacro(id), spot, raw: &field.macro_text });
        let names = field.postbacks.iter().flatten().zip(0..);
        all.extend(names.map(|(name, index)| Text { place: Place::FieldPostback(id, index), spot: Spot::FieldPostbacks(id), raw: name }));
    }
    for link in &profile.registration_links {
        all.push(Text { place: Place::LinkName(link.id), spot: Spot::RegistrationLink(link.id), raw: &link.name });
        all.push(Text { place: Place::BaseUrl(link.id), spot: Spot::BaseUrl(link.id), raw: &link.base_url });
        all.extend(link.params.iter().flat_map(|param| param_texts(param, Spot::LinkParam(link.id, param.id))));
    }
    all.retain(|text| !text.raw.is_empty());
    all
}

fn param_texts(param: &Param, spot: Spot) -> [Text<'_>; 2] {
    [
        Text { place: Place::ParamKey(param.id), spot: spot.clone(), raw: &param.key },
        Text { place: Place::ParamValue(param.id), spot, raw: &param.value },
    ]
}
