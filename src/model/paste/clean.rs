//! The cleaning itself: every pass undoes one kind of damage, and the passes go round until nothing changes.

use super::lines::join_broken;
use super::undone::{Cleaned, Damage, Undone, tally};
use super::{encoded, entities};
use crate::model::hidden::{hidden_in, hidden_in_link};
use crate::model::macros::MacroStyle;
use crate::model::url_rules::without_scheme;

/// Damage nested deeper than this is no accident. It bounds the time that a hostile paste can take.
const ROUNDS: usize = 100;

/// What the text is meant to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A URL. A macro with `#` or `<` stays encoded: the one would begin the fragment, and neither is a macro in a registration link.
    Url,
    /// A postback link.
    Postback,
    /// A URL that a server has received: an encoded macro or an `&amp;` in it is a fact, not damage.
    Received,
    /// A parameter's key or value.
    Param,
    /// A name, for people.
    Name,
}

impl Target {
    /// True for what is no URL.
    fn is_text(self) -> bool {
        matches!(self, Target::Param | Target::Name)
    }
}

/// Cleans what is pasted as a URL; what a sentence put behind it goes too.
pub fn clean_url(text: &str) -> Cleaned {
    let mut cleaned = clean(text, Target::Url);
    for _ in 0..ROUNDS {
        let end = without_sentence(&cleaned.text).len();
        if end == cleaned.text.len() || cleaned.text.contains('\n') || without_scheme(&cleaned.text).is_none() {
            break;
        }
        let behind = cleaned.text.split_off(end);
        tally(&mut cleaned.undone, Undone { kind: Damage::Trailing, count: 1, from: behind, to: String::new() });
        // What stood before it may be damage too, such as the quote of `«https://a.test/»;`.
        let again = clean(&cleaned.text, Target::Url);
        cleaned.text = again.text;
        again.undone.into_iter().for_each(|one| tally(&mut cleaned.undone, one));
    }
    cleaned
}

/// A link without what a sentence put behind it: `.` `,` `)` and the like. A closing bracket whose partner stands in the link is the link's.
pub fn without_sentence(link: &str) -> &str {
    const SIGNS: [char; 9] = ['.', ',', ';', ':', '!', '…', '"', '»', '”'];
    let mut text = link;
    loop {
        let is_open = |open: char, close: char| text.matches(open).count() < text.matches(close).count();
        let shorter = match text.chars().next_back() {
            Some(sign) if SIGNS.contains(&sign) => text.strip_suffix(sign).filter(|shorter| !(sign == ';' && entities::ends_in_entity(shorter))),
            Some(')') if is_open('(', ')') => text.strip_suffix(')'),
            Some(']') if is_open('[', ']') => text.strip_suffix(']'),
            _ => None,
        };
        match shorter {
            Some(shorter) => text = shorter,
            None => return text,
        }
    }
}

/// Cleans what is pasted as a parameter's key or value; blanks and quotes inside stay.
pub fn clean_param(text: &str) -> Cleaned {
    clean(text, Target::Param)
}

/// Cleans what is pasted as a name: characters that an emoji or a script needs stay too.
pub fn clean_name(text: &str) -> Cleaned {
    clean(text, Target::Name)
}

/// The URLs of a paste of several lines, each cleaned; a URL broken over lines is one.
pub fn base_urls(text: &str) -> Vec<String> {
    let text = clean_url(text).text;
    text.lines().map(|line| clean_url(line).text).filter(|line| !line.is_empty()).collect()
}

/// Undoes the damage of 2-links until nothing changes.
pub fn clean(text: &str, target: Target) -> Cleaned {
    let mut cleaned = Cleaned { text: text.to_owned(), undone: Vec::new() };
    for _ in 0..ROUNDS {
        let mut changed = false;
        for pass in [separators, zero_width, surroundings, line_breaks, undo_entities, markdown, whole_link, macros] {
            let Some((text, undone)) = pass(&cleaned.text, target) else { continue };
            cleaned.text = text;
            for one in undone {
                tally(&mut cleaned.undone, one);
            }
            changed = true;
        }
        if !changed {
            break;
        }
    }
    cleaned
}

/// The changed text and what was undone; `None` where a pass changes nothing.
type Change = Option<(String, Vec<Undone>)>;

/// So many of a kind, with nothing to show.
pub fn undone(kind: Damage, count: usize) -> Undone {
    Undone { kind, count, from: String::new(), to: String::new() }
}

/// Unicode's own line breaks are line breaks.
fn separators(text: &str, _: Target) -> Change {
    text.contains(['\u{2028}', '\u{2029}']).then(|| (text.replace(['\u{2028}', '\u{2029}'], "\n"), Vec::new()))
}

