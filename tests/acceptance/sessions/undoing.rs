//! Undo and redo say what they do, and go where it is.

use clickwire::wizard::row::RowId;
use clickwire::wizard::step::Step;
use clickwire::wizard::view::Page;
use clickwire::words::Lang;

use super::super::support::{User, custom, one_win};

/// Keys on some page, and what the next `u` says of them, wherever one is by then.
const EDITS: &[(&str, &str, &str, &str)] = &[
    ("3", "First Deposit", "d", "Undone: postback First Deposit removed (step 3). Ctrl-R brings it back."),
    ("3", "First Deposit", "D", "Undone: postback First Deposit 2 added (step 3). Ctrl-R brings it back."),
    ("3", "First Deposit", "J", "Undone: postback First Deposit moved (step 3). Ctrl-R brings it back."),
    ("4", "fields.userid", "d", "Undone: custom field fields.userid={user_id} removed (step 4). Ctrl-R brings it back."),
    ("4 home >", "First Deposit", "space", "Undone: fields.userid: Registration → Registration, First Deposit (step 4). Ctrl-R brings it back."),
    ("5", "Spare", "d", "Undone: registration link Spare removed (step 5). Ctrl-R brings it back."),
    ("3", "First Deposit", "p", "Undone: marked: First Deposit: placed 26 Nov (step 3). Ctrl-R brings it back."),
];

#[test]
fn undo_says_what_it_takes_back_and_where() {
    for (page, row, keys, said) in EDITS {
        let mut user = User::with(custom());
        user.press(page).on(row).press(keys).press("2 u");
        assert_eq!(user.notice(), *said, "{keys} on {row}");
        let again = said.replace("Undone", "Done again").replace("Ctrl-R brings it back", "u takes it back");
        assert_eq!(user.press("2 ctrl-r").notice(), again, "{keys} on {row}, redone");
    }
}

#[test]
fn a_typed_text_is_told_as_it_was_and_as_it_is() {
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press(">").on("tracker.currency").press("enter").retypes("eur").press("esc 6 u");
    assert_eq!(user.notice(), "Undone: First Deposit: tracker.currency=usd → tracker.currency=eur (step 3). Ctrl-R brings it back.");
    assert!(user.line().contains("tracker.currency"), "the row is open, and the cursor stands on it: {}", user.line());
    user.press("2 home enter").retypes("sub7").press("5 u");
    assert_eq!(user.notice(), "Undone: Click parameter: sub1 → sub7 (step 2). Ctrl-R brings it back.");
    assert_eq!(user.wizard.page, Page::Step(Step::Click));
    user.press("1 home up").on("Profile name").press("enter").retypes("Other").press("4 u");
    assert_eq!(user.notice(), "Undone: Profile name: My offer → Other (step 1). Ctrl-R brings it back.");
    assert_eq!(user.wizard.focus(), Some(RowId::ProfileName));
}

#[test]
fn what_was_called_otherwise_is_told_with_what_it_is() {
    let renames = [
        ("3", "First Deposit", "e", "FD", "postback First Deposit → FD (step 3)"),
        ("5", "Main", "e", "First", "registration link Main → First (step 5)"),
        ("4", "fields.userid", "e", "fields.player", "custom field fields.userid={user_id} → fields.player={user_id} (step 4)"),
        ("5", "partner.example/other", "enter", "https://a.example/x", "Spare: https://partner.example/other → https://a.example/x (step 5)"),
    ];
    for (page, row, key, text, said) in renames {
        let mut user = User::with(custom());
        user.press(page).on(row).press(key).retypes(text).press("2 u");
        assert_eq!(user.notice(), format!("Undone: {said}. Ctrl-R brings it back."));
        let mut user = User::with_in(&custom(), Lang::Ru);
        user.press(page).on(row).press(key).retypes(text).press("2 u");
        assert!(user.notice().contains(" → ") && user.notice().contains("(шаг "), "{}", user.notice());
    }
}

#[test]
fn undo_goes_to_the_page_and_the_row() {
    let mut user = User::with(custom());
    user.press("5").on("Spare").press("d 2 u");
    assert_eq!(user.wizard.page, Page::Step(Step::Links));
    assert!(user.line().contains("Spare"), "{}", user.line());
    user.press("3").on("Recurring").press("d 5 u");
    assert!(user.line().contains("Recurring Deposit"), "{}", user.line());
    // What was added and is gone: the page where it stood.
    user.press("4 a").types("fields.x").press("enter").types("{x}").press("enter 6 u u");
    assert_eq!(user.wizard.page, Page::Step(Step::Fields));
    assert_eq!(user.profile().custom_fields.len(), 1);
}

#[test]
fn who_works_on_the_summary_stays_there() {
    let mut user = User::with(custom());
    user.press("6").on("First Deposit").press("d u");
    assert_eq!(user.wizard.page, Page::Step(Step::Summary));
    assert!(user.line().contains("First Deposit"), "{}", user.line());
    user.press("p down u");
    assert_eq!(user.notice(), "Undone: marked: First Deposit: placed 26 Nov (step 3). Ctrl-R brings it back.");
    assert!(user.wizard.page == Page::Step(Step::Summary) && user.line().contains("First Deposit"), "{}", user.line());
}

#[test]
fn an_edit_that_did_much_is_told_by_what_matters_most() {
    let mut user = User::with(custom());
    user.press("1").on("1win").press("enter enter 3 u");
    let said = user.notice();
    assert!(said.starts_with("Undone: Integration: custom → 1win and ") && said.contains(" more (step 1)."), "{said}");
    assert!(user.line().contains("Custom integration"), "{}", user.line());
    // The other way round too, and the question before says what it will be.
    let mut user = User::with(one_win());
    user.press("1").on("Custom integration").press("enter");
    assert!(user.screen().contains("Integration: 1win → custom"), "{}", user.screen());
    user.press("enter 1 home u");
    assert!(user.notice().starts_with("Undone: Integration: 1win → custom and "), "{}", user.notice());
    assert!(user.line().contains("1win") && user.wizard.focus() != Some(RowId::ProfileName), "{}", user.line());
}

#[test]
fn in_russian_too_and_it_fits_the_smallest_window() {
    for size in [(100, 30), (80, 24), (40, 12)] {
        let mut user = User::with_in(&custom(), Lang::Ru);
        user.resize(size.0, size.1).press("3").on("First Deposit").press("d 5 u");
        assert_eq!(user.notice(), "Отменено: постбек First Deposit удалён (шаг 3). Ctrl-R вернёт.");
        assert!(user.screen().contains("First Deposit удалён"), "{}", user.screen());
        user.press("5").on("Spare").press("d 3 u");
        assert_eq!(user.notice(), "Отменено: ссылка Spare удалена (шаг 5). Ctrl-R вернёт.");
        assert_eq!(user.press("ctrl-r").notice(), "Сделано снова: ссылка Spare удалена (шаг 5). u отменит.");
    }
}
