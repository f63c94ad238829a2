//! Keys that stand where they are hard to see: short ones beside words, and such with signs that JSON writes otherwise.

use clickwire::model::catalog::Catalog;
use clickwire::model::mask::Mask;

use super::person::Person;
use super::support::custom;

/// What hides this key.
fn hiding(key: &str) -> Mask {
    let mut profile = custom();
    profile.tracker.values = [("key".to_owned(), key.to_owned())].into();
    Mask::of([Catalog::shipped().setup(&profile)])
}

#[test]
fn a_short_key_is_hidden_where_its_own_end_is_no_word_wherever_in_the_text_it_stands() {
    let mask = hiding("sub");
    assert_eq!(mask.text("x sub1"), "x sub1");
    assert_eq!(mask.text("a sub bcd"), "a su… bcd");
    assert_eq!(mask.text("ab?sub=sub&subs=subs"), "ab?su…=su…&subs=subs");
}

#[test]
fn a_key_with_backslashes_is_hidden_as_it_is_and_as_json_writes_it() {
    for key in [r"ab\cdef", r"\abcdef", r"abcdef\", r"ab\\cdef", r"\\abcdef", r#"ab"\cdef"#, r#"ab\"cdef"#] {
        let mask = hiding(key);
        let json = serde_json::to_string(&format!("x={key}&y=1")).unwrap();
        for text in [format!("x={key}&y=1"), json] {
            let masked = mask.text(&text);
            assert!(!masked.contains("cdef") && !masked.contains("abcdef"), "{key}: {text} is shown as {masked}");
            assert!(masked.contains("x=") && masked.contains("…&y=1"), "{key}: {text} is shown as {masked}");
        }
    }
}

#[test]
fn json_that_hides_a_key_at_the_end_of_a_text_can_still_be_read() {
    for key in [r"abcdef\", r"abcdef\\", r#"abcdef""#] {
        let masked = hiding(key).text(&serde_json::to_string(&format!("x={key}")).unwrap());
        assert_eq!(serde_json::from_str::<String>(&masked).unwrap().trim_end_matches('…').len(), "x=ab".len(), "{masked}");
    }
}

#[test]
fn an_instruction_without_a_key_in_it_warns_of_none() {
    let sheet = |tracker: &[&str]| {
        let person = Person::new();
        person.done(&[&["new", "Mine", "--integration", "1win", "--tracker"], tracker].concat());
        person.done(&["sheet", "Mine"]).out
    };
    let without = sheet(&["binom", "--domain", "trk.example"]);
    assert!(without.contains("https://trk.example/click.php?") && !without.contains("live key"), "a host is no key: {without}");
    assert!(sheet(&["keitaro", "--domain", "trk.example", "--key", "f5c8a12b3d"]).contains("live key"));
}
