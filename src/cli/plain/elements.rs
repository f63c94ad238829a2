//! The questions about postbacks, custom fields and registration links: their lists, and each by itself.

use super::links::{below, link_name, linked};
use super::phrases::{go_on, of_partner, step};
use super::question::{Choice, Deed, Question, Stop, plain};
use crate::model::acts::{Act, New};
use crate::model::at::At;
use crate::model::profile::{CustomField, ItemId, Param};
use crate::model::setup::Setup;
use crate::model::tracker::Tracker;
use crate::words::Say;

/// A list of siblings.
pub fn list(setup: Setup<'_>, of: New) -> Option<Question> {
    let (profile, tracker) = (setup.profile, setup.tracker);
    Some(match of {
        New::Postback => {
            let items = profile.postbacks.iter().map(|known| linked(setup, known.id, Deed::Go(Stop::At(At::Postback(known.id)))));
            let question = Question::new(Say::new("plain-ask-postbacks")).tell([step(3, "step-postbacks"), Say::new("plain-postbacks-about")]);
            let question = question.elements(items).choice(Say::new("plain-add-postback"), Deed::Go(Stop::New(of)));
            question.enter(go_on("step-fields"), Deed::Next)
        }
        New::CustomField => {
            let place = tracker.map(|tracker| tracker.fields_where.clone()).unwrap_or_default();
            let about = of_partner(setup, Say::new("intro-fields")).with("place", place);
            let question = Question::new(Say::new("plain-ask-fields")).tell([step(4, "step-fields"), about]);
            let question = question.elements(profile.custom_fields.iter().map(field_choice));
            question.choice(Say::new("plain-add-field"), Deed::Go(Stop::New(of))).enter(go_on("step-links"), Deed::Next)
        }
        New::Link => {
            let place = tracker.map(|tracker| tracker.links.place.clone()).unwrap_or_default();
            let about = of_partner(setup, Say::new("intro-links")).with("place", place);
            // A link that has no base URL yet needs nothing else first.
            let first = |id, is_empty: bool| Deed::Go(Stop::At(if is_empty { At::BaseUrl(id) } else { At::Link(id) }));
            let items = profile.registration_links.iter().map(|known| linked(setup, known.id, first(known.id, known.base_url.is_empty())));
            let question = Question::new(Say::new("plain-ask-links")).tell([step(5, "step-links"), about]).elements(items);
            let question = question.choice(Say::new("plain-add-link"), Deed::Go(Stop::New(of)));
            question.choice(Say::new("plain-add-several"), Deed::Go(Stop::Several)).enter(go_on("step-summary"), Deed::Next)
        }
        New::Param(_) => return None,
    })
}

/// One element; `None` where it is gone.
pub fn element(setup: Setup<'_>, at: &At) -> Option<Question> {
    let question = match at {
        At::Postback(id) => postback(setup, *id),
        At::CustomField(id) => field(setup, *id),
        At::Link(id) => link(setup, *id),
        _ => None,
    }?;
    let question = question.choice(Say::new("plain-rename"), Deed::Go(Stop::At(at.name()?)));
    Some(question.choice(Say::new("plain-remove"), Deed::Act(Act::Remove(at.clone()))).enter(Say::new("plain-go-back"), Deed::Back))
}

fn postback(setup: Setup<'_>, id: ItemId) -> Option<Question> {
    let known = setup.profile.postback(id)?;
    let mut told = vec![link_name(setup, id)];
    if let (Ok(_), Some(raw), Some(tracker)) = (setup.postback_link(known), setup.raw_link(known), setup.tracker) {
        told.extend([Say::new("plain-raw").with("tracker", tracker.name.as_str()), plain(raw.text()), Say::new("plain-ready")]);
    }
    told.extend(below(setup, id));
    let event = Say::new("plain-change-event").with("event", setup.event_say(known));
    let slot = (Say::new("plain-change-slot"), Deed::Go(Stop::At(At::Slot(id))));
    let event = setup.tracker.is_none_or(Tracker::has_event).then_some((event, Deed::Go(Stop::At(At::Event(id)))));
    let question = Question::new(Say::new("plain-ask-postback")).tell(told).choices(event);
    let words = setup.maps_words(known).then(|| (Say::new("plain-change-words"), Deed::Go(Stop::Words(id))));
    Some(with_params(question, id, &known.params).choices([slot]).choices(words))
}

fn link(setup: Setup<'_>, id: ItemId) -> Option<Question> {
    let known = setup.profile.registration_link(id)?;
    let question = Question::new(Say::new("plain-ask-link")).tell([link_name(setup, id)]).tell(below(setup, id));
    let change = Say::new("plain-change-base-url").with("value", known.base_url.as_str());
    Some(with_params(question.choice(change, Deed::Go(Stop::At(At::BaseUrl(id)))), id, &known.params))
}

fn with_params(question: Question, owner: ItemId, params: &[Param]) -> Question {
    let choice = |param: &Param| Choice {
        say: changed(&param.key, &param.value),
        below: Vec::new(),
        at: Some(At::Param(owner, param.id)),
        deed: Deed::Go(Stop::At(At::ParamValue(owner, param.id))),
    };
    question.elements(params.iter().map(choice)).choice(Say::new("plain-add-param"), Deed::Go(Stop::New(New::Param(owner))))
}

fn changed(key: &str, value: &str) -> Say {
    Say::new("plain-change-param").with("key", key).with("value", value)
}

fn field_choice(field: &CustomField) -> Choice {
    let say = Say::new("plain-field").with("key", field.key.as_str()).with("macro", field.macro_text.as_str()).with("carried", carried(field));
    Choice { say, below: Vec::new(), at: Some(At::CustomField(field.id)), deed: Deed::Go(Stop::At(At::CustomField(field.id))) }
}

fn carried(field: &CustomField) -> Say {
    match &field.postbacks {
        None => Say::new("carried-by-all"),
        Some(names) if names.is_empty() => Say::new("plain-carried-by-none"),
        Some(names) => Say::new("carried-in").with("postbacks", names.join(", ")),
    }
}

fn field(setup: Setup<'_>, id: ItemId) -> Option<Question> {
    let known = setup.profile.custom_field(id)?;
    let question = Question::new(Say::new("plain-ask-field-change"));
    let question = question.choice(changed(&known.key, &known.macro_text), Deed::Go(Stop::At(At::FieldMacro(id))));
    let ticks = setup.profile.postbacks.iter().map(|postback| {
        let say = if known.applies_to(&postback.name) { "plain-untick" } else { "plain-tick" };
        (Say::new(say).with("postback", postback.name.as_str()), Deed::Act(Act::Tick(id, postback.id)))
    });
    Some(question.choices(ticks))
}
