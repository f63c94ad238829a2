//! The one door to all acts.

use super::act::Act;
use super::done::{Done, Ground, Outcome};
use super::{click, events, many, partner, paste, place, placing, siblings, taking, tracker, words, write};
use crate::model::check::apply;
use crate::model::profile::Profile;
use crate::words::Say;

impl Act {
    /// What comes of the act.
    ///
    /// # Errors
    /// Why it cannot be done; the document stays as it is.
    pub fn perform(&self, ground: &Ground<'_>, profile: &Profile) -> Outcome {
        let mut done = match self {
            Act::Partner(id) => partner::choose(ground, profile, id.as_deref()),
            Act::Tracker(id) => tracker::choose(ground, profile, id),
            Act::Style(style) => partner::style(ground, profile, *style),
            Act::ClickParam(param) => Ok(click::click_param(ground, profile, param)),
            Act::Write(at, text) => write::write(ground, profile, at, text),
            Act::Paste(at, text) => paste::paste(ground, profile, at.as_ref(), text),
            Act::TakeLink(link) => place::take_link(ground, profile, link),
            Act::TakeUrls(id, urls) => Ok(place::take_urls(profile, *id, urls)),
            Act::Many(many) => many::make(profile, many),
            Act::TakeRead(link, links) => taking::take_read(ground, profile, link.as_ref(), links),
            Act::Add(new, after) => siblings::add(profile, *new, *after),
            Act::AddEvents(roles, after) => events::add(ground, profile, roles, *after),
            Act::Duplicate(at) => siblings::duplicate(profile, at),
            Act::Move(at, down) => siblings::shift(profile, at, *down),
            Act::Remove(at) => siblings::remove(profile, at),
            Act::Tick(field, postback) => Ok(siblings::tick(profile, *field, *postback)),
            Act::Untick(field, postback) => Ok(siblings::untick(profile, *field, *postback)),
            Act::Place(id, on) => placing::place(ground, profile, *id, *on),
            Act::MapWord { postback, word, key } => words::map(ground, profile, *postback, word, key.as_deref()),
            Act::Mend(fixes) if fixes.is_empty() => Err(Say::new("fix-nothing")),
            Act::Mend(fixes) => {
                let mut mended = profile.clone();
                for fix in fixes {
                    apply(fix, &mut mended);
                }
                Ok(Done::of(mended).tell(Say::new("fixed").with("count", fixes.len())))
            }
        }?;
        done.profile.number_new();
        Ok(done)
    }
}
