//! Files that a shared drive made of a profile that two people changed at once: it keeps the second one's beside the first one's, under a name
//! of its own making.

use std::path::Path;

/// Words in brackets by which drives name such a copy, in lower case (Dropbox, Nextcloud, Seafile, Box, in English and Russian).
const WORDS: [&str; 2] = ["conflict", "конфликт"];

/// The name of the file that this one is a conflicted copy of; `None` where it is none, or where that is not certain. `name` is the profile's in
/// it, and `name_in` gives the profile's name in a file of the same folder.
pub fn original<'n>(file: &Path, name: Option<&str>, name_in: impl Fn(&str) -> Option<&'n str>) -> Option<String> {
    let stem = file.file_stem()?.to_str()?;
    if let Some(original) = said(stem) {
        return Some(format!("{original}.toml"));
    }
    // Names that people give too: a copy only where the other file is there and holds the same profile.
    let original = format!("{}.toml", numbered(stem).or_else(|| of_computer(stem))?);
    (name.is_some() && name_in(&original) == name).then_some(original)
}

/// `1win (Anna's conflicted copy 2026-05-01)`, `1win.sync-conflict-20260501-120000-ABCDEFG`, `1win_conflict-20260501-120000`, `1win.Conflict`.
fn said(stem: &str) -> Option<&str> {
    let in_brackets = stem.strip_suffix([')', ']']).and_then(|open| open.rsplit_once(['(', '[']));
    if let Some((original, words)) = in_brackets {
        let words = words.to_lowercase();
        return WORDS.iter().any(|word| words.contains(word)).then(|| original.trim_end());
    }
    let (original, _) =
        stem.split_once(".sync-conflict-").or_else(|| stem.split_once("_conflict-")).or_else(|| Some((stem.strip_suffix(".Conflict")?, "")))?;
    Some(original).filter(|original| !original.is_empty())
}

/// `1win (1)`: Google Drive, MEGA.
fn numbered(stem: &str) -> Option<&str> {
    let (original, number) = stem.strip_suffix(')')?.rsplit_once(" (")?;
    (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(original)
}

/// `1win-DESKTOP-4F7K2Q`: `OneDrive`. Our own file names have no capital letters.
fn of_computer(stem: &str) -> Option<&str> {
    let capital = stem.find(|letter: char| letter.is_uppercase())?;
    let (original, computer) = stem.split_at_checked(stem[..capital].rfind('-')?)?;
    let is_name = |letter: char| letter.is_uppercase() || letter.is_ascii_digit() || letter == '-' || letter == '_';
    (!original.is_empty() && computer.chars().all(is_name)).then_some(original)
}

#[cfg(test)]
mod tests {
    use super::original;
    use std::path::Path;

    fn of(file: &str) -> Option<String> {
        original(Path::new(file), Some("1win"), |other| (other == "1win.toml").then_some("1win"))
    }

    #[test]
    fn the_copies_of_the_drives_are_known_by_their_names() {
        for copy in [
            "1win (Anna's conflicted copy 2026-05-01).toml",
            "1win (конфликтующая копия пользователя Анна 2026-05-01).toml",
            "1win (conflicted copy 2026-05-01 120000).toml",
            "1win (Case Conflict).toml",
            "1win (SFConflict anna@example.org 2026-05-01-12-00-00).toml",
            "1win.sync-conflict-20260501-120000-ABCDEFG.toml",
            "1win_conflict-20260501-120000.toml",
            "1win.Conflict.toml",
            "1win (1).toml",
            "1win-DESKTOP-4F7K2Q.toml",
        ] {
            assert_eq!(of(copy).as_deref(), Some("1win.toml"), "{copy}");
        }
    }

    #[test]
    fn what_people_name_themselves_is_no_copy() {
        for own in ["1win.toml", "1win-2.toml", "1win-slots.toml", "other (1).toml", "other-PC.toml", "1win (new).toml", "Мой-Оффер.toml", "ABC.toml"]
        {
            assert_eq!(of(own), None, "{own}");
        }
        let other = original(Path::new("1win (1).toml"), Some("another profile"), |_| Some("1win"));
        assert_eq!(other, None);
    }
}
