//! What is fuzzed, and the user that the sessions of the acceptance tests have.

// The tests use all of it, a target only a part.
#![allow(dead_code, clippy::unwrap_used)]

#[path = "../../tests/acceptance/support.rs"]
pub mod support;
pub mod targets;
