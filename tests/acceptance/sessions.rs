//! Whole sessions, told as what the user does and what comes of it.

mod choices;
mod choosing;
mod copying;
mod documents;
mod editing;
mod ending;
mod filters;
mod findings;
mod history;
mod home;
mod liking;
mod lists;
mod many;
mod mouse;
mod moving;
mod own_integration;
mod past;
mod pasting;
mod reading;
mod replacing;
mod settings;
mod silence;
mod undoing;
mod walks;
