//! Stand-in until settings land.
use crate::model::words::Say;
use crate::wizard::effect::Setting;
use std::collections::HashMap;
use std::path::Path;
/// What is remembered.
#[derive(Default)]
pub struct Memory {
    left: HashMap<std::path::PathBuf, usize>,
}
impl Memory {
    /// Where.
    #[must_use]
    pub fn left_at(&self, file: &Path) -> usize {
        self.left.get(file).copied().unwrap_or(0)
    }
    /// Leave.
    pub fn leave_at(&mut self, file: &Path, step: usize) {
        self.left.insert(file.to_path_buf(), step);
    }
    /// Setting.
    pub fn remember(&mut self, _setting: Setting) -> Option<Say> {
        None
    }
}
