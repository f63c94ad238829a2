//! Applying what is known: the postbacks and custom fields that an integration (or a custom start) gives, on a tracker.

use std::borrow::Cow;

use super::assumed;
use super::delivery;
use super::integration::{Integration, Template, Transaction};
use super::macros::MacroStyle;
use super::profile::{CustomField, Param, Postback, param};
use super::role::Role;
use super::shared::Shared;
use super::slug::event_slug;
use super::tracker::{Sum, Tracker, Usual};

/// Postbacks and custom fields as a fresh profile gets them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fresh {
    /// The postbacks.
    pub postbacks: Shared<Postback>,
    /// What each of them reports.
    pub roles: Vec<Option<Role>>,
    /// Their custom fields.
    pub custom_fields: Shared<CustomField>,
}

impl Fresh {
    /// The same with more behind it.
    #[must_use]
    pub fn and(mut self, more: Fresh) -> Fresh {
        self.postbacks.extend(more.postbacks);
        self.roles.extend(more.roles);
        self.custom_fields.extend(more.custom_fields);
        self
    }
}

/// What a partner gives on a tracker: a ready one as is known of it, a custom one in a macro style.
#[must_use]
pub fn of_partner(integration: Option<&Integration>, tracker: &Tracker, style: MacroStyle) -> Fresh {
    integration.map_or_else(|| of_custom(tracker, style), |known| of_integration(known, tracker))
}

/// What a ready integration gives on a tracker.
#[must_use]
pub fn of_integration(integration: &Integration, tracker: &Tracker) -> Fresh {
    let meeting = Meeting::of(integration, tracker);
    let is_left_out = |role: Option<Role>| match role {
        Some(Role::Deposit) => integration.template(Role::FirstDeposit).is_some(),
        Some(Role::FirstDeposit) => meeting == Meeting::ConversionCounts,
        _ => false,
    };
    // What would be counted as something else is left out too, unless nothing else is left.
    let counts_right = |template: &&Template| delivery::counts_right(integration, tracker, template);
    let is_any_right = integration.postbacks.iter().any(|template| counts_right(&template));
    let given = integration.postbacks.iter().filter(|template| !is_left_out(template.role) && (counts_right(template) || !is_any_right));
    let mut fresh = of_templates(integration, given, tracker);
    let of_conversion = fresh.postbacks.iter_mut().zip(&fresh.roles).filter(|(_, role)| **role == Some(Role::Conversion));
    if meeting == Meeting::FirstDepositCounts {
        of_conversion.filter(|(postback, _)| !postback.event.is_empty()).for_each(|(postback, _)| postback.event = event_slug(&postback.name));
    }
    fresh
}

/// How a partner's first deposit and its conversion meet in a tracker that has one event for both: it would count them as two sales.
#[derive(PartialEq, Eq)]
enum Meeting {
    /// They do not, or the partner has one of them only.
    None,
    /// The first deposit is the tracker's event, the conversion one of its own.
    FirstDepositCounts,
    /// The conversion alone brings the sum that the tracker wants; the first deposit is there to be added. Any deposit, which is the first one
    /// too, is so everywhere.
    ConversionCounts,
}

impl Meeting {
    fn of(integration: &Integration, tracker: &Tracker) -> Meeting {
        let event = |role: Role| tracker.events.get(&role).map(|known| known.event.as_str());
        let is_one_event = event(Role::FirstDeposit).is_some_and(|first| event(Role::Conversion) == Some(first));
        let brings = |known: &Template| sum_of(known, tracker).is_some_and(|(_, sum)| sum == tracker.wants);
        match (integration.template(Role::FirstDeposit), integration.template(Role::Conversion)) {
            (Some(first), Some(paid)) if is_one_event && brings(paid) && !brings(first) => Meeting::ConversionCounts,
            (Some(_), Some(_)) if is_one_event => Meeting::FirstDepositCounts,
            _ => Meeting::None,
        }
    }
}

/// Postbacks for these roles, in their order: the partner's own where it has one, else an assumed one; a custom partner's the usual one.
#[must_use]
pub fn of_roles(integration: Option<&Integration>, tracker: &Tracker, style: MacroStyle, roles: &[Role]) -> Fresh {
    let Some(known) = integration else { return usual_of_roles(tracker, style, roles) };
    let own = |role: Role| known.template(role).map_or_else(|| Cow::Owned(assumed::template(known, role)), Cow::Borrowed);
    let templates: Vec<Cow<'_, Template>> = roles.iter().map(|role| own(*role)).collect();
    of_templates(known, templates.iter().map(AsRef::as_ref), tracker)
}

fn usual_of_roles(tracker: &Tracker, style: MacroStyle, roles: &[Role]) -> Fresh {
    let bare = |role: Role| Usual { name: assumed::name_of(role).to_owned(), role: Some(role), ..Usual::default() };
    let usual = |role: Role| tracker.usual.iter().find(|usual| usual.role == Some(role)).cloned().unwrap_or_else(|| bare(role));
    let postbacks = roles.iter().map(|role| usual_postback(&usual(*role), tracker, style)).collect();
    Fresh { postbacks, roles: roles.iter().copied().map(Some).collect(), custom_fields: Shared::default() }
}

