//! What is known of one partner, neutral to the tracker: click parameters, macros, postbacks by role (3-files, "Integration").

use toml::value::Date;

use super::macros::MacroStyle;
use super::role::Role;
use crate::toml_file::read::{Entry, FileError, Reader};
use crate::words::{Phrase, Say};

/// One partner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Integration {
    /// Its id, a lower-case slug.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The id of the platform whose file this one completes.
    pub extends: Option<String>,
    /// Other names, for finding.
    pub aliases: Vec<String>,
    /// The tab it stands in.
    pub category: String,
    /// Ready or soon.
    pub status: Status,
    /// Its place among the tracker's own cards.
    pub order: Option<i64>,
    /// One line.
    pub description: Phrase,
    /// How it writes macros.
    pub macro_style: MacroStyle,
    /// The parameters in which it takes our click id; the first is the default.
    pub click_params: Vec<ClickParam>,
    /// Where the facts come from.
    pub source: String,
    /// When the partner's own cabinet or manual was looked at; `None` is second-hand.
    pub verified: Option<Date>,
    /// What to beware of in its cabinet.
    pub notes: Phrase,
    /// Where a postback can be set: `global`, `campaign`.
    pub levels: Vec<String>,
    /// The longest value, in characters.
    pub max_length: Option<usize>,
    /// `http` where its servers call nothing else.
    pub postback_scheme: Option<String>,
    /// How a postback is entered in its cabinet.
    pub delivery: Delivery,
    /// True where its cabinet takes a link per event and status.
    pub per_status: bool,
    /// The macros it fills in.
    pub macros: Vec<KnownMacro>,
    /// One per event.
    pub postbacks: Vec<Template>,
}

/// Whether an integration can be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Its click macro and at least one event have a source.
    #[default]
    Ready,
    /// Listed only, for this reason.
    Soon(Phrase),
}

/// How the partner's cabinet takes a postback.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Delivery {
    /// One URL with everything in it.
    #[default]
    Url,
    /// A short URL, and a table of parameters that the cabinet appends itself.
    Table,
}

/// A parameter in which the partner takes our click id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClickParam {
    /// The URL parameter.
    pub param: String,
    /// The macro that brings it back, where it is not the parameter in the macro style.
    pub macro_text: Option<String>,
}

/// A macro that the partner fills in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownMacro {
    /// Its name.
    pub name: String,
    /// As it is written.
    pub text: String,
    /// What it stands for.
    pub means: Phrase,
    /// The unit of an amount.
    pub unit: Option<String>,
}

/// One postback that the partner can send.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Template {
    /// Its name.
    pub name: String,
    /// What it reports; `None` where a status macro tells.
    pub role: Option<Role>,
    /// The field of the cabinet.
    pub slot: Phrase,
    /// Macro of the player's deposit.
    pub amount: Option<String>,
    /// Macro of what the partner pays us.
    pub payout: Option<String>,
    /// Macro or constant of the currency.
    pub currency: Option<String>,
    /// The transaction's macro.
    pub transaction: Transaction,
    /// Macro of a withdrawal's state.
    pub state: Option<String>,
    /// Macro that says which event fires, where one URL serves all.
    pub status: Option<String>,
    /// The partner's words for that macro, by role.
    pub words: Vec<(Role, Vec<String>)>,
    /// Custom fields: key without the tracker's prefix, and macro.
    pub fields: Vec<(String, String)>,
}

/// Whether the partner tells one event from another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Transaction {
    /// No source says.
    #[default]
    Unknown,
    /// The partner offers none.
    None,
    /// By this macro.
    Macro(String),
}

impl Integration {
    /// True when it can be chosen.
    pub fn is_ready(&self) -> bool {
        self.status == Status::Ready
    }

    /// The macro that brings a click parameter back.
    pub fn click_macro(&self, param: &str) -> Option<&str> {
        self.click_params.iter().find(|known| known.param == param)?.macro_text.as_deref()
    }

    /// The declared macro written like this.
    pub fn macro_of(&self, text: &str) -> Option<&KnownMacro> {
        self.macros.iter().find(|known| known.text == text)
    }

    /// The postback for a role.
    pub fn template(&self, role: Role) -> Option<&Template> {
        self.postbacks.iter().find(|template| template.role == Some(role))
    }

