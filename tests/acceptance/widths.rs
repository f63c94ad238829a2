//! What is cut where: over all widths from 40 to 240, with long names in three scripts.

use clickwire::model::profile::Profile;
use clickwire::model::profile_toml;
use clickwire::wizard::row::RowId;
use clickwire::words::Lang;

use super::support::{User, one_win};

const NAMES: [&str; 3] =
    ["Latin America evening traffic, second landing page", "Вечерний трафик из Казахстана, второй лендинг", "晚間流量來自拉丁美洲第二個登陸頁面"];

/// Where the names stand: the list, the walk, its rows open, the checklist.
const WALKS: [&str; 6] = ["esc esc", "3 home", "3 home >", "4 home", "5 home", "6 home"];

fn named(name: &str) -> Profile {
    let mut profile = one_win();
    name.clone_into(&mut profile.name);
    for (place, postback) in profile.postbacks.iter_mut().enumerate().skip(1) {
        postback.name = format!("{name} {place}");
    }
    for link in &mut profile.registration_links {
        name.clone_into(&mut link.name);
    }
    profile
}

/// Rows that name a thing, an event or a field of the cabinet.
const fn names_things(row: RowId) -> bool {
    matches!(row, RowId::Profile(_) | RowId::Postback(_) | RowId::Field(_) | RowId::SumPostback(_) | RowId::SumLink(_) | RowId::Integration(_))
}

fn longest_gap(text: &str) -> usize {
    text.trim().split(|letter: char| letter != ' ').map(str::len).max().unwrap_or(0)
}

/// Each row of the page that names something, as it stands on the screen.
fn naming_rows(user: &User) -> Vec<String> {
    let Some(areas) = user.wizard.areas() else { return Vec::new() };
    let lines: Vec<String> = user.screen().lines().map(str::to_owned).collect();
    let row = |line: u16| {
        let is_first = line == 0 || user.wizard.row_at(line) != user.wizard.row_at(line - 1);
        user.wizard.row_at(line).filter(|row| is_first && names_things(*row))?;
        let text = &lines[usize::from(areas.body.y + line)];
        Some(text.split('│').next().unwrap_or_default().trim_end_matches(['↓', '↑', ' ']).to_owned())
    };
    (0..areas.body.height).filter_map(row).collect()
}

#[test]
fn nothing_that_names_a_thing_is_cut_while_its_row_has_blanks_to_give() {
    for (number, name) in NAMES.iter().enumerate() {
        for lang in [Lang::En, Lang::Ru] {
            for walk in WALKS {
                let mut user = User::with_in(&named(name), lang);
                user.press(walk);
                for width in (40 + u16::try_from(number).unwrap()..=240).step_by(7) {
                    user.resize(width, 30);
                    for row in naming_rows(&user) {
                        // A wide letter may have left a blank where it was cut.
                        assert!(!row.contains('…') || longest_gap(&row) <= 3, "{walk} at {width}: {row:?}\n{}", user.screen());
                    }
                }
            }
        }
    }
}

#[test]
fn where_there_is_much_room_every_name_is_whole() {
    for name in NAMES {
        for lang in [Lang::En, Lang::Ru] {
            for walk in WALKS {
                let mut user = User::with_in(&named(name), lang);
                user.press(walk);
                for width in [200, 240] {
                    user.resize(width, 30);
                    assert!(naming_rows(&user).iter().all(|row| !row.contains('…')), "{walk} at {width}: {}", user.screen());
                }
            }
        }
    }
}

