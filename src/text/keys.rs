//! Keys as people read them.

/// A key as people read it: `Enter`, `Ctrl-R`, `↓`; with `ascii` an arrow is a word.
pub fn key_name(spelling: &str, ascii: bool) -> String {
    let (held, key) = match spelling.rsplit_once('-') {
        Some((held, key)) if !key.is_empty() && !held.is_empty() => (held, key),
        _ => ("", spelling),
    };
    let named = match key {
        "up" | "down" | "left" | "right" if ascii => capital(key),
        "up" => "↑".to_owned(),
        "down" => "↓".to_owned(),
        "left" => "←".to_owned(),
        "right" => "→".to_owned(),
        "pgup" => "PgUp".to_owned(),
        "pgdn" => "PgDn".to_owned(),
        _ if key.chars().count() > 1 || held == "ctrl" => capital(key),
        _ => key.to_owned(),
    };
    if held.is_empty() { named } else { format!("{}-{named}", capital(held)) }
}

fn capital(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}
