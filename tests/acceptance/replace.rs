//! Another host, key or click parameter in all profiles: each line that changes, then all or nothing.

use std::fs;

use clickwire::model::acts::{Kind, Replacement};
use clickwire::model::catalog::Catalog;
use clickwire::model::profile::{Param, Profile, param};

use super::monkey_on_disk::{Home, at_the_list, presses};
use super::person::{KEY, Person};
use super::support::custom;

const NEW_KEY: &str = "48d0524a-1111-4afc-b624-fd36c3332acb";

fn with_two() -> Person {
    let person = Person::new();
    let url = "https://User@OLD.example:8443/casino?open=register&sub4=x#top";
    person.done(&["new", "One", "--integration", "1win", "--click-param", "sub4", "--key", KEY, "--base-url", url]);
    person.done(&[
        "new",
        "Two",
        "--integration",
        "1win",
        "--click-param",
        "sub4",
        "--key",
        KEY,
        "--base-url",
        "https://sub.old.example/?a=old.example",
    ]);
    person
}

#[test]
fn a_domain_is_replaced_as_a_host_and_nothing_else_of_the_url_changes() {
    let person = with_two();
    let told = person.done(&["replace", "--host", "https://old.EXAMPLE/x", "new.example"]);
    assert!(
        told.out
            .starts_with("One: Registration: https://User@OLD.example:8443/casino?open=register&sub4=x#top → https://User@new.example:8443/casino"),
        "{told:?}"
    );
    assert!(!told.out.contains("Two"), "a sub-domain is another host: {told:?}");
    assert!(told.out.contains("To be placed anew:\n  One: Registration, a registration link"), "{told:?}");
    assert!(person.done(&["links", "One"]).out.contains("https://User@new.example:8443/casino?open=register&sub4={{tracker.clickid}}#top"));
    let again = person.done(&["replace", "--host", "old.example", "new.example"]);
    assert_eq!(again.out, "");
    assert!(again.err.contains("Nothing to replace"), "{again:?}");
}

#[test]
fn a_port_that_is_given_is_meant() {
    let person = with_two();
    assert_eq!(person.done(&["replace", "--host", "old.example:1", "new.example"]).out, "");
    assert!(person.done(&["replace", "--host", "old.example:8443", "new.example"]).out.contains("→ https://User@new.example/casino"));
}

#[test]
fn a_trackers_domain_is_a_host_too() {
    let person = Person::new();
    person.done(&["new", "K", "--tracker", "keitaro", "--domain", "Track.old.example", "--key", "abc123"]);
    let told = person.done(&["replace", "--host", "track.old.example", "t.new.example", "K"]);
    assert!(told.out.contains("Track.old.example → t.new.example"), "{told:?}");
}

#[test]
fn another_key_says_which_link_goes_into_which_slot_of_which_cabinet() {
    let person = with_two();
    let told = person.done(&["replace", "--key", KEY, NEW_KEY, "Two"]);
    assert_eq!(told.out.lines().filter(|line| line.contains(&format!("{KEY} → {NEW_KEY}"))).count(), 1, "{told:?}");
    assert!(
        told.out.contains(&format!("Two: First Deposit, into “First deposit” at 1win: https://api.chatterfy.ai/api/postbacks/{NEW_KEY}/")),
        "{told:?}"
    );
    assert!(person.done(&["links", "One"]).out.contains(KEY), "only the named one");
}

#[test]
fn a_click_parameter_is_replaced_wherever_it_is_used() {
    let person = with_two();
    person.done(&["replace", "--param", "sub4", "sub2"]);
    let links = person.done(&["links", "One"]).out;
    assert!(links.contains("clickid={sub2}") && links.contains("open=register&sub2={{tracker.clickid}}#top"), "{links}");
    assert!(!links.contains("sub4"), "{links}");
}

#[test]
fn a_dry_run_prints_the_same_and_writes_nothing() {
    let person = with_two();
    let before = fs::read(person.profiles().join("one.toml")).unwrap();
    let dry = person.done(&["replace", "--key", KEY, NEW_KEY, "--dry-run"]);
    assert_eq!(fs::read(person.profiles().join("one.toml")).unwrap(), before);
    assert_eq!(person.done(&["replace", "--key", KEY, NEW_KEY]).out, dry.out);
}

#[test]
fn what_is_no_value_and_who_does_not_exist_is_refused_before_anything_is_written() {
    let person = with_two();
    let before = fs::read(person.profiles().join("one.toml")).unwrap();
    for args in [
        ["--host", "old.example", "new example", "One"],
        ["--host", "old.example", "https://new.example/path", "One"],
        ["--host", "old.example", "new.example", "nobody"],
        ["--key", KEY, "no-uuid", "One"],
        ["--param", "sub4", "a=b", "One"],
    ] {
        person.refused(&[&["replace"], &args[..]].concat());
    }
    person.refused(&["replace"]);
    person.refused(&["replace", "--host", "a.example", "b.example", "--key", KEY, NEW_KEY]);
    assert_eq!(fs::read(person.profiles().join("one.toml")).unwrap(), before);
}

