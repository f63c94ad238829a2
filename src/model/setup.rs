//! A profile together with what is known of its partner and tracker: the values that follow from all three.

use super::catalog::{About, BadFile, Catalog};
use super::integration::{Delivery, Integration, Template};
use super::label::{repeats_event, role_of_bare_label, says_less};
use super::macros::MacroStyle;
use super::open_profile::{OpenProfile, WorkedOut};
use super::profile::{Postback, Profile};
use super::role::Role;
use super::slug::event_slug;
use super::tracker::Tracker;
use crate::words::{Phrase, Say};

/// A profile, its integration and its tracker.
#[derive(Clone, Copy)]
pub struct Setup<'a> {
    /// The profile.
    pub profile: &'a Profile,
    /// What is known of the partner; `None` for a custom integration and for one that is not in the catalog.
    pub integration: Option<&'a Integration>,
    /// The tracker; `None` where the catalog does not have it.
    pub tracker: Option<&'a Tracker>,
    /// What else is known.
    pub catalog: &'a Catalog,
    /// The user's own file of the integration, where it cannot be read: no link is built then.
    pub bad_integration: Option<&'a BadFile>,
    /// The user's own file of the tracker, where it cannot be read: the same.
    pub bad_tracker: Option<&'a BadFile>,
    /// What was worked out of this very profile; `None` where nobody keeps it.
    pub(super) worked_out: Option<&'a WorkedOut>,
}

impl Catalog {
    /// A profile with its integration and tracker.
    #[must_use]
    pub fn setup<'a>(&'a self, profile: &'a Profile) -> Setup<'a> {
        let integration = profile.integration.as_deref();
        Setup {
            profile,
            catalog: self,
            integration: integration.and_then(|id| self.integration(id)),
            tracker: self.tracker(&profile.tracker.id),
            bad_integration: integration.and_then(|id| self.unreadable(About::Integration, id)),
            bad_tracker: self.unreadable(About::Tracker, &profile.tracker.id),
            worked_out: None,
        }
    }

    /// The same of an open profile, of which what is worked out is kept.
    #[must_use]
    pub fn setup_open<'a>(&'a self, open: &'a OpenProfile) -> Setup<'a> {
        Setup { worked_out: Some(open.worked_out()), ..self.setup(open) }
    }
}

