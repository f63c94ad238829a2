//! Small sentences that several questions share.

use super::question::{Deed, Question};
use crate::model::offers::Offer;
use crate::model::setup::Setup;
use crate::words::Say;

/// The heading of a step.
pub fn step(number: usize, id: &'static str) -> Say {
    Say::new("plain-step").with("number", number).with("step", Say::new(id))
}

/// "go on to" a step.
pub fn go_on(step: &'static str) -> Say {
    Say::new("plain-go-on").with("step", Say::new(step))
}

/// "keep sub4"; where there is nothing to keep, "leave it empty".
pub fn keep(value: &str) -> Say {
    if value.is_empty() { Say::new("plain-leave-empty") } else { Say::new("plain-keep").with("value", value) }
}

/// A sentence that names the partner.
pub fn of_partner(setup: Setup<'_>, say: Say) -> Say {
    let custom = if setup.partner_name().is_some() { "no" } else { "yes" };
    say.with("custom", custom).with("partner", setup.partner_name().unwrap_or_default())
}

/// A question that takes any text, with offers.
pub fn offered(ask: Say, offers: Vec<Offer>) -> Question {
    let label = |offer: &Offer| Say::new("plain-offer").with("text", offer.text.as_str()).with("means", offer.means.clone());
    Question::new(ask).text().choices(offers.into_iter().map(|offer| (label(&offer), Deed::Text(offer.text))))
}
