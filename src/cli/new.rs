//! `new`: a profile from what is known of its partner and tracker, and from what the options say.

use super::desk::Desk;
use super::integrations;
use super::lookup::free_name;
use super::new_tracker::{self, Pasted};
use super::outcome::{Failure, Outcome};
use super::output::Output;
use crate::model::acts::{self, bare_click_param};
use crate::model::delivery::counts_right;
use crate::model::hidden::marked;
use crate::model::integration::{Integration, Status, Template, style_choices};
use crate::model::label::role_of_word;
use crate::model::macros::MacroStyle;
use crate::model::nearest::nearest;
use crate::model::paste::clean::without_sentence;
use crate::model::profile::{Profile, RegistrationLink};
use crate::model::role::Role;
use crate::model::tracker::Tracker;
use crate::model::url_rules::{BadUrl, check_url};
use crate::system::profile_store::shown;
use crate::words::Say;

/// Options of `new`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The profile's name.
    #[arg(id = "new_profile", value_name = "NAME")]
    pub name: String,
    /// The integration's id; custom without one.
    #[arg(long, value_name = "ID")]
    pub integration: Option<String>,
    /// The click parameter.
    #[arg(long, value_name = "P")]
    pub click_param: Option<String>,
    /// The macro style of a custom integration.
    #[arg(long, value_name = "S")]
    pub macro_style: Option<String>,
    /// Postbacks for these roles, in this order, instead of the integration's.
    #[arg(long, value_name = "ROLE,ROLE…")]
    pub events: Option<String>,
    /// The tracker, and what its links need.
    #[command(flatten)]
    pub tracker: new_tracker::TrackerOptions,
    /// The partner's links.
    #[arg(long, value_name = "URL")]
    pub base_url: Vec<String>,
}

/// Makes a profile and prints its file.
///
/// # Errors
/// When an option is wrong, the name is taken, or the disk refuses; nothing is written then.
pub fn run(desk: &Desk, out: &mut Output, options: &Options) -> Outcome {
    let name = free_name(desk, &options.name, None)?;
    let listed = options.integration.as_deref().filter(|id| !id.is_empty()).map(|id| integrations::find(desk, id)).transpose()?;
    let integration = listed.filter(|known| known.is_ready());
    let (tracker, pasted) = new_tracker::find(desk, &options.tracker)?;
    let style = macro_style(options, listed, &pasted)?.unwrap_or_default();
    let mut profile = acts::begin(integration, tracker, style, name);
    profile.tracker = new_tracker::settings(desk, tracker, &options.tracker, &pasted)?;
    if let Some(roles) = roles(options)? {
        profile = acts::of_roles_only(desk.catalog(), tracker, profile, &roles);
    }
    profile.click.param = click_param(desk, options, listed, &pasted)?;
    profile.registration_links = registration_links(desk, &options.base_url)?.into();
    if let Some(soon) = listed.filter(|known| !known.is_ready()) {
        desk.tell(&soon_is_custom(soon));
    }
    if let Some(known) = integration {
        tell_undeliverable(desk, known, tracker, &profile, options.events.is_some());
    }
    let mut store = desk.store();
    let file = store.save_new(&profile.numbered())?;
    out.line(&marked(&shown(&file)))?;
    Ok(desk.after(&mut store))
}

/// Says what the partner's cabinet cannot send to the tracker, each kind once, and what was left out because of it.
fn tell_undeliverable(desk: &Desk, known: &Integration, tracker: &Tracker, profile: &Profile, are_asked_for: bool) {
    let setup = desk.catalog().setup(profile);
    let mut told: Vec<&'static str> = Vec::new();
    for (_, say) in profile.postbacks.iter().flat_map(|postback| setup.undeliverable(postback)) {
        if !told.contains(&say.id) {
            told.push(say.id);
            desk.tell(&say);
        }
    }
    let is_there = |template: &&Template| profile.postbacks.iter().any(|postback| postback.name == template.name);
    let left_out = known.postbacks.iter().filter(|template| !is_there(template) && !counts_right(known, tracker, template));
    let names: Vec<&str> = left_out.map(|template| template.name.as_str()).collect();
    if !names.is_empty() && !are_asked_for {
        let say = Say::new("cli-new-events-left-out").with("names", names.join(", ")).with("partner", known.name.as_str());
        desk.tell(&say.with("tracker", tracker.name.as_str()).with("event", tracker.absent_event.as_str()));
    }
}

