//! Sums of money as exact decimals: samples are added up, and 3 × 49.99 must be 149.97.

use std::fmt;

/// Digits behind the point that are kept.
const SCALE: usize = 6;
const ONE: i64 = 1_000_000;

/// An exact sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(i64);

impl Amount {
    /// Reads `50`, `49.99`, `-10`; `None` for anything else, for that is what a tracker makes of it.
    pub fn parse(text: &str) -> Option<Amount> {
        let (is_negative, digits) = text.strip_prefix('-').map_or((false, text), |digits| (true, digits));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number(whole) || !is_number(fraction) || fraction.len() > SCALE {
            return None;
        }
        let fraction: i64 = format!("{fraction:0<SCALE$}").parse().ok()?;
        let value = whole.parse::<i64>().ok()?.checked_mul(ONE)?.checked_add(fraction)?;
        Some(Amount(if is_negative { -value } else { value }))
    }

    /// Both together, at most as much as can be counted.
    #[must_use]
    pub const fn plus(self, other: Amount) -> Amount {
        Amount(self.0.saturating_add(other.0))
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, fraction) = (self.0.unsigned_abs() / ONE.unsigned_abs(), self.0.unsigned_abs() % ONE.unsigned_abs());
        if fraction == 0 {
            return write!(out, "{sign}{whole}");
        }
        let digits = format!("{fraction:06}");
        write!(out, "{sign}{whole}.{}", digits.trim_end_matches('0'))
    }
}

#[cfg(test)]
mod tests {
    use super::Amount;

    #[test]
    fn sums_are_exact_and_print_as_they_are_typed() {
        for text in ["50", "49.99", "-10", "0", "0.000001"] {
            assert_eq!(Amount::parse(text).unwrap_or_default().to_string(), text);
        }
        let price = Amount::parse("49.99").unwrap_or_default();
        assert_eq!(price.plus(price).plus(price).to_string(), "149.97");
    }

    #[test]
    fn what_a_tracker_cannot_read_is_no_sum() {
        for text in ["", "-", "{amount}", "50,00", "1 000", ".5", "5.", "1e3", "99999999999999999999"] {
            assert_eq!(Amount::parse(text), None, "{text}");
        }
    }
}
