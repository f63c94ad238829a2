//! What a file says is read in any spelling, in common ones quickly; of what is wrong in it the user is told key, type and lines.

use clickwire::model::profile::Profile;
use clickwire::model::profile_toml::{parse, save};
use clickwire::text::Words;
use clickwire::toml_file::read::{full, plain};
use clickwire::words::Lang;

use super::support::with_partner;

fn refused(text: &str) -> String {
    Words::new(Lang::En).say(&parse(text).unwrap_err().say)
}

#[test]
fn a_value_of_a_wrong_type_is_told_with_its_type_and_the_whole_name_of_its_key() {
    for (value, found) in
        [("5", "integer"), ("0.5", "float"), ("true", "boolean"), ("2026-11-27", "datetime"), ("[\"a\"]", "array"), ("{ a = 1 }", "table")]
    {
        let said = refused(&format!("[[postbacks]]\n[[postbacks]]\nparams = [{{}}, {{ key = {value} }}]\n"));
        assert!(said.starts_with("postbacks[1].params[1].key must be") && said.contains(&format!("type {found} ")), "{said}");
    }
    let said = refused("click = 'sub1'");
    assert!(said.starts_with("click must be") && said.contains("type string "), "{said}");
}

#[test]
fn the_lines_of_a_side_begin_behind_the_first_mark_between_the_sides_and_without_one_there_are_no_sides() {
    let base = "<<<<<<< HEAD\nx = 1\n||||||| base\nx = 0\n";
    let said = refused(&format!("{base}=======\nx = 2\n=======\nx = 3\n>>>>>>> theirs\n"));
    assert!(said.contains("lines 2 are of HEAD, lines 6–8 of theirs"), "{said}");
    let error = parse(&format!("{base}>>>>>>> theirs\n")).unwrap_err();
    assert!(!error.is_unmerged && error.say.id == "file-not-toml", "{error:?}");
}

#[test]
fn a_text_for_all_languages_is_the_same_as_one_for_each() {
    for spelled in ["\"by hand\"", "{ en = \"by hand\", ru = \"by hand\" }"] {
        let catalog = with_partner(&format!("notes = {spelled}\n"));
        let notes = &catalog.integration("acme").unwrap().notes;
        assert_eq!([Lang::En, Lang::Ru].map(|lang| notes.get(lang)), ["by hand"; 2], "{spelled}");
    }
}

#[test]
fn values_as_people_write_them_are_read_quickly() {
    for value in ["\"a\\nb\\tc\\rd \\\"e\\\" \\\\\"", "\"\"", "''", "'a\\n'", "[ '', \"\" ]", "{ a = '', b = [] }", "0", "12", "false", "2026-11-27"]
    {
        let text = format!("a = {value} # a\n");
        assert_eq!(plain::parse(&text), Some(full::parse(&text).unwrap()), "{text}");
    }
}

#[test]
fn what_the_toml_crate_does_not_read_is_not_read_quickly_either() {
    for text in [
        "[[postbacks]]\nname = 'A'\n[postbacks]\nname = 'B'\n",
        "[postbacks]\n[[postbacks]]\n",
        "[click]\n[click]\n",
        "name = 2026-02-30\n",
        "name = 10:60\n",
        "name = 2026-11-27 10:00:00 1\n",
        "name = 1.\n",
        "name = ''''\n",
        "name = 'a''\n",
    ] {
        assert_eq!(plain::parse(text), None, "{text}");
        assert!(full::parse(text).is_err() && parse(text).is_err(), "{text}");
    }
}

#[test]
fn a_moment_in_any_spelling_is_read_as_the_toml_crate_reads_it() {
    let day = "2026-11-27";
    for value in [day, "10:00", "10:00:00.5", &format!("{day} 10:00"), &format!("{day}T10:00:00+02:00"), &format!("{day}t10:00:00z")] {
        for text in [format!("a = {value}\n"), format!("a = [{value}, {value}]\n"), format!("a = {{ b = {value} }} # {value}\n")] {
            let whole = full::parse(&text).unwrap();
            assert!(plain::parse(&text).is_none_or(|read| read == whole), "{text}");
        }
    }
}

#[test]
fn whatever_lines_and_quotes_a_text_has_a_file_of_ours_with_it_is_read_quickly() {
    let name = "a \"b\" \\ 'c'\r\n\td";
    let text = save(None, &Profile { name: name.into(), ..Profile::default() });
    assert!(plain::parse(&text).is_some(), "{text}");
    assert_eq!(parse(&text).unwrap().name, name);
}
