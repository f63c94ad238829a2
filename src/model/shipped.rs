//! The shipped files of the catalog, and the messages, as `build.rs` has put them together: one text, and where in it each file lies, by id.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::toml_file::read::FileError;

/// Where the id of a file begins, where its text begins, and where that ends.
type Place = (u32, u32, u32);

/// The partners.
pub static INTEGRATIONS: Shipped =
    Shipped { texts: include_str!(concat!(env!("OUT_DIR"), "/integrations.txt")), places: include!(concat!(env!("OUT_DIR"), "/integrations.rs")) };
/// The trackers.
pub static TRACKERS: Shipped =
    Shipped { texts: include_str!(concat!(env!("OUT_DIR"), "/trackers.txt")), places: include!(concat!(env!("OUT_DIR"), "/trackers.rs")) };
/// What people call a postback, as its words are compared: the role's name.
pub static LABELS: Shipped =
    Shipped { texts: include_str!(concat!(env!("OUT_DIR"), "/labels.txt")), places: include!(concat!(env!("OUT_DIR"), "/labels.rs")) };
/// Words around such a label that say nothing.
pub static FILLERS: Shipped =
    Shipped { texts: include_str!(concat!(env!("OUT_DIR"), "/fillers.txt")), places: include!(concat!(env!("OUT_DIR"), "/fillers.rs")) };
/// Keys under which people send an event's word.
pub static EVENT_KEYS: Shipped =
    Shipped { texts: include_str!(concat!(env!("OUT_DIR"), "/event_keys.txt")), places: include!(concat!(env!("OUT_DIR"), "/event_keys.rs")) };

/// What is said, by language and message (`en/all-saved`), as Fluent has it behind the `=`.
pub static MESSAGES: Shipped =
    Shipped { texts: include_str!(concat!(env!("OUT_DIR"), "/messages.txt")), places: include!(concat!(env!("OUT_DIR"), "/messages.rs")) };

/// Shipped files of one kind, in the order of their ids.
pub struct Shipped {
    texts: &'static str,
    places: &'static [Place],
}

impl Shipped {
    fn slice(&self, from: u32, to: u32) -> &'static str {
        self.texts.get(from as usize..to as usize).unwrap_or_default()
    }

    fn id(&self, at: usize) -> &'static str {
        self.places.get(at).map_or("", |place| self.slice(place.0, place.1))
    }

    /// The text of the file at a place.
    fn text(&self, at: usize) -> &'static str {
        self.places.get(at).map_or("", |place| self.slice(place.1, place.2))
    }

    /// The text of that id.
    pub fn text_of(&self, id: &str) -> Option<&'static str> {
        self.find(id).map(|at| self.text(at))
    }

    fn find(&self, id: &str) -> Option<usize> {
        self.places.binary_search_by(|place| self.slice(place.0, place.1).cmp(id)).ok()
    }
}

/// Shipped files, each parsed at its first use.
pub struct Parsed<T> {
    files: &'static Shipped,
    values: Vec<OnceLock<Option<Box<T>>>>,
    /// Where the last one was found: each frame and each key asks for the same partner and tracker.
    last: AtomicUsize,
}

impl<T> Parsed<T> {
    /// None of them parsed yet.
    pub fn new(files: &'static Shipped) -> Self {
        Parsed { files, values: files.places.iter().map(|_| OnceLock::new()).collect(), last: AtomicUsize::new(0) }
    }

    /// The ids, in their order.
    pub fn ids(&self) -> impl Iterator<Item = &'static str> {
        (0..self.files.places.len()).map(|at| self.files.id(at))
    }

    /// The text of the file of that id.
    pub fn text(&self, id: &str) -> Option<&'static str> {
        self.files.text_of(id)
    }

    /// What the file of that id says; `None` where there is none, or it cannot be read.
    pub fn get(&self, id: &str, parse: impl FnOnce(&str) -> Result<T, FileError>) -> Option<&T> {
        let last = self.last.load(Ordering::Relaxed);
        let at = if self.files.id(last) == id { last } else { self.files.find(id)? };
        self.last.store(at, Ordering::Relaxed);
        let parsed = self.values.get(at)?.get_or_init(|| parse(self.files.text(at)).ok().map(Box::new));
        parsed.as_deref()
    }
}
