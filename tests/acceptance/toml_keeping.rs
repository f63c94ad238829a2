//! A save writes into the user's own text: whatever they wrote beside our keys stays.

use clickwire::model::profile::{CustomField, Postback, Profile, RegistrationLink, param};
use clickwire::model::profile_toml::{parse, save, save_over};
use proptest::prelude::*;

use super::odd_toml::{by_hand, marks, profiles};

/// The text after one edit of the profile in it; what is read back must be what was meant.
pub fn edited(base: &str, edit: impl FnOnce(&mut Profile)) -> String {
    let mut profile = parse(base).unwrap();
    edit(&mut profile);
    let text = save(Some(base), &profile);
    assert_eq!(parse(&text).unwrap(), profile.numbered(), "{text}");
    text
}

const EXAMPLE: &str = r#"# Slots, for Anna
version = 1
name = "1win Slots"   # shown in the list
integration = "1win"

[tracker]
id = 'chatterfy'
key = "d7aea56c"   # from the cabinet

# the click
[click]
param = "sub4"
x-note = "kept"

# ---- postbacks ----

# about registration
[[postbacks]]
name = "Registration"
event = "registration"
# slot = "Registration"
color = 0xFF # unknown

# about the deposit
[[postbacks]]
name = "First Deposit"
event = "sale"
params = [
  # the sum
  { key = "tracker.cost", value = "{amount}", hint = 1 }, # behind the sum
  { key = 'tracker.currency', value = 'usd' },
]

# about the repeat
[[postbacks]]
name = "Repeat"
event = "resale"
# below the repeat

# nobody's

[[custom_fields]]
key = "fields.userid"
macro = "{user_id}"
postbacks = ["Registration", "Repeat"] # not the deposit

[[registration_links]]
name = "Main"
base_url = "https://api.chatterfy.ai"
[registration_links.extra]
deep = true
# the end
"#;

#[test]
fn an_edit_of_one_key_changes_its_line_only() {
    let text = edited(EXAMPLE, |profile| profile.click.param = "sub5".into());
    assert_eq!(text, EXAMPLE.replace("\"sub4\"", "\"sub5\""));
    let text = edited(EXAMPLE, |profile| profile.tracker.id = "keitaro".into());
    assert_eq!(text, EXAMPLE.replace("'chatterfy'", "'keitaro'"));
    let text = edited(EXAMPLE, |profile| profile.postbacks[1].params[1].value = "eur".into());
    assert_eq!(text, EXAMPLE.replace("'usd'", "'eur'"));
    let text = edited(EXAMPLE, |profile| profile.postbacks[0].slot = "Reg".into());
    assert_eq!(text, EXAMPLE.replace("\"registration\"\n#", "\"registration\"\nslot = \"Reg\"\n#"));
    let text = edited(EXAMPLE, |profile| profile.postbacks[0].event.clear());
    assert_eq!(text, EXAMPLE.replace("event = \"registration\"\n", ""));
    let text = edited(EXAMPLE, |profile| profile.tracker.values.clear());
    assert_eq!(text, EXAMPLE.replace("key = \"d7aea56c\"   # from", "# from"));
    let text = edited(EXAMPLE, |profile| profile.custom_fields[0].postbacks = None);
    assert_eq!(text, EXAMPLE.replace("postbacks = [\"Registration\", \"Repeat\"] # not", "# not"));
    let text = edited(EXAMPLE, |profile| profile.custom_fields[0].postbacks = Some(vec!["Repeat".into()]));
    assert_eq!(text, EXAMPLE.replace("[\"Registration\", \"Repeat\"]", "[\"Repeat\"]"));
}

#[test]
fn a_removed_element_takes_its_own_comments_along_and_no_others() {
    let text = edited(EXAMPLE, |profile| drop(profile.postbacks.remove(1)));
    let (from, to) = (EXAMPLE.find("# about the deposit").unwrap(), EXAMPLE.find("# about the repeat").unwrap());
    assert_eq!(text, format!("{}{}", &EXAMPLE[..from], &EXAMPLE[to..]));
    let text = edited(EXAMPLE, |profile| drop(profile.postbacks.remove(2)));
    assert_eq!(text, EXAMPLE.replace("# about the repeat\n[[postbacks]]\nname = \"Repeat\"\nevent = \"resale\"\n# below the repeat\n\n", ""));
    let text = edited(EXAMPLE, |profile| profile.postbacks.clear());
    assert!(text.contains("# ---- postbacks ----\n\n# nobody's\n\n[[custom_fields]]"), "{text}");
    let text = edited(EXAMPLE, |profile| drop(profile.postbacks[1].params.remove(0)));
    assert_eq!(text, EXAMPLE.replace("  # the sum\n  { key = \"tracker.cost\", value = \"{amount}\", hint = 1 }, # behind the sum\n", ""));
    let text = edited(EXAMPLE, |profile| profile.registration_links.clear());
    assert!(text.ends_with("# not the deposit\n"), "{text}");
}

