//! Rows of the steps: texts, choices, postbacks, fields, links.

use ratatui::text::{Line, Span};

use crate::model::at::At;
use crate::model::hidden::marked;
use crate::model::profile::ItemId;
use crate::model::setup::Setup;
use crate::wizard::row::RowId;
use crate::words::Say;

use super::carried::{carried_away, placed};
use super::checklist_rows::tick;
use super::drawn::{Drawn, add_row, field_row, label_width, labelled, marks, marks_at};
use super::editor::field_text;
use super::pen::Pen;
use super::word_rows;

/// A row of a step.
pub fn draw(pen: Pen<'_>, row: RowId, room: usize) -> Drawn {
    let Some(setup) = pen.setup else { return Drawn::default() };
    match row {
        RowId::ProfileName => field_row(pen, &At::Name, &pen.get("label-profile-name"), &pen.get("hint-profile-name"), room),
        RowId::ClickChoice(place) => click_choice(pen, setup, place, room),
        RowId::ClickParam => click_param(pen, setup, room),
        RowId::ClickMacro => click_macro(pen, setup, room),
        RowId::MacroStyle => macro_style(pen, setup, room),
        RowId::Placeholder(place) => placeholder(pen, setup, place, room),
        RowId::Postback(id) => postback(pen, setup, id, room),
        RowId::Event(id) => event(pen, setup, id, room),
        RowId::ClickId(id) => {
            locked(pen, setup.tracker.map(|tracker| tracker.keys.click.as_str()), &setup.click_macro(), "from-step-2", RowId::ClickId(id), room)
        }
        RowId::Carried(_, field) => {
            let Some(known) = setup.profile.custom_field(field) else { return Drawn::default() };
            locked(pen, Some(&known.key), &known.macro_text, "from-step-4", row, room)
        }
        RowId::Param(owner, id) => pair(pen, &At::ParamKey(owner, id), &At::ParamValue(owner, id), indent_of(setup, owner), room),
        RowId::Slot(id) => slot(pen, setup, id, room),
        RowId::StatusWord(..) | RowId::AddWord(_) => word_rows::draw(pen, setup, row, room),
        RowId::TableRow(id, place) => table_row(pen, setup, id, place, room),
        RowId::Field(id) => custom_field(pen, setup, id, room),
        RowId::FieldTick(field, postback) => field_tick(setup, field, postback),
        RowId::Link(id) => link_name(pen, id, room),
        RowId::BaseUrl(id) => field_row(pen, &At::BaseUrl(id), &pen.get("label-base-url"), &pen.get("hint-base-url"), room),
        RowId::AddPostback => add_row(pen, "add-postback", 2),
        RowId::AddParam(owner) => add_row(pen, "add-param", indent_of(setup, owner)),
        RowId::AddField => add_row(pen, "add-field", 2),
        RowId::AddLink => add_row(pen, "add-link", 2),
        RowId::SumPostback(id) => sum_postback(pen, setup, id, room),
        RowId::SumLink(id) => sum_link(pen, setup, id, room),
        _ => Drawn::default(),
    }
}

fn click_choice(pen: Pen<'_>, setup: Setup<'_>, place: u16, room: usize) -> Drawn {
    let Some(known) = setup.integration.and_then(|known| known.click_params.get(usize::from(place))) else { return Drawn::default() };
    let is_chosen = setup.profile.click.param == known.param;
    let mark = if is_chosen { "(x)" } else { "( )" };
    let bare = known.param.strip_prefix('/').unwrap_or(&known.param);
    let text = known.macro_text.clone().unwrap_or_else(|| setup.macro_style().wrap(bare));
    let comes_back = pen.say(&Say::new("comes-back-as").with("macro", text));
    let style = if is_chosen { pen.theme.strong() } else { pen.theme.plain() };
    let left =
        vec![Span::styled(format!("  {mark} {}", pen.column(&known.param, label_width(room) - 4)), style), Span::styled(comes_back, pen.theme.dim())];
    Drawn::one(pen.split(left, Vec::new(), room))
}

