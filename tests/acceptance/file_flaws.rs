//! What a file of a tracker or of a partner lacks is said of the key that lacks it, and a word that excuses one key excuses no other.

use clickwire::model::catalog::Catalog;
use clickwire::model::{integration_check, tracker_check};
use clickwire::words::Arg;

use super::own_tracker::HOUSEFLOW;

/// What is wrong with `HouseFlow`'s file without a line.
fn without(line: &str) -> Vec<&'static str> {
    assert!(HOUSEFLOW.contains(line), "{line}");
    tracker_check::check(&HOUSEFLOW.replacen(line, "", 1), &[]).iter().map(|flaw| flaw.say.id).collect()
}

#[test]
fn a_tracker_file_without_its_source_is_told_what_a_source_is_and_one_without_its_name_is_not() {
    assert_eq!(without("source = \"made up\"\n"), ["flaw-tracker-without-source"]);
    assert_eq!(without("name = \"HouseFlow\"\n"), ["file-key-missing"]);
}

#[test]
fn none_is_a_word_for_a_transaction_alone_and_a_transactions_macro_must_be_declared_too() {
    let of = |line: &str| {
        let head = "id = \"acme\"\nname = \"Acme\"\ncategory = \"igaming\"\nstatus = \"ready\"\nsource = \"its manual\"\nclick_params = [\"cid\"]\n";
        let text = format!("{head}[[macros]]\nname = \"sum\"\n[[postbacks]]\nname = \"Deposit\"\nrole = \"deposit\"\n{line}\n");
        integration_check::check(&text, &Catalog::shipped(), &[]).iter().map(|flaw| flaw.say.id).collect::<Vec<_>>()
    };
    assert_eq!(of("transaction = \"none\""), Vec::<&str>::new());
    assert_eq!(of("transaction = \"{order_number}\""), ["flaw-macro-undeclared"]);
    assert_eq!(of("amount = \"none\""), ["flaw-macro-bare"]);
}

#[test]
fn a_key_without_a_name_is_told_by_the_name_of_its_table() {
    let flaws = tracker_check::check(&HOUSEFLOW.replacen("[keys]\n", "[keys]\n\"\" = 1\n", 1), &[]);
    let keys: Vec<_> = flaws.iter().flat_map(|flaw| &flaw.say.args).filter(|(name, _)| *name == "key").map(|(_, key)| key.clone()).collect();
    assert_eq!(keys, [Arg::from("keys")]);
}
