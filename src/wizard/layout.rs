//! Where things stand on a terminal of a given size. Pure, so that drawing, scrolling and the mouse agree.

use super::row::RowId;

/// A rectangle of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// Cells from the left.
    pub x: u16,
    /// Cells from the top.
    pub y: u16,
    /// Cells across.
    pub width: u16,
    /// Cells down.
    pub height: u16,
}

impl Area {
    /// True when the cell lies inside.
    pub fn holds(self, column: u16, row: u16) -> bool {
        (self.x..self.x.saturating_add(self.width)).contains(&column) && (self.y..self.y.saturating_add(self.height)).contains(&row)
    }
}

/// The areas of a page. An area without height is not drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Areas {
    /// The title line.
    pub title: Area,
    /// The steps.
    pub stepper: Area,
    /// The line under them.
    pub upper_rule: Area,
    /// What the page is for.
    pub intro: Area,
    /// Tabs and filter of a list.
    pub tabs: Area,
    /// The rows.
    pub body: Area,
    /// All links of the profile, beside the rows.
    pub links: Area,
    /// What is known of the row under the cursor.
    pub detail: Area,
    /// The line above the status.
    pub lower_rule: Area,
    /// The most urgent finding or the last notice.
    pub status: Area,
    /// The hints.
    pub footer: Area,
}

/// The least size that shows a page; below it one sentence says so.
pub const LEAST: (u16, u16) = (40, 12);

/// From this width on, the profile's links stand beside the rows.
pub const WIDE: u16 = 110;

/// Columns at the rows' right end that hold no text: a blank, and the mark that the list goes on.
const GUTTER: u16 = 2;

/// How many lines the sentences of a page want, as only words can tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What the page is for.
    pub intro: u16,
    /// The most urgent finding or the last notice.
    pub status: u16,
    /// Rows in sight that are sentences and want more than one line.
    pub rows: Vec<(RowId, u16)>,
}

impl Default for Told {
    fn default() -> Self {
        Told { intro: 1, status: 1, rows: Vec::new() }
    }
}

/// What of a page takes part in the layout.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a> {
    /// The steps are shown.
    pub stepper: bool,
    /// It is a list: details of the row under the cursor stand below it.
    pub list: bool,
    /// Lines that tabs and filter want.
    pub tabs: u16,
    /// The links stand beside the rows where there is room.
    pub links: bool,
    /// Lines that its sentences want.
    pub told: &'a Told,
}

impl Areas {
    /// Columns of a row's text.
    pub const fn row_width(&self) -> u16 {
        self.body.width.saturating_sub(GUTTER)
    }
}

/// Columns that stand before the text of a link in the rows.
pub const LINK_INDENT: u16 = 6;

/// The areas of a page of that size; `None` where it is too small.
pub fn areas(size: (u16, u16), parts: Parts<'_>) -> Option<Areas> {
    let (width, height) = size;
    if width < LEAST.0 || height < LEAST.1 {
        return None;
    }
    let roomy = height >= 20;
    let status = parts.told.status.clamp(1, if height >= 24 { 3 } else { 2 });
    let detail = if parts.list && height >= 22 { (height / 6).clamp(3, 5) } else { 0 };
    let mut areas = Areas::default();
    let mut y = 0;
    let mut take = |lines: u16| {
        let area = Area { x: 0, y, width, height: lines };
        y += lines;
        area
    };
    areas.title = take(1);
    areas.stepper = take(u16::from(parts.stepper));
    areas.upper_rule = take(u16::from(height >= 16));
    areas.intro = take(if roomy { parts.told.intro.clamp(1, if height < 24 { 2 } else { 3 }) } else { 1 });
    take(u16::from(roomy));
    areas.tabs = take(parts.tabs);
    let rule = u16::from(height >= 16);
    let end = height - 1 - status - rule - detail;
    let above = take(0).y;
    areas.body = take(end.saturating_sub(above));
    areas.detail = take(detail);
    areas.lower_rule = take(rule);
    areas.status = take(status);
    areas.footer = take(1);
    if parts.links && width >= WIDE {
        // A row names an event and a field of the cabinet beside its marks; a link may break wherever it likes.
        let rows = width * 9 / 14;
        areas.body.width = rows - 1;
        areas.links = Area { x: rows, width: width - rows, ..areas.body };
    }
    Some(areas)
}
