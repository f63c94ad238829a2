//! What an HTTP server answered, read from the bytes that came: no more than is shown of it.

/// The longest head that is read; servers that send more are not trackers.
pub const HEAD_LIMIT: usize = 16 * 1024;
/// As much of a body as is shown.
pub const BODY_LIMIT: usize = 2 * 1024;

/// An answer, or what has come of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Where the server sends on to; it is not followed.
    pub location: Option<String>,
    /// The body's beginning, as it came.
    pub body: Vec<u8>,
    /// True when there was more of the body.
    pub is_cut: bool,
    /// True when nothing more is needed.
    pub is_whole: bool,
}

impl Answer {
    /// Reads what has come so far; `None` while the head is not there yet, or where it is no HTTP.
    pub fn read(received: &[u8]) -> Option<Answer> {
        let mut rest = received;
        loop {
            let (end, body_at) = head_end(rest)?;
            let head = String::from_utf8_lossy(&rest[..end]).into_owned();
            let status = status(head.lines().next()?)?;
            rest = &rest[body_at..];
            // "Go on" and its kin come before the answer itself.
            if !(100..200).contains(&status) || status == 101 {
                return Some(Answer::with_body(status, &head, rest));
            }
        }
    }

    fn with_body(status: u16, head: &str, rest: &[u8]) -> Answer {
        let is_chunked = header(head, "transfer-encoding").is_some_and(|value| value.to_ascii_lowercase().contains("chunked"));
        let length = header(head, "content-length").and_then(|value| value.parse::<usize>().ok());
        let has_no_body = matches!(status, 204 | 304);
        let (mut body, ended) = match (has_no_body, is_chunked) {
            (true, _) => (Vec::new(), true),
            (_, true) => dechunked(rest),
            _ => (rest[..rest.len().min(length.unwrap_or(usize::MAX))].to_vec(), length.is_some_and(|length| rest.len() >= length)),
        };
        let is_cut = body.len() > BODY_LIMIT;
        body.truncate(BODY_LIMIT);
        Answer { status, location: header(head, "location").map(str::to_owned), body, is_cut, is_whole: ended || is_cut }
    }
}

/// Where the head ends and the body begins.
fn head_end(bytes: &[u8]) -> Option<(usize, usize)> {
    let of = |mark: &[u8]| bytes.windows(mark.len()).position(|window| window == mark).map(|at| (at, at + mark.len()));
    match (of(b"\r\n\r\n"), of(b"\n\n")) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

/// `HTTP/1.1 200 OK`.
fn status(line: &str) -> Option<u16> {
    let rest = line.strip_prefix("HTTP/1.")?;
    let code = rest.split_ascii_whitespace().nth(1)?;
    code.parse().ok().filter(|code| code_is_http(*code))
}

const fn code_is_http(code: u16) -> bool {
    code >= 100 && code < 600
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines()
        .skip(1)
        .find_map(|line| line.split_once(':').filter(|(known, _)| known.trim().eq_ignore_ascii_case(name)))
        .map(|(_, value)| value.trim())
}

/// A body that came in chunks, and whether its last one is there.
fn dechunked(mut rest: &[u8]) -> (Vec<u8>, bool) {
    let mut body = Vec::new();
    while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
        let line = String::from_utf8_lossy(&rest[..end]).into_owned();
        let digits = line.split(';').next().unwrap_or_default().trim();
        let Ok(length) = usize::from_str_radix(digits, 16) else { return (body, true) };
        if length == 0 {
            return (body, true);
        }
        rest = &rest[end + 1..];
        body.extend_from_slice(&rest[..length.min(rest.len())]);
        // Behind the chunk stands a line break of its own.
        rest = rest.get(length..).map_or(&[], |after| after.strip_prefix(b"\r\n").or(after.strip_prefix(b"\n")).unwrap_or(after));
    }
    (body, false)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Answer, BODY_LIMIT};

    fn body(received: &[u8]) -> (Vec<u8>, bool) {
        let answer = Answer::read(received).unwrap();
        (answer.body, answer.is_whole)
    }

    #[test]
    fn bodies_end_by_length_by_chunks_or_with_the_connection() {
        assert_eq!(body(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOKmore"), (b"OK".to_vec(), true));
        assert_eq!(body(b"HTTP/1.1 200\nX: y\n\nOK"), (b"OK".to_vec(), false));
        assert_eq!(body(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\nOK\r\n3\r\n...\r\n0\r\n\r\n"), (b"OK...".to_vec(), true));
        assert_eq!(body(b"HTTP/1.0 204 No Content\r\n\r\nx"), (Vec::new(), true));
        assert_eq!(body(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\n"), (Vec::new(), false));
        let long = [b"HTTP/1.1 500 x\r\n\r\n".to_vec(), vec![b'x'; BODY_LIMIT + 1]].concat();
        let answer = Answer::read(&long).unwrap();
        assert_eq!((answer.body.len(), answer.is_cut, answer.is_whole), (BODY_LIMIT, true, true));
    }

    #[test]
    fn what_is_no_http_is_none() {
        for received in [&b"SSH-2.0-OpenSSH\r\n\r\n"[..], b"", b"HTTP/1.1 99 x\r\n\r\n", b"HTTP/2 200\r\n\r\n", b"HTTP/1.1\r\n\r\n"] {
            assert_eq!(Answer::read(received), None);
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(received in prop::collection::vec(any::<u8>(), 0..200), cut in 0_usize..200) {
            let head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
            let _ = Answer::read(&received);
            let answer = Answer::read(&[&head[..], &received].concat()).unwrap();
            prop_assert!(answer.body.len() <= received.len());
            prop_assert!(Answer::read(&head[..cut.min(head.len() - 1)]).is_none());
        }
    }
}
