//! What arrived is judged by what stands in it: a value that is none, an id that is no id, a sum that is no number.

use clickwire::model::catalog::{Catalog, UserFile};
use clickwire::model::compare::compare;
use clickwire::text::Words;
use clickwire::words::Lang;
use toml::Table;

use super::imported;
use crate::person::{KEY, Person};
use crate::support::{User, one_win};

#[test]
fn every_value_that_arrived_is_judged() {
    let vectors: Table = include_str!("../../vectors/field-values.toml").parse().unwrap();
    let catalog = Catalog::shipped();
    let mut count = 0;
    for case in vectors["compare"].as_array().unwrap() {
        let mut profile = imported(case["link"].as_str().unwrap()).profile;
        if let Some(tracker) = case.get("tracker") {
            tracker.as_str().unwrap().clone_into(&mut profile.tracker.id);
        }
        for arrived in case["arrived"].as_array().unwrap() {
            let url = arrived["url"].as_str().unwrap();
            let told = compare(&catalog.setup(&profile), url);
            assert_eq!(i64::from(told.differs), arrived["exit"].as_integer().unwrap(), "{url}: {told:#?}");
            assert_eq!(told.counted, arrived["counted"].as_bool().unwrap(), "{url}: {told:#?}");
            assert_eq!(told.taken_as.as_deref(), arrived.get("taken_as").map(|event| event.as_str().unwrap()), "{url}");
            let codes: Vec<&str> =
                told.parts.iter().filter(|part| part.severity().is_some()).map(clickwire::model::compare::PartDiff::code).collect();
            let wanted: Vec<&str> = arrived["codes"].as_array().unwrap().iter().map(|code| code.as_str().unwrap()).collect();
            assert_eq!(codes, wanted, "{url}: {told:#?}");
            for lang in [Lang::En, Lang::Ru] {
                let words = Words::new(lang);
                assert!(words.say(&told.verdict).contains(' '), "{url}: {}", told.verdict.id);
                assert!(told.parts.iter().all(|part| words.say(&part.say()).contains(' ')), "{url}");
            }
            count += 1;
        }
    }
    assert!(count > 25);
}

/// A person with a finished profile.
fn with_1win() -> Person {
    let person = Person::new();
    person.done(&["new", "1win Slots", "--integration", "1win", "--click-param", "sub4", "--key", KEY]);
    person
}

fn sale(rest: &str) -> String {
    format!("https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback?tracker.event=sale&clickid={rest}")
}

#[test]
fn a_verdict_is_told_to_programs_too() {
    let person = with_1win();
    let right = person.json(&["compare", "1win Slots", &sale("67wgwWkaR0&tracker.cost=50&tracker.currency=usd"), "--format", "json"]);
    assert_eq!(right, serde_json::json!({"counted": true, "taken_as": "sale", "findings": []}));
    let told = person.runs(&["compare", "1win Slots", &sale("null&tracker.cost=50,00&tracker.currency=usd"), "--format", "json"]);
    assert_eq!(told.status, 1);
    let wrong: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!((&wrong["counted"], &wrong["taken_as"]), (&false.into(), &serde_json::Value::Null));
    let codes: Vec<_> = wrong["findings"].as_array().unwrap().iter().map(|one| (&one["code"], &one["severity"], &one["key"])).collect();
    assert_eq!(
        codes,
        [(&"value-none".into(), &"error".into(), &"clickid".into()), (&"amount-invalid".into(), &"warning".into(), &"tracker.cost".into())]
    );
}

#[test]
fn a_whole_log_gets_a_verdict_a_line_and_its_causes_with_an_example() {
    let person = with_1win();
    let lines = [
        sale("67wgwWkaR0&tracker.cost=50&tracker.currency=usd"),
        "# what came on Monday".to_owned(),
        sale("null&tracker.cost=50&tracker.currency=usd"),
        sale("undefined&tracker.cost=50&tracker.currency=usd"),
        format!("127.0.0.1 \"GET {} HTTP/1.1\" 200", sale("{sub4}&tracker.cost=50&tracker.currency=usd")),
    ];
    let file = person.writes("log.txt", &lines.join("\n"));
    let told = person.runs(&["compare", "1win Slots", "--file", file.to_str().unwrap()]);
    assert_eq!(told.status, 1);
    let out: Vec<&str> = told.out.lines().collect();
    assert!(out[0].starts_with("1: Nothing is wrong") && out[1].starts_with("3: Instead of the click id null"), "{out:#?}");
    assert!(out[5].starts_with("URLs: 4, counted: 1") && out[6].starts_with("2 × (first in line 3) Instead of the click id null"), "{out:#?}");
    assert!(told.err.contains("Line 2"), "{}", told.err);
    let told = person.runs(&["compare", "1win Slots", "--file", file.to_str().unwrap(), "--format", "json"]);
    let all: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(all.as_array().unwrap().len(), 4);
    assert_eq!((&all[0]["counted"], &all[1]["url"], &all[3]["counted"]), (&true.into(), &lines[2].as_str().into(), &false.into()));
}