#[test]
fn a_moved_element_takes_its_comments_along() {
    let text = edited(EXAMPLE, |profile| profile.postbacks.swap(0, 1));
    let deposit = text.find("# about the deposit\n[[postbacks]]\nname = \"First Deposit\"").unwrap();
    let registration = text.find("# about registration\n[[postbacks]]\nname = \"Registration\"").unwrap();
    assert!(deposit < registration && text.find("# ---- postbacks").unwrap() < deposit, "{text}");
    assert_eq!(text.len(), EXAMPLE.len());
    assert_eq!(edited(&text, |profile| profile.postbacks.swap(0, 1)), EXAMPLE);
    let text = edited(EXAMPLE, |profile| profile.postbacks[1].params.swap(0, 1));
    assert!(text.contains("  { key = 'tracker.currency', value = 'usd' },\n  # the sum\n  { key = \"tracker.cost\", value = \"{amount}\", hint = 1 }, # behind the sum\n]"), "{text}");
}

#[test]
fn a_new_element_comes_where_it_belongs() {
    let text = edited(EXAMPLE, |profile| profile.postbacks.insert(1, Postback { name: "Lead".into(), event: "lead".into(), ..Postback::default() }));
    assert_eq!(text, EXAMPLE.replace("# about the deposit", "[[postbacks]]\nname = \"Lead\"\nevent = \"lead\"\n\n# about the deposit"));
    let text = edited(EXAMPLE, |profile| profile.postbacks[1].params.push(param("tracker.tid", "{id}")));
    assert_eq!(text, EXAMPLE.replace("'usd' },\n", "'usd' },\n  { key = \"tracker.tid\", value = \"{id}\" },\n"));
    let text = edited(EXAMPLE, |profile| profile.registration_links.push(RegistrationLink { name: "Second".into(), ..RegistrationLink::default() }));
    assert_eq!(text, format!("{EXAMPLE}\n[[registration_links]]\nname = \"Second\"\n"));
    let text = edited("name = \"a\"", |profile| profile.click.param = "sub1".into());
    assert_eq!(text, "name = \"a\"\n\n[click]\nparam = \"sub1\"\n");
    let text = edited("name = \"a\"", |profile| profile.integration = Some("1win".into()));
    assert_eq!(text, "name = \"a\"\nintegration = \"1win\"");
}

#[test]
fn a_renamed_element_keeps_its_comments() {
    let text = edited(EXAMPLE, |profile| profile.postbacks[0].name = "Signup".into());
    assert_eq!(text, EXAMPLE.replace("name = \"Registration\"", "name = \"Signup\""));
}

