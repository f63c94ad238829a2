//! THE table of key bindings. The dispatcher, the footer, the help and the README's table are made from it.

use super::key::Key;

/// What a key can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each action is told in the table below and in the help")]
pub enum Action {
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
    NextStep,
    PreviousStep,
    Step(u8),
    PreviousTab,
    NextTab,
    Enter,
    Toggle,
    Open,
    Close,
    Copy,
    CopyNext,
    CopyAll,
    Print,
    Place,
    Add,
    Edit,
    Remove,
    Duplicate,
    MoveDown,
    MoveUp,
    Undo,
    Redo,
    Filter,
    Findings,
    Fix,
    FixAll,
    Trace,
    Sheet,
    History,
    Import,
    Replace,
    Many,
    Compare,
    Tracker,
    SaveIntegration,
    Help,
    Language,
    Mouse,
    Settings,
    Back,
    Quit,
    Interrupt,
    Commit,
    GiveUp,
    NextField,
    PreviousField,
    OfferUp,
    OfferDown,
    KeepFilter,
    CloseHelp,
}

/// Where a binding holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Context {
    /// On a page, while no text field has the cursor.
    #[default]
    Browse,
    /// While a text field has the cursor.
    Edit,
    /// While the filter of a list has it.
    Filter,
    /// Over a page: the list of findings.
    Findings,
    /// Over a page: a question with a few answers, a confirmation among them.
    Choice,
    /// Over a page: a text that is only read.
    Reading,
    /// Over a page: what was read of pasted links, and the ways to take it.
    Report,
    /// Over a page: one line that is asked for.
    Line,
    /// Over a page: a form, a few lines that are asked for.
    Fields,
    /// Over a page: the settings.
    Settings,
    /// Over all: the help.
    Help,
}

impl Context {
    /// Every context, in the order in which the README tells them.
    pub const ALL: [Context; 11] = [
        Context::Browse,
        Context::Edit,
        Context::Filter,
        Context::Findings,
        Context::Choice,
        Context::Reading,
        Context::Report,
        Context::Line,
        Context::Fields,
        Context::Settings,
        Context::Help,
    ];

    /// True where letters are typed, and are no commands.
    pub const fn types(self) -> bool {
        matches!(self, Context::Edit | Context::Filter | Context::Line | Context::Fields | Context::Help)
    }
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Where it holds.
    pub context: Context,
    /// Its keys; the first is the one that hints show.
    pub keys: &'static [&'static str],
    /// What it asks for.
    pub action: Action,
    /// The message id of its label (one or two words) in footer and help.
    pub label: &'static str,
    /// The message id of its sentence in the help.
    pub help: &'static str,
}

const fn browse(action: Action, keys: &'static [&'static str], label: &'static str, help: &'static str) -> Binding {
    Binding { context: Context::Browse, keys, action, label, help }
}

const fn edit(action: Action, keys: &'static [&'static str], label: &'static str, help: &'static str) -> Binding {
    over(Context::Edit, action, keys, label, help)
}

const fn over(context: Context, action: Action, keys: &'static [&'static str], label: &'static str, help: &'static str) -> Binding {
    Binding { context, keys, action, label, help }
}

