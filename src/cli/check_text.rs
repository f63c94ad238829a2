//! Findings for people: the sentence, and below it the link (or the value) with the offending part underlined.

use std::io::{self, IsTerminal};

use unicode_width::UnicodeWidthStr;

use super::desk::Desk;
use super::output::{Output, Paint};
use crate::model::check::{Finding, Severity, Spot, counts};
use crate::model::hidden::marked;
use crate::model::link::{Part, encode_key, encode_value};
use crate::model::profile::{Param, Postback, Profile};
use crate::model::setup::Setup;
use crate::system::terminal;
use crate::words::Say;

const INDENT: &str = "    ";

/// Prints the findings of a profile below its name.
///
/// # Errors
/// When stdout cannot be written.
pub fn print(desk: &Desk, out: &mut Output, profile: &Profile, findings: &[Finding]) -> io::Result<()> {
    let name = out.painted(Paint::Bold, &marked(&profile.name));
    out.line(&format!("{name}: {}", desk.words.say(&summary(findings))))?;
    let setup = desk.catalog().setup(profile);
    findings.iter().try_for_each(|finding| one(desk, out, &setup, finding))
}

/// How much there is to see to.
#[must_use]
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
    let place = finding.spot.path(setup.profile);
    let place = if place.is_empty() { String::new() } else { out.painted(Paint::Dim, &format!(" {place}")) };
    out.line(&format!("  {severity} {}{place}", finding.code))?;
    out.line(&format!("{INDENT}{}", desk.words.say(&finding.say)))?;
    if let Some(shown) = finding.offending.as_deref().and_then(|offending| Shown::find(setup, &finding.spot, offending)) {
        let room = if io::stdout().is_terminal() { usize::from(terminal::size().width).saturating_sub(INDENT.len() + 1) } else { usize::MAX };
        let (text, before, width) = shown.fitted(room);
        out.line(&format!("{INDENT}{text}"))?;
        let underline = out.painted(paint, &"^".repeat(width));
        out.line(&format!("{INDENT}{}{underline}", " ".repeat(before)))?;
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
    fn find(setup: &Setup<'_>, spot: &Spot, offending: &str) -> Option<Self> {
        in_link(setup, spot, offending).or_else(|| Shown::at(&value_of(setup.profile, spot)?, offending, 0))
    }

    fn at(text: &str, part: &str, from: usize) -> Option<Self> {
        let start = from + text.get(from..)?.find(part).filter(|_| !part.is_empty())?;
        let end = start + part.len();
        Some(Shown { before: marked(&text[..start]), part: marked(part), behind: marked(&text[end..]) })
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
fn in_link(setup: &Setup<'_>, spot: &Spot, offending: &str) -> Option<Shown> {
    let profile = setup.profile;
    let link = link_of(setup, spot)?;
    let key = match spot {
        Spot::Event(_) => Some(setup.tracker?.keys.event.as_str()),
        Spot::ClickMacro => Some(setup.tracker?.keys.click.as_str()),
        Spot::CustomField(id) => Some(profile.custom_field(*id)?.key.as_str()),
        Spot::PostbackParam(_, id) | Spot::LinkParam(_, id) => {
            params_of(profile, spot).iter().find(|param| param.id == *id).map(|param| param.key.as_str())
        }
        _ => None,
    };
    let from = match key {
        Some(key) => ["?", "&"].iter().find_map(|mark| link.find(&format!("{mark}{}=", encode_key(key))))?,
        None => 0,
    };
    let encoded: String = encode_value(offending, Some(setup.macro_style())).iter().map(Part::as_str).collect();
    Shown::at(&link, offending, from).or_else(|| Shown::at(&link, &encoded, from))
}

/// The finished link that shows a place.
fn link_of(setup: &Setup<'_>, spot: &Spot) -> Option<String> {
    if let Some(link) = spot.owner().and_then(|owner| setup.profile.registration_link(owner)) {
        return Some(setup.final_url(link).ok()?.to_string());
    }
    let link = setup.postback_link(postback_of(setup.profile, spot)?).ok()?;
    Some(link.table.map_or(link.ready, |(full, _)| full).to_string())
}

/// The postback whose link shows a place: its own, or the first one that carries the field or the click id.
fn postback_of<'a>(profile: &'a Profile, spot: &Spot) -> Option<&'a Postback> {
    match spot {
        Spot::ClickMacro => profile.postbacks.first(),
        Spot::CustomField(id) => {
            let field = profile.custom_field(*id)?;
            profile.postbacks.iter().find(|postback| field.applies_to(&postback.name))
        }
        _ => profile.postback(spot.owner()?),
    }
}

fn params_of<'a>(profile: &'a Profile, spot: &Spot) -> &'a [Param] {
    let Some(owner) = spot.owner() else { return &[] };
    let of_postback = profile.postback(owner).map(|postback| postback.params.as_slice());
    of_postback.or_else(|| profile.registration_link(owner).map(|link| link.params.as_slice())).unwrap_or_default()
}

/// What stands in the profile at a place.
fn value_of(profile: &Profile, spot: &Spot) -> Option<String> {
    let text = match spot {
        Spot::Profile | Spot::Links => return None,
        Spot::Name => profile.name.clone(),
        Spot::Integration => profile.integration.clone()?,
        Spot::Tracker(name) if name == "id" => profile.tracker.id.clone(),
        Spot::Tracker(name) => profile.tracker.values.get(name)?.clone(),
        Spot::ClickParam => profile.click.param.clone(),
        Spot::ClickMacro => profile.click.macro_text.clone(),
        Spot::Postback(id) => profile.postback(*id)?.name.clone(),
        Spot::Event(id) => profile.postback(*id)?.event.clone(),
        Spot::CustomField(id) => {
            let field = profile.custom_field(*id)?;
            format!("{}={}", field.key, field.macro_text)
        }
        Spot::FieldPostbacks(id) => profile.custom_field(*id)?.postbacks.as_ref()?.join(", "),
        Spot::RegistrationLink(id) => profile.registration_link(*id)?.name.clone(),
        Spot::BaseUrl(id) => profile.registration_link(*id)?.base_url.clone(),
        Spot::PostbackParam(_, id) | Spot::LinkParam(_, id) => {
            let param = params_of(profile, spot).iter().find(|param| param.id == *id)?;
            format!("{}={}", param.key, param.value)
        }
    };
    Some(text)
}
