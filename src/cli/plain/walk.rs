//! The questions about a profile as a whole: which one, which partner, the click id, what is wrong, what goes where.

use super::parts;
use super::question::{Choice, Deed, Place, Question, plain};
use super::sitting::Sitting;
use crate::model::check::{Finding, Severity};
use crate::model::find::Query;
use crate::model::integration::{Integration, Status};
use crate::model::macros::MacroStyle;
use crate::model::offers;
use crate::model::setup::Setup;
use crate::words::Say;

/// The question of a place of the walk; `None` where it has nothing to ask, or is a part of the profile.
pub fn question(sitting: &Sitting<'_>, place: &Place) -> Option<Question> {
    match place {
        Place::Profiles => profiles(sitting),
        Place::Partner(typed) => Some(partner(sitting, typed.as_deref())),
        Place::Soon(id) => soon(sitting.desk.catalog().integration(id)?),
        Place::Name(_) => {
            let name = sitting.setup()?.profile.name.as_str();
            Some(Question::new(Say::new("plain-ask-name")).text().enter(keep(name), Deed::Next))
        }
        Place::Click => Some(click(sitting.setup()?)),
        Place::Style => style(sitting.setup()?),
        Place::Endpoint(number) => endpoint(sitting.setup()?, *number),
        Place::OtherClick(param) => {
            let now = sitting.setup()?.profile.click.param.as_str();
            let take = (Say::new("answer-take-click").with("param", param.as_str()), Deed::Click(param.clone()));
            let question = Question::new(Say::new("paste-click-differs").with("param", param.as_str())).choices([take]);
            Some(question.enter(keep(now), Deed::Back))
        }
        Place::Summary => Some(summary(sitting.setup()?)),
        Place::Findings => findings(sitting),
        Place::Conflict => {
            let question = Question::new(Say::new("conflict-title")).choice(Say::new("answer-reload"), Deed::Reload);
            let question =
                question.choice(Say::new("answer-keep-mine"), Deed::KeepMine).choice(Say::new("answer-see-difference"), Deed::SeeDifference);
            Some(question.enter(Say::new("answer-leave"), Deed::Back))
        }
        _ => None,
    }
}

/// The heading of a step.
pub fn step(number: usize, id: &'static str) -> Say {
    Say::new("plain-step").with("number", number).with("step", Say::new(id))
}

/// "keep sub4"; where there is nothing to keep, "leave it empty".
pub fn keep(value: &str) -> Say {
    if value.is_empty() { Say::new("plain-leave-empty") } else { Say::new("plain-keep").with("value", value) }
}

/// A sentence that names the partner.
pub fn of_partner(setup: Setup<'_>, say: Say) -> Say {
    let custom = if setup.partner_name().is_some() { "no" } else { "yes" };
    say.with("custom", custom).with("partner", setup.partner_name().unwrap_or_default())
}

/// A finding with its word in front.
pub fn in_words(finding: &Finding) -> Say {
    let word = match finding.severity {
        Severity::Error | Severity::Warning if finding.to_fill => "word-to-fill",
        Severity::Error => "word-error",
        Severity::Warning => "word-warning",
        Severity::Note => "word-note",
    };
    Say::new("plain-finding").with("word", Say::new(word)).with("say", finding.say.clone())
}

fn profiles(sitting: &Sitting<'_>) -> Option<Question> {
    let all = sitting.profiles();
    let unreadable = all.iter().filter_map(|named| named.as_ref().err().cloned());
    let mut question = Question::new(Say::new("plain-ask-profile")).tell([Say::new("intro-profiles")]).tell(unreadable);
    for named in all.iter().flatten() {
        let partner = sitting.desk.catalog().setup(&named.profile).partner_name().map_or_else(|| Say::new("custom-short"), plain);
        question = question
            .choice(Say::new("plain-profile").with("name", named.profile.name.as_str()).with("partner", partner), Deed::Open(named.file.clone()));
    }
    (!all.is_empty()).then(|| question.choice(Say::new("add-profile"), Deed::New))
}

fn partner(sitting: &Sitting<'_>, typed: Option<&str>) -> Question {
    let all = sitting.desk.catalog().integrations();
    let shown: Vec<&Integration> = match typed {
        Some(typed) => matching(&all, typed),
        None => all.iter().copied().filter(|known| known.order.is_some()).collect(),
    };
    let mut question = Question::new(Say::new("plain-ask-partner").with("count", all.len())).text();
    question = question.tell([step(1, "step-integration"), Say::new("intro-integration")]);
    question = question.choices(shown.iter().map(|known| (partner_label(known), Deed::Partner(Some(known.id.clone())))));
    let custom = Say::new("plain-custom").with("what", Say::new("custom-integration")).with("about", Say::new("custom-description"));
    question = question.choice(custom, Deed::Partner(None));
    if typed.is_none() {
        question = question.choice(Say::new("plain-all-partners").with("count", all.len()), Deed::Go(Place::Partner(Some(String::new()))));
    }
    match sitting.setup() {
        Some(setup) => question.enter(setup.partner_name().map_or_else(keep_custom, keep), Deed::Next),
        None => question,
    }
}

