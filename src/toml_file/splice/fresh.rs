//! A tree as a new text, in the layout of the documentation's example.

use super::quote;
use super::tree::{Item, Tree};

/// Writes a whole file: values first, then sections, a blank line before each. `newline` is the line end.
pub fn fresh(tree: &Tree<'_>, newline: &str) -> String {
    let mut out = String::new();
    body(tree, newline, &mut out);
    for (key, item) in tree.entries() {
        match item {
            Item::Table(table) => section(&[key], table, newline, &mut out),
            Item::Tables(tables) => tables.iter().for_each(|table| array_section(&[key], table, newline, &mut out)),
            _ => {}
        }
    }
    out
}

/// Writes `[path]` and what is in it, after a blank line.
pub fn section(path: &[&str], table: &Tree<'_>, newline: &str, out: &mut String) {
    header(["[", "]"], path, newline, out);
    whole_body(table, newline, out);
}

/// Writes `[[path]]` and what is in it, after a blank line.
pub fn array_section(path: &[&str], table: &Tree<'_>, newline: &str, out: &mut String) {
    header(["[[", "]]"], path, newline, out);
    whole_body(table, newline, out);
}

fn header([open, close]: [&str; 2], path: &[&str], newline: &str, out: &mut String) {
    if !out.is_empty() {
        out.push_str(newline);
    }
    out.push_str(open);
    quote::keys(path, out);
    out.push_str(close);
    out.push_str(newline);
}

/// The values of the top table; its tables become sections.
fn body(tree: &Tree<'_>, newline: &str, out: &mut String) {
    for (key, item) in tree.entries().iter().filter(|(_, item)| !matches!(item, Item::Table(_) | Item::Tables(_))) {
        line(key, item, newline, out);
    }
}

fn whole_body(tree: &Tree<'_>, newline: &str, out: &mut String) {
    for (key, item) in tree.entries() {
        line(key, item, newline, out);
    }
}

fn line(key: &str, item: &Item<'_>, newline: &str, out: &mut String) {
    quote::key(key, out);
    out.push_str(" = ");
    value(item, newline, out);
    out.push_str(newline);
}

/// Writes a value. More than one table go on lines of their own.
pub fn value(item: &Item<'_>, newline: &str, out: &mut String) {
    match item {
        Item::Tables(tables) if tables.len() > 1 => {
            out.push('[');
            out.push_str(newline);
            for table in tables {
                out.push_str("  ");
                inline_table(table, out);
                out.push(',');
                out.push_str(newline);
            }
            out.push(']');
        }
        _ => value_on_one_line(item, out),
    }
}

/// Writes a value without a line end.
pub fn value_on_one_line(item: &Item<'_>, out: &mut String) {
    match item {
        Item::Text(text) => quote::text(text, out),
        Item::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Item::Number(number) => out.push_str(&number.to_string()),
        Item::Date(date) => out.push_str(date),
        Item::Texts(texts) => list(texts, |text, out| quote::text(text, out), out),
        Item::Table(table) => inline_table(table, out),
        Item::Tables(tables) => list(tables, inline_table, out),
    }
}

/// Writes `{ key = "…", value = "…" }`.
pub fn inline_table(table: &Tree<'_>, out: &mut String) {
    if table.entries().is_empty() {
        out.push_str("{}");
        return;
    }
    out.push_str("{ ");
    for (index, (key, item)) in table.entries().iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        quote::key(key, out);
        out.push_str(" = ");
        value_on_one_line(item, out);
    }
    out.push_str(" }");
}

fn list<T>(items: &[T], write: impl Fn(&T, &mut String), out: &mut String) {
    out.push('[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        write(item, out);
    }
    out.push(']');
}
