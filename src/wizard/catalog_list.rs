//! The list of integrations: its tabs, its filter, and what of it is shown.

use crate::model::catalog::Catalog;
use crate::model::find;
use crate::model::integration::Integration;

/// A tab of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Everything.
    #[default]
    All,
    /// The partners that a profile uses.
    Connected,
    /// One category, by its id.
    Category(String),
}

/// The categories that come first, in this order; others follow by name.
const CATEGORIES: [&str; 5] = ["igaming", "binary-options", "cpa", "network", "platforms"];

/// The list of integrations as it is shown.
#[derive(Clone, Debug, Default)]
pub struct CatalogList {
    /// Ids of all integrations; a row names one by its place here.
    pub ids: Vec<String>,
    /// The tabs with their counts.
    pub tabs: Vec<(Tab, usize)>,
    /// The chosen tab.
    pub tab: Tab,
    /// What is typed to filter the list.
    pub filter: String,
    /// Places of the integrations that are shown, in their order.
    pub shown: Vec<u16>,
}

impl CatalogList {
    /// Makes the list anew; `used` are the ids that profiles use.
    pub fn refresh(&mut self, catalog: &Catalog, used: &[&str]) {
        let all = catalog.integrations();
        self.ids = all.iter().map(|integration| integration.id.clone()).collect();
        let is_used = |id: &str| used.contains(&id);
        // What is typed is looked for in all of it; the tabs say where it was found.
        let mut found: Vec<(u32, usize)> = (0..all.len()).map(|place| (0, place)).collect();
        if !self.filter.trim().is_empty() {
            let query = find::Query::new(&self.filter);
            found = found.into_iter().filter_map(|(_, place)| Some((query.integration(all[place])?, place))).collect();
        }
        let is_in = |tab: &Tab, known: &Integration| match tab {
            Tab::All => true,
            Tab::Connected => is_used(&known.id),
            Tab::Category(category) => known.category == *category,
        };
        let mut categories: Vec<&str> = all.iter().map(|integration| integration.category.as_str()).collect();
        categories.sort_by_key(|category| (CATEGORIES.iter().position(|known| known == category).unwrap_or(CATEGORIES.len()), *category));
        categories.dedup();
        let tabs = [Tab::All, Tab::Connected].into_iter().chain(categories.into_iter().map(|category| Tab::Category(category.to_owned())));
        self.tabs =
            tabs.map(|tab| (found.iter().filter(|(_, place)| is_in(&tab, all[*place])).count(), tab)).map(|(count, tab)| (tab, count)).collect();
        if found.len() < all.len() {
            self.tabs.retain(|(tab, count)| *count > 0 || *tab == self.tab || *tab == Tab::All);
        }
        found.retain(|(_, place)| is_in(&self.tab, all[*place]));
        found.sort_by_key(|(score, place)| (std::cmp::Reverse(*score), !is_used(&all[*place].id)));
        self.shown = found.into_iter().filter_map(|(_, place)| u16::try_from(place).ok()).collect();
    }

    /// Goes to the next tab (or the one before); false where there is none.
    pub fn turn(&mut self, forward: bool) -> bool {
        let now = self.tabs.iter().position(|(tab, _)| *tab == self.tab).unwrap_or(0);
        let next = if forward { (now + 1).min(self.tabs.len().saturating_sub(1)) } else { now.saturating_sub(1) };
        if let Some((tab, _)) = self.tabs.get(next) {
            self.tab = tab.clone();
        }
        next != now
    }

    /// The id of the integration at a place.
    pub fn id(&self, place: u16) -> Option<&str> {
        self.ids.get(usize::from(place)).map(String::as_str)
    }
}
