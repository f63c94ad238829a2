//! Reading an integration file (3-files, "Integration").

use super::{Appends, ClickParam, Delivery, Integration, KnownMacro, Status, Template, Transaction};
use crate::model::grade::Grade;
use crate::model::macros::MacroStyle;
use crate::model::role::Role;
use crate::toml_file::read::{Entry, FileError, Reader};
use crate::words::Say;

impl Integration {
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
        let macro_style = file.word_of("macro_style", style_choices, MacroStyle::parse)?.unwrap_or(base.macro_style);
        let status = read_status(file)?;
        Ok(Integration {
            id: file.required("id")?.to_owned(),
            name: file.required("name")?.to_owned(),
            extends: extends.map(str::to_owned),
            aliases: file.texts("aliases")?.unwrap_or_default(),
            hosts: file.texts("hosts")?.unwrap_or_default(),
            category: file.required("category")?.to_owned(),
            status,
            order: file.number("order")?,
            description: file.phrase("description")?.unwrap_or_default(),
            macro_style,
            click_params: read_click_params(file)?.unwrap_or(base.click_params),
            source: file.text_or_empty("source")?,
            verified: file.date("verified")?,
            grade: read_grade(file)?.or(file.date("verified")?.map(|_| Grade::Manual)),
            notes: file.phrase("notes")?.unwrap_or(base.notes),
            levels: file.texts("levels")?.unwrap_or(base.levels),
            max_length: file.number("max_length")?.map(|limit| usize::try_from(limit).unwrap_or(0)).or(base.max_length),
            postback_scheme: file
                .word("postback_scheme", "http, https", |word| ["http", "https"].contains(&word).then(|| word.to_owned()))?
                .or(base.postback_scheme),
            per_status: file.flag_or("per_status", base.per_status)?,
            delivery: file.word_of("delivery", || Delivery::ALL.map(|(_, word)| word).join(", "), parse_delivery)?.unwrap_or(base.delivery),
            appends: read_appends(file)?.unwrap_or(base.appends),
            delay: file.phrase("delay")?.unwrap_or(base.delay),
            macros: read_macros(file, macro_style, base.macros)?,
            postbacks: with_currency(file.text("currency")?, read_templates(file)?, base.postbacks),
        })
    }
}

/// The macro styles, for error messages.
pub fn style_choices() -> String {
    MacroStyle::ALL.map(|style| style.to_string()).join(" ")
}

fn parse_delivery(word: &str) -> Option<Delivery> {
    Delivery::ALL.into_iter().find_map(|(way, known)| (known == word).then_some(way))
}

fn read_appends(file: &Reader<'_>) -> Result<Option<Appends>, FileError> {
    let Some(about) = file.table("appends")? else { return Ok(None) };
    let fixed = about.word("names", "free, fixed", |word| ["free", "fixed"].contains(&word).then_some(word == "fixed"))?;
    let pairs = about.tables("pairs")?.unwrap_or_default();
    let pairs =
        pairs.iter().map(|pair| Ok((pair.required("name")?.to_owned(), pair.required("macro")?.to_owned()))).collect::<Result<_, FileError>>()?;
    Ok(Some(Appends { query: about.flag_or("query", false)?, fixed: fixed.unwrap_or_default(), pairs }))
}

fn read_grade(file: &Reader<'_>) -> Result<Option<Grade>, FileError> {
    let Some(number) = file.number("grade")? else { return Ok(None) };
    let bad = || file.error("grade", Say::new("file-bad-word").with("value", number.to_string()).with("choices", "1, 2, 3"));
    Grade::of(number).map(Some).ok_or_else(bad)
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
        macros.push(KnownMacro {
            name,
            text,
            means: about.phrase("means")?.unwrap_or_default(),
            unit: about.text("unit")?.map(str::to_owned),
            grade: read_grade(&about)?,
            source: about.text_or_empty("source")?,
        });
    }
    Ok(macros)
}

fn read_templates(file: &Reader<'_>) -> Result<Option<Vec<Template>>, FileError> {
    let Some(tables) = file.tables("postbacks")? else { return Ok(None) };
    tables.iter().map(read_template).collect::<Result<_, _>>().map(Some)
}

/// The currency of a whole file: a platform's postbacks take it in place of their own, the file's own ones where they name none.
fn with_currency(currency: Option<&str>, own: Option<Vec<Template>>, base: Vec<Template>) -> Vec<Template> {
    let is_own = own.is_some();
    let mut templates = own.unwrap_or(base);
    let with_sum = templates.iter_mut().filter(|template| template.amount.is_some() || template.payout.is_some());
    for template in with_sum.filter(|template| !is_own || template.currency.is_none()) {
        template.currency = currency.map(str::to_owned).or(template.currency.take());
    }
    templates
}

fn read_template(about: &Reader<'_>) -> Result<Template, FileError> {
    let owned = |key: &str| about.text(key).map(|text| text.map(str::to_owned));
    Ok(Template {
        name: about.required("name")?.to_owned(),
        role: about.word_of("role", Role::choices, Role::parse)?,
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
        delay: about.phrase("delay")?.unwrap_or_default(),
        grade: read_grade(about)?,
        source: about.text_or_empty("source")?,
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
