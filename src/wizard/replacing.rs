//! One value for another in all profiles, from their list: what it stands for and where is told while it is typed, each text that changes is
//! shown before, and all of it is one deed.

use crate::model::acts::{Exchange, Kind, Replacement, anew_lines, preview_lines};
use crate::model::hidden::{marked, without_hidden};
use crate::model::profile::Profile;
use crate::model::profile_toml::says_the_same;
use crate::model::url_rules::{host_range, is_link};
use crate::words::Say;

use super::deeds::{Deed, Way};
use super::effect::Effect;
use super::form::{Form, FormLine, Purpose};
use super::message::Listed;
use super::overlay::{Answer, Choose, Overlay, ReportPage};
use super::row::RowId;
use super::state::{Tone, Wizard};
use super::steps::shown_profiles;
use super::view::Page;

impl Wizard {
    /// True on the list, where a profile is shown.
    pub(super) fn can_replace(&self) -> bool {
        self.page == Page::Profiles && self.doc.is_none() && !shown_profiles(self).is_empty()
    }

    pub(super) fn start_replacing(&mut self) {
        let old = self.host_of_row().unwrap_or_default();
        let lines = vec![FormLine::proposed(Say::new("replace-ask-old"), &old), FormLine::new(Say::new("replace-ask-new"), "")];
        self.overlay = Some(Overlay::Form(Box::new(Form::new(Purpose::Replace, lines))));
        self.follow_form();
    }

    /// The domain that is likely meant: the one of the link, or of the profile's first link, under the cursor.
    fn host_of_row(&self) -> Option<String> {
        let (_, _, profile) = self.row_profile()?;
        let of_row = match self.focus() {
            Some(RowId::Found(id, place)) => self.listed_link(id, place).and_then(|(_, profile, named)| profile.registration_link(named.id)),
            _ => None,
        };
        let url = &of_row.or(profile.registration_links.first())?.base_url;
        is_link(url).then(|| url[host_range(url)].to_owned())
    }

    /// The profiles that are meant: those that are shown.
    fn replaced_in(&self) -> impl Iterator<Item = &Profile> {
        shown_profiles(self).into_iter().filter_map(|listed| listed.profile.as_ref().ok())
    }

    /// What a value is, and in how many profiles; where none is given yet, which profiles are meant.
    pub(super) fn replaced_where(&self, old: &str) -> Vec<Say> {
        let all = self.replaced_in().count();
        if old.is_empty() {
            let id = if self.profile_filter.trim().is_empty() { "replace-in-all" } else { "replace-in-shown" };
            return vec![Say::new(id).with("count", all)];
        }
        let kinds = Replacement::kinds(&self.catalog, self.replaced_in(), old);
        if kinds.is_empty() {
            return vec![nothing(old, all)];
        }
        kinds.into_iter().map(|(kind, count)| kind.say_where(count, all)).collect()
    }

    /// Shows each text that changes, and asks; where a value may be two things, which of them is meant is asked first.
    pub(super) fn ask_to_replace(&mut self, form: &Form, kind: Option<Kind>, effects: &mut Vec<Effect>) {
        let (old, new) = (form.text(0), form.text(1));
        if let Some(say) = self.not_to_replace() {
            effects.push(Effect::List);
            return self.tell(Tone::Bad, say);
        }
        let kinds = Replacement::kinds(&self.catalog, self.replaced_in(), old);
        let kind = match (kind, kinds.as_slice()) {
            (Some(kind), _) => kind,
            (None, [(kind, _)]) => *kind,
            (None, []) => return self.tell(Tone::Plain, nothing(old, self.replaced_in().count())),
            (None, several) => return self.ask_for_kind(form, several),
        };
        let listed = shown_profiles(self).into_iter().filter_map(|listed| Some((listed.file.as_path(), listed.profile.as_ref().ok()?)));
        let all = match Replacement::new(kind, old, new).and_then(|replacement| replacement.everywhere(&self.catalog, listed)) {
            Ok(all) if all.is_empty() => return self.tell(Tone::Plain, Say::new("replace-same")),
            Ok(all) => all,
            Err(why) => return self.tell(Tone::Bad, why),
        };
        let title = Say::new("replace-title").with("old", marked(old)).with("new", marked(new)).with("count", all.len());
        let preview = preview_lines(&all);
        let answers = vec![(Say::new("answer-replace").with("count", all.len()), Answer::Replace(all)), (Say::new("answer-leave"), Answer::Leave)];
        self.overlay = Some(Overlay::Choose(Choose { title, preview, answers, behind: Some(Box::new(form.clone())), ..Choose::default() }));
    }

