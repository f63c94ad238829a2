//! What happened to a text on its way into the file: hidden characters, blanks, HTML and Markdown, look-alikes. All other families see the
//! profile as it is once this is mended, so that no mend uncovers a second error.

use super::finding::{Finding, Severity};
use super::fix::Fix;
use super::mend::Nature;
use crate::model::at::{At, texts_but};
use crate::model::by_id::ById;
use crate::model::hidden::marked;
use crate::model::paste::{Damage, Undone};
use crate::model::profile::Profile;
use crate::words::Say;

/// The codes of the kinds of damage, with their messages.
const CODES: [(Damage, &str, &str); 4] = [
    (Damage::Blank, "blank", "check-blank"),
    (Damage::Entity, "html-entity", "check-html-entity"),
    (Damage::MarkdownEscape, "markdown-escape", "check-markdown-escape"),
    (Damage::EncodedMacro, "macro-encoded", "check-macro-encoded"),
];

/// Finds the damage, and gives the profile without it, where there is any. What has damage is never the same as before, since without it it is another
/// element.
pub(super) fn check(profile: &Profile, same: &ById<bool>, findings: &mut Vec<Finding>) -> Option<Profile> {
    let mut whole: Option<Profile> = None;
    for (at, text) in texts_but(profile, |id| same.get(id)) {
        let nature = Nature::of(&at);
        if !nature.is_suspicious(text) {
            continue;
        }
        let (mended, undone) = nature.mend(text);
        report(&at, text, &mended, &undone, findings);
        if mended != text {
            at.write(whole.get_or_insert_with(|| profile.clone()), &mended);
        }
    }
    whole
}

fn report(at: &At, text: &str, mended: &str, undone: &[Undone], findings: &mut Vec<Finding>) {
    let nature = Nature::of(at);
    let fix = || Fix::clean(at.clone(), mended);
    let error = |code, say: Say| Finding::new(code, Severity::Error, at.clone(), say.with("value", marked(text)));
    let hidden = nature.hidden_in(text);
    if hidden.iter().any(|character| character.is_control()) {
        findings.push(error("control-character", Say::new("check-control-character")).showing(text).mended(fix()));
    }
    if let Some(hidden) = hidden.iter().find(|character| !character.is_control()) {
        let (severity, id) =
            if nature == Nature::Name { (Severity::Warning, "check-hidden-character-in-name") } else { (Severity::Error, "check-hidden-character") };
        let say = Say::new(id).with("value", marked(text)).with("code", format!("U+{:04X}", u32::from(*hidden)));
        findings.push(Finding::new("hidden-character", severity, at.clone(), say).showing(text).mended(fix()));
    }
    for (kind, code, message) in CODES {
        let Some(one) = undone.iter().find(|one| one.kind == kind) else { continue };
        let say = Say::new(message).with("from", marked(&one.from)).with("to", marked(&one.to));
        let offending = if one.from.is_empty() { text } else { &one.from };
        findings.push(error(code, say).showing(offending).mended(fix()));
    }
    if let Some(letter) = nature.lookalike(text) {
        let is_mended = nature.lookalike(mended).is_none();
        findings.push(error("lookalike", Say::new("check-lookalike").with("letter", letter.to_string())).showing(letter).mended(is_mended.then(fix)));
    }
}
