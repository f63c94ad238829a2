//! The registration link: the partner's base URL, byte for byte, with the parameters put into its query (2-links).

use std::rc::Rc;

use super::link::{Link, Part, encode_key, encode_value};
use super::macros::MacroStyle;
use super::profile::RegistrationLink;
use super::setup::Setup;
use super::unbuilt::{Missing, Problem, Unbuilt};
use super::url_rules::is_link;

/// A URL taken apart where parameters are put in; joined again it is the same text.
struct Draft {
    path: String,
    query: Option<Vec<String>>,
    fragment: String,
}

impl Draft {
    fn of(base: &str) -> Self {
        let (head, fragment) = base.split_at(base.find('#').unwrap_or(base.len()));
        let (path, query) = head.split_once('?').map_or((head, None), |(path, query)| (path, Some(query)));
        Draft { path: path.to_owned(), query: query.map(|query| query.split('&').map(str::to_owned).collect()), fragment: fragment.to_owned() }
    }

    /// Replaces the value where the key stands and drops further ones of that name; false where it does not stand.
    fn replace(&mut self, key: &str, pair: &str) -> bool {
        let Some(query) = &mut self.query else { return false };
        let is_key = |segment: &str| segment.split('=').next() == Some(key);
        let Some(first) = query.iter().position(|segment| is_key(segment)) else { return false };
        pair.clone_into(&mut query[first]);
        let mut index = 0;
        query.retain(|segment| {
            index += 1;
            index <= first + 1 || !is_key(segment)
        });
        true
    }

    fn append(&mut self, pair: &str) {
        let query = self.query.get_or_insert_default();
        if query.last().is_some_and(String::is_empty) {
            query.pop();
        }
        query.push(pair.to_owned());
    }

    fn put(&mut self, key: &str, value: &str) {
        let key = encode_key(key);
        let value: String = encode_value(value, None).iter().map(Part::as_str).collect();
        self.put_encoded(&key, &value);
    }

    fn put_encoded(&mut self, key: &str, value: &str) {
        let pair = [key, "=", value].concat();
        if !self.replace(key, &pair) {
            self.append(&pair);
        }
    }

    fn holds(&self, text: &str) -> bool {
        self.path.contains(text) || self.query.as_ref().is_some_and(|query| query.join("&").contains(text))
    }

    fn has_key(&self, key: &str) -> bool {
        self.query.as_ref().is_some_and(|query| query.iter().any(|segment| segment.split('=').next() == Some(key)))
    }

    fn put_click(&mut self, param: &str, click_macro: &str) {
        if param.starts_with('/') {
            if !self.holds(click_macro) {
                self.path.push_str(if self.path.ends_with('/') { "" } else { "/" });
                self.path.push_str(click_macro);
            }
        } else if self.has_key(&encode_key(param)) || !self.holds(click_macro) {
            self.put_encoded(&encode_key(param), click_macro);
        }
    }

    fn join(self) -> String {
        let query = self.query.map(|query| query.join("&"));
        let mark = if query.is_some() { "?" } else { "" };
        [&self.path, mark, query.as_deref().unwrap_or_default(), &self.fragment].concat()
    }
}

impl Setup<'_> {
    /// The final URL of a registration link.
    ///
    /// # Errors
    /// When something is not filled in yet, or no link could be right.
    pub fn final_url(&self, link: &RegistrationLink) -> Result<Rc<Link>, Unbuilt> {
        match self.kept_of_link(link) {
            Some(kept) => kept.get_or_init(|| self.build_url(link).map(Rc::new)).clone(),
            None => self.build_url(link).map(Rc::new),
        }
    }

    fn build_url(&self, link: &RegistrationLink) -> Result<Link, Unbuilt> {
        let tracker = self.known_tracker()?;
        let (base, param) = (link.base_url.trim(), self.profile.click.param.as_str());
        let needed = [(Missing::ClickParam, param), (Missing::BaseUrl, base)];
        let missing: Vec<Missing> = needed.into_iter().filter(|(_, value)| value.is_empty()).map(|(what, _)| what).collect();
        if !missing.is_empty() {
            return Err(Unbuilt::Missing(missing));
        }
        let own = link.params.iter().flat_map(|own| [own.key.as_str(), &own.value]);
        if let Some(problem) = [base, param, &tracker.links.click_macro].into_iter().chain(own).find_map(Problem::hidden_in) {
            return Err(Unbuilt::Problem(problem));
        }
        if !is_link(base) {
            return Err(Unbuilt::Problem(Problem::BaseUrlInvalid));
        }
        let mut draft = Draft::of(base);
        draft.put_click(param, &tracker.links.click_macro);
        for own in link.params.iter().filter(|own| !own.key.is_empty() && own.key != param) {
            draft.put(&own.key, &own.value);
        }
        let text = draft.join();
        if is_link(&text) { Ok(told_apart(&text, tracker.macro_style())) } else { Err(Unbuilt::Problem(Problem::BaseUrlInvalid)) }
    }
}

/// The link as parts, the tracker's macros told apart.
fn told_apart(text: &str, style: MacroStyle) -> Link {
    let mut parts = Vec::new();
    let mut at = 0;
    for range in style.find(text) {
        parts.push(Part::Text(text[at..range.start].to_owned()));
        parts.push(Part::Macro(text[range.clone()].to_owned()));
        at = range.end;
    }
    parts.push(Part::Text(text[at..].to_owned()));
    parts.retain(|part| !part.as_str().is_empty());
    Link(parts)
}
