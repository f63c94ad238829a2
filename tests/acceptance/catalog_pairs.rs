//! Every partner on every tracker, as `new` makes it: no error, links that parse back to what was meant, each event attributed, and the sum of the kind
//! that the tracker wants, or a word about it. What cannot be so stands in a list, with its reason.

use std::collections::BTreeMap;

use clickwire::model::catalog::Catalog;
use clickwire::model::check::{Others, Severity, check};
use clickwire::model::integration::Integration;
use clickwire::model::profile::{Profile, RegistrationLink};
use clickwire::model::template;
use clickwire::model::trace::{Samples, trace};
use clickwire::model::tracker::{Format, Sum, Tracker};
use clickwire::wizard::links::remarks;

const KEY: &str = "d7aea56c-080a-4afc-b624-fd36c3332acb";

/// Codes of the errors that a pair may have, and why.
const IMPOSSIBLE: &[(&str, &str)] = &[
    ("delivery-impossible", "the cabinet appends pairs that the tracker does not read"),
    ("postback-scheme", "the partner's servers call http alone, and the tracker takes https"),
];

fn profile(known: &Integration, tracker: &Tracker, param: &str) -> Profile {
    let fresh = template::of_integration(known, tracker);
    let mut profile = Profile { name: known.name.clone(), integration: Some(known.id.clone()), ..Profile::default() };
    (profile.postbacks, profile.custom_fields) = (fresh.postbacks, fresh.custom_fields);
    profile.tracker.id.clone_from(&tracker.id);
    for placeholder in &tracker.placeholders {
        let value = if placeholder.format == Format::Host { "my.tracker.example" } else { KEY };
        profile.tracker.values.insert(placeholder.name.clone(), value.to_owned());
    }
    param.clone_into(&mut profile.click.param);
    profile.registration_links.push(RegistrationLink {
        name: "Registration".into(),
        base_url: "https://partner.example/go".into(),
        ..RegistrationLink::default()
    });
    profile.numbered()
}

/// What is wrong with a pair.
fn faults(catalog: &Catalog, known: &Integration, tracker: &Tracker, param: &str) -> Vec<String> {
    let profile = profile(known, tracker, param);
    let setup = catalog.setup(&profile);
    let findings = check(&setup, Others::default());
    if findings.iter().any(|finding| IMPOSSIBLE.iter().any(|(code, _)| *code == finding.code)) {
        return Vec::new();
    }
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    let mut faults: Vec<String> = errors.map(|finding| format!("error {}", finding.code)).collect();
    let trace = trace(&setup, &Samples::default());
    faults.extend(
        trace.events.iter().filter(|fired| !fired.attributed).map(|fired| format!("lost: {}", fired.lost_because.as_ref().map_or("", |why| why.id))),
    );
    for postback in &profile.postbacks {
        let Some(template) = setup.template(postback) else { continue };
        let key = tracker.amount_key(template.role);
        let Some((text, sum)) = template::sum_of(template, tracker).filter(|_| !key.is_empty()) else { continue };
        let arrives = postback.params.iter().any(|param| param.key == key && param.value == text);
        let is_told = remarks(setup, postback).iter().any(|say| ["payout-not-deposit", "deposit-not-payout"].contains(&say.id));
        if !arrives {
            faults.push(format!("the sum does not go out as {key}"));
        }
        if sum != tracker.wants && !is_told {
            let wanted = if tracker.wants == Sum::Deposit { "deposit" } else { "payout" };
            faults.push(format!("the sum is not the {wanted} that the tracker wants, and nothing says so"));
        }
    }
    faults
}

#[test]
fn every_partner_on_every_tracker_by_every_click_parameter_is_without_error_and_attributed() {
    let catalog = Catalog::shipped();
    let ready: Vec<&Integration> = catalog.integrations().into_iter().filter(|known| known.is_ready()).collect();
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for known in ready {
        for tracker in catalog.trackers() {
            for click in &known.click_params {
                for fault in faults(&catalog, known, tracker, &click.param) {
                    found.entry(fault).or_default().push(format!("{} on {} by {}", known.id, tracker.id, click.param));
                }
            }
        }
    }
    let told = found.iter().map(|(fault, pairs)| format!("{fault}: {} pairs, such as {}", pairs.len(), pairs[..pairs.len().min(4)].join(", ")));
    assert!(found.is_empty(), "{}", told.collect::<Vec<_>>().join("\n"));
}

/// The list of what cannot be stays short.
#[test]
fn few_pairs_cannot_work_and_each_has_its_reason() {
    let catalog = Catalog::shipped();
    let is_ready = |known: &&Integration| known.is_ready() && known.postback_scheme.as_deref() == Some("http");
    assert!(catalog.integrations().into_iter().filter(is_ready).count() <= 5);
    assert!(IMPOSSIBLE.iter().all(|(_, reason)| !reason.is_empty()));
}
