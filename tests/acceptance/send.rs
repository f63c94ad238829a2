//! A test send is printed, sent only with `--yes`, and its answer shown for what it is worth.

use std::io::{ErrorKind, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use assert_cmd::Command;
use clickwire::model::hidden::has_hidden;
use clickwire::system::send::{Sent, send};
use clickwire::text::Words;
use clickwire::words::{Lang, Say};

use super::person::at_home;

const LIMIT: Duration = Duration::from_secs(5);

/// A server on loopback that reads each request's head and answers as told; the heads can be read back.
fn server(answer: impl Fn(&mut TcpStream) + Send + 'static) -> (u16, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let (told, heads) = channel();
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut head = Vec::new();
            let mut byte = [0];
            while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|count| count == 1) {
                head.push(byte[0]);
            }
            let _ = told.send(String::from_utf8_lossy(&head).into_owned());
            answer(&mut stream);
        }
    });
    (port, heads)
}

fn replying(reply: &'static [u8]) -> (u16, Receiver<String>) {
    server(move |stream| stream.write_all(reply).unwrap_or_default())
}

/// Holds the connection open until the other side is gone.
fn hang(stream: &mut TcpStream) {
    let mut rest = [0; 64];
    while matches!(stream.read(&mut rest), Ok(1..)) {}
}

fn sent(port: u16) -> Result<Sent, Say> {
    send(&format!("http://127.0.0.1:{port}/pb?e=sale&c=67wg&x={{raw}}|"), LIMIT)
}

fn error_of(reply: &'static [u8]) -> &'static str {
    sent(replying(reply).0).unwrap_err().id
}

#[test]
fn the_url_goes_out_byte_for_byte() {
    let (port, heads) = replying(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    let sent = sent(port).unwrap();
    assert_eq!((sent.status, sent.body.as_slice(), sent.is_success()), (200, &["ok".to_owned()][..], true));
    let head = heads.recv().unwrap();
    assert!(head.starts_with("GET /pb?e=sale&c=67wg&x={raw}| HTTP/1.1\r\n"), "{head}");
    assert!(head.contains(&format!("\r\nHost: 127.0.0.1:{port}\r\n")), "{head}");
    assert!(send(&format!("http://localhost:{port}?a=1#part"), LIMIT).unwrap().is_success());
    assert!(heads.recv().unwrap().starts_with("GET /?a=1 HTTP/1.1\r\n"));
}

#[test]
fn every_status_is_shown_as_it_is_and_no_redirect_is_followed() {
    for (reply, status) in [
        (&b"HTTP/1.1 400 Bad Request\r\n\r\nno such click"[..], 400),
        (b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", 404),
        (b"HTTP/1.0 500 Oops\r\n\r\n", 500),
        (b"HTTP/1.1 204 No Content\r\n\r\n", 204),
    ] {
        let sent = sent(replying(reply).0).unwrap();
        assert_eq!((sent.status, sent.is_success()), (status, status == 204));
    }
    let (port, heads) = replying(b"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\n\r\n");
    assert_eq!(sent(port).unwrap().location.as_deref(), Some("/elsewhere"));
    assert!(heads.recv().is_ok() && heads.try_recv().is_err(), "one request, no more");
}

#[test]
fn a_slow_answer_is_waited_for_and_none_at_all_is_not() {
    let (port, _heads) = server(|stream| {
        for byte in b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok" {
            let _ = stream.write_all(&[*byte]).and_then(|()| stream.flush());
            thread::yield_now();
        }
    });
    assert_eq!(sent(port).unwrap().body, ["ok"]);

    let short = Duration::from_millis(150);
    let begun = Instant::now();
    let (port, _heads) = server(hang);
    assert_eq!(send(&format!("http://127.0.0.1:{port}/"), short).unwrap_err().id, "send-too-slow");
    let (port, _heads) = server(|stream| {
        // Drop after drop: no read ever waits long, and still the whole must end.
        while stream.write_all(b"x").is_ok() {
            thread::yield_now();
        }
    });
    assert_eq!(send(&format!("http://127.0.0.1:{port}/"), short).unwrap_err().id, "send-garbage");
    let (port, _heads) = server(|stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
        hang(stream);
    });
    assert_eq!(send(&format!("http://127.0.0.1:{port}/"), short).unwrap().body, ["half"], "what has come counts");
    assert!(begun.elapsed() < Duration::from_secs(4), "{:?}", begun.elapsed());
}

#[test]
fn garbage_is_told_and_its_hidden_characters_are_marked() {
    assert_eq!(error_of(b"SSH-2.0-OpenSSH_9.2\r\n"), "send-garbage");
    assert_eq!(error_of(b"\x00\xff\x1b[2J\r\n\r\n"), "send-garbage");
    assert_eq!(error_of(b"HTTP/9 hello\r\n\r\n"), "send-garbage");
    assert_eq!(error_of(b"HTTP/1.1 200 OK\r\nnever ended"), "send-garbage");
    assert_eq!(error_of(b""), "send-empty");
    let say = sent(replying(b"\x1b]0;title\x07\r\n\r\n").0).unwrap_err();
    assert!(!has_hidden(&Words::new(Lang::En).say(&say)));
    let sent = sent(replying(b"HTTP/1.1 200 OK\r\nLocation: \x1b[31m\r\n\r\na\x1b[2Jb\r\n\xff\xe2\x80\xae\n").0).unwrap();
    assert_eq!(sent.body, ["a␛[2Jb", "\u{fffd}\u{fffd}"]);
    assert!(!has_hidden(&sent.location.unwrap()));
}

#[test]
fn a_long_answer_is_cut_and_not_read_to_its_end() {
    let (port, _heads) = server(|stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
        while stream.write_all(&[b'x'; 4096]).is_ok() {}
    });
    let sent = sent(port).unwrap();
    assert!(sent.is_cut && sent.body.concat().len() <= 2048);
}

