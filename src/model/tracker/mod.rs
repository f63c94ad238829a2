//! What is known of a tracker: its endpoint, parameter keys, events and macros. Every fact comes from `assets/trackers/*.toml`.

mod compares;
mod mapped;
mod marks;
mod placeholder;
mod read;
mod taken;
mod told;

pub use compares::{Compares, Reading, WordCase, is_same_but_for_case};
pub use marks::Marks;
pub use placeholder::{Constant, Format, Placeholder, filled, values_in};
pub use taken::ClickShape;
pub use told::Told;

use std::collections::BTreeMap;

use super::macros::MacroStyle;
use super::role::Role;
use crate::words::Phrase;

/// One tracker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tracker {
    /// Its id, a lower-case slug.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Other names, for finding.
    pub aliases: Vec<String>,
    /// True for the tracker of a profile that names none.
    pub default: bool,
    /// Where the facts come from.
    pub source: String,
    /// The postback endpoint without a query, with placeholders such as `{key}`.
    pub endpoint: String,
    /// By what a pasted link is known to be its own.
    pub marks: Marks,
    /// Parameters that every postback link has, before all others: `token={token}`.
    pub constants: Vec<Constant>,
    /// The placeholders of the endpoint and of the constant parameters, in their order.
    pub placeholders: Vec<Placeholder>,
    /// Which of a partner's sums the amount parameter wants.
    pub wants: Sum,
    /// Parameter keys.
    pub keys: Keys,
    /// Keys of one role that differ from the usual ones.
    pub role_keys: BTreeMap<Role, RoleKeys>,
    /// Keys that it stores besides those with a meaning of their own; `#` stands for a number.
    pub other_keys: Vec<String>,
    /// Where a custom field's key is made.
    pub fields_where: Phrase,
    /// Registration links.
    pub links: LinkMacros,
    /// The event of each role.
    pub events: BTreeMap<Role, Event>,
    /// Other event names that the tracker knows.
    pub events_known: Vec<String>,
    /// What it does with an event that its file does not name.
    pub other_events: OtherEvents,
    /// Where event words are mapped, if they are.
    pub events_where: Phrase,
    /// How it compares words and reads amounts.
    pub compares: Compares,
    /// The shape of its click ids.
    pub click_shape: ClickShape,
    /// True where a postback without an event is none.
    pub event_required: bool,
    /// What a postback without an event is taken for; empty for an unnamed conversion.
    pub absent_event: String,
    /// What people type instead of the tracker's word → the word.
    pub events_mistaken: BTreeMap<String, String>,
    /// Keys behind a status macro that map the partner's words, by role (Keitaro's `lead_status`).
    pub word_keys: Vec<(Role, String)>,
    /// What it does with repeats.
    pub repeats: Repeats,
    /// The postbacks offered to a custom integration.
    pub usual: Vec<Usual>,
    /// What else is to be switched on there: `{partner}` is the partner, `{click}` what the offer's link gets (`sub1={subid}`).
    pub checklist: Vec<Told>,
    /// For the trace.
    pub trace: TraceFacts,
}

/// What a tracker does with an event that its file does not name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OtherEvents {
    /// It may be one of the user's own.
    #[default]
    Own,
    /// It takes any name.
    Taken,
    /// It takes none but those.
    Refused,
}

/// A sum that a partner reports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sum {
    /// What the player paid in.
    #[default]
    Deposit,
    /// What the partner pays us.
    Payout,
}

/// Parameter keys by what they carry; empty where the tracker has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// The event; empty where its postbacks have none.
    pub event: String,
    /// The click id.
    pub click: String,
    /// The sum.
    pub amount: String,
    /// Its currency.
    pub currency: String,
    /// The transaction id.
    pub transaction: String,
    /// What custom field keys begin with: `fields.`
    pub field_prefix: String,
    /// True where the tracker stores nothing under keys that its file does not name.
    pub is_whole: bool,
}

/// Keys of one role that differ from the usual ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoleKeys {
    /// The sum.
    pub amount: String,
    /// The state of a withdrawal.
    pub state: String,
}

/// Macros that the tracker fills in registration links.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkMacros {
    /// The click id's macro.
    pub click_macro: String,
    /// True where no source names that macro.
    pub is_assumed: bool,
    /// Where such a link works.
    pub place: Phrase,
    /// The other macros: text and meaning.
    pub macros: Vec<(String, Phrase)>,
    /// Beginnings of names that are known as a family.
    pub prefixes: Vec<String>,
    /// Names of further macros; `#` stands for a number.
    pub others: Vec<String>,
    /// True where it fills no other macros than these.
    pub is_whole: bool,
}

