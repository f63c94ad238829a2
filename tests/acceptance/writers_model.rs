//! The protocol of a save as a model that is small enough to try every order of its steps: read, take the turn, compare, exchange, look at what came
//! out, give back, end the turn. Beside writers there are checkouts: programs that put another text in place and know no lock. The steps are those of
//! `profile_store/save`, `atomic_save/exchange` and `profile_store/turn`.

use std::collections::HashSet;

/// A text, as the set of the edits that are in it.
type Text = u16;

/// The bits of checkouts stand above those of writers.
const CHECKOUTS: u16 = 8;

/// Where a writer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum At {
    Opens,
    AsksForTurn,
    Reads,
    Compares,
    Exchanges,
    LooksAtWhatCameOut,
    GivesBack,
    LooksAgain,
    EndsTurn,
    Ended,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Writer {
    at: At,
    /// What the file said when it was opened.
    base: Text,
    /// What lies in the new file: ours, then what came out.
    aside: Text,
    /// What stands in place by our own deed.
    put: Text,
    is_told_done: Option<bool>,
    /// True when our text took its place after the last checkout.
    is_after_checkouts: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Disk {
    file: Text,
    turn: Option<usize>,
    writers: Vec<Writer>,
    /// How many checkouts there were, and are to be.
    checkouts: u16,
    all_checkouts: u16,
    locks: bool,
    exchanges: bool,
    /// As it was at first: what came out is given back once, and what came out then stays.
    gives_back_once: bool,
}

impl Disk {
    fn new(writers: usize, all_checkouts: u16) -> Self {
        let writer = Writer { at: At::Opens, base: 0, aside: 0, put: 0, is_told_done: None, is_after_checkouts: false };
        Disk {
            file: 0,
            turn: None,
            writers: vec![writer; writers],
            checkouts: 0,
            all_checkouts,
            locks: true,
            exchanges: true,
            gives_back_once: false,
        }
    }

    /// What a step of one writer leads to; `None` where there is none.
    fn step(&self, who: usize) -> Option<Disk> {
        let mut next = self.clone();
        let (ours, refused) = (1 << who, Some(false));
        let me = &mut next.writers[who];
        match me.at {
            At::Opens => (me.base, me.at) = (self.file, At::AsksForTurn),
            // Who does not get the turn tells it, and has lost nothing.
            At::AsksForTurn if self.locks && self.turn.is_some() => (me.is_told_done, me.at) = (refused, At::Ended),
            At::AsksForTurn => {
                me.at = At::Reads;
                next.turn = Some(who);
            }
            At::Reads | At::Compares if self.file != me.base => (me.is_told_done, me.at) = (refused, At::EndsTurn),
            At::Reads => (me.aside, me.at) = (me.base | ours, At::Compares),
            At::Compares => me.at = At::Exchanges,
            At::Exchanges => {
                (me.put, me.is_after_checkouts) = (me.aside, true);
                (next.file, me.aside) = (me.aside, self.file);
                me.at = At::LooksAtWhatCameOut;
                if !self.exchanges {
                    (me.is_told_done, me.at) = (Some(true), At::EndsTurn);
                }
            }
            At::LooksAtWhatCameOut if me.aside == me.base => (me.is_told_done, me.at) = (Some(true), At::EndsTurn),
            At::LooksAtWhatCameOut => (me.is_told_done, me.at) = (refused, At::GivesBack),
            At::GivesBack => {
                (next.file, me.aside, me.base) = (me.aside, self.file, me.aside);
                me.at = At::LooksAgain;
            }
            At::LooksAgain if me.aside == me.put => me.at = At::EndsTurn,
            // A third one wrote meanwhile; theirs is the latest.
            At::LooksAgain if self.gives_back_once => {
                (next.file, me.aside) = (me.aside, self.file);
                me.at = At::EndsTurn;
            }
            At::LooksAgain => (me.put, me.at) = (me.base, At::GivesBack),
            At::EndsTurn => {
                me.at = At::Ended;
                next.turn = None;
            }
            At::Ended => return None,
        }
        Some(next)
    }

    fn checkout(&self) -> Option<Disk> {
        let mut next = self.clone();
        next.checkouts += 1;
        next.file = 1 << (CHECKOUTS + self.checkouts);
        next.writers.iter_mut().for_each(|writer| writer.is_after_checkouts = false);
        (self.checkouts < self.all_checkouts).then_some(next)
    }

    /// What is wrong when all have ended.
    fn lost(&self) -> Option<String> {
        if self.checkouts > 0 && self.file & 1 << (CHECKOUTS + self.checkouts - 1) == 0 {
            return Some("the last checkout is lost".into());
        }
        self.writers.iter().enumerate().find_map(|(who, writer)| {
            let is_there = self.file & 1 << who != 0;
            match writer.is_told_done {
                Some(true) if writer.is_after_checkouts && !is_there => Some(format!("{who} was told that it is saved, and it is lost")),
                Some(false) if is_there => Some(format!("{who} was told that it is not saved, and it is")),
                None => Some(format!("{who} was told nothing")),
                _ => None,
            }
        })
    }

    /// Tries every order; gives how many states there are, and what is lost in one of them.
    fn try_all(self) -> (usize, Option<String>) {
        let (mut seen, mut waiting) = (HashSet::from([self.clone()]), vec![self]);
        while let Some(disk) = waiting.pop() {
            let next: Vec<Disk> = (0..disk.writers.len()).filter_map(|who| disk.step(who)).chain(disk.checkout()).collect();
            if next.is_empty()
                && let Some(lost) = disk.lost()
            {
                return (seen.len(), Some(format!("{lost}: {disk:?}")));
            }
            waiting.extend(next.into_iter().filter(|next| seen.insert(next.clone())));
        }
        (seen.len(), None)
    }
}

#[test]
fn in_no_order_of_steps_do_writers_and_checkouts_lose_anything_silently() {
    for (writers, checkouts) in [(2, 0), (2, 1), (2, 2), (2, 3), (3, 0), (3, 1), (3, 2), (3, 3), (3, 4)] {
        let (states, lost) = Disk::new(writers, checkouts).try_all();
        println!("{writers} writers, {checkouts} checkouts: {states} states");
        assert_eq!(lost, None, "{writers} writers, {checkouts} checkouts");
    }
}

#[test]
fn without_locks_two_writers_still_lose_nothing() {
    let (_, lost) = Disk { locks: false, ..Disk::new(2, 0) }.try_all();
    assert_eq!(lost, None);
}

#[test]
fn where_files_cannot_be_exchanged_the_turn_alone_keeps_writers_apart() {
    let (_, lost) = Disk { exchanges: false, ..Disk::new(3, 0) }.try_all();
    assert_eq!(lost, None);
}

#[test]
fn the_model_finds_what_a_weaker_protocol_would_lose() {
    let neither = Disk { locks: false, exchanges: false, ..Disk::new(2, 0) };
    assert!(neither.try_all().1.is_some());
    let a_checkout_that_is_not_seen = Disk { exchanges: false, ..Disk::new(1, 1) };
    assert!(a_checkout_that_is_not_seen.try_all().1.is_some());
    let (_, lost) = Disk { gives_back_once: true, ..Disk::new(1, 3) }.try_all();
    assert!(lost.is_some(), "three checkouts around one save");
}
