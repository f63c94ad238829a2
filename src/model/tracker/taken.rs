//! The shape of a tracker's click ids.

use crate::toml_file::read::{FileError, Reader};

/// The shape of a tracker's click ids; of no length where no source gives one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClickShape {
    /// The fewest characters.
    pub shortest: usize,
    /// The most characters.
    pub longest: usize,
    /// The characters, as single ones and ranges: `A-Z0-9`.
    pub letters: String,
    /// True where the tracker's manual says so; false where it is read off a sample.
    pub documented: bool,
}

impl ClickShape {
    pub(super) fn read(file: &Reader<'_>) -> Result<Self, FileError> {
        let Some(about) = file.table("click_shape")? else { return Ok(ClickShape::default()) };
        let length = |key: &str| Ok::<_, FileError>(about.number(key)?.map_or(0, |length| usize::try_from(length).unwrap_or(0)));
        Ok(ClickShape {
            shortest: length("shortest")?,
            longest: length("longest")?,
            letters: about.required("letters")?.to_owned(),
            documented: about.flag("documented")?,
        })
    }

    /// True where a source gives the shape.
    pub const fn is_known(&self) -> bool {
        self.longest > 0
    }

    /// True for an id of this shape; where none is known, for none.
    pub fn fits(&self, id: &str) -> bool {
        let length = id.chars().count();
        self.is_known() && (self.shortest..=self.longest).contains(&length) && id.chars().all(|character| self.has(character))
    }

    fn has(&self, character: char) -> bool {
        let letters: Vec<char> = self.letters.chars().collect();
        let of_range = letters.windows(3).any(|range| range[1] == '-' && (range[0]..=range[2]).contains(&character));
        of_range || (character != '-' && letters.contains(&character))
    }
}
