//! Many links of one: names or values are pasted or typed, into a parameter of choice, and all are seen before they are made.

use crate::model::acts::{Done, Many, ask_many, free_params, named_values, present_value};
use crate::model::hidden::marked;
use crate::model::paste::clean_url;
use crate::model::profile::{ItemId, RegistrationLink};
use crate::model::url_rules::is_link;
use crate::words::Say;

use super::effect::Effect;
use super::form::{Form, FormLine, Purpose};
use super::overlay::Overlay;
use super::row::RowId;
use super::state::{Tone, Wizard};
use super::step::Step;
use super::view::Page;

/// The place of the names and values …
const VALUES: usize = 0;
/// … of the parameter …
const PARAM: usize = 1;
/// … and of the base URL.
const URL: usize = 2;
/// So many of the names, and of the parameters, are told.
const SEEN: usize = 8;

impl Wizard {
    /// True on the step of the links.
    pub(super) fn can_make_many(&self) -> bool {
        self.page == Page::Step(Step::Links) && self.doc.is_some()
    }

    pub(super) fn start_many(&mut self) {
        let Some(setup) = self.setup() else { return };
        let known = &setup.profile.registration_links;
        let of_row = self.focus().and_then(RowId::owner).and_then(|id| setup.profile.registration_link(id));
        let like = of_row.or_else(|| known.iter().rfind(|link| !link.base_url.is_empty())).or(known.last());
        let param = free_params(setup, like).into_iter().next().unwrap_or_default();
        let lines = vec![
            FormLine::new(Say::new("many-ask-values"), ""),
            FormLine::proposed(Say::new("many-ask-param"), &param),
            FormLine::proposed(Say::new("many-ask-url"), like.map_or("", |link| link.base_url.trim())),
        ];
        let purpose = Purpose::Many(like.map(|link| link.id));
        self.overlay = Some(Overlay::Form(Box::new(Form::new(purpose, lines))));
        self.follow_form();
    }

    fn like_link(&self, like: Option<ItemId>) -> Option<&RegistrationLink> {
        self.doc.as_ref()?.profile.registration_link(like?)
    }

    /// How many links come of what is typed, what the parameter holds already, and which others there are.
    pub(super) fn many_says(&self, form: &Form, like: Option<ItemId>) -> Vec<Say> {
        let Some(setup) = self.setup() else { return Vec::new() };
        let (values, param, link) = (named_values(form.text(VALUES)), form.text(PARAM), self.like_link(like));
        let names: Vec<String> = values.iter().map(|(name, _)| marked(name)).collect();
        let counted = (!values.is_empty()).then(|| Say::new("like-links").with("count", values.len()).with("names", some(&names)));
        let present = link.and_then(|link| present_value(link, param)).filter(|value| !value.is_empty());
        let present = present.map(|value| Say::new("many-present").with("param", marked(param)).with("value", marked(value)));
        let free = free_params(setup, link);
        let others = (!free.is_empty()).then(|| Say::new("many-params").with("params", some(&free)));
        counted.into_iter().chain(present).chain(others).collect()
    }

    /// Enter: all links are shown, to be made or not.
    pub(super) fn ask_for_many(&mut self, form: &Form, like: Option<ItemId>, effects: &mut Vec<Effect>) {
        let Some(doc) = &self.doc else { return };
        let base_url = clean_url(form.text(URL)).text;
        let many = Many { like, base_url, param: form.text(PARAM).to_owned(), values: named_values(form.text(VALUES)) };
        match self.with_ground(|ground| ask_many(ground, &doc.profile, &many)) {
            Ok(ask) => self.take(Done::of(doc.profile.clone()).ask(ask), None, Tone::Plain, effects),
            Err(why) => return self.tell(Tone::Bad, why),
        }
        if let Some(Overlay::Choose(choose)) = &mut self.overlay {
            choose.behind = Some(Box::new(form.clone()));
        }
    }
}

/// A list of which the beginning is told.
fn some(texts: &[String]) -> String {
    let more = if texts.len() > SEEN { ", …" } else { "" };
    format!("{}{more}", texts[..texts.len().min(SEEN)].join(", "))
}

impl Form {
    /// Names and values go in at the cursor, a line each or not; a link among them is the base URL.
    pub(super) fn paste_many(&mut self, text: &str) {
        let (links, rest): (Vec<&str>, Vec<&str>) =
            text.lines().map(str::trim).filter(|line| !line.is_empty()).partition(|line| is_link(&clean_url(line).text));
        if let Some(link) = links.first() {
            self.set(URL, &clean_url(link).text);
        }
        let values: Vec<String> =
            named_values(&rest.join("\n")).into_iter().map(|(name, value)| if name == value { name } else { format!("{name}={value}") }).collect();
        if rest.len() > 1 {
            self.at = VALUES;
        }
        if self.at == VALUES && !values.is_empty() {
            let before = self.text(VALUES).trim_end_matches([',', ' ']).to_owned();
            let all: Vec<String> = Some(before).filter(|before| !before.is_empty()).into_iter().chain(values).collect();
            self.set(VALUES, &all.join(", "));
        } else if let [one] = rest.as_slice() {
            self.insert(one);
        }
    }
}
