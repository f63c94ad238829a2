//! A user at the terminal: what they press, type and paste, what they see, and what comes of it. Effects are performed in memory.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use clickwire::model::acts::Exchange;
use clickwire::model::backdrop::Backdrop;
use clickwire::model::catalog::{Catalog, UserFile};
use clickwire::model::day::Day;
use clickwire::model::earlier::EarlierText;
use clickwire::model::own_integration::Draft;
use clickwire::model::profile::{ItemId, Profile};
use clickwire::model::profile_toml;
use clickwire::model::slug::file_slug;
use clickwire::screen::{self, Kept, theme::Theme};
use clickwire::system::disk::help_texts;
use clickwire::text::{Words, sheet};
use clickwire::wizard::deeds::Way;
use clickwire::wizard::doc::DocId;
use clickwire::wizard::effect::{CopyTicket, Effect, LeftAt, Opening};
use clickwire::wizard::key::Key;
use clickwire::wizard::links::link_of;
use clickwire::wizard::message::{CopyOutcome, IntegrationSaved, Listed, Message, NotSaved, Opened};
use clickwire::wizard::overlay::Overlay;
use clickwire::wizard::steps::rows;
use clickwire::wizard::{Options, Wizard};
use clickwire::words::{Lang, Say};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// A postback key.
pub const KEY: &str = "48d0524a-3abb-4cd5-82b8-404fa1cb4f7e";

/// A postback link as the tracker shows it for a click parameter.
pub fn tracker_link(param: &str) -> String {
    postback_url(&format!("tracker.event=registration&clickid={{{param}}}"))
}

/// A postback link with that query.
pub fn postback_url(query: &str) -> String {
    format!("https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback?{query}")
}

/// A finished profile of 1win, as the walk leaves it.
pub fn one_win() -> Profile {
    let mut user = User::new();
    user.filters("1win").press("enter").pastes(&tracker_link("sub1")).press("enter 5").pastes("https://1wgbch.top/casino/play/aviator?open=register");
    user.press("enter");
    user.profile().clone()
}

/// The shipped catalog with a partner of one's own, `acme`, of whom this is known.
pub fn with_partner(text: &str) -> Catalog {
    let head = "id = \"acme\"\nname = \"Acme\"\ncategory = \"igaming\"\nstatus = \"ready\"\nsource = \"made up\"\n";
    let catalog = Catalog::new(vec![UserFile { path: "acme.toml".into(), text: Ok(format!("{head}{text}")) }], Vec::new());
    assert!(catalog.integration("acme").is_some(), "its file can be read");
    catalog
}

/// A finished custom profile with a field and two links.
pub fn custom() -> Profile {
    profile_toml::parse(&format!(
        r#"version = 1
name = "My offer"
[tracker]
id = "chatterfy"
key = "{KEY}"
[click]
param = "sub1"
[[postbacks]]
name = "Registration"
event = "registration"
[[postbacks]]
name = "First Deposit"
event = "sale"
params = [{{ key = "tracker.cost", value = "{{amount}}" }}, {{ key = "tracker.currency", value = "usd" }}]
[[postbacks]]
name = "Recurring Deposit"
event = "resale"
params = [{{ key = "tracker.tid", value = "{{event_id}}" }}]
[[custom_fields]]
key = "fields.userid"
macro = "{{user_id}}"
postbacks = ["Registration"]
[[registration_links]]
name = "Main"
base_url = "https://partner.example/go?lp=3"
[[registration_links]]
name = "Spare"
base_url = "https://partner.example/other"
"#
    ))
    .unwrap()
}

