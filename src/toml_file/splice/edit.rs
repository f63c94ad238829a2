//! Writing a tree into a text that said another one: what is equal in both is not touched.

use super::align::{Step, steps};
use super::draft::{Anchor, Draft};
use super::elements::Elements;
use super::fresh;
use super::inline;
use super::layout::{Layout, Line, begins_with, layout};
use super::quote;
use super::tree::{Item, Tree};
use crate::toml_file::byte_order::split_marks;

/// The text with `new` in place of `old`, which is what it says now. All else in it stays byte for byte.
pub fn edit<'k>(base: &str, old: &Tree<'k>, new: &Tree<'k>) -> String {
    let (marks, text) = split_marks(base);
    let layout = layout(text);
    let mut editor = Editor { layout: &layout, draft: Draft::new(text, &layout) };
    let top = Scope { path: Vec::new(), home: Some(Home { section: 0, prefix: Vec::new() }), within: (1, layout.sections.len()) };
    editor.table(&top, old, new);
    editor.draft.finish(marks, &layout)
}

/// Where a table's keys are.
struct Scope<'k> {
    /// Its header's keys.
    path: Vec<&'k str>,
    /// Where a value of it goes; `None` where it has only sections below it.
    home: Option<Home<'k>>,
    /// The sections among which its own sections are.
    within: (usize, usize),
}

/// Lines of a section, those that begin with the dotted keys `prefix`.
#[derive(Clone)]
struct Home<'k> {
    section: usize,
    prefix: Vec<&'k str>,
}

/// How a text says a key.
enum Found<'k> {
    /// By one line of the scope's home.
    Line(usize),
    /// By sections of that name, or by lines with dotted keys.
    Table(Scope<'k>),
    /// By `[[sections]]`, each element with all its sections.
    Elements(Elements),
    /// Not at all.
    Nothing,
}

struct Editor<'l, 't> {
    layout: &'l Layout<'t>,
    draft: Draft<'t>,
}

