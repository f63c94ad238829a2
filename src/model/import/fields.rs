//! Custom fields taken out of postbacks' parameters, so that the links come out the same.

use crate::model::macros::MacroStyle;
use crate::model::profile::{CustomField, Param, Postback};
use crate::model::shared::Shared;

/// Takes the parameters that fill the tracker's fields from a macro out of the postbacks. A link has its own parameters first and then the
/// fields in the profile's one order: what does not fit that stays a parameter.
pub fn split_off(postbacks: &mut Shared<Postback>, prefix: &str, style: MacroStyle) -> Shared<CustomField> {
    let mut fields: Vec<CustomField> = Vec::new();
    if prefix.is_empty() {
        return fields.into();
    }
    for postback in postbacks.iter_mut() {
        let is_field = |param: &Param| param.key.starts_with(prefix) && !style.find(&param.value).is_empty();
        let own = postback.params.iter().rposition(|param| !is_field(param)).map_or(0, |last| last + 1);
        let places = (own..postback.params.len()).find_map(|start| Some((start, places(&fields, &postback.params[start..])?)));
        if let Some((start, places)) = places {
            for (param, place) in postback.params.drain(start..).zip(places) {
                put(&mut fields, param, place, &postback.name);
            }
        }
    }
    for field in &mut fields {
        // A field that a lone postback carries is that one's; the next postback may have nothing to fill it with.
        let is_everywhere = postbacks.len() > 1 && field.postbacks.as_ref().is_some_and(|names| names.len() == postbacks.len());
        field.postbacks = field.postbacks.take().filter(|_| !is_everywhere);
    }
    fields.into()
}

/// Where a postback's field stands among the profile's.
#[derive(Clone, Copy)]
enum Place {
    /// It is there already.
    Known(usize),
    /// It is put in there.
    New(usize),
}

/// The places of a postback's fields, in an order that holds for both; `None` where there is none.
fn places(fields: &[CustomField], more: &[Param]) -> Option<Vec<Place>> {
    // `new` fields stand before what is looked at, so a known one has moved by that many.
    let (mut places, mut at, mut new) = (Vec::new(), 0, 0);
    for param in more {
        let known = fields.iter().position(|field| field.key == param.key && field.macro_text == param.value);
        match known.map(|known| known + new) {
            Some(known) if known < at => return None,
            Some(known) => {
                places.push(Place::Known(known));
                at = known + 1;
            }
            None => {
                places.push(Place::New(at));
                at += 1;
                new += 1;
            }
        }
    }
    Some(places)
}

fn put(fields: &mut Vec<CustomField>, param: Param, place: Place, name: &str) {
    match place {
        Place::Known(at) => fields[at].postbacks.get_or_insert_default().push(name.to_owned()),
        Place::New(at) => {
            let field = CustomField { key: param.key, macro_text: param.value, postbacks: Some(vec![name.to_owned()]), ..CustomField::default() };
            fields.insert(at, field);
        }
    }
}
