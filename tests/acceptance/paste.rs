//! What a user pastes arrives damaged, is mended, and is known for what it is.

use clickwire::model::catalog::Catalog;
use clickwire::model::macros::MacroStyle;
use clickwire::model::paste::{Damage, Pasted, ReadPostback, base_urls, clean_param, clean_url, recognise};
use clickwire::model::profile::{Postback, Profile, param};
use clickwire::text::Words;
use clickwire::words::Lang;
use proptest::prelude::*;

const KEY: &str = "48d0524a-3abb-4cd5-82b8-404fa1cb4f7e";

fn link(query: &str) -> String {
    format!("https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback?{query}")
}

fn postback(text: &str) -> ReadPostback {
    match recognise(text, &Catalog::shipped(), None) {
        Pasted::Postback(read) => read,
        other => panic!("{text} is {other:?}"),
    }
}

#[test]
fn each_damage_that_the_spec_lists_is_undone() {
    let base = "https://a.test/?x=1";
    for (damaged, whole) in [
        ("  https://a.test/go \n", "https://a.test/go"),
        ("\u{a0}\"https://a.test/go\"", "https://a.test/go"),
        ("«https://a.test/go»", "https://a.test/go"),
        ("'https://a.test/go'", "https://a.test/go"),
        ("<https://a.test/go>", "https://a.test/go"),
        ("< \"https://a.test/go\" >", "https://a.test/go"),
        ("https://a.test/go?\r\nsub1={sub1}\n  &b=2", "https://a.test/go?sub1={sub1}&b=2"),
        ("https://a.test/\ngo", "https://a.test/go"),
        ("https://a.test/?x=1&amp;y=2&#x26;z=3&#38;q=4", "https://a.test/?x=1&y=2&z=3&q=4"),
        ("https://a.test/?x=1&amp;amp;amp;y=2", "https://a.test/?x=1&y=2"),
        ("https://a.test/?x=1¤cy=usd", "https://a.test/?x=1&currency=usd"),
        ("https://a.test/?x=1¶m=2®=3§ion=4©=5¬e=6×tamp=7", "https://a.test/?x=1&param=2&reg=3&section=4&copy=5&note=6&timestamp=7"),
        ("https://a.test/?x=1°ree=2µsite=3¢er=4\"e=5<v=6", "https://a.test/?x=1&degree=2&microsite=3&center=4&quote=5&ltv=6"),
        ("¤cy=", "&currency="),
        ("https://a.test/?a=first\\_deposit\\_\\&b=\\{sub1\\}", "https://a.test/?a=first_deposit_&b={sub1}"),
        ("https:\\/\\/a.test\\/go", "https://a.test/go"),
        (
            "https://a.test/?a=%7Bsub1%7D&b=%7b%7Btracker.clickid%7D%7d&c=%24%7Bx%7D&d=%5Bx%5D",
            "https://a.test/?a={sub1}&b={{tracker.clickid}}&c=${x}&d=[x]",
        ),
        ("https://a.test/?a={sub1%7D", "https://a.test/?a={sub1}"),
        ("https://a.\u{200b}test/\u{feff}go", "https://a.test/go"),
        ("https://a.test/?a=\\&amp;quot;x", "https://a.test/?a=\"x"),
    ] {
        assert_eq!(clean_url(damaged).text, whole, "{damaged}");
        assert_eq!(clean_url(whole).undone, [], "{whole} is whole");
    }
    assert_eq!(clean_url(base).say(), None);
}

#[test]
fn what_only_looks_like_damage_stays() {
    for whole in [
        "https://a.test/?a=b\n{sub1} next",
        "https://a.test/go\nhttps://b.test/go",
        "https://a.test/\nRegistration:",
        "https://a.test/?t=20°C&b=1",
        "https://казино.test/путь?имя=значение",
        "https://a.test/®istered",
        "https://a.test/?a%5Bname%5D=1",
        "https://a.test/?m=%23s2%23&n=%3Cx%3E",
        "https://a.test/?a=%7B1%7D&b=%7B%7D&c=%7Ba b%7D",
        "https://a.test/?a=1&copy=2&amplitude=3&reg=4",
        "https://a.test/?clickid=<sub1>",
        "https://a.test/?a=O'Neil'",
        "<sub1>",
    ] {
        assert_eq!(clean_url(whole).text, whole);
    }
}

