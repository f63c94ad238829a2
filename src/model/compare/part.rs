//! One part of a received URL beside what was expected.

use crate::model::hidden::marked;
use crate::model::severity::Severity;
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
    /// The partner's cabinet put it there, besides what was asked of it.
    Appended,
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
    /// What a program writes where it has no value: `null`, `undefined`, `0`.
    NoValue,
    /// A blank came with the id.
    WithBlank,
    /// The id stands twice over in one value.
    Doubled,
    /// The key stands more than once.
    GivenTwice,
    /// The key arrived with the rest of an `&amp;` before it: `amp;status`.
    EscapedKey,
    /// Not of the format that the tracker documents for its click ids.
    NotItsFormat,
    /// Unlike the click ids that are known from a sample.
    UnlikeSample,
    /// The same event but for the case of its letters, and no source says whether that counts.
    OtherCase,
    /// A sum that is no number.
    NotANumber,
    /// A currency that is none.
    NotACurrency,
}

impl DiffKind {
    /// The code of the commands: that of the check that knows the same fault, else one of its own. Last the message's id.
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            DiffKind::Same => ("same", "compare-part-same"),
            DiffKind::LiteralMacro => ("macro-literal", "compare-part-literal-macro"),
            DiffKind::EncodedMacro => ("macro-encoded", "compare-part-encoded-macro"),
            DiffKind::BareMacro => ("click-macro-bare", "compare-part-bare-macro"),
            DiffKind::Empty => ("value-empty", "compare-part-empty"),
            DiffKind::Missing => ("value-missing", "compare-part-missing"),
            DiffKind::Unexpected => ("param-unexpected", "compare-part-unexpected"),
            DiffKind::Appended => ("param-appended", "compare-part-appended"),
            DiffKind::OtherKey => ("key-other", "compare-part-other-key"),
            DiffKind::OtherClick => ("click-param-other", "compare-part-other-click"),
            DiffKind::OtherEvent => ("event-other", "compare-part-other-event"),
            DiffKind::ConstantDiffers => ("value-other", "compare-part-constant-differs"),
            DiffKind::OtherAddress => ("address-other", "compare-part-other-address"),
            DiffKind::NoValue => ("value-none", "compare-part-no-value"),
            DiffKind::WithBlank => ("blank", "compare-part-blank"),
            DiffKind::Doubled => ("value-doubled", "compare-part-doubled"),
            DiffKind::GivenTwice => ("param-duplicate", "compare-part-given-twice"),
            DiffKind::EscapedKey => ("html-entity", "compare-part-escaped-key"),
            DiffKind::NotItsFormat => ("click-id-format", "compare-part-format"),
            DiffKind::UnlikeSample => ("click-id-unlike-sample", "compare-part-unlike-sample"),
            DiffKind::OtherCase => ("event-case", "compare-part-other-case"),
            DiffKind::NotANumber => ("amount-invalid", "compare-part-not-a-number"),
            DiffKind::NotACurrency => ("currency-invalid", "compare-part-not-a-currency"),
        }
    }
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
    /// True for a part without which nothing is attributed or known for what it is: endpoint, event, click id.
    pub decides: bool,
}

impl PartDiff {
    pub(super) fn new(key: &str, expected: &str, received: &str, kind: DiffKind) -> Self {
        PartDiff { key: marked(key), expected: expected.to_owned(), received: marked(received), kind, decides: false }
    }

    /// The same part, without which nothing is attributed.
    pub(super) fn deciding(self, decides: bool) -> Self {
        PartDiff { decides, ..self }
    }

    /// How bad it is; `None` where nothing is to be said.
    pub const fn severity(&self) -> Option<Severity> {
        match self.kind {
            DiffKind::Same => None,
            DiffKind::UnlikeSample | DiffKind::Appended => Some(Severity::Note),
            DiffKind::OtherCase => Some(Severity::Warning),
            _ if self.decides => Some(Severity::Error),
            _ => Some(Severity::Warning),
        }
    }

    /// True where there is a difference; a note is none.
    pub const fn differs(&self) -> bool {
        matches!(self.severity(), Some(Severity::Error | Severity::Warning))
    }

    /// The code of the difference, for the commands.
    pub const fn code(&self) -> &'static str {
        self.kind.words().0
    }

    /// The part in one clause, to stand behind "but" or alone.
    pub fn say(&self) -> Say {
        let say = Say::new(self.kind.words().1);
        say.with("key", self.key.as_str()).with("expected", self.expected.as_str()).with("received", self.received.as_str())
    }
}