#[test]
fn odd_layouts_are_kept() {
    let odd = "\u{feff}tracker.\"key\" = 'k' # the key\r\ntracker = 1"; // not valid: both a table and a number
    assert!(parse(odd).is_err());
    let dotted = "\u{feff}tracker . \"key\" = 'k' # the key\r\nclick={param=\"sub1\",x=1}\r\npostbacks=[{name='a',params=[{key=\"b\",value=\"c\"}]},\r\n# last\r\n{name='d'}]";
    let text = edited(dotted, |profile| profile.tracker.id = "chatterfy".into());
    assert_eq!(text, dotted.replace("# the key\r\n", "# the key\r\ntracker.id = \"chatterfy\"\r\n"));
    let text = edited(dotted, |profile| profile.click.param.clear());
    assert_eq!(text, dotted.replace("{param=\"sub1\",x=1}", "{x=1}"));
    let text = edited(dotted, |profile| profile.click.macro_text = "{cid}".into());
    assert_eq!(text, dotted.replace("\"sub1\",x", "\"sub1\", macro = \"{cid}\",x"));
    let text = edited(dotted, |profile| profile.postbacks[0].params.clear());
    assert_eq!(text, dotted.replace(",params=[{key=\"b\",value=\"c\"}]", ""));
    let text = edited(dotted, |profile| profile.postbacks.swap(0, 1));
    assert!(text.contains("# last\r\n{name='d'},"), "{text}");
    let nested = "[[postbacks]]\nname = 'a'\n[[postbacks.params]] # one\nkey = 'b'\n[other]\nx = 1\n[[postbacks.params]]\nkey = 'c'\n\n[[postbacks]]\nname = 'z'\n";
    let text = edited(nested, |profile| profile.postbacks.swap(0, 1));
    assert!(text.contains("[[postbacks.params]] # one") && text.contains("[other]\nx = 1"), "{text}");
    let text = edited(nested, |profile| profile.postbacks[0].params.push(param("new", "")));
    assert!(text.contains("key = 'c'\n\n[[postbacks.params]]\nkey = \"new\"\n\n[[postbacks]]"), "{text}");
    let below = "[tracker.more]\nx = 1\n";
    let text = edited(below, |profile| {
        profile.tracker.id = "a".into();
        profile.tracker.values.insert("key".into(), "b".into());
    });
    assert_eq!(text, "[tracker]\nid = \"a\"\nkey = \"b\"\n\n[tracker.more]\nx = 1\n");
    for taken in [below, "tracker.more.x = 1\n", "[[tracker.more]]\nx = 1\n"] {
        edited(taken, |profile| drop(profile.tracker.values.insert("more".into(), "text".into())));
    }
}

#[test]
fn of_byte_order_marks_however_many_all_stay_before_the_text_and_it_can_be_read_again() {
    for marks in ["\u{feff}", "\u{feff}\u{feff}", "\u{feff}\u{feff}\u{feff}"] {
        let text = edited(&format!("{marks}[click]\nparam = \"sub1\"\n"), |profile| profile.name = "a".into());
        assert_eq!(text, format!("{marks}name = \"a\"\n[click]\nparam = \"sub1\"\n"));
    }
}

#[test]
fn a_new_file_is_laid_out_as_the_documentation_shows() {
    let mut profile = Profile { name: "1win Slots".into(), integration: Some("1win".into()), ..Profile::default() };
    profile.tracker.id = "chatterfy".into();
    profile.tracker.values.insert("key".into(), "d7aea56c".into());
    profile.click.param = "sub4".into();
    profile.postbacks.push(Postback { name: "Registration".into(), event: "registration".into(), ..Postback::default() });
    let params = vec![param("tracker.cost", "{amount}"), param("tracker.currency", "usd")];
    profile.postbacks.push(Postback { name: "First Deposit".into(), event: "sale".into(), params, ..Postback::default() });
    let names = Some(vec!["Registration".to_owned()]);
    profile.custom_fields.push(CustomField {
        key: "fields.userid".into(),
        macro_text: "{user_id}".into(),
        postbacks: names,
        ..CustomField::default()
    });
    let params = vec![param("fields.userid", "{user_id}")];
    profile.registration_links.push(RegistrationLink {
        name: "Registration".into(),
        base_url: "https://api.chatterfy.ai".into(),
        params,
        ..RegistrationLink::default()
    });
    assert_eq!(save(None, &profile), FRESH);
}

const FRESH: &str = r#"version = 1
name = "1win Slots"
integration = "1win"

[tracker]
id = "chatterfy"
key = "d7aea56c"

[click]
param = "sub4"

[[postbacks]]
name = "Registration"
event = "registration"

[[postbacks]]
name = "First Deposit"
event = "sale"
params = [
  { key = "tracker.cost", value = "{amount}" },
  { key = "tracker.currency", value = "usd" },
]

[[custom_fields]]
key = "fields.userid"
macro = "{user_id}"
postbacks = ["Registration"]

[[registration_links]]
name = "Registration"
base_url = "https://api.chatterfy.ai"
params = [{ key = "fields.userid", value = "{user_id}" }]
"#;

