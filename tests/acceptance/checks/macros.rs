//! The click id, macros, and what paste did to a text.

use clickwire::model::catalog::Catalog;
use clickwire::model::check::Severity;
use clickwire::model::macros::MacroStyle;
use clickwire::model::profile::{Profile, param};

use super::{Change, clean, custom, field, findings, found, has, has_not, mends_to, postback, ready};

fn add(profile: &mut Profile, key: &str, value: &str) {
    profile.postbacks[0].params.push(param(key, value));
}

#[test]
fn a_macro_that_lost_its_braces_is_an_error() {
    let click = has(custom, "error click-macro-bare click.macro", |profile| profile.click.macro_text = "sub1".into());
    mends_to(&click, |profile| profile.click.macro_text = "{sub1}".into());
    has(custom, "error click-macro-bare postbacks[0].params[0]", |profile| add(profile, "fields.source", "sub1"));
    has_not(custom, "click-macro-bare", |profile| add(profile, "fields.source", "sub10"));
    has_not(custom, "click-macro-bare", |profile| profile.click.macro_text = "[CLICK_ID]".into());
}

#[test]
fn a_macro_that_lost_one_brace_or_got_one_too_many_is_an_error_that_f_mends() {
    for half in ["{amount", "amount}", "{{amount}", "{amount}}", "{amount]"] {
        for profile in [clean, custom] {
            let wrong = has(profile, "error macro-style postbacks[0].params[0]", |profile| add(profile, "fields.bet", half));
            mends_to(&wrong, |profile| profile.postbacks[0].params[0].value = "{amount}".into());
        }
        has(clean, "error macro-style custom_fields[2]", |profile| profile.custom_fields.push(field("fields.sum", half)));
    }
    let click = has(custom, "error click-macro-bare click.macro", |profile| profile.click.macro_text = "{sub1".into());
    mends_to(&click, |profile| profile.click.macro_text = "{sub1}".into());
    has(custom, "error macro-style postbacks[0].params[0]", |profile| add(profile, "fields.who", "a-{user_id-b"));
    for whole in ["{amount}", "a-{amount}", "{{amount}}-{x}", "plain", "100%", "a[1]", "{}"] {
        let mut profile = custom();
        add(&mut profile, "fields.who", whole);
        let said = findings(&profile.numbered());
        assert!(said.iter().all(|one| !format!("{:?}", one.say).contains("check-macro-half")), "{whole}: {said:?}");
    }
}

#[test]
fn the_trackers_macro_with_half_its_braces_goes_out_in_no_registration_link() {
    for half in ["{{fields.x", "{{fields.x}", "fields.x}}"] {
        let wrong = has(clean, "error tracker-macro-style registration_links[0].base_url", |profile| {
            profile.registration_links[0].base_url = format!("https://partner.example/go?z={half}");
        });
        mends_to(&wrong, |profile| profile.registration_links[0].base_url = "https://partner.example/go?z={{fields.x}}".into());
    }
    has(clean, "error tracker-macro-style registration_links[0].base_url", |profile| {
        profile.registration_links[0].base_url = "https://partner.example/go?z={campaign".into();
    });
}

#[test]
fn a_parameter_that_the_partner_fills_itself_keeps_no_click_id() {
    has(clean, "error click-param-not-stored click.param", |profile| profile.click.param = "date".into());
    has_not(clean, "click-param-not-stored", |profile| profile.click.param = "sub9".into());
    has_not(custom, "click-param-not-stored", |profile| profile.click.param = "date".into());
}

#[test]
fn what_reads_the_click_macro_gets_our_own_id() {
    has(custom, "error click-param-reused custom_fields[0]", |profile| profile.custom_fields.push(field("fields.user", "{sub1}")));
    has(custom, "error click-param-reused postbacks[0].params[0]", |profile| add(profile, "fields.source", "a-{sub1}"));
    has_not(custom, "click-param-reused", |profile| profile.custom_fields.push(field("fields.user", "{sub2}")));
}

