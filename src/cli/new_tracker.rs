//! What `new` makes of `--tracker`, `--key` and `--domain`: the tracker, and the values of its endpoint's placeholders.

use super::desk::Desk;
use super::new::{Options, find_tracker};
use super::outcome::Failure;
use crate::model::macros::MacroStyle;
use crate::model::paste;
use crate::model::profile::TrackerSettings;
use crate::model::tracker::{Format, Tracker};
use crate::model::url_rules::without_scheme;
use crate::words::Say;

/// What a pasted `--key` tells besides the key.
#[derive(Debug, Default)]
pub struct Pasted {
    /// The key.
    pub key: Option<String>,
    /// The tracker's domain.
    pub domain: Option<String>,
    /// What brings the click id back.
    pub click: Option<String>,
    /// How the partner writes macros.
    pub style: Option<MacroStyle>,
}

/// The tracker that is meant, and what the pasted key tells. The option wins over the link.
///
/// # Errors
/// When there is no such tracker, or the key is a link that is no postback link.
pub fn find<'d>(desk: &'d Desk, options: &Options) -> Result<(&'d Tracker, Pasted), Failure> {
    let asked = options.tracker.as_deref().filter(|id| !id.is_empty()).map(|id| find_tracker(desk, id)).transpose()?;
    let no_tracker = || Say::new("cli-problem-tracker-unknown");
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
            let value = |name: &str| read.values.get(name).cloned();
            let pasted = Pasted { key: value("key"), domain: value("domain"), click: read.click.clone(), style: read.style };
            Ok((asked.or(of_link).or(default).ok_or_else(no_tracker)?, pasted))
        }
        paste::Pasted::Url(url) => Err(Say::new("cli-new-key-link").with("value", url).into()),
        paste::Pasted::Key { .. } | paste::Pasted::Other => {
            Ok((default.ok_or_else(no_tracker)?, Pasted { key: Some(typed.to_owned()), ..Pasted::default() }))
        }
    }
}

/// The profile's `[tracker]`. What the tracker's endpoint has no place for is left out, and said.
///
/// # Errors
/// When a value is not in the tracker's format.
pub fn settings(desk: &Desk, tracker: &Tracker, options: &Options, pasted: &Pasted) -> Result<TrackerSettings, Failure> {
    let mut settings = TrackerSettings { id: tracker.id.clone(), ..TrackerSettings::default() };
    let domain = options.domain.as_deref().map(|domain| bare_host(domain.trim())).filter(|domain| !domain.is_empty());
    let given = [("key", "--key", pasted.key.as_deref()), ("domain", "--domain", domain.or(pasted.domain.as_deref()))];
    for (name, option, value) in given {
        let Some(value) = value else { continue };
        let Some(placeholder) = tracker.placeholder(name) else {
            desk.tell(&Say::new("cli-new-left-out").with("option", option).with("tracker", tracker.name.as_str()));
            continue;
        };
        if !placeholder.format.accepts(value) {
            let id = match placeholder.format {
                Format::Uuid => "cli-new-not-uuid",
                Format::Host => "cli-new-not-host",
                Format::Token => "cli-new-not-token",
            };
            return Err(Say::new(id).with("option", option).with("value", value).with("tracker", tracker.name.as_str()).into());
        }
        settings.values.insert(name.to_owned(), value.to_owned());
    }
    Ok(settings)
}

/// `track.example` of `https://track.example/`.
fn bare_host(domain: &str) -> &str {
    without_scheme(domain).unwrap_or(domain).trim_end_matches('/')
}
