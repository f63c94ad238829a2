//! What the words of the program do.

use super::links;
use super::orders::{Behind, Order};
use super::question::{Choice, Deed, Question, Stop, Takes};
use super::sitting::Sitting;
use crate::model::acts::{Act, New};
use crate::model::at::At;
use crate::model::profile::ItemId;
use crate::system::today::today;
use crate::text::Words;
use crate::words::Say;

impl Sitting<'_> {
    /// Does what a word asks for.
    ///
    /// # Errors
    /// Why it cannot be done.
    pub fn obey(&mut self, question: &Question, order: Order, behind: &Behind, words: &Words) -> Result<(), Say> {
        if order == Order::Name && matches!(self.stop(), Stop::Imported(..)) {
            self.go(Stop::ImportName);
            return Ok(());
        }
        if self.open.is_none() && order.needs_profile() {
            return Err(Say::new("choose-partner-first"));
        }
        if let (Order::Compare, Behind::Url(url)) = (order, behind) {
            return self.compare(url);
        }
        if let Some(stop) = order.stop().or_else(|| self.first_placeholder().filter(|_| order == Order::Key)) {
            self.told.extend((question.takes == Takes::Text).then(|| Say::new("plain-help-quotes")));
            self.go(stop);
            return Ok(());
        }
        match order {
            Order::Words => self.go_to_words(),
            Order::Find => self.find(behind),
            Order::History => self.go_to_history(),
            Order::Back if !self.back() => Err(Say::new("plain-back-nowhere")),
            Order::Undo => self.undo(),
            Order::Redo => self.redo(),
            Order::Replace => self.obey_replace(if let Behind::Text(words) | Behind::Url(words) = behind { words } else { "" }),
            Order::Many => self.obey_many(self.link_meant(question, behind)),
            Order::Like => self.obey_like(question, behind),
            Order::Copy => self.obey_copy(question, behind),
            Order::Placed => {
                let id = self.link_meant(question, behind).ok_or(Say::new("plain-placed-which"))?;
                self.act(&Act::Place(id, today()))
            }
            Order::Up | Order::Down => self.move_by(question, order == Order::Down, behind),
            Order::Duplicate | Order::Remove => match file_meant(question, behind) {
                Some(choice) if order == Order::Remove => self.remove_file(choice),
                Some(choice) => self.duplicate_file(choice),
                None => {
                    let at = self.meant(question, behind)?;
                    let act = if order == Order::Remove { Act::Remove(at) } else { Act::Duplicate(at) };
                    self.act(&act)
                }
            },
            Order::Mend => {
                let fixes = self.open.iter().flat_map(|open| &open.findings).filter_map(|finding| finding.fix.clone()).collect();
                self.act(&Act::Mend(fixes))
            }
            Order::Trace => self.trace(words),
            Order::Sheet => self.sheet(words),
            _ => Ok(()),
        }
    }

    fn move_by(&mut self, question: &Question, down: bool, behind: &Behind) -> Result<(), Say> {
        let at = self.meant(question, behind)?;
        self.act(&Act::Move(at, down))?;
        self.told.push(Say::new("plain-moved"));
        Ok(())
    }

    /// A new offer like the profile of that number, or the open one.
    fn obey_like(&mut self, question: &Question, behind: &Behind) -> Result<(), Say> {
        let open = || self.open.as_ref().and_then(|open| open.file.clone());
        let file = file_meant(question, behind).map(std::path::Path::to_path_buf).or_else(open).ok_or(Say::new("plain-which"))?;
        self.go(Stop::Like(file));
        Ok(())
    }

    /// The first value that the tracker asks for; the postbacks where it asks for none.
    fn first_placeholder(&self) -> Option<Stop> {
        let placeholder = self.setup()?.tracker?.placeholders.first();
        Some(placeholder.map_or_else(|| Stop::List(New::Postback), |known| Stop::At(At::Placeholder(known.name.clone()))))
    }

    /// What a number among the answers stands for; without one, what is being looked at.
    fn meant(&self, question: &Question, behind: &Behind) -> Result<At, Say> {
        let here = match self.stop() {
            Stop::At(at) => Some(at.pointed_at()),
            _ => None,
        };
        let at = match behind {
            Behind::Number(number) => chosen(question, *number).and_then(|choice| choice.at.clone()),
            _ => here.filter(|at| matches!(at, At::Postback(_) | At::CustomField(_) | At::Link(_) | At::Param(..))),
        };
        at.ok_or(Say::new("plain-which"))
    }

    /// Copies the link of that number: of those that were just read out, else of all in the summary.
    fn obey_copy(&mut self, question: &Question, behind: &Behind) -> Result<(), Say> {
        let Some(setup) = self.setup() else { return Err(Say::new("choose-partner-first")) };
        match behind {
            Behind::Next => self.copy_next(),
            Behind::All => {
                self.copy(&links::all(setup));
                Ok(())
            }
            _ => self.link_meant(question, behind).map(|id| self.copy(&[id])).ok_or(Say::new("plain-copy-which")),
        }
    }

    /// The link of a number: of those that were just read out, else of all in the summary; without one, the link that is being looked at.
    fn link_meant(&self, question: &Question, behind: &Behind) -> Option<ItemId> {
        let Behind::Number(number) = behind else { return self.meant(question, behind).ok().filter(is_link)?.owner() };
        let shown: Vec<_> = question.choices.iter().map(|choice| choice.at.as_ref().filter(|at| is_link(at)).and_then(At::owner)).collect();
        let links = if shown.iter().any(Option::is_some) { shown } else { links::all(self.setup()?).into_iter().map(Some).collect() };
        *links.get(number.checked_sub(1)?)?
    }
}

fn is_link(at: &At) -> bool {
    matches!(at, At::Postback(_) | At::Link(_))
}

fn chosen(question: &Question, number: usize) -> Option<&Choice> {
    question.choices.get(number.checked_sub(1)?)
}

/// The file of the profile of that number, where profiles are read out.
fn file_meant<'q>(question: &'q Question, behind: &Behind) -> Option<&'q std::path::Path> {
    let Behind::Number(number) = behind else { return None };
    match &chosen(question, *number)?.deed {
        Deed::Open(file) => Some(file),
        _ => None,
    }
}
