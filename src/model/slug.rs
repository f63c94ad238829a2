//! Names turned into raw events and file names.

/// The raw event that the tracker makes of a postback's name: lower case, every run of blanks one `_` (1-product: "First Deposit " became
/// `first_deposit_`).
#[must_use]
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

/// A file's or id's slug: lower case, letters and digits of any script kept, all else one `-`; empty becomes `profile`; Windows device
/// names get `-1` (3-files).
#[must_use]
pub fn file_slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for character in name.chars() {
        if character.is_alphanumeric() {
            slug.extend(character.to_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = shortened(slug.trim_end_matches('-'));
    if slug.is_empty() {
        return "profile".to_owned();
    }
    if is_device(slug) { format!("{slug}-1") } else { slug.to_owned() }
}

/// File systems take names of 255 bytes; with an ending and a number there is room for 200.
fn shortened(slug: &str) -> &str {
    let mut end = slug.len().min(200);
    while !slug.is_char_boundary(end) {
        end -= 1;
    }
    &slug[..end]
}

fn is_device(slug: &str) -> bool {
    const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
    let numbered = |prefix: &str| {
        slug.strip_prefix(prefix).is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit() && byte != b'0'))
    };
    DEVICES.contains(&slug) || numbered("com") || numbered("lpt")
}
