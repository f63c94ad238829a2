//! An integration file that is wrong is told so, at its line and column, in words that say what to do.

use clickwire::model::catalog::Catalog;
use clickwire::model::integration_check::check;
use clickwire::text::Words;
use clickwire::words::Lang;

/// A file with nothing wrong with it.
const RIGHT: &str = r###"id = "lucky-ace"
name = "Lucky Ace"
category = "igaming"
status = "ready"
macro_style = "{x}"
click_params = ["sub1", { param = "cid", macro = "##CID##" }]
source = "the partner's manual"
verified = 2026-01-31
max_length = 200

[[macros]]
name = "user_id"
[[macros]]
name = "sum"
[[macros]]
name = "event"
[[macros]]
name = "commission"
text = "[CommissionAmount]"

[[postbacks]]
name = "Registration"
role = "registration"
fields = [{ key = "player", macro = "{user_id}" }]

[[postbacks]]
name = "Deposit"
role = "first-deposit"
amount = "{sum}"
currency = "usd"
transaction = "none"

[[postbacks]]
name = "All"
status = "{event}"
words = { registration = ["reg"], deposit = ["dep"] }
"###;

/// What `check` says of the file with one place changed: `line:column id`, an entry each.
fn flaws(from: &str, to: &str) -> Vec<String> {
    assert!(RIGHT.contains(from), "{from}");
    let taken = [("taken".to_owned(), "own/taken.toml".to_owned())];
    check(&RIGHT.replacen(from, to, 1), &Catalog::shipped(), &taken)
        .iter()
        .map(|flaw| format!("{} {}", flaw.place.map(|place| place.to_string()).unwrap_or_default(), flaw.say.id))
        .collect()
}

#[test]
fn a_right_file_is_right_and_so_is_every_shipped_one() {
    let catalog = Catalog::shipped();
    assert_eq!(flaws("", ""), Vec::<String>::new());
    for known in catalog.integrations() {
        let found = check(catalog.integration_text(&known.id).unwrap(), &catalog, &[]);
        let found: Vec<String> = found.iter().map(|flaw| Words::new(Lang::En).say(&flaw.say)).collect();
        assert_eq!(found, Vec::<String>::new(), "{}", known.id);
    }
}

