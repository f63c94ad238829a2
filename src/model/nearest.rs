//! The nearest known word to one that is not known, for "did you mean".

/// The candidate that is at most a third of its letters away from the word, the nearest first.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near = candidates.into_iter().filter_map(|candidate| {
        let allowed = word.chars().count().max(candidate.chars().count()).div_ceil(3);
        let far = distance(&word.to_lowercase(), &candidate.to_lowercase());
        (far <= allowed).then_some((far, candidate))
    });
    near.min_by_key(|(far, _)| *far).map(|(_, candidate)| candidate)
}

/// How many letters must be put in, taken out, changed or swapped with their neighbour to turn one text into the other.
pub fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    let mut previous = None;
    for (row, letter) in from.chars().enumerate() {
        let mut current = vec![row + 1];
        for (column, &wanted) in to.iter().enumerate() {
            let changed = last[column] + usize::from(letter != wanted);
            let mut best = changed.min(last[column + 1] + 1).min(current[column] + 1);
            if column > 0 && previous == Some(wanted) && to[column - 1] == letter && row > 0 {
                best = best.min(before_last[column - 1] + 1);
            }
            current.push(best);
        }
        before_last = std::mem::replace(&mut last, current);
        previous = Some(letter);
    }
    last[to.len()]
}

/// True where that is one letter, or two that stand side by side: what most words are asked for, and can be told without counting.
pub fn is_one_step(from: &str, to: &str) -> bool {
    let head: usize = from.chars().zip(to.chars()).take_while(|(one, other)| one == other).map(|(letter, _)| letter.len_utf8()).sum();
    let (from, to) = (&from[head..], &to[head..]);
    let tail: usize = from.chars().rev().zip(to.chars().rev()).take_while(|(one, other)| one == other).map(|(letter, _)| letter.len_utf8()).sum();
    let mut from = from[..from.len() - tail].chars();
    let mut to = to[..to.len() - tail].chars();
    match [from.next(), to.next(), from.next(), to.next()] {
        [None, None, ..] => false,
        [_, _, None, None] => true,
        [one, other, Some(second), Some(next)] => one == Some(next) && other == Some(second) && from.next().is_none() && to.next().is_none(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{distance, is_one_step, nearest};

    proptest! {
        #[test]
        fn one_step_is_told_as_it_is_counted(from in "[abя]{0,5}", to in "[abя]{0,5}") {
            prop_assert_eq!(is_one_step(&from, &to), distance(&from, &to) == 1, "{} {}", from, to);
        }
    }

    #[test]
    fn a_slip_of_the_finger_is_one_step_away() {
        for (from, to) in [("sale", "sales"), ("resale", "reslae"), ("amount", "amunt"), ("key", "kay")] {
            assert_eq!(distance(from, to), 1, "{from} → {to}");
        }
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("сумма", "сума"), 1);
    }

    #[test]
    fn what_is_near_is_named_and_what_is_not_is_not() {
        assert_eq!(nearest("registartion", ["sale", "registration"]), Some("registration"));
        assert_eq!(nearest("Sale", ["resale", "sale"]), Some("sale"));
        assert_eq!(nearest("xyz", ["sale", "registration"]), None);
    }
}
