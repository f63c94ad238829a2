//! Message ids put into the words of a language (`assets/locales`, Fluent). Only the chosen language is loaded.

pub mod keys;
pub mod sheet;
pub mod trace_json;
pub mod trace_picture;

use std::borrow::Cow;
use std::cell::OnceCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};

use crate::model::hidden::marked;
use crate::words::{Arg, Lang, Say};

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/locales");

/// The words of one language, a room for each file; a room is read when it is first asked.
pub struct Words {
    lang: Lang,
    rooms: Vec<Room>,
}

struct Room {
    source: &'static str,
    bundle: OnceCell<FluentBundle<FluentResource>>,
}

impl Words {
    /// A language; nothing of it is read yet.
    pub fn new(lang: Lang) -> Self {
        Words { lang, rooms: sources(lang).map(|source| Room { source, bundle: OnceCell::new() }).collect() }
    }

    /// The room that has a message: of those that were read, else of the others, whose texts are searched for the id.
    fn room(&self, id: &str) -> Option<&FluentBundle<FluentResource>> {
        let mut read = self.rooms.iter().filter_map(|room| room.bundle.get());
        if let Some(bundle) = read.find(|bundle| bundle.has_message(id)) {
            return Some(bundle);
        }
        let line = format!("\n{id} =");
        let has_it = |room: &&Room| room.bundle.get().is_none() && (room.source.contains(&line) || room.source.starts_with(&line[1..]));
        let room = self.rooms.iter().find(has_it)?;
        Some(room.bundle.get_or_init(|| bundle(self.lang, room.source)))
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A message in words; one that the language lacks is its id, which a test rules out.
    pub fn say(&self, say: &Say) -> String {
        let mut args = FluentArgs::with_capacity(say.args.len());
        for (name, arg) in &say.args {
            args.set(*name, self.value(arg));
        }
        self.format(say.id, &args)
    }

    /// A message without arguments.
    pub fn get(&self, id: &str) -> String {
        self.format(id, &FluentArgs::new())
    }

    fn format(&self, id: &str, args: &FluentArgs<'_>) -> String {
        let Some(room) = self.room(id) else { return id.to_owned() };
        let Some(pattern) = room.get_message(id).and_then(|message| message.value()) else { return id.to_owned() };
        room.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned()
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Text(text) => FluentValue::String(Cow::Owned(marked(text))),
            Arg::Count(count) => FluentValue::from(*count),
            Arg::Phrase(phrase) => FluentValue::String(Cow::Owned(phrase.get(self.lang).to_owned())),
            Arg::Say(say) => FluentValue::String(Cow::Owned(self.say(say))),
        }
    }
}

fn bundle(lang: Lang, source: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(lang.code().parse().into_iter().collect());
    // Isolation marks would travel with a copied macro or name.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

/// The texts of a language's files.
pub fn sources(lang: Lang) -> impl Iterator<Item = &'static str> {
    LOCALES.get_dir(lang.code()).into_iter().flat_map(Dir::files).filter_map(|file| file.contents_utf8())
}
