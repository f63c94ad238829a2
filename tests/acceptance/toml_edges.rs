//! A save into texts of rare shapes: what is put in stands where it belongs, and what stood there is as it was.

use std::hash::{DefaultHasher, Hash, Hasher};

use clickwire::model::day::Day;
use clickwire::model::placed::{Entered, Placed, TableRow};
use clickwire::model::profile::{CustomField, Profile};
use clickwire::model::profile_toml::save;
use clickwire::toml_file::splice::Tree;

use super::toml_keeping::edited;

fn field() -> CustomField {
    CustomField { key: "k".into(), ..CustomField::default() }
}

fn section(name: &str) -> String {
    format!("[[postbacks]]\nname = \"{name}\"\n")
}

const ROWS: &str = "[{ key = \"a\", macro = \"m\" }]";

fn placed() -> Placed {
    let rows = vec![TableRow { key: "a".into(), macro_name: "m".into() }];
    Placed { what: Entered { link: "https://a.test".into(), rows }, on: Day { year: 2026, month: 11, day: 27 } }
}

#[test]
fn a_first_key_of_ours_stands_above_the_users_own_in_a_file_and_right_below_the_head_in_a_section() {
    let base = "mine = 1\nmore = 2\n";
    assert_eq!(edited(base, |profile| profile.name = "a".into()), format!("name = \"a\"\n{base}"));
    let base = "[click]\n# about x\nx = 1\ny = 2\n";
    assert_eq!(edited(base, |profile| profile.click.param = "sub1".into()), base.replace("k]\n", "k]\nparam = \"sub1\"\n"));
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

#[test]
fn an_element_without_a_key_gets_its_keys_without_blanks_that_nobody_wrote() {
    assert_eq!(edited("postbacks = [{}, {}]\n", |profile| profile.postbacks[1].name = "A".into()), "postbacks = [{}, {name = \"A\"}]\n");
}

#[test]
fn of_two_names_one_goes_and_one_is_called_otherwise_and_the_first_of_them_stays_with_its_comment() {
    let base = "[[custom_fields]]\nkey = \"k\"\npostbacks = [\n  'a', # 1\n  'b', # 2\n  'c', # 3\n  'd', # 4\n]\n";
    let text = edited(base, |profile| profile.custom_fields[0].postbacks = Some(["a", "x", "d"].map(str::to_owned).to_vec()));
    assert_eq!(text, base.replace("'b'", "'x'").replace("  'c', # 3\n", ""));
}

#[test]
fn a_quote_and_a_bracket_in_a_comment_inside_of_a_list_are_no_end_of_anything() {
    for comment in ["a 5\" screen", "it's", "[mine", "{ {", "]"] {
        let first = format!("[[postbacks]]\nname = \"A\"\nparams = [ # {comment}\n  {{ key = 'a' }},\n]\nevent = \"sale\"\n\n");
        let text = edited(&format!("{first}{}", section("B")), |profile| profile.postbacks[1].name = "C".into());
        assert_eq!(text, format!("{first}{}", section("C")));
    }
}

#[test]
fn a_list_keeps_the_comments_that_are_of_no_entry() {
    let base = "[[postbacks]]\nname = \"A\"\nparams = [{ key = 'a' },\n\n  # aside\n\n  { key = 'b' }]\n";
    let text = edited(base, |profile| drop(profile.postbacks[0].params.remove(1)));
    assert!(text.contains("  # aside\n") && !text.contains("'b'"), "{text}");
}

#[test]
fn a_new_section_comes_behind_those_that_stay_and_not_with_one_that_moves_away() {
    let [a, b] = ["A", "B"].map(section);
    let text = edited(&format!("{a}\n{b}"), |profile| {
        profile.postbacks.swap(0, 1);
        profile.custom_fields.push(field());
    });
    assert_eq!(text, format!("{b}\n{a}\n[[custom_fields]]\nkey = \"k\"\n"));
}

#[test]
fn a_section_that_comes_in_place_of_another_has_the_blank_lines_around_it() {
    for newline in ["\n", "\r\n"] {
        let base = "name = \"a\"\n\n[tracker.more]\nx = 1\n\n[click]\nparam = \"sub1\"\n".replace('\n', newline);
        let text = edited(&base, |profile| drop(profile.tracker.values.insert("more".into(), "x".into())));
        assert_eq!(text, base.replace("r.more]", "r]").replace("x = 1", "more = \"x\""));
    }
}

#[test]
fn a_new_section_stands_behind_one_blank_line_also_where_another_went_and_at_the_top_behind_none() {
    for newline in ["\n", "\r\n"] {
        let base = format!("{}\n# loose\n\n{}", section("A"), section("B")).replace('\n', newline);
        let text = edited(&base, |profile| {
            profile.postbacks.remove(1);
            profile.custom_fields.push(field());
        });
        assert_eq!(
            text,
            base.replace('B', "k").replace(&format!("postbacks]]{newline}name = \"k\""), &format!("custom_fields]]{newline}key = \"k\""))
        );
        let base = format!("[click]{newline}param = \"sub1\"{newline}");
        assert_eq!(edited(&base, |profile| profile.tracker.id = "x".into()), format!("[tracker]{newline}id = \"x\"{newline}{base}"));
    }
}

#[test]
fn a_letter_that_cannot_be_seen_is_written_by_its_number() {
    let text = edited("mine = 1\n", |profile| profile.name = "a\u{1}b\u{7f}c\u{85}d\u{ad}".into());
    assert_eq!(text, "name = \"a\\u0001b\\u007Fc\\u0085d\u{ad}\"\nmine = 1\n");
}

#[test]
fn a_list_over_several_lines_is_one_value_however_its_key_is_quoted() {
    for key in ["\"a=b\"", "'a=b'", "a", "\"a\"", "a.\"b = c\""] {
        for value in ["[\n  [\"x\"],\n]", "\"\"\"\n[x]\ny = 1\n\"\"\"", "'''\n[x]\ny = 1\n'''"] {
            let base = format!("[click]\n{key} = {value}\nparam = \"sub1\"\n");
            assert_eq!(edited(&base, |profile| profile.click.param = "sub2".into()), base.replace("sub1", "sub2"));
        }
    }
}

#[test]
fn rows_that_belong_to_no_link_are_replaced_whole_when_there_is_one() {
    let base = format!("{}[postbacks.placed]\nrows = [\n  {{ key = \"old\" }},\n]\n", section("A"));
    let text = edited(&base, |profile| profile.postbacks[0].placed = Some(placed()));
    assert!(text.contains(&format!("\nrows = {ROWS}\n")) && !text.contains("old"), "{text}");
}

#[test]
fn an_element_in_brackets_is_as_it_was_while_another_one_is_edited_whatever_keys_it_has() {
    let base = format!("postbacks = [{{ name = 'A' }}, {{ name = 'B', {DOTTED}, \"x y\".z = 1 }}]\n");
    assert_eq!(edited(&base, |profile| profile.postbacks[0].name = "C".into()), base.replace("'A'", "'C'"));
}

/// A table by dotted keys, with one of the user's own among them.
const DOTTED: &str = "placed.link = 'https://b.test', placed.x = 1, placed.on = 2026-11-26";

#[test]
fn an_element_in_brackets_that_says_a_table_by_dotted_keys_can_be_edited_as_any_other() {
    let base = format!("postbacks = [{{ name = 'A' }}, {{ name = 'B', {DOTTED} }}]\n");
    let text = edited(&base, |profile| profile.postbacks[1].name = "C".into());
    assert_eq!(text, base.replace("'B'", "'C'"));
    let text = edited(&base, |profile| profile.postbacks[1].placed = Some(placed()));
    let expected = format!("placed.link = 'https://a.test', placed.rows = {ROWS}, placed.x = 1, placed.on = 2026-11-27");
    assert_eq!(text, base.replace(DOTTED, &expected));
    let text = edited(&base, |profile| profile.postbacks[1].placed = None);
    assert_eq!(text, base.replace(DOTTED, "placed.x = 1"));
}

#[test]
fn a_table_comes_into_an_element_in_brackets_as_one_value_and_stays_one() {
    let base = "postbacks = [{ name = 'A' }]\n";
    let text = edited(base, |profile| profile.postbacks[0].placed = Some(placed()));
    let value = format!("placed = {{ link = \"https://a.test\", rows = {ROWS}, on = 2026-11-27 }}");
    assert_eq!(text, base.replace("'A'", &format!("'A', {value}")));
    assert_eq!(edited(&text, |profile| profile.postbacks[0].name = "B".into()), text.replace("'A'", "'B'"));
    assert_eq!(edited(&text, |profile| profile.postbacks[0].placed = None), base);
}

#[test]
fn a_text_that_comes_in_place_of_the_users_own_table_in_brackets_takes_its_dotted_keys_out() {
    let base = "tracker = { more.x = 1, more.y.z = 2, id = 'chatterfy', other.x = 1 }\n";
    let text = edited(base, |profile| drop(profile.tracker.values.insert("more".into(), "text".into())));
    assert_eq!(text, base.replace("more.x = 1, more.y.z = 2, id = 'chatterfy'", "id = 'chatterfy', more = \"text\""));
}

#[test]
fn tables_that_say_something_else_are_told_apart_by_their_hashes() {
    let hash = |tree: &Tree<'_>| {
        let mut hasher = DefaultHasher::new();
        tree.hash(&mut hasher);
        hasher.finish()
    };
    let [one, same, other] = ["a", "a", "b"].map(|name| Tree::new().text("name", name));
    assert_eq!(hash(&one), hash(&same));
    assert_ne!(hash(&one), hash(&other));
}

#[test]
fn a_name_that_is_put_behind_the_last_one_leaves_the_bracket_where_it_stands() {
    for behind in ["\n]", "]"] {
        let base = format!("[[custom_fields]]\nkey = \"k\"\npostbacks = [\n  \"A\",\n  \"B\"{behind}\n");
        let text = edited(&base, |profile| profile.custom_fields[0].postbacks = Some(["A", "B", "C"].map(str::to_owned).to_vec()));
        assert_eq!(text, base.replace("\"B\"", "\"B\",\n  \"C\""));
    }
}

#[test]
fn a_file_of_blanks_is_saved_as_a_new_one_is() {
    let mut profile = Profile { name: "a".into(), ..Profile::default() };
    for base in ["", "\n", " \t\n\n"] {
        assert_eq!(save(Some(base), &profile), save(None, &profile), "{base:?}");
    }
    profile.name.clear();
    assert!(save(Some("\n"), &profile).contains("version = 1"));
}
