//! The question about one text of the profile, and the first text of a new element.

use super::phrases::{keep, of_partner, offered, step};
use super::question::{Deed, Question, plain};
use crate::model::acts::{Act, New};
use crate::model::at::At;
use crate::model::offers::{self, Offer};
use crate::model::setup::Setup;
use crate::words::Say;

/// What is asked for a text; `None` where the profile has none there.
pub fn text(setup: Setup<'_>, at: &At) -> Option<Question> {
    if let At::Placeholder(name) = at {
        return placeholder(setup, name);
    }
    let profile = setup.profile;
    let now = at.read(profile)?;
    let (offers, _) = offers::at(setup, at);
    let name = |at: &At| at.name().and_then(|name| name.read(profile)).unwrap_or_default().to_owned();
    let question = match at {
        At::ClickParam => {
            let choices = offers.into_iter().map(|offer| (plain(offer.text.as_str()), Deed::Act(Act::ClickParam(offer.text))));
            let told = [step(2, "step-click"), of_partner(setup, Say::new("intro-click"))];
            Question::new(Say::new("plain-ask-click")).text().tell(told).choices(choices)
        }
        At::Name => Question::new(Say::new("plain-ask-name")).text(),
        At::Event(_) => offered(Say::new("plain-ask-event"), offers).tell([Say::new("plain-event-about")]),
        At::NewWord(_) => return Some(Question::new(Say::new("plain-ask-word")).text().enter(Say::new("plain-go-back"), Deed::Back)),
        At::Slot(_) => offered(Say::new("plain-ask-slot"), offers),
        At::ParamValue(owner, id) => {
            let key = name(&At::Param(*owner, *id));
            let remove = (Say::new("plain-remove"), Deed::Act(Act::Remove(At::Param(*owner, *id))));
            offered(Say::new("plain-ask-value").with("key", key), offers).choices([remove])
        }
        At::FieldMacro(id) => offered(Say::new("plain-ask-macro").with("key", name(&At::CustomField(*id))), offers),
        At::BaseUrl(_) => Question::new(Say::new("plain-ask-base-url")).text(),
        _ => offered(Say::new("plain-ask-new-name"), offers),
    };
    Some(question.enter(keep(now), Deed::Next))
}

/// A value of the tracker's endpoint.
fn placeholder(setup: Setup<'_>, name: &str) -> Option<Question> {
    let known = setup.tracker?.placeholder(name)?;
    let place = setup.where_found(known);
    let now = setup.profile.tracker.values.get(name).map(String::as_str).unwrap_or_default();
    let told = (!place.is_empty()).then(|| Say::new("phrase").with("text", place));
    Some(Question::new(Say::new("plain-ask-endpoint").with("label", known.label.clone())).text().tell(told).enter(keep(now), Deed::Next))
}

/// The first text of a new element; `None` where its owner is gone.
pub fn new(setup: Setup<'_>, new: New) -> Option<Question> {
    let question = match new {
        New::Postback => {
            let label = |offer: &Offer| Say::new("plain-offer").with("text", offer.text.as_str()).with("means", offer.means.clone());
            let choices = offers::new_postbacks(setup).into_iter().map(|offer| (label(&offer), Deed::Act(Act::AddEvents(offer.adds, None))));
            Question::new(Say::new("plain-ask-postback-name")).text().choices(choices)
        }
        New::CustomField => offered(Say::new("plain-ask-field"), offers::field_keys(setup)),
        New::Link => Question::new(Say::new("plain-ask-base-url")).text(),
        New::Param(owner) => {
            let mut offers = if setup.profile.postback(owner).is_some() { offers::param_keys(setup) } else { Vec::new() };
            // A beginning that wants to be gone on with is no answer.
            offers.retain(|offer| !offer.text.ends_with('.'));
            setup.profile.params(owner)?;
            offered(Say::new("plain-ask-key"), offers)
        }
    };
    Some(question.enter(Say::new("plain-no-new"), Deed::Back))
}
