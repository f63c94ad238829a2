//! The questions about the parts of a profile: postbacks, custom fields and registration links.

use super::question::{Choice, Deed, Place, Question, plain};
use super::sitting::Sitting;
use super::walk::{keep, of_partner, step};
use crate::model::offers::{self, Offer};
use crate::model::profile::{CustomField, ItemId, Param};
use crate::model::setup::Setup;
use crate::words::Say;

/// The question of a part; `None` where that part is gone.
pub fn question(sitting: &Sitting<'_>, place: &Place) -> Option<Question> {
    let setup = sitting.setup()?;
    match place {
        Place::Postbacks => Some(postbacks(setup)),
        Place::NewPostback => Some(Question::new(Say::new("plain-ask-postback-name")).text().enter(Say::new("plain-no-new"), Deed::Back)),
        Place::Postback(id) => postback(setup, *id),
        Place::Event(id) => {
            let now = setup.profile.postback(*id)?.event.clone();
            let told = Say::new("plain-event-about");
            Some(offered(Say::new("plain-ask-event"), offers::events(setup)).tell([told]).enter(keep(&now), Deed::Next))
        }
        Place::Key(owner) => {
            let mut offers = if setup.profile.postback(*owner).is_some() { offers::param_keys(setup) } else { Vec::new() };
            // A beginning that wants to be gone on with is no answer.
            offers.retain(|offer| !offer.text.ends_with('.'));
            Some(offered(Say::new("plain-ask-key"), offers).enter(Say::new("plain-no-new"), Deed::Back))
        }
        Place::Value(owner, key) => value(setup, *owner, key),
        Place::Fields => Some(fields(setup)),
        Place::NewField => Some(offered(Say::new("plain-ask-field"), offers::field_keys(setup)).enter(Say::new("plain-no-new"), Deed::Back)),
        Place::Field(id) => field(setup, *id),
        Place::Macro(key) => {
            let known = setup.profile.custom_fields.iter().find(|field| field.key == *key);
            let now = known.map(|field| field.macro_text.as_str()).unwrap_or_default();
            Some(offered(Say::new("plain-ask-macro").with("key", key.as_str()), offers::macros(setup)).enter(keep(now), Deed::Back))
        }
        Place::Links => Some(links(setup)),
        Place::Link(id) => link(setup, *id),
        Place::BaseUrl(id) => {
            let now = id.and_then(|id| setup.profile.registration_link(id)).map(|link| link.base_url.as_str()).unwrap_or_default();
            Some(Question::new(Say::new("plain-ask-base-url")).text().enter(keep(now), Deed::Back))
        }
        Place::Rename(id) => Some(Question::new(Say::new("plain-ask-new-name")).text().enter(keep(setup.profile.name_of(*id)?), Deed::Back)),
        _ => None,
    }
}

/// A question that takes any text, with offers.
fn offered(ask: Say, offers: Vec<Offer>) -> Question {
    let label = |offer: &Offer| Say::new("plain-offer").with("text", offer.text.as_str()).with("means", offer.means.clone());
    Question::new(ask).text().choices(offers.into_iter().map(|offer| (label(&offer), Deed::Text(offer.text))))
}

fn go_on(step: &'static str) -> Say {
    Say::new("plain-go-on").with("step", Say::new(step))
}

fn postbacks(setup: Setup<'_>) -> Question {
    let mut question = Question::new(Say::new("plain-ask-postbacks")).tell([step(3, "step-postbacks"), Say::new("plain-postbacks-about")]);
    let items = setup.profile.postbacks.iter().map(|known| Choice { deed: Deed::Go(Place::Postback(known.id)), ..linked(setup, known.id) });
    question.choices.extend(items);
    question.choice(Say::new("plain-add-postback"), Deed::Go(Place::NewPostback)).enter(go_on("step-fields"), Deed::Next)
}

fn postback(setup: Setup<'_>, id: ItemId) -> Option<Question> {
    let known = setup.profile.postback(id)?;
    let mut told = vec![link_name(setup, id)];
    if let (Ok(link), Some(tracker)) = (setup.postback_link(known), setup.tracker) {
        told.extend([Say::new("plain-raw").with("tracker", tracker.name.as_str()), plain(link.raw.to_string()), Say::new("plain-ready")]);
    }
    told.extend(below(setup, id));
    let event = Say::new("plain-change-event").with("event", setup.event_say(known));
    let question = Question::new(Say::new("plain-ask-postback")).tell(told).choice(event, Deed::Go(Place::Event(id)));
    Some(with_params(question, id, &known.params))
}

fn links(setup: Setup<'_>) -> Question {
    let place = setup.tracker.map(|tracker| tracker.links.place.clone()).unwrap_or_default();
    let about = of_partner(setup, Say::new("intro-links")).with("place", place);
    let mut question = Question::new(Say::new("plain-ask-links")).tell([step(5, "step-links"), about]);
    // A link that has no base URL yet needs nothing else first.
    let first = |id, is_empty: bool| Deed::Go(if is_empty { Place::BaseUrl(Some(id)) } else { Place::Link(id) });
    let items = setup.profile.registration_links.iter();
    question.choices.extend(items.map(|known| Choice { deed: first(known.id, known.base_url.is_empty()), ..linked(setup, known.id) }));
    question.choice(Say::new("plain-add-link"), Deed::Go(Place::BaseUrl(None))).enter(go_on("step-summary"), Deed::Next)
}

