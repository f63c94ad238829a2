//! The link that the trace shows is the one that the lead opens: what the tracker fills is filled in it, and what it does not fill is as it was.

use clickwire::model::catalog::Catalog;
use clickwire::model::trace::{Samples, trace};

use super::support::custom;

#[test]
fn the_trackers_other_macros_are_filled_on_the_way_out_and_a_strangers_stay() {
    let mut profile = custom();
    profile.registration_links[0].base_url = "https://partner.example/go?ad={{tracker.ad_name}}&x={{no_such}}".into();
    let catalog = Catalog::shipped();
    let told = trace(&catalog.setup(&profile), &Samples { click_id: Some("67w".into()), ..Samples::default() });
    assert_eq!(told.registration_link.as_deref(), Some("https://partner.example/go?ad=ad_name&x={{no_such}}&sub1=67w"));
}
