//! What lies just beside damage in what is pasted: what is undone is told as it was, and what only looks like damage stays.

use clickwire::model::catalog::Catalog;
use clickwire::model::macros::MacroStyle;
use clickwire::model::paste::{Damage, Pasted, ReadPostback, base_urls, clean_name, clean_param, clean_url, recognise};

use super::support::postback_url;

fn postback(query: &str) -> ReadPostback {
    match recognise(&postback_url(query), &Catalog::shipped(), None) {
        Pasted::Postback(read) => read,
        other => panic!("{query} is {other:?}"),
    }
}

/// Kind, how often, from what, to what, of what was undone.
fn undone(text: &str) -> Vec<(Damage, usize, String, String)> {
    clean_url(text).undone.into_iter().map(|one| (one.kind, one.count, one.from, one.to)).collect()
}

#[test]
fn unicodes_own_line_breaks_break_lines() {
    assert_eq!(clean_url("https://a.test/go?\u{2028}x=1").text, "https://a.test/go?x=1");
    assert_eq!(base_urls("https://a.test/\u{2029}https://b.test/"), ["https://a.test/", "https://b.test/"]);
}

#[test]
fn an_emoji_stays_whole_in_a_name_and_what_joins_it_goes_from_a_link() {
    let worker = "👩\u{200d}💻";
    assert_eq!(clean_name(&format!(" {worker} ")).text, worker);
    assert_eq!(clean_url("https://a.test/?a=👩\u{200d}💻").text, "https://a.test/?a=👩💻");
}

#[test]
fn of_what_was_undone_more_than_once_the_first_is_told() {
    let and = |text: &str| (text.to_owned(), "&".to_owned());
    let told = |text: &str| undone(text).into_iter().map(|(_, count, from, to)| (count, (from, to))).collect::<Vec<_>>();
    assert_eq!(told("https://a.test/?a=1#038;b=2#x26;c=3"), [(2, and("#038;"))]);
    assert_eq!(told("https://a.test/?a\\_b=1\\&c=2"), [(2, ("\\_".to_owned(), "_".to_owned()))]);
    assert_eq!(undone("https://a.test/go?\nx=1\n&y=2"), [(Damage::LineBreak, 2, String::new(), String::new())]);
}

#[test]
fn a_backslash_goes_before_a_sign_and_where_it_breaks_the_line_of_a_link() {
    assert_eq!(clean_url("https://a.test/go?\\\nx=1").text, "https://a.test/go?x=1");
    assert_eq!(clean_url("https://a.test/go\\").text, "https://a.test/go");
    assert_eq!(clean_url("https://a.test/a\\b").text, "https://a.test/a\\b");
    assert_eq!(clean_param("C:\\").text, "C:\\");
    assert_eq!(clean_param("a\\b\nc\\").text, "a\\b\nc\\");
}

#[test]
fn an_encoded_bracket_is_a_macro_only_where_it_is_the_whole_value() {
    assert_eq!(clean_url("https://a.test/?a=%5Bx%5D&b=1").text, "https://a.test/?a=[x]&b=1");
    for whole in ["https://a.test/?a=%5Bx%5Dy", "https://a.test/?a=y%5Bx%5D"] {
        assert_eq!(clean_url(whole).text, whole);
    }
}

#[test]
fn of_a_sign_that_a_browser_made_letters_behind_it_are_enough_in_a_link_and_not_in_a_value() {
    assert_eq!(clean_url("https://a.test/?x=1¤cy&y=2").text, "https://a.test/?x=1&currency&y=2");
    assert_eq!(clean_param("©Company").text, "©Company");
    assert_eq!(clean_param("1¤cy=usd").text, "1&currency=usd");
}

#[test]
fn the_end_of_a_macro_in_angles_is_no_entity_though_a_key_follows() {
    assert_eq!(clean_url("https://a.test/?a=<sub1>b=1").text, "https://a.test/?a=<sub1>b=1");
    assert_eq!(clean_url("https://a.test/?a=1>b=1").text, "https://a.test/?a=1&gtb=1");
    assert_eq!(clean_url("https://a.test/?a=<>b=1").text, "https://a.test/?a=<&gtb=1");
}

#[test]
fn a_link_has_the_style_that_most_of_its_macros_have() {
    let style = |query: &str| postback(&format!("tracker.event=sale&{query}")).style;
    assert_eq!(style("clickid=[sub1]&tracker.cost={amount}&tracker.currency={currency}"), Some(MacroStyle::Brace));
    assert_eq!(style("clickid=[sub1]&tracker.cost={amount}"), Some(MacroStyle::Bracket), "of equals the first");
    assert_eq!(style("clickid=1&fields.mix=a-{user_id}-b"), Some(MacroStyle::Brace));
    assert_eq!(style("clickid=1&fields.mix=a%23b%23"), None);
    assert_eq!(style("clickid=1&fields.mix=a-b"), None);
}

#[test]
fn what_would_come_out_otherwise_is_kept_as_it_is_written() {
    let link = |query: &str| {
        let read = postback(&format!("tracker.event=sale&clickid={{sub1}}&{query}"));
        read.params.iter().map(|param| (param.key.clone(), param.value.clone())).collect::<Vec<_>>()
    };
    for (query, key, value) in [
        ("a%20b=1", "a b", "1"),
        ("a+b=1", "a b", "1"),
        ("a%2fb=1", "a%2fb", "1"),
        ("a=x%20{b%7D", "a", "x {b}"),
        ("a=x%20y-{b}-%7Bc", "a", "x%20y-{b}-%7Bc"),
        ("a=%7Bb%7D", "a", "{b}"),
    ] {
        assert_eq!(link(query), [(key.to_owned(), value.to_owned())], "{query}");
    }
    let percent = postback("tracker.event=sale&clickid=%sub1%&a=x%26/%41b%");
    assert_eq!((percent.style, percent.params[0].value.as_str()), (Some(MacroStyle::Percent), "x&/%41b%"));
}

#[test]
fn a_click_macro_that_partners_have_too_is_theirs_beside_two_of_their_words() {
    let is_postback =
        |query: &str| matches!(recognise(&format!("https://x.example/go?{query}"), &Catalog::shipped(), None), Pasted::ForeignPostback(_));
    assert!(!is_postback("a={clickid}"));
    assert!(!is_postback("a={clickid}&b={amount}"));
    assert!(is_postback("a={clickid}&b={amount}&c={status}"));
}

#[test]
fn a_backslash_that_broke_a_line_is_none_of_the_link_before_it() {
    for line_end in ["\n", "\r\n", "\r"] {
        let text = clean_url(&format!("https://a.test/1\\{line_end}https://b.test/2\\")).text;
        assert!(!text.contains('\\') && text.starts_with("https://a.test/1") && text.ends_with("https://b.test/2"), "{line_end:?}: {text:?}");
    }
}

#[test]
fn of_two_backslashes_at_the_end_of_a_line_both_go_and_the_escaped_one_is_told() {
    let pasted = "https://a.test/1\\\\\nhttps://b.test/2";
    assert_eq!(clean_url(pasted).text, "https://a.test/1\nhttps://b.test/2");
    assert!(undone(pasted).iter().any(|(kind, count, _, _)| (*kind, *count) == (Damage::MarkdownEscape, 1)), "{:?}", undone(pasted));
}
