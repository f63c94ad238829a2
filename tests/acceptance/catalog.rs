//! The catalog: every ready integration on every tracker gives links that are finished, hold each macro verbatim, and use only what is declared.

use std::fmt::Write as _;

use clickwire::model::catalog::{Catalog, UserFile};
use clickwire::model::integration::{Integration, Transaction};
use clickwire::model::integration_file;
use clickwire::model::postback_link::TableRow;
use clickwire::model::profile::{Profile, RegistrationLink};
use clickwire::model::template;
use clickwire::model::tracker::{Format, Tracker};
use url::Url;

const KEY: &str = "d7aea56c-080a-4afc-b624-fd36c3332acb";

/// A profile as a user has it after choosing a partner and filling in what is asked for.
fn profile(integration: &Integration, tracker: &Tracker) -> Profile {
    let fresh = template::of_integration(integration, tracker);
    let mut profile = Profile {
        name: integration.name.clone(),
        integration: Some(integration.id.clone()),
        postbacks: fresh.postbacks,
        custom_fields: fresh.custom_fields,
        ..Profile::default()
    };
    profile.tracker.id.clone_from(&tracker.id);
    for placeholder in &tracker.placeholders {
        let value = if placeholder.format == Format::Host { "my.tracker.example" } else { KEY };
        profile.tracker.values.insert(placeholder.name.clone(), value.to_owned());
    }
    profile.click.param.clone_from(&integration.click_params[0].param);
    profile.registration_links.push(RegistrationLink {
        name: "Registration".into(),
        base_url: "https://partner.example/go".into(),
        ..RegistrationLink::default()
    });
    profile.numbered()
}

fn ready(catalog: &Catalog) -> Vec<&Integration> {
    catalog.integrations().into_iter().filter(|integration| integration.is_ready()).collect()
}

#[test]
fn at_least_sixty_partners_are_ready_and_each_says_where_its_facts_come_from() {
    let catalog = Catalog::shipped();
    let all = catalog.integrations();
    assert!(ready(&catalog).len() >= 60);
    assert!(catalog.bad_files().is_empty());
    for integration in &all {
        assert!(!integration.source.is_empty(), "{}: no source", integration.id);
        assert!(integration.is_ready() || integration.verified.is_none(), "{}: verified, but not ready", integration.id);
        assert!(!integration.description.is_empty(), "{}: no description", integration.id);
    }
}

#[test]
fn every_ready_partner_on_every_tracker_gives_links_that_are_finished() {
    let catalog = Catalog::shipped();
    for integration in ready(&catalog) {
        for tracker in catalog.trackers() {
            let profile = profile(integration, tracker);
            let setup = catalog.setup(&profile);
            let at = format!("{} on {}", integration.id, tracker.id);
            for postback in &profile.postbacks {
                let links = setup.postback_link(postback).unwrap_or_else(|why| panic!("{at}: {why:?}"));
                let full = links.table.as_ref().map_or(&links.ready, |(full, _)| full).to_string();
                assert!(Url::parse(&links.ready.to_string()).is_ok() && Url::parse(&full).is_ok(), "{at}: {full}");
                assert!(full.contains(&setup.click_macro()), "{at}: no click macro in {full}");
                for param in &links.params {
                    for range in integration.macro_style.find(&param.value) {
                        assert!(full.contains(&param.value[range]), "{at}: {} is not verbatim in {full}", param.value);
                    }
                }
            }
            let link = setup.final_url(&profile.registration_links[0]).unwrap_or_else(|why| panic!("{at}: {why:?}")).to_string();
            assert!(Url::parse(&link).is_ok() && link.contains(&tracker.links.click_macro), "{at}: {link}");
        }
    }
}

#[test]
fn every_macro_that_a_partner_uses_is_declared() {
    let catalog = Catalog::shipped();
    for integration in ready(&catalog) {
        let is_declared = |text: &str| {
            integration.macro_of(text).is_some() || integration.click_params.iter().any(|known| known.macro_text.as_deref() == Some(text))
        };
        for template in &integration.postbacks {
            let transaction = match &template.transaction {
                Transaction::Macro(text) => Some(text),
                _ => None,
            };
            let values =
                [&template.amount, &template.payout, &template.currency, &template.state, &template.status].into_iter().flatten().chain(transaction);
            for value in values.chain(template.fields.iter().map(|(_, text)| text)) {
                for range in integration.macro_style.find(value) {
                    assert!(is_declared(&value[range.clone()]), "{}: {} is not declared", integration.id, &value[range]);
                }
            }
        }
    }
}

#[test]
fn every_link_of_every_partner_was_read_against_the_facts() {
    let catalog = Catalog::shipped();
    let mut picture = String::new();
    for integration in ready(&catalog) {
        let _ = writeln!(picture, "{} [{}]", integration.name, integration.id);
        for id in ["chatterfy", "keitaro"] {
            let profile = profile(integration, catalog.tracker(id).unwrap());
            let setup = catalog.setup(&profile);
            for postback in &profile.postbacks {
                let links = setup.postback_link(postback).unwrap();
                let ready = links.ready.to_string();
                let _ = writeln!(picture, "  {id}: {} {}", postback.name, ready.split_once('?').map_or("(no query)", |(_, query)| query));
                for row in links.rows() {
                    let _ = writeln!(picture, "      {} <- {}", row.key, row.macro_name);
                }
            }
            let link = setup.final_url(&profile.registration_links[0]).unwrap().to_string();
            let _ = writeln!(picture, "  {id}: lead {}", link.strip_prefix("https://partner.example").unwrap());
        }
    }
    insta::assert_snapshot!("links_of_every_partner", picture);
}

#[test]
fn an_event_of_the_users_own_is_kept_when_a_profile_is_saved_as_an_integration() {
    let catalog = Catalog::shipped();
    let tracker = catalog.default_tracker().unwrap();
    let mut first = profile(catalog.integration("1win").unwrap(), tracker);
    first.postbacks[0].event = "vip_level".into();
    first.postbacks[2].event = "sale".into();
    let text = integration_file::write(catalog.setup(&first), "my-own", &first.name).unwrap();
    let own = Catalog::new(vec![UserFile { path: "my-own.toml".into(), text: Ok(text) }], Vec::new());
    let second = profile(own.integration("my-own").unwrap(), tracker);
    let events: Vec<String> = second.postbacks.iter().map(|postback| postback.event.clone()).collect();
    assert_eq!(events, ["vip_level", "sale", "sale"]);
}

#[test]
fn a_profile_saved_as_an_integration_gives_the_same_links_again() {
    let catalog = Catalog::shipped();
    let tracker = catalog.default_tracker().unwrap();
    for integration in ready(&catalog) {
        let mut first = profile(integration, tracker);
        first.name = "My own".into();
        let text = integration_file::write(catalog.setup(&first), "my-own", &first.name).unwrap();
        let own = Catalog::new(vec![UserFile { path: "my-own.toml".into(), text: Ok(text.clone()) }], Vec::new());
        assert!(own.bad_files().is_empty(), "{}: {:?}\n{text}", integration.id, own.bad_files());
        let second = profile(own.integration("my-own").unwrap(), tracker);
        let links = |catalog: &Catalog, profile: &Profile| -> Vec<(String, Vec<TableRow>)> {
            let setup = catalog.setup(profile);
            let links = profile.postbacks.iter().map(|postback| setup.postback_link(postback).unwrap());
            links.map(|link| (link.ready.to_string(), link.rows().to_vec())).collect()
        };
        assert_eq!(links(&own, &second), links(&catalog, &first), "{}\n{text}", integration.id);
    }
}
