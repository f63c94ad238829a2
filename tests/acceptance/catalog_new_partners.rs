//! Partners that came with their events: each row of the facts (`tests/vectors/new-partner-events.tsv`: `events.tsv` and `events2.tsv`, completed by
//! the same partner's row of `new-partners.tsv`) is compared with the catalog, cell by cell, so that neither drifts from the other.

use clickwire::model::catalog::Catalog;
use clickwire::model::integration::{Integration, Template, Transaction};
use clickwire::model::macros::MacroStyle;
use clickwire::model::role::Role;

const ROWS: &str = include_str!("../vectors/new-partner-events.tsv");

/// What a cell holds that says how a slot is to be found, and not what it is called.
const NOT_A_SLOT: [&str; 7] = ["chosen", "not named", "not quoted", "own word", "guessed", "own endpoint", "is_ftd"];

/// One event of one partner, as the facts have it.
struct Row<'a> {
    name: &'a str,
    event: &'a str,
    slot_or_word: &'a str,
    click_param: &'a str,
    click_macro: &'a str,
    amount: &'a str,
    currency: &'a str,
    transaction: &'a str,
    player: &'a str,
    other: &'a str,
    grade: &'a str,
    source: &'a str,
}

fn rows() -> Vec<Row<'static>> {
    let rows: Vec<Row<'_>> = ROWS.lines().skip(1).map(row).collect();
    assert!(!rows.is_empty(), "no rows: nothing would be compared");
    rows
}

fn row(line: &'static str) -> Row<'static> {
    let cells: Vec<&str> = line.split('\t').collect();
    let &[name, event, slot_or_word, click_param, click_macro, amount, currency, transaction, player, other, grade, source] = cells.as_slice() else {
        panic!("twelve cells: {line}")
    };
    Row { name, event, slot_or_word, click_param, click_macro, amount, currency, transaction, player, other, grade, source }
}

impl Row<'_> {
    fn role(&self) -> Option<Role> {
        match self.event {
            "deposit-any" => Some(Role::Deposit),
            other if other.starts_with("other (") => None,
            word => Some(Role::parse(word).unwrap_or_else(|| panic!("{}: {word}", self.name))),
        }
    }

    /// The partner, by its name or another that it is known by.
    fn partner<'c>(&self, catalog: &'c Catalog) -> &'c Integration {
        let is_it = |known: &&Integration| known.name == self.name || known.aliases.iter().any(|alias| alias == self.name);
        catalog.integrations().into_iter().find(is_it).unwrap_or_else(|| panic!("{} is not in the catalog", self.name))
    }

    /// The postback that reports the event: one of its role, or one for all events that has its word.
    fn postback<'c>(&self, known: &'c Integration) -> &'c Template {
        let role = self.role();
        let by_word = |template: &&Template| template.words.iter().any(|(known, _)| Some(*known) == role);
        let by_slot = |template: &&Template| template.role.is_none() && self.slot_or_word == template.slot.english();
        let found =
            role.map_or_else(|| known.postbacks.iter().find(by_slot), |role| known.template(role).or_else(|| known.postbacks.iter().find(by_word)));
        found.unwrap_or_else(|| panic!("{}: no {}", self.name, self.event))
    }
}

/// The macros in a cell, as they are written.
fn macros(style: MacroStyle, cell: &str) -> Vec<&str> {
    style.find(cell).into_iter().map(|range| &cell[range]).collect()
}

/// Whether a value of a postback is what its cell says: one of its macros, its constant, or nothing where the cell has neither.
fn is_said(value: Option<&str>, style: MacroStyle, cell: &str) -> bool {
    let said = macros(style, cell);
    match value {
        _ if cell.contains("only if") => value.is_none(),
        Some(value) => said.contains(&value) || value == cell || value.eq_ignore_ascii_case(cell),
        None => said.is_empty(),
    }
}