#[test]
fn a_macro_in_another_style_is_rewritten() {
    let wrong = has(clean, "error macro-style postbacks[0].params[0]", |profile| add(profile, "fields.who", "#user_id#"));
    mends_to(&wrong, |profile| profile.postbacks[0].params[0].value = "{user_id}".into());
    has(clean, "error macro-style postbacks[0].params[0]", |profile| add(profile, "fields.who", "{{user_id}}"));
    has(clean, "error macro-style click.macro", |profile| profile.click.macro_text = "[sub1]".into());
    has_not(clean, "macro-style", |profile| add(profile, "fields.who", "50%20off%21"));
    has_not(custom, "macro-style", |profile| profile.click.macro_text = "[CLICK_ID]".into());
    has_not(custom, "macro-style", |profile| {
        profile.macro_style = Some(MacroStyle::Hash);
        profile.postbacks = vec![postback("One", "registration", &[("fields.who", "#user_id#")])].into();
    });
}

#[test]
fn an_unknown_macro_is_told_as_far_as_the_partners_list_is_known() {
    let near = has(clean, "warning macro-unknown postbacks[0].params[0]", |profile| add(profile, "fields.who", "{User_ID}"));
    mends_to(&near, |profile| profile.postbacks[0].params[0].value = "{user_id}".into());
    let say = findings(&super::changed(clean, |profile| add(profile, "fields.who", "{contry}"))).remove(0);
    assert!(format!("{:?}", say.say).contains("{country}") && say.fix.is_none());
    has_not(clean, "macro-unknown", |profile| add(profile, "fields.who", "{sub5}"));
    has_not(custom, "macro-unknown", |profile| add(profile, "fields.who", "{anything}"));
    // What we know of this one is second-hand.
    let catalog = Catalog::shipped();
    assert!(catalog.integration("mostbet").unwrap().verified.is_none());
    let mut second_hand = ready(&catalog, "mostbet");
    add(&mut second_hand, "fields.who", "{nobody_knows}");
    assert!(found(&second_hand.numbered()).iter().any(|one| one.starts_with("note macro-unknown")));
}

#[test]
fn the_trackers_macro_in_a_postback_goes_the_wrong_way() {
    let click = has(custom, "error macro-direction click.macro", |profile| profile.click.macro_text = "{{tracker.clickid}}".into());
    mends_to(&click, |profile| profile.click.macro_text.clear());
    has(custom, "error macro-direction postbacks[0].params[0]", |profile| add(profile, "fields.who", "{{fields.userid}}"));
    has(custom, "error macro-direction custom_fields[0]", |profile| profile.custom_fields.push(field("fields.a", "{tracker.clickid}")));
    has_not(custom, "macro-direction", |profile| add(profile, "fields.who", "{fieldsman}"));
    // The partner's macro and the tracker's look the same.
    has_not(custom, "macro-direction", |profile| {
        profile.tracker.id = "keitaro".into();
        profile.click.param = "subid".into();
    });
}

#[test]
fn the_trackers_macro_in_a_link_must_be_written_exactly() {
    let wrong = |value| move |profile: &mut Profile| profile.registration_links[0].params.push(param("sub2", value));
    for text in ["{tracker.clickid}", "{{chat.tracker.clickid}}", "{{Tracker.ClickId}}", "{{tracker.clickid}", "tracker.clickid"] {
        let mut profile = custom();
        wrong(text)(&mut profile);
        let profile = profile.numbered();
        assert_eq!(found(&profile), ["error tracker-macro-style registration_links[0].params[0]"], "{text}");
        mends_to(&profile, |profile| profile.registration_links[0].params[0].value = "{{tracker.clickid}}".into());
    }
    has(custom, "error tracker-macro-style registration_links[0].base_url", |profile| {
        profile.registration_links[0].base_url = "https://a.example/?name={username}".into();
    });
    for right in ["{{tracker.clickid}}", "{{tracker.ad_name}}", "{{fields.any}}", "{{username}}", "plain"] {
        let mut profile = custom();
        wrong(right)(&mut profile);
        assert_eq!(found(&profile.numbered()), Vec::<String>::new(), "{right}");
    }
    // Under the click parameter it is replaced anyway.
    has_not(custom, "tracker-macro-style", |profile| profile.registration_links[0].base_url = "https://a.example/?sub1={tracker.clickid}".into());
}

