//! Arguments in, exit status out.

use std::panic;
use std::process::{self, ExitCode};

use clickwire::system::end::PANICKED;

fn main() -> ExitCode {
    // Nothing is unwound in a release build, which would end by a signal.
    let tell = panic::take_hook();
    panic::set_hook(Box::new(move |what| {
        tell(what);
        process::exit(PANICKED);
    }));
    ExitCode::from(clickwire::cli::run(std::env::args_os()))
}