#[test]
fn no_text_touches_the_mark_that_a_list_goes_on() {
    let mut long = one_win();
    for number in 0..40 {
        let mut postback = long.postbacks[0].clone();
        postback.name = format!("{} {number}", NAMES[number % 3]);
        long.postbacks.push(postback);
    }
    let long = profile_toml::parse(&profile_toml::save(None, &long)).unwrap();
    for lang in [Lang::En, Lang::Ru] {
        for walk in ["1 home", "3 home", "3 end", "6 home", "6 end"] {
            let mut user = User::with_in(&long, lang);
            user.press(walk);
            for width in (40..=240).step_by(10) {
                user.resize(width, 24);
                let screen = user.screen();
                let marked = screen.lines().filter_map(|line| line.split('│').next()?.trim_end().strip_suffix(['↓', '↑']).map(str::to_owned));
                assert!(marked.clone().count() > 0, "{walk} at {width}: {screen}");
                assert!(marked.clone().all(|before| before.is_empty() || before.ends_with(' ')), "{walk} at {width}: {screen}");
                assert!(width < 40 || screen.contains("↓ ") || screen.contains("↑ "), "{walk} at {width} does not say how many more: {screen}");
            }
        }
    }
}

#[test]
fn a_sentence_under_the_rows_takes_the_lines_it_needs_and_no_others() {
    let mut user = User::with(one_win());
    for (width, walk) in [(80, "3 home"), (120, "2 home"), (140, "6 home")] {
        let screen = user.resize(width, 30).press(walk).screen();
        let lines: Vec<&str> = screen.lines().collect();
        let last_rule = lines.iter().rposition(|line| line.starts_with("──")).unwrap();
        let told = &lines[last_rule + 1..lines.len() - 1];
        assert!(!told.is_empty() && told.iter().all(|line| !line.trim().is_empty()), "{screen}");
    }
}

#[test]
fn a_name_in_the_pane_of_links_is_cut_only_where_it_and_its_mark_fill_the_pane() {
    let mut user = User::with(named(NAMES[1]));
    user.press("3 home c");
    for width in (124..=240).step_by(4) {
        let screen = user.resize(width, 42).screen();
        let cut = screen.lines().filter_map(|line| line.split_once('│').map(|(_, pane)| pane)).filter(|pane| pane.contains('…'));
        let wide = |text: &str| text.trim_end().chars().count();
        let left = screen.lines().find_map(|line| line.chars().position(|letter| letter == '│')).unwrap();
        let pane = usize::from(width) - left;
        assert!(cut.clone().all(|name| wide(name) + 4 >= pane), "{width}: {screen}");
    }
}

#[test]
fn what_was_copied_is_marked_on_its_row_at_every_width() {
    let mut user = User::with(one_win());
    user.resize(120, 30).press("5 home c");
    for width in [40, 60, 78, 80, 100, 120, 140] {
        assert!(user.resize(width, 30).line().ends_with("copied"), "at {width}: {}", user.line());
    }
}

#[test]
fn each_finding_is_read_whole_under_the_cursor_and_all_of_them_where_there_is_room() {
    let said = |user: &User| user.screen().lines().map(|line| line.replace(['│', '↑', '↓'], " ")).collect::<Vec<_>>().join(" ");
    // Without the key at the right end and without blanks: a macro too long for its line is broken.
    let squeezed = |text: &str| text.split("  f ").flat_map(str::split_whitespace).collect::<String>();
    for lang in [Lang::En, Lang::Ru] {
        let mut profile = named(NAMES[1]);
        "first_deposit_".clone_into(&mut profile.postbacks[1].event);
        "https://t.me/some_bot?lp=1".clone_into(&mut profile.registration_links[0].base_url);
        let mut user = User::with_in(&profile, lang);
        let words = clickwire::text::Words::new(lang);
        user.press("3 !");
        let findings: Vec<String> = user.wizard.sorted_findings().iter().map(|finding| squeezed(&words.say(&finding.say))).collect();
        assert!(findings.len() > 1, "{findings:?}");
        for width in 60..=160 {
            user.resize(width, 40);
            let shown = squeezed(&said(&user));
            assert!(findings.iter().all(|text| shown.contains(text)), "{width}: {findings:?}\n{}", user.screen());
        }
        for width in (40..=160).step_by(3) {
            user.resize(width, 24).press("home");
            for text in &findings {
                let shown = squeezed(&said(&user));
                assert!(shown.contains(text), "{width}: {text}\n{}", user.screen());
                user.press("down");
            }
        }
    }
}
