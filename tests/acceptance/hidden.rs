//! Characters that show nothing, planted in every text of a profile, a partner's and a tracker's file: their raw bytes come out nowhere.

use std::fs;

use clickwire::model::catalog::{About, Catalog, UserFile};
use clickwire::model::paste::clean_name;
use clickwire::model::profile_toml;
use clickwire::text::Words;
use clickwire::words::Lang;

use super::own_tracker::HOUSEFLOW;
use super::person::{KEY, Person, Told};
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
    // Raw where TOML allows it.
    let raw = if hidden.is_control() { ' ' } else { hidden };
    format!(
        "# a{raw}b\nid = \"mine\"\nname = \"Mi{h}ne\"\ncategory = \"igaming\"\nstatus = \"ready\"\nmacro_style = \"{{x}}\"\nclick_params = [\"sub1\"]\nsource = \"a{h}b\"\ndescription = \"d{h}e\"\n"
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
            vec!["integrations", "show", "mine"],
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
    for name in ["=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(1)", "\tx", "＝1+1", "＋1", "－1", "＠x", "\u{a0}=1", "\u{3000}=1"] {
        let person = Person::new();
        let name = name.replace('\t', "\\t");
        person.has_profile("a", &format!("version = 1\nname = \"a\"\n[[postbacks]]\nname = \"{name}\"\nevent = \"sale\"\n"));
        let csv = person.done(&["links", "a", "--format", "csv"]).out;
        let line = csv.lines().nth(1).unwrap();
        assert!(line.starts_with("a,postback,'") || line.starts_with("a,postback,\"'"), "{line}");
    }
}

