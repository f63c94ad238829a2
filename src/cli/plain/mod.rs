//! `--plain`: the walk as plain questions, one a line, for screen readers, pipes and anything else that has lines only.

mod answer;
mod deeds;
mod orders;
mod partner;
mod parts;
mod question;
mod sitting;
mod voice;
mod walk;

use std::io;

use super::desk::Desk;
use super::lookup::Named;
use super::outcome::{Exit, Outcome};
use super::output::Output;
use crate::system::clipboard::Preference;
use crate::system::copier::Copier;
use crate::text::Words;
use crate::words::Say;
use orders::Order;
use question::{Deed, Place, Question};
use sitting::Sitting;
use voice::Voice;

/// Asks until the user quits or has no more to say. Every answer is on disk at once.
///
/// # Errors
/// When stdout cannot be written, or something could not be saved.
pub fn run(desk: &Desk, out: &mut Output, clipboard: Preference, profile: Option<Named>) -> Outcome {
    let mut voice = Voice::new(&desk.words, out);
    let mut sitting = Sitting::new(desk, Copier::new(clipboard));
    if let Some(named) = profile {
        sitting.open_file(&named.file);
    }
    voice.say(&Say::new("plain-hello"))?;
    let spoken = talk(&mut voice, &mut sitting, &desk.words);
    sitting.end()?;
    spoken?;
    Ok(Exit::Done)
}

fn talk(voice: &mut Voice<'_>, sitting: &mut Sitting<'_>, words: &Words) -> io::Result<()> {
    loop {
        let question = sitting.question();
        for say in std::mem::take(&mut sitting.told) {
            voice.say(&say)?;
        }
        voice.ask(&question)?;
        let outcome = match voice.hear() {
            Ok(None) => return Ok(()),
            Ok(Some(line)) => match orders::read(&line, words) {
                Some((Order::Quit, _)) => return Ok(()),
                Some((Order::Help, _)) => {
                    voice.help()?;
                    Ok(())
                }
                Some((order, number)) => obey(sitting, &question, order, number),
                None => answer(sitting, &question, &line, words),
            },
            Err(say) => Err(say),
        };
        sitting.told.extend(outcome.err());
    }
}

/// Does what a word of the program asks for.
fn obey(sitting: &mut Sitting<'_>, question: &Question, order: Order, number: Option<usize>) -> Result<(), Say> {
    let is_open = sitting.open.is_some();
    match order {
        Order::Back if !sitting.back() => return Err(Say::new("plain-back-nowhere")),
        Order::Back | Order::Help | Order::Quit => {}
        Order::Undo => {
            let say = if sitting.undo() { "plain-undone" } else { "undo-nothing" };
            sitting.told.push(Say::new(say));
        }
        Order::Copy => return copy(sitting, question, number),
        Order::Go(place) => {
            if !is_open && !matches!(place, Place::Profiles | Place::Partner(_)) {
                return Err(Say::new("choose-partner-first"));
            }
            sitting.told.extend(question.takes_text.then(|| Say::new("plain-help-quotes")));
            sitting.go(place);
        }
    }
    Ok(())
}

/// Copies the link of that number: of those that were just read out, else of all in the summary.
fn copy(sitting: &mut Sitting<'_>, question: &Question, number: Option<usize>) -> Result<(), Say> {
    let shows_links = question.choices.iter().any(|choice| choice.link.is_some());
    let summary = walk::question(sitting, &Place::Summary).ok_or(Say::new("choose-partner-first"))?;
    let links = if shows_links { &question.choices } else { &summary.choices };
    let link = number.and_then(|number| links.get(number.checked_sub(1)?)?.link);
    link.map(|id| sitting.copy(id)).ok_or(Say::new("plain-copy-which"))
}

/// An answer: Enter, a number, a text in quotes, words of a choice, or any text where that is asked for.
fn answer(sitting: &mut Sitting<'_>, question: &Question, line: &str, words: &Words) -> Result<(), Say> {
    if line.is_empty() {
        let (_, deed) = question.enter.clone().ok_or(Say::new("plain-choose"))?;
        return sitting.act(deed);
    }
    if let Some(choice) = line.parse::<usize>().ok().and_then(|number| question.choices.get(number.checked_sub(1)?)) {
        return sitting.act(choice.deed.clone());
    }
    if question.takes_text {
        let exact = question.choices.iter().find(|choice| words.say(&choice.say).to_lowercase() == line.to_lowercase());
        if let Some(choice) = exact {
            return sitting.act(choice.deed.clone());
        }
        let literal = line.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).filter(|inside| !inside.is_empty());
        // A text that is refused may be words of a choice.
        let Err(refusal) = sitting.hear(literal.unwrap_or(line)) else { return Ok(()) };
        return match chosen_by_words(question, line, words) {
            Ok(Some(deed)) => sitting.act(deed),
            _ => Err(refusal),
        };
    }
    match chosen_by_words(question, line, words)? {
        Some(deed) => sitting.act(deed),
        None => sitting.hear_paste(line),
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
