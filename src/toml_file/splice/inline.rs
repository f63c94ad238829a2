//! Writing a value into the value that it replaces: lists and inline tables keep their layout, comments and unknown keys.

use super::align::{Step, steps};
use super::comma_list::{CommaList, Entry};
use super::fresh;
use super::list_text::{ListText, Piece};
use super::quote;
use super::tree::{Item, Tree};

/// Writes `item` in the manner of `text`, the value that it replaces and that said `was`.
pub fn rewrite<'k>(text: &str, was: Option<&Item<'k>>, item: &Item<'k>, newline: &str, out: &mut String) {
    let list = CommaList::parse(text).filter(|list| !list.entries.is_empty() || text.contains('#'));
    match (item, list) {
        (Item::Table(tree), Some(list)) => inline_table(&list, table_of(was), tree, newline, out),
        (Item::Tables(trees), Some(list)) if tables_of(was).len() == list.entries.len() => tables(&list, tables_of(was), trees, newline, out),
        (Item::Texts(texts), Some(list)) => {
            let old = if let Some(Item::Texts(old)) = was { old.as_slice() } else { &[] };
            if old.len() == list.entries.len() {
                // What stays is not spelled anew, and what changes is quoted as it was.
                let again = |from: usize, to: usize| {
                    let was = list.get(&list.entries[from].value);
                    if old[from] == texts[to] {
                        return was.to_owned();
                    }
                    let mut quoted = String::new();
                    quote::text_like(was, &texts[to], &mut quoted);
                    quoted
                };
                let write = |to: usize| {
                    let mut quoted = String::new();
                    quote::text(&texts[to], &mut quoted);
                    quoted
                };
                list_of(&list, &steps(old, texts, |_| None), again, write, newline, out);
            } else {
                fresh::value(item, newline, out);
            }
        }
        (Item::Text(new), _) => quote::text_like(text, new, out),
        _ => fresh::value(item, newline, out),
    }
}

/// Writes what is left of `text` without `was`: keys that are not ours, comments that are nobody's. Nothing, where nothing is left.
pub fn empty(text: &str, was: &Item<'_>, newline: &str, out: &mut String) {
    let Some(list) = CommaList::parse(text) else { return };
    let mut rest = String::new();
    match was {
        Item::Table(was) => inline_table(&list, Some(was), &Tree::new(), newline, &mut rest),
        Item::Tables(was) => tables(&list, was, &[], newline, &mut rest),
        _ => return,
    }
    let is_something = CommaList::parse(&rest).is_some_and(|rest| !rest.entries.is_empty()) || rest.contains('#');
    if is_something {
        out.push_str(&rest);
    }
}

fn table_of<'i, 'a>(item: Option<&'i Item<'a>>) -> Option<&'i Tree<'a>> {
    if let Some(Item::Table(tree)) = item { Some(tree) } else { None }
}

fn tables_of<'i, 'a>(item: Option<&'i Item<'a>>) -> &'i [Tree<'a>] {
    if let Some(Item::Tables(trees)) = item { trees } else { &[] }
}

fn tables<'k>(list: &CommaList<'_>, old: &[Tree<'k>], new: &[Tree<'k>], newline: &str, out: &mut String) {
    let again = |from: usize, to: usize| {
        let mut text = String::new();
        let body = list.get(&list.entries[from].value);
        match CommaList::parse(body) {
            Some(inner) if old[from] != new[to] => inline_table(&inner, Some(&old[from]), &new[to], newline, &mut text),
            _ => text.push_str(body),
        }
        text
    };
    let fresh = |to: usize| {
        let mut text = String::new();
        fresh::inline_table(&new[to], &mut text);
        text
    };
    list_of(list, &steps(old, new, Tree::title), again, fresh, newline, out);
}

/// Writes a list by its steps; `again` writes an old entry, `fresh` a new one.
fn list_of(
    list: &CommaList<'_>,
    steps: &[Step],
    again: impl Fn(usize, usize) -> String,
    fresh: impl Fn(usize) -> String,
    newline: &str,
    out: &mut String,
) {
    let mut text = ListText::new(list, newline, steps.iter().filter(|step| !matches!(step, Step::Drop { .. })).count());
    for step in steps {
        text.put(&match *step {
            Step::Keep { old, new } => Piece::Kept(old, again(old, new)),
            Step::Insert { new, from: Some(old) } => Piece::Moved(old, again(old, new)),
            Step::Insert { new, from: None } => Piece::New(fresh(new)),
            Step::Drop { old, .. } => Piece::Gone(old),
        });
    }
    out.push_str(&text.finish());
}

fn inline_table<'k>(list: &CommaList<'_>, was: Option<&Tree<'k>>, tree: &Tree<'k>, newline: &str, out: &mut String) {
    let nothing = Tree::new();
    let was = was.unwrap_or(&nothing);
    let mut pieces: Vec<Piece> = list.entries.iter().enumerate().map(|(index, entry)| key_again(list, index, entry, was, tree, newline)).collect();
    let key_at = |index: usize| list.entries[index].keys.first();
    for (place, (key, item)) in tree.entries().iter().enumerate() {
        if list.entries.iter().any(|entry| is_key(entry, key)) {
            continue;
        }
        let earlier: Vec<&str> = tree.entries()[..place].iter().map(|(key, _)| *key).collect();
        let is_earlier = |piece: &Piece| match piece {
            Piece::Kept(index, _) => key_at(*index).is_some_and(|key| earlier.contains(&key.as_ref())),
            Piece::New(text) => earlier.iter().any(|key| text.starts_with(&format!("{key} = "))),
            _ => false,
        };
        let at = pieces.iter().rposition(is_earlier).map_or(0, |at| at + 1);
        let mut text = String::new();
        quote::key(key, &mut text);
        text.push_str(" = ");
        fresh::value_on_one_line(item, &mut text);
        pieces.insert(at, Piece::New(text));
    }
    let mut text = ListText::new(list, newline, pieces.iter().filter(|piece| !matches!(piece, Piece::Gone(_))).count());
    for piece in &pieces {
        text.put(piece);
    }
    out.push_str(&text.finish());
}

fn is_key(entry: &Entry<'_>, key: &str) -> bool {
    matches!(entry.keys.as_slice(), [own] if own == key)
}

/// A key that the inline table has already: as it is, with its new value, or gone.
fn key_again<'k>(list: &CommaList<'_>, index: usize, entry: &Entry<'_>, was: &Tree<'k>, tree: &Tree<'k>, newline: &str) -> Piece {
    let as_it_is = || Piece::Kept(index, list.get(&entry.body).to_owned());
    let [key] = entry.keys.as_slice() else { return as_it_is() };
    let mut value = String::new();
    match (was.get(key), tree.get(key)) {
        (was, Some(item)) if was != Some(item) => rewrite(list.get(&entry.value), was, item, newline, &mut value),
        (Some(was), None) => {
            empty(list.get(&entry.value), was, newline, &mut value);
            if value.is_empty() {
                return Piece::Gone(index);
            }
        }
        _ => return as_it_is(),
    }
    Piece::Kept(index, format!("{}{value}", &list.text[entry.body.start..entry.value.start]))
}
