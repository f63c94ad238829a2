//! What `new` makes of `--tracker`, `--key`, `--domain` and `--set`: the tracker, and the values that its postback links need.

use std::collections::BTreeMap;

use super::desk::Desk;
use super::outcome::Failure;
use crate::model::catalog::{About, BadFile};
use crate::model::macros::MacroStyle;
use crate::model::nearest::nearest;
use crate::model::paste;
use crate::model::profile::TrackerSettings;
use crate::model::signed_api;
use crate::model::tracker::{Format, Placeholder, Tracker};
use crate::model::url_rules::without_scheme;
use crate::words::Say;

/// Options of `new` about the tracker.
#[derive(clap::Args, Debug)]
pub struct TrackerOptions {
    /// The tracker's id.
    #[arg(long, value_name = "ID")]
    pub tracker: Option<String>,
    /// The postback key, or any postback link that holds it.
    #[arg(long, value_name = "UUID-or-link")]
    pub key: Option<String>,
    /// The tracker's domain.
    #[arg(long, value_name = "D")]
    pub domain: Option<String>,
    /// Any value that the tracker needs, by its name.
    #[arg(long, value_name = "NAME=VALUE")]
    pub set: Vec<String>,
}

/// What `--key` tells: a bare key, or all that a pasted link holds.
#[derive(Debug, Default)]
pub struct Pasted {
    /// Values of the tracker, by the names of their placeholders.
    pub values: BTreeMap<String, String>,
    /// What brings the click id back.
    pub click: Option<String>,
    /// How the partner writes macros.
    pub style: Option<MacroStyle>,
}

/// The tracker that is meant, and what the pasted key tells. The option wins over the link.
///
/// # Errors
/// When there is no such tracker, or the key is a link that is no postback link.
pub fn find<'d>(desk: &'d Desk, options: &TrackerOptions) -> Result<(&'d Tracker, Pasted), Failure> {
    let asked = options.tracker.as_deref().filter(|id| !id.is_empty()).map(|id| find_tracker(desk, "--tracker", id)).transpose()?;
    let no_tracker = || desk.catalog().unreadable(About::Tracker, "").map_or(Say::new("cli-problem-tracker-unknown"), BadFile::say);
    let default = asked.or_else(|| desk.catalog().default_tracker());
    let Some(typed) = options.key.as_deref().map(str::trim).filter(|key| !key.is_empty()) else {
        return Ok((default.ok_or_else(no_tracker)?, Pasted::default()));
    };
    match paste::recognise(typed, desk.catalog(), asked) {
        paste::Pasted::Postback(read) => {
            let of_link = desk.catalog().tracker(&read.tracker);
            if let (Some(asked), Some(of_link)) = (asked, of_link)
                && asked.id != of_link.id
            {
                desk.tell(&Say::new("cli-new-other-tracker").with("link", of_link.name.as_str()).with("tracker", asked.name.as_str()));
            }
            let pasted = Pasted { values: read.values, click: read.click, style: read.style };
            Ok((asked.or(of_link).or(default).ok_or_else(no_tracker)?, pasted))
        }
        paste::Pasted::Signed(known) => Err(known.say().into()),
        paste::Pasted::Url(url) | paste::Pasted::ForeignPostback(url) => Err(Say::new("cli-new-key-link").with("value", url).into()),
        paste::Pasted::Key { .. } | paste::Pasted::Other => {
            let values = BTreeMap::from([("key".to_owned(), typed.to_owned())]);
            Ok((default.ok_or_else(no_tracker)?, Pasted { values, ..Pasted::default() }))
        }
    }
}

