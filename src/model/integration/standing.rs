//! How far a partner's file can be used and trusted, as every list says it.

use super::{Integration, Status};
use crate::model::grade::Grade;
use crate::words::Say;

impl Integration {
    /// In a few words: that it is not ready, or what its facts stand on.
    pub fn standing(&self) -> Say {
        match (&self.status, self.verified, self.grade) {
            (Status::Soon(_), ..) => Say::new("state-soon"),
            (Status::Ready, Some(date), _) => Say::new("state-verified").with("date", date.to_string()),
            (Status::Ready, None, Some(grade)) => Say::new(grade_word(grade)),
            (Status::Ready, None, None) => Say::new("state-ready"),
        }
    }

    /// In one word.
    pub fn standing_short(&self) -> Say {
        match (&self.status, self.verified, self.grade) {
            (Status::Soon(_), ..) => Say::new("state-soon"),
            (Status::Ready, Some(_), _) => Say::new("state-verified-short"),
            (Status::Ready, None, Some(Grade::Manual)) => Say::new("state-manual-short"),
            (Status::Ready, None, Some(Grade::Template)) => Say::new("state-template-short"),
            (Status::Ready, None, Some(Grade::Forum)) => Say::new("state-forum-short"),
            (Status::Ready, None, None) => Say::new("state-ready-short"),
        }
    }
}

/// The message id of what a grade stands for.
pub fn grade_word(grade: Grade) -> &'static str {
    match grade {
        Grade::Manual => "state-manual",
        Grade::Template => "state-template",
        Grade::Forum => "state-forum",
    }
}