fn keep_custom() -> Say {
    Say::new("plain-keep").with("value", Say::new("custom-integration"))
}

/// The integrations that fit what was typed, the best first.
pub fn matching<'a>(all: &[&'a Integration], typed: &str) -> Vec<&'a Integration> {
    let query = Query::new(typed);
    let mut found: Vec<(u32, &Integration)> = all.iter().filter_map(|known| Some((query.integration(known)?, *known))).collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(_, known)| known).collect()
}

fn partner_label(known: &Integration) -> Say {
    let state = match (&known.status, known.verified) {
        (Status::Soon(_), _) => Say::new("state-soon"),
        (Status::Ready, Some(date)) => Say::new("state-verified").with("date", date.to_string()),
        (Status::Ready, None) => Say::new("state-ready"),
    };
    Say::new("plain-partner").with("name", known.name.as_str()).with("state", state)
}

fn soon(known: &Integration) -> Option<Question> {
    let Status::Soon(reason) = &known.status else { return None };
    let reason = (!reason.is_empty()).then(|| Say::new("phrase").with("text", reason.clone()));
    let custom = (Say::new("answer-custom-named").with("name", known.name.as_str()), Deed::Custom(known.name.clone()));
    let question = Question::new(Say::new("plain-ask-soon")).tell([Say::new("soon-title").with("name", known.name.as_str())]).tell(reason);
    Some(question.choices([custom]).enter(Say::new("plain-go-back"), Deed::Back))
}

fn click(setup: Setup<'_>) -> Question {
    let question = Question::new(Say::new("plain-ask-click")).text().tell([step(2, "step-click"), of_partner(setup, Say::new("intro-click"))]);
    let offers = offers::click_params(setup).into_iter().map(|offer| (plain(&offer.text), Deed::Text(offer.text)));
    question.choices(offers).enter(keep(&setup.profile.click.param), Deed::Next)
}

fn style(setup: Setup<'_>) -> Option<Question> {
    let question = Question::new(Say::new("style-title")).tell([Say::new("style-body")]);
    let question = question.choices(MacroStyle::ALL.map(|style| (plain(style.wrap("sub1")), Deed::Style(style))));
    setup.integration.is_none().then(|| question.enter(keep(&setup.macro_style().wrap("sub1")), Deed::Next))
}

fn endpoint(setup: Setup<'_>, number: usize) -> Option<Question> {
    let known = setup.tracker?.placeholders.get(number)?;
    let partner = setup.partner_name().unwrap_or(&setup.profile.name);
    let place = known.place.map(|text| text.replace("{partner}", partner));
    let now = setup.profile.tracker.values.get(&known.name).map(String::as_str).unwrap_or_default();
    let told = (!place.is_empty()).then(|| Say::new("phrase").with("text", place));
    Some(Question::new(Say::new("plain-ask-endpoint").with("label", known.label.clone())).text().tell(told).enter(keep(now), Deed::Next))
}

fn summary(setup: Setup<'_>) -> Question {
    let (postbacks, links) = (setup.in_cabinet_order(), &setup.profile.registration_links);
    let name = Say::new("plain-profile-name").with("name", setup.profile.name.as_str());
    let notes = setup.integration.map(|known| known.notes.clone()).filter(|notes| !notes.is_empty());
    let mut question = Question::new(Say::new("plain-ask-summary")).tell([step(6, "step-summary"), name]);
    question = question.tell(notes.map(|notes| Say::new("phrase").with("text", notes)));
    let ids = postbacks.iter().map(|postback| postback.id).chain(links.iter().map(|link| link.id));
    question.choices.extend(ids.map(|id| Choice { deed: Deed::Copy(id), ..parts::linked(setup, id) }));
    question
}

fn findings(sitting: &Sitting<'_>) -> Option<Question> {
    let findings = &sitting.open.as_ref()?.findings;
    let none = findings.is_empty().then(|| Say::new("all-in-order"));
    let mut question = Question::new(Say::new("plain-ask-findings")).tell(none).tell(findings.iter().map(in_words));
    for (place, finding) in findings.iter().enumerate() {
        let mend = finding.fix.as_ref().map(|fix| (Say::new("plain-mend").with("what", fix.say.clone()), Deed::Mend(place)));
        question = question.choices(mend);
    }
    Some(question.enter(Say::new("plain-go-back"), Deed::Back))
}
