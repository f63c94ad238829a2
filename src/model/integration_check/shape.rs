//! Keys of an integration file and their types.

use crate::model::file_shape::{Keys, Shape, walk};
use crate::toml_file::read::{FileError, Reader};

const FILE: Keys = &[
    ("id", Shape::Text),
    ("name", Shape::Text),
    ("extends", Shape::Text),
    ("aliases", Shape::Texts),
    ("hosts", Shape::Texts),
    ("category", Shape::Text),
    ("status", Shape::Text),
    ("reason", Shape::Phrase),
    ("order", Shape::Number),
    ("description", Shape::Phrase),
    ("macro_style", Shape::Text),
    ("currency", Shape::Text),
    ("click_params", Shape::Entries(CLICK_PARAM)),
    ("source", Shape::Text),
    ("verified", Shape::Date),
    ("grade", Shape::Number),
    ("notes", Shape::Phrase),
    ("levels", Shape::Texts),
    ("max_length", Shape::Number),
    ("postback_scheme", Shape::Text),
    ("delivery", Shape::Text),
    ("appends", Shape::Table(APPENDS)),
    ("delay", Shape::Phrase),
    ("per_status", Shape::Flag),
    ("macros", Shape::Tables(MACRO)),
    ("postbacks", Shape::Tables(POSTBACK)),
];

const CLICK_PARAM: Keys = &[("param", Shape::Text), ("macro", Shape::Text)];

const MACRO: Keys = &[
    ("name", Shape::Text),
    ("text", Shape::Text),
    ("means", Shape::Phrase),
    ("unit", Shape::Text),
    ("grade", Shape::Number),
    ("source", Shape::Text),
];

const POSTBACK: Keys = &[
    ("name", Shape::Text),
    ("role", Shape::Text),
    ("slot", Shape::Phrase),
    ("amount", Shape::Text),
    ("payout", Shape::Text),
    ("currency", Shape::Text),
    ("transaction", Shape::Text),
    ("state", Shape::Text),
    ("status", Shape::Text),
    ("words", Shape::Words),
    ("fields", Shape::Tables(FIELD)),
    ("delay", Shape::Phrase),
    ("grade", Shape::Number),
    ("source", Shape::Text),
];

const APPENDS: Keys = &[("query", Shape::Flag), ("names", Shape::Text), ("pairs", Shape::Tables(PAIR))];

const PAIR: Keys = &[("name", Shape::Text), ("macro", Shape::Text)];

const FIELD: Keys = &[("key", Shape::Text), ("macro", Shape::Text)];

/// Keys that no version knows, values of the wrong type, and hidden characters.
pub(super) fn check(file: &Reader<'_>, flaws: &mut Vec<FileError>) {
    walk(file, FILE, flaws);
}
