//! Roles by the words that people use.

use clickwire::model::label::role_of_label;
use clickwire::model::role::Role;

use super::{findings, imported, names, roles};

const KEY: &str = "d7aea56c-080a-4afc-b624-fd36c3332acb";

fn sale(label: &str, more: &str) -> String {
    let link = format!(
        "https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback?tracker.event=sale&clickid={{sub1}}&tracker.cost={{amount}}&tracker.currency=usd{more}"
    );
    format!("{label}{link}\n")
}

/// Each role with labels as they stand in cabinets, manuals and chats.
const LABELS: [(&str, &[&str]); 10] = [
    (
        "registration",
        &[
            "Registration",
            "REG",
            "Регистрация",
            "рега",
            "Рег",
            "реги",
            "Sign up",
            "SignUp",
            "sign-up postback",
            "Постбек на рег",
            "Registro",
            "Nuevo registro",
            "Lead Registration",
            "registration of the trader",
            "Рега / Реєстрація",
            "Postback for registration",
            "1win Registration",
            "New player",
            "Регистрация (Sign Up)",
        ],
    ),
    (
        "first-deposit",
        &[
            "First Deposit",
            "FD",
            "FTD",
            "ftd",
            "First-Time Deposit (FTD)",
            "1st deposit",
            "1st dep",
            "Первый деп",
            "Первый депозит",
            "ФТД",
            "фд",
            "1й деп",
            "1-й депозит",
            "Primer depósito",
            "1er depósito",
            "first_dep",
            "Deposit (first)",
            "Deposit (FTD)",
            "FD / Перший депозит",
            "Постбек ФТД",
            "первое пополнение",
            "Server Purchase Postback",
            "FTD (First Time Depositor)",
        ],
    ),
    (
        "repeat-deposit",
        &[
            "Redep",
            "RD",
            "re-deposit",
            "Re-deposit",
            "ReDep",
            "repeat deposit",
            "second deposit",
            "2nd dep",
            "Повторный депозит",
            "Редеп",
            "РД",
            "Повторка",
            "redepósito",
            "Segundo depósito",
            "Deposit (2nd, 3rd, …)",
            "subsequent Deposit",
            "Recurring deposits",
            "Any deposit after the first one",
            "2-й деп",
            "повторный деп",
            "все депы кроме первого",
            "не первый деп",
        ],
    ),
    ("deposit", &["Deposit", "dep", "Депозит", "деп", "Все депозиты", "any deposit", "Depósito", "top-up", "Пополнение счёта"]),
    ("conversion", &["Conversion", "approve", "Апрув", "подтверждён", "Продажа", "Venta", "Approved", "выкуп"]),
    ("lead", &["Lead", "hold", "Холд", "лид", "в обработке", "pending", "en espera"]),
    ("rejected", &["reject", "Отказ", "trash", "Треш", "cancel", "отклонён", "rechazado", "Decline"]),
    (
        "qualified",
        &["CPA qualification", "QFTD", "Квала", "Qualified First Time Deposit (QFTD)", "Квалификация", "Qualified Deposit", "Lead Qualified"],
    ),
    ("email-confirmation", &["Email confirmation", "mail confirmation (conf)", "Подтверждение почты", "confirmación de correo"]),
    ("withdrawal", &["Withdrawal", "Вывод средств", "cash out", "Retiro"]),
];

#[test]
fn roles_are_read_from_the_labels_that_people_use_in_three_languages() {
    let role = |label: &str| role_of_label(label).map(Role::word).unwrap_or_default();
    let wrong: Vec<String> = LABELS
        .iter()
        .flat_map(|(wanted, labels)| labels.iter().map(move |label| (*wanted, *label)))
        .filter(|(wanted, label)| role(label) != *wanted)
        .map(|(wanted, label)| format!("{label}: {} instead of {wanted}", role(label)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_label_that_names_two_roles_or_none_leaves_the_role_open() {
    for label in [
        "Reg / FTD",
        "Рега и депы",
        "VIP level",
        "Postback",
        "Ссылка",
        "Level 2",
        "a registered trademark of a very large company",
        "деп без реги",
        "",
    ] {
        assert_eq!(role_of_label(label), None, "{label}");
    }
}

#[test]
fn the_error_of_a_repeat_deposit_stands_whatever_the_labels_language() {
    for label in ["Redep: ", "RD — ", "re-deposit: ", "2nd dep → ", "Повторный депозит: ", "Редеп ", "РД: ", "Повторка | ", "Redepósito: "]
    {
        let made = imported(&(sale("FTD: ", "") + &sale(label, "&fields.x=1")));
        assert_eq!(roles(&made), ["first-deposit", "repeat-deposit"], "{label}");
        assert!(findings(&made.profile).iter().any(|one| one.code == "transaction-missing"), "{label}");
    }
}

#[test]
fn two_slots_with_one_link_but_two_labels_are_two_postbacks() {
    let made = imported(&(sale("FTD: ", "") + &sale("Redep: ", "")));
    assert_eq!((names(&made), roles(&made)), (vec!["FTD", "Redep"], vec!["first-deposit", "repeat-deposit"]));
    let same = imported(&(sale("FTD: ", "") + &sale("ftd: ", "") + &sale("", "")));
    assert_eq!(names(&same), ["FTD"]);
    let late = imported(&(sale("", "") + &sale("Первый деп: ", "")));
    assert_eq!(names(&late), ["Первый деп"], "a name that comes with the repeat is the postback's");
}

#[test]
fn a_label_needs_no_colon_where_it_can_be_nothing_else() {
    for (text, name) in [
        (sale("рег ", ""), "рег"),
        (sale("- FTD — ", ""), "FTD"),
        (sale("| Redep | ", ""), "Redep"),
        (sale("2nd dep => ", ""), "2nd dep"),
        (sale("## First deposit\n\n", ""), "First deposit"),
        (sale("✅ Первый деп\n", ""), "Первый деп"),
        (sale("1. Registro\n", ""), "Registro"),
        (sale("FTD (First Time Depositor) ", ""), "FTD (First Time Depositor)"),
        (sale("Postback on hold — ", ""), "Postback on hold"),
        (sale("", "").trim().to_owned() + " — редеп", "редеп"),
        (sale("", "").trim().to_owned() + " (FTD)", "FTD"),
    ] {
        assert_eq!(names(&imported(&text)), [name], "{text}");
    }
    // Any other word is no name without a colon.
    assert_eq!(names(&imported(&sale("смотри ", ""))), ["First Deposit"]);
}

#[test]
fn a_vague_label_gives_way_to_an_event_that_says_more() {
    assert_eq!(roles(&imported(&sale("Депозит: ", ""))), ["first-deposit"], "Chatterfy's `sale` is a first deposit");
    assert_eq!(roles(&imported(&sale("Sale: ", ""))), ["first-deposit"], "the label repeats the event");
    let keitaro = "Deposit: https://trk.example.com/ab12cd3/postback?subid={sub1}&status=sale&payout={amount}&currency=usd";
    assert_eq!(roles(&imported(keitaro)), ["deposit"], "Keitaro's `sale` is any deposit");
}
