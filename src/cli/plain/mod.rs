//! `--plain`: the walk as plain questions, one a line, for screen readers, pipes and anything else that has lines only.

mod answers;
mod deeds;
mod document;
mod elements;
mod found;
mod importing;
mod integration;
mod liking;
mod links;
mod list_deeds;
mod many;
mod obeying;
mod orders;
mod pages;
mod past;
mod phrases;
mod question;
mod replacing;
mod rescued;
mod saving;
mod sitting;
mod taking_back;
mod texts;
mod undoing;
mod voice;
mod words;

use std::io;

use super::desk::Desk;
use super::lookup::Named;
use super::outcome::{Exit, Outcome};
use super::output::Output;
use crate::model::clipboard::{Holder, Preference};
use crate::system::copier::Copier;
use crate::system::memory::Memory;
use crate::text::Words;
use crate::words::Say;
use orders::Order;
use question::{Deed, Question, Stop, Takes};
use sitting::Sitting;
use voice::Voice;

/// Asks until the user quits or has no more to say. Every answer is on disk at once.
///
/// # Errors
/// When stdout cannot be written.
pub fn run(desk: &Desk, out: &mut Output, clipboard: Preference, profile: Option<Named>) -> Outcome {
    let mut voice = Voice::new(desk.words.lang(), out);
    let mut sitting = Sitting::new(desk, Copier::new(clipboard, desk.holder().unwrap_or(Holder::Off)));
    if let Some(named) = profile {
        sitting.open_file(&named.file);
    }
    sitting.ask_about_rescued();
    voice.say(&Say::new("plain-hello"))?;
    let spoken = talk(&mut voice, &mut sitting);
    let unsaved = sitting.end();
    for say in &unsaved {
        desk.tell(say);
    }
    let exit = if unsaved.is_empty() { Exit::Done } else { Exit::SeeTo };
    match spoken {
        Err(error) if unsaved.is_empty() => Err(error.into()),
        // Nobody listens any more, and the status must say it.
        Err(_) => Ok(Exit::Status(exit.code())),
        Ok(()) => Ok(exit),
    }
}

fn talk(voice: &mut Voice<'_>, sitting: &mut Sitting<'_>) -> io::Result<()> {
    loop {
        let question = pages::question(sitting);
        for say in std::mem::take(&mut sitting.told) {
            voice.say(&say)?;
        }
        voice.ask(&question)?;
        let heard = if question.takes == Takes::Lines { voice.hear_lines() } else { voice.hear() };
        let outcome = match heard {
            Ok(None) => return Ok(()),
            Ok(Some(lines)) if question.takes == Takes::Lines => lines_heard(sitting, &lines),
            Ok(Some(line)) => match orders::read(&line, &voice.words) {
                Some((Order::Quit, _)) => return Ok(()),
                Some((Order::Help, _)) => {
                    voice.help()?;
                    Ok(())
                }
                Some((Order::Language, _)) => {
                    speak_next(voice, sitting);
                    Ok(())
                }
                Some((order, behind)) => sitting.obey(&question, order, &behind, &voice.words),
                None => answer(sitting, &question, &line, &voice.words),
            },
            Err(say) => Err(say),
        };
        sitting.told.extend(outcome.err());
        sitting.save_once_touched();
        if sitting.stop() == Stop::Profiles {
            sitting.drop_untouched();
        }
    }
}

/// Lines are taken whole; without one, one goes back.
fn lines_heard(sitting: &mut Sitting<'_>, lines: &str) -> Result<(), Say> {
    let taken = if lines.is_empty() { Ok(()) } else { sitting.hear(lines) };
    if lines.is_empty() || taken.is_err() {
        sitting.leave();
    }
    taken
}

/// The next language; it is kept as a setting.
fn speak_next(voice: &mut Voice<'_>, sitting: &mut Sitting<'_>) {
    let lang = voice.words.lang().next();
    voice.speak(lang);
    sitting.told.extend(Memory::at(&sitting.desk.paths).remember_language(lang));
}

/// An answer: Enter, a number, a text in quotes, words of a choice, or any text where that is asked for.
fn answer(sitting: &mut Sitting<'_>, question: &Question, line: &str, words: &Words) -> Result<(), Say> {
    if line.is_empty() {
        let (_, deed) = question.enter.clone().ok_or(Say::new("plain-choose"))?;
        return sitting.answer(deed);
    }
    if let Some(choice) = line.parse::<usize>().ok().and_then(|number| question.choices.get(number.checked_sub(1)?)) {
        return sitting.answer(choice.deed.clone());
    }
    if question.takes == Takes::Text {
        let exact = question.choices.iter().find(|choice| words.say(&choice.say).to_lowercase() == line.to_lowercase());
        if let Some(choice) = exact {
            return sitting.answer(choice.deed.clone());
        }
        let literal = line.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).filter(|inside| !inside.is_empty());
        // A text that is refused may be words of a choice.
        let Err(refusal) = sitting.hear(literal.unwrap_or(line)) else { return Ok(()) };
        return match chosen_by_words(question, line, words) {
            Ok(Some(deed)) => sitting.answer(deed),
            _ => Err(refusal),
        };
    }
    match chosen_by_words(question, line, words)? {
        Some(deed) => sitting.answer(deed),
        None => sitting.hear(line).map_err(|why| not_understood(why, line, words)),
    }
}

/// What is no answer may be a word with a slip of the finger.
fn not_understood(why: Say, line: &str, words: &Words) -> Say {
    match orders::meant(line, words).filter(|_| why == Say::new("paste-unknown") || why == Say::new("plain-unknown")) {
        Some(word) => Say::new("plain-unknown-near").with("word", word),
        None if why == Say::new("paste-unknown") => Say::new("plain-unknown"),
        None => why,
    }
}

/// The choice in which all the typed words stand; the one that begins with them wins.
fn chosen_by_words(question: &Question, line: &str, words: &Words) -> Result<Option<Deed>, Say> {
    let typed = line.to_lowercase();
    let labels: Vec<String> = question.choices.iter().map(|choice| words.say(&choice.say).to_lowercase()).collect();
    let fits = |is_it: &dyn Fn(&String) -> bool| -> Vec<usize> { (0..labels.len()).filter(|place| is_it(&labels[*place])).collect() };
    let beginning = fits(&|label| label.starts_with(&typed));
    let holding = fits(&|label| typed.split_whitespace().all(|word| label.contains(word)));
    match (&beginning[..], &holding[..]) {
        ([place], _) | (_, [place]) => Ok(Some(question.choices[*place].deed.clone())),
        (_, []) => Ok(None),
        _ => {
            let numbers: Vec<String> = holding.iter().map(|place| (place + 1).to_string()).collect();
            Err(Say::new("plain-several").with("numbers", numbers.join(", ")))
        }
    }
}
