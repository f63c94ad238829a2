//! Many links at once: of several base URLs, or of one link for each name or value of a list.

use super::phrases::offered;
use super::question::{Deed, Question, Stop, plain};
use super::sitting::Sitting;
use crate::model::acts::{Act, Many, New, ask_many, free_params, named_values};
use crate::model::profile::ItemId;
use crate::model::setup::Setup;
use crate::words::Say;

/// Asks for base URLs, a line each.
pub fn asked_several() -> Question {
    Question::new(Say::new("plain-ask-several")).lines()
}

/// Asks for names and values.
pub fn asked_values(setup: Setup<'_>, id: ItemId) -> Option<Question> {
    let link = setup.profile.registration_link(id)?;
    Some(Question::new(Say::new("plain-ask-many")).tell([plain(link.base_url.as_str())]).lines())
}

/// Asks for the parameter that they go into; the first that is free is proposed.
pub fn asked_param(setup: Setup<'_>, many: &Many) -> Question {
    let free = free_params(setup, many.like.and_then(|id| setup.profile.registration_link(id)));
    let counted = Say::new("plain-many-count").with("count", many.values.len());
    let question = offered(Say::new("plain-ask-many-param"), Vec::new()).tell([counted]);
    let question = question.choices(free.iter().map(|param| (plain(param.as_str()), Deed::Text(param.clone()))));
    match free.first() {
        Some(first) => question.enter(Say::new("plain-take").with("value", first.as_str()), Deed::Text(first.clone())),
        None => question.enter(Say::new("plain-go-back"), Deed::Back),
    }
}

impl Sitting<'_> {
    /// Goes to the names of many links like that one, or like the last one.
    ///
    /// # Errors
    /// Where there is no link.
    pub fn obey_many(&mut self, meant: Option<ItemId>) -> Result<(), Say> {
        let setup = self.setup().ok_or_else(|| Say::new("choose-partner-first"))?;
        let links = &setup.profile.registration_links;
        let of_number = meant.filter(|id| setup.profile.registration_link(*id).is_some());
        let last = links.iter().rfind(|link| !link.base_url.is_empty()).or(links.last()).map(|link| link.id);
        let id = of_number.or(last).ok_or_else(|| Say::new("copy-no-links"))?;
        self.go(Stop::ManyValues(id));
        Ok(())
    }

    /// Several base URLs: a link each, read out before.
    ///
    /// # Errors
    /// Where there are none.
    pub fn hear_several(&mut self, lines: &str) -> Result<(), Say> {
        let ask = self.perform(&Act::Paste(None, lines.to_owned()))?;
        match ask {
            Some(ask) => self.turn_to(Stop::Ask(Box::new(ask))),
            None => self.turn_to(Stop::List(New::Link)),
        }
        Ok(())
    }

    /// Names and values: the parameter comes next.
    ///
    /// # Errors
    /// Where there are none.
    pub fn hear_many_values(&mut self, id: ItemId, lines: &str) -> Result<(), Say> {
        let base_url = self.setup().and_then(|setup| setup.profile.registration_link(id)).map(|link| link.base_url.clone()).unwrap_or_default();
        let many = Many { like: Some(id), base_url, param: String::new(), values: named_values(lines) };
        if many.values.is_empty() {
            return Err(Say::new("many-no-values"));
        }
        self.turn_to(Stop::ManyParam(many));
        Ok(())
    }

    /// The parameter: the links are read out before they are made.
    ///
    /// # Errors
    /// Why there can be none.
    pub fn hear_many_param(&mut self, many: Many, typed: &str) -> Result<(), Say> {
        let many = Many { param: typed.trim().to_owned(), ..many };
        let Some(open) = &self.open else { return Err(Say::new("choose-partner-first")) };
        let ask = self.with_ground(|ground| ask_many(ground, &open.profile, &many))?;
        self.turn_to(Stop::Ask(Box::new(ask)));
        Ok(())
    }
}
