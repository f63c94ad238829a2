//! Macros that bring a number of the partner's own, such as an order's or a player's: no click id.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::macros::MacroStyle;

static NAMES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    include_str!("../../assets/number_macros.txt").lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
});

/// True for a text that is one macro, by its name the number of an order, a deposit, an event or a player.
pub fn is_number_macro(text: &str) -> bool {
    MacroStyle::recognise(text).is_some_and(|(_, name)| {
        let plain: String = name.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
        NAMES.contains(plain.as_str())
    })
}
