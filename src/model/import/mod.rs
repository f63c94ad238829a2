//! A profile made from pasted links: one link or a whole message of them.

mod click;
mod fields;
mod find_links;
mod hosts;
mod names;
mod naming;
mod partners;
mod registration;
mod report;
mod roles;
mod sort;
mod spans;

pub use partners::{Looks, partners};
pub use report::{Line, LineKind, Offer};

use super::catalog::Catalog;
use super::elements::name_from_line;
use super::profile::{Postback, Profile, SCHEME, TrackerSettings};
use super::template::usual_postback;
use super::tracker::{Format, Tracker};
use crate::words::Say;
use names::Names;
use sort::{Sorted, TakenPostback};

/// What an import gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// The profile, custom; its links say the same as what was pasted.
    pub profile: Profile,
    /// What is to be told, by line.
    pub report: Vec<Line>,
    /// Raw events, each with what would finish it.
    pub offers: Vec<Offer>,
    /// How many links were taken.
    pub links: usize,
}

impl Imported {
    /// All that is to be told, where so many mends are certain: what wants attention comes first, lines that are no links come last.
    pub fn say_all(&self, fixable: usize) -> Vec<Say> {
        let profile = &self.profile;
        let done = Say::new("import-done").with("postbacks", profile.postbacks.len()).with("links", profile.registration_links.len());
        let mut told = vec![done];
        told.extend((fixable > 0).then(|| Say::new("import-fixable").with("count", fixable)));
        let lines_of = |kind: LineKind| self.report.iter().filter(move |line| line.kind == kind);
        let lines = [LineKind::Attention, LineKind::Note, LineKind::Change, LineKind::Repeat, LineKind::NoLink];
        let lines = lines.into_iter().flat_map(lines_of);
        told.extend(lines.map(|line| Say::new("import-line").with("line", line.line.to_string()).with("say", line.say.clone())));
        told
    }
}

/// The links that stand anywhere in a text, as they stand there; each once.
pub fn links_in(text: &str) -> Vec<String> {
    let mut links: Vec<String> = Vec::new();
    for link in find_links::scan(text).links {
        if !links.contains(&link.text) {
            links.push(link.text);
        }
    }
    links
}

/// Makes a profile from the links that stand anywhere in a text.
pub fn import(text: &str, name: &str, catalog: &Catalog) -> Imported {
    // Unicode's own line breaks part links as any other.
    let sorted = sort::sort(find_links::scan(&text.replace(['\u{2028}', '\u{2029}'], "\n")), catalog);
    let mut made = Imported { profile: Profile { name: name.to_owned(), ..Profile::default() }, ..Imported::default() };
    made.report.clone_from(&sorted.report);
    if let Some(tracker) = sorted.tracker {
        made.take_tracker(tracker, &sorted);
        let settings = click::settle(&sorted, tracker, &catalog.trackers(), &mut made.report);
        made.profile.macro_style = Some(settings.style);
        made.profile.click = settings.click;
        made.take_postbacks(&sorted.postbacks, tracker, catalog);
        made.take_registration_links(&sorted, catalog);
        made.profile = std::mem::take(&mut made.profile).numbered();
        made.offer_finished_events(&sorted.postbacks, tracker);
    }
    made.links = made.profile.postbacks.len() + made.profile.registration_links.len();
    made.report.sort_by_key(|line| line.line);
    made
}

impl Imported {
    fn take_tracker(&mut self, tracker: &Tracker, sorted: &Sorted<'_>) {
        let mut values = sorted.postbacks.first().map(|taken| taken.read.values.clone()).unwrap_or_default();
        // A message may give the key beside the links; only a UUID says by itself that it is one.
        for placeholder in tracker.placeholders.iter().filter(|known| known.format == Format::Uuid) {
            let Some(at) = self.report.iter().position(|line| line.value.as_deref().is_some_and(|value| placeholder.format.accepts(value))) else {
                continue;
            };
            if let (false, Some(value)) = (values.contains_key(&placeholder.name), self.report[at].value.clone()) {
                values.insert(placeholder.name.clone(), value);
                self.report.remove(at);
            }
        }
        if sorted.postbacks.iter().any(|taken| !taken.read.is_http) {
            values.remove(SCHEME);
        }
        self.profile.tracker = TrackerSettings { id: tracker.id.clone(), values };
        for taken in sorted.postbacks.iter().filter(|taken| taken.read.is_http) {
            let id = if self.profile.tracker.is_http() { "import-http-kept" } else { "import-http-changed" };
            self.report.push(Line::of(taken.line, LineKind::Change, Say::new(id).with("tracker", tracker.name.as_str())));
        }
    }

    fn take_postbacks(&mut self, taken: &[TakenPostback], tracker: &Tracker, catalog: &Catalog) {
        let mut names = Names::default();
        for one in taken {
            let postback = names::named(one, &mut names, &self.profile, catalog);
            if one.read.event.is_empty() {
                let (kind, id) = match (tracker.event_required, tracker.absent_event.is_empty()) {
                    (true, _) => (LineKind::Attention, "import-event-missing"),
                    (false, true) => (LineKind::Note, "import-event-unnamed"),
                    (false, false) => (LineKind::Note, "import-event-absent"),
                };
                let say = Say::new(id).with("name", postback.name.as_str()).with("tracker", tracker.name.as_str());
                self.report.push(Line::of(one.line, kind, say.with("event", tracker.absent_event.as_str())));
            }
            self.profile.postbacks.push(postback);
        }
        self.profile.custom_fields =
            fields::split_off(&mut self.profile.postbacks, &tracker.keys.field_prefix, self.profile.macro_style.unwrap_or_default());
    }

    fn take_registration_links(&mut self, sorted: &Sorted<'_>, catalog: &Catalog) {
        let mut names = Names::default();
        for other in &sorted.others {
            let name = names.give(name_from_line(
                other.name.as_deref().unwrap_or(names::REGISTRATION),
                self.profile.postbacks.iter().map(|postback| postback.name.as_str()),
            ));
            let link = registration::taken_apart(&other.url, &catalog.setup(&self.profile));
            self.profile.registration_links.push(super::profile::RegistrationLink { name, ..link });
        }
    }

    /// For each raw event: the event and parameters of its role.
    fn offer_finished_events(&mut self, taken: &[TakenPostback], tracker: &Tracker) {
        let style = self.profile.macro_style.unwrap_or_default();
        for (one, postback) in taken.iter().zip(&self.profile.postbacks) {
            let Some(role) = tracker.role_of_raw_event(&postback.event) else { continue };
            let usual = tracker.usual.iter().find(|usual| usual.role == Some(role));
            let finished = usual.map_or_else(Postback::default, |usual| usual_postback(usual, tracker, style));
            let event = tracker.events.get(&role).map(|known| known.event.clone()).unwrap_or_default();
            let params = finished.params.into_iter().filter(|new| postback.params.iter().all(|own| own.key != new.key)).collect();
            self.offers.push(Offer::new(one.line, postback, event, params));
        }
    }
}
