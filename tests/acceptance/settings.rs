//! Settings, and what the program remembers by itself.

use std::fs;

use clickwire::model::backdrop::{Backdrop, Colours};
use clickwire::model::clipboard::{Holder, Preference};
use clickwire::system::memory::Memory;
use clickwire::system::paths::Paths;
use clickwire::system::settings::{Color, Settings};
use clickwire::system::user_catalog;
use clickwire::text::Words;
use clickwire::wizard::effect::{LeftAt, Setting};
use clickwire::words::Lang;
use tempfile::TempDir;

/// A home of one's own.
fn home() -> (TempDir, Paths) {
    let home = TempDir::new().unwrap();
    let under = |name: &str| Some(home.path().join(name));
    let paths = Paths {
        profiles: under("profiles"),
        profiles_are_private: true,
        integrations: under("config/integrations"),
        trackers: under("config/trackers"),
        settings: under("config/config.toml"),
        state: under("state"),
        portable: None,
    };
    (home, paths)
}

#[test]
fn settings_are_read_and_a_missing_file_is_the_defaults() {
    let (_home, paths) = home();
    let file = paths.settings.unwrap();
    assert_eq!(Settings::load(Some(&file)), (Settings::default(), None));
    assert_eq!(Settings::load(None), (Settings::default(), None));
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, "lang = \"ru\"\nmouse = true\nclipboard = \"print\"\nclipboard_holder = false\nascii = true\ncolor = \"never\"\ntheme = \"light\"\nplain = true\nx = 1\n")
        .unwrap();
    let wanted = Settings {
        lang: Some(Lang::Ru),
        mouse: true,
        clipboard: Preference::Print,
        holder: Holder::Off,
        ascii: true,
        color: Color::Never,
        colours: Colours::On(Backdrop::Light),
        plain: true,
    };
    assert_eq!(Settings::load(Some(&file)), (wanted, None));
}

#[test]
fn each_word_for_colours_is_taken_and_another_is_told() {
    let (_home, paths) = home();
    let file = paths.settings.unwrap();
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    for (word, color) in [("auto", Color::Auto), ("always", Color::Always), ("never", Color::Never)] {
        fs::write(&file, format!("color = \"{word}\"\n")).unwrap();
        assert_eq!(Settings::load(Some(&file)), (Settings { color, ..Settings::default() }, None), "{word}");
    }
    fs::write(&file, "color = \"sometimes\"\n").unwrap();
    assert!(Settings::load(Some(&file)).1.is_some());
}

#[test]
fn a_changed_setting_keeps_the_rest_of_the_file() {
    let (_home, paths) = home();
    let file = paths.settings.as_deref().unwrap();
    Settings::change(Some(file), Setting::Lang(Lang::Ru)).unwrap();
    assert_eq!(fs::read_to_string(file).unwrap(), "lang = \"ru\"\n");
    fs::write(file, "# mine\r\nlang = 'ru' # native\r\nx = [1]\r\n").unwrap();
    Settings::change(Some(file), Setting::Lang(Lang::En)).unwrap();
    Settings::change(Some(file), Setting::Mouse(true)).unwrap();
    Settings::change(Some(file), Setting::Ascii(true)).unwrap();
    Settings::change(Some(file), Setting::Colours(Colours::On(Backdrop::Dark))).unwrap();
    Settings::change(Some(file), Setting::Clipboard(Preference::Print)).unwrap();
    Settings::change(Some(file), Setting::Clipboard(Preference::Terminal)).unwrap();
    Settings::change(Some(file), Setting::Holder(Holder::On)).unwrap();
    assert!(!fs::read_to_string(file).unwrap().contains("clipboard_holder"), "what holds anyway is not written");
    Settings::change(Some(file), Setting::Holder(Holder::Off)).unwrap();
    let read = Settings::load(Some(file)).0;
    assert!(!read.holder.is_on() && fs::read_to_string(file).unwrap().contains("clipboard_holder = false\r\n"));
    assert_eq!((read.ascii, read.clipboard, read.mouse), (true, Preference::Terminal, true));
    assert!(read.colours == Colours::On(Backdrop::Dark) && fs::read_to_string(file).unwrap().contains("theme = \"dark\"\r\n"));
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains("lang = 'en' # native\r\nx = [1]\r\n") && text.contains("# mine\r\n") && text.contains("mouse = true\r\n"), "{text}");
}

#[test]
fn settings_that_cannot_be_used_are_said_with_their_place_and_never_touched() {
    let (_home, paths) = home();
    let file = paths.settings.as_deref().unwrap();
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    for bytes in [&b"mouse = \"yes\"\n"[..], b"\nlang = \"xx\"", b"lang = ", b"\xff\xfe", b"lang = \"e"] {
        fs::write(file, bytes).unwrap();
        let (settings, said) = Settings::load(Some(file));
        assert_eq!(settings, Settings::default());
        let said = Words::new(Lang::En).say(&said.unwrap());
        assert!(said.contains("config.toml:"), "{said}");
        assert!(Settings::change(Some(file), Setting::Mouse(true)).is_err());
        assert_eq!(fs::read(file).unwrap(), bytes);
    }
}

#[test]
fn where_a_profile_was_left_is_remembered_and_the_mouse_is_told_of_once() {
    let (_home, paths) = home();
    let profile = paths.profiles.as_deref().unwrap().join("1win \"Slots\".toml");
    let mut memory = Memory::at(&paths);
    assert_eq!(memory.left_at(&profile), LeftAt::default());
    assert!(memory.is_mouse_hint_due());
    let there = LeftAt { step: 3, row: "postbacks[1]".into() };
    memory.leave_at(&profile, there.clone());
    let mut next = Memory::at(&paths);
    assert_eq!((next.left_at(&profile), next.is_mouse_hint_due()), (there, false));
    let state = paths.state.as_deref().unwrap().join("state.toml");
    fs::write(&state, "[left]\n\"1win \\\"Slots\\\".toml\" = 5\n").unwrap();
    assert_eq!(Memory::at(&paths).left_at(&profile), LeftAt { step: 5, row: String::new() }, "as 1.0.0 wrote it");
    fs::write(&state, "left = 1").unwrap();
    assert_eq!(Memory::at(&paths).left_at(&profile), LeftAt::default());
    assert_eq!(Memory::default().left_at(&profile), LeftAt::default());
}

#[test]
fn an_integration_of_ones_own_is_saved_and_read_and_the_one_before_it_kept() {
    let (_home, paths) = home();
    assert!(user_catalog::load(&paths).bad_files().is_empty());
    let text = "id = \"mine\"\nname = \"Mine\"\ncategory = \"own\"\nstatus = \"ready\"\nclick_params = [\"sub1\"]\n";
    let file = user_catalog::save_integration(&paths, "mine", text, None).unwrap();
    assert_eq!(user_catalog::load(&paths).integration("mine").unwrap().name, "Mine");
    user_catalog::save_integration(&paths, "mine", &text.replace("Mine", "Ours"), Some(text)).unwrap();
    assert_eq!(user_catalog::load(&paths).integration("mine").unwrap().name, "Ours");
    assert_eq!(fs::read_to_string(file.with_extension("toml.old")).unwrap(), text);
    fs::write(file.with_file_name("bad.toml"), b"id = \"\xff\"").unwrap();
    let catalog = user_catalog::load(&paths);
    assert!(catalog.bad_files()[0].path.ends_with("bad.toml"));
    assert!(user_catalog::save_integration(&Paths::default(), "mine", text, None).is_err());
}
