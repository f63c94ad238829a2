//! One click of the profile, followed out and back.

use crate::model::trace::{self, Samples};

use super::overlay::{Overlay, TracePage};
use super::state::Wizard;

impl Wizard {
    pub(super) fn show_trace(&mut self) {
        let Some(setup) = self.setup() else { return };
        let trace = trace::trace(&setup, &Samples::default());
        self.overlay = Some(Overlay::Trace(Box::new(TracePage { trace, top: 0 })));
    }
}
