//! The list of many profiles as a session begins: its head is read at once, and the whole by a thread, so that the screen does not wait for
//! thousands of files.

use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::SystemTime;

use super::input::Waker;
use super::paths::Paths;
use super::profile_store::ProfileStore;
use crate::wizard::message::Message;

/// More profiles than a screen has rows for; so many are read at once.
pub const HEAD: usize = 96;

/// How far it is.
#[derive(Default)]
pub enum Listing {
    /// A session begins; it is woken with this.
    ToBegin(Waker),
    /// A thread reads it.
    UnderWay(Receiver<Message>),
    /// There is nothing to wait for: lists are read where they are asked for.
    #[default]
    Done,
}

impl Listing {
    /// True while it is read.
    pub const fn is_under_way(&self) -> bool {
        matches!(self, Listing::UnderWay(_))
    }

    /// The list of profiles. Of a long first one it is the head, and the rest follows; behind an open profile all of it follows.
    pub fn list(&mut self, paths: &Paths, store: &ProfileStore, is_behind_profile: bool) -> Vec<Message> {
        if let Listing::ToBegin(waker) = std::mem::take(self)
            && let Some(listed) = store.list_head(HEAD)
            && let Some(whole) = begin(paths, waker)
        {
            *self = Listing::UnderWay(whole);
            return if is_behind_profile { Vec::new() } else { vec![Message::Profiles { listed, now: SystemTime::now() }] };
        }
        vec![all_of(store)]
    }

    /// The whole list, once it is there.
    pub fn arrived(&mut self, store: &ProfileStore) -> Option<Message> {
        let Listing::UnderWay(whole) = self else { return None };
        let message = match whole.try_recv() {
            Ok(message) => message,
            Err(TryRecvError::Empty) => return None,
            // The thread is gone without one.
            Err(TryRecvError::Disconnected) => all_of(store),
        };
        *self = Listing::Done;
        Some(message)
    }
}

/// The list as it is now.
pub fn all_of(store: &ProfileStore) -> Message {
    Message::Profiles { listed: store.list(), now: SystemTime::now() }
}

/// The name of the thread that reads a long list.
pub const LIST_THREAD: &str = "list";

/// Begins to read the list; `None` where the system has no more threads.
fn begin(paths: &Paths, waker: Waker) -> Option<Receiver<Message>> {
    let (tell, whole) = channel();
    let store = ProfileStore::at(paths);
    let work = move || {
        // Who ended meanwhile does not hear it.
        if tell.send(all_of(&store)).is_ok() {
            waker.wake();
        }
    };
    thread::Builder::new().name(LIST_THREAD.into()).spawn(work).ok()?;
    Some(whole)
}
