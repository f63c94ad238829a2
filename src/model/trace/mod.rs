//! One click out and back, offline (5-checks, "Trace"). It takes the finished links as plain text and reads them with code of its own, so it
//! proves what the builder made: what the partner keeps of the registration link, what it calls, what the tracker writes down.

mod amount;
mod carried;
mod closing;
mod fired;
mod ledger;
mod lost;
mod macro_finder;
mod money;
mod opened;
mod outward;
mod partner;
mod record;
mod request;
mod route;
mod samples;
mod story;
mod timeline;
mod way;

pub use amount::Amount;
pub use closing::live_test;
pub use fired::{Fired, Trace};
pub use request::{Request, request};
pub use route::{Break, Hop, Passage, Place, Reach, Route};
pub use samples::Samples;
pub use story::trace;
pub use timeline::Moment;
