//! What cleaning says it has undone: each kind once, with how often it was met and its first example; and which hosts wrap links.

use clickwire::model::paste::lines::LONGEST;
use clickwire::model::paste::wrapped::unwrapped;
use clickwire::model::paste::{Damage, clean_url};

/// What was undone and how often.
fn undone(text: &str) -> Vec<(Damage, usize)> {
    clean_url(text).undone.into_iter().map(|one| (one.kind, one.count)).collect()
}

#[test]
fn damage_of_one_kind_is_counted_together_however_it_was_found() {
    assert_eq!(undone("  https://a.example/go "), [(Damage::Blank, 3)]);
    assert_eq!(undone("«https://a.example/go»"), [(Damage::Quote, 2)]);
    assert_eq!(undone("https://a.example/?x=1&amp;y=2&amp;z=3¤cy=usd"), [(Damage::Entity, 3)]);
    assert_eq!(undone("https://a.example/?a\\\\_b=1"), [(Damage::MarkdownEscape, 2)], "two levels");
    assert_eq!(undone("https://a.example/go?x=1\n&y=2\n&z=3"), [(Damage::LineBreak, 2)]);
}

#[test]
fn two_links_on_lines_of_their_own_are_not_damaged() {
    let text = "https://a.example/go\n\n\nhttps://b.example/go";
    assert_eq!((clean_url(text).text.lines().count(), undone(text)), (2, Vec::new()));
}

#[test]
fn what_a_browser_took_for_an_entity_is_shown_as_it_stood_there_and_as_it_was() {
    let shown: Vec<(String, String)> = clean_url("https://a.example/?x=1¤cy=usd¬e=1").undone.into_iter().map(|one| (one.from, one.to)).collect();
    assert_eq!(shown, [("¤".to_owned(), "&curren".to_owned())]);
}

#[test]
fn a_link_that_was_encoded_as_a_whole_is_one_again() {
    let text = "https%3A%2F%2Fa.example%2Fgo%3Fx%3D1";
    assert_eq!((clean_url(text).text.as_str(), undone(text)), ("https://a.example/go?x=1", vec![(Damage::EncodedLink, 1)]));
}

#[test]
fn no_line_is_joined_to_a_link_that_is_as_long_as_any() {
    let head = "https://a.example/?x=";
    let lines = |length: usize| clean_url(&format!("{head}{}\n&y=1", "a".repeat(length - head.len()))).text.lines().count();
    assert_eq!((lines(LONGEST - 1), lines(LONGEST)), (1, 2));
}

#[test]
fn a_line_of_words_is_not_the_rest_of_a_link_whatever_sign_it_begins_with() {
    assert_eq!(clean_url("https://a.example/go\n/ see you there").text.lines().count(), 2);
}

#[test]
fn a_redirector_wraps_links_under_its_name_in_every_country_and_under_no_name_like_it() {
    let inside = |host: &str| unwrapped(&format!("https://{host}/url?q=https%3A%2F%2Fpartner.example%2Fgo"));
    for host in ["google.com", "www.google.de", "google.com.br", "google.co.uk"] {
        assert_eq!(inside(host).as_deref(), Some("https://partner.example/go"), "{host}");
    }
    for host in ["notgoogle.com", "google.evil.com", "google.example", "google.d1", "google.com.info", "google.com.1a"] {
        assert_eq!(inside(host), None, "{host}");
    }
}
