//! What the links of a tracker map, and which keys it keeps.

use super::Tracker;

impl Tracker {
    /// An incoming word as the tracker's own, where a parameter of the link maps it (`sale_status=ftd,bl`).
    pub fn mapped<'a>(&'a self, word: &'a str, value_of: impl Fn(&str) -> Option<String>) -> &'a str {
        let is_mapped = |key: &str| value_of(key).is_some_and(|words| words.split(',').any(|known| known == word));
        let role = self.word_keys.iter().find(|(_, key)| is_mapped(key)).map(|(role, _)| role);
        role.and_then(|role| self.events.get(role)).map_or(word, |known| known.event.as_str())
    }
}
