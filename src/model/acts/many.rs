//! Many links of one: a name and a value each, the value in a parameter of choice.

use std::collections::HashSet;

use super::act::{Act, Many};
use super::done::{Ask, Done, Ground, Outcome};
use crate::model::elements::free_name;
use crate::model::hidden::{marked, without_hidden};
use crate::model::link::encode_key;
use crate::model::profile::{ItemId, Param, Profile, RegistrationLink};
use crate::model::setup::Setup;
use crate::model::url_rules::{is_link, query_pairs};
use crate::words::Say;

/// No name is longer.
const LONGEST: usize = 60;
/// So many parameters are looked through for one that is free.
const PARAMS: u32 = 30;

/// The names and values of a text: one a line, or with commas or semicolons between them; `name=value`, two columns of a table, or a name that is
/// the value too. Each value once.
pub fn named_values(text: &str) -> Vec<(String, String)> {
    let mut seen = HashSet::new();
    let pair = |text: &str| {
        let (name, value) = text.split_once(['=', '\t']).unwrap_or((text, text));
        let clean = |text: &str| without_hidden(text).trim().to_owned();
        let (name, value) = (clean(name), clean(value));
        let name = if name.is_empty() { value.clone() } else { name.chars().take(LONGEST).collect() };
        (name, value)
    };
    let all = text.split(['\n', '\r', ',', ';']).map(pair);
    all.filter(|(_, value)| !value.is_empty() && seen.insert(value.clone())).collect()
}

/// The parameters that a link can carry besides the click id and what it has already, the likeliest first.
pub fn free_params(setup: Setup<'_>, link: Option<&RegistrationLink>) -> Vec<String> {
    let click = setup.profile.click.param.as_str();
    let in_base = |key: &str| link.is_some_and(|link| query_pairs(&link.base_url).any(|(known, _)| known == key));
    let is_used = |key: &str| key == click || in_base(key) || link.is_some_and(|link| link.params.iter().any(|param| param.key == key));
    let of_partner = setup.integration.into_iter().flat_map(|known| known.click_params.iter().map(|known| known.param.clone()));
    let stem = click.trim_end_matches(|letter: char| letter.is_ascii_digit());
    // A custom partner's parameters are not known; those that are numbered go on.
    let numbered = (1..PARAMS).filter(|_| setup.integration.is_none() && stem.len() < click.len()).map(|number| format!("{stem}{number}"));
    of_partner.chain(numbered).filter(|key| !is_used(key) && !key.starts_with('/')).collect()
}

/// The value that a link has in a parameter already.
pub fn present_value<'l>(link: &'l RegistrationLink, key: &str) -> Option<&'l str> {
    let own = link.params.iter().find(|param| param.key == key).map(|param| param.value.as_str());
    own.or_else(|| query_pairs(&link.base_url).find(|(known, _)| *known == encode_key(key)).map(|(_, value)| value))
}

/// The links, shown before they are made.
///
/// # Errors
/// Why there can be none.
pub fn ask_many(ground: &Ground<'_>, profile: &Profile, many: &Many) -> Result<Ask, Say> {
    let (after, made) = with_many(profile, many)?;
    let setup = ground.setup(&after);
    let line = |id: &ItemId| {
        let link = after.registration_link(*id)?;
        let url = setup.final_url(link).map_or_else(|_| link.base_url.clone(), |url| url.to_string());
        Some(Say::new("paste-link-line").with("name", marked(&link.name)).with("url", marked(&url)))
    };
    let preview = made.iter().filter_map(line).collect();
    let count = made.len();
    let answers = vec![(Say::new("answer-link-each").with("count", count), Some(Act::Many(many.clone()))), (Say::new("answer-leave"), None)];
    Ok(Ask { title: Say::new("many-title").with("count", count).with("param", marked(&many.param)), body: Vec::new(), preview, answers })
}

/// Makes them.
pub fn make(profile: &Profile, many: &Many) -> Outcome {
    let (after, made) = with_many(profile, many)?;
    let told = Say::new("paste-links-taken").with("count", made.len());
    Ok(made.first().map(|id| crate::model::at::At::BaseUrl(*id)).into_iter().fold(Done::of(after).tell(told), Done::at))
}

fn with_many(profile: &Profile, many: &Many) -> Result<(Profile, Vec<ItemId>), Say> {
    refusal(profile, many)?;
    let mut after = profile.clone();
    let place = after.registration_links.iter().position(|link| Some(link.id) == many.like);
    let like = place.map(|place| after.registration_links[place].clone()).unwrap_or_default();
    // One that waits for its URL is the first of them.
    let waits = place.is_some() && like.base_url.trim().is_empty();
    let at = place.map_or(after.registration_links.len(), |place| place + usize::from(!waits));
    if let Some(place) = place.filter(|_| waits) {
        after.registration_links.remove(place);
    }
    let mut taken: HashSet<String> = after.registration_links.iter().map(|link| link.name.clone()).collect();
    let mut made = Vec::with_capacity(many.values.len());
    for (name, value) in &many.values {
        let is_free = |name: &str| !taken.contains(name);
        let name = if is_free(name) { name.clone() } else { free_name(name, is_free) };
        taken.insert(name.clone());
        let id = if waits && made.is_empty() { like.id } else { after.fresh_id() };
        let params = with_value(&like.params, &many.param, value);
        made.push(RegistrationLink { id, name, base_url: many.base_url.clone(), params, placed: None });
    }
    let ids = made.iter().map(|link| link.id).collect();
    after.registration_links.splice(at..at, made);
    Ok((after, ids))
}

fn refusal(profile: &Profile, many: &Many) -> Result<(), Say> {
    let param = many.param.as_str();
    if many.values.is_empty() {
        return Err(Say::new("many-no-values"));
    }
    if !is_link(&many.base_url) {
        return Err(Say::new("like-no-link").with("text", marked(&many.base_url)));
    }
    if param.is_empty() || param.contains(|letter: char| letter.is_whitespace() || "=&?#/".contains(letter)) {
        return Err(Say::new("replace-no-param").with("value", marked(param)));
    }
    if param == profile.click.param { Err(Say::new("many-click-param").with("param", marked(param))) } else { Ok(()) }
}

/// The parameters of a copy, numbered anew, with the value in one of them.
fn with_value(params: &[Param], key: &str, value: &str) -> Vec<Param> {
    let mut params: Vec<Param> = params.iter().map(|param| Param { id: ItemId::default(), ..param.clone() }).collect();
    match params.iter_mut().find(|param| param.key == key) {
        Some(known) => value.clone_into(&mut known.value),
        None => params.push(Param { id: ItemId::default(), key: key.to_owned(), value: value.to_owned() }),
    }
    params
}

#[cfg(test)]
mod tests {
    use super::named_values;

    #[test]
    fn names_and_values_are_read_however_they_are_listed() {
        let read = |text: &str| named_values(text).into_iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>();
        for text in ["BR\nMX\nCL", "BR, MX, CL", "BR;MX;CL", "BR\r\n\r\nMX\nCL\nBR\n"] {
            assert_eq!(read(text), ["BR=BR", "MX=MX", "CL=CL"], "{text:?}");
        }
        assert_eq!(read("Brazil=br\nMexico\tmx\n =cl\nx=\n"), ["Brazil=br", "Mexico=mx", "cl=cl"]);
        assert_eq!(read("São Paulo\nвася"), ["São Paulo=São Paulo", "вася=вася"]);
        assert!(named_values(" ,;\n").is_empty());
    }
}
