//! Rows of the two lists: profiles and integrations.

use std::time::SystemTime;

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::model::brief::brief;
use crate::model::grade::Grade;
use crate::model::hidden::marked;
use crate::model::integration::Integration;
use crate::model::profile::Profile;
use crate::wizard::links::link_of;
use crate::wizard::message::Listed;
use crate::wizard::row::RowId;
use crate::words::Say;
use crate::words::wrap::elided;
use crate::words::wrap::wide;

use super::carried::of_profile;
use super::columns::{self, Cell};
use super::drawn::{Drawn, add_row};
use super::pen::Pen;

/// From so many columns on, the list says all in whole words.
const ROOMY: usize = 120;
/// From so many columns on, the catalog says what a partner's facts stand on in its longer words; in fewer only some rows could.
const LONG_STATES: usize = 92;

/// A row of a list.
pub fn draw(pen: Pen<'_>, row: RowId, room: usize) -> Drawn {
    match row {
        RowId::Profile(id) => pen.wizard.listed(id).map_or_else(Drawn::default, |listed| Drawn::one(profile(pen, listed, room))),
        RowId::Found(id, place) => Drawn::one(link(pen, id, place, room)),
        RowId::AddProfile => add_row(pen, "add-profile", 2),
        RowId::Custom => Drawn::one(named(pen, &pen.get("custom-integration"), &pen.get("custom-description"), Vec::new(), room, chosen(pen, None))),
        RowId::Integration(place) => {
            let integration = pen.wizard.list.id(place).and_then(|id| pen.wizard.catalog.integration(id));
            integration.map_or_else(Drawn::default, |integration| Drawn::one(self::integration(pen, integration, room)))
        }
        RowId::BadFile(place) => {
            let Some(bad) = pen.wizard.catalog.bad_files().get(usize::from(place)) else { return Drawn::default() };
            let at = bad.error.place.map_or_else(String::new, |place| format!(":{place}"));
            Drawn::one(pen.split(
                vec![Span::styled(format!("  {}{at}", bad.path), pen.theme.bad())],
                vec![Span::styled(format!("{} ", pen.get("file-bad")), pen.theme.bad())],
                room,
            ))
        }
        _ => Drawn::default(),
    }
}

fn chosen(pen: Pen<'_>, id: Option<&str>) -> bool {
    pen.wizard.doc.as_ref().is_some_and(|doc| doc.profile.integration.as_deref() == id)
}

/// A name, a description that gives way, and something at the right end.
fn named(pen: Pen<'_>, name: &str, description: &str, end: Vec<Span<'static>>, room: usize, chosen: bool) -> Line<'static> {
    let mark = if chosen { format!("{} ", pen.theme.done()) } else { "  ".to_owned() };
    let cells = [
        Cell::new(marked(&brief(name)), pen.theme.strong(), if room < 60 { 22 } else { 28 }, 12),
        Cell::new(pen.data(description), pen.theme.plain(), 0, 0),
    ];
    columns::row(pen, vec![Span::styled(mark, pen.theme.good())], &cells, vec![end], room)
}

