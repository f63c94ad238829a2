//! Events, sums, currencies and transactions.

use clickwire::model::catalog::Catalog;
use clickwire::model::profile::{CustomField, Profile, param};
use clickwire::model::role::Role;

use super::{Change, changed, clean, custom, found, has, has_not, mends_to, postback, ready};

#[test]
fn an_unfinished_event_is_finished_with_its_parameters() {
    let raw = has(custom, "error event-raw postbacks[1].event", |profile| {
        profile.postbacks[1].event = "first_deposit_".into();
        profile.postbacks[1].params.clear();
        // The name tells nothing, so that only the event does.
        profile.postbacks[1].name = "Second slot".into();
    });
    mends_to(&raw, |profile| {
        profile.postbacks[1].event = "sale".into();
        profile.postbacks[1].params = vec![param("tracker.cost", "{amount}"), param("tracker.currency", "usd")];
    });
    for slug in ["first_deposit", "recurring_deposit_", "recurring_deposit"] {
        let mut profile = custom();
        profile.postbacks[0] = postback("One", slug, &[]);
        assert!(found(&profile).contains(&"error event-raw postbacks[0].event".to_owned()), "{slug}");
    }
    has_not(custom, "event-raw", |profile| profile.postbacks.push(postback("VIP bonus", "vip_bonus", &[])));
    has_not(custom, "event-raw", |profile| profile.postbacks.push(postback("Deposit", "deposit", &[])));
}

#[test]
fn a_slip_in_an_event_is_found_and_an_event_of_ones_own_is_not() {
    for (slip, right) in [("Registration", "registration"), ("registartion", "registration"), ("reg", "registration")] {
        let mut profile = custom();
        profile.postbacks[0].event = slip.into();
        assert_eq!(found(&profile), ["warning event-unknown postbacks[0].event"], "{slip}");
        let fix = super::findings(&profile).remove(0).fix.unwrap();
        clickwire::model::check::apply(&fix, &mut profile);
        assert_eq!(profile.postbacks[0].event, right);
    }
    for own in ["vip", "linksend", "withdraw", "registration2", "{status}"] {
        let mut profile = custom();
        profile.postbacks[0].event = own.into();
        assert_eq!(found(&profile), Vec::<String>::new(), "{own}");
    }
    // A tracker that takes any word knows better.
    has_not(custom, "event-unknown", |profile| {
        profile.tracker.id = "voluum".into();
        profile.postbacks[0].event = "Sale".into();
    });
}

#[test]
fn one_event_twice_needs_something_that_tells_the_two_apart() {
    has(custom, "warning event-duplicate postbacks[3].event", |profile| profile.postbacks.push(postback("Again", "registration", &[])));
    has_not(custom, "event-duplicate", |profile| profile.postbacks.push(postback("VIP", "registration", &[("fields.kind", "vip")])));
    has_not(custom, "event-duplicate", |profile| {
        profile.postbacks[2].event = "sale".into();
    });
}

#[test]
fn a_deposit_without_its_amount_is_told_and_mended_from_what_is_known() {
    let first = has(clean, "warning amount-missing postbacks[1]", |profile| profile.postbacks[1].params.clear());
    mends_to(&first, |profile| {
        profile.postbacks[1].params = vec![param("tracker.cost", "{amount}"), param("tracker.currency", "usd")];
    });
    let repeat = has(clean, "note amount-missing postbacks[2]", |profile| profile.postbacks[2].params.truncate(1));
    mends_to(&repeat, |profile| {
        profile.postbacks[2].params.extend([param("tracker.cost", "{amount}"), param("tracker.currency", "usd")]);
    });
    has_not(clean, "amount-missing", |profile| profile.postbacks[0].params.clear());
    // With a partner of one's own it is what another deposit says, where that is sound.
    let own = has(custom, "note amount-missing postbacks[2]", |profile| {
        profile.postbacks[1].params = vec![param("tracker.cost", "{sum}"), param("tracker.currency", "eur")];
        profile.postbacks[2].params.truncate(1);
    });
    mends_to(&own, |profile| profile.postbacks[2].params.extend([param("tracker.cost", "{sum}"), param("tracker.currency", "eur")]));
    // Where the partner offers no amount, there is nothing to reproach anyone with.
    let none_offered = ready(&Catalog::shipped(), "22bet");
    assert!(found(&none_offered).iter().all(|one| !one.starts_with("warning amount-missing")));
}

#[test]
fn an_amount_wants_its_currency() {
    let missing = has(clean, "warning currency-missing postbacks[1]", |profile| {
        profile.postbacks[1].params.truncate(1);
    });
    mends_to(&missing, |profile| profile.postbacks[1].params.push(param("tracker.currency", "usd")));
    has(custom, "warning currency-invalid postbacks[1].params[1]", |profile| profile.postbacks[1].params[1].value = "dollar".into());
    has(custom, "note currency-invalid postbacks[1].params[1]", |profile| profile.postbacks[1].params[1].value = "usdt".into());
    for right in ["EUR", "rub", "{currency}", "Usd"] {
        let mut profile = custom();
        profile.postbacks[1].params[1].value = right.into();
        assert_eq!(found(&profile), Vec::<String>::new(), "{right}");
    }
    // This tracker has no parameter for the currency.
    has_not(custom, "currency-missing", |profile| {
        profile.tracker.id = "redtrack".into();
        profile.postbacks[1].params = vec![param("sum", "{amount}")];
    });
}

