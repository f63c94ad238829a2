//! The sentence under the steps.

use crate::wizard::step::Step;
use crate::wizard::view::Page;
use crate::words::Say;

use super::pen::Pen;
use super::sentence::custom;

/// One line that says what the page is for, and where in the two cabinets its values come from or go to.
pub fn intro(pen: Pen<'_>) -> String {
    let Some(setup) = pen.setup.filter(|_| pen.wizard.page != Page::Profiles) else {
        return pen.get(if pen.wizard.page == Page::Profiles { "intro-profiles" } else { "intro-integration" });
    };
    let Page::Step(step) = pen.wizard.page else { return String::new() };
    let tracker = setup.tracker.map(|tracker| tracker.name.clone()).unwrap_or_default();
    let id = match step {
        Step::Integration if pen.wizard.is_naming() => "intro-name",
        Step::Integration => "intro-integration",
        Step::Click => "intro-click",
        Step::Postbacks => "intro-postbacks",
        Step::Fields if setup.tracker.is_some_and(|tracker| tracker.keys.field_prefix.is_empty()) => "intro-fields-none",
        Step::Fields => "intro-fields",
        Step::Links => "intro-links",
        Step::Summary => "intro-summary",
    };
    let place = setup.tracker.map(|tracker| match step {
        Step::Fields => tracker.fields_where.clone(),
        _ => tracker.links.place.clone(),
    });
    pen.say(
        &Say::new(id)
            .with("custom", custom(setup))
            .with("partner", setup.partner_name().unwrap_or_default())
            .with("tracker", tracker)
            .with("place", place.unwrap_or_default()),
    )
}
