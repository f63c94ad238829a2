//! What the checks promise: each mistake is found, its near-misses are left alone, and a mend mends.

use clickwire::model::catalog::Catalog;
use clickwire::model::check::{Finding, Severity, check};
use clickwire::model::profile::{Profile, RegistrationLink};
use clickwire::model::template;

const KEY: &str = "48d0524a-3abb-4cd5-82b8-404fa1cb4f7e";
const BASE: &str = "https://partner.example/go";

/// A profile as the wizard leaves it: made from a ready integration, with nothing left to fill in.
fn ready(catalog: &Catalog, id: &str) -> Profile {
    let integration = catalog.integration(id).unwrap();
    let fresh = template::of_integration(integration, catalog.default_tracker().unwrap());
    let mut profile = filled(&integration.click_params.first().unwrap().param);
    profile.integration = Some(id.into());
    profile.postbacks = fresh.postbacks;
    profile.custom_fields = fresh.custom_fields;
    profile.numbered()
}

fn filled(click_param: &str) -> Profile {
    let mut profile = Profile { name: "Mine".into(), ..Profile::default() };
    profile.tracker.values.insert("key".into(), KEY.into());
    profile.click.param = click_param.into();
    profile.registration_links = vec![RegistrationLink { name: "Registration".into(), base_url: BASE.into(), ..RegistrationLink::default() }];
    profile
}

fn findings(catalog: &Catalog, profile: &Profile) -> Vec<Finding> {
    check(&catalog.setup(profile), &[])
}

#[test]
fn a_profile_made_from_a_ready_integration_has_no_error() {
    let catalog = Catalog::shipped();
    for integration in catalog.integrations().into_iter().filter(|known| known.is_ready()) {
        let profile = ready(&catalog, &integration.id);
        let found = findings(&catalog, &profile);
        let calls_http_only = integration.postback_scheme.as_deref() == Some("http");
        let errors: Vec<&Finding> = found.iter().filter(|one| one.severity == Severity::Error).collect();
        assert!(errors.iter().all(|one| one.code == "postback-scheme" && calls_http_only), "{}: {errors:#?}", integration.id);
        assert_eq!(errors.len(), usize::from(calls_http_only), "{}", integration.id);
    }
}
