//! Acts: what can be done with a profile. Each is a function from a document to another one and what is to be said; nothing is written, and
//! nobody is asked: a question comes out as data, its answers acts again.

mod act;
mod ahead;
mod attach;
mod begin;
mod click;
mod difference;
mod done;
mod edit_said;
mod events;
mod everywhere;
mod held;
mod like;
mod many;
mod partner;
mod paste;
mod perform;
mod place;
mod placing;
mod replace;
mod siblings;
mod taking;
mod tracker;
mod words;
mod write;

pub use act::{Act, Many, New};
pub use ahead::{ask_partner, ask_tracker};
pub use attach::{attach, besides};
pub use begin::{begin, begin_custom, begin_ready, free_profile_name, has_content, is_as_begun};
pub use click::bare_click_param;
pub use difference::{Change, difference};
pub use done::{Ask, Done, Ground, Outcome};
pub use edit_said::{EditSaid, edit_said};
pub use events::of_roles_only;
pub use everywhere::{Exchange, anew_lines, changed_lines, preview_lines};
pub use held::{Held, held};
pub use like::{Given, OwnValue, given, like, name_like, own_values};
pub use many::{ask_many, free_params, named_values, present_value};
pub use paste::cleaned;
pub use replace::{Kind, Replaced, Replacement};
pub use taking::{Gives, Read, Way, read};
pub use words::{ask_word, word_changes};
pub use write::{as_typed, belongs_elsewhere, is_misplaced};
