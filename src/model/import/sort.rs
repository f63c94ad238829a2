//! The links of a text sorted: postback links of one tracker, other links, and what is neither; each counted once.

use super::find_links::{FoundLink, Scan};
use super::hosts::Hosts;
use super::report::{Line, LineKind, shortened};
use super::roles;
use crate::model::catalog::Catalog;
use crate::model::hidden::marked;
use crate::model::paste::clean::{Target, clean, clean_url};
use crate::model::paste::evidence::Evidence;
use crate::model::paste::undone::{Undone, say_undone, tally};
use crate::model::paste::unknown_postback::{is_called_postback, looks_like_postback};
use crate::model::paste::wrapped::unwrapped;
use crate::model::paste::{Cleaned, Damage, ReadPostback};
use crate::model::role::Role;
use crate::model::signed_api::{self, SignedApi};
use crate::model::tracker::Tracker;
use crate::model::url_rules::{BadUrl, check_url, host_of};
use crate::words::Say;

/// A postback link that was taken.
#[derive(Clone, Debug)]
pub struct TakenPostback {
    /// Its line.
    pub line: usize,
    /// The name before it.
    pub name: Option<String>,
    /// What it says.
    pub read: ReadPostback,
    /// What it reports, as its event and parameters tell.
    pub role: Option<Role>,
}

/// Another link that was taken.
#[derive(Clone, Debug)]
pub struct OtherLink {
    /// Its line.
    pub line: usize,
    /// The name before it.
    pub name: Option<String>,
    /// The link, clean.
    pub url: String,
}

/// The links of a text.
pub struct Sorted<'a> {
    /// The tracker that the links belong to; `None` where the catalog has none at all.
    pub tracker: Option<&'a Tracker>,
    /// Postback links.
    pub postbacks: Vec<TakenPostback>,
    /// Other links.
    pub others: Vec<OtherLink>,
    /// What is to be told.
    pub report: Vec<Line>,
}

/// Sorts the links of a text.
pub fn sort(scan: Scan, catalog: &Catalog) -> Sorted<'_> {
    let report = scan.others.iter().map(|(number, text)| Line::no_link(*number, text)).collect();
    let mut sorted = Sorted { tracker: None, postbacks: Vec::new(), others: Vec::new(), report };
    let cleaned: Vec<Cleaned> = scan.links.iter().map(|link| inside(clean(&link.text, Target::Postback))).collect();
    let hosts = Hosts::weigh(&cleaned.iter().map(|cleaned| cleaned.text.clone()).collect::<Vec<_>>(), catalog);
    let trackers = catalog.trackers();
    let reads: Vec<_> = cleaned.iter().map(|cleaned| hosts.read(&cleaned.text)).collect();
    sorted.tracker = kept(&reads, &cleaned);
    for ((link, cleaned), read) in scan.links.into_iter().zip(cleaned).zip(reads) {
        match read {
            Some((read, evidence)) => {
                sorted.note_undone(&link, cleaned.undone);
                sorted.take_postback(link, read, &evidence);
            }
            None if looks_like_postback(&cleaned.text, &trackers) => sorted.leave_postback(&link, &cleaned.text),
            None => sorted.take_other(link),
        }
    }
    if sorted.tracker.is_none() {
        sorted.tracker = filled_by(&sorted.others, trackers).or_else(|| catalog.default_tracker());
    }
    if let Some(tracker) = sorted.tracker {
        sorted.tell_roles(tracker);
        sorted.drop_raw_links(tracker);
    }
    sorted
}

impl TakenPostback {
    /// Of a postback pasted twice, the name and the click id's macro are taken from the link that has one.
    fn take_from_repeat(&mut self, name: Option<String>, read: &ReadPostback) {
        self.name = self.name.take().or(name);
        if self.read.click_param().is_none() && read.click_param().is_some() {
            self.read.click.clone_from(&read.click);
            self.read.style = read.style;
        }
    }
}

/// True for names that do not tell two slots apart.
fn is_one_name(first: Option<&str>, second: Option<&str>) -> bool {
    first.zip(second).is_none_or(|(first, second)| first.to_lowercase() == second.to_lowercase())
}

