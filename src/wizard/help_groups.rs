//! In which order a page's keys are told: those that a newcomer needs first, then what belongs together.

use super::bindings::{Action, BINDINGS, Binding, Context};

/// Keys that belong together.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// The message id of what stands above them.
    pub head: &'static str,
    /// What they do, in the order in which they are told.
    pub actions: &'static [Action],
}

/// The keys of a page. The first ten are enough for a whole set-up.
pub const GROUPS: [Group; 7] = [
    Group {
        head: "help-group-first",
        actions: &[
            Action::Enter,
            Action::NextStep,
            Action::Copy,
            Action::CopyNext,
            Action::Add,
            Action::Filter,
            Action::Findings,
            Action::Undo,
            Action::Back,
            Action::Quit,
        ],
    },
    Group {
        head: "help-group-links",
        actions: &[Action::Open, Action::Close, Action::Toggle, Action::CopyAll, Action::Print, Action::Place, Action::Sheet],
    },
    Group {
        head: "help-group-edit",
        actions: &[Action::Edit, Action::Remove, Action::Duplicate, Action::Many, Action::MoveDown, Action::MoveUp, Action::Redo],
    },
    Group { head: "help-group-check", actions: &[Action::Fix, Action::FixAll, Action::Trace, Action::Compare] },
    Group { head: "help-group-profile", actions: &[Action::Import, Action::Replace, Action::History, Action::Tracker, Action::SaveIntegration] },
    Group {
        head: "help-group-move",
        actions: &[
            Action::Step(1),
            Action::Step(2),
            Action::Step(3),
            Action::Step(4),
            Action::Step(5),
            Action::Step(6),
            Action::PreviousStep,
            Action::PreviousTab,
            Action::NextTab,
            Action::Up,
            Action::Down,
            Action::PageUp,
            Action::PageDown,
            Action::First,
            Action::Last,
        ],
    },
    Group { head: "help-group-program", actions: &[Action::Settings, Action::Language, Action::Mouse, Action::Help, Action::Interrupt] },
];

/// The group of a page's key; `None` in other contexts, whose keys are few.
pub fn group_of(binding: &Binding) -> Option<&'static Group> {
    let is_in = |group: &&Group| group.actions.contains(&binding.action);
    GROUPS.iter().find(is_in).filter(|_| binding.context == Context::Browse)
}

/// The bindings of a context in the order in which they are told.
pub fn told(context: Context) -> Vec<&'static Binding> {
    let mut all: Vec<&Binding> = BINDINGS.iter().filter(|binding| binding.context == context).collect();
    let place = |action: Action| GROUPS.iter().flat_map(|group| group.actions).position(|known| *known == action).unwrap_or(usize::MAX);
    if context == Context::Browse {
        all.sort_by_key(|binding| place(binding.action));
    }
    all
}