#[test]
fn a_table_with_a_column_of_urls_is_a_log() {
    let person = with_1win();
    let (right, comma) = (sale("67wgwWkaR0&tracker.cost=50&tracker.currency=usd"), sale("67wgwWkaR0&tracker.cost=50,00&tracker.currency=usd"));
    for (table, verdicts) in [
        (
            format!("date,url,status\n2026-01-01,{right},200\n2026-01-02,{comma},200\n"),
            ["2: Nothing", "3: It is attributed, but tracker.cost is 50,00"],
        ),
        (format!("Дата;Postback\n\"1;2\";\"{right}\"\nx;\"{comma}\"\n"), ["2: Nothing", "3: It is attributed, but tracker.cost is 50,00"]),
        (format!("{right}\t200\n{comma}\t200\n"), ["1: Nothing", "2: It is attributed, but tracker.cost is 50,00"]),
    ] {
        let file = person.writes("log.csv", &table);
        let told = person.runs(&["compare", "1win Slots", "--file", file.to_str().unwrap()]);
        let out: Vec<&str> = told.out.lines().collect();
        assert!(out.len() >= verdicts.len() && out.iter().zip(verdicts).all(|(line, verdict)| line.starts_with(verdict)), "{out:#?}");
    }
    let file = person.writes("empty.csv", "date,status\n1,2\n");
    assert!(person.refused(&["compare", "1win Slots", "--file", file.to_str().unwrap()]).contains("No URL was found"));
    assert!(person.refused(&["compare", "1win Slots"]).contains("URL"));
}

#[test]
fn send_warns_of_what_the_tracker_could_not_read() {
    let person = with_1win();
    let told = person.done(&["send", "1win Slots", "--event", "sale", "--clickid", "null"]);
    assert!(told.err.contains("clickid arrived as null"), "{}", told.err);
    let told = person.done(&["send", "1win Slots", "--event", "sale", "--clickid", "67wgwWkaR0"]);
    assert!(!told.err.contains("What the tracker gets"), "{}", told.err);
}

#[test]
fn a_log_pasted_into_the_comparison_is_read_line_by_line() {
    let mut user = User::with(one_win());
    let line = |id: &str| crate::support::postback_url(&format!("tracker.event=sale&clickid={id}&tracker.cost=50&tracker.currency=usd"));
    user.press("=").pastes(&format!("{}\n{}\n", line("67wgwWkaR0"), line("null")));
    let screen = user.screen();
    assert!(screen.contains("URLs: 2, counted: 1") && screen.contains("2: Instead of the click id null"), "{screen}");
}

/// A tracker that is Keitaro but for its name, with this said of how it compares.
fn comparing(compares: &str) -> Catalog {
    let keitaro = include_str!("../../../assets/trackers/keitaro.toml");
    let (head, rest) = keitaro.split_once("[compares]").unwrap();
    let rest = rest.split_once("\n\n").unwrap().1;
    let file = format!("{head}[compares]\n{compares}\n\n{rest}").replace("id = \"keitaro\"", "id = \"own\"");
    Catalog::new(Vec::new(), vec![UserFile { path: "own.toml".into(), text: Ok(file) }])
}

/// The codes of what is wrong with a sale that arrived with these values.
fn codes(catalog: &Catalog, status: &str, payout: &str, currency: &str) -> Vec<&'static str> {
    let link = "https://trk.example.com/ab12cd3/postback";
    let mut profile = imported(&format!("{link}?subid={{sub1}}&status=sale&payout={{amount}}&currency=usd")).profile;
    "own".clone_into(&mut profile.tracker.id);
    let url = format!("{link}?subid=2sn8g4k3hd1f&status={status}&payout={payout}&currency={currency}");
    let parts = compare(&catalog.setup(&profile), &url).parts;
    parts.iter().filter(|part| part.severity().is_some()).map(clickwire::model::compare::PartDiff::code).collect()
}

