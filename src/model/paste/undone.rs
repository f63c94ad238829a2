//! What cleaning has undone, and how it is told in one line.

use crate::model::hidden::marked;
use crate::words::Say;

/// A way in which pasted text was damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Damage {
    /// Blanks around it.
    Blank,
    /// Quotes or `<…>` around a URL.
    Quote,
    /// A URL broken over lines.
    LineBreak,
    /// An HTML entity, or what a browser made of `&curren…`.
    Entity,
    /// A Markdown escape: `\_`.
    MarkdownEscape,
    /// A percent-encoded macro: `%7Bsub1%7D`.
    EncodedMacro,
    /// Characters without a width.
    ZeroWidth,
    /// A whole link in percent-encoding: `https%3A%2F%2F…`.
    EncodedLink,
    /// What a sentence put behind a link: `.`, `,`, `)`.
    Trailing,
    /// A redirector's wrapping around a link.
    Wrapping,
    /// A host without its scheme.
    NoScheme,
}

/// One kind of damage that was undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// Which.
    pub kind: Damage,
    /// How often.
    pub count: usize,
    /// The first one, as it stood there; empty where there is nothing to show.
    pub from: String,
    /// What became of it.
    pub to: String,
}

impl Undone {
    /// The damage in words.
    pub fn say(&self) -> Say {
        let counted = |id| Say::new(id).with("count", self.count);
        match self.kind {
            Damage::Blank => counted("paste-undone-blank"),
            Damage::Quote => counted("paste-undone-quote"),
            Damage::LineBreak => counted("paste-undone-line-break"),
            Damage::ZeroWidth => counted("paste-undone-zero-width"),
            Damage::EncodedLink => Say::new("paste-undone-encoded-link"),
            Damage::Trailing => Say::new("paste-undone-trailing").with("text", marked(&self.from)),
            Damage::Wrapping => Say::new("paste-undone-wrapping").with("host", self.from.as_str()),
            Damage::NoScheme => Say::new("paste-undone-no-scheme"),
            Damage::Entity | Damage::MarkdownEscape | Damage::EncodedMacro => {
                counted("paste-undone-text").with("from", marked(&self.from)).with("to", marked(&self.to))
            }
        }
    }
}

/// Cleaned text and what was undone for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// The text.
    pub text: String,
    /// What was undone, each kind once.
    pub undone: Vec<Undone>,
}

impl Cleaned {
    /// One line about it: "cleaned: `&amp;` → `&`, 2 blanks"; `None` where the text was clean.
    pub fn say(&self) -> Option<Say> {
        say_undone(&self.undone)
    }
}

/// One line about several kinds of damage; `None` for none.
pub fn say_undone(undone: &[Undone]) -> Option<Say> {
    let list = undone.iter().map(Undone::say).reduce(|list, item| Say::new("paste-list").with("list", list).with("item", item))?;
    Some(Say::new("paste-cleaned").with("what", list))
}

/// Adds to what was undone; further damage of a kind adds to its count.
pub fn tally(all: &mut Vec<Undone>, more: Undone) {
    match all.iter_mut().find(|known| known.kind == more.kind) {
        Some(known) => known.count += more.count,
        None => all.push(more),
    }
}
