//! Finding: fuzzy, over names, categories, domains and aliases in both scripts; the best match first.

use super::integration::Integration;

/// What the user typed, made ready for comparing.
pub struct Query {
    words: Vec<Vec<char>>,
}

impl Query {
    /// Folds what was typed: lower case, split at blanks.
    pub fn new(typed: &str) -> Self {
        Query { words: typed.split_whitespace().map(|word| word.to_lowercase().chars().collect()).collect() }
    }

    /// How well an integration matches; `None` where a word of the query is nowhere in it.
    pub fn integration(&self, integration: &Integration) -> Option<u32> {
        let names = [integration.name.as_str(), integration.id.as_str()].into_iter().chain(integration.aliases.iter().map(String::as_str));
        let texts: Vec<(u32, Vec<char>)> = names
            .enumerate()
            .map(|(place, text)| (if place == 0 { 5 } else { 3 }, folded(text)))
            .chain([(0, folded(&integration.category))])
            .collect();
        self.sum(&texts)
    }

    /// How well a text matches.
    pub fn text(&self, text: &str) -> Option<u32> {
        self.sum(&[(0, folded(text))])
    }

    fn sum(&self, texts: &[(u32, Vec<char>)]) -> Option<u32> {
        self.words.iter().try_fold(0, |sum, word| {
            let best = texts.iter().filter_map(|(bonus, text)| score(word, text).map(|score| score + bonus)).max()?;
            Some(sum + best)
        })
    }
}

/// The integrations that fit what was typed, the best first.
pub fn matching<'a>(all: &[&'a Integration], typed: &str) -> Vec<&'a Integration> {
    let query = Query::new(typed);
    let mut found: Vec<(u32, &Integration)> = all.iter().filter_map(|known| Some((query.integration(known)?, *known))).collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(_, known)| known).collect()
}

fn folded(text: &str) -> Vec<char> {
    text.to_lowercase().chars().collect()
}

/// Whole 1000, beginning 800, beginning of a word 600, inside 400; letters in their order up to 300, the closer together the more.
fn score(word: &[char], text: &[char]) -> Option<u32> {
    let shorter = |base: u32| base + 100 - u32::try_from(text.len().min(100)).unwrap_or(100);
    if word == text {
        return Some(1000);
    }
    if text.starts_with(word) {
        return Some(shorter(700));
    }
    let places = text.windows(word.len().max(1)).enumerate().filter(|(_, window)| *window == word).map(|(place, _)| place);
    let at_word = |place: usize| place == 0 || !text[place - 1].is_alphanumeric();
    if let Some(best) = places.map(|place| if at_word(place) { shorter(500) } else { shorter(300) }).max() {
        return Some(best);
    }
    scattered(word, text)
}

/// Letters in their order with gaps; too scattered is no match.
fn scattered(word: &[char], text: &[char]) -> Option<u32> {
    if word.len() < 3 {
        return None;
    }
    let start = text.iter().position(|character| *character == word[0])?;
    let mut at = start;
    for character in &word[1..] {
        at += 1 + text[at + 1..].iter().position(|known| known == character)?;
    }
    let gaps = (at - start + 1) - word.len();
    (gaps <= 2 + word.len() / 2).then(|| 200 - u32::try_from(gaps * 20).unwrap_or(200).min(199))
}

#[cfg(test)]
mod tests {
    use super::Query;

    #[test]
    fn the_better_the_match_the_higher_it_stands() {
        let score = |typed: &str, text: &str| Query::new(typed).text(text);
        assert!(score("pin", "Pin-Up") > score("pin", "Kingpin"));
        assert!(score("up", "Pin-Up") > score("up", "Supreme"));
        assert!(score("пинап", "пинап").is_some());
        assert!(score("pnup", "Pin-Up").is_some());
        assert_eq!(score("xyz", "Pin-Up"), None);
        assert_eq!(score("vst", "a very long text with a scattered s and t"), None);
    }
}
