//! Profiles of all kinds, and TOML as a person might write them: in any mix of layouts, with comments and keys of their own.

use clickwire::model::macros::MacroStyle;
use clickwire::model::profile::{CustomField, Param, Postback, Profile, RegistrationLink, param};
use clickwire::model::role::Role;
use proptest::prelude::*;

/// Texts of all kinds, short ones often equal.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![3 => "[ab]?", 2 => "[a-z{}. ]{1,6}", 1 => any::<String>(), 1 => "[\"'\\\\\n\t\r#,=\\]}]{1,4}"]
}

fn params() -> impl Strategy<Value = Vec<Param>> {
    prop::collection::vec((words(), words()).prop_map(|(key, value)| param(&key, &value)), 0..4)
}

/// Any profile.
pub fn profiles() -> impl Strategy<Value = Profile> {
    let role = prop::option::of(prop::sample::select(Role::ALL.to_vec()).prop_map(|(role, _)| role));
    let postback = (words(), words(), role, words(), params()).prop_map(|(name, event, role, slot, params)| Postback {
        name,
        event,
        role,
        slot,
        params,
        ..Postback::default()
    });
    let field = (words(), words(), prop::option::of(prop::collection::vec(words(), 0..3))).prop_map(|(key, macro_text, postbacks)| CustomField {
        key,
        macro_text,
        postbacks,
        ..CustomField::default()
    });
    let link =
        (words(), words(), params()).prop_map(|(name, base_url, params)| RegistrationLink { name, base_url, params, ..RegistrationLink::default() });
    let values =
        prop::collection::btree_map(prop::sample::select(vec!["key", "domain", "odd key", "x.y"]).prop_map(str::to_owned), "[a-z]{1,3}", 0..3);
    let style = prop::option::of(prop::sample::select(MacroStyle::ALL.to_vec()));
    let head = (words(), prop::option::of("[a-z]{1,3}"), style, words(), values, words(), words());
    let lists = (prop::collection::vec(postback, 0..5), prop::collection::vec(field, 0..4), prop::collection::vec(link, 0..4));
    (head, lists).prop_map(|((name, integration, macro_style, id, values, click, macro_text), (postbacks, custom_fields, registration_links))| {
        let (postbacks, custom_fields, registration_links) = (postbacks.into(), custom_fields.into(), registration_links.into());
        let mut profile = Profile { name, integration, macro_style, postbacks, custom_fields, registration_links, ..Profile::default() };
        (profile.tracker.id, profile.tracker.values) = (id, values);
        (profile.click.param, profile.click.macro_text) = (click, macro_text);
        profile.numbered()
    })
}

/// Writes a profile; each comment and each unknown key has a number of its own.
struct Person {
    seed: u64,
    out: String,
    marks: usize,
    newline: &'static str,
}

impl Person {
    fn write(seed: u64, profile: &Profile) -> String {
        let mut person = Person { seed, out: String::new(), marks: 0, newline: "\n" };
        person.newline = person.one_of(&["\n", "\r\n"]);
        let mark = person.one_of(&["", "\u{feff}"]);
        person.file(profile);
        format!("{mark}{}", person.out)
    }

