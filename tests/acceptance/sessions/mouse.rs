//! With the mouse on, steps, tabs, the filter and the hints of the last line can be clicked.

use clickwire::text::Words;
use clickwire::wizard::step::Step;
use clickwire::wizard::view::Page;
use clickwire::words::Lang;

use super::super::support::{User, custom};

const SIZES: [(u16, u16); 3] = [(100, 30), (80, 24), (40, 12)];

#[test]
fn a_click_on_a_step_goes_there_in_every_window() {
    for lang in Lang::ALL {
        for (columns, rows) in SIZES {
            let mut user = User::with_in(&custom(), lang);
            user.resize(columns, rows);
            for step in Step::ALL.into_iter().rev() {
                user.clicks(&step.number().to_string(), 1);
                assert_eq!(user.wizard.page, Page::Step(step), "{columns}×{rows}\n{}", user.screen());
            }
        }
    }
}

#[test]
fn what_is_typed_is_taken_before_a_click_leaves_it() {
    let mut user = User::with(custom());
    user.press("2 home enter ctrl-u").types("sub9").clicks("3 Postbacks", 1);
    assert_eq!((user.wizard.page, user.profile().click.param.as_str()), (Page::Step(Step::Postbacks), "sub9"));
    user.press("1 home up").on("Profile name").press("enter ctrl-u").clicks("3 Postbacks", 1);
    assert!(user.wizard.editing.is_some() && user.wizard.page == Page::Step(Step::Integration), "a name is needed: {}", user.screen());
    let mut user = User::new();
    user.clicks("3 Postbacks", 1);
    assert_eq!(user.notice(), "Choose a partner first.");
}

#[test]
fn tabs_of_the_catalog_and_its_filter_are_clicked() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let mut user = User::with_files(&[], lang);
        user.resize(140, 30).clicks(&words.get("category-binary-options"), 1);
        assert!(user.screen().contains("Binomo") && !user.screen().contains("1win"), "{}", user.screen());
        user.clicks(&words.get("tab-all"), 1).clicks(&format!("/ {}", words.get("key-filter")), 1);
        assert!(user.wizard.filtering);
        user.types("1win").clicks(&words.get("tab-all"), 1);
        assert!(!user.wizard.filtering && user.screen().contains("/ 1win"), "{}", user.screen());
    }
}

#[test]
fn no_tab_is_cut_in_the_middle_of_its_name_and_the_mark_of_more_opens_the_next() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let mut user = User::with_files(&[], lang);
        user.resize(240, 40);
        let tabs = |user: &User| -> Vec<String> {
            let screen = user.screen();
            let line = screen.lines().find(|line| line.contains(&words.get("tab-all"))).unwrap_or_else(|| panic!("{screen}")).trim();
            let tabs = line.split("  ").map(str::trim).filter(|part| !part.is_empty() && !part.starts_with('/'));
            tabs.map(str::to_owned).collect()
        };
        let all = tabs(&user);
        for columns in 40..160 {
            let seen = tabs(user.resize(columns, 24));
            let is_whole = |tab: &String| tab == "…" || all.contains(tab);
            assert!(seen.iter().all(is_whole), "{columns}: {seen:?}");
            assert_eq!(seen.len() < all.len(), seen.last().is_some_and(|last| last == "…"), "{columns}: {seen:?}");
        }
        let before = tabs(user.resize(80, 24)).len() - 1;
        let list = user.wizard.list.tab.clone();
        user.clicks("…", 4);
        let open = user.wizard.list.tabs.iter().position(|(tab, _)| *tab == user.wizard.list.tab);
        assert!(user.wizard.list.tab != list && open == Some(before), "{open:?}, {before} were seen");
    }
}

#[test]
fn a_hint_below_is_the_key_that_it_names() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let mut user = User::with_in(&custom(), lang);
        user.press("3 home").clicks(&words.get("key-open"), 23);
        assert!(user.wizard.doc.as_ref().is_some_and(|doc| doc.open.len() == 1), "{}", user.screen());
        user.clicks(&words.get("key-help"), 23);
        assert!(user.wizard.shows_help());
        user.clicks(&words.get("key-back"), 23);
        assert!(user.wizard.overlay.is_none());
        user.clicks(&words.get("key-copy"), 23);
        assert_eq!(user.copied().len(), 1);
        user.clicks(&words.get("key-edit"), 23).clicks(&words.get("key-give-up"), 23);
        assert!(user.wizard.editing.is_none());
        user.clicks(&words.get("key-quit"), 23);
        assert!(user.quit);
    }
}

#[test]
fn what_lies_over_the_page_keeps_clicks_from_it() {
    let mut user = User::with(custom());
    user.press("3 home").resize(140, 30).press("T");
    let screen = user.screen();
    user.clicks("5 ", 1);
    assert_eq!((user.screen(), user.wizard.page), (screen, Page::Step(Step::Postbacks)));
}
