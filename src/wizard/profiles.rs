//! The list of profiles, and beginning a new one.

use std::path::PathBuf;

use crate::model::acts::{Act, Ground, New, begin_custom, begin_ready};
use crate::model::at::At;
use crate::model::check::counts;
use crate::model::integration::Status;
use crate::model::profile::Profile;
use crate::words::Say;

use super::deeds::Way;
use super::doc::Doc;
use super::effect::{Effect, Opening};
use super::message::Listed;
use super::overlay::{Answer, Choose, Overlay};
use super::row::RowId;
use super::state::{Tone, Wizard};
use super::step::Step;
use super::steps::rows;
use super::view::Page;

impl Wizard {
    /// The listed profile of a row.
    pub fn listed(&self, id: u64) -> Option<&Listed> {
        self.profiles.iter().flatten().find(|listed| listed.id() == id)
    }

    /// Counts what the checks find in the listed profiles in sight: once for each state of the list, and never while a frame is drawn.
    pub(super) fn count_in_sight(&self) {
        // Asked first, for where things stand is work, and this is done after every key.
        if self.page != Page::Profiles {
            return;
        }
        let Some(areas) = self.areas() else { return };
        let seen: Vec<RowId> = rows(self).into_iter().skip(self.view().top).take(usize::from(areas.body.height)).collect();
        let in_sight = seen.into_iter().filter_map(|row| if let RowId::Profile(id) = row { self.listed(id) } else { None });
        for listed in in_sight.filter(|listed| listed.counts.get().is_none()) {
            let look = |profile| counts(&self.beside.check(&self.catalog.setup(profile), Some(&listed.file)));
            listed.counts.get_or_init(|| listed.profile.as_ref().map(look).unwrap_or_default());
        }
    }

    /// Enter: does what the row under the cursor is there for.
    pub(super) fn enter(&mut self, effects: &mut Vec<Effect>) {
        let Some(row) = self.focus() else { return };
        match row {
            RowId::Profile(id) => self.open_listed(id, effects),
            RowId::Found(id, place) => {
                if let Some(file) = self.listed(id).map(|listed| listed.file.clone()) {
                    self.open_place(&file, Opening::AtLink(place), effects);
                }
            }
            RowId::AddProfile => self.new_profile(),
            RowId::Integration(place) => self.choose_integration(place, effects),
            RowId::Custom => self.choose_custom(effects),
            RowId::BadFile(place) => {
                let bad = self.catalog.bad_files().get(usize::from(place)).map(|bad| bad.error.say.clone());
                if let Some(say) = bad {
                    self.tell(Tone::Bad, say);
                }
            }
            RowId::ClickChoice(place) => self.choose_click_param(place, effects),
            RowId::MacroStyle => self.choose_style(),
            RowId::StatusWord(id, place) => self.ask_word(id, place),
            RowId::Postback(_) => self.set_open(!self.is_open(row)),
            RowId::FieldTick(field, postback) => drop(self.perform(&Act::Tick(field, postback), effects)),
            RowId::AddPostback => self.add_new(New::Postback),
            RowId::AddParam(owner) => self.add_new(New::Param(owner)),
            RowId::AddField => self.add_new(New::CustomField),
            RowId::AddLink => self.add_new(New::Link),
            RowId::SumPostback(_) | RowId::SumLink(_) | RowId::Side(_) => self.copy(effects),
            RowId::ToDo(place) => self.tick_to_do(place),
            RowId::ClickId(_) => self.tell(Tone::Plain, Say::new("click-id-locked")),
            RowId::Carried(..) => self.tell(Tone::Plain, Say::new("carried-on-step-4")),
            _ => match self.focused_text() {
                Some(at) => self.start_editing(at),
                None => self.tell(Tone::Plain, Say::new("cannot-here")),
            },
        }
    }

    fn open_listed(&mut self, id: u64, effects: &mut Vec<Effect>) {
        let Some(listed) = self.listed(id) else { return };
        match &listed.profile {
            Ok(_) => self.open_place(&listed.file.clone(), Opening::AsLeft, effects),
            Err(error) => {
                let (file, say, is_in_conflict) = (listed.file.clone(), error.say.clone(), listed.has_conflict_marks());
                if is_in_conflict {
                    self.ask_about_sides(&file, &say);
                } else {
                    self.tell(Tone::Bad, say);
                }
            }
        }
    }

    /// Goes to the choice of a partner for a new profile.
    pub(super) fn new_profile(&mut self) {
        self.leave();
        self.refresh_list();
        self.views.remove(&Page::Step(Step::Integration));
        self.page = Page::Step(Step::Integration);
    }