#[test]
fn a_parameter_keeps_its_inner_blanks_and_quotes() {
    for (damaged, whole) in [
        ("  Spring sale 1 ", "Spring sale 1"),
        ("\"usd\"", "\"usd\""),
        ("fields.user\\_id", "fields.user_id"),
        ("%7Bamount%7D", "{amount}"),
        ("%23amount%23", "#amount#"),
        ("%23%23amount%23%23", "##amount##"),
        ("%3Camount%3E", "<amount>"),
        ("&#123;amount&#125;", "{amount}"),
        ("© Company", "© Company"),
        ("50%", "50%"),
        ("x>y=1", "x>y=1"),
    ] {
        assert_eq!(clean_param(damaged).text, whole, "{damaged}");
    }
}

#[test]
fn the_user_is_told_in_one_line_what_was_undone() {
    let cleaned = clean_url(" https://a.test/?x=1&amp;y=2 ");
    assert_eq!(cleaned.undone.iter().map(|one| (one.kind, one.count)).collect::<Vec<_>>(), [(Damage::Blank, 2), (Damage::Entity, 1)]);
    let say = cleaned.say().unwrap();
    assert_eq!(Words::new(Lang::En).say(&say), "cleaned: 2 blanks, `&amp;` → `&`");
    assert_eq!(Words::new(Lang::Ru).say(&say), "исправлено: 2 пробела, `&amp;` → `&`");
    let twice = clean_url("https://a.test/?a=\\_\\_&b=%7Bsub1%7D").say().unwrap();
    assert_eq!(Words::new(Lang::En).say(&twice), "cleaned: `\\_` → `_` and the like, 2 times, `%7Bsub1%7D` → `{sub1}`");
}

#[test]
fn several_lines_are_several_links() {
    let pasted = "https://a.test/go?\nx=1\n\n \"https://b.test/\"\n";
    assert_eq!(base_urls(pasted), ["https://a.test/go?x=1", "https://b.test/"]);
    assert_eq!(base_urls(" \n"), Vec::<String>::new());
}

#[test]
fn a_large_hostile_paste_is_cleaned_in_no_time() {
    for piece in ["&amp;", "amp;", "\\&a\\mp;", "%7B", ">a=", "¤c", "\"", "\\", "<", "&#", "?\n&", "\u{200b}\"", "%7Bx%7D"] {
        let text = format!("&{}", piece.repeat(300_000 / piece.len()));
        let begun = std::time::Instant::now();
        let _ = clean_url(&text);
        assert!(begun.elapsed().as_secs() < 5, "{piece}: {:?}", begun.elapsed());
    }
}

#[test]
fn a_key_is_known_by_its_format() {
    let catalog = Catalog::shipped();
    let key = |text: &str| recognise(text, &catalog, None);
    assert_eq!(key(&format!(" \"{KEY}\" ")), Pasted::Key { placeholder: "key".into(), value: KEY.into() });
    assert_eq!(key("sub1"), Pasted::Other);
    assert_eq!(key("hello world"), Pasted::Other);
    assert_eq!(key("ftp://a.test"), Pasted::Other);
    assert_eq!(key("https://a.test/?a=1&amp;b=2"), Pasted::Url("https://a.test/?a=1&b=2".into()));
    let keitaro = catalog.tracker("keitaro");
    assert_eq!(recognise("9dcb3a2f", &catalog, keitaro), Pasted::Key { placeholder: "key".into(), value: "9dcb3a2f".into() });
    assert_eq!(recognise("trk.site.test", &catalog, keitaro), Pasted::Key { placeholder: "domain".into(), value: "trk.site.test".into() });
    assert_eq!(recognise("hello", &catalog, keitaro), Pasted::Other);
}

#[test]
fn a_pasted_postback_link_tells_all_that_it_knows() {
    let read = postback(&link("tracker.event=first\\_deposit\\_\\&clickid=%7Bsub4%7D&amp;tracker.cost={amount}&fields.note=a%20b"));
    assert_eq!(read.tracker, "chatterfy");
    assert_eq!(read.values["key"], KEY);
    assert_eq!(read.event, "first_deposit_");
    assert_eq!(read.click.as_deref(), Some("{sub4}"));
    assert_eq!(read.click_param(), Some("sub4"));
    assert_eq!(read.style, Some(MacroStyle::Brace));
    assert_eq!(read.params, [param("tracker.cost", "{amount}"), param("fields.note", "a b")]);
    assert_eq!(postback(&link("clickid=#cid#&tracker.event=sale&x=#a#-1")).params, [param("x", "#a#-1")]);
    assert_eq!(postback(&link("tracker.event=sale#top")).event, "sale");
    assert_eq!(postback(&link("a=1&b=2&a=3")).params, [param("a", "3"), param("b", "2")]);
}

