//! Events that no source lists for a partner: most cabinets take one link per event all the same. Such a postback is filled from the partner's
//! own macros, and whatever is not known of it is said where it is used.

use super::integration::{Integration, Template, Transaction};
use super::profile::Postback;
use super::role::Role;
use super::setup::Setup;
use crate::words::Say;

/// What most buyers work with.
pub const USUAL: [Role; 3] = [Role::Registration, Role::FirstDeposit, Role::RepeatDeposit];

/// The roles that are offered by name for a new postback.
pub const OFFERED: [Role; 7] =
    [Role::Registration, Role::FirstDeposit, Role::RepeatDeposit, Role::Deposit, Role::Qualified, Role::Commission, Role::Rejected];

/// What a postback of a role is called where neither partner nor tracker has a name for it.
pub const fn name_of(role: Role) -> &'static str {
    match role {
        Role::Registration => "Registration",
        Role::FirstDeposit => "First Deposit",
        Role::RepeatDeposit => "Recurring Deposit",
        Role::Deposit => "Any Deposit",
        Role::Conversion => "Conversion",
        Role::Lead => "Lead",
        Role::Rejected => "Rejected",
        Role::Ignored => "Ignored",
        Role::EmailConfirmation => "Email Confirmation",
        Role::Qualified => "Qualified",
        Role::Withdrawal => "Withdrawal",
        Role::Commission => "Commission",
    }
}

/// The postback of a role that no source lists for the partner: the sum, currency and transaction that it declares for its other events.
pub fn template(known: &Integration, role: Role) -> Template {
    let sum = sum(known, role);
    let is_money = sum.amount.is_some() || sum.payout.is_some();
    let currency = sum.currency.filter(|_| is_money);
    let transaction = if is_counted(role) { transaction(known) } else { Transaction::Unknown };
    Template {
        name: name_of(role).to_owned(),
        role: Some(role),
        currency,
        transaction,
        amount: sum.amount,
        payout: sum.payout,
        ..Template::default()
    }
}

/// True for an event that may come more than once for a player, or that changes what came before.
const fn is_counted(role: Role) -> bool {
    role.is_deposit() || matches!(role, Role::Conversion | Role::Qualified | Role::Commission | Role::Rejected)
}

/// What the partner's other events say of their sums.
#[derive(Default)]
struct Sums {
    amount: Option<String>,
    payout: Option<String>,
    currency: Option<String>,
}

impl Sums {
    fn of(template: &Template) -> Sums {
        Sums { amount: template.amount.clone(), payout: template.payout.clone(), currency: template.currency.clone() }
    }
}

/// The sum that a role would carry: a deposit's is that of another deposit, else what is there; of what the partner pays for, the payout.
fn sum(known: &Integration, role: Role) -> Sums {
    let (amounts, payouts) = (|template: &&Template| template.amount.is_some(), |template: &&Template| template.payout.is_some());
    let is_deposit = |template: &&Template| template.role.is_some_and(Role::is_deposit);
    let all = || known.postbacks.iter();
    match role {
        Role::Commission => match declared(known, &["revshare payout", "commission"]) {
            Some(macro_text) => {
                Sums { payout: Some(macro_text), currency: all().find(payouts).and_then(|known| known.currency.clone()), amount: None }
            }
            None => all().find(payouts).map(|known| Sums { amount: None, ..Sums::of(known) }).unwrap_or_default(),
        },
        Role::Qualified | Role::Conversion => all().find(payouts).map(|known| Sums { amount: None, ..Sums::of(known) }).unwrap_or_default(),
        _ if role.is_deposit() => {
            let donor = all().filter(is_deposit).find(amounts).or_else(|| all().find(amounts));
            let donor = donor.or_else(|| all().filter(is_deposit).find(payouts)).or_else(|| all().find(payouts));
            donor.map_or_else(|| Sums { amount: declared(known, &["deposit amount"]), ..Sums::default() }, Sums::of)
        }
        _ => Sums::default(),
    }
}

/// The first macro whose meaning begins so.
fn declared(known: &Integration, meanings: &[&str]) -> Option<String> {
    let means = |text: &str| meanings.iter().any(|meaning| text.to_lowercase().contains(meaning));
    known.macros.iter().find(|known| means(known.means.english())).map(|known| known.text.clone())
}

/// How the partner tells its events apart, by what it declares for the others.
fn transaction(known: &Integration) -> Transaction {
    let all = || known.postbacks.iter().map(|template| &template.transaction);
    let by_macro = all().find(|known| matches!(known, Transaction::Macro(_)));
    by_macro.or_else(|| all().find(|known| **known == Transaction::None)).cloned().unwrap_or_default()
}

/// An event that the user assumes the partner to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumed {
    /// What it reports.
    pub role: Role,
    /// The partner's macro for its sum, whose meaning no source tells for this event.
    pub sum: Option<String>,
}

impl Setup<'_> {
    /// What a postback reports that no source lists for its partner; `None` where one does, and for a custom partner, which only the user knows.
    pub fn assumed(&self, postback: &Postback) -> Option<Assumed> {
        let known = self.integration.filter(|known| known.is_ready())?;
        let role = postback.role.or_else(|| self.role_of_name(&postback.name, &postback.event))?;
        let is_own = |template: &Template| {
            let is_status = template.status.as_deref().is_some_and(|status| status == postback.event);
            template.role == Some(role) || is_status || template.name.trim().eq_ignore_ascii_case(postback.name.trim())
        };
        if known.postbacks.iter().any(is_own) {
            return None;
        }
        let key = self.tracker.map(|tracker| tracker.amount_key(Some(role))).filter(|key| !key.is_empty());
        let sum = key.and_then(|key| postback.params.iter().rev().find(|param| param.key == key));
        let sum = sum.map(|param| param.value.clone()).filter(|text| known.macro_of(text).is_some());
        Some(Assumed { role, sum })
    }

    /// The roles of the profile's assumed events, each once.
    pub fn assumed_roles(&self) -> Vec<Role> {
        let mut roles: Vec<Role> = Vec::new();
        for assumed in self.profile.postbacks.iter().filter_map(|postback| self.assumed(postback)) {
            if !roles.contains(&assumed.role) {
                roles.push(assumed.role);
            }
        }
        roles
    }

    /// That no source lists a postback's event, nor says what its sum means, in a message of this id.
    pub fn say_assumed(&self, postback: &Postback, id: &'static str) -> Option<Say> {
        let assumed = self.assumed(postback)?;
        let event = Say::new("assumed-event").with("role", assumed.role.word());
        let say = Say::new(id).with("partner", self.partner_name().unwrap_or_default()).with("event", event);
        let sum = if assumed.sum.is_some() { "yes" } else { "no" };
        Some(say.with("sum", sum).with("macro", assumed.sum.unwrap_or_default()))
    }
}
