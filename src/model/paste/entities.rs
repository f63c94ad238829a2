//! HTML entities: spelled out (`&amp;`), and those that a browser took for `&curren` in `&currency=`.

use super::undone::{Damage, Undone};
use crate::model::hidden::is_control;
use crate::model::macros::is_name_byte;

/// Entities that stand for what a link is made of, besides those of `TAKEN`.
const NAMED: [(&str, char); 38] = [
    ("amp", '&'),
    ("AMP", '&'),
    ("apos", '\''),
    ("LT", '<'),
    ("GT", '>'),
    ("QUOT", '"'),
    ("nbsp", '\u{a0}'),
    ("shy", '\u{ad}'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
    ("ZeroWidthSpace", '\u{200b}'),
    ("lbrace", '{'),
    ("lcub", '{'),
    ("rbrace", '}'),
    ("rcub", '}'),
    ("lbrack", '['),
    ("lsqb", '['),
    ("rbrack", ']'),
    ("rsqb", ']'),
    ("num", '#'),
    ("percnt", '%'),
    ("dollar", '$'),
    ("equals", '='),
    ("quest", '?'),
    ("sol", '/'),
    ("bsol", '\\'),
    ("lowbar", '_'),
    ("UnderBar", '_'),
    ("colon", ':'),
    ("period", '.'),
    ("comma", ','),
    ("semi", ';'),
    ("commat", '@'),
    ("plus", '+'),
    ("excl", '!'),
    ("ast", '*'),
    ("verbar", '|'),
    ("grave", '`'),
];

/// Entities that browsers take without a semicolon and that may begin a parameter's key: `&currency`, `&timestamp`, `&note`. The mark says
/// that letters behind it are enough; the others are at home in text too (`20°C`), so a key and `=` must follow.
const TAKEN: [(char, &str, bool); 30] = [
    ('¤', "curren", true),
    ('¶', "para", true),
    ('®', "reg", true),
    ('§', "sect", true),
    ('©', "copy", true),
    ('¬', "not", true),
    ('×', "times", true),
    ('°', "deg", false),
    ('µ', "micro", false),
    ('¢', "cent", false),
    ('£', "pound", false),
    ('¥', "yen", false),
    ('¿', "iquest", false),
    ('¡', "iexcl", false),
    ('÷', "divide", false),
    ('·', "middot", false),
    ('±', "plusmn", false),
    ('¯', "macr", false),
    ('¨', "uml", false),
    ('´', "acute", false),
    ('¸', "cedil", false),
    ('¦', "brvbar", false),
    ('ª', "ordf", false),
    ('º', "ordm", false),
    ('¹', "sup1", false),
    ('²', "sup2", false),
    ('³', "sup3", false),
    ('<', "lt", false),
    ('>', "gt", false),
    ('"', "quot", false),
];

/// Decodes entities that end in a semicolon; `None` where there are none.
pub fn decode(text: &str) -> Option<(String, Undone)> {
    let mut out = String::with_capacity(text.len());
    let mut found = Undone { kind: Damage::Entity, count: 0, from: String::new(), to: String::new() };
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let mut character = '&';
        // `&amp;amp;` is undone here and now: what has become `&` may begin the next one.
        while let Some((decoded, length)) = if character == '&' { entity(rest) } else { None } {
            if found.count == 0 {
                (found.from, found.to) = (format!("&{}", &rest[..length]), decoded.into());
            }
            found.count += 1;
            (character, rest) = (decoded, &rest[length..]);
        }
        out.push(character);
    }
    out.push_str(rest);
    (found.count > 0).then_some((out, found))
}

/// The character of the entity whose `&` stands before `rest`, and its length in `rest`.
fn entity(rest: &str) -> Option<(char, usize)> {
    const LONGEST: usize = 15;
    let end = rest.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = &rest[..end];
    let decoded = match name.strip_prefix('#') {
        Some(number) => numeric(number),
        None => named(name),
    }?;
    Some((decoded, end + 1))
}

