//! Much of the same work, on all cores. What comes of it depends neither on their number nor on who is first.

use std::ops::Range;
use std::panic;
use std::thread::{Builder, ScopedJoinHandle, available_parallelism, scope};

/// The name of each thread that has a share.
pub const CORE_THREAD: &str = "core";

/// Fewer than so many are done before another thread has begun.
const FEW: usize = 32;

/// Into how many parts so many things are cut: one for each core, but none with fewer than the least.
pub fn parts(all: usize, least: usize) -> usize {
    if all < 2 * least { 1 } else { available_parallelism().map_or(1, usize::from).min(all / least) }
}

/// What `work` makes of each, in their order.
pub fn each<T: Sync, R: Send>(all: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let of = |part: usize, parts: usize| all[share(all.len(), part, parts)].iter().map(&work).collect::<Vec<R>>();
    in_parts(parts(all.len(), FEW / 2), of).into_iter().flatten().collect()
}

/// The part of so many things that has this number among the parts.
pub const fn share(all: usize, part: usize, parts: usize) -> Range<usize> {
    all * part / parts..all * (part + 1) / parts
}

/// What `work` makes of each part, in their order; the last one is done here. It is told the part's number, and how many there are.
pub fn in_parts<R: Send>(parts: usize, work: impl Fn(usize, usize) -> R + Sync) -> Vec<R> {
    let work = &work;
    scope(|scope| {
        let begin = |part| Builder::new().name(CORE_THREAD.into()).spawn_scoped(scope, move || work(part, parts)).map_err(|_| part);
        let workers: Vec<_> = (0..parts - 1).map(begin).collect();
        let last = work(parts - 1, parts);
        let made = |worker: Result<ScopedJoinHandle<'_, R>, usize>| match worker {
            // What panics in a worker panics here, as it would without one.
            Ok(worker) => worker.join().unwrap_or_else(|cause| panic::resume_unwind(cause)),
            // The system has no more threads.
            Err(part) => work(part, parts),
        };
        let mut all: Vec<R> = workers.into_iter().map(made).collect();
        all.push(last);
        all
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_out_has_the_order_of_what_went_in() {
        for count in [0, 1, FEW - 1, FEW, FEW + 1, 1000] {
            let all: Vec<usize> = (0..count).collect();
            assert_eq!(each(&all, |one| one * 2), all.iter().map(|one| one * 2).collect::<Vec<_>>());
        }
    }

    #[test]
    fn however_many_parts_there_are_together_they_are_the_whole() {
        for (all, parts) in [(0, 1), (1, 3), (7, 1), (7, 2), (7, 7), (1000, 3)] {
            let numbers: Vec<usize> = in_parts(parts, |part, parts| share(all, part, parts)).into_iter().flatten().collect();
            assert_eq!(numbers, (0..all).collect::<Vec<_>>(), "{all} in {parts}");
        }
    }
}