fn link(setup: Setup<'_>, id: ItemId) -> Option<Question> {
    let known = setup.profile.registration_link(id)?;
    let question = Question::new(Say::new("plain-ask-link")).tell([link_name(setup, id)]).tell(below(setup, id));
    let question = question.choice(Say::new("plain-change-base-url").with("value", known.base_url.as_str()), Deed::Go(Place::BaseUrl(Some(id))));
    Some(with_params(question, id, &known.params))
}

/// Its parameters, and what else can be done with a postback or registration link.
fn with_params(question: Question, id: ItemId, params: &[Param]) -> Question {
    let label = |param: &Param| Say::new("plain-change-param").with("key", param.key.as_str()).with("value", param.value.as_str());
    let question = question.choices(params.iter().map(|param| (label(param), Deed::Go(Place::Value(id, param.key.clone())))));
    let question =
        question.choice(Say::new("plain-add-param"), Deed::Go(Place::Key(id))).choice(Say::new("plain-rename"), Deed::Go(Place::Rename(id)));
    question.choice(Say::new("plain-remove"), Deed::Remove(id)).enter(Say::new("plain-go-back"), Deed::Back)
}

fn value(setup: Setup<'_>, owner: ItemId, key: &str) -> Option<Question> {
    let is_postback = setup.profile.postback(owner).is_some();
    let offers = if is_postback { offers::values(setup, key) } else { offers::link_macros(setup) };
    let now = setup.profile.params(owner)?.iter().find(|param| param.key == key);
    let question = offered(Say::new("plain-ask-value").with("key", key), offers);
    let question = question.choices(now.map(|_| (Say::new("plain-remove"), Deed::RemoveParam(owner, key.to_owned()))));
    Some(question.enter(now.map_or_else(|| Say::new("plain-no-new"), |param| keep(&param.value)), Deed::Next))
}

fn fields(setup: Setup<'_>) -> Question {
    let place = setup.tracker.map(|tracker| tracker.fields_where.clone()).unwrap_or_default();
    let about = of_partner(setup, Say::new("intro-fields")).with("place", place);
    let label = |field: &CustomField| {
        Say::new("plain-field").with("key", field.key.as_str()).with("macro", field.macro_text.as_str()).with("carried", carried(field))
    };
    let items = setup.profile.custom_fields.iter().map(|field| (label(field), Deed::Go(Place::Field(field.id))));
    let question = Question::new(Say::new("plain-ask-fields")).tell([step(4, "step-fields"), about]).choices(items);
    question.choice(Say::new("plain-add-field"), Deed::Go(Place::NewField)).enter(go_on("step-links"), Deed::Next)
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
    let change = Say::new("plain-change-param").with("key", known.key.as_str()).with("value", known.macro_text.as_str());
    let question = Question::new(Say::new("plain-ask-field-change")).choice(change, Deed::Go(Place::Macro(known.key.clone())));
    let ticks = setup.profile.postbacks.iter().map(|postback| {
        let say = if known.applies_to(&postback.name) { "plain-untick" } else { "plain-tick" };
        (Say::new(say).with("postback", postback.name.as_str()), Deed::Tick(id, postback.id))
    });
    let question = question.choices(ticks).choice(Say::new("plain-remove"), Deed::Remove(id));
    Some(question.enter(Say::new("plain-go-back"), Deed::Back))
}

/// A postback or registration link with its link below; the deed is the caller's to say.
pub fn linked(setup: Setup<'_>, id: ItemId) -> Choice {
    Choice { say: link_name(setup, id), below: below(setup, id), link: Some(id), deed: Deed::Back }
}

/// The name, the event and the field of the cabinet.
pub fn link_name(setup: Setup<'_>, id: ItemId) -> Say {
    let Some(postback) = setup.profile.postback(id) else {
        return Say::new("plain-link").with("name", setup.profile.name_of(id).unwrap_or_default());
    };
    let say = Say::new(if setup.slot(postback).is_some() { "plain-postback-slot" } else { "plain-postback" });
    let say = say.with("name", postback.name.as_str()).with("event", setup.event_say(postback));
    setup.slot(postback).into_iter().fold(say, |say, slot| say.with("slot", slot))
}

/// The finished link.
///
/// # Errors
/// Why there is none.
pub fn link_of(setup: Setup<'_>, id: ItemId) -> Result<String, Say> {
    let built = match (setup.profile.postback(id), setup.profile.registration_link(id)) {
        (Some(postback), _) => setup.postback_link(postback).map(|link| link.ready),
        (None, Some(link)) => setup.final_url(link),
        (None, None) => return Err(Say::new("copy-no-links")),
    };
    built.map(|link| link.to_string()).map_err(|why| why.say())
}

/// The finished link on a line of its own, and the rows that the partner's cabinet wants besides; or why there is none.
fn below(setup: Setup<'_>, id: ItemId) -> Vec<Say> {
    let mut lines = vec![link_of(setup, id).map_or_else(|why| why, plain)];
    let table = setup.profile.postback(id).and_then(|postback| setup.postback_link(postback).ok()?.table);
    for row in table.into_iter().flat_map(|(_, rows)| rows) {
        lines.push(Say::new("plain-table-row").with("key", row.key).with("macro", row.macro_name));
    }
    lines
}