/// The roles of `--events`; `None` where it is not given.
fn roles(options: &Options) -> Result<Option<Vec<Role>>, Failure> {
    let Some(asked) = options.events.as_deref().filter(|asked| !asked.trim().is_empty()) else { return Ok(None) };
    let mut roles: Vec<Role> = Vec::new();
    for word in asked.split(',').map(str::trim).filter(|word| !word.is_empty()) {
        let typed = word.to_lowercase();
        let near = || role_of_word(&typed).map(Role::word).or_else(|| nearest(&typed, Role::ALL.iter().map(|(_, word)| *word)));
        let unknown = || {
            let say = Say::new(if near().is_some() { "cli-wrong-choice-near" } else { "cli-wrong-choice" });
            say.with("arg", "--events").with("value", word).with("choices", Role::choices()).with("near", near().unwrap_or_default())
        };
        let role = Role::parse(&typed).ok_or_else(unknown)?;
        if roles.contains(&role) {
            return Err(Say::new("cli-wrong-twice").with("arg", format!("--events {word}")).into());
        }
        roles.push(role);
    }
    Ok(Some(roles))
}

fn soon_is_custom(soon: &Integration) -> Say {
    match &soon.status {
        Status::Soon(reason) if !reason.is_empty() => {
            Say::new("cli-new-soon-because").with("name", soon.name.as_str()).with("reason", reason.clone())
        }
        _ => Say::new("cli-new-soon").with("name", soon.name.as_str()),
    }
}

/// A ready integration has its style; a custom one the option's, else the pasted link's.
fn macro_style(options: &Options, listed: Option<&Integration>, pasted: &Pasted) -> Result<Option<MacroStyle>, Failure> {
    let asked = match options.macro_style.as_deref().filter(|spelling| !spelling.is_empty()) {
        None => None,
        Some(spelling) => {
            let bad = || Say::new("cli-wrong-choice").with("arg", "--macro-style").with("value", spelling).with("choices", style_choices());
            Some(MacroStyle::parse(spelling).ok_or_else(bad)?)
        }
    };
    let Some(ready) = listed.filter(|known| known.is_ready()) else {
        let known = listed.map(|soon| soon.macro_style).filter(|style| *style != MacroStyle::default());
        return Ok(asked.or(pasted.style).or(known));
    };
    match asked.filter(|style| *style != ready.macro_style) {
        Some(_) => Err(Say::new("cli-new-style-fixed").with("name", ready.name.as_str()).with("style", ready.macro_style.to_string()).into()),
        None => Ok(None),
    }
}

/// The option's click parameter, else the pasted link's, else the integration's first; a macro is taken as its bare name.
fn click_param(desk: &Desk, options: &Options, listed: Option<&Integration>, pasted: &Pasted) -> Result<String, Failure> {
    if let Some(asked) = options.click_param.as_deref().map(str::trim).filter(|param| !param.is_empty()) {
        let (param, _) = bare_click_param(listed, asked);
        if param.chars().any(char::is_whitespace) || crate::model::hidden::has_hidden_in_link(&param) {
            return Err(Say::new("cli-wrong-value").with("arg", "--click-param").with("value", asked).into());
        }
        if param != asked {
            desk.tell(&Say::new("cli-new-param-bare").with("typed", asked).with("param", param.as_str()));
        }
        return Ok(param);
    }
    // What is no macro in a link brings no parameter back.
    let of_link = pasted.click.as_deref().and_then(|text| Some(bare_click_param(listed, text).0).filter(|param| param != text));
    let first = || listed.and_then(|known| known.click_params.first()).map(|click| click.param.clone());
    Ok(of_link.or_else(first).unwrap_or_default())
}

fn registration_links(desk: &Desk, base_urls: &[String]) -> Result<Vec<RegistrationLink>, Failure> {
    let name = |index: usize| if index == 0 { "Registration".to_owned() } else { format!("Registration {}", index + 1) };
    let link = |(index, base_url): (usize, &str)| match check_url(base_url) {
        Ok(()) => Ok(RegistrationLink { name: name(index), base_url: base_url.to_owned(), ..RegistrationLink::default() }),
        Err(why) => Err(Say::new(bad_url_id(why)).with("value", base_url).into()),
    };
    let whole = |base_url: &String| -> String {
        // What a sentence put behind a link is no part of it.
        let link = without_sentence(base_url.trim());
        if link.len() < base_url.trim().len() {
            desk.tell(&Say::new("cli-base-url-cut").with("value", link).with("text", &base_url.trim()[link.len()..]));
        }
        link.to_owned()
    };
    base_urls.iter().map(whole).enumerate().map(|(index, base_url)| link((index, base_url.as_str()))).collect()
}

const fn bad_url_id(why: BadUrl) -> &'static str {
    match why {
        BadUrl::Scheme => "cli-base-url-scheme",
        BadUrl::Host => "cli-base-url-host",
        BadUrl::Blank => "cli-base-url-blank",
        BadUrl::Backslash => "cli-base-url-backslash",
        BadUrl::Other => "cli-base-url-other",
    }
}
