//! Turning a finished profile into an integration file of the user's own: tracker keys back into roles (3-files, "Integration").

use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value, value};

use super::macros::MacroStyle;
use super::profile::Postback;
use super::setup::Setup;
use super::tracker::{Sum, Tracker};

/// The file's text; `None` while the profile has no click parameter or no postback.
#[must_use]
pub fn write(setup: Setup<'_>, id: &str) -> Option<String> {
    let (profile, tracker) = (setup.profile, setup.tracker?);
    if profile.click.param.is_empty() || profile.postbacks.is_empty() {
        return None;
    }
    let mut file = DocumentMut::new();
    file["id"] = value(id);
    file["name"] = value(profile.name.as_str());
    file["category"] = value(setup.integration.map_or("own", |known| known.category.as_str()));
    file["status"] = value("ready");
    file["macro_style"] = value(setup.macro_style().to_string());
    file["click_params"] = Item::Value(click_params(setup));
    file["source"] = value(format!("profile \"{}\"", profile.name));
    file["macros"] = macros(setup, tracker);
    let mut postbacks = ArrayOfTables::new();
    profile.postbacks.iter().for_each(|postback| postbacks.push(postback_table(setup, tracker, postback)));
    file["postbacks"] = Item::ArrayOfTables(postbacks);
    Some(file.to_string())
}

fn click_params(setup: Setup<'_>) -> Value {
    let param = setup.profile.click.param.as_str();
    let click_macro = setup.click_macro();
    let mut params = Array::new();
    if setup.macro_style().wrap(param.strip_prefix('/').unwrap_or(param)) == click_macro {
        params.push(param);
    } else {
        let mut both = InlineTable::new();
        both.insert("param", param.into());
        both.insert("macro", click_macro.into());
        params.push(both);
    }
    Value::Array(params)
}

/// Every macro that the profile uses, once; those that are not in the style keep their text.
fn macros(setup: Setup<'_>, tracker: &Tracker) -> Item {
    let style = setup.macro_style();
    let mut texts: Vec<String> = Vec::new();
    for postback in &setup.profile.postbacks {
        for param in setup.link_params(tracker, postback).into_iter().filter(|param| param.key != tracker.keys.click) {
            texts.extend(style.find(&param.value).into_iter().map(|range| param.value[range].to_owned()));
        }
    }
    texts.sort();
    texts.dedup();
    let mut all = ArrayOfTables::new();
    for text in texts {
        let Some(name) = style.name_in(&text) else { continue };
        let mut table = Table::new();
        table["name"] = value(name);
        if let Some(known) = setup.integration.and_then(|known| known.macro_of(&text)).filter(|known| !known.means.is_empty()) {
            let mut means = InlineTable::new();
            means.insert("en", known.means.en.as_str().into());
            means.insert("ru", known.means.ru.as_str().into());
            table["means"] = Item::Value(Value::InlineTable(means));
        }
        all.push(table);
    }
    Item::ArrayOfTables(all)
}

fn postback_table(setup: Setup<'_>, tracker: &Tracker, postback: &Postback) -> Table {
    let mut table = Table::new();
    table["name"] = value(postback.name.as_str());
    let is_status = !setup.macro_style().find(&postback.event).is_empty();
    if is_status {
        table["status"] = value(postback.event.as_str());
    } else {
        table["role"] = value(setup.role(postback).map_or("conversion", super::role::Role::word));
    }
    if let Some(slot) = setup.slot(postback) {
        let mut words = InlineTable::new();
        words.insert("en", slot.en.into());
        words.insert("ru", slot.ru.into());
        table["slot"] = Item::Value(Value::InlineTable(words));
    }
    push_params(setup, tracker, postback, &mut table);
    table
}

/// The postback's parameters under their neutral names; custom fields without the tracker's prefix.
fn push_params(setup: Setup<'_>, tracker: &Tracker, postback: &Postback, table: &mut Table) {
    let keys = &tracker.keys;
    let amount_key = tracker.amount_key(setup.role(postback));
    let state_key = setup.role(postback).and_then(|role| tracker.role_keys.get(&role)).map(|own| own.state.as_str()).unwrap_or_default();
    let mut fields = Array::new();
    for param in setup.link_params(tracker, postback) {
        let text = param.value.as_str();
        let field = param.key.strip_prefix(keys.field_prefix.as_str()).filter(|name| !keys.field_prefix.is_empty() && !name.is_empty());
        if let Some(name) = field {
            let mut both = InlineTable::new();
            both.insert("key", name.into());
            both.insert("macro", text.into());
            fields.push(both);
        } else if param.key == amount_key && !MacroStyle::find(setup.macro_style(), text).is_empty() {
            table[if tracker.wants == Sum::Deposit { "amount" } else { "payout" }] = value(text);
        } else if param.key == keys.currency && !text.is_empty() {
            table["currency"] = value(text);
        } else if param.key == keys.transaction && !text.is_empty() {
            table["transaction"] = value(text);
        } else if param.key == state_key && !state_key.is_empty() {
            table["state"] = value(text);
        }
    }
    if !fields.is_empty() {
        table["fields"] = Item::Value(Value::Array(fields));
    }
}
