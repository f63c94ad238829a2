//! Keys taken out of what is shown: a screenshot of links is for showing how they look, and must not hand out the tracker (8-promises).

use super::profile::Profile;
use super::setup::Setup;
use super::trace::{Break, Fired, Hop, Route, Trace};
use super::tracker::{Format, values_in};
use crate::words::{Arg, Say};

/// What hides the rest of a key.
const HIDDEN: &str = "…";
/// From so many characters on a key is long, and its first eight tell which one it is.
const LONG: usize = 16;
/// Shorter keys are found only where they stand by themselves: two letters are in many a word.
const FOUND_ANYWHERE: usize = 6;

/// The keys that are not to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mask {
    /// The longest first: one may hold another.
    secrets: Vec<String>,
}

impl Mask {
    /// The keys of some profiles: every value that their trackers ask for, but for hosts, which every link shows to everybody.
    pub fn of<'a>(setups: impl IntoIterator<Item = Setup<'a>>) -> Self {
        setups.into_iter().map(|setup| Mask { secrets: secrets_of(setup.profile, &setup) }).collect()
    }

    /// True where there is nothing to hide.
    pub fn is_empty(&self) -> bool {
        self.secrets.is_empty()
    }

    /// The text with each key as `48d0524a-…`, in whatever case of letters and however percent-encoded it stands there.
    pub fn text(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        while let Some(next) = text[at..].chars().next() {
            if let Some((secret, length)) = self.found_at(text, at) {
                out.push_str(&masked_key(secret));
                at += length;
            } else {
                out.push(next);
                at += next.len_utf8();
            }
        }
        out
    }

    /// The same for a message, before it is put into words.
    #[must_use]
    pub fn say(&self, say: &Say) -> Say {
        Say { id: say.id, args: say.args.iter().map(|(name, arg)| (*name, self.arg(arg))).collect() }
    }

    fn arg(&self, arg: &Arg) -> Arg {
        match arg {
            Arg::Text(text) => Arg::Text(self.text(text)),
            Arg::Phrase(phrase) => Arg::Phrase(phrase.map(|text| self.text(text))),
            Arg::Say(say) => Arg::Say(Box::new(self.say(say))),
            Arg::Count(count) => Arg::Count(*count),
        }
    }

    /// A trace whose texts show no key: hidden before they are broken into lines, where a key could be broken too.
    #[must_use]
    pub fn trace(&self, trace: &Trace) -> Trace {
        let says = |says: &[Say]| says.iter().map(|say| self.say(say)).collect();
        Trace {
            profile: self.text(&trace.profile),
            partner: self.arg(&trace.partner),
            click_id: self.text(&trace.click_id),
            registration_link: trace.registration_link.as_deref().map(|link| self.text(link)),
            stored: self.pairs(&trace.stored),
            route: self.route(&trace.route),
            events: trace.events.iter().map(|fired| self.fired(fired)).collect(),
            money_lost: says(&trace.money_lost),
            notes: says(&trace.notes),
            unproven: says(&trace.unproven),
            live_test: says(&trace.live_test),
            ..trace.clone()
        }
    }

    fn fired(&self, fired: &Fired) -> Fired {
        let text = |text: &Option<String>| text.as_deref().map(|text| self.text(text));
        Fired {
            name: self.text(&fired.name),
            fired_url: text(&fired.fired_url),
            event: text(&fired.event),
            written: text(&fired.written),
            sent: text(&fired.sent),
            click: text(&fired.click),
            amount: text(&fired.amount),
            currency: text(&fired.currency),
            transaction: text(&fired.transaction),
            fields: self.pairs(&fired.fields),
            verdict: self.say(&fired.verdict),
            lost_because: fired.lost_because.as_ref().map(|say| self.say(say)),
            remarks: fired.remarks.iter().map(|say| self.say(say)).collect(),
            ..fired.clone()
        }
    }

    fn route(&self, route: &Route) -> Route {
        let text = |text: &Option<String>| text.as_deref().map(|text| self.text(text));
        let hop = |hop: &Hop| Hop { value: text(&hop.value), written: text(&hop.written), ..hop.clone() };
        let broken = |broken: &Break| Break { name: self.text(&broken.name), why: self.say(&broken.why), ..broken.clone() };
        Route { hops: route.hops.iter().map(hop).collect(), broken: route.broken.as_ref().map(broken), ..route.clone() }
    }

    fn pairs(&self, pairs: &[(String, String)]) -> Vec<(String, String)> {
        pairs.iter().map(|(key, value)| (key.clone(), self.text(value))).collect()
    }

    fn found_at(&self, text: &str, at: usize) -> Option<(&str, usize)> {
        self.secrets.iter().find_map(|secret| {
            let length = length_of(text.as_bytes().get(at..)?, secret.as_bytes())?;
            let stands_alone = secret.len() >= FOUND_ANYWHERE || (is_edge_before(text, at) && is_edge_behind(text, at + length));
            (stands_alone && text.is_char_boundary(at + length)).then_some((secret.as_str(), length))
        })
    }
}

/// A key as it may be shown: the first eight characters of a long one, two of a short one.
pub fn masked_key(key: &str) -> String {
    let count = key.chars().count();
    let shown = match count {
        0..=2 => 0,
        3..LONG => 2,
        _ => 8,
    };
    let dash = if shown == 8 && key.chars().nth(8) == Some('-') { "-" } else { "" };
    format!("{}{dash}{HIDDEN}", key.chars().take(shown).collect::<String>())
}

