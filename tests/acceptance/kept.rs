//! What is worked out of an open profile is kept while it holds, and never told of another profile.

use std::rc::Rc;

use clickwire::model::catalog::Catalog;
use clickwire::model::open_profile::OpenProfile;
use clickwire::model::setup::Setup;

use super::support::custom;

#[test]
fn the_links_of_an_open_profile_are_built_once_however_often_they_are_looked_at() {
    let catalog = Catalog::shipped();
    let open = OpenProfile::from(custom());
    let postback = |place: usize| catalog.setup_open(&open).postback_link(&open.postbacks[place]).unwrap();
    let link = |place: usize| catalog.setup_open(&open).final_url(&open.registration_links[place]).unwrap();
    assert!(Rc::ptr_eq(&postback(1), &postback(1)) && Rc::ptr_eq(&link(1), &link(1)));
    assert!(!Rc::ptr_eq(&postback(0), &postback(1)) && !Rc::ptr_eq(&link(0), &link(1)));
}

#[test]
fn what_is_kept_of_one_profile_is_not_told_of_another_with_the_same_numbers() {
    let catalog = Catalog::shipped();
    let open = OpenProfile::from(custom());
    let setup = catalog.setup_open(&open);
    let mut other = custom();
    other.postbacks.swap(0, 1);
    other.postbacks[0].id = open.postbacks[0].id;
    other.postbacks[1].id = open.postbacks[1].id;
    other.registration_links[0].base_url = "https://other.example/".into();
    let beside = setup.with(&other);
    let told = |setup: &Setup<'_>| {
        let postback = &setup.profile.postbacks[0];
        let url = setup.final_url(&setup.profile.registration_links[0]).unwrap().text();
        (setup.role(postback), setup.postback_link(postback).unwrap().ready.text(), url)
    };
    let (own, others) = (told(&setup), told(&beside));
    assert!(own.0 != others.0 && own.1 != others.1 && own.2 != others.2, "{own:?} {others:?}");
    assert_eq!(others, told(&catalog.setup(&other)));
}
