//! The click parameter: chosen, or typed as a macro.

use super::done::{Done, Ground, Outcome};
use super::partner;
use crate::model::at::At;
use crate::model::integration::Integration;
use crate::model::macros::MacroStyle;
use crate::model::profile::Profile;
use crate::words::Say;

/// Another click parameter: every link follows, and what that does to links in use is said.
pub fn click_param(ground: &Ground<'_>, profile: &Profile, param: &str) -> Done {
    let before = profile.click.param.as_str();
    let done = Done::of(with_param(profile, param));
    if before == param {
        return done;
    }
    let id = if ground.in_use { "click-param-changed-live" } else { "click-param-changed" };
    done.tell(Say::new(id).with("before", before).with("param", param))
}

/// A parameter with its braces is taken without them, and said. Of a custom integration they tell the macro style.
pub fn click_param_as_typed(ground: &Ground<'_>, profile: &Profile, typed: &str) -> Outcome {
    let setup = ground.setup(profile);
    let (param, style) = bare_click_param(setup.integration, typed);
    if param == typed {
        return Ok(Done::of(with_param(profile, typed)));
    }
    let styled = match style.filter(|style| profile.integration.is_none() && setup.macro_style() != *style) {
        Some(style) => partner::style(ground, profile, style)?.profile,
        None => profile.clone(),
    };
    let say = Say::new("click-param-bare").with("typed", typed).with("name", param.as_str());
    Ok(Done::of(with_param(&styled, &param)).tell(say))
}

/// The parameter that a macro brings back, and the macro's style: `sub4` of `{sub4}`, `/subid` of `/{subid}`, what the partner fills
/// `##CLICK_ID##` from. Any other text is the parameter itself.
pub fn bare_click_param(integration: Option<&Integration>, text: &str) -> (String, Option<MacroStyle>) {
    let of_partner = integration.and_then(|known| known.click_params.iter().find(|click| click.macro_text.as_deref() == Some(text)));
    if let Some(known) = of_partner {
        return (known.param.clone(), None);
    }
    let (slash, name) = text.strip_prefix('/').map_or(("", text), |name| ("/", name));
    match MacroStyle::recognise(name) {
        Some((style, name)) => (format!("{slash}{name}"), Some(style)),
        None => (text.to_owned(), None),
    }
}

fn with_param(profile: &Profile, param: &str) -> Profile {
    let mut profile = profile.clone();
    At::ClickParam.write(&mut profile, param);
    profile
}
