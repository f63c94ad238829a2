//! A pasted text is recognised and put where it belongs; what would replace another value is asked first.

use std::collections::HashSet;

use super::act::Act;
use super::click::{bare_click_param, click_param_as_typed};
use super::difference::Change;
use super::done::{Ask, Done, Ground, Outcome};
use crate::model::at::At;
use crate::model::bulk;
use crate::model::elements::{free_name, is_usual_link_name};
use crate::model::hidden::marked;
use crate::model::paste::{self, Pasted, ReadPostback, recognise};
use crate::model::profile::{ItemId, Param, Profile, RegistrationLink};
use crate::model::tracker::{Format, Tracker};
use crate::model::url_rules::{host_of, without_scheme};
use crate::words::Say;

/// Recognised, and put where it belongs; `at` is where it was pasted.
pub fn place(ground: &Ground<'_>, profile: &Profile, at: Option<&At>, text: &str) -> Outcome {
    let tracker = ground.setup(profile).tracker;
    let placed = match recognise(text, ground.catalog, tracker) {
        Pasted::Key { placeholder, value } => {
            let meant = tracker.and_then(|tracker| paste::placeholder_for(tracker, &profile.tracker, &value));
            let taken = take_value(ground, profile, meant.map_or(&placeholder, |known| &known.name), &value);
            let say = taken.ask.is_none().then(|| Say::new("paste-key-taken"));
            taken.tell(say)
        }
        Pasted::Postback(link) => offer_link(ground, profile, &link)?,
        Pasted::Url(url) => {
            let own = match at {
                Some(At::LinkName(id)) => Some(*id),
                _ => None,
            };
            let (profile, id) = with_base_url(profile, own, &url);
            Done::of(profile).tell(Say::new("paste-url-taken")).at(At::BaseUrl(id))
        }
        Pasted::Signed(known) => return Err(known.say()),
        Pasted::ForeignPostback(url) => {
            return Err(Say::new("paste-postback-unknown").with("host", host_of(&url).unwrap_or_default()));
        }
        Pasted::Other => return Err(Say::new("paste-unknown")),
    };
    Ok(if at.is_some_and(At::is_text) { elsewhere(placed) } else { placed })
}

/// Says that the text did not stay where it was pasted, and what became of it.
fn elsewhere(done: Done) -> Done {
    let told = done.told.into_iter().map(|say| Say::new("paste-elsewhere").with("what", say)).collect();
    Done { told, ..done }
}

/// A bare value of the endpoint. Over another one it is asked about.
pub fn take_value(ground: &Ground<'_>, profile: &Profile, name: &str, text: &str) -> Done {
    let at = At::Placeholder(name.to_owned());
    let value = bare_value(ground.setup(profile).tracker, name, text);
    let now = at.read(profile).unwrap_or_default();
    if !now.is_empty() && now != value {
        let differing = [(name.to_owned(), value.to_owned())];
        return Done::of(profile.clone()).ask(other_values(ground, profile, &differing, Act::Write(at, value.to_owned())));
    }
    let mut profile = profile.clone();
    at.write(&mut profile, value);
    Done::of(profile)
}

/// A domain is often copied with its scheme and a slash; other values are what they are.
pub fn bare_value<'t>(tracker: Option<&Tracker>, name: &str, text: &'t str) -> &'t str {
    let is_host = tracker.and_then(|tracker| tracker.placeholder(name)).is_some_and(|known| known.format == Format::Host);
    let bare = without_scheme(text).unwrap_or(text);
    if is_host { bare.split('/').next().unwrap_or(bare) } else { text }
}

/// A postback link: what it tells is taken, unless it has other values than the profile. Then that is asked first.
pub fn offer_link(ground: &Ground<'_>, profile: &Profile, link: &ReadPostback) -> Outcome {
    own_tracker(ground, profile, link)?;
    let differs = |(name, value): &(&String, &String)| profile.tracker.values.get(*name).is_some_and(|now| !now.is_empty() && now != *value);
    let differing: Vec<(String, String)> = link.values.iter().filter(differs).map(|(name, value)| (name.clone(), value.clone())).collect();
    if differing.is_empty() {
        return take_link(ground, profile, link);
    }
    Ok(Done::of(profile.clone()).ask(other_values(ground, profile, &differing, Act::TakeLink(link.clone()))))
}

