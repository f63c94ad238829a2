//! Findings that follow a text while it is typed. Of a large profile only what the text can be about is looked at, so that a key costs the same.

use std::rc::Rc;

use crate::model::profile::{CustomField, ItemId, Postback, Profile, RegistrationLink};
use crate::model::shared::Shared;

use super::checked::{Checked, Live};
use super::state::Wizard;

/// Up to so many elements a profile is looked at as a whole.
const FEW: usize = 30;

/// So many of each kind are looked at beside the edited one of a larger profile, and so many of those that are near it.
const BESIDE: usize = 8;

impl Wizard {
    /// Looks at the profile as it is typed, where that says something else than what is committed.
    pub(super) fn look_live(&mut self) {
        let Some(doc) = &self.doc else { return };
        let (Some(editing), Some(typed)) = (&self.editing, doc.preview.as_deref()) else {
            return self.doc.iter_mut().for_each(|doc| doc.live = None);
        };
        let text = editing.line.text().trim();
        if doc.live.as_ref().is_some_and(|live| live.at == editing.at && live.text == text) {
            return;
        }
        let is_committed = editing.before_adding.is_none() && editing.at.read(&doc.profile).unwrap_or_default() == text;
        let live = (!is_committed).then(|| {
            let is_large = typed.postbacks.len() + typed.custom_fields.len() + typed.registration_links.len() > FEW;
            let near = is_large.then(|| near(typed, editing.at.owner()));
            let looked_at = near.as_ref().unwrap_or(typed);
            let findings = self.beside.check(&self.catalog.setup(looked_at), doc.file.as_deref());
            let checked = Checked::new(findings.into_iter().map(Rc::new).collect(), looked_at);
            Box::new(Live { at: editing.at.clone(), text: text.to_owned(), is_whole: !is_large, checked })
        });
        if let Some(doc) = &mut self.doc {
            doc.live = live;
        }
    }
}

/// The profile with the element, those that may be its doubles, and a few of each kind.
fn near(profile: &Profile, owner: Option<ItemId>) -> Profile {
    let postback = owner.and_then(|id| profile.postback(id));
    let field = owner.and_then(|id| profile.custom_field(id));
    let link = owner.and_then(|id| profile.registration_link(id));
    let carrier = field.and_then(|own| own.postbacks.as_ref()?.first());
    let is_near_postback =
        |known: &Postback| carrier == Some(&known.name) || postback.is_some_and(|own| own.name == known.name || own.event == known.event);
    let is_near_field = |known: &CustomField| field.is_some_and(|own| own.key == known.key);
    let is_near_link = |known: &RegistrationLink| link.is_some_and(|own| own.name == known.name || own.base_url == known.base_url);
    let postbacks = some(&profile.postbacks, |known| Some(known.id) == owner, is_near_postback);
    let mut custom_fields = some(&profile.custom_fields, |known| Some(known.id) == owner, is_near_field);
    // A postback that is left out here is there all the same.
    let is_left_out = |name: &str| profile.postbacks.iter().any(|known| known.name == name) && postbacks.iter().all(|known| known.name != name);
    let own = custom_fields.iter_mut().find(|known| Some(known.id) == owner);
    own.and_then(|own| own.postbacks.as_mut()).into_iter().for_each(|names| names.retain(|name| !is_left_out(name)));
    Profile {
        custom_fields,
        registration_links: some(&profile.registration_links, |known| Some(known.id) == owner, is_near_link),
        postbacks,
        name: profile.name.clone(),
        integration: profile.integration.clone(),
        macro_style: profile.macro_style,
        tracker: profile.tracker.clone(),
        click: profile.click.clone(),
        next_id: profile.next_id,
    }
}

/// The first few, the edited one, and a few of those that are near it.
fn some<T: Clone>(all: &Shared<T>, is_own: impl Fn(&T) -> bool, is_near: impl Fn(&T) -> bool) -> Shared<T> {
    let mut room = BESIDE;
    let more = all.iter().skip(BESIDE).filter(|known| {
        let is_taken = room > 0 && is_near(known);
        room -= usize::from(is_taken);
        is_taken || is_own(known)
    });
    all.iter().take(BESIDE).chain(more).cloned().collect()
}
