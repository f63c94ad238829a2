//! The elements of a list of `[[sections]]`.

/// Which sections of a text are which element.
pub struct Elements {
    /// The sections of all of them.
    pub sections: Vec<usize>,
    /// Where among these each element begins.
    begins: Vec<usize>,
}

impl Elements {
    /// Each element begins where `is_head` says so, the first one in any case.
    pub fn new(sections: Vec<usize>, is_head: impl Fn(&usize) -> bool) -> Self {
        let begins = (0..sections.len()).filter(|place| *place == 0 || is_head(&sections[*place])).collect();
        Elements { sections, begins }
    }

    /// The sections of an element; none where the text has no such element.
    pub fn of(&self, element: usize) -> &[usize] {
        let Some(begin) = self.begins.get(element) else { return &[] };
        let end = self.begins.get(element + 1).copied().unwrap_or(self.sections.len());
        &self.sections[*begin..end]
    }
}
