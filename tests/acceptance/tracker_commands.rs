//! `trackers`, and `add` of a file from a colleague.

use std::fs;
use std::path::{Path, PathBuf};

use clickwire::model::catalog::Catalog;
use serde_json::json;

use super::person::Person;
use super::support::User;

const OWN: &str = r#"id = "houseflow"
name = "HouseFlow"
source = "https://houseflow.example/manual"
endpoint = "https://in.houseflow.example/{account}/cb"
params = ["token={token}"]
wants = "payout"

[placeholders.account]
format = "token"
label = { en = "Account number", ru = "Номер аккаунта" }

[placeholders.token]
format = "token"
where = { en = "HouseFlow → API", ru = "HouseFlow → API" }

[keys]
event = "goal"
click = "hid"
amount = "sum"

[keys.commission]
amount = "share"

[links]
click_macro = "{hid}"

[events]
registration = { event = "signup" }
first-deposit = { event = "dep" }

[events_known]
mistaken = { reg = "signup" }
"#;

fn trackers(person: &Person) -> PathBuf {
    person.integrations().with_file_name("trackers")
}

#[test]
fn trackers_are_listed_for_people_and_for_programs() {
    let person = Person::new();
    let all = person.json(&["trackers", "--format", "json"]);
    assert_eq!(all, person.json(&["trackers", "list", "--format", "json"]));
    let all = all.as_array().unwrap();
    assert_eq!(all.len(), 17);
    let known = |id: &str| all.iter().find(|known| known["id"] == id).unwrap();
    let keitaro = known("keitaro");
    assert_eq!((&keitaro["name"], &keitaro["endpoint"]), (&json!("Keitaro"), &json!("https://{domain}/{key}/postback")));
    assert_eq!((&keitaro["placeholders"], &keitaro["event_required"]), (&json!(["domain", "key"]), &json!(false)));
    assert_eq!((&keitaro["absent_event"], &keitaro["click_macro"]), (&json!("sale"), &json!("{subid}")));
    assert!(keitaro["source"].as_str().unwrap().contains("docs.keitaro.io"));
    let xtracker = known("xtracker");
    assert_eq!((&xtracker["endpoint"], &xtracker["placeholders"]), (&json!("https://xtracker.cc/e"), &json!(["token"])));
    assert_eq!((&xtracker["params"], &xtracker["event_required"]), (&json!({"token": "{token}"}), &json!(true)));
    assert_eq!(xtracker["repeats"]["same_transaction"], "drops");
    assert_eq!(known("funnelflux-pro")["keys"], json!({"click": "hit", "amount": "rev", "transaction": "tx"}));
    assert_eq!(known("binom-2")["endpoint"], "https://{domain}/click");
    let text = person.done(&["trackers"]);
    assert_eq!(text.out.lines().count(), 18, "{}", text.out);
    assert!(text.out.contains("mvp-project") && text.out.contains("goal, required"), "{}", text.out);
}

