//! Typing into fields: what is taken, what is refused, and what is said.

use clickwire::model::macros::MacroStyle;

use super::super::support::{KEY, User, custom, one_win};

#[test]
fn a_key_that_is_none_gets_a_sentence_at_its_place() {
    let mut user = User::with(one_win());
    user.press("2").on("Postback key").press("enter").retypes("12345");
    let screen = user.screen();
    assert!(user.line().contains("1 error"), "{screen}");
    assert!(screen.contains("12345"), "{screen}");
    let finding = user.findings().into_iter().find(|finding| finding.contains("is not a key")).unwrap_or_else(|| panic!("{:?}", user.findings()));
    assert!(screen.split_whitespace().collect::<Vec<_>>().join(" ").contains(&finding[..40]), "{finding} is not on\n{screen}");
    user.press("3 home c");
    assert_eq!(user.copied().len(), 0, "such a link is not handed out");
    assert!(user.notice().contains("Postback key is not right"), "{}", user.notice());
}

#[test]
fn a_base_url_that_is_none_gets_a_sentence_at_its_place() {
    for bad in ["partner.example/go", "ftp://partner.example", "https://partner .example", "https://"] {
        let mut user = User::with(one_win());
        user.press("5").on("Base URL").press("enter").retypes(bad);
        assert!(user.line().contains("1 error"), "{bad}:\n{}", user.screen());
        user.press("c");
        assert_eq!(user.copied().len(), 0, "{bad}");
    }
}

#[test]
fn a_click_parameter_typed_with_its_braces_is_taken_without_them_and_it_is_said() {
    let mut user = User::with(custom());
    user.press("2").on("sub1").press("enter").retypes("{sub4}");
    assert_eq!(user.profile().click.param, "sub4");
    assert_eq!(user.notice(), "{sub4} is taken as sub4: the parameter has no braces, the macro gets them by itself.");
    assert!(user.link("Registration").contains("clickid={sub4}"));
}

#[test]
fn braces_of_another_style_tell_the_style() {
    let mut user = User::with(custom());
    user.press("2").on("sub1").press("enter").retypes("#sub4#");
    assert_eq!((user.profile().click.param.as_str(), user.profile().macro_style), ("sub4", Some(MacroStyle::parse("#x#").unwrap())));
    assert!(user.link("First Deposit").contains("clickid=#sub4#&tracker.cost=#amount#"), "{}", user.link("First Deposit"));
}

#[test]
fn an_empty_name_is_refused_and_one_that_is_taken_too() {
    let mut user = User::with_files(&[("a", "version = 1\nname = \"A\"\n"), ("b", "version = 1\nname = \"B\"\n")], clickwire::words::Lang::En);
    user.on("A").press("e").retypes("");
    assert_eq!(user.notice(), "A name is needed: type one, or Esc to give up.");
    user.retypes("B");
    assert_eq!(user.notice(), "There is a profile called B already. Choose another name.");
    user.retypes("b");
    assert_eq!(user.notice(), "There is a profile called b already. Choose another name.", "people take both for one name");
    user.retypes("a").press("e").retypes("A");
    assert_eq!(user.profile().name, "A", "its own name may be written otherwise");
    user.press("e esc");
    assert_eq!(user.profile().name, "A");
    user.press("3 end enter").types("One").press("enter").press("e").retypes("");
    assert_eq!(user.notice(), "A name is needed: type one, or Esc to give up.");
    user.press("esc");
    assert_eq!(user.postbacks().last(), Some(&"One"));
}

#[test]
fn two_postbacks_of_one_name_are_pointed_out() {
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press("e").retypes("Registration");
    assert!(user.findings().iter().any(|finding| finding.contains("Registration")), "{:?}", user.findings());
}

#[test]
fn a_bare_word_as_a_fields_macro_becomes_a_macro_in_the_partners_style() {
    let mut user = User::with(custom());
    user.press("4 a").types("fields.x").press("enter").types("user_id").press("enter");
    assert_eq!(user.profile().custom_fields[1].macro_text, "{user_id}");
    user.press("2").on("Macro style").press("enter down down enter");
    user.press("4 a").types("fields.y").press("enter").types("country").press("enter");
    let style = user.profile().macro_style.unwrap();
    assert_eq!(user.profile().custom_fields[2].macro_text, style.wrap("country"));
    // The value of a parameter may be a constant: there it stays.
    user.press("3").on("First Deposit").press(">").on("tracker.currency").press("enter").retypes("user_id");
    assert!(user.link("First Deposit").ends_with("tracker.currency=user_id"), "{}", user.link("First Deposit"));
}

