//! A postback's links: the raw one, the ready one, and the table for cabinets that append the query themselves (2-links).

use std::rc::Rc;

pub use super::built_link::{LinkParam, Origin, PostbackLink, TableRow};
use super::integration::Delivery;
use super::link::Link;
use super::macros::MacroStyle;
use super::profile::Postback;
use super::setup::Setup;
use super::tracker::{Constant, Placeholder, Tracker, filled};
use super::unbuilt::{Missing, Problem, Unbuilt};
use super::url_rules::is_link;
use crate::words::Phrase;

impl Setup<'_> {
    /// The parameters of a postback's link in their order, each key once (2-links).
    pub fn link_params(&self, tracker: &Tracker, postback: &Postback) -> Vec<LinkParam> {
        let mut params = self.locked_params(tracker, self.sent_event(postback).to_owned());
        for own in postback.params.iter().filter(|own| !own.key.is_empty()) {
            match params.iter_mut().find(|param| param.key == own.key) {
                Some(LinkParam { origin: Origin::Constant | Origin::Event | Origin::Click, .. }) => {}
                Some(earlier) => earlier.value.clone_from(&own.value),
                None => params.push(LinkParam { key: own.key.clone(), value: own.value.clone(), origin: Origin::Own(own.id) }),
            }
        }
        for field in self.profile.custom_fields.iter().filter(|field| !field.key.is_empty() && field.applies_to(&postback.name)) {
            if params.iter().all(|param| param.key != field.key) {
                params.push(LinkParam { key: field.key.clone(), value: field.macro_text.clone(), origin: Origin::Field(field.id) });
            }
        }
        params
    }

    /// What every postback link begins with: the tracker's constants, the event if there is one, and the click id.
    fn locked_params(&self, tracker: &Tracker, event: String) -> Vec<LinkParam> {
        let values = &self.profile.tracker.values;
        let constant = |known: &Constant| LinkParam { key: known.key.clone(), value: filled(&known.value, values), origin: Origin::Constant };
        let mut params = Vec::with_capacity(tracker.constants.len() + 8);
        params.extend(tracker.constants.iter().map(constant));
        if !event.is_empty() {
            params.push(LinkParam { key: tracker.keys.event.clone(), value: event, origin: Origin::Event });
        }
        params.push(LinkParam { key: tracker.keys.click.clone(), value: self.click_macro(), origin: Origin::Click });
        params
    }

    /// A postback's links.
    ///
    /// # Errors
    /// When something is not filled in yet, or no link could be right.
    pub fn postback_link(&self, postback: &Postback) -> Result<Rc<PostbackLink>, Unbuilt> {
        match self.kept_of(postback) {
            Some(kept) => kept.link.get_or_init(|| self.build_link(postback).map(Rc::new)).clone(),
            None => self.build_link(postback).map(Rc::new),
        }
    }

    fn build_link(&self, postback: &Postback) -> Result<PostbackLink, Unbuilt> {
        let tracker = self.known_tracker()?;
        if self.integration_is_unknown() {
            return Err(Unbuilt::Problem(Problem::IntegrationUnknown));
        }
        let event = self.lacks_event(postback).then_some(Missing::Event);
        self.require_filled(tracker, event.clone())?;
        let endpoint = self.endpoint(tracker)?;
        if let Some(event) = event {
            return Err(Unbuilt::Missing(vec![event]));
        }
        let style = self.macro_style();
        let params = self.link_params(tracker, postback);
        let texts = params.iter().flat_map(|param| [&param.key, &param.value]).chain([&endpoint]);
        if let Some(problem) = texts.into_iter().find_map(|text| Problem::hidden_in(text)) {
            return Err(Unbuilt::Problem(problem));
        }
        let full = Rc::new(join(&endpoint, &params, style));
        let link = PostbackLink { table: None, ready: full, params };
        let link = match self.delivery() {
            Delivery::Url => link,
            Delivery::Table => as_table(link, &endpoint, style, true),
            Delivery::Appends => as_table(link, &endpoint, style, self.carries_constants()),
        };
        if is_link(&link.ready.text()) { Ok(link) } else { Err(Unbuilt::Problem(Problem::KeyInvalid(Phrase::same(&endpoint)))) }
    }

    /// The link as the tracker issues it, of a postback that has a link; `None` where the endpoint cannot be filled in.
    pub fn raw_link(&self, postback: &Postback) -> Option<Link> {
        let tracker = self.tracker?;
        let params = self.locked_params(tracker, self.raw_event(postback));
        Some(join(&self.endpoint(tracker).ok()?, &params, self.macro_style()))
    }

    /// The tracker that links are built for.
    ///
    /// # Errors
    /// When there is none, or a file that says how they are built cannot be read.
    pub(super) fn known_tracker(&self) -> Result<&Tracker, Unbuilt> {
        let unreadable = self.unreadable().map(|bad| Problem::Unreadable(bad.clone()));
        match (unreadable, self.tracker) {
            (Some(problem), _) => Err(Unbuilt::Problem(problem)),
            (None, None) => Err(Unbuilt::Problem(Problem::TrackerUnknown)),
            (None, Some(tracker)) => Ok(tracker),
        }
    }

    /// What has to be there before the endpoint can be looked at; a missing `event` is told along with it.
    fn require_filled(&self, tracker: &Tracker, event: Option<Missing>) -> Result<(), Unbuilt> {
        let mut missing: Vec<Missing> = self.missing_placeholders(tracker).map(|known| Missing::Placeholder(known.clone())).collect();
        if self.profile.click.param.is_empty() && self.profile.click.macro_text.is_empty() {
            missing.push(Missing::ClickParam);
        }
        if missing.is_empty() {
            return Ok(());
        }
        missing.extend(event);
        Err(Unbuilt::Missing(missing))
    }

    /// The tracker's placeholders that have no value yet.
    pub fn missing_placeholders<'t>(&self, tracker: &'t Tracker) -> impl Iterator<Item = &'t Placeholder> {
        tracker.placeholders.iter().filter(|known| self.profile.tracker.value(&known.name).is_empty())
    }

    /// The endpoint with its placeholders filled in.
    fn endpoint(&self, tracker: &Tracker) -> Result<String, Unbuilt> {
        let settings = &self.profile.tracker;
        match tracker.placeholders.iter().find(|known| !known.format.accepts(settings.value(&known.name))) {
            Some(wrong) => Err(Unbuilt::Problem(Problem::KeyInvalid(wrong.label.clone()))),
            None => Ok(settings.with_scheme(filled(&tracker.endpoint, &settings.values))),
        }
    }
}

fn join(endpoint: &str, params: &[LinkParam], style: MacroStyle) -> Link {
    Link::join(endpoint, params.iter().map(|param| (param.key.as_str(), param.value.as_str())), style)
}

/// The short link keeps what is constant, where it may have a query; what has a macro becomes a row.
fn as_table(link: PostbackLink, endpoint: &str, style: MacroStyle, has_query: bool) -> PostbackLink {
    let goes_into_table = |param: &LinkParam| param.origin == Origin::Click || !style.find(&param.value).is_empty();
    let (rows, constant): (Vec<LinkParam>, Vec<LinkParam>) =
        link.params.iter().cloned().partition(|param| param.origin != Origin::Event && goes_into_table(param));
    let rows = rows
        .into_iter()
        .map(|param| TableRow { macro_name: style.name_in(&param.value).unwrap_or(&param.value).to_owned(), key: param.key })
        .collect();
    let constant = if has_query { constant } else { Vec::new() };
    PostbackLink { ready: Rc::new(join(endpoint, &constant, style)), table: Some((link.ready, rows)), ..link }
}