/// The tracker's word for a role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Event {
    /// The finished event.
    pub event: String,
    /// The raw event as the tracker itself writes it; empty where it is the slug of the name.
    pub raw: String,
}

/// What the tracker does with a conversion that comes again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RepeatRule {
    /// No source says.
    #[default]
    NotDocumented,
    /// It is dropped.
    Drops,
    /// It replaces the earlier one.
    Overwrites,
    /// It counts once more.
    Counts,
}

impl RepeatRule {
    /// The word for it in a tracker's file.
    pub const fn word(self) -> &'static str {
        match self {
            RepeatRule::NotDocumented => "not documented",
            RepeatRule::Drops => "drops",
            RepeatRule::Overwrites => "overwrites",
            RepeatRule::Counts => "counts",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [RepeatRule::NotDocumented, RepeatRule::Drops, RepeatRule::Overwrites, RepeatRule::Counts].into_iter().find(|rule| rule.word() == word)
    }
}

/// The tracker's rules for repeats, with their source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Repeats {
    /// The same transaction once more.
    pub same_transaction: RepeatRule,
    /// The same event of a click without a transaction.
    pub without_transaction: RepeatRule,
    /// Where this is known from.
    pub source: String,
    /// What must be set in the tracker for repeats to count.
    pub needs: Phrase,
    /// True when the first deposit's event with a transaction may stand for repeat deposits.
    pub first_event_with_transaction: bool,
}

/// A postback offered to a custom integration; sums and ids are macro names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usual {
    /// Its name.
    pub name: String,
    /// What it reports.
    pub role: Option<Role>,
    /// The amount's macro name.
    pub amount: String,
    /// A currency, constant.
    pub currency: String,
    /// The transaction's macro name.
    pub transaction: String,
}

/// What the trace needs to know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TraceFacts {
    /// A sample click id.
    pub click_id: String,
    /// Where received postbacks are listed.
    pub log: Phrase,
    /// How a live test is begun.
    pub test: Phrase,
}

impl Tracker {
    /// The style in which this tracker writes its own macros.
    pub fn macro_style(&self) -> MacroStyle {
        MacroStyle::recognise(&self.links.click_macro).map_or(MacroStyle::DoubleBrace, |(style, _)| style)
    }

    /// The placeholder of that name.
    pub fn placeholder(&self, name: &str) -> Option<&Placeholder> {
        self.placeholders.iter().find(|placeholder| placeholder.name == name)
    }

    /// The key that carries the sum of a role.
    pub fn amount_key(&self, role: Option<Role>) -> &str {
        let own = role.and_then(|role| self.role_keys.get(&role)).map(|keys| keys.amount.as_str()).filter(|key| !key.is_empty());
        own.unwrap_or(&self.keys.amount)
    }

    /// The first role whose event has this word.
    pub fn role_of_event(&self, event: &str) -> Option<Role> {
        self.events.iter().find_map(|(role, known)| (known.event == event).then_some(*role))
    }

    /// The role whose raw event is this one.
    pub fn role_of_raw_event(&self, raw: &str) -> Option<Role> {
        self.events.iter().find_map(|(role, known)| (!raw.is_empty() && known.raw == raw && known.raw != known.event).then_some(*role))
    }

    /// True when it takes any event name.
    pub fn takes_any_event(&self) -> bool {
        self.other_events == OtherEvents::Taken
    }

    /// True where a postback can say what happened.
    pub fn has_event(&self) -> bool {
        !self.keys.event.is_empty()
    }

    /// True for the macro by which it is known to hand its click id over.
    pub fn hands_over(&self, text: &str) -> bool {
        !self.links.is_assumed && self.links.click_macro == text
    }

    /// True where a link carries the macro by which it is known to hand its click id over.
    pub fn is_carried_in(&self, link: &str) -> bool {
        !self.links.is_assumed && link.contains(&self.links.click_macro)
    }

    /// True for an event that the tracker's file names.
    pub fn knows_event(&self, event: &str) -> bool {
        self.events_known.iter().any(|known| known == event) || self.events.values().any(|known| known.event == event)
    }

    /// The constant parameter of that key.
    pub fn constant(&self, key: &str) -> Option<&Constant> {
        self.constants.iter().find(|constant| constant.key == key)
    }

    /// True for the keys that every postback has anyway: the event's, the click id's and those of the constant parameters.
    pub fn is_locked_key(&self, key: &str) -> bool {
        !key.is_empty() && (key == self.keys.event || key == self.keys.click || self.constant(key).is_some())
    }
}
