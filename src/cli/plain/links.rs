//! Links as they are read out and copied.

use super::question::{Choice, Deed, plain};
use crate::model::at::At;
use crate::model::in_cabinet::InCabinet;
use crate::model::postback_link::TableRow;
use crate::model::profile::ItemId;
use crate::model::setup::Setup;
use crate::system::copier::Copier;
use crate::wizard::message::CopyOutcome;
use crate::words::Say;

/// Every link in the order of the summary: postbacks as the cabinet has them, then registration links.
pub fn all(setup: Setup<'_>) -> Vec<ItemId> {
    let postbacks = setup.in_cabinet_order().into_iter().map(|postback| postback.id);
    postbacks.chain(setup.profile.registration_links.iter().map(|link| link.id)).collect()
}

/// A postback or registration link with its link below; the deed is the caller's to say.
pub fn linked(setup: Setup<'_>, id: ItemId, deed: Deed) -> Choice {
    let at = if setup.postback(id).is_some() { At::Postback(id) } else { At::Link(id) };
    Choice { say: link_name(setup, id), below: below(setup, id), at: Some(at), deed }
}

/// The name, the event and the field of the cabinet.
pub fn link_name(setup: Setup<'_>, id: ItemId) -> Say {
    let Some(postback) = setup.postback(id) else {
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
    let built = match (setup.postback(id), setup.registration_link(id)) {
        (Some(postback), _) => setup.postback_link(postback).map(|link| link.ready.clone()),
        (None, Some(link)) => setup.final_url(link),
        (None, None) => return Err(Say::new("copy-no-links")),
    };
    built.map(|link| link.to_string()).map_err(|why| why.say())
}

/// The finished link on a line of its own, and the rows that the partner's cabinet wants besides; or why there is none.
pub fn below(setup: Setup<'_>, id: ItemId) -> Vec<Say> {
    let mut lines = vec![link_of(setup, id).map_or_else(|why| why, plain)];
    if let Some(Ok(link)) = setup.postback(id).map(|postback| setup.postback_link(postback)) {
        let say = |row: &TableRow| Say::new("plain-table-row").with("key", row.key.as_str()).with("macro", row.macro_name.as_str());
        lines.extend(link.rows().iter().map(say));
    }
    if let Some(standing) = setup.in_cabinet(id) {
        let day = standing.placed().on.say();
        let said = if matches!(standing, InCabinet::Changed(..)) { "changed-since-placed" } else { "placed-on" };
        lines.push(Say::new("plain-placed").with("what", Say::new(said).with("day", day)));
    }
    lines
}

/// Copies lines, and says how that went; where nothing takes them they stand on the next lines.
pub fn copied(copier: &mut Copier, what: Say, lines: &[String]) -> Vec<Say> {
    let id = match copier.copy(&lines.join("\n")) {
        CopyOutcome::Copied => "plain-copied",
        CopyOutcome::SentToTerminal => "plain-copied-to-terminal",
        CopyOutcome::Printed => "plain-printed",
        CopyOutcome::Failed(_) => "plain-copied-not",
    };
    let shown = if matches!(id, "plain-copied-not" | "plain-printed") { lines } else { &[] };
    std::iter::once(Say::new(id).with("what", what)).chain(shown.iter().map(|line| plain(line.as_str()))).collect()
}
