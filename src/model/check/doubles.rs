//! Elements that have something in common with another one. Each has a number, made of what would make it another one's double, and only those whose
//! number another one has too are compared; the number of an element that is the same as before is known.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::model::by_id::ById;
use crate::model::profile::{ItemId, Postback, Profile};
use crate::model::shared::Shared;

/// The numbers of a profile's elements; none for what is nobody's double.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbers {
    /// Made of the name of a postback or registration link.
    pub names: ById<Option<u64>>,
    /// Made of what the tracker tells a postback by.
    pub events: ById<Option<u64>>,
}

impl Numbers {
    /// The numbers of a profile: the known ones, and those that `event` makes of a postback.
    pub fn of<'k>(profile: &Profile, known: impl Fn(ItemId) -> Option<&'k Numbers>, event: impl Fn(&Postback) -> Option<u64>) -> Self {
        let name = |id: ItemId, name: &str| (id, known(id).map_or_else(|| of_name(name), |known| known.names.get(id)));
        let postbacks = profile.postbacks.iter().map(|postback| name(postback.id, &postback.name));
        let links = profile.registration_links.iter().map(|link| name(link.id, &link.name));
        let event = |postback: &Postback| known(postback.id).map_or_else(|| event(postback), |known| known.events.get(postback.id));
        Numbers {
            names: ById::up_to(profile.next_id, postbacks.chain(links)),
            events: ById::up_to(profile.next_id, profile.postbacks.iter().map(|postback| (postback.id, event(postback)))),
        }
    }

    /// These, and where there is none those of the other.
    pub fn or(self, other: &Numbers) -> Self {
        Numbers { names: self.names.or(&other.names), events: self.events.or(&other.events) }
    }
}

fn of_name(name: &str) -> Option<u64> {
    Some(name.trim()).filter(|name| !name.is_empty()).map(|name| number(&name))
}

/// The number of what makes an element a double.
pub(super) fn number(of: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

/// The elements whose number another one of them has too, in their order.
pub(super) fn doubles<T>(elements: &Shared<T>, number: impl Fn(&T) -> Option<u64>) -> Vec<&T> {
    let (mut once, mut twice) = (Marks::with_room(elements.len()), Marks::with_room(elements.len()));
    let mut has_any = false;
    for number in elements.iter().filter_map(&number) {
        if once.set(number) {
            twice.set(number);
            has_any = true;
        }
    }
    if !has_any {
        return Vec::new();
    }
    // A mark may be of another number: what is left is looked at once more.
    let may_be: Vec<(&T, u64)> =
        elements.iter().filter_map(|element| Some((element, number(element)?))).filter(|(_, of)| twice.is_set(*of)).collect();
    let mut count: HashMap<u64, usize> = HashMap::new();
    for (_, of) in &may_be {
        *count.entry(*of).or_default() += 1;
    }
    may_be.into_iter().filter(|(_, of)| count.get(of).is_some_and(|count| *count > 1)).map(|(element, _)| element).collect()
}

/// Marks of numbers, a bit for each: several numbers may share one.
struct Marks(Vec<u64>);

impl Marks {
    /// Marks of which few are shared by so many numbers.
    fn with_room(count: usize) -> Self {
        const BITS_FOR_EACH: usize = 32;
        Marks(vec![0; (count * BITS_FOR_EACH / 64).next_power_of_two()])
    }

    fn place(&self, number: u64) -> (usize, u64) {
        let word = usize::try_from(number >> 6).unwrap_or_default() & (self.0.len() - 1);
        (word, 1 << (number & 63))
    }

    /// Sets the mark of a number; true where it was set before.
    fn set(&mut self, number: u64) -> bool {
        let (word, bit) = self.place(number);
        let was_set = self.0[word] & bit != 0;
        self.0[word] |= bit;
        was_set
    }

    fn is_set(&self, number: u64) -> bool {
        let (word, bit) = self.place(number);
        self.0[word] & bit != 0
    }
}
