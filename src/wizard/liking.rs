//! A new offer like the one under the cursor of the list: name and base URLs are asked for in one box, with what a buyer or a creative put into the
//! links; it opens at its summary.

use std::path::Path;
use std::rc::Rc;

use crate::model::acts::{Given, OwnValue, given, like, name_like, own_values};
use crate::model::bulk;
use crate::model::hidden::marked;
use crate::model::paste::clean_url;
use crate::model::profile::Profile;
use crate::model::url_rules::is_link;
use crate::words::Say;

use super::deeds::{Deed, Way};
use super::doc::Doc;
use super::effect::Effect;
use super::form::{Form, FormLine, Purpose};
use super::overlay::Overlay;
use super::pasting::one_line;
use super::state::{Tone, Wizard};
use super::step::Step;
use super::view::Page;

/// The place of the name …
const NAME: usize = 0;
/// … of the base URLs, with blanks between them …
const URLS: usize = 1;
/// … and of the first value.
const VALUES: usize = 2;

impl Wizard {
    /// Asks for what is another one; what is proposed makes a plain copy.
    pub(super) fn start_like(&mut self, id: u64) {
        let Some(file) = self.file_on_disk(id) else { return };
        let profile = match self.listed(id).map(|listed| &listed.profile) {
            Some(Ok(profile)) => profile,
            Some(Err(error)) => {
                let say = error.say.clone();
                return self.tell(Tone::Bad, say);
            }
            None => return,
        };
        let urls: Vec<&str> = profile.registration_links.iter().map(|link| link.base_url.trim()).filter(|url| !url.is_empty()).collect();
        let url_line = FormLine { is_optional: urls.is_empty(), ..FormLine::proposed(Say::new("like-ask-urls"), &urls.join(" ")) };
        let name = name_like(&self.ground(&self.named()), profile, &urls_in(&urls.join(" ")));
        let lines = vec![FormLine::proposed(Say::new("like-ask-name"), &name), url_line];
        self.overlay = Some(Overlay::Form(Box::new(Form::new(Purpose::Like(file, Vec::new()), lines))));
        self.follow_form();
    }

    fn pattern(&self, file: &Path) -> Option<&Profile> {
        self.profiles.iter().flatten().find(|listed| listed.file == file)?.profile.as_ref().ok()
    }

    /// The name that is proposed follows the URLs, and so do the values.
    pub(super) fn follow_like(&mut self) {
        let Some(Overlay::Form(form)) = &self.overlay else { return };
        let Purpose::Like(file, known) = &form.purpose else { return };
        let Some(profile) = self.pattern(file) else { return };
        let urls = urls_in(form.text(URLS));
        let values = own_values(profile, &urls);
        let line_of = |own: &OwnValue| {
            let typed = known.iter().position(|known| known == own).and_then(|place| form.lines.get(VALUES + place));
            let ask = || Say::new("like-ask-value").with("key", marked(&own.key));
            typed.cloned().unwrap_or_else(|| FormLine { is_optional: true, ..FormLine::proposed(ask(), &own.value) })
        };
        let lines: Vec<FormLine> = values.iter().map(line_of).collect();
        let name = form.lines[NAME].is_proposed.then(|| name_like(&self.ground(&self.named()), profile, &urls));
        let names: Vec<String> = bulk::names(&urls).into_iter().filter(|name| !name.is_empty()).collect();
        let several = (urls.len() > 1).then(|| Say::new("like-links").with("count", urls.len()).with("names", marked(&names.join(", "))));
        let told = several.into_iter().chain([Say::new("like-keeps").with("name", marked(&profile.name))]).collect();
        let file = file.clone();
        let Some(Overlay::Form(form)) = &mut self.overlay else { return };
        form.purpose = Purpose::Like(file, values);
        form.lines.truncate(VALUES);
        form.lines.extend(lines);
        form.at = form.at.min(form.lines.len() - 1);
        form.told = told;
        if let Some(name) = name {
            form.lines[NAME] = FormLine::proposed(Say::new("like-ask-name"), &name);
        }
    }

    /// Enter: the new offer is made and opened; what is missing or taken is said.
    pub(super) fn make_like(&mut self, form: &Form, effects: &mut Vec<Effect>) {
        let Purpose::Like(file, values) = &form.purpose else { return };
        let Some(profile) = self.pattern(file) else { return };
        let (name, urls) = (form.text(NAME), urls_in(form.text(URLS)));
        if let Some(wrong) = urls.iter().find(|url| !is_link(url)) {
            return self.tell(Tone::Bad, Say::new("like-no-link").with("text", marked(wrong)));
        }
        if self.named().iter().any(|known| known.is_called(name)) {
            return self.tell(Tone::Bad, Say::new("like-name-taken").with("name", marked(name)));
        }
        let texts = (VALUES..).map(|place| form.text(place).to_owned());
        let values: Vec<(OwnValue, String)> = values.iter().cloned().zip(texts).collect();
        let made = like(profile, name, &urls, &values);
        let doc = self.new_doc_id();
        self.open(Doc { is_made_whole: true, ..Doc::new(doc, made.clone(), None) });
        self.page = Page::Step(Step::Summary);
        self.tell(Tone::Good, Say::new("like-made").with("name", marked(name)));
        effects.push(Effect::MakeLike { doc, like: file.clone(), profile: Rc::new(made) });
    }

    /// True where nothing was done yet with a profile that was made in one go: undo takes it away again.
    pub(super) fn is_just_made(&self) -> bool {
        let is_last = |doc: &Doc| matches!((self.deeds.last(Way::Undo), &doc.file), (Some(Deed::Made(made)), Some(file)) if made == file);
        self.doc.as_ref().is_some_and(|doc| doc.is_made_whole && !doc.history.can_undo() && is_last(doc))
    }

    /// Takes it away; the list stands there again.
    pub(super) fn unmake(&mut self, effects: &mut Vec<Effect>) {
        self.leave();
        self.page = Page::Profiles;
        self.turn_deed(Way::Undo, effects);
    }
}

/// The URLs of the line, each as it is meant.
fn urls_in(text: &str) -> Vec<String> {
    let meant = |word: &str| {
        let (url, with_scheme) = (clean_url(word).text, format!("https://{word}"));
        if !is_link(&url) && !word.contains("://") && word.contains('.') && is_link(&with_scheme) { with_scheme } else { url }
    };
    text.split_whitespace().map(meant).collect()
}

impl Form {
    /// A name, base URLs, or both in any order; each goes where it belongs. Into a value goes what is no link.
    pub(super) fn paste_offer(&mut self, text: &str) {
        let Given { name, urls } = given(text);
        if !urls.is_empty() {
            self.set(URLS, &urls.join(" "));
        }
        let name = one_line(&name);
        match (name.as_str(), urls.as_slice()) {
            ("", _) => {}
            (name, []) if self.at >= VALUES => self.insert(name),
            (name, _) => self.set(NAME, name),
        }
    }
}
