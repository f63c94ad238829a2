//! What is pasted: cleaned, recognised, and put where it belongs.

use crate::model::hidden::{hidden_in, without_hidden};
use crate::model::paste::{self, Pasted, ReadPostback};
use crate::model::profile::{Profile, RegistrationLink};
use crate::words::Say;

use super::effect::Effect;
use super::field::{Field, placeholder_name};
use super::overlay::{Answer, Choose, Overlay};
use super::row::RowId;
use super::state::{Page, Tone, Wizard};
use super::step::Step;

/// The most that a paste may hold, in bytes.
pub const PASTE_LIMIT: usize = 64 * 1024;

impl Wizard {
    pub(super) fn paste(&mut self, text: &str, effects: &mut Vec<Effect>) {
        self.notice = None;
        if text.len() > PASTE_LIMIT && !matches!(self.overlay, Some(Overlay::Import(_))) {
            return self.tell(Tone::Bad, Say::new("paste-too-long").with("limit", PASTE_LIMIT / 1024));
        }
        if self.overlay.is_some() {
            return self.paste_into_overlay(text, effects);
        }
        if self.filtering {
            let typed: String = without_hidden(text).chars().take(100).collect();
            return self.type_filter(|filter| filter.push_str(&typed));
        }
        if self.editing.is_some() {
            return self.paste_into_field(text);
        }
        match self.focused_field().filter(|_| self.page != Page::Profiles) {
            Some(field) if field.row() == self.focus().unwrap_or(RowId::Blank) => {
                self.start_editing(field);
                if let Some(editing) = &mut self.editing {
                    editing.line.set("");
                }
                self.paste_into_field(text);
                if self.editing.is_some() && self.overlay.is_none() {
                    let told = self.notice.take();
                    self.commit(effects);
                    self.notice = self.notice.take().or(told);
                }
            }
            _ => self.place_pasted(text, effects),
        }
    }

    /// Into the text under the cursor, cleaned as its kind wants; what was undone is said.
    fn paste_into_field(&mut self, text: &str) {
        let Some(editing) = &self.editing else { return };
        let field = editing.field;
        if let Field::BaseUrl(_) = field {
            let urls = paste::base_urls(text);
            if urls.len() > 1 {
                return self.ask_about_lines(urls);
            }
        }
        let cleaned = match field {
            Field::BaseUrl(_) | Field::Placeholder(_) => paste::clean_url(text),
            _ => paste::clean_param(text),
        };
        let line = without_hidden(&cleaned.text);
        let hidden = hidden_in(&cleaned.text).count();
        let told = cleaned.say().or_else(|| (hidden > 0).then(|| Say::new("paste-hidden-removed").with("count", hidden)));
        if let Some(editing) = &mut self.editing {
            editing.line.insert(&line);
            editing.chosen = None;
        }
        if let Some(say) = told {
            self.tell(Tone::Plain, say);
        }
    }

    /// Nothing takes text here: what was pasted is recognised and put where it belongs.
    fn place_pasted(&mut self, text: &str, effects: &mut Vec<Effect>) {
        let Some(setup) = self.setup().filter(|_| self.page != Page::Profiles) else {
            return self.import_text(text, effects);
        };
        match paste::recognise(text, &self.catalog, setup.tracker) {
            Pasted::Key { value: key, .. } => {
                let place = setup.tracker.and_then(|tracker| {
                    let meant = paste::placeholder_for(tracker, &setup.profile.tracker, &key)?;
                    tracker.placeholders.iter().position(|known| known.name == meant.name)
                });
                if let Some(place) = place.and_then(|place| u16::try_from(place).ok()) {
                    self.put_plain(place, &key, None, effects);
                    self.tell(Tone::Good, Say::new("paste-key-taken"));
                }
            }
            Pasted::Postback(link) => self.take_postback_link(&link, effects),
            Pasted::Url(url) => {
                self.page = Page::Step(Step::Links);
                self.edit_profile(effects, |profile| add_base_url(profile, &url));
                if let Some(link) = self.doc.as_ref().and_then(|doc| doc.profile.registration_links.iter().find(|link| link.base_url == url)) {
                    let row = RowId::BaseUrl(link.id);
                    self.focus_on(row);
                }
                self.tell(Tone::Good, Say::new("paste-url-taken"));
            }
            Pasted::Other => self.tell(Tone::Plain, Say::new("paste-unknown")),
        }
    }