/// One edit that takes no element away: of values, of the order, or a new element.
fn edited_somehow(profile: &Profile, other: &Profile, edit: usize) -> Profile {
    let mut profile = profile.clone();
    match edit {
        0 => profile.name.clone_from(&other.name),
        1 => profile.tracker.clone_from(&other.tracker),
        2 => profile.click.clone_from(&other.click),
        3 => profile.postbacks = profile.postbacks.iter().rev().cloned().collect(),
        4 => profile.registration_links.extend(other.registration_links.iter().take(1).cloned()),
        5 => profile.postbacks.iter_mut().for_each(|postback| postback.params.reverse()),
        6 => profile.postbacks.iter_mut().for_each(|postback| postback.slot.clone_from(&other.name)),
        _ => {
            let mut fields: Vec<_> = profile.custom_fields.iter().cloned().collect();
            fields.sort_by(|one, other| one.key.cmp(&other.key));
            profile.custom_fields = fields.into();
        }
    }
    profile
}

/// Postbacks and links in other places; what is moved stays the very element.
fn moved_about(mut profile: Profile, seed: u64) -> Profile {
    let (postbacks, links) = (&mut profile.postbacks, &mut profile.registration_links);
    if let (Some(last), Some(last_link)) = (postbacks.len().checked_sub(1), links.len().checked_sub(1)) {
        match seed % 4 {
            0 => postbacks.swap(0, last),
            1 => drop(postbacks.remove(0)),
            2 => postbacks.insert(0, postbacks[last].clone()),
            _ => links.swap(0, last_link),
        }
        postbacks.first_mut().into_iter().for_each(|first| first.event.push('x'));
    }
    profile
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn a_new_file_says_the_profile(profile in profiles()) {
        prop_assert_eq!(parse(&save(None, &profile)).unwrap(), profile);
    }

    #[test]
    fn an_unchanged_profile_gives_the_text_back(profile in profiles(), seed: u64) {
        let text = by_hand(seed, &profile);
        let said = parse(&text);
        prop_assert!(said.is_ok(), "{:?}\n{}", said, text);
        let said = said.unwrap();
        prop_assert_eq!(&said, &profile, "{}", text);
        prop_assert_eq!(save(Some(&text), &said), text);
    }

    #[test]
    fn any_profile_can_be_written_into_any_text(profile in profiles(), other in profiles(), seed: u64) {
        let text = by_hand(seed, &profile);
        let saved = save(Some(&text), &other);
        let said = parse(&saved);
        prop_assert!(said.is_ok(), "{:?}\n{}\n-----\n{}", said, text, saved);
        prop_assert_eq!(said.unwrap(), other, "{}\n-----\n{}", text, saved);
        let bare = saved.matches('\n').count() - saved.matches("\r\n").count();
        prop_assert!(bare == 0 || !text.contains("\r\n"), "{:?}", saved);
        prop_assert_eq!(text.starts_with('\u{feff}'), saved.starts_with('\u{feff}'));
    }

    #[test]
    fn elements_that_are_shared_with_what_the_text_says_are_written_as_copies_are(profile in profiles(), other in profiles(), seed: u64, edit in 0..8_usize) {
        let text = by_hand(seed, &profile);
        let said = parse(&text).unwrap();
        // Reading anew what is written shares nothing with anything.
        let wanted = moved_about(edited_somehow(&said, &other, edit), seed);
        let copy = parse(&save(None, &wanted)).unwrap();
        prop_assert_eq!(save_over(&text, &said, &wanted), save_over(&text, &said, &copy), "{}", text);
    }

    #[test]
    fn while_nothing_is_removed_no_comment_and_no_unknown_key_is_lost(profile in profiles(), other in profiles(), seed: u64, edit in 0..8_usize) {
        let text = by_hand(seed, &profile);
        let wanted = edited_somehow(&profile, &other, edit);
        let saved = save(Some(&text), &wanted);
        prop_assert_eq!(parse(&saved).unwrap(), wanted.numbered(), "{}\n-----\n{}", text, saved);
        prop_assert_eq!(marks(&saved), marks(&text), "{}\n-----\n{}", text, saved);
    }
}

#[test]
fn of_a_list_in_brackets_that_is_emptied_the_comments_that_are_nobodys_stay() {
    let base = "name = \"a\"\nregistration_links = [\n  { name = \"A\", base_url = \"https://a.test\" },\n\n  # the rest is on paper\n]\n";
    let text = edited(base, |profile| profile.registration_links.clear());
    assert!(text.contains("# the rest is on paper") && !text.contains("a.test"), "{text}");
}