fn of_templates<'t>(known: &Integration, templates: impl Iterator<Item = &'t Template>, tracker: &Tracker) -> Fresh {
    let mut fresh = Fresh::default();
    for template in templates {
        fresh.roles.push(template.role);
        fresh.postbacks.push(Postback {
            name: template.name.clone(),
            event: template.status.clone().filter(|_| tracker.has_event()).unwrap_or_else(|| {
                let is_carried = known.carries_constants() || tracker.event_required;
                if is_carried { event_of(tracker, template.role, &template.name) } else { String::new() }
            }),
            params: params_of(template, tracker).into_iter().filter(|param| delivery::carries(known, &param.value)).collect(),
            // A name that a template has tells the role already; only what the name cannot tell is written down.
            ..Postback::default()
        });
        if !tracker.keys.field_prefix.is_empty() {
            fresh.custom_fields.extend(template.fields.iter().map(|(key, text)| CustomField {
                key: format!("{}{key}", tracker.keys.field_prefix),
                macro_text: text.clone(),
                postbacks: Some(vec![template.name.clone()]),
                ..CustomField::default()
            }));
        }
    }
    fresh.custom_fields = merged(fresh.custom_fields);
    fresh
}

/// The postbacks offered to a custom integration, its macros in the profile's style.
#[must_use]
pub fn of_custom(tracker: &Tracker, style: MacroStyle) -> Fresh {
    let postbacks = tracker.usual.iter().map(|usual| usual_postback(usual, tracker, style)).collect();
    Fresh { postbacks, roles: tracker.usual.iter().map(|usual| usual.role).collect(), custom_fields: Shared::default() }
}

/// One offered postback.
#[must_use]
pub fn usual_postback(usual: &Usual, tracker: &Tracker, style: MacroStyle) -> Postback {
    let in_style = |name: &str| if name.is_empty() { String::new() } else { style.wrap(name) };
    Postback {
        name: usual.name.clone(),
        event: event_of(tracker, usual.role, &usual.name),
        params: filled([
            (tracker.amount_key(usual.role), in_style(&usual.amount)),
            (&tracker.keys.currency, usual.currency.clone()),
            (&tracker.keys.transaction, in_style(&usual.transaction)),
        ]),
        ..Postback::default()
    }
}

/// The tracker's event for a role; where it has none, the slug of the postback's name: without an event the tracker might count it as another.
fn event_of(tracker: &Tracker, role: Option<Role>, name: &str) -> String {
    if !tracker.has_event() {
        return String::new();
    }
    role.and_then(|role| tracker.events.get(&role)).map_or_else(|| event_slug(name), |known| known.event.clone())
}

/// The sum that a template gives to a tracker: the one that the tracker wants, else the other.
#[must_use]
pub fn sum_of<'a>(template: &'a Template, tracker: &Tracker) -> Option<(&'a str, Sum)> {
    let deposit = template.amount.as_deref().map(|text| (text, Sum::Deposit));
    let payout = template.payout.as_deref().map(|text| (text, Sum::Payout));
    match tracker.wants {
        Sum::Deposit => deposit.or(payout),
        Sum::Payout => payout.or(deposit),
    }
}

/// The parameters that a template gives on a tracker.
#[must_use]
pub fn params_of(template: &Template, tracker: &Tracker) -> Vec<Param> {
    let mut params = words_of(template, tracker);
    let state_key = template.role.and_then(|role| tracker.role_keys.get(&role)).map(|keys| keys.state.as_str()).unwrap_or_default();
    let transaction = match &template.transaction {
        Transaction::Macro(text) => text.clone(),
        Transaction::Unknown | Transaction::None => String::new(),
    };
    params.extend(filled([
        (tracker.amount_key(template.role), sum_of(template, tracker).map(|(text, _)| text.to_owned()).unwrap_or_default()),
        (&tracker.keys.currency, template.currency.clone().unwrap_or_default()),
        (&tracker.keys.transaction, transaction),
        (state_key, template.state.clone().unwrap_or_default()),
    ]));
    params
}

/// The partner's words behind a status macro, for a tracker that maps them: `lead_status=reg`, `sale_status=ftd,bl`.
fn words_of(template: &Template, tracker: &Tracker) -> Vec<Param> {
    let mut params: Vec<Param> = Vec::new();
    for (role, words) in &template.words {
        let Some((_, key)) = tracker.word_keys.iter().find(|(known, _)| known == role) else { continue };
        match params.iter_mut().find(|known| known.key == *key) {
            Some(known) => known.value = format!("{},{}", known.value, words.join(",")),
            None => params.push(param(key, &words.join(","))),
        }
    }
    params
}

fn filled<const N: usize>(pairs: [(&str, String); N]) -> Vec<Param> {
    pairs.into_iter().filter(|(key, value)| !key.is_empty() && !value.is_empty()).map(|(key, value)| param(key, &value)).collect()
}

/// Fields of one key and macro that several postbacks carry become one field.
fn merged(fields: Shared<CustomField>) -> Shared<CustomField> {
    let mut all: Vec<CustomField> = Vec::new();
    for field in fields {
        match all.iter_mut().find(|known| known.key == field.key && known.macro_text == field.macro_text) {
            Some(known) => known.postbacks.get_or_insert_default().extend(field.postbacks.unwrap_or_default()),
            None => all.push(field),
        }
    }
    all.into()
}
