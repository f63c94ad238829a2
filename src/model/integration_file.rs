//! Turning a finished profile into an integration file of the user's own: tracker keys back into roles (3-files, "Integration").

use std::borrow::Cow;

use super::integration::Delivery;
use super::macros::MacroStyle;
use super::postback_link::Origin;
use super::profile::Postback;
use super::role::Role;
use super::setup::Setup;
use super::slug::event_slug;
use super::tracker::{Sum, Tracker};
use crate::toml_file::splice::{Item, Tree, fresh};
use crate::words::Phrase;

/// The file's text; `None` while the profile has no click parameter or no postback.
pub fn write(setup: Setup<'_>, id: &str, name: &str) -> Option<String> {
    let (profile, tracker) = (setup.profile, setup.tracker?);
    if profile.click.param.is_empty() || profile.postbacks.is_empty() {
        return None;
    }
    let source = format!("profile \"{}\"", profile.name);
    let postbacks = profile.postbacks.iter().map(|postback| postback_table(setup, tracker, postback)).collect();
    let file = Tree::new()
        .text("id", id)
        .text("name", name)
        .text("category", setup.integration.map_or("own", |known| known.category.as_str()))
        .text("status", "ready")
        .with("macro_style", owned(setup.macro_style().to_string()))
        .with("click_params", click_params(setup))
        .text("source", &source)
        .and(sending(setup, tracker))
        .with("macros", Item::Tables(macros(setup, tracker)))
        .with("postbacks", Item::Tables(postbacks));
    Some(fresh(&file, "\n"))
}

fn owned<'p>(text: impl Into<String>) -> Item<'p> {
    Item::Text(Cow::Owned(text.into()))
}

fn phrase<'p>(words: &Phrase) -> Item<'p> {
    match words.texts().as_slice() {
        [(_, text)] => owned(*text),
        texts => Item::Table(texts.iter().fold(Tree::new(), |tree, (lang, text)| tree.with(lang.code(), owned(*text)))),
    }
}

fn click_params(setup: Setup<'_>) -> Item<'_> {
    let param = setup.profile.click.param.as_str();
    let click_macro = setup.click_macro();
    if setup.macro_style().wrap(param.strip_prefix('/').unwrap_or(param)) == click_macro {
        return Item::Texts(vec![Cow::Borrowed(param)]);
    }
    Item::Tables(vec![Tree::new().text("param", param).with("macro", owned(click_macro))])
}

/// How the partner's cabinet sends: without it the same rows would be other links.
fn sending<'p>(setup: Setup<'p>, tracker: &Tracker) -> Tree<'p> {
    let Some(known) = setup.integration else { return Tree::new() };
    let word = (known.delivery != Delivery::Url).then(|| known.delivery.word());
    let tree = Tree::new().text_if("delivery", word).text_if("postback_scheme", known.postback_scheme.as_deref());
    let tree = if known.delay.is_empty() { tree } else { tree.with("delay", phrase(&known.delay)) };
    if known.delivery != Delivery::Appends {
        return tree;
    }
    // Pairs of macros that the file does not declare would be a fault in it.
    let is_used =
        |text: &str| setup.profile.postbacks.iter().any(|postback| setup.link_params(tracker, postback).iter().any(|known| known.value == text));
    let pair = |(name, text): &(String, String)| Tree::new().with("name", owned(name.as_str())).with("macro", owned(text.as_str()));
    let appends = Tree::new().text("names", if known.appends.fixed { "fixed" } else { "free" });
    let appends = if known.appends.query { appends.with("query", Item::Flag(true)) } else { appends };
    let pairs = known.appends.pairs.iter().filter(|(_, text)| is_used(text)).map(pair).collect();
    tree.with("appends", Item::Table(appends.with("pairs", Item::Tables(pairs))))
}

/// Every macro that the profile uses, once; those that are not in the style keep their text.
fn macros<'p>(setup: Setup<'p>, tracker: &Tracker) -> Vec<Tree<'p>> {
    let style = setup.macro_style();
    let mut texts: Vec<String> = Vec::new();
    for postback in &setup.profile.postbacks {
        for param in setup.link_params(tracker, postback).into_iter().filter(|param| !matches!(param.origin, Origin::Click | Origin::Constant)) {
            texts.extend(style.find(&param.value).into_iter().map(|range| param.value[range].to_owned()));
            texts.extend(MacroStyle::recognise(&param.value).map(|_| param.value.clone()));
        }
    }
    texts.sort();
    texts.dedup();
    let table = |text: &String| {
        let (written, name) = MacroStyle::recognise(text)?;
        let table = Tree::new().with("name", owned(name));
        let table = if written == style { table } else { table.with("text", owned(text.as_str())) };
        let known = setup.integration.and_then(|known| known.macro_of(text)).filter(|known| !known.means.is_empty());
        Some(known.map_or_else(|| table.clone(), |known| table.clone().with("means", phrase(&known.means))))
    };
    texts.iter().filter_map(table).collect()
}

fn postback_table<'p>(setup: Setup<'p>, tracker: &Tracker, postback: &'p Postback) -> Tree<'p> {
    let event = postback.event.clone();
    let is_status = !setup.macro_style().find(&event).is_empty();
    let is_events = |role: &Role| event.is_empty() || tracker.events.get(role).is_some_and(|known| known.event == event);
    let role = setup.role(postback).filter(is_events);
    let table = match role {
        _ if is_status => Tree::new().text("name", &postback.name).with("status", owned(event)),
        Some(role) => Tree::new().text("name", &postback.name).text("role", role.word()),
        // The file knows events by role alone. One of the user's own stays what it is as the name: its slug is the event.
        None => Tree::new().with("name", owned(if event.is_empty() || event_slug(&postback.name) == event { postback.name.clone() } else { event })),
    };
    let table = match setup.slot(postback) {
        Some(slot) => table.with("slot", phrase(&slot)),
        None => table,
    };
    with_params(table, setup, tracker, postback)
}

/// The postback's parameters under their neutral names; custom fields without the tracker's prefix.
fn with_params<'p>(mut table: Tree<'p>, setup: Setup<'p>, tracker: &Tracker, postback: &Postback) -> Tree<'p> {
    let keys = &tracker.keys;
    let amount_key = tracker.amount_key(setup.role(postback));
    let state_key = setup.role(postback).and_then(|role| tracker.role_keys.get(&role)).map(|own| own.state.as_str()).unwrap_or_default();
    let mut fields = Vec::new();
    for param in setup.link_params(tracker, postback).into_iter().filter(|param| param.origin != Origin::Constant) {
        let text = param.value.as_str();
        let field = param.key.strip_prefix(keys.field_prefix.as_str()).filter(|name| !keys.field_prefix.is_empty() && !name.is_empty());
        if let Some(name) = field {
            fields.push(Tree::new().with("key", owned(name)).with("macro", owned(text)));
        } else if param.key == amount_key && !amount_key.is_empty() {
            table = table.with(if tracker.wants == Sum::Deposit { "amount" } else { "payout" }, owned(text));
        } else if param.key == keys.currency {
            table = table.with("currency", owned(text));
        } else if param.key == keys.transaction {
            table = table.with("transaction", owned(text));
        } else if param.key == state_key && !state_key.is_empty() {
            table = table.with("state", owned(text));
        }
    }
    table.with("fields", Item::Tables(fields))
}
