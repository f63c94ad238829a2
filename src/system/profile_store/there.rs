//! What a file of the user's says, if it is there.

use std::path::Path;

use super::error::StoreError;
use crate::system::text_file;

/// The text of a file; `None` where there is none.
///
/// # Errors
/// When it is there and cannot be read.
pub fn text_if_there(file: &Path) -> Result<Option<String>, StoreError> {
    match text_file::read(file) {
        Ok(read) => Ok(Some(read.text)),
        Err(error) if error.is_missing() => Ok(None),
        Err(error) => Err(StoreError::Unreadable { file: file.to_path_buf(), error: error.into() }),
    }
}
