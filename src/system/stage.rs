//! The wizard on a stage: its words and its looks around it.

use crate::model::catalog::Catalog;
use crate::model::sheet::Sheet;
use crate::screen::Frame;
use crate::screen::{self, Kept, theme::Theme};
use crate::text::Words;
use crate::text::sheet::{self, Look};
use crate::wizard::effect::Effect;
use crate::wizard::message::Message;
use crate::wizard::{Options, Wizard};
use crate::words::Say;

/// The wizard, the words of its language, and its looks.
pub struct Stage<'a> {
    wizard: Wizard,
    first_words: &'a Words,
    other_words: Option<Words>,
    theme: Theme,
    kept: Kept,
}

impl<'a> Stage<'a> {
    /// A stage that speaks these words until another language is asked for.
    pub fn new(catalog: Catalog, options: Options, words: &'a Words, theme: Theme) -> Self {
        let theme = theme.before(options.behind());
        Stage { wizard: Wizard::new(catalog, options), first_words: words, other_words: None, theme, kept: Kept::default() }
    }

    fn words(&self) -> &Words {
        self.other_words.as_ref().unwrap_or(self.first_words)
    }

    /// Gives the catalog back, for another stage: reading it takes its time.
    pub fn into_catalog(self) -> Catalog {
        self.wizard.catalog
    }

    /// Takes one message.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        let clicked = match message {
            Message::Click { column, row } => screen::clicked(&self.wizard, self.words(), self.theme, (column, row)),
            _ => None,
        };
        let effects = self.wizard.update(clicked.unwrap_or(message));
        if self.words().lang() != self.wizard.options.lang {
            self.other_words = Some(Words::new(self.wizard.options.lang));
        }
        self.theme = self.theme.with_ascii(self.wizard.options.ascii).before(self.wizard.options.behind());
        // Only words and looks tell how many lines a page has.
        if let Some(last) = screen::last_top(&self.wizard, self.words(), self.theme) {
            self.wizard.update(Message::PageEnd(last));
        }
        effects
    }

    /// Draws one frame.
    pub fn draw(&mut self, frame: &mut Frame<'_>) {
        // How many lines a sentence takes only words can tell; asked for once a frame, not once a key.
        let (words, theme) = (self.other_words.as_ref().unwrap_or(self.first_words), self.theme);
        self.wizard.measure(|wizard| screen::told(wizard, words, theme));
        screen::draw(frame, &self.wizard, words, theme, &mut self.kept);
    }

    /// The wizard, to be looked at.
    pub const fn wizard(&self) -> &Wizard {
        &self.wizard
    }

    /// True while a text field has the cursor.
    pub fn is_editing(&self) -> bool {
        self.wizard.is_editing()
    }

    /// The program ends from outside: commits a valid text that is being typed, and drops another.
    pub fn finish(&mut self) -> Vec<Effect> {
        self.update(Message::Ending)
    }

    /// An instruction for a manager as the text that is copied.
    pub fn sheet_text(&self, sheet: &Sheet) -> String {
        sheet::lines(sheet, self.words(), Look::Text).join("\n")
    }

    /// Puts a message into words.
    pub fn say(&self, say: &Say) -> String {
        self.words().say(say)
    }
}