    pub(super) fn remove_profile(&mut self, id: u64, effects: &mut Vec<Effect>) {
        if let Some(file) = self.file_on_disk(id) {
            effects.push(Effect::Remove { file, way: Way::Anew });
        }
    }

    /// The file of a row. What is not on disk yet is first saved, or its edits would be left out.
    pub(super) fn file_on_disk(&mut self, id: u64) -> Option<PathBuf> {
        let listed = self.listed(id)?;
        if listed.is_unsaved {
            self.tell(Tone::Bad, Say::new("list-not-saved"));
            return None;
        }
        Some(listed.file.clone())
    }

    /// The list has no field for a name: the profile is opened where its name stands.
    pub(super) fn rename_listed(&mut self, id: u64, effects: &mut Vec<Effect>) {
        let Some(listed) = self.listed(id) else { return };
        match &listed.profile {
            Ok(_) => self.open_place(&listed.file.clone(), Opening::AtName, effects),
            Err(error) => self.tell(Tone::Bad, error.say.clone()),
        }
    }

    fn choose_integration(&mut self, place: u16, effects: &mut Vec<Effect>) {
        let Some(integration) = self.list.id(place).and_then(|id| self.catalog.integration(id)) else { return };
        let (id, name) = (integration.id.clone(), integration.name.clone());
        if let Status::Soon(reason) = &integration.status {
            let body = (!reason.is_empty()).then(|| Say::new("phrase").with("text", reason.clone()));
            let title = Say::new("soon-title").with("name", name.as_str());
            return self.ask_custom(title, body, &name);
        }
        match &self.doc {
            None => self.begin(&id, effects),
            Some(doc) if doc.profile.integration.as_deref() == Some(&id) => self.go_to(Step::Click, effects),
            // Nobody has touched it: another one begins in its place.
            Some(doc) if doc.untouched.is_some() && integration.is_ready() => {
                self.leave();
                self.begin(&id, effects);
            }
            Some(_) => self.choose_partner(Some(&id), effects),
        }
    }

    fn ask_custom(&mut self, title: Say, body: Option<Say>, name: &str) {
        let answer = Answer::CustomNamed(name.to_owned());
        let answers = vec![(Say::new("answer-custom-named").with("name", name), answer), (Say::new("answer-leave"), Answer::Leave)];
        self.overlay = Some(Overlay::Choose(Choose { title, body: body.into_iter().collect(), answers, ..Choose::default() }));
    }

    fn choose_custom(&mut self, effects: &mut Vec<Effect>) {
        match &self.doc {
            None => self.begin_custom("", effects),
            Some(doc) if doc.profile.integration.is_none() => self.go_to(Step::Click, effects),
            Some(doc) if doc.untouched.is_some() => {
                self.leave();
                self.begin_custom("", effects);
            }
            Some(_) => self.choose_partner(None, effects),
        }
    }

    /// A new profile with a ready integration.
    fn begin(&mut self, id: &str, effects: &mut Vec<Effect>) {
        let profile = begin_ready(&self.ground(&self.named()), id);
        self.begin_with(profile, effects);
    }

    /// A new profile with a custom integration; its name is asked for where none is given.
    pub(super) fn begin_custom(&mut self, name: &str, effects: &mut Vec<Effect>) {
        let profile = begin_custom(&self.ground(&self.named()), name);
        self.begin_with(profile, effects);
        if name.is_empty() {
            self.editing = None;
            self.page = Page::Step(Step::Integration);
            self.refresh_list();
            self.focus_on(RowId::ProfileName);
            self.start_editing(At::Name);
            if let Some(editing) = &mut self.editing {
                editing.line.set("");
            }
        }
    }

    /// The profiles that are listed: none is open.
    pub(super) fn named(&self) -> Vec<&Profile> {
        self.profiles.iter().flatten().filter_map(|listed| listed.profile.as_ref().ok()).collect()
    }

    pub(super) fn ground<'a>(&'a self, others: &'a [&'a Profile]) -> Ground<'a> {
        Ground { catalog: &self.catalog, others, in_use: false }
    }

    fn begin_with(&mut self, profile: Result<Profile, Say>, effects: &mut Vec<Effect>) {
        let profile = match profile {
            Ok(profile) => profile,
            Err(why) => return self.tell(Tone::Bad, why),
        };
        let untouched = Some(profile.name.clone());
        let doc = Doc { fresh: true, untouched, ..Doc::new(self.new_doc_id(), profile, None) };
        self.open(doc);
        self.go_to(Step::Click, effects);
    }
}