fn integration(pen: Pen<'_>, integration: &Integration, room: usize) -> Line<'static> {
    let (end, _) = standing(pen, integration, room);
    named(pen, &integration.name, description(pen, integration, room), vec![end], room, chosen(pen, Some(&integration.id)))
}

fn description<'i>(pen: Pen<'_>, integration: &'i Integration, room: usize) -> &'i str {
    if room < 60 { "" } else { integration.description.get(pen.words.lang()) }
}

/// What a partner's facts stand on, as its row of so many columns says it, and in whole words where the row does not.
pub fn standing(pen: Pen<'_>, integration: &Integration, room: usize) -> (Span<'static>, Option<Span<'static>>) {
    let [long, short] = [integration.standing(), integration.standing_short()].map(|say| state(pen, integration, &say));
    // The names stand under each other, and so do the descriptions: the longer words come where they leave both their columns.
    let is_roomy = room >= LONG_STATES && room >= 33 + wide(description(pen, integration, room)) + long.width();
    if is_roomy || long == short { (long, None) } else { (short, Some(long)) }
}

/// What it stands on, in these words.
fn state(pen: Pen<'_>, integration: &Integration, say: &Say) -> Span<'static> {
    let style = match integration.grade {
        _ if !integration.is_ready() => pen.theme.dim(),
        Some(Grade::Manual) => pen.theme.good(),
        _ => pen.theme.plain(),
    };
    Span::styled(format!("{} ", pen.say(say)), style)
}

fn profile(pen: Pen<'_>, listed: &Listed, room: usize) -> Line<'static> {
    let theme = pen.theme;
    let profile = match &listed.profile {
        Ok(profile) => profile,
        Err(error) => {
            let name = listed.file.file_name().unwrap_or_default().to_string_lossy();
            let at = error.place.map_or_else(String::new, |place| format!(":{place}"));
            let left = vec![
                Span::raw("  "),
                Span::styled(pen.column(&name, 28), theme.strong()),
                Span::styled(format!(" {}", pen.say(&error.say)), theme.plain()),
            ];
            let bad = pen.get(if listed.has_conflict_marks() { "file-in-conflict" } else { "file-bad" });
            return pen.split(left, vec![Span::styled(format!("{bad}{at} "), theme.bad())], room);
        }
    };
    let setup = pen.wizard.catalog.setup(profile);
    let partner = setup.partner_name().map_or_else(|| pen.get("custom-short"), str::to_owned);
    let counts = listed.counted().unwrap_or_default();
    let copy_of = listed.conflicted_copy_of(&pen.wizard.beside);
    let right = if listed.is_unsaved {
        Span::styled(pen.get("not-saved"), theme.bad())
    } else if let Some(original) = copy_of {
        Span::styled(pen.say(&Say::new("conflicted-copy").with("file", marked(&original))), theme.warn())
    } else if counts.errors > 0 {
        Span::styled(pen.say(&Say::new("count-errors").with("count", counts.errors)), theme.bad())
    } else if counts.to_fill > 0 {
        Span::styled(pen.get("to-fill-in"), theme.dim())
    } else if counts.placed_changed > 0 && room < 60 {
        Span::styled(pen.say(&Say::new("list-changed").with("count", counts.placed_changed.to_string())), theme.warn())
    } else if counts.warnings > 0 {
        Span::styled(pen.say(&Say::new("count-warnings").with("count", counts.warnings)), theme.warn())
    } else {
        Span::styled(pen.get("in-order"), theme.good())
    };
    let mut end = vec![right];
    // Where there is no room for all, the age moves into the detail below.
    if room >= ROOMY {
        end.push(Span::styled(format!("  {}", pen.column(&age(pen, listed.modified), 12)), theme.dim()));
    }
    end.push(Span::raw(" "));
    let left = profile_columns(pen, listed, profile, &partner, room.saturating_sub(columns::width_of(&end) + 1));
    pen.split(left, end, room)
}

/// Name, partner, click parameter, how much there is, and how far it is carried; the name is the last to give way.
fn profile_columns(pen: Pen<'_>, listed: &Listed, profile: &Profile, partner: &str, room: usize) -> Vec<Span<'static>> {
    let theme = pen.theme;
    let full = usize::from(pen.wizard.size.0);
    let (name, partner_width, click) = match full {
        0..100 => (20, 12, 8),
        100..ROOMY => (26, 14, 8),
        _ => (30, 18, 10),
    };
    let mut cells = vec![Cell::new(marked(&brief(&profile.name)), theme.strong(), name, 12)];
    let mut carried = Vec::new();
    if full >= 60 {
        let amount = |say: Say| Cell::new(pen.say(&say), theme.dim(), 0, 0);
        let spread = |cells: &[Cell], width: fn(&Cell) -> usize| cells.iter().map(|cell| width(cell) + 1).sum::<usize>();
        cells.push(Cell::new(marked(&brief(partner)), theme.plain(), partner_width, 8));
        cells.push(Cell::new(marked(&brief(&profile.click.param)), theme.plain(), click, 4));
        let (said, short) = (amount(content(profile)), amount(short_content(profile)));
        carried = of_profile(pen, listed, room.saturating_sub(spread(&cells, Cell::need) + short.need() + 3));
        // How much there is stands in words where they move and cut nothing else.
        let fits = spread(&cells, Cell::wish) + said.wish() + 3 + columns::width_of(&carried) <= room;
        cells.push(if full >= ROOMY || fits { said } else { short });
    }
    let mut left = [vec![Span::raw("  ")], columns::texts(pen, &cells, room.saturating_sub(3 + columns::width_of(&carried)))].concat();
    left.pop();
    left.extend(carried);
    left
}

fn short_content(profile: &Profile) -> Say {
    let count = |count: usize| count.to_string();
    Say::new("list-content").with("postbacks", count(profile.postbacks.len())).with("links", count(profile.registration_links.len()))
}

/// A link under its profile: whether it was copied, its name, and itself as far as there is room.
fn link(pen: Pen<'_>, id: u64, place: u16, room: usize) -> Line<'static> {
    let Some((_, profile, named)) = pen.wizard.listed_link(id, place) else { return Line::default() };
    let (text, style) = match link_of(pen.wizard.catalog.setup(profile), named.id) {
        Some(Ok(link)) => (marked(&link.to_string()), pen.theme.dim()),
        Some(Err(why)) => (pen.say(&why.say_with_step()), pen.theme.warn()),
        None => return Line::default(),
    };
    let is_copied = pen.wizard.is_listed_copied(id, place);
    let (tick, tick_style) = if is_copied { ("tick-copied", pen.theme.good()) } else { ("tick-not-copied", pen.theme.dim()) };
    let name = marked(&brief(&profile.line_name_of(named.id)));
    let width = wide(&name).min(room / 2).max(if room < 60 { 16 } else { 24 });
    let head = format!("    {} ", pen.get(tick));
    let rest = room.saturating_sub(head.width() + width + 2);
    let shown = elided(&text, rest, 1).into_iter().next().unwrap_or_default();
    let spans = vec![Span::styled(head, tick_style), Span::raw(pen.column(&name, width)), Span::styled(format!(" {shown}"), style)];
    Line::from(pen.cut_spans(spans, room))
}

/// How much is in a profile.
pub fn content(profile: &Profile) -> Say {
    Say::new("profile-content").with("postbacks", profile.postbacks.len()).with("links", profile.registration_links.len())
}

/// How long ago a file was changed.
pub fn age(pen: Pen<'_>, modified: Option<SystemTime>) -> String {
    let Some(seconds) = pen.wizard.now.zip(modified).map(|(now, then)| now.duration_since(then).unwrap_or_default().as_secs()) else {
        return String::new();
    };
    let count = |unit: u64| usize::try_from(seconds / unit).unwrap_or(usize::MAX);
    let say = match seconds {
        0..60 => Say::new("age-now"),
        60..3600 => Say::new("age-minutes").with("count", count(60)),
        3600..86_400 => Say::new("age-hours").with("count", count(3600)),
        _ => Say::new("age-days").with("count", count(86_400)),
    };
    pen.say(&say)
}
