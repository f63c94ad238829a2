//! Names turned into raw events and file names.

use super::hidden::is_hidden;

/// The raw event that the tracker makes of a postback's name: lower case, every run of blanks one `_` (1-product: "First Deposit " became
/// `first_deposit_`).
pub fn event_slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    let mut in_blanks = false;
    for character in name.chars() {
        if !character.is_whitespace() {
            slug.extend(character.to_lowercase());
        } else if !in_blanks {
            slug.push('_');
        }
        in_blanks = character.is_whitespace();
    }
    slug
}

/// File systems take names of 255 bytes; with an ending and a number there is room for 200.
const LONGEST: usize = 200;

/// A file's or id's slug: lower case, letters and digits of any script kept, all else one `-`; empty becomes `profile`; Windows device
/// names get `-1` (3-files).
pub fn file_slug(name: &str) -> String {
    let mut slug = String::new();
    for character in name.chars() {
        // Some letters have no shape: a name must not differ from another in nothing that is seen.
        let whole = slug.len();
        if character.is_alphanumeric() && !is_hidden(character) {
            slug.extend(character.to_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() > LONGEST {
            slug.truncate(whole);
            break;
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if slug.is_empty() {
        return "profile".to_owned();
    }
    if is_device(&slug) {
        slug.push_str("-1");
    }
    slug
}

/// True for a lower-case slug, as ids are: `pin-up`, `1win`.
pub fn is_slug(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    text.bytes().all(|byte| is_plain(byte) || byte == b'-') && text.bytes().next().is_some_and(is_plain) && !text.ends_with('-')
}

/// Names that Windows keeps for devices, whatever stands behind a dot.
fn is_device(slug: &str) -> bool {
    const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
    // The superscript digits count as the digits that they were in an old code page.
    const PORTS: &str = "123456789¹²³";
    let numbered = |prefix: &str| slug.strip_prefix(prefix).is_some_and(|rest| rest.chars().count() == 1 && PORTS.contains(rest));
    DEVICES.contains(&slug) || numbered("com") || numbered("lpt")
}
