//! A tracker of the user's own in its rarer shapes: a constant whose key is also the currency's, and a placeholder that stands in two places.

use clickwire::model::catalog::{Catalog, UserFile};
use clickwire::model::check::{Others, apply, check};
use clickwire::model::import::import;
use clickwire::model::profile::Profile;

use super::compare_meant::on;
use super::own_tracker::HOUSEFLOW;

fn with(from: &str, to: &str) -> Catalog {
    assert!(HOUSEFLOW.contains(from), "{from}");
    Catalog::new(Vec::new(), vec![UserFile { path: "houseflow.toml".into(), text: Ok(HOUSEFLOW.replacen(from, to, 1)) }])
}

#[test]
fn a_parameter_under_the_short_name_of_a_constant_one_goes_where_it_says_the_same_and_else_the_user_chooses() {
    let text = HOUSEFLOW.replace("currency = \"cur\"", "currency = \"x.cur\"").replace("cb?token={token}", "cb?token={token}&x.cur=usd");
    let catalog = Catalog::new(Vec::new(), vec![UserFile { path: "houseflow.toml".into(), text: Ok(text) }]);
    let of = |value: &str| {
        let mut profile: Profile = on("houseflow", &[("First", "dep", &[("cur", value)])]);
        let all = check(&catalog.setup(&profile), Others::default());
        let found = all.iter().find(|one| one.code == "param-misnamed").unwrap_or_else(|| panic!("{all:#?}"));
        found.fix.iter().for_each(|fix| apply(fix, &mut profile));
        (profile.postbacks[0].params.len(), found.choices.len())
    };
    assert_eq!(of("usd"), (0, 0));
    assert_eq!(of("eur"), (1, 1));
}

#[test]
fn a_link_that_says_two_accounts_where_the_tracker_has_one_is_not_the_trackers() {
    let catalog = with("/{account}/cb", "/{account}/cb/{account}");
    let accounts = |path: &str| {
        let made = import(&format!("https://in.houseflow.example/{path}?token=a1&goal=dep&hid={{sub1}}"), "Pasted", &catalog);
        made.profile.postbacks.iter().map(|_| made.profile.tracker.values["account"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(accounts("777/cb/777"), ["777"]);
    assert_eq!(accounts("777/cb/778"), [""; 0]);
}
