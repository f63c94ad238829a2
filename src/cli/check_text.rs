//! Findings for people: the sentence, and below it the link (or the value) with the offending part underlined.

use crate::model::at::At;
use std::io::{self, IsTerminal};

use unicode_width::UnicodeWidthStr;

use super::desk::Desk;
use super::output::{Output, Paint};
use crate::model::check::{Finding, Severity, counts};
use crate::model::hidden::marked;
use crate::model::link::{Part, encode_key, encode_value};
use crate::model::mask::Mask;
use crate::model::profile::{Postback, Profile};
use crate::model::setup::Setup;
use crate::system::terminal;
use crate::words::Say;

const INDENT: &str = "    ";

/// Prints the findings of a profile below its name.
pub fn print(desk: &Desk, out: &mut Output, profile: &Profile, findings: &[Finding]) -> io::Result<()> {
    let name = out.painted(Paint::Bold, &marked(&profile.name));
    out.line(&format!("{name}: {}", desk.words.say(&summary(findings))))?;
    let setup = desk.catalog().setup(profile);
    findings.iter().try_for_each(|finding| one(desk, out, &setup, finding))
}

/// How much there is to see to.
pub fn summary(findings: &[Finding]) -> Say {
    let counts = counts(findings);
    let parts = [
        (counts.errors, "cli-count-errors"),
        (counts.to_fill, "cli-count-to-fill"),
        (counts.warnings, "cli-count-warnings"),
        (counts.notes, "cli-count-notes"),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, id)| Say::new(id).with("count", count));
    parts.reduce(|all, next| Say::new("cli-missing-and").with("first", all).with("second", next)).unwrap_or(Say::new("cli-count-none"))
}

fn one(desk: &Desk, out: &mut Output, setup: &Setup<'_>, finding: &Finding) -> io::Result<()> {
    let (paint, id) = match finding.severity {
        Severity::Error => (Paint::Red, "cli-severity-error"),
        Severity::Warning => (Paint::Yellow, "cli-severity-warning"),
        Severity::Note => (Paint::Dim, "cli-severity-note"),
    };
    let severity = out.painted(paint, &desk.words.get(id));
    let place = finding.at.path(setup.profile);
    let place = if place.is_empty() { String::new() } else { out.painted(Paint::Dim, &format!(" {place}")) };
    out.line(&format!("  {severity} {}{place}", finding.code))?;
    out.line(&format!("{INDENT}{}", desk.words.say(&finding.say)))?;
    if let Some(shown) = finding.offending.as_deref().and_then(|offending| Shown::find(setup, &finding.at, offending)?.hidden(desk.mask())) {
        let room = if io::stdout().is_terminal() { usize::from(terminal::size().width).saturating_sub(INDENT.len() + 1) } else { usize::MAX };
        let (text, before, width) = shown.fitted(room);
        out.line(&format!("{INDENT}{text}"))?;
        let underline = out.painted(paint, &"^".repeat(width));
        out.line(&format!("{INDENT}{}{underline}", " ".repeat(before)))?;
    }
    for choice in &finding.choices {
        out.line(&format!("{INDENT}{}", desk.words.say(&Say::new("cli-check-choice").with("fix", choice.say.clone()))))?;
    }
    if let Some(fix) = &finding.fix {
        out.line(&format!("{INDENT}{}", desk.words.say(&Say::new("cli-check-fix").with("fix", fix.say.clone()))))?;
    }
    Ok(())
}

/// A text with the part of it to underline, hidden characters marked.
struct Shown {
    before: String,
    part: String,
    behind: String,
}

impl Shown {
    /// The offending part in the finished link, where it can be built and holds it; else in the value itself.
    fn find(setup: &Setup<'_>, at: &At, offending: &str) -> Option<Self> {
        in_link(setup, at, offending).or_else(|| Shown::at(&value_of(setup.profile, at)?, offending, 0))
    }

    fn at(text: &str, part: &str, from: usize) -> Option<Self> {
        let start = from + text.get(from..)?.find(part).filter(|_| !part.is_empty())?;
        let end = start + part.len();
        Some(Shown { before: marked(&text[..start]), part: marked(part), behind: marked(&text[end..]) })
    }

