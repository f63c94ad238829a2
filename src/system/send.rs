//! One GET request, asked for by the user and never otherwise. The URL goes out byte for byte, no proxy is asked, no redirect followed.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

use super::answer::{Answer, HEAD_LIMIT};
use super::target::Target;
use crate::model::hidden::marked;
use crate::words::Say;

/// How long the whole may take.
pub const LIMIT: Duration = Duration::from_secs(10);

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The status.
    pub status: u16,
    /// How long it took.
    pub millis: u64,
    /// Where the server sends on to; it is not followed.
    pub location: Option<String>,
    /// The body's lines, their hidden characters marked.
    pub body: Vec<String>,
    /// True when only the body's beginning is shown.
    pub is_cut: bool,
}

impl Sent {
    /// True for a status that says yes, which proves nothing yet.
    pub const fn is_success(&self) -> bool {
        self.status >= 200 && self.status < 300
    }
}

/// A request that knows where it goes.
pub struct Call {
    target: Target,
    addresses: Vec<SocketAddr>,
    begun: Instant,
    limit: Duration,
}

impl Call {
    /// Looks the host's name up, at most as long as `limit`, which is meant for the whole.
    ///
    /// # Errors
    /// That the URL cannot be called, or that there is no such host.
    pub fn prepare(url: &str, limit: Duration) -> Result<Call, Say> {
        let target = Target::of(url)?;
        let begun = Instant::now();
        let (name, port) = (target.name.clone(), target.port);
        let (finish, finished) = mpsc::channel();
        // Resolving a name cannot be given a limit; a thread that hangs there is left behind.
        thread::spawn(move || {
            let _ = finish.send((name.as_str(), port).to_socket_addrs().map(Iterator::collect::<Vec<_>>));
        });
        let found = finished.recv_timeout(limit).map_err(|_| too_slow(limit))?;
        match found.unwrap_or_default() {
            addresses if addresses.is_empty() => Err(Say::new("send-no-host").with("host", target.host)),
            addresses => Ok(Call { target, addresses, begun, limit }),
        }
    }

    /// What should be known before it is sent.
    pub fn cautions(&self) -> Vec<Say> {
        self.target.cautions_at(&self.addresses)
    }

    /// Sends it, to the very addresses that were found, and waits for the answer.
    ///
    /// # Errors
    /// What went wrong on the way, or that no HTTP answer came in time.
    pub fn send(self) -> Result<Sent, Say> {
        let received = self.exchange().map_err(|trouble| trouble.say(self.limit))?;
        let is_late = self.begun.elapsed() >= self.limit;
        let answer = Answer::read(&received).ok_or_else(|| no_answer(&received, is_late, self.limit))?;
        Ok(Sent {
            status: answer.status,
            millis: u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX),
            location: answer.location.as_deref().map(marked),
            body: String::from_utf8_lossy(&answer.body).lines().map(marked).collect(),
            is_cut: answer.is_cut,
        })
    }

    /// Sends the request and reads until the answer is whole, the server closes, or the time is up.
    fn exchange(&self) -> Result<Vec<u8>, Trouble> {
        let stream = self.connect()?;
        if !self.target.is_tls {
            return converse(stream, &self.target, Trouble::Connection);
        }
        let of_tls = |error: &dyn std::fmt::Display| Trouble::Tls(error.to_string());
        let name = ServerName::try_from(self.target.name.clone()).map_err(|error| of_tls(&error))?;
        let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().map_err(|error| of_tls(&error))?;
        let config = config.with_root_certificates(roots).with_no_client_auth();
        let connection = ClientConnection::new(Arc::new(config), name).map_err(|error| of_tls(&error))?;
        let trouble = |error| if is_timeout(&error) { Trouble::Connection(error) } else { of_tls(&error) };
        converse(StreamOwned::new(connection, stream), &self.target, trouble)
    }

    fn connect(&self) -> Result<Timed, Trouble> {
        let deadline = self.begun + self.limit;
        let mut last = io::Error::from(io::ErrorKind::NotFound);
        for address in &self.addresses {
            match left(deadline).and_then(|left| TcpStream::connect_timeout(address, left)) {
                Ok(stream) => return Ok(Timed { stream, deadline }),
                Err(error) => last = error,
            }
        }
        Err(Trouble::Connection(last))
    }
}

/// Sends a GET request and waits for the answer, at most as long as `limit`.
///
/// # Errors
/// What went wrong on the way, or that no HTTP answer came in time.
pub fn send(url: &str, limit: Duration) -> Result<Sent, Say> {
    Call::prepare(url, limit)?.send()
}

/// What kept the answer away.
enum Trouble {
    /// Nobody answers there.
    Connection(io::Error),
    /// The certificate or the encryption does not hold.
    Tls(String),
}

impl Trouble {
    fn say(self, limit: Duration) -> Say {
        match self {
            Trouble::Connection(error) if is_timeout(&error) => too_slow(limit),
            Trouble::Connection(error) => Say::new("send-no-connection").with("cause", error.to_string()),
            Trouble::Tls(cause) => Say::new("send-no-tls").with("cause", marked(&cause)),
        }
    }
}

fn is_timeout(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock)
}

fn too_slow(limit: Duration) -> Say {
    Say::new("send-too-slow").with("seconds", limit.as_secs_f32().ceil().to_string())
}

/// Nothing, or something that is no HTTP.
fn no_answer(received: &[u8], is_late: bool, limit: Duration) -> Say {
    if received.is_empty() {
        return if is_late { too_slow(limit) } else { Say::new("send-empty") };
    }
    let start: String = String::from_utf8_lossy(received).chars().take(60).collect();
    Say::new("send-garbage").with("text", marked(&start))
}

fn converse<S: Read + Write>(mut stream: S, target: &Target, trouble: impl Fn(io::Error) -> Trouble) -> Result<Vec<u8>, Trouble> {
    stream.write_all(target.request().as_bytes()).and_then(|()| stream.flush()).map_err(&trouble)?;
    let mut received = Vec::new();
    let mut chunk = [0; 4096];
    loop {
        match stream.read(&mut chunk) {
            Ok(0) => return Ok(received),
            Ok(count) => received.extend_from_slice(&chunk[..count]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            // Some servers close without a farewell, or never; what has come counts.
            Err(_) if !received.is_empty() => return Ok(received),
            Err(error) => return Err(trouble(error)),
        }
        let answer = Answer::read(&received);
        if answer.as_ref().is_some_and(|answer| answer.is_whole) || (answer.is_none() && received.len() > HEAD_LIMIT) {
            return Ok(received);
        }
    }
}

/// A connection whose every read and write ends with the time for the whole.
struct Timed {
    stream: TcpStream,
    deadline: Instant,
}

/// The time that is left.
fn left(deadline: Instant) -> io::Result<Duration> {
    let left = deadline.saturating_duration_since(Instant::now());
    if left.is_zero() { Err(io::ErrorKind::TimedOut.into()) } else { Ok(left) }
}

impl Read for Timed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.stream.set_read_timeout(Some(left(self.deadline)?))?;
        self.stream.read(buffer)
    }
}

impl Write for Timed {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        self.stream.set_write_timeout(Some(left(self.deadline)?))?;
        self.stream.write(buffer)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}