    /// A value of the endpoint: bare, or inside a whole postback link.
    pub(super) fn put_placeholder(&mut self, place: u16, typed: &str, before: Option<Box<Profile>>, effects: &mut Vec<Effect>) {
        let Some(setup) = self.setup() else { return };
        if let Pasted::Postback(link) = paste::recognise(typed, &self.catalog, setup.tracker) {
            self.take_postback_link(&link, effects);
        } else {
            let typed = without_scheme_of_host(setup, place, typed);
            self.put_plain(place, &typed, before, effects);
        }
    }

    /// Takes the endpoint's values out of a postback link; what else it tells is offered.
    fn take_postback_link(&mut self, link: &ReadPostback, effects: &mut Vec<Effect>) {
        let tracker = self.setup().and_then(|setup| setup.tracker).map(|tracker| tracker.id.clone());
        if tracker.as_ref() != Some(&link.tracker) {
            let name = self.catalog.tracker(&link.tracker).map(|tracker| tracker.name.clone()).unwrap_or_default();
            return self.tell(Tone::Bad, Say::new("paste-other-tracker").with("tracker", name));
        }
        let values = link.values.clone();
        self.edit_profile(effects, |profile| profile.tracker.values.extend(values));
        self.tell(Tone::Good, Say::new("paste-key-from-link"));
        let now = self.doc.as_ref().map(|doc| doc.profile.click.param.clone()).unwrap_or_default();
        if let Some(param) = link.click_param().map(str::to_owned).filter(|param| *param != now) {
            let question = Say::new("paste-click-differs").with("param", param.as_str());
            let answers = vec![
                (Say::new("answer-take-click").with("param", param.as_str()), Answer::ClickParam(param)),
                (Say::new("answer-keep-click").with("param", if now.is_empty() { "—" } else { now.as_str() }), Answer::Leave),
            ];
            self.overlay = Some(Overlay::Choose(Choose { title: question, body: None, answers, chosen: 0 }));
        }
    }

    /// Several lines pasted as a base URL: one registration link each, if the user wants that.
    fn ask_about_lines(&mut self, urls: Vec<String>) {
        let count = urls.len();
        let first = urls.first().cloned().unwrap_or_default();
        let answers = vec![
            (Say::new("answer-link-each").with("count", count), Answer::LinkEach(urls)),
            (Say::new("answer-first-line"), Answer::FirstLine(first)),
        ];
        self.overlay = Some(Overlay::Choose(Choose { title: Say::new("paste-many-lines").with("count", count), body: None, answers, chosen: 0 }));
    }

    /// One registration link per URL; the first goes into the link under the cursor.
    pub(super) fn put_links(&mut self, urls: &[String], effects: &mut Vec<Effect>) {
        let under_cursor = self.editing.take().map(|editing| (editing.field, editing.before_adding));
        let (field, before) = under_cursor.map_or((None, None), |(field, before)| (Some(field), before));
        if let (Some(field @ Field::BaseUrl(_)), Some((first, others))) = (field, urls.split_first()) {
            if let Some(doc) = &mut self.doc {
                let undo = before.map_or_else(|| doc.profile.clone(), |before| *before);
                field.set(&mut doc.profile, None, first);
                for url in others {
                    add_base_url(&mut doc.profile, url);
                }
                doc.history.remember(undo);
            }
            return self.changed(effects);
        }
        self.edit_profile(effects, |profile| urls.iter().for_each(|url| add_base_url(profile, url)));
    }
}

/// Fills the first link that has no base URL yet, or adds one.
pub(super) fn add_base_url(profile: &mut Profile, url: &str) {
    if let Some(link) = profile.registration_links.iter_mut().find(|link| link.base_url.is_empty()) {
        url.clone_into(&mut link.base_url);
        return;
    }
    let id = profile.fresh_id();
    let name = profile.free_link_name();
    profile.registration_links.push(RegistrationLink { id, name, base_url: url.to_owned(), params: Vec::new() });
}

/// A tracker's domain is often copied with its scheme and a slash.
fn without_scheme_of_host(setup: crate::model::setup::Setup<'_>, place: u16, typed: &str) -> String {
    let is_host = placeholder_name(setup, place)
        .and_then(|name| setup.tracker?.placeholder(name))
        .is_some_and(|placeholder| placeholder.format == crate::model::tracker::Format::Host);
    if !is_host {
        return typed.to_owned();
    }
    let bare = crate::model::url_rules::without_scheme(typed).unwrap_or(typed);
    bare.split('/').next().unwrap_or(bare).to_owned()
}
