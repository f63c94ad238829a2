//! A new offer like one that is there: name and base URLs are asked for, then what is a buyer's or a creative's own.

use std::path::Path;

use super::answers::refusal;
use super::list_deeds::ListDeed;
use super::question::{Deed, LikePlan, Question, Stop};
use super::sitting::Sitting;
use crate::cli::lookup::{Named, free_name};
use crate::model::acts::{given, like, name_like, own_values};
use crate::model::at::At;
use crate::model::hidden::{marked, without_hidden};
use crate::model::profile::Profile;
use crate::words::Say;

/// Asks for name and base URLs.
pub fn asked(sitting: &Sitting<'_>, file: &Path) -> Option<Question> {
    let named = named(sitting, file)?;
    let keeps = Say::new("like-keeps").with("name", marked(&named.profile.name));
    Some(Question::new(Say::new("plain-ask-like")).tell([keeps]).lines())
}

/// What is a buyer's or a creative's own, each to be cleared by its number.
pub fn asked_values(plan: &LikePlan) -> Question {
    let choice = |place: usize| {
        let (own, text) = &plan.values[place];
        let mut other = plan.clone();
        other.values[place].1 = if text.is_empty() { own.value.clone() } else { String::new() };
        let id = if text.is_empty() { "plain-like-restore" } else { "plain-like-clear" };
        let say = Say::new(id).with("key", marked(&own.key)).with("value", marked(if text.is_empty() { &own.value } else { text }));
        (say, Deed::Turn(Stop::LikeValues(Box::new(other))))
    };
    let question = Question::new(Say::new("plain-ask-like-values")).choices((0..plan.values.len()).map(choice)).text();
    question.enter(Say::new("plain-like-make").with("name", marked(&plan.name)), Deed::MakeLike(Box::new(plan.clone())))
}

fn named(sitting: &Sitting<'_>, file: &Path) -> Option<Named> {
    sitting.profiles().into_iter().flatten().find(|named| named.file == file)
}

impl Sitting<'_> {
    /// Name and base URLs, in any order; what is not given is proposed.
    ///
    /// # Errors
    /// Where the name is taken.
    pub fn hear_like(&mut self, file: &Path, text: &str) -> Result<(), Say> {
        let Some(Named { file, profile }) = named(self, file) else { return Err(Say::new("plain-unknown")) };
        let given = given(text);
        let others: Vec<Named> = self.profiles().into_iter().flatten().collect();
        let others: Vec<&Profile> = others.iter().map(|named| &named.profile).collect();
        let proposed = self.with_ground(|ground| name_like(&crate::model::acts::Ground { others: &others, ..*ground }, &profile, &given.urls));
        let name = without_hidden(if given.name.is_empty() { &proposed } else { &given.name });
        free_name(self.desk, &name, None).map_err(refusal)?;
        let values = own_values(&profile, &given.urls).into_iter().map(|own| (own.clone(), own.value)).collect();
        let plan = LikePlan { file, profile, name, urls: given.urls, values };
        if plan.values.is_empty() {
            return self.make_like(&plan);
        }
        self.turn_to(Stop::LikeValues(Box::new(plan)));
        Ok(())
    }

    /// `key=value`: another value for what is a buyer's or a creative's own.
    ///
    /// # Errors
    /// Where there is no such key.
    pub fn hear_own_value(&mut self, mut plan: LikePlan, typed: &str) -> Result<(), Say> {
        let (key, text) = typed.split_once('=').ok_or_else(|| Say::new("plain-unknown"))?;
        let known = plan.values.iter_mut().find(|(own, _)| own.key == key.trim()).ok_or_else(|| Say::new("plain-unknown"))?;
        text.trim().clone_into(&mut known.1);
        self.turn_to(Stop::LikeValues(Box::new(plan)));
        Ok(())
    }

    /// Makes the new offer and opens it at its summary; one that the disk does not take is open there too.
    ///
    /// # Errors
    /// Where the profile that is open cannot be left.
    pub fn make_like(&mut self, plan: &LikePlan) -> Result<(), Say> {
        self.close()?;
        let mut made = self.document(like(&plan.profile, &plan.name, &plan.urls, &plan.values), None);
        made.like = Some(plan.file.clone());
        self.open = Some(made);
        self.begin_at([Stop::Profiles, Stop::At(At::Profile)]);
        self.save(false);
        if let Some(file) = self.open.as_ref().and_then(|open| open.file.clone()) {
            self.open_file(&file);
            self.told.push(Say::new("plain-like-made").with("name", marked(&plan.name)));
            self.list_deeds.did(ListDeed::Made(file));
        }
        Ok(())
    }
}
