//! Which language to speak: `--lang`, else `CLICKWIRE_LANG`, else the setting, else the locale.

use std::ffi::OsString;

use crate::words::{Lang, Say};

/// The variable that stands for `--lang`.
pub const VARIABLE: &str = "CLICKWIRE_LANG";

/// The language for a command line. It is looked for before the line is parsed, so that complaints about the line speak it too; a value
/// that is no language is left to the parser.
pub fn choose(args: &[OsString], setting: Option<Lang>) -> Lang {
    let asked = option(args).or_else(|| from_environment().ok().flatten());
    asked.or(setting).or_else(|| Lang::from_locale(&sys_locale::get_locale()?)).unwrap_or_default()
}

/// The language of the environment.
///
/// # Errors
/// When the variable holds no language.
pub fn from_environment() -> Result<Option<Lang>, Say> {
    let Some(value) = std::env::var_os(VARIABLE).filter(|value| !value.is_empty()) else { return Ok(None) };
    let value = value.to_string_lossy();
    match Lang::from_locale(&value) {
        Some(lang) => Ok(Some(lang)),
        None => Err(Say::new("cli-wrong-choice").with("arg", VARIABLE).with("value", value.as_ref()).with("choices", Lang::codes(", "))),
    }
}

fn option(args: &[OsString]) -> Option<Lang> {
    let mut words = args.iter().skip(1).map(|arg| arg.to_string_lossy()).take_while(|arg| arg != "--");
    while let Some(word) = words.next() {
        let value = if word == "--lang" { words.next()? } else { word.strip_prefix("--lang=").unwrap_or_default().to_owned().into() };
        if let Some(lang) = Lang::of_code(&value) {
            return Some(lang);
        }
    }
    None
}
