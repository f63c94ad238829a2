//! A finished link read as a stranger's server reads it: own splitting and own percent-decoding, shared with nothing that builds links.

/// A link taken apart; the pairs are still encoded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Opened {
    /// Everything before the query: scheme, host and path.
    pub(super) head: String,
    /// The query's pairs in their order.
    pub(super) pairs: Vec<(String, String)>,
}

impl Opened {
    /// A link as it goes over the wire: what follows the first `#` stays with the browser.
    pub(super) fn on_the_wire(link: &str) -> Self {
        Opened::template(&link[..link.find('#').unwrap_or(link.len())])
    }

    /// A link as its sender holds it, where `#` may belong to a macro.
    pub(super) fn template(link: &str) -> Self {
        let (head, query) = match link.find('?') {
            Some(mark) => (&link[..mark], &link[mark + 1..]),
            None => (link, ""),
        };
        let pairs = query.split('&').filter(|piece| !piece.is_empty()).map(|piece| match piece.find('=') {
            Some(mark) => (piece[..mark].to_owned(), piece[mark + 1..].to_owned()),
            None => (piece.to_owned(), String::new()),
        });
        Opened { head: head.to_owned(), pairs: pairs.collect() }
    }

    /// The decoded value of the first pair with that key.
    pub(super) fn value(&self, key: &str) -> Option<String> {
        self.raw_value(key).map(decoded)
    }

    /// The value of the first pair with that key, as it stands there.
    pub(super) fn raw_value(&self, key: &str) -> Option<&str> {
        self.pairs.iter().find(|(known, _)| decoded(known) == key).map(|(_, value)| value.as_str())
    }

    /// The host's name, in small letters, without user and port.
    pub(super) fn host(&self) -> String {
        let rest = self.head.split_once("://").map_or(self.head.as_str(), |(_, rest)| rest);
        let authority = rest.split('/').next().unwrap_or_default();
        let host = authority.rsplit('@').next().unwrap_or_default();
        host.split(':').next().unwrap_or_default().to_lowercase()
    }

    /// What stands behind the host.
    pub(super) fn path(&self) -> &str {
        let start = self.head.find("://").map_or(0, |mark| mark + 3);
        self.head[start..].find('/').map_or("", |slash| &self.head[start + slash..])
    }

    /// The link as it is sent.
    pub(super) fn join(&self) -> String {
        let mut link = self.head.clone();
        for (index, (key, value)) in self.pairs.iter().enumerate() {
            link.push(if index == 0 { '?' } else { '&' });
            link.push_str(key);
            link.push('=');
            link.push_str(value);
        }
        link
    }
}

/// Undoes percent-encoding and `+`; what is no valid UTF-8 afterwards is marked.
pub(super) fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let escape = tail.get(..2).and_then(|digits| Some(hex(digits[0])? * 16 + hex(digits[1])?));
        match (byte, escape) {
            (b'%', Some(value)) => {
                bytes.push(value);
                rest = &tail[2..];
                continue;
            }
            (b'+', _) => bytes.push(b' '),
            _ => bytes.push(byte),
        }
        rest = tail;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A value as a network writes it into a link: all but letters, digits and `-._~` encoded.
pub(super) fn encoded(value: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::with_capacity(value.len());
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(DIGITS[usize::from(byte >> 4)]));
            out.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
    out
}

const fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Opened, decoded, encoded};

    #[test]
    fn a_link_is_read_as_a_server_reads_it() {
        let opened = Opened::on_the_wire("https://me@Partner.test:8080/a/b?x=1&&y&z=%D0%BF%2B+%zz#f?x=2");
        assert_eq!((opened.host().as_str(), opened.path()), ("partner.test", "/a/b"));
        assert_eq!(opened.value("x").as_deref(), Some("1"));
        assert_eq!(opened.value("y").as_deref(), Some(""));
        assert_eq!(opened.value("z").as_deref(), Some("п+ %zz"));
        assert_eq!(Opened::on_the_wire("https://partner.test").path(), "");
    }

    #[test]
    fn what_is_encoded_decodes_to_itself() {
        let text = "a+b %41 п&=#";
        assert_eq!(decoded(&encoded(text)), text);
    }
}
