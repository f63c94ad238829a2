//! What arrived where a macro stood: whether it can be what the tracker needs there.

use std::sync::LazyLock;

use super::part::DiffKind;
use crate::model::currency;
use crate::model::tracker::Tracker;

/// What is written where there is no value, one a line.
static NO_VALUE: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!("../../../assets/no_value.txt").lines().filter(|line| !line.starts_with('#')).collect());

/// A click id in which each half has fewer characters is not taken for two.
const SHORTEST_HALF: usize = 5;

/// What is wrong with a click id.
pub fn click_id(received: &str, tracker: &Tracker) -> Option<DiffKind> {
    let shape = &tracker.click_shape;
    if is_no_value(received) {
        return Some(DiffKind::NoValue);
    }
    if received.chars().any(char::is_whitespace) {
        return Some(DiffKind::WithBlank);
    }
    // An id of the right length may repeat itself by chance.
    if !shape.fits(received) && is_repeated(received) {
        return Some(DiffKind::Doubled);
    }
    let is_odd = shape.is_known() && !shape.fits(received);
    is_odd.then_some(if shape.documented { DiffKind::NotItsFormat } else { DiffKind::UnlikeSample })
}

/// True for what programs write where they have no value.
pub fn is_no_value(received: &str) -> bool {
    NO_VALUE.contains(&received.trim().to_lowercase().as_str())
}

/// True for one text twice or three times over, also with a separator between.
fn is_repeated(text: &str) -> bool {
    let plain: String = text.chars().filter(|character| !matches!(character, ',' | ';' | '|')).collect();
    let letters: Vec<char> = plain.chars().collect();
    [2, 3].into_iter().any(|times| {
        let length = letters.len() / times;
        let is_whole = letters.len().is_multiple_of(times) && length >= SHORTEST_HALF;
        is_whole && letters.chunks(length).all(|part| *part == letters[..length])
    })
}

/// True for the code of a currency or a coin.
pub fn is_currency(text: &str) -> bool {
    currency::is_iso(text) || currency::is_coin(text)
}
