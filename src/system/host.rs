//! Who writes: this process and this machine.

use std::hash::{DefaultHasher, Hash, Hasher};

/// The machine's name; empty where it is not known.
pub fn name() -> String {
    #[cfg(unix)]
    return rustix::system::uname().nodename().to_string_lossy().into_owned();
    #[cfg(not(unix))]
    return std::env::var("COMPUTERNAME").unwrap_or_default();
}

/// Six digits that tell this machine from others in a file name.
pub fn tag() -> String {
    let mut hasher = DefaultHasher::new();
    name().hash(&mut hasher);
    format!("{:06x}", hasher.finish() & 0xff_ffff)
}

/// True while a process of that number runs on this machine; where that cannot be found out, it is taken to run.
pub fn is_running(process: u32) -> bool {
    #[cfg(unix)]
    {
        use rustix::process::{Pid, test_kill_process};
        let Some(pid) = i32::try_from(process).ok().and_then(Pid::from_raw) else { return false };
        test_kill_process(pid) != Err(rustix::io::Errno::SRCH)
    }
    #[cfg(not(unix))]
    {
        let _ = process;
        true
    }
}
