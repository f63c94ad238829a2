//! A postback's links: the raw one, the ready one, and the table for cabinets that append the query themselves (2-links).

use super::hidden::has_hidden;
use super::integration::Delivery;
use super::link::{Link, Pair};
use super::macros::MacroStyle;
use super::profile::{ItemId, Postback};
use super::setup::Setup;
use super::tracker::Tracker;
use super::url_rules::is_link;

/// Why a link cannot be built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unbuilt {
    /// Not filled in yet: `key`, `domain`, `click_param`, `base_url`.
    Missing(Vec<String>),
    /// Something is wrong; the code of the check that says what.
    Problem(&'static str),
}

/// Where a parameter of a postback link comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The event.
    Event,
    /// The click id; locked.
    Click,
    /// The postback's own parameter.
    Own(ItemId),
    /// A custom field.
    Field(ItemId),
}

/// One parameter of a postback link, unencoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkParam {
    /// The key.
    pub key: String,
    /// The value.
    pub value: String,
    /// Where it comes from.
    pub origin: Origin,
}

/// One row of the partner's own table: our key, and the macro without its delimiters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// The tracker's parameter key.
    pub key: String,
    /// The partner's macro, bare.
    pub macro_name: String,
}

/// The links of one postback.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostbackLink {
    /// The finished link; what is copied.
    pub ready: Link,
    /// The link as the tracker issues it.
    pub raw: Link,
    /// With `delivery = "table"`: the link with everything in it, and the rows to enter by hand.
    pub table: Option<(Link, Vec<TableRow>)>,
    /// The parameters of the full link.
    pub params: Vec<LinkParam>,
}

impl Setup<'_> {
    /// The parameters of a postback's link in their order, each key once (2-links).
    #[must_use]
    pub fn link_params(&self, tracker: &Tracker, postback: &Postback) -> Vec<LinkParam> {
        let mut params = vec![
            LinkParam { key: tracker.keys.event.clone(), value: self.event(postback), origin: Origin::Event },
            LinkParam { key: tracker.keys.click.clone(), value: self.click_macro(), origin: Origin::Click },
        ];
        for own in postback.params.iter().filter(|own| !own.key.is_empty()) {
            match params.iter_mut().find(|param| param.key == own.key) {
                Some(LinkParam { origin: Origin::Event | Origin::Click, .. }) => {}
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

    /// A postback's links.
    ///
    /// # Errors
    /// When something is not filled in yet, or no link could be right.
    pub fn postback_link(&self, postback: &Postback) -> Result<PostbackLink, Unbuilt> {
        let tracker = self.tracker.ok_or(Unbuilt::Problem("tracker-unknown"))?;
        if self.integration_is_unknown() {
            return Err(Unbuilt::Problem("integration-unknown"));
        }
        self.require_filled(tracker)?;
        let endpoint = self.endpoint(tracker)?;
        let style = self.macro_style();
        let params = self.link_params(tracker, postback);
        if params.iter().any(|param| has_hidden(&param.key) || has_hidden(&param.value)) {
            return Err(Unbuilt::Problem("control-character"));
        }
        let full = join(&endpoint, &params, style);
        let raw_params = [LinkParam { value: self.raw_event(postback), ..params[0].clone() }, params[1].clone()];
        let link = PostbackLink { raw: join(&endpoint, &raw_params, style), table: None, ready: full, params };
        let link = if self.delivery() == Delivery::Table { as_table(link, &endpoint, style) } else { link };
        if is_link(&link.ready.to_string()) { Ok(link) } else { Err(Unbuilt::Problem("key-invalid")) }
    }

    fn require_filled(&self, tracker: &Tracker) -> Result<(), Unbuilt> {
        let mut missing: Vec<String> = self.missing_placeholders(tracker);
        if self.profile.click.param.is_empty() && self.profile.click.macro_text.is_empty() {
            missing.push("click_param".to_owned());
        }
        if missing.is_empty() { Ok(()) } else { Err(Unbuilt::Missing(missing)) }
    }

    /// The endpoint's placeholders that have no value yet.
    #[must_use]
    pub fn missing_placeholders(&self, tracker: &Tracker) -> Vec<String> {
        let values = &self.profile.tracker.values;
        let is_empty = |name: &str| values.get(name).is_none_or(|value| value.trim().is_empty());
        tracker.placeholders.iter().filter(|placeholder| is_empty(&placeholder.name)).map(|placeholder| placeholder.name.clone()).collect()
    }

    /// The endpoint with its placeholders filled in.
    fn endpoint(&self, tracker: &Tracker) -> Result<String, Unbuilt> {
        let mut endpoint = tracker.endpoint.clone();
        for placeholder in &tracker.placeholders {
            let value = self.profile.tracker.values.get(&placeholder.name).map(|value| value.trim()).unwrap_or_default();
            if !placeholder.format.accepts(value) {
                return Err(Unbuilt::Problem("key-invalid"));
            }
            endpoint = endpoint.replace(&MacroStyle::Brace.wrap(&placeholder.name), value);
        }
        Ok(endpoint)
    }
}

fn join(endpoint: &str, params: &[LinkParam], style: MacroStyle) -> Link {
    let pairs: Vec<Pair> = params.iter().map(|param| Pair::new(&param.key, &param.value, Some(style))).collect();
    Link::join(endpoint, &pairs)
}

/// The short link keeps what is constant; what has a macro becomes a row.
fn as_table(link: PostbackLink, endpoint: &str, style: MacroStyle) -> PostbackLink {
    let goes_into_table = |param: &LinkParam| param.origin == Origin::Click || !style.find(&param.value).is_empty();
    let (rows, constant): (Vec<LinkParam>, Vec<LinkParam>) =
        link.params.iter().cloned().partition(|param| param.origin != Origin::Event && goes_into_table(param));
    let rows = rows
        .into_iter()
        .map(|param| TableRow { macro_name: style.name_in(&param.value).unwrap_or(&param.value).to_owned(), key: param.key })
        .collect();
    PostbackLink { ready: join(endpoint, &constant, style), table: Some((link.ready, rows)), ..link }
}
