//! `send`: one postback as a request, printed; sent only with `--yes`.

use super::desk::Desk;
use super::lookup::one;
use super::outcome::{Exit, Outcome};
use super::output::Output;
use crate::model::compare::wrong_with;
use crate::model::setup::Setup;
use crate::model::trace::{Request, Samples, request};
use crate::system::send::{Call, LIMIT, Sent};
use crate::system::target::Target;
use crate::words::Say;

/// Options of `send`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The profile.
    #[arg(id = "profile_name", value_name = "NAME")]
    pub name: String,
    /// The postback's event or name.
    #[arg(long, value_name = "E")]
    pub event: String,
    /// The id of a real click.
    #[arg(id = "send_clickid", long = "clickid", value_name = "X")]
    pub clickid: String,
    /// Sends it.
    #[arg(long)]
    pub yes: bool,
}

/// Prints the request, and sends it where that is asked for.
///
/// # Errors
/// When there is no such profile or postback, its link cannot be built, or the result cannot be written.
pub fn run(desk: &Desk, out: &mut Output, options: &Options) -> Outcome {
    if options.clickid.is_empty() {
        return Err(Say::new("send-clickid-empty").into());
    }
    let named = one(desk, &options.name)?;
    let setup = desk.catalog().setup(&named.profile);
    let request = request(&setup, &options.event, &options.clickid, &Samples::default())?;
    out.line(&format!("GET {}", request.url))?;
    warn(desk, &setup, &request);
    if !options.yes {
        // Nobody is asked where a name leads as long as nothing is to be sent.
        Target::of(&request.url).iter().flat_map(Target::cautions).for_each(|say| desk.tell(&say));
        desk.tell(&Say::new("send-not-sent"));
        return Ok(Exit::Done);
    }
    // What is sent is seen before the wait.
    out.flush()?;
    match call(desk, &request.url) {
        Ok(sent) => answered(desk, out, &setup, &sent),
        Err(say) => {
            desk.tell(&say);
            Ok(Exit::SeeTo)
        }
    }
}

/// Says what `compare` would say of it once it has arrived.
fn warn(desk: &Desk, setup: &Setup<'_>, request: &Request) {
    if let Some(why) = &request.lost_because {
        desk.tell(&Say::new("send-will-be-lost").with("why", why.clone()));
    }
    let click = setup.tracker.map(|tracker| tracker.keys.click.as_str()).unwrap_or_default();
    for part in wrong_with(setup, request.postback, &request.url) {
        if request.lost_because.is_none() || part.key != click {
            desk.tell(&Say::new("send-arrives-wrong").with("what", part.say()));
        }
    }
}

/// Says what should be known before the request is sent, and sends it.
fn call(desk: &Desk, url: &str) -> Result<Sent, Say> {
    let call = Call::prepare(url, LIMIT)?;
    call.cautions().iter().for_each(|say| desk.tell(say));
    call.send()
}

/// Prints the answer with what it is worth.
fn answered(desk: &Desk, out: &mut Output, setup: &Setup<'_>, sent: &Sent) -> Outcome {
    let status = sent.status.to_string();
    let answer = Say::new("send-answer").with("status", status.as_str()).with("millis", sent.millis.to_string());
    out.line(&desk.words.say(&answer))?;
    if sent.body.is_empty() {
        out.line(&desk.words.get("send-no-body"))?;
    }
    sent.body.iter().try_for_each(|line| out.line(line))?;
    if sent.is_cut {
        out.line(&desk.words.get("send-cut"))?;
    }
    if let Some(url) = &sent.location {
        desk.tell(&Say::new("send-location").with("url", url.as_str()));
    }
    if !sent.is_success() {
        desk.tell(&Say::new("send-refused").with("status", status));
        return Ok(Exit::SeeTo);
    }
    let log = setup.tracker.map(|tracker| tracker.trace.log.clone()).filter(|log| !log.is_empty());
    desk.tell(&match log {
        Some(log) => Say::new("send-no-proof").with("status", status).with("log", log),
        None => Say::new("send-no-proof-plain").with("status", status),
    });
    Ok(Exit::Done)
}
