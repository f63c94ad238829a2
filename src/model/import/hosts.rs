//! Which tracker each host of a message belongs to: links to one host are one tracker's.

use std::collections::HashMap;

use crate::model::catalog::Catalog;
use crate::model::paste::ReadPostback;
use crate::model::paste::evidence::{Evidence, weigh, weigh_beside};
use crate::model::paste::read_link::is_certain;
use crate::model::paste::wrapped::unwrapped;
use crate::model::tracker::Tracker;
use crate::model::url_rules::host_of;

/// The hosts of a message with their trackers.
pub struct Hosts<'a> {
    known: HashMap<String, Option<Evidence<'a>>>,
    catalog: &'a Catalog,
}

impl<'a> Hosts<'a> {
    /// Weighs the (clean) links host by host; where a host fits several trackers, the one of an earlier host is taken.
    pub fn weigh(links: &[String], catalog: &'a Catalog) -> Self {
        let mut hosts = Hosts { known: HashMap::new(), catalog };
        let mut own: Option<&Tracker> = None;
        for link in links {
            let host = key(link);
            if hosts.known.contains_key(&host) {
                continue;
            }
            let of_host: Vec<&str> = links.iter().filter(|other| key(other) == host).map(String::as_str).collect();
            let beside: Vec<String> =
                links.iter().filter(|other| key(other) != host).map(|other| unwrapped(other).unwrap_or_else(|| other.clone())).collect();
            let evidence = weigh_beside(&of_host, &beside, catalog, own);
            own = own.or(evidence.as_ref().map(|evidence| evidence.tracker));
            hosts.known.insert(host, evidence);
        }
        hosts
    }

    /// The link as a postback link, with what speaks for its tracker; `None` where it is none.
    pub fn read(&self, link: &str) -> Option<(ReadPostback, Evidence<'a>)> {
        let of = |evidence: Evidence<'a>| {
            let read = ReadPostback::of(link, evidence.tracker).filter(|read| is_certain(read, evidence.tracker))?;
            Some((read, evidence))
        };
        let of_host = self.known.get(&key(link)).cloned().flatten();
        of_host.and_then(of).or_else(|| weigh(&[link], self.catalog, None).and_then(of))
    }
}

fn key(link: &str) -> String {
    host_of(link).unwrap_or_default().to_lowercase()
}