fn click_param(pen: Pen<'_>, setup: Setup<'_>, room: usize) -> Drawn {
    let known = setup.integration.map(|known| known.click_params.as_slice()).unwrap_or_default();
    if known.is_empty() {
        return field_row(pen, &At::ClickParam, &pen.get("label-click-param"), &pen.get("hint-click-param"), room);
    }
    let is_known = known.iter().any(|known| known.param == setup.profile.click.param);
    let is_edited = pen.wizard.editing.as_ref().is_some_and(|editing| editing.at == At::ClickParam);
    let label = format!("{} {}", if is_known { "( )" } else { "(x)" }, pen.get("label-click-other"));
    if is_known && !is_edited {
        let left =
            vec![Span::raw(format!("  {}", pen.column(&label, label_width(room)))), Span::styled(pen.get("hint-click-other"), pen.theme.dim())];
        return Drawn::one(pen.split(left, Vec::new(), room));
    }
    field_row(pen, &At::ClickParam, &label, &pen.get("hint-click-other"), room)
}

fn click_macro(pen: Pen<'_>, setup: Setup<'_>, room: usize) -> Drawn {
    let derived = setup.click_macro();
    let hint = if derived.is_empty() { pen.get("hint-click-macro") } else { pen.say(&Say::new("click-macro-derived").with("macro", derived)) };
    field_row(pen, &At::ClickMacro, &pen.get("label-click-macro"), &hint, room)
}

fn macro_style(pen: Pen<'_>, setup: Setup<'_>, room: usize) -> Drawn {
    let style = setup.macro_style();
    let value = pen.say(&Say::new("macro-style-value").with("style", style.to_string()).with("example", style.wrap("amount")));
    let left = vec![Span::raw(format!("  {}", pen.column(&pen.get("label-macro-style"), label_width(room)))), Span::raw(value)];
    Drawn::one(pen.split(left, marks(pen, RowId::MacroStyle), room))
}

fn placeholder(pen: Pen<'_>, setup: Setup<'_>, place: u16, room: usize) -> Drawn {
    let Some(known) = setup.tracker.and_then(|tracker| tracker.placeholders.get(usize::from(place))) else { return Drawn::default() };
    let label = known.label.get(pen.words.lang()).to_owned();
    field_row(pen, &At::Placeholder(known.name.clone()), &label, &pen.get("hint-placeholder"), room)
}

fn postback(pen: Pen<'_>, setup: Setup<'_>, id: ItemId, room: usize) -> Drawn {
    let Some(known) = setup.profile.postback(id) else { return Drawn::default() };
    let mark = if pen.wizard.is_open_id(id) { "v " } else { "> " };
    let (name_width, event_width) = match room {
        0..60 => (18, 12),
        60..76 => (18, 13),
        _ => (22, 16),
    };
    let editing = pen.wizard.editing.as_ref().is_some_and(|editing| editing.at == At::PostbackName(id));
    let mut left = vec![Span::raw(format!("  {mark}"))];
    let mut cursor = None;
    if editing {
        let (spans, column) = field_text(pen, &At::PostbackName(id), "", room.saturating_sub(8));
        left.extend(spans);
        cursor = column.map(|column| u16::try_from(4 + column).unwrap_or(u16::MAX));
        return Drawn { lines: vec![pen.split(left, Vec::new(), room)], cursor };
    }
    left.push(Span::styled(pen.column(&known.name, name_width), pen.theme.strong()));
    let event = pen.say(&setup.event_say(known));
    match setup.slot(known).filter(|_| room >= 60) {
        Some(slot) => {
            left.push(Span::raw(format!(" {}", pen.column(&event, event_width))));
            let slot = pen.say(&Say::new("into-slot").with("slot", slot));
            left.push(Span::styled(format!(" {slot}"), pen.theme.dim()));
        }
        None if room >= 60 && setup.assumed(known).is_some() => {
            left.push(Span::raw(format!(" {}", pen.column(&event, event_width))));
            left.push(Span::styled(format!(" {}", pen.get("slot-assumed")), pen.theme.dim()));
        }
        None => left.push(Span::raw(format!(" {}", pen.data(&event)))),
    }
    let right = [carried_away(pen, id, room), marks(pen, RowId::Postback(id))].concat();
    Drawn { lines: vec![pen.split(left, right, room)], cursor }
}

