//! The pictures: every page in three sizes and both languages.

use std::fmt::Write as _;

use clickwire::model::backdrop::Backdrop;
use clickwire::model::profile_toml;
use clickwire::screen::theme::{Role, Theme};
use clickwire::wizard::Wizard;
use clickwire::words::Lang;
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use super::field::words::on_keitaro;
use super::support::{KEY, User, custom, one_win, tracker_link};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 36), (40, 12)];

/// Each page: its name, and how the user gets there.
type Picture = (&'static str, fn(Lang) -> User);

fn fresh(lang: Lang) -> User {
    User::with_files(&[], lang)
}

fn wired(lang: Lang, keys: &str) -> User {
    let mut user = User::with_in(&one_win(), lang);
    user.press(keys);
    user
}

fn own(lang: Lang, keys: &str) -> User {
    let mut user = User::with_in(&custom(), lang);
    user.press(keys);
    user
}

fn words(lang: Lang, keys: &str) -> User {
    let mut user = User::with_in(&on_keitaro("revenuelab"), lang);
    user.press("3 >").on("approve →").press(keys);
    user
}

fn profiles(lang: Lang) -> User {
    let broken = "version = 1\nname = Broken\n";
    let unfinished = "version = 1\nname = \"Новый оффер\"\n[[postbacks]]\nname = \"Registration\"\n";
    let wrong = format!(
        "version = 1\nname = \"PocketOption BR evening traffic\"\nintegration = \"pocketoption-revshare-v2\"\n[tracker]\nkey = \"{KEY}\"\n[click]\nparam = \"click_id\"\n[[postbacks]]\nname = \"FD\"\nevent = \"first_deposit_\"\n[[registration_links]]\nname = \"Main\"\nbase_url = \"https://po.example\"\n"
    );
    let fine = clickwire::model::profile_toml::save(None, &one_win());
    User::with_files(&[("1win", &fine), ("broken", broken), ("new", unfinished), ("po", &wrong)], lang)
}

const PICTURES: &[Picture] = &[
    ("01_first_start", fresh),
    ("02_integrations_filtered", |lang| {
        let mut user = fresh(lang);
        user.filters("пинап");
        user
    }),
    ("03_soon", |lang| {
        let mut user = fresh(lang);
        user.filters("1xbet").press("enter");
        user
    }),
    ("04_profiles", profiles),
    ("05_click_ready_empty", |lang| {
        let mut user = fresh(lang);
        user.press("down enter");
        user
    }),
    ("06_click_offer", |lang| {
        let mut user = fresh(lang);
        user.press("down enter").pastes(&tracker_link("sub4")).press("enter");
        user
    }),
    ("07_click_custom", |lang| own(lang, "2")),
    ("08_naming_custom", |lang| {
        let mut user = fresh(lang);
        user.press("enter");
        user
    }),
    ("09_postbacks", |lang| wired(lang, "3")),
    ("10_postbacks_open", |lang| {
        let mut user = wired(lang, "3");
        user.on("First Deposit").press(">");
        user
    }),
    ("11_postbacks_editing", |lang| {
        let mut user = wired(lang, "3");
        user.on("First Deposit").press(">").on("tracker.cost").press("enter ctrl-u").types("cou").press("down");
        user
    }),
    ("12_table_delivery", |lang| {
        let mut user = fresh(lang);
        user.filters("pocketoption revshare v2").press("enter").pastes(KEY).press("enter 3 home >");
        user
    }),
    ("13_fields", |lang| wired(lang, "4")),
    ("14_fields_open", |lang| own(lang, "4 home >")),
    ("15_links", |lang| wired(lang, "5")),
    ("16_links_editing", |lang| {
        let mut user = own(lang, "5");
        user.on("partner.example/other").press("enter").types("?lp=7");
        user
    }),
    ("17_link_macro", |lang| {
        let mut user = own(lang, "5");
        user.on("Main").press("down down enter").types("utm").press("enter");
        user
    }),
    ("18_summary", |lang| wired(lang, "6 home n n")),
    ("19_help", |lang| wired(lang, "3 home ?")),
    ("20_findings", |lang| {
        let mut user = own(lang, "3");
        user.on("First Deposit").press(">").on("tracker.event").press("enter").retypes("first_deposit_").press("!");
        user
    }),
    ("21_tracker", |lang| wired(lang, "T")),
    ("22_trace", |lang| wired(lang, "t")),
    ("23_compare", |lang| {
        let mut user = wired(lang, "=");
        user.pastes(&tracker_link("sub1").replace("{sub1}", "sub1"));
        user
    }),
    ("24_import", |lang| wired(lang, "i")),
    ("25_invalid_key", |lang| {
        let mut user = wired(lang, "2");
        user.on(KEY).press("enter").retypes("12345");
        user
    }),
    ("26_macro_style", |lang| {
        let mut user = own(lang, "2");
        user.on("{amount}").press("enter");
        user
    }),
    ("40_placed_changed", |lang| {
        let mut user = own(lang, "3");
        user.on("First Deposit").press("p >").on("tracker.currency").press("enter").retypes("eur").press("esc");
        user
    }),
    ("41_checklist_with_table", |lang| {
        let mut user = fresh(lang);
        user.filters("pocketoption").press("enter").pastes(&tracker_link("click_id")).press("enter 5").pastes("https://po.example/go");
        user.press("enter 6 home n n");
        user
    }),
    ("27_status_words", |lang| words(lang, "")),
    ("28_status_word", |lang| words(lang, "enter")),
    ("46_settings", |lang| wired(lang, "s end")),
    ("42_sheet", |lang| wired(lang, "S")),
    ("43_sheet_with_table", |lang| {
        let mut user = fresh(lang);
        user.filters("pocketoption").press("enter").pastes(&tracker_link("click_id")).press("enter S");
        user
    }),
];

fn pictures(lang: Lang) {
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| {
        for (name, at) in PICTURES {
            let mut user = at(lang);
            let mut seen = String::new();
            for (columns, rows) in SIZES {
                user.resize(columns, rows);
                let _ = writeln!(seen, "== {columns}×{rows}\n{}", user.screen());
            }
            insta::assert_snapshot!(format!("screen_{}_{name}", lang.code()), seen);
        }
    });
}

