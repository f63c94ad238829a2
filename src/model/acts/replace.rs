//! One value for another wherever a profile has it: a host, a postback key, a click parameter. What was placed is a memory and stays.

use url::Host;

use super::difference::{Change, label};
use crate::model::at::{At, texts};
use crate::model::catalog::Catalog;
use crate::model::hidden::{has_hidden_in_link, marked};
use crate::model::link::encode_key;
use crate::model::profile::Profile;
use crate::model::setup::Setup;
use crate::model::tracker::Format;
use crate::model::url_rules::{host_range, is_link, without_port, without_scheme};
use crate::words::Say;

/// What is replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A host: of base URLs, and the tracker's domain.
    Host,
    /// A postback key, or what else tells the tracker who the user is.
    Key,
    /// A click parameter, wherever it is used.
    Param,
}

impl Kind {
    /// What a value is, and in how many of all profiles.
    pub fn say_where(self, count: usize, all: usize) -> Say {
        let id = match self {
            Kind::Host => "replace-is-host",
            Kind::Key => "replace-is-key",
            Kind::Param => "replace-is-param",
        };
        Say::new(id).with("count", count).with("all", all.to_string())
    }
}

/// One value for another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    kind: Kind,
    old: String,
    new: String,
}

/// What comes of a replacement in one profile.
#[derive(Clone, Debug)]
pub struct Replaced {
    /// The profile as it is then.
    pub profile: Profile,
    /// Each text that changes; none where the old value stands nowhere.
    pub changes: Vec<Change>,
    /// Which link is to be put where anew.
    pub anew: Vec<Say>,
}

impl Replacement {
    /// Reads both values as people type them.
    ///
    /// # Errors
    /// Why one of them is no such value.
    pub fn new(kind: Kind, old: &str, new: &str) -> Result<Self, Say> {
        let (old, new) = (old.trim(), new.trim());
        let (old, new) = if kind == Kind::Host { (&old[host_range(old)], new_host(new)) } else { (old, new) };
        let holds = match kind {
            Kind::Host => Format::Host.accepts(new) && is_link(&format!("https://{new}")),
            Kind::Key => Format::Token.accepts(new),
            Kind::Param => is_param(new),
        };
        if old.is_empty() {
            return Err(Say::new("replace-old-empty"));
        }
        if !holds {
            let id = match kind {
                Kind::Host => "replace-no-host",
                Kind::Key => "replace-no-key",
                Kind::Param => "replace-no-param",
            };
            return Err(Say::new(id).with("value", marked(new)));
        }
        Ok(Replacement { kind, old: old.to_owned(), new: new.to_owned() })
    }

