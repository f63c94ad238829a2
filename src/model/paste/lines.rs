//! Lines, and URLs that were broken over them.

use super::entities::is_eaten;
use crate::model::url_rules::without_scheme;

/// No link is longer than this.
pub const LONGEST: usize = 16 * 1024;

/// A line after joining.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The number of its first line, from 1.
    pub number: usize,
    /// Its text, without blanks around it and without the backslash that breaks a line in Markdown.
    pub text: String,
    /// How many line breaks were taken out.
    pub breaks: usize,
}

/// The lines of a text, a broken URL joined again where `may_go_on` holds of the line before.
pub fn join_broken(text: &str, may_go_on: impl Fn(&str) -> bool) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    // What is joined has no blank, so the last word of a joined line begins where the first line's did: asking once is enough.
    let mut goes = false;
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    for (index, line) in text.split('\n').enumerate() {
        let line = unquoted(line.trim());
        let line = line.strip_suffix('\\').unwrap_or(line).trim_end();
        match lines.last_mut() {
            Some(before) if goes && before.text.len() < LONGEST && goes_on(&before.text, line) => {
                before.text.push_str(line);
                before.breaks += 1;
            }
            _ => {
                goes = may_go_on(line);
                lines.push(Line { number: index + 1, text: line.to_owned(), breaks: 0 });
            }
        }
    }
    lines
}

/// A line of a mail without the `>` that quoting put before it, as often as it was quoted. What a browser made of `&gt_id=` is none.
fn unquoted(line: &str) -> &str {
    let mut line = line;
    while let Some(rest) = line.strip_prefix('>').filter(|_| !is_eaten(line)) {
        line = rest.trim_start();
    }
    line
}

/// True when `next` is the rest of the URL that ends the line `before`: it has no scheme and no blank, and one of `?` `&` `=` `/` stands where
/// the two meet. A label (`Registration:`) is none.
pub fn goes_on(before: &str, next: &str) -> bool {
    const JOINTS: [char; 4] = ['?', '&', '=', '/'];
    let begins = next.trim_start_matches('\\').starts_with(JOINTS);
    let ends = before.ends_with(JOINTS) || before.ends_with("&amp;");
    let is_rest = !next.is_empty() && !next.contains(char::is_whitespace) && !next.ends_with(':') && without_scheme(next).is_none();
    is_rest && (begins || (ends && !next.contains("://")))
}
