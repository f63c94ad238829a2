//! The tracker's own macros: in registration links it fills them, if they are written exactly so; in postbacks nobody does.

use super::case::Case;
use super::token::Token;
use crate::model::macros::{MacroStyle, are_siblings, numberless, plain_name};
use crate::model::nearest::distance;
use crate::model::tracker::Tracker;

/// Names with fewer letters have neighbours that are names of their own.
const SHORTEST_SLIP: usize = 5;

/// What a tracker fills in registration links.
pub(super) struct TrackerMacros<'a> {
    /// How it writes them.
    pub style: MacroStyle,
    /// The click macro.
    pub click_macro: &'a str,
    click_name: &'a str,
    tracker: &'a Tracker,
}

impl<'a> TrackerMacros<'a> {
    /// Those of the profile's tracker.
    pub fn of(case: &Case<'a>) -> Option<Self> {
        let tracker = case.tracker()?;
        let (style, click_name) = MacroStyle::recognise(&tracker.links.click_macro)?;
        Some(TrackerMacros { style, click_macro: &tracker.links.click_macro, click_name, tracker })
    }

    /// True for a name of which the tracker has a macro.
    pub fn knows(&self, name: &str) -> bool {
        name == self.click_name || self.is_of_family(name) || self.tracker.links.macros.iter().any(|(text, _)| self.style.name_in(text) == Some(name))
    }

    fn is_of_family(&self, name: &str) -> bool {
        self.tracker.links.prefixes.iter().any(|prefix| name.len() > prefix.len() && name.starts_with(prefix.as_str()))
    }

    /// The macro as the tracker fills it, for a token that means one but is written in another way: `{tracker.clickid}`,
    /// `{{chat.tracker.clickid}}`, `{{Tracker.ClickID}}`.
    pub fn meant_by(&self, token: &Token<'_>) -> Option<String> {
        let name = self.meant_name(token.name)?;
        let right = self.style.wrap(name);
        (right != token.written).then_some(right)
    }

    /// True for the bare name of the click macro; a name of one word may be anyone's.
    pub fn is_bare(&self, text: &str) -> bool {
        self.click_name.contains('.') && text.eq_ignore_ascii_case(self.click_name)
    }

    /// True for a name that only this tracker's macros have, in whatever braces.
    pub fn is_unmistakable(&self, name: &str) -> bool {
        self.is_of_family(name) || name == self.click_name && name.contains('.')
    }

    /// True for a name that is one letter off the click macro's, and no name of its own.
    fn is_slip(&self, name: &str) -> bool {
        let is_own = self.tracker.links.macros.iter().any(|(text, _)| self.style.name_in(text) == Some(name));
        let (name, right) = (name.to_lowercase(), self.click_name.to_lowercase());
        !is_own && right.len() >= SHORTEST_SLIP && distance(&name, &right) == 1 && !are_siblings(&name, &right)
    }

    /// True for a macro that the tracker fills as it stands.
    pub fn fills(&self, token: &Token<'_>) -> bool {
        self.tracker.fills(token.written) && !self.is_slip(token.name)
    }

    /// True where what the tracker does not name is nobody's.
    pub const fn is_whole(&self) -> bool {
        self.tracker.links.is_whole
    }

    /// The macro of the tracker that a token looks like.
    pub fn near(&self, token: &Token<'_>) -> Option<String> {
        let wanted = numberless(&plain_name(token.name).to_lowercase());
        let of_list = self.tracker.links.macros.iter().filter_map(|(text, _)| self.style.name_in(text));
        let all = of_list.chain(self.tracker.links.others.iter().map(String::as_str));
        let allowed = if wanted.len() > SHORTEST_SLIP { 2 } else { 1 };
        let far = |name: &str| distance(&wanted, &numberless(&name.to_lowercase()));
        let near = all.map(|name| (far(name), name)).filter(|(far, _)| *far <= allowed).min_by_key(|(far, _)| *far)?;
        Some(self.style.wrap(&near.1.replace('#', "1")))
    }

    fn meant_name<'t>(&'t self, name: &'t str) -> Option<&'t str> {
        if name.eq_ignore_ascii_case(self.click_name) || self.is_slip(name) {
            return Some(self.click_name);
        }
        // A word such as `country` may be anyone's macro: only where the tracker's list is whole it is known to be meant for it.
        if self.is_unmistakable(name) || (self.is_whole() && self.knows(name)) {
            return Some(name);
        }
        // A family's name behind another word: what the tracker's own manual has in some of its links.
        let (_, rest) = name.split_once('.')?;
        (rest == self.click_name && rest.contains('.') || self.is_of_family(rest)).then_some(rest)
    }

    /// True when a token of a postback is the tracker's macro and not the partner's. Where both write macros in one way, only the partner's
    /// own list tells them apart.
    pub fn is_ours_in_postback(&self, case: &Case<'_>, token: &Token<'_>) -> bool {
        if token.written == self.click_macro {
            return self.style != case.style || case.setup.integration.is_some_and(|known| !known.macros.is_empty());
        }
        self.is_unmistakable(token.name) || token.style == self.style && self.style != case.style && self.knows(token.name)
    }
}