/// Someone who uses the program.
pub struct User {
    /// The program.
    pub wizard: Wizard,
    words: Words,
    theme: Theme,
    /// What stands from frame to frame.
    kept: RefCell<Kept>,
    is_ascii: bool,
    files: BTreeMap<PathBuf, String>,
    trash: BTreeMap<PathBuf, (PathBuf, String)>,
    left: BTreeMap<PathBuf, LeftAt>,
    docs: BTreeMap<DocId, PathBuf>,
    known: BTreeMap<PathBuf, String>,
    copied: Vec<String>,
    saved: usize,
    /// Why the disk takes nothing; `None` while it does.
    pub disk_refuses: Option<NotSaved>,
    /// How copying goes.
    pub clipboard: CopyOutcome,
    /// Keys pressed so far.
    pub keys: usize,
    /// Pastes so far.
    pub pastes: usize,
    /// Lines that were printed for selecting.
    pub printed: Vec<String>,
    /// Earlier texts of the profile's file, newest first.
    pub earlier: Vec<EarlierText>,
    /// All effects but saving, listing and copying, in their order.
    pub others: Vec<Effect>,
    /// The files of the user's own integrations, by their ids.
    pub integrations: BTreeMap<String, String>,
    /// The day that it is.
    pub today: Day,
    /// True once the program has ended.
    pub quit: bool,
}

impl User {
    /// Someone without profiles, who sees the list of integrations.
    pub fn new() -> Self {
        User::starting(Vec::new(), Lang::En)
    }

    /// Someone with a profile, which is open at its summary.
    #[expect(clippy::needless_pass_by_value, reason = "`User::with(profile)` reads as a sentence")]
    pub fn with(profile: Profile) -> Self {
        User::with_in(&profile, Lang::En)
    }

    /// The same in a language.
    pub fn with_in(profile: &Profile, lang: Lang) -> Self {
        let file = file_of(&profile.name);
        let mut user = User::starting(vec![(file.clone(), profile_toml::save(None, profile))], lang);
        user.opens(file);
        user
    }

    /// Someone whose folder holds these files, by their stems.
    pub fn with_files(files: &[(&str, &str)], lang: Lang) -> Self {
        User::starting(files.iter().map(|(stem, text)| (PathBuf::from(format!("/profiles/{stem}.toml")), (*text).to_owned())).collect(), lang)
    }

    /// Someone without profiles, whose catalog is this one.
    pub fn knowing(catalog: Catalog) -> Self {
        User::at(catalog, Vec::new(), Lang::En)
    }

    /// The same person begins anew, with one profile open or none: reading the catalog takes its time.
    pub fn again(self, profile: Option<&Profile>, lang: Lang) -> Self {
        let file = profile.map(|profile| (file_of(&profile.name), profile_toml::save(None, profile)));
        let mut user = User::at(self.wizard.catalog, file.iter().cloned().collect(), lang);
        if let Some((file, _)) = file {
            user.opens(file);
        }
        user
    }

    /// The program ends and starts again on the same disk.
    pub fn restarts(mut self) -> Self {
        self.press("q");
        self.loses_power()
    }

    /// The same where it ended in the middle of everything.
    pub fn loses_power(self) -> Self {
        let lang = self.words.lang();
        let mut user = User::at(self.wizard.catalog, self.files.into_iter().collect(), lang);
        user.left = self.left;
        user
    }

    fn opens(&mut self, file: PathBuf) {
        self.perform(Effect::Open { doc: DocId::FIRST, file, opening: Opening::AsLeft });
    }

    fn starting(files: Vec<(PathBuf, String)>, lang: Lang) -> Self {
        User::at(Catalog::shipped(), files, lang)
    }

    fn at(catalog: Catalog, files: Vec<(PathBuf, String)>, lang: Lang) -> Self {
        let mut user = User {
            wizard: Wizard::new(catalog, Options { lang, ..Options::default() }),
            words: Words::new(lang),
            theme: Theme::new(true, false),
            kept: RefCell::default(),
            is_ascii: false,
            files: files.into_iter().collect(),
            trash: BTreeMap::new(),
            left: BTreeMap::new(),
            docs: BTreeMap::new(),
            known: BTreeMap::new(),
            copied: Vec::new(),
            saved: 0,
            disk_refuses: None,
            clipboard: CopyOutcome::Copied,
            keys: 0,
            pastes: 0,
            printed: Vec::new(),
            earlier: Vec::new(),
            others: Vec::new(),
            integrations: BTreeMap::new(),
            today: Day { year: 2026, month: 11, day: 26 },
            quit: false,
        };
        user.resize(80, 24);
        user.perform(Effect::List);
        user
    }

