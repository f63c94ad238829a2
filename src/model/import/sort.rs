//! The links of a text sorted: postback links of one tracker, other links, and what is neither; each counted once.

use super::find_links::{FoundLink, Scan};
use super::report::{Line, LineKind, shortened};
use super::roles;
use crate::model::catalog::Catalog;
use crate::model::paste::ReadPostback;
use crate::model::paste::clean::{Target, clean, clean_url};
use crate::model::paste::recognise::read_postback;
use crate::model::paste::undone::{Undone, tally};
use crate::model::role::Role;
use crate::model::tracker::Tracker;
use crate::model::url_rules::{BadUrl, check_url};
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
    /// What was undone.
    pub undone: Vec<Undone>,
    /// What is to be told.
    pub report: Vec<Line>,
}

/// Sorts the links of a text.
pub fn sort(scan: Scan, catalog: &Catalog) -> Sorted<'_> {
    let report = scan.others.iter().map(|(number, text)| Line::no_link(*number, text)).collect();
    let mut sorted = Sorted { tracker: None, postbacks: Vec::new(), others: Vec::new(), undone: Vec::new(), report };
    for link in scan.links {
        let cleaned = clean(&link.text, Target::Postback);
        match read_postback(&cleaned.text, catalog, sorted.tracker) {
            Some(read) => {
                sorted.note_undone(cleaned.undone);
                sorted.take_postback(link, read, catalog);
            }
            None => sorted.take_other(link),
        }
    }
    if sorted.tracker.is_none() {
        let is_filled_by = |tracker: &&Tracker| sorted.others.iter().any(|other| other.url.contains(&tracker.links.click_macro));
        sorted.tracker = catalog.trackers().into_iter().find(is_filled_by).or_else(|| catalog.default_tracker());
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
    fn note_undone(&mut self, undone: Vec<Undone>) {
        for one in undone {
            tally(&mut self.undone, one);
        }
    }

    fn tell(&mut self, line: usize, kind: LineKind, say: Say) {
        self.report.push(Line::of(line, kind, say));
    }
}

impl<'a> Sorted<'a> {
    fn take_postback(&mut self, link: FoundLink, read: ReadPostback, catalog: &'a Catalog) {
        let tracker = catalog.tracker(&read.tracker);
        match self.tracker {
            Some(kept) if kept.id != read.tracker => {
                let other = tracker.map_or(read.tracker.as_str(), |other| &other.name);
                return self.tell(
                    link.line,
                    LineKind::Attention,
                    Say::new("import-other-tracker").with("tracker", other).with("kept", kept.name.as_str()),
                );
            }
            _ => self.tracker = tracker,
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
        self.postbacks.push(TakenPostback { line: link.line, name: link.name, read, role: None });
    }

    fn take_other(&mut self, link: FoundLink) {
        let cleaned = clean_url(&link.text);
        if let Err(why) = check_url(&cleaned.text) {
            let say = Say::new("import-bad-link").with("text", shortened(&cleaned.text)).with("why", Say::new(reason(why)));
            return self.tell(link.line, LineKind::Attention, say);
        }
        self.note_undone(cleaned.undone);
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

fn reason(why: BadUrl) -> &'static str {
    match why {
        BadUrl::Scheme => "import-bad-scheme",
        BadUrl::Host => "import-bad-host",
        BadUrl::Blank => "import-bad-blank",
        BadUrl::Backslash => "import-bad-backslash",
        BadUrl::Other => "import-bad-other",
    }
}
