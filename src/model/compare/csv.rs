//! Rows of a table as spreadsheets and cabinets write them.

/// The separators that are used, the surest first.
const SEPARATORS: [char; 3] = ['\t', ';', ','];

/// What separates the cells of a line; `None` where nothing does.
pub fn separator(line: &str) -> Option<char> {
    SEPARATORS.into_iter().find(|separator| cells(line, *separator).len() > 1)
}

/// The cells of a line, their quotes undone.
pub fn cells(line: &str, separator: char) -> Vec<String> {
    let (mut all, mut cell, mut is_quoted) = (Vec::new(), String::new(), false);
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if is_quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' if is_quoted => is_quoted = false,
            '"' if cell.trim().is_empty() => {
                is_quoted = true;
                cell.clear();
            }
            _ if character == separator && !is_quoted => all.push(std::mem::take(&mut cell)),
            _ => cell.push(character),
        }
    }
    all.push(cell);
    all
}
