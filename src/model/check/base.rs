//! A link's base as several families look at it.

use super::query::Url;
use crate::model::paste::ReadPostback;
use crate::model::paste::unknown_postback::is_called_postback;
use crate::model::profile::RegistrationLink;
use crate::model::tracker::Tracker;

/// A link's base, taken apart once for all that look at it.
pub(super) struct Base<'a> {
    /// Whose it is.
    pub link: &'a RegistrationLink,
    /// The base without blanks around it.
    pub text: &'a str,
    /// Its parts.
    pub url: Url<'a>,
    /// A postback link of the profile's tracker, or one that says so itself.
    pub is_postback: bool,
}

impl<'a> Base<'a> {
    /// Takes the base of a link of this profile apart.
    pub fn of(link: &'a RegistrationLink, tracker: Option<&Tracker>) -> Self {
        let text = link.base_url.trim();
        let is_postback = tracker.is_some_and(|tracker| ReadPostback::of(text, tracker).is_some()) || is_called_postback(text);
        Base { link, text, url: Url::of(text), is_postback }
    }
}
