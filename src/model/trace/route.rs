//! The way of the click id as a route of four places, and the one where it is lost.

use crate::words::Say;

/// A place that the click id comes through, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The registration link that the lead opens.
    Link,
    /// The partner, which keeps a parameter of it.
    Partner,
    /// The postback that the partner calls.
    Postback,
    /// The tracker, which looks for the click.
    Tracker,
}

/// What becomes of the click id at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Passage {
    /// It comes through.
    Whole,
    /// Here it is lost.
    Broken,
    /// It was lost before.
    Beyond,
}

/// One place of the route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hop {
    /// The place.
    pub place: Place,
    /// The parameter that carries the click id there; `None` where it is in no parameter.
    pub param: Option<String>,
    /// What the parameter holds; `None` where nothing comes.
    pub value: Option<String>,
    /// What stands in the link for that value: a macro, as a rule; `None` where that is the value itself.
    pub written: Option<String>,
    /// What becomes of the click id.
    pub passage: Passage,
}

/// Where the click id is lost, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// The place.
    pub place: Place,
    /// The name of the link or postback there; empty where there is none.
    pub name: String,
    /// Why.
    pub why: Say,
}

/// The route of one click id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The places in their order.
    pub hops: Vec<Hop>,
    /// Where it ends too early; `None` where the click id comes back.
    pub broken: Option<Break>,
    /// The postbacks that bring the click id back.
    pub postbacks: Reach,
}

/// So many of all that reach the lead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// Those that are attributed.
    pub attributed: usize,
    /// All, retries apart.
    pub all: usize,
}
