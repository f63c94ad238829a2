//! Pasted links: what was read of them is told, and how it is taken is asked; nothing is taken before the answer.

use super::question::{Deed, Question, Stop, plain};
use super::sitting::Sitting;
use crate::cli::lookup::free_name;
use crate::model::acts::{Gives, Ground, Read, read};
use crate::model::at::At;
use crate::model::hidden::without_hidden;
use crate::model::profile::Profile;
use crate::words::Say;

/// How what was read is taken; Enter takes it the likely way.
pub fn question(read: &Read, name: Option<&str>) -> Question {
    let profile = read.ways.iter().find_map(|way| match &way.gives {
        Gives::New(profile) => Some(profile),
        Gives::Into(_) => None,
    });
    let looks = read.looks.iter().map(|known| known.why.clone());
    let called = name.map(str::to_owned).or_else(|| profile.map(|profile| profile.name.clone()));
    let called = called.map(|name| Say::new("plain-import-name").with("name", plain(name)));
    let mut question = Question::new(Say::new("plain-ask-import-way")).tell(read.made.say_all(0)).tell(looks).tell(called);
    question = question.choices(read.ways.iter().enumerate().map(|(place, way)| (way.say.clone(), Deed::Take(place))));
    match read.ways.first() {
        Some(way) => question.enter(way.say.clone(), Deed::Take(0)),
        None => question,
    }
}

impl Sitting<'_> {
    /// Reads pasted links; how they are taken is the next question.
    ///
    /// # Errors
    /// Where there is no link.
    pub fn import(&mut self, text: &str) -> Result<(), Say> {
        let read = self.read(text)?;
        self.turn_to(Stop::Imported(Box::new(read), None));
        Ok(())
    }

    /// Links in words that were typed where none are asked for.
    ///
    /// # Errors
    /// Where there is no link.
    pub fn read_typed(&mut self, text: &str) -> Result<(), Say> {
        let read = self.read(text)?.into_first();
        self.go(Stop::Imported(Box::new(read), None));
        Ok(())
    }

    /// Other links in the place of those that were read.
    ///
    /// # Errors
    /// Where there is no link.
    pub fn import_anew(&mut self, text: &str) -> Result<(), Say> {
        self.import(text).map_err(|_| Say::new("plain-unknown"))
    }

    fn read(&self, text: &str) -> Result<Read, Say> {
        let open = self.open.as_ref().map(|open| &open.profile);
        let all: Vec<Profile> = self.profiles().into_iter().flatten().map(|named| named.profile).collect();
        let all: Vec<&Profile> = all.iter().chain(open).collect();
        let read = read(&Ground { catalog: &self.catalog, others: &all, in_use: false }, text, open);
        if read.ways.is_empty() { Err(Say::new("import-no-links")) } else { Ok(read) }
    }

    /// The name that the new profile gets.
    ///
    /// # Errors
    /// Where another profile has it.
    pub fn name_import(&mut self, typed: &str) -> Result<(), Say> {
        let name = without_hidden(typed.trim());
        free_name(self.desk, &name, None).map_err(super::answers::refusal)?;
        self.back();
        if let Stop::Imported(read, _) = self.stop() {
            self.turn_to(Stop::Imported(read, Some(name)));
        }
        Ok(())
    }

    /// Takes what was read, in the way at that place.
    ///
    /// # Errors
    /// Why it cannot be taken.
    pub fn take_read(&mut self, place: usize) -> Result<(), Say> {
        let Stop::Imported(read, name) = self.stop() else { return Ok(()) };
        let Some(way) = read.ways.get(place) else { return Ok(()) };
        match &way.gives {
            Gives::Into(act) => {
                self.back();
                self.act(act)
            }
            Gives::New(profile) => {
                self.close()?;
                self.begin(Profile { name: name.unwrap_or_else(|| profile.name.clone()), ..(**profile).clone() });
                self.told.extend(way.told.clone());
                self.begin_at([Stop::Profiles, Stop::At(At::Profile)]);
                Ok(())
            }
        }
    }
}
