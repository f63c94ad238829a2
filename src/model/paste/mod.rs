//! Pasted text: undoing what chats, help pages and cabinets did to it (2-links, "Cleaning what is pasted"), and reading what it is.

pub mod clean;
pub mod encoded;
pub mod entities;
pub mod evidence;
pub mod lines;
pub mod read_link;
pub mod recognise;
pub mod undone;
pub mod unknown_postback;
pub mod wrapped;

pub use clean::{base_urls, clean_name, clean_param, clean_url};
pub use read_link::ReadPostback;
pub use recognise::{Pasted, placeholder_for, recognise};
pub use undone::{Cleaned, Damage, Undone};
