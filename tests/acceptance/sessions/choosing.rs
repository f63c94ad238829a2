//! Another partner or tracker: what it changes is seen before, is done by one Enter, and taken back by one u.

use clickwire::model::profile::{ItemId, Profile};

use super::super::support::{KEY, User, custom, one_win, postback_url};

/// The numbers of all elements.
fn numbers(profile: &Profile) -> Vec<ItemId> {
    let of_postbacks = profile.postbacks.iter().flat_map(|known| std::iter::once(known.id).chain(known.params.iter().map(|param| param.id)));
    let of_links = profile.registration_links.iter().flat_map(|known| std::iter::once(known.id).chain(known.params.iter().map(|param| param.id)));
    of_postbacks.chain(of_links).chain(profile.custom_fields.iter().map(|field| field.id)).collect()
}

fn assert_each_has_its_own_number(profile: &Profile, when: &str) {
    let mut all = numbers(profile);
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count, "{when}: {profile:#?}");
}

#[test]
fn a_parameter_added_after_another_tracker_was_chosen_is_a_parameter_of_its_own() {
    for tracker in ["Keitaro", "Binom", "Voluum", "RedTrack", "BeMob", "PeerClick"] {
        let mut user = User::with(one_win());
        user.press("T").on_answer(tracker).press("enter");
        assert_each_has_its_own_number(user.profile(), tracker);
        let before = user.profile().clone();
        user.press("3").on("First Deposit").press(">").on("+ parameter").press("enter").types("mykey").press("enter").types("myvalue").press("enter");
        assert_each_has_its_own_number(user.profile(), tracker);
        let (old, new) = (&before.postbacks[1].params, &user.profile().postbacks[1].params);
        assert_eq!(new[..old.len()], old[..], "{tracker}: the others are as they were");
        assert_eq!((new[old.len()].key.as_str(), new[old.len()].value.as_str()), ("mykey", "myvalue"), "{tracker}");
    }
}

#[test]
fn a_number_that_was_given_once_is_never_given_again_whatever_is_undone() {
    let mut user = User::with(custom());
    let mut given = numbers(user.profile());
    for round in 0..3 {
        user.press("3 end enter").types("New").press("enter");
        let new = user.id("New");
        assert!(!given.contains(&new), "round {round}");
        given.push(new);
        user.press("> u");
        assert!(!user.wizard.is_editing());
    }
    user.press("3 end enter").types("Given up").press("esc").press("a").types("New").press("enter");
    assert!(!given.contains(&user.id("New")), "an element that was given up had its number too");
}

#[test]
fn what_another_partner_changes_stands_beside_the_choice_and_esc_leaves_all_as_it_was() {
    let mut user = User::with(one_win());
    let before = user.profile().clone();
    user.press("1").filters("PocketOption").press("enter");
    let screen = user.screen();
    assert!(screen.contains("Set this profile up for PocketOption"), "{screen}");
    assert!(screen.contains("sub1 → click_id"), "{screen}");
    assert!(screen.contains("− Recurring Deposit") || screen.contains("+ "), "{screen}");
    assert_eq!(*user.profile(), before, "nothing happens before the answer");
    user.press("esc");
    assert_eq!(*user.profile(), before);
    user.press("enter enter");
    assert_ne!(user.profile().integration, before.integration);
    user.press("u");
    assert_eq!(user.profile().clone().numbered(), before.numbered(), "one u takes it back");
}

#[test]
fn a_profile_that_was_just_begun_changes_its_partner_at_once() {
    let mut user = User::new();
    user.filters("1win").press("enter esc 1").filters("PocketOption").press("enter");
    assert!(user.wizard.overlay.is_none(), "{}", user.screen());
    assert_ne!(user.profile().integration.as_deref(), Some("1win"));
}

