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

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

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