#[test]
fn what_cannot_be_called_says_why() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let error = |url: &str| send(url, LIMIT).unwrap_err().id;
    assert_eq!(error(&format!("http://127.0.0.1:{free}/")), "send-no-connection");
    assert_eq!(error("ftp://127.0.0.1/"), "send-url-wrong");
    assert_eq!(error("http://127.0.0.1/a b"), "send-url-wrong");
    assert_eq!(error("http://127.0.0.1/a\r\nX: y"), "send-url-wrong");
    assert_eq!(error("nonsense"), "send-url-wrong");
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let _ = stream.write_all(b"this is no TLS\r\n\r\n");
        hang(&mut stream);
    });
    assert_eq!(error(&format!("https://127.0.0.1:{port}/")), "send-no-tls");
}

/// A home with a tracker on loopback and a profile that reports to it.
fn home(port: u16) -> tempfile::TempDir {
    home_of(&format!("127.0.0.1:{port}"))
}

/// The same with a tracker at another place.
fn home_of(place: &str) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let tracker = format!(
        "id = \"local\"\nname = \"Local\"\nendpoint = \"http://{place}/pb\"\n[keys]\nevent = \"e\"\nclick = \"c\"\namount = \"sum\"\n[links]\n\
         click_macro = \"{{click}}\"\n[events]\nregistration = {{ event = \"reg\" }}\nfirst-deposit = {{ event = \"sale\" }}\n"
    );
    for folder in ["config/clickwire/trackers", "clickwire/config/trackers", "Library/Application Support/clickwire/trackers"] {
        write(&home.path().join(folder), "local.toml", &tracker);
    }
    let profile = "version = 1\nname = \"My Offer\"\n[tracker]\nid = \"local\"\n[click]\nparam = \"sub1\"\n[[postbacks]]\nname = \"Registration\"\nevent = \"reg\"\n\
                   [[postbacks]]\nname = \"FD\"\nevent = \"sale\"\nparams = [{ key = \"sum\", value = \"{amount}\" }]\n\
                   [[postbacks]]\nname = \"Sale\"\nevent = \"sale\"\n";
    write(&home.path().join("profiles"), "my-offer.toml", profile);
    home
}

fn write(folder: &Path, name: &str, text: &str) {
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(folder.join(name), text).unwrap();
}

