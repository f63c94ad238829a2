//! What is said, before it is put into a language: message ids with arguments, and data that brings both languages along.

/// A language of the user interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English, the default.
    #[default]
    En,
    /// Russian.
    Ru,
}

impl Lang {
    /// Every language, in the order in which `L` goes through them.
    pub const ALL: [Lang; 2] = [Lang::En, Lang::Ru];

    /// The two-letter code: `en`, `ru`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Ru => "ru",
        }
    }

    /// The language of a code or locale such as `ru`, `ru_RU.UTF-8`; `None` for one that is not spoken here.
    #[must_use]
    pub fn from_locale(locale: &str) -> Option<Lang> {
        let primary = locale.split(['_', '-', '.', '@']).next()?.to_lowercase();
        Lang::ALL.into_iter().find(|lang| lang.code() == primary)
    }
}

/// A phrase of a data file in both languages; a phrase given once stands for both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase {
    /// English.
    pub en: String,
    /// Russian.
    pub ru: String,
}

impl Phrase {
    /// The same words in every language (a name, a macro).
    #[must_use]
    pub fn same(text: &str) -> Self {
        Phrase { en: text.to_owned(), ru: text.to_owned() }
    }

    /// The words of one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Ru => &self.ru,
        }
    }

    /// True when nothing is said in either language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.en.is_empty() && self.ru.is_empty()
    }
}

/// A message: an id of `assets/locales/*.ftl` with its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Say {
    /// The message's id.
    pub id: &'static str,
    /// Its arguments by name.
    pub args: Vec<(&'static str, Arg)>,
}

impl Say {
    /// A message without arguments.
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Say { id, args: Vec::new() }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }
}

/// One argument of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Text as it is: a name, a link, a macro.
    Text(String),
    /// A count, which chooses the plural.
    Count(i64),
    /// A phrase of a data file.
    Phrase(Phrase),
    /// Another message, said inside this one.
    Say(Box<Say>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Arg::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<Phrase> for Arg {
    fn from(phrase: Phrase) -> Self {
        Arg::Phrase(phrase)
    }
}

impl From<Say> for Arg {
    fn from(say: Say) -> Self {
        Arg::Say(Box::new(say))
    }
}