#[test]
fn the_partners_macro_in_a_link_moves_to_the_custom_fields() {
    let wrong = has(custom, "warning macro-in-link registration_links[0].params[0]", |profile| {
        profile.registration_links[0].params.push(param("fields.userid", "{user_id}"));
    });
    mends_to(&wrong, |profile| {
        profile.registration_links[0].params.clear();
        profile.custom_fields.push(field("fields.userid", "{user_id}"));
    });
    has(custom, "note macro-in-link registration_links[0].params[0]", |profile| {
        profile.registration_links[0].params.push(param("landing", "{landing}"));
    });
    has(custom, "note macro-in-link registration_links[0].base_url", |profile| {
        profile.registration_links[0].base_url = "https://{domain}/go".into();
    });
    has_not(custom, "macro-in-link", |profile| profile.registration_links[0].params.push(param("fields.userid", "{{fields.userid}}")));
}

#[test]
fn damage_that_paste_would_have_undone_is_cleaned() {
    let cases: [(&str, &str, &str); 8] = [
        ("error blank", " {user_id}", "{user_id}"),
        ("error blank", "{ user_id }", "{user_id}"),
        ("error html-entity", "{user_id}&amp;", "{user_id}&"),
        ("error markdown-escape", "{user\\_id}", "{user_id}"),
        ("error macro-encoded", "%7Buser_id%7D", "{user_id}"),
        ("error control-character", "{user_id}\n", "{user_id}"),
        ("error hidden-character", "{user_id}\u{3164}", "{user_id}"),
        ("error lookalike", "{usеr_id}", "{user_id}"),
    ];
    for (expected, damaged, right) in cases {
        let mut profile = clean();
        add(&mut profile, "fields.who", damaged);
        let mut profile = profile.numbered();
        assert_eq!(found(&profile), [format!("{expected} postbacks[0].params[0]")], "{damaged}");
        let fix = findings(&profile).remove(0).fix.unwrap();
        clickwire::model::check::apply(&fix, &mut profile);
        assert_eq!(profile.postbacks[0].params[0].value, right);
        assert_eq!(found(&profile), Vec::<String>::new());
    }
    for sound in ["Москва, vip", "a b", "100%", "R&D", "{user_id}&x=1", "c:\\dir"] {
        let mut profile = clean();
        add(&mut profile, "fields.who", sound);
        assert_eq!(found(&profile.numbered()), Vec::<String>::new(), "{sound}");
    }
}

#[test]
fn a_cyrillic_letter_in_a_latin_word_is_found_wherever_a_word_counts() {
    let cases: [(&str, Change); 6] = [
        ("click.param", |profile| profile.click.param = "ѕub1".into()),
        ("postbacks[0].event", |profile| profile.postbacks[0].event = "rеgistration".into()),
        ("postbacks[0].params[0]", |profile| add(profile, "fields.sоurce", "x")),
        ("custom_fields[0]", |profile| profile.custom_fields.push(field("fields.сountry", "{country}"))),
        ("registration_links[0].params[0]", |profile| profile.registration_links[0].params.push(param("lаnding", "1"))),
        ("registration_links[0].base_url", |profile| profile.registration_links[0].base_url = "https://a.example/?lаnding=1".into()),
    ];
    for (place, change) in cases {
        has(custom, &format!("error lookalike {place}"), change);
    }
    has_not(custom, "lookalike", |profile| add(profile, "fields.source", "Vasya-из-VK"));
    has_not(custom, "lookalike", |profile| profile.postbacks[0].name = "Регистрация VIP".into());
    has_not(custom, "lookalike", |profile| profile.custom_fields.push(field("fields.страна", "{country}")));
}

#[test]
fn control_characters_are_found_anywhere() {
    let cases: [(&str, Change); 4] = [
        ("name", |profile| profile.name = "Mine\u{1b}[31m".into()),
        ("postbacks[0]", |profile| profile.postbacks[0].slot = "a\u{1b}b".into()),
        ("registration_links[0].base_url", |profile| profile.registration_links[0].base_url = "https://a.example/\u{7}x".into()),
        ("tracker.key", |profile| {
            profile.tracker.values.insert("key".into(), format!("{}\t", super::KEY));
        }),
    ];
    for (place, change) in cases {
        has(custom, &format!("error control-character {place}"), change);
    }
    has_not(custom, "control-character", |profile| profile.name = "👨‍👩‍👧 family".into());
}

