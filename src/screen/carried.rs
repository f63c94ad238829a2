//! How far a link is carried: copied, placed in the cabinet, another one since.

use ratatui::text::Span;

use crate::model::in_cabinet::InCabinet;
use crate::model::profile::ItemId;
use crate::wizard::carried::Carried;
use crate::wizard::message::Listed;
use crate::words::Say;
use crate::words::wrap::wide;

use super::pen::Pen;

/// Whether a link was copied and placed, for the right end of its row, from long to short.
pub fn carried_away(pen: Pen<'_>, id: ItemId) -> Vec<Vec<Span<'static>>> {
    let placed = placed(pen, id);
    if !pen.wizard.is_copied(id) {
        return placed;
    }
    let copied = vec![Span::styled(format!("{} ", pen.get("mark-copied")), pen.theme.good())];
    let Some(longest) = placed.first().filter(|end| !end.is_empty()) else { return vec![copied] };
    std::iter::once([copied, longest.clone()].concat()).chain(placed).collect()
}

/// Whether a link stands in the cabinet, from long to short.
pub fn placed(pen: Pen<'_>, id: ItemId) -> Vec<Vec<Span<'static>>> {
    let Some(standing) = pen.wizard.in_cabinet(id) else { return vec![Vec::new()] };
    let day = standing.placed().on.say();
    let (says, style) = match &standing {
        InCabinet::AsPlaced(_) => (vec![Say::new("placed-on").with("day", day), Say::new("mark-placed")], pen.theme.good()),
        InCabinet::Changed(..) => {
            let whole = Say::new("changed-since-placed").with("day", day.clone());
            (vec![whole, Say::new("changed-since").with("day", day), Say::new("mark-changed")], pen.theme.warn())
        }
    };
    says.iter().map(|say| vec![Span::styled(format!("{} ", pen.say(say)), style)]).collect()
}

/// How far a listed profile's links are carried, the most important first, as much of it as there is room for.
pub fn of_profile(pen: Pen<'_>, listed: &Listed, room: usize) -> Vec<Span<'static>> {
    let Carried { all, copied, placed, changed } = pen.wizard.carried(listed);
    let parts = [
        (changed, Say::new("list-changed").with("count", changed.to_string()), pen.theme.warn()),
        (placed, Say::new("list-placed").with("count", placed.to_string()), pen.theme.good()),
        (copied, Say::new("list-copied").with("copied", copied.to_string()).with("all", all.to_string()), pen.theme.dim()),
    ];
    let mut spans: Vec<Span<'static>> = Vec::new();
    let mut used = 0;
    for (_, say, style) in parts.into_iter().filter(|(count, ..)| *count > 0) {
        let before = if spans.is_empty() { "  " } else { pen.theme.dot() };
        let text = pen.say(&say);
        used += wide(before) + wide(&text);
        if used <= room {
            spans.extend([Span::styled(before, pen.theme.dim()), Span::styled(text, style)]);
        }
    }
    spans
}