impl Sorted<'_> {
    fn note_undone(&mut self, link: &FoundLink, undone: Vec<Undone>) {
        let mut of_link = link.undone.clone();
        for one in undone {
            tally(&mut of_link, one);
        }
        if let Some(say) = say_undone(&of_link) {
            self.tell(link.line, LineKind::Change, say);
        }
    }

    fn tell(&mut self, line: usize, kind: LineKind, say: Say) {
        self.report.push(Line::of(line, kind, say));
    }
}

impl<'a> Sorted<'a> {
    fn take_postback(&mut self, link: FoundLink, read: ReadPostback, evidence: &Evidence<'a>) {
        match self.tracker {
            Some(kept) if kept.id != read.tracker => {
                let say = Say::new("import-other-tracker").with("tracker", evidence.tracker.name.as_str()).with("kept", kept.name.as_str());
                return self.tell(link.line, LineKind::Attention, say);
            }
            _ if self.postbacks.is_empty() => self.tell_guess(link.line, evidence),
            _ => {}
        }
        if let Some(first) = self.postbacks.first() {
            let differing = read.values.iter().find(|(name, value)| first.read.values.get(*name) != Some(*value));
            let say = differing.and_then(|(name, value)| {
                let kept = first.read.values.get(name)?;
                Some(Say::new("import-other-key").with("key", value.as_str()).with("kept", kept.as_str()))
            });
            if let Some(say) = say {
                self.tell(link.line, LineKind::Attention, say);
            }
        }
        for key in &read.repeated {
            self.tell(link.line, LineKind::Attention, Say::new("import-param-twice").with("key", key.as_str()));
        }
        // The click id's macro is the profile's; two links that differ in nothing else are one postback, unless they have names of their own.
        let is_same = |taken: &TakenPostback| {
            taken.read.event == read.event && taken.read.params == read.params && is_one_name(taken.name.as_deref(), link.name.as_deref())
        };
        if let Some(first) = self.postbacks.iter().position(is_same) {
            self.tell(link.line, LineKind::Repeat, Say::new("import-repeat").with("line", self.postbacks[first].line));
            self.postbacks[first].take_from_repeat(link.name, &read);
            return;
        }
        self.tell_unknown_keys(link.line, &read, evidence.tracker);
        self.postbacks.push(TakenPostback { line: link.line, name: link.name, read, role: None });
    }

    /// A tracker that was only guessed is said to be guessed.
    fn tell_guess(&mut self, line: usize, evidence: &Evidence<'_>) {
        if evidence.is_guess {
            let id = if evidence.other.is_some() { "import-tracker-guessed" } else { "import-tracker-guessed-alone" };
            let other = evidence.other.map(|other| other.name.as_str()).unwrap_or_default();
            self.tell(line, LineKind::Attention, Say::new(id).with("tracker", evidence.tracker.name.as_str()).with("other", other));
        }
    }

    /// Parameters that the tracker does nothing with, where its file lists what it takes; each once.
    fn tell_unknown_keys(&mut self, line: usize, read: &ReadPostback, tracker: &Tracker) {
        if tracker.other_keys.is_empty() && tracker.keys.field_prefix.is_empty() {
            return;
        }
        let is_new = |key: &&str| self.postbacks.iter().all(|taken| taken.read.params.iter().all(|param| param.key != *key));
        let keys: Vec<&str> = read.params.iter().map(|param| param.key.as_str()).filter(|key| !tracker.names_key(key)).filter(is_new).collect();
        if !keys.is_empty() {
            let say = Say::new("import-key-unknown").with("tracker", tracker.name.as_str()).with("keys", keys.join(", "));
            self.tell(line, LineKind::Note, say);
        }
    }

    /// A postback of a tracker that is not known stays in the report.
    fn leave_postback(&mut self, link: &FoundLink, text: &str) {
        let unknown = || Say::new("import-postback-unknown").with("host", host_of(text).unwrap_or_default()).with("text", marked(text));
        let say = signed_api::of_link(text).map_or_else(unknown, SignedApi::say);
        self.tell(link.line, LineKind::Attention, say);
    }

    fn take_other(&mut self, link: FoundLink) {
        let cleaned = clean_url(&link.text);
        if let Err(why) = check_url(&cleaned.text) {
            let say = Say::new("import-bad-link").with("text", shortened(&cleaned.text)).with("why", Say::new(reason(why)));
            return self.tell(link.line, LineKind::Attention, say);
        }
        if signed_api::of_link(&cleaned.text).is_some() {
            return self.leave_postback(&link, &cleaned.text);
        }
        self.note_undone(&link, cleaned.undone);
        if let Some(first) = self.others.iter().find(|other| other.url == cleaned.text).map(|other| other.line) {
            return self.tell(link.line, LineKind::Repeat, Say::new("import-repeat").with("line", first));
        }
        self.others.push(OtherLink { line: link.line, name: link.name, url: cleaned.text });
    }