#[test]
fn every_page_in_english() {
    pictures(Lang::En);
}

#[test]
fn every_page_in_russian() {
    pictures(Lang::Ru);
}

#[test]
fn what_is_too_small_says_so() {
    for lang in Lang::ALL {
        let mut user = fresh(lang);
        let seen: Vec<String> = [(39, 12), (80, 11), (12, 4), (1, 1)].map(|(columns, rows)| user.resize(columns, rows).screen()).into();
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("screen_{}_too_small", lang.code()), seen.join("\n--\n"));
        });
    }
}

#[test]
fn styles_of_a_few_pages() {
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_debug_snapshot!("screen_styles_postback", wired(Lang::En, "3 home down >").buffer());
        insta::assert_debug_snapshot!("screen_styles_summary", wired(Lang::En, "6 home n").buffer());
    });
}

#[test]
fn without_colours_no_cell_has_one_and_nothing_is_told_by_colour_alone() {
    for lang in Lang::ALL {
        for (name, at) in PICTURES {
            let mut user = at(lang);
            for (columns, rows) in SIZES {
                let coloured = user.looks(true, false).resize(columns, rows).screen();
                assert_eq!(user.looks(false, false).screen(), coloured, "{name}: the words are the same");
                let buffer = user.buffer();
                assert!(buffer.content.iter().all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset), "{name} at {columns}×{rows}");
                let shown = |modifier: Modifier| buffer.content.iter().any(|cell| cell.modifier.contains(modifier));
                assert!(shown(Modifier::REVERSED) || user.wizard.is_editing() || scrolls(&user.wizard), "{name}: where is the cursor?");
            }
        }
    }
}

