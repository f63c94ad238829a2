//! Which codes are currencies: ISO 4217, and those of coins and points.

use std::sync::LazyLock;

/// Codes that are taken for currencies: ISO 4217, then those of coins and points.
static CURRENCIES: &str = include_str!("../../assets/currencies.txt");

static KNOWN: LazyLock<Currencies> = LazyLock::new(|| Currencies::read(CURRENCIES));

struct Currencies {
    iso: Vec<&'static str>,
    coins: Vec<&'static str>,
}

impl Currencies {
    fn read(text: &'static str) -> Self {
        let mut lines = text.lines().filter(|line| !line.starts_with('#'));
        let iso = lines.by_ref().take_while(|line| !line.is_empty()).flat_map(str::split_whitespace).collect();
        Currencies { iso, coins: lines.flat_map(str::split_whitespace).collect() }
    }
}

/// True for a code of ISO 4217, in any case of letters.
pub fn is_iso(text: &str) -> bool {
    KNOWN.iso.binary_search(&text.to_ascii_uppercase().as_str()).is_ok()
}

/// True for the code of a coin, in any case of letters.
pub fn is_coin(text: &str) -> bool {
    KNOWN.coins.contains(&text.to_ascii_uppercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::KNOWN;

    #[test]
    fn the_codes_are_sorted_for_looking_up() {
        assert!(KNOWN.iso.is_sorted() && KNOWN.iso.len() > 150 && KNOWN.coins.contains(&"USDT"));
    }
}