/// The profile's `[tracker]`. A key or domain that the tracker's links have no place for is left out, and said.
///
/// # Errors
/// When `--set` names what the tracker does not have, or a value is not in the tracker's format.
pub fn settings(desk: &Desk, tracker: &Tracker, options: &TrackerOptions, pasted: &Pasted) -> Result<TrackerSettings, Failure> {
    let mut settings = TrackerSettings { id: tracker.id.clone(), ..TrackerSettings::default() };
    let mut left_out: Option<&str> = None;
    let domain = options.domain.iter().map(|domain| ("domain", "--domain", domain.as_str()));
    for (name, option, value) in pasted.values.iter().map(|(name, value)| (name.as_str(), "--key", value.as_str())).chain(domain) {
        match tracker.placeholder(name) {
            Some(known) => take(&mut settings, tracker, known, option, value)?,
            None if left_out == Some(option) => {}
            None => {
                left_out = Some(option);
                desk.tell(&Say::new("cli-new-left-out").with("option", option).with("tracker", tracker.name.as_str()));
            }
        }
    }
    let mut named: Vec<&str> = Vec::new();
    for pair in &options.set {
        let wrong = || Say::new("cli-new-set-wrong").with("value", pair.as_str());
        let (name, value) = pair.split_once('=').map(|(name, value)| (name.trim(), value)).filter(|(name, _)| !name.is_empty()).ok_or_else(wrong)?;
        let option = format!("--set {name}");
        if named.contains(&name) {
            return Err(Say::new("cli-wrong-twice").with("arg", option).into());
        }
        named.push(name);
        take(&mut settings, tracker, tracker.placeholder(name).ok_or_else(|| unknown(tracker, name))?, &option, value)?;
    }
    Ok(settings)
}

/// Takes a value in the tracker's format; an empty one is the same as none.
fn take(settings: &mut TrackerSettings, tracker: &Tracker, known: &Placeholder, option: &str, value: &str) -> Result<(), Failure> {
    let value = if known.format == Format::Host { bare_host(value.trim()) } else { value.trim() };
    if value.is_empty() {
        return Ok(());
    }
    if !known.format.accepts(value) {
        let id = match known.format {
            Format::Uuid => "cli-new-not-uuid",
            Format::Host => "cli-new-not-host",
            Format::Token => "cli-new-not-token",
        };
        let say = Say::new(id).with("option", option).with("value", value).with("label", known.label.clone());
        return Err(say.with("tracker", tracker.name.as_str()).into());
    }
    settings.values.insert(known.name.clone(), value.to_owned());
    Ok(())
}

/// Says that the tracker has no placeholder of that name, and which ones it has.
fn unknown(tracker: &Tracker, name: &str) -> Say {
    let known: Vec<&str> = tracker.placeholders.iter().map(|known| known.name.as_str()).collect();
    let id = if known.is_empty() { "cli-new-set-none" } else { "cli-new-set-unknown" };
    Say::new(id).with("name", name).with("tracker", tracker.name.as_str()).with("choices", known.join(", "))
}

/// `track.example` of `https://track.example/`.
fn bare_host(domain: &str) -> &str {
    without_scheme(domain).unwrap_or(domain).trim_end_matches('/')
}

/// The tracker of that id, which was given to an option or command.
///
/// # Errors
/// When there is none.
pub fn find_tracker<'d>(desk: &'d Desk, asked_by: &str, id: &str) -> Result<&'d Tracker, Failure> {
    if let Some(bad) = desk.catalog().unreadable(About::Tracker, id) {
        return Err(bad.say().into());
    }
    let trackers = desk.catalog().trackers();
    let choices: Vec<&str> = trackers.iter().map(|tracker| tracker.id.as_str()).collect();
    let wanted = id.to_lowercase();
    let by_name = trackers.iter().find(|known| [&known.name].into_iter().chain(&known.aliases).any(|name| name.to_lowercase() == wanted));
    let near = by_name.map(|known| known.id.as_str()).or_else(|| nearest(&wanted, choices.iter().copied()));
    let unknown = || {
        if let Some(signed) = signed_api::named(id) {
            return signed.say();
        }
        let say = Say::new(if near.is_some() { "cli-wrong-choice-near" } else { "cli-wrong-choice" }).with("arg", asked_by).with("value", id);
        say.with("choices", choices.join(", ")).with("near", near.unwrap_or_default())
    };
    Ok(desk.catalog().tracker(id).ok_or_else(unknown)?)
}
