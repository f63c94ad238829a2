//! A day of the calendar. Which one is today is told from outside.

use std::fmt;

use crate::words::Say;

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day {
    /// The year.
    pub year: u16,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

const MONTHS: [&str; 12] =
    ["month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10", "month-11", "month-12"];

impl Day {
    /// In words: "26 Nov".
    pub fn say(self) -> Say {
        let month = MONTHS[usize::from(self.month.clamp(1, 12)) - 1];
        Say::new("day-of-month").with("day", self.day.to_string()).with("month", Say::new(month))
    }
}

/// As files have it: `2026-11-26`.
impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
