//! Roles: what a postback reports, neutral to partner and tracker.

/// What happened to the lead. The order is the one in which an event's word is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The lead signed up.
    Registration,
    /// The first deposit (FD).
    FirstDeposit,
    /// A deposit after the first (RD).
    RepeatDeposit,
    /// Any deposit, the first one included.
    Deposit,
    /// What the partner pays for, not named further.
    Conversion,
    /// An unconfirmed conversion.
    Lead,
    /// A conversion that was refused.
    Rejected,
    /// What the tracker should pass over.
    Ignored,
    /// The lead confirmed the mail address.
    EmailConfirmation,
    /// The lead met the partner's conditions.
    Qualified,
    /// The lead took money out.
    Withdrawal,
    /// The partner's share of revenue.
    Commission,
}

impl Role {
    /// Every role with its word in the files.
    pub const ALL: [(Role, &'static str); 12] = [
        (Role::Registration, "registration"),
        (Role::FirstDeposit, "first-deposit"),
        (Role::RepeatDeposit, "repeat-deposit"),
        (Role::Deposit, "deposit"),
        (Role::Conversion, "conversion"),
        (Role::Lead, "lead"),
        (Role::Rejected, "rejected"),
        (Role::Ignored, "ignore"),
        (Role::EmailConfirmation, "email-confirmation"),
        (Role::Qualified, "qualified"),
        (Role::Withdrawal, "withdrawal"),
        (Role::Commission, "commission"),
    ];

    /// The role of a word; `None` for an unknown one.
    pub fn parse(word: &str) -> Option<Role> {
        Role::ALL.into_iter().find_map(|(role, name)| (name == word).then_some(role))
    }

    /// The word of the files.
    pub fn word(self) -> &'static str {
        Role::ALL.into_iter().find_map(|(role, name)| (role == self).then_some(name)).unwrap_or_default()
    }

    /// All words, for error messages.
    pub fn choices() -> String {
        Role::ALL.map(|(_, name)| name).join(", ")
    }

    /// True for money that the player brings.
    pub const fn is_deposit(self) -> bool {
        matches!(self, Role::FirstDeposit | Role::RepeatDeposit | Role::Deposit)
    }
}
