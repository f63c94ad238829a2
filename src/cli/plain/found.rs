//! "find": profiles and links of all profiles, by name, event, host and path, as people call them.

use super::links::{all, below, link_name, link_of};
use super::orders::Behind;
use super::question::{Choice, Deed, Question, Stop};
use super::sitting::Sitting;
use crate::cli::lookup::Named;
use crate::model::find::Query;
use crate::model::searched::{is_found, of_profile};
use crate::words::Say;

/// What was found, to be copied or opened by its number; `None` where that is nothing.
pub fn list(sitting: &Sitting<'_>, typed: &str) -> Option<Question> {
    let query = Query::new(typed);
    let profiles: Vec<Named> = sitting.profiles().into_iter().filter_map(Result::ok).collect();
    let found: Vec<Choice> = profiles.iter().flat_map(|named| of_one(sitting, &query, named)).collect();
    let question = Question::new(Say::new("plain-ask-found")).tell([Say::new("plain-found-count").with("count", found.len())]);
    (!found.is_empty()).then(|| question.elements(found).enter(Say::new("plain-go-back"), Deed::Back))
}

/// The profile, if it is what is looked for itself, and those of its links that are.
fn of_one(sitting: &Sitting<'_>, query: &Query, named: &Named) -> Vec<Choice> {
    let (setup, name) = (sitting.catalog.setup(&named.profile), named.profile.name.as_str());
    let is_itself = query.text(&of_profile(&named.profile)).is_some();
    let open = || Deed::Open(named.file.clone());
    let itself = is_itself.then(|| Choice { say: Say::new("plain-found-profile").with("name", name), below: Vec::new(), at: None, deed: open() });
    // Where the profile is not meant as a whole its name may stand for a part of what is typed.
    let with: &[&str] = if is_itself { &[] } else { &[name, setup.partner_name().unwrap_or_default()] };
    let links = all(setup).into_iter().filter(|id| is_found(query, setup, *id, with)).map(|id| {
        let say = Say::new("plain-found-link").with("profile", name).with("what", link_name(setup, id));
        let deed = link_of(setup, id).map_or_else(|_| open(), |link| Deed::CopyText { what: say.clone(), text: link });
        Choice { say, below: below(setup, id), at: None, deed }
    });
    itself.into_iter().chain(links).collect()
}

impl Sitting<'_> {
    /// Goes to what is found.
    ///
    /// # Errors
    /// Where nothing is, or nothing is looked for.
    pub fn find(&mut self, behind: &Behind) -> Result<(), Say> {
        let Behind::Text(typed) = behind else { return Err(Say::new("plain-find-what")) };
        list(self, typed).ok_or_else(|| Say::new("plain-found-nothing").with("typed", typed.as_str()))?;
        self.go(Stop::Found(typed.clone()));
        Ok(())
    }
}
