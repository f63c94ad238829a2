//! Message ids put into the words of a language (`assets/locales`, Fluent). Nothing of a language that is not chosen is read.

pub mod keys;
pub mod sheet;
pub mod trace_json;
pub mod trace_picture;

use std::borrow::Cow;
use std::cell::RefCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::model::hidden::marked;
use crate::model::shipped::MESSAGES;
use crate::words::{Arg, Lang, Say};

/// The words of one language. A message is parsed when it is first said: a whole file of them took a tenth of a start, and half of its memory.
pub struct Words {
    lang: Lang,
    parsed: RefCell<FluentBundle<FluentResource>>,
}

impl Words {
    /// A language; nothing of it is parsed yet.
    pub fn new(lang: Lang) -> Self {
        let mut bundle = FluentBundle::new(lang.code().parse().into_iter().collect());
        // Isolation marks would travel with a copied macro or name.
        bundle.set_use_isolating(false);
        Words { lang, parsed: RefCell::new(bundle) }
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
        let Some(text) = MESSAGES.text_of(&format!("{}/{id}", self.lang.code())) else { return id.to_owned() };
        if !text.contains(['{', '\n']) {
            return text.to_owned();
        }
        let mut parsed = self.parsed.borrow_mut();
        if !parsed.has_message(id) {
            let resource = FluentResource::try_new(format!("{id} = {text}")).unwrap_or_else(|(resource, _)| resource);
            parsed.add_resource_overriding(resource);
        }
        let Some(pattern) = parsed.get_message(id).and_then(|message| message.value()) else { return id.to_owned() };
        parsed.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned()
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