fn event(pen: Pen<'_>, setup: Setup<'_>, id: ItemId, room: usize) -> Drawn {
    let key = setup.tracker.map(|tracker| tracker.keys.event.clone()).unwrap_or_default();
    let hint = setup.profile.postback(id).map(|known| pen.say(&setup.event_say(known))).unwrap_or_default();
    labelled(pen, &key, &At::Event(id), &hint, room)
}

fn slot(pen: Pen<'_>, setup: Setup<'_>, id: ItemId, room: usize) -> Drawn {
    let hint = setup
        .profile
        .postback(id)
        .and_then(|known| setup.slot(known))
        .map_or_else(|| pen.get("hint-slot"), |slot| slot.get(pen.words.lang()).to_owned());
    labelled(pen, &pen.get("label-slot"), &At::Slot(id), &hint, room)
}

fn locked(pen: Pen<'_>, key: Option<&str>, value: &str, from: &str, row: RowId, room: usize) -> Drawn {
    let width = label_width(room);
    let left = vec![
        Span::raw(format!("      {} ", pen.column(key.unwrap_or_default(), width))),
        Span::styled(format!("{} ", pen.column(value, 18)), pen.theme.macro_part()),
        Span::styled(pen.get(from), pen.theme.dim()),
    ];
    Drawn::one(pen.split(left, marks(pen, row), room))
}

/// A row of two texts: key and value.
fn pair(pen: Pen<'_>, key: &At, value: &At, indent: usize, room: usize) -> Drawn {
    let width = label_width(room);
    let right = marks_at(pen, key);
    let right_width: usize = right.iter().map(Span::width).sum();
    let (keys, key_cursor) = field_text(pen, key, &pen.get("hint-key"), width);
    let (values, value_cursor) = field_text(pen, value, &pen.get("hint-value"), room.saturating_sub(indent + width + 2 + right_width));
    let used: usize = keys.iter().map(Span::width).sum();
    let mut left = vec![Span::raw(" ".repeat(indent))];
    left.extend(keys);
    left.push(Span::raw(" ".repeat((width + 1).saturating_sub(used))));
    left.extend(values);
    let cursor = key_cursor.map(|column| indent + column).or(value_cursor.map(|column| indent + width + 1 + column));
    Drawn { lines: vec![pen.split(left, right, room)], cursor: cursor.map(|column| u16::try_from(column).unwrap_or(u16::MAX)) }
}

fn table_row(pen: Pen<'_>, setup: Setup<'_>, id: ItemId, place: u16, room: usize) -> Drawn {
    let rows = setup.profile.postback(id).and_then(|known| setup.postback_link(known).ok()?.table).map(|(_, rows)| rows).unwrap_or_default();
    let Some(row) = rows.get(usize::from(place)) else { return Drawn::default() };
    let width = label_width(room);
    let left = vec![
        Span::raw(format!("      {} {} ", pen.column(&row.key, width), pen.theme.arrow_left())),
        Span::styled(row.macro_name.clone(), pen.theme.macro_part()),
    ];
    Drawn::one(pen.split(left, Vec::new(), room))
}

