//! Postback links of trackers that nobody knows here: they must not be taken for the partner's link.

use super::read_link::pairs;
use crate::model::macros::{MacroStyle, first_opening};
use crate::model::tracker::Tracker;
use crate::model::url_rules::without_scheme;

/// Words in a path that a partner's link does not have.
const WORDS: [&str; 5] = ["postback", "post_back", "post-back", "pingback", "s2s"];
/// Whole parts of a path that mean it, if a macro stands in the query.
const PARTS: [&str; 9] = ["pb", "pstb", "cb", "callback", "conv", "conversion", "cv", "aff_lsr", "adclick"];
/// Names of macros that only a partner fills, and only after the click: sums, ids of deposits and players, statuses.
const FILLED_LATER: [&str; 22] = [
    "amount",
    "sum",
    "payout",
    "revenue",
    "profit",
    "income",
    "sumdep",
    "deposit",
    "depositamount",
    "payment",
    "currency",
    "transactionid",
    "txid",
    "playerid",
    "userid",
    "traderid",
    "customerid",
    "depositid",
    "orderid",
    "eventid",
    "eventtype",
    "status",
];

/// True for a link that is a postback by its look: `postback` in the path, or a partner's macros as values. A link that carries the click id out
/// (a tracker's click macro in the query) is none unless its path says so and the macro could be a partner's too.
pub fn looks_like_postback(url: &str, trackers: &[&Tracker]) -> bool {
    let Some(rest) = without_scheme(url) else { return false };
    let (head, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = head.split_once('/').map(|(_, path)| path.to_ascii_lowercase()).unwrap_or_default();
    let pairs = pairs(query);
    let names: Vec<String> = pairs.iter().flat_map(|(_, value)| macro_names(value)).collect();
    let is_part = || path.split('/').any(|part| PARTS.contains(&part.trim_end_matches(".php")));
    let later = names.iter().filter(|name| FILLED_LATER.contains(&name.as_str())).count();
    // Some macros are written with `#`, so a fragment counts as one only where the value in front of it is the macro.
    let hands_over =
        |tracker: &Tracker, value: &str| tracker.hands_over(value) || value.split_once('#').is_some_and(|(value, _)| tracker.hands_over(value));
    let carries = |counts: &dyn Fn(&Tracker) -> bool| {
        pairs.iter().any(|(_, value)| trackers.iter().any(|tracker| hands_over(tracker, value) && counts(tracker)))
    };
    // `{clickid}` is a word of partners too: beside a sum and a status it is theirs. `{{tracker.clickid}}` is nobody else's.
    let is_ours_alone = |tracker: &Tracker| tracker.is_of_family(&tracker.links.click_macro);
    let is_called = !names.is_empty() && WORDS.iter().any(|word| path.contains(word)) && !carries(&is_ours_alone);
    is_called || (later > 0 || !names.is_empty() && is_part()) && !carries(&|tracker| later < 2 || is_ours_alone(tracker))
}

/// True for a link whose path says `postback`, with a macro in its query.
pub fn is_called_postback(url: &str) -> bool {
    let Some((head, query)) = without_scheme(url).and_then(|rest| rest.split_once('?')) else { return false };
    if first_opening(query.as_bytes()).is_none() {
        return false;
    }
    let path = head.split_once('/').map(|(_, path)| path.to_ascii_lowercase()).unwrap_or_default();
    WORDS.iter().any(|word| path.contains(word)) && pairs(query).iter().any(|(_, value)| !macro_names(value).is_empty())
}

/// The names of the macros in a value, in small letters and digits only.
fn macro_names(value: &str) -> Vec<String> {
    let written = MacroStyle::LONGEST_FIRST.into_iter().find_map(|style| {
        let found: Vec<&str> = style.find(value).into_iter().map(|range| &value[range]).collect();
        (!found.is_empty()).then_some(found)
    });
    let plain = |name: &str| name.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    written.unwrap_or_default().into_iter().map(plain).collect()
}
