//! A talk in plain questions that is cut off, or in which something happens between two lines: no edit that was refused is lost by that.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Stdio};

use rustix::process::{Pid, Signal, kill_process};

use super::others::as_readonly;
use super::person::Person;
use super::plain::heard;
use super::plain_rescued::kept;
use super::strace;

/// A talk that goes on.
struct Talk {
    child: Child,
    out: Option<BufReader<ChildStdout>>,
}

impl Talk {
    /// Under another program, with its arguments.
    fn under(person: &Person, program: &str, args: &[String], asked: &[&str]) -> Self {
        let mut command = person.command_of(program, args);
        command.args(["--plain", "--clipboard", "print"]).args(asked);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let out = child.stdout.take().map(BufReader::new);
        Talk { child, out }
    }

    /// Listens until this is said.
    fn hears(&mut self, text: &str) -> &mut Self {
        let mut heard = String::new();
        while !heard.contains(text) {
            assert!(self.out.as_mut().unwrap().read_line(&mut heard).unwrap() > 0, "{text} is not said: {heard}");
        }
        self
    }

    fn says(&mut self, lines: &str) -> &mut Self {
        self.child.stdin.as_mut().unwrap().write_all(lines.as_bytes()).unwrap();
        self
    }

    /// The exit status, `None` after a signal, and what was said beside the talk.
    fn ends(mut self) -> (Option<i32>, String) {
        drop(self.child.stdin.take());
        let ended = self.child.wait_with_output().unwrap();
        (ended.status.code(), String::from_utf8(ended.stderr).unwrap())
    }
}

/// Someone with one profile.
fn with_profile() -> (Person, PathBuf) {
    let person = Person::new();
    let file = person.has_profile("a", "name = \"a\"\n");
    (person, file)
}

/// Someone who talks about it, and has heard the summary.
fn talking() -> (Person, PathBuf, Talk) {
    let (person, file) = with_profile();
    let mut talk = Talk::under(&person, "env", &[], &["a"]);
    talk.hears("A number copies");
    (person, file, talk)
}

#[test]
fn a_signal_loses_no_edit_that_was_refused() {
    let (person, file, mut talk) = talking();
    as_readonly(&file, || talk.says("click\nsub7\n").hears("was not saved"));
    kill_process(Pid::from_child(&talk.child), Signal::TERM).unwrap();
    assert_eq!(talk.ends().0, None);
    assert!(["a.origin", "a.toml"].iter().all(|name| kept(&person).iter().any(|known| known == name)), "{:?}", kept(&person));
    heard(&person, &["--plain"], &["1"]);
    assert!(fs::read_to_string(&file).unwrap().contains("sub7") && kept(&person).is_empty());
}

#[test]
fn who_hears_no_more_is_told_by_the_status_that_an_edit_is_not_saved() {
    let (person, file, mut talk) = talking();
    let (status, err) = as_readonly(&file, || {
        talk.says("click\nsub7\n").hears("was not saved");
        drop(talk.out.take());
        talk.says("name\nname\nname\n");
        talk.ends()
    });
    assert_eq!((status, kept(&person).len()), (Some(1), 2), "{err}");
    assert!(err.contains("The edits of a are kept in"), "{err}");
}

#[test]
fn edits_that_were_given_up_for_what_another_program_wrote_are_not_offered_again() {
    let (person, file, mut talk) = talking();
    fs::write(&file, "name = \"a\"\n# theirs\n").unwrap();
    talk.says("click\nmine\n").hears("Another program changed");
    assert!(kept(&person).iter().any(|name| name == "a.toml"), "until it is decided they are kept");
    talk.says("1\n").hears("A number copies");
    let (status, err) = talk.ends();
    assert_eq!((status, err.as_str(), kept(&person)), (Some(0), "", vec![]));
    assert_eq!(fs::read_to_string(&file).unwrap(), "name = \"a\"\n# theirs\n");
}

#[test]
fn a_new_offer_like_another_that_the_disk_refuses_is_kept_and_offered() {
    let (person, _) = with_profile();
    if !strace::is_there() {
        return;
    }
    let mut arguments = strace::arguments(&["renameat2:error=EIO".to_owned()]);
    arguments.extend(["-P".to_owned(), person.profiles().join("peru.toml").to_str().unwrap().to_owned()]);
    let mut talk = Talk::under(&person, "strace", &arguments, &[]);
    talk.says("like 1\nPeru\nhttps://partner.example/pe\n\n").hears("was not saved");
    let (status, err) = talk.ends();
    assert_eq!((status, kept(&person)), (Some(1), vec!["peru.origin".to_owned(), "peru.toml".to_owned()]), "{err}");
    heard(&person, &["--plain"], &["1"]);
    assert!(fs::read_to_string(person.profiles().join("peru.toml")).unwrap().contains("https://partner.example/pe"));
}

#[test]
fn what_a_talk_that_goes_on_keeps_is_offered_to_no_other_start() {
    let (person, file, mut talk) = talking();
    as_readonly(&file, || talk.says("click\nsub7\n").hears("was not saved"));
    assert!(!heard(&person, &["--plain"], &[]).contains("could not be saved last time"));
    let (status, err) = talk.ends();
    assert_eq!((status, err.as_str(), kept(&person)), (Some(0), "", vec![]), "it was saved at the end");
    assert!(fs::read_to_string(&file).unwrap().contains("sub7"));
}

#[test]
fn an_edit_that_was_refused_and_taken_back_is_not_kept_though_another_program_changed_the_file() {
    let (person, file, mut talk) = talking();
    fs::write(&file, "name = \"a\"\n# theirs\n").unwrap();
    talk.says("click\nmine\n").hears("Another program changed").says("undo\n");
    let (status, err) = talk.ends();
    assert_eq!((status, kept(&person)), (Some(0), vec![]), "{err}");
}
