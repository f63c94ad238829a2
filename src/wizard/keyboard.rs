//! The Russian keyboard layout: a Cyrillic letter stands for the Latin one on the same key.

use super::key::{Code, Key};

/// ЙЦУКЕН and QWERTY, key by key. Where a letter's key types `,` `.` with Latin letters, the shifted character is meant: `<` and `>` are
/// what people reach for there.
const CYRILLIC: &str = "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ";
const LATIN: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm<>`QWERTYUIOP[]ASDFGHJKL:\"ZXCVBNM<>~";

/// The key as the Latin layout has it.
pub fn latin(key: Key) -> Key {
    let Code::Char(typed) = key.code else { return key };
    let by_position = CYRILLIC.chars().zip(LATIN.chars()).find_map(|(cyrillic, latin)| (cyrillic == typed).then_some(latin));
    Key { code: Code::Char(by_position.unwrap_or(typed)), ..key }
}
