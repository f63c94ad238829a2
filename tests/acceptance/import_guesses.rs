//! Whose postbacks a page holds where trackers look alike: what speaks for one, when that is a guess, and that it is said once.

use clickwire::model::catalog::{Catalog, UserFile};
use clickwire::model::import::{Imported, import};
use clickwire::model::paste::{Pasted, recognise};

use super::support::postback_url;

/// A tracker on the user's own domain, with these lines at the head of its file.
fn tracker(id: &str, head: &str) -> UserFile {
    let text = format!(
        "id = \"{id}\"\nname = \"{id}\"\nendpoint = \"https://{{domain}}/twin\"\n{head}\n[placeholders.domain]\nformat = \"host\"\n\
         [keys]\nevent = \"goal\"\nclick = \"hid\"\n[links]\nclick_macro = \"{{{id}}}\"\n"
    );
    UserFile { path: format!("{id}.toml"), text: Ok(text) }
}

fn knowing(trackers: &[(&str, &str)]) -> Catalog {
    let catalog = Catalog::new(Vec::new(), trackers.iter().map(|(id, head)| tracker(id, head)).collect());
    assert!(trackers.iter().all(|(id, _)| catalog.tracker(id).is_some()), "their files can be read");
    catalog
}

/// What is imported of postbacks with these queries.
fn imported(catalog: &Catalog, queries: &[&str]) -> Imported {
    let links: Vec<String> = queries.iter().map(|query| format!("https://t.example/twin?{query}")).collect();
    import(&links.join("\n"), "Pasted", catalog)
}

/// The lines of which it is said that the tracker is guessed.
fn guessed(made: &Imported) -> Vec<usize> {
    made.report.iter().filter(|line| line.say.id.starts_with("import-tracker-guessed")).map(|line| line.line).collect()
}

const SALE: &str = "goal=dep&hid={sub1}";

#[test]
fn of_two_trackers_that_look_alike_one_is_guessed_unless_it_is_far_likelier() {
    for (precedence, is_guess) in [(0, true), (49, true), (50, false), (51, false)] {
        let made = imported(&knowing(&[("likely", &format!("precedence = {precedence}")), ("other", "")]), &[SALE]);
        assert_eq!((made.profile.tracker.id.as_str(), !guessed(&made).is_empty()), ("likely", is_guess), "{precedence}");
    }
}

#[test]
fn that_a_tracker_is_guessed_is_said_at_its_first_postback_only() {
    let made = imported(&knowing(&[("one", ""), ("other", "")]), &["goal=reg&hid={sub1}", SALE, "goal=redep&hid={sub1}"]);
    assert_eq!((made.profile.postbacks.len(), guessed(&made)), (3, vec![1]));
}

#[test]
fn a_registration_link_with_a_trackers_own_macro_speaks_for_that_one() {
    let catalog = knowing(&[("likely", "precedence = 1"), ("other", "")]);
    let of = |link: &str| import(&format!("{link}\nhttps://t.example/twin?{SALE}"), "Pasted", &catalog).profile.tracker.id;
    assert_eq!(of("https://partner.example/go?sub1={likely}"), "likely");
    assert_eq!(of("https://partner.example/go?sub1={other}"), "other");
    assert_eq!(of("https://partner.example/go?sub1=1"), "likely");
}

#[test]
fn a_link_that_is_no_trackers_speaks_for_none() {
    let catalog = knowing(&[("likely", "precedence = 1000"), ("other", "precedence = 999")]);
    let made = import(&format!("https://partner.example/go?lp=1\nhttps://t.example/twin?{SALE}"), "Pasted", &catalog);
    assert_eq!(guessed(&made), [2]);
}

#[test]
fn a_key_that_only_one_of_two_trackers_stores_speaks_for_that_one() {
    let catalog = knowing(&[("fixed", "precedence = 1\nparams = [\"mode=1\"]"), ("storing", "other_keys = [\"mode\"]")]);
    assert_eq!(imported(&catalog, &[SALE]).profile.tracker.id, "fixed");
    assert_eq!(imported(&catalog, &[&format!("mode=1&{SALE}")]).profile.tracker.id, "storing");
}

#[test]
fn a_key_that_nobody_knows_makes_a_guess_of_a_link_without_the_trackers_event_and_of_no_other() {
    let catalog = knowing(&[("lone", "")]);
    assert_eq!(guessed(&imported(&catalog, &["hid={sub1}&odd=1"])), [1]);
    assert_eq!(guessed(&imported(&catalog, &[&format!("{SALE}&odd=1")])), [0; 0]);
}

#[test]
fn what_stands_on_a_trackers_own_host_is_no_guess_whatever_its_keys() {
    let made = import(&postback_url("clickid={sub1}&odd=1"), "Pasted", &Catalog::shipped());
    assert_eq!((made.profile.postbacks.len(), guessed(&made)), (1, vec![]));
}

#[test]
fn a_host_that_is_made_of_an_account_is_no_trackers_own_without_the_click_id() {
    let file =
        tracker("lone", "").text.unwrap().replace("{domain}/twin", "{account}.twin.example/cb").replace("domain]\nformat = \"host\"", "account]");
    let catalog = Catalog::new(Vec::new(), vec![UserFile { path: "lone.toml".into(), text: Ok(file) }]);
    let read = |query: &str| recognise(&format!("https://mine.twin.example/cb?{query}"), &catalog, None);
    assert!(matches!(read(SALE), Pasted::Postback(read) if read.tracker == "lone"));
    assert!(matches!(read("goal=dep"), Pasted::Url(_)), "{:?}", read("goal=dep"));
}