/// Every binding, in the order of the help.
pub const BINDINGS: &[Binding] = &[
    browse(Action::Enter, &["enter"], "key-enter", "help-enter"),
    browse(Action::Open, &[">", "right", "l"], "key-open", "help-open"),
    browse(Action::Close, &["<", "left", "h"], "key-close", "help-close"),
    browse(Action::Toggle, &["space"], "key-toggle", "help-toggle"),
    browse(Action::Copy, &["c", "y"], "key-copy", "help-copy"),
    browse(Action::CopyNext, &["n"], "key-copy-next", "help-copy-next"),
    browse(Action::CopyAll, &["C", "Y"], "key-copy-all", "help-copy-all"),
    browse(Action::Print, &["v"], "key-print", "help-print"),
    browse(Action::Place, &["p"], "key-place", "help-place"),
    browse(Action::Add, &["a"], "key-add", "help-add"),
    browse(Action::Edit, &["e"], "key-edit", "help-edit"),
    browse(Action::Remove, &["d", "del"], "key-remove", "help-remove"),
    browse(Action::Duplicate, &["D"], "key-duplicate", "help-duplicate"),
    browse(Action::MoveDown, &["J", "alt-down"], "key-move-down", "help-move-down"),
    browse(Action::MoveUp, &["K", "alt-up"], "key-move-up", "help-move-up"),
    browse(Action::Undo, &["u", "ctrl-z"], "key-undo", "help-undo"),
    browse(Action::Redo, &["ctrl-r"], "key-redo", "help-redo"),
    browse(Action::NextStep, &["tab"], "key-next-step", "help-next-step"),
    browse(Action::PreviousStep, &["shift-tab"], "key-previous-step", "help-previous-step"),
    browse(Action::Step(1), &["1"], "step-integration", "help-step"),
    browse(Action::Step(2), &["2"], "step-click", "help-step"),
    browse(Action::Step(3), &["3"], "step-postbacks", "help-step"),
    browse(Action::Step(4), &["4"], "step-fields", "help-step"),
    browse(Action::Step(5), &["5"], "step-links", "help-step"),
    browse(Action::Step(6), &["6"], "step-summary", "help-step"),
    browse(Action::PreviousTab, &["["], "key-previous-tab", "help-previous-tab"),
    browse(Action::NextTab, &["]"], "key-next-tab", "help-next-tab"),
    browse(Action::Filter, &["/", "."], "key-filter", "help-filter"),
    browse(Action::Findings, &["!"], "key-findings", "help-findings"),
    browse(Action::Fix, &["f"], "key-fix", "help-fix"),
    browse(Action::FixAll, &["F"], "key-fix-all", "help-fix-all"),
    browse(Action::Trace, &["t"], "key-trace", "help-trace"),
    browse(Action::Sheet, &["S"], "key-sheet", "help-sheet"),
    browse(Action::History, &["U"], "key-history", "help-history"),
    browse(Action::Import, &["i"], "key-import", "help-import"),
    browse(Action::Replace, &["R"], "key-replace", "help-replace"),
    browse(Action::Many, &["x"], "key-many", "help-many"),
    browse(Action::Compare, &["="], "key-compare", "help-compare"),
    browse(Action::Tracker, &["T"], "key-tracker", "help-tracker"),
    browse(Action::SaveIntegration, &["W"], "key-save-integration", "help-save-integration"),
    browse(Action::Up, &["up", "k"], "key-up", "help-up"),
    browse(Action::Down, &["down", "j"], "key-down", "help-down"),
    browse(Action::PageUp, &["pgup"], "key-page-up", "help-page-up"),
    browse(Action::PageDown, &["pgdn"], "key-page-down", "help-page-down"),
    browse(Action::First, &["home", "g"], "key-first", "help-first"),
    browse(Action::Last, &["end", "G"], "key-last", "help-last"),
    browse(Action::Language, &["L"], "key-language", "help-language"),
    browse(Action::Mouse, &["m"], "key-mouse", "help-mouse"),
    browse(Action::Settings, &["s"], "key-settings", "help-settings"),
    browse(Action::Help, &["?", "f1", ","], "key-help", "help-help"),
    browse(Action::Back, &["esc"], "key-back", "help-back"),
    browse(Action::Quit, &["q"], "key-quit", "help-quit"),
    browse(Action::Interrupt, &["ctrl-c"], "key-interrupt", "help-interrupt"),
    edit(Action::Commit, &["enter"], "key-commit", "help-commit"),
    edit(Action::NextField, &["tab"], "key-next-field", "help-next-field"),
    edit(Action::PreviousField, &["shift-tab"], "key-previous-field", "help-previous-field"),
    edit(Action::OfferDown, &["down"], "key-offers", "help-offers"),
    edit(Action::OfferUp, &["up"], "key-offers-up", "help-offers-up"),
    edit(Action::GiveUp, &["esc", "ctrl-c"], "key-give-up", "help-give-up"),
    edit(Action::Help, &["f1"], "key-help", "help-help"),
    over(Context::Filter, Action::Enter, &["enter"], "key-choose", "help-filter-choose"),
    over(Context::Filter, Action::Up, &["up"], "key-up", "help-up"),
    over(Context::Filter, Action::Down, &["down"], "key-keep-filter", "help-leave-filter"),
    over(Context::Filter, Action::PageUp, &["pgup"], "key-page-up", "help-page-up"),
    over(Context::Filter, Action::PageDown, &["pgdn"], "key-page-down", "help-page-down"),
    over(Context::Filter, Action::KeepFilter, &["tab", "ctrl-c"], "key-keep-filter", "help-leave-filter"),
    over(Context::Filter, Action::Help, &["f1"], "key-help", "help-help"),
    over(Context::Filter, Action::GiveUp, &["esc"], "key-give-up", "help-drop-filter"),
    over(Context::Findings, Action::Enter, &["enter"], "key-go-there", "help-go-there"),
    over(Context::Findings, Action::Fix, &["f"], "key-fix", "help-fix-chosen"),
    over(Context::Findings, Action::FixAll, &["F"], "key-fix-all", "help-fix-all"),
    over(Context::Findings, Action::Filter, &["/", "."], "key-filter", "help-filter"),
    over(Context::Findings, Action::Undo, &["u", "ctrl-z"], "key-undo", "help-undo"),
    over(Context::Findings, Action::Up, &["up", "k"], "key-up", "help-up"),
    over(Context::Findings, Action::Down, &["down", "j"], "key-down", "help-down"),
    over(Context::Findings, Action::PageUp, &["pgup"], "key-page-up", "help-page-up"),
    over(Context::Findings, Action::PageDown, &["pgdn", "space"], "key-page-down", "help-page-down"),
    over(Context::Findings, Action::First, &["home", "g"], "key-first", "help-first"),
    over(Context::Findings, Action::Last, &["end", "G"], "key-last", "help-last"),
    over(Context::Findings, Action::Help, &["?", "f1", ","], "key-help", "help-help"),
    over(Context::Findings, Action::Back, &["esc", "q", "!", "ctrl-c"], "key-back", "help-back"),
    over(Context::Choice, Action::Enter, &["enter"], "key-choose", "help-choose"),
    over(Context::Choice, Action::Up, &["up", "k"], "key-up", "help-up"),
    over(Context::Choice, Action::Down, &["down", "j"], "key-down", "help-down"),
    over(Context::Choice, Action::PageUp, &["pgup"], "key-page-up", "help-page-up"),
    over(Context::Choice, Action::PageDown, &["pgdn", "space"], "key-page-down", "help-page-down"),
    over(Context::Choice, Action::First, &["home", "g"], "key-first", "help-first"),
    over(Context::Choice, Action::Last, &["end", "G"], "key-last", "help-last"),
    over(Context::Choice, Action::Open, &[">", "right", "l"], "key-difference", "help-difference"),
    over(Context::Choice, Action::Help, &["?", "f1", ","], "key-help", "help-help"),
    over(Context::Choice, Action::Back, &["esc", "q", "ctrl-c"], "key-back", "help-choose-nothing"),
    over(Context::Reading, Action::Down, &["down", "j"], "key-scroll", "help-line-down"),
    over(Context::Reading, Action::Up, &["up", "k"], "key-up", "help-line-up"),
    over(Context::Reading, Action::PageDown, &["pgdn", "space"], "key-page-down", "help-page-down"),
    over(Context::Reading, Action::PageUp, &["pgup"], "key-page-up", "help-page-up"),
    over(Context::Reading, Action::First, &["home", "g"], "key-first", "help-text-start"),
    over(Context::Reading, Action::Last, &["end", "G"], "key-last", "help-text-end"),
    over(Context::Reading, Action::Copy, &["c", "y"], "key-copy-text", "help-copy-text"),
    over(Context::Reading, Action::Enter, &["enter"], "key-back", "help-back"),
    over(Context::Reading, Action::Help, &["?", "f1", ","], "key-help", "help-help"),
    over(Context::Reading, Action::Back, &["esc", "q", "ctrl-c"], "key-back", "help-back"),
    over(Context::Report, Action::Enter, &["enter"], "key-take-read", "help-take-read"),
    over(Context::Report, Action::Edit, &["e"], "key-name-read", "help-name-read"),
    over(Context::Report, Action::Down, &["down", "j"], "key-way", "help-way-down"),
    over(Context::Report, Action::Up, &["up", "k"], "key-up", "help-way-up"),
    over(Context::Report, Action::PageDown, &["pgdn", "space"], "key-page-down", "help-page-down"),
    over(Context::Report, Action::PageUp, &["pgup"], "key-page-up", "help-page-up"),
    over(Context::Report, Action::First, &["home", "g"], "key-first", "help-text-start"),
    over(Context::Report, Action::Last, &["end", "G"], "key-last", "help-text-end"),
    over(Context::Report, Action::Help, &["?", "f1", ","], "key-help", "help-help"),
    over(Context::Report, Action::Back, &["esc", "q", "ctrl-c"], "key-take-nothing", "help-take-nothing"),
    over(Context::Line, Action::Enter, &["enter"], "key-commit", "help-line-done"),
    over(Context::Line, Action::Help, &["f1"], "key-help", "help-help"),
    over(Context::Line, Action::Back, &["esc", "ctrl-c"], "key-back", "help-back"),
    over(Context::Fields, Action::Enter, &["enter"], "key-commit", "help-fields-done"),
    over(Context::Fields, Action::NextField, &["tab", "down"], "key-next-field", "help-next-line"),
    over(Context::Fields, Action::PreviousField, &["shift-tab", "up"], "key-previous-field", "help-previous-line"),
    over(Context::Fields, Action::Help, &["f1"], "key-help", "help-help"),
    over(Context::Fields, Action::Back, &["esc", "ctrl-c"], "key-back", "help-back"),
    over(Context::Settings, Action::Enter, &["enter", "space"], "key-change", "help-change-setting"),
    over(Context::Settings, Action::Up, &["up", "k"], "key-up", "help-up"),
    over(Context::Settings, Action::Down, &["down", "j"], "key-down", "help-down"),
    over(Context::Settings, Action::First, &["home", "g"], "key-first", "help-first"),
    over(Context::Settings, Action::Last, &["end", "G"], "key-last", "help-last"),
    over(Context::Settings, Action::Help, &["?", "f1", ","], "key-help", "help-help"),
    over(Context::Settings, Action::Back, &["esc", "q", "s", "ctrl-c"], "key-back", "help-back"),
    over(Context::Help, Action::Enter, &["enter"], "key-run", "help-run"),
    over(Context::Help, Action::Up, &["up"], "key-up", "help-up"),
    over(Context::Help, Action::Down, &["down"], "key-down", "help-down"),
    over(Context::Help, Action::PageUp, &["pgup"], "key-page-up", "help-page-up"),
    over(Context::Help, Action::PageDown, &["pgdn"], "key-page-down", "help-page-down"),
    over(Context::Help, Action::First, &["home"], "key-first", "help-first"),
    over(Context::Help, Action::Last, &["end"], "key-last", "help-last"),
    over(Context::Help, Action::CloseHelp, &["?"], "key-back", "help-back"),
    over(Context::Help, Action::Back, &["esc", "f1", "ctrl-c"], "key-back", "help-back"),
];

/// The binding of an action in a context.
pub fn binding(context: Context, action: Action) -> Option<&'static Binding> {
    BINDINGS.iter().find(|binding| binding.context == context && binding.action == action)
}

/// What a key asks for in a context, as it is spelled in the table.
pub fn lookup(context: Context, key: Key) -> Option<&'static Binding> {
    let spelling = key.to_string();
    BINDINGS.iter().find(|binding| binding.context == context && binding.keys.contains(&spelling.as_str()))
}