#[test]
fn each_event_of_a_new_partner_has_the_macros_of_its_row() {
    let catalog = Catalog::shipped();
    for row in rows().into_iter().filter(|row| !row.slot_or_word.contains("as the platform's")) {
        let known = row.partner(&catalog);
        let postback = row.postback(known);
        let at = format!("{} {}", row.name, row.event);
        let sums = [postback.amount.as_deref(), postback.payout.as_deref()];
        // One link for all events has the sum of those that bring one.
        if postback.status.is_none() || !row.amount.is_empty() {
            let said = macros(known.macro_style, row.amount);
            assert!(sums.iter().all(|sum| sum.is_none() || is_said(*sum, known.macro_style, row.amount)), "{at}: {sums:?}, {}", row.amount);
            assert!(said.is_empty() || row.amount.contains("only if") || sums.iter().any(Option::is_some), "{at}: no sum, {}", row.amount);
        }
        if sums.iter().any(Option::is_some) && !row.currency.contains('|') {
            assert!(is_said(postback.currency.as_deref(), known.macro_style, row.currency), "{at}: {:?}, {}", postback.currency, row.currency);
        }
        let transaction = match &postback.transaction {
            Transaction::Macro(text) => Some(text.as_str()),
            Transaction::None | Transaction::Unknown => None,
        };
        assert!(is_said(transaction, known.macro_style, row.transaction), "{at}: {transaction:?}, {}", row.transaction);
    }
}

#[test]
fn each_new_partner_takes_the_click_id_as_its_row_says() {
    let catalog = Catalog::shipped();
    for row in rows() {
        let known = row.partner(&catalog);
        let param = row.click_param.split([' ', ',']).next().unwrap_or_default();
        let is_sure = !param.is_empty() && !param.contains('=') && !row.click_param.contains("not stated");
        assert!(!is_sure || known.click_params.iter().any(|known| known.param == param), "{}: {param}", row.name);
        let Some(text) = macros(known.macro_style, row.click_macro).first().copied().filter(|_| is_sure && !known.click_params.is_empty()) else {
            continue;
        };
        let own = known.click_macro(param).map_or_else(|| known.macro_style.wrap(param), str::to_owned);
        assert_eq!(own, text, "{}", row.name);
    }
}

#[test]
fn each_macro_of_a_new_partners_row_is_declared() {
    let catalog = Catalog::shipped();
    for row in rows() {
        let known = row.partner(&catalog);
        let is_click = |text: &str| {
            known
                .click_params
                .iter()
                .any(|click| click.macro_text.as_deref().map_or_else(|| known.macro_style.wrap(&click.param) == text, |own| own == text))
        };
        for text in [row.click_macro, row.amount, row.currency, row.transaction, row.player, row.other]
            .into_iter()
            .flat_map(|cell| macros(known.macro_style, cell))
        {
            assert!(known.macro_of(text).is_some() || is_click(text), "{}: {text}", row.name);
        }
    }
}

#[test]
fn each_event_of_a_new_partner_has_the_slot_or_the_word_of_its_row() {
    let catalog = Catalog::shipped();
    for row in rows() {
        let known = row.partner(&catalog);
        let postback = row.postback(known);
        let cell = row.slot_or_word;
        if postback.status.is_some() {
            let words: Vec<&str> =
                postback.words.iter().filter(|(role, _)| Some(*role) == row.role()).flat_map(|(_, words)| words).map(String::as_str).collect();
            assert!(cell.split(", ").all(|word| words.contains(&word)), "{} {}: {words:?}, {cell}", row.name, row.event);
        } else if !cell.is_empty() && !NOT_A_SLOT.iter().any(|about| cell.contains(about)) {
            let slot = postback.slot.english();
            assert!(!slot.is_empty() && cell.contains(slot), "{} {}: {slot:?}, {cell}", row.name, row.event);
        }
    }
}

#[test]
fn each_event_of_a_new_partner_stands_on_the_source_of_its_row() {
    let catalog = Catalog::shipped();
    for row in rows() {
        let known = row.partner(&catalog);
        let postback = row.postback(known);
        let grade = known.grade_of(postback).map(|grade| grade.number().to_string());
        assert_eq!(grade.as_deref(), Some(row.grade), "{} {}", row.name, row.event);
        let source = if postback.source.is_empty() { &known.source } else { &postback.source };
        let is_key = |word: &&str| {
            word.starts_with("http") || word.contains("Orbitra.link") || (word.len() > 8 && word.bytes().all(|byte| byte.is_ascii_digit()))
        };
        let key = row.source.split([' ', ',', '(', ';']).find(is_key).unwrap_or("ORB");
        assert!(source.contains(key), "{} {}: {key} is not in {source}", row.name, row.event);
    }
}
