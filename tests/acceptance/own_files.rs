//! Files of one's own beside the shipped ones: which is whose, what is asked before one is written, and what is written into it.

use std::fs;

use clickwire::model::catalog::{Catalog, UserFile};
use clickwire::model::line_difference::{Mark, of_two};
use clickwire::model::own_integration::{Draft, draft};
use clickwire::model::profile::Profile;
use clickwire::text::Words;
use clickwire::words::Lang;

use super::own_tracker::HOUSEFLOW;
use super::person::Person;
use super::support::{User, custom, with_partner};

fn file(path: &str, text: &str) -> UserFile {
    UserFile { path: path.into(), text: Ok(text.into()) }
}

/// What `Draft` says of itself, in words.
fn changes(catalog: &Catalog, draft: &Draft) -> Vec<String> {
    draft.changes(catalog).iter().map(|say| Words::new(Lang::En).say(say)).collect()
}

/// A custom profile on Keitaro, which keeps no fields under a prefix.
fn on_keitaro() -> Profile {
    let mut profile = custom();
    profile.tracker.id = "keitaro".into();
    let deposit = profile.postbacks.iter_mut().find(|postback| postback.name == "First Deposit").unwrap();
    deposit.params = vec![clickwire::model::profile::param("payout", "{amount}"), clickwire::model::profile::param("currency", "usd")];
    profile.numbered()
}

#[test]
fn an_integration_is_not_saved_under_an_id_whose_file_has_another_name() {
    let known = with_partner("click_params = [\"sub1\"]\n[[postbacks]]\nname = \"Sale\"\nrole = \"first-deposit\"\n");
    assert!(draft(&known, &custom(), "acme", "Acme").is_ok());
    let text = known.integration_text("acme").unwrap();
    let elsewhere = Catalog::new(vec![file("from-a-chat.toml", text)], Vec::new());
    let refused = Words::new(Lang::En).say(&draft(&elsewhere, &custom(), "acme", "Acme").unwrap_err());
    assert!(refused.contains("from-a-chat.toml"), "{refused}");
}

#[test]
fn of_a_new_integration_everything_comes_and_nothing_changes() {
    let catalog = Catalog::shipped();
    for profile in [custom(), on_keitaro()] {
        let told = changes(&catalog, &draft(&catalog, &profile, "mine", "Mine").unwrap());
        assert!(!told.is_empty() && told.iter().all(|line| line.starts_with("+ ")), "{told:#?}");
    }
}

#[test]
fn where_a_tracker_has_no_prefix_for_fields_a_sum_is_saved_as_a_sum() {
    let catalog = Catalog::shipped();
    let text = draft(&catalog, &on_keitaro(), "mine", "Mine").unwrap().text;
    assert!(text.contains("payout = \"{amount}\"") && text.contains("currency = \"usd\""), "{text}");
    assert!(!text.contains("fields"), "{text}");
}

#[test]
fn lines_behind_the_last_change_are_counted_where_they_are_left_out() {
    let lines = |first: &str| format!("{first}\nb\nc\nd\ne\nf\ng\n");
    let marks: Vec<Mark> = of_two(&lines("a"), &lines("A")).into_iter().map(|line| line.mark).collect();
    assert_eq!(marks, [Mark::Before, Mark::Theirs, Mark::Same, Mark::Same, Mark::Same, Mark::Skipped(3)]);
}

#[test]
fn a_file_that_cannot_be_read_is_known_until_it_is_mended() {
    let mut catalog = Catalog::new(vec![file("one.toml", "id = "), file("two.toml", "id = ")], Vec::new());
    let good = with_partner("").integration_text("acme").unwrap().replace("acme", "one");
    catalog.know(vec![file("one.toml", &good)]);
    let bad: Vec<&str> = catalog.bad_files().iter().map(|bad| bad.path.as_str()).collect();
    assert_eq!(bad, ["two.toml"]);
    assert!(catalog.integration("one").is_some());
}

#[test]
fn a_tracker_of_ones_own_is_told_from_those_that_are_shipped_and_each_shows_its_own_file() {
    let person = Person::new();
    let folder = person.integrations().with_file_name("trackers");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("houseflow.toml"), HOUSEFLOW).unwrap();
    let all = person.json(&["trackers", "--format", "json"]);
    let own: Vec<&str> = all.as_array().unwrap().iter().filter(|known| known["origin"] == "own").map(|known| known["id"].as_str().unwrap()).collect();
    assert_eq!(own, ["houseflow"]);
    assert_eq!(person.done(&["trackers", "show", "houseflow"]).out, HOUSEFLOW);
    assert!(person.done(&["trackers", "show", "keitaro"]).out.contains("id = \"keitaro\""));
}

#[test]
fn what_the_user_is_asked_before_a_new_integration_is_written_names_no_other_partner() {
    let mut user = User::with(custom());
    user.press("W enter enter");
    assert!(user.screen().contains("+ Click parameter") && !user.screen().contains("Integration:"), "{}", user.screen());
}