/// Takes the endpoint's values out of a postback link; a click parameter where there is none yet. Another one is asked about.
pub fn take_link(ground: &Ground<'_>, profile: &Profile, link: &ReadPostback) -> Outcome {
    own_tracker(ground, profile, link)?;
    let mut after = profile.clone();
    after.tracker.values.extend(link.values.clone());
    let taken = Done::of(after).tell(Say::new(if link.values.is_empty() { "paste-link-without-key" } else { "paste-key-from-link" }));
    let now = profile.click.param.as_str();
    let Some(click) = link.click.as_deref().filter(|_| link.click_param().is_some()) else { return Ok(taken) };
    let (param, _) = bare_click_param(ground.setup(profile).integration, click);
    if now.is_empty() {
        let filled = click_param_as_typed(ground, &taken.profile, click)?;
        return Ok(Done::of(filled.profile).tell(Say::new("paste-key-and-click").with("param", param)));
    }
    Ok(if param == now { taken } else { taken.ask(other_click_param(now, &param)) })
}

fn own_tracker(ground: &Ground<'_>, profile: &Profile, link: &ReadPostback) -> Result<(), Say> {
    if ground.setup(profile).tracker.is_some_and(|tracker| tracker.id == link.tracker) {
        return Ok(());
    }
    let name = ground.catalog.tracker(&link.tracker).map(|tracker| tracker.name.clone()).unwrap_or_default();
    Err(Say::new("paste-other-tracker").with("tracker", name))
}

/// The first URL goes into that link (or the first one without), each other one into a link of its own, called after what differs.
pub fn take_urls(profile: &Profile, id: Option<ItemId>, urls: &[String]) -> Done {
    let (profile, made) = with_base_urls(profile, id, urls);
    let say = if made.len() == 1 { Say::new("paste-url-taken") } else { Say::new("paste-links-taken").with("count", made.len()) };
    let first = made.first().map(|id| At::BaseUrl(*id));
    let done = Done::of(profile).tell(say);
    first.into_iter().fold(done, Done::at)
}

fn with_base_urls(profile: &Profile, id: Option<ItemId>, urls: &[String]) -> (Profile, Vec<ItemId>) {
    let mut profile = profile.clone();
    let names = bulk::names(urls);
    let mut taken: HashSet<String> = profile.registration_links.iter().map(|link| link.name.clone()).collect();
    let mut made = Vec::with_capacity(urls.len());
    for (url, name) in urls.iter().zip(names) {
        let is_free = |name: &str| !taken.contains(name);
        let name = if name.is_empty() || is_free(&name) { name } else { free_name(&name, is_free) };
        let own = id.filter(|_| made.is_empty());
        let is_own = |link: &&RegistrationLink| own.is_some_and(|own| own == link.id);
        let empty = || profile.registration_links.iter().filter(|link| link.base_url.is_empty());
        let waiting = empty().find(is_own).or_else(|| empty().next()).map(|link| link.id);
        let id = waiting.unwrap_or_else(|| with_new_link(&mut profile));
        if let Some(link) = profile.registration_link_mut(id) {
            url.clone_into(&mut link.base_url);
            // What the user called it stays.
            if !name.is_empty() && is_usual_link_name(&link.name) {
                link.name = name;
            }
            taken.insert(link.name.clone());
        }
        made.push(id);
    }
    (profile, made)
}

fn with_new_link(profile: &mut Profile) -> ItemId {
    let (id, name) = (profile.fresh_id(), profile.free_link_name());
    profile.registration_links.push(RegistrationLink { id, name, ..RegistrationLink::default() });
    id
}

