//! The Russian keyboard layout: a Cyrillic letter and the Latin one on the same key.

/// ЙЦУКЕН and QWERTY, key by key. Where a letter's key types `,` `.` with Latin letters, the shifted character is meant: `<` and `>` are
/// what people reach for there.
const CYRILLIC: &str = "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ";
const LATIN: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm<>`QWERTYUIOP[]ASDFGHJKL:\"ZXCVBNM<>~";

/// The Latin character on the key of a Cyrillic letter.
pub fn latin(typed: char) -> Option<char> {
    CYRILLIC.chars().zip(LATIN.chars()).find_map(|(cyrillic, latin)| (cyrillic == typed).then_some(latin))
}

/// What the same keys type in the other layout; `None` where that is the same.
pub fn other(typed: &str) -> Option<String> {
    let cyrillic = |typed: char| CYRILLIC.chars().zip(LATIN.chars()).find_map(|(cyrillic, latin)| (latin == typed).then_some(cyrillic));
    let is_cyrillic = typed.chars().any(|letter| latin(letter).is_some());
    let other: String = typed.chars().map(|letter| if is_cyrillic { latin(letter) } else { cyrillic(letter) }.unwrap_or(letter)).collect();
    (other != typed).then_some(other)
}

#[cfg(test)]
mod tests {
    use super::other;

    #[test]
    fn a_text_in_the_wrong_layout_is_read_by_its_keys() {
        assert_eq!(other("1цшт").as_deref(), Some("1win"));
        assert_eq!(other("gbyfg").as_deref(), Some("пинап"));
        assert_eq!(other("1"), None);
    }
}