    /// What a value is in these profiles; nothing where it stands in none of them. In which, is counted for each.
    pub fn kinds<'p>(catalog: &Catalog, profiles: impl Iterator<Item = &'p Profile>, value: &str) -> Vec<(Kind, usize)> {
        let value = value.trim();
        let of = |kind| Replacement { kind, old: if kind == Kind::Host { &value[host_range(value)] } else { value }.to_owned(), new: String::new() };
        let mut counted = [Kind::Host, Kind::Key, Kind::Param].map(|kind| (of(kind), 0));
        for profile in profiles {
            let setup = catalog.setup(profile);
            counted.iter_mut().filter(|(replacement, _)| replacement.stands_in(setup)).for_each(|(_, count)| *count += 1);
        }
        counted.into_iter().filter(|(_, count)| *count > 0).map(|(replacement, count)| (replacement.kind, count)).collect()
    }

    fn stands_in(&self, setup: Setup<'_>) -> bool {
        !self.old.is_empty()
            && match self.kind {
                Kind::Host => !self.hosts(setup).is_empty(),
                Kind::Key => placeholders(setup, false).any(|(_, now, format)| self.is_key(now, format)),
                Kind::Param => setup.profile.click.param.trim() == self.old,
            }
    }

    fn is_key(&self, now: &str, format: Format) -> bool {
        let now = now.trim();
        now == self.old || format == Format::Uuid && now.eq_ignore_ascii_case(&self.old)
    }

    /// The profile with the one value in the place of the other.
    ///
    /// # Errors
    /// When its tracker cannot take the new value.
    pub fn perform(&self, catalog: &Catalog, before: &Profile) -> Result<Replaced, Say> {
        let setup = catalog.setup(before);
        let written = match self.kind {
            Kind::Host => self.hosts(setup),
            Kind::Key => self.keys(setup)?,
            Kind::Param => self.params(setup),
        };
        let mut profile = before.clone();
        let mut changes = Vec::new();
        for (at, text) in written {
            let from = at.read(&profile).unwrap_or_default().to_owned();
            if from != text {
                let what = label(setup, &at).unwrap_or_else(|| Say::new("text").with("text", at.path(before)));
                changes.push(Change::becomes(what, &from, &text));
                at.write(&mut profile, &text);
            }
        }
        let anew = to_be_placed(setup, catalog.setup(&profile));
        Ok(Replaced { profile, changes, anew })
    }

    fn hosts(&self, setup: Setup<'_>) -> Vec<(At, String)> {
        let domains = placeholders(setup, true).filter_map(|(at, now, _)| Some((at, self.exchanged(now)?)));
        let of_link = |link: &crate::model::profile::RegistrationLink| Some((At::BaseUrl(link.id), self.with_host(&link.base_url)?));
        domains.chain(setup.profile.registration_links.iter().filter_map(of_link)).collect()
    }

    /// A URL with the other host; all else stays byte for byte.
    fn with_host(&self, url: &str) -> Option<String> {
        let (blanks, link) = url.split_at(url.len() - url.trim_start().len());
        let there = without_scheme(link).map(|_| host_range(link))?;
        Some(format!("{blanks}{}{}{}", &link[..there.start], self.exchanged(&link[there.clone()])?, &link[there.end..]))
    }

    /// The new host in the place of this one, if it is the old one. Without a port the old one is meant with any, and the port stays.
    fn exchanged(&self, there: &str) -> Option<String> {
        let ((old, old_port), (host, port)) = (without_port(&self.old), without_port(there.trim()));
        // A colon without a port is what is left of a second scheme.
        if !is_same_host(old, host) || there.ends_with(':') || old_port.is_some() && old_port != port {
            return None;
        }
        Some(match port.filter(|_| old_port.is_none() && without_port(&self.new).1.is_none()) {
            Some(port) => format!("{}:{port}", self.new),
            None => self.new.clone(),
        })
    }

    fn keys(&self, setup: Setup<'_>) -> Result<Vec<(At, String)>, Say> {
        let mut all = Vec::new();
        for (at, now, format) in placeholders(setup, false) {
            if self.is_key(now, format) {
                if !format.accepts(&self.new) {
                    return Err(Say::new("replace-key-format").with("value", self.new.as_str()).with("profile", marked(&setup.profile.name)));
                }
                all.push((at, self.new.clone()));
            }
        }
        Ok(all)
    }

    fn params(&self, setup: Setup<'_>) -> Vec<(At, String)> {
        let profile = setup.profile;
        if profile.click.param.trim() != self.old {
            return Vec::new();
        }
        let mut all = vec![(At::ClickParam, self.new.clone())];
        let mut renamed = profile.clone();
        renamed.click.param.clone_from(&self.new);
        let mut bare = profile.clone();
        bare.click.macro_text = String::new();
        if profile.click.macro_text == setup.catalog.setup(&bare).click_macro() {
            // It said what follows from the parameter: so it follows.
            all.push((At::ClickMacro, String::new()));
            renamed.click.macro_text = String::new();
        }
        let (old_macro, new_macro) = (setup.click_macro(), setup.catalog.setup(&renamed).click_macro());
        for (at, text) in texts(profile) {
            match &at {
                At::BaseUrl(_) if !self.old.starts_with('/') => all.push((at, self.with_key(text))),
                At::ParamKey(owner, _) if text == self.old && profile.registration_link(*owner).is_some() => all.push((at, self.new.clone())),
                At::ParamValue(owner, _) if profile.postback(*owner).is_some() => all.push((at, text.replace(&old_macro, &new_macro))),
                At::FieldMacro(_) => all.push((at, text.replace(&old_macro, &new_macro))),
                _ => {}
            }
        }
        all
    }

    /// A URL in whose query the one key stands in the place of the other.
    fn with_key(&self, url: &str) -> String {
        let (head, fragment) = url.find('#').map_or((url, ""), |at| url.split_at(at));
        let Some((path, query)) = head.split_once('?') else { return url.to_owned() };
        let (old, new) = (encode_key(&self.old), encode_key(&self.new));
        let renamed = query.split('&').map(|pair| match pair.split_once('=') {
            Some((key, value)) if key == old => format!("{new}={value}"),
            None if pair == old => new.clone(),
            _ => pair.to_owned(),
        });
        format!("{path}?{}{fragment}", renamed.collect::<Vec<_>>().join("&"))
    }
}

