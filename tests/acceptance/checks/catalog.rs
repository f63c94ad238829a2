//! Nobody is warned of what we ship.

use clickwire::model::catalog::Catalog;
use clickwire::model::check::{Finding, Others, Severity, check};
use clickwire::model::template;
use clickwire::model::tracker::Format;

use super::{clean, custom, filled, found, ready};

#[test]
fn a_profile_made_from_a_ready_integration_has_no_error_on_any_tracker() {
    let catalog = Catalog::shipped();
    for tracker in catalog.trackers() {
        for integration in catalog.integrations().into_iter().filter(|known| known.is_ready()) {
            let mut profile = ready(&catalog, &integration.id);
            let fresh = template::of_integration(integration, tracker);
            (profile.postbacks, profile.custom_fields) = (fresh.postbacks, fresh.custom_fields);
            profile.tracker.id.clone_from(&tracker.id);
            for known in &tracker.placeholders {
                let value = match known.format {
                    Format::Uuid => super::super::support::KEY,
                    Format::Host => "track.example.com",
                    Format::Token => "ab12cd3",
                };
                profile.tracker.values.insert(known.name.clone(), value.into());
            }
            let profile = profile.numbered();
            let found = check(&catalog.setup(&profile), Others::default());
            let calls_http_only = integration.postback_scheme.as_deref() == Some("http");
            let errors: Vec<&Finding> = found.iter().filter(|one| one.severity == Severity::Error).collect();
            assert!(errors.iter().all(|one| one.code == "postback-scheme"), "{} {}: {errors:#?}", tracker.id, integration.id);
            assert_eq!(errors.len(), usize::from(calls_http_only), "{} {}", tracker.id, integration.id);
        }
    }
}

#[test]
fn the_usual_postbacks_of_a_custom_partner_are_clean_but_for_a_note_in_every_style() {
    let catalog = Catalog::shipped();
    for style in clickwire::model::macros::MacroStyle::ALL {
        let mut profile = filled("sub1");
        profile.macro_style = Some(style);
        profile.postbacks = template::of_custom(catalog.default_tracker().unwrap(), style).postbacks;
        assert_eq!(found(&profile.numbered()), ["note amount-missing postbacks[2]"]);
    }
    assert_eq!(found(&clean()), Vec::<String>::new());
    assert_eq!(found(&custom()), Vec::<String>::new());
}

#[test]
fn only_a_currency_that_no_source_names_and_words_that_nobody_maps_are_warned_of_in_a_fresh_profile() {
    let catalog = Catalog::shipped();
    let known = ["currency-missing", "status-unmapped"];
    for integration in catalog.integrations().into_iter().filter(|known| known.is_ready()) {
        let profile = ready(&catalog, &integration.id);
        let warned = check(&catalog.setup(&profile), Others::default());
        assert!(warned.iter().all(|one| one.severity != Severity::Warning || known.contains(&one.code)), "{}: {warned:#?}", integration.id);
    }
}
