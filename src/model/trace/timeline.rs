//! What happens to the one lead, in order, and which postbacks the partner calls for it.

use super::super::integration::Template;
use super::super::profile::Postback;
use super::super::role::Role;
use super::super::setup::Setup;

/// One thing that happens to the lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moment {
    /// The lead signs up.
    Registration,
    /// The first deposit.
    FirstDeposit,
    /// A repeat deposit: the first or the second.
    RepeatDeposit(u8),
    /// The second repeat deposit, sent once more by the partner's queue.
    Retry,
    /// Anything else that the profile listens to.
    Other,
}

/// The five that every trace goes through, those of the profile's other postbacks coming last.
const MAIN: [Moment; 5] = [Moment::Registration, Moment::FirstDeposit, Moment::RepeatDeposit(1), Moment::RepeatDeposit(2), Moment::Retry];

/// One postback that is called.
pub(super) struct Firing<'a> {
    pub(super) postback: &'a Postback,
    pub(super) moment: Moment,
    /// What the postback reports here.
    pub(super) role: Option<Role>,
    /// The partner's word, where one URL serves all events.
    pub(super) word: Option<String>,
}

impl Moment {
    /// The roles that may report it, the most exact first.
    const fn roles(self) -> &'static [Role] {
        match self {
            Moment::Registration => &[Role::Registration, Role::Lead],
            Moment::FirstDeposit => &[Role::FirstDeposit, Role::Deposit, Role::Conversion],
            Moment::RepeatDeposit(_) | Moment::Retry => &[Role::RepeatDeposit, Role::Deposit],
            Moment::Other => &[],
        }
    }

    /// The number of the event, the same for a retry as for what is retried.
    pub(super) const fn transaction(self) -> u32 {
        match self {
            Moment::Registration => 8790,
            Moment::FirstDeposit => 8800,
            Moment::RepeatDeposit(number) => 8800 + number as u32,
            Moment::Retry => 8802,
            Moment::Other => 8810,
        }
    }

    /// True for money that the player brings.
    pub(super) const fn is_deposit(self) -> bool {
        matches!(self, Moment::FirstDeposit | Moment::RepeatDeposit(_) | Moment::Retry)
    }
}

/// Every postback that is called, in order.
pub(super) fn firings<'a>(setup: &Setup<'a>) -> Vec<Firing<'a>> {
    let mut firings = Vec::new();
    for moment in MAIN {
        for postback in &setup.profile.postbacks {
            match setup.status_template(postback) {
                Some(template) => firings.extend(by_word(postback, template, moment)),
                None => firings.extend(by_role(setup, postback, moment)),
            }
        }
    }
    for postback in &setup.profile.postbacks {
        match setup.status_template(postback) {
            Some(template) => firings.extend(other_words(postback, template)),
            None if firings.iter().all(|firing| !std::ptr::eq(firing.postback, postback)) => {
                firings.push(Firing { postback, moment: Moment::Other, role: setup.role(postback), word: None });
            }
            None => {}
        }
    }
    firings
}

/// A postback of one event: the first deposit goes to "any deposit" too, and to a bare conversion only as something of its own.
fn by_role<'a>(setup: &Setup<'a>, postback: &'a Postback, moment: Moment) -> Option<Firing<'a>> {
    let role = setup.role(postback)?;
    let fits = moment.roles().contains(&role) && !matches!(role, Role::Lead | Role::Conversion);
    fits.then_some(Firing { postback, moment, role: Some(role), word: None })
}

/// One URL for all events: the partner's words for this moment. More than one word for a deposit are deposits of their own kind, later.
fn by_word<'a>(postback: &'a Postback, template: &Template, moment: Moment) -> Option<Firing<'a>> {
    let (role, words) = words_of(template, moment)?;
    let word = words.first()?.clone();
    Some(Firing { postback, moment, role: Some(role), word: Some(word) })
}

fn words_of(template: &Template, moment: Moment) -> Option<(Role, &Vec<String>)> {
    moment.roles().iter().find_map(|role| template.words.iter().find(|(known, _)| known == role)).map(|(role, words)| (*role, words))
}

/// The words that no main moment uses, each once.
fn other_words<'a>(postback: &'a Postback, template: &Template) -> Vec<Firing<'a>> {
    let used: Vec<&String> = MAIN.into_iter().filter_map(|moment| words_of(template, moment)?.1.first()).collect();
    let words = template.words.iter().flat_map(|(role, words)| words.iter().map(move |word| (*role, word)));
    let unused = words.filter(|(_, word)| !used.contains(word));
    unused.map(|(role, word)| Firing { postback, moment: Moment::Other, role: Some(role), word: Some(word.clone()) }).collect()
}
