//! The tracker is recognised by evidence, and a guess is called one.

use super::{imported, links, told};

fn tracker(text: &str) -> String {
    imported(text).profile.tracker.id
}

fn is_guess(text: &str) -> bool {
    told(&imported(text)).iter().any(|said| said.contains("guess"))
}

#[test]
fn a_trackers_own_host_says_whose_the_link_is() {
    for (wanted, link) in [
        // doc.voluum.com, tracking conversions
        ("voluum", "https://yourteam.voluumtrk.com/postback?cid={sub1}&payout={payout}"),
        // public code: postToVoluum(cid, payout) to vmhlw.voluumtrk2.com/postback
        ("voluum", "https://vmhlw.voluumtrk2.com/postback?cid={sub1}"),
        // public code: BEMOB_POSTBACK_BASE = 8gwxs.bemobtrcks.com/postback
        ("bemob", "https://8gwxs.bemobtrcks.com/postback?cid={sub1}&payout={payout}"),
        // public code: xxxxx.bemobtrk.com/postback?cid=REPLACE&payout=OPTIONAL
        ("bemob", "https://xxxxx.bemobtrk.com/postback?cid={sub1}&payout={payout}"),
        // help.redtrack.io: the service domain is something.rdtk.io
        ("redtrack", "https://gjbvk.rdtk.io/postback?clickid={sub1}&ptoken=afo0"),
        // help-center.peerclick.com/en/articles/10512589
        ("peerclick", "https://pstb.peerclick.com/postback?cid={sub1}&payout={payout}&currency={currency}"),
        // help.mvpproject.io, configuring postbacks for transactions
        ("mvp-project", "https://thedinator.com/api/v1/api_send_postback/?ow=17&goal=dep&clickid={sub_id1}&sum={sum}&playerid={playerid}"),
        // blog.xtracker.cc, pocket-option-postback
        ("xtracker", "https://xtracker.cc/e?token=it_5f2&event=deposit&uid={click_id}&value={sumdep}&currency=USD&eid={trade_id}"),
        // altercpa.one/en/postback.html, altercpa.red/en/api.html
        ("altercpa-one", "https://www.altercpa.one/api/track/postback.json?id=t0ken&status=approve&click={sub1}&price={payout}"),
        ("altercpa-red", "https://www.altercpa.red/api/tracker/postback.json?id=t0ken&status=approve&click={sub1}&price={payout}"),
    ] {
        assert_eq!(tracker(link), wanted, "{link}");
        assert!(!is_guess(link), "{link}");
        assert_eq!(links(&imported(link)), [link], "a host is never rewritten");
    }
    for (wanted, link) in [
        // docs.binom.org: version 2 has no .php
        ("binom-2", "https://trk.example.com/click?cnv_id={sub1}&payout={payout}&cnv_status=ftd"),
        ("binom", "https://trk.example.com/click.php?cnv_id={sub1}&payout={payout}"),
        // help.clickflare.io, parameters in postback URLs
        ("clickflare", "https://trk.example.com/cf/cv?click_id={sub1}&payout={payout}&txid={id}"),
        // maxconv.com/docs/conv-tracking/params
        ("maxconv", "https://trk.example.com/conv?clid={sub1}&payout={sum}&event=ftd&param_1={geo}"),
        // help.funnelflux.pro, tracking conversions, with and without the slash
        ("funnelflux-pro", "https://trk.example.com/pb/?hit={sub1}&rev={payout}&tx={transaction_id}"),
        ("funnelflux-pro", "https://trk.example.com/pb?hit={sub1}&rev={payout}"),
        // doc.cpvlab.pro, add revenue
        ("cpv-lab", "https://trk.example.com/adclick?subid={aff_sub}&revenue={payout}&cladd=true"),
        // Orbitra's links are Keitaro's: Keitaro is far likelier, and only what Keitaro lacks tells Orbitra.
        ("keitaro", "https://trk.example.com/ab12cd3/postback?subid={sub1}&status=sale&payout={payout}&tid={id}"),
        ("orbitra", "https://trk.example.com/ab12cd3/postback?subid={sub1}&status={status}&registration_status=reg&deposit_status=ftd"),
        // The host without its www is the same.
        ("altercpa-red", "https://altercpa.red/api/tracker/postback.json?id=t0ken&status=approve&click={sub1}"),
    ] {
        assert_eq!(tracker(link), wanted, "{link}");
        assert!(!is_guess(link), "{link}: {:?}", told(&imported(link)));
    }
    // No host of its own: somebody's domain that only looks like it.
    assert!(is_guess("https://voluumtrk.com.example.com/postback?cid={sub1}&payout={payout}"));
}

#[test]
fn on_ones_own_domain_the_keys_tell_that_a_tracker_has_and_that_it_lacks() {
    for (wanted, query) in [
        // BeMob has no currency, Voluum no status (facts 2.1).
        ("voluum", "cid={sub1}&payout={payout}&currency={currency}"),
        ("voluum", "cid={sub1}&payout={payout}&et=ftd"),
        ("voluum", "cid={sub1}&param1={country}"),
        ("bemob", "cid={sub1}&payout={payout}&status={status}"),
        ("redtrack", "clickid={sub1}&sum={payout}&type=FTD"),
        ("redtrack", "clickid={sub1}&sum={payout}"),
    ] {
        let link = format!("https://trk.example.com/postback?{query}");
        assert_eq!(tracker(&link), wanted, "{link}");
        assert!(!is_guess(&link), "{link}: {:?}", told(&imported(&link)));
    }
}

