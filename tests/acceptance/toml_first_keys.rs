//! TOML at its edges: what this program writes it reads quickly, and where a key comes into a section that has none of those before it.

use clickwire::model::profile::Profile;
use clickwire::model::profile_toml::{parse, save};
use clickwire::toml_file::read::plain;

use super::toml_keeping::edited;

#[test]
fn whatever_lines_and_quotes_a_text_has_a_file_of_ours_with_it_is_read_quickly() {
    let name = "a \"b\" \\ 'c'\r\n\td";
    let text = save(None, &Profile { name: name.into(), ..Profile::default() });
    assert!(plain::parse(&text).is_some(), "{text}");
    assert_eq!(parse(&text).unwrap().name, name);
}

#[test]
fn a_key_that_nothing_stands_before_comes_above_the_first_one_and_below_the_comments_at_the_top() {
    let base = "# mine\n\nintegration = \"1win\"\n\n[click]\nparam = \"sub1\"\n";
    let text = edited(base, |profile| profile.name = "a".into());
    assert_eq!(text, base.replace("integration", "name = \"a\"\nintegration"));
    let base = "[tracker]\n# from the cabinet\nkey = \"d7aea56c\"\n";
    let text = edited(base, |profile| profile.tracker.id = "chatterfy".into());
    assert_eq!(text, base.replace("[tracker]\n", "[tracker]\nid = \"chatterfy\"\n"));
}
