//! `import`: a profile from links pasted in any text.

use super::desk::Desk;
use super::given_text;
use super::integrations;
use super::lookup::free_name;
use super::outcome::Outcome;
use super::output::Output;
use crate::model::acts::{Ground, attach, besides};
use crate::model::hidden::marked;
use crate::model::import::{Line, LineKind, import, partners};
use crate::model::integration::Integration;
use crate::model::profile::Profile;
use crate::model::role::Role;
use crate::system::profile_store::shown;
use crate::words::Say;

/// Options of `import`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The file with the links; `-` or nothing is stdin.
    #[arg(id = "import_file", value_name = "FILE|-")]
    pub file: Option<String>,
    /// The profile's name.
    #[arg(id = "import_name", long = "name", value_name = "NAME")]
    pub name: String,
    /// The partner's integration; the rows stay as they were pasted.
    #[arg(id = "import_integration", long = "integration", value_name = "ID")]
    pub integration: Option<String>,
}

/// Makes a profile and prints its file; what was no link, and what can be finished, is told by line.
///
/// # Errors
/// When the text cannot be read or holds no link, the name is taken, the partner is none that can be chosen, or the disk refuses; nothing is written
/// then.
pub fn run(desk: &Desk, out: &mut Output, options: &Options) -> Outcome {
    let name = free_name(desk, &options.name, None)?;
    let partner = options.integration.as_deref().filter(|id| !id.is_empty());
    let partner = partner.map(|id| integrations::find(desk, id)).transpose()?;
    let text = given_text::read(desk, options.file.as_deref())?;
    let imported = import(&text, name, desk.catalog());
    let is_change = |line: &Line| line.kind == LineKind::Change;
    let told = imported.report.iter().map(|line| (is_change(line), line.line, &line.say));
    let mut told: Vec<(bool, usize, &Say)> = told.chain(imported.offers.iter().map(|offer| (false, offer.line, &offer.say))).collect();
    // What is to be seen to comes first; what was changed so that it says what was meant comes behind.
    told.sort_by_key(|(is_change, line, _)| (*is_change, *line));
    for (_, line, say) in told {
        desk.tell(&Say::new("import-line").with("line", line).with("say", say.clone()));
    }
    if imported.links == 0 {
        return Err(Say::new("cli-import-nothing").into());
    }
    let profile = if let Some(known) = partner {
        with_partner(desk, &imported.profile, known)?
    } else {
        for known in partners(&text, &imported.profile, desk.catalog()) {
            desk.tell(&Say::new("cli-import-looks").with("why", known.why).with("id", known.id));
        }
        imported.profile
    };
    let mut store = desk.store();
    let file = store.save_new(&profile)?;
    out.line(&marked(&shown(&file)))?;
    Ok(desk.after(&mut store))
}

/// The rows as they were pasted, with a partner; what that one has besides is said.
fn with_partner(desk: &Desk, made: &Profile, known: &Integration) -> Result<Profile, Say> {
    let ground = Ground { catalog: desk.catalog(), others: &[], in_use: false };
    let done = attach(&ground, made, &known.id)?;
    let more = besides(&ground, &done.profile);
    if !more.is_empty() {
        let roles: Vec<&str> = more.into_iter().map(Role::word).collect();
        desk.tell(&Say::new("cli-import-besides").with("name", known.name.as_str()).with("roles", roles.join(", ")));
    }
    Ok(done.profile)
}