/// Puts `&` for a numeric entity of it that has lost its own: `#038;`, `#x26;`.
pub fn decode_bare(text: &str) -> Option<(String, Undone)> {
    let mut out = String::with_capacity(text.len());
    let mut found = Undone { kind: Damage::Entity, count: 0, from: String::new(), to: "&".into() };
    let mut rest = text;
    while let Some(at) = rest.find('#') {
        let (before, hash) = rest.split_at(at);
        let end = hash.bytes().take(10).position(|byte| byte == b';');
        let is_and = end.is_some_and(|end| numeric(&hash[1..end]) == Some('&')) && !before.ends_with('&');
        let length = end.filter(|_| is_and).map_or(1, |end| end + 1);
        out.push_str(before);
        out.push_str(if is_and { "&" } else { "#" });
        if is_and {
            found.from = if found.count == 0 { hash[..length].to_owned() } else { found.from };
            found.count += 1;
        }
        rest = &hash[length..];
    }
    out.push_str(rest);
    (found.count > 0).then_some((out, found))
}

fn numeric(number: &str) -> Option<char> {
    let (digits, radix) = number.strip_prefix(['x', 'X']).map_or((number, 10), |digits| (digits, 16));
    let code = if digits.starts_with('+') { None } else { u32::from_str_radix(digits, radix).ok() };
    code.and_then(char::from_u32).filter(|&character| !is_control(character))
}

fn named(name: &str) -> Option<char> {
    let spelled = NAMED.iter().find_map(|(known, character)| (*known == name).then_some(*character));
    spelled.or_else(|| TAKEN.iter().find_map(|(character, known, _)| (*known == name).then_some(*character)))
}

/// Puts `&curren` back for `¤` where a key goes on behind it; `None` where there are none. In a parameter's value a key and `=` must follow,
/// and what is ASCII stays.
pub fn restore(text: &str, in_param: bool) -> Option<(String, Undone)> {
    let mut out = String::with_capacity(text.len());
    let mut found = Undone { kind: Damage::Entity, count: 0, from: String::new(), to: String::new() };
    // Before the query of a URL no `&` can have stood.
    let query = if text.contains("://") { text.find('?').unwrap_or(text.len()) } else { 0 };
    for (at, character) in text.char_indices() {
        let taken = TAKEN.iter().find(|(known, ..)| *known == character && at >= query && !(in_param && known.is_ascii()));
        let behind = &text[at + character.len_utf8()..];
        match taken {
            Some((_, name, letters_do)) if begins_key(behind, *letters_do && !in_param) && !closes_macro(&text[..at], character) => {
                if found.count == 0 {
                    (found.from, found.to) = (character.into(), format!("&{name}"));
                }
                found.count += 1;
                out.push('&');
                out.push_str(name);
            }
            _ => out.push(character),
        }
    }
    (found.count > 0).then_some((out, found))
}

/// True for `<` and `>` that a browser took for `&lt` and `&gt` in `&ltv=`: a key and its `=` stand behind.
pub fn is_eaten(rest: &str) -> bool {
    ["<", ">", "&lt;", "&gt;"]
        .iter()
        .find_map(|sign| rest.strip_prefix(sign))
        .is_some_and(|behind| begins_key(behind, false) && !behind.starts_with('='))
}

/// True for the rest of a key with its `=`; where `letters_do`, for letters or `=` alone.
fn begins_key(behind: &str, letters_do: bool) -> bool {
    if letters_do {
        return behind.starts_with(|next: char| next.is_ascii_alphabetic() || next == '=');
    }
    let length = behind.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-')).count();
    behind[length..].starts_with('=')
}

/// True for `…&gt`: the semicolon behind it is the entity's.
pub fn ends_in_entity(text: &str) -> bool {
    let name = text.bytes().rev().take_while(|&byte| byte.is_ascii_alphanumeric() || byte == b'#').count();
    name > 0 && text[..text.len() - name].ends_with('&')
}

/// True for the `>` of a macro `<x>`.
fn closes_macro(before: &str, character: char) -> bool {
    let name = before.bytes().rev().take_while(|&byte| is_name_byte(byte)).count();
    character == '>' && name > 0 && before[..before.len() - name].ends_with('<')
}
