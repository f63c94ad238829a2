//! A file of many partners, for those of whom there is little to say: what is common to all stands at its head, each one in a `[[partner]]`.
//! `build.rs` takes the shipped ones apart with this very file, so it names nothing else of the crate.

/// The head of one partner.
const PARTNER: &str = "[[partner]]";

/// True for the text of such a file.
pub fn is_list(text: &str) -> bool {
    text.lines().any(|line| line.trim_end() == PARTNER)
}

/// The partners of it, each as a file of its own: after the lines of the head whose key it does not give itself. A file of one partner is given
/// back as it is.
pub fn split(text: &str) -> Vec<String> {
    let one_blank = |text: String| {
        let lines: Vec<&str> = text.trim_start().lines().collect();
        let is_kept = |at: &usize| !lines[*at].is_empty() || !lines[at - 1].is_empty();
        (0..lines.len()).filter(is_kept).flat_map(|at| [lines[at], "\n"]).collect()
    };
    if is_list(text) { split_in_place(text).into_iter().map(one_blank).collect() } else { vec![text.to_owned()] }
}

/// The same, with each line where it stands in the file, so that a fault is told at its place.
pub fn split_in_place(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let in_place = |partner: Partner<'_>| {
        let mut placed = vec![String::new(); lines.len()];
        for (at, line) in partner.common.iter().chain(&partner.own) {
            placed[*at] = line.replacen("[[partner.", "[[", 1);
        }
        placed.join("\n").trim_end().to_owned() + "\n"
    };
    if is_list(text) { partners(&lines).into_iter().map(in_place).collect() } else { vec![text.to_owned()] }
}

/// Lines with their places.
type Lines<'a> = Vec<(usize, &'a str)>;

/// One partner, and what of the head it does not give itself.
struct Partner<'a> {
    common: Lines<'a>,
    own: Lines<'a>,
}

fn partners<'a>(lines: &[&'a str]) -> Vec<Partner<'a>> {
    let mut begins: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].trim_end() == PARTNER).collect();
    let head: Lines<'a> = lines[..begins.first().copied().unwrap_or(lines.len())].iter().copied().enumerate().collect();
    begins.push(lines.len());
    let of = |from: usize, to: usize| {
        let mut own: Lines<'a> = (from + 1..to).map(|at| (at, lines[at])).collect();
        // A comment at the end belongs to the next one.
        own.truncate(own.iter().rposition(|(_, line)| !line.trim().is_empty() && !line.starts_with('#')).map_or(0, |last| last + 1));
        let given: Vec<&str> = own.iter().map_while(|(_, line)| (!line.starts_with('[')).then(|| key(line))).flatten().collect();
        let common = head.iter().copied().filter(|(_, line)| key(line).is_some_and(|key| !given.contains(&key))).collect();
        Partner { common, own }
    };
    begins.windows(2).map(|pair| of(pair[0], pair[1])).collect()
}

/// The key that a line gives a value.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(" = ")?;
    key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_').then_some(key)
}

#[cfg(test)]
mod tests {
    use super::{is_list, split, split_in_place};

    #[test]
    fn each_partner_is_a_file_of_its_own_with_what_is_common_to_all() {
        let text = "# Networks.\ncategory = \"cpa\"\ngrade = 2\n\n[[partner]]\nid = \"a\"\n# why\ngrade = 1\n\n[[partner.macros]]\nname = \"sum\"\n\n# The next.\n[[partner]]\nid = \"b\"\n";
        assert!(is_list(text));
        let first = "category = \"cpa\"\n\nid = \"a\"\n# why\ngrade = 1\n\n[[macros]]\nname = \"sum\"\n";
        assert_eq!(split(text), [first, "category = \"cpa\"\ngrade = 2\n\nid = \"b\"\n"]);
    }

    #[test]
    fn a_fault_is_at_its_line() {
        let text = "grade = 2\n\n[[partner]]\nid = \"a\"\n\n[[partner]]\nid = \"b\"\n[[partner.macros]]\nname = 1\n";
        let parts = split_in_place(text);
        assert_eq!(parts[1], "grade = 2\n\n\n\n\n\nid = \"b\"\n[[macros]]\nname = 1\n");
    }

    #[test]
    fn a_file_of_one_partner_stays_as_it_is() {
        let text = "id = \"a\"\n\n[[macros]]\nname = \"x\"\n";
        assert!(!is_list(text));
        assert_eq!(split(text), [text]);
    }
}
