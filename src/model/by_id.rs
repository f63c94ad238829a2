//! What belongs to elements, by their numbers, which are given one after another: looked up without a search.

use super::profile::ItemId;
use super::shared::Shared;

/// A value for each element of a profile; the default one where none was set.
#[derive(Clone, Debug, Default)]
pub struct ById<T>(Vec<T>);

impl<T: Copy + Default> ById<T> {
    /// One with room for all elements up to a number.
    pub fn with_room(last: u32) -> Self {
        ById(Vec::with_capacity(last as usize + 1))
    }

    /// The values of a profile's elements, which have numbers up to this one.
    pub fn up_to(last: u32, all: impl IntoIterator<Item = (ItemId, T)>) -> Self {
        let mut by_id = ById::with_room(last);
        all.into_iter().for_each(|(id, value)| by_id.set(id, value));
        by_id
    }

    /// Sets the value of an element.
    pub fn set(&mut self, id: ItemId, value: T) {
        let place = id.0 as usize;
        if self.0.len() <= place {
            self.0.resize(place + 1, T::default());
        }
        self.0[place] = value;
    }

    /// The value of an element.
    pub fn get(&self, id: ItemId) -> T {
        self.0.get(id.0 as usize).copied().unwrap_or_default()
    }
}

impl<T: Copy> ById<Option<T>> {
    /// These values, and where there is none that of the other.
    #[must_use]
    pub fn or(mut self, other: &Self) -> Self {
        self.0.resize(self.0.len().max(other.0.len()), None);
        self.0.iter_mut().zip(&other.0).for_each(|(own, other)| *own = own.or(*other));
        self
    }
}

impl<T: Copy + Default> FromIterator<(ItemId, T)> for ById<T> {
    fn from_iter<I: IntoIterator<Item = (ItemId, T)>>(all: I) -> Self {
        let mut by_id = ById::default();
        all.into_iter().for_each(|(id, value)| by_id.set(id, value));
        by_id
    }
}

/// Marks the elements that two lists share, by their addresses: each is alive in both.
pub fn mark_same<T>(one: &Shared<T>, other: &Shared<T>, id: impl Fn(&T) -> ItemId, same: &mut ById<bool>) {
    for (element, _) in other.iter().zip(other.places_in(one)).filter(|(_, place)| place.is_some()) {
        same.set(id(element), true);
    }
}