#[test]
fn repeat_deposits_want_a_transaction() {
    let first_event = has(custom, "error transaction-missing postbacks[2]", |profile| {
        profile.postbacks[2] =
            postback("Recurring Deposit", "sale", &[("tracker.cost", "{amount}"), ("tracker.currency", "usd"), ("fields.again", "1")]);
    });
    mends_to(&first_event, |profile| profile.postbacks[2].event = "resale".into());
    let unknown = has(clean, "note transaction-missing postbacks[2]", |profile| {
        profile.postbacks[2].params.remove(0);
    });
    mends_to(&unknown, |profile| profile.postbacks[2].params.push(param("tracker.tid", "{event_id}")));
    has_not(custom, "transaction-missing", |profile| profile.postbacks[2].event = "sale".into());
    has_not(custom, "transaction-missing", |profile| profile.postbacks[1].params.clear());
    // This one drops the second conversion of a click.
    let drops = changed(custom, |profile| {
        profile.tracker.id = "voluum".into();
        profile.postbacks[2].params = vec![param("payout", "{amount}"), param("currency", "usd")];
    });
    assert!(found(&drops).contains(&"warning transaction-missing postbacks[2]".to_owned()));
    // This partner offers none.
    let offers_none = ready(&Catalog::shipped(), "pocketoption-revshare-v2");
    assert_eq!(found(&offers_none), ["note transaction-missing postbacks[3]"]);
}

#[test]
fn a_transaction_that_does_not_change_is_an_error() {
    let constant =
        has(clean, "error transaction-constant postbacks[2].params[0]", |profile| profile.postbacks[2].params[0].value = "event_id".into());
    mends_to(&constant, |profile| profile.postbacks[2].params[0].value = "{event_id}".into());
    has(clean, "error transaction-constant postbacks[2].params[0]", |profile| profile.postbacks[2].params[0].value = "{user_id}".into());
    has(custom, "error transaction-constant postbacks[2].params[0]", |profile| profile.postbacks[2].params[0].value = "{trader_id}".into());
    has_not(clean, "transaction-constant", |profile| profile.postbacks[2].params[0].value = "{transaction_id}".into());
    has_not(custom, "transaction-constant", |profile| profile.postbacks[2].params[0].value = "{user_id}-{date}".into());
}

#[test]
fn what_is_wrong_with_a_custom_field_is_told_once_however_many_postbacks_send_it() {
    for (key, text, told) in
        [("tracker.currency", "dollar", "warning currency-invalid"), ("tracker.tid", "{trader_id}", "error transaction-constant")]
    {
        let profile = changed(custom, |profile| {
            profile.postbacks.iter_mut().for_each(|postback| postback.params.retain(|param| param.key != key));
            profile.custom_fields.push(CustomField { key: key.into(), macro_text: text.into(), ..CustomField::default() });
        });
        let found = found(&profile);
        let of_field: Vec<&String> = found.iter().filter(|one| one.starts_with(told)).collect();
        assert_eq!(of_field, [&format!("{told} custom_fields[0]")]);
    }
}

#[test]
fn any_deposit_beside_the_first_counts_it_twice() {
    let any: Change = |profile| {
        let mut any =
            postback("Every deposit", "deposit", &[("tracker.cost", "{amount}"), ("tracker.currency", "usd"), ("tracker.tid", "{event_id}")]);
        any.role = Some(Role::Deposit);
        profile.postbacks.push(any);
    };
    has(custom, "warning deposit-twice postbacks[3]", any);
    let alone = |event: &str| -> Profile {
        let mut profile = changed(custom, any);
        profile.postbacks.splice(1..3, []);
        profile.postbacks[1].event = event.into();
        profile
    };
    assert_eq!(found(&alone("resale")), ["warning deposit-twice postbacks[1]"]);
    assert_eq!(found(&alone("deposit")), Vec::<String>::new());
}

#[test]
fn a_short_key_from_an_old_manual_is_lengthened() {
    let short = has(custom, "warning param-misnamed postbacks[1].params[1]", |profile| profile.postbacks[1].params[1].key = "currency".into());
    mends_to(&short, |profile| profile.postbacks[1].params[1].key = "tracker.currency".into());
    let both = changed(custom, |profile| profile.postbacks[1].params.push(param("cost", "{amount}")));
    mends_to(&both, |profile| {
        profile.postbacks[1].params.pop();
    });
    // The tracker has that very key for this role.
    has_not(custom, "param-misnamed", |profile| {
        profile.postbacks.push(postback("Out", "withdrawal", &[("cost", "{sum}"), ("tracker.currency", "usd")]));
    });
    has_not(custom, "param-misnamed", |profile| profile.postbacks[1].params.push(param("costs", "1")));
}
