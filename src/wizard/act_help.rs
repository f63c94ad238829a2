//! What can be done now: the lines of the help and the hints of the footer, both made from the table of bindings.

use super::bindings::{Action, Binding, Context, binding};
use super::help_groups::told;
use super::overlay::Overlay;
use super::row::RowId;
use super::state::Wizard;
use super::step::Step;
use super::view::Page;

/// How many hints the footer shows at the most.
pub const HINTS: usize = 6;

/// One hint of the footer: a key and what it does here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The key as it is spelled.
    pub key: &'static str,
    /// The message id of its label.
    pub label: &'static str,
}

/// The bindings of a context that can be used now, what matters most first; the six steps are one line.
pub fn help_lines(wizard: &Wizard, context: Context) -> Vec<&'static Binding> {
    told(context)
        .into_iter()
        .filter(|binding| wizard.can_in(context, binding.action))
        .filter(|binding| !matches!(binding.action, Action::Step(number) if number > 1))
        .collect()
}

impl Wizard {
    /// The hints of the footer: what is most wanted here first, the help and the way out last.
    pub fn hints(&self) -> Vec<Hint> {
        let context = self.context();
        let wanted: &[Action] = match context {
            Context::Browse => return self.browse_hints(),
            Context::Edit => &[Action::Commit, Action::OfferDown, Action::GiveUp, Action::NextField],
            Context::Filter if self.filters_partners() => &[Action::Enter, Action::Down, Action::GiveUp],
            Context::Filter => &[Action::Enter, Action::GiveUp],
            Context::Findings => &[Action::Enter, Action::Fix, Action::FixAll, Action::Undo, Action::Help, Action::Back],
            Context::Choice | Context::Settings => &[Action::Enter, Action::Help, Action::Back],
            Context::Reading => &[Action::Copy, Action::Down, Action::Help, Action::Back],
            Context::Report => &[Action::Enter, Action::Back, Action::Edit, Action::Help, Action::Down],
            Context::Fields => &[Action::Enter, Action::NextField, Action::Back],
            Context::Line | Context::Help => &[Action::Enter, Action::Back],
        };
        let can = wanted.iter().filter(|action| {
            self.can_in(context, **action) || matches!((context, **action), (Context::Reading | Context::Report, Action::Down)) && self.page_end > 0
        });
        can.filter_map(|action| hint(context, *action)).map(|hint| Hint { label: self.label_in(context, hint.label), ..hint }).collect()
    }

    fn label_in(&self, context: Context, label: &'static str) -> &'static str {
        match (context, label) {
            (Context::Filter, "key-choose") if !self.filters_partners() => "key-keep-filter",
            (Context::Edit, "key-commit") if self.editing.as_ref().is_some_and(|editing| editing.chosen.is_some()) => "key-take-offer",
            (Context::Line, "key-commit") if matches!(self.overlay, Some(Overlay::Compare(_))) => "key-compare",
            (Context::Report, "key-way") if !self.has_ways() => "key-scroll",
            _ => label,
        }
    }

    fn browse_hints(&self) -> Vec<Hint> {
        let mut hints: Vec<Hint> = Vec::new();
        for action in self.wanted() {
            if self.can(action) && hints.len() < HINTS - 2 {
                let label = self.label(action);
                hints.extend(binding(Context::Browse, action).map(|binding| Hint { key: binding.keys[0], label }));
            }
        }
        hints.extend([Action::Help, Action::Quit].into_iter().filter_map(|action| hint(Context::Browse, action)));
        hints
    }

    /// The label of an action here; Enter is told by what it does to the row.
    pub fn label(&self, action: Action) -> &'static str {
        let table = binding(Context::Browse, action).map_or("", |binding| binding.label);
        match (action, self.focus()) {
            (Action::Enter, Some(RowId::Integration(_) | RowId::Custom | RowId::ClickChoice(_) | RowId::MacroStyle)) => "key-choose",
            (Action::Enter, Some(row)) if row.opens() && matches!(row, RowId::Postback(_)) => {
                if self.is_open(row) {
                    "key-close"
                } else {
                    "key-open"
                }
            }
            (Action::Copy, Some(RowId::Profile(_))) => "key-its-links",
            (Action::Duplicate, Some(RowId::Profile(_) | RowId::Found(..))) => "key-like",
            (Action::Filter, Some(RowId::Profile(_) | RowId::Found(..))) => "key-all-links",
            (Action::Enter, Some(RowId::Profile(_) | RowId::Found(..))) => "key-open-profile",
            (
                Action::Enter,
                Some(RowId::AddProfile | RowId::AddPostback | RowId::AddParam(_) | RowId::AddWord(_) | RowId::AddField | RowId::AddLink),
            ) => "key-add",
            (Action::Enter, Some(RowId::SumPostback(_) | RowId::SumLink(_) | RowId::Side(_))) => "key-copy",
            (Action::Open, Some(RowId::Field(_))) => "key-open-field",
            (Action::Enter | Action::Toggle, Some(RowId::FieldTick(..) | RowId::ToDo(_))) => "key-tick",
            (Action::Enter, Some(_)) => "key-edit",
            _ => table,
        }
    }

    /// What is most wanted on this row, in order.
    fn wanted(&self) -> Vec<Action> {
        let by_row: &[Action] = match self.focus() {
            Some(RowId::Profile(_)) => &[Action::Enter, Action::Copy, Action::Filter, Action::Duplicate, Action::Add],
            Some(RowId::Found(..)) => &[Action::Copy, Action::Enter, Action::Close, Action::Filter],
            Some(RowId::Integration(_) | RowId::Custom) => &[Action::Enter, Action::Filter, Action::NextTab],
            Some(RowId::ClickChoice(_) | RowId::ClickParam | RowId::ClickMacro | RowId::MacroStyle | RowId::Placeholder(_) | RowId::ProfileName) => {
                &[Action::Enter, Action::NextStep]
            }
            Some(RowId::Postback(_)) => &[Action::Copy, Action::Open, Action::Close, Action::Edit],
            Some(RowId::SumPostback(_) | RowId::SumLink(_) | RowId::Side(_)) => &[Action::Copy, Action::CopyNext, Action::Place, Action::CopyAll],
            Some(RowId::Field(_)) => &[Action::Enter, Action::Open, Action::Close, Action::NextStep, Action::Remove],
            Some(RowId::FieldTick(..)) => &[Action::Toggle, Action::Close],
            Some(RowId::ToDo(_)) => &[Action::Toggle, Action::CopyNext, Action::CopyAll],
            Some(RowId::Link(_) | RowId::BaseUrl(_)) => &[Action::Enter, Action::Copy, Action::Add, Action::NextStep],
            Some(RowId::AddLink) => &[Action::Enter, Action::Many],
            Some(row) if row.owner().is_some() && self.page == Page::Step(Step::Postbacks) => {
                &[Action::Enter, Action::Copy, Action::Close, Action::Remove]
            }
            _ => &[Action::Enter, Action::NextStep],
        };
        let mut wanted: Vec<Action> = Vec::new();
        if self.can(Action::Fix) {
            wanted.push(Action::Fix);
        }
        wanted.extend(by_row);
        if self.page != Page::Step(Step::Summary) && !wanted.contains(&Action::NextStep) {
            wanted.push(Action::NextStep);
        }
        wanted.push(Action::Undo);
        wanted.dedup();
        wanted
    }
}

fn hint(context: Context, action: Action) -> Option<Hint> {
    binding(context, action).map(|binding| Hint { key: binding.keys[0], label: binding.label })
}
