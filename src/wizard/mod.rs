//! What each key does. Pure: a `Message` goes in at one door, effects come out.

pub mod effect;
pub mod key;
pub mod message;