/// The values that the tracker has of its user: its domain (`hosts`), or the others.
fn placeholders(setup: Setup<'_>, hosts: bool) -> impl Iterator<Item = (At, &str, Format)> {
    let values = setup.profile.tracker.values.iter();
    values.filter_map(move |(name, value)| {
        let format = match setup.tracker {
            Some(tracker) => tracker.placeholder(name)?.format,
            // Of a tracker that is not known the usual names say what they hold.
            None if name == "domain" => Format::Host,
            None if name == "key" => Format::Token,
            None => return None,
        };
        ((format == Format::Host) == hosts).then(|| (At::Placeholder(name.clone()), value.as_str(), format))
    })
}

/// A host may be typed as a URL, but a path of it would be lost: then it is none.
fn new_host(text: &str) -> &str {
    let rest = without_scheme(text).unwrap_or(text);
    rest.strip_suffix('/').unwrap_or(rest)
}

/// Hosts are the same in any case of letters, and in punycode.
fn is_same_host(one: &str, other: &str) -> bool {
    let has_letters_of_its_own = !one.is_ascii() || !other.is_ascii();
    one.eq_ignore_ascii_case(other)
        || has_letters_of_its_own && matches!((Host::parse(one), Host::parse(other)), (Ok(one), Ok(other)) if one == other)
}

fn is_param(text: &str) -> bool {
    let name = text.strip_prefix('/').unwrap_or(text);
    let is_odd = |letter: char| letter.is_whitespace() || "=&?#/{}[]<>%$".contains(letter);
    !name.is_empty() && !name.contains(is_odd) && !has_hidden_in_link(name)
}

/// Which link goes into which slot of which cabinet anew: those that are other ones now.
fn to_be_placed(before: Setup<'_>, after: Setup<'_>) -> Vec<Say> {
    let profile = after.profile;
    let about = |id: &'static str, name: &str, link: String| {
        let partner = after.partner_name().map_or_else(|| Say::new("custom-short"), |name| Say::new("text").with("text", marked(name)));
        Say::new(id).with("profile", marked(&profile.name)).with("name", marked(name)).with("partner", partner).with("link", marked(&link))
    };
    let other = |id| match (before.entered(id), after.entered(id)) {
        (Some(was), Some(Ok(now))) if was.as_ref().ok() != Some(&now) => Some(now.line()),
        _ => None,
    };
    let postbacks = after.in_cabinet_order().into_iter().filter_map(|postback| {
        let link = other(postback.id)?;
        Some(match after.slot(postback) {
            Some(slot) => about("replace-anew-slot", &postback.name, link).with("slot", slot),
            None => about("replace-anew", &postback.name, link),
        })
    });
    let links = profile.registration_links.iter().filter_map(|link| Some(about("replace-anew-link", &link.name, other(link.id)?)));
    postbacks.chain(links).collect()
}
