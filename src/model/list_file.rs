//! A file of many partners, for those of whom there is little to say: what is common to all stands at its head, each one in a `[[partner]]`.
//! `build.rs` takes the shipped ones apart with this very file, so it names nothing else of the crate.

/// The head of one partner.
const PARTNER: &str = "[[partner]]";

/// True for the text of such a file.
pub fn is_list(text: &str) -> bool {
    text.lines().any(|line| line.trim_end() == PARTNER)
}

/// The partners of it, each as a file of its own: with the lines of the head whose key it does not give itself. A file of one partner is given
/// back as it is.
pub fn split(text: &str) -> Vec<String> {
    let mut parts: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.lines() {
        if line.trim_end() == PARTNER {
            parts.push(Vec::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(line);
        }
    }
    let [head, partners @ ..] = &parts[..] else { return Vec::new() };
    if partners.is_empty() {
        return vec![text.to_owned()];
    }
    partners.iter().map(|partner| whole(head, partner)).collect()
}

/// One partner with what it has in common with the others; a comment at its end belongs to the next one.
fn whole(head: &[&str], partner: &[&str]) -> String {
    let end = partner.iter().rposition(|line| !line.trim().is_empty() && !line.starts_with('#')).map_or(0, |last| last + 1);
    let own: Vec<&str> = partner[..end].iter().map_while(|line| (!line.starts_with('[')).then(|| key(line))).flatten().collect();
    let common = head.iter().filter(|line| key(line).is_some_and(|key| !own.contains(&key)));
    let tables = own_lines(partner, end);
    let keys = partner[..tables].iter().filter(|line| !line.trim().is_empty());
    let mut text: String = keys.chain(common).flat_map(|line| [line, "\n"]).collect();
    if tables < end {
        text.push('\n');
    }
    text.extend(partner[tables..end].iter().map(|line| line.replacen("[[partner.", "[[", 1) + "\n"));
    text
}

/// Where the partner's tables begin.
fn own_lines(partner: &[&str], end: usize) -> usize {
    partner[..end].iter().position(|line| line.starts_with('[')).unwrap_or(end)
}

/// The key that a line gives a value.
fn key<'a>(line: &&'a str) -> Option<&'a str> {
    let (key, _) = line.split_once(" = ")?;
    key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_').then_some(key)
}

#[cfg(test)]
mod tests {
    use super::{is_list, split};

    #[test]
    fn each_partner_is_a_file_of_its_own_with_what_is_common_to_all() {
        let text = "# Networks.\ncategory = \"cpa\"\ngrade = 2\n\n[[partner]]\nid = \"a\"\n# why\ngrade = 1\n\n[[partner.macros]]\nname = \"sum\"\n\n# The next.\n[[partner]]\nid = \"b\"\n";
        assert!(is_list(text));
        assert_eq!(
            split(text),
            ["id = \"a\"\n# why\ngrade = 1\ncategory = \"cpa\"\n\n[[macros]]\nname = \"sum\"\n", "id = \"b\"\ncategory = \"cpa\"\ngrade = 2\n"]
        );
    }

    #[test]
    fn a_file_of_one_partner_stays_as_it_is() {
        let text = "id = \"a\"\n\n[[macros]]\nname = \"x\"\n";
        assert!(!is_list(text));
        assert_eq!(split(text), [text]);
    }
}