#[test]
fn a_postback_link_of_any_tracker_is_recognised_by_its_endpoint() {
    let read = postback("https://trk.site.test/abc123/postback?subid={sub1}&status=sale");
    assert_eq!((read.tracker.as_str(), read.values["domain"].as_str(), read.values["key"].as_str()), ("keitaro", "trk.site.test", "abc123"));
    assert_eq!(postback("http://API.Chatterfy.ai/api/postbacks/broken/tracker-postback").values["key"], "broken");
    let catalog = Catalog::shipped();
    for other in [
        "https://shop.test/postback?order=1",
        "https://api.chatterfy.ai?sub4={{tracker.clickid}}",
        "https://api.chatterfy.ai/api/postbacks//tracker-postback",
    ] {
        assert_eq!(recognise(other, &catalog, None), Pasted::Url(other.into()));
    }
    // Two trackers share this shape: the profile's own is meant.
    for id in ["voluum", "bemob"] {
        let pasted = recognise("https://trk.site.test/postback?cid={sub1}", &catalog, catalog.tracker(id));
        assert!(matches!(pasted, Pasted::Postback(ref read) if read.tracker == id), "{pasted:?}");
    }
}

/// Pieces of damage and of links, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "https://a.test/",
        "?",
        "&",
        "=",
        "a",
        "_",
        "\\",
        "\\_",
        "&amp;",
        "amp;",
        "&#x26;",
        "&#38;",
        "¤",
        "¶",
        "®",
        "cy=",
        "%7B",
        "%7D",
        "{",
        "}",
        "%5B",
        "%5D",
        "%23",
        "#",
        "%3C",
        "%3E",
        "<",
        ">",
        "sub1",
        "\"",
        "'",
        "«",
        " ",
        "\n",
        "\u{200b}",
        "%",
        "25",
        "%20",
        "&#0;",
        ";",
        "&quot;",
        "$",
        "%24",
        "/",
        ":",
        "я",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

#[test]
fn a_quote_before_the_sign_of_a_sentence_goes_with_it() {
    for text in ["https://a.test/«;", "«https://a.test/»;", "“https://a.test/”.", "https://a.test/`, "] {
        assert_eq!(clean_url(text).text, "https://a.test/", "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn cleaning_twice_changes_nothing(text in pieces()) {
        for clean in [clean_url, clean_param] {
            let once = clean(&text).text;
            let twice = clean(&once);
            prop_assert_eq!(&twice.text, &once);
            prop_assert_eq!(twice.undone, vec![]);
        }
    }
}

#[test]
fn a_link_read_and_built_again_is_the_same_link() {
    let catalog = Catalog::shipped();
    let values = prop::collection::vec("[a-zA-Zя %+&#<>'\"{}=/?|\\\\0-9_.-]{0,12}", 0..5);
    let macros = prop::collection::vec("[a-z][a-z0-9_]{0,6}", 0..5);
    proptest!(|(style in prop::sample::select(MacroStyle::ALL.to_vec()), values in values, macros in macros)| {
        let mut profile = Profile { macro_style: Some(style), ..Profile::default() };
        profile.tracker.values.insert("key".into(), KEY.into());
        profile.click.param = "sub1".into();
        let values = values.into_iter().chain(macros.iter().map(|name| style.wrap(name)));
        let params = values.enumerate().map(|(index, value)| param(&format!("p{index} x"), &value)).collect();
        profile.postbacks.push(Postback { event: "sale".into(), params, ..Postback::default() });
        let built = catalog.setup(&profile).postback_link(&profile.postbacks[0]).unwrap().ready.to_string();
        let read = ReadPostback::of(&built, catalog.tracker("").unwrap()).unwrap();
        prop_assert_eq!(read.style, Some(style));
        profile.postbacks[0].params = read.params;
        profile.click.macro_text = read.click.unwrap();
        let again = catalog.setup(&profile).postback_link(&profile.postbacks[0]).unwrap().ready.to_string();
        prop_assert_eq!(again, built);
    });
}
