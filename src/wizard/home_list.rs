//! What the list of profiles holds besides the profiles: what its filter finds, and the profile that is lent to it.

use super::view::{Page, View};

/// A profile that the filter finds, by itself or by some of its links.
pub struct Found {
    /// Its place in the list of profiles.
    pub place: usize,
    /// True where it is the profile itself that is looked for.
    pub is_itself: bool,
    /// The places of those of its links that are.
    pub links: Vec<u16>,
}

/// A profile that was lent to the list.
#[derive(Clone, Copy, Debug)]
pub struct Lent {
    /// What was seen of the list.
    pub(super) view: View,
    /// The page at which the profile itself was left.
    pub(super) page: Page,
}
