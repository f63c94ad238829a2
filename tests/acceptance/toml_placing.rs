//! Where a save writes what a file did not say yet: by the keys and tables that belong before it, in the manner of the list that it comes into.

use clickwire::model::profile::{Postback, param};
use clickwire::model::profile_toml::parse;
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

#[test]
fn an_element_that_goes_and_a_new_one_at_the_end_in_one_edit() {
    let [a, b, n] = ["A", "B", "N"].map(|name| format!("[[postbacks]]\nname = \"{name}\"\nevent = \"sale\"\n"));
    let text = edited(&format!("{a}\n{b}"), |profile| {
        profile.postbacks.remove(0);
        profile.postbacks.push(named("N"));
    });
    assert_eq!(text, format!("{b}\n{n}"));
}

#[test]
fn of_a_table_on_one_line_what_stays_is_spelled_as_it_was_and_what_comes_stands_in_its_order() {
    let base = "click = { param = 'sub1', macro = '{x}' } # mine\n";
    assert_eq!(edited(base, |profile| profile.click.macro_text = String::new()), "click = { param = 'sub1' } # mine\n");
    assert_eq!(edited(base, |profile| profile.click.param = "sub2".into()), base.replace("sub1", "sub2"));
    let base = "postbacks = [ { name = \"\\u0041\", event = 'x' } ]\n";
    assert_eq!(edited(base, |profile| profile.postbacks[0].event = "y".into()), base.replace("'x'", "'y'"));
    let base = "postbacks = [ { name = 'A', x = 1 } ]\n";
    let text = edited(base, |profile| {
        profile.postbacks[0].event = "sale".into();
        profile.postbacks[0].slot = "First".into();
    });
    let places = ["name =", "event =", "slot =", "x = 1"].map(|key| text.find(key).unwrap());
    assert!(places[0] < places[1] && places[1] < places[2], "{text}");
}

#[test]
fn into_a_list_of_lines_an_element_comes_on_a_line_of_its_own_also_where_only_its_first_shares_one() {
    let base = "[[postbacks]]\nname = \"A\"\nparams = [{ key = 'a', value = '1' },\n  { key = 'b', value = '2' }]\n";
    let text = edited(base, |profile| profile.postbacks[0].params.push(param("c", "3")));
    assert!(text.lines().any(|line| line.trim_start().starts_with("{ key = \"c\"")), "{text}");
    let base = "[[custom_fields]]\nkey = \"k\"\npostbacks = [\n  # none yet\n]\n";
    let text = edited(base, |profile| profile.custom_fields[0].postbacks = Some(vec!["A".into()]));
    assert!(text.contains("  # none yet\n") && text.contains("\n  \"A\""), "{text}");
}

#[test]
fn an_element_that_moves_takes_along_the_blank_lines_inside_it() {
    let [a, b] = ["A", "B"].map(|name| format!("[[registration_links]]\nname = \"{name}\"\n\n[registration_links.extra]\nof = \"{name}\"\n"));
    let text = edited(&format!("name = \"a\"\n\n{a}\n{b}"), |profile| profile.registration_links.swap(0, 1));
    assert_eq!(text, format!("name = \"a\"\n\n{b}\n{a}"));
}

#[test]
fn a_blank_line_that_is_there_is_not_doubled_in_whatever_way_lines_end() {
    for newline in ["\n", "\r\n"] {
        for gap in ["", "\n"] {
            let links = "[[registration_links]]\nname = \"L\"\n";
            let base = format!("name = \"a\"\n{gap}{links}").replace('\n', newline);
            let text = edited(&base, |profile| profile.postbacks.push(named("A")));
            let expected = format!("name = \"a\"\n\n[[postbacks]]\nname = \"A\"\nevent = \"sale\"\n{gap}{links}");
            assert_eq!(text, expected.replace('\n', newline));
        }
    }
}

#[test]
fn brackets_within_brackets_without_end_are_an_error_and_no_crash() {
    for open in ["[", "{ a = ", "[{ a = "] {
        assert!(parse(&format!("x = {}", open.repeat(200_000))).is_err(), "{open}");
        assert!(parse(&format!("x = {}\n[click]\nparam = \"sub1\"\n", open.repeat(200_000))).is_err(), "{open}");
    }
}

#[test]
fn an_element_that_is_called_otherwise_keeps_its_comment_while_its_neighbour_moves_away() {
    let of = |name: &str| format!("# of {name}\n[[postbacks]]\nname = \"{name}\"\nevent = \"{name}\"\n");
    let base = ["a", "b", "x", "c"].map(of).join("\n");
    let text = edited(&base, |profile| {
        let moved = profile.postbacks.remove(1);
        profile.postbacks[1] = Postback { id: profile.postbacks[1].id, ..named("y") };
        profile.postbacks.push(moved);
    });
    assert_eq!(text, ["a", "x", "c", "b"].map(of).join("\n").replace("name = \"x\"\nevent = \"x\"", "name = \"y\"\nevent = \"sale\""));
}
