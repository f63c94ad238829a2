//! Elements of a profile that know of each other: their names, and what goes with one that goes.

use std::borrow::Cow;

use super::profile::{ItemId, Profile};

impl Profile {
    /// A name for another registration link: "Registration", then "Registration 2", …
    pub fn free_link_name(&self) -> String {
        const FIRST: &str = "Registration";
        let is_free = |name: &str| self.registration_links.iter().all(|link| link.name != name);
        if is_free(FIRST) { FIRST.to_owned() } else { free_name(FIRST, is_free) }
    }

    /// How many links it has: postbacks and registration links.
    pub fn link_count(&self) -> u16 {
        u16::try_from(self.postbacks.len() + self.registration_links.len()).unwrap_or(u16::MAX)
    }

    /// What an element is called: the name of a postback or registration link, the key of a custom field.
    pub fn name_of(&self, id: ItemId) -> Option<&str> {
        let of_postback = self.postback(id).map(|postback| &postback.name);
        let name = of_postback.or_else(|| self.registration_link(id).map(|link| &link.name));
        name.or_else(|| self.custom_field(id).map(|field| &field.key)).map(String::as_str)
    }

    /// What stands before the link of a postback or registration link in a line.
    pub fn line_name_of(&self, id: ItemId) -> Cow<'_, str> {
        match self.registration_link(id) {
            Some(link) => name_in_line(&link.name, self.postbacks.iter().map(|postback| postback.name.as_str())),
            None => Cow::Borrowed(self.name_of(id).unwrap_or_default()),
        }
    }

    /// Gives a postback another name. The custom fields know postbacks by name: they follow.
    pub fn rename_postback(&mut self, id: ItemId, name: &str) {
        let Some(postback) = self.postback_mut(id) else { return };
        let before = std::mem::replace(&mut postback.name, name.to_owned());
        let still_there = self.postbacks.iter().any(|postback| postback.name == before);
        for names in self.custom_fields.iter_mut().filter_map(|field| field.postbacks.as_mut()) {
            if let Some(place) = names.iter().position(|known| *known == before) {
                if still_there {
                    names.insert(place + 1, name.to_owned());
                } else {
                    name.clone_into(&mut names[place]);
                }
            }
        }
    }

    /// Removes a postback, custom field or registration link. Custom fields forget a postback that is gone.
    pub fn remove(&mut self, id: ItemId) {
        self.custom_fields.retain(|known| known.id != id);
        self.registration_links.retain(|known| known.id != id);
        let Some(place) = self.postbacks.iter().position(|known| known.id == id) else { return };
        let name = self.postbacks.remove(place).name;
        if self.postbacks.iter().all(|known| known.name != name) {
            self.custom_fields.iter_mut().filter_map(|field| field.postbacks.as_mut()).for_each(|names| names.retain(|known| *known != name));
        }
    }

    /// Whether a postback carries a custom field, turned over. All ticked is the same as "every postback".
    pub fn tick(&mut self, field: ItemId, postback: ItemId) {
        let all: Vec<String> = self.postbacks.iter().map(|postback| postback.name.clone()).collect();
        let Some(name) = self.postback(postback).map(|postback| postback.name.clone()) else { return };
        let Some(field) = self.custom_field_mut(field) else { return };
        let mut carried: Vec<String> = all.iter().filter(|known| field.applies_to(known)).cloned().collect();
        if let Some(place) = carried.iter().position(|known| *known == name) {
            carried.remove(place);
        } else {
            carried.push(name);
            carried.sort_by_key(|known| all.iter().position(|name| name == known));
        }
        field.postbacks = (carried.len() < all.len()).then_some(carried);
    }
}

/// Behind the name of a registration link that a postback has too, in lines that name each link.
const LINK: &str = " link";

/// What stands before a registration link in a line: "Registration link" where a postback is called "Registration" too.
pub fn name_in_line<'n>(link: &'n str, postbacks: impl IntoIterator<Item = &'n str>) -> Cow<'n, str> {
    let is_shared = postbacks.into_iter().any(|name| name == link);
    if is_shared { Cow::Owned(format!("{link}{LINK}")) } else { Cow::Borrowed(link) }
}

/// The name of a registration link from such a line.
pub fn name_from_line<'n>(line: &'n str, postbacks: impl IntoIterator<Item = &'n str>) -> &'n str {
    let named = line.strip_suffix(LINK);
    named.filter(|named| postbacks.into_iter().any(|name| name == *named)).unwrap_or(line)
}

/// True for a name that a registration link has because nobody gave it one.
pub fn is_usual_link_name(name: &str) -> bool {
    let rest = name.strip_prefix("Registration").map(str::trim);
    name.is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.parse::<u32>().is_ok())
}

/// "Name", then "Name 2", "Name 3", …
pub fn free_name(name: &str, is_free: impl Fn(&str) -> bool) -> String {
    let base = name.rsplit_once(' ').filter(|(_, number)| number.parse::<u32>().is_ok()).map_or(name, |(base, _)| base);
    (2..=u32::MAX).map(|number| format!("{base} {number}")).find(|name| is_free(name)).unwrap_or_default()
}
