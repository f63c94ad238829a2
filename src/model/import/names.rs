//! Names: the one that stands before a link, else its role's, else "Postback 2".

use std::collections::{HashMap, HashSet};

use super::sort::TakenPostback;
use crate::model::catalog::Catalog;
use crate::model::label::role_of_label;
use crate::model::profile::{Postback, Profile};
use crate::model::role::Role;
use crate::model::tracker::Tracker;

/// What a registration link without a name is called.
pub const REGISTRATION: &str = "Registration";

/// A taken link as a postback of the profile, its name unlike the others'. The role is written down: that makes the row the
/// user's own, and whatever partner is chosen later leaves it as it is.
pub fn named(taken: &TakenPostback, names: &mut Names, profile: &Profile, catalog: &Catalog) -> Postback {
    let setup = catalog.setup(profile);
    let event = &taken.read.event;
    let of_label = |name: &str| setup.said_of(role_of_label(name)?, name, event);
    let role = taken.name.as_deref().and_then(of_label).or(taken.role);
    let name = match (&taken.name, role) {
        (Some(name), _) => name.clone(),
        (None, Some(role)) => role_name(role, setup.tracker),
        (None, None) => format!("Postback {}", profile.postbacks.len() + 1),
    };
    let name = names.give(&name);
    Postback { name, event: taken.read.event.clone(), params: taken.read.params.clone(), role, ..Postback::default() }
}

/// The tracker's usual name for a role, else the role's word: "Email Confirmation".
fn role_name(role: Role, tracker: Option<&Tracker>) -> String {
    let usual = tracker.and_then(|tracker| tracker.usual.iter().find(|usual| usual.role == Some(role)));
    if let Some(usual) = usual {
        return usual.name.clone();
    }
    let words: Vec<String> = role.word().split('-').map(|word| word[..1].to_uppercase() + &word[1..]).collect();
    words.join(" ")
}

/// Names given in one list, each once.
#[derive(Debug, Default)]
pub struct Names {
    given: HashSet<String>,
    last: HashMap<String, usize>,
}

impl Names {
    /// The name, with a number where it is taken.
    pub fn give(&mut self, name: &str) -> String {
        let mut given = name.to_owned();
        while !self.given.insert(given.clone()) {
            let last = self.last.entry(name.to_owned()).or_insert(1);
            *last += 1;
            given = format!("{name} {last}");
        }
        given
    }
}
