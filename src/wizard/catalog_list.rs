//! The list of integrations: its tabs, its filter, and what of it is shown.

use crate::model::catalog::Catalog;
use crate::model::find;

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
const CATEGORIES: [&str; 4] = ["igaming", "binary-options", "cpa", "platforms"];

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
        let mut categories: Vec<&str> = all.iter().map(|integration| integration.category.as_str()).collect();
        categories.sort_by_key(|category| (CATEGORIES.iter().position(|known| known == category).unwrap_or(CATEGORIES.len()), *category));
        categories.dedup();
        self.tabs = vec![(Tab::All, all.len()), (Tab::Connected, all.iter().filter(|integration| is_used(&integration.id)).count())];
        self.tabs.extend(
            categories
                .into_iter()
                .map(|category| (Tab::Category(category.to_owned()), all.iter().filter(|integration| integration.category == category).count())),
        );
        let in_tab = |place: &usize| match &self.tab {
            Tab::All => true,
            Tab::Connected => is_used(&all[*place].id),
            Tab::Category(category) => all[*place].category == *category,
        };
        let mut places: Vec<usize> = (0..all.len()).filter(in_tab).collect();
        places.sort_by_key(|place| !is_used(&all[*place].id));
        if !self.filter.trim().is_empty() {
            let query = find::Query::new(&self.filter);
            let mut found: Vec<(u32, usize)> = places.into_iter().filter_map(|place| Some((query.integration(all[place])?, place))).collect();
            found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
            places = found.into_iter().map(|(_, place)| place).collect();
        }
        self.shown = places.into_iter().filter_map(|place| u16::try_from(place).ok()).collect();
    }

    /// Goes to the next tab (or the one before) and stays inside the row of tabs.
    pub fn turn(&mut self, forward: bool) {
        let now = self.tabs.iter().position(|(tab, _)| *tab == self.tab).unwrap_or(0);
        let next = if forward { (now + 1).min(self.tabs.len().saturating_sub(1)) } else { now.saturating_sub(1) };
        if let Some((tab, _)) = self.tabs.get(next) {
            self.tab = tab.clone();
        }
    }

    /// The id of the integration at a place.
    pub fn id(&self, place: u16) -> Option<&str> {
        self.ids.get(usize::from(place)).map(String::as_str)
    }
}
