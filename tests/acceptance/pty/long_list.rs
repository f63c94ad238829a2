//! A list that is longer than what is read at once: keys that come before all of it is there do what they do behind it.

use std::fs;

use super::terminal::Start;

const COUNT: usize = 400;

#[test]
fn keys_that_come_before_a_long_list_is_whole_do_what_they_would_do_later() {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..COUNT {
        // What cannot be read has its place among the others.
        let text =
            if number == 7 { "version = \n".to_owned() } else { format!("version = 1\nname = \"offer {number:03}\"\nintegration = \"1win\"\n") };
        fs::write(folder.path().join(format!("offer-{number:03}.toml")), text).unwrap();
    }
    let open = || Start::at(100, 30).with(&["--profiles-dir", folder.path().to_str().unwrap()]).open();

    let mut late = open();
    late.see("384");
    let mut early = open();
    // The list's last row is not in its head: the filter finds it all the same, whatever moved the cursor before.
    early.send("\x1b[B\x1b[B/offer 000").see("offer 000");
    late.send("\x1b[B\x1b[B/offer 000").see("offer 000");
    early.until("the same list", |early| early.picture() == late.picture());
    for terminal in [&mut early, &mut late] {
        terminal.send("\x03").send("q").ended_with(0);
    }
}
