//! What is checked, with what several families need of it worked out once.

use crate::model::at::At;
use std::collections::{HashMap, HashSet};
use std::iter;
use std::rc::Rc;

use super::base::Base;
use super::beside::Others;
use super::doubles::Numbers;
use super::finding::{Finding, Severity};
use super::known::Known;
use super::token::{Token, tokens};
use crate::model::by_id::ById;
use crate::model::macros::MacroStyle;
use crate::model::profile::{CustomField, Postback, Profile, RegistrationLink};
use crate::model::role::Role;
use crate::model::setup::Setup;
use crate::model::tracker::Tracker;

/// A profile under examination; its damage is mended already.
pub(super) struct Case<'a> {
    /// The profile, its integration and its tracker.
    pub setup: Setup<'a>,
    /// The user's other profiles.
    pub others: Others<'a>,
    /// How the partner writes macros.
    pub style: MacroStyle,
    /// The macro that brings the click id back; empty while there is none.
    pub click_macro: String,
    /// What each postback reports.
    pub roles: ById<Option<Role>>,
    /// Postbacks and links of which it is known what is to be said.
    pub same: ById<bool>,
    /// Those among them that the present family is to look at all the same.
    pub again: Option<ById<bool>>,
    /// The numbers by which doubles are found.
    pub numbers: Numbers,
    /// Where in the profile's head an error was told so far.
    pub told: Vec<At>,
    postbacks: Vec<&'a Postback>,
    bases: Vec<Base<'a>>,
    fields: HashMap<&'a str, Vec<&'a CustomField>>,
    known: HashSet<&'a str>,
    /// Macros of the partner that no style explains, such as `{Sub Param 1}`.
    odd: Vec<&'a str>,
}

/// One text that the partner fills: where it stands, and what it is.
pub(super) struct Sent<'a> {
    /// Its address.
    pub at: At,
    /// The key that it is sent under; empty for the click macro and the event.
    pub key: &'a str,
    /// The text.
    pub text: &'a str,
}

impl Sent<'_> {
    /// True for a custom field's macro, which other postbacks send too.
    pub fn is_of_field(&self) -> bool {
        matches!(self.at, At::FieldMacro(_))
    }
}

impl<'a> Case<'a> {
    /// Works out what the families need. What is `same` in the profile as it was is known.
    pub fn new(setup: Setup<'a>, others: Others<'a>, known: &Known, same: ById<bool>) -> Self {
        let style = setup.macro_style();
        let role = |postback: &Postback| if same.get(postback.id) { known.role(postback.id) } else { setup.role(postback) };
        let mut case = Case {
            setup,
            others,
            style,
            click_macro: setup.click_macro(),
            roles: ById::up_to(setup.profile.next_id, setup.profile.postbacks.iter().map(|postback| (postback.id, role(postback)))),
            postbacks: setup.profile.postbacks.iter().filter(|postback| !same.get(postback.id)).collect(),
            bases: setup.profile.registration_links.iter().filter(|link| !same.get(link.id)).map(|link| Base::of(link, setup.tracker)).collect(),
            same,
            again: None,
            numbers: Numbers::default(),
            told: Vec::new(),
            fields: HashMap::new(),
            known: HashSet::new(),
            odd: Vec::new(),
        };
        for field in &setup.profile.custom_fields {
            case.fields.entry(&field.key).or_default().push(field);
        }
        for text in declared(&setup) {
            match MacroStyle::recognise(text) {
                Some(_) => {
                    case.known.insert(text);
                }
                None => case.know_parts(text),
            }
        }
        case
    }

    /// A declared text that is several macros, or one that no style explains.
    fn know_parts(&mut self, text: &'a str) {
        let parts = tokens(text, Some(self.style));
        if parts.is_empty() && text.contains(['{', '[', '#', '%', '<']) {
            self.odd.push(text);
        }
        self.known.extend(parts.into_iter().map(|part| part.written));
    }

