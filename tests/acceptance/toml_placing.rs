//! Where a save writes what a file did not say yet: by the keys and tables that belong before it, in the manner of the list that it comes into.

use clickwire::model::profile::Postback;
use clickwire::toml_file::read::{Place, Side, side_of};

use super::toml_keeping::edited;

fn named(name: &str) -> Postback {
    Postback { name: name.into(), event: "sale".into(), ..Postback::default() }
}

#[test]
fn a_new_section_comes_behind_what_belongs_before_it_and_above_the_rest() {
    let text = edited("name = \"a\"\n", |profile| profile.postbacks.push(named("A")));
    assert_eq!(text, "name = \"a\"\n\n[[postbacks]]\nname = \"A\"\nevent = \"sale\"\n");
    let base = "[tracker]\nid = \"chatterfy\"\n\n[[registration_links]]\nname = \"L\"\n";
    let text = edited(base, |profile| profile.click.param = "sub1".into());
    assert_eq!(text, base.replace("\n\n[[", "\n\n[click]\nparam = \"sub1\"\n\n[["));
}

#[test]
fn of_new_elements_only_those_between_get_a_blank_line_that_the_user_did_not_write() {
    for gap in ["", "\n"] {
        let base = format!("[click]\nparam = \"sub1\"\n{gap}[[postbacks]]\nname = \"C\"\n");
        let text = edited(&base, |profile| profile.postbacks.splice(0..0, [named("A"), named("B")]));
        let [a, b] = ["A", "B"].map(|name| format!("[[postbacks]]\nname = \"{name}\"\nevent = \"sale\"\n\n"));
        assert_eq!(text, base.replace("[[postbacks]]", &format!("{a}{b}[[postbacks]]")));
    }
}

#[test]
fn the_comments_at_the_top_of_a_file_without_keys_stay_at_its_top() {
    for (base, expected) in [
        ("# mine\n\n[click]\nparam = \"sub1\"\n", "# mine\nname = \"a\"\n\n[click]\nparam = \"sub1\"\n"),
        ("# mine\n# more", "# mine\n# more\nname = \"a\""),
        ("# mine\n# more\n", "# mine\n# more\nname = \"a\"\n"),
    ] {
        assert_eq!(edited(base, |profile| profile.name = "a".into()), expected);
    }
}

#[test]
fn a_list_of_several_lines_keeps_its_lines_whatever_comes_into_it() {
    let base = "[[custom_fields]]\nkey = \"k\"\npostbacks = [\n  'A', # always\n  'B',\n]\n";
    let text = edited(base, |profile| profile.custom_fields[0].postbacks = Some(vec!["A".into(), "C".into()]));
    assert_eq!(text, base.replace("'B'", "'C'"));
    let base = "postbacks = [\n  { name = 'A' }, { name = 'B' },\n]\n";
    let text = edited(base, |profile| profile.postbacks.insert(1, named("N")));
    assert_eq!(text, base.replace("'A' },", "'A' },\n  { name = \"N\", event = \"sale\" },\n"));
}

#[test]
fn an_element_is_known_by_its_name_when_another_goes_and_it_changes_itself() {
    let [a, b] = ["A", "B"].map(|name| format!("# of {name}\n[[postbacks]]\nname = \"{name}\"\nevent = \"sale\"\n"));
    let text = edited(&format!("{a}\n{b}"), |profile| {
        profile.postbacks.remove(0);
        profile.postbacks[0].event = "resale".into();
    });
    assert_eq!(text, b.replace("sale", "resale"));
}

#[test]
fn each_side_of_a_file_that_git_could_not_merge_is_the_text_that_it_was() {
    let parts = [("top\n", "mine\n", "both\n", "yours\n"), ("mid\n=======\n", "m1\nm2\n", "", "y\n"), ("", "", "b\n", "")];
    for end in ["\n", "\r\n"] {
        let whole = |pick: fn(&(&str, &str, &str, &str)) -> String| (parts.iter().map(pick).collect::<String>() + "end\n").replace('\n', end);
        let merged = whole(|(before, mine, _, yours)| format!("{before}<<<<<<< HEAD\n{mine}=======\n{yours}>>>>>>> theirs\n"));
        let with_base =
            whole(|(before, mine, base, yours)| format!("{before}<<<<<<< HEAD\n{mine}||||||| 1a2b\n{base}=======\n{yours}>>>>>>> theirs\n"));
        for (text, side, expected) in [
            (&merged, Side::Ours, whole(|(before, mine, ..)| format!("{before}{mine}"))),
            (&merged, Side::Theirs, whole(|(before, _, _, yours)| format!("{before}{yours}"))),
            (&with_base, Side::Ours, whole(|(before, mine, ..)| format!("{before}{mine}"))),
            (&with_base, Side::Base, whole(|(before, _, base, _)| format!("{before}{base}"))),
            (&with_base, Side::Theirs, whole(|(before, _, _, yours)| format!("{before}{yours}"))),
        ] {
            assert_eq!(side_of(text, side).as_deref(), Some(expected.as_str()), "{side:?} of {text}");
        }
    }
    // Where a mark is missing, nobody knows what is whose.
    let whole = "<<<<<<< HEAD\nmine\n=======\nyours\n>>>>>>> theirs\nend\n";
    assert_eq!(side_of(whole, Side::Ours).as_deref(), Some("mine\nend\n"));
    for mark in ["=======\n", ">>>>>>> theirs\n"] {
        assert_eq!(side_of(&whole.replace(mark, ""), Side::Ours), None, "{mark}");
    }
}

#[test]
fn a_place_within_a_letter_is_the_place_of_the_letter() {
    let place = |offset| Place::of("a\nbä𝄞c", offset);
    let columns: Vec<usize> = (2..=10).map(|offset| place(offset).column).collect();
    assert_eq!(columns, [1, 2, 2, 3, 3, 3, 3, 4, 5]);
    assert!((2..20).all(|offset| place(offset).line == 2));
}
