//! Where in a profile a finding is.

use std::collections::HashMap;

use super::finding::Finding;
use crate::model::profile::{ItemId, Param, Profile};

/// A place in a profile that a finding points at.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Spot {
    /// The profile as a whole.
    Profile,
    /// Its name.
    Name,
    /// Its integration.
    Integration,
    /// The value of a placeholder of the tracker's endpoint, or `id`: the tracker itself.
    Tracker(String),
    /// The click parameter.
    ClickParam,
    /// The click macro.
    ClickMacro,
    /// A postback.
    Postback(ItemId),
    /// A postback's event.
    Event(ItemId),
    /// A postback's own parameter.
    PostbackParam(ItemId, ItemId),
    /// A custom field.
    CustomField(ItemId),
    /// The postbacks that carry a custom field.
    FieldPostbacks(ItemId),
    /// The registration links, where there is none yet.
    Links,
    /// A registration link.
    RegistrationLink(ItemId),
    /// A registration link's base URL.
    BaseUrl(ItemId),
    /// A registration link's own parameter.
    LinkParam(ItemId, ItemId),
}

impl Spot {
    /// The place as the profile's file has it: `postbacks[1].params[0]`, `tracker.key`; empty for the profile as a whole.
    #[must_use]
    pub fn path(&self, profile: &Profile) -> String {
        let postback = |id: &ItemId| indexed("postbacks", profile.postbacks.iter().position(|known| known.id == *id));
        let field = |id: &ItemId| indexed("custom_fields", profile.custom_fields.iter().position(|known| known.id == *id));
        let link = |id: &ItemId| indexed("registration_links", profile.registration_links.iter().position(|known| known.id == *id));
        let param =
            |params: Option<&[Param]>, id: &ItemId| indexed("params", params.and_then(|params| params.iter().position(|known| known.id == *id)));
        match self {
            Spot::Profile => String::new(),
            Spot::Name => "name".to_owned(),
            Spot::Integration => "integration".to_owned(),
            Spot::Tracker(name) => format!("tracker.{name}"),
            Spot::ClickParam => "click.param".to_owned(),
            Spot::ClickMacro => "click.macro".to_owned(),
            Spot::Postback(id) => postback(id),
            Spot::Event(id) => format!("{}.event", postback(id)),
            Spot::PostbackParam(owner, id) => {
                format!("{}.{}", postback(owner), param(profile.postback(*owner).map(|known| known.params.as_slice()), id))
            }
            Spot::CustomField(id) => field(id),
            Spot::FieldPostbacks(id) => format!("{}.postbacks", field(id)),
            Spot::Links => "registration_links".to_owned(),
            Spot::RegistrationLink(id) => link(id),
            Spot::BaseUrl(id) => format!("{}.base_url", link(id)),
            Spot::LinkParam(owner, id) => {
                format!("{}.{}", link(owner), param(profile.registration_link(*owner).map(|known| known.params.as_slice()), id))
            }
        }
    }

    /// The postback, custom field or registration link that it belongs to.
    #[must_use]
    pub fn owner(&self) -> Option<ItemId> {
        match self {
            Spot::Postback(id)
            | Spot::Event(id)
            | Spot::PostbackParam(id, _)
            | Spot::CustomField(id)
            | Spot::FieldPostbacks(id)
            | Spot::RegistrationLink(id)
            | Spot::BaseUrl(id)
            | Spot::LinkParam(id, _) => Some(*id),
            Spot::Profile | Spot::Name | Spot::Integration | Spot::Tracker(_) | Spot::ClickParam | Spot::ClickMacro | Spot::Links => None,
        }
    }

    /// The place in the file's order: a head section, or an item.
    fn rank(&self, order: &HashMap<ItemId, usize>) -> (u8, usize) {
        let item = |id: &ItemId| (6, order.get(id).copied().unwrap_or(usize::MAX));
        match self {
            Spot::Profile => (0, 0),
            Spot::Name => (1, 0),
            Spot::Integration => (2, 0),
            Spot::Tracker(_) => (3, 0),
            Spot::ClickParam => (4, 0),
            Spot::ClickMacro => (5, 0),
            Spot::Postback(id)
            | Spot::Event(id)
            | Spot::CustomField(id)
            | Spot::FieldPostbacks(id)
            | Spot::RegistrationLink(id)
            | Spot::BaseUrl(id)
            | Spot::PostbackParam(_, id)
            | Spot::LinkParam(_, id) => item(id),
            Spot::Links => (7, 0),
        }
    }
}

fn indexed(list: &str, index: Option<usize>) -> String {
    index.map_or_else(|| list.to_owned(), |index| format!("{list}[{index}]"))
}

/// Sorts findings into the profile's order; those of one place stay as they are.
pub(super) fn sort(profile: &Profile, findings: &mut [Finding]) {
    let with_params = |id: ItemId, params: &[Param]| std::iter::once(id).chain(params.iter().map(|param| param.id)).collect::<Vec<_>>();
    let postbacks = profile.postbacks.iter().flat_map(|postback| with_params(postback.id, &postback.params));
    let fields = profile.custom_fields.iter().map(|field| field.id);
    let links = profile.registration_links.iter().flat_map(|link| with_params(link.id, &link.params));
    let order: HashMap<ItemId, usize> = postbacks.chain(fields).chain(links).zip(0..).collect();
    findings.sort_by_cached_key(|finding| finding.spot.rank(&order));
}
