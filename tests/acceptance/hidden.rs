//! Characters that show nothing, planted in every text of a profile, a partner's and a tracker's file: their raw bytes come out nowhere.

use std::fs;

use clickwire::model::profile_toml;
use clickwire::words::Lang;

use super::person::{KEY, Person};
use super::support::User;

/// One of each kind: control, format, direction, filler, joiner, selector, tag, empty Braille, line separator.
const PLANTED: [char; 14] = [
    '\u{1b}',
    '\u{9b}',
    '\u{ad}',
    '\u{34f}',
    '\u{61c}',
    '\u{115f}',
    '\u{200d}',
    '\u{202e}',
    '\u{2028}',
    '\u{2800}',
    '\u{3164}',
    '\u{fe0f}',
    '\u{ffa0}',
    '\u{e0041}',
];

fn profile(hidden: char) -> String {
    let h = format!("\\U{:08X}", u32::from(hidden));
    format!(
        r#"version = 1
name = "A{h}b"
integration = "mine"
[tracker]
id = "chatterfy"
key = "{KEY}"
[click]
param = "sub{h}1"
macro = "{{sub{h}1}}"
[[postbacks]]
name = "Reg{h}x"
event = "regi{h}stration"
slot = "S{h}lot"
params = [{{ key = "k{h}x", value = "v{h}x" }}]
[[custom_fields]]
key = "fields.x{h}y"
macro = "{{u{h}x}}"
postbacks = ["Gone{h}x"]
[[registration_links]]
name = "Main{h}x"
base_url = "https://a.example/{h}x?y{h}=1"
params = [{{ key = "p{h}x", value = "w{h}x" }}]
"#
    )
}

fn partner(hidden: char) -> String {
    let h = format!("\\U{:08X}", u32::from(hidden));
    format!(
        "id = \"mine\"\nname = \"Mi{h}ne\"\ncategory = \"igaming\"\nstatus = \"ready\"\nmacro_style = \"{{x}}\"\nclick_params = [\"sub1\"]\nsource = \"a{h}b\"\ndescription = \"d{h}e\"\n"
    )
}

#[test]
fn no_command_prints_a_character_that_shows_nothing() {
    for hidden in PLANTED {
        let person = Person::new();
        person.has_profile("a", &profile(hidden));
        let folder = person.integrations();
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("mine.toml"), partner(hidden)).unwrap();
        let name = format!("A{hidden}b");
        let name = name.as_str();
        let commands: Vec<Vec<&str>> = vec![
            vec!["links", name],
            vec!["links", name, "--format", "json"],
            vec!["links", name, "--format", "csv"],
            vec!["links", name, "--format", "markdown"],
            vec!["links", "--all"],
            vec!["profiles"],
            vec!["profiles", "--format", "json"],
            vec!["check", name],
            vec!["check", name, "--format", "json"],
            vec!["trace", name],
            vec!["trace", name, "--format", "json"],
            vec!["compare", name, "https://a.example/?sub1=2"],
            vec!["integrations"],
            vec!["integrations", "--format", "json"],
            vec!["integrations", "check"],
            vec!["send", name, "--event", "nothing", "--clickid", "x"],
            vec!["duplicate", name, name],
        ];
        for command in commands {
            let told = person.runs(&command);
            assert!(!told.out.contains(hidden) && !told.err.contains(hidden), "{command:?} prints {hidden:?}: {told:?}");
        }
        assert!(!person.refused(&["duplicate", name, &format!("C{hidden}opy")]).contains(hidden));
        assert!(person.profile_files().iter().all(|file| !file.contains(hidden)), "{:?}", person.profile_files());
    }
}

#[test]
fn no_page_draws_and_no_key_copies_a_character_that_shows_nothing() {
    for hidden in PLANTED {
        let planted = profile_toml::parse(&profile(hidden).replace("integration = \"mine\"\n", "")).unwrap();
        let mut user = User::with_in(&planted, Lang::En);
        for keys in ["1", "2", "3", "3 home >", "4", "4 home >", "5", "6", "!", "esc t", "esc =", "esc ?", "esc C", "esc"] {
            user.press(keys);
            let screen = user.screen();
            // A wide or joined cell is padded; only the planted one counts.
            assert!(!screen.contains(hidden), "{keys} draws {hidden:?}: {screen}");
        }
    }
}

#[test]
fn a_cell_that_a_spreadsheet_would_run_is_text() {
    for name in ["=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(1)", "\tx"] {
        let person = Person::new();
        person.has_profile("a", &format!("version = 1\nname = \"a\"\n[[postbacks]]\nname = {name:?}\nevent = \"sale\"\n"));
        let csv = person.done(&["links", "a", "--format", "csv"]).out;
        let line = csv.lines().nth(1).unwrap();
        assert!(line.starts_with("a,postback,'") || line.starts_with("a,postback,\"'"), "{line}");
    }
}
