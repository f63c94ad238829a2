//! The trace as JSON, stable (4-keys-and-cli). Sums are numbers; a sum that a tracker could not read is the text that arrives.

use serde_json::{Map, Value, json};

use super::Words;
use crate::model::trace::{Amount, Fired, Trace};

/// The object of `clickwire trace --format json`.
pub fn trace_json(trace: &Trace, words: &Words) -> Value {
    json!({
        "click_id": trace.click_id,
        "registration_link": trace.registration_link,
        "stored": object(&trace.stored),
        "events": trace.events.iter().map(|fired| event(fired, words)).collect::<Vec<_>>(),
        "amount_arrives": number(trace.amount_arrives),
        "amount_sent": number(trace.amount_sent),
    })
}

fn event(fired: &Fired, words: &Words) -> Value {
    let amount = fired.amount.as_ref().map(|text| Amount::parse(text).map_or_else(|| Value::from(text.as_str()), number));
    json!({
        "name": fired.name,
        "event": fired.event,
        "fired_url": fired.fired_url,
        "attributed": fired.attributed,
        "amount": amount,
        "currency": fired.currency,
        "transaction": fired.transaction,
        "fields": object(&fired.fields),
        "verdict": words.say(&fired.verdict),
    })
}

fn object(pairs: &[(String, String)]) -> Value {
    pairs.iter().map(|(key, value)| (key.clone(), Value::from(value.as_str()))).collect::<Map<_, _>>().into()
}

/// The sum as a number; its text reads back as one.
fn number(amount: Amount) -> Value {
    serde_json::from_str(&amount.to_string()).unwrap_or(Value::Null)
}
