//! What the answers do that are more than a text.

use super::links;
use super::question::{Deed, Stop};
use super::sitting::Sitting;
use crate::model::acts::{self, Act, New, ask_partner, ask_tracker};
use crate::model::at::At;
use crate::model::clipboard::Holder;
use crate::model::find::matching;
use crate::model::profile::ItemId;
use crate::system::copier::Copier;
use crate::system::memory::Memory;
use crate::system::profile_store::StoreError;
use crate::words::Say;

impl Sitting<'_> {
    /// Does what an answer asks for.
    ///
    /// # Errors
    /// Why it cannot be done.
    pub fn answer(&mut self, deed: Deed) -> Result<(), Say> {
        match deed {
            Deed::Go(stop) => self.go(stop),
            Deed::Turn(stop) => self.turn_to(stop),
            Deed::ReplaceAs(kind, values) => return self.look_at_replaced(Some(kind), values),
            Deed::Exchange(all) => return self.exchange(all),
            Deed::MakeLike(plan) => return self.make_like(&plan),
            Deed::Next => self.next(),
            Deed::Back => drop(self.back()),
            Deed::Open(file) => self.open_file(&file),
            Deed::New => {
                self.close()?;
                self.go(Stop::Partner(None));
            }
            Deed::Partner(id) => return self.choose_partner(id.as_deref()),
            Deed::Custom(name) => return self.begin_custom(&name),
            Deed::Tracker(id) => return self.choose_tracker(&id),
            Deed::Text(text) => return self.hear(&text),
            Deed::Act(act) => return self.act(&act),
            Deed::Take(place) => return self.take_read(place),
            Deed::Copy(id) => self.copy(&[id]),
            Deed::CopyText { what, text } => {
                let told = links::copied(&mut self.copier, what, &[text]);
                self.told.extend(told);
            }
            Deed::Clipboard(way) => {
                let holder = self.desk.holder().unwrap_or(Holder::Off);
                std::mem::replace(&mut self.copier, Copier::new(way, holder)).close();
                self.told.extend(Memory::at(&self.desk.paths).remember_clipboard(way));
                self.told.push(Say::new("clipboard-now").with("way", Say::new(way.label())));
                self.back();
            }
            Deed::Restore(earlier) => self.restore(&earlier),
            Deed::Tick(to_do) => self.open.iter_mut().for_each(|open| open.tick((*to_do).clone())),
            Deed::Reload => self.reload(),
            Deed::BringBack(place) => return self.bring_back(place),
            Deed::PutAside(place) => self.put_rescued_aside(&place),
            Deed::SeeDifference => self.see_difference(),
            Deed::KeepMine => {
                self.back();
                self.save(true);
            }
            Deed::SaveIntegration(draft) => return self.save_integration(&draft),
        }
        Ok(())
    }

    /// Does an act that is an answer; one about a text, a style or a question leads on.
    ///
    /// # Errors
    /// Why it cannot be done.
    pub fn act(&mut self, act: &Act) -> Result<(), Say> {
        let stop = self.stop();
        if matches!(stop, Stop::Ask(_)) {
            self.back();
        }
        let here = self.stop();
        let ask = self.perform(act)?;
        match act {
            Act::Partner(_) => self.go(Stop::At(At::ClickParam)),
            _ if stop == here && self.stop() == here && leads_on(&here) => self.next(),
            _ => {}
        }
        if let Some(ask) = ask {
            self.go(Stop::Ask(Box::new(ask)));
        }
        Ok(())
    }

    /// A partner by its name or a part of it; where several fit, they are the next question.
    ///
    /// # Errors
    /// Where none fits.
    pub fn find_partner(&mut self, typed: &str) -> Result<(), Say> {
        let all = self.catalog.integrations();
        let found = matching(&all, typed);
        let same = |text: &String| text.to_lowercase() == typed.to_lowercase();
        let exact = found.iter().find(|known| same(&known.name) || same(&known.id) || known.aliases.iter().any(same));
        let id = match (exact, &found[..]) {
            (Some(known), _) | (None, [known]) => known.id.clone(),
            (None, []) => return Err(Say::new("plain-no-partner").with("typed", typed)),
            _ => {
                self.go(Stop::Partner(Some(typed.to_owned())));
                return Ok(());
            }
        };
        self.choose_partner(Some(&id))
    }

    /// A partner begins a profile, or becomes the partner of the open one; what that changes is shown before.
    fn choose_partner(&mut self, id: Option<&str>) -> Result<(), Say> {
        if let Some(soon) = id.and_then(|id| self.catalog.integration(id)).filter(|known| !known.is_ready()) {
            let soon = Stop::Soon(soon.id.clone());
            self.go(soon);
            return Ok(());
        }
        // Another one begins in its place.
        self.drop_untouched();
        let Some(open) = &self.open else {
            let Some(id) = id else { return self.begin_custom("") };
            let profile = self.with_ground(|ground| acts::begin_ready(ground, id))?;
            self.begin(profile);
            self.go(Stop::At(At::ClickParam));
            return Ok(());
        };
        match self.with_ground(|ground| ask_partner(ground, &open.profile, id))? {
            Some(ask) => self.turn_to(Stop::Ask(Box::new(ask))),
            None => return self.act(&Act::Partner(id.map(str::to_owned))),
        }
        Ok(())
    }

    /// A custom partner; of a profile that begins, an empty name is asked for.
    fn begin_custom(&mut self, name: &str) -> Result<(), Say> {
        if self.open.is_some() {
            return self.choose_partner(None);
        }
        let profile = self.with_ground(|ground| acts::begin_custom(ground, name))?;
        self.begin(profile);
        self.go(Stop::At(if name.is_empty() { At::Name } else { At::ClickParam }));
        Ok(())
    }

    fn choose_tracker(&mut self, id: &str) -> Result<(), Say> {
        let Some(open) = &self.open else { return Err(Say::new("choose-partner-first")) };
        match self.with_ground(|ground| ask_tracker(ground, &open.profile, id))? {
            Some(ask) => self.turn_to(Stop::Ask(Box::new(ask))),
            None => return self.act(&Act::Tracker(id.to_owned())),
        }
        Ok(())
    }

    /// Copies links, a line each where they are several, and says where one goes; what is not finished is not copied.
    pub fn copy(&mut self, ids: &[ItemId]) {
        // A link of a profile that another program has changed is not given out without a word.
        let file = self.open.as_ref().and_then(|open| open.file.clone());
        let looked = file.map_or(Ok(()), |file| self.store.look(&file));
        if let Some(error) = looked.err().filter(StoreError::is_changed_outside) {
            self.told.push(error.say_outdated());
            return self.go(Stop::Conflict);
        }
        let Some(setup) = self.setup() else { return };
        let (finished, unfinished): (Vec<_>, Vec<_>) = ids.iter().map(|id| (*id, links::link_of(setup, *id))).partition(|(_, link)| link.is_ok());
        let named = |(id, why): (ItemId, Result<String, Say>)| {
            Some(Say::new("plain-copy-unfinished").with("what", links::link_name(setup, id)).with("why", why.err()?))
        };
        let mut told: Vec<Say> = unfinished.into_iter().filter_map(named).collect();
        let finished: Vec<(ItemId, String)> = finished.into_iter().filter_map(|(id, link)| Some((id, link.ok()?))).collect();
        let what = match finished.as_slice() {
            [] => return self.told.extend(told),
            [(id, _)] => links::link_name(setup, *id),
            _ => Say::new("copied-all"),
        };
        let lines: Vec<String> = match finished.as_slice() {
            [(_, link)] => vec![link.clone()],
            all => all.iter().map(|(id, link)| format!("{}: {link}", setup.profile.line_name_of(*id))).collect(),
        };
        told.extend(links::copied(&mut self.copier, what, &lines));
        self.told.extend(told);
        if let Some(open) = &mut self.open {
            open.copied.extend(finished);
        }
    }

    /// Copies the next link that was not copied in this sitting.
    ///
    /// # Errors
    /// Where none is left.
    pub fn copy_next(&mut self) -> Result<(), Say> {
        let (Some(setup), Some(open)) = (self.setup(), &self.open) else { return Err(Say::new("choose-partner-first")) };
        let is_copied = |id: &ItemId| links::link_of(setup, *id).is_ok_and(|link| open.copied.contains(&(*id, link)));
        let all = links::all(setup);
        let next = all.iter().copied().find(|id| !is_copied(id)).ok_or_else(|| Say::new("copy-all-done").with("count", all.len()))?;
        let behind = all.iter().copied().filter(|id| *id != next && !is_copied(id)).map(|id| links::link_name(setup, id)).next();
        let ahead = Say::new("plain-copied-ahead")
            .with("copied", (all.iter().filter(|id| is_copied(id)).count() + 1).to_string())
            .with("all", all.len().to_string());
        let ahead = behind.map(|name| ahead.with("next", name));
        self.copy(&[next]);
        self.told.extend(ahead);
        Ok(())
    }
}

/// True where an act answers the question, so that the walk goes on.
fn leads_on(stop: &Stop) -> bool {
    match stop {
        Stop::At(at) => at.is_text() || matches!(at, At::MacroStyle | At::Tracker),
        Stop::New(New::Param(_) | New::Postback) => true,
        _ => false,
    }
}