    /// What the links report. Where the tracker lets the first deposit's event with a transaction stand for repeats, the one with it is the
    /// repeat deposit, if the first deposit's own link is there too.
    fn tell_roles(&mut self, tracker: &Tracker) {
        let first_event = tracker.events.get(&Role::FirstDeposit).map(|known| known.event.clone());
        let has_transaction = |taken: &TakenPostback| taken.read.params.iter().any(|param| param.key == tracker.keys.transaction);
        let first_is_there = self.postbacks.iter().any(|taken| Some(&taken.read.event) == first_event.as_ref() && !has_transaction(taken));
        for taken in &mut self.postbacks {
            let of_event = roles::of_link(&taken.read, tracker);
            let is_repeat = tracker.repeats.first_event_with_transaction
                && of_event == Some(Role::FirstDeposit)
                && Some(&taken.read.event) == first_event.as_ref()
                && first_is_there
                && has_transaction(taken);
            taken.role = if is_repeat { Some(Role::RepeatDeposit) } else { of_event };
        }
    }

    /// A raw link whose finished one is in the text as well is that one's raw link, not a postback of its own.
    fn drop_raw_links(&mut self, tracker: &Tracker) {
        let is_raw = |taken: &TakenPostback| tracker.role_of_raw_event(&taken.read.event).is_some();
        let finished: Vec<(Role, usize)> =
            self.postbacks.iter().filter(|taken| !is_raw(taken)).filter_map(|taken| Some((taken.role?, taken.line))).collect();
        let mut report = Vec::new();
        self.postbacks.retain(|taken| {
            let ready = finished.iter().find(|(role, _)| is_raw(taken) && taken.read.params.is_empty() && Some(*role) == taken.role);
            if let Some((_, line)) = ready {
                let say = Say::new("import-raw-of").with("event", taken.read.event.as_str()).with("line", *line);
                report.push(Line::of(taken.line, LineKind::Repeat, say));
            }
            ready.is_none()
        });
        self.report.extend(report);
    }
}

/// Of the trackers of several postbacks the one whose click macro another link carries out, else the first.
fn kept<'a>(reads: &[Option<(ReadPostback, Evidence<'a>)>], links: &[Cleaned]) -> Option<&'a Tracker> {
    let mut trackers = reads.iter().flatten().map(|(_, evidence)| evidence.tracker);
    let others: Vec<&str> = reads.iter().zip(links).filter(|(read, _)| read.is_none()).map(|(_, link)| link.text.as_str()).collect();
    let is_carried = |tracker: &&Tracker| others.iter().any(|link| tracker.is_carried_in(link));
    trackers.clone().find(is_carried).or_else(|| trackers.next())
}

/// A postback link out of a redirector's wrapping. A partner's link stays as it is: to unwrap that one is the user's to say.
fn inside(cleaned: Cleaned) -> Cleaned {
    let Some(text) = unwrapped(&cleaned.text).filter(|text| is_called_postback(text)) else { return cleaned };
    let mut undone = cleaned.undone;
    undone.push(Undone { kind: Damage::Wrapping, count: 1, from: host_of(&cleaned.text).unwrap_or_default().to_owned(), to: String::new() });
    Cleaned { text: clean(&text, Target::Postback).text, undone }
}

/// The tracker whose click macro the links carry; of several the one with the highest precedence.
fn filled_by<'a>(others: &[OtherLink], trackers: Vec<&'a Tracker>) -> Option<&'a Tracker> {
    let is_filled = |tracker: &&Tracker| others.iter().any(|other| tracker.is_carried_in(&other.url));
    trackers.into_iter().filter(is_filled).max_by_key(|tracker| tracker.marks.precedence)
}

fn reason(why: BadUrl) -> &'static str {
    match why {
        BadUrl::Scheme => "import-bad-scheme",
        BadUrl::Host => "import-bad-host",
        BadUrl::Blank => "import-bad-blank",
        BadUrl::Backslash => "import-bad-backslash",
        BadUrl::Other => "import-bad-other",
    }
}