/// True for pages over the page that are only read.
fn scrolls(wizard: &Wizard) -> bool {
    wizard.overlay.is_some()
}

#[test]
fn only_the_sixteen_colours_of_the_terminal_are_used() {
    for (name, at) in PICTURES {
        let buffer = at(Lang::En).buffer();
        let is_ansi = |colour: Color| !matches!(colour, Color::Rgb(..) | Color::Indexed(_));
        assert!(buffer.content.iter().all(|cell| is_ansi(cell.fg) && cell.bg == Color::Reset), "{name}");
    }
}

#[test]
fn a_colour_is_seen_only_as_a_role_has_it() {
    // Bold makes another colour of it on many terminals, and so does faint.
    let look = |colour: Color, modifier: Modifier| (colour, modifier & (Modifier::BOLD | Modifier::DIM));
    for (name, at) in PICTURES {
        let mut user = at(Lang::En);
        for backdrop in [Backdrop::Dark, Backdrop::Light] {
            let theme = Theme::new(true, false).before(Some(backdrop));
            let styles = Role::ALL.into_iter().map(|role| theme.style(role));
            let roles: Vec<_> = styles.filter_map(|style| Some(look(style.fg?, style.add_modifier))).collect();
            for (columns, rows) in SIZES {
                let buffer = user.before(backdrop).resize(columns, rows).buffer();
                let is_strange = |cell: &&Cell| cell.fg != Color::Reset && cell.symbol() != " " && !roles.contains(&look(cell.fg, cell.modifier));
                let strange: Vec<&Cell> = buffer.content.iter().filter(is_strange).collect();
                assert!(strange.is_empty(), "{name} on {backdrop:?} at {columns}×{rows}: {strange:?}");
            }
        }
    }
}

#[test]
fn with_ascii_every_mark_is_ascii() {
    for lang in Lang::ALL {
        for (name, at) in PICTURES {
            let mut user = at(lang);
            user.looks(true, true);
            for (columns, rows) in SIZES {
                let screen = user.resize(columns, rows).screen();
                let odd: Vec<char> = screen.chars().filter(|letter| !letter.is_ascii() && !('\u{400}'..='\u{45f}').contains(letter)).collect();
                assert!(odd.is_empty(), "{name} in {} has {odd:?}:\n{screen}", lang.code());
                if lang == Lang::En && !["02_integrations_filtered", "04_profiles"].contains(name) {
                    assert!(screen.is_ascii(), "{name}:\n{screen}");
                }
            }
        }
    }
}

#[test]
fn no_line_is_longer_than_the_screen_and_wide_letters_break_nothing() {
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press("e ctrl-u").types("日本語のとても長い名前です。これは切られます。").press("enter");
    for columns in 40..=130 {
        let screen = user.resize(columns, 24).screen();
        for line in screen.lines() {
            assert!(unicode_width::UnicodeWidthStr::width(line) <= usize::from(columns), "{columns}: {line}");
        }
    }
}

#[test]
fn control_characters_of_a_file_are_shown_as_a_mark() {
    let text = "version = 1\nname = \"A\\u001b[31m\"\n[[postbacks]]\nname = \"R\\u0007\\u202e\"\nevent = \"x\\u001b\"\n[[registration_links]]\nname = \"L\\u0000\"\nbase_url = \"https://a.example/\\u0008\"\n";
    for keys in ["", "home enter", "home enter 3 home >", "home enter 5", "home enter 2", "home enter esc", "home enter !"] {
        let mut user = User::with_files(&[("a", text)], Lang::En);
        user.press(keys);
        let screen = user.screen();
        assert!(!screen.chars().any(|letter| letter != '\n' && (letter.is_control() || letter == '\u{202e}')), "{keys}: {screen:?}");
    }
}

