//! The guides, followed to the letter: each command is run and each key is pressed, in the order of the page, in one clean home. What a guide shows
//! below a command is what it answers; what it says that one sees is on the screen.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use super::pty::terminal::{Start, Terminal};

/// What a guide has its reader do.
#[derive(Debug, PartialEq)]
enum Part {
    /// Commands, and what they answer, if that is shown.
    Commands { block: String, shown: Option<String> },
    /// A file that the reader makes.
    File { name: String, text: String },
    /// One sitting of the program: what is pressed and what is seen.
    Walk(Vec<Row>),
}

/// A row of a walk.
#[derive(Debug, PartialEq)]
struct Row {
    /// What is pressed, typed or pasted.
    presses: Vec<Press>,
    /// What is on the screen then.
    seen: Vec<String>,
}

#[derive(Debug, PartialEq)]
enum Press {
    Keys(String),
    Paste(String),
}

fn place(lang: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(format!("guide.{lang}.md"))
}

fn guide(lang: &str) -> String {
    // git on Windows may have put carriage returns in.
    fs::read_to_string(place(lang)).unwrap().replace("\r\n", "\n")
}

/// How each language heads a walk, and how it says that something is pasted.
const WORDS: [(&str, &str, &str); 2] = [("en", "| press | you see |", "paste"), ("ru", "| нажмите | на экране |", "вставьте")];

fn parts(text: &str, head: &str, paste: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let block = |lines: &mut std::str::Lines<'_>| -> String { lines.take_while(|line| *line != "```").flat_map(|line| [line, "\n"]).collect() };
        if line == "```sh" {
            parts.push(Part::Commands { block: block(&mut lines), shown: None });
        } else if line == "```text" {
            let answered = block(&mut lines);
            let Some(Part::Commands { shown, .. }) = parts.last_mut() else { panic!("nothing answers {answered}") };
            *shown = Some(answered);
        } else if let Some(name) = line.strip_prefix("```text ") {
            parts.push(Part::File { name: name.to_owned(), text: block(&mut lines) });
        } else if line == head {
            let rows = lines.by_ref().skip(1).take_while(|line| line.starts_with('|'));
            parts.push(Part::Walk(rows.map(|line| row(line, paste)).collect()));
        }
    }
    parts
}

/// What stands between backticks, each with what stands before it.
fn marked(cell: &str) -> Vec<(&str, &str)> {
    let pieces: Vec<&str> = cell.split('`').collect();
    pieces.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
}

fn row(line: &str, paste: &str) -> Row {
    let [_, pressed, seen, _] = line.split('|').collect::<Vec<&str>>()[..] else { panic!("{line} has not two cells") };
    let press = |(before, text): (&str, &str)| {
        if before.contains(paste) && before.ends_with(": ") { Press::Paste(text.to_owned()) } else { Press::Keys(text.to_owned()) }
    };
    Row { presses: marked(pressed).into_iter().map(press).collect(), seen: marked(seen).into_iter().map(|(_, text)| text.to_owned()).collect() }
}

/// The windows that Terminal.app and the console of Windows open.
const WINDOWS: [(u16, u16); 2] = [(80, 24), (120, 30)];

/// A buyer with a clean home.
struct Buyer {
    lang: &'static str,
    window: (u16, u16),
    home: TempDir,
}

