//! A list whose copies share their elements until one of them is changed: undo, the preview of a typed letter and what was last saved cost the
//! elements that differ, however long the list is.

use std::collections::HashMap;
use std::iter::Map;
use std::ops::{Index, IndexMut};
use std::slice;
use std::sync::Arc;
use std::vec;

/// Elements in their order. It is used like a `Vec`.
#[derive(Debug)]
pub struct Shared<T>(Vec<Arc<T>>);

/// The elements, as they are.
pub type Iter<'a, T> = Map<slice::Iter<'a, Arc<T>>, fn(&'a Arc<T>) -> &'a T>;

/// The elements, to be changed; each that is shared is copied first.
pub type IterMut<'a, T> = Map<slice::IterMut<'a, Arc<T>>, fn(&'a mut Arc<T>) -> &'a mut T>;

impl<T> Shared<T> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True where there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The element at a place.
    pub fn get(&self, place: usize) -> Option<&T> {
        self.0.get(place).map(Arc::as_ref)
    }

    /// The first one.
    pub fn first(&self) -> Option<&T> {
        self.get(0)
    }

    /// The last one.
    pub fn last(&self) -> Option<&T> {
        self.0.last().map(Arc::as_ref)
    }

    /// All of them, in their order.
    pub fn iter(&self) -> Iter<'_, T> {
        self.0.iter().map(Arc::as_ref)
    }

    /// Adds one at the end.
    pub fn push(&mut self, one: T) {
        self.0.push(Arc::new(one));
    }

    /// Adds one at a place.
    pub fn insert(&mut self, place: usize, one: T) {
        self.0.insert(place, Arc::new(one));
    }

    /// Leaves only those of which this is true.
    pub fn retain(&mut self, mut is_kept: impl FnMut(&T) -> bool) {
        self.0.retain(|one| is_kept(one));
    }

    /// Lets two change their places.
    pub fn swap(&mut self, one: usize, other: usize) {
        self.0.swap(one, other);
    }

    /// Takes all away.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Takes away what stands behind so many.
    pub fn truncate(&mut self, count: usize) {
        self.0.truncate(count);
    }

    /// Puts others where these places were.
    pub fn splice(&mut self, places: std::ops::Range<usize>, others: impl IntoIterator<Item = T>) {
        self.0.splice(places, others.into_iter().map(Arc::new));
    }
}

impl<T> Shared<T> {
    /// For each element the place where another list has the very same one.
    pub fn places_in(&self, other: &Shared<T>) -> Vec<Option<usize>> {
        // Most edits leave most elements where they were, counted from one end of the list.
        let is_same = |(one, other): &(&Arc<T>, &Arc<T>)| Arc::ptr_eq(one, other);
        let head = self.0.iter().zip(&other.0).take_while(is_same).count();
        let tail = self.0[head..].iter().rev().zip(other.0[head..].iter().rev()).take_while(is_same).count();
        let between = other.0[head..other.len() - tail].iter().zip(head..);
        let between: HashMap<*const T, usize> = between.map(|(one, place)| (Arc::as_ptr(one), place)).collect();
        let place_of = |(place, one): (usize, &Arc<T>)| match place {
            _ if place < head => Some(place),
            _ if place < self.len() - tail => between.get(&Arc::as_ptr(one)).copied(),
            _ => Some(place + other.len() - self.len()),
        };
        self.0.iter().enumerate().map(place_of).collect()
    }
}

impl<T: Clone> Shared<T> {
    /// All of them, to be changed.
    pub fn iter_mut(&mut self) -> IterMut<'_, T> {
        self.0.iter_mut().map(Arc::make_mut)
    }

    /// The first of which this is true, to be changed; no other one is copied.
    pub fn find_mut(&mut self, is_it: impl Fn(&T) -> bool) -> Option<&mut T> {
        self.0.iter_mut().find(|one| is_it(one)).map(Arc::make_mut)
    }

    /// Changes those of which this is true; no other one is copied.
    pub fn change(&mut self, is_it: impl Fn(&T) -> bool, change: impl FnMut(&mut T)) {
        self.0.iter_mut().filter(|one| is_it(one)).map(Arc::make_mut).for_each(change);
    }

    /// The element at a place, to be changed.
    pub fn get_mut(&mut self, place: usize) -> Option<&mut T> {
        self.0.get_mut(place).map(Arc::make_mut)
    }

    /// The first one, to be changed.
    pub fn first_mut(&mut self) -> Option<&mut T> {
        self.get_mut(0)
    }

    /// The last one, to be changed.
    pub fn last_mut(&mut self) -> Option<&mut T> {
        self.0.last_mut().map(Arc::make_mut)
    }

    /// Takes the element at a place away.
    pub fn remove(&mut self, place: usize) -> T {
        Arc::unwrap_or_clone(self.0.remove(place))
    }

    /// Takes the last one away.
    pub fn pop(&mut self) -> Option<T> {
        self.0.pop().map(Arc::unwrap_or_clone)
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Shared(self.0.clone())
    }
}

impl<T> Default for Shared<T> {
    fn default() -> Self {
        Shared(Vec::new())
    }
}

impl<T: PartialEq> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.0.iter().zip(&other.0).all(|(one, other)| Arc::ptr_eq(one, other) || one == other)
    }
}

impl<T: Eq> Eq for Shared<T> {}

impl<T> Index<usize> for Shared<T> {
    type Output = T;

    fn index(&self, place: usize) -> &T {
        &self.0[place]
    }
}

impl<T: Clone> IndexMut<usize> for Shared<T> {
    fn index_mut(&mut self, place: usize) -> &mut T {
        Arc::make_mut(&mut self.0[place])
    }
}

impl<T> From<Vec<T>> for Shared<T> {
    fn from(all: Vec<T>) -> Self {
        all.into_iter().collect()
    }
}

impl<T> FromIterator<T> for Shared<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        Shared(all.into_iter().map(Arc::new).collect())
    }
}

impl<T> Extend<T> for Shared<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, all: I) {
        self.0.extend(all.into_iter().map(Arc::new));
    }
}

impl<'a, T> IntoIterator for &'a Shared<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

impl<'a, T: Clone> IntoIterator for &'a mut Shared<T> {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;

    fn into_iter(self) -> IterMut<'a, T> {
        self.iter_mut()
    }
}

impl<T: Clone> IntoIterator for Shared<T> {
    type Item = T;
    type IntoIter = Map<vec::IntoIter<Arc<T>>, fn(Arc<T>) -> T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter().map(Arc::unwrap_or_clone)
    }
}
