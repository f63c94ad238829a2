//! The sample values that a trace sends along, and what a macro's name lets one expect of it.

/// What stands in for the values of a real click; `None` or the default where the user says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Samples {
    /// The click id; `None` is the tracker's sample.
    pub click_id: Option<String>,
    /// The sum of each deposit.
    pub amount: String,
    /// The currency in which the player pays.
    pub currency: String,
}

impl Default for Samples {
    fn default() -> Self {
        Samples { click_id: None, amount: "50".to_owned(), currency: "USD".to_owned() }
    }
}

/// What a macro stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A sum.
    Amount,
    /// Its currency.
    Currency,
    /// The id of one event or transaction.
    Transaction,
    /// The player's id.
    Player,
    /// The player's country.
    Country,
    /// When it happened.
    Date,
    /// Which event it is.
    Status,
    /// How far a withdrawal is.
    State,
    /// Anything else.
    Other,
}

/// The values of one fired event.
pub(super) struct Event<'a> {
    /// The samples.
    pub(super) samples: &'a Samples,
    /// This event's number, unlike any other's but its own retry's.
    pub(super) transaction: u32,
    /// The partner's word for it, where one URL serves all events.
    pub(super) word: Option<&'a str>,
}

impl Meaning {
    /// What the name says, separators and case aside.
    pub(super) fn of_name(name: &str) -> Meaning {
        const PLAYER: [&str; 9] = ["userid", "playerid", "traderid", "customerid", "clientid", "accountid", "profileid", "leaduserid", "uid"];
        const TRANSACTION: [&str; 14] = [
            "eventid",
            "transaction",
            "transid",
            "trid",
            "tid",
            "txid",
            "txnid",
            "conversionid",
            "depositid",
            "postbackid",
            "orderid",
            "leadid",
            "actionid",
            "paymentid",
        ];
        const AMOUNT: [&str; 13] =
            ["amount", "sum", "payout", "revenue", "payment", "profit", "cost", "income", "money", "cash", "price", "commission", "deposit"];
        const STATUS: [&str; 6] = ["status", "goal", "event", "eventname", "eventtype", "action"];
        let plain: String = name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect();
        let has = |words: &[&str]| words.iter().any(|word| plain.contains(word));
        if plain.contains("currency") || plain == "iso" || plain == "cur" {
            Meaning::Currency
        } else if PLAYER.contains(&plain.as_str()) {
            Meaning::Player
        } else if has(&TRANSACTION) {
            Meaning::Transaction
        } else if has(&["country", "geo"]) {
            Meaning::Country
        } else if STATUS.contains(&plain.as_str()) {
            Meaning::Status
        } else if has(&AMOUNT) {
            Meaning::Amount
        } else if has(&["date", "time"]) {
            Meaning::Date
        } else {
            Meaning::Other
        }
    }

    /// The value that the partner puts in for it.
    pub(super) fn sample(self, name: &str, event: &Event<'_>) -> String {
        match self {
            Meaning::Amount => event.samples.amount.clone(),
            Meaning::Currency => event.samples.currency.clone(),
            Meaning::Transaction => event.transaction.to_string(),
            Meaning::Player => "1004217".to_owned(),
            Meaning::Country => "BR".to_owned(),
            Meaning::Date => "2030-01-30".to_owned(),
            Meaning::Status => event.word.unwrap_or(name).to_owned(),
            Meaning::State => "approved".to_owned(),
            Meaning::Other => "sample".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Meaning;

    #[test]
    fn a_macro_s_name_tells_what_it_brings() {
        for (name, meaning) in [
            ("payout_currency", Meaning::Currency),
            ("user_id", Meaning::Player),
            ("EVENT_ID", Meaning::Transaction),
            ("deposit_id", Meaning::Transaction),
            ("first.dep.amount", Meaning::Amount),
            ("date_time", Meaning::Date),
            ("status", Meaning::Status),
            ("promo", Meaning::Other),
        ] {
            assert_eq!(Meaning::of_name(name), meaning, "{name}");
        }
    }
}
