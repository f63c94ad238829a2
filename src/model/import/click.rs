//! The click parameter, its macro and the macro style, as the links show them.

use super::report::{Line, LineKind};
use super::sort::Sorted;
use crate::model::left_open::is_left_open;
use crate::model::macros::{MacroStyle, are_siblings, is_name};
use crate::model::number_macro::is_number_macro;
use crate::model::paste::read_link::pairs;
use crate::model::profile::Click;
use crate::model::tracker::Tracker;
use crate::words::Say;

/// What holds for all links of a profile.
pub struct Settings {
    /// The macro style.
    pub style: MacroStyle,
    /// The click parameter.
    pub click: Click,
}

/// Settles them, and tells where links contradict.
pub fn settle(sorted: &Sorted<'_>, tracker: &Tracker, others: &[&Tracker], report: &mut Vec<Line>) -> Settings {
    let style = common_style(sorted);
    let value = click_value(sorted, tracker);
    tell_foreign(sorted, tracker, others, report);
    for taken in &sorted.postbacks {
        let say = match taken.read.click.as_deref().filter(|click| !click.is_empty()) {
            None => Say::new("import-click-missing").with("key", tracker.keys.click.as_str()),
            Some(own) if own == value => continue,
            Some(own) => {
                let id = if is_bare(own, &value) { "import-click-bare" } else { "import-click-differs" };
                Say::new(id).with("key", tracker.keys.click.as_str()).with("value", own).with("macro", value.as_str())
            }
        };
        report.push(Line::of(taken.line, LineKind::Attention, say));
    }
    let click = click_of(&value, style, sorted, tracker);
    for other in &sorted.others {
        let Some(shown) = shown_param(&other.url, tracker).filter(|shown| !value.is_empty() && *shown != click.param) else { continue };
        let say = Say::new("import-click-elsewhere").with("param", shown).with("macro", value.as_str());
        report.push(Line::of(other.line, LineKind::Attention, say));
    }
    if !value.is_empty() && value == click.param && !is_left_open(&value) {
        let line = sorted.postbacks.first().map_or(1, |taken| taken.line);
        let say = Say::new("import-click-all-bare").with("key", tracker.keys.click.as_str()).with("value", value.as_str());
        report.push(Line::of(line, LineKind::Attention, say.with("macro", style.wrap(&value))));
    }
    Settings { style, click }
}

/// A style made of encoded characters shows in the links only where it is the profile's; the others are kept in any style.
fn common_style(sorted: &Sorted<'_>) -> MacroStyle {
    let styles: Vec<MacroStyle> = sorted.postbacks.iter().filter_map(|taken| taken.read.style).collect();
    let count = |style: MacroStyle| styles.iter().filter(|known| **known == style).count();
    styles.iter().rev().copied().max_by_key(|style| (style.is_encoded(), count(*style))).unwrap_or_default()
}

/// The value that brings the click id: the macro of the parameter that a registration link carries it out in, else the first that can be one,
/// else the first macro, else the first at all.
fn click_value(sorted: &Sorted<'_>, tracker: &Tracker) -> String {
    let values = || sorted.postbacks.iter().filter_map(|taken| taken.read.click.as_deref()).filter(|value| !value.is_empty());
    let with_macro = || values().filter(|value| MacroStyle::ALL.iter().any(|style| !style.find(value).is_empty()));
    let shown: Vec<String> = sorted.others.iter().filter_map(|other| shown_param(&other.url, tracker)).collect();
    let is_shown = |value: &&str| MacroStyle::recognise(value).is_some_and(|(_, name)| shown.iter().any(|shown| shown == name));
    let best = with_macro().find(is_shown).or_else(|| with_macro().find(|value| !is_number_macro(value)));
    best.or_else(|| with_macro().next()).or_else(|| values().next()).unwrap_or_default().to_owned()
}

/// Another tracker's click macro in a registration link stays as it is: who fills it is that tracker's business.
fn tell_foreign(sorted: &Sorted<'_>, tracker: &Tracker, others: &[&Tracker], report: &mut Vec<Line>) {
    for link in &sorted.others {
        let query = link.url.split('#').next().and_then(|head| head.split_once('?')).map(|(_, query)| query).unwrap_or_default();
        for (key, value) in pairs(query).into_iter().filter(|(_, value)| !tracker.fills(value)) {
            let is_click = |other: &Tracker| other.hands_over(value) || other.is_of_family(value);
            let fitting = others.iter().filter(|other| other.id != tracker.id && is_click(other));
            let Some(other) = fitting.max_by_key(|other| other.marks.precedence) else { continue };
            let say = Say::new("import-foreign-macro").with("param", key).with("macro", value);
            let say = say.with("other", other.name.as_str()).with("tracker", tracker.name.as_str());
            report.push(Line::of(link.line, LineKind::Attention, say));
        }
    }
}

/// True for `sub1` where the macro is `{sub1}`.
fn is_bare(value: &str, macro_text: &str) -> bool {
    MacroStyle::recognise(macro_text).is_some_and(|(_, name)| name == value)
}

/// A registration link that hands the tracker's click id over shows the parameter itself; else the macro names it. `sub4` in the link and
/// `{sub1}` in the postbacks are no partner's two words for one thing, but two parameters: there the macro holds.
fn click_of(value: &str, style: MacroStyle, sorted: &Sorted<'_>, tracker: &Tracker) -> Click {
    let shown: Vec<String> = sorted.others.iter().filter_map(|other| shown_param(&other.url, tracker)).collect();
    if is_left_open(value) {
        // What a template left to be filled in names nothing.
        return Click { param: shown.into_iter().next().unwrap_or_default(), macro_text: value.to_owned() };
    }
    let of_macro = macro_name(value, style, tracker);
    let param = match of_macro {
        Some(name) if shown.is_empty() || shown.contains(&name) || shown.iter().any(|shown| are_siblings(shown, &name)) => name,
        _ => shown.into_iter().next().unwrap_or_default(),
    };
    let macro_text = if value.is_empty() || (!param.is_empty() && value == style.wrap(&param)) { String::new() } else { value.to_owned() };
    Click { param, macro_text }
}

fn macro_name(value: &str, style: MacroStyle, tracker: &Tracker) -> Option<String> {
    if value == tracker.links.click_macro {
        return None;
    }
    if let Some((_, name)) = MacroStyle::recognise(value) {
        return Some(name.to_owned());
    }
    if is_name(value) {
        return Some(value.to_owned());
    }
    let first = style.find(value).into_iter().next()?;
    MacroStyle::recognise(&value[first]).map(|(_, name)| name.to_owned())
}

/// The parameter of a registration link that carries the tracker's click macro.
pub fn shown_param(url: &str, tracker: &Tracker) -> Option<String> {
    let head = url.split('#').next().unwrap_or_default();
    let (_, query) = head.split_once('?')?;
    pairs(query).into_iter().find(|(_, value)| *value == tracker.links.click_macro).map(|(key, _)| key.to_owned())
}