impl<'a> Setup<'a> {
    /// The same partner and tracker with another profile.
    #[must_use]
    pub fn with<'b>(&self, profile: &'b Profile) -> Setup<'b>
    where
        'a: 'b,
    {
        Setup { profile, worked_out: None, ..*self }
    }

    /// True for the macro by which another tracker hands its click id over.
    #[must_use]
    pub fn is_other_trackers_click_macro(&self, text: &str) -> bool {
        let own = self.tracker.map(|tracker| tracker.links.click_macro.as_str());
        own != Some(text) && self.catalog.trackers().iter().any(|tracker| tracker.hands_over(text))
    }

    /// The user's own file that would say how the links are built, and cannot be read.
    pub fn unreadable(&self) -> Option<&'a BadFile> {
        self.bad_integration.or(self.bad_tracker)
    }

    /// True when the profile names an integration that the catalog does not have.
    #[must_use]
    pub fn integration_is_unknown(&self) -> bool {
        self.profile.integration.is_some() && self.integration.is_none()
    }

    /// The partner's name for the user: the integration's, its id where it is unknown, `None` for a custom one.
    #[must_use]
    pub fn partner_name(&self) -> Option<&'a str> {
        self.integration.map(|known| known.name.as_str()).or(self.profile.integration.as_deref())
    }

    /// How the partner writes macros.
    #[must_use]
    pub fn macro_style(&self) -> MacroStyle {
        self.integration.map(|known| known.macro_style).or(self.profile.macro_style).unwrap_or_default()
    }

    /// How the partner's cabinet takes a postback.
    #[must_use]
    pub fn delivery(&self) -> Delivery {
        self.integration.map(|known| known.delivery).unwrap_or_default()
    }

    /// False where nothing but macros reaches the tracker.
    #[must_use]
    pub fn carries_constants(&self) -> bool {
        self.integration.is_none_or(Integration::carries_constants)
    }

    /// The macro that brings the click id back: the profile's own, else the integration's, else the parameter in the macro style (2-links).
    /// Empty while there is no click parameter.
    #[must_use]
    pub fn click_macro(&self) -> String {
        let click = &self.profile.click;
        if !click.macro_text.is_empty() {
            return click.macro_text.clone();
        }
        if click.param.is_empty() {
            return String::new();
        }
        match self.integration.and_then(|known| known.click_macro(&click.param)) {
            Some(text) => text.to_owned(),
            None => self.macro_style().wrap(click.param.strip_prefix('/').unwrap_or(&click.param)),
        }
    }

    /// What the postback reports: as it says itself, else as its name does, else as its event does.
    #[must_use]
    pub fn role(&self, postback: &Postback) -> Option<Role> {
        match self.kept_of(postback) {
            Some(kept) => *kept.role.get_or_init(|| self.find_role(postback)),
            None => self.find_role(postback),
        }
    }

    fn find_role(&self, postback: &Postback) -> Option<Role> {
        let of_event = || self.tracker.and_then(|tracker| tracker.role_of_event(&postback.event));
        postback.role.or_else(|| self.role_of_name(&postback.name, &postback.event)).or_else(of_event)
    }

    /// What a postback of that name reports: as a template of the name does, else as people use the word.
    pub fn role_of_name(&self, name: &str, event: &str) -> Option<Role> {
        let name = name.trim();
        let same = |known: &str| known.trim().eq_ignore_ascii_case(name);
        let of_partner = self.integration.and_then(|known| known.postbacks.iter().find(|template| same(&template.name))?.role);
        let of_usual = || self.tracker?.usual.iter().find(|usual| same(&usual.name))?.role;
        of_partner.or_else(of_usual).or_else(|| self.said_of(role_of_bare_label(name)?, name, event))
    }

    /// What a label says beside an event: nothing where it is the same word, and a vague one ("Deposit") gives way to an event that says more.
    #[must_use]
    pub fn said_of(&self, label: Role, name: &str, event: &str) -> Option<Role> {
        if repeats_event(name, event) {
            return None;
        }
        let is_sent = self.tracker?.events.get(&label).is_some_and(|known| known.event == event);
        let of_event = self.tracker?.role_of_event(event).filter(|role| !is_sent && says_less(label, *role));
        Some(of_event.unwrap_or(label))
    }

    /// The event that the link carries; none where the tracker's postbacks have no parameter for it.
    #[must_use]
    pub fn sent_event<'p>(&self, postback: &'p Postback) -> &'p str {
        let is_dropped = self.tracker.is_some_and(|tracker| !tracker.has_event());
        if is_dropped { "" } else { &postback.event }
    }

    /// The event as the tracker takes it: the one that the link carries, else what the tracker counts a link without one as. Empty for an
    /// unnamed conversion, and where there is no link without an event.
    #[must_use]
    pub fn counts_as<'p>(&'p self, postback: &'p Postback) -> &'p str {
        let absent = self.tracker.filter(|tracker| !tracker.event_required).map(|tracker| tracker.absent_event.as_str()).unwrap_or_default();
        match self.sent_event(postback) {
            "" => absent,
            event => event,
        }
    }

    /// The event for people: as it is, or what becomes of a link without one.
    #[must_use]
    pub fn event_say(&self, postback: &Postback) -> Say {
        match (self.sent_event(postback), self.counts_as(postback)) {
            ("", _) if self.lacks_event(postback) => Say::new("event-to-fill"),
            ("", "") => Say::new("event-unnamed"),
            ("", event) => Say::new("event-absent").with("event", event),
            (event, _) => Say::new("event-own").with("event", event),
        }
    }

    /// What must be set in the tracker for a repeat deposit to count; nothing for other postbacks.
    #[must_use]
    pub fn say_repeats_need(&self, postback: &Postback) -> Option<Say> {
        let tracker = self.tracker.filter(|tracker| !tracker.repeats.needs.is_empty())?;
        let is_repeat = self.role(postback) == Some(Role::RepeatDeposit);
        is_repeat.then(|| Say::new("repeats-need").with("tracker", tracker.name.as_str()).with("what", tracker.repeats.needs.clone()))
    }

    /// True where the link needs an event that it does not have.
    #[must_use]
    pub fn lacks_event(&self, postback: &Postback) -> bool {
        postback.event.is_empty() && self.tracker.is_some_and(|tracker| tracker.event_required)
    }

    /// The event as the tracker itself writes it before anyone corrects it; of a postback without one there is nothing to correct.
    #[must_use]
    pub fn raw_event(&self, postback: &Postback) -> String {
        if self.sent_event(postback).is_empty() {
            return String::new();
        }
        let of_role = self.role(postback).and_then(|role| self.tracker?.events.get(&role)).filter(|known| !known.raw.is_empty());
        of_role.map_or_else(|| event_slug(&postback.name), |known| known.raw.clone())
    }

    /// The integration's template for a postback.
    #[must_use]
    pub fn template(&self, postback: &Postback) -> Option<&'a Template> {
        let integration = self.integration?;
        match self.role(postback) {
            Some(role) => integration.template(role),
            None => integration.postbacks.iter().find(|template| self.is_of_status(template, postback)),
        }
    }

    /// True for the one URL of all events: by its macro, or by its name where the tracker takes no event.
    fn is_of_status(&self, template: &Template, postback: &Postback) -> bool {
        let is_dropped = self.tracker.is_some_and(|tracker| !tracker.has_event());
        template.status.as_ref().is_some_and(|status| *status == postback.event || is_dropped && template.name == postback.name)
    }

    /// The field of the partner's cabinet that the link is pasted into; `None` where nothing says.
    #[must_use]
    pub fn slot(&self, postback: &Postback) -> Option<Phrase> {
        if !postback.slot.is_empty() {
            return Some(Phrase::same(&postback.slot));
        }
        self.template(postback).map(|template| template.slot.clone()).filter(|slot| !slot.is_empty())
    }
    /// The postbacks in the order of the cabinet's slots; those without one keep theirs, at the end.
    #[must_use]
    pub fn in_cabinet_order(&self) -> Vec<&'a Postback> {
        let all = &self.profile.postbacks;
        match self.worked_out {
            Some(kept) => kept.order.get_or_init(|| self.order()).iter().map(|place| &all[*place]).collect(),
            None => self.order().into_iter().map(|place| &all[place]).collect(),
        }
    }

    fn order(&self) -> Vec<usize> {
        let all = &self.profile.postbacks;
        let mut order: Vec<usize> = (0..all.len()).collect();
        if let Some(integration) = self.integration {
            order.sort_by_cached_key(|place| {
                let role = self.role(&all[*place]);
                integration.postbacks.iter().position(|template| template.role.is_some() && template.role == role).unwrap_or(usize::MAX)
            });
        }
        order
    }
}
