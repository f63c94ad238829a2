//! What buyers call things is found, whatever the profile's own words are: in the catalog, in rows, among all links, findings and keys.

use clickwire::words::Lang;

use super::super::support::{User, custom, one_win};

/// The names that stand on the page of a filtered list.
fn seen(user: &User, names: &[&'static str]) -> Vec<&'static str> {
    let screen = user.screen();
    names.iter().copied().filter(|name| screen.lines().skip(5).any(|line| line.contains(name))).collect()
}

const POSTBACKS: [&str; 3] = ["Registration", "First Deposit", "Recurring Deposit"];

/// What is typed, and which postbacks it means.
const EVENTS: [(&str, &[&str]); 12] = [
    ("рега", &["Registration"]),
    ("реги", &["Registration"]),
    ("деп", &["First Deposit", "Recurring Deposit"]),
    ("редеп", &["Recurring Deposit"]),
    ("ФТД", &["First Deposit"]),
    ("фд", &["First Deposit"]),
    ("рд", &["Recurring Deposit"]),
    ("первый деп", &["First Deposit"]),
    ("постбэк", &POSTBACKS),
    ("постбек", &POSTBACKS),
    ("ftd", &["First Deposit"]),
    ("redep", &["Recurring Deposit"]),
];

#[test]
fn events_are_found_among_rows_by_what_buyers_call_them() {
    for (typed, wanted) in EVENTS {
        let mut user = User::with_in(&one_win(), Lang::Ru);
        user.press("3").filters(typed).press("enter");
        assert_eq!(seen(&user, &POSTBACKS), wanted, "{typed}: {}\n{}", user.notice(), user.screen());
    }
}

#[test]
fn events_are_found_among_all_links_also_beside_a_profile() {
    for (typed, wanted) in EVENTS {
        let mut user = User::with_in(&one_win(), Lang::Ru);
        user.resize(100, 40).press("esc").filters(typed);
        assert_eq!(seen(&user, &POSTBACKS), wanted, "{typed}\n{}", user.screen());
    }
    let mut user = User::with(custom());
    user.press("esc").filters("offer редеп").press("enter c");
    assert!(user.clip().contains("event=resale"), "{}", user.clip());
}

#[test]
fn partners_are_found_by_what_they_pay_for_and_by_what_they_are() {
    let found = |typed: &str| {
        let mut user = User::new();
        user.filters(typed);
        let list = &user.wizard.list;
        list.shown.iter().map(|place| user.wizard.catalog.integration(list.id(*place).unwrap()).unwrap().name.clone()).collect::<Vec<_>>()
    };
    for typed in ["рега", "деп", "редеп", "ФТД", "ПП"] {
        assert!(found(typed).iter().any(|name| typed == "ПП" || name == "1win"), "{typed}: {:?}", found(typed));
        assert!(found(typed).len() > 5, "{typed}: {:?}", found(typed));
    }
    assert!(found("постбэк").len() > 300 && !found("постбэк").contains(&"Vavada".to_owned()), "those that send some: {}", found("постбэк").len());
    for typed in ["1win редеп", "1win постбэк", "1вин казино"] {
        assert_eq!(found(typed).first().map(String::as_str), Some("1win"), "{typed}: {:?}", found(typed));
    }
    assert_eq!(found("пинап")[0], "Pin-Up");
}

#[test]
fn the_help_is_found_by_such_words_too() {
    for (typed, line) in [("постбэк", "к этому шагу"), ("ПП", "в интеграции"), ("ссылку", "копировать ссылку")]
    {
        let mut user = User::with_in(&one_win(), Lang::Ru);
        let screen = user.press("3 home ?").types(typed).screen();
        let is_found = screen.contains(line) || typed == "ПП" && screen.contains("интеграцию");
        assert!(is_found && !screen.contains("другой язык"), "{typed}\n{screen}");
    }
}

#[test]
fn where_the_help_finds_nothing_it_says_so() {
    for (lang, said) in [(Lang::En, "Nothing that can be done here"), (Lang::Ru, "Здесь такого нет.")] {
        let mut user = User::with_in(&one_win(), lang);
        let screen = user.press("3 ?").types("qqqq").screen();
        assert!(screen.contains(said), "{screen}");
        assert!(!user.press("backspace backspace backspace backspace").screen().contains(said), "{}", user.screen());
    }
}

#[test]
fn findings_are_found_by_the_event_that_they_are_about() {
    let mut user = User::with_in(&custom(), Lang::Ru);
    user.press("3").on("First Deposit").press(">").on("tracker.event").press("enter").retypes("first_deposit_").press("!").filters("фтд");
    assert!(!user.wizard.sorted_findings().is_empty(), "{}", user.screen());
    user.press("esc").filters("рега");
    assert!(user.wizard.sorted_findings().is_empty(), "{}", user.screen());
}

#[test]
fn the_russian_words_are_those_of_buyers() {
    let mut texts = String::new();
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/locales/ru")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        texts.extend(text.lines().filter(|line| !line.starts_with('#') && !line.starts_with("tab-connected")).map(|line| line.to_lowercase() + "\n"));
    }
    for word in ["подключени", "привяза", "привяж", "живой тест", "профил"] {
        assert!(!texts.contains(word), "{word}: {:?}", texts.lines().find(|line| line.contains(word)));
    }
    for word in ["оффер", "не засчитан", "шлёт постбеки", "тестовая конверсия", "вставлен", "инструкция менеджеру", "все ссылки"]
    {
        assert!(texts.contains(word), "{word}");
    }
}
