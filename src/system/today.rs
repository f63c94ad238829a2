//! Which day it is where the user is.

use chrono::{Datelike, Local};

use crate::model::day::Day;

/// Today.
pub fn today() -> Day {
    let now = Local::now();
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    Day { year: u16::try_from(now.year()).unwrap_or_default(), month: part(now.month()), day: part(now.day()) }
}