    fn roll(&mut self, sides: u64) -> u64 {
        self.seed = self.seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.seed >> 33) % sides
    }

    fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[usize::try_from(self.roll(choices.len() as u64)).unwrap()]
    }

    fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn mark(&mut self) -> usize {
        self.marks += 1;
        self.marks
    }

    fn quoted(&mut self, text: &str) -> String {
        if self.roll(3) == 0 && !text.chars().any(|character| character == '\'' || character.is_control()) {
            return format!("'{text}'");
        }
        // What JSON escapes, TOML reads.
        serde_json::to_string(text).unwrap().replace('\u{7f}', "\\u007F")
    }

    fn comment_lines(&mut self) {
        for _ in 0..self.roll(3) {
            let line = match self.roll(3) {
                0 => String::new(),
                _ => format!("# c{}.", self.mark()),
            };
            self.put(&format!("{line}{}", self.newline));
        }
    }

    fn line(&mut self, line: &str) {
        self.comment_lines();
        let behind = if self.roll(4) == 0 { format!(" # c{}.", self.mark()) } else { String::new() };
        self.put(&format!("{line}{behind}{}", self.newline));
        if self.roll(4) == 0 {
            let mark = self.mark();
            self.put(&format!("u{mark}u = [1, {{ a = 2 }}]{}", self.newline));
        }
    }

    /// `key = value` lines of the pairs that say something.
    fn pairs(&mut self, prefix: &str, pairs: &[(&str, &str)]) {
        for (key, text) in pairs {
            if !text.is_empty() || self.roll(8) == 0 {
                let key = if self.roll(4) == 0 || key.contains(['.', ' ']) { format!("\"{key}\"") } else { (*key).to_owned() };
                let value = self.quoted(text);
                self.line(&format!("{prefix}{key} = {value}"));
            }
        }
    }

    fn inline(&mut self, pairs: &[(&str, String)]) -> String {
        let mut parts: Vec<String> = Vec::new();
        for (key, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
            parts.push(format!("{key} = {value}"));
            if self.roll(5) == 0 {
                parts.push(format!("u{}u = 1", self.mark()));
            }
        }
        let gap = self.one_of(&["", " "]);
        format!("{{{gap}{}{gap}}}", parts.join(self.one_of(&[",", ", ", " , "])))
    }

    fn list(&mut self, items: &[String]) -> String {
        let is_long = self.roll(2) == 0;
        let mut out = "[".to_owned();
        for (index, item) in items.iter().enumerate() {
            let comma = if index + 1 < items.len() || self.roll(2) == 0 { "," } else { "" };
            if is_long {
                let newline = self.newline;
                let above = if self.roll(4) == 0 { format!("{newline}  # c{}.", self.mark()) } else { String::new() };
                let blank = if self.roll(6) == 0 { self.newline } else { "" };
                let behind = if self.roll(4) == 0 { format!(" # c{}.", self.mark()) } else { String::new() };
                out.extend([above.as_str(), blank, newline, "  ", item, comma, &behind]);
            } else {
                out.push_str(item);
                out.push_str(comma);
                out.push_str(if index + 1 < items.len() { self.one_of(&["", " "]) } else { "" });
            }
        }
        out + if is_long { self.newline } else { "" } + "]"
    }

    fn text_if(&mut self, text: &str) -> String {
        if text.is_empty() { String::new() } else { self.quoted(text) }
    }

    fn params(&mut self, params: &[Param]) -> String {
        let items: Vec<String> = params
            .iter()
            .map(|param| {
                let pairs = [("key", self.text_if(&param.key)), ("value", self.text_if(&param.value))];
                self.inline(&pairs)
            })
            .collect();
        if items.is_empty() { String::new() } else { self.list(&items) }
    }

    fn texts(&mut self, texts: Option<&Vec<String>>) -> String {
        let Some(texts) = texts else { return String::new() };
        let items: Vec<String> = texts.iter().map(|text| self.quoted(text)).collect();
        self.list(&items)
    }

    /// A list of elements, each its texts, another value, and parameters; as sections or in one value at the top of the file.
    fn elements(&mut self, name: &str, in_sections: bool, elements: &[Element<'_>]) {
        if elements.is_empty() {
            return;
        }
        if in_sections {
            for element in elements {
                self.comment_lines();
                self.line(&format!("[[{name}]]"));
                self.pairs("", &element.texts);
                let other = self.texts(element.names);
                if !other.is_empty() {
                    self.line(&format!("postbacks = {other}"));
                }
                self.element_params(name, element.params);
            }
            return;
        }
        let items: Vec<String> = elements
            .iter()
            .map(|element| {
                let mut pairs: Vec<(&str, String)> = element.texts.iter().map(|(key, text)| (*key, self.text_if(text))).collect();
                pairs.push(("postbacks", self.texts(element.names)));
                pairs.push(("params", self.params(element.params)));
                self.inline(&pairs)
            })
            .collect();
        let list = self.list(&items);
        self.line(&format!("{name} = {list}"));
    }

    fn element_params(&mut self, name: &str, params: &[Param]) {
        if self.roll(3) == 0 {
            for param in params {
                self.line(&format!("[[{name}.params]]"));
                self.pairs("", &[("key", &param.key), ("value", &param.value)]);
            }
        } else {
            let params = self.params(params);
            if !params.is_empty() {
                self.line(&format!("params = {params}"));
            }
        }
    }

    fn file(&mut self, profile: &Profile) {
        let style = profile.macro_style.map(|style| style.to_string()).unwrap_or_default();
        let integration = profile.integration.clone().unwrap_or_default();
        self.pairs("", &[("name", &profile.name), ("integration", &integration), ("macro_style", &style)]);
        let mut tracker: Vec<(&str, &str)> = vec![("id", &profile.tracker.id)];
        tracker.extend(profile.tracker.values.iter().map(|(key, value)| (key.as_str(), value.as_str())));
        let click = [("param", profile.click.param.as_str()), ("macro", profile.click.macro_text.as_str())];
        let dotted = self.roll(3) == 0;
        if dotted {
            self.pairs("tracker.", &tracker);
            self.pairs("click . ", &click);
        }
        let lists: [(&str, Vec<Element<'_>>); 3] = [
            ("postbacks", profile.postbacks.iter().map(Element::postback).collect()),
            ("custom_fields", profile.custom_fields.iter().map(Element::field).collect()),
            ("registration_links", profile.registration_links.iter().map(Element::link).collect()),
        ];
        let in_sections = [self.roll(3) > 0, self.roll(3) > 0, self.roll(3) > 0];
        for ((name, elements), _) in lists.iter().zip(in_sections).filter(|(_, in_sections)| !in_sections) {
            self.elements(name, false, elements);
        }
        if !dotted {
            self.line("[tracker]");
            self.pairs("", &tracker);
            self.line("[click]");
            self.pairs("", &click);
        }
        self.line("[theirs]");
        for ((name, elements), _) in lists.iter().zip(in_sections).filter(|(_, in_sections)| *in_sections) {
            self.elements(name, true, elements);
        }
        self.comment_lines();
    }
}

/// What the three kinds of elements have in common.
struct Element<'p> {
    texts: Vec<(&'static str, &'p str)>,
    names: Option<&'p Vec<String>>,
    params: &'p [Param],
}

