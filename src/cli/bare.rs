//! What is typed many times a day, read without the parser: `clickwire`, `clickwire NAME`, with `--profiles-dir DIR` before or behind it. Building
//! the parser costs more than reading a profile.

use std::ffi::OsString;

use super::arguments::Arguments;

/// The commands, by name. A test compares them with the parser's.
pub const COMMANDS: [&str; 22] = [
    "links",
    "profiles",
    "integrations",
    "trackers",
    "new",
    "check",
    "import",
    "compare",
    "rename",
    "duplicate",
    "replace",
    "remove",
    "trace",
    "history",
    "restore",
    "sheet",
    "send",
    "path",
    "completions",
    "man",
    "open",
    "help",
];

/// What these arguments ask for, the program's name first; `None` where anything else stands there, wrong or not: that is the parser's to say.
pub fn read(args: &[OsString]) -> Option<Arguments> {
    let (mut name, mut folder) = (None, None);
    let mut words = args.iter().skip(1);
    while let Some(word) = words.next() {
        let text = word.to_str()?;
        if text == "--profiles-dir" && folder.is_none() {
            folder = Some(words.next().filter(|value| !value.to_string_lossy().starts_with('-') && !value.is_empty())?.into());
        } else if name.is_none() && !text.is_empty() && !text.starts_with('-') && !COMMANDS.contains(&text) {
            name = Some(text.to_owned());
        } else {
            return None;
        }
    }
    let mut arguments = Arguments::default();
    arguments.name = name;
    arguments.everywhere.profiles_dir = folder;
    Some(arguments)
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory, FromArgMatches};

    use super::*;

    #[test]
    fn the_commands_are_those_of_the_parser() {
        let parser = Arguments::command();
        let names: Vec<&str> = parser.get_subcommands().flat_map(|sub| std::iter::once(sub.get_name()).chain(sub.get_all_aliases())).collect();
        assert_eq!(names, COMMANDS);
    }

    #[test]
    fn what_is_read_here_is_read_by_the_parser_in_the_same_way() {
        const WORDS: [&str; 10] = ["1win", "--profiles-dir", "/tmp/x", "links", "--ascii", "-h", "--", "", "--profiles-dir=/x", "-"];
        let mut lines: Vec<Vec<&str>> = vec![vec![]];
        for length in 1..4 {
            let longer: Vec<Vec<&str>> =
                lines.iter().filter(|line| line.len() + 1 == length).flat_map(|line| WORDS.map(|word| [line.as_slice(), &[word]].concat())).collect();
            lines.extend(longer);
        }
        let mut read_here = 0;
        for line in lines {
            let args: Vec<OsString> = std::iter::once("clickwire").chain(line.iter().copied()).map(OsString::from).collect();
            let Some(here) = read(&args) else { continue };
            let matches = Arguments::command().try_get_matches_from(&args).unwrap();
            assert_eq!(format!("{:?}", Arguments::from_arg_matches(&matches).unwrap()), format!("{here:?}"), "{line:?}");
            read_here += 1;
        }
        assert!(read_here > 10, "{read_here}");
    }
}
