//! Lines of which parts can be clicked: what is drawn and what a click means come from the same pieces.

use ratatui::text::Span;

/// A part of a line, and what a click on it means.
pub type Piece<T> = (Span<'static>, Option<T>);

/// What is drawn.
pub fn spans<T>(pieces: Vec<Piece<T>>) -> Vec<Span<'static>> {
    pieces.into_iter().map(|(span, _)| span).collect()
}

/// The columns of all.
pub fn wide<T>(pieces: &[Piece<T>]) -> usize {
    pieces.iter().map(|(span, _)| span.width()).sum()
}

/// What a click at a column means.
pub fn at<T: Copy>(pieces: &[Piece<T>], column: usize) -> Option<T> {
    let mut start = 0;
    for (span, target) in pieces {
        let end = start + span.width();
        if (start..end).contains(&column) {
            return *target;
        }
        start = end;
    }
    None
}
