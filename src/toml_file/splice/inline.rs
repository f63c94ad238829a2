//! Writing a value into the value that it replaces: lists and inline tables keep their layout, comments and unknown keys.

use std::borrow::Cow;

use super::align::{Step, steps};
use super::comma_list::{CommaList, Entry};
use super::fresh;
use super::layout::begins_with;
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
        Item::Tables(was) if was.len() == list.entries.len() => tables(&list, was, &[], newline, &mut rest),
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
    let said = spelled(list, tree, &[]);
    for (place, (path, item)) in said.iter().enumerate() {
        if list.entries.iter().any(|entry| entry.keys == *path) {
            continue;
        }
        let is_earlier = |piece: &Piece| {
            said[..place].iter().any(|(path, _)| match piece {
                Piece::Kept(index, _) => list.entries[*index].keys == *path,
                Piece::New(text) => text.starts_with(&line_head(path)),
                Piece::Moved(..) | Piece::Gone(_) => false,
            })
        };
        let at = pieces.iter().rposition(is_earlier).map_or(0, |at| at + 1);
        let mut text = line_head(path);
        fresh::value_on_one_line(item, &mut text);
        pieces.insert(at, Piece::New(text));
    }
    let mut text = ListText::new(list, newline, pieces.iter().filter(|piece| !matches!(piece, Piece::Gone(_))).count());
    for piece in &pieces {
        text.put(piece);
    }
    out.push_str(&text.finish());
}

/// The keys of a table with their values as this list spells them: those of a table inside it one by one where the list has dotted keys for it.
fn spelled<'i, 'k>(list: &CommaList<'_>, tree: &'i Tree<'k>, above: &[&'k str]) -> Vec<(Vec<&'k str>, &'i Item<'k>)> {
    let of_key = |(key, item): &'i (&'k str, Item<'k>)| {
        let path = [above, &[*key]].concat();
        let is_dotted = list.entries.iter().any(|entry| entry.keys.len() > path.len() && begins_with(&entry.keys, &path));
        match item {
            Item::Table(table) if is_dotted => spelled(list, table, &path),
            _ => vec![(path, item)],
        }
    };
    tree.entries().iter().flat_map(of_key).collect()
}

fn line_head(path: &[&str]) -> String {
    let mut text = String::new();
    quote::keys(path, &mut text);
    text + " = "
}

/// A key that the inline table has already: as it is, with its new value, or gone.
fn key_again<'k>(list: &CommaList<'_>, index: usize, entry: &Entry<'_>, was: &Tree<'k>, tree: &Tree<'k>, newline: &str) -> Piece {
    let keys = entry.keys.as_slice();
    // What becomes a value cannot have keys any more.
    if (1..keys.len()).any(|count| item_at(tree, &keys[..count]).is_some_and(|item| !matches!(item, Item::Table(_)))) {
        return Piece::Gone(index);
    }
    let mut value = String::new();
    match (item_at(was, keys), item_at(tree, keys)) {
        (was, Some(item)) if was != Some(item) => rewrite(list.get(&entry.value), was, item, newline, &mut value),
        (Some(was), None) => {
            empty(list.get(&entry.value), was, newline, &mut value);
            if value.is_empty() {
                return Piece::Gone(index);
            }
        }
        _ => return Piece::Kept(index, list.get(&entry.body).to_owned()),
    }
    Piece::Kept(index, format!("{}{value}", &list.text[entry.body.start..entry.value.start]))
}

/// What a table says of a dotted key.
fn item_at<'i, 'k>(tree: &'i Tree<'k>, keys: &[Cow<'_, str>]) -> Option<&'i Item<'k>> {
    let (key, rest) = keys.split_first()?;
    match tree.get(key)? {
        item if rest.is_empty() => Some(item),
        Item::Table(table) => item_at(table, rest),
        _ => None,
    }
}