impl<'l> Editor<'l, '_> {
    fn table<'k>(&mut self, scope: &Scope<'k>, old: &Tree<'k>, new: &Tree<'k>) {
        for (key, was) in old.entries() {
            if new.get(key).is_none() {
                self.remove(scope, key, was);
            }
        }
        let mut homeless = Tree::new();
        for (index, (key, item)) in new.entries().iter().enumerate() {
            let was = old.get(key);
            if was == Some(item) {
                continue;
            }
            if scope.home.is_none() && !matches!(item, Item::Table(_) | Item::Tables(_)) {
                self.clear(&self.find(scope, key));
                homeless = homeless.with(key, item.clone());
                continue;
            }
            let before: Vec<&str> = new.entries()[..index].iter().map(|(key, _)| *key).collect();
            self.set(scope, key, was, item, &before);
        }
        if !homeless.entries().is_empty() {
            self.give_header(scope, &homeless);
        }
    }

    /// A table of which only sections below it exist gets a header of its own before them.
    fn give_header(&mut self, scope: &Scope<'_>, tree: &Tree<'_>) {
        let mut text = String::new();
        fresh::section(&scope.path, tree, self.draft.newline(), &mut text);
        let below = (scope.within.0..scope.within.1).find(|index| begins_with(&self.layout.sections[*index].path, &scope.path));
        self.draft.insert(Anchor::Before(below.unwrap_or_default()), text);
    }

    fn set<'k>(&mut self, scope: &Scope<'k>, key: &'k str, was: Option<&Item<'k>>, item: &Item<'k>, before: &[&str]) {
        match (self.find(scope, key), item) {
            (Found::Line(line), _) => self.set_line(scope, line, was, item),
            (Found::Table(inner), Item::Table(tree)) => match was {
                Some(Item::Table(was)) => self.table(&inner, was, tree),
                _ => self.table(&inner, &Tree::new(), tree),
            },
            (Found::Elements(elements), Item::Tables(trees)) => match was {
                Some(Item::Tables(was)) => self.elements(scope, key, &elements, was, trees),
                _ => self.elements(scope, key, &elements, &[], trees),
            },
            (found, _) => {
                self.clear(&found);
                self.add(scope, key, item, before);
            }
        }
    }

    /// Takes out what says a key in a way that the new value cannot be said in.
    fn clear(&mut self, found: &Found<'_>) {
        match found {
            Found::Elements(elements) => self.draft.remove(&elements.sections),
            Found::Table(scope) => {
                let is_inside = |index: &usize| begins_with(&self.layout.sections[*index].path, &scope.path);
                self.draft.remove(&(scope.within.0..scope.within.1).filter(is_inside).collect::<Vec<_>>());
                let Some(home) = scope.home.as_ref().filter(|home| !home.prefix.is_empty()) else { return };
                for line in self.layout.sections[home.section].lines().iter().filter(|line| begins_with(&line.keys, &home.prefix)) {
                    self.draft.replace(home.section, line.whole.clone(), String::new());
                }
            }
            Found::Line(_) | Found::Nothing => {}
        }
    }

    fn remove<'k>(&mut self, scope: &Scope<'k>, key: &'k str, was: &Item<'k>) {
        match (self.find(scope, key), was) {
            (Found::Line(line), _) => self.remove_from_line(scope, line, was),
            (Found::Table(inner), Item::Table(was)) => self.table(&inner, was, &Tree::new()),
            (Found::Elements(elements), _) => self.draft.remove(&elements.sections),
            _ => {}
        }
    }

    /// How the text says a key of a table.
    fn find<'k>(&self, scope: &Scope<'k>, key: &'k str) -> Found<'k> {
        let mut path = scope.path.clone();
        let mut dotted = None;
        if let Some(home) = &scope.home {
            let depth = home.prefix.len();
            let of_key = |line: &&Line| begins_with(&line.keys, &home.prefix) && line.keys.get(depth).is_some_and(|own| own == key);
            let lines = self.layout.sections[home.section].lines();
            match lines.iter().position(|line| of_key(&line)) {
                Some(index) if lines[index].keys.len() == depth + 1 => return Found::Line(index),
                Some(_) => dotted = Some(Home { section: home.section, prefix: [home.prefix.as_slice(), &[key]].concat() }),
                None => {}
            }
        }
        path.push(key);
        let own: Vec<usize> = (scope.within.0..scope.within.1).filter(|index| begins_with(&self.layout.sections[*index].path, &path)).collect();
        let is_head = |index: &usize| self.layout.sections[*index].path.len() == path.len();
        if own.iter().any(|index| is_head(index) && self.layout.sections[*index].is_element) {
            return Found::Elements(Elements::new(own, is_head));
        }
        let header = own.iter().copied().find(|index| is_head(index)).map(|section| Home { section, prefix: Vec::new() });
        if own.is_empty() && dotted.is_none() { Found::Nothing } else { Found::Table(Scope { path, home: dotted.or(header), within: scope.within }) }
    }

    fn line(&self, scope: &Scope<'_>, line: usize) -> Option<(usize, &'l Line)> {
        let section = scope.home.as_ref()?.section;
        Some((section, self.layout.sections[section].lines().get(line)?))
    }

    fn set_line<'k>(&mut self, scope: &Scope<'k>, line: usize, was: Option<&Item<'k>>, item: &Item<'k>) {
        let Some((section, line)) = self.line(scope, line) else { return };
        let mut text = String::new();
        inline::rewrite(&self.draft.text()[line.value.clone()], was, item, self.draft.newline(), &mut text);
        self.draft.replace(section, line.value.clone(), text);
    }

    /// Takes what we know out of a line; keys of others in it keep it. A comment behind it stays, for it may say more than the value did.
    fn remove_from_line(&mut self, scope: &Scope<'_>, line: usize, was: &Item<'_>) {
        let Some((section, line)) = self.line(scope, line) else { return };
        let mut rest = String::new();
        inline::empty(&self.draft.text()[line.value.clone()], was, self.draft.newline(), &mut rest);
        if !rest.is_empty() {
            return self.draft.replace(section, line.value.clone(), rest);
        }
        match &line.comment {
            Some(comment) => self.draft.replace(section, line.key_start..comment.start, String::new()),
            None => self.draft.replace(section, line.whole.clone(), String::new()),
        }
    }

    /// Says what the text did not say yet.
    fn add<'k>(&mut self, scope: &Scope<'k>, key: &'k str, item: &Item<'k>, before: &[&str]) {
        let newline = self.draft.newline();
        let mut text = String::new();
        match item {
            Item::Table(table) if scope.path.is_empty() => fresh::section(&[key], table, newline, &mut text),
            Item::Tables(tables) if scope.path.is_empty() => tables.iter().for_each(|table| fresh::array_section(&[key], table, newline, &mut text)),
            _ => return self.add_value(scope, key, item, before),
        }
        let earlier =
            |index: &usize| !self.draft.is_moved(*index) && before.iter().any(|key| begins_with(&self.layout.sections[*index].path, &[key]));
        let anchor = (scope.within.0..scope.within.1).rev().find(earlier).unwrap_or(0);
        self.draft.insert(Anchor::After(anchor), text);
    }

    fn add_value(&mut self, scope: &Scope<'_>, key: &str, item: &Item<'_>, before: &[&str]) {
        let Some(home) = &scope.home else { return };
        let section = &self.layout.sections[home.section];
        let depth = home.prefix.len();
        let is_known = |line: &&Line| begins_with(&line.keys, &home.prefix) && line.keys.get(depth).is_some_and(|key| before.contains(&key.as_str()));
        let is_sibling = |line: &&Line| depth > 0 && begins_with(&line.keys, &home.prefix);
        let neighbour = section.lines().iter().rev().find(is_known).or_else(|| section.lines().iter().rev().find(is_sibling));
        let first = section.lines().first();
        let at = match (neighbour, first) {
            (Some(line), _) => line.whole.end,
            // The top of a file belongs to the comments there.
            (None, Some(first)) if home.section == 0 => first.whole.start,
            (None, _) if home.section == 0 => section.own.end,
            (None, _) => section.body,
        };
        let mut line = neighbour.or(first).map(|line| self.draft.text()[line.whole.start..line.key_start].to_owned()).unwrap_or_default();
        quote::keys(&[home.prefix.as_slice(), &[key]].concat(), &mut line);
        line.push_str(" = ");
        fresh::value(item, self.draft.newline(), &mut line);
        self.draft.add_line(home.section, at, &line);
    }

    fn elements<'k>(&mut self, scope: &Scope<'k>, key: &'k str, elements: &Elements, old: &[Tree<'k>], new: &[Tree<'k>]) {
        let mut path = scope.path.clone();
        path.push(key);
        let first = elements.sections.first().copied().unwrap_or_default();
        let plan = steps(old, new, Tree::title);
        let first_kept = plan.iter().find_map(|step| if let Step::Keep { old, .. } = step { elements.of(*old).first().copied() } else { None });
        let mut anchor = Anchor::Before(first_kept.unwrap_or(first));
        for step in plan {
            match step {
                Step::Keep { old: from, new: to } => {
                    if old[from] != new[to] {
                        self.element(&path, elements.of(from), &old[from], &new[to]);
                    }
                    let last = elements.of(from).iter().rev().find(|section| !self.draft.is_moved(**section));
                    anchor = Anchor::After(last.copied().unwrap_or(first));
                }
                Step::Insert { new: to, from: Some(from) } => {
                    self.element(&path, elements.of(from), &old[from], &new[to]);
                    self.draft.move_to(anchor, elements.of(from));
                }
                Step::Insert { new: to, from: None } => {
                    let mut text = String::new();
                    fresh::array_section(&path, &new[to], self.draft.newline(), &mut text);
                    self.draft.insert(anchor, text);
                }
                Step::Drop { old: from, is_moved: false } => self.draft.remove(elements.of(from)),
                Step::Drop { .. } => {}
            }
        }
    }

    fn element<'k>(&mut self, path: &[&'k str], sections: &[usize], old: &Tree<'k>, new: &Tree<'k>) {
        let (Some(first), Some(last)) = (sections.first(), sections.last()) else { return };
        let home = Home { section: *first, prefix: Vec::new() };
        // Sections of other elements may stand between; only those of this one are looked at.
        let scope = Scope { path: path.to_vec(), home: Some(home), within: (first + 1, last + 1) };
        self.table(&scope, old, new);
    }
}