#[test]
fn under_a_box_nothing_looks_chosen() {
    for keys in ["3 home ?", "3 home !", "6 home S", "3 home T", "s"] {
        let buffer = wired(Lang::En, keys).buffer();
        let chosen = |row: u16| (0..buffer.area.width).any(|column| buffer[(column, row)].modifier.contains(Modifier::REVERSED));
        let rows: Vec<u16> = (0..buffer.area.height).filter(|row| chosen(*row)).collect();
        // A finding under the cursor may take several lines.
        assert!(rows.windows(2).all(|pair| pair[1] == pair[0] + 1), "{keys}: chosen in rows {rows:?}");
        assert!(buffer[(1, 0)].modifier.contains(Modifier::DIM), "{keys}: the page stands out beneath");
    }
}

#[test]
fn beside_a_box_stands_nothing_that_it_cut_in_two_and_its_keys_stand_out() {
    for keys in ["3 home ?", "3 home !", "6 home S", "3 home T", "s", "t"] {
        for (columns, rows) in [(100, 30), (140, 42), (80, 24)] {
            let mut user = wired(Lang::En, keys);
            let buffer = user.resize(columns, rows).buffer();
            let lines: Vec<String> = user.screen().lines().map(str::to_owned).collect();
            let top = lines.iter().position(|line| line.contains('┌')).unwrap();
            let bottom = lines.iter().rposition(|line| line.contains('┘')).unwrap();
            for line in &lines[top..=bottom] {
                let ends = |letter: char| matches!(letter, '┌' | '│' | '└' | '┐' | '┘' | '↑' | '↓');
                let (text, first) = (line.trim(), line.trim().chars().next());
                assert!(first.is_some_and(ends) && text.chars().next_back().is_some_and(ends), "{keys} at {columns}: {line}");
            }
            let of_hints = |column: u16| buffer[(column, rows - 1)].modifier;
            assert!((0..columns).any(|column| of_hints(column).contains(Modifier::BOLD)), "{keys}: no key stands out");
        }
    }
}

#[test]
fn the_pane_of_links_turns_its_pages_so_that_the_link_under_the_cursor_is_always_on_it() {
    let mut text = profile_toml::save(None, &one_win());
    for number in 0..24 {
        // Links of very different lengths: no page is like another.
        let tail = "x".repeat(number * 17 % 120);
        writeln!(
            text,
            "[[postbacks]]\nname = \"Event {number}\"\nevent = \"level_{number}\"\n[[postbacks.params]]\nkey = \"note\"\nvalue = \"{tail}\""
        )
        .unwrap();
    }
    let mut user = User::with(profile_toml::parse(&text).unwrap());
    user.resize(120, 36).press("3 home");
    let mut turned = 0;
    let mut before = String::new();
    for number in 0..24 {
        user.on(&format!("Event {number}"));
        let screen = user.screen();
        let pane: Vec<&str> = screen.lines().filter_map(|line| line.split_once('│').map(|(_, pane)| pane.trim())).collect();
        assert!(pane.contains(&format!("Event {number}").as_str()), "Event {number} is not beside its row: {screen}");
        let head = pane[0].to_owned();
        turned += usize::from(std::mem::replace(&mut before, head.clone()) != head);
    }
    assert!(turned < 14, "turned {turned} times");
}

#[test]
fn the_pane_leaves_out_what_is_open_at_its_left_and_gives_way_where_nothing_is_left() {
    let mut user = User::with(one_win());
    user.resize(120, 36).press("3 home");
    let pane =
        |user: &User| user.screen().lines().filter_map(|line| line.split_once('│').map(|(_, pane)| pane.trim().to_owned())).collect::<Vec<_>>();
    assert!(pane(&user).contains(&"First Deposit".to_owned()));
    user.on("First Deposit").press(">");
    assert!(!pane(&user).contains(&"First Deposit".to_owned()), "{}", user.screen());
    user.press("5 home");
    assert!(pane(&user).contains(&"First Deposit".to_owned()) && !user.screen().contains("│ Link"), "{}", user.screen());
}
