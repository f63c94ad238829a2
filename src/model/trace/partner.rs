//! The partner's side: what it keeps of the registration link, and how it fills the macros of a postback.

use super::super::integration::{Integration, Transaction};
use super::super::macros::{MacroStyle, are_siblings};
use super::super::setup::Setup;
use super::macro_finder::{Piece, bare, dressed, is_macro, pieces};
use super::opened::{Opened, decoded, encoded};
use super::samples::{Event, Meaning};
use crate::words::{Arg, Say};

/// Words that a manual leaves for its reader to replace; no partner has a parameter of that name.
const PLACEHOLDERS: [&str; 4] = ["REPLACE", "OPTIONAL", "XXX", "ISO"];

/// A partner network, as far as it is known.
pub(super) struct Partner<'a> {
    setup: Setup<'a>,
    style: MacroStyle,
    /// Macro texts that it is known to fill, and those that the profile says it fills.
    texts: Vec<String>,
}

/// What a macro is filled with.
enum Filled {
    /// This value.
    With(String),
    /// Nothing: the partner does not know the macro and sends it as it is.
    Literally,
}

impl<'a> Partner<'a> {
    pub(super) fn of(setup: Setup<'a>) -> Self {
        let style = setup.macro_style();
        let mut texts: Vec<String> = setup.integration.iter().flat_map(|known| known.macros.iter().map(|known| known.text.clone())).collect();
        for known in setup.integration.iter().flat_map(|known| &known.click_params) {
            texts.push(known.macro_text.clone().unwrap_or_else(|| dressed(plain(&known.param), style)));
        }
        let partner = Partner { setup, style, texts };
        let own = partner.own_click_macro();
        Partner { texts: partner.texts.iter().cloned().chain(own).collect(), ..partner }
    }

    pub(super) fn name(&self) -> Arg {
        partner_name(&self.setup)
    }

    pub(super) const fn style(&self) -> MacroStyle {
        self.style
    }

