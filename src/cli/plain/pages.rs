//! The question of each stop.

use super::links::{all, linked};
use super::phrases::{keep, step};
use super::question::{Choice, Deed, Question, Stop, plain};
use super::sitting::{Sitting, finding_in_words};
use super::{elements, found, importing, liking, many, past, replacing, rescued, texts, words};
use crate::cli::difference_lines::lines_in_words;
use crate::model::acts::{Act, Ask};
use crate::model::at::At;
use crate::model::clipboard::Preference;
use crate::model::find::matching;
use crate::model::integration::{Integration, Status};
use crate::model::macros::MacroStyle;
use crate::model::own_integration::Draft;
use crate::model::setup::Setup;
use crate::model::slug::file_slug;
use crate::model::tracker_half::ToDo;
use crate::words::Say;

/// The question of the stop where one stands. A stop that has nothing to ask any more is left.
pub fn question(sitting: &mut Sitting<'_>) -> Question {
    loop {
        match of_stop(sitting, &sitting.stop()) {
            Some(question) => return question,
            None => sitting.leave(),
        }
    }
}

fn of_stop(sitting: &Sitting<'_>, stop: &Stop) -> Option<Question> {
    let go_back = || Say::new("plain-go-back");
    match stop {
        Stop::Profiles => profiles(sitting),
        Stop::Partner(typed) => Some(partner(sitting, typed.as_deref())),
        Stop::Soon(id) => soon(sitting.catalog.integration(id)?),
        Stop::List(new) => elements::list(sitting.setup()?, *new),
        Stop::New(new) => texts::new(sitting.setup()?, *new),
        Stop::At(At::Profile) => Some(summary(sitting.setup()?, &sitting.open.as_ref()?.ticked)),
        Stop::At(At::Tracker) => Some(tracker(sitting, sitting.setup()?)),
        Stop::At(At::MacroStyle) => style(sitting.setup()?),
        Stop::At(at) if at.is_text() => texts::text(sitting.setup()?, at),
        Stop::At(at) => elements::element(sitting.setup()?, at),
        Stop::Words(id) => words::list(sitting, *id),
        Stop::Found(typed) => found::list(sitting, typed),
        Stop::History => past::list(sitting),
        Stop::Findings => findings(sitting),
        Stop::Ask(ask) => Some(asked(sitting, ask)),
        Stop::Replace(old) => Some(replacing::asked(old.as_ref())),
        Stop::ReplaceAs(kinds, values) => Some(replacing::asked_kind(sitting, kinds, values)),
        Stop::Exchange(all) => Some(replacing::asked_before(all)),
        Stop::Like(file) => liking::asked(sitting, file),
        Stop::LikeValues(plan) => Some(liking::asked_values(plan)),
        Stop::Several => sitting.setup().map(|_| many::asked_several()),
        Stop::ManyValues(id) => many::asked_values(sitting.setup()?, *id),
        Stop::ManyParam(many) => Some(many::asked_param(sitting.setup()?, many)),
        Stop::Conflict => Some(conflict()),
        Stop::Rescued(rescued) => Some(rescued::asked(rescued)),
        Stop::Clipboard => Some(clipboard()),
        Stop::Import => Some(Question::new(Say::new("plain-ask-import")).lines()),
        Stop::Imported(read, name) => Some(importing::question(read, name.as_deref())),
        Stop::ImportName => Some(Question::new(Say::new("plain-ask-name")).text().enter(go_back(), Deed::Back)),
        Stop::Compare => sitting.setup().map(|_| Question::new(Say::new("plain-ask-compare")).text().enter(go_back(), Deed::Back)),
        Stop::IntegrationName => {
            let name = sitting.setup()?.profile.name.clone();
            let enter = Say::new("plain-take").with("value", name.as_str());
            Some(Question::new(Say::new("save-integration-name")).text().enter(enter, Deed::Text(name)))
        }
        Stop::IntegrationId(name) => {
            let id = file_slug(name);
            let enter = Say::new("plain-take").with("value", id.as_str());
            Some(Question::new(Say::new("save-integration-id")).text().enter(enter, Deed::Text(id)))
        }
        Stop::Integration(draft) => Some(integration(sitting, draft)),
    }
}

/// What an act leaves to be decided: what is worth knowing, and the answers; Enter leaves all as it is.
fn asked(sitting: &Sitting<'_>, ask: &Ask) -> Question {
    let choice = |say: &Say, act: &Act| Choice { say: say.clone(), below: words::changes(sitting, act), at: None, deed: Deed::Act(act.clone()) };
    let acts = ask.answers.iter().filter_map(|(say, act)| Some(choice(say, act.as_ref()?)));
    let leave = ask.answers.iter().find(|(_, act)| act.is_none()).map_or_else(|| Say::new("answer-leave"), |(say, _)| say.clone());
    Question::new(ask.title.clone()).tell(ask.body.iter().chain(&ask.preview).cloned()).elements(acts).enter(leave, Deed::Back)
}

fn conflict() -> Question {
    let question = Question::new(Say::new("conflict-title")).choice(Say::new("answer-reload"), Deed::Reload);
    let question = question.choice(Say::new("answer-keep-mine"), Deed::KeepMine).choice(Say::new("answer-see-difference"), Deed::SeeDifference);
    question.enter(Say::new("answer-leave"), Deed::Back)
}

/// What writing an integration would change; of a file of the user's own the lines that differ.
fn integration(sitting: &Sitting<'_>, draft: &Draft) -> Question {
    let told = if draft.replaces.is_some() { lines_in_words(&draft.lines()) } else { draft.changes(&sitting.catalog) };
    let question = Question::new(draft.title()).tell(told).choice(Say::new("save-integration-write"), Deed::SaveIntegration(Box::new(draft.clone())));
    question.enter(Say::new("answer-leave"), Deed::Back)
}

