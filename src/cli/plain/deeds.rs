//! What the answers do that are more than a text.

use super::parts;
use super::question::{Deed, Place, plain};
use super::sitting::Sitting;
use crate::model::check;
use crate::model::profile::ItemId;
use crate::system::profile_store::StoreError;
use crate::wizard::message::CopyOutcome;
use crate::words::Say;

impl Sitting<'_> {
    /// Copies a link, and says where it goes; one that is not finished is not copied.
    pub fn copy(&mut self, id: ItemId) {
        // A link of a profile that another program has changed is not given out without a word.
        let looked = self.file().map_or(Ok(()), |file| self.store.look(file));
        if let Some(error) = looked.err().filter(StoreError::is_changed_outside) {
            self.told.push(error.say_outdated());
            return self.go(Place::Conflict);
        }
        let Some(setup) = self.setup() else { return };
        let named = parts::link_name(setup, id);
        match parts::link_of(setup, id) {
            Ok(text) => {
                let (say, shown) = match self.copier.copy(&text) {
                    CopyOutcome::Copied => ("plain-copied", None),
                    CopyOutcome::SentToTerminal => ("plain-copied-to-terminal", None),
                    CopyOutcome::Printed | CopyOutcome::Failed(_) => ("plain-copied-not", Some(plain(text))),
                };
                self.told.push(Say::new(say).with("what", named));
                self.told.extend(shown);
            }
            Err(why) => self.told.push(Say::new("plain-copy-unfinished").with("what", named).with("why", why)),
        }
    }

    /// Does what an answer asks for.
    pub fn act(&mut self, deed: Deed) -> Result<(), Say> {
        match deed {
            Deed::Go(place) => self.go(place),
            Deed::Next => self.next(),
            Deed::Back => drop(self.back()),
            Deed::Open(file) => self.open_file(&file),
            Deed::New => {
                self.open = None;
                self.store.unlock();
                self.go(Place::Partner(None));
            }
            Deed::Partner(Some(id)) => self.choose_partner(&id),
            Deed::Partner(None) => self.choose_custom(None),
            Deed::Custom(name) => self.choose_custom(Some(&name)),
            Deed::Text(text) => return self.hear(&text),
            Deed::Style(style) => {
                self.refit(None, style, |_| ());
                self.next();
            }
            Deed::Click(param) => {
                self.edit(|profile| profile.click.param = param);
                self.next();
            }
            Deed::Remove(id) => self.edit(|profile| profile.remove(id)),
            Deed::RemoveParam(owner, key) => {
                self.edit(|profile| {
                    if let Some(params) = profile.params_mut(owner) {
                        params.retain(|param| param.key != key);
                    }
                });
                self.next();
            }
            Deed::Tick(field, postback) => self.edit(|profile| profile.tick(field, postback)),
            Deed::Copy(id) => self.copy(id),
            Deed::Mend(place) => {
                let fix = self.open.as_ref().and_then(|open| open.findings.get(place)?.fix.clone());
                if let Some(fix) = fix {
                    self.edit(|profile| check::apply(&fix, profile));
                }
            }
            Deed::Reload => self.reload(),
            Deed::SeeDifference => self.see_difference(),
            Deed::KeepMine => {
                self.back();
                self.save(true);
            }
        }
        Ok(())
    }
}
