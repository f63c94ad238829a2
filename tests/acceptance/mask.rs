//! Keys hidden for a screenshot: nothing that is printed holds one, and it is said that such a link is for looking at.

use std::fs;

use clickwire::model::mask::Mask;
use clickwire::model::trace::{Break, Fired, Place, Samples, Trace, trace};
use clickwire::words::{Arg, Say};

use super::person::{KEY, Person};
use super::support::{self, User, custom};

const TOKEN: &str = "f5c8a12b3d";

/// A person with a profile on Chatterfy, one on Keitaro and one on a tracker whose key is a constant parameter.
fn with_three() -> Person {
    let person = Person::new();
    person.done(&["new", "1win Slots", "--integration", "1win", "--key", KEY, "--base-url", "https://api.chatterfy.ai"]);
    person.done(&["new", "On Keitaro", "--integration", "1win", "--tracker", "keitaro", "--domain", "trk.example", "--key", TOKEN]);
    person.done(&["new", "On AlterCPA", "--integration", "1win", "--tracker", "altercpa-one", "--set", &format!("token={TOKEN}")]);
    person
}

#[test]
fn a_link_for_a_screenshot_shows_which_key_it_has_and_not_the_key() {
    let person = with_three();
    let links = person.done(&["links", "1win Slots", "--mask"]);
    assert!(links.out.starts_with("Registration: https://api.chatterfy.ai/api/postbacks/d7aea56c-…/tracker-postback?"), "{}", links.out);
    assert!(links.err.contains("cannot be pasted into a cabinet"), "{}", links.err);
    let links = person.done(&["--lang", "ru", "links", "On Keitaro", "--mask"]);
    assert!(links.out.starts_with("Registration: https://trk.example/f5…/postback?"), "a host is no key: {}", links.out);
    assert!(links.err.contains("в кабинет нельзя"), "{}", links.err);
    assert!(person.done(&["links", "1win Slots"]).out.contains(KEY), "without the option the links are whole");
}

#[test]
fn no_command_that_is_to_hide_the_key_prints_it_in_any_format() {
    let person = with_three();
    for name in ["1win Slots", "On Keitaro", "On AlterCPA"] {
        for args in [
            &["links", name][..],
            &["links", name, "--format", "json"],
            &["links", name, "--format", "csv"],
            &["links", name, "--format", "markdown"],
            &["trace", name],
            &["trace", name, "--format", "json"],
            &["check", name],
            &["check", name, "--format", "json"],
        ] {
            let told = person.runs(&[args, &["--mask"]].concat());
            assert!(told.status < 2, "{args:?}: {}", told.err);
            let all = format!("{}{}", told.out, told.err).to_lowercase();
            assert!(!all.contains(KEY) && !all.contains(TOKEN), "{args:?} prints the key:\n{all}");
            if args.ends_with(&["json"]) {
                serde_json::from_str::<serde_json::Value>(&told.out).expect("JSON");
            }
        }
    }
}

#[test]
fn a_key_is_hidden_in_what_a_check_quotes_and_mends_too() {
    let person = with_three();
    let file = person.profiles().join("1win-slots.toml");
    let text = fs::read_to_string(&file).expect("the profile");
    let pasted = format!("https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback");
    let text = text
        .replace(&format!("\"{KEY}\""), &format!("\"{pasted}\""))
        .replace("https://api.chatterfy.ai\"", &format!("https://x.example/?u={}\"", KEY.replace('-', "%2D")));
    fs::write(&file, text).expect("written");
    for args in [&["check", "1win Slots", "--mask"][..], &["check", "--all", "--mask", "--format", "json"], &["links", "1win Slots", "--mask"]] {
        let told = person.runs(args);
        let all = format!("{}{}", told.out, told.err).replace("%2D", "-");
        assert!(!all.contains(KEY), "{args:?}:\n{all}");
        assert!(!args.contains(&"check") || all.contains("key-invalid"), "{all}");
    }
}

#[test]
fn a_key_of_the_day_on_which_a_link_was_placed_is_hidden_too() {
    const OLD: &str = "oldold9x7";
    let person = with_three();
    let file = person.profiles().join("on-altercpa.toml");
    let text = fs::read_to_string(&file).expect("the profile");
    let link = format!("https://www.altercpa.one/api/track/postback.json?id={OLD}&status=approve&click={{sub1}}");
    fs::write(&file, text.replacen("event = \"approve\"\n", &format!("event = \"approve\"\nplaced = {{ link = \"{link}\", on = 2026-11-26 }}\n"), 1))
        .expect("written");
    for format in ["text", "json"] {
        let plain = person.runs(&["check", "On AlterCPA", "--format", format]).out;
        assert!(plain.contains(OLD), "a placed link with another key is told: {plain}");
        let masked = person.runs(&["check", "On AlterCPA", "--mask", "--format", format]);
        assert!(!masked.out.contains(OLD) && masked.out.contains("status=approve"), "{}", masked.out);
    }
}

/// A message whose argument is a text.
fn said(id: &'static str, text: &str) -> Say {
    Say::new(id).with("text", text)
}

/// The same trace with a key in everything that somebody's own values can get into.
fn with_a_key_everywhere(mut trace: Trace, key: &str) -> Trace {
    let text = |what: &str| format!("{what} {key} of it");
    trace.profile = text("name");
    trace.partner = Arg::Text(text("partner"));
    trace.click_id = text("click");
    trace.registration_link = Some(text("link"));
    trace.stored = vec![("sub1".into(), text("stored"))];
    for hop in &mut trace.route.hops {
        (hop.value, hop.written) = (Some(text("value")), Some(text("written")));
    }
    trace.route.broken = Some(Break { place: Place::Postback, name: text("postback"), why: said("why", &text("why")) });
    trace.events = trace.events.into_iter().map(|fired| fired_with(fired, &text)).collect();
    trace.money_lost = vec![said("lost", &text("lost"))];
    trace.notes = vec![said("note", &text("note"))];
    trace.unproven = vec![said("unproven", &text("unproven"))];
    trace.live_test = vec![said("test", &text("test"))];
    trace
}

fn fired_with(fired: Fired, text: &impl Fn(&str) -> String) -> Fired {
    Fired {
        name: text("name"),
        fired_url: Some(text("url")),
        event: Some(text("event")),
        written: Some(text("written")),
        sent: Some(text("sent")),
        click: Some(text("click")),
        lost_because: Some(said("because", &text("because"))),
        amount: Some(text("amount")),
        currency: Some(text("currency")),
        transaction: Some(text("transaction")),
        fields: vec![("field".into(), text("field"))],
        remarks: vec![said("remark", &text("remark"))],
        verdict: said("verdict", &text("verdict")),
        ..fired
    }
}

#[test]
fn in_a_trace_the_key_is_hidden_wherever_it_stands_and_all_else_is_told_as_it_is() {
    let user = User::new().again(Some(&custom()), clickwire::words::Lang::En);
    let setup = user.wizard.setup().unwrap();
    let traced = trace(&setup, &Samples::default());
    assert!(!traced.events.is_empty() && !traced.route.hops.is_empty());
    let masked = Mask::of([setup]).trace(&with_a_key_everywhere(traced.clone(), support::KEY));
    assert_eq!(masked, with_a_key_everywhere(traced, "48d0524a-…"));
}