/// The keys of all of them.
impl FromIterator<Mask> for Mask {
    fn from_iter<M: IntoIterator<Item = Mask>>(masks: M) -> Self {
        let mut secrets: Vec<String> = masks.into_iter().flat_map(|mask| mask.secrets).collect();
        // The longest first, which may hold another one.
        secrets.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
        secrets.dedup();
        Mask { secrets }
    }
}

fn secrets_of(profile: &Profile, setup: &Setup<'_>) -> Vec<String> {
    let is_host = |name: &str| {
        let known = setup.tracker.iter().flat_map(|tracker| &tracker.placeholders).find(|known| known.name == name);
        known.is_some_and(|known| known.format == Format::Host)
    };
    let values = profile.tracker.values.iter().filter(|(name, _)| !is_host(name)).map(|(_, value)| value.trim());
    let with_pieces = values.flat_map(|value| std::iter::once(value).chain(keys_in(value)));
    let mut secrets: Vec<String> = with_pieces.filter(|value| !value.is_empty()).map(str::to_owned).collect();
    // The key of the day on which a link was placed may be another one.
    let placed = profile.postbacks.iter().filter_map(|postback| postback.placed.as_ref());
    for link in placed.map(|placed| placed.what.link.as_str()) {
        secrets.extend(keys_in(link).map(str::to_owned));
        secrets.extend(values_of(setup, link).into_iter().filter(|(name, _)| !is_host(name)).map(|(_, value)| value));
    }
    secrets
}

/// What stands in the placeholders of a link that the tracker's file describes.
fn values_of(setup: &Setup<'_>, link: &str) -> Vec<(String, String)> {
    let Some(tracker) = setup.tracker else { return Vec::new() };
    let (endpoint, query) = link.split_once('?').unwrap_or((link, ""));
    let constants = query.split('&').filter_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        values_in(&tracker.constants.iter().find(|constant| constant.key == key)?.value, value)
    });
    values_in(&tracker.endpoint, endpoint).into_iter().chain(constants).flatten().collect()
}

/// Keys inside a value: a whole link may stand where its key belongs, and a mend names the key.
fn keys_in(value: &str) -> impl Iterator<Item = &str> {
    value.split(|character: char| !character.is_ascii_hexdigit() && character != '-').filter(|piece| Format::Uuid.accepts(piece))
}

/// How long the secret is at the beginning of a text, each of its bytes as it is, percent-encoded, once or more often, or escaped for JSON.
fn length_of(text: &[u8], secret: &[u8]) -> Option<usize> {
    // Two backslashes are one in JSON, and two anywhere else.
    length_as(text, secret, true).or_else(|| length_as(text, secret, false))
}

fn length_as(text: &[u8], secret: &[u8], has_escapes: bool) -> Option<usize> {
    let mut at = 0;
    for byte in secret {
        let here = *text.get(at)?;
        if has_escapes && here == b'\\' && text.get(at + 1) == Some(byte) {
            at += 2;
        } else if here.eq_ignore_ascii_case(byte) {
            at += 1;
        } else if here == b'%' {
            let mut digits = at + 1;
            while text.get(digits..)?.starts_with(b"25") && *byte != b'%' {
                digits += 2;
            }
            let encoded = std::str::from_utf8(text.get(digits..digits + 2)?).ok()?;
            if !u8::from_str_radix(encoded, 16).ok()?.eq_ignore_ascii_case(byte) {
                return None;
            }
            at = digits + 2;
        } else {
            return None;
        }
    }
    Some(at)
}

/// True where no word goes on into this place; the digits of a percent-encoded character are no word.
fn is_edge_before(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let is_encoded = before.len() >= 3 && before.as_bytes()[before.len() - 3] == b'%';
    is_encoded || !before.chars().next_back().is_some_and(char::is_alphanumeric)
}

fn is_edge_behind(text: &str, at: usize) -> bool {
    !text.get(at..).and_then(|behind| behind.chars().next()).is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mask(secret: &str) -> Mask {
        Mask { secrets: vec![secret.to_owned()] }
    }

    #[test]
    fn a_long_key_shows_which_it_is_and_a_short_one_two_characters() {
        assert_eq!(masked_key("48d0524a-080a-4afc-b624-fd36c3332acb"), "48d0524a-…");
        assert_eq!(masked_key("0123456789abcdef"), "01234567…");
        assert_eq!(masked_key("abcdef"), "ab…");
        assert_eq!(masked_key("ключ"), "кл…");
        assert_eq!(masked_key("ab"), "…");
    }

    #[test]
    fn a_key_is_found_however_it_is_written() {
        let mask = mask("a-b/cdef");
        for text in ["a-b/cdef", "A-B/CDEF", "a%2Db%2fcdef", "a%252Db%25252Fcdef", "%61-b/cdef"] {
            assert_eq!(mask.text(&format!("x={text}&y=1")), "x=a-…&y=1", "{text}");
        }
        assert_eq!(mask.text("a-b/cde"), "a-b/cde");
        assert_eq!(super::Mask { secrets: vec!["a\"b\\cdef".to_owned()] }.text(r#"a\"b\\cdef"#), "a\"…");
    }

    #[test]
    fn a_short_key_is_no_part_of_a_word() {
        let mask = mask("sub");
        assert_eq!(mask.text("sub1 asub /sub/ a%3Dsub&sub"), "sub1 asub /su…/ a%3Dsu…&su…");
    }
}
