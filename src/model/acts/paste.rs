//! What is pasted: cleaned, recognised, and put where it belongs.

use super::act::Act;
use super::done::{Done, Ground, Outcome};
use super::held::{Held, held};
use super::place::{many_links, offer_link, place, take_value};
use super::taking::{Gives, read, take_read};
use super::write::{belongs_elsewhere, write};
use crate::model::at::At;
use crate::model::hidden::{hidden_in, hidden_in_link, without_hidden, without_hidden_in_link};
use crate::model::paste::{self, Pasted, recognise};
use crate::model::profile::Profile;
use crate::words::Say;

/// A text as it can be put in at an address, and what had to be undone for that.
pub fn cleaned(at: &At, text: &str) -> (String, Option<Say>) {
    let cleaned = match at {
        At::BaseUrl(_) | At::Placeholder(_) => paste::clean_url(text),
        at if at.is_for_people() => paste::clean_name(text),
        _ => paste::clean_param(text),
    };
    let (seen, hidden) = if at.is_for_people() {
        (without_hidden(&cleaned.text), hidden_in(&cleaned.text).count())
    } else {
        (without_hidden_in_link(&cleaned.text), hidden_in_link(&cleaned.text).count())
    };
    let told = cleaned.say().or_else(|| (hidden > 0).then(|| Say::new("paste-hidden-removed").with("count", hidden)));
    (seen, told)
}

/// A pasted text: links are taken out of the words around them; several are the import's or a question.
pub fn paste(ground: &Ground<'_>, profile: &Profile, at: Option<&At>, text: &str) -> Outcome {
    let own = match at {
        Some(At::BaseUrl(id)) => Some(*id),
        _ => None,
    };
    match held(ground, profile, text) {
        Held::Nothing => paste_whole(ground, profile, at, text),
        Held::One(link) => paste_whole(ground, profile, at, &link).map(out_of_text),
        Held::Urls(urls) => Ok(Done::of(profile.clone()).ask(many_links(profile, own, urls))),
        Held::Message => {
            let read = read(ground, text, Some(profile));
            let into = read.ways.into_iter().find_map(|way| if let Gives::Into(act) = way.gives { Some(act) } else { None });
            match into {
                Some(Act::TakeRead(link, links)) => take_read(ground, profile, link.as_ref(), &links),
                _ => Err(Say::new("paste-unknown")),
            }
        }
    }
}

/// Says that a link stood in a text, before what became of it.
fn out_of_text(done: Done) -> Done {
    let told = done
        .told
        .into_iter()
        .next()
        .map_or_else(|| Say::new("paste-out-of-text"), |say| Say::new("told-both").with("one", Say::new("paste-out-of-text")).with("other", say));
    Done { told: vec![told], ..done }
}

/// At an address that takes it, it replaces what is there; else it is put where it belongs.
fn paste_whole(ground: &Ground<'_>, profile: &Profile, at: Option<&At>, text: &str) -> Outcome {
    let is_for = |at: &&At| at.is_text() && !belongs_elsewhere(ground.catalog, profile, at, text);
    match at.filter(is_for) {
        Some(taking) => paste_at(ground, profile, taking, text),
        None => place(ground, profile, at, text),
    }
}

fn paste_at(ground: &Ground<'_>, profile: &Profile, at: &At, text: &str) -> Outcome {
    if let At::BaseUrl(id) = at {
        let urls = paste::base_urls(text);
        if urls.len() > 1 {
            return Ok(Done::of(profile.clone()).ask(many_links(profile, Some(*id), urls)));
        }
    }
    let (seen, undone) = cleaned(at, text);
    if let At::Placeholder(name) = at {
        let done = match recognise(&seen, ground.catalog, ground.setup(profile).tracker) {
            Pasted::Postback(link) => offer_link(ground, profile, &link)?,
            _ => take_value(ground, profile, name, seen.trim()),
        };
        return Ok(done.tell(undone));
    }
    let here = matches!(at, At::BaseUrl(_)).then(|| Say::new("paste-url-here"));
    write(ground, profile, at, &seen).map(|done| done.tell(undone.or(here)))
}
