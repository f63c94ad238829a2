//! The settings: what each is now, and what the chosen one is for.

use ratatui::text::{Line, Span};

use crate::wizard::layout::Area;
use crate::wizard::settings::Item;
use crate::words::wrap::{sentence_lines, wide};

use super::boxes;
use super::frame::Frame;
use super::pen::Pen;
use super::sentence::paragraph;

/// Columns that the box takes at the most.
const WIDTH: u16 = 76;

/// Draws them over an area.
pub fn draw(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area, chosen: usize) {
    let width = usize::from(WIDTH.min(area.width).saturating_sub(4));
    let about = |item: Item| format!("{} {}", pen.get(about(item)), pen.get("setting-kept"));
    let settings = pen.wizard.settings();
    let below = settings.iter().map(|item| sentence_lines(&about(*item), width).len()).max().unwrap_or(0);
    let count = settings.len();
    let area = boxes::centred(area, WIDTH, u16::try_from(count + below + 3).unwrap_or(u16::MAX));
    boxes::draw(frame, pen, area, &pen.get("settings-title"));
    let inside = boxes::inside(area);
    let list = Area { height: inside.height.min(u16::try_from(count).unwrap_or(0)), ..inside };
    let column = settings.iter().map(|item| wide(&pen.get(item.label()))).max().unwrap_or(0) + 2;
    boxes::list(frame, pen, (area, list), count, Some(chosen), |place| {
        let item = settings[place];
        let spans = vec![
            Span::raw(format!("  {}", pen.column(&pen.get(item.label()), column))),
            Span::styled(pen.get(pen.wizard.setting(item)), pen.theme.strong()),
        ];
        Line::from(pen.cut_spans(spans, usize::from(list.width)))
    });
    let room = Area { y: list.y + list.height + 1, height: inside.height.saturating_sub(list.height + 1), ..inside };
    if let Some(item) = settings.get(chosen) {
        paragraph(frame, pen, room, &about(*item), pen.theme.dim());
    }
}

const fn about(item: Item) -> &'static str {
    match item {
        Item::Language => "setting-about-language",
        Item::Mouse => "setting-about-mouse",
        Item::Ascii => "setting-about-ascii",
        Item::Clipboard => "setting-about-clipboard",
        Item::Holder => "setting-about-holder",
        Item::Colours => "setting-about-colours",
    }
}