impl<'p> Element<'p> {
    fn postback(of: &'p Postback) -> Self {
        let role = of.role.map(Role::word).unwrap_or_default();
        Element { texts: vec![("name", &of.name), ("event", &of.event), ("role", role), ("slot", &of.slot)], names: None, params: &of.params }
    }

    fn field(of: &'p CustomField) -> Self {
        Element { texts: vec![("key", &of.key), ("macro", &of.macro_text)], names: of.postbacks.as_ref(), params: &[] }
    }

    fn link(of: &'p RegistrationLink) -> Self {
        Element { texts: vec![("name", &of.name), ("base_url", &of.base_url)], names: None, params: &of.params }
    }
}

/// The comments and unknown keys in a text, by their numbers.
pub fn marks(text: &str) -> Vec<String> {
    let is_mark = |part: &&str| part.len() > 2 && part[1..part.len() - 1].bytes().all(|byte| byte.is_ascii_digit());
    let parts = text.split(['\u{feff}', ' ', '\n', '\r', ',', '{', '}', '=']);
    let mut marks: Vec<String> = parts
        .filter(|part| (part.starts_with('c') && part.ends_with('.')) || (part.starts_with('u') && part.ends_with('u')))
        .filter(is_mark)
        .map(str::to_owned)
        .collect();
    marks.sort();
    marks
}

/// A text that says the profile, in a layout of the dice's choice.
pub fn by_hand(seed: u64, profile: &Profile) -> String {
    Person::write(seed, profile)
}
