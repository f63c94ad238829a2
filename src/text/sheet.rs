//! The instruction for a manager in words: as text for a chat, each link on a line of its own and nothing wide, or as Markdown.

use super::Words;
use crate::model::hidden::marked;
use crate::model::sheet::{Sheet, Step};
use crate::model::tracker_half::ToDo;
use crate::words::Say;

/// How an instruction is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// For a chat.
    Text,
    /// For a document.
    Markdown,
}

/// The instruction in lines, none of them broken: a link must stay one.
pub fn lines(sheet: &Sheet, words: &Words, look: Look) -> Vec<String> {
    let writer = Writer { words, look };
    let partner = sheet.partner.as_deref().map_or_else(|| Say::new("sheet-the-partner"), |name| Say::new("text").with("text", name));
    let title =
        Say::new("sheet-title").with("profile", sheet.profile.as_str()).with("partner", partner.clone()).with("tracker", sheet.tracker.as_str());
    let mut lines = vec![writer.title(&title)];
    if sheet.has_key {
        lines.extend([String::new(), writer.strong(&words.get("sheet-live-key"))]);
    }
    if !sheet.postbacks.is_empty() {
        lines.extend([String::new(), writer.heading(&Say::new("sheet-in-cabinet").with("partner", partner))]);
        lines.extend(writer.phrase(sheet.notes.get(words.lang())));
        lines.extend((1..).zip(&sheet.postbacks).flat_map(|(number, step)| writer.step(number, &postback_head(step), step)));
    }
    if !sheet.links.is_empty() {
        lines.extend([String::new(), writer.heading(&Say::new("sheet-links"))]);
        let head = |step: &Step| Say::new("sheet-step-link").with("name", marked(&step.name)).with("tracker", sheet.tracker.as_str());
        lines.extend((1..).zip(&sheet.links).flat_map(|(number, step)| writer.step(number, &head(step), step)));
    }
    if !sheet.in_tracker.is_empty() {
        lines.extend([String::new(), writer.heading(&Say::new("sheet-in-tracker").with("tracker", sheet.tracker.as_str()))]);
        lines.extend(sheet.in_tracker.iter().map(|todo| writer.todo(todo)));
    }
    if let Some((caution, steps)) = sheet.live_test.split_first() {
        lines.extend([String::new(), writer.heading(&Say::new("sheet-test"))]);
        lines.push(writer.inline(&words.say(caution)));
        lines.extend((1..).zip(steps).map(|(number, say)| format!("{number}. {}", writer.inline(&words.say(say)))));
    }
    lines
}

struct Writer<'a> {
    words: &'a Words,
    look: Look,
}

impl Writer<'_> {
    fn title(&self, say: &Say) -> String {
        let text = self.inline(&self.words.say(say));
        if self.look == Look::Markdown { format!("# {text}") } else { text }
    }

    fn heading(&self, say: &Say) -> String {
        let text = self.inline(&self.words.say(say));
        if self.look == Look::Markdown { format!("## {text}\n") } else { text }
    }

    fn strong(&self, text: &str) -> String {
        if self.look == Look::Markdown { format!("**{}**", self.inline(text)) } else { text.to_owned() }
    }

    fn phrase(&self, text: &str) -> Vec<String> {
        let end = if self.look == Look::Markdown { "\n" } else { "" };
        if text.is_empty() { Vec::new() } else { vec![format!("{}{end}", self.inline(text))] }
    }

    /// One thing to do in the tracker.
    fn todo(&self, todo: &ToDo) -> String {
        let head = todo.head.as_ref().map(|head| self.words.say(head));
        let text = Some(todo.text.get(self.words.lang()).to_owned()).filter(|text| !text.is_empty());
        let said: Vec<String> = head.into_iter().chain(text).map(|text| self.inline(&text)).collect();
        format!("- {}", said.join(": "))
    }

    /// One link: its number, where it goes, and below it the link alone.
    fn step(&self, number: usize, head: &Say, step: &Step) -> Vec<String> {
        let (says, words) = (Say::new, self.words);
        let mut lines = vec![format!("{number}. {}", self.inline(&words.say(head)))];
        match &step.enter {
            Ok(entered) => {
                lines.push(self.code(&entered.link));
                if !entered.rows.is_empty() {
                    lines.push(self.inside(&words.get(if step.appends { "sheet-appends" } else { "sheet-rows" })));
                    let rows = entered.rows.iter().map(|row| (self.cell(&row.key), self.cell(&row.macro_name)));
                    lines.extend(rows.map(|(key, text)| self.inside(&format!("- {key} ← {text}"))));
                }
            }
            Err(why) => lines.push(self.inside(&self.inline(&words.say(&says("sheet-not-finished").with("why", why.clone()))))),
        }
        lines.extend(step.remarks.iter().map(|say| self.inside(&self.inline(&words.say(say)))));
        lines
    }

    /// Text that Markdown must not read.
    fn inline(&self, text: &str) -> String {
        let text = marked(text);
        if self.look == Look::Text {
            return text;
        }
        text.chars().flat_map(|character| "\\`*_{}[]<>#|".contains(character).then_some('\\').into_iter().chain([character])).collect()
    }

    fn cell(&self, text: &str) -> String {
        let text = marked(text);
        if self.look == Look::Markdown { code(&text) } else { text }
    }

    fn inside(&self, text: &str) -> String {
        if self.look == Look::Markdown { format!("   {text}") } else { format!("  {text}") }
    }

    /// A link on a line of its own, without a blank before it in a chat, where a triple click takes the line.
    fn code(&self, link: &str) -> String {
        if self.look == Look::Markdown { format!("\n   {}\n", code(link)) } else { link.to_owned() }
    }
}

/// A postback goes into a field of the cabinet.
fn postback_head(step: &Step) -> Say {
    let name = marked(&step.name);
    match &step.slot {
        Some(slot) => Say::new("sheet-step-slot").with("name", name).with("slot", slot.clone()),
        None => Say::new("sheet-step").with("name", name),
    }
}

fn code(text: &str) -> String {
    let fence = if text.contains('`') { "``" } else { "`" };
    format!("{fence}{text}{fence}")
}
