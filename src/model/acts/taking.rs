//! The ways to take what was read from pasted links: a profile of its own, with the partner that the links look like or custom, or into a profile
//! that is there.

use super::act::Act;
use super::attach::{attach, besides};
use super::begin::free_profile_name;
use super::done::{Done, Ground, Outcome};
use super::events;
use super::place::{offer_link, with_link};
use crate::model::import::{Imported, Looks, import, partners};
use crate::model::paste::ReadPostback;
use crate::model::profile::{Profile, RegistrationLink};
use crate::words::Say;

/// What an imported profile is called until it gets a name.
const UNNAMED: &str = "Import";

/// What was read of a text, and the ways to take it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// What was read.
    pub made: Imported,
    /// The partners that it looks like.
    pub looks: Vec<Looks>,
    /// The ways; the first is the likely one.
    pub ways: Vec<Way>,
}

impl Read {
    /// With the way into the profile that is there as the likely one: that is where links belong that nobody asked for.
    #[must_use]
    pub fn into_first(mut self) -> Self {
        self.ways.sort_by_key(|way| !matches!(way.gives, Gives::Into(_)));
        self
    }
}

/// A way to take it.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// In words.
    pub say: Say,
    /// What comes of it.
    pub gives: Gives,
    /// What is said when it is done.
    pub told: Option<Say>,
}

/// What comes of a way.
#[derive(Clone, Debug, PartialEq)]
pub enum Gives {
    /// A new profile, with a name that is free.
    New(Box<Profile>),
    /// An act on the profile that is there.
    Into(Act),
}

/// Reads a text. `open` is the profile that it may go into.
pub fn read(ground: &Ground<'_>, text: &str, open: Option<&Profile>) -> Read {
    let made = import(text, &free_profile_name(ground, UNNAMED), ground.catalog);
    if made.links == 0 {
        return Read { made, ..Read::default() };
    }
    let looks = partners(text, &made.profile, ground.catalog);
    let mut ways: Vec<Way> = looks.iter().flat_map(|known| with_partner(ground, &made.profile, known)).collect();
    let custom = Way { say: Say::new("import-way-custom"), gives: Gives::New(Box::new(made.profile.clone())), told: None };
    // Macros that fit are a hint, and no more.
    let place = if looks.iter().any(|known| known.is_named) { ways.len() } else { 0 };
    ways.insert(place, custom);
    ways.extend(open.and_then(|open| into(ground, &made.profile, open)));
    Read { made, looks, ways }
}

/// With the rows as they are, and with what the partner has besides.
fn with_partner(ground: &Ground<'_>, made: &Profile, known: &Looks) -> Vec<Way> {
    let Ok(done) = attach(ground, made, &known.id) else { return Vec::new() };
    let told = done.told.into_iter().next();
    let new = |profile: Profile| Gives::New(Box::new(Profile { name: free_profile_name(ground, &known.name), ..profile }));
    let way = |say: Say, profile: Profile| Way { say: say.with("name", known.name.as_str()), gives: new(profile), told: told.clone() };
    let more = besides(ground, &done.profile);
    let count = done.profile.postbacks.len();
    let whole = if more.is_empty() { None } else { events::add(ground, &done.profile, &more, None).ok() };
    let whole = whole.map(|whole| {
        let names: Vec<&str> = whole.profile.postbacks.iter().skip(count).map(|postback| postback.name.as_str()).collect();
        way(Say::new("import-way-besides").with("besides", names.join(", ")), whole.profile.clone())
    });
    [way(Say::new("import-way-partner"), done.profile)].into_iter().chain(whole).collect()
}

/// Key, click parameter and registration links for a profile that is there; not where the links are another tracker's.
fn into(ground: &Ground<'_>, made: &Profile, open: &Profile) -> Option<Way> {
    let setup = ground.setup(made);
    let is_own = made.postbacks.is_empty() || ground.setup(open).tracker.is_some_and(|tracker| tracker.id == made.tracker.id);
    let click = setup.click_macro();
    let link = (!made.postbacks.is_empty()).then(|| ReadPostback {
        tracker: made.tracker.id.clone(),
        values: made.tracker.values.clone(),
        click: Some(click).filter(|click| !click.is_empty()),
        ..ReadPostback::default()
    });
    let id = if link.is_some() { "import-way-into" } else { "import-way-into-links" };
    let say = Say::new(id).with("name", open.name.as_str()).with("links", made.registration_links.len());
    is_own.then(|| Way { say, gives: Gives::Into(Act::TakeRead(link, made.registration_links.iter().cloned().collect())), told: None })
}

/// Registration links, and what a postback link tells; another key than the one that is there is asked about.
pub fn take_read(ground: &Ground<'_>, profile: &Profile, link: Option<&ReadPostback>, links: &[RegistrationLink]) -> Outcome {
    let with_links = links.iter().fold(profile.clone(), |profile, link| with_link(&profile, link));
    let count = links.len();
    let say = (count > 0).then(|| Say::new("paste-links-taken").with("count", count));
    match link {
        Some(link) => {
            let done = offer_link(ground, &with_links, link)?;
            let told = say.into_iter().chain(done.told).reduce(|one, other| Say::new("told-both").with("one", one).with("other", other));
            Ok(Done { told: told.into_iter().collect(), ..done })
        }
        None => Ok(Done::of(with_links).tell(say)),
    }
}
