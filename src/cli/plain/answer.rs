//! What a typed text does at each place: it is cleaned, recognised, and put where it belongs.

use super::question::Place;
use super::sitting::Sitting;
use crate::cli::lookup::free_name;
use crate::cli::outcome::Failure;
use crate::model::at::At;
use crate::model::hidden::{hidden_in, without_hidden};
use crate::model::macros::{MacroStyle, is_name};
use crate::model::offers::sensible_postbacks;
use crate::model::paste::{self, Cleaned, Pasted, ReadPostback};
use crate::model::profile::{CustomField, ItemId, Postback, Profile, RegistrationLink, param};
use crate::model::slug::event_slug;
use crate::model::tracker::Format;
use crate::model::url_rules::{host_of, without_scheme};
use crate::words::Say;

impl Sitting<'_> {
    /// Takes a text at the present place.
    ///
    /// # Errors
    /// Why it cannot be taken.
    pub fn hear(&mut self, typed: &str) -> Result<(), Say> {
        match self.place() {
            Place::Partner(_) => return self.find_partner(typed),
            Place::Endpoint(number) => return self.hear_endpoint(number, typed),
            Place::BaseUrl(id) => return self.hear_base_url(id, typed),
            _ => {}
        }
        let cleaned = paste::clean_param(typed);
        let text = self.visible(&cleaned)?;
        match self.place() {
            Place::Name(_) => {
                let name = free_name(self.desk, &text, self.file()).map_err(refusal)?.to_owned();
                self.edit(|profile| profile.name = name);
            }
            Place::Click => self.hear_click(&text)?,
            Place::NewPostback => {
                self.add_postback(&text);
                return Ok(());
            }
            Place::Event(id) => self.edit(|profile| At::Event(id).write(profile, &text)),
            Place::Key(owner) => {
                self.back();
                self.go(Place::Value(owner, text));
                return Ok(());
            }
            Place::Value(owner, key) => self.edit(|profile| set_param(profile, owner, &key, &text)),
            Place::NewField => {
                self.back();
                self.go(Place::Macro(text));
                return Ok(());
            }
            Place::Macro(key) => self.set_macro(&key, text),
            Place::Rename(id) => self.edit(|profile| {
                profile.rename_postback(id, &text);
                At::LinkName(id).write(profile, &text);
            }),
            _ => return self.hear_paste(typed),
        }
        self.next();
        Ok(())
    }

    /// A link or key where no text is asked for: it is put where it belongs.
    ///
    /// # Errors
    /// Where it belongs nowhere.
    pub fn hear_paste(&mut self, typed: &str) -> Result<(), Say> {
        let Some(setup) = self.setup() else { return Err(Say::new("plain-unknown")) };
        match paste::recognise(typed, self.desk.catalog(), setup.tracker) {
            Pasted::Postback(link) => self.take_postback(&link),
            Pasted::Key { value, .. } => {
                let meant = setup.tracker.and_then(|tracker| paste::placeholder_for(tracker, &setup.profile.tracker, &value));
                let name = meant.map(|known| known.name.clone()).ok_or(Say::new("plain-unknown"))?;
                self.set_endpoint(&name, &value)
            }
            Pasted::Url(_) => {
                let empty = setup.profile.registration_links.iter().find(|link| link.base_url.is_empty()).map(|link| link.id);
                self.set_base_url(empty, typed)?;
                self.told.push(Say::new("paste-url-taken"));
                Ok(())
            }
            Pasted::ForeignPostback(url) => Err(Say::new("paste-postback-unknown").with("host", host_of(&url).unwrap_or_default())),
            Pasted::Other => Err(Say::new("plain-unknown")),
        }
    }

    /// What can be seen of a cleaned text; what was undone is told.
    fn visible(&mut self, cleaned: &Cleaned) -> Result<String, Say> {
        let hidden = hidden_in(&cleaned.text).count();
        self.told.extend(cleaned.say());
        self.told.extend((hidden > 0).then(|| Say::new("paste-hidden-removed").with("count", hidden)));
        let text = without_hidden(&cleaned.text);
        if text.is_empty() { Err(Say::new("plain-unknown")) } else { Ok(text) }
    }

    /// A parameter typed with its braces is taken without them; of a custom integration they tell the macro style.
    fn hear_click(&mut self, text: &str) -> Result<(), Say> {
        if text.contains(char::is_whitespace) || without_scheme(text).is_some() {
            return Err(Say::new("plain-click-wrong").with("value", text));
        }
        let Some((style, name)) = MacroStyle::recognise(text) else {
            self.edit(|profile| text.clone_into(&mut profile.click.param));
            return Ok(());
        };
        self.told.push(Say::new("click-param-bare").with("typed", text).with("name", name));
        match self.setup() {
            Some(setup) if setup.integration.is_none() => self.refit(None, style, |profile| name.clone_into(&mut profile.click.param)),
            _ => self.edit(|profile| name.clone_into(&mut profile.click.param)),
        }
        Ok(())
    }

    fn hear_endpoint(&mut self, number: usize, typed: &str) -> Result<(), Say> {
        let Some(tracker) = self.setup().and_then(|setup| setup.tracker) else { return Ok(()) };
        let Some(asked) = tracker.placeholders.get(number) else { return Ok(()) };
        let (name, format) = (asked.name.clone(), asked.format);
        match paste::recognise(typed, self.desk.catalog(), Some(tracker)) {
            Pasted::Postback(link) => return self.take_postback(&link),
            // What does not fit here may be another value that the tracker needs.
            Pasted::Key { placeholder, value } => self.set_endpoint(if format.accepts(&value) { &name } else { &placeholder }, &value)?,
            Pasted::Url(_) | Pasted::ForeignPostback(_) | Pasted::Other => {
                let text = self.visible(&paste::clean_url(typed))?;
                // A domain is often copied with its scheme and a slash.
                let host = without_scheme(&text).unwrap_or(&text).split('/').next().unwrap_or_default();
                self.set_endpoint(&name, if format == Format::Host { host } else { &text })?;
            }
        }
        self.next();
        Ok(())
    }

    fn set_endpoint(&mut self, name: &str, value: &str) -> Result<(), Say> {
        self.edit_at(&At::Placeholder(name.to_owned()), |profile| drop(profile.tracker.values.insert(name.to_owned(), value.to_owned())))?;
        self.told.push(Say::new("paste-key-taken"));
        Ok(())
    }

    /// Takes the endpoint's values out of a postback link; another click parameter in it is asked about.
    fn take_postback(&mut self, link: &ReadPostback) -> Result<(), Say> {
        let Some(setup) = self.setup() else { return Ok(()) };
        if setup.tracker.is_none_or(|tracker| tracker.id != link.tracker) {
            let other = self.desk.catalog().tracker(&link.tracker).map(|tracker| tracker.name.as_str()).unwrap_or_default();
            return Err(Say::new("plain-other-tracker").with("tracker", other).with("id", link.tracker.as_str()));
        }
        let now = setup.profile.click.param.clone();
        for (name, value) in &link.values {
            self.set_endpoint(name, value)?;
        }
        if matches!(self.place(), Place::Endpoint(_)) {
            self.next();
        }
        match link.click_param().filter(|param| *param != now) {
            Some(param) if now.is_empty() => self.edit(|profile| param.clone_into(&mut profile.click.param)),
            Some(param) => self.go(Place::OtherClick(param.to_owned())),
            None => {}
        }
        Ok(())
    }

    fn hear_base_url(&mut self, id: Option<ItemId>, typed: &str) -> Result<(), Say> {
        self.set_base_url(id, typed)?;
        self.next();
        Ok(())
    }

    /// Sets a base URL; without a number, of a new link.
    fn set_base_url(&mut self, id: Option<ItemId>, typed: &str) -> Result<(), Say> {
        let url = self.visible(&paste::clean_url(typed))?;
        let Some(profile) = self.setup().map(|setup| setup.profile) else { return Ok(()) };
        let new = ItemId(profile.next_id + 1);
        self.edit_at(&At::BaseUrl(id.unwrap_or(new)), |profile| {
            if id.is_none() {
                let (id, name) = (profile.fresh_id(), profile.free_link_name());
                profile.registration_links.push(RegistrationLink { id, name, ..RegistrationLink::default() });
            }
            At::BaseUrl(id.unwrap_or(new)).write(profile, &url);
        })
    }

    /// A new postback with the event that its name stands for; which event it is, is asked next.
    fn add_postback(&mut self, name: &str) {
        let mut id = ItemId::default();
        self.edit(|profile| {
            id = profile.fresh_id();
            profile.postbacks.push(Postback { id, name: name.to_owned(), event: event_slug(name), ..Postback::default() });
        });
        self.back();
        self.go(Place::Event(id));
    }

    /// A custom field's macro; a new field is given to the postbacks where its macro makes sense.
    fn set_macro(&mut self, key: &str, text: String) {
        let Some(setup) = self.setup() else { return };
        let macro_text = if is_name(&text) { setup.macro_style().wrap(&text) } else { text };
        let names = sensible_postbacks(setup, &macro_text);
        self.edit(|profile| match profile.custom_fields.iter_mut().find(|field| field.key == key) {
            Some(known) => known.macro_text = macro_text,
            None => profile.custom_fields.push(CustomField { key: key.to_owned(), macro_text, postbacks: Some(names), ..CustomField::default() }),
        });
    }
}

fn set_param(profile: &mut Profile, owner: ItemId, key: &str, value: &str) {
    let Some(params) = profile.params_mut(owner) else { return };
    match params.iter_mut().find(|known| known.key == key) {
        Some(known) => value.clone_into(&mut known.value),
        None => params.push(param(key, value)),
    }
}

fn refusal(failure: Failure) -> Say {
    match failure {
        Failure::Refused(say) => say,
        Failure::Unwritten(error) => Say::new("cli-unwritten").with("cause", error.to_string()),
    }
}
