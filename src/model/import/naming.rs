//! What stands before or behind a link and names it.

use crate::model::label::role_of_bare_label;
use crate::model::paste::clean_param;

/// What names a link: a name with a colon, or a word that can be nothing but a postback's name.
pub fn naming(text: &str) -> Option<String> {
    name_in(text).or_else(|| label_in(text))
}

/// The label in `- рег →` or `| Redep |`; `None` for what may be any word.
pub fn label_in(text: &str) -> Option<String> {
    let is_edge = |edge: char| !edge.is_alphanumeric();
    let text = text.trim_start_matches(is_edge);
    let text = text.trim_end_matches(|edge: char| is_edge(edge) && !(edge == ')' && text.contains('(')));
    let name = without_number(text);
    role_of_bare_label(name).map(|_| name.to_owned())
}

/// The name in `1) **Registration**:`; `None` where there is no colon, or a whole sentence before it.
pub fn name_in(text: &str) -> Option<String> {
    const LONGEST: usize = 60;
    const MARKUP: [char; 11] = ['*', '#', '•', '–', '—', '-', ',', ';', '|', '`', '"'];
    let text = clean_param(text).text;
    let text = text.trim_end_matches(|end: char| end.is_whitespace() || MARKUP.contains(&end) || "(<[«“'".contains(end));
    let text = text.strip_suffix([':', '：'])?;
    let text = text.trim_matches(|end: char| end.is_whitespace() || MARKUP.contains(&end));
    let name = without_number(text);
    (!name.is_empty() && name.chars().count() <= LONGEST).then(|| name.to_owned())
}

/// The text behind `1) ` or `1. `.
fn without_number(text: &str) -> &str {
    let rest = text.trim_start_matches(|digit: char| digit.is_ascii_digit());
    if rest.len() == text.len() {
        return text;
    }
    rest.strip_prefix([')', '.']).filter(|rest| rest.starts_with(' ')).map_or(text, str::trim_start)
}