fn profiles(sitting: &Sitting<'_>) -> Option<Question> {
    let all = sitting.profiles();
    let unreadable = all.iter().filter_map(|named| named.as_ref().err().cloned());
    let mut question = Question::new(Say::new("plain-ask-profile")).tell([Say::new("intro-profiles")]).tell(unreadable);
    for named in all.iter().flatten() {
        let partner = sitting.catalog.setup(&named.profile).partner_name().map_or_else(|| Say::new("custom-short"), plain);
        let say = Say::new("plain-profile").with("name", named.profile.name.as_str()).with("partner", partner);
        question = question.choice(say, Deed::Open(named.file.clone()));
    }
    (!all.is_empty()).then(|| question.choice(Say::new("add-profile"), Deed::New))
}

fn partner(sitting: &Sitting<'_>, typed: Option<&str>) -> Question {
    let all = sitting.catalog.integrations();
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
        question = question.choice(Say::new("plain-all-partners").with("count", all.len()), Deed::Go(Stop::Partner(Some(String::new()))));
    }
    let keep_custom = || Say::new("plain-keep").with("value", Say::new("custom-integration"));
    match sitting.setup() {
        Some(setup) => question.enter(setup.partner_name().map_or_else(keep_custom, keep), Deed::Next),
        None => question,
    }
}

fn partner_label(known: &Integration) -> Say {
    Say::new("plain-partner").with("name", known.name.as_str()).with("state", known.standing())
}

fn soon(known: &Integration) -> Option<Question> {
    let Status::Soon(reason) = &known.status else { return None };
    let reason = (!reason.is_empty()).then(|| Say::new("phrase").with("text", reason.clone()));
    let custom = (Say::new("answer-custom-named").with("name", known.name.as_str()), Deed::Custom(known.name.clone()));
    let question = Question::new(Say::new("plain-ask-soon")).tell([Say::new("soon-title").with("name", known.name.as_str())]).tell(reason);
    Some(question.choices([custom]).enter(Say::new("plain-go-back"), Deed::Back))
}

/// The ways to copy; a number takes one.
fn clipboard() -> Question {
    let choices = Preference::ALL.map(|way| (Say::new(way.label()), Deed::Clipboard(way)));
    Question::new(Say::new("plain-ask-clipboard"))
        .tell([Say::new("setting-about-clipboard")])
        .choices(choices)
        .enter(Say::new("plain-go-back"), Deed::Back)
}

fn style(setup: Setup<'_>) -> Option<Question> {
    let question = Question::new(Say::new("style-title")).tell([Say::new("style-body")]);
    let question = question.choices(MacroStyle::ALL.map(|style| (plain(style.wrap("sub1")), Deed::Act(Act::Style(style)))));
    setup.integration.is_none().then(|| question.enter(keep(&setup.macro_style().wrap("sub1")), Deed::Next))
}

fn tracker(sitting: &Sitting<'_>, setup: Setup<'_>) -> Question {
    let choices = sitting.catalog.trackers().into_iter().map(|known| (plain(known.name.as_str()), Deed::Tracker(known.id.clone())));
    let now = setup.tracker.map_or(setup.profile.tracker.id.as_str(), |known| known.name.as_str());
    Question::new(Say::new("tracker-title")).choices(choices).enter(keep(now), Deed::Back)
}

fn summary(setup: Setup<'_>, ticked: &[ToDo]) -> Question {
    let name = Say::new("plain-profile-name").with("name", setup.profile.name.as_str());
    let notes = setup.integration.map(|known| known.notes.clone()).filter(|notes| !notes.is_empty());
    let question = Question::new(Say::new("plain-ask-summary")).tell([step(6, "step-summary"), name]);
    let question = question.tell(notes.map(|notes| Say::new("phrase").with("text", notes)));
    let links = all(setup).into_iter().map(|id| linked(setup, id, Deed::Copy(id)));
    let in_tracker = setup.tracker_half().into_iter().map(|to_do| to_do_choice(setup, to_do, ticked));
    question.elements(links.chain(in_tracker))
}

/// What is to be done in the tracker, and whether it is ticked.
fn to_do_choice(setup: Setup<'_>, to_do: ToDo, ticked: &[ToDo]) -> Choice {
    let text = (!to_do.text.is_empty()).then(|| Say::new("phrase").with("text", to_do.text.clone()));
    let (what, below) = match &to_do.head {
        Some(head) => (head.clone(), text.into_iter().collect()),
        None => (text.unwrap_or_else(|| Say::new("todo-links")), Vec::new()),
    };
    let say = Say::new(if ticked.contains(&to_do) { "plain-todo-done" } else { "plain-todo" });
    let tracker = setup.tracker.map(|known| known.name.as_str()).unwrap_or_default();
    Choice { say: say.with("tracker", tracker).with("what", what), below, at: None, deed: Deed::Tick(Box::new(to_do)) }
}

fn findings(sitting: &Sitting<'_>) -> Option<Question> {
    let findings = &sitting.open.as_ref()?.findings;
    let none = findings.is_empty().then(|| Say::new("all-in-order"));
    let question = Question::new(Say::new("plain-ask-findings")).tell(none).tell(findings.iter().map(finding_in_words));
    // What cannot be certain is a choice.
    let mends = findings.iter().flat_map(|finding| finding.fix.iter().chain(&finding.choices));
    let mends = mends.map(|fix| (Say::new("plain-mend").with("what", fix.say.clone()), Deed::Act(Act::Mend(vec![fix.clone()]))));
    Some(question.choices(mends).enter(Say::new("plain-go-back"), Deed::Back))
}
