//! The Russian keyboard layout: a Cyrillic letter stands for the Latin one on the same key.

use super::key::{Code, Key};
use crate::words::layout;

/// The key as the Latin layout has it.
pub fn latin(key: Key) -> Key {
    let Code::Char(typed) = key.code else { return key };
    Key { code: Code::Char(layout::latin(typed).unwrap_or(typed)), ..key }
}
