//! How good a source is (3-files, "Grades"): what a fact stands on decides how far it is trusted.

/// What a fact stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// The partner's or platform's own manual or cabinet.
    Manual = 1,
    /// A tracker's guide or template, or working code.
    Template,
    /// A forum, or code that nobody vouches for: to be tried first.
    Forum,
}

impl Grade {
    /// Every grade, the best first.
    pub const ALL: [Grade; 3] = [Grade::Manual, Grade::Template, Grade::Forum];

    /// The number that files give it.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The grade of a file's number.
    pub fn of(number: i64) -> Option<Self> {
        Grade::ALL.into_iter().find(|grade| i64::from(grade.number()) == number)
    }
}
