//! Saving a profile as an integration of the user's own: under which id and name, what that writes, and what it would change.

use super::acts::{Change, begin, difference};
use super::catalog::{About, Catalog};
use super::integration::Integration;
use super::integration_file::write;
use super::line_difference::{DiffLine, of_two};
use super::profile::Profile;
use super::slug::file_slug;
use crate::words::Say;

/// An integration that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its id, which names the file.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The file's text.
    pub text: String,
    /// The text of the user's own file of that id; `None` where there is none yet. The write expects it.
    pub replaces: Option<String>,
    tracker: String,
}

/// The profile as an integration of that id and name.
///
/// # Errors
/// Where the profile is not finished, or the id is a shipped one's, or its file is another one or cannot be read.
pub fn draft(catalog: &Catalog, profile: &Profile, id: &str, name: &str) -> Result<Draft, Say> {
    let (id, name) = (file_slug(id.trim()), name.trim());
    if name.is_empty() {
        return Err(Say::new("name-empty"));
    }
    if let Some(bad) = catalog.unreadable(About::Integration, &id) {
        return Err(bad.say());
    }
    if catalog.is_shipped(&id) {
        return Err(Say::new("save-integration-shipped").with("id", id));
    }
    let own = catalog.own_file(&id);
    if let Some(elsewhere) = own.filter(|own| !own.is_called(&id)) {
        return Err(Say::new("save-integration-elsewhere").with("id", id).with("path", elsewhere.path.as_str()));
    }
    let text = write(catalog.setup(profile), &id, name).ok_or(Say::new("save-integration-unfinished"))?;
    // What could not be read again is not written.
    catalog.parse_integration(&text).map_err(|error| error.in_file(&format!("{id}.toml")))?;
    let replaces = own.and_then(|own| own.text.clone().ok());
    Ok(Draft { id, name: name.to_owned(), text, replaces, tracker: profile.tracker.id.clone() })
}

impl Draft {
    /// The question before it is written.
    pub fn title(&self) -> Say {
        let id = if self.replaces.is_some() { "save-integration-replace-title" } else { "save-integration-title" };
        Say::new(id).with("id", self.id.as_str()).with("name", self.name.as_str())
    }

    /// True where the file says the same already.
    pub fn is_saved(&self) -> bool {
        self.replaces.as_ref() == Some(&self.text)
    }

    /// The lines that differ from the user's own file.
    pub fn lines(&self) -> Vec<DiffLine> {
        of_two(self.replaces.as_deref().unwrap_or_default(), &self.text)
    }

    /// What goes, comes and changes for a profile that begins with it, as before another partner.
    pub fn changes(&self, catalog: &Catalog) -> Vec<Say> {
        let Some(tracker) = catalog.tracker(&self.tracker) else { return Vec::new() };
        let begun = |known: &Integration| Profile {
            integration: None,
            registration_links: super::shared::Shared::default(),
            ..begin(Some(known), tracker, known.macro_style, &known.name)
        };
        let parsed = |text: &str| catalog.parse_integration(text).ok();
        let Some(after) = parsed(&self.text).map(|known| begun(&known)) else { return Vec::new() };
        let before = self.replaces.as_deref().and_then(parsed).map(|known| begun(&known));
        let nothing = Profile { tracker: after.tracker.clone(), ..Profile::default() };
        difference(catalog, &before.unwrap_or(nothing), &after).iter().map(Change::say).collect()
    }

    /// That its file is another one by now.
    pub fn say_changed(&self) -> Say {
        Say::new("save-integration-changed").with("path", format!("{}.toml", self.id))
    }

    /// That it is written, and what can be done now.
    pub fn say_saved(&self, path: &str) -> Say {
        Say::new("store-integration-saved").with("path", path).with("name", self.name.as_str())
    }
}