#[test]
fn one_unreadable_file_among_all_stops_everything() {
    let person = with_two();
    person.has_profile("bad", "name = \n");
    let before = fs::read(person.profiles().join("one.toml")).unwrap();
    assert!(person.refused(&["replace", "--key", KEY, NEW_KEY]).contains("bad.toml"));
    assert_eq!(fs::read(person.profiles().join("one.toml")).unwrap(), before);
}

#[cfg(unix)]
#[test]
fn where_one_file_cannot_be_written_those_before_it_are_put_back_byte_for_byte() {
    let person = with_two();
    person.has_profile("one", &format!("# mine\n{}", fs::read_to_string(person.profiles().join("one.toml")).unwrap()));
    let one = fs::read(person.profiles().join("one.toml")).unwrap();
    // A file that is a link into a folder where nothing can be written.
    let two = fs::read_to_string(person.profiles().join("two.toml")).unwrap();
    let elsewhere = person.writes("elsewhere/two.toml", &format!("{two}# {}", "x".repeat((1 << 20) * 4 - two.len() - 3)));
    fs::remove_file(person.profiles().join("two.toml")).unwrap();
    std::os::unix::fs::symlink(&elsewhere, person.profiles().join("two.toml")).unwrap();
    let told = person.runs(&["replace", "--host", "old.example", "a-much-longer-name.of.new.example"]);
    assert_eq!(told.status, 0, "only One has the host: {told:?}");
    person.done(&["replace", "--host", "a-much-longer-name.of.new.example", "OLD.example", "One"]);
    let one_again = fs::read(person.profiles().join("one.toml")).unwrap();
    assert_eq!(one_again, one);
    // sub4 → a longer name makes Two larger than what is read back.
    let told = person.refused(&["replace", "--param", "sub4", "a_longer_click_parameter"]);
    assert!(told.contains("two.toml") && told.contains("Put back as it was"), "{told}");
    assert_eq!(fs::read(person.profiles().join("one.toml")).unwrap(), one);
}

#[test]
fn a_base_url_with_two_schemes_is_left_alone() {
    let person = Person::new();
    person.done(&["new", "Own", "--key", KEY, "--base-url", "https://p.example/go"]);
    let file = person.profiles().join("own.toml");
    let two = fs::read_to_string(&file).unwrap().replace("https://p.example/go", "https://http://ки.казинокк/");
    fs::write(&file, &two).unwrap();
    for old in ["ки.казинокк", "http"] {
        let told = person.runs(&["replace", "--host", old, "new.example"]);
        assert!(told.status != 101 && !told.err.contains("panic"), "{told:?}");
        assert!(fs::read_to_string(&file).unwrap().ends_with("казинокк/\"\n") || old == "http", "{}", fs::read_to_string(&file).unwrap());
    }
}

#[test]
fn replaced_in_the_program_and_taken_back_every_byte_is_as_it_was() {
    let home = Home::empty();
    let (one, two) = (home.profiles().join("one.toml"), home.profiles().join("two.toml"));
    let text = |name: &str| {
        format!("# {name}: mine\nname = \"{name}\"   # the name\r\n[[registration_links]]\nname = 'Main'\nbase_url = 'https://old.example/{name}'\n")
    };
    fs::write(&one, text("one")).unwrap();
    fs::write(&two, text("two")).unwrap();
    at_the_list(&home, Catalog::shipped(), |sitting| {
        presses(sitting, "R tab n e w . t e s t enter enter");
        assert_eq!(fs::read_to_string(&one).unwrap(), text("one").replace("old.example", "new.test"));
        assert_eq!(fs::read_to_string(&two).unwrap(), text("two").replace("old.example", "new.test"));
        presses(sitting, "esc u");
        assert_eq!(fs::read_to_string(&one).unwrap(), text("one"));
        assert_eq!(fs::read_to_string(&two).unwrap(), text("two"));
        presses(sitting, "ctrl-r esc");
        fs::write(&two, text("two").replace("old.example", "theirs.example")).unwrap();
        presses(sitting, "u");
        assert!(fs::read_to_string(&one).unwrap().contains("new.test"), "another program was faster: all or nothing");
        assert!(fs::read_to_string(&two).unwrap().contains("theirs.example"));
    });
}

