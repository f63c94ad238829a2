//! What a click outside of the rows means: a step, a tab, a filter, a hint. Only the words tell where these stand.

use super::pen::Pen;
use super::theme::Theme;
use super::{footer, stepper, targets};
use crate::text::Words;
use crate::wizard::Wizard;
use crate::wizard::bindings::{Action, Context, binding};
use crate::wizard::key::Key;
use crate::wizard::message::Message;

/// What a click at a cell asks for; `None` where the wizard itself knows.
pub fn clicked(wizard: &Wizard, words: &Words, theme: Theme, (column, row): (u16, u16)) -> Option<Message> {
    let (pen, areas) = (Pen::new(wizard, words, theme), wizard.areas()?);
    let at = usize::from(column);
    if areas.footer.holds(column, row) {
        let hint = targets::at(&footer::hint_pieces(pen, usize::from(areas.footer.width)), at)?;
        return Key::parse(hint).map(Message::Key);
    }
    if wizard.overlay.is_some() {
        return None;
    }
    if areas.stepper.holds(column, row) {
        return targets::at(&stepper::pieces(pen, usize::from(areas.stepper.width)), at).map(Message::ClickStep);
    }
    if !areas.tabs.holds(column, row) {
        return None;
    }
    if let Some(tab) = footer::tab_at(pen, usize::from(areas.tabs.width), at) {
        return Some(Message::ClickTab(tab));
    }
    let is_filter = footer::filter_columns(pen, usize::from(areas.tabs.width)).contains(&at) && !wizard.filtering;
    let filter = binding(Context::Browse, Action::Filter).filter(|_| is_filter)?;
    Key::parse(filter.keys[0]).map(Message::Key)
}