    /// The profile.
    pub fn profile(&self) -> &'a Profile {
        self.setup.profile
    }

    /// The postbacks that are to be looked at one by one.
    pub fn postbacks(&self) -> impl Iterator<Item = &'a Postback> {
        let again = self.again.iter().flat_map(|again| self.profile().postbacks.iter().filter(|postback| again.get(postback.id)));
        self.postbacks.iter().copied().chain(again)
    }

    /// The registration links that are to be looked at one by one.
    pub fn links(&self) -> impl Iterator<Item = &'a RegistrationLink> {
        self.bases.iter().map(|base| base.link)
    }

    /// What stands in them.
    pub fn bases(&self) -> impl Iterator<Item = &Base<'a>> {
        self.bases.iter()
    }

    /// Takes note of what was told.
    pub fn note(&mut self, findings: &[Rc<Finding>]) {
        let of_head = findings.iter().filter(|finding| finding.severity == Severity::Error && finding.at.owner().is_none());
        self.told.extend(of_head.map(|finding| finding.at.clone()));
    }

    /// The tracker.
    pub fn tracker(&self) -> Option<&'a Tracker> {
        self.setup.tracker
    }

    /// What a postback reports.
    pub fn role(&self, postback: &Postback) -> Option<Role> {
        self.roles.get(postback.id)
    }

    /// True for a macro that the partner's file names, or that brings the click id back. What a partner with a file calls its click macro is
    /// not for the user to say.
    pub fn knows(&self, written: &str) -> bool {
        let is_trackers = || self.tracker().is_some_and(|tracker| tracker.links.click_macro == written && tracker.macro_style() != self.style);
        self.is_declared(written) || self.setup.integration.is_none() && written == self.click_macro && !is_trackers()
    }

    /// True for a macro that the partner's file names, or that is a click parameter in the partner's style.
    pub fn is_declared(&self, written: &str) -> bool {
        let of_file = self.setup.integration.iter().flat_map(|known| &known.click_params).map(|known| known.param.as_str());
        let mut params = of_file.chain([self.profile().click.param.as_str()]);
        self.known.contains(written) || self.style.name_in(written).is_some_and(|name| params.any(|param| param.trim_start_matches('/') == name))
    }

    /// The macros that the partner's file names, those of its click parameters too.
    pub fn declared_macros(&self) -> impl Iterator<Item = String> {
        let params = self.setup.integration.iter().flat_map(|known| &known.click_params);
        self.known.iter().map(|text| (*text).to_owned()).chain(params.map(|known| self.usual_click_macro(&known.param)))
    }

    /// The macros in a text that the partner fills, but for those that no style explains.
    pub fn macros_in<'t>(&self, text: &'t str) -> Vec<Token<'t>> {
        let mut found = tokens(text, Some(self.style));
        for odd in &self.odd {
            for (start, _) in text.match_indices(odd) {
                found.retain(|token| token.range.end <= start || token.range.start >= start + odd.len());
            }
        }
        found
    }

    /// True for a text without any macro.
    pub fn is_constant(&self, text: &str) -> bool {
        tokens(text, Some(self.style)).is_empty() && !self.odd.iter().any(|odd| text.contains(odd))
    }

    /// True for a text that brings the click id.
    pub fn reads_click_id(&self, text: &str) -> bool {
        !self.is_constant(&self.click_macro) && text.contains(&self.click_macro)
    }

    /// True when no value or field would read the click id if this were its macro.
    pub fn may_be_click_macro(&self, text: &str) -> bool {
        let reads_it = |sent: &Sent<'_>| !sent.key.is_empty() && !self.is_locked_key(sent.key) && sent.text.contains(text);
        text.is_empty() || !self.sent_by(self.profile().postbacks.iter()).any(|sent| reads_it(&sent))
    }

    /// The macro that would bring a click parameter back if the profile gave none of its own.
    pub fn usual_click_macro(&self, param: &str) -> String {
        if param.is_empty() {
            return self.click_macro.clone();
        }
        let of_file = self.setup.integration.and_then(|known| known.click_macro(param));
        of_file.map_or_else(|| self.style.wrap(param.trim_start_matches('/')), str::to_owned)
    }

    /// The event as the tracker takes it; `None` where it takes none, and for a macro, to which no event check applies.
    pub fn event(&self, postback: &Postback) -> Option<String> {
        let event = self.setup.counts_as(postback);
        (!event.is_empty() && self.is_constant(event)).then(|| event.to_owned())
    }

    /// What a postback sends under a key: its own parameter, else a custom field. Of several with one key the last is sent.
    pub fn value(&self, postback: &'a Postback, key: &str) -> Option<Sent<'a>> {
        if key.is_empty() {
            return None;
        }
        let own = postback.params.iter().rev().find(|param| param.key == key);
        if let Some(param) = own {
            let sent = Sent { at: At::ParamValue(postback.id, param.id), key: &param.key, text: &param.value };
            return Some(sent).filter(|sent| !sent.text.is_empty());
        }
        let field = self.fields.get(key)?.iter().find(|field| field.applies_to(&postback.name))?;
        let sent = Sent { at: At::FieldMacro(field.id), key: &field.key, text: &field.macro_text };
        Some(sent).filter(|sent| !sent.text.is_empty())
    }

    /// What there is to say of the custom fields of a key, of each once, however many postbacks send it.
    pub fn told_of_fields(&self, key: &str, told: impl Fn(&'a Postback, &Sent<'a>) -> Option<Finding>) -> Vec<Finding> {
        let mut findings: Vec<Finding> = Vec::new();
        if !self.fields.contains_key(key) {
            return findings;
        }
        for postback in &self.profile().postbacks {
            if let Some(sent) = self.value(postback, key).filter(Sent::is_of_field)
                && !findings.iter().any(|known| known.at.owner() == sent.at.owner())
            {
                findings.extend(told(postback, &sent));
            }
        }
        findings
    }

    /// What a postback sends under the key of its event or of a constant parameter; `None` for any other key.
    pub fn sent_anyway(&self, postback: &Postback, key: &str) -> Option<String> {
        let tracker = self.tracker()?;
        let event = (key == tracker.keys.event).then(|| postback.event.clone());
        event.or_else(|| tracker.constant(key).map(|constant| constant.value.clone()))
    }

    /// Every text that the partner fills and that is to be looked at: the click macro, events, values and custom fields.
    pub fn sent(&self) -> impl Iterator<Item = Sent<'a>> {
        self.sent_by(self.postbacks())
    }

    fn sent_by(&self, postbacks: impl Iterator<Item = &'a Postback>) -> impl Iterator<Item = Sent<'a>> {
        let profile = self.profile();
        let of_click = Sent { at: At::ClickMacro, key: "", text: &profile.click.macro_text };
        let of_postbacks = postbacks.flat_map(|postback| {
            let params = postback.params.iter().map(|param| Sent { at: At::ParamValue(postback.id, param.id), key: &param.key, text: &param.value });
            iter::once(Sent { at: At::Event(postback.id), key: "", text: &postback.event }).chain(params)
        });
        let of_fields = profile.custom_fields.iter().map(|field| Sent { at: At::FieldMacro(field.id), key: &field.key, text: &field.macro_text });
        iter::once(of_click).chain(of_postbacks).chain(of_fields).filter(|sent| !sent.text.is_empty())
    }

    /// True for a key that every postback has anyway.
    pub fn is_locked_key(&self, key: &str) -> bool {
        self.tracker().is_some_and(|tracker| tracker.is_locked_key(key))
    }
}

/// Every macro that the partner's file writes down.
fn declared<'a>(setup: &Setup<'a>) -> Vec<&'a str> {
    let Some(integration) = setup.integration else { return Vec::new() };
    let mut texts: Vec<&str> = integration.macros.iter().map(|known| known.text.as_str()).collect();
    texts.extend(integration.click_params.iter().filter_map(|known| known.macro_text.as_deref()));
    for template in &integration.postbacks {
        let options = [&template.amount, &template.payout, &template.currency, &template.state, &template.status];
        texts.extend(options.into_iter().filter_map(|text| text.as_deref()));
        texts.extend(template.fields.iter().map(|(_, text)| text.as_str()));
        if let crate::model::integration::Transaction::Macro(text) = &template.transaction {
            texts.push(text);
        }
    }
    texts
}
