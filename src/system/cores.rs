//! Much of the same work, on all cores.

use std::panic;
use std::thread;

/// The name of each thread that has a share.
pub const CORE_THREAD: &str = "core";

/// Fewer than so many are done before another thread has begun.
const FEW: usize = 32;

/// What `work` makes of each, in their order.
pub fn each<T: Sync, R: Send>(all: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = if all.len() < FEW { 1 } else { thread::available_parallelism().map_or(1, usize::from) };
    if cores == 1 {
        return all.iter().map(work).collect();
    }
    let of = |part: &[T]| part.iter().map(&work).collect::<Vec<R>>();
    let of = &of;
    thread::scope(|scope| {
        let share = |part| (part, thread::Builder::new().name(CORE_THREAD.into()).spawn_scoped(scope, move || of(part)));
        let workers: Vec<_> = all.chunks(all.len().div_ceil(cores)).map(share).collect();
        let made = |(part, worker): (_, std::io::Result<thread::ScopedJoinHandle<'_, _>>)| match worker {
            // What panics in a worker panics here, as it would without one.
            Ok(worker) => worker.join().unwrap_or_else(|cause| panic::resume_unwind(cause)),
            // The system has no more threads.
            Err(_) => of(part),
        };
        workers.into_iter().flat_map(made).collect()
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
}