#[test]
fn each_way_to_be_wrong_is_told_at_its_place() {
    let ways = [
        ("name = \"Lucky Ace\"", "name = ", "2:8 file-not-toml"),
        ("id = \"lucky-ace\"\n", "", "1:1 file-key-missing"),
        ("\"Lucky Ace\"", "\" \"", "2:8 file-key-missing"),
        ("\"lucky-ace\"", "\"Lucky Ace\"", "1:6 flaw-not-a-slug"),
        ("\"lucky-ace\"", "\"taken\"", "1:6 flaw-id-taken"),
        ("name = \"Lucky Ace\"", "name = 7", "2:8 file-wrong-type"),
        ("\"igaming\"", "\"i Gaming\"", "3:12 flaw-not-a-slug"),
        ("\"ready\"", "\"redy\"", "4:10 file-bad-word"),
        ("\"{x}\"", "\"(x)\"", "5:15 file-bad-word"),
        ("\"{x}\"", "\"{x}\"\ncurrency = \"{coin}\"", "6:12 flaw-macro-undeclared"),
        ("\"sub1\", {", "\"{sub1}\", {", "6:17 flaw-click-param"),
        ("\"sub1\", {", "\"sub1\", \"sub1\", {", "6:25 flaw-twice"),
        ("\"##CID##\"", "\"CID\"", "6:35 flaw-no-macro"),
        ("verified = 2026-01-31", "verified = \"2026-01-31\"", "8:12 file-wrong-type"),
        ("max_length = 200", "max_length = 0", "9:14 flaw-limit"),
        ("max_length", "max_lenght", "9:1 flaw-key-unknown-near"),
        ("max_length = 200", "zzz = 1", "9:1 flaw-key-unknown"),
        ("max_length = 200", "levels = [\"everywhere\"]", "9:10 file-bad-word"),
        ("max_length = 200", "delivery = \"pigeon\"", "9:12 file-bad-word"),
        ("max_length = 200", "extends = \"no-such\"", "9:11 file-extends-unknown"),
        ("max_length = 200", "description = { en = \"a\", xx = \"b\" }", "9:27 flaw-key-unknown"),
        ("the partner's manual", "the\\u200bmanual", "7:10 flaw-hidden"),
        ("name = \"user_id\"", "name = \"{user_id}\"", "12:8 flaw-macro-name"),
        ("name = \"sum\"", "name = \"user_id\"", "14:8 flaw-twice"),
        ("role = \"registration\"\nf", "role = \"sign-up\"\nf", "23:8 file-bad-word"),
        ("role = \"first-deposit\"", "role = \"registration\"", "28:8 flaw-role-twice"),
        ("name = \"Deposit\"", "name = \"Registration\"", "27:8 flaw-twice"),
        ("\"{user_id}\" }", "\"{userid}\" }", "24:37 flaw-macro-undeclared-near"),
        ("amount = \"{sum}\"", "amount = \"{jackpot}\"", "29:10 flaw-macro-undeclared"),
        ("amount = \"{sum}\"", "amount = \"#sum#\"", "29:10 flaw-macro-style"),
        ("amount = \"{sum}\"", "amount = \"sum\"", "29:10 flaw-macro-bare"),
        ("currency = \"usd\"", "currency = \"US dollars\"", "30:12 flaw-currency"),
        ("key = \"player\"", "key = \"fields.player\"", "24:19 flaw-field-prefix"),
        ("status = \"{event}\"\n", "role = \"conversion\"\n", "36:9 flaw-words-without-status"),
        ("deposit = [\"dep\"]", "deposit = []", "36:45 flaw-no-words"),
        ("deposit = [\"dep\"]", "deposit = [\"reg\"]", "36:26 flaw-word-twice"),
        ("deposit = [\"dep\"]", "money = [\"dep\"]", "36:43 file-bad-word"),
    ];
    let untold: Vec<_> =
        ways.iter().map(|(from, to, flaw)| (to, flaws(from, to), flaw)).filter(|(_, found, flaw)| !found.iter().any(|told| told == *flaw)).collect();
    assert!(untold.is_empty(), "{untold:#?}");
}

#[test]
fn ready_soon_and_verified_stand_on_something() {
    let without_params = flaws("click_params = [\"sub1\", { param = \"cid\", macro = \"##CID##\" }]\n", "");
    assert_eq!(without_params, ["1:1 flaw-ready-without-click-params"]);
    let without_source = flaws("source = \"the partner's manual\"\n", "");
    assert_eq!(without_source, ["1:1 flaw-ready-without-source", "7:12 flaw-verified-without-source"]);
    assert_eq!(flaws("\"ready\"", "\"soon\""), ["4:10 flaw-soon-without-reason"]);
    let bare = "id = \"a\"\nname = \"A\"\ncategory = \"cpa\"\nsource = \"s\"\nclick_params = [\"s1\"]\n";
    let found = check(bare, &Catalog::shipped(), &[]);
    assert_eq!(found.iter().map(|flaw| flaw.say.id).collect::<Vec<_>>(), ["flaw-ready-without-postbacks"]);
}

#[test]
fn one_mistake_is_told_once_and_all_mistakes_are_told() {
    assert_eq!(flaws("max_length", "max_lenght"), ["9:1 flaw-key-unknown-near"]);
    assert_eq!(flaws("amount = \"{sum}\"\ncurrency = \"usd\"", "amount = \"sum\"\ncurrency = \"{usd}\"").len(), 2);
    assert_eq!(flaws("id = \"lucky-ace\"\nname = \"Lucky Ace\"", "id = 1\nname = 2"), ["1:6 file-wrong-type", "2:8 file-wrong-type"]);
}
