//! What is heard and said: lines in, lines out, and nothing but lines. Works in a terminal and through pipes.

use std::io::{self, BufRead, StdinLock};

use super::orders::ORDERS;
use super::question::Question;
use crate::cli::output::Output;
use crate::model::hidden::marked;
use crate::text::Words;
use crate::words::{Lang, Say};

/// The longest line that is taken, in bytes.
const LIMIT: usize = 64 * 1024;

/// Stdin and stdout, in a language.
pub struct Voice<'v> {
    /// The words of the language that is spoken.
    pub words: Words,
    out: &'v mut Output,
    input: StdinLock<'static>,
    last: Option<Question>,
}

impl<'v> Voice<'v> {
    /// A voice in a language.
    pub fn new(lang: Lang, out: &'v mut Output) -> Self {
        Voice { words: Words::new(lang), out, input: io::stdin().lock(), last: None }
    }

    /// Speaks another language; the question is then read out again.
    pub fn speak(&mut self, lang: Lang) {
        self.words = Words::new(lang);
        self.last = None;
    }

    /// Says something, hidden characters marked.
    pub fn say(&mut self, say: &Say) -> io::Result<()> {
        self.words.say(say).lines().try_for_each(|line| self.out.line(&marked(line)))
    }

    /// Asks. What was asked just before is not read out in full again.
    pub fn ask(&mut self, question: &Question) -> io::Result<()> {
        if self.last.as_ref() != Some(question) {
            self.out.line("")?;
            question.told.iter().try_for_each(|say| self.say(say))?;
            for (choice, number) in question.choices.iter().zip(1_usize..) {
                self.say(&Say::new("plain-choice").with("number", number.to_string()).with("what", choice.say.clone()))?;
                choice.below.iter().try_for_each(|say| self.say(say))?;
            }
            self.last = Some(question.clone());
        }
        self.say(&question.ask)?;
        if let Some((say, _)) = &question.enter {
            self.say(&Say::new("plain-enter").with("what", say.clone()))?;
        }
        self.out.flush()
    }

    /// The words that are understood everywhere; the question is then read out again.
    pub fn help(&mut self) -> io::Result<()> {
        self.last = None;
        for (_, spoken, help, _) in ORDERS {
            let word = self.words.get(spoken);
            self.say(&Say::new("plain-help").with("word", word).with("what", Say::new(help)))?;
        }
        self.say(&Say::new("plain-help-quotes"))
    }

    /// The next line; `None` at the end. Bytes that are no text, and a line that nobody typed, are refused.
    ///
    /// # Errors
    /// What is wrong with the line.
    pub fn hear(&mut self) -> Result<Option<String>, Say> {
        let mut line = Vec::new();
        let mut is_too_long = false;
        loop {
            // A stdin that fails is at its end.
            let Ok(ready) = self.input.fill_buf() else { return Ok(None) };
            let end = ready.iter().position(|byte| *byte == b'\n');
            let taken = end.map_or(ready.len(), |end| end + 1);
            is_too_long |= line.len() + taken > LIMIT;
            if !is_too_long {
                line.extend_from_slice(&ready[..taken]);
            }
            self.input.consume(taken);
            match (taken, end) {
                (0, _) if line.is_empty() && !is_too_long => return Ok(None),
                (0, _) | (_, Some(_)) => break,
                _ => {}
            }
        }
        if is_too_long {
            return Err(Say::new("paste-too-long").with("limit", LIMIT / 1024));
        }
        String::from_utf8(line).map(|line| Some(line.trim().to_owned())).map_err(|_| Say::new("plain-not-text"))
    }

    /// The lines up to an empty one, or to the end.
    ///
    /// # Errors
    /// What is wrong with one of them.
    pub fn hear_lines(&mut self) -> Result<Option<String>, Say> {
        let mut all = String::new();
        while let Some(line) = self.hear()?.filter(|line| !line.is_empty()) {
            all = all + &line + "\n";
        }
        Ok(Some(all))
    }
}