#[cfg(target_os = "linux")]
#[test]
fn where_one_file_cannot_be_written_none_is_changed() {
    let person = Person::new();
    for name in ["Brazil", "Chile"] {
        person.done(&["new", name, "--key", KEY, "--base-url", "https://old.example/go"]);
    }
    let text = |file: &str| fs::read_to_string(person.profiles().join(file)).unwrap();
    let (brazil, chile) = (text("brazil.toml"), text("chile.toml"));
    let mut failed = 0;
    for flush in 1..40 {
        let Some(strace) = crate::strace::Strace::of(&person, &[&format!("fsync:error=EIO:when={flush}")]) else { return };
        let ended = strace.runs(&["replace", "--host", "old.example", "new.example"]);
        if ended.status == Some(2) {
            failed += 1;
            assert!(ended.err.contains("Nothing was replaced"), "{ended:?}");
            assert_eq!((text("brazil.toml"), text("chile.toml")), (brazil.clone(), chile.clone()), "flush {flush}");
        } else if failed > 0 {
            break;
        } else {
            person.done(&["replace", "--host", "new.example", "old.example"]);
        }
    }
    assert!(failed > 0, "no flush failed");
}

#[test]
fn a_click_parameter_without_a_value_is_replaced_too_and_what_only_looks_like_it_is_not() {
    let person = Person::new();
    person.done(&["new", "Bare", "--integration", "1win", "--click-param", "sub4", "--key", KEY, "--base-url", "https://a.example/go?x=1"]);
    let file = person.profiles().join("bare.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("/go?x=1", "/sub4?sub4&open=sub4&sub44&xsub4=sub4#sub4")).unwrap();
    person.done(&["replace", "--param", "sub4", "sub2"]);
    let after = fs::read_to_string(&file).unwrap();
    assert!(after.contains("https://a.example/sub4?sub2&open=sub4&sub44&xsub4=sub4#sub4"), "{after}");
}

/// A custom profile with one value in the place of another, as the command writes it.
fn replaced(profile: &Profile, kind: Kind, old: &str, new: &str) -> Profile {
    Replacement::new(kind, old, new).unwrap().perform(&Catalog::shipped(), profile).unwrap().profile
}

#[test]
fn with_the_click_parameter_goes_what_reads_it_and_nothing_that_only_has_its_letters() {
    let mut profile = custom();
    profile.click.macro_text = "{sub1}".into();
    profile.registration_links[0].params = vec![param("sub1", "x"), param("creative", "{sub1}")];
    profile.postbacks[0].params = vec![param("sub1", "a"), param("fields.click", "id {sub1}")];
    let profile = profile.numbered();
    let after = replaced(&profile, Kind::Param, "sub1", "sub2");
    assert_eq!((after.click.param.as_str(), after.click.macro_text.as_str()), ("sub2", ""), "what follows from the parameter follows");
    let pairs = |params: &[Param]| params.iter().map(|one| format!("{}={}", one.key, one.value)).collect::<Vec<_>>();
    assert_eq!(pairs(&after.registration_links[0].params), ["sub2=x", "creative={sub1}"], "in a link the tracker fills");
    assert_eq!(pairs(&after.postbacks[0].params), ["sub1=a", "fields.click=id {sub2}"]);
    let mut own = profile;
    own.click.macro_text = "{cid}".into();
    assert_eq!(replaced(&own, Kind::Param, "sub1", "sub2").click.macro_text, "{cid}", "a macro of its own stays");
}

#[test]
fn a_click_parameter_in_the_path_is_none_in_the_query() {
    let mut profile = custom();
    profile.click.param = "/sub1".into();
    profile.registration_links[0].base_url = "https://a.example/go?%2Fsub1=5&/sub1=6".into();
    let after = replaced(&profile, Kind::Param, "/sub1", "/sub2");
    assert_eq!((after.click.param.as_str(), after.registration_links[0].base_url.as_str()), ("/sub2", "https://a.example/go?%2Fsub1=5&/sub1=6"));
}

#[test]
fn a_host_in_letters_of_its_own_is_the_same_in_punycode_either_way() {
    for (stands, asked) in [("сайт.рф", "xn--80aswg.xn--p1ai"), ("xn--80aswg.xn--p1ai", "сайт.рф"), ("САЙТ.рф", "сайт.рф")] {
        let mut profile = custom();
        profile.registration_links[0].base_url = format!("https://{stands}/go");
        let after = replaced(&profile, Kind::Host, asked, "new.example");
        assert_eq!(after.registration_links[0].base_url, "https://new.example/go", "{stands} and {asked}");
    }
    let mut profile = custom();
    profile.registration_links[0].base_url = "https://127.1/go".into();
    assert_eq!(replaced(&profile, Kind::Host, "127.0.0.1", "new.example").registration_links[0].base_url, "https://127.1/go");
}