    /// Reads an integration file; `platform` finds the file that it extends.
    ///
    /// # Errors
    /// Where a key is missing or has the wrong type, or the platform is not there.
    pub fn read(file: &Reader<'_>, platform: &dyn Fn(&str) -> Option<Integration>) -> Result<Integration, FileError> {
        let extends = file.text("extends")?;
        let base = match extends {
            Some(id) => platform(id).ok_or_else(|| file.error("extends", Say::new("file-extends-unknown").with("value", id)))?,
            None => Integration::default(),
        };
        let macro_style = file.word("macro_style", &style_choices(), MacroStyle::parse)?.unwrap_or(base.macro_style);
        let status = read_status(file)?;
        Ok(Integration {
            id: file.required("id")?.to_owned(),
            name: file.required("name")?.to_owned(),
            extends: extends.map(str::to_owned),
            aliases: file.texts("aliases")?.unwrap_or_default(),
            category: file.required("category")?.to_owned(),
            status,
            order: file.number("order")?,
            description: file.phrase("description")?.unwrap_or_default(),
            macro_style,
            click_params: read_click_params(file)?.unwrap_or(base.click_params),
            source: file.text_or_empty("source")?,
            verified: file.date("verified")?,
            notes: file.phrase("notes")?.unwrap_or(base.notes),
            levels: file.texts("levels")?.unwrap_or(base.levels),
            max_length: file.number("max_length")?.map(|limit| usize::try_from(limit).unwrap_or(0)).or(base.max_length),
            postback_scheme: file
                .word("postback_scheme", "http, https", |word| ["http", "https"].contains(&word).then(|| word.to_owned()))?
                .or(base.postback_scheme),
            per_status: file.flag_or("per_status", base.per_status)?,
            delivery: file.word("delivery", "url, table", parse_delivery)?.unwrap_or(base.delivery),
            macros: read_macros(file, macro_style, base.macros)?,
            postbacks: read_templates(file)?.unwrap_or(base.postbacks),
        })
    }
}

/// The macro styles, for error messages.
pub fn style_choices() -> String {
    MacroStyle::ALL.map(|style| style.to_string()).join(" ")
}

fn parse_delivery(word: &str) -> Option<Delivery> {
    match word {
        "url" => Some(Delivery::Url),
        "table" => Some(Delivery::Table),
        _ => None,
    }
}

fn read_status(file: &Reader<'_>) -> Result<Status, FileError> {
    let reason = file.phrase("reason")?.unwrap_or_default();
    let status = file.word("status", "ready, soon", |word| match word {
        "ready" => Some(Status::Ready),
        "soon" => Some(Status::Soon(reason.clone())),
        _ => None,
    })?;
    Ok(status.unwrap_or_default())
}

fn read_click_params(file: &Reader<'_>) -> Result<Option<Vec<ClickParam>>, FileError> {
    let Some(entries) = file.entries("click_params")? else { return Ok(None) };
    entries
        .iter()
        .map(|entry| match entry {
            Entry::Text(param, ..) => Ok(ClickParam { param: (*param).to_owned(), macro_text: None }),
            Entry::Table(about) => Ok(ClickParam { param: about.required("param")?.to_owned(), macro_text: about.text("macro")?.map(str::to_owned) }),
        })
        .collect::<Result<_, _>>()
        .map(Some)
}

fn read_macros(file: &Reader<'_>, style: MacroStyle, base: Vec<KnownMacro>) -> Result<Vec<KnownMacro>, FileError> {
    let mut macros = base;
    for about in file.tables("macros")?.unwrap_or_default() {
        let name = about.required("name")?.to_owned();
        let text = about.text("text")?.map_or_else(|| style.wrap(&name), str::to_owned);
        macros.retain(|known| known.name != name);
        macros.push(KnownMacro { name, text, means: about.phrase("means")?.unwrap_or_default(), unit: about.text("unit")?.map(str::to_owned) });
    }
    Ok(macros)
}

fn read_templates(file: &Reader<'_>) -> Result<Option<Vec<Template>>, FileError> {
    let Some(tables) = file.tables("postbacks")? else { return Ok(None) };
    tables.iter().map(read_template).collect::<Result<_, _>>().map(Some)
}

fn read_template(about: &Reader<'_>) -> Result<Template, FileError> {
    let owned = |key: &str| about.text(key).map(|text| text.map(str::to_owned));
    Ok(Template {
        name: about.required("name")?.to_owned(),
        role: about.word("role", &Role::choices(), Role::parse)?,
        slot: about.phrase("slot")?.unwrap_or_default(),
        amount: owned("amount")?,
        payout: owned("payout")?,
        currency: owned("currency")?,
        transaction: match about.text("transaction")? {
            None => Transaction::Unknown,
            Some("none") => Transaction::None,
            Some(text) => Transaction::Macro(text.to_owned()),
        },
        state: owned("state")?,
        status: owned("status")?,
        words: read_words(about)?,
        fields: read_fields(about)?,
    })
}

fn read_words(about: &Reader<'_>) -> Result<Vec<(Role, Vec<String>)>, FileError> {
    let Some(words) = about.table("words")? else { return Ok(Vec::new()) };
    let mut all = Vec::new();
    for key in words.keys() {
        let role = Role::parse(key).ok_or_else(|| words.error(key, Say::new("file-bad-word").with("value", key).with("choices", Role::choices())))?;
        all.push((role, words.texts(key)?.unwrap_or_default()));
    }
    all.sort_by_key(|(role, _)| *role);
    Ok(all)
}

fn read_fields(about: &Reader<'_>) -> Result<Vec<(String, String)>, FileError> {
    let fields = about.tables("fields")?.unwrap_or_default();
    fields.iter().map(|field| Ok((field.required("key")?.to_owned(), field.required("macro")?.to_owned()))).collect()
}
