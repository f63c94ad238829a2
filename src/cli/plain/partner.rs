//! Choosing a partner: it begins a profile, or becomes the partner of the open one.

use super::question::Place;
use super::sitting::Sitting;
use super::walk::matching;
use crate::model::elements;
use crate::model::integration::Integration;
use crate::model::macros::MacroStyle;
use crate::model::profile::{Profile, RegistrationLink};
use crate::model::rebase::rebase;
use crate::model::template::{self, Fresh};
use crate::model::tracker::Tracker;
use crate::words::Say;

/// What a custom profile is called until it has a name.
const UNNAMED: &str = "Custom";

impl Sitting<'_> {
    /// A partner by its name or a part of it; where several fit, they are the next question.
    ///
    /// # Errors
    /// Where none fits.
    pub fn find_partner(&mut self, typed: &str) -> Result<(), Say> {
        let all = self.desk.catalog().integrations();
        let found = matching(&all, typed);
        let same = |text: &String| text.to_lowercase() == typed.to_lowercase();
        let exact = found.iter().find(|known| same(&known.name) || same(&known.id) || known.aliases.iter().any(same));
        match (exact, &found[..]) {
            (Some(known), _) | (None, [known]) => self.choose_partner(&known.id),
            (None, []) => return Err(Say::new("plain-no-partner").with("typed", typed)),
            _ => self.go(Place::Partner(Some(typed.to_owned()))),
        }
        Ok(())
    }

    /// A ready partner begins a profile, or becomes the partner of the open one.
    pub fn choose_partner(&mut self, id: &str) {
        let Some(known) = self.desk.catalog().integration(id) else { return };
        if !known.is_ready() {
            return self.go(Place::Soon(id.to_owned()));
        }
        let param = known.click_params.first().map(|click| click.param.clone()).unwrap_or_default();
        let free = self.free_profile_name(&known.name);
        match self.setup() {
            None => self.begin_with(free, Some(known), param),
            Some(setup) => {
                let old_param = setup.integration.and_then(|old| old.click_params.first()).map(|click| click.param.clone());
                let old_name = setup.integration.map(|old| old.name.clone());
                self.refit(Some(known), known.macro_style, |profile| {
                    if profile.click.param.is_empty() || Some(&profile.click.param) == old_param.as_ref() {
                        profile.click.param = param;
                    }
                    if Some(&profile.name) == old_name.as_ref() {
                        profile.name = free;
                    }
                });
            }
        }
        self.go(Place::Click);
    }

    /// A custom partner begins a profile, or takes the place of the open one's partner.
    pub fn choose_custom(&mut self, name: Option<&str>) {
        if let Some(setup) = self.setup() {
            let style = setup.macro_style();
            self.refit(None, style, |_| ());
        } else {
            let free = self.free_profile_name(name.unwrap_or(UNNAMED));
            self.begin_with(free, None, String::new());
            if name.is_none() {
                return self.go(Place::Name(true));
            }
        }
        self.go(Place::Click);
    }

    fn begin_with(&mut self, name: String, integration: Option<&Integration>, param: String) {
        let Some(tracker) = self.desk.catalog().default_tracker() else { return };
        let fresh = fresh_of(integration, tracker, MacroStyle::default());
        let mut profile = Profile { name, integration: integration.map(|known| known.id.clone()), ..Profile::default() };
        profile.tracker.id.clone_from(&tracker.id);
        profile.click.param = param;
        profile.postbacks = fresh.postbacks;
        profile.custom_fields = fresh.custom_fields;
        let name = profile.free_link_name();
        profile.registration_links.push(RegistrationLink { name, ..RegistrationLink::default() });
        self.begin(profile);
    }

    fn free_profile_name(&self, name: &str) -> String {
        let taken: Vec<String> = self.profiles().into_iter().flatten().map(|named| named.profile.name.to_lowercase()).collect();
        let is_free = |name: &str| !taken.contains(&name.to_lowercase());
        if is_free(name) { name.to_owned() } else { elements::free_name(name, is_free) }
    }

    /// Another integration or macro style: what was edited by hand stays.
    pub fn refit(&mut self, next: Option<&Integration>, style: MacroStyle, besides: impl FnOnce(&mut Profile)) {
        let Some(setup) = self.setup() else { return };
        let Some(tracker) = setup.tracker else { return };
        let (old, new) = (fresh_of(setup.integration, tracker, setup.macro_style()), fresh_of(next, tracker, style));
        self.edit(|profile| {
            profile.integration = next.map(|known| known.id.clone());
            profile.macro_style = Some(style).filter(|style| next.is_none() && *style != MacroStyle::default());
            rebase(profile, &old, &new);
            besides(profile);
        });
    }
}

/// What an integration (or a custom start in that style) gives on a tracker.
fn fresh_of(integration: Option<&Integration>, tracker: &Tracker, style: MacroStyle) -> Fresh {
    integration.map_or_else(|| template::of_custom(tracker, style), |known| template::of_integration(known, tracker))
}
