//! The disk as it is on a bad day: `strace` makes a system call of the program slow, or fail, or its last.

use std::process::{Child, Command, Output, Stdio};

use super::person::Person;

/// A clickwire with injected faults, such as `fsync:error=EIO:when=2`.
pub struct Strace<'p> {
    person: &'p Person,
    faults: Vec<String>,
}

/// What a run under strace gave.
#[derive(Debug)]
pub struct Ended {
    /// The exit status; `None` after a signal.
    pub status: Option<i32>,
    /// What was said.
    pub err: String,
}

impl<'p> Strace<'p> {
    /// For a person; `None`, with a word, where strace is not there or may not trace.
    pub fn of(person: &'p Person, faults: &[&str]) -> Option<Self> {
        is_there().then(|| Strace { person, faults: faults.iter().map(|fault| (*fault).to_owned()).collect() })
    }

    /// Starts a command.
    pub fn starts(&self, args: &[&str]) -> Child {
        let mut command = self.person.command_of("strace", &arguments(&self.faults));
        command.args(args).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    }

    /// Runs a command to its end.
    pub fn runs(&self, args: &[&str]) -> Ended {
        ended(self.starts(args).wait_with_output().unwrap())
    }
}

/// What a rename of somebody's only profile, `a`, comes to under this fault; `None` where strace is not there.
pub fn renamed_under(fault: &str) -> Option<Ended> {
    let person = Person::new();
    person.has_profile("a", "name = \"a\"\n");
    Some(Strace::of(&person, &[fault])?.runs(&["rename", "a", "b"]))
}

/// The arguments of strace for these faults; the program follows.
pub fn arguments(faults: &[String]) -> Vec<String> {
    let calls: Vec<&str> = faults.iter().filter_map(|fault| fault.split(':').next()).collect();
    let mut arguments: Vec<String> = ["-f", "-qq", "-o", "/dev/null", "-e"].map(str::to_owned).into();
    arguments.push(format!("trace={}", calls.join(",")));
    arguments.extend(faults.iter().flat_map(|fault| ["-e".to_owned(), format!("inject={fault}")]));
    arguments
}

/// What came of a run.
pub fn ended(output: Output) -> Ended {
    Ended { status: output.status.code(), err: String::from_utf8(output.stderr).unwrap() }
}

/// True where strace can be used; otherwise that is said.
pub fn is_there() -> bool {
    let is_there = Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).status().is_ok_and(|status| status.success());
    if !is_there {
        eprintln!("skipped: strace is not there, or may not trace");
    }
    is_there
}
