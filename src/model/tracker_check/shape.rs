//! Keys of a tracker file and their types.

use crate::model::file_shape::{Keys, Shape, walk};
use crate::toml_file::read::{FileError, Reader};

const FILE: Keys = &[
    ("id", Shape::Text),
    ("name", Shape::Text),
    ("aliases", Shape::Texts),
    ("default", Shape::Flag),
    ("source", Shape::Text),
    ("endpoint", Shape::Text),
    ("params", Shape::Entries(PARAM)),
    ("wants", Shape::Text),
    ("http", Shape::Flag),
    ("hosts", Shape::Texts),
    ("precedence", Shape::Number),
    ("event_required", Shape::Flag),
    ("absent_event", Shape::Text),
    ("other_keys", Shape::Texts),
    ("keys_whole", Shape::Flag),
    ("placeholders", Shape::Named(PLACEHOLDER)),
    ("keys", Shape::ByRole(KEYS, ROLE_KEYS)),
    ("fields", Shape::Table(FIELDS)),
    ("links", Shape::Table(LINKS)),
    ("events", Shape::ByRole(&[], EVENT)),
    ("events_known", Shape::Table(EVENTS_KNOWN)),
    ("words", Shape::Pairs),
    ("compares", Shape::Table(COMPARES)),
    ("repeats", Shape::Table(REPEATS)),
    ("usual", Shape::Tables(USUAL)),
    ("click_shape", Shape::Table(CLICK_SHAPE)),
    ("checklist", Shape::Tables(CHECKLIST)),
    ("trace", Shape::Table(TRACE)),
];

const PARAM: Keys = &[("key", Shape::Text), ("value", Shape::Text)];

const PLACEHOLDER: Keys =
    &[("format", Shape::Text), ("per_partner", Shape::Flag), ("label", Shape::Phrase), ("where", Shape::Phrase), ("where_custom", Shape::Phrase)];

const KEYS: Keys = &[
    ("event", Shape::Text),
    ("click", Shape::Text),
    ("amount", Shape::Text),
    ("currency", Shape::Text),
    ("transaction", Shape::Text),
    ("field_prefix", Shape::Text),
];

const ROLE_KEYS: Keys = &[("amount", Shape::Text), ("state", Shape::Text)];

const FIELDS: Keys = &[("where", Shape::Phrase)];

const LINKS: Keys = &[
    ("click_macro", Shape::Text),
    ("assumed", Shape::Flag),
    ("where", Shape::Phrase),
    ("link_macros", Shape::Tables(LINK_MACRO)),
    ("link_macros_whole", Shape::Flag),
    ("link_macro_prefixes", Shape::Texts),
    ("other_link_macros", Shape::Texts),
];

const LINK_MACRO: Keys = &[("text", Shape::Text), ("means", Shape::Phrase)];

const EVENT: Keys = &[("event", Shape::Text), ("raw", Shape::Text)];

const EVENTS_KNOWN: Keys =
    &[("names", Shape::Texts), ("free", Shape::Flag), ("whole", Shape::Flag), ("mistaken", Shape::Pairs), ("where", Shape::Phrase)];

const COMPARES: Keys = &[
    ("event_case", Shape::Text),
    ("currency_case", Shape::Text),
    ("decimal_comma", Shape::Text),
    ("thousands", Shape::Text),
    ("currency_sign", Shape::Text),
    ("source", Shape::Text),
];

const REPEATS: Keys = &[
    ("same_transaction", Shape::Text),
    ("without_transaction", Shape::Text),
    ("source", Shape::Text),
    ("needs", Shape::Phrase),
    ("first_event_with_transaction", Shape::Flag),
];

const USUAL: Keys = &[("name", Shape::Text), ("role", Shape::Text), ("amount", Shape::Text), ("currency", Shape::Text), ("transaction", Shape::Text)];

const CLICK_SHAPE: Keys = &[("shortest", Shape::Number), ("longest", Shape::Number), ("letters", Shape::Text), ("documented", Shape::Flag)];

const CHECKLIST: Keys = &[("text", Shape::Phrase), ("text_custom", Shape::Phrase), ("source", Shape::Text)];

const TRACE: Keys = &[("click_id", Shape::Text), ("log", Shape::Phrase), ("test", Shape::Phrase)];

/// Keys that no version knows, values of the wrong type, and hidden characters.
pub(super) fn check(file: &Reader<'_>, flaws: &mut Vec<FileError>) {
    walk(file, FILE, flaws);
}