    /// The profile's click parameter; the one in a path goes by the name behind its `/`.
    pub(super) fn click_param(&self) -> &'a str {
        plain(&self.setup.profile.click.param)
    }

    /// True for a parameter whose value the partner keeps for the postback.
    pub(super) fn keeps(&self, param: &str) -> bool {
        let declared = self.setup.integration.is_some_and(|known| known.click_params.iter().any(|click| plain(&click.param) == param));
        let is_relative = self.setup.integration.is_none() && are_siblings(param, self.click_param());
        declared || is_relative || (param == self.click_param() && self.own_param_holds())
    }

    /// True when the profile's click parameter can be one of the partner's, though no list names it.
    fn own_param_holds(&self) -> bool {
        let param = self.click_param();
        let is_partners_own = self.setup.integration.is_some_and(|known| known.macros.iter().any(|own| own.text == dressed(param, self.style)));
        param.is_ascii() && !param.is_empty() && !PLACEHOLDERS.contains(&param) && !is_partners_own
    }

    /// True when the click parameter is the user's word only.
    pub(super) fn param_is_guess(&self) -> bool {
        self.setup.integration.is_some_and(|known| known.click_params.iter().all(|click| click.param != self.setup.profile.click.param))
    }

    /// True when what stands not in the partner's list of macros is none: the list is the partner's own.
    fn list_is_sure(&self) -> bool {
        self.setup.integration.is_some_and(|known| known.verified.is_some() && !known.macros.is_empty())
    }

    /// True for one of the tracker's own macros, told by the family name that only the tracker uses.
    fn is_trackers_own(&self, text: &str) -> bool {
        let name = bare(text, self.style).trim_matches(['{', '}']);
        self.setup.tracker.is_some_and(|tracker| tracker.links.prefixes.iter().any(|prefix| name.starts_with(prefix.as_str())))
    }

    /// The macro that the profile alone says brings the click parameter back.
    fn own_click_macro(&self) -> Option<String> {
        let click = &self.setup.profile.click;
        if !click.macro_text.is_empty() {
            let name = bare(&click.macro_text, self.style);
            let holds = is_macro(&click.macro_text, self.style)
                && name.is_ascii()
                && !are_siblings(name, self.click_param())
                && !PLACEHOLDERS.contains(&name);
            return (holds && !self.is_trackers_own(&click.macro_text)).then(|| click.macro_text.clone());
        }
        let declared = self.setup.integration.is_some_and(|known| known.click_params.iter().any(|known| known.param == click.param));
        (!declared && self.own_param_holds()).then(|| dressed(self.click_param(), self.style))
    }

    /// What it keeps of the link that a lead opens: the click parameters with their values. `placed` is the id at a place that only the
    /// partner knows.
    pub(super) fn kept(&self, opened: &Opened, placed: Option<&str>) -> Vec<(String, String)> {
        if is_telegram(opened) {
            let start = start_of(opened).map(|(value, limit)| (decoded(value), limit));
            let start = start.filter(|(value, limit)| is_start_value(value, *limit) && self.keeps(self.click_param())).map(|(value, _)| value);
            let value = start.map(|value| placed.map_or(value, str::to_owned));
            return value.map(|value| (self.click_param().to_owned(), value)).into_iter().collect();
        }
        let mut kept: Vec<(String, String)> = Vec::new();
        for (key, _) in &opened.pairs {
            let key = decoded(key);
            if self.keeps(&key) && kept.iter().all(|(known, _)| *known != key) {
                kept.extend(opened.value(&key).map(|value| (key, value)));
            }
        }
        if kept.iter().all(|(key, _)| key != self.click_param()) {
            let in_path = self.setup.profile.click.param.starts_with('/');
            let last = opened.path().rsplit('/').find(|segment| !segment.is_empty()).filter(|_| in_path).map(decoded);
            let value = placed.map(str::to_owned).or(last).filter(|_| self.keeps(self.click_param()));
            kept.extend(value.map(|value| (self.click_param().to_owned(), value)));
        }
        kept
    }

    /// The link that it calls: every macro of the query filled.
    pub(super) fn fill(&self, template: &Opened, keys: &Keys<'_>, kept: &[(String, String)], event: &Event<'_>) -> Opened {
        let pairs = template.pairs.iter().map(|(key, value)| {
            let filled = pieces(value, self.style, &self.texts).into_iter().map(|piece| match piece {
                Piece::Text(text) => text.to_owned(),
                Piece::Macro(text) => match self.value_of(text, &decoded(key), keys, kept, event) {
                    Filled::With(value) => encoded(&value),
                    Filled::Literally => text.to_owned(),
                },
            });
            (key.clone(), filled.collect())
        });
        Opened { head: template.head.clone(), pairs: pairs.collect() }
    }

    /// The pair that its cabinet appends for a row of its table.
    pub(super) fn row(&self, key: &str, name: &str, keys: &Keys<'_>, kept: &[(String, String)], event: &Event<'_>) -> (String, String) {
        let text = self.texts.iter().find(|text| bare(text, self.style) == name).cloned().unwrap_or_else(|| dressed(name, self.style));
        let value = match self.value_of(&text, key, keys, kept, event) {
            Filled::With(value) if is_macro(&text, self.style) || self.texts.contains(&text) => value,
            _ => name.to_owned(),
        };
        (encoded(key), encoded(&value))
    }

    fn value_of(&self, text: &str, key: &str, keys: &Keys<'_>, kept: &[(String, String)], event: &Event<'_>) -> Filled {
        if let Some(param) = self.param_of(text) {
            let value = kept.iter().find(|(known, _)| *known == param).map(|(_, value)| value.clone());
            return Filled::With(value.unwrap_or_default());
        }
        let known = self.setup.integration.and_then(|known| known.macro_of(text));
        if known.is_none() && (self.list_is_sure() || self.is_trackers_own(text)) {
            return Filled::Literally;
        }
        let name = known.map_or_else(|| bare(text, self.style), |known| known.name.as_str());
        Filled::With(self.meaning(text, name, key, keys).sample(name, event))
    }

    /// The parameter whose value a macro brings back.
    fn param_of(&self, text: &str) -> Option<String> {
        let declared = self.setup.integration.iter().flat_map(|known| &known.click_params).find(|known| match &known.macro_text {
            Some(own) => own == text,
            None => dressed(plain(&known.param), self.style) == text,
        });
        if let Some(known) = declared {
            return Some(plain(&known.param).to_owned());
        }
        let is_partners_own = self.setup.integration.is_some_and(|known| known.macro_of(text).is_some());
        let is_override = text == self.setup.profile.click.macro_text && text != dressed(self.click_param(), self.style);
        if is_partners_own || (is_override && self.list_is_sure()) {
            return None;
        }
        if self.own_click_macro().as_deref() == Some(text) {
            return Some(self.click_param().to_owned());
        }
        // `{sub4}` beside a link that carries `sub1`: one of the numbered family, and nothing was sent in it.
        are_siblings(bare(text, self.style), self.click_param()).then(|| bare(text, self.style).to_owned())
    }

    fn meaning(&self, text: &str, name: &str, key: &str, keys: &Keys<'_>) -> Meaning {
        let declared = self.setup.integration.and_then(|known| declared_meaning(known, text));
        let by_name = declared.unwrap_or_else(|| Meaning::of_name(name));
        match by_name {
            Meaning::Other if key == keys.transaction => Meaning::Transaction,
            Meaning::Other if key == keys.currency => Meaning::Currency,
            Meaning::Other if key == keys.amount => Meaning::Amount,
            known => known,
        }
    }
}

