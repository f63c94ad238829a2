//! Message ids put into the words of a language (`assets/locales`, Fluent). Only the chosen language is loaded.

pub mod keys;
pub mod trace_json;
pub mod trace_picture;
pub mod wrap;

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};

use crate::model::hidden::marked;
use crate::model::words::{Arg, Lang, Say};

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/locales");

/// The words of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Loads a language.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let mut bundle = FluentBundle::new(lang.code().parse().into_iter().collect());
        // Isolation marks would travel with a copied macro or name.
        bundle.set_use_isolating(false);
        for source in sources(lang) {
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Words { lang, bundle }
    }

    /// The language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A message in words; one that the language lacks is its id, which a test rules out.
    #[must_use]
    pub fn say(&self, say: &Say) -> String {
        let mut args = FluentArgs::with_capacity(say.args.len());
        for (name, arg) in &say.args {
            args.set(*name, self.value(arg));
        }
        self.format(say.id, &args)
    }

    /// A message without arguments.
    #[must_use]
    pub fn get(&self, id: &str) -> String {
        self.format(id, &FluentArgs::new())
    }

    fn format(&self, id: &str, args: &FluentArgs<'_>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else { return id.to_owned() };
        self.bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned()
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

/// The texts of a language's files.
pub fn sources(lang: Lang) -> impl Iterator<Item = &'static str> {
    LOCALES.get_dir(lang.code()).into_iter().flat_map(Dir::files).filter_map(|file| file.contents_utf8())
}
