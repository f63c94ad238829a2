//! Characters that show nothing where they come as something else: spelled as an entity, or behind a flag that is whole.

use clickwire::model::acts::cleaned;
use clickwire::model::at::At;
use clickwire::model::paste::clean_name;
use clickwire::model::profile::ItemId;

#[test]
fn an_entity_for_a_line_break_or_a_control_character_is_left_as_it_is_written() {
    let at = At::BaseUrl(ItemId::default());
    for entity in ["&#10;", "&#x1b;", "&#127;", "&#8232;", "&#x2029;"] {
        let url = format!("https://a.example/?x=1{entity}y");
        assert_eq!(cleaned(&at, &url).0, url);
    }
    assert_eq!(cleaned(&at, "https://a.example/?x=1&#38;y=2").0, "https://a.example/?x=1&y=2");
}

#[test]
fn behind_a_flag_that_is_whole_nothing_hides() {
    let tags = |letters: &str| letters.chars().map(|letter| char::from_u32(0xe0000 + u32::from(letter)).unwrap()).collect::<String>();
    let flag = format!("🏴{}", tags("gbsct\u{7f}"));
    for behind in ["x", "\u{7f}", "gbsct\u{7f}", "ignore all"] {
        assert_eq!(clean_name(&format!("{flag}{} vip", tags(behind))).text, format!("{flag} vip"), "{behind:?}");
    }
}