/// The tracker's keys, by which a macro of an unknown name is understood.
#[derive(Clone, Copy)]
pub(super) struct Keys<'a> {
    /// The sum.
    pub(super) amount: &'a str,
    /// Its currency.
    pub(super) currency: &'a str,
    /// The transaction.
    pub(super) transaction: &'a str,
}

/// What the partner's own postbacks use a macro for.
fn declared_meaning(integration: &Integration, text: &str) -> Option<Meaning> {
    integration.postbacks.iter().find_map(|known| {
        let is = |own: &Option<String>| own.as_deref() == Some(text);
        if is(&known.amount) || is(&known.payout) {
            Some(Meaning::Amount)
        } else if is(&known.currency) {
            Some(Meaning::Currency)
        } else if known.transaction == Transaction::Macro(text.to_owned()) {
            Some(Meaning::Transaction)
        } else if is(&known.status) {
            Some(Meaning::Status)
        } else {
            is(&known.state).then_some(Meaning::State)
        }
    })
}

/// The partner's name, or the message that stands for it.
pub(super) fn partner_name(setup: &Setup<'_>) -> Arg {
    setup.partner_name().map_or_else(|| Arg::Say(Box::new(Say::new("trace-the-partner"))), Arg::from)
}

/// A click parameter's name without the `/` of one in the path.
fn plain(param: &str) -> &str {
    param.strip_prefix('/').unwrap_or(param)
}

/// Telegram opens a bot or channel and passes on nothing but the start parameter.
pub(super) fn is_telegram(opened: &Opened) -> bool {
    const HOSTS: [&str; 3] = ["t.me", "telegram.me", "telegram.dog"];
    let host = opened.host();
    HOSTS.contains(&host.as_str()) || host.ends_with(".t.me")
}

/// The value that Telegram passes on, as it stands there, and how long it may be (core.telegram.org/api/links).
pub(super) fn start_of(opened: &Opened) -> Option<(&str, usize)> {
    const KEYS: [(&str, usize); 3] = [("start", 64), ("startapp", 512), ("startgroup", 64)];
    KEYS.iter().find_map(|(key, limit)| Some((opened.raw_value(key)?, *limit)))
}

fn is_start_value(value: &str, limit: usize) -> bool {
    (1..=limit).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}
