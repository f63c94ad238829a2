//! The partners of the lists against the rows that they were written from (`tests/vectors/partner-rows.tsv`: public templates and manuals), field by field.

use std::collections::BTreeSet;

use clickwire::model::catalog::Catalog;
use clickwire::model::integration::{Integration, Transaction};
use clickwire::model::macros::MacroStyle;

const ROWS: &str = include_str!("../vectors/partner-rows.tsv");

/// One row, its fields by name.
struct Row<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Row<'a> {
    fn all() -> Vec<Row<'static>> {
        let mut lines = ROWS.lines();
        let heads: Vec<&str> = lines.next().unwrap().split('\t').collect();
        lines.map(|line| Row(heads.iter().copied().zip(line.split('\t')).collect())).collect()
    }

    fn get(&self, head: &str) -> &'a str {
        self.0.iter().find(|(known, _)| *known == head).unwrap().1
    }

    /// The words of the status column, whatever they are taken for.
    fn words(&self) -> BTreeSet<&'a str> {
        let roles = self.get("status_words").split("; ").filter(|part| !part.is_empty());
        roles.flat_map(|part| part.split_once('=').unwrap().1.split(',')).map(str::trim).collect()
    }

    fn partner(&self, all: &[&'a Integration]) -> &'a Integration {
        let name = self.get("partner");
        all.iter().find(|known| known.name == name).unwrap_or_else(|| panic!("{name} is not in the catalog"))
    }
}

fn has_macro(text: &str) -> bool {
    MacroStyle::ALL.into_iter().any(|style| !style.find(text).is_empty())
}

/// A row and its partner, ready ones alone.
fn ready() -> Vec<(Row<'static>, &'static Integration)> {
    let catalog: &'static Catalog = Box::leak(Box::new(Catalog::shipped()));
    let all = catalog.integrations();
    Row::all().into_iter().map(|row| (row.partner(&all), row)).map(|(known, row)| (row, known)).filter(|(_, known)| known.is_ready()).collect()
}

#[test]
fn every_partner_of_the_rows_is_listed_under_its_name_with_its_source_and_its_grade() {
    let catalog = Catalog::shipped();
    let all = catalog.integrations();
    for row in Row::all() {
        let known = row.partner(&all);
        assert_eq!(known.source, row.get("source"), "{}", known.id);
        let grade = if known.source.starts_with("http") { 1 } else { 2 };
        assert_eq!(known.grade.map(clickwire::model::grade::Grade::number), Some(grade), "{}", known.id);
        let category = row.get("category");
        let expected = match category.trim_end_matches('?') {
            "cpa" if category.ends_with('?') => "network",
            "binary" => "binary-options",
            "platform" => "platforms",
            "forex" => "finance",
            category => category,
        };
        assert_eq!(known.category, expected, "{}", known.id);
        assert!(known.aliases.iter().any(|alias| alias.chars().any(|letter| ('а'..='я').contains(&letter))), "{}: no Cyrillic alias", known.id);
    }
}

#[test]
fn the_click_id_goes_out_and_comes_back_as_the_row_says() {
    for (row, known) in ready() {
        let first = &known.click_params[0];
        let param = row.get("click_param");
        let expected = if param.starts_with('/') { format!("/{}", param.trim_matches(['/', '{', '}'])) } else { param.to_owned() };
        assert_eq!(first.param, expected, "{}", known.id);
        let text = first.macro_text.clone().unwrap_or_else(|| known.macro_style.wrap(&first.param));
        assert_eq!(text, row.get("click_macro"), "{}", known.id);
    }
}

#[test]
fn amount_currency_and_transaction_are_those_of_the_row() {
    for (row, known) in ready() {
        let postback = known.postbacks.last().unwrap();
        let told = |text: &'static str| Some(text).filter(|text| has_macro(text)).map(str::to_owned);
        assert_eq!(postback.payout, told(row.get("amount")), "{}", known.id);
        let transaction = told(row.get("transaction")).map_or(Transaction::Unknown, Transaction::Macro);
        assert_eq!(postback.transaction, transaction, "{}", known.id);
        let currency = row.get("currency");
        // What the template leaves to be replaced, or to be chosen of several, is no currency.
        let is_settled = !currency.to_lowercase().contains("replace") && !currency.contains(',') && !currency.is_empty();
        assert_eq!(postback.currency, is_settled.then(|| currency.to_owned()), "{}", known.id);
    }
}

#[test]
fn each_word_of_a_status_has_one_role_and_none_is_lost() {
    for (row, known) in ready() {
        let status = known.postbacks.iter().find_map(|postback| postback.status.as_deref());
        let words: Vec<&str> = known.postbacks.iter().flat_map(|postback| &postback.words).flat_map(|(_, words)| words).map(String::as_str).collect();
        let set: BTreeSet<&str> = words.iter().copied().collect();
        assert_eq!(set.len(), words.len(), "{}: a word has two roles", known.id);
        let is_whole = has_macro(row.get("status")) && !row.get("status").to_lowercase().contains("replace") && !row.words().is_empty();
        if is_whole {
            assert_eq!((status, set), (Some(row.get("status")), row.words()), "{}", known.id);
        } else {
            // No source says which macro brings which word: one event, and a note.
            assert_eq!((status, set.len()), (None, 0), "{}", known.id);
            assert!(!known.notes.is_empty(), "{}: nothing says why it has one event", known.id);
        }
    }
}