#[test]
fn rows_that_came_from_an_import_stay_when_a_partner_is_chosen_and_the_partners_rows_come_beside_them() {
    let links = format!(
        "{}\n{}\n{}",
        postback_url("tracker.event=registration&clickid={sub1}"),
        postback_url("tracker.event=resale&clickid={sub1}&tracker.tid={event_id}"),
        postback_url("tracker.event=lead&clickid={sub1}&fields.userid={user_id}"),
    );
    let mut user = User::new();
    user.press("i").pastes(&links).press("enter");
    let before = user.profile().clone();
    user.press("1").filters("1win").press("enter");
    let screen = user.screen();
    assert!(screen.contains("custom → 1win") && screen.contains("+ First Deposit") && !screen.contains('−'), "{screen}");
    user.press("enter");
    let after = user.profile();
    assert_eq!(after.integration.as_deref(), Some("1win"));
    assert!(after.postbacks.iter().take(3).eq(&before.postbacks), "the user's own rows are as they were");
    assert_eq!(after.postbacks.iter().skip(3).map(|known| known.name.as_str()).collect::<Vec<_>>(), ["First Deposit"]);
    assert_eq!(user.link("Registration"), postback_url("tracker.event=registration&clickid={sub1}"), "its link is as it was pasted");
    user.press("u");
    assert_eq!(user.profile().clone().numbered(), before.clone().numbered(), "one u takes it back");

    // The next partner leaves them too, and takes the first one's row along.
    user.press("ctrl-r 1").filters("PocketOption").press("enter enter");
    assert!(user.profile().postbacks.iter().take(3).eq(&before.postbacks));
    // The file says so as well: read anew, they are the user's own still.
    let reread = user.on_disk();
    let mut user = User::with(reread);
    user.press("1").filters("1win").press("enter enter");
    for (own, was) in user.profile().postbacks.iter().zip(&before.postbacks) {
        assert_eq!((&own.name, &own.event, own.params.len()), (&was.name, &was.event, was.params.len()));
    }
}

#[test]
fn rows_made_by_hand_stay_when_a_partner_is_chosen() {
    let mut user = User::with(custom());
    user.press("3 end enter").types("VIP").press("enter");
    user.press("1").filters("1win").press("enter enter");
    assert!(user.postbacks().contains(&"VIP"), "{:?}", user.postbacks());
}

#[test]
fn what_another_tracker_changes_stands_beside_each_and_its_rows_keep_their_place() {
    let mut user = User::with(one_win());
    user.press("T").on_answer("Keitaro");
    let screen = user.screen();
    for seen in ["Chatterfy → Keitaro", "registration → lead", "tracker.cost={amount} → payout={amount}"] {
        assert!(screen.contains(seen), "{seen}: {screen}");
    }
    user.on_answer("Voluum");
    assert!(user.screen().contains(&format!("− Postback key: {}", &KEY[..8])), "{}", user.screen());
    let before = user.profile().clone();
    user.press("esc");
    assert_eq!(*user.profile(), before);
}

#[test]
fn a_custom_integration_goes_on_in_the_style_of_the_partner_that_it_comes_from_and_is_called_custom() {
    let mut user = User::with(one_win());
    user.press("1").on("Custom integration").press("enter");
    assert!(user.screen().contains("1win → custom"), "{}", user.screen());
    user.press("enter");
    assert_eq!(user.profile().integration, None);
    assert!(user.notice().contains("custom") && !user.notice().contains('—'), "{}", user.notice());
}

#[test]
fn a_value_that_neither_tracker_knows_is_kept_when_the_tracker_is_changed() {
    let mut profile = custom();
    profile.tracker.values.insert("note".to_owned(), "ours".to_owned());
    let mut user = User::with(profile);
    user.press("T").on_answer("Keitaro").press("enter");
    let values = &user.profile().tracker.values;
    assert_eq!(values.get("note").map(String::as_str), Some("ours"), "what nobody knows of belongs to the user");
}

#[test]
fn of_a_partner_under_the_cursor_the_first_sentence_is_told_and_all_of_it_once_it_is_chosen() {
    let mut user = User::new();
    user.resize(120, 40);
    user.press("/").types("mostbet").on("Mostbet CPA");
    let looked_at = user.screen();
    assert!(looked_at.contains("{profit} is the payout to you, not the deposit; its currency is in no source. …"), "{looked_at}");
    assert!(!looked_at.contains("{fdp_usd}"), "{looked_at}");
    user.press("enter esc 3");
    let chosen = user.screen();
    assert!(chosen.contains("the first bet, and Keitaro's template counts it as a lead."), "{chosen}");
}

#[test]
fn what_a_partners_facts_stand_on_is_told_once_in_the_row_or_where_that_is_narrow_below_it() {
    let mut user = User::new();
    for width in 60..130 {
        user.resize(width, 40);
        user.press("/").types("pin-up").on("Pin-Up");
        let screen = user.screen();
        let told = screen.lines().filter(|line| line.contains("Pin-Up") && line.contains("from a tracker’s template")).count();
        assert_eq!(told, 1, "{width}: {screen}");
        let is_below = screen.lines().any(|line| line.contains("from a tracker’s template") && line.contains("Conversion"));
        assert_eq!(is_below, width < 94, "{width}: {screen}");
        user.press("esc");
    }
}
