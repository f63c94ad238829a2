//! Nobody is warned of what we ship.

use clickwire::model::catalog::Catalog;
use clickwire::model::check::{Finding, Others, Severity, check};
use clickwire::model::integration::Integration;
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
            // A cabinet that sends flags cannot fill what a tracker needs: that is the one thing that a choice of both may have against it.
            if !integration.carries_constants() && (tracker.event_required || !tracker.constants.is_empty()) {
                assert!(!errors.is_empty() && errors.iter().all(|one| one.code == "delivery-impossible"), "{} {}", tracker.id, integration.id);
                continue;
            }
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

#[test]
fn no_fresh_profile_counts_a_first_deposit_twice_on_any_tracker() {
    let catalog = Catalog::shipped();
    // One whose postbacks have no event counts whatever comes, and so does any that a cabinet can send no event to: there the warning is due.
    let is_told = |known: &&Integration| known.is_ready() && known.carries_constants();
    for tracker in catalog.trackers().into_iter().filter(|tracker| tracker.has_event()) {
        for integration in catalog.integrations().into_iter().filter(is_told) {
            let mut profile = ready(&catalog, &integration.id);
            let fresh = template::of_integration(integration, tracker);
            (profile.postbacks, profile.custom_fields) = (fresh.postbacks, fresh.custom_fields);
            profile.tracker.id.clone_from(&tracker.id);
            let found = check(&catalog.setup(&profile.numbered()), Others::default());
            let twice: Vec<&Finding> = found.iter().filter(|one| ["deposit-twice", "event-duplicate"].contains(&one.code)).collect();
            assert!(twice.is_empty(), "{} {}: {twice:#?}", tracker.id, integration.id);
        }
    }
    // Of aff.ltd's slots Chatterfy, which wants deposits, gets FD as its sale and Approve as an event of its own; Keitaro, which wants payouts,
    // gets Approve as its sale.
    let events = |tracker: &str| {
        let fresh = template::of_integration(catalog.integration("7-aff").unwrap(), catalog.tracker(tracker).unwrap());
        fresh.postbacks.iter().map(|postback| format!("{}={}", postback.name, postback.event)).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        events("chatterfy"),
        "Registration=registration First Deposit=sale Qualified=qualified Conversion=conversion Rejected=rejected Commission=commission"
    );
    assert_eq!(events("keitaro"), "Registration=lead Qualified=qualified Conversion=sale Rejected=rejected Commission=commission");
}

#[test]
fn a_currency_of_the_whole_file_goes_with_every_sum_of_its_platform() {
    let catalog = Catalog::shipped();
    let currencies = |id: &str| {
        let known = catalog.integration(id).unwrap();
        known.postbacks.iter().filter_map(|template| template.currency.clone()).collect::<Vec<_>>()
    };
    assert_eq!(currencies("aff-ltd"), Vec::<String>::new());
    assert_eq!(currencies("7-aff"), ["##CURRENCY##", "##CURRENCY##"]);
    assert_eq!(currencies("gross-partners"), ["usd"]);
}