/// Runs the program: exit status, stdout, stderr.
fn run(home: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_clickwire"));
    command.env_clear().envs(at_home(home)).env("XDG_CONFIG_HOME", home.join("config")).env("XDG_DATA_HOME", home.join("data"));
    let output = command.env("CLICKWIRE_PROFILES_DIR", home.join("profiles")).arg("--lang").arg("en").args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn without_yes_the_request_is_printed_and_nothing_is_sent() {
    let (port, heads) = replying(b"HTTP/1.1 200 OK\r\n\r\n");
    let home = home(port);
    let (exit, out, err) = run(home.path(), &["send", "My Offer", "--event", "FD", "--clickid", "67 wg"]);
    assert_eq!((exit, out), (0, format!("GET http://127.0.0.1:{port}/pb?e=sale&c=67%20wg&sum=50\n")));
    assert!(err.contains("--yes"), "{err}");
    assert!(heads.try_recv().is_err());
}

#[test]
fn where_it_goes_and_what_is_dropped_is_said_on_the_print_and_before_it_is_sent() {
    let (port, heads) = replying(b"HTTP/1.1 200 OK\r\n\r\n");
    for yes in [&[][..], &["--yes"]] {
        let home = home_of(&format!("me:secret@localhost:{port}"));
        let (exit, out, err) = run(home.path(), &[&["send", "My Offer", "--event", "reg", "--clickid", "67wg"], yes].concat());
        assert!(exit == 0 && out.starts_with(&format!("GET http://me:secret@localhost:{port}/pb?")), "{exit} {out} {err}");
        assert!(err.contains("localhost") && err.contains("loopback") && err.contains("not sent") && !err.contains("secret"), "{err}");
    }
    let head = heads.recv().unwrap();
    assert!(!head.contains("secret") && !head.contains("Authorization"), "{head}");
    assert!(heads.try_recv().is_err(), "one request, no more");
}

#[test]
fn with_yes_it_is_sent_and_a_200_is_called_no_proof() {
    let (port, heads) = replying(b"HTTP/1.1 200 OK\r\n\r\nstored\x1b[2J\n");
    let home = home(port);
    let (exit, out, err) = run(home.path(), &["send", "My Offer", "--event", "reg", "--clickid", "67wg", "--yes"]);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!((exit, lines[0], lines[2]), (0, format!("GET http://127.0.0.1:{port}/pb?e=reg&c=67wg").as_str(), "stored␛[2J"));
    assert!(lines[1].starts_with("200 · ") && err.contains("no proof"), "{out}{err}");
    assert!(heads.recv().unwrap().starts_with("GET /pb?e=reg&c=67wg HTTP/1.1"));

    let (port, _heads) = replying(b"HTTP/1.1 404 Not Found\r\n\r\n");
    let home = self::home(port);
    let (exit, out, err) = run(home.path(), &["send", "my-offer", "--event", "reg", "--clickid", "67wg", "--yes"]);
    assert!(exit == 1 && out.contains("404 · ") && err.contains("404"), "{out}{err}");
}

#[test]
fn what_is_asked_for_wrongly_ends_with_2_and_says_what_there_is() {
    let home = home(1);
    let refused = |arguments: &[&str], said: &str| {
        let (exit, out, err) = run(home.path(), arguments);
        assert!(exit == 2 && out.is_empty() && err.contains(said), "{exit} {out} {err}");
    };
    refused(&["send", "My Offer", "--event", "sale", "--clickid", "x"], "FD, Sale");
    refused(&["send", "My Offer", "--event", "resale", "--clickid", "x"], "reg, sale");
    refused(&["send", "My Offer", "--event", "reg", "--clickid", ""], "--clickid");
    refused(&["send", "Nobody", "--event", "reg", "--clickid", "x"], "Nobody");
    refused(&["send", "My Offer", "--event", "reg"], "--clickid");
    refused(&["trace", "My Offer", "--amount", "much"], "much");
    let (exit, out, _) = run(home.path(), &["send", "My Offer", "--event", "reg", "--clickid", "x", "--yes"]);
    assert!(exit == 1 && out.starts_with("GET "), "nobody listens there: {out}");
}

#[test]
fn trace_ends_with_1_when_an_event_is_lost_and_with_0_when_none_is() {
    let home = home(1);
    let (exit, out, _) = run(home.path(), &["trace", "My Offer"]);
    assert!(exit == 1 && out.contains("lost"), "no registration link yet: {out}");
    let path = home.path().join("profiles/my-offer.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("{text}[[registration_links]]\nname = \"R\"\nbase_url = \"https://partner.test/\"\n")).unwrap();
    let (exit, out, err) = run(home.path(), &["trace", "My Offer", "--clickid", "abc", "--amount", "20", "--currency", "EUR", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((exit, err.as_str(), json["registration_link"].as_str()), (0, "", Some("https://partner.test/?sub1=abc")));
    assert_eq!((json["events"][1]["amount"].as_i64(), json["amount_sent"].as_i64()), (Some(20), Some(20)));
}

#[test]
fn nothing_is_sent_from_anywhere_but_the_command() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match std::fs::read_to_string(&path) {
                Ok(text) if !path.ends_with("system/send.rs") => assert!(!text.contains("TcpStream"), "{}", path.display()),
                Err(error) if error.kind() == ErrorKind::IsADirectory || path.is_dir() => folders.push(path),
                _ => {}
            }
        }
    }
}
