//! The languages: a line here and a folder in `assets/locales` each, and nothing else knows them one by one.

macro_rules! languages {
    ($($(#[$about:meta])+ $lang:ident = $code:literal,)+) => {
        /// A language of the user interface.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub enum Lang {
            $($(#[$about])+ $lang,)+
        }

        impl Lang {
            /// Every language, in the order in which `L` goes through them.
            pub const ALL: [Lang; [$($code),+].len()] = [$(Lang::$lang),+];

            /// The two-letter code: `en`, `ru`.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Lang::$lang => $code,)+
                }
            }
        }
    };
}

languages! {
    /// English, the default: what another language has no words for is said in it.
    #[default]
    En = "en",
    /// Russian.
    Ru = "ru",
}

impl Lang {
    /// The language of exactly that code.
    pub fn of_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language of a code or locale such as `ru`, `ru_RU.UTF-8`; `None` for one that is not spoken here.
    pub fn from_locale(locale: &str) -> Option<Lang> {
        Lang::of_code(&locale.split(['_', '-', '.', '@']).next()?.to_lowercase())
    }

    /// All codes, for a message: `en, ru`.
    pub fn codes(between: &str) -> String {
        Lang::ALL.map(Lang::code).join(between)
    }

    /// The one that comes after this one when the user goes through them.
    #[must_use]
    pub fn next(self) -> Lang {
        Lang::ALL.into_iter().cycle().skip_while(|lang| *lang != self).nth(1).unwrap_or_default()
    }
}
