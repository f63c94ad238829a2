//! A phrase of a data file, in as many languages as the file gives.

use super::Lang;

/// A phrase of a data file. A language that it lacks gets the English words, and where those are lacking too, the first there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase {
    /// What is said where a language has no words of its own.
    any: String,
    /// What differs from that.
    own: Vec<(Lang, String)>,
}

impl Phrase {
    /// The same words in every language (a name, a macro).
    pub fn same(text: &str) -> Self {
        Phrase { any: text.to_owned(), own: Vec::new() }
    }

    /// The words of each language that has some.
    pub fn of(texts: &[(Lang, &str)]) -> Self {
        let given = || texts.iter().filter(|(_, text)| !text.is_empty());
        let english = given().find(|(lang, _)| *lang == Lang::default());
        let any = english.or_else(|| given().next()).map(|(_, text)| *text).unwrap_or_default();
        Phrase { any: any.to_owned(), own: given().filter(|(_, text)| *text != any).map(|(lang, text)| (*lang, (*text).to_owned())).collect() }
    }

    /// The words of one language.
    pub fn get(&self, lang: Lang) -> &str {
        self.own.iter().find(|(known, _)| *known == lang).map_or(&self.any, |(_, text)| text)
    }

    /// The words of JSON and of searches: the same in every language of the user's.
    pub fn english(&self) -> &str {
        self.get(Lang::default())
    }

    /// The phrase with the words of each language changed alike.
    #[must_use]
    pub fn map(&self, change: impl Fn(&str) -> String) -> Self {
        Phrase { any: change(&self.any), own: self.own.iter().map(|(lang, text)| (*lang, change(text))).collect() }
    }

    /// The words as a file gives them: once where they are the same in every language.
    pub fn texts(&self) -> Vec<(Lang, &str)> {
        let own = self.own.iter().map(|(lang, text)| (*lang, text.as_str()));
        std::iter::once((Lang::default(), self.any.as_str())).chain(own).collect()
    }

    /// True when nothing is said in any language.
    pub fn is_empty(&self) -> bool {
        self.any.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, Phrase};

    #[test]
    fn what_a_language_lacks_is_said_in_english_and_else_in_any() {
        let both = Phrase::of(&[(Lang::Ru, "да"), (Lang::En, "yes")]);
        assert_eq!((both.get(Lang::En), both.get(Lang::Ru)), ("yes", "да"));
        assert_eq!(Phrase::of(&[(Lang::En, "yes")]).get(Lang::Ru), "yes");
        assert_eq!(Phrase::of(&[(Lang::Ru, "да"), (Lang::En, "")]).get(Lang::En), "да");
        assert_eq!(Phrase::of(&[(Lang::En, "ok"), (Lang::Ru, "ok")]), Phrase::same("ok"));
        assert!(Phrase::of(&[]).is_empty());
    }
}
