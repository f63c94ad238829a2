//! The catalog says of its partners' events what the facts say that it was made from: `vectors/partner-events.tsv`, a row an event. A row without
//! a role is an event that our roles have no name for, found by its slot; `words` are those of a macro that says which event fires. An empty cell
//! is one where the source is silent.

use std::collections::HashMap;

use clickwire::model::catalog::Catalog;
use clickwire::model::integration::{Integration, Template, Transaction};
use clickwire::model::role::Role;

const FACTS: &str = include_str!("../vectors/partner-events.tsv");

type Row<'a> = HashMap<&'a str, &'a str>;

fn rows() -> Vec<Row<'static>> {
    let mut lines = FACTS.lines();
    let names: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    lines.map(|line| names.iter().copied().zip(line.split('\t')).collect()).collect()
}

/// The postback that a row tells of.
fn template<'a>(known: &'a Integration, row: &Row<'_>) -> Option<&'a Template> {
    let Some(role) = Role::parse(row["role"]) else {
        return known.postbacks.iter().find(|one| one.role.is_none() && one.slot.english() == row["slot"]);
    };
    if row["words"].is_empty() {
        return known.template(role);
    }
    let has_words = |one: &&Template| {
        let own = one.words.iter().find(|(known, _)| *known == role).map(|(_, words)| words.as_slice()).unwrap_or_default();
        row["words"].split('|').all(|word| own.iter().any(|known| known == word))
    };
    known.postbacks.iter().find(has_words)
}

/// What is not as the row says.
fn differences(known: &Integration, row: &Row<'_>) -> Vec<String> {
    let Some(template) = template(known, row) else { return vec!["no such postback".into()] };
    let click = known.click_params.iter().find(|click| click.param == row["click_param"]);
    let click_macro = click.map(|click| click.macro_text.clone().unwrap_or_else(|| known.macro_style.wrap(&click.param)));
    let transaction = match &template.transaction {
        Transaction::Unknown => None,
        Transaction::None => Some("none".to_owned()),
        Transaction::Macro(text) => Some(text.clone()),
    };
    let slot = Some(template.slot.english().to_owned());
    let facts = [
        ("click_param", click.map(|click| click.param.clone())),
        ("click_macro", click_macro),
        ("slot", slot),
        ("amount", template.amount.clone()),
        ("payout", template.payout.clone()),
        ("currency", template.currency.clone()),
        ("transaction", transaction),
    ];
    let wrong = facts.into_iter().filter(|(key, value)| !row[key].is_empty() && value.as_deref() != Some(row[key]));
    let mut wrong: Vec<String> = wrong.map(|(key, value)| format!("{key} is {value:?}, not {}", row[key])).collect();
    if known.grade_of(template).is_none() {
        wrong.push("no grade".into());
    }
    wrong
}

#[test]
fn every_event_of_the_facts_is_in_its_partners_file_field_by_field() {
    let catalog = Catalog::shipped();
    for row in rows() {
        let known = catalog.integration(row["id"]).unwrap_or_else(|| panic!("{} is not listed", row["id"]));
        assert_eq!(differences(known, &row), Vec::<String>::new(), "{} {} {}", row["id"], row["role"], row["slot"]);
        assert!(!row["source"].is_empty() && ["1", "2", "3"].contains(&row["grade"]), "{}: {row:?}", row["id"]);
    }
}

#[test]
fn a_row_that_says_something_else_is_noticed() {
    let catalog = Catalog::shipped();
    let row = rows().into_iter().find(|row| row["id"] == "rapidpace" && row["role"] == "first-deposit").unwrap();
    for key in ["slot", "click_param", "amount", "payout", "currency", "transaction"] {
        let mut row = row.clone();
        row.insert(key, "{other}");
        assert!(!differences(catalog.integration("rapidpace").unwrap(), &row).is_empty(), "{key}");
    }
}