#[test]
fn of_two_that_fit_equally_the_likelier_is_taken_and_the_other_named() {
    let link = "https://trk.example.com/postback?cid={sub1}&payout={payout}&txid={id}";
    assert_eq!(tracker(link), "voluum");
    let said = told(&imported(link)).join("\n");
    assert!(said.contains("1: Taken for a link of Voluum. That is a guess: it fits BeMob just as well."), "{said}");
    assert!(said.contains("switch the tracker with T"), "{said}");
}

#[test]
fn all_links_to_one_host_are_one_trackers_whichever_comes_first() {
    let plain = "https://trk.example.com/postback?cid={sub1}&payout={payout}";
    let telling = "https://trk.example.com/postback?cid={sub1}&payout={payout}&status=ftd";
    for text in [format!("{plain}\n{telling}"), format!("{telling}\n{plain}")] {
        let made = imported(&text);
        assert_eq!((made.profile.tracker.id.as_str(), made.links), ("bemob", 2), "{text}");
        assert!(!is_guess(&text));
    }
}

#[test]
fn a_tracker_with_a_fixed_host_is_recognised_by_that_host_only() {
    for link in [
        "https://api.chatterfy.example/api/postbacks/d7aea56c-080a-4afc-b624-fd36c3332acb/tracker-postback?tracker.event=sale&clickid={sub1}",
        "https://pstb.peerclick.example/api/postback?cid={sub1}",
    ] {
        let made = imported(link);
        assert_eq!((made.profile.postbacks.len(), made.profile.registration_links.len()), (0, 0), "{link}");
        assert!(told(&made)[0].contains("not known here"), "{:?}", told(&made));
    }
}

#[test]
fn a_postback_that_no_tracker_fits_is_said_and_never_becomes_a_registration_link() {
    for link in [
        // blog.mvpproject.io, postbacks for deals: not at its own host
        "https://crm.example.com/api/v1/api_send_postback/?clickid={sub_id1}&goal=reg&playerid={playerid}&ow=0",
        // doc.cpvlab.pro, revenue from a conversion pixel: /adclick, in its older form
        "https://cpv.example.com/adclick.php?subid={aff_sub}&revenue={payout}",
        // support.adsbridge.com/en/articles/10103932: a tracker that is not known here
        "https://abc12.example.com/trackpixel/track?tid={sub1}&payout={payout}",
        // help.scaleo.io/article/484: a tracker that is not known here
        "https://scaleo.example.com/track/conv?click_id={click_id}&goal_alias=ftd&amount={sum}",
        // a handler of one's own, as public bots have them: the macros alone tell
        "https://bot.example.com/hook.php?user={user_id}&dep={sumdep}&click={sub1}",
        // Affilka-like style
        "https://bot.example.com/in?c=[sub1]&money=[amount]&s=[status]",
    ] {
        let made = imported(&format!("FTD: {link}"));
        assert_eq!((made.profile.postbacks.len(), made.profile.registration_links.len()), (0, 0), "{link}");
        let said = told(&made);
        assert!(said.iter().any(|line| line.starts_with("1: ") && line.contains(link)), "kept in the report: {said:?}");
    }
}

#[test]
fn a_partners_link_is_still_a_registration_link() {
    for link in [
        "https://go.example.com/offer?sub1={clickid}",
        "https://go.example.com/conv/landing?lp=7",
        "https://go.example.com/cb?sub1={{tracker.clickid}}",
        "https://go.example.com/?sub1={subid}&country={country}",
        "https://t.me/ExampleBot?start=CODE42-{clickid}",
        "https://go.example.com/r?sub1={{tracker.clickid}}&amount={amount}",
    ] {
        assert_eq!(imported(link).profile.registration_links.len(), 1, "{link}");
    }
}

#[test]
fn what_the_tracker_does_not_know_is_said_once_and_stays_in_the_link() {
    let made = imported(
        "hold: https://trk.example.com/ab12cd3/postback?subid={click}&goal=hold&sub_id_3={geo}\napprove: https://trk.example.com/ab12cd3/postback?subid={click}&goal=approve",
    );
    assert!(links(&made)[0].ends_with("&goal=hold&sub_id_3={geo}"));
    let said: Vec<String> = told(&made).into_iter().filter(|line| line.contains("goal")).collect();
    assert_eq!(said, ["1: Keitaro is not known to do anything with goal; it stays in the link."]);
    assert!(
        is_guess("https://trk.example.com/ab12cd3/postback?subid={click}&goal=hold"),
        "nothing but the path speaks for Keitaro, and goal against it"
    );
}

#[test]
fn the_links_own_click_macro_tells_the_tracker_where_no_postback_does() {
    assert_eq!(tracker("https://go.example.com/?sub1={subid}"), "keitaro");
    assert_eq!(tracker("https://go.example.com/?sub1={{tracker.clickid}}"), "chatterfy");
    assert_eq!(tracker("https://go.example.com/?sub1={clickId}"), "bemob");
}