#[test]
fn another_macro_style_rewrites_the_macros_that_were_not_edited() {
    let mut user = User::with(custom());
    user.press("3").on("Recurring Deposit").press(">").on("tracker.tid").press("enter").retypes("{my_id}");
    user.press("2").on("Macro style").press("enter").on_answer("[sub1]").press("enter");
    assert!(user.link("First Deposit").ends_with("clickid=[sub1]&tracker.cost=[amount]&tracker.currency=usd"), "{}", user.link("First Deposit"));
    assert!(user.link("Recurring Deposit").ends_with("tracker.tid={my_id}"), "{}", user.link("Recurring Deposit"));
}

#[test]
fn another_integration_keeps_what_was_edited() {
    let mut user = User::with(one_win());
    user.press("3").on("First Deposit").press(">").on("tracker.currency").press("enter").retypes("eur");
    user.press("1").filters("PocketOption").press("enter");
    assert_eq!(user.profile().integration.as_deref(), Some("1win"), "what would change is shown first");
    user.press("enter");
    assert_ne!(user.profile().integration.as_deref(), Some("1win"));
    let eur = user.profile().postbacks.iter().flat_map(|postback| &postback.params).any(|param| param.value == "eur");
    assert!(eur, "{:#?}", user.profile().postbacks);
    assert_eq!(user.profile().registration_links[0].base_url, "https://1wgbch.top/casino/play/aviator?open=register");
    user.press("u");
    assert_eq!((user.profile().integration.as_deref(), user.profile().name.as_str()), (Some("1win"), "1win"));
}

#[test]
fn another_tracker_renders_every_link_anew_and_undo_takes_it_back() {
    let mut user = User::with(one_win());
    let before = user.profile().clone();
    user.press("T");
    assert!(user.screen().contains("On live traffic"), "{}", user.screen());
    user.on_answer("Keitaro").press("enter");
    assert_eq!(user.profile().tracker.id, "keitaro");
    assert!(!user.notice().is_empty());
    user.press("u");
    assert_eq!(user.profile().clone().numbered(), before.numbered());
    assert!(user.link("Registration").contains(KEY));
}

#[test]
fn the_picker_puts_a_macro_in_without_a_brace_being_typed() {
    let mut user = User::with(one_win());
    user.press("3").on("First Deposit").press(">").on("tracker.currency").press("enter ctrl-u").types("count").press("down enter");
    assert!(user.link("First Deposit").ends_with("tracker.currency={country}"), "{}", user.link("First Deposit"));
    user.press("5").on("+ parameter").press("enter").types("utm").press("enter").types("ad_").press("down enter c");
    assert!(user.clip().ends_with("&utm={{tracker.ad_name}}"), "{}", user.clip());
}

#[test]
fn tab_commits_and_goes_to_the_next_field_and_back() {
    let mut user = User::with(custom());
    user.press("5 home enter").press("ctrl-u").types("Renamed").press("tab");
    assert_eq!(user.profile().registration_links[0].name, "Renamed");
    assert!(user.wizard.is_editing() && user.line().contains("Base URL"), "{}", user.screen());
    user.press("shift-tab");
    assert!(user.wizard.is_editing() && user.line().contains("Link name"), "{}", user.screen());
}

#[test]
fn tab_goes_from_the_name_of_one_closed_postback_to_that_of_the_next_and_into_an_open_one() {
    let mut user = User::with(one_win());
    user.press("3").on("First Deposit").press("e ctrl-u").types("FTD").press("tab");
    assert!(user.wizard.is_editing(), "{}", user.screen());
    user.press("ctrl-u").types("Second").press("shift-tab ctrl-u").types("First").press("enter");
    let names: Vec<_> = user.profile().postbacks.iter().map(|postback| postback.name.as_str()).collect();
    let at = names.iter().position(|name| *name == "First").unwrap();
    assert_eq!(names[at + 1], "Second", "{names:?}");
    user.on("First").press("> e tab");
    assert!(user.wizard.is_editing() && user.screen().contains("repeat deposit (RD)"), "{}", user.screen());
}

#[test]
fn links_follow_each_letter_that_is_typed() {
    let mut user = User::with(custom());
    user.press("5").on("partner.example/other").press("enter").types("?lp=9");
    assert!(user.screen().contains("https://partner.example/other?lp=9&sub1={{tracker.clickid}}"), "{}", user.screen());
    user.press("esc");
    assert!(!user.screen().contains("lp=9"), "{}", user.screen());
}

#[test]
fn what_is_valid_while_the_program_ends_is_kept() {
    let mut user = User::with(custom());
    user.press("5").on("partner.example/other").press("enter").types("?lp=9").send(clickwire::wizard::message::Message::Ending);
    assert_eq!(user.on_disk().registration_links[1].base_url, "https://partner.example/other?lp=9");
}