    /// Why nothing can be replaced now: one profile cannot be read, or is not on disk yet.
    fn not_to_replace(&self) -> Option<Say> {
        let why = |listed: &Listed| match &listed.profile {
            Err(error) => Some(Say::new("replace-unreadable").with("why", error.in_file(&listed.file.display().to_string()))),
            Ok(_) => listed.is_unsaved.then(|| Say::new("list-not-saved")),
        };
        shown_profiles(self).into_iter().find_map(why)
    }

    fn ask_for_kind(&mut self, form: &Form, kinds: &[(Kind, usize)]) {
        let all = self.replaced_in().count();
        let answer = |(kind, count): &(Kind, usize)| (kind.say_where(*count, all), Answer::ReplaceAs(*kind, Box::new(form.clone())));
        let (title, answers) = (Say::new("replace-which").with("old", marked(form.text(0))), kinds.iter().map(answer).collect());
        self.overlay = Some(Overlay::Choose(Choose { title, answers, behind: Some(Box::new(form.clone())), ..Choose::default() }));
    }

    /// It is done: what is to be placed anew is shown, and the documents that were left go with their files.
    pub(super) fn replaced(&mut self, all: Vec<Exchange>, way: Way) {
        for one in &all {
            self.exchange_left(one, way);
        }
        let told = Say::new(if way == Way::Undo { "replace-undone" } else { "replace-done" }).with("count", all.len());
        let anew = anew_lines(&all);
        if way != Way::Undo && !anew.is_empty() {
            let blank = || Say::new("text").with("text", "");
            let head = [told.clone(), Say::new("replace-taken-back"), Say::new("replace-c-copies")];
            let says = head.into_iter().chain(anew.iter().flat_map(|say| [blank(), say.clone()])).collect();
            self.overlay = Some(Overlay::Report(ReportPage { title: Say::new("replace-report"), says, copied: anew, top: 0 }));
        }
        self.deeds.record(way, Deed::Replaced(all));
        self.tell(Tone::Good, told);
    }

    /// A document that was left says what its file says; there too it can be undone. One that says something else is read anew when it is opened.
    fn exchange_left(&mut self, one: &Exchange, way: Way) {
        let Some(place) = self.left.iter().position(|left| left.doc.file.as_ref() == Some(&one.file)) else { return };
        let doc = &mut self.left[place].doc;
        let before = doc.profile.clone();
        let after = match way {
            _ if !says_the_same(&before, &one.before) => None,
            Way::Undo => doc.history.undo(&before).filter(|earlier| says_the_same(earlier, &one.after)),
            Way::Anew | Way::Redo => {
                doc.history.remember(before.clone());
                Some(one.after.clone().numbered_as(&before))
            }
        };
        match after {
            Some(after) => drop(doc.put(after)),
            None => drop(self.left.remove(place)),
        }
    }
}

fn nothing(old: &str, all: usize) -> Say {
    Say::new("replace-nothing").with("old", marked(old)).with("count", all)
}

impl Form {
    /// Both values may be pasted in one go, with a blank, an arrow or a line break between them.
    pub(super) fn paste_values(&mut self, text: &str) {
        let text = without_hidden(&text.replace(['→', '\t', '\r', '\n'], " "));
        let words: Vec<&str> = text.split_whitespace().filter(|word| !matches!(*word, "->" | "=>" | ">")).collect();
        match words.as_slice() {
            [old, new] => {
                self.set(0, old);
                self.set(1, new);
                self.at = 1;
            }
            words => self.insert(&words.join(" ").chars().take(200).collect::<String>()),
        }
    }
}
