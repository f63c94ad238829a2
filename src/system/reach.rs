//! How far an address reaches: out into the internet, or only to where no tracker is.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Where an address leads that is not out in the internet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inner {
    /// This computer.
    Loopback,
    /// A network of a house, an office, or servers.
    Private,
    /// What is plugged into the same wire.
    LinkLocal,
    /// The network between a provider and its customers.
    Carrier,
    /// Where a cloud hands its servers their secrets.
    Metadata,
    /// Nowhere: kept for examples, tests, and speaking to many.
    Reserved,
}

/// Addresses of the metadata services of clouds.
const METADATA_V4: [Ipv4Addr; 6] = [
    Ipv4Addr::new(169, 254, 169, 254),
    Ipv4Addr::new(169, 254, 170, 2),
    Ipv4Addr::new(169, 254, 170, 23),
    Ipv4Addr::new(100, 100, 100, 200),
    Ipv4Addr::new(168, 63, 129, 16),
    Ipv4Addr::new(192, 0, 0, 192),
];
const METADATA_V6: [Ipv6Addr; 3] = [
    Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254),
    Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x23),
    Ipv6Addr::new(0xfd20, 0xce, 0, 0, 0, 0, 0, 0x254),
];

/// What stands before an IPv4 address in an IPv6 address that only wraps it: compatible, mapped, and translated in two ways. A tunnel (6to4) has it
/// behind `2002:`.
const WRAPS: [[u16; 6]; 4] = [[0; 6], [0, 0, 0, 0, 0, 0xffff], [0, 0, 0, 0, 0xffff, 0], [0x64, 0xff9b, 0, 0, 0, 0]];

/// Names that lead to one of these on the computers that know them, by their last parts.
const NAMES: [(&str, Inner); 14] = [
    ("localhost", Inner::Loopback),
    ("localhost.localdomain", Inner::Loopback),
    ("ip6-localhost", Inner::Loopback),
    ("ip6-loopback", Inner::Loopback),
    ("metadata", Inner::Metadata),
    ("metadata.google.internal", Inner::Metadata),
    ("instance-data", Inner::Metadata),
    ("local", Inner::LinkLocal),
    ("internal", Inner::Private),
    ("intranet", Inner::Private),
    ("lan", Inner::Private),
    ("home", Inner::Private),
    ("home.arpa", Inner::Private),
    ("localdomain", Inner::Private),
];

/// Where an address leads; `None` for the internet.
pub fn of_address(address: IpAddr) -> Option<Inner> {
    match address {
        IpAddr::V4(address) => of_v4(address),
        IpAddr::V6(address) => of_v6(address),
    }
}

fn of_v4(address: Ipv4Addr) -> Option<Inner> {
    if METADATA_V4.contains(&address) {
        return Some(Inner::Metadata);
    }
    match address.octets() {
        // Nobody's address: a connection to it ends at this computer.
        [0 | 127, ..] => Some(Inner::Loopback),
        [10, ..] | [172, 16..=31, ..] | [192, 168, ..] => Some(Inner::Private),
        [169, 254, ..] => Some(Inner::LinkLocal),
        [100, 64..=127, ..] => Some(Inner::Carrier),
        [192, 0, 0 | 2, _] | [198, 18 | 19, ..] | [198, 51, 100, _] | [203, 0, 113, _] | [224..=255, ..] => Some(Inner::Reserved),
        _ => None,
    }
}

fn of_v6(address: Ipv6Addr) -> Option<Inner> {
    if METADATA_V6.contains(&address) {
        return Some(Inner::Metadata);
    }
    if address.is_loopback() || address.is_unspecified() {
        return Some(Inner::Loopback);
    }
    if let Some(inside) = v4_inside(address) {
        return of_v4(inside);
    }
    match address.segments() {
        // Unique local, and site-local before it.
        [0xfc00..=0xfdff | 0xfec0..=0xfeff, ..] | [0x64, 0xff9b, 1, ..] => Some(Inner::Private),
        [0xfe80..=0xfebf, ..] => Some(Inner::LinkLocal),
        [0xff00..=0xffff, ..] | [0x2001, 0xdb8, ..] | [0x3fff, 0..=0xfff, ..] | [0x100, 0, 0, 0, ..] => Some(Inner::Reserved),
        _ => None,
    }
}

/// The IPv4 address that an IPv6 address only wraps.
fn v4_inside(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let [first @ .., high, low] = address.segments();
    let [high, low] = match first {
        [0x2002, high, low, ..] => [high, low],
        _ if WRAPS.contains(&first) => [high, low],
        _ => return None,
    };
    Some(Ipv4Addr::from((u32::from(high) << 16) | u32::from(low)))
}

/// Where a name leads that no name server of the internet knows; `None` for any other.
pub fn of_name(host: &str) -> Option<Inner> {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let is_below = |name: &str| host.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with('.'));
    match NAMES.iter().find(|(name, _)| is_below(name)) {
        Some((_, inner)) => Some(*inner),
        None => (!host.contains('.')).then_some(Inner::Private),
    }
}
