//! Stand-ins until import and compare land.
#![allow(missing_docs)]
pub mod compare {
    use crate::model::setup::Setup;
    #[derive(Clone, Debug)]
    pub struct Comparison;
    pub fn compare(_: &Setup<'_>, _: &str) -> Comparison {
        Comparison
    }
}