    /// The same without these keys, before it is cut, where a key could be cut too; `None` where the part to underline is a piece of a key.
    fn hidden(self, mask: Option<&Mask>) -> Option<Self> {
        let Some(mask) = mask else { return Some(self) };
        let [before, part, behind] = [&self.before, &self.part, &self.behind].map(|text| mask.text(text));
        let is_whole = mask.text(&format!("{}{}{}", self.before, self.part, self.behind)) == format!("{before}{part}{behind}");
        is_whole.then_some(Shown { before, part, behind })
    }

    /// The text cut to `room` cells around its part, with the part's place and width.
    fn fitted(&self, room: usize) -> (String, usize, usize) {
        let whole = format!("{}{}{}", self.before, self.part, self.behind);
        let (before, width) = (self.before.width(), self.part.width().max(1));
        if whole.width() <= room || room < 20 {
            return (whole, before, width);
        }
        // A third of the room for what stands before the part, so that its key is seen.
        let kept = tail(&self.before, room / 3);
        let lead = if kept.len() < self.before.len() { "…" } else { "" };
        let line = format!("{lead}{kept}{}{}", self.part, self.behind);
        let cut = head(&line, room.saturating_sub(1));
        let end = if cut.len() < line.len() { "…" } else { "" };
        let before = lead.width() + kept.width();
        (format!("{cut}{end}"), before, width.min(room.saturating_sub(before)))
    }
}

/// As much of the text's end as has this width.
fn tail(text: &str, width: usize) -> &str {
    let start = text.char_indices().map(|(at, _)| at).find(|at| text[*at..].width() <= width);
    &text[start.unwrap_or(text.len())..]
}

/// As much of the text's beginning as has this width.
fn head(text: &str, width: usize) -> &str {
    let ends = text.char_indices().map(|(at, character)| at + character.len_utf8());
    let end = ends.take_while(|end| text[..*end].width() <= width).last();
    &text[..end.unwrap_or(0)]
}

/// The offending part where it stands in a finished link, behind the key that it belongs to.
fn in_link(setup: &Setup<'_>, at: &At, offending: &str) -> Option<Shown> {
    let profile = setup.profile;
    let link = link_of(setup, at)?;
    let key = match at {
        At::Event(_) => Some(setup.tracker?.keys.event.as_str()),
        At::ClickMacro => Some(setup.tracker?.keys.click.as_str()),
        At::CustomField(id) => Some(profile.custom_field(*id)?.key.as_str()),
        At::Param(owner, id) => profile.params(*owner)?.iter().find(|param| param.id == *id).map(|param| param.key.as_str()),
        _ => None,
    };
    let from = match key {
        Some(key) => ["?", "&"].iter().find_map(|mark| link.find(&format!("{mark}{}=", encode_key(key))))?,
        None => 0,
    };
    let encoded: String = encode_value(offending, Some(setup.macro_style())).iter().map(Part::as_str).collect();
    Shown::at(&link, offending, from).or_else(|| Shown::at(&link, &encoded, from))
}

/// The finished link that shows an address.
fn link_of(setup: &Setup<'_>, at: &At) -> Option<String> {
    if let Some(link) = at.owner().and_then(|owner| setup.profile.registration_link(owner)) {
        return Some(setup.final_url(link).ok()?.to_string());
    }
    let link = setup.postback_link(postback_of(setup.profile, at)?).ok()?;
    Some(link.table.as_ref().map_or(&link.ready, |(full, _)| full).to_string())
}

/// The postback whose link shows an address: its own, or the first one that carries the field or the click id.
fn postback_of<'a>(profile: &'a Profile, at: &At) -> Option<&'a Postback> {
    match at {
        At::ClickMacro => profile.postbacks.first(),
        At::CustomField(id) => {
            let field = profile.custom_field(*id)?;
            profile.postbacks.iter().find(|postback| field.applies_to(&postback.name))
        }
        _ => profile.postback(at.owner()?),
    }
}

/// What stands in the profile at an address; of an element, what names it.
fn value_of(profile: &Profile, at: &At) -> Option<String> {
    Some(match at {
        At::Postback(id) => profile.postback(*id)?.name.clone(),
        At::Link(id) => profile.registration_link(*id)?.name.clone(),
        At::FieldPostbacks(id) => profile.custom_field(*id)?.postbacks.as_ref()?.join(", "),
        At::CustomField(id) => {
            let field = profile.custom_field(*id)?;
            format!("{}={}", field.key, field.macro_text)
        }
        At::Param(owner, id) => {
            let param = profile.params(*owner)?.iter().find(|param| param.id == *id)?;
            format!("{}={}", param.key, param.value)
        }
        text => text.read(profile)?.to_owned(),
    })
}
