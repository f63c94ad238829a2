//! The wizard as a picture. It only reads; what it shows is a function of the wizard and the size.

mod body;
mod boxes;
mod carried;
mod catalog_rows;
mod checklist_rows;
mod clicked;
mod columns;
mod difference;
mod drawn;
mod editor;
mod findings_box;
mod footer;
mod form_box;
mod help;
mod import_page;
mod intro;
mod link_lines;
mod links_pane;
mod overlays;
mod page;
mod pen;
mod profile_rows;
mod reading;
mod rows;
mod sentence;
mod settings_box;
mod status;
mod stepper;
mod targets;
pub mod theme;
mod unseen;
mod word_rows;

pub use clicked::clicked;
pub use overlays::last_top;
pub use page::draw;
pub use status::told;
