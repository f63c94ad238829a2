//! TOML files of people: read with errors that say what to do, and changed without touching what else stands in them. Knows no domain.

mod byte_order;
pub mod read;
pub mod splice;
