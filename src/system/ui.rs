//! The terminal program put together: the wizard on the session's stage, with the disk behind it.

use super::disk::Disk;
use super::end::Ended;
use super::input::Input;
use super::listing::Listing;
use super::session;
use super::stage::Stage;
use crate::wizard::effect::Effect;
use crate::wizard::message::Message;

/// Runs the terminal program until its end: at the profile that was opened, or at the list.
///
/// # Errors
/// Where the terminal does not take its modes, or the system has no file descriptors left.
pub fn run(mut stage: Stage<'_>, mut disk: Disk, opened: Vec<Message>, options: session::Options) -> std::io::Result<Ended> {
    let input = Input::listen()?;
    disk.listing = Listing::ToBegin(input.waker()?);
    let first = if opened.is_empty() { disk.perform(Effect::List) } else { opened };
    let effects: Vec<Effect> = first.into_iter().flat_map(|message| stage.update(message)).collect();
    for effect in effects {
        disk.perform(effect);
    }
    session::run(&mut stage, &mut disk, input, options)
}
