//! What the links of a tracker map, and which keys it keeps.

use super::Tracker;
use crate::model::macros::{numberless, plain_name};

impl Tracker {
    /// An incoming word as the tracker's own, where a parameter of the link maps it (`sale_status=ftd,bl`).
    pub fn mapped<'a>(&'a self, word: &'a str, value_of: impl Fn(&str) -> Option<String>) -> &'a str {
        let is_mapped = |key: &str| value_of(key).is_some_and(|words| words.split(',').any(|known| self.compares.is_same_event(known, word)));
        let role = self.word_keys.iter().find(|(_, key)| is_mapped(key)).map(|(role, _)| role);
        role.and_then(|role| self.events.get(role)).map_or(word, |known| known.event.as_str())
    }

    /// True for a text that is one of the macros that it fills in registration links.
    pub fn fills(&self, text: &str) -> bool {
        let is_other = |name: &str| self.links.others.iter().any(|known| *known == numberless(plain_name(name)) || known == plain_name(name));
        text == self.links.click_macro
            || self.links.macros.iter().any(|(known, _)| known == text)
            || self.is_of_family(text)
            || self.macro_style().name_in(text).is_some_and(is_other)
    }

    /// True for a macro that no other tracker writes so: `{{tracker.…}}`.
    pub fn is_of_family(&self, text: &str) -> bool {
        let begins = |name: &str| self.links.prefixes.iter().any(|prefix| name.len() > prefix.len() && name.starts_with(prefix.as_str()));
        self.macro_style().name_in(text).is_some_and(begins)
    }

    /// True for a key that it does something with; where it is not known what else it keeps, for every key.
    pub fn stores(&self, key: &str) -> bool {
        !self.keys.is_whole || self.names_key(key)
    }

    /// True for a key that it is known to do something with.
    pub fn names_key(&self, key: &str) -> bool {
        let keys = [&self.keys.amount, &self.keys.currency, &self.keys.transaction];
        let of_role = self.role_keys.values().flat_map(|keys| [&keys.amount, &keys.state]);
        let is_known = keys.into_iter().chain(of_role).chain(self.word_keys.iter().map(|(_, known)| known)).any(|known| known == key);
        let is_field = !self.keys.field_prefix.is_empty() && key.len() > self.keys.field_prefix.len() && key.starts_with(&self.keys.field_prefix);
        let is_other = || self.other_keys.iter().any(|pattern| *pattern == key || *pattern == numberless(key));
        is_known || is_field || self.is_locked_key(key) || is_other()
    }
}
