//! Rows of the steps: texts, choices, postbacks, fields, links.

use ratatui::text::{Line, Span};

use crate::model::at::At;
use crate::model::brief::brief;
use crate::model::hidden::marked;
use crate::model::profile::ItemId;
use crate::model::setup::Setup;
use crate::wizard::links::postback_link_of;
use crate::wizard::row::RowId;
use crate::words::Say;

use super::carried::{carried_away, placed};
use super::checklist_rows::tick;
use super::columns::{self, Cell};
use super::drawn::{Drawn, add_row, field_row, label_width, labelled, marks, marks_at, wide_label};
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
    let Some(known) = setup.postback(id) else { return Drawn::default() };
    let mark = Span::raw(if pen.wizard.is_open_id(id) { "  v " } else { "  > " });
    if pen.wizard.editing.as_ref().is_some_and(|editing| editing.at == At::PostbackName(id)) {
        let (spans, column) = field_text(pen, &At::PostbackName(id), "", room.saturating_sub(8));
        let cursor = column.map(|column| u16::try_from(4 + column).unwrap_or(u16::MAX));
        return Drawn { lines: vec![pen.split([vec![mark], spans].concat(), Vec::new(), room)], cursor };
    }
    let slot = match setup.slot(known) {
        Some(slot) => Some(pen.say(&Say::new("into-slot").with("slot", slot))),
        None => setup.assumed(known).map(|_| pen.get("slot-assumed")),
    };
    let is_narrow = room < 60;
    let mut cells = vec![
        Cell::new(marked(&brief(&known.name)), pen.theme.strong(), if room < 76 { 18 } else { 22 }, 12),
        Cell::new(pen.data(&pen.say(&setup.event_say(known))), pen.theme.plain(), if room < 76 { 13 } else { 16 }, 8),
    ];
    cells.extend(slot.filter(|_| !is_narrow).map(|slot| Cell::new(slot, pen.theme.dim(), 0, 10)));
    Drawn::one(columns::row(pen, vec![mark], &cells, with_marks(pen, carried_away(pen, id), RowId::Postback(id)), room))
}

fn event(pen: Pen<'_>, setup: Setup<'_>, id: ItemId, room: usize) -> Drawn {
    let key = setup.tracker.map(|tracker| tracker.keys.event.clone()).unwrap_or_default();
    let hint = setup.postback(id).map(|known| pen.say(&setup.event_say(known))).unwrap_or_default();
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
    let cells = [
        Cell::new(marked(&brief(key.unwrap_or_default())), pen.theme.plain(), label_width(room), 12),
        Cell::new(marked(&brief(value)), pen.theme.macro_part(), 17, 10),
        Cell::new(pen.get(from), pen.theme.dim(), 0, 0),
    ];
    Drawn::one(columns::row(pen, vec![Span::raw("      ")], &cells, vec![marks(pen, row)], room))
}

/// A row of two texts: key and value.
fn pair(pen: Pen<'_>, key: &At, value: &At, indent: usize, room: usize) -> Drawn {
    let width = wide_label(&pen.wizard.value_of(key), room);
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
    let Some(Ok(link)) = postback_link_of(setup, id) else { return Drawn::default() };
    let Some(row) = link.rows().get(usize::from(place)) else { return Drawn::default() };
    let width = wide_label(&row.key, room);
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
    let cells = [
        Cell::new(marked(&brief(&field.key)), pen.theme.plain(), label_width(room), 12),
        Cell::new(marked(&brief(&field.macro_text)), pen.theme.macro_part(), 18, 10),
        Cell::new(pen.say(&Say::new("carried-in").with("postbacks", carried)), pen.theme.dim(), 0, 6),
    ];
    *line = columns::row(pen, vec![Span::raw(format!("  {mark}"))], &cells, vec![marks(pen, RowId::Field(id))], room);
    drawn
}

fn field_tick(setup: Setup<'_>, field: ItemId, postback: ItemId) -> Drawn {
    let (Some(field), Some(postback)) = (setup.profile.custom_field(field), setup.postback(postback)) else { return Drawn::default() };
    let mark = if field.applies_to(&postback.name) { "[x]" } else { "[ ]" };
    Drawn::one(Line::raw(format!("        {mark} {}", marked(&postback.name))))
}

fn link_name(pen: Pen<'_>, id: ItemId, room: usize) -> Drawn {
    let (at, label) = (At::LinkName(id), pen.get("label-link-name"));
    let name = pen.wizard.value_of(&at);
    if name.is_empty() || pen.wizard.editing.as_ref().is_some_and(|editing| editing.at == at) {
        return field_row(pen, &at, &label, &pen.get("hint-link-name"), room);
    }
    let width = label_width(room) - 1;
    let cells = [Cell::new(label, pen.theme.plain(), width, width), Cell::new(marked(&brief(&name)), pen.theme.plain(), 0, 10)];
    Drawn::one(columns::row(pen, vec![Span::raw("  ")], &cells, with_marks(pen, carried_away(pen, id), RowId::Link(id)), room))
}

/// Which field of the cabinet takes which link.
fn sum_postback(pen: Pen<'_>, setup: Setup<'_>, id: ItemId, room: usize) -> Drawn {
    let Some(known) = setup.postback(id) else { return Drawn::default() };
    let name = marked(&brief(&known.name));
    let unknown = if setup.assumed(known).is_some() { "slot-assumed-short" } else { "slot-unknown" };
    let slot = setup.slot(known).map_or_else(|| pen.get(unknown), |slot| pen.say(&Say::new("slot-quoted").with("slot", slot.get(pen.words.lang()))));
    let cells = [
        Cell::new(slot, pen.theme.strong(), if room < 76 { 20 } else { 26 }, 18),
        Cell::new(format!("{} {name}", pen.theme.arrow_left()), pen.theme.plain(), 0, 8),
        Cell::new(pen.data(&pen.say(&setup.event_say(known))), pen.theme.dim(), 0, 0),
    ];
    Drawn::one(columns::row(pen, vec![copied_mark(pen, id)], &cells, with_marks(pen, placed(pen, id), RowId::SumPostback(id)), room))
}

fn sum_link(pen: Pen<'_>, setup: Setup<'_>, id: ItemId, room: usize) -> Drawn {
    let Some(known) = setup.registration_link(id) else { return Drawn::default() };
    let name = [Cell::new(marked(&brief(&known.name)), pen.theme.strong(), 0, 10)];
    Drawn::one(columns::row(pen, vec![copied_mark(pen, id)], &name, with_marks(pen, placed(pen, id), RowId::SumLink(id)), room))
}

/// How far a link is carried, from long to short, each with what the checks say of its row.
fn with_marks(pen: Pen<'_>, carried: Vec<Vec<Span<'static>>>, row: RowId) -> Vec<Vec<Span<'static>>> {
    let marks = marks(pen, row);
    carried.into_iter().map(|end| [end, marks.clone()].concat()).collect()
}

fn copied_mark(pen: Pen<'_>, id: ItemId) -> Span<'static> {
    let mark = tick(pen, pen.wizard.is_copied(id));
    Span::styled(format!("  {}", mark.content), mark.style)
}

/// Parameters of a postback stand inside its row, those of a registration link below it.
fn indent_of(setup: Setup<'_>, owner: ItemId) -> usize {
    if setup.postback(owner).is_some() { 6 } else { 2 }
}
