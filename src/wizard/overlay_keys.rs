//! Keys while something lies over the page.

use crate::model::find::Query;
use crate::model::hidden::is_hidden;
use crate::model::paste::clean::{Target, clean};
use crate::words::Say;

use super::act_help::help_lines;
use super::effect::Effect;
use super::key::{Code, Key};
use super::keyboard::latin;
use super::overlay::{Answer, HelpList, Overlay};
use super::state::{Tone, Wizard};

/// How far a list's choice or scroll moves for a key, where `page` lines are a page; `None` for other keys.
fn movement(key: Key, page: isize) -> Option<isize> {
    let key = latin(key);
    if key.ctrl || key.alt {
        return None;
    }
    match key.code {
        Code::Up | Code::Char('k') => Some(-1),
        Code::Down | Code::Char('j') => Some(1),
        Code::PageUp => Some(-page),
        Code::PageDown | Code::Char(' ') => Some(page),
        Code::Home | Code::Char('g') => Some(isize::MIN),
        Code::End | Code::Char('G') => Some(isize::MAX),
        _ => None,
    }
}

/// Moves a place inside a list of `count`.
pub(super) fn moved(place: usize, by: isize, count: usize) -> usize {
    let last = count.saturating_sub(1);
    if by == isize::MIN {
        return 0;
    }
    place.saturating_add_signed(by).min(last)
}

fn leaves(key: Key) -> bool {
    key.code == Code::Esc || latin(key) == Key::char('q') || latin(key) == Key { ctrl: true, ..Key::char('c') }
}

impl Wizard {
    /// How many lines a page key goes: as many as are seen, but one that stays in sight.
    fn overlay_page(&self) -> isize {
        let seen = self.overlay_area().map_or(0, |area| area.height.saturating_sub(3));
        isize::try_from(seen).unwrap_or(1).max(1)
    }

    /// A key that means nothing to what lies over the page.
    fn tell_unknown_over(&mut self) {
        self.tell(Tone::Plain, Say::new("key-unknown-over"));
    }

    /// No page scrolls further than to its last line.
    pub(super) fn stop_at(&mut self, last: usize) {
        if let Some(top) = self.overlay.as_mut().and_then(Overlay::top_mut) {
            *top = (*top).min(last);
        }
    }

    pub(super) fn press_overlay(&mut self, key: Key, effects: &mut Vec<Effect>) {
        match &self.overlay {
            Some(Overlay::Help(_)) => self.press_help(key, effects),
            Some(Overlay::Findings(_)) => self.press_findings(key, effects),
            Some(Overlay::Choose(_)) => self.press_choose(key, effects),
            Some(Overlay::Compare(page)) if page.comparison.is_none() => self.press_compare(key),
            _ => self.press_reading(key),
        }
    }

    fn press_help(&mut self, key: Key, effects: &mut Vec<Effect>) {
        // Asked before the help is taken out of its place.
        let page = self.overlay_page();
        let Some(Overlay::Help(mut help)) = self.overlay.take() else { return };
        let count = self.shown_help(&help).len();
        match key.code {
            Code::Esc | Code::F(1) => return,
            Code::Char('c') if key.ctrl => return,
            Code::Enter => {
                let action = self.shown_help(&help).get(help.chosen).map(|binding| binding.action);
                if let Some(action) = action {
                    self.act(action, effects);
                }
                return;
            }
            Code::Up => help.chosen = moved(help.chosen, -1, count),
            Code::Down => help.chosen = moved(help.chosen, 1, count),
            Code::PageUp => help.chosen = moved(help.chosen, -page, count),
            Code::PageDown => help.chosen = moved(help.chosen, page, count),
            // Where nothing is typed there is nothing else to go to the end of.
            Code::Home if help.line.text().is_empty() => help.chosen = 0,
            Code::End if help.line.text().is_empty() => help.chosen = moved(0, isize::MAX, count),
            // The key that opened the help closes it again.
            Code::Char('?') if help.line.text().is_empty() => return,
            _ => {
                if help.line.press(if key.ctrl { latin(key) } else { key }) {
                    help.chosen = 0;
                } else {
                    self.tell_unknown_over();
                }
            }
        }
        self.overlay = Some(Overlay::Help(help));
    }

