//! Which texts are links, where `url` need not be asked and where it must.

use clickwire::model::url_rules::{BadUrl, check_url};

#[test]
fn a_blank_or_a_hidden_character_is_in_no_link() {
    for url in ["https://a.example/x y", "https://a.example/\u{200b}", "https://a\u{ad}.example/", "https://a.example/\u{a0}x"] {
        assert_eq!(check_url(url), Err(BadUrl::Blank), "{url:?}");
    }
    assert_eq!(check_url("https://пример.example/офер"), Ok(()));
}

#[test]
fn a_link_without_a_host_is_told_so_though_browsers_look_for_one_behind_its_slashes() {
    for url in ["https://", "https:///a.example/x", "https://@a.example/", "https://?x", "https://#x", "https://:80/x"] {
        assert_eq!(check_url(url), Err(BadUrl::Host), "{url}");
    }
}

#[test]
fn a_host_whose_labels_all_look_encoded_must_be_so() {
    for url in ["https://xn--a/", "https://xn--a.xn--a/go?x=1", "https://xn--"] {
        assert_eq!(check_url(url), Err(BadUrl::Other), "{url}");
    }
    for url in ["https://xn--e1afmkfd.xn--p1ai/", "https://--.a/", "https://a--b.example/", "https://---.example", "https://a.b.c/", "https://x"] {
        assert_eq!(check_url(url), Ok(()), "{url}");
    }
}

#[test]
fn a_host_may_be_as_long_as_it_likes_in_whatever_case_of_letters() {
    for label in [63, 64, 65, 300, 3000] {
        for begin in ["", "A"] {
            let label = "a".repeat(label);
            for host in [format!("{begin}{label}"), format!("{begin}{label}.example"), format!("{begin}{}example", "abc.".repeat(label.len()))] {
                assert_eq!(check_url(&format!("https://{host}/go")), Ok(()), "{host}");
            }
        }
    }
}

#[test]
fn a_host_that_only_looks_plain_is_refused_for_what_is_wrong_with_it() {
    for url in ["https://a.example:99999/", "https://1.2.3.400/", "https://[::1/", "https://a.256"] {
        assert_eq!(check_url(url), Err(BadUrl::Other), "{url}");
    }
}
