//! What the links of a page have in common, and what only some of them have: the click's macro and its style, fields in one order, names.

use clickwire::model::catalog::{Catalog, UserFile};
use clickwire::model::import::{Imported, import, partners};
use clickwire::model::macros::MacroStyle;
use clickwire::model::role::Role;

use super::own_tracker::HOUSEFLOW;
use super::support::{postback_url, with_partner};

fn imported(text: &str) -> Imported {
    import(text, "Pasted", &Catalog::shipped())
}

fn of_events(queries: &[&str]) -> Imported {
    imported(&queries.iter().map(|query| postback_url(query)).collect::<Vec<_>>().join("\n"))
}

/// What is told of a page, by the ids of its messages.
fn told(made: &Imported) -> Vec<&str> {
    made.report.iter().map(|line| line.say.id).collect()
}

#[test]
fn where_every_link_has_the_parameters_name_for_its_macro_that_is_told() {
    assert!(told(&of_events(&["tracker.event=sale&clickid=sub1"])).contains(&"import-click-all-bare"));
    assert!(!told(&of_events(&["tracker.event=sale&clickid={sub1}"])).contains(&"import-click-all-bare"));
}

#[test]
fn the_style_of_most_links_is_the_profiles() {
    let most = ["tracker.event=registration&clickid={sub1}", "tracker.event=sale&clickid={sub1}", "tracker.event=resale&clickid=[sub1]"];
    assert_eq!(of_events(&most).profile.macro_style, Some(MacroStyle::Brace));
    let most = ["tracker.event=registration&clickid={sub1}", "tracker.event=sale&clickid=[sub1]", "tracker.event=resale&clickid=[sub1]"];
    assert_eq!(of_events(&most).profile.macro_style, Some(MacroStyle::Bracket));
}

#[test]
fn a_field_that_stands_behind_one_that_is_left_out_is_still_everyones_and_one_in_another_order_is_not() {
    let fields = |second: &str| -> Vec<(String, bool)> {
        let first = "tracker.event=registration&clickid={sub1}&fields.a={a}&fields.b={b}";
        let made = of_events(&[first, &format!("tracker.event=sale&clickid={{sub1}}&{second}")]);
        made.profile.custom_fields.iter().map(|field| (field.key.clone(), field.postbacks.is_none())).collect()
    };
    let all = |a: bool, b: bool| vec![("fields.a".to_owned(), a), ("fields.b".to_owned(), b)];
    assert_eq!(fields("fields.a={a}&fields.b={b}"), all(true, true));
    assert_eq!(fields("fields.b={b}"), all(false, true));
    assert_eq!(fields("fields.b={b}&fields.a={a}"), all(true, false));
}

#[test]
fn a_name_of_three_letters_in_the_words_of_a_page_is_no_partners_and_one_of_four_is() {
    let catalog = with_partner("aliases = [\"zqx\", \"zqxw\"]\nclick_params = [\"sub1\"]\n");
    let looks = |word: &str| -> Vec<String> {
        let text = format!("{word} {}", postback_url("tracker.event=sale&clickid={sub1}"));
        partners(&text, &import(&text, "x", &catalog).profile, &catalog).into_iter().map(|known| known.id).collect()
    };
    assert_eq!(looks("for zqxw"), ["acme"]);
    assert_eq!(looks("for zqx"), [""; 0]);
}

#[test]
fn a_link_of_markdown_may_stand_in_pointed_brackets_and_keeps_its_name() {
    let made = imported("[Summer sale](<https://a.example/go?x=1>)");
    let links: Vec<(&str, &str)> = made.profile.registration_links.iter().map(|link| (link.name.as_str(), link.base_url.as_str())).collect();
    assert_eq!(links, [("Summer sale", "https://a.example/go?x=1")]);
}

#[test]
fn a_link_that_is_encoded_as_a_whole_begins_where_a_word_does() {
    let links = |text: &str| imported(text).links;
    assert_eq!(links("go: https%3A%2F%2Fa.example%2Fgo%3Fx%3D1"), 1);
    assert_eq!(links("xhttps%3A%2F%2Fa.example%2Fgo%3Fx%3D1"), 0);
}

#[test]
fn a_host_without_a_scheme_at_the_end_of_a_sentence_is_no_link_and_behind_a_name_it_is() {
    assert_eq!(imported("see a.example/go").links, 0);
    assert_eq!(imported("Summer: a.example/go").links, 1);
    assert_eq!(imported("Summer: a.example/go is good").links, 0);
}

#[test]
fn a_postback_inside_a_redirectors_link_is_one_where_every_value_is_a_macro_too() {
    let made = imported("https://l.facebook.com/l.php?u=https%3A%2F%2Ftrk.example%2Fpostback%3Fcid%3D%7Bsub1%7D");
    assert_eq!((made.profile.postbacks.len(), made.profile.registration_links.len()), (1, 0), "{:?}", made.profile);
}

#[test]
fn a_link_is_taken_apart_at_the_click_parameter_and_stays_whole_where_the_id_goes_out_twice() {
    let bases = |url: &str| -> Vec<(String, usize)> {
        let made =
            imported(&format!("{}\nhttps://p.example/?sub1={{{{tracker.clickid}}}}\n{url}", postback_url("tracker.event=sale&clickid={sub1}")));
        assert_eq!(made.profile.click.param, "sub1");
        made.profile.registration_links.iter().skip(1).map(|link| (link.base_url.clone(), link.params.len())).collect()
    };
    let id = "{{tracker.clickid}}";
    assert_eq!(bases(&format!("https://p.example/go?lp=3&sub1={id}&x=1")), [("https://p.example/go?lp=3".to_owned(), 1)]);
    for whole in [
        format!("https://p.example/go?ad={id}&sub1={id}"),
        format!("https://p.example/go?sub1=old&sub1={id}"),
        format!("https://p.example/go?ad={id}"),
    ] {
        assert_eq!(bases(&whole), [(whole.clone(), 0)]);
    }
}

#[test]
fn a_sum_tells_a_role_by_a_key_that_no_other_role_has() {
    let role = |key: &str| {
        let text = HOUSEFLOW.replace("[links]", &format!("[keys.withdrawal]\namount = \"{key}\"\n[links]"));
        let catalog = Catalog::new(Vec::new(), vec![UserFile { path: "houseflow.toml".into(), text: Ok(text) }]);
        let made = import(&format!("https://in.houseflow.example/777/cb?token=a1&goal=odd&hid={{sub1}}&{key}={{amount}}"), "x", &catalog);
        catalog.setup(&made.profile).role(&made.profile.postbacks[0])
    };
    assert_eq!(role("out"), Some(Role::Withdrawal));
    assert_eq!(role("sum"), None);
}
