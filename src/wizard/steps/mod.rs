//! The pages: each is a list of rows, and the list is a function of the wizard.

mod click;
mod fields;
mod integration;
mod links;
mod placed;
mod postbacks;
mod profiles;
mod summary;

pub(super) use profiles::searched;
pub use profiles::shown_profiles;

use super::row::RowId;
use super::state::Wizard;
use super::step::Step;
use super::view::Page;

/// The rows of the page.
pub fn rows(wizard: &Wizard) -> Vec<RowId> {
    match (wizard.page, wizard.setup()) {
        (Page::Profiles, _) => profiles::rows(wizard),
        (Page::Step(Step::Integration), _) | (_, None) => integration::rows(wizard),
        (Page::Step(Step::Click), Some(setup)) => click::rows(setup),
        (Page::Step(Step::Postbacks), Some(setup)) => postbacks::rows(wizard, setup),
        (Page::Step(Step::Fields), Some(setup)) => fields::rows(wizard, setup),
        (Page::Step(Step::Links), Some(setup)) => links::rows(wizard, setup),
        (Page::Step(Step::Summary), Some(setup)) => summary::rows(wizard, setup),
    }
}