impl Buyer {
    fn answer(&self, block: &str) -> String {
        let program = Path::new(env!("CARGO_BIN_EXE_clickwire")).parent().unwrap();
        let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("exec 2>&1\n{block}")]).current_dir(self.home.path()).env_clear();
        let output = shell.env("PATH", path).env("HOME", self.home.path()).env("CLICKWIRE_LANG", self.lang).output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        let said = said.replace(self.home.path().to_str().unwrap(), "~");
        // 1 is: done, and there is something to see to.
        assert!(output.status.code().is_some_and(|code| code < 2), "{block}{said}");
        said
    }

    fn open(&self) -> Terminal {
        let under = |name: &str| self.home.path().join(name).display().to_string();
        let folders = [("XDG_DATA_HOME", ".local/share"), ("XDG_CONFIG_HOME", ".config"), ("XDG_STATE_HOME", ".local/state")];
        let start = Start::at(self.window.0, self.window.1).env("HOME", &under("")).env("CLICKWIRE_LANG", self.lang);
        folders.into_iter().fold(start, |start, (name, folder)| start.env(name, &under(folder))).open()
    }

    /// Presses what stands in the rows: the first one starts the program, the last one ends it.
    fn walks(&self, rows: &[Row]) {
        let [first, between @ .., last] = rows else { panic!("no walk: {rows:?}") };
        let keys =
            |row: &Row| row.presses.iter().map(|press| if let Press::Keys(keys) = press { keys.as_str() } else { "" }).collect::<Vec<_>>().join(" ");
        assert_eq!((keys(first).as_str(), keys(last).as_str()), ("clickwire Enter", "q"), "{rows:?}");
        let mut terminal = self.open();
        sees(&mut terminal, first);
        for row in between {
            for press in &row.presses {
                match press {
                    Press::Keys(keys) => terminal.send(bytes(keys)),
                    Press::Paste(text) => terminal.paste(text),
                };
            }
            sees(&mut terminal, row);
        }
        terminal.send("q").ended_with(0);
    }
}

fn sees(terminal: &mut Terminal, row: &Row) {
    assert!(!row.seen.is_empty(), "{row:?} does not say what is seen");
    for text in &row.seen {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        terminal.until(&format!("{text:?} of {row:?}"), |terminal| words(&terminal.picture()).contains(&words(text)));
    }
}

/// A key as a terminal sends it; anything else is typed.
fn bytes(key: &str) -> &str {
    match key {
        "Enter" => "\r",
        "Esc" => "\x1b",
        "Tab" => "\t",
        "Space" => " ",
        "Ctrl-U" => "\x15",
        "↓" => "\x1b[B",
        "↑" => "\x1b[A",
        typed => typed,
    }
}

#[test]
fn the_guides_work_to_the_letter() {
    for ((lang, head, paste), window) in WORDS.into_iter().flat_map(|words| WINDOWS.map(|window| (words, window))) {
        let mut text = guide(lang);
        let buyer = Buyer { lang, window, home: TempDir::new().unwrap() };
        let mut walks = 0;
        for part in parts(&text.clone(), head, paste) {
            match part {
                Part::File { name, text } => fs::write(buyer.home.path().join(name), text).unwrap(),
                Part::Walk(rows) => {
                    walks += 1;
                    buyer.walks(&rows);
                }
                Part::Commands { block, shown } => {
                    let answer = buyer.answer(&block);
                    match shown {
                        Some(shown) if std::env::var_os("UPDATE_README").is_some() => {
                            text = text.replacen(
                                &format!("```sh\n{block}```\n\n```text\n{shown}```"),
                                &format!("```sh\n{block}```\n\n```text\n{answer}```"),
                                1,
                            );
                        }
                        Some(shown) => assert_eq!(shown, answer, "{lang}: {block}"),
                        None => {}
                    }
                }
            }
        }
        assert!(walks >= 4, "{lang}: {walks} walks");
        if std::env::var_os("UPDATE_README").is_some() {
            fs::write(place(lang), text).unwrap();
        }
    }
}

/// What is done, without the words around it.
fn done(lang: &str, head: &str, paste: &str) -> Vec<String> {
    let deed = |part| match part {
        Part::Commands { block, .. } => block,
        Part::File { name, text } => format!("{name}: {text}"),
        Part::Walk(rows) => format!("{:?}", rows.iter().map(|row| &row.presses).collect::<Vec<_>>()),
    };
    parts(&guide(lang), head, paste).into_iter().map(deed).collect()
}

#[test]
fn both_guides_do_the_same() {
    let [english, russian] = WORDS.map(|(lang, head, paste)| done(lang, head, paste));
    assert_eq!(english, russian);
}