#[test]
fn words_and_amounts_compare_as_the_file_of_the_tracker_says() {
    let unsaid = comparing("");
    assert_eq!(codes(&unsaid, "SALE", "50", "USD"), ["event-case"]);
    let any = comparing("event_case = \"any\"\ncurrency_case = \"any\"");
    assert!(codes(&any, "SALE", "50", "USD").is_empty());
    let exact = comparing("event_case = \"exact\"\ncurrency_case = \"exact\"");
    assert_eq!(codes(&exact, "SALE", "50", "USD"), ["event-other", "value-other"]);
    let all = "decimal_comma = \"read\"\nthousands = \"read\"\ncurrency_sign = \"read\"";
    for (compares, read, refused) in [
        ("", vec!["50", "50.5", "-10.5", ".5"], vec!["50,00", "1%20250", "1,250.00", "$50", "50%E2%82%AC", "1.2.3", "undefined"]),
        ("decimal_comma = \"read\"", vec!["50,00", "50.00"], vec!["1%20250", "1,250.00", "$50", "5,0,0"]),
        ("thousands = \"read\"", vec!["1%20250", "1,250.00", "1%20250%20000", "1'250"], vec!["50,00", "12,50.00", "$50"]),
        ("currency_sign = \"read\"", vec!["$50", "50%20%E2%82%AC"], vec!["50,00", "1,250.00", "$"]),
        (all, vec!["$1,250.00", "1%20250,50%20%E2%82%BD", "50,00"], vec!["undefined", "50usd"]),
        ("decimal_comma = \"refused\"", vec!["50"], vec!["50,00"]),
    ] {
        let catalog = comparing(compares);
        for payout in read {
            assert!(codes(&catalog, "sale", payout, "usd").is_empty(), "{compares}: {payout}");
        }
        for payout in refused {
            assert_eq!(codes(&catalog, "sale", payout, "usd"), ["amount-invalid"], "{compares}: {payout}");
        }
    }
}

#[test]
fn every_tracker_says_in_one_place_how_it_compares_and_where_that_is_written() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/trackers");
    for file in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let file_says: Table = std::fs::read_to_string(&file).unwrap().parse().unwrap();
        let file = file.display();
        let compares = file_says.get("compares").unwrap_or_else(|| panic!("{file}: [compares] is not there"));
        assert!(compares["source"].as_str().is_some_and(|source| source.len() > 10), "{file}: where is it written?");
        let elsewhere = file_says.get("events_known").and_then(|known| known.get("case"));
        assert!(elsewhere.is_none(), "{file}: the case of an event belongs to event_case in [compares]");
    }
}

/// A log of so many lines: right ones, and ones that are wrong in ten ways.
fn log_of(count: usize) -> String {
    let wrong = ["null", "{sub4}", "undefined", "", "%257Bsub4%257D", "67wgwWkaR0", "67wgwWkaR1", "0", "sub4", "67wgwWkaR067wgwWkaR0"];
    let line = |index: usize| sale(&format!("{}&tracker.cost={index}&tracker.currency=usd", wrong[index % wrong.len()]));
    (0..count).map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_log_of_ten_times_as_many_lines_takes_ten_times_as_long() {
    let person = with_1win();
    let time = |count: usize| {
        let file = person.writes(&format!("{count}.log"), &log_of(count));
        let began = std::time::Instant::now();
        let told = person.runs(&["compare", "1win Slots", "--file", file.to_str().unwrap()]);
        assert!(told.out.contains(&format!("URLs: {count}, counted: {}", count / 5)), "{}", told.err);
        began.elapsed()
    };
    // The machine may be busy with other things.
    let (small, large) = (time(500).max(time(500)), time(5_000));
    assert!(large < small * 30, "not linear: {small:?} and {large:?}");
}

#[test]
fn a_log_may_be_larger_than_any_file_of_ours() {
    let person = with_1win();
    let file = person.writes("long.log", &format!("{}\n{}\n{}", log_of(1), " ".repeat(5 << 20), log_of(1)));
    let told = person.runs(&["compare", "1win Slots", "--file", file.to_str().unwrap()]);
    assert!(told.out.contains("URLs: 2"), "{}", told.err);
}