#[test]
fn what_shows_nothing_is_an_error_in_links_and_macros_and_a_warning_in_names() {
    let cases: [(&str, Change); 6] = [
        ("warning hidden-character name", |profile| profile.name = "Mi\u{200b}ne".into()),
        ("warning hidden-character postbacks[0]", |profile| profile.postbacks[0].slot = "a\u{202e}b".into()),
        ("error hidden-character click.param", |profile| profile.click.param = "sub1\u{fe0f}".into()),
        ("error hidden-character postbacks[0].event", |profile| profile.postbacks[0].event = "registration\u{e0041}".into()),
        ("error hidden-character custom_fields[0]", |profile| profile.custom_fields.push(field("fields.x\u{2800}", "{country}"))),
        ("error hidden-character registration_links[0].base_url", |profile| {
            profile.registration_links[0].base_url = "https://a.example/\u{115f}x".into();
        }),
    ];
    for (expected, change) in cases {
        has(custom, expected, change);
    }
    has_not(custom, "hidden-character", |profile| profile.name = "❤️ family 👨‍👩‍👧".into());
}

#[test]
fn what_a_template_left_to_fill_in_is_found() {
    for left in ["REPLACE", "[REPLACE]", "OPTIONAL", "XXX", "[ISO]", "{replace}", "a-REPLACE"] {
        let mut profile = custom();
        add(&mut profile, "fields.who", left);
        assert_eq!(found(&profile.numbered()), ["error placeholder-left postbacks[0].params[0]"], "{left}");
    }
    has(custom, "error placeholder-left registration_links[0].base_url", |profile| {
        profile.registration_links[0].base_url = "https://a.example/?promo=XXX".into();
    });
    for sound in ["REPLACEMENT", "xxx", "ISO", "replaced", "XXL"] {
        let mut profile = custom();
        add(&mut profile, "fields.who", sound);
        assert_eq!(found(&profile.numbered()), Vec::<String>::new(), "{sound}");
    }
}

#[test]
fn a_click_macro_that_brings_back_something_else_is_an_error() {
    let with = |text: &'static str| move |profile: &mut Profile| profile.click.macro_text = text.into();
    let found = |profile: fn() -> Profile, change: &dyn Fn(&mut Profile)| -> Vec<&'static str> {
        let mut profile = profile();
        change(&mut profile);
        findings(&profile).into_iter().filter(|finding| finding.severity == Severity::Error).map(|finding| finding.code).collect()
    };
    // The macro of another parameter, of another meaning, of nothing that is known, with text around it.
    assert_eq!(found(clean, &with("{sub4}")), ["click-macro-elsewhere"]);
    assert_eq!(found(clean, &with("{country}")), ["click-macro-elsewhere", "click-param-reused"]);
    assert_eq!(found(clean, &with("{Sub1}")), ["macro-unknown"]);
    assert_eq!(found(clean, &with("x{sub1}")), ["click-macro-elsewhere"]);
    assert_eq!(found(clean, &with("{sub1}")), Vec::<&str>::new());
    // What we know of this one is second-hand: its list may lack a macro.
    let second_hand = || ready(&Catalog::shipped(), "mostbet");
    assert_eq!(found(second_hand, &with("{nobody_knows}")), Vec::<&str>::new());
    assert_eq!(found(custom, &with("{sub4}")), ["click-macro-elsewhere"]);
    assert_eq!(found(custom, &with("x{sub1}")), ["click-macro-elsewhere"]);
    assert_eq!(found(custom, &with("#s2#")), ["macro-style"]);
    assert_eq!(found(custom, &with("{click_id}")), Vec::<&str>::new());
    assert_eq!(found(custom, &with("{{tracker.clickid}}")), ["macro-direction"]);
}

#[test]
fn a_click_parameter_that_cannot_be_one_is_an_error() {
    for odd in ["sub 1", "sub1=", "{sub1}", "sub1&x"] {
        let mut profile = custom();
        profile.click.param = odd.into();
        assert!(findings(&profile).iter().any(|finding| finding.severity == Severity::Error), "{odd}");
    }
    let mut profile = custom();
    profile.click.param = "sub-1.a".into();
    assert!(findings(&profile).iter().all(|finding| finding.severity != Severity::Error));
}
