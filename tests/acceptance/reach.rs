//! Before a test send goes out, the user knows where it goes: not into the internet, and without the name and password of the link.

use std::net::{IpAddr, SocketAddr};

use clickwire::system::send::Call;
use clickwire::system::target::Target;
use clickwire::text::Words;
use clickwire::words::{Lang, Say};

fn ids(cautions: &[Say]) -> Vec<&'static str> {
    cautions.iter().map(|say| say.id).collect()
}

fn told(url: &str) -> Vec<&'static str> {
    ids(&Target::of(url).unwrap().cautions())
}

const KINDS: [(&str, &[&str]); 6] = [
    (
        "send-to-loopback",
        &["127.0.0.1", "127.255.0.9", "0.0.0.0", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "localhost"],
    ),
    (
        "send-to-private",
        &["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "[fc00::1]", "[fd12:3456::1]", "[::ffff:10.1.2.3]", "[2002:a00:1::]"],
    ),
    ("send-to-link-local", &["169.254.1.1", "[fe80::1]", "[febf::1]", "[::ffff:169.254.9.9]", "printer.local"]),
    ("send-to-carrier", &["100.64.0.1", "100.127.255.255", "[::ffff:100.100.1.1]"]),
    (
        "send-to-metadata",
        &["169.254.169.254", "[::ffff:169.254.169.254]", "[fd00:ec2::254]", "100.100.100.200", "metadata.google.internal", "METADATA."],
    ),
    ("send-to-reserved", &["192.0.2.1", "198.51.100.7", "203.0.113.9", "198.19.0.1", "224.0.0.1", "255.255.255.255", "[ff02::1]", "[2001:db8::1]"]),
];

#[test]
fn every_address_that_is_not_out_in_the_internet_is_told_as_what_it_is() {
    for (id, hosts) in KINDS {
        for host in hosts {
            assert_eq!(told(&format!("http://{host}:8080/pb?c=1")), [id], "{host}");
            assert_eq!(told(&format!("https://{host}")), [id], "{host}");
        }
    }
}

#[test]
fn however_an_address_is_written_it_is_told() {
    for host in ["2130706433", "0x7f000001", "0x7f.1", "127.1", "0177.0.0.1", "127.0.0.1.", "localhost.", "LOCALHOST", "api.localhost", "%31%32%37.1"]
    {
        assert_eq!(told(&format!("http://{host}/pb")), ["send-to-loopback"], "{host}");
    }
    for host in ["0xa9fea9fe", "2852039166", "169.254.43518"] {
        assert_eq!(told(&format!("http://{host}/pb")), ["send-to-metadata"], "{host}");
    }
    for host in ["tracker", "db.internal", "nas.lan", "box.home.arpa"] {
        assert_eq!(told(&format!("http://{host}/pb")), ["send-to-private"], "{host}");
    }
}

#[test]
fn of_an_address_in_the_internet_nothing_is_told() {
    let public = [
        "8.8.8.8",
        "172.15.0.1",
        "172.32.0.1",
        "192.169.0.1",
        "100.63.0.1",
        "100.128.0.1",
        "169.253.0.1",
        "[2a00:1450::1]",
        "[::ffff:8.8.8.8]",
        "tracker.example",
        "localhost.example",
        "10.0.0.1.example",
        "notlocalhost.example",
        "internal.example",
    ];
    for host in public {
        assert_eq!(told(&format!("https://{host}/pb?u=http://10.0.0.1/")), Vec::<&str>::new(), "{host}");
    }
}

#[test]
fn where_a_name_is_found_to_lead_inside_the_address_is_told_each_kind_once() {
    let target = Target::of("https://tracker.example/pb").unwrap();
    let found: Vec<SocketAddr> = ["10.0.0.5", "192.168.0.1", "::1", "93.184.216.34", "::ffff:169.254.169.254"]
        .iter()
        .map(|address| SocketAddr::new(address.parse::<IpAddr>().unwrap(), 443))
        .collect();
    let cautions = target.cautions_at(&found);
    assert_eq!(ids(&cautions), ["send-to-private", "send-to-loopback", "send-to-metadata"]);
    let words = Words::new(Lang::En).say(&cautions[0]);
    assert!(words.contains("tracker.example") && words.contains("10.0.0.5") && words.contains("private"), "{words}");
    assert_eq!(ids(&target.cautions_at(&found[3..4])), Vec::<&str>::new());
    let call = Call::prepare("http://localhost:9/pb", std::time::Duration::from_secs(5)).unwrap();
    assert_eq!(ids(&call.cautions()), ["send-to-loopback"]);
}

#[test]
fn a_name_and_password_in_the_link_are_told_to_be_dropped_and_not_said() {
    for userinfo in ["me:secret@", "me@", ":secret@", "me%40x:se%2fcret@"] {
        let cautions = Target::of(&format!("https://{userinfo}tracker.example/pb?a=b@c")).unwrap().cautions();
        assert_eq!(ids(&cautions), ["send-userinfo-dropped"], "{userinfo}");
        for lang in Lang::ALL {
            assert!(!Words::new(lang).say(&cautions[0]).contains("secret"));
        }
        assert!(!Target::of(&format!("https://{userinfo}tracker.example/pb")).unwrap().request().contains('@'));
    }
    assert_eq!(told("https://tracker.example/@x?mail=a@b.c"), Vec::<&str>::new());
}