#[test]
fn what_an_emoji_or_a_script_needs_is_kept_in_names_and_is_an_error_in_links() {
    for needed in ["❤\u{fe0f}", "1\u{fe0f}\u{20e3}", "👨\u{200d}👩", "ی\u{200c}خ", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"]
    {
        let person = Person::new();
        let with = |name: &str, value: &str| {
            format!(
                "version = 1\nname = \"a\"\n[tracker]\nid = \"chatterfy\"\nkey = \"{KEY}\"\n[click]\nparam = \"sub1\"\n[[registration_links]]\nname = \"{name}\"\nbase_url = \"https://a.example/\"\nparams = [{{ key = \"p\", value = \"{value}\" }}]\n"
            )
        };
        person.has_profile("a", &with(needed, "v"));
        assert!(!codes(&person).contains(&"hidden-character".to_owned()), "{needed:?} in a name");
        person.has_profile("a", &with("n", needed));
        assert!(codes(&person).contains(&"hidden-character".to_owned()), "{needed:?} in a value");
        assert_eq!(person.json(&["links", "a", "--format", "json"])["registration_links"][0]["problem"], "hidden-character", "{needed:?}");
        let findings = person.json(&["check", "a", "--format", "json"]);
        let hidden = findings.as_array().unwrap().iter().find(|finding| finding["code"] == "hidden-character").unwrap();
        assert_eq!((&hidden["severity"], &hidden["fix"]), (&"error".into(), &true.into()), "{needed:?}");
    }
}

#[test]
fn only_the_three_flags_that_there_are_keep_their_tags() {
    let flag = |tags: &str| format!("🏴{}", tags.chars().map(|tag| char::from_u32(0xe0000 + u32::from(tag)).unwrap()).collect::<String>());
    for (tags, is_flag) in
        [("gbeng\u{7f}", true), ("gbsct\u{7f}", true), ("gbwls\u{7f}", true), ("gbeng", false), ("ignoreall\u{7f}", false), ("gbengx\u{7f}", false)]
    {
        assert_eq!(!clickwire::model::hidden::has_hidden(&flag(tags)), is_flag, "{tags:?}");
    }
    for (text, is_key) in [("1\u{fe0f}\u{20e3}", true), ("#\u{fe0f}\u{20e3}", true), ("x\u{fe0f}\u{20e3}", false)] {
        assert_eq!(!clickwire::model::hidden::has_hidden(text), is_key, "{text:?}");
    }
    // A heart on fire is one sign, whose joiner stands between an emoji's mark and another emoji.
    for (text, is_sign) in [("❤\u{fe0f}\u{200d}🔥", true), ("❤\u{200d}🔥", true), ("x\u{200d}🔥", false), ("\u{200d}🔥", false)] {
        assert_eq!(!clickwire::model::hidden::has_hidden(text), is_sign, "{text:?}");
    }
}

#[test]
fn a_name_of_nothing_but_tags_is_marked_in_no_time() {
    let began = std::time::Instant::now();
    for text in [format!("🏴{}", "\u{e0067}".repeat(100_000)), "\u{e0067}".repeat(100_000), "🏴\u{e0067}\u{e0062}".repeat(25_000)] {
        assert!(!clickwire::model::hidden::marked(&text).contains('\u{e0067}'));
    }
    assert!(began.elapsed() < std::time::Duration::from_secs(5), "{:?}", began.elapsed());
}

#[test]
fn a_line_separator_parts_two_links_as_a_line_break_does() {
    for separator in ['\u{2028}', '\u{2029}'] {
        let urls = clickwire::model::paste::base_urls(&format!("https://a.example/x{separator}https://b.example/y"));
        assert_eq!(urls, ["https://a.example/x", "https://b.example/y"]);
        let person = Person::new();
        let told = Told::of(
            person
                .command()
                .args(["import", "--name", "i", "-"])
                .write_stdin(format!("https://a.example/x?s={{clickid}}{separator}https://b.example/y?s={{clickid}}")),
        );
        assert_eq!(told.status, 0, "{told:?}");
        let links = &person.json(&["links", "i", "--format", "json"])["registration_links"];
        assert_eq!(links.as_array().unwrap().len(), 2, "{separator:?}: {links}");
    }
}

#[test]
fn a_trackers_own_file_puts_nothing_hidden_into_a_link() {
    let person = Person::new();
    let folder = person.integrations().parent().unwrap().join("trackers");
    fs::create_dir_all(&folder).unwrap();
    let binom = fs::read_to_string("assets/trackers/binom.toml").unwrap();
    for (from, to) in [("\"{clickid}\"", "\"{click\\u200Bid}\""), ("click.php", "cli\\u00ADck.php")] {
        assert!(binom.contains(from));
        fs::write(folder.join("mine.toml"), binom.replace("id = \"binom\"", "id = \"mine\"").replace(from, to)).unwrap();
        person.has_profile(
            "a",
            "version = 1\nname = \"a\"\n[tracker]\nid = \"mine\"\ndomain = \"a.example\"\n[click]\nparam = \"sub1\"\n[[postbacks]]\nname = \"x\"\nevent = \"sale\"\n[[registration_links]]\nname = \"m\"\nbase_url = \"https://a.example/\"\n",
        );
        for format in ["json", "text", "csv"] {
            let told = person.runs(&["links", "a", "--format", format]);
            assert!(!told.out.contains(['\u{200b}', '\u{ad}']) && !told.out.contains("%E2%80%8B") && !told.out.contains("%C2%AD"), "{to}: {told:?}");
        }
        assert_ne!(person.runs(&["links", "a"]).status, 0, "{to}");
    }
}

fn codes(person: &Person) -> Vec<String> {
    let findings = person.json(&["check", "a", "--format", "json"]);
    findings.as_array().unwrap().iter().map(|finding| finding["code"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_flag_of_a_region_stays_whole_in_a_name_and_tags_that_make_none_go() {
    let tagged = |tags: &str| {
        let tag = |letter: char| char::from_u32(0xe0000 + u32::from(letter)).unwrap();
        format!("🏴{}\u{e007f}", tags.chars().map(tag).collect::<String>())
    };
    for flag in ["gbeng", "gbsct", "gbwls"] {
        assert_eq!(clean_name(&tagged(flag)).text, tagged(flag), "{flag}");
    }
    for other in ["gbxxx", "gben", "gbengx", "usca"] {
        assert_eq!(clean_name(&tagged(other)).text, "🏴", "{other}");
    }
    assert_eq!(clean_name("❤\u{fe0f}\u{200d}🔥").text, "❤\u{fe0f}\u{200d}🔥");
}

#[test]
fn a_tracker_file_with_a_hidden_character_in_it_says_where_it_stands() {
    let text = HOUSEFLOW.replace("\"goal\"", "\"go\u{200b}al\"");
    let file = UserFile { path: "houseflow.toml".into(), text: Ok(text) };
    let catalog = Catalog::new(Vec::new(), vec![file]);
    let told = Words::new(Lang::En).say(&catalog.unreadable(About::Tracker, "houseflow").unwrap().say());
    assert!(told.contains("go\u{fffd}al"), "{told}");
}
