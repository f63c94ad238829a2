//! The shipped files of the catalog, and the messages, as `build.rs` has put them together: one text, and where in it each file lies, by id.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::slot::slot_of;
use crate::toml_file::read::FileError;

/// Where the id of a file begins, where its text begins, and where that ends.
type Place = (u32, u32, u32);

macro_rules! shipped {
    ($kind:literal) => {
        Shipped {
            texts: include_str!(concat!(env!("OUT_DIR"), "/", $kind, ".txt")),
            places: include!(concat!(env!("OUT_DIR"), "/", $kind, ".rs")),
            slots: include!(concat!(env!("OUT_DIR"), "/", $kind, "_slots.rs")),
        }
    };
}

/// The partners.
pub static INTEGRATIONS: Shipped = shipped!("integrations");
/// The trackers.
pub static TRACKERS: Shipped = shipped!("trackers");
/// What people call a postback, as its words are compared: the role's name.
pub static LABELS: Shipped = shipped!("labels");
/// Words around such a label that say nothing.
pub static FILLERS: Shipped = shipped!("fillers");
/// Keys under which people send an event's word.
pub static EVENT_KEYS: Shipped = shipped!("event_keys");
/// What is said, by language and message (`en/all-saved`), as Fluent has it behind the `=`.
pub static MESSAGES: Shipped = shipped!("messages");

/// Shipped files of one kind, in the order of their ids.
pub struct Shipped {
    texts: &'static str,
    places: &'static [Place],
    /// Which of them is found where (`slot`), counted from 1; a power of two of them, more than half of them free.
    slots: &'static [u16],
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
        let (from, last) = (slot_of(id), self.slots.len() - 1);
        (0..=last).map_while(|step| usize::from(self.slots[(from + step) & last]).checked_sub(1)).find(|at| self.is_id(*at, id))
    }

    fn is_id(&self, at: usize, id: &str) -> bool {
        self.places.get(at).and_then(|place| self.texts.as_bytes().get(place.0 as usize..place.1 as usize)) == Some(id.as_bytes())
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
        let at = if self.files.is_id(last, id) { last } else { self.files.find(id)? };
        self.last.store(at, Ordering::Relaxed);
        let parsed = self.values.get(at)?.get_or_init(|| parse(self.files.text(at)).ok().map(Box::new));
        parsed.as_deref()
    }
}
