//! One part of a received URL beside what was expected.

use crate::model::hidden::marked;
use crate::words::Say;

/// How a part differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DiffKind {
    /// It does not: the constant is the same, or the macro was replaced.
    Same,
    /// The macro itself arrived, not replaced.
    LiteralMacro,
    /// The macro arrived percent-encoded, not replaced.
    EncodedMacro,
    /// The macro's bare name arrived: its brackets were lost.
    BareMacro,
    /// There is no value.
    Empty,
    /// The parameter is not there.
    Missing,
    /// The profile does not have this parameter.
    Unexpected,
    /// Another key, or another domain, of the tracker's endpoint.
    OtherKey,
    /// The click id is asked of, or sent in, another click parameter.
    OtherClick,
    /// Another event.
    OtherEvent,
    /// Another constant.
    ConstantDiffers,
    /// Another host or path.
    OtherAddress,
}

/// One part of a received URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartDiff {
    /// The parameter's key, the endpoint's placeholder, or `/` for host and path.
    pub key: String,
    /// What the profile says; empty where it has no such part.
    pub expected: String,
    /// What arrived, decoded, hidden characters marked; empty where nothing did.
    pub received: String,
    /// How they differ.
    pub kind: DiffKind,
}

impl PartDiff {
    pub(super) fn new(key: &str, expected: &str, received: &str, kind: DiffKind) -> Self {
        PartDiff { key: marked(key), expected: expected.to_owned(), received: marked(received), kind }
    }

    /// True where there is a difference.
    pub fn differs(&self) -> bool {
        self.kind != DiffKind::Same
    }

    /// The part in one clause, to stand behind "but" or alone.
    pub fn say(&self) -> Say {
        let id = match self.kind {
            DiffKind::Same => "compare-part-same",
            DiffKind::LiteralMacro => "compare-part-literal-macro",
            DiffKind::EncodedMacro => "compare-part-encoded-macro",
            DiffKind::BareMacro => "compare-part-bare-macro",
            DiffKind::Empty => "compare-part-empty",
            DiffKind::Missing => "compare-part-missing",
            DiffKind::Unexpected => "compare-part-unexpected",
            DiffKind::OtherKey => "compare-part-other-key",
            DiffKind::OtherClick => "compare-part-other-click",
            DiffKind::OtherEvent => "compare-part-other-event",
            DiffKind::ConstantDiffers => "compare-part-constant-differs",
            DiffKind::OtherAddress => "compare-part-other-address",
        };
        Say::new(id).with("key", self.key.as_str()).with("expected", self.expected.as_str()).with("received", self.received.as_str())
    }
}
