//! Links of a paste that are nearly the same: what one has and the other has not, and what neither of them is known for.

use clickwire::model::catalog::Catalog;
use clickwire::model::import::{Imported, import};
use clickwire::model::paste::clean_url;
use clickwire::text::Words;
use clickwire::words::Lang;

use super::support::postback_url;

fn imported(lines: &[&str]) -> Imported {
    import(&lines.join("\n"), "Pasted", &Catalog::shipped())
}

/// The links of the profile, as they would be copied.
fn built(made: &Imported) -> Vec<String> {
    let catalog = Catalog::shipped();
    let setup = catalog.setup(&made.profile);
    made.profile.postbacks.iter().map(|postback| setup.postback_link(postback).unwrap().ready.to_string()).collect()
}

fn told(made: &Imported, line: usize) -> Vec<String> {
    made.report.iter().filter(|known| known.line == line).map(|known| Words::new(Lang::En).say(&known.say)).collect()
}

#[test]
fn one_field_filled_from_two_macros_stays_two_fields() {
    let links =
        [postback_url("tracker.event=registration&clickid={sub1}&fields.a={x}"), postback_url("tracker.event=sale&clickid={sub1}&fields.a={y}")];
    assert_eq!(built(&imported(&links.each_ref().map(String::as_str))), links);
}

#[test]
fn of_one_postback_with_two_click_parameters_the_first_counts() {
    let links = ["{sub1}", "{sub2}"].map(|click| postback_url(&format!("tracker.event=sale&clickid={click}")));
    let made = imported(&links.each_ref().map(String::as_str));
    assert_eq!((made.profile.postbacks.len(), made.profile.click.param.as_str()), (1, "sub1"));
}

#[test]
fn each_parameter_that_the_tracker_drops_is_told_once() {
    let first = postback_url("tracker.event=registration&clickid={sub1}&foo=1&bar=2");
    let second = postback_url("tracker.event=sale&clickid={sub1}&foo=1&qux=3");
    let made = imported(&[&first, &second]);
    assert!(told(&made, 1).iter().any(|line| line.contains("foo, bar")), "{:?}", told(&made, 1));
    assert!(told(&made, 2).iter().any(|line| line.contains("qux") && !line.contains("foo")), "{:?}", told(&made, 2));
}

#[test]
fn a_link_is_called_a_link_only_where_a_postback_has_its_name() {
    let sale = postback_url("tracker.event=sale&clickid={sub1}");
    let (sale, link) = (format!("Spare: {sale}"), "https://a.example/go?x=1");
    let name = |label: &str| imported(&[&sale, &format!("{label}: {link}")]).profile.registration_links[0].name.clone();
    assert_eq!(name("Spare link"), "Spare");
    assert_eq!(name("Other link"), "Other link");
}

#[test]
fn a_bracket_that_the_sentence_closes_goes_and_one_that_the_link_opens_stays() {
    assert_eq!(clean_url("https://a.example/go?x=1]").text, "https://a.example/go?x=1");
    assert_eq!(clean_url("https://a.example/go?x[1]").text, "https://a.example/go?x[1]");
}