    /// Presses keys, spelled as in the table, with blanks between.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for spelling in keys.split_whitespace() {
            let key = Key::parse(spelling).unwrap_or_else(|| panic!("{spelling} is no key"));
            self.press_key(key);
        }
        self
    }

    /// Presses one key.
    pub fn press_key(&mut self, key: Key) -> &mut Self {
        self.keys += 1;
        self.send(Message::Key(key))
    }

    /// Types a text, letter by letter.
    pub fn types(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.press_key(Key::char(letter));
        }
        self
    }

    /// Pastes a text in one piece.
    pub fn pastes(&mut self, text: &str) -> &mut Self {
        self.pastes += 1;
        self.send(Message::Paste(text.to_owned()))
    }

    /// Makes the terminal so large.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.send(Message::Resize { columns, rows })
    }

    /// Chooses other looks.
    pub fn looks(&mut self, colours: bool, ascii: bool) -> &mut Self {
        self.theme = Theme::new(colours, ascii);
        self
    }

    /// Before a backdrop, in its colours.
    pub fn before(&mut self, backdrop: Backdrop) -> &mut Self {
        self.theme = Theme::new(true, false).before(Some(backdrop));
        self
    }

    /// Filters a list; the cursor stands on the first that is found.
    pub fn filters(&mut self, text: &str) -> &mut Self {
        self.press("/").types(text)
    }

    /// Replaces the text under the cursor and commits it.
    pub fn retypes(&mut self, text: &str) -> &mut Self {
        self.press("ctrl-u ctrl-k").types(text).press("enter")
    }

    /// Moves the cursor to the first row of the page that shows a text.
    pub fn on(&mut self, text: &str) -> &mut Self {
        while self.moves("pgup") {}
        loop {
            let line = self.line();
            if line.contains(text) {
                return self;
            }
            assert!(self.moves("down"), "no row with {text:?} on\n{}", self.screen());
        }
    }

    /// Moves the choice of what lies over the page to the first line that shows a text.
    pub fn on_answer(&mut self, text: &str) -> &mut Self {
        self.press("home");
        for _ in 0..100 {
            if self.chosen_line().contains(text) {
                return self;
            }
            self.press("down");
        }
        panic!("nothing with {text:?} to choose on\n{}", self.screen());
    }

    /// The chosen line of what lies over the page.
    fn chosen_line(&self) -> String {
        match &self.wizard.overlay {
            Some(Overlay::Choose(question)) => self.words.say(&question.answers[question.chosen].0),
            Some(Overlay::Findings(place)) => self.wizard.sorted_findings().get(*place).map(|found| self.words.say(&found.say)).unwrap_or_default(),
            _ => String::new(),
        }
    }

    fn moves(&mut self, key: &str) -> bool {
        let before = self.wizard.focus();
        self.press(key);
        self.wizard.focus() != before
    }

    /// The line under the cursor.
    pub fn line(&self) -> String {
        let areas = self.wizard.areas().unwrap();
        let focus = self.wizard.focus();
        let line = (0..areas.body.height).find(|line| self.wizard.row_at(*line) == focus).unwrap();
        let screen = self.screen();
        screen
            .lines()
            .nth(usize::from(areas.body.y + line))
            .unwrap()
            .chars()
            .take(usize::from(areas.body.width))
            .collect::<String>()
            .trim()
            .to_owned()
    }

    /// The cells of the screen.
    pub fn buffer(&self) -> Buffer {
        self.drawn(&mut self.kept.borrow_mut())
    }

    /// The same, with nothing taken from the frame before.
    pub fn buffer_drawn_anew(&self) -> Buffer {
        self.drawn(&mut Kept::default())
    }

    fn drawn(&self, kept: &mut Kept) -> Buffer {
        let (columns, rows) = self.wizard.size;
        let mut cells = Buffer::empty(Rect::new(0, 0, columns, rows));
        screen::draw(&mut screen::Frame::on(&mut cells), &self.wizard, &self.words, self.theme, kept);
        cells
    }

    /// The screen as text, blanks at the ends of lines left out.
    pub fn screen(&self) -> String {
        let buffer = self.buffer();
        let width = usize::from(buffer.area.width).max(1);
        let line = |cells: &[ratatui::buffer::Cell]| {
            let mut text = String::new();
            let mut covered = 0;
            for cell in cells {
                if covered == 0 {
                    text.push_str(cell.symbol());
                    covered = unicode_width::UnicodeWidthStr::width(cell.symbol()).max(1);
                }
                covered -= 1;
            }
            text.trim_end().to_owned()
        };
        buffer.content.chunks(width).map(line).collect::<Vec<_>>().join("\n")
    }

    /// The open profile.
    pub fn profile(&self) -> &Profile {
        &self.wizard.doc.as_ref().unwrap().profile
    }

    /// The last thing that was told, in words; empty when nothing is.
    pub fn notice(&self) -> String {
        self.wizard.notice.as_ref().map(|notice| self.words.say(&notice.say)).unwrap_or_default()
    }

    /// What was copied, in its order.
    pub fn copied(&self) -> &[String] {
        &self.copied
    }

    /// What was copied last.
    pub fn clip(&self) -> &str {
        self.copied.last().map_or("", String::as_str)
    }

    /// How often the profile was saved.
    pub fn saved(&self) -> usize {
        self.saved
    }

    /// The open profile as it stands on the disk.
    pub fn on_disk(&self) -> Profile {
        let file = self.wizard.doc.as_ref().unwrap().file.as_ref().unwrap();
        profile_toml::parse(&self.files[file]).unwrap()
    }

    /// The names of the files in the folder.
    pub fn files(&self) -> Vec<String> {
        let mut names: Vec<String> = self.files.keys().map(|file| file.file_stem().unwrap().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// What the checks say of the profile, in words.
    pub fn findings(&self) -> Vec<String> {
        self.wizard.doc.iter().flat_map(|doc| doc.findings.iter()).map(|finding| self.words.say(&finding.say)).collect()
    }

    /// The finished link of the element of that name.
    pub fn link(&self, name: &str) -> String {
        let setup = self.wizard.setup().unwrap();
        link_of(setup, self.id(name)).unwrap().unwrap().to_string()
    }

    /// The postback or registration link of that name.
    pub fn id(&self, name: &str) -> ItemId {
        let profile = self.profile();
        let postbacks = profile.postbacks.iter().map(|known| (known.id, &known.name));
        let links = profile.registration_links.iter().map(|known| (known.id, &known.name));
        postbacks.chain(links).find(|(_, known)| *known == name).map_or_else(|| panic!("no {name}"), |(id, _)| id)
    }

    /// The names of the postbacks, in their order.
    pub fn postbacks(&self) -> Vec<&str> {
        self.profile().postbacks.iter().map(|known| known.name.as_str()).collect()
    }

    /// Clicks where a text stands on the screen, the first time that it does from a line on.
    pub fn clicks(&mut self, text: &str, from: usize) -> &mut Self {
        let screen = self.screen();
        let found = screen.lines().enumerate().skip(from).find_map(|(row, line)| Some((row, line.find(text)?, line)));
        let (row, at, line) = found.unwrap_or_else(|| panic!("no {text} on\n{screen}"));
        let column = unicode_width::UnicodeWidthStr::width(&line[..at]);
        self.send(Message::Click { column: u16::try_from(column).unwrap(), row: u16::try_from(row).unwrap() })
    }

    /// Says that something happened, and performs what the program wants.
    pub fn send(&mut self, message: Message) -> &mut Self {
        let clicked = match message {
            Message::Click { column, row } => screen::clicked(&self.wizard, &self.words, self.theme, (column, row)),
            _ => None,
        };
        let mut messages = VecDeque::from([clicked.unwrap_or(message)]);
        while let Some(message) = messages.pop_front() {
            for effect in self.wizard.update(message) {
                messages.extend(self.outcome(effect));
            }
        }
        if self.words.lang() != self.wizard.options.lang {
            self.words = Words::new(self.wizard.options.lang);
        }
        if self.is_ascii != self.wizard.options.ascii {
            self.is_ascii = self.wizard.options.ascii;
            self.theme = self.theme.with_ascii(self.is_ascii);
        }
        if let Some(last) = screen::last_top(&self.wizard, &self.words, self.theme) {
            self.wizard.update(Message::PageEnd(last));
        }
        let (words, theme) = (&self.words, self.theme);
        self.wizard.measure(|wizard| screen::told(wizard, words, theme));
        let focus = self.wizard.focus();
        assert!(focus.is_none_or(|focus| rows(&self.wizard).contains(&focus) && focus.takes_focus()), "the cursor stands on no row: {focus:?}");
        self
    }

    fn perform(&mut self, effect: Effect) {
        for message in self.outcome(effect) {
            self.send(message);
        }
    }

    fn outcome(&mut self, effect: Effect) -> Vec<Message> {
        match effect {
            Effect::Quit => self.quit = true,
            Effect::Copy { text, ticket, .. } => return vec![self.copy(text, ticket)],
            Effect::History(doc) => {
                let now = self.docs.get(&doc).and_then(|file| self.files.get(file)).cloned().unwrap_or_default();
                return vec![Message::Earlier { doc, texts: self.earlier.clone(), now }];
            }
            Effect::CopySheet { sheet, .. } => {
                let text = sheet::lines(&sheet, &self.words, sheet::Look::Text).join("\n");
                return vec![self.copy(text, CopyTicket::Sheet)];
            }
            Effect::CopySays(says) => {
                let text = says.iter().map(|say| self.words.say(say)).collect::<Vec<_>>().join("\n");
                return vec![self.copy(text, CopyTicket::Text)];
            }
            Effect::Print { lines, .. } => self.printed = lines,
            Effect::Save { doc, profile, force } => return vec![self.save(doc, &profile, force)],
            Effect::Open { doc, file, opening } => {
                let text = &self.files[&file];
                let (profile, left) = (profile_toml::parse(text).map(Box::new), self.left.get(&file).cloned().unwrap_or_default());
                let as_left = self.known.get(&file) == Some(text);
                self.known.insert(file.clone(), text.clone());
                self.docs.insert(doc, file.clone());
                return vec![Message::Opened(Opened { doc, file, profile, left, as_left, opening })];
            }
            Effect::Today(doc, id) => return vec![Message::Today { doc, id, day: self.today }],
            Effect::List => return vec![self.listed()],
            Effect::Remove { file, way } => {
                let Some(text) = self.files.remove(&file) else {
                    return vec![self.listed(), Message::NotDone { say: Say::new("text").with("text", "it is gone"), way }];
                };
                let name = profile_toml::parse(&text).map_or_else(|_| file.display().to_string(), |profile| profile.name);
                let trash = PathBuf::from(format!("/trash/{}", self.trash.len()));
                self.trash.insert(trash.clone(), (file.clone(), text));
                return vec![self.listed(), Message::Removed { name, file, trash, way }];
            }
            Effect::Restore { trash, way } => {
                let (file, text) = self.trash[&trash].clone();
                self.files.insert(file.clone(), text);
                return vec![self.listed(), Message::Restored { name: self.name_in(&file), file, trash, way }];
            }
            Effect::Exchange { all, way } => return vec![self.exchange(&all, way), self.listed()],
            Effect::MakeLike { doc, like, profile } => {
                let (copy, text) = (file_of(&profile.name), profile_toml::save(self.files.get(&like).map(String::as_str), &profile));
                if self.disk_refuses.is_none() {
                    self.files.insert(copy, text);
                }
                return vec![self.save(doc, &profile, false)];
            }
            Effect::SaveIntegration(draft) => return vec![self.save_integration(&draft)],
            Effect::LeftAt { doc, at } => {
                if let Some(file) = self.docs.get(&doc) {
                    self.left.insert(file.clone(), at);
                }
            }
            Effect::FindingTexts(lang, says) => {
                let words = Words::new(lang);
                return vec![Message::FindingTexts(says.into_iter().map(|say| (say.clone(), words.say(&say))).collect())];
            }
            Effect::HelpTexts(lang) => {
                return vec![Message::HelpTexts(help_texts(lang))];
            }
            other => self.others.push(other),
        }
        Vec::new()
    }

    /// As on a disk: all, where each file says what it said before, or none.
    fn exchange(&mut self, all: &[Exchange], way: Way) -> Message {
        let says = |one: &Exchange| self.files.get(&one.file).and_then(|text| profile_toml::parse(text).ok());
        if self.disk_refuses.is_some() || !all.iter().all(|one| says(one).is_some_and(|said| profile_toml::says_the_same(&said, &one.before))) {
            return Message::NotDone { say: Say::new("text").with("text", "nothing was replaced"), way };
        }
        for one in all {
            let text = profile_toml::save(self.files.get(&one.file).map(String::as_str), &one.after);
            self.known.insert(one.file.clone(), text.clone());
            self.files.insert(one.file.clone(), text);
        }
        Message::Replaced { all: all.to_vec(), way }
    }

    /// The profile in a file, by its stem.
    pub fn in_file(&self, stem: &str) -> Profile {
        profile_toml::parse(self.in_file_text(stem)).unwrap()
    }

    /// The text of a file, by its stem.
    pub fn in_file_text(&self, stem: &str) -> &str {
        &self.files[&Path::new("/profiles").join(stem).with_extension("toml")]
    }

    /// As on a disk: written where the file still says what was shown.
    fn save_integration(&mut self, draft: &Draft) -> Message {
        let path = format!("/integrations/{}.toml", draft.id);
        let outcome = if self.integrations.get(&draft.id) == draft.replaces.as_ref() {
            self.integrations.insert(draft.id.clone(), draft.text.clone());
            Ok(draft.say_saved(&path))
        } else {
            Err(draft.say_changed())
        };
        let there = self.integrations.get(&draft.id).map(|text| UserFile { path, text: Ok(text.clone()) });
        Message::IntegrationSaved(IntegrationSaved { there, outcome })
    }

    fn copy(&mut self, text: String, ticket: CopyTicket) -> Message {
        if !matches!(self.clipboard, CopyOutcome::Failed(_)) {
            self.copied.push(text);
        }
        Message::Copied { ticket, outcome: self.clipboard.clone() }
    }

    fn name_in(&self, file: &Path) -> String {
        profile_toml::parse(&self.files[file]).unwrap().name
    }

    fn save(&mut self, doc: DocId, profile: &Profile, force: bool) -> Message {
        if let Some(why) = self.disk_refuses.clone().filter(|why| !(force && why.changed_outside)) {
            return Message::NotSaved { doc, why };
        }
        self.saved += 1;
        let file = self.docs.get(&doc).cloned().unwrap_or_else(|| file_of(&profile.name));
        let text = profile_toml::save(self.files.get(&file).map(String::as_str), profile);
        self.files.insert(file.clone(), text.clone());
        self.known.insert(file.clone(), text);
        self.docs.insert(doc, file.clone());
        Message::Saved { doc, file }
    }

    /// Another program writes into a file, by its stem.
    pub fn outside_writes(&mut self, stem: &str, text: &str) -> &mut Self {
        self.files.insert(Path::new("/profiles").join(stem).with_extension("toml"), text.to_owned());
        self
    }

    fn listed(&self) -> Message {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_750_000_000);
        let ages = [20, 7 * 60, 3 * 3600, 26 * 3600, 40 * 86_400];
        let listed = self
            .files
            .iter()
            .zip(ages.iter().cycle())
            .map(|((file, text), age)| Listed::new(file.clone(), profile_toml::parse(text), Some(now - Duration::from_secs(*age))));
        Message::Profiles { listed: listed.collect(), now }
    }
}

fn file_of(name: &str) -> PathBuf {
    Path::new("/profiles").join(file_slug(name)).with_extension("toml")
}
