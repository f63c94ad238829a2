//! What clap has to say about a command line, in the user's language.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::words::Say;

/// What is wrong with the command line, what was meant, and where the help is.
pub fn complaint(error: &clap::Error, meant: Option<Say>) -> Vec<Say> {
    let mut lines = vec![what(error)];
    let suggested = texts(error, &[ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]);
    lines.extend(meant.or_else(|| (!suggested.is_empty()).then(|| near(&suggested))));
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let usage = usage.lines().map(str::trim).collect::<Vec<_>>().join(" ");
        lines.push(Say::new("cli-wrong-usage").with("usage", usage.trim_start_matches("Usage:").trim()));
    }
    lines.push(Say::new("cli-wrong-help"));
    lines
}

/// "Did you mean …?"
pub fn near(words: &[String]) -> Say {
    Say::new("cli-wrong-near").with("near", words.join(", "))
}

fn what(error: &clap::Error) -> Say {
    let arg = || texts(error, &[ContextKind::InvalidArg]).join(", ");
    let value = || texts(error, &[ContextKind::InvalidValue]).join(" ");
    match error.kind() {
        ErrorKind::InvalidValue if value().is_empty() => Say::new("cli-wrong-value-missing").with("arg", arg()),
        ErrorKind::InvalidValue => match texts(error, &[ContextKind::ValidValue]) {
            valid if valid.is_empty() => Say::new("cli-wrong-value").with("arg", arg()).with("value", value()),
            valid => Say::new("cli-wrong-choice").with("arg", arg()).with("value", value()).with("choices", valid.join(", ")),
        },
        ErrorKind::ValueValidation => Say::new("cli-wrong-value").with("arg", arg()).with("value", value()),
        ErrorKind::UnknownArgument => Say::new("cli-wrong-unknown-argument").with("arg", arg()),
        ErrorKind::InvalidSubcommand => Say::new("cli-wrong-unknown-command").with("name", texts(error, &[ContextKind::InvalidSubcommand]).join(" ")),
        ErrorKind::NoEquals | ErrorKind::TooFewValues => Say::new("cli-wrong-value-missing").with("arg", arg()),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => Say::new("cli-wrong-value-too-many").with("arg", arg()).with("value", value()),
        ErrorKind::ArgumentConflict => match texts(error, &[ContextKind::PriorArg]).join(", ") {
            other if other.is_empty() || other == arg() => Say::new("cli-wrong-twice").with("arg", arg()),
            other => Say::new("cli-wrong-together").with("arg", arg()).with("other", other),
        },
        ErrorKind::MissingRequiredArgument => Say::new("cli-wrong-missing").with("arg", arg()),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => Say::new("cli-wrong-command-missing"),
        ErrorKind::InvalidUtf8 => Say::new("cli-wrong-not-text"),
        _ => Say::new("cli-wrong-line"),
    }
}

/// The texts of some contexts of an error.
fn texts(error: &clap::Error, kinds: &[ContextKind]) -> Vec<String> {
    let mut all = Vec::new();
    for value in kinds.iter().filter_map(|kind| error.get(*kind)) {
        match value {
            ContextValue::String(text) => all.push(text.clone()),
            ContextValue::Strings(texts) => all.extend(texts.iter().cloned()),
            ContextValue::StyledStr(text) => all.push(text.to_string()),
            ContextValue::StyledStrs(texts) => all.extend(texts.iter().map(ToString::to_string)),
            _ => {}
        }
    }
    all
}
