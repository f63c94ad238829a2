//! What a test send calls: where its URL leads, what is asked for there, and what the user should know of it before.

use std::net::{IpAddr, SocketAddr};

use url::{Host, Url};

use super::reach::{self, Inner};
use crate::model::hidden::marked;
use crate::words::Say;

/// Where a URL leads, and what is asked for there.
pub struct Target {
    pub(super) is_tls: bool,
    /// The host as the request names it, with a port that is not the usual one.
    pub(super) host: String,
    /// The host as it is looked up.
    pub(super) name: String,
    pub(super) port: u16,
    path: String,
    has_userinfo: bool,
    /// Where the host leads, as far as its name tells.
    inner: Option<Inner>,
}

impl Target {
    /// Reads a URL.
    ///
    /// # Errors
    /// When it cannot be called.
    pub fn of(text: &str) -> Result<Target, Say> {
        let wrong = || Say::new("send-url-wrong").with("url", marked(text));
        let url = Url::parse(text).map_err(|_| wrong())?;
        let is_sendable = !text.chars().any(|character| character.is_whitespace() || character.is_control());
        if !is_sendable || !matches!(url.scheme(), "http" | "https") {
            return Err(wrong());
        }
        let (name, inner) = match url.host().ok_or_else(wrong)? {
            Host::Domain(name) => (name.to_owned(), reach::of_name(name)),
            Host::Ipv4(address) => (address.to_string(), reach::of_address(IpAddr::V4(address))),
            Host::Ipv6(address) => (address.to_string(), reach::of_address(IpAddr::V6(address))),
        };
        let host = url.host_str().ok_or_else(wrong)?.to_owned();
        let port = url.port_or_known_default().ok_or_else(wrong)?;
        // The path and query as they stand in the link: `url` would encode them anew.
        let behind = text.split_once("://").map_or("", |(_, rest)| rest);
        let path = behind.find(['/', '\\', '?', '#']).map_or("", |at| &behind[at..]);
        let path = path.split('#').next().unwrap_or_default();
        let slash = if path.starts_with('/') { "" } else { "/" };
        let host = url.port().map_or_else(|| host.clone(), |port| format!("{host}:{port}"));
        let has_userinfo = !url.username().is_empty() || url.password().is_some();
        Ok(Target { is_tls: url.scheme() == "https", host, name, port, path: format!("{slash}{path}"), has_userinfo, inner })
    }

    /// The request, byte for byte.
    pub fn request(&self) -> String {
        let version = env!("CARGO_PKG_VERSION");
        format!("GET {} HTTP/1.1\r\nHost: {}\r\nUser-Agent: clickwire/{version}\r\nAccept: */*\r\nConnection: close\r\n\r\n", self.path, self.host)
    }

    /// What should be known before it is sent, as far as the link itself tells.
    pub fn cautions(&self) -> Vec<Say> {
        let dropped = self.has_userinfo.then(|| Say::new("send-userinfo-dropped"));
        let inner = self.inner.map(|inner| caution(inner, &self.name));
        dropped.into_iter().chain(inner).collect()
    }

    /// The same, now that the addresses behind the host's name are known: each kind of place once.
    pub fn cautions_at(&self, addresses: &[SocketAddr]) -> Vec<Say> {
        let mut cautions: Vec<Say> = self.cautions();
        let mut told: Vec<Inner> = self.inner.into_iter().collect();
        for address in addresses.iter().map(SocketAddr::ip) {
            if let Some(inner) = reach::of_address(address).filter(|inner| !told.contains(inner)) {
                cautions.push(caution(inner, &format!("{} ({address})", self.name)));
                told.push(inner);
            }
        }
        cautions
    }
}

fn caution(inner: Inner, host: &str) -> Say {
    let id = match inner {
        Inner::Loopback => "send-to-loopback",
        Inner::Private => "send-to-private",
        Inner::LinkLocal => "send-to-link-local",
        Inner::Carrier => "send-to-carrier",
        Inner::Metadata => "send-to-metadata",
        Inner::Reserved => "send-to-reserved",
    };
    Say::new(id).with("host", host)
}
