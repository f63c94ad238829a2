//! An edit in one sentence: what went, came or changed, and on which step. So undo and redo say what they do.

use super::difference::{Change, changes};
use crate::model::at::At;
use crate::model::catalog::Catalog;
use crate::model::profile::Profile;
use crate::words::Say;

/// What an edit did, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditSaid {
    /// "postback First Deposit removed (step 3)"
    pub what: Say,
    /// Its place, which may be gone by now.
    pub at: At,
    /// The number of the step on which it is edited.
    pub step: usize,
}

/// An edit in words; `None` where nothing of it shows.
pub fn edit_said(catalog: &Catalog, before: &Profile, after: &Profile) -> Option<EditSaid> {
    let mut all = changes(catalog, before, after);
    // Custom fields know postbacks by their names: they follow by themselves.
    if all.iter().any(|(at, _)| matches!(at, At::Postback(_))) {
        all.retain(|(at, _)| !matches!(at, At::FieldPostbacks(_)));
    }
    all.sort_by_key(|(at, change)| rank(at, change));
    let others = all.len().saturating_sub(1);
    let (at, change) = all.into_iter().next()?;
    let of = if matches!(change, Change::Goes(_)) { before } else { after };
    let what = whole(&at, &change);
    let what = if others == 0 { what } else { Say::new("edit-and-more").with("first", what).with("count", others) };
    let step = at.step(of);
    Some(EditSaid { what: Say::new("edit-where").with("what", what).with("step", step.to_string()), at, step })
}

/// Another partner or tracker says the most, then an element that went or came; what else changed follows from these.
fn rank(at: &At, change: &Change) -> u8 {
    match (at, change) {
        (At::Integration | At::Tracker, _) => 0,
        (At::Postback(_) | At::CustomField(_) | At::Link(_), Change::Goes(_) | Change::Comes(_)) => 1,
        _ => 2,
    }
}

/// A change as a sentence that stands alone.
fn whole(at: &At, change: &Change) -> Say {
    let kind = kind(at);
    let (id, what) = match change {
        Change::Goes(what) => ("edit-removed", what),
        Change::Comes(what) => ("edit-added", what),
        Change::Moves(what) => ("edit-moved", what),
        Change::Becomes { .. } => return Say::new("edit-becomes").with("kind", kind).with("change", change.say()),
    };
    Say::new(id).with("kind", kind).with("what", what.clone())
}

/// What kind of thing stands at an address, where it does not say so itself.
const fn kind(at: &At) -> &'static str {
    match at {
        At::Postback(_) => "postback",
        At::CustomField(_) => "field",
        At::Link(_) => "link",
        At::Placed(_) => "placed",
        _ => "text",
    }
}