fn zero_width(text: &str, target: Target) -> Change {
    // Control characters go another way: a line break may have been meant.
    let hidden: Vec<(usize, char)> = if target == Target::Name { hidden_in(text).collect() } else { hidden_in_link(text).collect() };
    let places: Vec<usize> = hidden.into_iter().filter(|(_, character)| !character.is_control()).map(|(at, _)| at).collect();
    let clean = || text.char_indices().filter(|(at, _)| places.binary_search(at).is_err()).map(|(_, character)| character).collect();
    (!places.is_empty()).then(|| (clean(), vec![undone(Damage::ZeroWidth, places.len())]))
}

/// Blanks and, around a URL, quotes and `<…>`.
fn surroundings(text: &str, target: Target) -> Change {
    let (mut rest, mut blanks, mut quotes) = (text, 0, 0);
    loop {
        let trimmed = rest.trim();
        blanks += rest.chars().count() - trimmed.chars().count();
        rest = trimmed;
        if target.is_text() {
            break;
        }
        let inside = without_quotes(rest);
        if inside.len() == rest.len() {
            break;
        }
        quotes += rest.chars().count() - inside.chars().count();
        rest = inside;
    }
    let found = [(Damage::Blank, blanks), (Damage::Quote, quotes)];
    let found = found.into_iter().filter(|(_, count)| *count > 0).map(|(kind, count)| undone(kind, count));
    (rest.len() < text.len()).then(|| (rest.to_owned(), found.collect()))
}

fn without_quotes(text: &str) -> &str {
    // These are never part of a URL, so one that came along alone goes too; an apostrophe may be, and goes with its partner only.
    let text = text.trim_matches(['"', '“', '”', '„', '‟', '«', '»', '`', '‘', '’', '‚', '‛', '‹', '›', '「', '」']);
    if let Some(inside) = text.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
        return inside;
    }
    match text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
        Some(inside) if MacroStyle::Angle.name_in(text).is_none() => inside,
        _ => text,
    }
}

fn line_breaks(text: &str, target: Target) -> Change {
    if target.is_text() || !text.contains(['\n', '\r']) {
        return None;
    }
    let lines = join_broken(text, |_| true);
    let count: usize = lines.iter().map(|line| line.breaks).sum();
    let joined = lines.iter().map(|line| line.text.as_str()).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    let found = if count > 0 { vec![undone(Damage::LineBreak, count)] } else { Vec::new() };
    (joined != text).then_some((joined, found))
}

fn undo_entities(text: &str, target: Target) -> Change {
    if target == Target::Received {
        return None;
    }
    let spelled = entities::decode(text).or_else(|| entities::decode_bare(text));
    let taken = entities::restore(spelled.as_ref().map_or(text, |(text, _)| text), target.is_text());
    match (spelled, taken) {
        (Some((_, mut first)), Some((text, second))) => {
            first.count += second.count;
            Some((text, vec![first]))
        }
        (one, other) => other.or(one).map(|(text, undone)| (text, vec![undone])),
    }
}

/// A backslash before punctuation, and the one at the end of a line that breaks it.
fn markdown(text: &str, target: Target) -> Change {
    let mut out = String::with_capacity(text.len());
    let mut found = undone(Damage::MarkdownEscape, 0);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        let breaks_line = next.is_none_or(|next| next == '\n' || next == '\r') && !target.is_text();
        if character != '\\' || !(breaks_line || next.is_some_and(|next| next.is_ascii_punctuation())) {
            out.push(character);
            continue;
        }
        if found.count == 0 {
            let escaped = next.filter(char::is_ascii_punctuation).map(String::from).unwrap_or_default();
            (found.from, found.to) = (format!("\\{escaped}"), escaped);
        }
        found.count += 1;
        // The escaped one is done with: of `\\_` one level is undone at a time, as it was done.
        out.extend(characters.next_if(char::is_ascii_punctuation));
    }
    (found.count > 0).then(|| (out, vec![found]))
}

fn whole_link(text: &str, target: Target) -> Change {
    let is_url = matches!(target, Target::Url | Target::Postback);
    encoded::decode_link(text).filter(|_| is_url).map(|(text, undone)| (text, vec![undone]))
}

fn macros(text: &str, target: Target) -> Change {
    let (text, undone) = match target {
        Target::Received => return None,
        Target::Url => encoded::decode(text, false),
        Target::Postback | Target::Param | Target::Name => encoded::decode(text, true),
    }?;
    Some((text, vec![undone]))
}