    /// The lines of the help that pass its filter.
    pub fn shown_help(&self, help: &HelpList) -> Vec<&'static super::bindings::Binding> {
        let typed = help.line.text().trim().to_owned();
        let lines = help_lines(self);
        if typed.is_empty() {
            return lines;
        }
        let query = Query::new(&typed);
        lines
            .into_iter()
            .filter(|binding| {
                self.help_texts.get(binding.help).is_some_and(|text| query.text(text).is_some()) || binding.keys.contains(&typed.as_str())
            })
            .collect()
    }

    fn press_findings(&mut self, key: Key, effects: &mut Vec<Effect>) {
        let Some(Overlay::Findings(place)) = self.overlay else { return };
        let count = self.sorted_findings().len();
        match latin(key).code {
            Code::Enter => {
                self.overlay = None;
                self.go_to_finding(place);
            }
            Code::Char('f') => self.fix_listed(place, effects),
            Code::Char('F') => self.fix_all(effects),
            Code::Char('u') => self.undo(effects),
            Code::Char('!') => self.overlay = None,
            _ if leaves(key) => self.overlay = None,
            _ => match movement(key, self.overlay_page()) {
                Some(by) => self.overlay = Some(Overlay::Findings(moved(place, by, count))),
                None => self.tell_unknown_over(),
            },
        }
        if let Some(Overlay::Findings(place)) = self.overlay {
            self.overlay = Some(Overlay::Findings(moved(place, 0, self.sorted_findings().len())));
        }
    }

    fn press_choose(&mut self, key: Key, effects: &mut Vec<Effect>) {
        let page = self.overlay_page();
        let Some(Overlay::Choose(mut choose)) = self.overlay.take() else { return };
        match key.code {
            Code::Enter => {
                let answer = choose.answers.get(choose.chosen).map(|(_, answer)| answer.clone());
                if matches!(answer, Some(Answer::SeeDifference | Answer::SeeSides(_))) {
                    self.overlay = Some(Overlay::Choose(choose));
                }
                if let Some(answer) = answer {
                    self.answer(answer, effects);
                }
            }
            _ if leaves(key) => {}
            _ => {
                match movement(key, page) {
                    Some(by) => choose.chosen = moved(choose.chosen, by, choose.answers.len()),
                    None => self.tell_unknown_over(),
                }
                self.overlay = Some(Overlay::Choose(choose));
            }
        }
    }

    fn press_compare(&mut self, key: Key) {
        let Some(Overlay::Compare(mut page)) = self.overlay.take() else { return };
        match key.code {
            Code::Esc => return,
            Code::Char('c') if key.ctrl => return,
            Code::Enter => {
                let url = page.line.text().trim().to_owned();
                page.comparison = self.compared(&url);
                if page.comparison.is_none() {
                    self.tell(Tone::Plain, Say::new("compare-empty"));
                }
            }
            _ => {
                if !page.line.press(if key.ctrl { latin(key) } else { key }) {
                    self.tell_unknown_over();
                }
            }
        }
        self.overlay = Some(Overlay::Compare(page));
    }

    /// Pages that are only read: they scroll, and any way back closes them.
    fn press_reading(&mut self, key: Key) {
        if leaves(key) || key.code == Code::Enter {
            self.overlay = match self.overlay.take() {
                Some(Overlay::Difference(page)) => page.behind.map(Overlay::Choose),
                _ => None,
            };
            return;
        }
        let Some(by) = movement(key, self.overlay_page()) else { return self.tell_unknown_over() };
        if let Some(top) = self.overlay.as_mut().and_then(Overlay::top_mut) {
            // Where the page ends is told right after this key (`Message::PageEnd`).
            *top = moved(*top, by, usize::MAX);
        }
    }

    pub(super) fn paste_into_overlay(&mut self, text: &str, effects: &mut Vec<Effect>) {
        match &mut self.overlay {
            Some(Overlay::Import(_)) => self.import_text(text, effects),
            Some(Overlay::Compare(page)) if page.comparison.is_none() => {
                let cleaned = clean(text, Target::Received);
                page.line.insert(&crate::model::hidden::marked(&cleaned.text));
                let url = page.line.text().trim().to_owned();
                let comparison = self.compared_log(text).or_else(|| self.compared(&url));
                if let Some(Overlay::Compare(page)) = &mut self.overlay {
                    page.comparison = comparison;
                }
            }
            Some(Overlay::Help(help)) => {
                let typed: String = text.chars().filter(|character| !is_hidden(*character)).take(100).collect();
                help.line.insert(&typed);
                help.chosen = 0;
            }
            _ => self.tell(Tone::Plain, Say::new("paste-over")),
        }
    }
}
