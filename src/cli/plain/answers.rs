//! What a typed text does where one stands: it is cleaned, and an act takes it.

use super::question::Stop;
use super::sitting::Sitting;
use crate::cli::lookup::free_name;
use crate::cli::outcome::Failure;
use crate::model::acts::{Act, Held, New, cleaned, held, is_misplaced};
use crate::model::at::At;
use crate::model::find::matching;
use crate::model::import::links_in;
use crate::model::profile::Profile;
use crate::model::url_rules::without_scheme;
use crate::words::Say;

impl Sitting<'_> {
    /// Takes a text where one stands.
    ///
    /// # Errors
    /// Why it cannot be taken.
    pub fn hear(&mut self, typed: &str) -> Result<(), Say> {
        if let Some(heard) = self.hear_links(typed) {
            return heard;
        }
        match self.stop() {
            Stop::Partner(_) => self.find_partner(typed),
            Stop::At(at) if at.is_text() => self.write(&at, typed),
            Stop::New(new) => self.add(new, typed),
            Stop::Import => self.import(typed),
            Stop::Imported(..) => self.import_anew(typed),
            Stop::ImportName => self.name_import(typed),
            Stop::Replace(old) => self.hear_replaced(old, typed),
            Stop::Like(file) => self.hear_like(&file, typed),
            Stop::LikeValues(plan) => self.hear_own_value(*plan, typed),
            Stop::Several => self.hear_several(typed),
            Stop::ManyValues(id) => self.hear_many_values(id, typed),
            Stop::ManyParam(many) => self.hear_many_param(many, typed),
            Stop::Compare => self.compare(typed),
            Stop::IntegrationName => {
                self.go(Stop::IntegrationId(typed.to_owned()));
                Ok(())
            }
            Stop::IntegrationId(name) => self.draft_integration(typed, &name),
            _ => self.paste(typed),
        }
    }

    /// Links are taken out of the words around them: one goes where it belongs, several are asked about. `None` where they are read otherwise.
    fn hear_links(&mut self, typed: &str) -> Option<Result<(), Say>> {
        let stop = self.stop();
        // A partner is found by the host of its link too.
        let is_partner = matches!(stop, Stop::Partner(_)) && !matching(&self.catalog.integrations(), typed).is_empty();
        if is_partner || stop.reads_links() {
            return None;
        }
        let Some(open) = &self.open else {
            return (!links_in(typed).is_empty()).then(|| self.read_typed(typed));
        };
        let act = Act::Paste(Some(At::Profile), typed.to_owned());
        match self.with_ground(|ground| held(ground, &open.profile, typed)) {
            Held::Nothing => None,
            Held::Message => Some(self.read_typed(typed)),
            Held::One(link) if matches!(&stop, Stop::At(at) if at.takes_link()) => Some(self.hear(&link)),
            Held::One(_) | Held::Urls(_) => Some(self.perform(&act).map(|ask| {
                if let Some(ask) = ask {
                    self.go(Stop::Ask(Box::new(ask)));
                }
            })),
        }
    }

    fn write(&mut self, at: &At, typed: &str) -> Result<(), Say> {
        let text = self.visible(at, typed)?;
        if *at == At::ClickParam && (text.contains(char::is_whitespace) || without_scheme(&text).is_some()) {
            return Err(Say::new("plain-click-wrong").with("value", text));
        }
        if *at == At::Name {
            let own = self.open.as_ref().and_then(|open| open.file.as_deref());
            free_name(self.desk, &text, own).map_err(refusal)?;
        }
        let Some(open) = &self.open else { return Err(Say::new("choose-partner-first")) };
        let done = self.rightly(at, self.outcome(&Act::Write(at.clone(), text), &open.profile)?)?;
        let ask = self.take(done);
        // A file that another program changed comes first.
        if self.stop() == Stop::At(at.clone()) {
            self.next();
        }
        if let Some(ask) = ask {
            self.go(Stop::Ask(Box::new(ask)));
        }
        Ok(())
    }

    /// A new sibling and its first text, as one edit; its other text is asked next.
    fn add(&mut self, new: New, typed: &str) -> Result<(), Say> {
        let Some(open) = &self.open else { return Err(Say::new("choose-partner-first")) };
        if let Some(known) = known_key(&open.profile, new, typed) {
            self.turn_to(Stop::At(known));
            return Ok(());
        }
        let added = self.outcome(&Act::Add(new, None), &open.profile)?;
        let at = added.at.unwrap_or(At::Profile);
        let text = self.visible(&at, typed)?;
        let Some(open) = &self.open else { return Ok(()) };
        // A text that belongs elsewhere adds nothing.
        let done = if is_misplaced(&self.catalog, &open.profile, &at, &text) {
            self.outcome(&Act::Paste(None, text), &open.profile)?
        } else {
            self.rightly(&at, self.outcome(&Act::Write(at.clone(), text), &added.profile)?)?
        };
        let is_there = at.read(&done.profile).is_some();
        let ask = self.take(done);
        match next_text(&at).filter(|_| is_there) {
            Some(next) => self.turn_to(Stop::At(next)),
            None => drop(self.back()),
        }
        if let Some(ask) = ask {
            self.go(Stop::Ask(Box::new(ask)));
        }
        Ok(())
    }

    /// A link or key where no text is asked for: it is put where it belongs.
    fn paste(&mut self, typed: &str) -> Result<(), Say> {
        let Some(open) = &self.open else { return Err(Say::new("plain-unknown")) };
        let done = self.outcome(&Act::Paste(None, typed.to_owned()), &open.profile)?;
        let done = match done.at.clone() {
            Some(at) => self.rightly(&at, done)?,
            None => done,
        };
        if let Some(ask) = self.take(done) {
            self.go(Stop::Ask(Box::new(ask)));
        }
        Ok(())
    }

    /// What can be seen of a text at an address; what was undone is told.
    fn visible(&mut self, at: &At, typed: &str) -> Result<String, Say> {
        let (text, undone) = cleaned(at, typed);
        self.told.extend(undone);
        let text = text.trim();
        if text.is_empty() { Err(Say::new("plain-unknown")) } else { Ok(text.to_owned()) }
    }
}

/// The key that is asked for may be there already: then its value is meant.
fn known_key(profile: &Profile, new: New, typed: &str) -> Option<At> {
    match new {
        New::Param(owner) => profile.params(owner)?.iter().find(|param| param.key == typed).map(|param| At::ParamValue(owner, param.id)),
        New::CustomField => profile.custom_fields.iter().find(|field| field.key == typed).map(|field| At::FieldMacro(field.id)),
        New::Postback | New::Link => None,
    }
}

/// What is asked after the first text of a new element.
fn next_text(first: &At) -> Option<At> {
    match first {
        At::PostbackName(id) => Some(At::Event(*id)),
        other => other.other(),
    }
}

/// Why something was refused, in words.
pub fn refusal(failure: Failure) -> Say {
    match failure {
        Failure::Refused(say) => say,
        Failure::Unwritten(error) | Failure::Unread(error) => Say::new("cli-unwritten").with("cause", error.to_string()),
    }
}
