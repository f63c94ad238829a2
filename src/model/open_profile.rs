//! A profile that is open: what follows from it and is asked for by every frame is worked out once, and forgotten with the profile. Nobody
//! changes one that is open: another one takes its place, so nothing here can be older than the profile.

use std::cell::{OnceCell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use super::built_link::PostbackLink;
use super::by_id::ById;
use super::link::Link;
use super::profile::{ItemId, Postback, Profile, RegistrationLink};
use super::role::Role;
use super::shared::Shared;
use super::unbuilt::Unbuilt;

/// A profile with what was worked out of it. To clone it is to clone the profile.
#[derive(Debug, Default)]
pub struct OpenProfile {
    profile: Rc<Profile>,
    worked_out: WorkedOut,
}

impl OpenProfile {
    /// Forgets what was worked out, where the catalog says something else than before.
    pub fn forget(&mut self) {
        self.worked_out = WorkedOut::default();
    }

    /// The profile as it is now, for who keeps it while it changes here.
    pub fn share(&self) -> Rc<Profile> {
        Rc::clone(&self.profile)
    }

    /// The profile that comes after this one, and this one. What was worked out of elements that are the very same goes on to hold, where the
    /// rest of the profile is the same too.
    pub fn followed_by(self, next: Profile) -> (Self, Profile) {
        let (before, worked_out) = (self.profile, self.worked_out);
        let worked_out = if before.has_the_head_of(&next) { worked_out.of_same(&before, &next) } else { WorkedOut::default() };
        (OpenProfile { profile: Rc::new(next), worked_out }, Rc::unwrap_or_clone(before))
    }

    /// What was worked out so far.
    pub(super) const fn worked_out(&self) -> &WorkedOut {
        &self.worked_out
    }
}

impl AsRef<Profile> for OpenProfile {
    fn as_ref(&self) -> &Profile {
        &self.profile
    }
}

impl From<Profile> for OpenProfile {
    fn from(profile: Profile) -> Self {
        OpenProfile { profile: Rc::new(profile), worked_out: WorkedOut::default() }
    }
}

impl Deref for OpenProfile {
    type Target = Profile;

    fn deref(&self) -> &Profile {
        &self.profile
    }
}

/// What follows from a profile, element by element, each where it is first asked for.
#[derive(Debug, Default)]
pub(super) struct WorkedOut {
    postbacks: OnceCell<Box<[OfPostback]>>,
    links: OnceCell<Box<[OfLink]>>,
    /// Where the postback or registration link of a number stands, by the number.
    places: OnceCell<ById<Option<usize>>>,
    /// Which elements the text found that was last looked for.
    pub found: RefCell<Option<(String, Rc<ById<bool>>)>>,
    /// The postbacks' places in the order of the cabinet.
    pub order: OnceCell<Vec<usize>>,
}

/// The final URL of one registration link.
pub(super) type OfLink = OnceCell<Result<Rc<Link>, Unbuilt>>;

/// What follows from one postback.
#[derive(Debug, Default)]
pub(super) struct OfPostback {
    pub role: OnceCell<Option<Role>>,
    pub link: OnceCell<Result<Rc<PostbackLink>, Unbuilt>>,
}

impl WorkedOut {
    /// What still holds of another profile with the same head. A postback's role and link follow from it and the head, so does a link's URL.
    fn of_same(self, before: &Profile, next: &Profile) -> Self {
        WorkedOut {
            postbacks: of_same(self.postbacks, &before.postbacks, &next.postbacks),
            links: of_same(self.links, &before.registration_links, &next.registration_links),
            ..WorkedOut::default()
        }
    }

    /// What is kept of a postback of the profile; `None` for a copy of one, which may say something else under the same number.
    pub fn of_postback(&self, profile: &Profile, postback: &Postback) -> Option<&OfPostback> {
        let place = self.place_of(profile, postback.id).filter(|place| is_at(&profile.postbacks, *place, postback))?;
        self.postbacks.get_or_init(|| profile.postbacks.iter().map(|_| OfPostback::default()).collect()).get(place)
    }

    /// What is kept of a registration link of the profile; `None` for a copy of one.
    pub fn of_link(&self, profile: &Profile, link: &RegistrationLink) -> Option<&OfLink> {
        let place = self.place_of(profile, link.id).filter(|place| is_at(&profile.registration_links, *place, link))?;
        self.links.get_or_init(|| profile.registration_links.iter().map(|_| OfLink::new()).collect()).get(place)
    }

    /// Where the postback or registration link of that number stands among its kind.
    pub fn place_of(&self, profile: &Profile, id: ItemId) -> Option<usize> {
        let places = self.places.get_or_init(|| {
            let postbacks = profile.postbacks.iter().map(|postback| postback.id).enumerate();
            let links = profile.registration_links.iter().map(|link| link.id).enumerate();
            postbacks.chain(links).map(|(place, id)| (id, Some(place))).collect()
        });
        places.get(id)
    }
}

fn of_same<T, W: Default>(kept: OnceCell<Box<[W]>>, before: &Shared<T>, next: &Shared<T>) -> OnceCell<Box<[W]>> {
    let Some(mut kept) = kept.into_inner() else { return OnceCell::new() };
    let of_place = |place: Option<usize>| place.map(|place| std::mem::take(&mut kept[place])).unwrap_or_default();
    OnceCell::from(next.places_in(before).into_iter().map(of_place).collect::<Box<[W]>>())
}

/// True where this very element stands at that place, by its address.
fn is_at<T>(all: &Shared<T>, place: usize, one: &T) -> bool {
    all.get(place).is_some_and(|known| std::ptr::eq(known, one))
}