/// The link of that number, or the first one, that has no base URL yet gets it; else there is a new one.
fn with_base_url(profile: &Profile, own: Option<ItemId>, url: &str) -> (Profile, ItemId) {
    let mut profile = profile.clone();
    let empty = |link: &&mut RegistrationLink| link.base_url.is_empty();
    let first = profile.registration_links.iter().find(|link| link.base_url.is_empty()).map(|link| link.id);
    let of_own = own.filter(|id| profile.registration_link(*id).is_some_and(|link| link.base_url.is_empty()));
    if let Some(link) = of_own.or(first).and_then(|id| profile.registration_link_mut(id)).filter(empty) {
        url.clone_into(&mut link.base_url);
        let id = link.id;
        return (profile, id);
    }
    let (id, name) = (profile.fresh_id(), profile.free_link_name());
    profile.registration_links.push(RegistrationLink { id, name, base_url: url.to_owned(), ..RegistrationLink::default() });
    (profile, id)
}

/// A registration link in the first one that has no base URL yet, else a new one; a name that it has is kept, where it is free.
pub fn with_link(profile: &Profile, link: &RegistrationLink) -> Profile {
    let (mut after, id) = with_base_url(profile, None, &link.base_url);
    let is_free = |name: &str| profile.registration_links.iter().all(|known| known.name != name);
    let name = if is_free(&link.name) { link.name.clone() } else { free_name(&link.name, is_free) };
    if let Some(own) = after.registration_link_mut(id) {
        own.params = link.params.iter().map(|param| Param { id: ItemId::default(), ..param.clone() }).collect();
        if is_usual_link_name(&own.name) && !is_usual_link_name(&link.name) {
            own.name = name;
        }
    }
    after
}

/// Several URLs: a link for each of them, shown before, or the first one only.
pub fn many_links(profile: &Profile, id: Option<ItemId>, mut urls: Vec<String>) -> Ask {
    let mut seen = HashSet::new();
    urls.retain(|url| seen.insert(url.clone()));
    let count = urls.len();
    let (after, made) = with_base_urls(profile, id, &urls);
    let line = |id: &ItemId| {
        let link = after.registration_link(*id)?;
        Some(Say::new("paste-link-line").with("name", marked(&link.name)).with("url", marked(&link.base_url)))
    };
    let preview = made.iter().filter_map(line).collect();
    let first = urls.iter().take(1).cloned().collect();
    let answers = vec![
        (Say::new("answer-link-each").with("count", count), Some(Act::TakeUrls(id, urls))),
        (Say::new("answer-first-line"), Some(Act::TakeUrls(id, first))),
    ];
    Ask { title: Say::new("paste-many-lines").with("count", count), body: Vec::new(), preview, answers }
}

fn other_values(ground: &Ground<'_>, profile: &Profile, differing: &[(String, String)], take: Act) -> Ask {
    let tracker = ground.setup(profile).tracker;
    let change = |(name, new): &(String, String)| {
        let from = profile.tracker.values.get(name).map(String::as_str).unwrap_or_default();
        Change::becomes(label(tracker, name), from, new).say()
    };
    let answers = vec![(Say::new("answer-take-pasted"), Some(take)), (Say::new("answer-keep-values"), None)];
    Ask { title: Say::new("paste-key-differs"), body: differing.iter().map(change).collect(), preview: Vec::new(), answers }
}

fn label(tracker: Option<&Tracker>, name: &str) -> Say {
    match tracker.and_then(|tracker| tracker.placeholder(name)) {
        Some(known) => Say::new("phrase").with("text", known.label.clone()),
        None => Say::new("text").with("text", name),
    }
}

fn other_click_param(now: &str, param: &str) -> Ask {
    let answers = vec![
        (Say::new("answer-take-click").with("param", param), Some(Act::ClickParam(param.to_owned()))),
        (Say::new("answer-keep-click").with("param", now), None),
    ];
    Ask { title: Say::new("paste-click-differs").with("param", param), body: Vec::new(), preview: Vec::new(), answers }
}