fn custom_field(pen: Pen<'_>, setup: Setup<'_>, id: ItemId, room: usize) -> Drawn {
    let Some(field) = setup.profile.custom_field(id) else { return Drawn::default() };
    let mark = if pen.wizard.is_open_id(id) { "v " } else { "> " };
    let mut drawn = pair(pen, &At::FieldKey(id), &At::FieldMacro(id), 4, room);
    let Some(line) = drawn.lines.first_mut() else { return drawn };
    if drawn.cursor.is_some() {
        return drawn;
    }
    let carried = match &field.postbacks {
        None => pen.get("carried-by-all"),
        Some(names) if names.is_empty() => pen.get("carried-by-none"),
        Some(names) => names.join(", "),
    };
    let width = label_width(room);
    let left = vec![
        Span::raw(format!("  {mark}{} ", pen.column(&field.key, width))),
        Span::styled(pen.column(&field.macro_text, 18), pen.theme.macro_part()),
        Span::styled(format!(" {}", pen.say(&Say::new("carried-in").with("postbacks", carried))), pen.theme.dim()),
    ];
    *line = pen.split(left, marks(pen, RowId::Field(id)), room);
    drawn
}

fn field_tick(setup: Setup<'_>, field: ItemId, postback: ItemId) -> Drawn {
    let (Some(field), Some(postback)) = (setup.profile.custom_field(field), setup.profile.postback(postback)) else { return Drawn::default() };
    let mark = if field.applies_to(&postback.name) { "[x]" } else { "[ ]" };
    Drawn::one(Line::raw(format!("        {mark} {}", marked(&postback.name))))
}

fn link_name(pen: Pen<'_>, id: ItemId, room: usize) -> Drawn {
    let mut drawn = field_row(pen, &At::LinkName(id), &pen.get("label-link-name"), &pen.get("hint-link-name"), room);
    let right = carried_away(pen, id, room);
    if drawn.cursor.is_none()
        && !right.is_empty()
        && let Some(line) = drawn.lines.first_mut()
    {
        *line = pen.split(std::mem::take(&mut line.spans), right, room);
    }
    drawn
}

/// Which field of the cabinet takes which link.
fn sum_postback(pen: Pen<'_>, setup: Setup<'_>, id: ItemId, room: usize) -> Drawn {
    let Some(known) = setup.profile.postback(id) else { return Drawn::default() };
    let name = marked(&known.name);
    let unknown = if setup.assumed(known).is_some() { "slot-assumed-short" } else { "slot-unknown" };
    let slot = setup.slot(known).map_or_else(|| pen.get(unknown), |slot| format!("\"{}\"", slot.get(pen.words.lang())));
    let left = vec![
        copied_mark(pen, id),
        Span::styled(pen.column(&slot, if room < 76 { 18 } else { 26 }), pen.theme.strong()),
        Span::raw(format!(" {} {name}", pen.theme.arrow_left())),
        Span::styled(format!("  {}", pen.data(&pen.say(&setup.event_say(known)))), pen.theme.dim()),
    ];
    Drawn::one(pen.split(left, [placed(pen, id, room), marks(pen, RowId::SumPostback(id))].concat(), room))
}

fn sum_link(pen: Pen<'_>, setup: Setup<'_>, id: ItemId, room: usize) -> Drawn {
    let Some(known) = setup.profile.registration_link(id) else { return Drawn::default() };
    let left = vec![copied_mark(pen, id), Span::styled(pen.fit(&known.name, room / 2), pen.theme.strong())];
    Drawn::one(pen.split(left, [placed(pen, id, room), marks(pen, RowId::SumLink(id))].concat(), room))
}

fn copied_mark(pen: Pen<'_>, id: ItemId) -> Span<'static> {
    let mark = tick(pen, pen.wizard.is_copied(id));
    Span::styled(format!("  {}", mark.content), mark.style)
}

/// Parameters of a postback stand inside its row, those of a registration link below it.
fn indent_of(setup: Setup<'_>, owner: ItemId) -> usize {
    if setup.profile.postback(owner).is_some() { 6 } else { 2 }
}