#[test]
fn a_tracker_is_shown_as_the_file_that_it_is() {
    let person = Person::new();
    let shown = person.done(&["trackers", "show", "orbitra"]).out;
    assert_eq!(shown, fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/trackers/orbitra.toml")).unwrap());
    let told = person.refused(&["trackers", "show", "mvp"]);
    assert!(told.contains("mvp-project"), "{told}");
    assert!(person.refused(&["trackers", "show", "orbitre"]).contains("orbitra"));
}

#[test]
fn every_shipped_tracker_passes_its_own_check() {
    let person = Person::new();
    for tracker in Catalog::shipped().trackers() {
        let file = person.writes(&format!("{}.toml", tracker.id), &person.done(&["trackers", "show", &tracker.id]).out);
        let told = person.runs(&["trackers", "check", file.to_str().unwrap()]);
        assert_eq!((told.status, told.out.contains("nothing is wrong")), (0, true), "{told:?}");
    }
}

#[test]
fn what_is_wrong_with_a_tracker_file_is_said_at_its_place() {
    let person = Person::new();
    for (from, to, expected) in [
        ("endpoint = \"https", "endpiont = \"https", ":4:1: endpiont is not a key that clickwire knows. Did you mean “endpoint”?"),
        ("click_macro", "click_makro", ":25:1: links.click_makro is not a key"),
        ("amount = \"share\"", "amont = \"share\"", "keys.commission.amont is not a key"),
        ("https://in.houseflow", "ftp://in.houseflow", ":4:12: endpoint: “ftp://in.houseflow.example/{account}/cb” is not an address"),
        ("reg = \"signup\"", "reg = \"sigup\"", "“sigup” is not an event of this tracker"),
        ("source = \"https://houseflow.example/manual\"\n", "", "source is missing"),
        ("click_macro = \"{hid}\"", "click_macro = \"hid\"", "“hid” is not a macro"),
        ("wants = \"payout\"", "wants = \"money\"", "money"),
        ("id = \"houseflow\"", "id = \"House Flow\"", "must be lower-case"),
    ] {
        let file = person.writes("one.toml", &OWN.replacen(from, to, 1));
        let told = person.runs(&["trackers", "check", file.to_str().unwrap()]);
        assert_eq!((told.status, told.out.contains(expected)), (1, true), "{from} → {to}: {told:?}");
    }
    let told = person.done(&["trackers", "check"]);
    assert!(told.err.contains("no tracker files"), "{told:?}");
    assert!(person.refused(&["trackers", "check", "nowhere.toml"]).contains("nowhere.toml"));
}

#[test]
fn a_colleagues_file_is_put_among_ones_own_and_works_at_once() {
    let person = Person::new();
    let file = person.writes("from-a-chat.toml", OWN);
    let told = person.done(&["trackers", "add", file.to_str().unwrap()]);
    let there = trackers(&person).join("houseflow.toml");
    assert_eq!((told.out, told.err), (format!("{}\n", there.display()), String::new()));
    assert_eq!(fs::read_to_string(&there).unwrap(), OWN);
    person.done(&["new", "Mine", "--tracker", "houseflow", "--set", "account=7", "--set", "token=t1", "--click-param", "sub1"]);
    assert!(
        person.json(&["trackers", "--format", "json"]).as_array().unwrap().iter().any(|known| known["id"] == "houseflow" && known["origin"] == "own")
    );
    // The same once more changes nothing; another text is shown, and put there only when asked for.
    assert!(person.done(&["trackers", "add", file.to_str().unwrap()]).err.contains("says the same already"));
    let other = person.writes("newer.toml", &OWN.replace("share", "revshare"));
    let told = person.refused(&["trackers", "add", other.to_str().unwrap()]);
    assert!(told.contains("was: amount = \"share\"") && told.contains("amount = \"revshare\"") && told.contains("--replace"), "{told}");
    assert_eq!(fs::read_to_string(&there).unwrap(), OWN);
    let told = person.done(&["trackers", "add", other.to_str().unwrap(), "--replace"]);
    assert!(told.err.contains("was: amount = \"share\""), "{told:?}");
    assert_eq!(fs::read_to_string(&there).unwrap(), OWN.replace("share", "revshare"));
    assert_eq!(fs::read_to_string(there.with_extension("toml.old")).unwrap(), OWN);
}

#[test]
fn add_takes_stdin_and_refuses_what_cannot_work() {
    let person = Person::new();
    let piped = |text: &str, args: &[&str]| {
        let output = person.command().args(args).write_stdin(text.to_owned()).output().unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let wrong = OWN.replace("click_macro", "click_makro");
    let (status, out, err) = piped(&wrong, &["trackers", "add", "-"]);
    assert_eq!((status, out.as_str()), (2, ""), "{err}");
    assert!(err.contains("links.click_makro") && err.contains("Nothing was written"), "{err}");
    assert!(!trackers(&person).exists());
    assert_eq!(piped(OWN, &["trackers", "add", "-"]).0, 0);
    // Another file of the same id: only one of them could be used.
    fs::rename(trackers(&person).join("houseflow.toml"), trackers(&person).join("mine.toml")).unwrap();
    let (status, _, err) = piped(OWN, &["trackers", "add", "-"]);
    assert!(status == 2 && err.contains("mine.toml"), "{err}");
    assert_eq!(piped("", &["integrations", "add", "-"]).0, 2);
    let list = "category = \"igaming\"\n[[partner]]\nid = \"a\"\nname = \"A\"\n[[partner]]\nid = \"b\"\nname = \"B\"\n";
    let (status, _, err) = piped(list, &["integrations", "add", "-"]);
    assert!(status == 2 && err.contains("one partner a file"), "{err}");
    assert!(person.refused(&["integrations", "add", "nowhere.toml"]).contains("nowhere.toml"));
}

#[test]
fn a_file_over_a_shipped_one_says_what_differs() {
    let person = Person::new();
    let shipped = person.done(&["trackers", "show", "maxconv"]).out;
    let own = person.writes(
        "maxconv.toml",
        &shipped.replace("click_macro = \"{clickid}\"", "click_macro = \"{click.id}\"").replace("assumed = true ", "assumed = false"),
    );
    let told = person.done(&["trackers", "add", own.to_str().unwrap()]);
    assert!(told.err.contains("click_macro = \"{click.id}\"") && told.err.contains("ships"), "{told:?}");
    person.done(&["new", "M", "--tracker", "maxconv", "--domain", "t.example", "--click-param", "sub1", "--base-url", "https://p.example"]);
    assert!(person.done(&["links", "M"]).out.contains("https://p.example?sub1={click.id}"));
}

#[test]
fn what_w_saves_is_what_add_takes() {
    let mut user = User::with(super::support::one_win());
    user.press("W ctrl-u").types("Our 1win").press("enter enter enter");
    let saved = user.integrations.get("our-1win").unwrap_or_else(|| panic!("{}", user.screen())).clone();
    let person = Person::new();
    let file = person.writes("sent.toml", &saved);
    let told = person.done(&["integrations", "add", file.to_str().unwrap()]);
    let there = person.integrations().join("our-1win.toml");
    assert_eq!(told.out, format!("{}\n", there.display()));
    assert_eq!(fs::read_to_string(&there).unwrap(), saved);
    person.done(&["new", "N", "--integration", "our-1win", "--click-param", "sub1", "--key", super::person::KEY]);
    person.done(&["new", "O", "--integration", "1win", "--click-param", "sub1", "--key", super::person::KEY]);
    assert_eq!(person.done(&["links", "N"]).out, person.done(&["links", "O"]).out);
    assert_eq!(person.done(&["integrations", "show", "our-1win"]).out, saved);
}

#[test]
fn who_looks_for_a_signed_api_is_told_that_no_link_carries_it() {
    let person = Person::new();
    for (typed, name) in
        [("meta", "Meta Conversions API"), ("Facebook", "Meta Conversions API"), ("тикток", "TikTok Events API"), ("events-api", "TikTok Events API")]
    {
        for args in [vec!["trackers", "show", typed], vec!["new", "N", "--tracker", typed]] {
            let told = person.refused(&args);
            assert!(told.contains(name) && told.contains("signed POST"), "{typed}: {told}");
        }
    }
    assert!(person.done(&["trackers"]).err.contains("TikTok Events API"));
    let link = "https://graph.facebook.com/v21.0/1234567/events?access_token={token}&event={status}";
    let text = format!(
        "{link}\nhttps://trk.example.com/abc123/postback?subid={{sub1}}&status=sale\nhttps://business-api.tiktok.com/open_api/v1.3/event/track/"
    );
    let file = person.writes("chat.txt", &text);
    let told = person.runs(&["import", file.to_str().unwrap(), "--name", "I"]);
    assert!(told.err.contains("1: Meta Conversions API takes a signed POST") && told.err.contains("3: TikTok Events API"), "{told:?}");
    let links = person.json(&["links", "I", "--format", "json"]);
    assert_eq!((links["postbacks"].as_array().unwrap().len(), links["registration_links"].as_array().unwrap().len()), (1, 0));
    let told = person.refused(&["new", "K", "--key", link]);
    assert!(told.contains("signed POST"), "{told}");
    // In the program they stand among the trackers, and say why nothing can be chosen there.
    let mut user = User::with(super::support::one_win());
    user.press("T").on_answer("Meta CAPI").press("enter");
    assert!(user.notice().contains("signed POST"), "{}", user.screen());
    assert_eq!(user.profile().tracker.id, "chatterfy");
    user.press("5 home").pastes(link);
    assert!(user.screen().contains("signed POST") || user.notice().contains("signed POST"), "{}", user.screen());
}
