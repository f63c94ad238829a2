//! Which new element is which old one: what is equal first, then what has the same name, then what stands at the same place.

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;

/// One step of writing a list again, in the order of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The old element stays where it is; it may have changed inside.
    Keep {
        /// Its old index.
        old: usize,
        /// Its new index.
        new: usize,
    },
    /// An element comes in here: a new one, or an old one from elsewhere.
    Insert {
        /// Its new index.
        new: usize,
        /// Its old index, where it has one.
        from: Option<usize>,
    },
    /// An old element is not here any more: it is removed, or inserted elsewhere.
    Drop {
        /// Its old index.
        old: usize,
        /// True when it is inserted elsewhere.
        is_moved: bool,
    },
}

/// The steps that lead from the old list to the new one. As many elements as possible stay where they are.
pub fn steps<T: Hash + Eq>(old: &[T], new: &[T], name: impl for<'t> Fn(&'t T) -> Option<&'t str>) -> Vec<Step> {
    let origins = origins(old, new, name);
    let stays = longest_rise(&origins);
    let mut steps = Vec::with_capacity(old.len() + new.len());
    let mut is_matched = vec![false; old.len()];
    origins.iter().flatten().for_each(|old| is_matched[*old] = true);
    let drops = |from: usize, to: usize| (from..to).map(|old| Step::Drop { old, is_moved: is_matched[old] }).collect::<Vec<_>>();
    let mut next_old = 0;
    for (index, origin) in origins.iter().enumerate() {
        match *origin {
            Some(old) if stays[index] => {
                steps.extend(drops(next_old, old));
                steps.push(Step::Keep { old, new: index });
                next_old = old + 1;
            }
            from => steps.push(Step::Insert { new: index, from }),
        }
    }
    steps.extend(drops(next_old, old.len()));
    steps
}

/// For each new element the old one that it is.
fn origins<T: Hash + Eq>(old: &[T], new: &[T], name: impl for<'t> Fn(&'t T) -> Option<&'t str>) -> Vec<Option<usize>> {
    let mut origins = vec![None; new.len()];
    let same_head = old.iter().zip(new).take_while(|(one, other)| one == other).count();
    let same_tail = old[same_head..].iter().rev().zip(new[same_head..].iter().rev()).take_while(|(one, other)| one == other).count();
    let mut taken = vec![false; old.len()];
    let head = (0..same_head).map(|index| (index, index));
    let tail = (1..=same_tail).map(|index| (new.len() - index, old.len() - index));
    for (new, old) in head.chain(tail) {
        origins[new] = Some(old);
        taken[old] = true;
    }
    for (new, old) in matches(old, new, &origins, &taken, Some) {
        origins[new] = Some(old);
        taken[old] = true;
    }
    for (new, old) in matches(old, new, &origins, &taken, name) {
        origins[new] = Some(old);
        taken[old] = true;
    }
    by_place(&mut origins, &mut taken);
    origins
}

/// Pairs of the elements left over that have the same key, first with first.
fn matches<'t, T, K: Hash + Eq>(
    old: &'t [T],
    new: &'t [T],
    origins: &[Option<usize>],
    taken: &[bool],
    key: impl Fn(&'t T) -> Option<K>,
) -> Vec<(usize, usize)> {
    let mut waiting: HashMap<K, VecDeque<usize>> = HashMap::new();
    for index in (0..old.len()).filter(|index| !taken[*index]) {
        if let Some(key) = key(&old[index]) {
            waiting.entry(key).or_default().push_back(index);
        }
    }
    let free = (0..new.len()).filter(|index| origins[*index].is_none());
    free.filter_map(|index| Some((index, waiting.get_mut(&key(&new[index])?)?.pop_front()?))).collect()
}

/// An element left over is the old one left over that stood behind the same neighbour, or before it.
fn by_place(origins: &mut [Option<usize>], taken: &mut [bool]) {
    for index in 0..origins.len() {
        if origins[index].is_none() {
            let place = if index == 0 { Some(0) } else { origins[index - 1].map(|before| before + 1) };
            claim(origins, taken, index, place);
        }
    }
    for index in (0..origins.len()).rev() {
        if origins[index].is_none() {
            let place =
                if index + 1 == origins.len() { taken.len().checked_sub(1) } else { origins[index + 1].and_then(|after| after.checked_sub(1)) };
            claim(origins, taken, index, place);
        }
    }
}

fn claim(origins: &mut [Option<usize>], taken: &mut [bool], index: usize, place: Option<usize>) {
    if let Some(place) = place.filter(|place| taken.get(*place) == Some(&false)) {
        origins[index] = Some(place);
        taken[place] = true;
    }
}

/// Marks a longest run of new elements whose old places rise: those stay.
fn longest_rise(origins: &[Option<usize>]) -> Vec<bool> {
    // ends[k]: the new index at which a run of k + 1 with the lowest end ends.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; origins.len()];
    for (index, origin) in origins.iter().enumerate() {
        if origin.is_some() {
            // Never found: no old element is two new ones.
            let (Ok(length) | Err(length)) = ends.binary_search_by_key(origin, |end| origins[*end]);
            before[index] = length.checked_sub(1).map(|shorter| ends[shorter]);
            ends.truncate(ends.len().max(length));
            if length == ends.len() { ends.push(index) } else { ends[length] = index }
        }
    }
    let mut stays = vec![false; origins.len()];
    let mut last = ends.last().copied();
    while let Some(index) = last {
        stays[index] = true;
        last = before[index];
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::{Step, steps};

    fn of(old: &[&'static str], new: &[&'static str]) -> Vec<Step> {
        steps(old, new, |element| element.get(..1))
    }

    #[test]
    fn what_is_equal_or_has_the_name_is_the_same_wherever_it_stands() {
        assert_eq!(
            of(&["a1", "b1", "c1"], &["c2", "a1", "b1"]),
            [
                Step::Insert { new: 0, from: Some(2) },
                Step::Keep { old: 0, new: 1 },
                Step::Keep { old: 1, new: 2 },
                Step::Drop { old: 2, is_moved: true },
            ]
        );
    }

    #[test]
    fn what_is_neither_is_what_stood_between_the_same_neighbours() {
        assert_eq!(of(&["a", "b", "c"], &["a", "x", "c"])[1], Step::Keep { old: 1, new: 1 });
        assert_eq!(of(&["a"], &["x"]), [Step::Keep { old: 0, new: 0 }]);
        assert_eq!(
            of(&["a", "b"], &["b", "x"]),
            [Step::Drop { old: 0, is_moved: false }, Step::Keep { old: 1, new: 0 }, Step::Insert { new: 1, from: None }]
        );
    }
}
