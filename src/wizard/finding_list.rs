//! The list of findings as it is filtered: by what they say, which the session puts into words.

use crate::model::check::Finding;
use crate::model::find::Query;
use crate::model::searched::roles;
use crate::words::Say;

use super::effect::Effect;
use super::state::Wizard;

impl Wizard {
    /// Asks for the words in which the findings are filtered.
    pub(super) fn ask_for_finding_texts(&self, effects: &mut Vec<Effect>) {
        let says: Vec<Say> = self.doc.iter().flat_map(|doc| doc.findings.iter()).map(|finding| finding.say.clone()).collect();
        effects.push(Effect::FindingTexts(self.options.lang, says));
    }

    /// What passes the filter: by what is said, the name of the element, the check's code.
    pub(super) fn found_among_findings(&self) -> impl Fn(&&Finding) -> bool {
        let typed = self.finding_filter.trim();
        let query = (!typed.is_empty()).then(|| Query::new(typed));
        move |finding| {
            let Some(query) = &query else { return true };
            let said = self.finding_texts.iter().find(|(say, _)| *say == finding.say).map_or("", |(_, text)| text);
            let role = self.setup().zip(finding.at.owner()).and_then(|(setup, id)| roles(setup, id));
            query.inside(&[said, self.name_of_owner(finding).unwrap_or_default().as_str(), finding.code], role.as_slice())
        }
    }
}
