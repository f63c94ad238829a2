//! The working day, as the README counts it: every key and paste of each errand.

use clickwire::model::profile::Profile;
use clickwire::model::profile_toml;
use clickwire::words::Lang;

use super::readme::holds;
use super::support::{User, custom, one_win};

/// An errand: what it is, what is pressed, the most keys that it may take, and whether it is done then.
type Errand = (&'static str, &'static str, usize, fn(&mut User) -> bool);

fn at_home() -> User {
    let (one, own) = (profile_toml::save(None, &one_win()), profile_toml::save(None, &custom()));
    let other = profile_toml::save(None, &Profile { name: "My offer BR".to_owned(), ..custom() });
    User::with_files(&[("1win", &one), ("my-offer", &own), ("my-offer-br", &other)], Lang::En)
}

const ERRANDS: [Errand; 5] = [
    ("any link of any profile again", "`/`, four letters of it, `Enter`, `c`", 7, |user| {
        user.filters("avia").press("enter c");
        user.clip().contains("aviator")
    }),
    ("the next link of the profile under the cursor", "`n`", 1, |user| {
        user.press("n");
        user.copied().len() == 1
    }),
    ("a new country of a known offer", "`D`, its URL (and its name) pasted, `Enter`", 6, |user| {
        user.on("My offer BR");
        user.keys = 0;
        user.press("D").pastes("My offer MX\nhttps://partner.example/mx").press("enter");
        user.files().contains(&"my-offer-mx".to_owned())
    }),
    ("fifty links of one", "`5`, `x`, fifty names pasted, `Enter`, `Enter`", 4, |user| {
        user.on("My offer").press("enter");
        user.keys = 0;
        let names: Vec<String> = (1..=50).map(|number| format!("creative {number}")).collect();
        user.press("5 x").pastes(&names.join("\n")).press("enter enter");
        user.profile().registration_links.len() == 52
    }),
    ("another domain in all profiles", "`R`, `Tab`, the new one pasted, `Enter`, `Enter`", 8, |user| {
        user.on("My offer");
        user.keys = 0;
        user.press("R tab").pastes("new.example").press("enter enter");
        ["my-offer", "my-offer-br"].iter().all(|stem| user.in_file_text(stem).contains("https://new.example/other"))
    }),
];

#[test]
fn the_readme_counts_the_keys_of_the_working_day() {
    let mut lines = vec!["| errand | what is pressed | keys |".to_owned(), "|---|---|---|".to_owned()];
    for (errand, pressed, most, does) in ERRANDS {
        let mut user = at_home();
        assert!(does(&mut user), "{errand} is not done: {}\n{}", user.notice(), user.screen());
        assert!(user.keys <= most, "{errand} takes {} keys", user.keys);
        let paste = if user.pastes > 0 { " and a paste" } else { "" };
        lines.push(format!("| {errand} | {pressed} | {}{paste} |", user.keys));
    }
    holds("day", &lines.join("\n"));
}
